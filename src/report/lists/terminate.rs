//! `terminate`: the contracts to give notice of, soonest first.

use super::{Cell, Column, Kind, List, Planned, Table};
use crate::calendar::last_working_day;
use crate::model::{Contract, ContractId, Date, Money};
use crate::plan::{Action, Fate};
use crate::report::{Tone, terms};
use crate::words::t;

pub(super) const LIST: List =
    List { name: "terminate", about: t!("lists.terminate"), dated: true, make: table };

/// A contract to terminate.
struct Row<'a> {
    id: ContractId,
    contract: &'a Contract,
    fate: &'a Fate,
}

impl Row<'_> {
    fn working_day(&self) -> Option<Date> {
        self.fate.notice_by.map(last_working_day)
    }

    fn action(&self) -> Cell {
        match self.contract.shared_with.is_empty() {
            true => terms::action(self.fate.action),
            false => Cell::from(t!("action.withdraw")),
        }
    }
}

fn table(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("municipality", Kind::Text, t!("column.municipality"))
            .of(|&Row { contract, .. }| planned.municipality(contract.municipality)),
        Column::new("contract", Kind::Id, t!("column.contract"))
            .of(|&Row { contract, .. }| Cell::text(&contract.reference)),
        Column::new("supplier", Kind::Text, t!("column.supplier"))
            .of(|&Row { contract, .. }| Cell::text(&contract.supplier)),
        Column::new("organisation_number", Kind::Id, t!("column.organisation_number"))
            .of(|&Row { contract, .. }| Cell::or_empty(contract.organisation_number.as_ref(), Cell::text)),
        Column::new("systems", Kind::Text, t!("column.systems"))
            .of(|&Row { id, .. }| planned.contract_systems(id)),
        Column::new("domains", Kind::Text, t!("column.domains"))
            .of(|&Row { id, .. }| planned.domain_list(planned.contract_domains(id))),
        Column::new("annual_fee", Kind::Money, t!("column.annual_fee")).of(|&Row { contract, .. }| {
            Cell::or_empty(contract.annual_fee, |fee| Cell::money(Money::from(fee)))
        }),
        Column::new("action", Kind::Text, t!("column.action")).of(|row: &Row<'_>| row.action()),
        Column::new("notice_by", Kind::Date, t!("column.notice_by"))
            .of(|&Row { fate, .. }| Cell::or_empty(fate.notice_by, Cell::date)),
        Column::new("notice_working_day", Kind::Date, t!("column.notice_working_day"))
            .of(|row: &Row<'_>| Cell::or_empty(row.working_day(), Cell::date)),
        Column::new("days_left", Kind::Days, t!("column.days_left"))
            .of(|row: &Row<'_>| Cell::or_empty(row.working_day(), |day| planned.days_left(day))),
        Column::new("notice_for", Kind::Date, t!("column.notice_for"))
            .of(|&Row { id, .. }| Cell::or_empty(planned.missed(id), |missed| Cell::date(missed.effect))),
        Column::new("missed_cost", Kind::Money, t!("column.missed_cost")).of(|&Row { id, .. }| {
            let cost = planned.missed(id).and_then(|missed| missed.cost);
            Cell::or_empty(cost, |cost| Cell::money(Money::from(cost)))
        }),
        Column::new("ends", Kind::Date, t!("column.ends"))
            .of(|&Row { fate, .. }| Cell::or_empty(fate.ends, Cell::date)),
        Column::new("exit_cost", Kind::Money, t!("column.exit_cost"))
            .of(|&Row { fate, .. }| Cell::money(fate.exit_cost).assumed(fate.is_assumed())),
        Column::new("exit_extra", Kind::Money, t!("column.exit_extra")).of(|&Row { fate, .. }| {
            Cell::or_empty(fate.extra_exit_cost(), |extra| Cell::money(extra).tone(Tone::Alarm))
        }),
        Column::new("exit_fee_paid", Kind::Text, t!("column.exit_fee_paid"))
            .of(|&Row { fate, .. }| Cell::truth(fate.is_bought_out())),
        Column::new("shared_with", Kind::Text, t!("column.shared_with"))
            .of(|&Row { contract, .. }| Cell::list(&contract.shared_with)),
        Column::new("dpa", Kind::Text, t!("column.dpa"))
            .of(|&Row { contract, .. }| Cell::or_empty(contract.dpa, Cell::truth)),
        Column::new("replaced_by", Kind::Text, t!("column.replaced_by"))
            .of(|&Row { id, .. }| planned.replaced_by(planned.contract_domains(id))),
    ];
    let contracts = planned.plan.contracts.iter();
    let mut rows: Vec<Row<'_>> = contracts
        .filter(|(_, fate)| fate.action == Action::Terminate)
        .map(|(&id, fate)| Row { id, contract: planned.landscape.contract(id), fate })
        .collect();
    rows.sort_by_key(|row| (row.fate.notice_by, row.id));
    let title = t!("terminate.title");
    let table = Table::of("terminate", title, columns, rows);
    table.note(t!("terminate.note"))
}
