//! Small mergers: every sum of a status, and every plan that stays with what was decided, is what brute force finds.

use std::collections::{BTreeMap, BTreeSet};

use portfolio::calendar::add_months;
use portfolio::cost::{Basis, evaluate};
use portfolio::model::{
    Begun, Candidate, Date, Decision, DomainId, Landscape, Money, Selection, Status, Verdict,
};
use portfolio::optimise::best_staying;
use portfolio::plan::{How, Plan};
use portfolio::review::{Projects, keep, last_beginnings, standing};

use super::{bytes, planned, saved};
use crate::oracle::Oracle;
use crate::oracle::bridge::candidate;
use crate::oracle::generate::generate;
use crate::oracle::generate::random::Random;
use crate::support::landscape_of;

/// How many combinations brute force may try in one workspace.
const MOST: u64 = 150;

/// The choices of a plan, and what it costs.
type Priced = (Vec<(usize, crate::oracle::Candidate)>, i128);

/// Every plan there is, by the oracle.
fn all(landscape: &Landscape) -> Vec<Priced> {
    let oracle = Oracle::of(landscape);
    let combinations = oracle.combinations();
    let mut at = vec![0; oracle.scope.len()];
    let mut found = Vec::new();
    for _ in 0..combinations {
        let outcome = oracle.outcome(&at);
        if outcome.violated.is_empty() {
            let domains = oracle.scope.iter().map(|(domain, _)| *domain);
            let choices = domains.zip(oracle.picks(&at).into_iter().map(|pick| pick.candidate)).collect();
            found.push((choices, outcome.items.total()));
        }
        for (digit, (_, picks)) in at.iter_mut().zip(&oracle.scope) {
            *digit += 1;
            if *digit < picks.len() {
                break;
            }
            *digit = 0;
        }
    }
    found
}

fn least<'a>(plans: impl Iterator<Item = &'a Priced>) -> Option<i128> {
    plans.map(|(_, total)| *total).min()
}

/// The saved choices that can still be made.
fn given(basis: &Basis<'_>, plan: &Plan) -> BTreeMap<DomainId, Candidate> {
    let choices = plan.choices.iter().filter_map(|(&domain, choice)| match choice.how {
        How::Chosen(candidate) => Some((domain, candidate)),
        _ => None,
    });
    choices
        .filter(|(domain, candidate)| {
            basis.in_scope().any(|one| one == *domain) && basis.candidates(*domain).contains(candidate)
        })
        .collect()
}

/// How many packages a plan changes.
fn changed(choices: &Priced, given: &BTreeMap<DomainId, Candidate>) -> usize {
    let packages: BTreeSet<_> = choices
        .0
        .iter()
        .filter_map(|&(domain, to)| {
            let from = candidate(*given.get(&DomainId::at(domain))?);
            (from != to).then(|| (format!("{from:?}"), format!("{to:?}")))
        })
        .collect();
    packages.len()
}

/// Something that happens in a month.
fn happen(landscape: &mut Landscape, plan: Option<&Selection>, random: &mut Random) {
    let as_of = landscape.merger.as_of;
    match random.below(8) {
        0 | 1 if !landscape.contracts.is_empty() => {
            let at = random.below(landscape.contracts.len());
            let fee = &mut landscape.contracts[at].annual_fee;
            *fee = Some(fee.unwrap_or(1_000) * random.between(50, 170) as u64 / 100);
        }
        2 if !landscape.systems.is_empty() => {
            let at = random.below(landscape.systems.len());
            landscape.systems[at].annual_cost = Some(random.between(0, 900_000) as u64);
        }
        3 if !landscape.systems.is_empty() => {
            let at = random.below(landscape.systems.len());
            landscape.systems[at].status = Status::PhasingOut;
        }
        4 => {
            // What the plan chooses is decided.
            let Some(plan) = plan else { return };
            let open: Vec<DomainId> = landscape.domain_ids().filter(|id| plan.get(*id).is_some()).collect();
            if let Some(&domain) = (!open.is_empty()).then(|| random.one(&open))
                && let Some(chosen @ (Candidate::System(_) | Candidate::Product(_))) = plan.get(domain)
                && landscape.decisions.iter().all(|decision| decision.verdict.domain() != domain)
            {
                let verdict = Verdict::Choose(domain, chosen);
                landscape.decisions.push(Decision { verdict, by: None, date: None, reason: None });
                landscape.decisions.sort_by_key(|decision| decision.verdict.domain());
            }
        }
        5 if !landscape.products.is_empty() => {
            let at = random.below(landscape.products.len());
            let ready = landscape.merger.date;
            let product = &mut landscape.products[at];
            if product.market.is_some() && product.begun.is_none() {
                let spent = random.between(0, 100_000) as u64;
                product.begun = Some(Begun { begun: as_of, ready, spent });
            }
        }
        _ => {}
    }
}

/// What a month looks like, against brute force; the choices, where there is a plan.
fn month(landscape: &Landscape, before: Option<&Plan>, random: &mut Random, what: &str) -> Option<Selection> {
    let basis = Basis::new(landscape);
    let plans = all(landscape);
    let (document, target) = planned(&basis);
    let total = target.as_ref().map(|(_, evaluation)| evaluation.total().money.get());
    assert_eq!(total, least(plans.iter()), "{what}: the plan");
    let days = [0, 1, 3].map(|months| add_months(landscape.merger.as_of, months));
    let days: Vec<Date> = days.into_iter().chain(last_beginnings(&basis)).collect();
    let told = |plan: &Plan| standing(&basis, plan, target.as_ref(), days.clone(), Projects::default());
    if let Some(before) = before {
        let given = given(&basis, before);
        let holds = |plan: &&Priced| {
            let choice = |&(domain, to): &(usize, _)| {
                given.get(&DomainId::at(domain)).is_none_or(|one| candidate(*one) == to)
            };
            plan.0.iter().all(choice)
        };
        let found = told(before);
        assert_eq!(found.today.map(|sums| sums.total.get()), total, "{what}: today");
        let kept = found.kept.map(|sums| sums.total.get());
        assert_eq!(kept, least(plans.iter().filter(holds)), "{what}: the choices that were saved");
        if let (Some(drift), Some(decided), Some(saved), Some(kept)) =
            (found.drift, found.decided, found.saved, found.kept)
        {
            assert_eq!(drift + decided, kept.total - saved.total, "{what}: drift and decided");
        }
        for closing in &found.closes {
            let later = |day: Date| {
                let mut world = landscape.clone();
                world.merger.as_of = day;
                least(all(&world).iter())
            };
            let (on, after) = (later(closing.day), later(closing.day.tomorrow().unwrap()));
            assert_eq!(closing.total.map(Money::get), after, "{what}: from {}", closing.day);
            assert!(on != after || !closing.open.is_empty(), "{what}: {} closes nothing", closing.day);
        }
        if let Some((best, _)) = &target {
            staying(&basis, &plans, before, best, random, what);
        }
    }
    if let Some(total) = total {
        staying_with_any(&basis, &plans, total, random, what);
    }
    // Nothing has happened since a plan that was saved today.
    let today = saved(landscape, &document);
    if target.is_some() {
        let found = told(&today);
        assert!(found.same && found.otherwise.is_empty() && found.barred.is_empty(), "{what}: {found:?}");
        assert_eq!((found.drift, found.saved), (Some(Money::ZERO), found.today), "{what}");
        assert_eq!(bytes(&planned(&basis).0), bytes(&document), "{what}");
    }
    target.map(|(selection, _)| selection)
}

/// The same of any plan that somebody may have decided on: it is left where the gain that is asked is small enough, and nowhere else.
fn staying_with_any(basis: &Basis<'_>, plans: &[Priced], best: i128, random: &mut Random, what: &str) {
    let decided = random.one(plans);
    let given: BTreeMap<DomainId, Candidate> = decided
        .0
        .iter()
        .filter_map(|&(domain, choice)| {
            let domain = DomainId::at(domain);
            let chosen = basis.candidates(domain).iter().find(|one| candidate(**one) == choice)?;
            Some((domain, *chosen))
        })
        .collect();
    // What all of it gains, and shares of that: there some packages change and others do not.
    let whole = decided.1 - best;
    for gain in [1, 2, 3, 5, 9].map(|share| whole / share) {
        let sum = |plan: &Priced| plan.1 + gain * changed(plan, &given) as i128;
        let expected = plans.iter().map(sum).min().unwrap();
        let found = best_staying(basis, &given, Money(gain)).unwrap();
        let choice = |domain: DomainId| (domain.index(), candidate(found.get(domain).unwrap()));
        let found: Priced =
            (basis.in_scope().map(choice).collect(), evaluate(basis, &found).total().money.get());
        assert_eq!(sum(&found), expected, "{what}: at {gain} of {whole}");
    }
}

/// A plan that stays with another one has the least sum of its cost and the gain for each package, and each package gains so much.
fn staying(
    basis: &Basis<'_>,
    plans: &[Priced],
    before: &Plan,
    best: &Selection,
    random: &mut Random,
    what: &str,
) {
    let given = given(basis, before);
    for gain in [0, random.between(1, 50_000), random.between(50_000, 2_000_000)].map(i128::from) {
        let sum = |plan: &Priced| plan.1 + gain * changed(plan, &given) as i128;
        let expected = plans.iter().map(sum).min().unwrap();
        let of = |selection: &Selection| {
            let choice = |domain: DomainId| (domain.index(), candidate(selection.get(domain).unwrap()));
            let evaluation = evaluate(basis, selection);
            assert_eq!(evaluation.breaches, [], "{what}");
            sum(&(basis.in_scope().map(choice).collect(), evaluation.total().money.get()))
        };
        let found = best_staying(basis, &given, Money(gain)).unwrap();
        assert_eq!(of(&found), expected, "{what}: at {gain}");
        let held = keep(basis, before, best, Money(gain));
        assert_eq!(of(&held.selection), expected, "{what}: kept at {gain}");
        for package in held.weighed.iter().filter(|package| package.gain.is_some()) {
            let enough = package.gain.unwrap().get() >= gain.max(1);
            assert_eq!(enough, package.taken, "{what}: at {gain} {package:?}");
        }
    }
}

#[test]
fn every_month_of_a_small_merger_is_what_brute_force_finds() {
    let (mut months, mut feasible, mut kept) = (0, 0, 0);
    for seed in 0..16 {
        let mut landscape = landscape_of(&generate(seed, MOST));
        let mut random = Random::new(seed);
        let mut before: Option<String> = None;
        for number in 0..5 {
            let what = format!("seed {seed}, month {number}");
            let document = before.as_deref().map(|text| portfolio::plan::parse(text.as_bytes()).unwrap());
            let old = document.map(|document| saved(&landscape, &document));
            let plan = month(&landscape, old.as_ref(), &mut random, &what);
            months += 1;
            feasible += usize::from(plan.is_some());
            kept += usize::from(plan.is_some() && old.is_some());
            if plan.is_some() {
                before = Some(bytes(&planned(&Basis::new(&landscape)).0));
            }
            happen(&mut landscape, plan.as_ref(), &mut random);
            let later = add_months(landscape.merger.as_of, 1);
            if later < landscape.merger.date {
                landscape.merger.as_of = later;
            }
        }
    }
    assert!(feasible * 2 > months && kept > 20, "{months} {feasible} {kept}");
}
