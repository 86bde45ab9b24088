//! `terminate`: the contracts to give notice of, soonest first.

use super::{Cell, Column, Kind, List, Planned, Table};
use crate::calendar::last_working_day;
use crate::model::{Contract, ContractId, Date, Money};
use crate::plan::{Action, Fate};
use crate::report::terms;
use crate::words::t;

pub(super) const LIST: List = List {
    name: "terminate",
    about: t!("terminate.the_contracts_to_terminate_by_when"),
    dated: false,
    make: table,
};

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
            false => Cell::from(t!("term.withdraw")),
        }
    }
}

fn table(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("municipality", Kind::Text)
            .of(|&Row { contract, .. }| planned.municipality(contract.municipality)),
        Column::new("contract", Kind::Id).of(|&Row { contract, .. }| Cell::text(&contract.reference)),
        Column::new("supplier", Kind::Text).of(|&Row { contract, .. }| Cell::text(&contract.supplier)),
        Column::new("organisation_number", Kind::Id)
            .of(|&Row { contract, .. }| Cell::or_empty(contract.organisation_number.as_ref(), Cell::text)),
        Column::new("systems", Kind::Text).of(|&Row { id, .. }| planned.contract_systems(id)),
        Column::new("domains", Kind::Text)
            .of(|&Row { id, .. }| planned.domain_list(planned.contract_domains(id))),
        Column::new("annual_fee", Kind::Money)
            .of(|&Row { contract, .. }| Cell::money(Money::from(contract.annual_fee))),
        Column::new("action", Kind::Text).of(|row: &Row<'_>| row.action()),
        Column::new("notice_by", Kind::Date)
            .of(|&Row { fate, .. }| Cell::or_empty(fate.notice_by, Cell::date)),
        Column::new("notice_working_day", Kind::Date)
            .of(|row: &Row<'_>| Cell::or_empty(row.working_day(), Cell::date)),
        Column::new("days_left", Kind::Days)
            .of(|row: &Row<'_>| Cell::or_empty(row.working_day(), |day| planned.days_left(day))),
        Column::new("ends", Kind::Date).of(|&Row { fate, .. }| Cell::or_empty(fate.ends, Cell::date)),
        Column::new("exit_cost", Kind::Money).of(|&Row { fate, .. }| Cell::money(fate.exit_cost)),
        Column::new("exit_fee_paid", Kind::Text).of(|&Row { fate, .. }| Cell::truth(fate.exit_fee_paid)),
        Column::new("shared_with", Kind::Text).of(|&Row { contract, .. }| Cell::list(&contract.shared_with)),
        Column::new("dpa", Kind::Text).of(|&Row { contract, .. }| Cell::or_empty(contract.dpa, Cell::truth)),
        Column::new("replaced_by", Kind::Text)
            .of(|&Row { id, .. }| planned.replaced_by(planned.contract_domains(id))),
    ];
    let contracts = planned.plan.contracts.iter();
    let mut rows: Vec<Row<'_>> = contracts
        .filter(|(_, fate)| fate.action == Action::Terminate)
        .map(|(&id, fate)| Row { id, contract: planned.landscape.contract(id), fate })
        .collect();
    rows.sort_by_key(|row| (row.fate.notice_by, row.id));
    let title = t!("terminate.contracts_to_terminate");
    let table = Table::of("terminate", title, columns, rows);
    table.note(t!("terminate.days_left_are_counted_from_the"))
}
