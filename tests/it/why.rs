//! Why, and what if: totals, break-evens, the cost of decisions and the way out of a conflict, held against brute force that
//! was written from the model alone.

use std::collections::BTreeSet;

use portfolio::cost::{Basis, Scope, lifted};
use portfolio::model::{Candidate, DomainId, Landscape, Provision, Verdict};
use portfolio::optimise::{
    Effort, Fact, Figure, Limit, Other, Outcome, Questions, Way, alternatives, decision_costs, releases,
    target,
};

use crate::oracle::{Oracle, Survey, bridge, generate::generate};
use crate::support::landscape_of;

/// How many combinations a generated workspace has at most, and how many brute force tries when something is released.
const MOST: u64 = 300;
const RELEASED: u128 = 5_000;

fn survey(landscape: &Landscape) -> Option<Survey> {
    let oracle = Oracle::of(landscape);
    (oracle.combinations() <= RELEASED).then(|| oracle.survey())
}

/// The workspaces of some seeds that have a target, with it.
fn each_target(seeds: std::ops::Range<u64>, check: impl Fn(u64, &Basis, &Other, &Survey)) {
    let mut checked = 0;
    for seed in seeds.clone() {
        let landscape = landscape_of(&generate(seed, MOST));
        let basis = Basis::new(&landscape);
        let Some(best) = Questions::of_the_best(&basis).best() else { continue };
        check(seed, &basis, &best, &Oracle::of(&landscape).survey());
        checked += 1;
    }
    assert!(checked * 3 > seeds.end - seeds.start, "only {checked} of the workspaces have a target");
}

/// The least total with a candidate, and without it; `None` where nothing is feasible.
fn with_and_without(survey: &Survey, domain: DomainId, candidate: Candidate) -> (Option<i128>, Option<i128>) {
    let with = survey.with.get(&(domain.index(), bridge::candidate(candidate))).copied();
    let others = survey
        .with
        .iter()
        .filter(|((d, other), _)| *d == domain.index() && *other != bridge::candidate(candidate));
    (with, others.map(|(_, total)| *total).min())
}

#[test]
fn every_candidate_costs_what_brute_force_finds() {
    each_target(0..400, |seed, basis, best, survey| {
        for domain in basis.in_scope() {
            let found = alternatives(basis, best, domain, None);
            assert_eq!(found.len(), basis.candidates(domain).len() + basis.fallen(domain).len());
            for alternative in found.iter().filter(|alternative| alternative.bars.is_empty()) {
                let expected =
                    survey.with.get(&(domain.index(), bridge::candidate(alternative.candidate))).copied();
                let total = alternative.with.as_ref().map(|with| with.total().get());
                assert_eq!(total, expected, "seed {seed}: {domain:?} {:?}", alternative.candidate);
                let alone = alternatives(basis, best, domain, Some(alternative.candidate));
                assert_eq!(alone[0].break_even, alternative.break_even, "seed {seed}: asked for alone");
            }
        }
    });
}

#[test]
fn what_is_barred_costs_what_brute_force_finds_when_it_is_not() {
    each_target(0..250, |seed, basis, best, _| {
        for domain in basis.in_scope() {
            for alternative in alternatives(basis, best, domain, None) {
                let Some(world) = lifted(basis, domain, alternative.candidate) else { continue };
                let Some(survey) = survey(&world) else { continue };
                let expected =
                    survey.with.get(&(domain.index(), bridge::candidate(alternative.candidate))).copied();
                let total = alternative.with.as_ref().map(|with| with.total().get());
                assert_eq!(total, expected, "seed {seed}: {domain:?} {:?}", alternative.candidate);
            }
        }
    });
}

/// A landscape in which a figure is something else.
fn put(landscape: &Landscape, figure: Figure, value: u64) -> Landscape {
    let mut world = landscape.clone();
    match figure {
        Figure::Fee(id) => world.contracts[id.index()].annual_fee = Some(value),
        Figure::Cost(id) => world.systems[id.index()].annual_cost = Some(value),
        Figure::Annual(id) => {
            let market = world.products[id.index()].market.as_mut().unwrap();
            (market.annual, market.annual_per_inhabitant) = (value, 0);
        }
    }
    world
}

/// The least that a figure can be: what the lines of a contract pay for is a part of its fee.
fn least(landscape: &Landscape, figure: Figure) -> u64 {
    match figure {
        Figure::Fee(id) => landscape.contract(id).lines.iter().map(|line| line.annual).sum(),
        Figure::Cost(_) | Figure::Annual(_) => 0,
    }
}

#[test]
fn a_candidate_wins_at_its_break_even_and_not_a_krone_above() {
    each_target(0..250, |seed, basis, best, _| {
        for domain in basis.in_scope() {
            for alternative in alternatives(basis, best, domain, None) {
                let (candidate, Some(even)) = (alternative.candidate, alternative.break_even) else {
                    continue;
                };
                let world = lifted(basis, domain, candidate).expect("it has a break-even");
                let chosen = best.selection.get(domain) == Some(candidate);
                let wins = |value: u64| {
                    let survey = survey(&put(&world, even.figure, value))?;
                    Some(match with_and_without(&survey, domain, candidate) {
                        (Some(with), Some(without)) if chosen => with <= without,
                        (Some(with), Some(without)) => with < without,
                        (with, _) => with.is_some(),
                    })
                };
                let context = format!("seed {seed}: {domain:?} {candidate:?} {even:?}");
                match even.highest {
                    Some(highest) => {
                        assert_ne!(wins(highest), Some(false), "{context}");
                        if highest < 1_000_000_000_000 {
                            assert_ne!(wins(highest + 1), Some(true), "{context}");
                        }
                    }
                    None => assert_ne!(wins(least(basis.landscape, even.figure)), Some(true), "{context}"),
                }
            }
        }
    });
}

#[test]
fn a_candidate_wins_with_the_fit_it_needs_and_not_with_less() {
    each_target(0..400, |seed, basis, best, _| {
        for domain in basis.in_scope() {
            for alternative in alternatives(basis, best, domain, None) {
                let (candidate, Some(fit)) = (alternative.candidate, alternative.fit) else { continue };
                let world = lifted(basis, domain, candidate).expect("it has a fit");
                let wins = |fit: u8| {
                    let mut world = world.clone();
                    match candidate {
                        Candidate::System(id) => {
                            let entry = world.systems[id.index()].entry;
                            let covers = &mut world.uses[entry.index()].covers;
                            covers.iter_mut().filter(|c| c.domain == domain).for_each(|c| c.fit = fit);
                        }
                        Candidate::Product(id) => {
                            world.products[id.index()].market.as_mut().unwrap().fit = fit;
                        }
                        Candidate::Parallel | Candidate::Open => unreachable!("it has no one fit"),
                    }
                    let (with, without) = with_and_without(&survey(&world)?, domain, candidate);
                    Some(with? < without?)
                };
                let context = format!("seed {seed}: {domain:?} {candidate:?} {fit:?}");
                let last = fit.needed.unwrap_or(6);
                (fit.now + 1..last).for_each(|less| assert_ne!(wins(less), Some(true), "{context}"));
                if let Some(needed) = fit.needed {
                    assert_ne!(wins(needed), Some(false), "{context}");
                }
            }
        }
    });
}

/// Whether every candidate there is with a decision is there without it too. A choice lifts bars of what it chooses; a
/// rejection may leave only systems whose contracts would have to grow, which then may, or nothing, and the domain is open.
fn brings_nothing(with: &Basis, without: &Basis) -> bool {
    with.in_scope().all(|domain| {
        let there = without.candidates(domain);
        with.candidates(domain).iter().all(|candidate| there.contains(candidate))
    })
}

#[test]
fn a_decision_costs_the_difference_to_the_best_target_without_it() {
    let saves = std::cell::Cell::new(0);
    each_target(0..1_000, |seed, basis, best, _| {
        for cost in decision_costs(basis, best) {
            let mut world = basis.landscape.clone();
            let verdict = world.decisions.remove(cost.decision.index()).verdict;
            let domain = verdict.domain();
            let leaves = matches!(verdict, Verdict::Choose(..))
                && (world.domain(domain).provision == Provision::OwnProject
                    || Basis::new(&world).scope(domain) != Scope::InScope);
            assert_eq!(cost.only_here, leaves, "seed {seed}: {verdict:?}");
            let extra = cost.extra.map(|extra| extra.get());
            if leaves {
                assert!(extra >= Some(0), "seed {seed}: {verdict:?} {cost:?}");
                continue;
            }
            let Some(survey) = survey(&world) else { continue };
            let expected = survey.best.map(|free| best.total().get() - free.total);
            assert_eq!(extra, expected, "seed {seed}: {verdict:?}");
            if matches!(verdict, Verdict::Choose(..) | Verdict::Reject(..)) {
                if brings_nothing(basis, &Basis::new(&world)) {
                    assert!(extra >= Some(0), "seed {seed}: {verdict:?} forbids, and cannot save");
                } else if extra < Some(0) {
                    saves.set(saves.get() + 1);
                }
            }
        }
    });
    // What a choice or a rejection brings in can be the cheapest of all.
    assert!(saves.get() > 0);
}

/// A landscape with only these of its facts that can be released.
fn only(landscape: &Landscape, facts: &BTreeSet<Fact>) -> Landscape {
    let mut world = landscape.clone();
    let mut index = 0;
    world.decisions.retain(|decision| {
        let fact = Fact::Decision(portfolio::model::DecisionId::at(index));
        index += 1;
        !matches!(decision.verdict, Verdict::Choose(..) | Verdict::Reject(..)) || facts.contains(&fact)
    });
    let kept = |limit: Limit, value: &mut Option<u64>| {
        if !facts.contains(&Fact::Limit(limit)) {
            *value = None;
        }
    };
    kept(Limit::Procurements, &mut world.limits.procurements);
    kept(Limit::OneOffBudget, &mut world.limits.one_off_budget);
    kept(Limit::ArchiveCores, &mut world.limits.archive_cores);
    kept(Limit::Vendors, &mut world.limits.vendors);
    for (index, product) in world.products.iter_mut().enumerate() {
        let id = portfolio::model::ProductId::at(index);
        product.requires.retain(|&other| facts.contains(&Fact::Requires(id, other)));
        product.excludes.retain(|&other| facts.contains(&Fact::Excludes(id, other)));
    }
    world
}

/// The infeasible workspaces of some seeds, each with its conflict.
fn each_conflict(seeds: std::ops::Range<u64>, check: impl Fn(u64, &Basis, &[Fact])) {
    for seed in seeds {
        let landscape = landscape_of(&generate(seed, MOST));
        let basis = Basis::new(&landscape);
        if let Outcome::Infeasible(facts) = target(&basis, Effort::default()) {
            check(seed, &basis, &facts);
        }
    }
}

#[test]
fn a_conflict_cannot_hold_and_without_any_one_of_its_facts_the_rest_can() {
    let sizes = std::cell::RefCell::new([0; 8]);
    each_conflict(0..1_500, |seed, basis, facts| {
        sizes.borrow_mut()[facts.len().min(7)] += 1;
        if facts.iter().any(|fact| matches!(fact, Fact::NoCandidate(_))) {
            assert_eq!(facts.len(), 1, "seed {seed}: {facts:?}: an empty domain is enough");
            return;
        }
        let all: BTreeSet<Fact> = facts.iter().copied().collect();
        let feasible = |facts: &BTreeSet<Fact>| {
            let world = only(basis.landscape, facts);
            let empty = Basis::new(&world);
            // A domain that is empty whatever is released is a conflict of its own.
            if empty.in_scope().any(|domain| empty.candidates(domain).is_empty()) {
                return None;
            }
            Some(survey(&world)?.best.is_some())
        };
        assert_ne!(feasible(&all), Some(true), "seed {seed}: {facts:?} can hold");
        for fact in facts {
            let mut rest = all.clone();
            rest.remove(fact);
            assert_ne!(feasible(&rest), Some(false), "seed {seed}: {facts:?} without {fact:?} cannot hold");
        }
    });
    let sizes = sizes.into_inner();
    assert!(sizes[1] > 20 && sizes[2] > 5 && sizes[0] == 0, "{sizes:?}");
}

#[test]
fn what_releases_a_conflict_costs_what_brute_force_finds_and_a_limit_is_raised_no_further_than_it_must() {
    let raised = std::cell::Cell::new(0);
    each_conflict(0..1_500, |seed, basis, facts| {
        let found = releases(basis, facts);
        assert!(found.is_sorted_by_key(|release| (release.total.is_none(), release.total)));
        for release in found {
            let mut world = basis.landscape.clone();
            let (Fact::Limit(limit), Way::Raise(value)) = (release.fact, release.way) else {
                if let (Fact::Decision(id), Way::Drop) = (release.fact, release.way) {
                    world.decisions.remove(id.index());
                    let expected = survey(&world).map(|survey| survey.best.map(|best| best.total));
                    let total = release.total.map(|total| total.get());
                    assert!(expected.is_none_or(|expected| expected == total), "seed {seed}: {release:?}");
                }
                continue;
            };
            let total_at = |value: Option<u64>| {
                let mut world = basis.landscape.clone();
                match limit {
                    Limit::Procurements => world.limits.procurements = value,
                    Limit::OneOffBudget => world.limits.one_off_budget = value,
                    Limit::ArchiveCores => world.limits.archive_cores = value,
                    Limit::Vendors => world.limits.vendors = value,
                }
                Some(survey(&world)?.best.map(|best| best.total))
            };
            match release.total {
                Some(total) => {
                    let expected = total_at(Some(value));
                    assert_eq!(expected.unwrap_or(Some(total.get())), Some(total.get()), "seed {seed}");
                    assert_eq!(total_at(Some(value - 1)).flatten(), None, "seed {seed}: {release:?}");
                    raised.set(raised.get() + 1);
                }
                None => assert_eq!(total_at(None).flatten(), None, "seed {seed}: {release:?}"),
            }
        }
    });
    assert!(raised.get() > 20, "{}", raised.get());
}
