//! The HTML file: read by a strict reader, held against the plan document, and tried with names that mean harm.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use sha2::{Digest as _, Sha256};

use crate::support::{entity, portfolio, repository};

/// The whole plan of a workspace as one file.
fn book(folder: &Path, language: &str) -> String {
    let out = tempfile::tempdir().unwrap();
    let file = out.path().join("merger.html");
    portfolio(folder, &["report", "--lang", language, "-o", file.to_str().unwrap()])
        .assert()
        .success()
        .stdout("");
    fs::read_to_string(file).unwrap()
}

/// What a strict reader makes of a file.
#[derive(Default)]
pub(crate) struct Seen {
    text: String,
    tags: Vec<String>,
    ids: Vec<String>,
    links: Vec<String>,
    policy: String,
    style: String,
    script: String,
    heads_without_scope: usize,
    tables: usize,
    captions: usize,
}

impl Seen {
    fn of(html: &str) -> Self {
        let mut seen = Seen::default();
        let mut reader = Reader::from_str(html);
        let mut open: Vec<String> = Vec::new();
        loop {
            match reader
                .read_event()
                .unwrap_or_else(|error| panic!("at {}: {error}", reader.buffer_position()))
            {
                Event::Start(tag) => {
                    seen.tag(&tag);
                    open.push(tag.name().as_ref().to_owned());
                    seen.text.push(' ');
                }
                Event::Empty(tag) => seen.tag(&tag),
                Event::End(_) => _ = open.pop().unwrap(),
                Event::Text(text) => {
                    let text: &str = text.as_ref();
                    match open.last().map(String::as_str) {
                        Some("style") => seen.style.push_str(text),
                        Some("script") => seen.script.push_str(text),
                        _ => seen.text.push_str(text),
                    }
                }
                Event::GeneralRef(name) => seen.text.push_str(entity(name.as_ref())),
                Event::DocType(_) => {}
                Event::Eof => break,
                other => panic!("nobody writes this: {other:?}"),
            }
        }
        assert!(open.is_empty(), "left open: {open:?}");
        seen
    }

    fn tag(&mut self, tag: &BytesStart<'_>) {
        let name = tag.name().as_ref().to_owned();
        let mut scope = false;
        for attribute in tag.attributes() {
            let attribute = attribute.unwrap();
            let key = attribute.key.as_ref().to_owned();
            let value = attribute.normalized_value(XmlVersion::Explicit1_0).unwrap().into_owned();
            scope |= key == "scope";
            match key.as_str() {
                "href" | "src" | "action" | "data" | "xlink:href" => self.links.push(value),
                "id" => self.ids.push(value),
                "content" if value.contains("default-src") => self.policy = value,
                "style" => panic!("<{name} style={value}> is against the policy"),
                key => assert!(!key.starts_with("on"), "<{name} {key}> acts"),
            }
        }
        self.heads_without_scope += usize::from(name == "th" && !scope);
        self.tables += usize::from(name == "table");
        self.captions += usize::from(name == "caption");
        self.tags.push(name);
    }

    fn count(&self, tag: &str) -> usize {
        self.tags.iter().filter(|name| *name == tag).count()
    }
}

/// Every number of a plan document that people are told: not the proof, and not what it was made from.
fn numbers(value: &serde_json::Value, found: &mut BTreeSet<i64>) {
    match value {
        serde_json::Value::Number(number) => {
            found.extend(number.as_i64());
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| numbers(item, found)),
        serde_json::Value::Object(entries) => {
            let told = |key: &str| !matches!(key, "certificate" | "inputs" | "format");
            entries.iter().filter(|(key, _)| told(key)).for_each(|(_, value)| numbers(value, found));
        }
        _ => {}
    }
}

/// The numbers of a text: digits, with the space that no line is broken at between the thousands.
fn numbers_of(text: &str) -> BTreeSet<i64> {
    let plain = text.replace('\u{a0}', "");
    let parts = plain.split(|sign: char| !sign.is_ascii_digit() && sign != '-');
    parts.filter_map(|part| part.parse().ok()).collect()
}

pub(crate) fn sound(html: &str) -> Seen {
    let seen = Seen::of(html);
    assert_eq!(seen.count("h1"), 1);
    assert_eq!((seen.count("main"), seen.count("script"), seen.count("style")), (1, 1, 1));
    assert_eq!((seen.tables, seen.heads_without_scope), (seen.captions, 0));
    for tag in ["iframe", "img", "link", "object", "embed", "form", "base", "a:href", "audio", "video"] {
        assert_eq!(seen.count(tag), 0, "{tag}");
    }
    let ids: BTreeSet<&String> = seen.ids.iter().collect();
    assert_eq!(ids.len(), seen.ids.len(), "an anchor stands twice");
    for link in &seen.links {
        let anchor = link.strip_prefix('#').unwrap_or_else(|| panic!("{link} leads out of the file"));
        assert!(ids.contains(&anchor.to_owned()), "{link} leads nowhere");
    }
    let hash = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())));
    let policy = format!(
        "default-src 'none'; style-src {}; script-src {}; base-uri 'none'; form-action 'none'",
        hash(&seen.style),
        hash(&seen.script)
    );
    assert_eq!(seen.policy, policy);
    assert!(!seen.style.contains("url(") && !seen.style.contains("@import"));
    seen
}

#[test]
fn every_number_of_the_plan_stands_in_the_text() {
    for folder in
        ["portfolio", "tests/cases/late", "tests/cases/full", "examples/lofoten-2028"].map(repository)
    {
        let plan = portfolio(&folder, &["plan", "--format", "json", "--runners-up"]).assert().success();
        let plan: serde_json::Value = serde_json::from_slice(&plan.get_output().stdout).unwrap();
        let mut wanted = BTreeSet::new();
        numbers(&plan, &mut wanted);
        let seen = sound(&book(&folder, "en"));
        let told = numbers_of(&seen.text);
        let missing: Vec<&i64> = wanted.difference(&told).collect();
        assert!(missing.is_empty(), "{}: not in the text: {missing:?}", folder.display());
        assert!(wanted.len() > 5);
    }
}

/// The texts of the cells of each row of a book, without those of the chapter that says where everything is written.
fn rows_of(book: &str) -> Vec<Vec<String>> {
    let begin = book.find("<section id=\"written\"").unwrap();
    let cell = |cell: &str| {
        let inside = &cell[cell.find('>').unwrap() + 1..];
        let mut text = String::new();
        let mut tag = false;
        for sign in inside.chars() {
            match sign {
                '<' => tag = true,
                '>' => tag = false,
                _ if !tag => text.push(sign),
                _ => {}
            }
        }
        text
    };
    let row = |row: &str| row.replace("<th", "<td").split("<td").skip(1).map(cell).collect();
    book[..begin].split("<tr").skip(1).map(row).collect()
}

#[test]
fn people_read_names_and_the_reference_stands_last() {
    for folder in [repository("portfolio"), repository("tests/cases/late")] {
        let book = book(&folder, "nb");
        let begin = book.find("<section id=\"written\"").unwrap();
        let ids: BTreeSet<&str> = book[begin..]
            .split("<th scope=\"row\"")
            .skip(1)
            .map(|head| &head[head.find('>').unwrap() + 1..head.find("</th>").unwrap()])
            // An id without a municipality may be a word, too.
            .filter(|id| id.contains(['/', ':']))
            .collect();
        assert!(ids.len() > 10);
        let mut last = 0;
        for row in rows_of(&book) {
            let Some((end, before)) = row.split_last() else { continue };
            for text in before {
                assert!(!text.split(", ").all(|word| ids.contains(word)), "{text} in {row:?}");
            }
            last += usize::from(ids.contains(end.trim()));
        }
        assert!(last > 10, "{last} rows end with their reference");
    }
}

#[test]
fn the_default_is_small_and_the_same_every_time() {
    let [one, two] = [(); 2].map(|()| book(&repository("portfolio"), "nb"));
    assert!(one == two, "two runs, two files");
    assert!(one.len() <= 1_000_000, "{} bytes", one.len());
    assert!(one.contains("<html lang=\"nb\">"));
}

/// Scenarios, the front and how sure: only where asked for, each picture beside a table.
#[test]
fn chapters_that_take_many_plans_are_there_where_they_are_asked_for() {
    let folder = crate::scenario::copy(
        "examples/two-municipalities",
        &[("tight", "name: Tight\nset:\n  limits.one_off_budget: 4000000\n")],
    );
    for (language, words) in [("en", "How sure the plan is"), ("nb", "Hvor sikker planen er")] {
        let plain = book(folder.path(), language);
        assert!(!plain.contains(words) && !plain.contains("id=\"risk\""));
        let arguments = ["report", "--format", "html", "--with", "scenarios,front,risk", "--lang", language];
        let output = portfolio(folder.path(), &arguments).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let html = String::from_utf8(output.stdout).unwrap();
        let seen = sound(&html);
        assert!(seen.text.contains(words) && seen.text.contains("Tight"));
        for id in ["scenarios", "front", "risk", "histogram", "tornado", "turns", "cash"] {
            assert!(seen.ids.iter().any(|known| known == id), "{id}");
        }
        let more = seen.count("svg") - sound(&plain).count("svg");
        assert_eq!(more, 6, "two of scenarios, the front, three of risk");
        assert!(
            !seen.text.contains(&folder.path().display().to_string()),
            "places are those of the workspace"
        );
    }
    let refused = portfolio(folder.path(), &["report", "target", "--with", "risk"]).output().unwrap();
    assert_eq!(refused.status.code(), Some(2));
    let none =
        portfolio(&repository("tests/cases/office"), &["report", "--format", "html", "--with", "scenarios"]);
    assert_eq!({ none }.output().unwrap().status.code(), Some(2), "no scenarios");
    let risk = portfolio(&repository("tests/cases/office"), &["risk", "--draws", "8", "--format", "html"]);
    let seen = sound(&String::from_utf8({ risk }.output().unwrap().stdout).unwrap());
    assert_eq!(seen.count("svg"), 3);
}

/// A chapter for each front that is asked for, in one order, with names of their own.
#[test]
fn fronts_of_other_aims_are_chapters_of_their_own() {
    let folder = repository("tests/cases/choices");
    let with = "front:moves,risk,front:users,front,front:notices";
    let output = portfolio(&folder, &["report", "--format", "html", "--with", with]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let seen = sound(&String::from_utf8(output.stdout).unwrap());
    let chapters = ["front", "front-users", "front-notices", "front-moves", "risk"];
    let known = |id: &str| seen.ids.iter().any(|known| known == id);
    assert!(chapters.iter().all(|id| known(id)), "{:?}", seen.ids);
    let place = |words: &str| seen.text.find(words).unwrap_or_else(|| panic!("{words}"));
    let order = ["money against what is paid once", "money against users who", "money against contracts to"];
    assert!(order.map(place).is_sorted());
}

#[test]
fn a_hostile_name_is_a_name() {
    let folder = tempfile::tempdir().unwrap();
    let hostile = "</td><script>alert(1)</script>]]>&%%{ \"'` =1+1 \u{202e}abc \u{1f600}";
    let quoted = hostile.replace('"', "\\\"");
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text).unwrap();
    let long = "x".repeat(300);
    write(
        "portfolio.yaml",
        format!(
            "format: 2\nmerger: {{name: \"{quoted}\", date: 2020-01-01, as_of: 2018-04-01}}\n\
        municipalities:\n- {{id: nord, name: \"{quoted}\", inhabitants: 900, inventory: n.yaml}}\n- {{id: sor, name: {long}, inhabitants: 800, inventory: s.yaml}}\n\
        catalogue: [c.yaml]\n"
        ),
    );
    write(
        "c.yaml",
        format!(
            "sectors: [{{id: D2, name: \"{quoted}\"}}]\ndomains: [{{id: gis, name: \"{quoted}\", sector: D2}}]\n"
        ),
    );
    for (file, id) in [("n.yaml", "nord"), ("s.yaml", "sor")] {
        write(
            file,
            format!(
                "municipality: {id}\nsystems:\n- {{id: g, name: \"{quoted}\", contract: k, covers: [{{domain: gis, users: 5, records: 5}}]}}\n\
            contracts: [{{id: k, supplier: \"{quoted}\", annual_fee: 1000, end: 2020-12-31, renewal_months: 12}}]\n"
            ),
        );
    }
    for language in ["en", "nb"] {
        let seen = sound(&book(folder.path(), language));
        // What turns the text around without being seen is written out.
        let shown = hostile.replace('\u{202e}', "\\u{202e}");
        let times = seen.text.matches(&shown).count();
        assert!(times > 10, "it stands {times} times in the text");
        assert!(seen.text.contains(&long));
    }
}

#[test]
fn a_workspace_with_nothing_in_it_makes_a_book_too() {
    let folder = tempfile::tempdir().unwrap();
    let arguments = [
        "init",
        "--name",
        "Nye",
        "--date",
        "2028-01-01",
        "--municipality",
        "Nord=900",
        "--municipality",
        "Sør=800",
        "--no-input",
    ];
    let made = portfolio(folder.path(), &arguments).output().unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    sound(&book(folder.path(), "nb"));
}

#[test]
fn a_page_is_a_file_too_and_no_plan_is_no_book() {
    let page = portfolio(&repository("tests/cases/full"), &["diff", "--format", "html", "--lang", "nb"])
        .assert()
        .success();
    let seen = sound(std::str::from_utf8(&page.get_output().stdout).unwrap());
    assert!(seen.tables > 2);
    let list = portfolio(&repository("tests/cases/full"), &["report", "contracts", "--format", "html"])
        .assert()
        .success();
    sound(std::str::from_utf8(&list.get_output().stdout).unwrap());
}
