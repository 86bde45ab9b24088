//! The roadmap against the published cases.

mod checker;
mod command;
mod schedule;

use std::path::Path;

use portfolio::cost::Basis;
use portfolio::optimise::{Effort, target};
use portfolio::plan::Solved;
use portfolio::roadmap::{RoadmapDocument, of_plan};

use serde_json::Value;

use crate::oracle::{Oracle, choices, read};
use crate::support::{files_below, landscape_at};

/// The roadmap of a workspace.
fn document(workspace: &Path) -> RoadmapDocument {
    let landscape = landscape_at(workspace);
    let basis = Basis::new(&landscape);
    let plan = Solved::of(&basis, target(&basis, Effort::default()));
    let (selection, evaluation) = plan.target.expect("feasible");
    let roadmap = of_plan(&basis, &selection, &evaluation).expect("it can be dated");
    RoadmapDocument::of(&landscape, &roadmap)
}

#[test]
fn the_published_roadmaps_agree_in_every_key() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance/public");
    let mut seen = 0;
    for case in std::fs::read_dir(cases).unwrap().map(|entry| entry.unwrap().path()) {
        let Ok(expected) = std::fs::read_to_string(case.join("expected-roadmap.json")) else { continue };
        seen += 1;
        let expected: Value = serde_json::from_str(&expected).unwrap();
        let got = serde_json::to_value(document(&case.join("workspace"))).unwrap();
        for (key, value) in expected.as_object().unwrap().iter().filter(|(key, _)| *key != "projects") {
            assert_eq!(&got[key], value, "{}: {key}", case.display());
        }
        let projects = |document: &Value| document["projects"].as_array().unwrap().clone();
        assert_eq!(projects(&got).len(), projects(&expected).len(), "{}", case.display());
        for (got, expected) in projects(&got).iter().zip(&projects(&expected)) {
            // Which of several equally good schedules is shown is our own choice; the oracle judges it.
            let unique = |key: &String| !["phases", "late_months"].contains(&key.as_str());
            for (key, value) in expected.as_object().unwrap().iter().filter(|(key, _)| unique(key)) {
                assert_eq!(&got[key], value, "{}: {key}", case.display());
            }
        }
        let files = files_below(&case.join("workspace"));
        let oracle = Oracle::new(read(&files).unwrap_or_else(|refused| panic!("{}", refused.0)));
        let plan =
            serde_json::from_str(&std::fs::read_to_string(case.join("expected.json")).unwrap()).unwrap();
        let at = choices(&oracle, &plan).expect("it is a plan");
        assert_eq!(oracle.judge(&at, &got), Vec::<String>::new(), "{}", case.display());
    }
    assert!(seen >= 9, "{seen}");
}
