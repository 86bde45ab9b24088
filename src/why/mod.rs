//! Why one candidate of a domain is chosen, what each other would cost, and what would have to change for it to win.
//!
//! What enters: an [`Asked`] (the basis, its best target, a domain, the way to the files). What leaves: a [`Why`], which is
//! both what machines read and what [`page`] tells people.
//! What always holds: every total is proven, everything else free to change; every reason names where it is written.

mod answer;
mod because;
mod page;
mod say;

pub use answer::*;
pub use page::page;

use crate::cost::{Basis, Scope};
use crate::freedom::{self, Package, Turn};
use crate::model::{
    Candidate, DecisionId, DomainId, Landscape, Money, Place, Selection, SystemId, Thing, Verdict,
};
use crate::optimise::{self, Alternative, Figure, Other, Questions};
use crate::plan::{Choosing, Clarify, Horizons, LeftOut, Locate, of_bar, of_decision};
use crate::report::package_name;
use crate::show::reason;
use crate::words::{Text, t};

/// What is asked.
pub struct Asked<'a> {
    /// Candidates and prices.
    pub basis: &'a Basis<'a>,
    /// The best target.
    pub target: &'a Other,
    /// The domain.
    pub domain: DomainId,
    /// Only this candidate.
    pub only: Option<Candidate>,
    /// What the best plan without these would be.
    pub not: Vec<Candidate>,
    /// Where things are written.
    pub locate: Locate<'a>,
}

/// Answers.
pub fn why(asked: &Asked) -> Why {
    let landscape = asked.basis.landscape;
    let domain = landscape.domain(asked.domain);
    let chosen = asked.target.selection.get(asked.domain);
    let (basis, target) = (asked.basis, asked.target);
    let horizons = (basis.scope(asked.domain) == Scope::InScope).then(|| Horizons::of(basis));
    let choosing = Choosing::new(basis, (&target.selection, &target.evaluation), horizons.as_ref());
    let mut answer = Why {
        domain: domain.id.clone(),
        name: Text::from(&domain.name),
        scope: asked.basis.scope(asked.domain),
        at: (asked.locate)(&[Place::key(Thing::Domain(asked.domain), "provision")]),
        decided: decided(asked),
        choice: chosen.map(|candidate| landscape.candidate_reference(candidate).to_owned()),
        is_open: chosen == Some(Candidate::Open),
        left_out: LeftOut::of(asked.basis),
        total: asked.target.total(),
        paid: choosing.paid(asked.domain),
        clarify: Vec::new(),
        asked: domain
            .clarify
            .as_ref()
            .map(|clarify| AskedEntry { reason: clarify.reason.clone(), source: clarify.source.clone() }),
        horizons: Vec::new(),
        package: None,
        candidates: Vec::new(),
        without: None,
    };
    if asked.basis.scope(asked.domain) != Scope::InScope {
        return answer;
    }
    let found = optimise::alternatives(asked.basis, asked.target, asked.domain, asked.only);
    answer.candidates = found
        .iter()
        .map(|alternative| entry(asked, alternative, Some(alternative.candidate) == chosen))
        .collect();
    // The chosen one first, then by cost; what is barred comes last, in the same order.
    answer.candidates.sort_by_key(|entry| {
        (!entry.chosen, !entry.bars.is_empty(), entry.extra.is_none(), entry.extra, entry.candidate.clone())
    });
    let about = freedom::about(basis, target, asked.domain);
    let rival = |domain| about.seconds.get(&domain).and_then(Option::as_ref);
    answer.clarify = choosing.of_domain(asked.domain, rival(asked.domain));
    answer.horizons = horizons
        .iter()
        .flat_map(|other| other.turns(&target.selection, asked.domain))
        .map(|(years, candidate)| HorizonEntry {
            years,
            choice: landscape.candidate_reference(candidate).to_owned(),
            called: called(asked, candidate),
        })
        .collect();
    let clarify = about.package.as_ref().map(|package| choosing.of_package(package, rival));
    answer.package =
        about.package.as_ref().zip(clarify).map(|(package, clarify)| together(asked, package, clarify));
    if !asked.not.is_empty() {
        answer.without = Some(without(asked));
    }
    answer
}

/// The package that the domain stands in.
fn together(asked: &Asked, package: &Package, clarify: Vec<Clarify>) -> Together {
    let landscape = asked.basis.landscape;
    let id = |domain: DomainId| landscape.domain(domain).id.clone();
    let reference = |candidate| Some(landscape.candidate_reference(candidate).to_owned());
    let turn = |turn: &Turn| TurnEntry {
        domain: id(turn.domain),
        from: reference(turn.from),
        to: reference(turn.to),
    };
    let others = package.domains.iter().filter(|&&domain| domain != asked.domain);
    Together {
        name: package_name(landscape, package),
        system: landscape.candidate_reference(package.system).to_owned(),
        domains: package.domains.iter().map(|&domain| id(domain)).collect(),
        others: others.map(|&domain| Text::from(&landscape.domain(domain).name)).collect(),
        users: package.users,
        extra: package.extra,
        turns: package.turns.iter().map(turn).collect(),
        clarify,
    }
}

/// The decision that chooses in the domain or retires it.
fn decided(asked: &Asked) -> Option<DecidedEntry> {
    let landscape = asked.basis.landscape;
    let (index, decision) = landscape.decisions.iter().enumerate().find(|(_, decision)| {
        matches!(decision.verdict, Verdict::Choose(domain, _) | Verdict::Retire(domain) if domain == asked.domain)
    })?;
    Some(DecidedEntry {
        by: decision.by.clone(),
        reason: decision.reason.clone(),
        at: (asked.locate)(&of_decision(landscape, DecisionId::at(index))),
    })
}

/// The best plan without some candidates.
fn without(asked: &Asked) -> WithoutEntry {
    let landscape = asked.basis.landscape;
    let reference = |candidate| landscape.candidate_reference(candidate).to_owned();
    let best = Questions::about(asked.basis, asked.domain).without(asked.domain, &asked.not);
    WithoutEntry {
        not: asked.not.iter().map(|&candidate| reference(candidate)).collect(),
        choice: best.as_ref().and_then(|best| best.selection.get(asked.domain)).map(reference),
        with: best.map(|best| difference(asked, &best)),
    }
}

fn entry(asked: &Asked, alternative: &Alternative, chosen: bool) -> CandidateEntry {
    let landscape = asked.basis.landscape;
    let with = alternative.with.as_ref().map(|with| difference(asked, with));
    let bars = alternative.bars.iter().map(|&bar| {
        let at = (asked.locate)(&of_bar(landscape, asked.domain, alternative.candidate, bar));
        BarEntry { bar: bar.name(), why: reason(landscape, bar), at }
    });
    CandidateEntry {
        candidate: landscape.candidate_reference(alternative.candidate).to_owned(),
        name: name(landscape, alternative.candidate),
        called: called(asked, alternative.candidate),
        chosen,
        bars: bars.collect(),
        wins: alternative.wins,
        total: with.as_ref().map(|with| with.total),
        extra: with.as_ref().map(|with| with.extra),
        items: with.as_ref().map(|with| with.items),
        assumed: with.as_ref().map(|with| with.assumed),
        turns: with.map(|with| with.turns).unwrap_or_default(),
        annual: alternative.break_even.map(|found| AnnualEntry {
            figure: found.figure,
            of: match found.figure {
                Figure::Fee(id) => landscape.contract(id).reference.clone(),
                Figure::Cost(id) => landscape.system(id).reference.clone(),
                Figure::Annual(id) => landscape.product(id).reference.clone(),
            },
            at: (asked.locate)(&[match found.figure {
                Figure::Fee(id) => Place::key(Thing::Contract(id), "annual_fee"),
                Figure::Cost(id) => Place::key(Thing::Use(landscape.system(id).entry), "annual_cost"),
                Figure::Annual(id) => Place::key(Thing::Product(id), "market").then("annual"),
            }]),
            now: found.now.into(),
            assumed: found.assumed,
            highest: found.highest.map(Money::from),
        }),
        fit: alternative.fit.map(|fit| FitEntry { now: fit.now, needed: fit.needed }),
        late: alternative.late.map(|late| LateEntry {
            as_of: late.begin_by,
            wins_then: late.wins_then,
            due: late.due_from,
        }),
    }
}

fn name(landscape: &Landscape, candidate: Candidate) -> Option<String> {
    match candidate {
        Candidate::System(id) => Some(landscape.system(id).name.clone()),
        Candidate::Product(id) => Some(landscape.product(id).name.clone()),
        Candidate::Parallel | Candidate::Open => None,
    }
}

fn called(asked: &Asked, candidate: Candidate) -> Text {
    let landscape = asked.basis.landscape;
    let Some(name) = name(landscape, candidate) else {
        return if candidate == Candidate::Open { t!("why.open") } else { t!("why.parallel") };
    };
    let is_same = |&id: &SystemId| landscape.system(id).name == name && candidate != Candidate::System(id);
    match asked.basis.systems(asked.domain).iter().any(is_same) {
        true => t!("why.named_apart", name = name, reference = landscape.candidate_reference(candidate)),
        false => Text::same(name),
    }
}

/// How another target differs from the best one.
fn difference(asked: &Asked, other: &Other) -> Difference {
    let (theirs, ours) = (&other.evaluation.items, &asked.target.evaluation.items);
    Difference {
        total: other.total(),
        extra: other.total() - asked.target.total(),
        items: theirs.money() - ours.money(),
        assumed: theirs.assumed() - ours.assumed(),
        turns: turns(asked, &other.selection),
    }
}

/// The other domains in which another target chooses something else.
fn turns(asked: &Asked, other: &Selection) -> Vec<TurnEntry> {
    let landscape = asked.basis.landscape;
    let reference = |candidate| landscape.candidate_reference(candidate).to_owned();
    landscape
        .domain_ids()
        .filter(|&domain| domain != asked.domain)
        .filter_map(|domain| {
            let (from, to) = (asked.target.selection.get(domain), other.get(domain));
            (from != to).then(|| TurnEntry {
                domain: landscape.domain(domain).id.clone(),
                from: from.map(reference),
                to: to.map(reference),
            })
        })
        .collect()
}
