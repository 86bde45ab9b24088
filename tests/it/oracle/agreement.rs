//! The program against the oracle on random workspaces: how each reads them, what the best target is, the whole plan
//! document, and the roadmap.

use std::collections::{BTreeMap, BTreeSet};

use portfolio::cost::Basis;
use portfolio::optimise::{Effort, target};
use portfolio::plan::Solved;
use serde_json::{Value, json};

use super::bridge;
use super::conformance::{choices, disagreements, files_of};
use super::evaluate::Oracle;
use super::generate::generate;
use super::read::read;
use super::search::Survey;
use super::world::World;
use crate::support::{document, landscape_of, portfolio};

/// How many combinations brute force may try in one workspace.
const MOST: u64 = 20_000;

/// The world as text, without what no order can change.
fn shown(mut world: World) -> String {
    // What is said of a vendor that nobody has says nothing.
    let vendors: BTreeSet<String> = (world.products.iter().map(|product| &product.vendor))
        .chain(world.systems.iter().map(|system| &system.vendor))
        .flatten()
        .cloned()
        .collect();
    world.roadmap.vendors.retain(|vendor, _| vendors.contains(vendor));
    world.integrations.sort_by_key(|integration| format!("{integration:?}"));
    for domain in &mut world.domains {
        domain.integrations.sort();
        domain.integrations.dedup();
        domain.after.sort_unstable();
        domain.after.dedup();
    }
    format!("{world:#?}")
}

fn alike(name: &str, files: &[(String, String)]) {
    let ours = shown(read(files).unwrap_or_else(|refused| panic!("{name}: {}", refused.0)));
    let theirs = shown(bridge::world(&landscape_of(files)));
    let differing = ours.lines().zip(theirs.lines()).enumerate().find(|(_, (a, b))| a != b);
    if let Some((line, (a, b))) = differing {
        let before: Vec<&str> = ours.lines().skip(line.saturating_sub(30)).take(30).collect();
        panic!("{name}: read as `{a}`, by the program as `{b}`, after\n{}", before.join("\n"));
    }
    assert_eq!(ours.lines().count(), theirs.lines().count(), "{name}");
}

#[test]
fn generated_workspaces_are_without_errors_and_read_alike_both_ways() {
    for seed in 0..400 {
        alike(&format!("seed {seed}"), &generate(seed, 2000));
    }
}

#[test]
fn the_conformance_cases_read_alike_both_ways() {
    for folder in ["public", "larger"] {
        for (name, files) in files_of(folder) {
            alike(&name, &files);
        }
    }
}

/// What the document may say more freely than the oracle's: a growth that is not `none` among the bars of what is
/// open, and what is said there of products.
fn settled(mut document: Value, ours: &Value) -> Value {
    let listed: BTreeMap<String, Value> = bars(ours).into_iter().collect();
    for open in document["open"].as_array_mut().into_iter().flatten() {
        let domain = open["domain"].clone();
        let Some(candidates) = open["bars"].as_array_mut() else { continue };
        candidates.retain(|entry| listed.contains_key(&key(&domain, entry)));
        for entry in candidates {
            let ours = &listed[&key(&domain, entry)];
            let Some(names) = entry["bars"].as_array_mut() else { continue };
            const NAMES: [&str; 8] =
                ["status", "unfit", "form", "fit", "end_of_life", "ended", "growth", "capacity"];
            let never = ours.as_array().is_some_and(|ours| ours.contains(&json!("growth")));
            names.retain(|name| NAMES.iter().any(|known| name == known) && (never || name != "growth"));
        }
    }
    document
}

fn key(domain: &Value, entry: &Value) -> String {
    format!("{domain} {}", entry["candidate"])
}

/// Each system that covers an open domain, with its bars.
fn bars(document: &Value) -> Vec<(String, Value)> {
    let open = document["open"].as_array().into_iter().flatten();
    open.flat_map(|open| {
        let candidates = open["bars"].as_array().into_iter().flatten();
        candidates.map(|entry| (key(&open["domain"], entry), entry["bars"].clone()))
    })
    .collect()
}

/// What the program prints of the best target of a workspace.
fn program(files: &[(String, String)]) -> Value {
    let landscape = landscape_of(files);
    let basis = Basis::new(&landscape);
    let plan = Solved::of(&basis, target(&basis, Effort::default())).with_runners_up(&basis);
    serde_json::to_value(document(&basis, &plan)).expect("it is JSON")
}

/// What disagrees between the program's plan and the oracle's, one line each.
fn wrong(oracle: &Oracle, survey: &Survey, theirs: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let Some(best) = &survey.best else {
        if theirs["status"] != "infeasible" || theirs["conflict"].as_array().is_none_or(Vec::is_empty) {
            found.push(format!("no target is possible, but it is {theirs}"));
        }
        let mut ours = oracle.infeasible();
        ours["conflict"] = theirs["conflict"].clone();
        disagreements("", &ours, theirs, &mut found);
        return found;
    };
    let ours = oracle.document(&best.at);
    let Some(at) = choices(oracle, theirs) else {
        return vec![format!(
            "what is chosen is no candidate: {} and not {}",
            theirs["domains"], ours["domains"]
        )];
    };
    let outcome = oracle.outcome(&at);
    let worth = (outcome.items.total(), outcome.changing_users);
    if worth != (best.total, best.changing_users) || !outcome.violated.is_empty() {
        found.push(format!(
            "chosen {}, which is {worth:?} and breaks {:?}; best {}, which is {:?}",
            theirs["domains"],
            outcome.violated,
            ours["domains"],
            (best.total, best.changing_users)
        ));
    }
    let ours = oracle.document(&at);
    disagreements("", &ours, &settled(theirs.clone(), &ours), &mut found);
    for (at, (domain, _)) in oracle.scope.iter().enumerate().filter(|_| outcome.violated.is_empty()) {
        // Of equal targets the program may hold another: a runner-up is measured from what it chose.
        let id = &oracle.world.domains[*domain].id;
        let entry = theirs["domains"].as_array().into_iter().flatten().find(|d| d["domain"] == json!(id));
        let theirs = entry.map_or(&Value::Null, |entry| &entry["runner_up"]);
        let chosen = choices_of(oracle, entry, at);
        let ours = chosen.and_then(|chosen| oracle.others(survey, at, chosen));
        let agrees = match &ours {
            None => theirs.is_null(),
            Some((all, extra)) => {
                let named = all.iter().any(|c| json!(oracle.world.candidate(*c)) == theirs["choice"]);
                named && theirs["extra"] == json!(i64::try_from(*extra).expect("small"))
            }
        };
        if !agrees {
            found.push(format!("the runner-up of {id} is {theirs}, not {ours:?}"));
        }
    }
    found
}

/// Where the choice of a domain's entry stands in the oracle's list.
fn choices_of(oracle: &Oracle, entry: Option<&Value>, at: usize) -> Option<usize> {
    let choice = &entry?["choice"];
    oracle.scope[at].1.iter().position(|pick| json!(oracle.world.candidate(pick.candidate)) == *choice)
}

fn agree(seeds: std::ops::Range<u64>, most: u64) {
    let mut feasible = 0;
    let mut errors = Vec::new();
    for seed in seeds.clone() {
        let files = generate(seed, most);
        let oracle = Oracle::new(read(&files).unwrap_or_else(|refused| panic!("seed {seed}: {}", refused.0)));
        let survey = oracle.survey();
        feasible += u64::from(survey.best.is_some());
        let found = wrong(&oracle, &survey, &program(&files));
        errors.extend(found.into_iter().map(|line| format!("seed {seed}: {line}")));
        assert!(errors.len() < 20, "{}", errors.join("\n"));
    }
    assert!(errors.is_empty(), "{}", errors.join("\n"));
    assert!(feasible * 2 > seeds.end - seeds.start, "only {feasible} have a plan: too few say anything");
}

#[test]
fn the_plan_of_small_workspaces_is_the_oracles_in_every_key() {
    agree(0..10000, 200);
}

#[test]
fn the_plan_of_larger_workspaces_is_the_oracles_in_every_key() {
    agree(100_000..101_000, MOST);
}

#[test]
fn the_roadmap_is_the_best_of_all_schedules() {
    let (mut checked, mut late, mut exits) = (0, 0, 0);
    for seed in 200_000..200_400 {
        let files = generate(seed, 50);
        let oracle = Oracle::new(read(&files).unwrap_or_else(|refused| panic!("seed {seed}: {}", refused.0)));
        let theirs = program(&files);
        let Some(at) = choices(&oracle, &theirs).filter(|_| theirs["status"] == "optimal") else { continue };
        let projects = oracle.projects(&at);
        if projects.is_empty() || projects.len() > 3 {
            continue;
        }
        let folder = tempfile::tempdir().expect("a folder");
        for (path, text) in &files {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(path, text).expect("written");
        }
        let output = portfolio(folder.path(), &["roadmap", "--format", "json"]).output().expect("it runs");
        let theirs: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
            panic!("seed {seed}: {error}: {}", String::from_utf8_lossy(&output.stderr))
        });
        let found = oracle.judge(&at, &theirs);
        assert!(found.is_empty(), "seed {seed}: {}", found.join("\n"));
        checked += 1;
        late += usize::from(theirs["weighted_late"] != json!(0));
        exits += usize::from(theirs["exits"] != json!([]));
    }
    assert!(
        checked > 100 && late > 10 && exits > 5,
        "{checked} roadmaps, {late} late, {exits} with later exits"
    );
}
