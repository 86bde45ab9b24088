//! A plan that says that there is no target. It carries no proof; what it says must at least not be wrong.

use std::collections::BTreeMap;

use super::elsewhere;
use super::verdict::Look;
use crate::cost::{Bar, Basis, Scope, evaluate, lifted, reference_selection};
use crate::model::{Candidate, Decision, DecisionId, DomainId, Landscape, ProductId, Verdict};
use crate::plan::file::v1::{OtherwiseEntry, ReleaseEntry, ReleaseWay};
use crate::plan::{Fact, Limit, Locate, PlanDocument, clash, of_fact};
use crate::words::t;

/// Checks such a plan.
pub fn check(basis: &Basis, document: &PlanDocument, locate: Option<Locate>, look: &mut Look) {
    let mut absent = |place: &str, absent: bool| {
        look.require(absent, place, || t!("verify.no_target"));
    };
    absent("lower_bound", document.lower_bound.is_none());
    absent("cost", document.cost.is_none());
    absent("as_is", document.as_is.is_none());
    absent("target_year", document.target_year.is_none());
    absent("payback", document.payback.is_none());
    absent("reference", document.reference.is_none());
    absent("changing_users", document.changing_users.is_none());
    absent("domains", document.domains.is_empty());
    absent("packages", document.packages.is_none());
    absent("open", document.open.is_empty());
    absent("contracts", document.contracts.is_empty());
    absent("migrations", document.migrations.is_empty());
    absent("integrations", document.integrations.is_empty());
    absent("procurements", document.procurements.is_empty());
    absent("assumed", document.assumed.is_none());
    absent("certificate", document.certificate.is_none());
    absent("decisions", document.decisions.is_none());
    look.require(!document.conflict.is_empty(), "conflict", || t!("verify.no_conflict"));
    facts(basis, document, locate, look);
    // One target that keeps everything is enough to show it wrong, and the rule of thumb is at hand.
    let keeps_everything =
        reference_selection(basis).is_some_and(|selection| evaluate(basis, &selection).breaches.is_empty());
    look.require(!keeps_everything, "status", || t!("verify.a_target"));
}

/// What conflicts, and what releases it, is about facts of the workspace, each where it is written. A fact that cannot hold by itself is
/// seen to be one; whether others conflict, and how little a plan may cost after a release, only a search knows.
fn facts(basis: &Basis, document: &PlanDocument, locate: Option<Locate>, look: &mut Look) {
    let every = every(basis);
    let undecided = undecided(basis);
    let undecided = Basis::new(&undecided);
    let one = |fact: Fact| is_one(basis, &undecided, fact);
    let words = |fact: Fact| clash(basis, fact).words(basis.landscape).to_string();
    let known: Vec<(Fact, String)> = every.iter().map(|&fact| (fact, words(fact))).collect();
    let find = |text: &String| known.iter().find(|(_, words)| words == text).map(|(fact, _)| *fact);
    let mut told: Vec<Fact> = Vec::new();
    set("conflict", document.conflict.iter().map(find), &document.conflict, (&mut told, &one), look);
    for (index, entry) in document.conflict_facts.iter().enumerate() {
        let once = document.conflict_facts[..index].iter().all(|other| other.fact != entry.fact);
        let place = format!("conflict_facts[{index}].fact");
        let holds = once && document.conflict.contains(&entry.fact);
        look.require(holds, place, || t!("verify.no_such_fact", fact = entry.fact));
        is_written(basis, find(&entry.fact), &entry.at, locate, &format!("conflict_facts[{index}].at"), look);
    }
    for (index, entries) in document.further_conflicts.iter().enumerate() {
        let place = format!("further_conflicts[{index}]");
        let texts: Vec<String> = entries.iter().map(|entry| entry.fact.clone()).collect();
        look.require(!texts.is_empty(), &place, || t!("verify.no_conflict"));
        set(&place, texts.iter().map(find), &texts, (&mut told, &one), look);
        for (at, entry) in entries.iter().enumerate() {
            is_written(basis, find(&entry.fact), &entry.at, locate, &format!("{place}[{at}].at"), look);
        }
    }
    // Who says where the facts are written has looked for all conflicts; those that one fact makes are known.
    let all = !document.conflict_facts.is_empty() || !document.further_conflicts.is_empty();
    for &fact in every.iter().filter(|&&fact| all && one(fact) && !told.contains(&fact)) {
        look.wrong("further_conflicts", t!("verify.missing", key = words(fact)));
    }
    for (index, release) in document.releases.iter().enumerate() {
        let place = format!("releases[{index}]");
        let fact = Some(&release.fact).filter(|fact| document.conflict.contains(fact)).and_then(find);
        is_written(basis, fact, &release.at, locate, &format!("{place}.at"), look);
        let held = fact.filter(|&fact| can(basis, fact, release));
        look.require(held.is_some(), &place, || {
            t!("verify.no_such_release", way = release.way, fact = release.fact)
        });
        if let Some(fact) = held {
            its_plan(basis, fact, release, &place, look);
        }
    }
}

/// The facts of a conflict: each known, in order, in no other conflict; and none that is a conflict by itself beside others.
fn set(
    list: &str,
    facts: impl ExactSizeIterator<Item = Option<Fact>>,
    texts: &[String],
    (told, is_one): (&mut Vec<Fact>, &dyn Fn(Fact) -> bool),
    look: &mut Look,
) {
    let alone = facts.len() == 1;
    let mut last = None;
    for (index, fact) in facts.enumerate() {
        let one = fact.is_some_and(is_one);
        let new = fact.is_some_and(|fact| !told.contains(&fact));
        let holds = new && last < fact && (alone || !one);
        look.require(holds, format!("{list}[{index}]"), || t!("verify.no_such_fact", fact = texts[index]));
        last = fact;
        told.extend(fact);
        look.compared.bounded += usize::from(!one);
    }
}

/// Whether a fact cannot hold by itself, whatever else is decided: a domain without a candidate, or a choice of what may not be
/// chosen.
fn is_one(basis: &Basis, undecided: &Basis, fact: Fact) -> bool {
    match fact {
        Fact::NoCandidate(domain) => {
            undecided.scope(domain) == Scope::InScope && undecided.candidates(domain).is_empty()
        }
        Fact::Decision(id) => match basis.landscape.decisions[id.index()].verdict {
            Verdict::Choose(domain, candidate) => {
                let fallen = basis.fallen(domain).iter().find(|fallen| fallen.candidate == candidate);
                let decided = |bar: &Bar| matches!(bar, Bar::ChosenOther(_) | Bar::Rejected(_));
                fallen.is_some_and(|fallen| !fallen.bars.iter().all(decided))
            }
            _ => false,
        },
        Fact::Limit(_) | Fact::Requires(..) | Fact::Excludes(..) => false,
    }
}

/// The workspace in which nothing is chosen or rejected.
fn undecided(basis: &Basis) -> Landscape {
    let mut world = basis.landscape.clone();
    world.decisions.retain(|decision| !matches!(decision.verdict, Verdict::Choose(..) | Verdict::Reject(..)));
    world
}

/// A fact is written where the document says: on that line of that file. The same file may be told from another folder.
fn is_written(
    basis: &Basis,
    fact: Option<Fact>,
    at: &str,
    locate: Option<Locate>,
    place: &str,
    look: &mut Look,
) {
    let (Some(locate), Some(fact)) = (locate, fact) else { return };
    let own = locate(&of_fact(basis.landscape, fact));
    look.require(is_same_place(at, &own), place, || t!("verify.written_at", at = own));
}

fn is_same_place(one: &str, other: &str) -> bool {
    let within = |long: &str, short: &str| {
        long.strip_suffix(short).is_some_and(|rest| rest.is_empty() || rest.ends_with(['/', '\\']))
    };
    !one.is_empty() && (within(one, other) || within(other, one))
}

/// The plan after a release, priced again: it is allowed there, and costs what is said.
fn its_plan(basis: &Basis, fact: Fact, release: &ReleaseEntry, place: &str, look: &mut Look) {
    let Some(total) = release.total else {
        look.require(release.choices.is_empty(), format!("{place}.choices"), || {
            t!("verify.no_plan_says_nothing")
        });
        look.compared.bounded += 1;
        return;
    };
    let landscape = basis.landscape;
    let known = |entry: &OtherwiseEntry| {
        Some((landscape.find_domain(&entry.domain)?, landscape.find_choice(&entry.choice)?))
    };
    let chosen: Option<Vec<(DomainId, Candidate)>> = release.choices.iter().map(known).collect();
    let chosen = chosen.filter(|rows| rows.windows(2).all(|pair| pair[0].0 < pair[1].0));
    let (Some(chosen), Some(world)) = (chosen, released(basis, fact, release)) else {
        look.wrong(format!("{place}.choices"), t!("verify.out_of_order_or_twice"));
        return;
    };
    let chosen: BTreeMap<DomainId, Candidate> = chosen.into_iter().collect();
    match elsewhere::price(&Basis::new(&world), |domain| chosen.get(&domain).copied()) {
        Ok(price) => look.same(format!("{place}.total"), &total, &price),
        Err(why) => look.wrong(format!("{place}.choices"), why),
    }
}

/// The workspace in which a fact is released; `None` where it cannot be.
fn released(basis: &Basis, fact: Fact, release: &ReleaseEntry) -> Option<Landscape> {
    let landscape = basis.landscape;
    let mut world = landscape.clone();
    let domain = release.domain.as_ref().and_then(|id| landscape.find_domain(id));
    let way = ReleaseWay::ALL.into_iter().find(|way| way.name() == release.way)?;
    match (way, fact) {
        (ReleaseWay::Lift, _) => {
            let candidate = landscape.find_candidate(release.candidate.as_ref()?)?;
            world = lifted(basis, domain?, candidate)?;
        }
        (ReleaseWay::Retire, _) => world.decisions.push(Decision {
            verdict: Verdict::Retire(domain?),
            by: None,
            date: None,
            reason: None,
        }),
        (ReleaseWay::Raise, Fact::Limit(limit)) => {
            let limits = &mut world.limits;
            *match limit {
                Limit::Procurements => &mut limits.procurements,
                Limit::OneOffBudget => &mut limits.one_off_budget,
                Limit::ArchiveCores => &mut limits.archive_cores,
                Limit::Vendors => &mut limits.vendors,
            } = release.to;
        }
        (ReleaseWay::Drop, Fact::Decision(id)) => _ = world.decisions.remove(id.index()),
        (ReleaseWay::Drop, Fact::Requires(one, other)) => {
            world.products[one.index()].requires.retain(|&id| id != other);
        }
        (ReleaseWay::Drop, Fact::Excludes(one, other)) => {
            world.products[one.index()].excludes.retain(|&id| id != other);
        }
        _ => return None,
    }
    Some(world)
}

/// Every fact that somebody can release.
fn every(basis: &Basis) -> Vec<Fact> {
    let landscape = basis.landscape;
    let mut facts: Vec<Fact> = (landscape.decisions.iter().enumerate())
        .filter(|(_, decision)| matches!(decision.verdict, Verdict::Choose(..) | Verdict::Reject(..)))
        .map(|(index, _)| Fact::Decision(DecisionId::at(index)))
        .collect();
    facts.extend(Limit::ALL.into_iter().filter(|limit| limit.value(landscape).is_some()).map(Fact::Limit));
    for (index, product) in landscape.products.iter().enumerate() {
        let id = ProductId::at(index);
        facts.extend(product.requires.iter().map(|&other| Fact::Requires(id, other)));
        facts.extend(product.excludes.iter().map(|&other| Fact::Excludes(id, other)));
    }
    let empty = basis.in_scope().filter(|&domain| basis.candidates(domain).is_empty());
    facts.extend(empty.map(Fact::NoCandidate));
    facts
}

/// Whether a fact can be released in such a way.
fn can(basis: &Basis, fact: Fact, release: &ReleaseEntry) -> bool {
    let landscape = basis.landscape;
    let barred = clash(basis, fact).barred;
    let lifts = |domain| {
        let candidate = |name: &String| {
            barred.iter().any(|fallen| landscape.candidate_reference(fallen.candidate) == name)
        };
        let there = release.domain.as_ref() == Some(&landscape.domain(domain).id);
        there && release.to.is_none() && release.candidate.as_ref().is_some_and(candidate)
    };
    let bare = release.to.is_none() && release.domain.is_none() && release.candidate.is_none();
    let Some(way) = ReleaseWay::ALL.into_iter().find(|way| way.name() == release.way) else { return false };
    match (fact, way) {
        (Fact::Limit(limit), ReleaseWay::Raise) => {
            let more = |to: u64| limit.value(landscape).is_some_and(|value| to > value);
            let told = release.to.is_some() == release.total.is_some();
            told && release.to.is_none_or(more) && release.domain.is_none() && release.candidate.is_none()
        }
        (Fact::Decision(_) | Fact::Requires(..) | Fact::Excludes(..), ReleaseWay::Drop) => bare,
        (Fact::Decision(id), ReleaseWay::Lift) => lifts(landscape.decisions[id.index()].verdict.domain()),
        (Fact::NoCandidate(domain), ReleaseWay::Lift) => lifts(domain),
        (Fact::NoCandidate(domain), ReleaseWay::Retire) => {
            let there = release.domain.as_ref() == Some(&landscape.domain(domain).id);
            there
                && release.to.is_none()
                && release.candidate.is_none()
                && basis.scope(domain) == Scope::InScope
        }
        _ => false,
    }
}
