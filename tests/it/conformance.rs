//! Every conformance case: the plan document must hold every key and value of `expected.json`.

use std::path::{Path, PathBuf};

use portfolio::cost::Basis;
use portfolio::diagnostic::Severity;
use portfolio::load::{Folder, load};
use portfolio::model::Landscape;
use portfolio::optimise::{Effort, target};
use portfolio::plan::Solved;
use portfolio::resolve::{Clock, resolve};
use serde_json::Value;

use crate::support::document;

/// The landscape of a workspace; `None` if it must be refused.
fn landscape(root: &Path) -> Option<Landscape> {
    let (documents, mut findings) = load(&Folder::new(root));
    let today = jiff::civil::date(2018, 4, 1);
    let resolved = resolve(&documents, Clock { as_of_override: None, today });
    findings.extend(resolved.findings);
    let refused = findings.iter().any(|finding| finding.severity == Severity::Error);
    if refused { None } else { resolved.landscape }
}

fn cases(folder: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance").join(folder);
    let mut cases: Vec<PathBuf> = std::fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    cases.sort();
    assert!(!cases.is_empty());
    cases
}

fn expected(case: &Path) -> Value {
    serde_json::from_str(&std::fs::read_to_string(case.join("expected.json")).unwrap()).unwrap()
}

/// What disagrees, one line each.
fn disagreements(path: &str, expected: &Value, got: &Value, found: &mut Vec<String>) {
    match (expected, got) {
        (Value::Object(expected), Value::Object(got)) => {
            for (key, value) in expected {
                match got.get(key) {
                    Some(other) => disagreements(&format!("{path}.{key}"), value, other, found),
                    None => found.push(format!("{path}.{key} is missing: {value}")),
                }
            }
        }
        (Value::Array(items), Value::Array(got))
            if path.ends_with(".conflict") && items.as_slice() == ["*"] =>
        {
            if got.is_empty() {
                found.push(format!("{path} is empty"));
            }
        }
        (Value::Array(expected), Value::Array(got)) => {
            if expected.len() != got.len() {
                found.push(format!("{path} has {} items, not {}", got.len(), expected.len()));
            }
            for (index, (value, other)) in expected.iter().zip(got).enumerate() {
                disagreements(&format!("{path}[{index}]"), value, other, found);
            }
        }
        _ if expected == got => {}
        _ => found.push(format!("{path} is {got}, not {expected}")),
    }
}

#[test]
fn public_cases_agree_in_every_key() {
    let mut wrong = Vec::new();
    for case in cases("public") {
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        let expected = expected(&case);
        let landscape = landscape(&case.join("workspace"));
        if expected.get("error").is_some() {
            if landscape.is_some() {
                wrong.push(format!("{name}: must be refused"));
            }
            continue;
        }
        let Some(landscape) = landscape else {
            wrong.push(format!("{name}: must not be refused"));
            continue;
        };
        let basis = Basis::new(&landscape);
        let plan = Solved::of(&basis, target(&basis, Effort::default())).with_runners_up(&basis);
        let got = serde_json::to_value(document(&basis, &plan)).unwrap();
        let mut found = Vec::new();
        if std::fs::read_to_string(case.join("notes.txt"))
            .is_ok_and(|notes| notes.contains("The target is not unique"))
        {
            for path in ["/status", "/cost/total", "/changing_users"] {
                disagreements(path, expected.pointer(path).unwrap(), got.pointer(path).unwrap(), &mut found);
            }
            wrong.extend(found.into_iter().map(|line| format!("{name}: {line}")));
            continue;
        }
        disagreements("", &expected, &got, &mut found);
        wrong.extend(found.into_iter().map(|line| format!("{name}: {line}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn larger_cases_agree_in_their_totals() {
    for case in cases("larger") {
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        let expected = expected(&case);
        let landscape =
            landscape(&case.join("workspace")).unwrap_or_else(|| panic!("{name}: must not be refused"));
        let basis = Basis::new(&landscape);
        let plan = Solved::of(&basis, target(&basis, Effort::default()));
        let got = document(&basis, &plan);
        assert_eq!(got.status, expected["status"], "{name}");
        let reference = got.reference.as_ref().unwrap();
        assert_eq!(serde_json::json!(got.cost.unwrap().total), expected["total"], "{name}: total");
        assert_eq!(
            serde_json::json!(got.changing_users),
            expected["changing_users"],
            "{name}: changing users"
        );
        assert_eq!(serde_json::json!(reference.total), expected["reference"], "{name}: reference");
        assert_eq!(
            serde_json::json!(reference.infeasible.is_empty()),
            expected["reference_feasible"],
            "{name}"
        );
        assert_eq!(got.lower_bound, Some(got.cost.unwrap().total), "{name}: proven");
    }
}

#[test]
fn the_year_of_the_target_and_the_payback_are_those_of_the_business_cases() {
    let mut seen = 0;
    for case in cases("public") {
        let Ok(text) = std::fs::read_to_string(case.join("expected-business.json")) else { continue };
        let expected: Value = serde_json::from_str(&text).unwrap();
        let landscape = landscape(&case.join("workspace")).expect("a sound workspace");
        let basis = Basis::new(&landscape);
        let solved = Solved::of(&basis, target(&basis, Effort::default()));
        let got = serde_json::to_value(document(&basis, &solved)).unwrap();
        let mut found = Vec::new();
        disagreements("", &expected, &got, &mut found);
        assert!(found.is_empty(), "{}: {found:?}", case.display());
        seen += 1;
    }
    assert!(seen > 0);
}
