//! Pictures: what is to be seen, before anyone draws it.
//!
//! What enters: texts, days, money. What leaves: a [`Picture`]. What always holds: no picture tells what no table tells; where a
//! picture stands in a page, the table of the same data stands in that page too.

mod compared;
mod contracts;
mod money;
mod overview;
mod plot;
mod spread;

pub use compared::{compared, swept};
pub use contracts::{contracts, ending};
pub use money::{treemap, treemap_table, waterfall, waterfall_table};
pub use overview::{by_sector, overview};
pub use plot::{Axis, Dot, Marked, Plot, Shown};
pub use spread::{Heap, Histogram, histogram, histogram_table, round_up};

use super::Text;
use crate::graph::Drawing;
use crate::model::{Date, Money, Priority};
use crate::words::t;

/// Something to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its name in addresses: `kebab-case`, the same in every language.
    pub name: &'static str,
    /// What it shows.
    pub title: Text,
    /// What one must know to read it.
    pub lead: Text,
    /// What is to be seen.
    pub scene: Scene,
}

/// What is to be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scene {
    /// Boxes and arrows.
    Landscape(Drawing),
    /// Signs in rows and columns.
    Grid(Grid),
    /// Bars over the years.
    Bars(Bars),
    /// Areas within areas, as large as what they stand for.
    Treemap(Vec<SumPart>),
    /// From one sum to another, step by step.
    Waterfall(Vec<Step>),
    /// What moves a sum, widest first.
    Tornado(Vec<Swing>),
    /// What turns decisions, the most first.
    Turns(Vec<Turned>),
    /// How often a sum turned out to be so large.
    Histogram(Histogram),
    /// Points between two axes.
    Plot(Plot),
    /// Several pictures, one below another.
    Sheet(Vec<Picture>),
}

/// Signs in rows and columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// The columns.
    pub columns: Vec<Text>,
    /// The rows, in groups.
    pub groups: Vec<(Text, Vec<GridRow>)>,
}

/// A row of signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridRow {
    /// What it is about.
    pub label: Text,
    /// One a column; where the row stands for several domains, with how many of them are hit.
    pub signs: Vec<(Hit, usize)>,
}

/// How a municipality is hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hit {
    /// It has nothing here.
    Nothing,
    /// It keeps what it has.
    Stays,
    /// It loses what it has, and nothing comes instead.
    Closed,
    /// It moves, or gets something it did not have.
    Moves(Priority),
}

/// Bars over the years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bars {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// Days that matter to all rows.
    pub days: Vec<(Date, Text)>,
    /// The rows, in groups.
    pub groups: Vec<(Text, Vec<BarRow>)>,
}

/// A contract and the systems under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarRow {
    /// What it is about.
    pub label: Text,
    /// What is said of it beside its bars.
    pub remark: Text,
    /// How long its systems are used; no end = they go on.
    pub life: (Date, Option<Date>),
    /// How long it binds; no end = it goes on.
    pub term: (Date, Option<Date>),
    /// The last working day to give notice.
    pub notice: Option<Date>,
    /// The day from which its systems are used without it.
    pub conflict: Option<Date>,
}

/// A part of a sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SumPart {
    /// What it is for.
    pub label: Text,
    /// How much.
    pub amount: Money,
    /// Its own parts; they come to it.
    pub parts: Vec<SumPart>,
}

/// A step from one sum to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it is.
    pub label: Text,
    /// By how much; of a sum, how much it is.
    pub amount: Money,
    /// Whether it is a sum.
    pub whole: bool,
}

/// How far something moves a sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swing {
    /// What it is.
    pub label: Text,
    /// What its low end adds to the sum.
    pub low: Money,
    /// What its high end adds.
    pub high: Money,
}

/// In how many domains something turns what is best.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turned {
    /// What it is.
    pub label: Text,
    /// At its low end.
    pub low: usize,
    /// At its high end.
    pub high: usize,
}

/// Systems and what joins them.
pub fn landscape(drawing: Drawing) -> Picture {
    let lead = match drawing.note.is_empty() {
        true => t!("picture.landscape_lead"),
        false => t!("picture.landscape_grouped", note = drawing.note),
    };
    Picture { name: "landscape", title: drawing.title.clone(), lead, scene: Scene::Landscape(drawing) }
}
