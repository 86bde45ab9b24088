//! What becomes of an integration.

use std::collections::BTreeSet;

use serde::{Serialize, Serializer};

use crate::model::{DomainId, IntegrationKind, Money};
use crate::plan::Work;

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
