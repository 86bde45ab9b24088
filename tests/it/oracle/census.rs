//! Whether the random workspaces reach what they are made for: every clause of the model decides some of them.
//! A clause decides a workspace if the best target costs something else once the clause is taken out of it.

mod clauses;

use std::collections::BTreeMap;

use portfolio::model::{Candidate, Landscape};

use super::generate::generate;
use super::{Best, Oracle, best, read};
use clauses::CLAUSES;

const MOST: u64 = 20_000;

fn landscapes(seeds: u64) -> impl Iterator<Item = Landscape> {
    (0..seeds).map(|seed| read(&generate(seed, MOST)))
}

fn decides(clause: fn(&mut Landscape), land: &Landscape, before: Option<(i128, u64)>) -> bool {
    let mut without = land.clone();
    clause(&mut without);
    Oracle::new(&without).combinations() <= u128::from(2 * MOST) && best(&without) != before
}

#[test]
fn every_clause_decides_some_generated_workspace() {
    let mut undecided = CLAUSES.to_vec();
    for land in landscapes(1500) {
        let before = best(&land);
        undecided.retain(|(_, clause)| !decides(*clause, &land, before));
        if undecided.is_empty() {
            return;
        }
    }
    let names: Vec<&str> = undecided.iter().map(|(name, _)| *name).collect();
    panic!("no workspace hangs on: {}", names.join(", "));
}

#[test]
fn every_work_and_every_kind_of_candidate_is_best_somewhere() {
    let mut found: BTreeMap<String, u64> = BTreeMap::new();
    for land in landscapes(300) {
        let oracle = Oracle::new(&land);
        let Some(Best { choices, .. }) = oracle.survey().best else { continue };
        for candidate in choices.values() {
            let kind = match candidate {
                Candidate::System(_) => "system",
                Candidate::Product(_) => "product",
                Candidate::Parallel => "parallel",
            };
            *found.entry(kind.to_owned()).or_default() += 1;
        }
        for work in oracle.works_of(&choices) {
            *found.entry(format!("{work:?}")).or_default() += 1;
        }
    }
    for name in ["system", "product", "parallel", "Same", "OwnCore", "Keep", "Reregister", "Suite", "Reuse"] {
        assert!(found.get(name).is_some_and(|times| *times >= 3), "{name}: {found:?}");
    }
    assert!(found["BuildLocked"] >= 3 && found["Build"] >= 3, "{found:?}");
}

#[test]
fn the_same_seed_gives_the_same_files() {
    for seed in 0..50 {
        assert_eq!(generate(seed, MOST), generate(seed, MOST));
    }
    assert_ne!(generate(1, MOST), generate(2, MOST));
}

#[test]
fn the_combinations_stay_below_what_was_asked() {
    for most in [1, 16, 200] {
        for seed in 0..200 {
            let land = read(&generate(seed, most));
            assert!(Oracle::new(&land).combinations() <= u128::from(most), "seed {seed}, most {most}");
        }
    }
}

/// What the workspaces are like: none of these outcomes may be rare. `CENSUS=5000 cargo test --test it census -- --nocapture`
/// counts more of them, and prints.
#[test]
fn the_generated_workspaces_are_of_every_sort() {
    let wanted = std::env::var("CENSUS").ok().and_then(|text| text.parse::<u64>().ok());
    let seeds = wanted.unwrap_or(150);
    let mut count: BTreeMap<String, u64> = BTreeMap::new();
    let mut note = |name: &str| *count.entry(name.to_owned()).or_default() += 1;
    for land in landscapes(seeds) {
        let oracle = Oracle::new(&land);
        let survey = oracle.survey();
        note(&format!("- {:5} combinations or more", 1_u64 << survey.combinations.max(1).ilog2()));
        match &survey.best {
            None if survey.combinations == 0 => note("- infeasible: no candidate"),
            None => note("- infeasible: every combination breaks a constraint"),
            Some(best) => {
                note("- feasible");
                if best.least_total > 1 {
                    note("- tied in total");
                }
                if best.least_both < best.least_total {
                    note("- tied in total, decided by changing users");
                }
                if best.least_both > 1 {
                    note("- tied in both");
                }
                let (reference, broken) = oracle.reference().expect("feasible");
                if reference > best.total {
                    note("- reference dearer");
                }
                if !broken.is_empty() {
                    note("- reference infeasible");
                }
            }
        }
        let before = survey.best.map(|best| (best.total, best.changing_users));
        for (name, clause) in CLAUSES.iter().filter(|_| wanted.is_some()) {
            if decides(*clause, &land, before) {
                note(name);
            }
        }
    }
    for name in [
        "- feasible",
        "- infeasible: every combination breaks a constraint",
        "- tied in total",
        "- reference dearer",
    ] {
        assert!(count.get(name).is_some_and(|times| times * 50 >= seeds), "{name}: {count:#?}");
    }
    if wanted.is_some() {
        count.iter().for_each(|(name, times)| println!("{times:6} {name}"));
    }
}
