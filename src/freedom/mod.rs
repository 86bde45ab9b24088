//! What a meeting may choose: which domains are forced, which are free, and which change only together.
//!
//! What enters: a [`Basis`] and its best target. What leaves: [`Freedom`]: of each domain what another candidate costs the
//! whole plan at the least, and the packages.
//! What always holds: every extra is that of an exact plan in which everything else is free to change; two domains of one
//! package have the same extra, since each changes in the other's plan.

mod package;

use std::collections::BTreeMap;

use crate::cost::Basis;
use crate::model::{Candidate, DecisionId, DomainId, Money, Selection};
use crate::optimise::{Other, RunnerUpOf, best_given, runners_up, with_each};

pub use crate::cost::Bar;
pub use package::{About, Package, about, packages};

/// A share of the plan's cash in tenths of a percent: what more than that costs is not chosen freely.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Within(pub u32);

impl Default for Within {
    fn default() -> Self {
        Within(10)
    }
}

impl Within {
    /// Whether an extra is at most this share of the plan's cash.
    pub fn holds(self, extra: Money, cash: Money) -> bool {
        extra.get() * 1000 <= cash.get() * i128::from(self.0)
    }

    /// The share of a sum, whole kroner down.
    pub fn of(self, cash: Money) -> Money {
        Money((cash.get() * i128::from(self.0)).div_euclid(1000))
    }
}

/// What may be chosen.
#[derive(Clone, Debug)]
pub struct Freedom {
    /// What the best target costs in cash.
    pub cash: Money,
    /// The share up to which a domain is free.
    pub within: Within,
    /// Every domain that is decided here, in order.
    pub domains: Vec<Choice>,
    /// The packages, those with most users first.
    pub packages: Vec<Package>,
    /// All free single domains at their most expensive free candidate at once; `None` where there is no such domain.
    pub together: Option<Together>,
}

/// A domain.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Which.
    pub domain: DomainId,
    /// What the best target chooses.
    pub chosen: Candidate,
    /// Users who work in it today.
    pub users: u64,
    /// The best plan with another candidate; `None` where there is none.
    pub other: Option<Alternative>,
    /// What forces the choice; `None` where it is free.
    pub forced: Option<Force>,
    /// The package it belongs to, by its place.
    pub package: Option<usize>,
    /// Of a free single domain: the most expensive of its free candidates, and what it costs more.
    pub worst: Option<(Candidate, Money)>,
}

impl Choice {
    /// Whether another candidate costs next to nothing.
    pub fn is_free(&self) -> bool {
        self.forced.is_none()
    }
}

/// The cheapest plan in which a domain chooses something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// What it chooses there.
    pub candidate: Candidate,
    /// What the whole plan costs more.
    pub extra: Money,
    /// Everything that is chosen otherwise in it, the domain itself too.
    pub turns: Vec<Turn>,
}

/// A domain that is chosen otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Which.
    pub domain: DomainId,
    /// What the best target chooses.
    pub from: Candidate,
    /// What the other plan does.
    pub to: Candidate,
}

/// What forces a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Force {
    /// A decision.
    Decision(DecisionId),
    /// Everything else is barred, for these reasons; none where nothing else covers or serves the domain.
    Bars(Vec<Bar>),
    /// There are other candidates, but the constraints cannot be kept with any.
    Constraints,
    /// The other costs too much.
    Margin,
}

/// Many domains chosen otherwise at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Together {
    /// How many.
    pub domains: usize,
    /// What the whole plan costs more; `None` where the constraints cannot be kept.
    pub extra: Option<Money>,
}

/// What may be chosen besides the best target.
pub fn freedom(basis: &Basis, target: &Other, within: Within) -> Freedom {
    freedom_of(basis, target, &runners_up(basis, &target.selection, target.total()), within)
}

/// The same where the runners-up of all domains are known already.
pub fn freedom_of(basis: &Basis, target: &Other, seconds: &[RunnerUpOf], within: Within) -> Freedom {
    let cash = target.evaluation.items.cash().money;
    let decided = seconds.iter().filter(|(domain, _)| !basis.is_open(*domain));
    let mut domains: Vec<Choice> = decided.map(|second| choice(basis, target, second)).collect();
    let packages = packages(basis, &target.selection, seconds);
    for choice in &mut domains {
        choice.forced = force(basis, choice, |extra| within.holds(extra, cash));
        choice.package = packages.iter().position(|package| package.domains.contains(&choice.domain));
    }
    let together = together(basis, target, within, cash, &mut domains);
    Freedom { cash, within, domains, packages, together }
}

impl Freedom {
    /// Whether a package's other plan costs next to nothing.
    pub fn is_free(&self, package: &Package) -> bool {
        self.within.holds(package.extra, self.cash)
    }
}

fn choice(basis: &Basis, target: &Other, (domain, rival): &RunnerUpOf) -> Choice {
    let alternative = rival.as_ref().map(|rival| Alternative {
        candidate: rival.candidate,
        extra: rival.extra,
        turns: package::turns_of(&target.selection, *domain, rival),
    });
    Choice {
        domain: *domain,
        chosen: chosen(&target.selection, *domain),
        users: users_today(basis, *domain),
        other: alternative,
        forced: None,
        package: None,
        worst: None,
    }
}

/// The users who work in a domain today.
fn users_today(basis: &Basis, domain: DomainId) -> u64 {
    basis.uses(domain).iter().map(|&entry| basis.users(entry, domain).value).sum()
}

fn chosen(selection: &Selection, domain: DomainId) -> Candidate {
    selection.get(domain).expect("invariant: a target covers every domain in scope")
}

fn force(basis: &Basis, choice: &Choice, is_little: impl Fn(Money) -> bool) -> Option<Force> {
    match &choice.other {
        Some(other) if is_little(other.extra) => None,
        Some(_) => Some(Force::Margin),
        None if basis.candidates(choice.domain).len() > 1 => Some(Force::Constraints),
        None => {
            let mut bars: Vec<Bar> = Vec::new();
            for &bar in basis.fallen(choice.domain).iter().flat_map(|fallen| &fallen.bars) {
                if let Bar::ChosenOther(decision) = bar {
                    return Some(Force::Decision(decision));
                }
                if !bars.contains(&bar) {
                    bars.push(bar);
                }
            }
            Some(Force::Bars(bars))
        }
    }
}

/// Finds the most expensive free candidate of each free single domain, and plans with all of them.
fn together(
    basis: &Basis,
    target: &Other,
    within: Within,
    cash: Money,
    choices: &mut [Choice],
) -> Option<Together> {
    let is_single = |choice: &&Choice| choice.is_free() && choice.package.is_none();
    let single: Vec<DomainId> = choices.iter().filter(is_single).map(|choice| choice.domain).collect();
    let mut given = BTreeMap::new();
    for (domain, totals) in with_each(basis, &target.selection, &single) {
        let extras = totals.into_iter().filter_map(|(candidate, total)| {
            let extra = total? - target.total();
            within.holds(extra, cash).then_some((extra, candidate))
        });
        let place = choices.iter_mut().find(|choice| choice.domain == domain);
        if let (Some(choice), Some((extra, candidate))) = (place, extras.max()) {
            choice.worst = Some((candidate, extra));
            given.insert(domain, candidate);
        }
    }
    let plan = || best_given(basis, &given).map(|other| other.total() - target.total());
    (!given.is_empty()).then(|| Together { domains: given.len(), extra: plan() })
}
