//! Verification: what the search proves is accepted, what anybody spoils is refused, and nothing above the true optimum is
//! ever believed.

mod certificates;
mod clusters;
mod command;
mod conflicts;
pub mod documents;
mod hostile;
mod leaving;
mod needs;
mod stale;

use std::path::Path;

use portfolio::cost::Basis;
use portfolio::model::Landscape;
use portfolio::optimise::{Effort, target};
use portfolio::plan::{PlanDocument, Solved, parse};
use portfolio::verify::{Proof, Verdict, verify};
use serde_json::Value;

use crate::oracle::generate::generate;
use crate::support::{document, landscape_at, landscape_of};

/// The plan document of a landscape, with its proof.
fn planned(landscape: &Landscape) -> PlanDocument {
    let basis = Basis::new(landscape);
    document(&basis, &Solved::of(&basis, target(&basis, Effort { prove: true, ..Effort::default() })))
}

/// What verification says of a document once it has been written and read.
fn verified(landscape: &Landscape, document: &PlanDocument) -> Verdict {
    let bytes = serde_json::to_vec(document).unwrap();
    verify(&Basis::new(landscape), &parse(&bytes).unwrap())
}

/// What verification says of a document as JSON; `None` if it is none any more.
fn verified_value(landscape: &Landscape, document: &Value) -> Option<Verdict> {
    let document = parse(&serde_json::to_vec(document).unwrap()).ok()?;
    Some(verify(&Basis::new(landscape), &document))
}

/// The best plan of a search that was stopped at once, with the proof of its bound.
fn stopped(landscape: &Landscape) -> PlanDocument {
    let basis = Basis::new(landscape);
    let effort = Effort { prove: true, time_limit: Some(std::time::Duration::ZERO) };
    document(&basis, &Solved::of(&basis, target(&basis, effort)))
}

fn assert_holds(name: &str, landscape: &Landscape) -> PlanDocument {
    let document = planned(landscape);
    let verdict = verified(landscape, &document);
    assert!(verdict.holds(), "{name}: {verdict:#?}");
    let proven = matches!(verdict.proof, Proof::Holds(_));
    assert_eq!(proven, document.status == "optimal", "{name}: {:?}", verdict.proof);
    document
}

fn cases(folder: &str) -> Vec<std::path::PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance").join(folder);
    let mut cases: Vec<_> = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.retain(|case| case.join("workspace").is_dir());
    cases.sort();
    assert!(!cases.is_empty());
    cases
}

#[test]
fn every_conformance_case_holds() {
    for case in cases("public") {
        let expected = std::fs::read_to_string(case.join("expected.json")).unwrap();
        if !expected.contains("\"error\"") {
            assert_holds(&case.display().to_string(), &landscape_at(&case.join("workspace")));
        }
    }
}

#[test]
fn every_larger_conformance_case_holds() {
    for case in cases("larger") {
        assert_holds(&case.display().to_string(), &landscape_at(&case.join("workspace")));
    }
}

#[test]
fn the_default_workspace_holds() {
    let landscape = landscape_at(&Path::new(env!("CARGO_MANIFEST_DIR")).join("portfolio"));
    assert_eq!(assert_holds("portfolio", &landscape).status, "optimal");
}

#[test]
fn random_workspaces_hold() {
    let mut optimal = 0;
    for seed in 0..1_000 {
        let landscape = landscape_of(&generate(seed, 20_000));
        optimal += usize::from(assert_holds(&format!("seed {seed}"), &landscape).status == "optimal");
    }
    assert!(optimal > 500, "only {optimal} have a plan");
}

#[test]
fn the_bound_of_a_search_that_was_stopped_is_proven() {
    let mut feasible = 0;
    for seed in 0..300 {
        let landscape = landscape_of(&generate(seed, 20_000));
        let document = stopped(&landscape);
        let verdict = verified(&landscape, &document);
        assert!(verdict.holds(), "seed {seed}: {verdict:#?}");
        feasible += usize::from(document.status == "feasible");
    }
    assert!(feasible > 50, "only {feasible} were stopped: too few say anything");
}
