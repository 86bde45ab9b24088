//! What becomes of a domain, and who moves from what to what.

use serde::{Serialize, Serializer};

use super::Titled;
use crate::model::{Date, DomainId, MigrationKind, Money};
use crate::plan::{Assumed, Clarify, Member};

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
    /// The number of the package that it stands in: then that has the one margin, and the reasons of all its domains.
    pub package: Option<usize>,
}
