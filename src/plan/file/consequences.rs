//! The part of a plan document that says what follows from decisions, and from facts that cannot hold together. Ours, not the format's.

use serde::{Deserialize, Serialize};

use super::v1::OtherwiseEntry;
use crate::model::{Money, words};

/// What a decision costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionEntry {
    /// The domain; of a dropped integration the first.
    pub domain: String,
    /// `choose`, `reject`, `retire`, `need` or `drop`.
    pub verdict: String,
    /// The candidate, or the other end of the integration.
    pub what: Option<String>,
    /// Who decided.
    pub by: Option<String>,
    /// How much more expensive the plan is than without it, in kroner; negative where it saves; null where without it there is no
    /// plan.
    pub extra: Option<Money>,
    /// What would be chosen in the domain without it.
    pub instead: Option<String>,
    /// Without it the domain would not be decided here at all; so it is compared with the best candidate of the domain.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub only_here: bool,
    /// The domains that choose otherwise in the best plan without it: so anyone can price it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub otherwise: Vec<ChangedEntry>,
}

/// What a domain chooses in another plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangedEntry {
    /// The domain.
    pub domain: String,
    /// `municipality/id`, `product:ID`, `parallel` or `open`; null where it is not decided in that plan.
    pub choice: Option<String>,
}

/// What staying with a saved plan was weighed against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptEntry {
    /// The saved plan, as it was named.
    pub plan: String,
    /// Kroner that a package must gain by itself to be changed.
    pub gain: Money,
    /// The packages that the best plan would change, those that are changed first.
    pub packages: Vec<WeighedEntry>,
}

/// Domains that change from one thing to the same other one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeighedEntry {
    /// What was saved: `municipality/id`, `product:ID`, `parallel` or `open`.
    pub from: String,
    /// What is chosen instead, here or in the best plan.
    pub to: String,
    /// Where.
    pub domains: Vec<String>,
    /// What the change saves by itself, in kroner; null where one of the two is no plan.
    pub gain: Option<Money>,
    /// Whether it is changed.
    pub changes: bool,
}

/// A fact of a conflict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactEntry {
    /// In words.
    pub fact: String,
    /// Where it is written: `path:line`.
    pub at: String,
}

words! {
    /// How a fact of a conflict is taken away.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ReleaseWay {
        /// It goes.
        Drop = "drop",
        /// The limit is raised.
        Raise = "raise",
        /// What bars a candidate is lifted.
        Lift = "lift",
        /// The domain ends.
        Retire = "retire",
    }
}

/// A single change that takes a fact of a conflict away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleaseEntry {
    /// The fact, in words.
    pub fact: String,
    /// Where it is written: `path:line`.
    pub at: String,
    /// `drop` it, `raise` the limit, `lift` what bars a candidate, `retire` the domain.
    pub way: String,
    /// The least value of the limit that lets anything stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<u64>,
    /// The domain that gets a candidate or ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// The candidate that is no longer barred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub candidate: Option<String>,
    /// What the best plan costs then, in kroner; null: other facts are in conflict too.
    pub total: Option<Money>,
    /// What that plan chooses in each domain in scope: so anyone can price it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<OtherwiseEntry>,
}
