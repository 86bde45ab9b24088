//! Thresholds of the rules on public procurement. They change every other year, so they are data with a date and a
//! source, never part of the program.

use super::Date;
use super::words::words;

words! {
    /// What a threshold bounds.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum ThresholdKind {
        /// Kroner without VAT from which a procurement is announced nationally (Doffin).
        National = "national",
        /// Kroner without VAT from which a procurement is announced in the EEA (TED).
        Eea = "eea",
        /// Percent of a contract's value up to which it may be changed without a new competition.
        ContractChange = "contract_change",
    }
}

/// A threshold, from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Threshold {
    /// What it bounds.
    pub kind: ThresholdKind,
    /// The first day it is in force.
    pub from: Date,
    /// The last day it is known to be in force; absent = until another comes.
    pub until: Option<Date>,
    /// Kroner, or percent.
    pub value: u64,
    /// Where it is written.
    pub source: String,
    /// Whether nobody has read the source: it is recalled, to be verified.
    pub assumed: bool,
}

/// The threshold of a kind on a day. `None` where none is known for that day.
pub fn threshold_on(thresholds: &[Threshold], kind: ThresholdKind, day: Date) -> Option<&Threshold> {
    thresholds
        .iter()
        .filter(|threshold| threshold.kind == kind && threshold.from <= day)
        .max_by_key(|threshold| threshold.from)
        .filter(|threshold| threshold.until.is_none_or(|until| day <= until))
}
