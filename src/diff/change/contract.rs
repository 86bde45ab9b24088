//! What becomes of a contract.

use serde::{Serialize, Serializer};

use crate::calendar::last_working_day;
use crate::model::{ContractId, Date, DomainId, Landscape, Money};
use crate::plan::{Action, Fate};

/// What becomes of a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ContractOutcome {
    /// Notice is given.
    Terminated,
    /// It ends by itself.
    Expired,
    /// It grows to the whole new municipality.
    Extended,
    /// It goes on for less than today.
    Reduced,
    /// It goes on as it is.
    Kept,
    /// The two sides say different things of it.
    Different,
    /// Only the second side has it.
    Added,
    /// Only the first side has it.
    Dropped,
}

impl ContractOutcome {
    /// All outcomes, in the order they are listed.
    pub const ALL: [ContractOutcome; 8] = [
        ContractOutcome::Terminated,
        ContractOutcome::Expired,
        ContractOutcome::Extended,
        ContractOutcome::Reduced,
        ContractOutcome::Different,
        ContractOutcome::Added,
        ContractOutcome::Dropped,
        ContractOutcome::Kept,
    ];

    /// Whether anything is different afterwards.
    pub const fn is_change(self) -> bool {
        !matches!(self, ContractOutcome::Kept)
    }

    /// Whether it ends.
    pub const fn ends(self) -> bool {
        matches!(self, ContractOutcome::Terminated | ContractOutcome::Expired)
    }
}

/// What a side says of a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ContractState {
    /// It runs today.
    Running,
    /// A plan says what becomes of it.
    Planned(Action),
}

impl ContractState {
    /// Its name in machine formats.
    pub const fn name(self) -> &'static str {
        match self {
            ContractState::Running => "running",
            ContractState::Planned(action) => action.name(),
        }
    }
}

impl Serialize for ContractState {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.name())
    }
}

/// What is paid and said of a contract on one side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ContractTerms {
    /// What it does.
    pub action: ContractState,
    /// Kroner a year, where known.
    pub annual_fee: Option<Money>,
    /// The day it ends.
    pub ends: Option<Date>,
}

/// A part of a contract that goes on, which ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PartEnd {
    /// The system it pays for.
    pub system: String,
    /// The last day to give notice; `None` where it ends by itself.
    pub notice_by: Option<Date>,
    /// The day it ends.
    pub ends: Date,
    /// All that is paid for it after day one.
    pub exit_cost: Money,
}

impl PartEnd {
    /// The parts of a contract that end while it goes on.
    pub(in crate::diff) fn of(landscape: &Landscape, fate: &Fate) -> Vec<PartEnd> {
        let lines = fate.lines.iter().filter(|_| fate.action.goes_on());
        lines
            .map(|line| PartEnd {
                system: landscape.system(line.system).reference.clone(),
                notice_by: line.notice_by,
                ends: line.ends,
                exit_cost: line.cost,
            })
            .collect()
    }

    /// The last working day to give notice.
    pub fn notice_working_day(&self) -> Option<Date> {
        self.notice_by.map(last_working_day)
    }
}

/// What becomes of a contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ContractChange {
    /// Which; `None` where the workspace as it is does not have it.
    #[serde(skip)]
    pub id: Option<ContractId>,
    /// What.
    pub outcome: ContractOutcome,
    /// `municipality/contract`.
    pub contract: String,
    /// The other party.
    pub supplier: String,
    /// Before.
    pub before: Option<ContractTerms>,
    /// Afterwards.
    pub after: Option<ContractTerms>,
    /// Whether it goes on without some of its systems.
    pub reduce: bool,
    /// The last day to give notice.
    pub notice_by: Option<Date>,
    /// All that is paid after day one for what it no longer serves.
    pub exit_cost: Money,
    /// Whether its sums rest on anything assumed.
    #[serde(skip)]
    pub assumed: bool,
    /// The same with all moves in time, where it costs something else because they end later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub planned_exit_cost: Option<Money>,
    /// Its parts that end while it goes on, by system.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<PartEnd>,
    /// Where it must be bridged: the day on which it ends unless it is prolonged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bridge_from: Option<Date>,
    /// It ends before its systems are switched off: until this day it must be bridged.
    pub bridge_to: Option<Date>,
    /// The domains of its systems. Sorted.
    #[serde(skip)]
    pub touches: Vec<DomainId>,
    /// The same by name.
    pub domains: Vec<String>,
}

impl ContractChange {
    /// The last working day to give notice.
    pub fn notice_working_day(&self) -> Option<Date> {
        self.notice_by.map(last_working_day)
    }
}
