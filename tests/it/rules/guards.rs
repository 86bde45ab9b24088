//! The guards against false alarms: workspaces as they truly are, in which certain rules must keep silent.

use std::path::Path;

use super::case::cases_with;
use portfolio::check::{Request, entry};

#[test]
fn what_must_not_fire_does_not() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let cases = cases_with(&cases.join("guards.yaml"), &cases.join("rules/base.yaml"));
    let mut told = Vec::new();
    assert!(cases.len() >= 8, "the eight guards of the catalogue of rules");
    for case in cases {
        let (_, codes) = case.title.split_once('[').expect("a guard names its codes");
        let codes: Vec<&str> = codes.trim_end_matches(']').split_whitespace().collect();
        for code in &codes {
            assert!(entry(code).is_some(), "{}: {code} is no code", case.title);
        }
        let (checked, _) = case.check(&Request::default());
        let wrong = checked.findings.iter().filter(|finding| codes.contains(&&*finding.code));
        told.extend(wrong.map(|finding| format!("{}: {} {}", case.title, finding.code, finding.message)));
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}
