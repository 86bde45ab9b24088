//! The formats of `portfolio check`, read as their readers read them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use crate::support::{portfolio, repository};

/// Two errors, a warning, and one more of each that is accepted; a path with a space, a letter beyond ASCII before the
/// fault, and words that would speak to anyone who reads the formats.
const FILES: &[(&str, &str)] = &[
    (
        "portfolio.yaml",
        "format: 2
merger: {name: Test, date: 2020-01-01, as_of: 2019-08-01}
municipalities:
  - {id: nord, inhabitants: 12000, inventory: inventories/my nord.yaml}
catalogue: [catalogue.yaml]
rules: rules.yaml
",
    ),
    ("catalogue.yaml", "sectors: [{id: S}]\ndomains: [{id: care, name: Care, sector: S}]\n"),
    (
        "inventories/my nord.yaml",
        "municipality: nord
systems:
  - {id: a, name: A, annual_cost: 0, owner: x, personal_data: special, zone: secure, covers: [{domain: care}], product: \"æ%,:|<b>@x::error::\"}
  - {id: b, name: B, annual_cost: 0, owner: x, personal_data: special, nickname: \"æøå\", zone: internal, covers: [{domain: care}]}
  - {id: c, name: C, annual_cost: 0, owner: x, personal_data: special, zone: internal, covers: [{domain: care}]} # portfolio: ignore[SEC001] it moves in May
  - {id: d, name: D, annual_cost: 0, owner: x, personal_data: special, zone: internal, covers: [{domain: care}]}
  - {id: e, name: E, owner: x, covers: [{domain: care}]}
",
    ),
    ("rules.yaml", "waivers: [{rule: SEC001, subject: nord/d, reason: It goes in June}]\nlevels: {DOM: off}\n"),
];
const NORD: &str = "inventories/my nord.yaml";

fn workspace() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in FILES {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// stdout in a format.
fn output(folder: &Path, arguments: &[&str]) -> String {
    let mut command = portfolio(folder, &["check"]);
    command.env_remove("GITHUB_STEP_SUMMARY");
    String::from_utf8(command.args(arguments).output().unwrap().stdout).unwrap()
}

fn json(folder: &Path, arguments: &[&str]) -> Value {
    serde_json::from_str(&output(folder, arguments)).unwrap()
}

/// The line and column of a text in the inventory, counted here again.
fn place_of(needle: &str, occurrence: usize) -> (u64, u64) {
    let text = FILES.iter().find(|(path, _)| *path == NORD).unwrap().1;
    let (at, _) = text.match_indices(needle).nth(occurrence).unwrap();
    let line = text[..at].matches('\n').count() as u64 + 1;
    let column = text[..at].rsplit('\n').next().unwrap().chars().count() as u64 + 1;
    (line, column)
}

/// A workspace without the fault of reading, in which the rules run.
fn sound() -> TempDir {
    let folder = workspace();
    let path = folder.path().join(NORD);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace(", product: \"æ%,:|<b>@x::error::\"", "")).unwrap();
    folder
}

fn is_valid_sarif(log: &Value) {
    let schema = fs::read_to_string(repository("tests/schemas/sarif-2.1.0.json")).unwrap();
    // As published, the pattern of a language has a bracket too many, and is no regular expression.
    let mended = schema.replace("^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$", "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$");
    assert_ne!(schema, mended);
    let schema: Value = serde_json::from_str(&mended).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let faults: Vec<String> =
        validator.iter_errors(log).map(|error| format!("{} at {}", error, error.instance_path())).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn sarif_keeps_to_its_schema_and_counts_from_one() {
    let folder = sound();
    let log = json(folder.path(), &["--format", "sarif"]);
    is_valid_sarif(&log);
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let results = run["results"].as_array().unwrap();
    let of = |code: &str| -> Vec<&Value> { results.iter().filter(|one| one["ruleId"] == code).collect() };

    let secure = of("SEC001");
    assert_eq!(secure.len(), 3, "one counts, and two that were accepted stay");
    let place = &secure[0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "inventories/my%20nord.yaml");
    let (line, column) = place_of("internal", 0);
    assert_eq!((line, column), (4, 95), "counted by hand, in characters");
    assert_eq!(place["region"]["startLine"], line);
    assert_eq!(place["region"]["startColumn"], column);
    assert_eq!(place["region"]["endLine"], line);
    assert_eq!(place["region"]["endColumn"], column + 8);
    assert_eq!(secure[0]["level"], "error");
    assert!(secure[0].get("suppressions").is_none());
    let suppressed: Vec<(&str, &str)> = secure[1..]
        .iter()
        .map(|one| &one["suppressions"][0])
        .map(|one| (one["kind"].as_str().unwrap(), one["justification"].as_str().unwrap()))
        .collect();
    assert_eq!(suppressed, [("inSource", "it moves in May"), ("external", "It goes in June")]);

    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for result in results {
        let index = result["ruleIndex"].as_u64().unwrap() as usize;
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(rules[index]["help"]["markdown"].as_str().unwrap().contains("# "));
    }
    let marks: BTreeSet<&str> =
        results.iter().map(|one| one["partialFingerprints"]["codeAndSubject/v1"].as_str().unwrap()).collect();
    assert_eq!(marks.len(), results.len(), "no two findings are known by the same");
}

#[test]
fn sarif_of_the_default_workspace_and_of_broken_ones_keeps_to_its_schema() {
    let nowhere = tempfile::tempdir().unwrap();
    is_valid_sarif(&json(nowhere.path(), &["--format", "sarif", "--plan"]));
    let mut seen = 0;
    for entry in fs::read_dir(repository("tests/cases/broken")).unwrap() {
        let folder = entry.unwrap().path();
        if folder.join("portfolio.yaml").exists() {
            is_valid_sarif(&json(&folder, &["--format", "sarif"]));
            seen += 1;
        }
    }
    assert!(seen > 10);
}

#[test]
fn a_fingerprint_stays_when_lines_move_and_words_change() {
    let folder = sound();
    let marks = || -> BTreeSet<String> {
        let found = json(folder.path(), &["--format", "json"]);
        let found = found.as_array().unwrap();
        assert!(!found.is_empty());
        found.iter().map(|one| one["fingerprint"].as_str().unwrap().to_owned()).collect()
    };
    let before = marks();
    let path = folder.path().join(NORD);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("# one\n# two\n\n{}", text.replace("name: B", "name: Better"))).unwrap();
    assert_eq!(marks(), before);
}

#[test]
fn jsonl_has_the_objects_of_json_one_on_each_line() {
    let folder = workspace();
    let lines: Vec<Value> = output(folder.path(), &["--format", "jsonl"])
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(Value::from(lines), json(folder.path(), &["--format", "json"]));
}

#[test]
fn workflow_commands_are_escaped_and_carry_their_place() {
    let folder = workspace();
    let text = output(folder.path(), &["--format", "github"]);
    let unknown = text.lines().find(|line| line.contains("REF001")).unwrap();
    let (line, column) = place_of("\"æ%", 0);
    let start = format!("::error file=inventories/my nord.yaml,line={line},col={column},endLine={line},");
    assert!(unknown.starts_with(&start), "{unknown}");
    assert!(unknown.contains(",title=REF001::"), "{unknown}");
    assert!(unknown.contains("æ%25,:|<b>@x::error::"), "a percent sign is escaped in the words: {unknown}");
    assert!(text.lines().all(|line| line.starts_with("::")), "{text}");

    let colon = workspace();
    let odd = "in, a: 100%.yaml";
    fs::rename(colon.path().join(NORD), colon.path().join(odd)).unwrap();
    let manifest = FILES[0].1.replace("inventories/my nord.yaml", &format!("\"{odd}\""));
    fs::write(colon.path().join("portfolio.yaml"), manifest).unwrap();
    let text = output(colon.path(), &["--format", "github"]);
    assert!(text.contains("file=in%2C a%3A 100%25.yaml,line="), "{text}");
}

#[test]
fn the_worst_workflow_commands_come_first_and_ten_of_a_level_are_commands() {
    let folder = sound();
    let mut text = fs::read_to_string(folder.path().join(NORD)).unwrap();
    for number in 0..14 {
        text.push_str(&format!("  - {{id: n{number}, name: N, covers: [{{domain: care}}], zone: internal, personal_data: special}}\n"));
    }
    fs::write(folder.path().join(NORD), text).unwrap();
    let text = output(folder.path(), &["--format", "github"]);
    let commands: Vec<&str> =
        text.lines().filter_map(|line| line.strip_prefix("::")?.split(' ').next()).collect();
    let levels: Vec<&str> = commands.iter().copied().filter(|name| !name.contains("group")).collect();
    let rank = |name: &&str| ["error", "warning", "notice"].iter().position(|one| one == name).unwrap();
    assert!(levels.is_sorted_by_key(rank), "{levels:?}");
    assert_eq!(levels.iter().filter(|name| **name == "error").count(), 10);
    assert!(commands.iter().any(|name| name.starts_with("group")), "{text}");
    let findings = json(folder.path(), &["--format", "json"]).as_array().unwrap().len();
    let told = text.lines().filter(|line| !line.contains("group::")).count();
    assert_eq!(told, findings, "nothing is lost");
}

#[test]
fn the_summary_of_a_step_is_added_to_and_never_too_large() {
    let folder = workspace();
    let path = folder.path().join("summary.md");
    fs::write(&path, "before\n").unwrap();
    let run = || {
        let mut command = portfolio(folder.path(), &["check", "--format", "github"]);
        command.env("GITHUB_STEP_SUMMARY", &path).output().unwrap();
        fs::read_to_string(&path).unwrap()
    };
    let text = run();
    assert!(text.starts_with("before\n## portfolio check\n"), "{text}");
    assert!(text.contains("| ❌ error | REF001 | inventories/my nord.yaml:3 |"), "{text}");
    assert!(text.contains("æ%,:\\|&lt;b&gt;&#64;x::error::"), "a cell cannot be broken out of: {text}");
    fs::write(&path, "x".repeat(1024 * 1024 - 500)).unwrap();
    let text = run();
    assert!(text.len() <= 1024 * 1024, "{}", text.len());
    assert!(text.trim_end().ends_with("more"), "{}", &text[text.len() - 300..]);
}

#[test]
fn gitlab_has_the_keys_that_its_reader_wants() {
    let folder = sound();
    let found = json(folder.path(), &["--format", "gitlab"]);
    let mut marks = BTreeSet::new();
    for one in found.as_array().unwrap() {
        let severity = one["severity"].as_str().unwrap();
        assert!(["info", "minor", "major", "critical", "blocker"].contains(&severity));
        assert!(!one["description"].as_str().unwrap().is_empty());
        assert!(marks.insert(one["fingerprint"].as_str().unwrap().to_owned()), "fingerprints are unique");
        let path = one["location"]["path"].as_str().unwrap();
        assert!(!path.starts_with("./") && !path.starts_with('/'));
    }
    let secure: Vec<&Value> =
        found.as_array().unwrap().iter().filter(|one| one["check_name"] == "SEC001").collect();
    assert_eq!(secure.len(), 1, "what was accepted is left out");
    assert_eq!(secure[0]["location"]["path"], NORD);
    assert_eq!(secure[0]["location"]["lines"]["begin"], 4);
    assert_eq!(secure[0]["severity"], "major");
}

#[test]
fn markdown_is_one_table_with_the_worst_first() {
    let text = output(sound().path(), &["--format", "markdown"]);
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with("| ")).skip(2).collect();
    assert!(rows[0].starts_with("| ❌ error | SEC001 | inventories/my nord.yaml:4 |"), "{text}");
    assert!(rows.iter().all(|row| row.matches(" | ").count() == 3), "{text}");
    assert!(text.contains("2 waived."), "{text}");
}

#[test]
fn a_file_is_written_whole_and_not_over_another() {
    let folder = sound();
    let run = |more: &[&str]| {
        let arguments = [&["check", "--format", "sarif", "-o", "out.sarif"], more].concat();
        portfolio(folder.path(), &arguments).output().unwrap()
    };
    let first = run(&[]);
    assert_eq!((first.status.code(), first.stdout.len()), (Some(1), 0));
    is_valid_sarif(
        &serde_json::from_str(&fs::read_to_string(folder.path().join("out.sarif")).unwrap()).unwrap(),
    );
    assert_eq!(run(&[]).status.code(), Some(2));
    assert_eq!(run(&["--force"]).status.code(), Some(1));
}

#[test]
fn an_absolute_folder_below_the_current_one_gives_relative_paths() {
    let folder = sound();
    let top = folder.path().canonicalize().unwrap();
    let deeper = top.join("repository");
    fs::create_dir(&deeper).unwrap();
    for name in ["portfolio.yaml", "catalogue.yaml", "rules.yaml", "inventories"] {
        fs::rename(top.join(name), deeper.join(name)).unwrap();
    }
    let log = json(&top, &["--format", "sarif", "-C", deeper.to_str().unwrap()]);
    let place = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "repository/inventories/my%20nord.yaml");
}
