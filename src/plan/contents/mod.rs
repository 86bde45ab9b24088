//! What a plan says: ids and enums, and no text of its own.

mod acts;
mod choice;

pub use acts::{Action, Fate, Integration, LineExit, Migration, Notice, Procurement};
pub use choice::{Choice, Clash, How, Packaged, RunnerUp};

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use crate::cost::{AsIs, BarKind, Constraint, Costs, payback};
use crate::model::{ContractId, DomainId, Landscape, Money, SystemId};
use crate::plan::{Certificate, Clarify, DecisionCost, Fact, InputPart, Release};

/// The target portfolio, priced and dated. Of an infeasible plan only the status, the conflict and its releases say
/// anything.
#[derive(Clone, Debug)]
pub struct Plan {
    /// How far the proof goes.
    pub status: PlanStatus,
    /// Proven: no target costs less.
    pub lower_bound: Option<Money>,
    /// The price over the horizon, item by item; `None` if infeasible.
    pub cost: Option<Costs<Money>>,
    /// What of it is paid once: procurements' one-off part, exits, migrations and integrations; `None` if infeasible.
    pub one_off: Option<Money>,
    /// What of the price rests on assumed figures, where that is known.
    pub assumed: Option<Costs<Money>>,
    /// What of the one-off part does.
    pub assumed_one_off: Option<Money>,
    /// What today's systems and contracts cost; `None` if infeasible.
    pub as_is: Option<Today>,
    /// What the target costs a year (model.md, section 14); `None` if infeasible, or where a saved plan does not say.
    pub target_year: Option<Money>,
    /// What of the target's year rests on assumed figures; unknown of a plan that was read from a file.
    pub assumed_target_year: Option<Money>,
    /// The hours a year that ill fit takes; unknown of a plan that was read from a file.
    pub ill_fit_hours: Option<u64>,
    /// What the rule of thumb would cost; `None` if infeasible.
    pub reference: Option<Reference>,
    /// Users who change system (model.md, section 10); `None` if infeasible.
    pub changing_users: Option<u64>,
    /// What is chosen in each domain that the plan knows.
    pub choices: BTreeMap<DomainId, Choice>,
    /// Domains that change only together, those with most users first; `None` where nobody asked for runners-up.
    pub packages: Option<Vec<Packaged>>,
    /// The domains in which nothing can be chosen, each with its systems and what bars them.
    pub open: BTreeMap<DomainId, Vec<(SystemId, Vec<BarKind>)>>,
    /// What becomes of every contract that some system names.
    pub contracts: BTreeMap<ContractId, Fate>,
    /// Who moves where: by domain, municipality and use.
    pub migrations: Vec<Migration>,
    /// What must be integrated: by the domain that sorts first, then by the reference of the other end.
    pub integrations: Vec<Integration>,
    /// What is procured, by product.
    pub procurements: Vec<Procurement>,
    /// Why there is no target: facts that cannot hold together.
    pub conflict: Vec<Clash>,
    /// If infeasible and looked for: the other conflicts, none of which shares a fact with another. A choice of what may not be
    /// chosen is one by itself.
    pub further: Vec<Vec<Clash>>,
    /// If infeasible and looked for: single changes that release the conflict, the cheapest first.
    pub releases: Vec<Release>,
    /// What each decision costs against leaving it open, where somebody asked: by domain, then verdict.
    pub decisions: Option<Vec<DecisionCost>>,
    /// The proof of the lower bound, if it was wanted.
    pub proof: Option<Certificate>,
    /// Of a saved plan: the parts of the workspace that have changed since it was made, by name; `None` where it does not say what it
    /// rests on. None of a plan just made.
    pub changed: Option<Vec<InputPart>>,
    /// Whether it says all: not where a saved plan names what the workspace no longer knows.
    pub complete: bool,
}

/// How far the proof goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanStatus {
    /// Proven: nothing costs less.
    Optimal,
    /// The best found within a limit the user set.
    Feasible,
    /// Nothing satisfies the constraints.
    Infeasible,
}

impl PlanStatus {
    /// All of them.
    pub const ALL: [PlanStatus; 3] = [PlanStatus::Optimal, PlanStatus::Feasible, PlanStatus::Infeasible];

    /// Its name in machine formats.
    pub const fn name(self) -> &'static str {
        match self {
            PlanStatus::Optimal => "optimal",
            PlanStatus::Feasible => "feasible",
            PlanStatus::Infeasible => "infeasible",
        }
    }
}

/// What the rule of thumb costs: everybody on the systems that serve most inhabitants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Over the horizon, in all.
    pub total: Money,
    /// The same item by item; `None` for a saved plan, which does not say.
    pub costs: Option<Costs<Money>>,
    /// The constraints it breaks, by name.
    pub broken: Vec<Constraint>,
    /// The domains that the largest municipality has a system for, none of which is a candidate.
    pub not_the_largest: Vec<DomainId>,
}

/// What today's systems and contracts cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Today {
    /// A year.
    pub annual: Money,
    /// Over the horizon, if all went on as they are.
    pub total: Money,
    /// How much of the year rests on assumed figures; unknown of a plan that was read from a file.
    pub assumed: Option<Money>,
}

impl From<AsIs> for Today {
    fn from(today: AsIs) -> Self {
        Today { annual: today.annual.money, total: today.total, assumed: Some(today.annual.assumed) }
    }
}

impl Plan {
    /// A plan without a target, which says nothing yet.
    pub(super) fn empty(status: PlanStatus) -> Self {
        Plan {
            status,
            lower_bound: None,
            cost: None,
            one_off: None,
            assumed: None,
            assumed_one_off: None,
            as_is: None,
            target_year: None,
            assumed_target_year: None,
            ill_fit_hours: None,
            reference: None,
            changing_users: None,
            choices: BTreeMap::new(),
            packages: None,
            open: BTreeMap::new(),
            contracts: BTreeMap::new(),
            migrations: Vec::new(),
            integrations: Vec::new(),
            procurements: Vec::new(),
            conflict: Vec::new(),
            further: Vec::new(),
            releases: Vec::new(),
            decisions: None,
            proof: None,
            changed: Some(Vec::new()),
            complete: true,
        }
    }

    /// In how many years what is paid once has paid for itself; nothing where nothing is saved a year, or nobody can tell.
    pub fn payback(&self) -> Option<u64> {
        payback(self.one_off?, self.as_is?.annual, self.target_year?)
    }

    /// The package that a domain stands in, by its place.
    pub fn package_of(&self, domain: DomainId) -> Option<usize> {
        self.packages.iter().flatten().position(|one| one.package.domains.contains(&domain))
    }

    /// Every notice that it gives, by contract and line: whole contracts, and parts of those that go on.
    pub fn notices(&self) -> impl Iterator<Item = Notice<'_>> {
        self.contracts.iter().flat_map(|(&id, fate)| Notice::of(id, fate))
    }

    /// Whether there is a target.
    pub fn is_feasible(&self) -> bool {
        self.cost.is_some()
    }

    /// The facts of the conflict that a release belongs to.
    pub fn clash(&self, fact: Fact) -> Option<&Clash> {
        self.conflict.iter().find(|clash| clash.fact == fact)
    }

    /// Puts the lists in their order, which is that of the references.
    pub(super) fn sort(&mut self, landscape: &Landscape) {
        let to = |row: &Migration| row.to.map(|member| member.reference(landscape));
        self.migrations.sort_by(|one, other| {
            let key = |row: &Migration| (row.domain, row.municipality, row.from);
            let rest = |row: &Migration| (row.kind.name(), row.users, row.records, row.cost);
            (key(one), to(one), rest(one)).cmp(&(key(other), to(other), rest(other)))
        });
        let far = |row: &Integration| landscape.end_reference(row.far);
        self.integrations.sort_by(|one, other| (one.near, far(one)).cmp(&(other.near, far(other))));
        self.procurements.sort_by_key(|row| row.product);
    }
}

/// As machine formats write it: by its name.
macro_rules! written_by_name {
    ($($named:ty),*) => {$(
        impl Serialize for $named {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.name())
            }
        }
    )*};
}

written_by_name!(PlanStatus, Action, Clarify, Constraint);
