//! What a plan says: ids and enums, and no text of its own.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::{Certificate, Clarify, DecisionCost, Fact, InputPart, Release};
use crate::cost::{
    AsIs, Assumed, Bar, BarKind, Constraint, Costs, ExitWay, Fallen, Far, Member, Work, payback,
};
use crate::model::{
    Candidate, ContractId, Date, DomainId, Landscape, MigrationKind, Money, MunicipalityId, ProductId,
    SystemId, UseId,
};
use crate::optimise;
use crate::words::Text;

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
    /// What the rule of thumb would cost; `None` if infeasible.
    pub reference: Option<Reference>,
    /// Users who change system (model.md, section 10); `None` if infeasible.
    pub changing_users: Option<u64>,
    /// What is chosen in each domain that the plan knows.
    pub choices: BTreeMap<DomainId, Choice>,
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

/// What is chosen in a domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is done.
    pub how: How,
    /// Who goes on. Empty where nothing is chosen.
    pub members: Vec<Member>,
    /// Whether it rests on a growth that somebody must allow.
    pub lawyer: bool,
    /// Whether a member's running cost is assumed.
    pub assumed_cost: bool,
    /// Why a meeting should look at the choice.
    pub clarify: Vec<Clarify>,
    /// The best other candidate: `None` = nobody asked; `Some(None)` = there is no other feasible one.
    pub runner_up: Option<Option<RunnerUp>>,
}

impl Choice {
    /// What is chosen, where anything is.
    pub fn candidate(&self) -> Option<Candidate> {
        match self.how {
            How::Chosen(candidate) => Some(candidate),
            How::Retired | How::Missing | How::National | How::OwnProject => None,
        }
    }

    /// The best other candidate, if somebody asked and there is one.
    pub fn rival(&self) -> Option<&RunnerUp> {
        self.runner_up.as_ref().and_then(Option::as_ref)
    }
}

/// How a domain is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Something is chosen.
    Chosen(Candidate),
    /// The domain ends.
    Retired,
    /// The new municipality must have it, and nobody has entered anything.
    Missing,
    /// The state provides it.
    National,
    /// A project of its own decides it.
    OwnProject,
}

impl How {
    /// Its name in machine formats.
    pub const fn name(self) -> &'static str {
        match self {
            How::Chosen(Candidate::System(_)) => "system",
            How::Chosen(Candidate::Product(_)) => "product",
            How::Chosen(Candidate::Parallel) => "parallel",
            How::Chosen(Candidate::Open) => "open",
            How::Retired => "retired",
            How::Missing => "missing",
            How::National => "national",
            How::OwnProject => "own_project",
        }
    }
}

/// The best other candidate of a domain with everything else free to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunnerUp {
    /// What.
    pub candidate: Candidate,
    /// By how much the whole plan gets more expensive.
    pub extra: Money,
    /// The other domains that choose otherwise in that plan, each with what it chooses; `None` of a saved plan that does not say.
    pub otherwise: Option<Vec<(DomainId, Candidate)>>,
}

/// What becomes of a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// It grows to the whole new municipality.
    Extend,
    /// It goes on.
    Keep,
    /// Notice is given.
    Terminate,
    /// It ends by itself.
    Expire,
}

impl Action {
    /// All of them.
    pub const ALL: [Action; 4] = [Action::Extend, Action::Keep, Action::Terminate, Action::Expire];

    /// Its name in machine formats.
    pub const fn name(self) -> &'static str {
        match self {
            Action::Extend => "extend",
            Action::Keep => "keep",
            Action::Terminate => "terminate",
            Action::Expire => "expire",
        }
    }

    /// Whether the contract goes on.
    pub const fn goes_on(self) -> bool {
        matches!(self, Action::Extend | Action::Keep)
    }
}

/// What becomes of a contract, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fate {
    /// What.
    pub action: Action,
    /// Whether a system that names it is not used.
    pub reduce: bool,
    /// The last day to give notice.
    pub notice_by: Option<Date>,
    /// The day it ends.
    pub ends: Option<Date>,
    /// How it ends; `None` where it goes on.
    pub exit: Option<ExitWay>,
    /// All that is paid after day one for a system that is replaced; of one that goes on, for its lines that are given notice.
    pub exit_cost: Money,
    /// Whether its fee is assumed.
    pub assumed_fee: bool,
    /// Whether it is assumed that it can be bridged.
    pub assumed_bridge: bool,
    /// The lines that are given notice, by system.
    pub lines: Vec<LineExit>,
    /// What the exit would cost if its supplier kept none of the work, where it keeps some.
    pub full_exit_cost: Option<Money>,
    /// The day until which it must be bridged: where it expires before the replaced systems are switched off, or is bridged.
    pub bridge_to: Option<Date>,
    /// What the exit costs with all moves in time, where it costs something else because they end later. Never of a plan as it is
    /// saved, which knows no roadmap; see [`Plan::following`].
    pub planned_exit_cost: Option<Money>,
}

impl Fate {
    /// Whether it is left early for its exit fee.
    pub fn is_bought_out(&self) -> bool {
        self.exit == Some(ExitWay::BuyOut)
    }

    /// By how much more the exit costs than with all moves in time; `None` where it costs the same.
    pub fn extra_exit_cost(&self) -> Option<Money> {
        self.planned_exit_cost.map(|planned| self.exit_cost - planned)
    }

    /// Whether its sums rest on anything assumed.
    pub fn is_assumed(&self) -> bool {
        self.assumed().next().is_some()
    }

    /// What of it is assumed, by the names of the document.
    pub fn assumed(&self) -> impl Iterator<Item = &'static str> {
        let named = [("annual_fee", self.assumed_fee), ("bridge", self.assumed_bridge)];
        named.into_iter().filter(|(_, holds)| *holds).map(|(name, _)| name)
    }
}

/// A part of a contract that goes on, which is given notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineExit {
    /// The system it pays for.
    pub system: SystemId,
    /// The last day to give notice; `None` where it ends by itself.
    pub notice_by: Option<Date>,
    /// The day it ends.
    pub ends: Date,
    /// What it costs.
    pub cost: Money,
}

/// Who moves where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Migration {
    /// In which domain.
    pub domain: DomainId,
    /// Whose.
    pub municipality: MunicipalityId,
    /// From which use; `None` for introduce.
    pub from: Option<UseId>,
    /// To what; `None` in a retired domain.
    pub to: Option<Member>,
    /// How.
    pub kind: MigrationKind,
    /// How many users.
    pub users: u64,
    /// How many records.
    pub records: u64,
    /// How many places.
    pub sites: u64,
    /// What it costs.
    pub cost: Money,
    /// Which counts were filled in from `typical`.
    pub assumed: Assumed,
}

impl Migration {
    /// Whether its users change system (section 10).
    pub fn changes_system(&self) -> bool {
        self.to.is_some() && self.kind.changes_system()
    }
}

/// An integration that the target needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Integration {
    /// The domain; of two, the one that sorts first.
    pub near: DomainId,
    /// The other domain, or a component.
    pub far: Far,
    /// The work.
    pub work: Work,
    /// What it costs.
    pub cost: Money,
}

/// A procurement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Procurement {
    /// What.
    pub product: ProductId,
    /// The domains it is chosen in.
    pub domains: Vec<DomainId>,
    /// Once.
    pub one_off: Money,
    /// A year, for the whole new municipality.
    pub annual: Money,
    /// The day by which it must begin; `None` where it has begun.
    pub start_by: Option<Date>,
    /// The day it began.
    pub begun: Option<Date>,
    /// What of the one-off price is gone already.
    pub spent: Money,
}

/// A fact that cannot hold together with the others of a conflict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The fact.
    pub fact: Fact,
    /// What the fact's domain bars: of a domain without candidates all of it, of a decision what it chooses.
    pub barred: Vec<Fallen>,
    /// Where the fact is written, `path:line`, where somebody has looked.
    pub at: Option<String>,
}

impl Clash {
    /// The fact in words.
    pub fn words(&self, landscape: &Landscape) -> Text {
        optimise::describe(landscape, self.fact, &self.barred)
    }

    /// Whether nothing but its lead time bars a candidate: if its procurement is under way, somebody has only to say so.
    pub fn comes_too_late(&self, candidate: Candidate) -> bool {
        let found = self.barred.iter().find(|fallen| fallen.candidate == candidate);
        found.is_some_and(|fallen| fallen.bars.iter().all(|bar| matches!(bar, Bar::TooLate(_))))
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
            reference: None,
            changing_users: None,
            choices: BTreeMap::new(),
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
