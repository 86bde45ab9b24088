//! A drawing: boxes in clusters, and arrows between them, with all words chosen and nothing yet said or escaped.

use crate::model::IntegrationKind;
use crate::words::{Text, t};

/// What happens to a box or an arrow in the target.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// Not relevant: only one side is drawn.
    #[default]
    Unmarked,
    /// It is kept.
    Kept,
    /// It is new.
    New,
    /// It ends, and those who work in it move to something else.
    Moved,
    /// It ends.
    Removed,
}

impl Fate {
    /// Its name in ids and classes, the same in every language.
    pub const fn word(self) -> Option<&'static str> {
        match self {
            Fate::Unmarked => None,
            Fate::Kept => Some("kept"),
            Fate::New => Some("new"),
            Fate::Moved => Some("moved"),
            Fate::Removed => Some("removed"),
        }
    }

    /// The word that is shown beside the colour.
    pub const fn text(self) -> Option<Text> {
        match self {
            Fate::Unmarked => None,
            Fate::Kept => Some(t!("graph.kept")),
            Fate::New => Some(t!("graph.new")),
            Fate::Moved => Some(t!("graph.moved")),
            Fate::Removed => Some(t!("graph.removed")),
        }
    }
}

/// What a box stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// A system.
    System,
    /// A product to be procured.
    Product,
    /// A domain.
    Domain,
    /// A national common component.
    Component,
}

/// A box.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shown {
    /// Its reference: stable from run to run, unique in the drawing.
    pub reference: String,
    /// What it stands for.
    pub shape: Shape,
    /// Its name, then further details, a line each.
    pub lines: Vec<Text>,
    /// What happens to it.
    pub fate: Fate,
}

/// Boxes that belong together: a municipality's systems, the national components.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// Stable from run to run, unique in the drawing.
    pub id: String,
    /// Its name.
    pub label: Text,
    /// Its boxes, by reference.
    pub boxes: Vec<Shown>,
}

/// How an arrow is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stroke {
    /// An integration of today.
    Integration(IntegrationKind),
    /// An integration that the target needs and that does not exist today.
    Wanted,
    /// A system covers a domain: no data flow.
    Covers,
}

/// An arrow.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Arrow {
    /// The reference of the box it comes from.
    pub from: String,
    /// The reference of the box it goes to.
    pub to: String,
    /// How it is drawn.
    pub stroke: Stroke,
    /// Its label; may be empty.
    pub label: Text,
    /// What happens to it.
    pub fate: Fate,
}

/// A drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// What it shows.
    pub title: Text,
    /// What one must know of it; empty = nothing.
    pub note: Text,
    /// Boxes in clusters, in a fixed order; none is empty.
    pub clusters: Vec<Cluster>,
    /// Arrows between those boxes, sorted, each once.
    pub arrows: Vec<Arrow>,
}
