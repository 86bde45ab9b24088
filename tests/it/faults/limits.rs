//! What the readers of a format take at most: more is never written without a word.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{portfolio, repository};

const CHARACTERS: usize = 50_000;
const ARROWS: usize = 500;

fn counts(text: &str) -> (usize, usize) {
    let arrows = ["-->", "-.->", "==>", "<==>", "-.-"];
    let is_arrow = |line: &&str| arrows.iter().any(|arrow| line.contains(&format!(" {arrow}")));
    (text.chars().count(), text.lines().filter(is_arrow).count())
}

#[test]
fn the_default_workspace_is_grouped_by_sector_for_mermaid() {
    for of in ["today", "both"] {
        let output =
            portfolio(&repository("portfolio"), &["graph", "--of", of, "--format", "mermaid"]).unwrap();
        let (characters, arrows) = counts(std::str::from_utf8(&output.stdout).unwrap());
        assert!(characters <= CHARACTERS && arrows <= ARROWS && arrows > 20, "{of}: {characters} {arrows}");
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(
            told.contains("--around") && told.contains("--format dot") && told.contains("sector"),
            "{told}"
        );
    }
}

/// A workspace of some municipalities, each with some systems joined in a ring.
fn large(folder: &Path, municipalities: usize, systems: usize) {
    let mut manifest = "format: 2\nmerger: {name: T, date: 2020-01-01, as_of: 2019-01-01}\ncatalogue: [c.yaml]\nmunicipalities:\n".to_owned();
    let mut catalogue = "sectors: [{id: S, name: S}]\ndomains:\n".to_owned();
    for number in 0..systems {
        let _ = writeln!(catalogue, "  - {{id: d{number}, name: D{number}, sector: S}}");
    }
    fs::write(folder.join("c.yaml"), catalogue).unwrap();
    for place in 0..municipalities {
        let _ = writeln!(
            manifest,
            "  - {{id: m{place}, name: M{place}, inhabitants: 5000, inventory: m{place}.yaml}}"
        );
        let mut text = format!("municipality: m{place}\nsystems:\n");
        for number in 0..systems {
            let _ = writeln!(
                text,
                "  - {{id: s{number}, name: \"?\", owner: \"?\", contract: k{number}, covers: [{{domain: d{number}}}]}}"
            );
        }
        text.push_str("contracts:\n");
        for number in 0..systems {
            let _ = writeln!(text, "  - {{id: k{number}, supplier: \"?\", annual_fee: 1, notice_months: 3}}");
        }
        text.push_str("integrations:\n");
        for number in 1..systems {
            let _ = writeln!(text, "  - {{from: s{number}, to: s{}, kind: api}}", number - 1);
        }
        fs::write(folder.join(format!("m{place}.yaml")), text).unwrap();
    }
    fs::write(folder.join("portfolio.yaml"), manifest).unwrap();
}

#[test]
fn more_municipalities_than_mermaid_can_draw_are_warned_of() {
    let folder = tempfile::tempdir().unwrap();
    large(folder.path(), 3, 400);
    let output = portfolio(folder.path(), &["graph", "--format", "mermaid"]).unwrap();
    let (characters, arrows) = counts(std::str::from_utf8(&output.stdout).unwrap());
    assert!(characters <= CHARACTERS && arrows <= ARROWS, "{characters} {arrows}");
    assert!(String::from_utf8(output.stderr).unwrap().contains("--around"));
}

#[test]
fn sarif_holds_the_worst_that_github_takes_and_says_what_is_left_out() {
    let folder = tempfile::tempdir().unwrap();
    large(folder.path(), 3, 2900);
    let count = |format: &str| {
        let output = portfolio(folder.path(), &["check", "--format", format]).output().unwrap();
        (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    let (all, _) = count("jsonl");
    let all: Vec<Value> = all.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(all.len() > 25_000, "{}", all.len());
    let (log, told) = count("sarif");
    let log: Value = serde_json::from_str(&log).unwrap();
    assert_eq!(log["runs"].as_array().unwrap().len(), 1);
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), 25_000);
    assert!(told.replace('\u{a0}', "").contains(&format!("{} are left out", all.len() - 25_000)), "{told}");
    let of = |level: &str| results.iter().filter(|one| one["level"] == level).count();
    let given = |level: &str| all.iter().filter(|one| one["severity"] == level).count();
    assert_eq!(of("error"), given("error"));
    assert_eq!(of("warning"), given("warning").min(25_000 - of("error")));
}
