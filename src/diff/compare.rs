//! The one way in: two sides.

use serde::{Serialize, Serializer};

use super::{Change, Tally, inventories, plans, target};
use crate::cost::Basis;
use crate::model::{Candidate, Date, DomainId, Money, MunicipalityId};
use crate::plan::file::package;
use crate::plan::file::v1::PackageEntry;
use crate::plan::{Constraint, How, InputPart, Plan, PlanStatus};

/// A portfolio to compare.
#[derive(Clone, Copy, Debug)]
pub enum Side<'a> {
    /// What there is, all of it.
    Today,
    /// What one municipality has.
    Municipality(MunicipalityId),
    /// What there was: the workspace at another revision.
    Was(&'a Basis<'a>),
    /// A plan: the target, or one that was saved.
    Plan(&'a Plan),
}

/// The sort of a side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EndSort {
    /// What there is.
    Today,
    /// What one municipality has.
    Municipality,
    /// A plan.
    Plan,
}

/// What a side is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EndName {
    /// What there is today.
    Today,
    /// The best target.
    Target,
    /// As the user named it: a municipality, a file, a revision.
    Given(String),
}

impl EndName {
    /// The name in machine formats.
    pub fn name(&self) -> &str {
        match self {
            EndName::Today => "today",
            EndName::Target => "target",
            EndName::Given(name) => name,
        }
    }
}

impl Serialize for EndName {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.name())
    }
}

/// One side of a comparison, as it is named and counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct End {
    /// Its name.
    pub name: EndName,
    /// Its sort.
    pub sort: EndSort,
    /// The systems in use, procured products among them.
    pub systems: usize,
    /// For a plan: how far its proof goes.
    pub status: Option<PlanStatus>,
    /// For a plan: the domains in which nothing can be chosen, by id.
    pub open: Vec<String>,
    /// For a plan: the domains that must be there and for which nobody has entered anything, by id.
    pub missing: Vec<String>,
    /// Of a saved plan: the parts of the workspace that have changed since it was made; null where it does not say.
    pub changed: Option<Vec<InputPart>>,
}

impl End {
    /// Whether it was made from the workspace as it is, or is no plan.
    pub fn is_current(&self) -> bool {
        self.changed.as_ref().is_some_and(Vec::is_empty)
    }

    /// Whether its sums are of the same years, days and rates as those of the workspace, as far as anybody can tell.
    fn is_comparable(&self) -> bool {
        let steers = [InputPart::Merger, InputPart::Rates, InputPart::Municipalities];
        !self.changed.iter().flatten().any(|part| steers.contains(part))
    }
}

/// What changes between two sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diff {
    /// The merger.
    pub merger: String,
    /// Day one.
    pub date: Date,
    /// The planning date.
    pub as_of: Date,
    /// Years over which the money is counted.
    pub horizon_years: u32,
    /// The first side.
    pub from: End,
    /// The second side.
    pub to: End,
    /// Where the second is a plan: what the rule of thumb would cost, and the constraints it would break.
    pub reference: Option<(Money, Vec<Constraint>)>,
    /// The sums.
    pub tally: Tally,
    /// Where the second is a plan: domains that change only together, where that is known.
    pub packages: Vec<TogetherEntry>,
    /// All changes: domains by sector and id, contracts, integrations, money.
    pub changes: Vec<Change>,
}

/// Domains that change only together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TogetherEntry {
    /// Its number, by which the domains name it.
    pub number: usize,
    /// What belongs to it, and its other plan.
    #[serde(flatten)]
    pub package: PackageEntry,
}

impl Diff {
    /// Whether the sums of the two sides may be set side by side: both are of the same years, days, inhabitants and rates.
    pub fn is_comparable(&self) -> bool {
        self.from.is_comparable() && self.to.is_comparable()
    }

    /// Whether anything is different.
    pub fn has_changes(&self) -> bool {
        self.changes.iter().any(Change::is_change)
    }

    /// The same without sums, where those of the two sides are none to be set side by side.
    pub fn without_money(mut self) -> Self {
        self.changes.retain(|change| !matches!(change, Change::Money(_)));
        self
    }

    /// Only what touches some domains; everything where none are given. Money is of the whole and falls away.
    pub fn only(mut self, domains: Option<&[DomainId]>) -> Self {
        let Some(domains) = domains else { return self };
        let touched = |found: &[DomainId]| found.iter().any(|domain| domains.contains(domain));
        self.changes.retain(|change| match change {
            Change::Domain(change) => change.id.is_some_and(|id| domains.contains(&id)),
            Change::Contract(change) => touched(&change.touches),
            Change::Integration(change) => touched(&change.touches),
            Change::Money(_) => false,
        });
        let named: Vec<usize> = self.changes.iter().filter_map(Change::package).collect();
        self.packages.retain(|package| named.contains(&package.number));
        self.tally = Tally::of(&self.changes);
        self
    }
}

/// A plan cannot come before what there is, nor be compared with what there was: the sides are the wrong way round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backwards;

/// What changes from one side to another, which are named by the caller.
pub fn compare(basis: &Basis, from: (EndName, Side), to: (EndName, Side)) -> Result<Diff, Backwards> {
    let mut changes = match (from.1, to.1) {
        (Side::Plan(before), Side::Plan(after)) => plans::changes(basis, before, after),
        (Side::Plan(_), _) | (Side::Was(_), Side::Plan(_)) => return Err(Backwards),
        (Side::Today, Side::Plan(plan)) => target::changes(basis, None, plan),
        (Side::Municipality(id), Side::Plan(plan)) => target::changes(basis, Some(id), plan),
        (before, after) => inventories::changes(basis, held(basis, before), held(basis, after)),
    };
    changes.sort_by(order);
    let (first, second) = (end(basis, from.0, from.1), end(basis, to.0, to.1));
    if !(first.is_comparable() && second.is_comparable()) {
        changes.retain(|change| !matches!(change, Change::Money(_)));
    }
    let merger = &basis.landscape.merger;
    Ok(Diff {
        merger: merger.name.clone(),
        date: merger.date,
        as_of: merger.as_of,
        horizon_years: merger.horizon_years,
        from: first,
        to: second,
        reference: match to.1 {
            Side::Plan(plan) => plan.reference.as_ref().map(|entry| (entry.total, entry.broken.clone())),
            Side::Today | Side::Was(_) | Side::Municipality(_) => None,
        },
        tally: Tally::of(&changes),
        packages: together(basis, to.1),
        changes,
    })
}

/// The packages of a side that is a plan.
fn together(basis: &Basis, side: Side) -> Vec<TogetherEntry> {
    let Side::Plan(plan) = side else { return Vec::new() };
    let numbered = plan.packages.iter().flatten().zip(1..);
    numbered.map(|(one, number)| TogetherEntry { number, package: package(basis.landscape, one) }).collect()
}

/// Domains by sector and id; contracts by the day to act, then by reference; integrations by outcome and ends; money.
fn order(a: &Change, b: &Change) -> std::cmp::Ordering {
    use Change::{Contract, Domain, Integration, Money};
    let rank = |change: &Change| match change {
        Domain(_) => 0,
        Contract(_) => 1,
        Integration(_) => 2,
        Money(_) => 3,
    };
    match (a, b) {
        (Domain(a), Domain(b)) => (&a.sector.id, &a.domain.id).cmp(&(&b.sector.id, &b.domain.id)),
        (Contract(a), Contract(b)) => {
            let key = |c: &super::ContractChange| {
                let ends = c.after.as_ref().and_then(|after| after.ends);
                let day = c.notice_by.or(ends);
                (c.outcome, day.is_none(), day, c.contract.clone())
            };
            key(a).cmp(&key(b))
        }
        (Integration(a), Integration(b)) => {
            (a.outcome, &a.a, &a.b, &a.before).cmp(&(b.outcome, &b.a, &b.b, &b.before))
        }
        (Money(a), Money(b)) => a.item.cmp(&b.item),
        _ => rank(a).cmp(&rank(b)),
    }
}

/// What a side that is no plan holds.
fn held<'s>(basis: &'s Basis<'s>, side: Side<'s>) -> inventories::Held<'s> {
    match side {
        Side::Municipality(id) => inventories::Held { basis, of: Some(id) },
        Side::Was(basis) => inventories::Held { basis, of: None },
        Side::Today | Side::Plan(_) => inventories::Held { basis, of: None },
    }
}

fn end(basis: &Basis, name: EndName, side: Side) -> End {
    let (sort, systems, status) = match side {
        Side::Today => (EndSort::Today, basis.landscape.systems.len(), None),
        Side::Was(was) => (EndSort::Today, was.landscape.systems.len(), None),
        Side::Municipality(id) => {
            let here = |system: &&crate::model::System| {
                system.uses.iter().any(|&entry| basis.landscape.entry(entry).municipality == id)
            };
            (EndSort::Municipality, basis.landscape.systems.iter().filter(here).count(), None)
        }
        Side::Plan(plan) => (EndSort::Plan, target::used(basis, plan).len(), Some(plan.status)),
    };
    let domains = |is: fn(How) -> bool| -> Vec<String> {
        let Side::Plan(plan) = side else { return Vec::new() };
        let there = plan.choices.iter().filter(|(_, choice)| is(choice.how));
        there.map(|(&id, _)| basis.landscape.domain(id).id.clone()).collect()
    };
    let open = domains(|how| how == How::Chosen(Candidate::Open));
    let missing = domains(|how| how == How::Missing);
    let changed = match side {
        Side::Plan(plan) => plan.changed.clone(),
        Side::Today | Side::Was(_) | Side::Municipality(_) => Some(Vec::new()),
    };
    End { name, sort, systems, status, open, missing, changed }
}
