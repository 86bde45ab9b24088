//! Why a candidate is chosen: what the whole plan would cost with each other one, and what would have to change for it to
//! be chosen.
//!
//! What enters: a basis, its best target, a domain. What leaves: [`Alternative`]s, the candidates first, then what is
//! barred. What always holds: every total is the result of a search in which everything else is free to change; of
//! what is barred, in a landscape in which the facts that bar it are turned and nothing else ([`lifted`]).

mod figure;

pub use figure::{BreakEven, Figure};

use super::others::{Other, Questions, in_parallel};
use crate::cost::{Bar, Basis, Member, due_from, lifted};
use crate::model::{Candidate, Date, DomainId, Landscape, Money, Verdict};

/// A candidate of a domain, or what is barred from being one.
#[derive(Clone, Debug)]
pub struct Alternative {
    /// What.
    pub candidate: Candidate,
    /// Why it may not be chosen; empty for a candidate.
    pub bars: Vec<Bar>,
    /// The best target with it (if barred: were it not); `None` where nothing with it keeps within the constraints.
    pub with: Option<Other>,
    /// Whether it is chosen, or would be if nothing barred it.
    pub wins: bool,
    /// How far its yearly figure may go; `None` where it has no such figure or the answer says nothing: if it is barred and
    /// would win, if nothing else is feasible, or if a one-off budget decides what may be left.
    pub break_even: Option<BreakEven>,
    /// Of one that does not win: how well it would have to fit its users.
    pub fit: Option<FitNeeded>,
    /// Of a procurement that comes too late: when it would not.
    pub late: Option<Late>,
}

/// How well a candidate would have to fit its users to be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FitNeeded {
    /// How well it fits, 1 to 5.
    pub now: u8,
    /// The least fit with which it would be the cheapest; `None` if not even 5 suffices.
    pub needed: Option<u8>,
}

/// When a procurement would not come too late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Late {
    /// The last planning date from which it would be in time.
    pub begin_by: Date,
    /// With that planning date, and nothing else barring it: whether the best target would procure it.
    pub wins_then: bool,
    /// The first due day for which it would be in time from the planning date there is.
    pub due_from: Date,
}

/// Every candidate of a domain in scope, and everything that is barred there, or only one of them. `target` is the best
/// target.
pub fn alternatives(
    basis: &Basis,
    target: &Other,
    domain: DomainId,
    only: Option<Candidate>,
) -> Vec<Alternative> {
    let questions = Questions::about(basis, domain).knowing(&target.selection);
    let chosen = target.selection.get(domain);
    let wanted = |candidate: Candidate| only.is_none_or(|only| only == candidate);
    let mut asked: Vec<(Candidate, Vec<Bar>)> =
        basis.candidates(domain).iter().map(|&candidate| (candidate, Vec::new())).collect();
    // The rivals of the one that is chosen are needed to say how far it may go.
    asked.retain(|(candidate, _)| wanted(*candidate) || only == chosen);
    let fallen = basis.fallen(domain).iter().filter(|fallen| wanted(fallen.candidate));
    asked.extend(fallen.map(|fallen| (fallen.candidate, fallen.bars.clone())));
    let found = in_parallel(&asked, |(candidate, bars)| match () {
        () if Some(*candidate) == chosen => {
            Some(Answer { with: Some(target.clone()), without: None, is_lifted: false })
        }
        () if bars.is_empty() => {
            let with = questions.with(domain, *candidate);
            Some(Answer { with, without: Some(target.clone()), is_lifted: false })
        }
        () => of_barred(basis, target, domain, *candidate),
    });
    let runner_up = asked
        .iter()
        .zip(&found)
        .filter(|((candidate, bars), _)| bars.is_empty() && Some(*candidate) != chosen)
        .filter_map(|(_, answer)| answer.as_ref()?.with.clone())
        .min_by_key(Other::total);
    let asked: Vec<_> =
        asked.into_iter().zip(found).filter(|((candidate, _), _)| wanted(*candidate)).collect();
    let question = Question { basis, domain, chosen, runner_up: runner_up.as_ref() };
    in_parallel(&asked, |((candidate, bars), answer)| question.alternative(*candidate, bars, answer.as_ref()))
}

/// What is found of what is barred, in the landscape in which it is not.
fn of_barred(basis: &Basis, target: &Other, domain: DomainId, candidate: Candidate) -> Option<Answer> {
    let world = lifted(basis, domain, candidate)?;
    let (with, without) = {
        let basis = Basis::new(&world);
        let questions = Questions::about(&basis, domain);
        (questions.with(domain, candidate), questions.without(domain, &[candidate]))
    };
    // Pinned: there is nothing to compare it with but what is pinned now. In an open domain whatever could be chosen would be.
    let without = without.or_else(|| pins(&world, domain).then(|| target.clone()));
    Some(Answer { with, without, is_lifted: true })
}

/// What is asked of every candidate.
struct Question<'a> {
    basis: &'a Basis<'a>,
    domain: DomainId,
    chosen: Option<Candidate>,
    runner_up: Option<&'a Other>,
}

impl Question<'_> {
    /// What is to know of a candidate, of which so much was found.
    fn alternative(&self, candidate: Candidate, bars: &[Bar], answer: Option<&Answer>) -> Alternative {
        let &Question { basis, domain, .. } = self;
        let is_chosen = Some(candidate) == self.chosen;
        let mut alternative = Alternative {
            candidate,
            bars: bars.to_vec(),
            with: None,
            wins: is_chosen,
            break_even: None,
            fit: None,
            late: None,
        };
        let Some(answer) = answer else { return alternative };
        alternative.with.clone_from(&answer.with);
        // Made again rather than kept for every candidate: of a country they would fill the memory.
        let world = answer.is_lifted.then(|| lifted(basis, domain, candidate)).flatten();
        alternative.late = late(basis, domain, candidate, bars, world.as_ref());
        let without = if is_chosen { self.runner_up } else { answer.without.as_ref() };
        let Some(with) = &answer.with else { return alternative };
        alternative.wins = is_chosen || without.is_none_or(|without| with.total() < without.total());
        let Some(without) = without else { return alternative };
        let is_pinned = world.as_ref().is_some_and(|world| pins(world, domain));
        if is_pinned || alternative.wins && !is_chosen {
            return alternative;
        }
        let own = world.as_ref().map(Basis::new);
        let basis = own.as_ref().unwrap_or(basis);
        alternative.break_even = figure::break_even(basis, domain, candidate, with, without, is_chosen);
        if !is_chosen {
            alternative.fit = fit_needed(basis, domain, candidate, with.total(), without.total());
        }
        alternative
    }
}

/// Whether a decision chooses in a domain.
fn pins(landscape: &Landscape, domain: DomainId) -> bool {
    let mut decisions = landscape.decisions.iter();
    decisions.any(|decision| matches!(decision.verdict, Verdict::Choose(decided, _) if decided == domain))
}

/// What was found of a candidate: the best target with it, the best without it, and whether that holds for the landscape in which
/// nothing bars it.
struct Answer {
    with: Option<Other>,
    without: Option<Other>,
    is_lifted: bool,
}

/// The least fit with which a candidate that does not win would be the cheapest.
fn fit_needed(
    basis: &Basis,
    domain: DomainId,
    candidate: Candidate,
    with: Money,
    without: Money,
) -> Option<FitNeeded> {
    let member = match candidate {
        Candidate::System(id) => Member::System(id),
        Candidate::Product(id) => Member::Product(id),
        Candidate::Parallel | Candidate::Open => return None,
    };
    let now = basis.fit(domain, member);
    // A better fit saves at most all that ill fit costs wherever the figure counts; without the candidate, ill fit can
    // only get cheaper too. So most often there is nothing to search.
    let served: Vec<DomainId> = match candidate {
        Candidate::Product(id) => {
            let all = basis.landscape.product(id).domains.iter().copied();
            all.filter(|&d| basis.candidates(d).contains(&candidate)).collect()
        }
        _ => vec![domain],
    };
    let most: Money = served.iter().map(|&domain| basis.quality(domain, candidate).money).sum();
    if with - most >= without {
        return Some(FitNeeded { now, needed: None });
    }
    if served == [domain]
        && let Some(saved) = saved_by_fit(basis, domain, now)
    {
        let needed = (now + 1..=5).find(|&fit| with - saved(fit) < without);
        return Some(FitNeeded { now, needed });
    }
    let needed = (now + 1..=5).find(|&fit| {
        let world = with_fit(basis.landscape, domain, candidate, fit);
        let basis = Basis::new(&world);
        let questions = Questions::about(&basis, domain);
        match (questions.with(domain, candidate), questions.without(domain, &[candidate])) {
            (Some(with), Some(without)) => with.total() < without.total(),
            (with, _) => with.is_some(),
        }
    });
    Some(FitNeeded { now, needed })
}

/// What a better fit than now saves in every plan that chooses the candidate in its one domain, where that is all it changes: fit counts
/// where the candidate is chosen, or one of several side by side. So nothing has to be searched.
fn saved_by_fit(basis: &Basis, domain: DomainId, now: u8) -> Option<impl Fn(u8) -> Money> {
    let alone = |candidate: &Candidate| matches!(candidate, Candidate::System(_) | Candidate::Product(_));
    let counts_once = basis.candidates(domain).iter().all(alone);
    let quality = move |fit: u8| -> Money {
        let uses = basis.uses(domain).iter();
        uses.map(|&entry| basis.quality_of_use(entry, domain, fit).money).sum()
    };
    counts_once.then_some(move |fit| quality(now) - quality(fit))
}

fn with_fit(landscape: &Landscape, domain: DomainId, candidate: Candidate, fit: u8) -> Landscape {
    let mut world = landscape.clone();
    match candidate {
        Candidate::System(id) => {
            let covers = world.system(id).uses.clone().into_iter();
            for entry in covers {
                let covers = &mut world.uses[entry.index()].covers;
                covers.iter_mut().filter(|cover| cover.domain == domain).for_each(|cover| cover.fit = fit);
            }
        }
        Candidate::Product(id) => {
            world.products[id.index()].market.iter_mut().for_each(|market| market.fit = fit);
        }
        Candidate::Parallel | Candidate::Open => {}
    }
    world
}

/// When a procurement would not come too late, and whether it would be chosen then.
fn late(
    basis: &Basis,
    domain: DomainId,
    candidate: Candidate,
    bars: &[Bar],
    lifted: Option<&Landscape>,
) -> Option<Late> {
    let begin_by = bars.iter().find_map(|bar| match bar {
        Bar::TooLate(day) => Some(*day),
        _ => None,
    })?;
    let Candidate::Product(product) = candidate else { return None };
    let lead = basis.landscape.product(product).market.as_ref()?.lead_months;
    let mut world = lifted?.clone();
    // Nothing is as it would have to be but the planning date.
    world.domains.clone_from(&basis.landscape.domains);
    world.products[product.index()].market.clone_from(&basis.landscape.product(product).market);
    let advisory = &mut world.domains[domain.index()].advisory;
    *advisory = advisory.take().filter(|_| !bars.contains(&Bar::Advisory));
    world.merger.as_of = begin_by;
    let earlier = Basis::new(&world);
    let best = Questions::of_the_best(&earlier).best();
    let wins_then = best.is_some_and(|best| best.selection.get(domain) == Some(candidate));
    Some(Late { begin_by, wins_then, due_from: due_from(basis.landscape.merger.as_of, lead) })
}
