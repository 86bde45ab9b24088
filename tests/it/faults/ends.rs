//! Ends follow moves: a part of a contract that goes on is given notice when its users have moved, in every list.

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use crate::support::portfolio;

/// Two projects of seven months, planned two months before day one; a contract with a line for each of its two systems, of which
/// one goes on.
fn workspace() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let files = [
        (
            "portfolio.yaml",
            "format: 2\nmerger: {name: T, date: 2020-01-01, as_of: 2019-11-01}\nmunicipalities:\n\
             - {id: nord, name: Nord, inhabitants: 12000, inventory: nord.yaml}\n\
             - {id: sor, name: Sor, inhabitants: 6000, inventory: sor.yaml}\ncatalogue: [catalogue.yaml]\n",
        ),
        (
            "catalogue.yaml",
            "sectors: [{id: D2, name: Adm}]\ndomains:\n- {id: a, name: A, sector: D2}\n- {id: b, name: B, sector: D2}\n",
        ),
        (
            "nord.yaml",
            "municipality: nord\nsystems:\n\
             - {id: a, name: NA, owner: X, annual_cost: 1000, covers: [{domain: a, users: 50, records: 500}]}\n",
        ),
        (
            "sor.yaml",
            "municipality: sor\nsystems:\n\
             - {id: a, name: SA, owner: X, contract: k, covers: [{domain: a, users: 20, records: 500}]}\n\
             - {id: b, name: SB, owner: X, contract: k, covers: [{domain: b, users: 20, records: 500}]}\n\
             contracts:\n- {id: k, supplier: V, annual_fee: 320000, growth: any, notice_months: 3, \
             lines: [{system: a, annual: 120000}, {system: b, annual: 100000}]}\n",
        ),
    ];
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn json(folder: &TempDir, arguments: &[&str]) -> Value {
    let arguments = [arguments, &["--format", "json"]].concat();
    let output = portfolio(folder.path(), &arguments).output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_line_is_given_notice_for_the_day_its_system_is_switched_off() {
    let folder = workspace();
    // The plan counts all moves in time; the roadmap moves the users until the end of May, and three months overlap.
    let plan = json(&folder, &["plan"]);
    assert_eq!(plan["contracts"][0]["lines"][0]["notice_by"], "2019-12-31");
    let off = json(&folder, &["report", "decommissioned"]);
    assert_eq!(off["decommissioned"][0]["switch_off"], "2020-09-01");
    let deadlines = json(&folder, &["report", "deadlines"]);
    let part =
        deadlines["deadlines"].as_array().unwrap().iter().find(|row| row["act"] == "notice_part").unwrap();
    assert_eq!(part["last_day"], "2020-05-31");
    let letters = folder.path().join("letters/");
    portfolio(folder.path(), &["report", "letters", "-o", letters.to_str().unwrap()]).assert().success();
    let letter = fs::read_to_string(letters.join("sor-k-a.md")).unwrap();
    assert!(letter.contains("with effect from 2020-08-31"), "{letter}");
    assert!(!letter.contains("2020-03-31"), "{letter}");
}
