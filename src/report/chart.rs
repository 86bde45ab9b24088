//! Months against rows: who does what in which month.

use super::{Text, Tone};
use crate::model::Month;

/// What stands in a month of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// At most two characters; empty = nothing happens.
    pub sign: String,
    /// What it wants to be noticed for; the sign says it too.
    pub tone: Tone,
    /// Whether another plan has work in this month.
    pub ghost: bool,
}

impl Mark {
    /// A sign.
    pub fn new(sign: impl Into<String>, tone: Tone) -> Self {
        Mark { sign: sign.into(), tone, ghost: false }
    }
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartRow {
    /// What it is about.
    pub label: Text,
    /// One mark a month.
    pub marks: Vec<Mark>,
    /// What must be said of it beside its marks; empty = nothing.
    pub remark: Text,
    /// Whether it sums the others.
    pub total: bool,
}

/// Months against rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// Its title.
    pub title: Text,
    /// The months, one after the other.
    pub months: Vec<Month>,
    /// The rows.
    pub rows: Vec<ChartRow>,
}
