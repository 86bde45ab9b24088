//! What may be chosen, against brute force: what another candidate costs, what is forced and what free, and the packages.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use portfolio::cost::{Basis, evaluate};
use portfolio::freedom::{Freedom, Turn, Within, freedom};
use portfolio::model::{Landscape, Money, Selection};
use portfolio::optimise::{Effort, Other, Outcome, target};

use crate::oracle::{Candidate, Oracle, bridge::candidate, generate::generate};
use crate::support::{landscape_of, portfolio, repository, turned_around};

/// How many combinations brute force may try in one workspace.
const MOST: u64 = 3_000;

/// A plan that keeps within everything: its price and what it chooses in each domain in scope.
struct Plan {
    worth: (i128, i128),
    chosen: BTreeMap<usize, Candidate>,
}

/// Every plan there is.
fn plans(oracle: &Oracle) -> Vec<Plan> {
    let mut plans = Vec::new();
    let mut at = vec![0; oracle.scope.len()];
    for _ in 0..oracle.combinations() {
        let outcome = oracle.outcome(&at);
        if outcome.violated.is_empty() {
            let picks = oracle.scope.iter().zip(oracle.picks(&at));
            let chosen = picks.map(|((domain, _), pick)| (*domain, pick.candidate)).collect();
            plans.push(Plan { worth: (outcome.items.total(), outcome.changing_users), chosen });
        }
        for (digit, (_, picks)) in at.iter_mut().zip(&oracle.scope) {
            *digit += 1;
            if *digit < picks.len() {
                break;
            }
            *digit = 0;
        }
    }
    plans
}

fn best(landscape: &Landscape) -> Option<(Selection, Other)> {
    let basis = Basis::new(landscape);
    let Outcome::Optimal(selection, _) = target(&basis, Effort::default()) else { return None };
    let evaluation = evaluate(&basis, &selection).into();
    Some((selection.clone(), Other { selection, evaluation }))
}

/// How much a test has seen.
#[derive(Default)]
struct Seen {
    plans: usize,
    free: usize,
    forced: usize,
    nothing: usize,
    packages: usize,
    unique: usize,
    together: usize,
    impossible: usize,
}

/// The domain's choice in the best target, everything chosen otherwise in a plan.
fn otherwise(best: &BTreeMap<usize, Candidate>, plan: &Plan) -> BTreeSet<usize> {
    best.iter()
        .filter(|(domain, chosen)| plan.chosen[domain] != **chosen)
        .map(|(domain, _)| *domain)
        .collect()
}

fn flips(turns: &[Turn]) -> BTreeSet<usize> {
    turns.iter().map(|turn| turn.domain.index()).collect()
}

fn agrees(seed: u64, within: Within, seen: &mut Seen) {
    let landscape = landscape_of(&generate(seed, MOST));
    let Some((selection, other)) = best(&landscape) else { return };
    seen.plans += 1;
    let basis = Basis::new(&landscape);
    let found = freedom(&basis, &other, within);
    let oracle = Oracle::of(&landscape);
    let plans = plans(&oracle);
    let chosen: BTreeMap<usize, Candidate> =
        basis.in_scope().map(|domain| (domain.index(), candidate(selection.get(domain).unwrap()))).collect();
    let total = other.total().get();
    let cash = other.evaluation.items.cash().money.get();
    let little = |extra: i128| extra * 1000 <= cash * i128::from(within.0);
    for choice in &found.domains {
        let domain = choice.domain.index();
        let others = || plans.iter().filter(|plan| plan.chosen[&domain] != chosen[&domain]);
        let least = others().map(|plan| plan.worth).min();
        let told = choice.other.as_ref().map(|other| other.extra.get());
        assert_eq!(told, least.map(|(money, _)| money - total), "seed {seed}, domain {domain}: extra");
        let free = told.is_some_and(little);
        assert_eq!(choice.is_free(), free, "seed {seed}, domain {domain}: free");
        seen.free += usize::from(free);
        seen.forced += usize::from(!free);
        let Some(alternative) = &choice.other else {
            seen.nothing += 1;
            continue;
        };
        // The other plan is one, it costs that, and where there is but one it is that.
        let mut told = chosen.clone();
        told.extend(alternative.turns.iter().map(|turn| (turn.domain.index(), candidate(turn.to))));
        let plan = plans.iter().find(|plan| plan.chosen == told);
        assert_eq!(plan.map(|plan| plan.worth), least, "seed {seed}, domain {domain}: the other plan");
        let equal: Vec<&Plan> = others().filter(|plan| Some(plan.worth) == least).collect();
        if let [only] = equal[..] {
            seen.unique += 1;
            assert_eq!(flips(&alternative.turns), otherwise(&chosen, only), "seed {seed}, {domain}: turns");
        }
        assert!(flips(&alternative.turns).contains(&domain), "seed {seed}, {domain}: its own turn");
    }
    packages_agree(seed, &found, seen);
    together_agrees(seed, &found, &plans, (total, &little), seen);
}

/// The packages are the connected parts of the relation: worked out here by joining labels until nothing changes.
fn packages_agree(seed: u64, found: &Freedom, seen: &mut Seen) {
    let flips: BTreeMap<usize, BTreeSet<usize>> = found
        .domains
        .iter()
        .filter_map(|choice| Some((choice.domain.index(), flips(&choice.other.as_ref()?.turns))))
        .collect();
    let mut label: BTreeMap<usize, usize> = flips.keys().map(|&domain| (domain, domain)).collect();
    loop {
        let before = label.clone();
        for (&one, of_one) in &flips {
            for &other in of_one.iter().filter(|other| flips.get(other).is_some_and(|of| of.contains(&one))) {
                let least = label[&one].min(label[&other]);
                label.insert(one, least);
                label.insert(other, least);
            }
        }
        if label == before {
            break;
        }
    }
    let mut expected: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (domain, label) in label {
        expected.entry(label).or_default().insert(domain);
    }
    let expected: BTreeSet<BTreeSet<usize>> = expected.into_values().filter(|part| part.len() > 1).collect();
    let told: BTreeSet<BTreeSet<usize>> = found
        .packages
        .iter()
        .map(|package| package.domains.iter().map(|domain| domain.index()).collect())
        .collect();
    assert_eq!(told, expected, "seed {seed}: packages");
    seen.packages += told.len();
    for (number, package) in found.packages.iter().enumerate() {
        for choice in found.domains.iter().filter(|choice| package.domains.contains(&choice.domain)) {
            assert_eq!(choice.package, Some(number), "seed {seed}");
            // Each changes in the other's plan, so none can be cheaper than another.
            assert_eq!(choice.other.as_ref().unwrap().extra, package.extra, "seed {seed}: one margin");
            assert_eq!(choice.is_free(), found.is_free(package), "seed {seed}");
        }
    }
}

/// The most expensive free candidates, and what they cost at once.
fn together_agrees(
    seed: u64,
    found: &Freedom,
    plans: &[Plan],
    (total, little): (i128, &dyn Fn(i128) -> bool),
    seen: &mut Seen,
) {
    let mut given: BTreeMap<usize, Candidate> = BTreeMap::new();
    for choice in found.domains.iter().filter(|choice| choice.is_free() && choice.package.is_none()) {
        let domain = choice.domain.index();
        let mut least: BTreeMap<Candidate, i128> = BTreeMap::new();
        for plan in plans {
            let known = least.entry(plan.chosen[&domain]).or_insert(plan.worth.0);
            *known = plan.worth.0.min(*known);
        }
        let worst = least.values().map(|money| money - total).filter(|&extra| little(extra)).max();
        let (told, extra) = choice.worst.unwrap();
        assert_eq!(Some(extra.get()), worst, "seed {seed}, {domain}: the most expensive free candidate");
        assert_eq!(least[&candidate(told)] - total, extra.get(), "seed {seed}, {domain}: it is that one");
        given.insert(domain, candidate(told));
    }
    let all = |plan: &&Plan| given.iter().all(|(domain, candidate)| plan.chosen[domain] == *candidate);
    let expected = plans.iter().filter(all).map(|plan| Money(plan.worth.0 - total)).min();
    match found.together {
        None => assert!(given.is_empty(), "seed {seed}"),
        Some(together) => {
            assert_eq!((together.domains, together.extra), (given.len(), expected), "seed {seed}: together");
            seen.together += 1;
            seen.impossible += usize::from(expected.is_none());
        }
    }
}

#[test]
fn freedom_is_what_brute_force_finds() {
    let mut seen = Seen::default();
    for seed in 0..2_200 {
        // Small workspaces cost little, so that now one percent, now a tenth, now half of it makes the difference.
        let within = Within([10, 100, 500][seed as usize % 3]);
        agrees(seed, within, &mut seen);
    }
    let Seen { plans, free, forced, nothing, packages, unique, together, impossible } = seen;
    assert!(plans > 1_000, "{plans} plans");
    assert!(
        free > 1_000 && forced > 1_000 && nothing > 200,
        "{free} free, {forced} forced, {nothing} only ones"
    );
    assert!(packages > 100 && unique > 1_000, "{packages} packages, {unique} other plans without an equal");
    assert!(together > 300 && impossible > 5, "{together} at once, {impossible} of them impossible");
}

#[test]
fn the_order_of_the_files_does_not_show() {
    for seed in 0..150 {
        let files = generate(seed, MOST);
        let told = |files: &[(String, String)]| {
            let landscape = landscape_of(files);
            let (_, other) = best(&landscape)?;
            Some(format!("{:?}", freedom(&Basis::new(&landscape), &other, Within(100))))
        };
        assert_eq!(told(&files), told(&turned_around(&files)), "seed {seed}");
    }
}

fn json(folder: &Path, threads: &str) -> Vec<u8> {
    let mut command = portfolio(folder, &["freedom", "--format", "json"]);
    command.env("RAYON_NUM_THREADS", threads).output().unwrap().stdout
}

#[test]
fn the_default_is_told_in_the_same_bytes_on_any_number_of_threads() {
    let nowhere = tempfile::tempdir().unwrap();
    let once = json(nowhere.path(), "1");
    assert!(
        once.starts_with(b"{\n  \"cash\": "),
        "{}",
        String::from_utf8_lossy(&once[..200.min(once.len())])
    );
    assert_eq!(once, json(nowhere.path(), "16"));
}

#[test]
fn the_page_names_every_domain_once_and_the_list_has_a_row_for_each() {
    let office = repository("tests/cases/office");
    let whole: serde_json::Value = serde_json::from_slice(&json(&office, "2")).unwrap();
    let rows = |name: &str| whole[name].as_array().map_or(0, Vec::len);
    let output =
        portfolio(&office, &["freedom", "--format", "csv", "--dialect", "rfc4180"]).output().unwrap();
    let list = String::from_utf8(output.stdout).unwrap();
    assert!(list.starts_with("domain,name,users,chosen,choice,forced_by,package,other,extra"), "{list}");
    let in_free_packages = whole["domains_in_them"].as_u64().unwrap() as usize;
    assert_eq!(list.lines().count() - 1, rows("free-single-domains") + rows("forced") + in_free_packages);
    for within in ["1", "0.5%", "0,5 %", "100%"] {
        portfolio(&office, &["freedom", "--within", within]).assert().success();
    }
    for within in ["", "101%", "-1", "1.25%", "x", "%"] {
        portfolio(&office, &["freedom", &format!("--within={within}")]).assert().code(2);
    }
}
