//! Fronts against brute force: all that is best for some bound on a second aim, and nothing else.

use std::collections::BTreeSet;

use serde_json::Value;

use portfolio::cost::{Basis, Evaluation, evaluate};
use portfolio::front::{Aim, Front, front};
use portfolio::model::{Candidate, Landscape, Selection};
use portfolio::optimise::{NoFront, Questions};

use crate::oracle::{Oracle, generate::generate};
use crate::support::{landscape_of, portfolio, repository};

/// How many combinations brute force may try in one workspace.
const MOST: u64 = 1_500;

/// Every plan there is, with its evaluation.
fn for_each_plan(landscape: &Landscape, basis: &Basis, mut look: impl FnMut(&Selection, &Evaluation)) {
    let domains: Vec<_> = basis.in_scope().collect();
    let choices: Vec<&[Candidate]> = domains.iter().map(|&domain| basis.candidates(domain)).collect();
    if choices.iter().any(|candidates| candidates.is_empty()) {
        return;
    }
    let mut at = vec![0; domains.len()];
    loop {
        let mut selection = vec![None; landscape.domains.len()];
        for ((domain, candidates), &place) in domains.iter().zip(&choices).zip(&at) {
            selection[domain.index()] = Some(candidates[place]);
        }
        let selection = Selection(selection);
        look(&selection, &evaluate(basis, &selection));
        let mut digits = at.iter_mut().zip(&choices);
        let more = digits.any(|(digit, candidates)| {
            *digit = (*digit + 1) % candidates.len();
            *digit > 0
        });
        if !more {
            return;
        }
    }
}

/// What every plan there is costs and takes, by the model's own evaluation; that one is held against the oracle elsewhere.
fn plans(landscape: &Landscape, aim: Aim) -> Vec<(i128, i128)> {
    let mut found = Vec::new();
    for_each_plan(landscape, &Basis::new(landscape), |_, evaluation| {
        if evaluation.breaches.is_empty() {
            found.push((evaluation.total().money.get(), aim.of(evaluation)));
        }
    });
    found
}

/// The plans that no other beats: the cheapest first, each taking less than the one before.
fn undominated(mut plans: Vec<(i128, i128)>) -> Vec<(i128, i128)> {
    plans.sort_unstable();
    let mut front: Vec<(i128, i128)> = Vec::new();
    for (money, taken) in plans {
        if front.last().is_none_or(|&(_, least)| taken < least) {
            front.push((money, taken));
        }
    }
    front
}

fn points(front: &Front) -> Vec<(i128, i128)> {
    front.points.iter().map(|point| (point.money, point.taken)).collect()
}

#[test]
fn a_front_is_what_brute_force_finds() {
    let (mut fronts, mut several, mut long, mut limited, mut none) = (0, 0, 0, 0, 0);
    for seed in 0..1_600 {
        let mut landscape = landscape_of(&generate(seed, MOST));
        let aim = Aim::ALL[seed as usize % 4];
        if seed % 3 == 0 {
            // A budget that may bind beside the bound.
            let most = plans(&landscape, Aim::OneOff).iter().map(|plan| plan.1).max().unwrap_or(0);
            landscape.limits.one_off_budget = Some(u64::try_from(most.max(0) * 8 / 10).unwrap());
        }
        let expected = undominated(plans(&landscape, aim));
        let basis = Basis::new(&landscape);
        match front(&basis, aim, 10_000) {
            Ok(found) => {
                assert!(found.complete, "seed {seed}");
                assert_eq!(points(&found), expected, "seed {seed}, {aim:?}");
                assert!(found.points.iter().rev().skip(1).all(|point| point.settled), "seed {seed}");
                fronts += 1;
                several += usize::from(expected.len() > 2);
                // Beyond four, what is between them is followed from point to point.
                long += usize::from(expected.len() > 4);
                limited += usize::from(landscape.limits.one_off_budget.is_some());
            }
            Err(NoFront::NoPlan) => {
                assert!(expected.is_empty(), "seed {seed}: {expected:?}");
                none += 1;
            }
            Err(NoFront::NoRoom) => {
                let limits = &landscape.limits;
                assert!(limits.vendors.is_some() && limits.one_off_budget.is_some(), "seed {seed}");
            }
        }
    }
    assert!(fronts > 1_000, "only {fronts} fronts");
    assert!(
        several > 100 && long > 20 && limited > 150 && none > 20,
        "{several} of several, {long} long, {limited} limited, {none} none"
    );
}

/// What a plan costs by the problem's numbers is what its evaluation says, and what breaks anything has no price.
#[test]
fn a_total_by_the_problem_is_that_of_the_evaluation() {
    let (mut priced, mut refused) = (0, 0);
    for seed in 0..600 {
        let landscape = landscape_of(&generate(seed, 200));
        let basis = Basis::new(&landscape);
        let questions = Questions::of_all(&basis);
        for_each_plan(&landscape, &basis, |selection, evaluation| {
            let holds = evaluation.breaches.is_empty();
            let expected = holds.then(|| evaluation.total().money);
            assert_eq!(questions.total(selection), expected, "seed {seed}");
            (priced, refused) = (priced + usize::from(holds), refused + usize::from(!holds));
        });
    }
    assert!(priced > 2_000 && refused > 500, "{priced} priced, {refused} refused");
}

/// The evaluation that the test above tries all plans by counts as the oracle does.
#[test]
fn what_a_plan_takes_is_what_the_oracle_says() {
    let mut seen = 0;
    for seed in 0..150 {
        let landscape = landscape_of(&generate(seed, 300));
        let oracle = Oracle::of(&landscape);
        let mut theirs: Vec<(i128, i128)> = Vec::new();
        let mut at = vec![0; oracle.scope.len()];
        for _ in 0..oracle.combinations() {
            let outcome = oracle.outcome(&at);
            if outcome.violated.is_empty() {
                theirs.push((outcome.items.total(), outcome.items.one_off()));
            }
            for (digit, (_, picks)) in at.iter_mut().zip(&oracle.scope) {
                *digit += 1;
                if *digit < picks.len() {
                    break;
                }
                *digit = 0;
            }
        }
        let mut ours = plans(&landscape, Aim::OneOff);
        ours.sort_unstable();
        theirs.sort_unstable();
        assert_eq!(ours.len(), theirs.len(), "seed {seed}");
        if ours.iter().map(|plan| plan.0).eq(theirs.iter().map(|plan| plan.0)) && ours == theirs {
            seen += usize::from(!ours.is_empty());
        }
    }
    assert!(seen > 80, "only {seen}");
}

/// With fewer points than there are, those that are told are of the front, and it says that there are more.
#[test]
fn some_points_are_points_of_the_whole() {
    let mut partial = 0;
    for seed in 0..500 {
        let landscape = landscape_of(&generate(seed, MOST));
        let basis = Basis::new(&landscape);
        let Ok(some) = front(&basis, Aim::OneOff, 3) else { continue };
        let whole: BTreeSet<(i128, i128)> =
            front(&basis, Aim::OneOff, 10_000).map(|found| points(&found)).unwrap().into_iter().collect();
        assert!(points(&some).iter().all(|point| whole.contains(point)), "seed {seed}");
        if some.complete {
            assert_eq!(some.points.len(), whole.len(), "seed {seed}");
        } else {
            partial += 1;
        }
        let tops = (points(&some)[0], *points(&some).last().unwrap());
        assert_eq!(Some(&tops.0), whole.iter().next(), "seed {seed}: the first is the best plan");
        assert_eq!(Some(&tops.1), whole.iter().last(), "seed {seed}: the last takes least");
    }
    assert!(partial > 20, "only {partial} were cut");
}

#[test]
fn a_front_is_told_with_its_plans_saved_and_each_holds() {
    let office = repository("tests/cases/office");
    let folder = tempfile::tempdir().unwrap();
    let plans = folder.path().join("plans");
    let save = plans.to_str().unwrap();
    for aim in ["one_off", "users", "notices", "moves"] {
        let output =
            portfolio(&office, &["front", aim, "--format", "json", "--save", save]).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let told: Value = serde_json::from_slice(&output.stdout).unwrap();
        let rows = told["front"].as_array().unwrap();
        for (number, row) in rows.iter().enumerate() {
            let path = plans.join(format!("{aim}-{:03}.json", number + 1));
            let plan: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
            assert_eq!(plan["cost"]["total"], row["total"], "{aim} {number}");
            if aim == "one_off" {
                assert_eq!(plan["cost"]["one_off"], row["one_off"]);
            }
            let path = path.to_str().unwrap().to_owned();
            portfolio(&office, &["verify", &path]).assert().success();
        }
    }
    let again = portfolio(&office, &["front", "--save", save]).output().unwrap();
    assert_eq!(again.status.code(), Some(2), "what is there is not overwritten");
    for threads in ["1", "16"] {
        let run = |threads: &str| {
            let mut command = portfolio(&office, &["front", "--format", "json", "--points", "4"]);
            command.env("RAYON_NUM_THREADS", threads).output().unwrap().stdout
        };
        assert_eq!(run(threads), run("2"));
    }
}
