//! The roadmap against the published cases.

mod checker;
mod command;
mod schedule;

use std::path::Path;

use portfolio::cost::Basis;
use portfolio::optimise::{Effort, target};
use portfolio::plan::Solved;
use portfolio::roadmap::{RoadmapDocument, projects, roadmap};

use crate::support::landscape_at;

/// The roadmap of a workspace.
fn document(workspace: &Path) -> RoadmapDocument {
    let landscape = landscape_at(workspace);
    let basis = Basis::new(&landscape);
    let plan = Solved::of(&basis, target(&basis, Effort::default()));
    let (selection, evaluation) = plan.target.expect("feasible");
    RoadmapDocument::of(&landscape, &roadmap(&landscape, projects(&basis, &selection, &evaluation)))
}

#[test]
fn the_published_roadmaps_agree_in_every_key() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance/public");
    let mut seen = 0;
    for case in std::fs::read_dir(cases).unwrap().map(|entry| entry.unwrap().path()) {
        let Ok(expected) = std::fs::read_to_string(case.join("expected-roadmap.json")) else { continue };
        seen += 1;
        let expected: serde_json::Value = serde_json::from_str(&expected).unwrap();
        let got = serde_json::to_value(document(&case.join("workspace"))).unwrap();
        for (key, value) in expected.as_object().unwrap() {
            assert_eq!(&got[key], value, "{}: {key}", case.display());
        }
    }
    assert!(seen >= 2);
}
