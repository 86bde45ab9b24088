//! Changes of a file's text: what they write, and that they keep every other byte.

use portfolio::edit::{Entry, FileChange, Path, Refusal, Value, apply};

const NORD: &str = "\
# The inventory of nord.
municipality: nord

systems:
  - id: gerica # the care EHR
    name: Gerica
    contract: tieto-2019   # until 2027
    covers:
      - {domain: care-ehr, users: 300}
      # the second one
      - {domain: care-plan, users: 20}
    units: [Home care, Nursing]

  # The archive.
  - id: p360
    name: 'Public 360'
    owner: Archive

contracts: []
";

fn gerica() -> Path {
    Path::root().key("systems").item("gerica")
}

/// The lines that went and the lines that came.
fn changed(before: &str, after: &str) -> (Vec<String>, Vec<String>) {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let front = old.iter().zip(&new).take_while(|(one, other)| one == other).count();
    let back =
        old[front..].iter().rev().zip(new[front..].iter().rev()).take_while(|(one, other)| one == other);
    let back = back.count();
    let cut = |lines: &[&str]| lines[front..lines.len() - back].iter().map(|&line| line.to_owned()).collect();
    (cut(&old), cut(&new))
}

fn one(change: FileChange) -> (Vec<String>, Vec<String>) {
    let after = apply(NORD, std::slice::from_ref(&change)).unwrap_or_else(|no| panic!("{no:?}"));
    let windows = NORD.replace('\n', "\r\n");
    let same = apply(&format!("\u{feff}{windows}"), &[change]).unwrap();
    assert_eq!(same, format!("\u{feff}{}", after.replace('\n', "\r\n")), "line ends and the mark are kept");
    changed(NORD, &after)
}

fn lines(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|&line| line.to_owned()).collect()
}

#[test]
fn a_value_is_replaced_where_it_stands() {
    let set = |path: Path, value| one(FileChange::set(path, value));
    let (old, new) = set(gerica().key("contract"), Value::word("tieto-2027"));
    assert_eq!(old, lines(&["    contract: tieto-2019   # until 2027"]));
    assert_eq!(new, lines(&["    contract: tieto-2027   # until 2027"]));
    let users = gerica().key("covers").with("domain", "care-ehr").key("users");
    assert_eq!(set(users, Value::word(350)).1, lines(&["      - {domain: care-ehr, users: 350}"]));
    let name = Path::root().key("systems").at(1).key("name");
    assert_eq!(set(name.clone(), Value::text("It's: new")).1, lines(&["    name: 'It''s: new'"]));
    assert_eq!(set(name, Value::text("360")).1, lines(&["    name: '360'"]));
    let covers = Value::List(vec![Value::Line(vec![Entry::new("domain", Value::word("care-ehr"))])]);
    let (old, new) = set(gerica().key("covers"), covers);
    assert_eq!(old.len(), 4);
    assert_eq!(new, lines(&["    covers: [{domain: care-ehr}]"]));
}

#[test]
fn a_key_that_is_not_there_comes_behind_the_others() {
    let (old, new) = one(FileChange::set(gerica().key("vendor"), Value::text("Tietoevry, Norge")));
    assert_eq!((old, new), (vec![], lines(&["    vendor: Tietoevry, Norge"])));
    let cover = gerica().key("covers").at(1).key("fit");
    assert_eq!(
        one(FileChange::set(cover, Value::word(4))).1,
        lines(&["      - {domain: care-plan, users: 20, fit: 4}"])
    );
    let (old, new) = one(FileChange::set(Path::root().key("complete"), Value::word("no")));
    assert_eq!((old, new), (vec![], lines(&["complete: no"])));
}

#[test]
fn a_key_or_an_item_goes_and_comments_on_their_own_lines_stay() {
    let remove = |path: Path| one(FileChange::remove(path));
    assert_eq!(
        remove(gerica().key("contract")),
        (lines(&["    contract: tieto-2019   # until 2027"]), vec![])
    );
    assert_eq!(
        remove(gerica().key("covers").at(0)),
        (lines(&["      - {domain: care-ehr, users: 300}"]), vec![])
    );
    assert_eq!(remove(gerica().key("units").at(0)).1, lines(&["    units: [Nursing]"]));
    assert_eq!(remove(gerica().key("units").at(1)).1, lines(&["    units: [Home care]"]));
    let (old, new) = remove(Path::root().key("systems").item("p360"));
    assert_eq!((old.len(), new), (3, vec![]));
    assert_eq!(
        remove(gerica().key("id")),
        (lines(&["  - id: gerica # the care EHR", "    name: Gerica"]), lines(&["  - name: Gerica"]))
    );
}

fn koha() -> Value {
    Value::Map(vec![
        Entry::new("id", Value::word("koha")).comment("import: systemer.xlsx, row 14"),
        Entry::new("name", Value::text("Koha / Finna")),
        Entry::new(
            "covers",
            Value::List(vec![Value::Line(vec![Entry::new("domain", Value::word("library"))])]),
        ),
        Entry::new("guessed", Value::List(vec![Value::word("product"), Value::word("covers")]))
            .comment("confirm: delete this line"),
        Entry::new("purpose", Value::text("Lån: bøker")),
    ])
}

const KOHA: [&str; 5] = [
    "  - id: koha  # import: systemer.xlsx, row 14",
    "    name: Koha / Finna",
    "    covers: [{domain: library}]",
    "    guessed: [product, covers]  # confirm: delete this line",
    "    purpose: 'Lån: bøker'",
];

#[test]
fn an_item_comes_to_the_end_of_a_list_with_its_comment() {
    let (old, new) = one(FileChange::append(Path::root().key("systems"), koha()));
    assert_eq!((old, new), (vec![], lines(&KOHA)));
    let change = FileChange::Append {
        path: Path::root().key("systems"),
        value: koha(),
        comment: Some("from the sheet".to_owned()),
    };
    assert_eq!(one(change).1[0], "  # from the sheet");
    let (old, new) = one(FileChange::append(Path::root().key("contracts"), koha()));
    assert_eq!((old.as_slice(), new[0].as_str()), (["contracts: []".to_owned()].as_slice(), "contracts:"));
    assert_eq!(new[1..], KOHA);
    let (old, new) = one(FileChange::append(Path::root().key("integrations"), koha()));
    assert_eq!((old, &new[0]), (vec![], &"integrations:".to_owned()));
    assert_eq!(new[1..], KOHA);
    assert_eq!(
        one(FileChange::append(gerica().key("units"), Value::text("IT, drift"))).1,
        lines(&["    units: [Home care, Nursing, 'IT, drift']"])
    );
}

#[test]
fn many_changes_are_one_edit() {
    let changes = [
        FileChange::remove(Path::root().key("systems").item("p360")),
        FileChange::append(Path::root().key("systems"), koha()),
        FileChange::append(Path::root().key("systems"), koha()),
        FileChange::append(
            Path::root().key("contracts"),
            Value::Line(vec![Entry::new("id", Value::word("a"))]),
        ),
        FileChange::append(
            Path::root().key("contracts"),
            Value::Line(vec![Entry::new("id", Value::word("b"))]),
        ),
        FileChange::set(gerica().key("owner"), Value::text("Health")),
        FileChange::set(gerica().key("contract"), Value::word("a")),
        FileChange::remove(gerica().key("units")),
        FileChange::remove(gerica().key("covers").at(0)),
        FileChange::remove(gerica().key("covers").at(1)),
    ];
    let after = apply(NORD, &changes).unwrap();
    let wanted = format!(
        "# The inventory of nord.\nmunicipality: nord\n\nsystems:\n  - id: gerica # the care EHR\n    name: Gerica\n    \
         contract: a   # until 2027\n    covers: []\n      # the second one\n    owner: Health\n\n  # The archive.\n{}\n{}\n\n\
         contracts:\n  - {{id: a}}\n  - {{id: b}}\n",
        KOHA.join("\n"),
        KOHA.join("\n")
    );
    assert_eq!(after, wanted);
}

#[test]
fn an_empty_document_gets_its_first_key_and_a_last_line_without_an_end_keeps_it_so() {
    let decision = || Value::Map(vec![Entry::new("domain", Value::word("casework"))]);
    let append = FileChange::append(Path::root().key("decisions"), decision());
    assert_eq!(
        apply("# none yet\n", std::slice::from_ref(&append)).unwrap(),
        "# none yet\ndecisions:\n  - domain: casework\n"
    );
    assert_eq!(
        apply("decisions:", std::slice::from_ref(&append)).unwrap(),
        "decisions:\n  - domain: casework"
    );
    assert_eq!(
        apply("decisions: # none\nx-a: 1", &[append]).unwrap(),
        "decisions: # none\n  - domain: casework\nx-a: 1"
    );
}

#[test]
fn what_cannot_be_done_safely_is_refused_with_the_change_to_make_by_hand() {
    let refused = |text: &str, change: FileChange| -> Refusal { apply(text, &[change]).unwrap_err() };
    let alias = "a: &x\n  k: 1\nb: *x\n";
    let no = refused(alias, FileChange::set(Path::root().key("b").key("k"), Value::word(2)));
    assert!(no.why.to_string().contains("alias"), "{no:?}");
    assert_eq!(no.by_hand[0].to_string(), "at b.k write 2");
    // The value that another one repeats cannot change alone.
    let no = refused(alias, FileChange::set(Path::root().key("a").key("k"), Value::word(2)));
    assert!(no.why.to_string().contains("alias"), "{no:?}");
    assert_eq!(
        apply("a: &x\n  k: 1\nb: *x\n", &[FileChange::set(Path::root().key("c"), Value::word(2))]).unwrap(),
        format!("{alias}c: 2\n")
    );
    let no =
        refused(NORD, FileChange::set(Path::root().key("systems").item("none").key("x"), Value::word(2)));
    assert!(no.why.to_string().contains("there is no systems[id=none].x"), "{no:?}");
    refused(NORD, FileChange::append(gerica().key("name"), Value::word("x")));
    refused("a: [", FileChange::remove(Path::root().key("a")));
    refused("- a\n- b\n", FileChange::remove(Path::root()));
    let both = [FileChange::set(gerica().key("name"), Value::text("x")), FileChange::remove(gerica())];
    apply(NORD, &both).unwrap_err();
}

#[test]
fn a_list_and_what_it_lies_in_both_grow() {
    let text = "municipality: nord\nsystems: []\n# A comment.\n";
    let word = |word: &str| Value::word(word);
    let path = |key: &str| Path::root().key(key);
    let changes =
        [FileChange::append(path("integrations"), word("a")), FileChange::append(path("systems"), word("b"))];
    let edited = apply(text, &changes).unwrap();
    assert_eq!(edited, "municipality: nord\nsystems:\n  - b\nintegrations:\n  - a\n# A comment.\n");
}

/// A list that stands no deeper than its key: each of its items goes as well, however they and their neighbours are written.
#[test]
fn an_item_of_a_list_no_deeper_than_its_key_goes() {
    let item = |id: &str, block: bool| match block {
        true => format!("- id: {id}\n  name: {id}\n  covers:\n  - domain: care\n  - domain: mail\n"),
        false => format!("- {{id: {id}, name: {id}}}\n"),
    };
    for styles in 0..8_u8 {
        let items: Vec<String> =
            ["a", "b", "c"].iter().enumerate().map(|(at, id)| item(id, styles >> at & 1 == 1)).collect();
        for behind in ["", "# of nobody\ncontracts: []\n"] {
            let text = format!("systems:\n{}{behind}", items.concat());
            for at in 0..3 {
                let left = [&items[..at], &items[at + 1..]].concat().concat();
                let change = FileChange::remove(Path::root().key("systems").at(at));
                let after = apply(&text, &[change]).unwrap_or_else(|no| panic!("{no:?}: {text}"));
                assert_eq!(after, format!("systems:\n{left}{behind}"));
                if styles >> at & 1 == 1 {
                    let path = Path::root().key("systems").at(at).key("covers").at(1);
                    let after =
                        apply(&text, &[FileChange::remove(path)]).unwrap_or_else(|no| panic!("{no:?}"));
                    let fewer = items[at].replace("  - domain: mail\n", "");
                    assert_eq!(after, text.replace(&items[at], &fewer));
                }
            }
        }
    }
}
