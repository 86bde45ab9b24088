//! Points between two axes: a front, a sweep.

use crate::words::Text;

/// Points between two axes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plot {
    /// What grows to the right.
    pub across: Axis,
    /// What grows upwards.
    pub up: Axis,
    /// The points, from left to right or from right to left.
    pub dots: Vec<Dot>,
}

/// An axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// What it shows, in words.
    pub label: Text,
    /// How its figures are written.
    pub shown: Shown,
}

/// How figures of an axis are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Kroner: in millions where they are many.
    Kroner,
    /// A number of things.
    Count,
}

/// A point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dot {
    /// How far to the right.
    pub across: i128,
    /// How far up; nothing where there is no plan.
    pub up: Option<i128>,
    /// Whether a line leads from here to the next, whole, or broken where others may lie between; nothing where none does.
    pub line: Option<bool>,
    /// What is special about it.
    pub mark: Option<(Marked, Text)>,
    /// What whoever points at it reads.
    pub told: Text,
}

/// The sign of a point that is special.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marked {
    /// Where the price of less turns most, or the plan as it is.
    Ring,
    /// The last before it gets steep.
    Cliff,
}
