//! What becomes of the contracts.

use super::{Cell, Column, Kind, Table};
use crate::diff::{Change, ContractChange, ContractOutcome, ContractTerms, Diff};
use crate::words::t;

fn changed(diff: &Diff, wanted: impl Fn(ContractOutcome) -> bool) -> Vec<&ContractChange> {
    diff.changes
        .iter()
        .filter_map(|change| match change {
            Change::Contract(change) if wanted(change.outcome) => Some(change),
            _ => None,
        })
        .collect()
}

/// Those that end: the soonest notice first.
pub(super) fn ended(diff: &Diff) -> Table {
    let columns = [
        Column::new("notice_working_day", Kind::Date),
        Column::new("ends", Kind::Date),
        Column::new("contract", Kind::Id),
        Column::new("supplier", Kind::Text),
        Column::new("exit_cost", Kind::Money),
    ];
    let title = t!("changes.contracts_that_end_soonest_notice_first");
    let mut table = Table::new("contracts-ended", title, columns);
    for change in changed(diff, ContractOutcome::ends) {
        table.push([
            Cell::or_empty(change.notice_working_day(), Cell::date),
            Cell::or_empty(change.after.as_ref().and_then(|after| after.ends), Cell::date),
            Cell::text(&change.contract),
            Cell::text(&change.supplier),
            Cell::money(change.exit_cost),
        ]);
    }
    table.note(t!("changes.without_a_notice_day_a_contract"))
}

/// Those that end before the systems under them are switched off.
pub(super) fn bridged(diff: &Diff) -> Table {
    let columns = [
        Column::new("ends", Kind::Date),
        Column::new("bridge_to", Kind::Date),
        Column::new("contract", Kind::Id),
        Column::new("supplier", Kind::Text),
    ];
    let title = t!("changes.contracts_to_prolong_they_end_too");
    let mut table = Table::new("contracts-bridged", title, columns);
    for change in changed(diff, ContractOutcome::ends) {
        let Some(bridge_to) = change.bridge_to else { continue };
        table.push([
            Cell::or_empty(change.after.as_ref().and_then(|after| after.ends), Cell::date),
            Cell::date(bridge_to),
            Cell::text(&change.contract),
            Cell::text(&change.supplier),
        ]);
    }
    table
}

/// Those that grow or go on for less.
pub(super) fn going_on(diff: &Diff) -> Table {
    let columns = [
        Column::new("contract", Kind::Id),
        Column::new("supplier", Kind::Text),
        Column::new("outcome", Kind::Text),
        Column::new("annual_before", Kind::Money),
        Column::new("annual_after", Kind::Money),
    ];
    let title = t!("changes.contracts_that_grow_or_shrink");
    let mut table = Table::new("contracts-going-on", title, columns);
    for change in
        changed(diff, |outcome| matches!(outcome, ContractOutcome::Extended | ContractOutcome::Reduced))
    {
        let what = match (change.outcome, change.reduce) {
            (ContractOutcome::Extended, false) => Cell::from(t!("changes.extended")),
            (ContractOutcome::Extended, true) => Cell::from(t!("changes.extended_without_some_systems")),
            _ => Cell::from(t!("changes.reduced")),
        };
        let fee = |terms: &Option<ContractTerms>| {
            Cell::or_empty(terms.as_ref().and_then(|terms| terms.annual_fee), Cell::money)
        };
        table.push([
            Cell::text(&change.contract),
            Cell::text(&change.supplier),
            what,
            fee(&change.before),
            fee(&change.after),
        ]);
    }
    table
}

/// Those of which two plans say different things.
pub(super) fn different(diff: &Diff) -> Table {
    let columns = [
        Column::new("contract", Kind::Id),
        Column::new("before", Kind::Text),
        Column::new("afterwards", Kind::Text),
        Column::new("notice_by", Kind::Date),
        Column::new("exit_difference", Kind::Money),
    ];
    let title = t!("changes.contracts_that_differ");
    let mut table = Table::new("contracts-different", title, columns);
    let differ = |outcome| {
        matches!(outcome, ContractOutcome::Different | ContractOutcome::Added | ContractOutcome::Dropped)
    };
    for change in changed(diff, differ) {
        let action = |terms: &Option<ContractTerms>| {
            Cell::or_empty(terms.as_ref(), |terms| Cell::text(terms.action.name()))
        };
        table.push([
            Cell::text(&change.contract),
            action(&change.before),
            action(&change.after),
            Cell::or_empty(change.notice_by, Cell::date),
            Cell::money(change.exit_cost),
        ]);
    }
    table
}
