//! What changes between two portfolios, told in reading order: counts and money, the days that are near, the sectors,
//! then every domain, contract and integration.

mod causes;
mod contracts;
mod days;
mod domains;
mod headline;
mod integrations;
mod sectors;

use super::{Cell, Column, Kind, Leaf, Page, Phrase, Planned, Sign, Table, Text, Tone, Tree, gaps, packages};
use crate::compare::Causes;
use crate::diff::{Diff, DomainOutcome, EndSort};
use crate::words::t;

pub use causes::money;
pub use sectors::sectors;

/// Why two targets differ, where one of them is that of a scenario.
#[derive(Clone, Copy, Debug, Default)]
pub struct Why<'a> {
    /// What makes their sums none to be subtracted.
    pub apart: &'a [Text],
    /// What each change between them brings.
    pub causes: Option<&'a Causes>,
}

/// Tells what changes; to a plan, with the days by which it makes somebody act.
pub fn changes(diff: &Diff, to: Option<&Planned<'_>>, why: &Why<'_>) -> Page {
    let gaps = to.into_iter().flat_map(gaps::points);
    let points = why.apart.iter().cloned().chain(headline::points(diff, to)).chain(gaps);
    let mut page = Page::new(headline::headline(diff)).points(points);
    if let Some(found) = why.causes {
        page = page.table(causes::by_cause(found)).table(causes::by_item(diff, found));
    }
    if let Some(planned) = to {
        page = page.table(gaps::table(planned));
    }
    page = page.table(days::table(diff, to));
    if diff.tally.sectors.len() > 1 && diff.has_changes() {
        page = page.table(sectors(diff));
    }
    if let Some(planned) = to {
        page = page.table(together(diff, planned));
    }
    if diff.has_changes() {
        page = page.trees(domains::trees(diff));
    }
    page.table(contracts::bridged(diff))
        .table(contracts::ended(diff))
        .table(contracts::parts(diff))
        .table(contracts::going_on(diff))
        .table(contracts::different(diff))
        .table(integrations::made(diff))
        .table(integrations::lost(diff))
        .table(integrations::different(diff))
        .paragraph(next(diff))
}

/// Domains that change only together: one margin, one reason to clarify. Of a plan against a plan: those in which something differs.
fn together(diff: &Diff, planned: &Planned<'_>) -> Table {
    let told = |number: usize| {
        let mut mine = diff.changes.iter().filter(|change| change.package() == Some(number));
        mine.any(|change| diff.from.sort != EndSort::Plan || change.is_change())
    };
    let rows = packages::rows(planned).into_iter().filter(|(place, _)| told(place + 1));
    packages::of_rows(planned.landscape, rows.collect())
}

/// What to do with it.
fn next(diff: &Diff) -> Text {
    match (diff.from.sort, diff.to.sort) {
        _ if !diff.has_changes() => t!("changes.nothing_changes"),
        (EndSort::Plan, EndSort::Plan) => t!("changes.next_plans"),
        (_, EndSort::Plan) => t!("changes.next_plan"),
        _ => t!("changes.next"),
    }
}

/// What an outcome is called.
fn word(outcome: DomainOutcome) -> Text {
    match outcome {
        DomainOutcome::Moved => t!("outcome.moved"),
        DomainOutcome::Procured => t!("outcome.procured"),
        DomainOutcome::Parallel => t!("outcome.parallel"),
        DomainOutcome::Retired => t!("outcome.retired"),
        DomainOutcome::Different => t!("outcome.different"),
        DomainOutcome::Open => t!("outcome.open"),
        DomainOutcome::Added => t!("outcome.added"),
        DomainOutcome::Dropped => t!("outcome.dropped"),
        DomainOutcome::Kept => t!("outcome.kept"),
        DomainOutcome::National => t!("outcome.national"),
        DomainOutcome::OwnProject => t!("outcome.own_project"),
    }
}

/// The sign of an outcome.
const fn sign(outcome: DomainOutcome) -> Sign {
    match outcome {
        DomainOutcome::Moved => Sign::Arrow,
        DomainOutcome::Procured | DomainOutcome::Added => Sign::Plus,
        DomainOutcome::Parallel => Sign::Beside,
        DomainOutcome::Retired => Sign::Cross,
        DomainOutcome::Different => Sign::Unequal,
        DomainOutcome::Open => Sign::Gap,
        DomainOutcome::Dropped => Sign::Minus,
        DomainOutcome::Kept => Sign::Equal,
        DomainOutcome::National | DomainOutcome::OwnProject => Sign::Outside,
    }
}

/// The column of an outcome in a table of counts; what does not change shares one.
fn count_column(outcome: DomainOutcome) -> Column {
    let (key, heading) = match outcome {
        DomainOutcome::Moved => ("moved", t!("column.moved")),
        DomainOutcome::Procured => ("procured", t!("column.procured")),
        DomainOutcome::Parallel => ("parallel", t!("column.parallel")),
        DomainOutcome::Retired => ("retired", t!("column.retired")),
        DomainOutcome::Different => ("different", t!("column.different")),
        DomainOutcome::Open => ("open", t!("column.open")),
        DomainOutcome::Added => ("added", t!("column.added")),
        DomainOutcome::Dropped => ("dropped", t!("column.dropped")),
        DomainOutcome::Kept | DomainOutcome::National | DomainOutcome::OwnProject => {
            ("unchanged", t!("column.unchanged"))
        }
    };
    Column::new(key, Kind::Count, heading)
}
