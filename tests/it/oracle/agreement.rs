//! The library's reading of a workspace against the oracle's own.

use std::fmt::Debug;

use portfolio::model::Landscape;

use super::generate::generate;
use super::{Oracle, candidates, read};
use crate::support::{files_below, landscape_of};

fn same<T: Debug>(what: &str, ours: &T, theirs: &T) {
    assert_eq!(format!("{ours:#?}"), format!("{theirs:#?}"), "{what}");
}

/// All that a cost or a constraint depends on.
fn agree(name: &str, ours: &Landscape, theirs: &Landscape) {
    let about = |what: &str| format!("{name}: {what}");
    same(&about("merger"), &ours.merger, &theirs.merger);
    same(&about("limits"), &ours.limits, &theirs.limits);
    same(&about("rates"), &ours.rates, &theirs.rates);
    same(&about("contracts"), &ours.contracts, &theirs.contracts);
    let covers = |land: &Landscape| -> Vec<_> {
        land.uses.iter().map(|u| (u.reference.clone(), u.root, u.data, u.covers.clone())).collect()
    };
    same(&about("uses"), &covers(ours), &covers(theirs));
    for domain in ours.domain_ids() {
        assert_eq!(candidates(ours, domain), candidates(theirs, domain), "{name}");
    }
    let (ours, theirs) = (Oracle::new(ours), Oracle::new(theirs));
    assert_eq!(ours.reference(), theirs.reference(), "{name}");
    if ours.combinations() <= 5000 {
        assert_eq!(ours.survey(), theirs.survey(), "{name}");
    }
}

#[test]
fn generated_workspaces_are_without_errors_and_read_alike_both_ways() {
    for seed in 0..400 {
        let files = generate(seed, 2000);
        agree(&format!("seed {seed}"), &read(&files), &landscape_of(&files));
    }
}

#[test]
fn the_conformance_cases_read_alike_both_ways() {
    for folder in ["public", "larger"] {
        for (case, expected) in super::conformance::cases(folder) {
            if expected.get("error").is_none() {
                let files = files_below(&case.join("workspace"));
                agree(&case.display().to_string(), &read(&files), &landscape_of(&files));
            }
        }
    }
}
