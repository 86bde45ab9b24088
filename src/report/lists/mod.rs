//! The lists of a plan, for procurement and steering groups. One file a list.

mod archive;
mod business;
mod contracts;
mod deadlines;
mod decommissioned;
pub(in crate::report) mod gaps;
mod integrations;
mod migrations;
mod packages;
mod procurements;
mod register;
mod target;
mod terminate;
mod unplaced;
mod work;

use super::{Cell, Column, Filled, Kind, Planned, Table, Text};
use crate::model::words;
use crate::words::t;

words! {
    /// The name of a list, on the command line and as a file.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ListName {
        /// What each domain gets.
        Target = "target",
        /// Domains that change only together.
        Packages = "packages",
        /// The days on which somebody must act.
        Deadlines = "deadlines",
        /// The contracts that end.
        Terminate = "terminate",
        /// Every contract.
        Contracts = "contracts",
        /// The tasks.
        Work = "work",
        /// Who moves where.
        Migrations = "migrations",
        /// What is bought.
        Procurements = "procurements",
        /// What is built between systems.
        Integrations = "integrations",
        /// What is switched off.
        Decommissioned = "decommissioned",
        /// What goes to the archive.
        Archive = "archive",
        /// The money of each year.
        BusinessCase = "business-case",
        /// What a municipality says nothing of.
        Gaps = "gaps",
        /// The systems without a domain.
        Unplaced = "unplaced",
    }
}

/// A list of a plan.
#[derive(Clone, Debug)]
pub struct List {
    /// Its name.
    pub name: ListName,
    /// What it tells, in one line.
    pub about: Text,
    /// Whether it wants to know when the projects run.
    pub dated: bool,
    make: fn(&Planned<'_>) -> Table,
}

impl List {
    /// All lists, in the order a plan is read.
    pub const ALL: [List; ListName::ALL.len()] = [
        target::LIST,
        packages::LIST,
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
    pub fn of(name: ListName) -> List {
        let found = List::ALL.into_iter().find(|list| list.name == name);
        found.expect("invariant: every name has a list")
    }

    /// The list of a plan.
    pub fn table(&self, planned: &Planned<'_>) -> Table {
        (self.make)(planned)
    }

    /// Which lists there are.
    pub fn overview() -> Table {
        let columns = [
            Column::new("report", Kind::Id, t!("column.report"))
                .of(|list: &List| Cell::text(list.name.name())),
            Column::new("about", Kind::Text, t!("column.about")).of(|list: &List| list.about.clone().into()),
        ];
        Table::of("reports", t!("lists.reports"), columns, List::ALL)
    }
}
