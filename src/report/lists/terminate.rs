//! `terminate`: the contracts to give notice of, soonest first.

use super::{Cell, Column, Kind, List, Planned, Table, Words};
use crate::calendar::last_working_day;
use crate::model::{Contract, ContractId, Date, Money};
use crate::plan::{Action, Fate};
use crate::report::{Tone, terms};

pub(super) const LIST: List = List {
    name: "terminate",
    about: Words::new(
        "the contracts to terminate: by when, at what price, and why",
        "avtalene som skal sies opp: når senest, til hvilken pris og hvorfor",
    ),
    dated: true,
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
            false => Cell::words("withdraw", "tre ut"),
        }
    }
}

fn table(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("municipality", Kind::Text, "Municipality", "Kommune")
            .of(|&Row { contract, .. }| planned.municipality(contract.municipality)),
        Column::new("contract", Kind::Id, "Contract", "Avtale")
            .of(|&Row { contract, .. }| Cell::text(&contract.reference)),
        Column::new("supplier", Kind::Text, "Supplier", "Leverandør")
            .of(|&Row { contract, .. }| Cell::text(&contract.supplier)),
        Column::new("organisation_number", Kind::Id, "Org. number", "Org.nr.")
            .of(|&Row { contract, .. }| Cell::or_empty(contract.organisation_number.as_ref(), Cell::text)),
        Column::new("systems", Kind::Text, "Systems", "Systemer")
            .of(|&Row { id, .. }| planned.contract_systems(id)),
        Column::new("domains", Kind::Text, "Domains", "Områder")
            .of(|&Row { id, .. }| planned.domain_list(planned.contract_domains(id))),
        Column::new("annual_fee", Kind::Money, "Annual fee, NOK", "Årlig avgift, kr").of(
            |&Row { contract, .. }| Cell::or_empty(contract.annual_fee, |fee| Cell::money(Money::from(fee))),
        ),
        Column::new("action", Kind::Text, "Action", "Tiltak").of(|row: &Row<'_>| row.action()),
        Column::new("notice_by", Kind::Date, "Last notice day", "Siste oppsigelsesdag")
            .of(|&Row { fate, .. }| Cell::or_empty(fate.notice_by, Cell::date)),
        Column::new("notice_working_day", Kind::Date, "Last working day before", "Siste virkedag før")
            .of(|row: &Row<'_>| Cell::or_empty(row.working_day(), Cell::date)),
        Column::new("days_left", Kind::Days, "Days left", "Dager igjen")
            .of(|row: &Row<'_>| Cell::or_empty(row.working_day(), |day| planned.days_left(day))),
        Column::new("notice_for", Kind::Date, "Notice for", "Sies opp til")
            .of(|&Row { id, .. }| Cell::or_empty(planned.missed(id), |missed| Cell::date(missed.effect))),
        Column::new(
            "missed_cost",
            Kind::Money,
            "Missed, it costs, NOK",
            "Oversittes fristen, koster det, kr",
        )
        .of(|&Row { id, .. }| {
            let cost = planned.missed(id).and_then(|missed| missed.cost);
            Cell::or_empty(cost, |cost| Cell::money(Money::from(cost)))
        }),
        Column::new("ends", Kind::Date, "Ends", "Opphører")
            .of(|&Row { fate, .. }| Cell::or_empty(fate.ends, Cell::date)),
        Column::new("exit_cost", Kind::Money, "Exit cost, NOK", "Uttredelseskostnad, kr")
            .of(|&Row { fate, .. }| Cell::money(fate.exit_cost).assumed(fate.is_assumed())),
        Column::new("exit_extra", Kind::Money, "More for late moves, NOK", "Mer for sen flytting, kr").of(
            |&Row { fate, .. }| {
                Cell::or_empty(fate.extra_exit_cost(), |extra| Cell::money(extra).tone(Tone::Alarm))
            },
        ),
        Column::new("exit_fee_paid", Kind::Text, "Exit fee paid", "Utkjøp")
            .of(|&Row { fate, .. }| Cell::truth(fate.is_bought_out())),
        Column::new("shared_with", Kind::Text, "Shared with", "Deles med")
            .of(|&Row { contract, .. }| Cell::list(&contract.shared_with)),
        Column::new("dpa", Kind::Text, "DPA", "Databehandleravtale")
            .of(|&Row { contract, .. }| Cell::or_empty(contract.dpa, Cell::truth)),
        Column::new("replaced_by", Kind::Text, "Replaced by", "Erstattes av")
            .of(|&Row { id, .. }| planned.replaced_by(planned.contract_domains(id))),
    ];
    let contracts = planned.plan.contracts.iter();
    let mut rows: Vec<Row<'_>> = contracts
        .filter(|(_, fate)| fate.action == Action::Terminate)
        .map(|(&id, fate)| Row { id, contract: planned.landscape.contract(id), fate })
        .collect();
    rows.sort_by_key(|row| (row.fate.notice_by, row.id));
    let title = Words::new("Contracts to terminate", "Avtaler som skal sies opp");
    let table = Table::of("terminate", title, columns, rows);
    table.note(Words::new(
        "Days left are counted from the planning date to the last working day. The exit cost is all that is paid after day one.",
        "Dager igjen regnes fra planleggingsdatoen til siste virkedag. Uttredelseskostnaden er alt som betales etter dag én.",
    ))
}
