//! Whether the random workspaces reach what they are made for: every clause of the model decides some of them.
//! A clause decides a workspace if the best target costs something else once the clause is taken out of it.

use std::collections::{BTreeMap, BTreeSet};

use super::clauses::CLAUSES;
use super::evaluate::Oracle;
use super::generate::generate;
use super::read::read;
use super::world::World;

const MOST: u64 = 20_000;

fn world(seed: u64, most: u64) -> World {
    let files = generate(seed, most);
    read(&files).unwrap_or_else(|refused| panic!("seed {seed}: {} {files:#?}", refused.0))
}

fn best(world: World) -> Option<(i128, i128)> {
    let oracle = Oracle::new(world);
    // Taking a clause out may leave too many combinations.
    let few = oracle.combinations() <= u128::from(2 * MOST);
    few.then(|| oracle.survey().best)?.map(|best| (best.total, best.changing_users))
}

#[test]
fn every_clause_decides_some_generated_workspace() {
    let mut undecided = CLAUSES.to_vec();
    for seed in 0..1500 {
        let world = world(seed, 200);
        let before = best(world.clone());
        undecided.retain(|(_, clause)| {
            let mut without = world.clone();
            clause(&mut without);
            best(without) == before
        });
        if undecided.is_empty() {
            return;
        }
    }
    let names: Vec<&str> = undecided.iter().map(|(name, _)| *name).collect();
    panic!("no workspace hangs on: {}", names.join(", "));
}

/// What a plan may say, by its lists.
const SAID: &str = "domains: system product parallel open retired missing national own_project, \
    migrations: close lookup consolidate convert reenter introduce rekey, \
    integrations: same own_core keep reregister suite reuse build_locked build, \
    exits: expire wait buy_out bridge, contracts: extend keep terminate expire";

#[test]
fn everything_that_a_plan_may_say_is_best_somewhere() {
    let said = SAID.split(", ").flat_map(|list| {
        let (list, words) = list.split_once(": ").expect("a list and its words");
        words.split(' ').map(move |word| (list, word))
    });
    let mut unseen: BTreeSet<(&str, &str)> = said.collect();
    for seed in 0..3000 {
        let oracle = Oracle::new(world(seed, 200));
        let Some(best) = oracle.survey().best else { continue };
        let document = oracle.document(&best.at);
        let lists = [
            ("domains", "domains", "kind"),
            ("migrations", "migrations", "kind"),
            ("integrations", "integrations", "work"),
            ("exits", "contracts", "exit"),
            ("contracts", "contracts", "action"),
        ];
        for (name, list, key) in lists {
            for entry in document[list].as_array().expect("a list") {
                unseen.retain(|(list, word)| (*list, entry[key].as_str()) != (name, Some(*word)));
            }
        }
        if unseen.is_empty() {
            return;
        }
    }
    panic!("never best: {unseen:?}");
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
        for seed in 0..300 {
            let combinations = Oracle::new(world(seed, most)).combinations();
            assert!(combinations <= u128::from(most), "seed {seed}, most {most}: {combinations}");
        }
    }
}

/// What a workspace is like, in the words that the census counts.
fn sorts(oracle: &Oracle) -> Vec<&'static str> {
    let survey = oracle.survey();
    let Some(best) = &survey.best else {
        return vec![if survey.combinations == 0 {
            "infeasible: no candidate"
        } else {
            "infeasible: a limit"
        }];
    };
    let reference = oracle.reference();
    let total = reference["total"].as_i64().expect("a whole number");
    [
        ("feasible", true),
        ("tied in total", best.least_total > 1),
        ("tied in total, decided by changing users", best.least_both < best.least_total),
        ("tied in both", best.least_both > 1),
        ("reference costs more", i128::from(total) > best.total),
        ("reference breaks a limit", reference["infeasible"] != serde_json::json!([])),
    ]
    .into_iter()
    .filter_map(|(name, holds)| holds.then_some(name))
    .collect()
}

/// What the workspaces are like: none of these outcomes may be rare. `CENSUS=5000 cargo test --test it census -- --nocapture`
/// counts more of them, and prints.
#[test]
fn the_generated_workspaces_are_of_every_sort() {
    let wanted = std::env::var("CENSUS").ok().and_then(|text| text.parse::<u64>().ok());
    let seeds = wanted.unwrap_or(150);
    let mut count: BTreeMap<&str, u64> = BTreeMap::new();
    for seed in 0..seeds {
        let oracle = Oracle::new(world(seed, 200));
        for name in sorts(&oracle) {
            *count.entry(name).or_default() += 1;
        }
    }
    for name in ["feasible", "infeasible: a limit", "tied in total", "reference costs more"] {
        assert!(count.get(name).is_some_and(|times| times * 50 >= seeds), "{name}: {count:#?}");
    }
    if wanted.is_some() {
        count.iter().for_each(|(name, times)| println!("{times:6} {name}"));
    }
}
