//! What follows from the choices: what becomes of contracts, who moves, what is built and bought.

use crate::calendar::last_term_end_before;
use crate::cost::{Assumed, ExitWay, Far, Member, Work};
use crate::model::{
    Contract, ContractId, Date, DomainId, Landscape, MigrationKind, Money, MunicipalityId, ProductId,
    SystemId, UseId,
};

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
    /// saved, which knows no roadmap; see [`Plan::following`](crate::plan::Plan::following).
    pub planned_exit_cost: Option<Money>,
}

impl Fate {
    /// Whether it is left early for its exit fee.
    pub fn is_bought_out(&self) -> bool {
        self.exit == Some(ExitWay::BuyOut)
    }

    /// The day on which the contract ends unless it is prolonged: of one that is bridged the term end that notice is given for.
    pub fn ends_by_itself(&self, contract: &Contract) -> Option<Date> {
        match self.exit {
            Some(ExitWay::Bridge) => last_term_end_before(contract, self.ends?),
            _ => self.ends,
        }
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
    /// What it costs, with all moves in time.
    pub cost: Money,
}

/// A notice that the plan gives: of a contract, or of a part of one that goes on. What every list of notices is made from.
#[derive(Clone, Copy, Debug)]
pub struct Notice<'a> {
    /// The contract.
    pub contract: ContractId,
    /// What becomes of it.
    pub fate: &'a Fate,
    /// The part of a contract that goes on otherwise; `None` where the whole contract is left.
    pub part: Option<&'a LineExit>,
}

impl<'a> Notice<'a> {
    /// Those of a contract: its own, or those of its lines.
    pub(super) fn of(contract: ContractId, fate: &'a Fate) -> impl Iterator<Item = Notice<'a>> {
        let whole = (fate.action == Action::Terminate).then_some(Notice { contract, fate, part: None });
        let parts = fate.lines.iter().filter(|line| fate.action.goes_on() && line.notice_by.is_some());
        whole.into_iter().chain(parts.map(move |line| Notice { contract, fate, part: Some(line) }))
    }

    /// The last day to give it.
    pub fn notice_by(&self) -> Option<Date> {
        self.part.map_or(self.fate.notice_by, |part| part.notice_by)
    }

    /// The day on which the contract, or the part, ends.
    pub fn ends(&self) -> Option<Date> {
        self.part.map_or(self.fate.ends, |part| Some(part.ends))
    }

    /// All that is paid after day one for what is left.
    pub fn exit_cost(&self) -> Money {
        self.part.map_or(self.fate.exit_cost, |part| part.cost)
    }

    /// By how much more that is than with all moves in time. (A line is not counted again: model.md, section 12.)
    pub fn extra_exit_cost(&self) -> Option<Money> {
        self.fate.extra_exit_cost().filter(|_| self.part.is_none())
    }

    /// What of that is assumed: nothing of a line, whose sum somebody gave.
    pub fn is_assumed(&self) -> bool {
        self.part.is_none() && self.fate.is_assumed()
    }

    /// The systems that it is about.
    pub fn systems(&self, landscape: &Landscape) -> Vec<SystemId> {
        match self.part {
            Some(part) => vec![part.system],
            None => landscape.contract(self.contract).systems.clone(),
        }
    }
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
