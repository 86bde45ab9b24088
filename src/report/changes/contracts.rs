//! What becomes of the contracts.

use super::{Cell, Column, Kind, Table};
use crate::diff::{Change, ContractChange, ContractOutcome, ContractTerms, Diff, EndSort};
use crate::report::Tone;
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
        Column::new("notice_working_day", Kind::Date, t!("column.notice_by_working_day")),
        Column::new("ends", Kind::Date, t!("column.ends")),
        Column::new("contract", Kind::Id, t!("column.contract")),
        Column::new("supplier", Kind::Text, t!("column.supplier")),
        Column::new("exit_cost", Kind::Money, t!("column.exit_cost")),
        Column::new("exit_extra", Kind::Money, t!("column.exit_extra")),
    ];
    let title = t!("changes.contracts_ended");
    let mut table = Table::new("contracts-ended", title, columns);
    for change in changed(diff, ContractOutcome::ends) {
        table.push([
            Cell::or_empty(change.notice_working_day(), Cell::date),
            Cell::or_empty(change.after.as_ref().and_then(|after| after.ends), Cell::date),
            Cell::text(&change.contract),
            Cell::text(&change.supplier),
            Cell::money(change.exit_cost).assumed(change.assumed),
            Cell::or_empty(change.planned_exit_cost, |planned| {
                Cell::money(change.exit_cost - planned).tone(Tone::Alarm)
            }),
        ]);
    }
    table.note(t!("changes.contracts_ended_note"))
}

/// Those that end before the systems under them are switched off.
pub(super) fn bridged(diff: &Diff) -> Table {
    let columns = [
        Column::new("ends", Kind::Date, t!("column.ends")),
        Column::new("bridge_to", Kind::Date, t!("column.needed_to")),
        Column::new("contract", Kind::Id, t!("column.contract")),
        Column::new("supplier", Kind::Text, t!("column.supplier")),
    ];
    let title = t!("changes.contracts_bridged");
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
        Column::new("contract", Kind::Id, t!("column.contract")),
        Column::new("supplier", Kind::Text, t!("column.supplier")),
        Column::new("outcome", Kind::Text, t!("column.outcome")),
        Column::new("annual_before", Kind::Money, t!("column.annual_before")),
        Column::new("annual_after", Kind::Money, t!("column.annual_after")),
    ];
    let title = t!("changes.contracts_go_on");
    let mut table = Table::new("contracts-going-on", title, columns);
    for change in
        changed(diff, |outcome| matches!(outcome, ContractOutcome::Extended | ContractOutcome::Reduced))
    {
        let what = match (change.outcome, change.reduce) {
            (ContractOutcome::Extended, false) => Cell::from(t!("contract_change.extended")),
            (ContractOutcome::Extended, true) => Cell::from(t!("contract_change.extended_in_part")),
            _ => Cell::from(t!("contract_change.reduced")),
        };
        let fee = |terms: &Option<ContractTerms>| {
            let annual = terms.as_ref().and_then(|terms| terms.annual_fee);
            Cell::or_empty(annual, |fee| Cell::money(fee).assumed(change.assumed))
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
        Column::new("contract", Kind::Id, t!("column.contract")),
        Column::new("before", Kind::Text, t!("column.before")),
        Column::new("after", Kind::Text, t!("column.afterwards")),
        Column::new("notice_by", Kind::Date, t!("column.notice_by_working_day")),
        Column::new("exit_cost", Kind::Money, t!("column.exit_difference")),
    ];
    let title = t!("changes.contracts_differ");
    let mut table = Table::new("contracts-different", title, columns);
    let differ = |outcome| {
        matches!(outcome, ContractOutcome::Different | ContractOutcome::Added | ContractOutcome::Dropped)
    };
    for change in changed(diff, differ) {
        let plans = diff.to.sort == EndSort::Plan;
        let said = |terms: &ContractTerms| match (plans, terms.ends) {
            (true, _) => Cell::text(terms.action.name()),
            // What a contract costs and when it ends, where neither side is a plan.
            (false, Some(day)) => {
                t!("diff.fee_until", fee = Cell::or_empty(terms.annual_fee, Cell::money), day = day).into()
            }
            (false, None) => t!("diff.fee", fee = Cell::or_empty(terms.annual_fee, Cell::money)).into(),
        };
        let action = |terms: &Option<ContractTerms>| Cell::or_empty(terms.as_ref(), said);
        table.push([
            Cell::text(&change.contract),
            action(&change.before),
            action(&change.after),
            Cell::or_empty(change.notice_by, Cell::date),
            Cell::or_empty(plans.then_some(change.exit_cost), Cell::money).assumed(change.assumed),
        ]);
    }
    table
}
