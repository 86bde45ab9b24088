//! `terminate`: the contracts to give notice of, soonest first, as a list that can be sent: by name, and what nobody has entered is a
//! gap to fill.

use super::{Cell, Column, Filled, Kind, List, ListName, Planned, Table};
use crate::calendar::last_working_day;
use crate::model::{Candidate, Contract, ContractId, Date, Money};
use crate::plan::{Action, Fate};
use crate::report::letters::handed_over;
use crate::report::{Tone, terms};
use crate::words::{Text, t};

pub(super) const LIST: List =
    List { name: ListName::Terminate, about: t!("lists.terminate"), dated: true, make: table };

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

/// To whom, about which agreement.
fn to_whom<'a>(planned: &'a Planned<'a>) -> Vec<Filled<'a, Row<'a>>> {
    let landscape = planned.landscape;
    vec![
        Column::new("municipality", Kind::Text, t!("column.municipality"))
            .of(|&Row { contract, .. }| planned.municipality(contract.municipality)),
        Column::new("supplier", Kind::Text, t!("column.supplier"))
            .of(|&Row { contract, .. }| Cell::text(&contract.supplier)),
        Column::new("organisation_number", Kind::Id, t!("column.organisation_number"))
            .detail()
            .of(|&Row { contract, .. }| Cell::or_gap(contract.organisation_number.as_ref(), Cell::text)),
        Column::new("agreement", Kind::Text, t!("column.agreement"))
            .detail()
            .of(|&Row { contract, .. }| Cell::or_gap(contract.name.as_ref(), Cell::text)),
        Column::new("case_number", Kind::Id, t!("column.case_number"))
            .detail()
            .of(|&Row { contract, .. }| Cell::or_gap(contract.case_number.as_ref(), Cell::text)),
        Column::new("system_names", Kind::Text, t!("column.systems")).of(|&Row { contract, .. }| {
            Cell::list(contract.systems.iter().map(|&system| landscape.system(system).name.as_str()))
        }),
        Column::new("action", Kind::Text, t!("column.action")).detail().of(|row: &Row<'_>| row.action()),
    ]
}

/// Who gives notice by which day, and in what form.
fn when<'a>(planned: &'a Planned<'a>) -> Vec<Filled<'a, Row<'a>>> {
    vec![
        Column::new("responsible", Kind::Text, t!("column.gives_notice")).of(|&Row { id, .. }| {
            let responsible = planned.responsible_for_contract(id);
            if responsible == Cell::empty() { Cell::gap() } else { responsible }
        }),
        Column::new("notice_working_day", Kind::Date, t!("column.notice_working_day"))
            .of(|row: &Row<'_>| Cell::or_empty(row.working_day(), Cell::date)),
        Column::new("days_left", Kind::Days, t!("column.days_left"))
            .of(|row: &Row<'_>| Cell::or_empty(row.working_day(), |day| planned.days_left(day))),
        Column::new("notice_by", Kind::Date, t!("column.contractual_day"))
            .detail()
            .of(|&Row { fate, .. }| Cell::or_empty(fate.notice_by, Cell::date)),
        Column::new("notice_form", Kind::Text, t!("column.notice_form"))
            .detail()
            .of(|&Row { contract, .. }| Cell::or_gap(contract.notice_form.as_ref(), Cell::text)),
        Column::new("notice_for", Kind::Date, t!("column.notice_for"))
            .detail()
            .of(|&Row { id, .. }| Cell::or_empty(planned.missed(id), |missed| Cell::date(missed.effect))),
        Column::new("ends", Kind::Date, t!("column.ends"))
            .of(|&Row { fate, .. }| Cell::or_empty(fate.ends, Cell::date)),
    ]
}

/// What must be seen to.
fn seen_to<'a>(planned: &'a Planned<'a>) -> Vec<Filled<'a, Row<'a>>> {
    vec![
        Column::new("instead", Kind::Text, t!("column.replaced_by")).detail().of(|&Row { id, .. }| {
            let instead = planned.contract_domains(id).into_iter().filter_map(|domain| {
                let choice = planned.domain(domain)?;
                let name = match choice.candidate() {
                    Some(Candidate::Parallel | Candidate::Open) | None => terms::decided(choice.how),
                    Some(candidate) => planned.candidate_name(candidate),
                };
                Some(t!("terminate.instead", domain = planned.domain_name(domain), name = name))
            });
            Text::joined(instead, "; ").into()
        }),
        Column::new("data", Kind::Text, t!("column.handed_over"))
            .detail()
            .of(|&Row { contract, .. }| Text::joined(handed_over(planned, &contract.systems), "; ").into()),
        Column::new("dpa", Kind::Text, t!("column.dpa_to_end"))
            .detail()
            .of(|&Row { contract, .. }| Cell::or_gap(contract.dpa, Cell::truth)),
        Column::new("shared_with", Kind::Text, t!("column.shared_with"))
            .detail()
            .of(|&Row { contract, .. }| Cell::list(&contract.shared_with)),
    ]
}

/// What it costs, and the ids.
fn costs<'a>(planned: &'a Planned<'a>) -> Vec<Filled<'a, Row<'a>>> {
    vec![
        Column::new("missed_cost", Kind::Money, t!("column.missed_cost")).of(|&Row { id, .. }| {
            let missed = planned.missed(id);
            Cell::or_empty(missed, |missed| Cell::or_gap(missed.cost, |cost| Cell::money(Money::from(cost))))
        }),
        Column::new("annual_fee", Kind::Money, t!("column.annual_fee")).detail().of(
            |&Row { contract, .. }| Cell::or_gap(contract.annual_fee, |fee| Cell::money(Money::from(fee))),
        ),
        Column::new("exit_cost", Kind::Money, t!("column.exit_cost"))
            .detail()
            .of(|&Row { fate, .. }| Cell::money(fate.exit_cost).assumed(fate.is_assumed())),
        Column::new("exit_extra", Kind::Money, t!("column.exit_extra")).detail().of(
            |&Row { fate, .. }| {
                Cell::or_empty(fate.extra_exit_cost(), |extra| Cell::money(extra).tone(Tone::Alarm))
            },
        ),
        Column::new("exit_fee_paid", Kind::Text, t!("column.exit_fee_paid"))
            .detail()
            .of(|&Row { fate, .. }| Cell::truth(fate.is_bought_out())),
        Column::new("systems", Kind::Id, t!("column.system_ids"))
            .detail()
            .elsewhere()
            .of(|&Row { id, .. }| planned.contract_systems(id)),
        Column::new("domains", Kind::Id, t!("column.domain_ids"))
            .detail()
            .elsewhere()
            .of(|&Row { id, .. }| planned.domain_list(planned.contract_domains(id))),
        Column::new("replaced_by", Kind::Id, t!("column.replaced_by_ids"))
            .detail()
            .elsewhere()
            .of(|&Row { id, .. }| planned.replaced_by(planned.contract_domains(id))),
        Column::new("contract", Kind::Id, t!("column.contract_id"))
            .of(|&Row { contract, .. }| Cell::text(&contract.reference)),
    ]
}

fn table(planned: &Planned<'_>) -> Table {
    let columns = [to_whom(planned), when(planned), seen_to(planned), costs(planned)];
    let columns = columns.into_iter().flatten();
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
