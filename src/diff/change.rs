//! What can change between two portfolios: a closed list, each change with what was and what will be.

use std::collections::BTreeSet;

use serde::{Serialize, Serializer};

use crate::calendar::last_working_day;
use crate::cost::Item;
use crate::model::{ContractId, Date, DomainId, IntegrationKind, MigrationKind, Money, Name};
use crate::plan::{Action, Assumed, Clarify, Member, Work};

/// A thing with an id and a name in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Titled {
    /// The id.
    pub id: String,
    /// Its Norwegian name.
    pub nb: String,
    /// Its English name.
    pub en: String,
}

impl Titled {
    /// An id with its name.
    pub fn new(id: &str, name: &Name) -> Self {
        Titled { id: id.to_owned(), nb: name.nb.clone(), en: name.en.clone() }
    }
}

/// A change, or something that stays and says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum Change {
    /// In a domain.
    Domain(DomainChange),
    /// Of a contract.
    Contract(ContractChange),
    /// Of an integration.
    Integration(IntegrationChange),
    /// Of an amount.
    Money(MoneyChange),
}

impl Change {
    /// Whether anything is different afterwards.
    pub fn is_change(&self) -> bool {
        match self {
            Change::Domain(change) => change.outcome.is_change(),
            Change::Contract(change) => change.outcome.is_change(),
            Change::Integration(change) => change.outcome.is_change(),
            Change::Money(change) => change.before != change.after,
        }
    }
}

/// What becomes of a domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DomainOutcome {
    /// One of today's systems goes on, and others move to it.
    Moved,
    /// A product is procured.
    Procured,
    /// Several go on side by side.
    Parallel,
    /// The domain ends.
    Retired,
    /// The two sides have something else here: another choice, another product.
    Different,
    /// Nothing can be chosen: what is there goes on until somebody finds a way.
    Open,
    /// Only the second side has it.
    Added,
    /// Only the first side has it.
    Dropped,
    /// Nobody moves: what is there goes on, or both sides agree.
    Kept,
    /// The state provides it.
    National,
    /// A project of its own decides it.
    OwnProject,
}

impl DomainOutcome {
    /// All outcomes, in the order they are listed.
    pub const ALL: [DomainOutcome; 11] = [
        DomainOutcome::Moved,
        DomainOutcome::Procured,
        DomainOutcome::Parallel,
        DomainOutcome::Retired,
        DomainOutcome::Different,
        DomainOutcome::Open,
        DomainOutcome::Added,
        DomainOutcome::Dropped,
        DomainOutcome::Kept,
        DomainOutcome::National,
        DomainOutcome::OwnProject,
    ];

    /// Whether anything is different afterwards.
    pub const fn is_change(self) -> bool {
        !matches!(self, DomainOutcome::Kept | DomainOutcome::National | DomainOutcome::OwnProject)
    }
}

/// Who works in what, in one domain.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Holder {
    /// Who.
    #[serde(skip)]
    pub member: Member,
    /// `municipality/system` or `product:ID`.
    pub reference: String,
    /// Its name.
    pub name: String,
    /// Its product, where it is one of the catalogue.
    pub product: Option<String>,
    /// The municipalities that work in it. Sorted.
    pub municipalities: Vec<String>,
    /// How many users they have here.
    pub users: u64,
    /// Whether some of that count is assumed.
    pub assumed: bool,
}

/// Who moves where, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Move {
    /// The domain.
    pub domain: String,
    /// The municipality.
    pub municipality: String,
    /// From which use; `None` for introduce.
    pub from: Option<String>,
    /// To what; `None` in a retired domain.
    pub to: Option<String>,
    /// How.
    #[serde(serialize_with = "kind_name")]
    pub kind: MigrationKind,
    /// How many users.
    pub users: u64,
    /// How many records.
    pub records: u64,
    /// What it costs.
    pub cost: Money,
    /// Which counts were filled in from `typical`.
    #[serde(serialize_with = "count_names")]
    pub assumed: Assumed,
}

fn kind_name<S: Serializer>(kind: &MigrationKind, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(kind.name())
}

fn count_names<S: Serializer>(assumed: &Assumed, to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(assumed.names())
}

/// What becomes of a domain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DomainChange {
    /// Which; `None` where the workspace as it is does not have it.
    #[serde(skip)]
    pub id: Option<DomainId>,
    /// What.
    pub outcome: DomainOutcome,
    /// The domain.
    pub domain: Titled,
    /// Its sector.
    pub sector: Titled,
    /// Who works in what before. By reference.
    pub before: Vec<Holder>,
    /// Who works in what afterwards. By reference.
    pub after: Vec<Holder>,
    /// Who moves where. Of two plans: in the second.
    pub moves: Vec<Move>,
    /// Users who change system (section 10).
    pub changing_users: u64,
    /// What the moves cost.
    pub cost: Money,
    /// Its share of what is procured for it, once.
    pub procurement: Money,
    /// For a procurement: the day by which it must begin.
    pub start_by: Option<Date>,
    /// Whether somebody has decided it.
    pub decided: bool,
    /// Whether a running cost it rests on is assumed.
    pub assumed_cost: bool,
    /// Why a meeting should look at the choice.
    pub clarify: Vec<Clarify>,
}

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

/// What becomes of an integration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum IntegrationOutcome {
    /// It must be made.
    Built,
    /// It exists towards a national component, which must be told of the new municipality.
    Reregistered,
    /// Today's ends with a system, and the target needs none in its place.
    Lost,
    /// Today's ends with a system, and the target has another in its place.
    Replaced,
    /// The two sides say different things of it.
    Different,
    /// Only the second side has it.
    Added,
    /// Only the first side has it.
    Dropped,
    /// It exists and goes on.
    Kept,
    /// Both ends are the same system: nothing to join.
    Within,
}

impl IntegrationOutcome {
    /// All outcomes, in the order they are listed.
    pub const ALL: [IntegrationOutcome; 9] = [
        IntegrationOutcome::Built,
        IntegrationOutcome::Reregistered,
        IntegrationOutcome::Lost,
        IntegrationOutcome::Replaced,
        IntegrationOutcome::Different,
        IntegrationOutcome::Added,
        IntegrationOutcome::Dropped,
        IntegrationOutcome::Kept,
        IntegrationOutcome::Within,
    ];

    /// Whether anything is different afterwards.
    pub const fn is_change(self) -> bool {
        !matches!(self, IntegrationOutcome::Kept | IntegrationOutcome::Within)
    }
}

/// What a side says of an integration.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Joint {
    /// It exists, in these ways.
    Exists(BTreeSet<IntegrationKind>),
    /// A plan says what work it takes.
    Takes(Work),
}

impl Joint {
    /// It exists in one way.
    pub fn exists(kind: IntegrationKind) -> Self {
        Joint::Exists(BTreeSet::from([kind]))
    }

    /// Its name in machine formats.
    pub fn name(&self) -> String {
        match self {
            Joint::Exists(kinds) => kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(", "),
            Joint::Takes(work) => work.name().to_owned(),
        }
    }
}

impl Serialize for Joint {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.name())
    }
}

/// What becomes of an integration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct IntegrationChange {
    /// What.
    pub outcome: IntegrationOutcome,
    /// One end: a domain, or for one of today's the system.
    pub a: String,
    /// The other: a domain, a system or `component:ID`.
    pub b: String,
    /// Before: how it works today, or the first plan's work.
    pub before: Option<Joint>,
    /// Afterwards: the plan's work, or how it works on the second side.
    pub after: Option<Joint>,
    /// What it costs.
    pub cost: Money,
    /// The domains at its ends. Sorted.
    #[serde(skip)]
    pub touches: Vec<DomainId>,
    /// The same by name.
    pub domains: Vec<String>,
}

/// An amount that is worth comparing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MoneyItem {
    /// What all systems and contracts cost a year.
    Annual,
    /// Over the horizon: against everybody on the largest's systems, or between two plans.
    Total,
    /// An item of that.
    Item(Item),
}

impl Serialize for MoneyItem {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(match self {
            MoneyItem::Annual => "annual",
            MoneyItem::Total => "total",
            MoneyItem::Item(item) => item.name(),
        })
    }
}

/// What becomes of an amount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MoneyChange {
    /// Of what.
    pub item: MoneyItem,
    /// Before, where there is such an amount.
    pub before: Option<Money>,
    /// Afterwards.
    pub after: Option<Money>,
    /// How much of the latter rests on assumed figures.
    pub assumed: Option<Money>,
    /// How much of the former rests on assumed figures, where that is known.
    pub assumed_before: Option<Money>,
}
