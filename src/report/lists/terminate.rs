//! `terminate`: the contracts to give notice of, soonest first.

use super::{Cell, Column, Kind, List, Planned, Table, Words};
use crate::calendar::last_working_day;
use crate::model::{ContractId, Money};
use crate::plan::{Action, Fate};
use crate::report::terms;

pub(super) const LIST: List = List {
    name: "terminate",
    about: Words::new(
        "the contracts to terminate: by when, at what price, and why",
        "avtalene som skal sies opp: når senest, til hvilken pris og hvorfor",
    ),
    dated: false,
    make: table,
};

fn table(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("municipality", Kind::Text, "Municipality", "Kommune"),
        Column::new("contract", Kind::Id, "Contract", "Avtale"),
        Column::new("supplier", Kind::Text, "Supplier", "Leverandør"),
        Column::new("organisation_number", Kind::Id, "Org. number", "Org.nr."),
        Column::new("systems", Kind::Text, "Systems", "Systemer"),
        Column::new("domains", Kind::Text, "Domains", "Områder"),
        Column::new("annual_fee", Kind::Money, "Annual fee, NOK", "Årlig avgift, kr"),
        Column::new("action", Kind::Text, "Action", "Tiltak"),
        Column::new("notice_by", Kind::Date, "Last notice day", "Siste oppsigelsesdag"),
        Column::new("notice_working_day", Kind::Date, "Last working day before", "Siste virkedag før"),
        Column::new("days_left", Kind::Days, "Days left", "Dager igjen"),
        Column::new("ends", Kind::Date, "Ends", "Opphører"),
        Column::new("exit_cost", Kind::Money, "Exit cost, NOK", "Uttredelseskostnad, kr"),
        Column::new("exit_fee_paid", Kind::Text, "Exit fee paid", "Utkjøp"),
        Column::new("shared_with", Kind::Text, "Shared with", "Deles med"),
        Column::new("dpa", Kind::Text, "DPA", "Databehandleravtale"),
        Column::new("replaced_by", Kind::Text, "Replaced by", "Erstattes av"),
    ];
    let title = Words::new("Contracts to terminate", "Avtaler som skal sies opp");
    let mut table = Table::new("terminate", title, columns);
    let contracts = planned.plan.contracts.iter();
    let mut rows: Vec<(ContractId, &Fate)> = contracts
        .map(|(&id, fate)| (id, fate))
        .filter(|(_, fate)| fate.action == Action::Terminate)
        .collect();
    rows.sort_by_key(|&(id, fate)| (fate.notice_by, id));
    for &(id, fate) in &rows {
        let contract = planned.landscape.contract(id);
        let domains = planned.contract_domains(id);
        let action = if contract.shared_with.is_empty() {
            terms::action(fate.action)
        } else {
            Cell::words("withdraw", "tre ut")
        };
        let working_day = fate.notice_by.map(last_working_day);
        table.push([
            planned.municipality(contract.municipality),
            Cell::text(&contract.reference),
            Cell::text(&contract.supplier),
            Cell::or_empty(contract.organisation_number.as_ref(), Cell::text),
            planned.contract_systems(id),
            planned.domain_list(domains.iter().copied()),
            Cell::money(Money::from(contract.annual_fee)),
            action,
            Cell::or_empty(fate.notice_by, Cell::date),
            Cell::or_empty(working_day, Cell::date),
            Cell::or_empty(working_day, |day| planned.days_left(day)),
            Cell::or_empty(fate.ends, Cell::date),
            Cell::money(fate.exit_cost),
            Cell::truth(fate.exit_fee_paid),
            Cell::list(&contract.shared_with),
            Cell::or_empty(contract.dpa, Cell::truth),
            planned.replaced_by(domains),
        ]);
    }
    table.note(Words::new(
        "Days left are counted from the planning date to the last working day. The exit cost is all that is paid after day one.",
        "Dager igjen regnes fra planleggingsdatoen til siste virkedag. Uttredelseskostnaden er alt som betales etter dag én.",
    ))
}
