//! What becomes of the contracts.

use super::{Cell, Column, Kind, Table};
use crate::diff::{
    Change, ContractChange, ContractOutcome, ContractState, ContractTerms, Diff, EndSort, PartEnd,
};
use crate::report::terms::action;
use crate::report::{Filled, Tone};
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

/// The contract of a row, and its supplier.
fn who<'a>() -> [Filled<'a, &'a ContractChange>; 2] {
    [
        Column::new("contract", Kind::Id, t!("column.contract"))
            .of(|change: &&ContractChange| Cell::text(&change.contract)),
        Column::new("supplier", Kind::Text, t!("column.supplier"))
            .of(|change: &&ContractChange| Cell::text(&change.supplier)),
    ]
}

/// When it ends.
fn ends(change: &&ContractChange) -> Cell {
    Cell::or_empty(change.after.as_ref().and_then(|after| after.ends), Cell::date)
}

/// Those that end: the soonest notice first.
pub(super) fn ended(diff: &Diff) -> Table {
    let [contract, supplier] = who();
    let columns = [
        Column::new("notice_working_day", Kind::Date, t!("column.notice_by_working_day"))
            .of(|change: &&ContractChange| Cell::or_empty(change.notice_working_day(), Cell::date)),
        Column::new("ends", Kind::Date, t!("column.ends")).of(ends),
        contract,
        supplier,
        Column::new("exit_cost", Kind::Money, t!("column.exit_cost"))
            .of(|change: &&ContractChange| Cell::money(change.exit_cost).assumed(change.assumed)),
        Column::new("exit_extra", Kind::Money, t!("column.exit_extra")).of(|change: &&ContractChange| {
            let extra = change.planned_exit_cost.map(|planned| change.exit_cost - planned);
            Cell::or_empty(extra, |extra| Cell::money(extra).tone(Tone::Alarm))
        }),
    ];
    let rows = changed(diff, ContractOutcome::ends);
    let table = Table::of("contracts-ended", t!("changes.contracts_ended"), columns, rows);
    table.note(t!("changes.contracts_ended_note"))
}

/// Those that end before the systems under them are switched off.
pub(super) fn bridged(diff: &Diff) -> Table {
    let [contract, supplier] = who();
    let columns = [
        Column::new("ends", Kind::Date, t!("column.ends"))
            .of(|change: &&ContractChange| Cell::or_empty(change.bridge_from, Cell::date)),
        Column::new("bridge_to", Kind::Date, t!("column.needed_to"))
            .of(|change: &&ContractChange| Cell::or_empty(change.bridge_to, Cell::date)),
        contract,
        supplier,
    ];
    let ending = changed(diff, ContractOutcome::ends).into_iter();
    let rows = ending.filter(|change| change.bridge_to.is_some());
    Table::of("contracts-bridged", t!("changes.contracts_bridged"), columns, rows)
}

/// The parts of contracts that go on, which end: the soonest notice first.
pub(super) fn parts(diff: &Diff) -> Table {
    type Row<'a> = (&'a ContractChange, &'a PartEnd);
    let columns = [
        Column::new("notice_working_day", Kind::Date, t!("column.notice_by_working_day"))
            .of(|(_, part): &Row<'_>| Cell::or_empty(part.notice_working_day(), Cell::date)),
        Column::new("ends", Kind::Date, t!("column.ends")).of(|(_, part): &Row<'_>| Cell::date(part.ends)),
        Column::new("system", Kind::Id, t!("column.system"))
            .of(|(_, part): &Row<'_>| Cell::text(&part.system)),
        Column::new("contract", Kind::Id, t!("column.contract"))
            .of(|(change, _): &Row<'_>| Cell::text(&change.contract)),
        Column::new("supplier", Kind::Text, t!("column.supplier"))
            .of(|(change, _): &Row<'_>| Cell::text(&change.supplier)),
        Column::new("exit_cost", Kind::Money, t!("column.exit_cost"))
            .of(|(_, part): &Row<'_>| Cell::money(part.exit_cost)),
    ];
    let one_plan = diff.from.sort != EndSort::Plan;
    let all = changed(diff, |_| one_plan).into_iter();
    let mut rows: Vec<Row<'_>> =
        all.flat_map(|change| change.parts.iter().map(move |part| (change, part))).collect();
    rows.sort_by_key(|(change, part)| {
        let day = part.notice_by.unwrap_or(part.ends);
        (day, change.contract.clone(), part.system.clone())
    });
    Table::of("contract-parts", t!("changes.contract_parts"), columns, rows)
}

/// Those that grow or go on for less.
pub(super) fn going_on(diff: &Diff) -> Table {
    let [contract, supplier] = who();
    let fee = |change: &ContractChange, terms: &Option<ContractTerms>| {
        let annual = terms.as_ref().and_then(|terms| terms.annual_fee);
        Cell::or_empty(annual, |fee| Cell::money(fee).assumed(change.assumed))
    };
    let columns = [
        contract,
        supplier,
        Column::new("outcome", Kind::Text, t!("column.outcome")).of(|change: &&ContractChange| {
            match (change.outcome, change.reduce) {
                (ContractOutcome::Extended, false) => t!("contract_change.extended"),
                (ContractOutcome::Extended, true) => t!("contract_change.extended_in_part"),
                _ => t!("contract_change.reduced"),
            }
            .into()
        }),
        Column::new("annual_before", Kind::Money, t!("column.annual_before"))
            .of(move |change: &&ContractChange| fee(change, &change.before)),
        Column::new("annual_after", Kind::Money, t!("column.annual_after"))
            .of(move |change: &&ContractChange| fee(change, &change.after)),
    ];
    let goes_on = |outcome| matches!(outcome, ContractOutcome::Extended | ContractOutcome::Reduced);
    Table::of("contracts-going-on", t!("changes.contracts_go_on"), columns, changed(diff, goes_on))
}

/// Those of which two plans say different things.
pub(super) fn different(diff: &Diff) -> Table {
    let plans = diff.to.sort == EndSort::Plan;
    let side =
        move |terms: &Option<ContractTerms>| Cell::or_empty(terms.as_ref(), |terms| said(terms, plans));
    let [contract, _] = who();
    let columns = [
        contract,
        Column::new("before", Kind::Text, t!("column.before"))
            .of(move |change: &&ContractChange| side(&change.before)),
        Column::new("after", Kind::Text, t!("column.afterwards"))
            .of(move |change: &&ContractChange| side(&change.after)),
        Column::new("notice_by", Kind::Date, t!("column.notice_by_working_day"))
            .of(|change: &&ContractChange| Cell::or_empty(change.notice_working_day(), Cell::date)),
        Column::new("exit_cost", Kind::Money, t!("column.exit_difference")).of(
            move |change: &&ContractChange| {
                Cell::or_empty(plans.then_some(change.exit_cost), Cell::money).assumed(change.assumed)
            },
        ),
    ];
    let differ = |outcome| {
        matches!(outcome, ContractOutcome::Different | ContractOutcome::Added | ContractOutcome::Dropped)
    };
    Table::of("contracts-different", t!("changes.contracts_differ"), columns, changed(diff, differ))
}

/// What a side says of a contract: what becomes of it; where neither side is a plan, what it costs and when it ends.
fn said(terms: &ContractTerms, plans: bool) -> Cell {
    let fee = || Cell::or_empty(terms.annual_fee, Cell::money);
    match (plans, terms.ends) {
        (true, _) => match terms.action {
            ContractState::Running => t!("standing.running").into(),
            ContractState::Planned(planned) => action(planned),
        },
        (false, Some(day)) => t!("diff.fee_until", fee = fee(), day = day).into(),
        (false, None) => t!("diff.fee", fee = fee()).into(),
    }
}
