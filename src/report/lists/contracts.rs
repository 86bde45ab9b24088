//! `contracts`: every contract and what becomes of it.

use super::{Cell, Column, Kind, List, Planned, Table, Words};
use crate::calendar::last_working_day;
use crate::model::Money;
use crate::report::{Tone, terms};

pub(super) const LIST: List = List {
    name: "contracts",
    about: Words::new("every contract and what becomes of it", "alle avtaler og hva som skjer med dem"),
    make: table,
};

fn table(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("municipality", Kind::Text, "Municipality", "Kommune").grouped(),
        Column::new("contract", Kind::Id, "Contract", "Avtale"),
        Column::new("supplier", Kind::Text, "Supplier", "Leverandør"),
        Column::new("organisation_number", Kind::Id, "Org. number", "Org.nr."),
        Column::new("systems", Kind::Text, "Systems", "Systemer"),
        Column::new("domains", Kind::Text, "Domains", "Områder"),
        Column::new("annual_fee", Kind::Money, "Annual fee, NOK", "Årlig avgift, kr"),
        Column::new("action", Kind::Text, "Action", "Tiltak"),
        Column::new("reduce", Kind::Text, "Reduce", "Reduseres"),
        Column::new("notice_by", Kind::Date, "Last notice day", "Siste oppsigelsesdag"),
        Column::new("notice_working_day", Kind::Date, "Last working day before", "Siste virkedag før"),
        Column::new("ends", Kind::Date, "Ends", "Opphører"),
        Column::new("bridge_to", Kind::Date, "Bridge until", "Forlenges til"),
        Column::new("exit_cost", Kind::Money, "Exit cost, NOK", "Uttredelseskostnad, kr"),
        Column::new("exit_fee_paid", Kind::Text, "Exit fee paid", "Utkjøp"),
        Column::new("start", Kind::Date, "Start", "Start"),
        Column::new("end", Kind::Date, "Term end", "Avtalt slutt"),
        Column::new("renewal", Kind::Text, "Renews", "Fornyes"),
        Column::new("notice_months", Kind::Count, "Notice, months", "Oppsigelsestid, måneder"),
        Column::new("extendable", Kind::Text, "May grow", "Kan utvides"),
        Column::new("shared_with", Kind::Text, "Shared with", "Deles med"),
        Column::new("dpa", Kind::Text, "DPA", "Databehandleravtale"),
    ];
    let mut table = Table::new("contracts", Words::new("All contracts", "Alle avtaler"), columns);
    for id in planned.landscape.contract_ids() {
        let contract = planned.landscape.contract(id);
        let entry = planned.document.contracts.iter().find(|entry| entry.contract == contract.reference);
        let notice_by = entry.and_then(|entry| entry.notice_by);
        table.push([
            Cell::text(&planned.landscape.municipality(contract.municipality).name),
            Cell::text(&contract.reference),
            Cell::text(&contract.supplier),
            Cell::or_empty(contract.organisation_number.as_ref(), Cell::text),
            planned.contract_systems(id),
            planned.domain_list(planned.contract_domains(id)),
            Cell::money(Money::from(contract.annual_fee)),
            entry.map_or_else(
                || Cell::words("no system names it", "ingen systemer viser til den").tone(Tone::Faint),
                |entry| terms::action(&entry.action),
            ),
            Cell::or_empty(entry.filter(|entry| entry.reduce), |_| Cell::truth(true)),
            Cell::or_empty(notice_by, Cell::date),
            Cell::or_empty(notice_by, |day| Cell::date(last_working_day(day))),
            Cell::or_empty(entry.and_then(|entry| entry.ends), Cell::date),
            Cell::or_empty(entry.and_then(|entry| entry.bridge_to), Cell::date),
            Cell::or_empty(entry, |entry| Cell::money(entry.exit_cost)),
            Cell::or_empty(entry.filter(|entry| entry.exit_fee_paid), |_| Cell::truth(true)),
            Cell::or_empty(contract.start, Cell::date),
            Cell::or_empty(contract.end, Cell::date),
            terms::renewal(contract.renewal),
            Cell::count(contract.notice_months),
            terms::extendable(contract.extendable),
            Cell::list(&contract.shared_with),
            Cell::or_empty(contract.dpa, Cell::truth),
        ]);
    }
    table
}
