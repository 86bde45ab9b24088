//! A value that was given and cannot be read is one error, and nothing else is said because of it.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::support::{files_below, portfolio, repository};

const PROGRESS: &str = "procurements: [{product: tender-school, begun: 2019-02-01, ready: 2020-08-01}]\n";
const RULES: &str =
    "waivers: [{rule: CON016, subject: ost/visma-2017, reason: agreed, expires: 2020-01-01}]\n";
const MORE: &str = "progress: progress.yaml
rules: rules.yaml
business_case: {split: [{key: equal, percent: 30}, {key: inhabitants, percent: 70}]}
rates: {growth: [{to: 1.5, percent: 60}, {percent: 25}]}
";

/// The late merger with a bit of everything that may be written wrongly.
fn workspace() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files_below(&repository("tests/cases/late")) {
        let to = folder.path().join(&path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        let more = if path == "portfolio.yaml" { MORE } else { "" };
        fs::write(to, format!("{text}{more}")).unwrap();
    }
    fs::write(folder.path().join("progress.yaml"), PROGRESS).unwrap();
    fs::write(folder.path().join("rules.yaml"), RULES).unwrap();
    folder
}

fn findings(folder: &Path) -> Vec<String> {
    let output = portfolio(folder, &["check", "--format", "json"]).output().unwrap();
    let all: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let told = |one: &serde_json::Value| format!("{} {}", one["code"].as_str().unwrap(), one["message"]);
    all.as_array().unwrap().iter().map(told).collect()
}

/// What is told beside what was told before, where a text is another one.
fn new(file: &str, from: &str, to: &str) -> Vec<String> {
    let folder = workspace();
    let before = findings(folder.path());
    let path = folder.path().join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} has no {from:?}: {text}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
    findings(folder.path()).into_iter().filter(|one| !before.contains(one)).collect()
}

#[test]
fn one_value_that_cannot_be_read_is_one_error() {
    let spoiled = [
        ("portfolio.yaml", "as_of: 2019-03-04", "as_of: in March"),
        ("portfolio.yaml", "date: 2020-01-01", "date: 2020-02-30"),
        ("portfolio.yaml", "{key: equal, percent: 30}", "{key: even, percent: 30}"),
        ("portfolio.yaml", "percent: 30}", "percent: thirty}"),
        ("portfolio.yaml", "{to: 1.5, percent: 60}", "{to: half more, percent: 60}"),
        ("portfolio.yaml", "{to: 1.5, percent: 60}", "\"\""),
        ("portfolio.yaml", "catalogue: [catalogue.yaml]", "catalogue: [\"\u{a0}\"]"),
        ("rules.yaml", "reason: agreed", "reason: [agreed]"),
        ("catalogue.yaml", "parallel: allowed", "parallel: maybe"),
        ("inventories/vest.yaml", "systems:", "systems: none\nx-systems:"),
        ("inventories/ost.yaml", "contracts:", "contracts: none\nx-contracts:"),
    ];
    for (file, from, to) in spoiled {
        let told = new(file, from, to);
        assert_eq!(told.len(), 1, "{file}, {to}: {told:#?}");
    }
}

#[test]
fn a_list_of_the_catalogue_that_cannot_be_read_makes_no_unknown_names() {
    for list in ["sectors", "domains", "products", "components"] {
        for wrong in ["none", "[\"\"]"] {
            let told = new("catalogue.yaml", &format!("{list}:\n"), &format!("{list}: {wrong}\nx-{list}:\n"));
            assert_eq!(told.len(), 1, "{list}: {told:#?}");
        }
    }
}

#[test]
fn a_system_whose_contract_is_not_there_is_told_once_and_not_by_the_line_too() {
    let told = new(
        "inventories/ost.yaml",
        "annual_fee: 330000,",
        "annual_fee: 330000, lines: [{system: profil, annual: 5}],",
    );
    assert_eq!(told, Vec::<String>::new());
    let both = workspace();
    let path = both.path().join("inventories/ost.yaml");
    let text = fs::read_to_string(&path).unwrap();
    let text =
        text.replacen("annual_fee: 330000,", "annual_fee: 330000, lines: [{system: profil, annual: 5}],", 1);
    fs::write(&path, text.replacen("contract: profil-2014", "contract: profil-2041", 1)).unwrap();
    let errors: Vec<String> =
        findings(both.path()).into_iter().filter(|one| one.starts_with("REF")).collect();
    assert!(errors.len() == 1 && errors[0].starts_with("REF004"), "{errors:#?}");
}

#[test]
fn an_entry_that_is_shared_from_nothing_is_one_of_its_own() {
    let told = new("inventories/vest.yaml", "systems:\n  - {", "systems:\n  - {shared_from: \"\", ");
    assert_eq!(told, Vec::<String>::new());
}

#[test]
fn what_is_guessed_or_a_part_of_something_that_is_not_there_is_told() {
    let told =
        new("inventories/ost.yaml", "annual_fee: 330000,", "annual_fee: 330000, guessed: [annual-fee],");
    assert!(told.len() == 1 && told[0].starts_with("FMT019") && told[0].contains("annual-fee"), "{told:?}");
    let told = new("inventories/ost.yaml", "{id: profil,", "{id: profil, part_of: sek,");
    assert!(told.len() == 1 && told[0].starts_with("REF003") && told[0].contains("sek"), "{told:?}");
}
