//! The commands that change files: what they write, what they refuse, and that a refusal writes nothing.

use std::fs;
use std::path::Path;

use crate::support::{files_below, portfolio, repository};

fn copy(from: &Path, to: &Path) {
    for (path, text) in files_below(from) {
        let path = to.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

/// The small example in a folder of its own.
fn example() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&repository("examples/two-municipalities"), folder.path());
    folder
}

struct Ran {
    code: i32,
    out: String,
    err: String,
}

fn run(folder: &Path, arguments: &[&str]) -> Ran {
    let output = portfolio(folder, arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

/// The lines that a command took away and those it put in, over all files.
fn changed(folder: &Path, arguments: &[&str]) -> (Vec<String>, Vec<String>) {
    let before = files_below(folder);
    let ran = run(folder, arguments);
    assert_eq!(ran.code, 0, "{arguments:?}: {}", ran.err);
    let after = files_below(folder);
    let (mut old, mut new) = (Vec::new(), Vec::new());
    for (path, text) in &after {
        let was = before.iter().find(|(other, _)| other == path).map_or("", |(_, text)| text);
        if was == text {
            continue;
        }
        let (mut gone, mut come): (Vec<&str>, Vec<&str>) = (was.lines().collect(), text.lines().collect());
        come.retain(|line| match gone.iter().position(|other| other == line) {
            Some(at) => {
                gone.remove(at);
                false
            }
            None => true,
        });
        old.extend(gone.iter().map(|line| line.trim().to_owned()));
        new.extend(come.iter().map(|line| line.trim().to_owned()));
    }
    (old, new)
}

/// What a command says that must write nothing.
fn refused(folder: &Path, arguments: &[&str]) -> String {
    let before = files_below(folder);
    let ran = run(folder, arguments);
    assert_eq!(ran.code, 2, "{arguments:?}: {} {}", ran.out, ran.err);
    assert_eq!(files_below(folder), before, "{arguments:?} wrote something");
    ran.err
}

fn lines(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|&line| line.to_owned()).collect()
}

#[test]
fn set_and_unset_change_one_line() {
    let folder = example();
    let here = folder.path();
    let covers = "nord/gerica.covers[elderly-care].users";
    assert_eq!(
        changed(here, &["set", covers, "350"]).1,
        lines(&["- {domain: elderly-care, users: 350, records: 520, fit: 4}"])
    );
    assert_eq!(
        changed(here, &["set", "nord/agresso.owner", "Økonomi: stab"]).1,
        lines(&["owner: 'Økonomi: stab'"])
    );
    assert_eq!(changed(here, &["set", "nord/tieto-2019.end", "2028-12-31"]).0.len(), 1);
    assert_eq!(changed(here, &["set", "nord.inhabitants", "12500"]).0.len(), 1);
    assert_eq!(changed(here, &["set", "merger.date", "2028-06-01"]).1.len(), 1);
    assert_eq!(
        changed(here, &["set", "nord/agresso.units", "Økonomi, Lønn"]).1,
        lines(&["units: [Økonomi, Lønn]"])
    );
    assert_eq!(changed(here, &["unset", "nord/agresso.units"]).0, lines(&["units: [Økonomi, Lønn]"]));
    // Names are ids: of the entry, and of what it refers to.
    assert_eq!(
        changed(here, &["set", "Trygghetsalarmer.product", "agresso"]).1,
        lines(&["product: agresso"])
    );
    assert_eq!(
        changed(here, &["set", "sor/profil.product", "visma PROFIL"]),
        (vec![], vec![]),
        "it says so already"
    );
}

#[test]
fn what_is_wrong_is_refused_with_a_way_out_and_nothing_is_written() {
    let folder = example();
    let here = folder.path();
    let says = |arguments: &[&str], what: &[&str]| {
        let said = refused(here, arguments);
        assert!(what.iter().all(|part| said.contains(part)), "{arguments:?}: {said}");
    };
    says(
        &["set", "nord/agresso.contract", "unit4-2020"],
        &["nothing is called `unit4-2020`", "`nord/unit4-2021`"],
    );
    says(&["set", "nord/tieto-2019.end", "31.12.2028"], &["which is no date", "write 2028-12-31"]);
    says(&["set", "nord/agresso.status", "gone"], &["in_use"]);
    says(&["set", "nord/agresso.ownr", "x"], &["ownr is no key of a system", "owner"]);
    says(&["set", "nord/gerca.owner", "x"], &["did you mean `nord/gerica`"]);
    says(&["set", "nord/gerica.covers.users", "3"], &["say which item of covers", "elderly-care"]);
    says(&["set", "nord/gerica.covers[alarm].users", "3"], &["there is no alarm in covers", "elderly-care"]);
    says(&["set", "nord/agresso", "x"], &["say which key"]);
    says(&["unset", "nord/agresso.name"], &["name"]);
    says(&["unset", "nord/agresso.notes"], &["there is no"]);
    says(&["rename", "nord/gerica", "Gerica Pluss"], &["no id"]);
    says(&["rename", "nord/gerica", "agresso"], &["second"]);
    says(&["rename", "nord/gerica", "sor/gerica"], &["cannot move"]);
    says(&["decide", "elderly-care", "choose", "nord/agreso"], &["did you mean `nord/agresso`"]);
    says(&["decide", "elderly-care", "choose"], &["say what"]);
    says(&["confirm", "nord/gerica"], &["nothing in nord/gerica"]);
    let norwegian = refused(here, &["--lang", "nb", "set", "nord/agresso", "x"]);
    assert!(norwegian.contains("si hvilken nøkkel"), "{norwegian}");
    // The catalogue inside the program cannot be changed, and the way out works.
    fs::write(
        here.join("portfolio.yaml"),
        fs::read_to_string(here.join("portfolio.yaml"))
            .unwrap()
            .replace("catalogue: [catalogue.yaml]", "catalogue: ['builtin:norway', catalogue.yaml]"),
    )
    .unwrap();
    says(&["set", "product:documaster.name", "Dokumaster"], &["portfolio catalogue eject documaster"]);
    changed(here, &["catalogue", "eject", "documaster"]);
    assert_eq!(
        changed(here, &["set", "product:documaster.name", "Dokumaster"]).1,
        lines(&["name: Dokumaster"])
    );
}

#[test]
fn a_system_and_a_contract_of_one_id_are_told_apart() {
    let folder = example();
    let here = folder.path();
    changed(here, &["rename", "nord/tieto-2019", "gerica"]);
    let said = refused(here, &["set", "nord/gerica.notes", "x"]);
    assert!(said.contains("system:nord/gerica") && said.contains("contract:nord/gerica"), "{said}");
    changed(here, &["set", "system:nord/gerica.notes", "the system"]);
    changed(here, &["set", "contract:nord/gerica.notes", "the contract"]);
    let text = fs::read_to_string(here.join("inventories/nord.yaml")).unwrap();
    assert!(text.contains("    notes: the system\n") && text.contains("notes: the contract}"), "{text}");
}

#[test]
fn a_dry_run_and_a_diff_show_the_lines_and_only_the_diff_writes() {
    let folder = example();
    let here = folder.path();
    let before = files_below(here);
    let dry = run(here, &["set", "nord/agresso.owner", "Rådmannen", "-n"]);
    assert!(dry.out.contains("-    owner: Økonomisjefen\n+    owner: Rådmannen\n"), "{}", dry.out);
    assert_eq!((dry.code, files_below(here)), (0, before));
    let shown = run(here, &["set", "nord/agresso.owner", "Rådmannen", "--diff"]);
    assert_eq!(shown.out, dry.out);
    assert!(fs::read_to_string(here.join("inventories/nord.yaml")).unwrap().contains("owner: Rådmannen"));
}

#[test]
fn a_new_id_goes_everywhere_or_nowhere() {
    let folder = example();
    let here = folder.path();
    fs::write(
        here.join("decisions.yaml"),
        "decisions:\n  - {domain: archive, choose: nord/elements, by: x}   # agreed\n",
    )
    .unwrap();
    let rules = fs::read_to_string(here.join("rules.yaml")).unwrap();
    let waivers = "waivers:\n  - {rule: INV004, subject: nord/elements, reason: known, expires: 2030-01-01}\n  - {rule: INT001, subject: 'nord/gerica -> nord/elements', reason: known, expires: 2030-01-01}\n";
    fs::write(here.join("rules.yaml"), format!("{rules}{waivers}")).unwrap();
    fs::create_dir(here.join("import")).unwrap();
    let lock = "{\"key\":\"1\",\"municipality\":\"nord\",\"id\":\"elements\"}\n{\"key\":\"2\",\"municipality\":\"sor\",\"id\":\"elements\"}\n";
    fs::write(here.join("import/sheet.lock.jsonl"), lock).unwrap();
    let (old, new) = changed(here, &["rename", "nord/elements", "elements-arkiv"]);
    assert_eq!(old.len(), new.len());
    let text = |path: &str| fs::read_to_string(here.join(path)).unwrap();
    assert!(text("inventories/nord.yaml").contains("- id: elements-arkiv\n"));
    assert!(text("inventories/sor.yaml").contains("shared_from: nord/elements-arkiv"));
    assert!(text("inventories/nord.yaml").contains("{from: gerica, to: elements-arkiv, kind: api}"));
    assert_eq!(
        text("decisions.yaml"),
        "decisions:\n  - {domain: archive, choose: nord/elements-arkiv, by: x}   # agreed\n"
    );
    assert!(text("rules.yaml").contains("subject: nord/elements-arkiv,"));
    assert!(text("rules.yaml").contains("nord/gerica -> nord/elements-arkiv"));
    assert!(text("import/sheet.lock.jsonl").contains("\"id\":\"elements-arkiv\""));
    assert_eq!(
        text("import/sheet.lock.jsonl").lines().nth(1),
        lock.lines().nth(1),
        "the other municipality keeps its own"
    );
    assert_eq!(
        text("inventories/nord.yaml").matches("elements").count(),
        text("inventories/nord.yaml").matches("elements-arkiv").count() + 1,
        "only the product keeps its id"
    );
    // And a contract.
    changed(here, &["rename", "contract:nord/sikri-2020", "nord/sikri"]);
    assert!(
        text("inventories/nord.yaml").contains("contract: sikri\n")
            && text("inventories/nord.yaml").contains("{id: sikri, supplier")
    );
    assert!(!run(here, &["check"]).err.contains("error"));
}

#[test]
fn decisions_are_recorded_once_and_replaced_only_when_asked() {
    let folder = example();
    let here = folder.path();
    let choose = [
        "decide",
        "Elderly care",
        "choose",
        "nord/gerica",
        "--by",
        "Joint committee",
        "--reason",
        "the nurses: yes",
        "--date",
        "2026-11-20",
    ];
    let (_, new) = changed(here, &choose);
    assert_eq!(
        new,
        lines(&[
            "decisions:",
            "- domain: elderly-care",
            "choose: nord/gerica",
            "by: Joint committee",
            "date: 2026-11-20",
            "reason: 'the nurses: yes'"
        ])
    );
    assert_eq!(changed(here, &choose), (vec![], vec![]));
    let other = ["decide", "elderly-care", "choose", "sor/profil"];
    assert!(refused(here, &other).contains("--replace"));
    let (old, new) = changed(here, &[&other[..], &["--replace"]].concat());
    assert_eq!(new, lines(&["choose: sor/profil"]));
    assert_eq!(old.len(), 4, "who, when and why were of the old decision: {old:?}");
    changed(here, &["decide", "alarm", "retire"]);
    changed(here, &["decide", "elderly-care", "drop", "economy"]);
    let text = fs::read_to_string(here.join("decisions.yaml")).unwrap();
    assert!(
        text.contains("- domain: alarm\n    retire: true\n")
            && text.contains("- edge: [elderly-care, economy]\n    drop: true\n"),
        "{text}"
    );
    // A workspace that has no file of decisions gets one.
    let manifest = fs::read_to_string(here.join("portfolio.yaml")).unwrap();
    fs::write(here.join("portfolio.yaml"), manifest.replace("decisions: decisions.yaml\n", "")).unwrap();
    fs::remove_file(here.join("decisions.yaml")).unwrap();
    changed(here, &["decide", "payroll", "reject", "product:visma"]);
    assert!(fs::read_to_string(here.join("decisions.yaml")).unwrap().contains("reject: product:visma"));
    assert_eq!(run(here, &["check"]).code, 0);
}

#[test]
fn what_was_guessed_is_confirmed_one_by_one_or_all() {
    let folder = example();
    let here = folder.path();
    let path = here.join("inventories/nord.yaml");
    let text = fs::read_to_string(&path).unwrap();
    let text = text.replace(
        "    product: agresso\n",
        "    product: agresso\n    guessed: [product, covers]  # from the sheet\n",
    );
    fs::write(&path, text.replace("    product: gerica\n", "    product: gerica\n    guessed: [product]\n"))
        .unwrap();
    assert_eq!(
        changed(here, &["confirm", "nord/agresso.product"]).1,
        lines(&["guessed: [covers]  # from the sheet"])
    );
    assert!(refused(here, &["confirm", "nord/agresso.product"]).contains("covers"));
    let (old, new) = changed(here, &["confirm", "--all", "--class", "product"]);
    assert_eq!((old, new), (lines(&["guessed: [product]"]), vec![]));
    assert_eq!(changed(here, &["confirm", "--all"]).0, lines(&["guessed: [covers]  # from the sheet"]));
}

#[test]
fn fix_puts_right_what_has_one_way_out_and_leaves_the_rest() {
    let folder = example();
    let here = folder.path();
    let path = here.join("inventories/nord.yaml");
    let text = fs::read_to_string(&path).unwrap();
    let text = text
        .replace("end: 2026-12-31", "end: 31.12.2026")
        .replace("annual_fee: 940000", "annual_fee: 940 000");
    let text = text
        .replace("dpa: true}\n  - {id: tieto", "dpa: Ja}\n  - {id: tieto")
        .replace("start: 2018-03-01", "start: 03/01/2018");
    fs::write(&path, text).unwrap();
    let ran = run(here, &["check", "--fix"]);
    assert_eq!(ran.code, 1, "one is left: {}", ran.err);
    let text = fs::read_to_string(&path).unwrap();
    assert!(
        text.contains("annual_fee: 940000, start: 2021-01-01, end: 2026-12-31,")
            && text.contains("dpa: yes}"),
        "{text}"
    );
    assert!(text.contains("start: 03/01/2018"), "which day that is, nobody knows");
    fs::write(&path, text.replace("03/01/2018", "2018-03-01")).unwrap();
    let rules = fs::read_to_string(here.join("rules.yaml")).unwrap();
    let waivers = "waivers:\n  # agreed in May\n  - {rule: INV004, subject: nord/nobody, reason: gone, expires: 2030-01-01}\n";
    fs::write(here.join("rules.yaml"), format!("{rules}{waivers}")).unwrap();
    let before = files_below(here);
    assert!(run(here, &["check", "--fix", "-n"]).out.contains("-  - {rule: INV004"));
    assert_eq!(files_below(here), before);
    assert_eq!(run(here, &["check", "--fix"]).code, 0);
    assert_eq!(
        fs::read_to_string(here.join("rules.yaml")).unwrap(),
        format!("{rules}waivers: []\n  # agreed in May\n")
    );
}

const INIT: [&str; 11] = [
    "init",
    "vest",
    "--name",
    "Vest-Lofoten",
    "--date",
    "2099-01-01",
    "--municipality",
    "Flakstad=1200",
    "--municipality",
    "Vestvågøy=11 600=lists/vest.csv",
    "--no-input",
];

/// The list that `init` imports: heads, and nothing below them.
fn list(folder: &Path) {
    fs::create_dir_all(folder.join("lists")).unwrap();
    fs::write(folder.join("lists/vest.csv"), "Navn;Leverandør\n").unwrap();
}

#[test]
fn a_workspace_that_begins_is_without_fault_and_says_what_comes_next() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    let said = refused(here, &INIT);
    assert!(
        said.contains("lists/vest.csv"),
        "a list that is not there is told before anything is written: {said}"
    );
    list(here);
    let began = run(here, &INIT);
    assert_eq!(began.code, 0, "{}", began.err);
    assert!(
        began.out.contains("vest.csv: 0 rows read") && began.out.contains("portfolio -C vest check"),
        "{}",
        began.out
    );
    let names: Vec<String> = files_below(here).into_iter().map(|(path, _)| path).collect();
    for name in [
        "portfolio.yaml",
        "inventories/flakstad.yaml",
        "inventories/vestvagoy.yaml",
        "decisions.yaml",
        "rules.yaml",
        "schema/inventory.schema.json",
    ] {
        assert!(names.contains(&format!("vest/{name}")), "{name} is not in {names:?}");
    }
    for (path, text) in files_below(here).iter().filter(|(path, _)| path.ends_with(".yaml")) {
        let schema = text.lines().next().unwrap().strip_prefix("# yaml-language-server: $schema=").unwrap();
        assert!(here.join(path).parent().unwrap().join(schema).is_file(), "{path} names {schema}");
    }
    let vest = here.join("vest");
    let check = run(&vest, &["check", "--format", "json"]);
    let found: serde_json::Value = serde_json::from_str(&check.out).unwrap();
    let bad = found.to_string().matches("\"severity\":\"warning\"").count()
        + found.to_string().matches("\"severity\":\"error\"").count();
    assert_eq!((check.code, bad), (0, 0), "{}", check.out);
    let diff = run(&vest, &["diff"]);
    assert_eq!(diff.code, 0, "{}", diff.err);
    assert!(diff.err.contains("nothing entered yet: portfolio import FILE --into flakstad"), "{}", diff.err);
    // The first system comes by hand, and the example in the comments is right.
    let inventory = vest.join("inventories/flakstad.yaml");
    let text = fs::read_to_string(&inventory).unwrap();
    let example: String = text
        .lines()
        .skip_while(|line| !line.contains("- id: gerica"))
        .map(|line| format!("{}\n", line.strip_prefix("# ").or(line.strip_prefix('#')).unwrap()))
        .collect();
    fs::write(&inventory, text.replace("systems: []", &format!("systems:\n{example}"))).unwrap();
    assert_eq!(run(&vest, &["check"]).code, 0, "{}", run(&vest, &["check"]).err);
}

#[test]
fn init_refuses_before_it_writes() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    let says = |arguments: &[&str], what: &str| {
        let said = refused(here, arguments);
        assert!(said.contains(what), "{arguments:?}: {said}");
    };
    says(&["init", "x"], "--name NAME, --date YYYY-MM-DD, --municipality NAME=INHABITANTS");
    says(&["init", "x", "--name", "X", "--date", "2019-01-01", "--municipality", "A=1"], "not in the future");
    says(&["init", "x", "--name", "X", "--date", "2099-01-01", "--municipality", "A"], "NAME=INHABITANTS");
    let twice = [
        "init",
        "x",
        "--name",
        "X",
        "--date",
        "2099-01-01",
        "--municipality",
        "Ås=1",
        "--municipality",
        "AS=2",
    ];
    says(&twice, "the id as");
    list(here);
    assert_eq!(run(here, &INIT).code, 0);
    says(&INIT, "this is inside the workspace");
    let inside: Vec<&str> =
        INIT.iter().map(|&word| if word == "vest" { "vest/deeper" } else { word }).collect();
    says(&inside, "-C uses it");
    fs::remove_file(here.join("vest/portfolio.yaml")).unwrap();
    says(&INIT, "inventories/flakstad.yaml");
    assert_eq!(run(here, &[&INIT[..], &["--force"]].concat()).code, 0);
    let empty: Vec<&str> = INIT.iter().map(|&word| if word == "vest" { "empty" } else { word }).collect();
    assert_eq!(run(here, &[&empty[..], &["--catalogue", "empty", "--schema", "false"]].concat()).code, 0);
    assert!(!here.join("empty/schema").exists());
    let check = run(&here.join("empty"), &["check"]);
    assert_eq!(check.code, 0, "{}", check.err);
}

#[test]
fn list_finds_ids_by_any_name_even_while_files_have_errors() {
    let folder = example();
    let here = folder.path();
    let ids = |arguments: &[&str]| -> Vec<String> {
        let all = [&["list"], arguments, &["--format", "csv", "--dialect", "rfc4180"]].concat();
        let ran = run(here, &all);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let column = usize::from(ran.out.starts_with("kind"));
        ran.out.lines().skip(1).map(|line| line.split(',').nth(column).unwrap().to_owned()).collect()
    };
    assert_eq!(ids(&["domains", "ELD", "care"]), ["elderly-care"]);
    assert_eq!(ids(&["municipalities", "sor"]), ["sor"], "ø is found by o");
    assert_eq!(ids(&["systems", "trygghets"]), ["nord/alarmer"]);
    assert_eq!(ids(&["contracts", "tietoevry"]), ["nord/tieto-2019"]);
    assert!(ids(&["visma"]).len() > 3);
    assert!(run(here, &["list", "rules", "notice"]).out.contains("CON003"));
    assert!(run(here, &["list", "reports"]).out.contains("deadlines"));
    fs::write(here.join("inventories/sor.yaml"), "municipality: sor\nsystems: [\n").unwrap();
    fs::write(here.join("decisions.yaml"), "decisions:\n  - {domain: nothing, choose: x}\n").unwrap();
    assert_eq!(ids(&["systems", "gerica"]), ["nord/gerica"]);
    // What can be read is shown all the same, and the exit code says that something is wrong.
    let shown = run(here, &["show", "nord/gerica"]);
    assert_eq!((shown.code, shown.out.contains("System nord/gerica: Gerica")), (1, true), "{}", shown.err);
}

#[test]
fn a_name_does_wherever_an_id_is_wanted() {
    let folder = example();
    let here = folder.path();
    let says = |arguments: &[&str], what: &str| {
        let ran = run(here, arguments);
        assert!(ran.code == 0 && ran.out.contains(what), "{arguments:?}: {} {}", ran.out, ran.err);
    };
    says(&["show", "trygghetsalarmer"], "nord/alarmer");
    says(&["show", "Nord"], "Municipality nord: Nord");
    says(&["show", "Tietoevry"], "nord/tieto-2019");
    says(&["show", "ELDERLY  care"], "Domain elderly-care");
    says(&["why", "Elderly care"], "elderly-care");
    says(&["why", "elderly-care", "--candidate", "Profil"], "sor/profil");
    says(&["diff", "Sør", "--domain", "safety alarms"], "Sør");
    says(&["diff", "--sector", "Health and welfare"], "");
    says(&["graph", "--around", "trygghetsalarmer"], "nord/alarmer");
    let said = refused(here, &["show", "care"]);
    assert!(said.contains("did you mean `elderly-care`"), "{said}");
    let said = refused(here, &["--lang", "nb", "show", "elements"]);
    assert!(said.contains("`elements` kan være flere ting: system:nord/elements"), "{said}");
}
