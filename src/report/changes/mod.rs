//! What changes between two portfolios, told in reading order: counts and money, the days that are near, the sectors,
//! then every domain, contract and integration.

mod contracts;
mod days;
mod domains;
mod headline;
mod integrations;
mod sectors;

use super::{Cell, Column, Kind, Leaf, Page, Phrase, Planned, Sign, Table, Text, Tone, Tree};
use crate::diff::{Diff, DomainOutcome, EndSort};
use crate::words::t;

pub use sectors::sectors;

/// Tells what changes; to a plan, with the days by which it makes somebody act.
pub fn changes(diff: &Diff, to: Option<&Planned<'_>>) -> Page {
    let mut page = Page::new(headline::headline(diff)).points(headline::points(diff));
    page = page.table(days::table(diff, to));
    if diff.tally.sectors.len() > 1 && diff.has_changes() {
        page = page.table(sectors(diff));
    }
    if diff.has_changes() {
        page = page.trees(domains::trees(diff));
    }
    page.table(contracts::bridged(diff))
        .table(contracts::ended(diff))
        .table(contracts::going_on(diff))
        .table(contracts::different(diff))
        .table(integrations::made(diff))
        .table(integrations::lost(diff))
        .table(integrations::different(diff))
        .paragraph(next(diff))
}

/// What to do with it.
fn next(diff: &Diff) -> Text {
    match (diff.from.sort, diff.to.sort) {
        _ if !diff.has_changes() => t!("changes.nothing_changes"),
        (EndSort::Plan, EndSort::Plan) => t!("changes.next_two_plans"),
        (_, EndSort::Plan) => t!("changes.next_to_a_plan"),
        _ => t!("changes.next_portfolio_show_domain_tells"),
    }
}

/// What an outcome is called.
fn word(outcome: DomainOutcome) -> Text {
    match outcome {
        DomainOutcome::Moved => t!("changes-domain-outcome.moved"),
        DomainOutcome::Procured => t!("changes-domain-outcome.procured"),
        DomainOutcome::Parallel => t!("changes-domain-outcome.parallel"),
        DomainOutcome::Retired => t!("changes-domain-outcome.retired"),
        DomainOutcome::Different => t!("changes-domain-outcome.different"),
        DomainOutcome::Added => t!("changes-domain-outcome.added"),
        DomainOutcome::Dropped => t!("changes-domain-outcome.dropped"),
        DomainOutcome::Kept => t!("domain-outcome.kept"),
        DomainOutcome::National => t!("domain-outcome.national"),
        DomainOutcome::OwnProject => t!("domain-outcome.own_project"),
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
        DomainOutcome::Dropped => Sign::Minus,
        DomainOutcome::Kept => Sign::Equal,
        DomainOutcome::National | DomainOutcome::OwnProject => Sign::Outside,
    }
}

/// The column of an outcome in a table of counts; what does not change shares one.
fn count_column(outcome: DomainOutcome) -> Column {
    let key = match outcome {
        DomainOutcome::Moved => "moved",
        DomainOutcome::Procured => "procured",
        DomainOutcome::Parallel => "parallel",
        DomainOutcome::Retired => "retired",
        DomainOutcome::Different => "different",
        DomainOutcome::Added => "added",
        DomainOutcome::Dropped => "dropped",
        DomainOutcome::Kept | DomainOutcome::National | DomainOutcome::OwnProject => "unchanged",
    };
    Column::new(key, Kind::Count)
}
