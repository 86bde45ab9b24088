//! A merger as it goes: month after month something happens, a plan is made and saved, and a status is told.
//!
//! `small` has small random mergers and compares every sum with brute force; `drammen` has 24 months of the default workspace, as
//! its files are edited.

mod drammen;
mod small;

use portfolio::cost::{Basis, Evaluation};
use portfolio::model::{Landscape, Selection};
use portfolio::optimise::{Effort, target};
use portfolio::plan::{Plan, PlanDocument, Solved, make, read, write};

/// The best plan: as a document, with its choices and their price where there is one.
fn planned(basis: &Basis<'_>) -> (PlanDocument, Option<(Selection, Evaluation)>) {
    let solved = Solved::of(basis, target(basis, Effort::default()));
    (write(basis.landscape, &make(basis, &solved)), solved.target)
}

/// A saved plan as a later month reads it; nothing in it is gone.
fn saved(landscape: &Landscape, document: &PlanDocument) -> Plan {
    let (plan, gone) = read(landscape, document);
    assert_eq!(gone, []);
    plan
}

/// What a file of the plan would hold.
fn bytes(document: &PlanDocument) -> String {
    serde_json::to_string_pretty(document).unwrap()
}
