//! `contracts`: the register of contracts, and what becomes of each.

use super::register::{decided, notice, options, remaining};
use super::{Cell, Column, Kind, List, Planned, Sentence, Table, Words};
use crate::calendar::{last_working_day, standing};
use crate::model::{Contract, Money};
use crate::plan::Action;
use crate::report::growth::{Growth, Limits};
use crate::report::{Tone, terms};

pub(super) const LIST: List = List {
    name: "contracts",
    about: Words::new(
        "the register of contracts: terms, last notice day, what remains to be paid, and what becomes of each",
        "avtaleregisteret: vilkår, siste oppsigelsesdag, gjenstående forpliktelse, og hva som skjer med hver avtale",
    ),
    dated: false,
    make: table,
};

fn table(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("municipality", Kind::Text, "Municipality", "Kommune").grouped(),
        Column::new("contract", Kind::Id, "Contract", "Avtale"),
        Column::new("supplier", Kind::Text, "Supplier", "Leverandør"),
        Column::new("organisation_number", Kind::Id, "Org. number", "Org.nr.").detail(),
        Column::new("systems", Kind::Text, "Systems", "Systemer").detail(),
        Column::new("domains", Kind::Text, "Domains", "Områder").detail(),
        Column::new("action", Kind::Text, "Action", "Tiltak"),
        Column::new("reduce", Kind::Text, "Reduce", "Reduseres").detail(),
        Column::new("notice_by", Kind::Date, "Give notice by", "Si opp innen"),
        Column::new("notice_working_day", Kind::Date, "Last working day for it", "Siste virkedag for det")
            .detail(),
        Column::new("ends", Kind::Date, "Then ends", "Opphører da"),
        Column::new("bridge_to", Kind::Date, "Bridge until", "Forlenges til").detail(),
        Column::new("exit_cost", Kind::Money, "Exit cost, NOK", "Uttredelseskostnad, kr").detail(),
        Column::new("exit_fee_paid", Kind::Text, "Exit fee paid", "Utkjøp").detail(),
        Column::new("annual_fee", Kind::Money, "Yearly cost, NOK", "Årlig kostnad, kr"),
        Column::new("pricing", Kind::Text, "Price basis", "Prisgrunnlag").detail(),
        Column::new("remaining", Kind::Money, "Remaining commitment, NOK", "Gjenstående forpliktelse, kr"),
        Column::new("start", Kind::Date, "Start", "Start").detail(),
        Column::new("term_end", Kind::Date, "Term end", "Avtaleperiodens slutt").detail(),
        Column::new("renewal", Kind::Text, "Renews", "Fornyes").detail(),
        Column::new("renewal_months", Kind::Count, "By, months", "Med, måneder").detail(),
        Column::new("options", Kind::Text, "Options left", "Gjenstående opsjoner").detail(),
        Column::new("option_by", Kind::Date, "Use the next option by", "Bruk neste opsjon innen").detail(),
        Column::new("irrevocable_until", Kind::Date, "Irrevocable to", "Uoppsigelig til").detail(),
        Column::new("notice", Kind::Text, "Notice", "Oppsigelsestid").detail(),
        Column::new("last_notice_day", Kind::Date, "Last notice day", "Siste oppsigelsesdag").detail(),
        Column::new(
            "last_notice_working_day",
            Kind::Date,
            "Last working day before it",
            "Siste virkedag før den",
        )
        .detail(),
        Column::new("earliest_exit", Kind::Date, "Earliest exit", "Tidligste opphør").detail(),
        Column::new("exit_fee", Kind::Money, "Exit fee, NOK", "Utkjøp, kr").detail(),
        Column::new("extendable", Kind::Text, "May grow", "Kan utvides").detail(),
        Column::new("served_share", Kind::Percent, "Serves today, %", "Dekker i dag, %").detail(),
        Column::new("growth", Kind::Percent, "Grows by, %", "Utvides med, %").detail(),
        Column::new("growth_value", Kind::Money, "Growth over the horizon, NOK", "Utvidelse i perioden, kr")
            .detail(),
        Column::new("beyond_threshold", Kind::Text, "Beyond the threshold", "Over terskelen").detail(),
        Column::new("shared_with", Kind::Text, "Shared with", "Deles med").detail(),
        Column::new("dpa", Kind::Text, "Data-processing agreement", "Databehandleravtale").detail(),
        Column::new("decision", Kind::Text, "Decision", "Vedtak").detail(),
        Column::new("decided_by", Kind::Text, "Decided by", "Vedtatt av").detail(),
        Column::new("responsible", Kind::Text, "Responsible", "Ansvarlig").detail(),
    ];
    let mut table = Table::new("contracts", Words::new("Register of contracts", "Avtaleregister"), columns);
    let limits = Limits::of(planned);
    let landscape = planned.landscape;
    for id in landscape.contract_ids() {
        let contract = landscape.contract(id);
        let fate = planned.plan.contracts.get(&id);
        let notice_by = fate.and_then(|fate| fate.notice_by);
        let now = standing(contract, landscape.merger.as_of);
        let kept = fate.is_some_and(|fate| fate.action.goes_on());
        let growth = fate.filter(|fate| fate.action == Action::Extend).map(|_| Growth::of(planned, id));
        let (decision, by) = decided(planned, id);
        table.push([
            planned.municipality(contract.municipality),
            Cell::text(&contract.reference),
            Cell::text(&contract.supplier),
            Cell::or_empty(contract.organisation_number.as_ref(), Cell::text),
            planned.contract_systems(id),
            planned.domain_list(planned.contract_domains(id)),
            fate.map_or_else(
                || Cell::words("no system names it", "ingen systemer viser til den").tone(Tone::Faint),
                |fate| terms::action(fate.action),
            ),
            Cell::or_empty(fate.filter(|fate| fate.reduce), |_| Cell::truth(true)),
            Cell::or_empty(notice_by, Cell::date),
            Cell::or_empty(notice_by, |day| Cell::date(last_working_day(day))),
            Cell::or_empty(fate.and_then(|fate| fate.ends), Cell::date),
            Cell::or_empty(fate.and_then(|fate| fate.bridge_to), Cell::date),
            Cell::or_empty(fate.filter(|_| !kept), |fate| Cell::money(fate.exit_cost)),
            Cell::or_empty(fate.filter(|fate| fate.exit_fee_paid), |_| Cell::truth(true)),
            Cell::money(Money::from(contract.annual_fee)),
            terms::pricing(contract.per_inhabitant),
            Cell::money(remaining(contract, &now, landscape.merger.as_of)),
            Cell::or_empty(contract.start, Cell::date),
            Cell::or_empty(now.term_end.or(contract.end), Cell::date),
            renews(contract),
            Cell::or_empty((contract.renewal_months > 0).then_some(contract.renewal_months), Cell::count),
            options(contract),
            Cell::or_empty(now.option_by, Cell::date),
            Cell::or_empty(contract.irrevocable_until, Cell::date),
            notice(contract),
            Cell::or_empty(now.notice_by, Cell::date),
            Cell::or_empty(now.notice_working_day, Cell::date),
            Cell::or_empty(now.next_exit, Cell::date),
            Cell::or_empty(contract.exit_fee, |fee| Cell::money(Money::from(fee))),
            terms::extendable(contract.extendable),
            Cell::or_empty(growth.as_ref(), |growth| Cell::percent(growth.served_share)),
            Cell::or_empty(growth.as_ref(), |growth| Cell::percent(growth.percent)),
            Cell::or_empty(growth.as_ref(), |growth| Cell::money(growth.value)),
            Cell::or_empty(growth.as_ref(), |growth| limits.judge(growth)),
            Cell::list(&contract.shared_with),
            Cell::or_empty(contract.dpa, Cell::truth),
            decision,
            by,
            planned.responsible_for_contract(id),
        ]);
    }
    table.notes.extend(limits.sources());
    table.note(Sentence::new(
        "Remaining commitment: the yearly cost from the planning date, {0}, to the earliest exit, in whole months.",
        "Gjenstående forpliktelse: årlig kostnad fra planleggingsdatoen, {0}, til tidligste opphør, i hele måneder.",
        [Cell::date(landscape.merger.as_of)],
    ))
}

/// How it goes on; nothing for one that runs until it is terminated.
fn renews(contract: &Contract) -> Cell {
    Cell::or_empty(contract.end, |_| terms::renewal(contract.renewal))
}
