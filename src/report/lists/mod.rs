//! The lists of a plan, for procurement and steering groups. One file a list.

mod archive;
mod business;
mod contracts;
mod deadlines;
mod decommissioned;
pub(in crate::report) mod gaps;
mod integrations;
mod migrations;
mod procurements;
mod register;
mod target;
mod terminate;
mod unplaced;
mod work;

use super::{Cell, Column, Filled, Kind, Planned, Table, Text};
use crate::words::t;

/// A list of a plan.
#[derive(Clone, Debug)]
pub struct List {
    /// Its name.
    pub name: &'static str,
    /// What it tells, in one line.
    pub about: Text,
    /// Whether it wants to know when the projects run.
    pub dated: bool,
    make: fn(&Planned<'_>) -> Table,
}

impl List {
    /// All lists, in the order a plan is read.
    pub const ALL: [List; 13] = [
        target::LIST,
        deadlines::LIST,
        terminate::LIST,
        contracts::LIST,
        work::LIST,
        migrations::LIST,
        procurements::LIST,
        integrations::LIST,
        decommissioned::LIST,
        archive::LIST,
        business::LIST,
        gaps::LIST,
        unplaced::LIST,
    ];

    /// The list of this name.
    pub fn find(name: &str) -> Option<List> {
        List::ALL.into_iter().find(|list| list.name == name)
    }

    /// The list of a plan.
    pub fn table(&self, planned: &Planned<'_>) -> Table {
        (self.make)(planned)
    }

    /// Which lists there are.
    pub fn overview() -> Table {
        let columns = [
            Column::new("report", Kind::Id, t!("column.report")).of(|list: &List| Cell::text(list.name)),
            Column::new("about", Kind::Text, t!("column.about")).of(|list: &List| list.about.clone().into()),
        ];
        Table::of("reports", t!("lists.reports"), columns, List::ALL)
    }
}
