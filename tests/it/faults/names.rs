//! One name in other bytes is one name; and a message in which two look the same says what differs.

use std::fs;
use std::path::Path;

use crate::support::portfolio;

/// A workspace in which two things bear these names: two suppliers, two vendors, a system and a product.
fn workspace(folder: &Path, one: &str, other: &str) {
    let write = |name: &str, text: String| fs::write(folder.join(name), text).unwrap();
    write(
        "portfolio.yaml",
        "format: 2\nmerger: {name: Test, date: 2020-01-01, as_of: 2019-08-01}\nmunicipalities:\n  - {id: nord, inhabitants: 12000, inventory: nord.yaml}\ncatalogue: [catalogue.yaml]\nrules: rules.yaml\n".to_owned(),
    );
    write(
        "catalogue.yaml",
        format!(
            "sectors: [{{id: S}}]\ndomains:\n  - {{id: care, name: Care, sector: S}}\nproducts:\n  - {{id: p, name: \"{one}\", vendor: \"{one}\", domains: [care]}}\n  - {{id: q, name: Q, vendor: \"{other}\", domains: [care]}}\n"
        ),
    );
    write(
        "nord.yaml",
        format!(
            "municipality: nord\nsystems:\n  - {{id: a, name: \"{other}\", contract: k1, covers: [{{domain: care}}]}}\n  - {{id: b, name: B, contract: k2, covers: [{{domain: care}}]}}\ncontracts:\n  - {{id: k1, supplier: \"{one}\", annual_fee: 1}}\n  - {{id: k2, supplier: \"{other}\", annual_fee: 1}}\n"
        ),
    );
    write("rules.yaml", "levels: {}\n".to_owned());
}

fn told(folder: &Path) -> String {
    let output =
        portfolio(folder, &["check", "--format", "concise", "--select", "CON027,INV020,INV004,RUL"]).output();
    String::from_utf8(output.unwrap().stdout).unwrap()
}

#[test]
fn names_that_look_the_same_are_found_and_shown_apart() {
    let pairs = [
        ("Evry AS", "Evry\u{a0}AS", r"Evry\u{a0}AS"),
        ("Evry AS", "Evry\u{2007}AS", r"Evry\u{2007}AS"),
        ("Acos AS", "\u{410}cos AS", r"\u{410}cos AS"),
        ("Vis-data", "Vis\u{2011}data", r"Vis\u{2011}data"),
        ("Tieto", "Ti\u{ad}eto", r"Ti\u{ad}eto"),
        ("Tieto", "\u{feff}Tieto", r"\u{feff}Tieto"),
        ("Evry AS", "Evry  AS", r"Evry \u{20}AS"),
        ("Office", "O\u{fb03}ce", r"O\u{fb03}ce"),
    ];
    for (one, other, shown) in pairs {
        let folder = tempfile::tempdir().unwrap();
        workspace(folder.path(), one, other);
        let told = told(folder.path());
        for code in ["CON027", "INV020", "INV004"] {
            let line = told.lines().find(|line| line.contains(code));
            let line = line.unwrap_or_else(|| panic!("{one} {other:?}: no {code} in\n{told}"));
            assert!(line.contains(shown) && line.contains(one), "{line}");
        }
    }
}

#[test]
fn the_danish_form_of_company_is_the_same_form() {
    let folder = tempfile::tempdir().unwrap();
    workspace(folder.path(), "Visma AS", "Visma A/S");
    let told = told(folder.path());
    assert!(told.contains("Visma A/S and Visma AS look like one supplier"), "{told}");
    assert!(told.contains("INV020"), "{told}");
}

#[test]
fn composed_or_not_a_supplier_and_a_vendor_are_one_and_a_name_is_found() {
    let folder = tempfile::tempdir().unwrap();
    workspace(folder.path(), "Ålesund Data", "A\u{30a}lesund Data");
    let told = told(folder.path());
    assert!(!told.contains("CON027") && !told.contains("INV020"), "{told}");
    assert!(told.contains("INV004") && told.contains(r"A\u{30a}lesund Data"), "{told}");
}

#[test]
fn a_waiver_and_a_rule_of_ones_own_know_a_name_in_other_bytes() {
    let folder = tempfile::tempdir().unwrap();
    workspace(folder.path(), "Ålesund AS", "Ålesund");
    let rules = "waivers:\n  - {rule: CON027, subject: \"A\u{30a}lesund\", reason: known}\nrules:\n  - id: x-one\n    level: error\n    each: contract\n    when: contract.supplier == \"A\u{30a}lesund AS\"\n    message: found\n";
    fs::write(folder.path().join("rules.yaml"), rules).unwrap();
    let output = portfolio(folder.path(), &["check", "--format", "concise"]).output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(!told.contains("CON027") && !told.contains("RUL"), "{told}");
    assert!(told.contains("x-one"), "{told}");
}

#[test]
fn a_file_whose_name_is_written_in_other_bytes_is_named_as_the_cause() {
    let folder = tempfile::tempdir().unwrap();
    workspace(folder.path(), "A", "B");
    fs::rename(folder.path().join("nord.yaml"), folder.path().join("a\u{30a}s.yaml")).unwrap();
    let manifest = fs::read_to_string(folder.path().join("portfolio.yaml")).unwrap();
    fs::write(folder.path().join("portfolio.yaml"), manifest.replace("nord.yaml", "ås.yaml")).unwrap();
    if folder.path().join("ås.yaml").exists() {
        // A file system that takes both for one.
        return;
    }
    let output = portfolio(folder.path(), &["check"]).output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.contains("how its letters are encoded"), "{told}");
}
