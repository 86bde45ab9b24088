//! The search against the oracle: brute force written from the model alone, on thousands of small random workspaces.

use portfolio::cost::Basis;
use portfolio::model::{Decision, Landscape, Verdict};
use portfolio::optimise::build::encode;
use portfolio::optimise::large::encode_lean;
use portfolio::optimise::search::{Search, minimise};
use portfolio::optimise::{Effort, Outcome, target};

use crate::oracle::{Oracle, generate::generate};
use crate::support::landscape_of;

/// How many combinations brute force may try in one workspace.
const MOST: usize = 20_000;

fn agrees(seed: u64) -> bool {
    let landscape = landscape_of(&generate(seed, MOST as _));
    let survey = Oracle::new(&landscape).survey();
    let basis = Basis::new(&landscape);
    match (target(&basis, Effort::default()), survey.best) {
        (Outcome::Optimal(selection, _), Some(best)) => {
            let evaluation = portfolio::cost::evaluate(&basis, &selection);
            assert_eq!(evaluation.breaches, [], "seed {seed}: breaches");
            assert_eq!(evaluation.total().money.get(), best.total, "seed {seed}: total");
            assert_eq!(evaluation.changing_users, best.changing_users, "seed {seed}: changing users");
            true
        }
        (Outcome::Infeasible(facts), None) => {
            assert!(!facts.is_empty(), "seed {seed}: an empty conflict");
            false
        }
        (outcome, best) => panic!("seed {seed}: the search says {outcome:?}, brute force {best:?}"),
    }
}

#[test]
fn the_target_is_what_brute_force_finds() {
    let feasible = (0..10_000).filter(|&seed| agrees(seed)).count();
    assert!(feasible > 5_000, "only {feasible} of the workspaces have a plan: too few say anything");
}

#[test]
fn a_time_limit_never_makes_a_false_no() {
    let effort = Effort { time_limit: Some(std::time::Duration::ZERO), ..Effort::default() };
    for seed in 0..200 {
        let landscape = landscape_of(&generate(seed, MOST as _));
        let basis = Basis::new(&landscape);
        let best = Oracle::new(&landscape).survey().best;
        match (target(&basis, effort), best) {
            (Outcome::Feasible(_, bound), Some(best)) => assert!(bound.get() <= best.total, "seed {seed}"),
            (Outcome::Optimal(..), Some(_)) | (Outcome::Infeasible(_), None) => {}
            (outcome, best) => panic!("seed {seed}: the search says {outcome:?}, brute force {best:?}"),
        }
    }
}

#[test]
fn what_is_left_out_beforehand_is_in_no_optimum() {
    let mut left_out = 0;
    for seed in 0..1_000 {
        let landscape = landscape_of(&generate(seed, MOST as _));
        let basis = Basis::new(&landscape);
        let (whole, lean) = (encode(&basis), encode_lean(&basis));
        let count = |candidates: &[Vec<_>]| candidates.iter().map(Vec::len).sum::<usize>();
        left_out += count(&whole.candidates) - count(&lean.candidates);
        let best = |problem| minimise(problem, &Search::default()).assignment;
        let (of_whole, of_lean) = (best(&whole.problem), best(&lean.problem));
        let price = |assignment: &Vec<usize>| whole.problem.price(assignment).expect("allowed");
        let lean_price = |assignment: &Vec<usize>| lean.problem.price(assignment).expect("allowed");
        assert_eq!(
            of_whole.as_ref().map(price).map(|price| (price.money, price.users)),
            of_lean.as_ref().map(lean_price).map(|price| (price.money, price.users)),
            "seed {seed}"
        );
    }
    assert!(left_out > 300, "only {left_out} candidates were left out: too few say anything");
}

/// What the best target costs; `None` if there is none.
fn least(landscape: &Landscape) -> Option<i128> {
    let basis = Basis::new(landscape);
    match target(&basis, Effort::default()) {
        Outcome::Optimal(selection, _) => {
            Some(portfolio::cost::evaluate(&basis, &selection).total().money.get())
        }
        Outcome::Infeasible(_) => None,
        Outcome::Feasible(..) => panic!("without a time limit the answer is proven"),
    }
}

/// Says what a tighter world costs, against a wider one: never less, and nothing where that one has nothing.
fn never_cheaper(what: &str, wide: Option<i128>, tight: Option<i128>) -> bool {
    if let Some(tight) = tight {
        let wide = wide.unwrap_or_else(|| panic!("{what}: there is a target only with less to choose from"));
        assert!(wide <= tight, "{what}: {wide} with more to choose from, {tight} with less");
    }
    wide != tight
}

#[test]
fn a_candidate_more_is_never_dearer_and_a_constraint_more_never_cheaper() {
    let (mut rejections, mut markets, mut limits) = (0, 0, 0);
    for seed in 0..400 {
        let landscape = landscape_of(&generate(seed, 2_000));
        let basis = Basis::new(&landscape);
        let best = least(&landscape);
        for domain in basis.in_scope() {
            for &candidate in basis.candidates(domain) {
                let mut world = landscape.clone();
                let verdict = Verdict::Reject(domain, candidate);
                world.decisions.push(Decision { verdict, by: None, date: None, reason: None, number: 99 });
                let what = format!("seed {seed}: {candidate:?} rejected in {domain:?}");
                rejections += usize::from(never_cheaper(&what, best, least(&world)));
            }
        }
        for product in 0..landscape.products.len() {
            let mut world = landscape.clone();
            if world.products[product].market.take().is_some() {
                let what = format!("seed {seed}: product {product} without a market");
                markets += usize::from(never_cheaper(&what, best, least(&world)));
            }
        }
        for limit in 0..4 {
            for most in [0, 1, 2, 100_000, 3_000_000] {
                let mut world = landscape.clone();
                let own = [
                    &mut world.limits.procurements,
                    &mut world.limits.archive_cores,
                    &mut world.limits.vendors,
                    &mut world.limits.one_off_budget,
                ];
                let own = own.into_iter().nth(limit).expect("four limits");
                *own = Some(own.map_or(most, |had| had.min(most)));
                let what = format!("seed {seed}: limit {limit} at {most}");
                limits += usize::from(never_cheaper(&what, best, least(&world)));
            }
        }
    }
    assert!(
        rejections > 500 && markets > 50 && limits > 500,
        "{rejections} rejections, {markets} markets and {limits} limits changed anything: too few say anything"
    );
}
