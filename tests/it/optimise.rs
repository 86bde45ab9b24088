//! The search against the oracle: brute force written from the model alone, on thousands of small random workspaces.

use portfolio::cost::Basis;
use portfolio::model::{Decision, Landscape, Verdict};
use portfolio::optimise::build::{BUDGET, Encoded, encode};
use portfolio::optimise::large::{encode_asked, encode_frugal, encode_lean, encode_within};
use portfolio::optimise::problem::Problem;
use portfolio::optimise::search::{Search, feasible, minimise};
use portfolio::optimise::{Effort, Outcome, target};

use crate::oracle::{Oracle, generate::generate};
use crate::support::landscape_of;

/// How many combinations brute force may try in one workspace.
const MOST: usize = 20_000;

fn agrees(seed: u64) -> bool {
    let landscape = landscape_of(&generate(seed, MOST as _));
    let survey = Oracle::of(&landscape).survey();
    let basis = Basis::new(&landscape);
    match (target(&basis, Effort::default()), survey.best) {
        (Outcome::Optimal(selection, _), Some(best)) => {
            let evaluation = portfolio::cost::evaluate(&basis, &selection);
            assert_eq!(evaluation.breaches, [], "seed {seed}: breaches");
            assert_eq!(evaluation.total().money.get(), best.total, "seed {seed}: total");
            assert_eq!(
                i128::from(evaluation.changing_users),
                best.changing_users,
                "seed {seed}: changing users"
            );
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
        let best = Oracle::of(&landscape).survey().best;
        match (target(&basis, effort), best) {
            (Outcome::Feasible(_, bound, _), Some(best)) => {
                assert!(bound.get() <= best.total && bound.get() > i128::from(i64::MIN), "seed {seed}");
            }
            (Outcome::Optimal(..), Some(_)) | (Outcome::Infeasible(_), None) => {}
            (outcome, best) => panic!("seed {seed}: the search says {outcome:?}, brute force {best:?}"),
        }
    }
}

#[test]
fn what_is_left_out_beforehand_is_in_no_optimum() {
    let (mut beaten, mut priced_out, mut impossible, mut binding) = (0, 0, 0, 0);
    for seed in 0..1_000 {
        let mut landscape = landscape_of(&generate(seed, MOST as _));
        let whole = encode(&Basis::new(&landscape));
        let best = |encoded: &Encoded| {
            let found = minimise(&encoded.problem, &Search::default()).assignment?;
            encoded.problem.price(&found)
        };
        let count = |encoded: &Encoded| encoded.candidates.iter().map(Vec::len).sum::<usize>();
        let same = |whole: &Encoded, lean: &Encoded, what: &str| {
            let worth = |encoded| best(encoded).map(|price| (price.money, price.users));
            assert_eq!(worth(whole), worth(lean), "seed {seed}, {what}");
            count(whole) - count(lean)
        };
        beaten += same(&whole, &encode_lean(&Basis::new(&landscape)).0, "what is beaten");
        // And with a budget that spares ever more of what the best plan takes.
        let used = best(&whole).map_or(1_000_000, |price| price.uses[0].max(0));
        for percent in [100, 99, 90, 70, 40, 0] {
            let budget = u64::try_from(used * percent / 100).unwrap();
            landscape.limits.one_off_budget = Some(budget);
            let basis = Basis::new(&landscape);
            let tight = encode(&basis);
            priced_out += same(&tight, &encode_within(&basis, budget).0, "what is priced out");
            match best(&tight) {
                None => impossible += 1,
                Some(price) => {
                    binding += usize::from(best(&whole).is_some_and(|free| free.money < price.money))
                }
            }
        }
    }
    assert!(beaten > 300 && priced_out > 3_000, "{beaten} and {priced_out} left out: too few say anything");
    assert!(impossible > 300 && binding > 300, "{impossible} budgets too small, {binding} that bind");
}

#[test]
fn what_is_asked_of_a_domain_is_answered_without_what_others_beat_elsewhere() {
    let (mut asked, mut gone) = (0, 0);
    for seed in 0..400 {
        let landscape = landscape_of(&generate(seed, MOST as _));
        let basis = Basis::new(&landscape);
        let whole = encode(&basis);
        for (variable, &domain) in whole.domains.iter().enumerate() {
            let lean = encode_asked(&basis, domain);
            assert_eq!(whole.candidates[variable], lean.candidates[variable], "seed {seed}");
            let count = |encoded: &Encoded| encoded.candidates.iter().map(Vec::len).sum::<usize>();
            gone += count(&whole) - count(&lean);
            // With it, and without it.
            for value in 0..whole.candidates[variable].len() {
                for with in [true, false] {
                    let best = |encoded: &Encoded| {
                        let mut problem = encoded.problem.clone();
                        for (other, bar) in problem.barred[variable].iter_mut().enumerate() {
                            *bar |= (other == value) != with;
                        }
                        let found = minimise(&problem, &Search::default()).assignment?;
                        problem.price(&found).map(|price| (price.money, price.users))
                    };
                    assert_eq!(best(&whole), best(&lean), "seed {seed}, {variable}, {value}, {with}");
                    asked += 1;
                }
            }
        }
    }
    assert!(asked > 3_000 && gone > 500, "{asked} asked, {gone} left out: too few say anything");
}

/// The least that an allowed choice takes from the one-off budget.
fn least_from_the_budget(mut problem: Problem) -> Option<i128> {
    let groups = problem.groups.iter_mut().map(|group| &mut group.price);
    for price in problem.unary.iter_mut().flatten().chain(groups).chain([&mut problem.constant]) {
        (price.money, price.users) = (price.uses[BUDGET], 0);
    }
    let found = minimise(&problem, &Search::default()).assignment?;
    Some(problem.price(&found)?.money)
}

#[test]
fn what_takes_no_less_from_the_limits_is_not_needed_to_keep_them() {
    let (mut gone, mut kept, mut broken) = (0, 0, 0);
    for seed in 0..1_000 {
        let mut landscape = landscape_of(&generate(seed, MOST as _));
        let used = {
            let whole = encode(&Basis::new(&landscape)).problem;
            let found = minimise(&whole, &Search::default()).assignment;
            found.and_then(|found| whole.price(&found)).map_or(1_000_000, |price| price.uses[0].max(0))
        };
        for percent in [100, 70, 40, 10, 0] {
            landscape.limits.one_off_budget = Some(u64::try_from(used * percent / 100).unwrap());
            let basis = Basis::new(&landscape);
            let (whole, frugal) = (encode(&basis), encode_frugal(&basis, None));
            let holds = feasible(&whole.problem);
            assert_eq!(holds, feasible(&frugal.problem), "seed {seed}, {percent} %");
            // And the least that can be taken from the budget, where nobody limits it.
            landscape.limits.one_off_budget = None;
            let free = Basis::new(&landscape);
            let of = |encoded: Encoded| least_from_the_budget(encoded.problem);
            assert_eq!(of(encode(&free)), of(encode_frugal(&free, Some(BUDGET))), "seed {seed}");
            let count = |encoded: &Encoded| encoded.candidates.iter().map(Vec::len).sum::<usize>();
            gone += count(&whole) - count(&frugal);
            *(if holds { &mut kept } else { &mut broken }) += 1;
        }
    }
    assert!(gone > 1_000 && kept > 500 && broken > 500, "{gone} left out, {kept} kept, {broken} not");
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

/// Whether all that may be chosen in one world may be in another: where nothing else is left, something may be chosen or stay
/// open that was barred before.
fn only_less(all: &Landscape, less: &Landscape) -> bool {
    let (all, less) = (Basis::new(all), Basis::new(less));
    let same_scope = all.landscape.domain_ids().all(|domain| all.scope(domain) == less.scope(domain));
    let some =
        |domain| less.candidates(domain).iter().all(|candidate| all.candidates(domain).contains(candidate));
    same_scope && less.in_scope().all(some)
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
                world.decisions.push(Decision { verdict, by: None, date: None, reason: None });
                let what = format!("seed {seed}: {candidate:?} rejected in {domain:?}");
                rejections +=
                    usize::from(only_less(&landscape, &world) && never_cheaper(&what, best, least(&world)));
            }
        }
        for product in 0..landscape.products.len() {
            let mut world = landscape.clone();
            if world.products[product].market.take().is_some() {
                let what = format!("seed {seed}: product {product} without a market");
                markets +=
                    usize::from(only_less(&landscape, &world) && never_cheaper(&what, best, least(&world)));
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
