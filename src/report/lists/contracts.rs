//! `contracts`: the register of contracts, and what becomes of each.

use super::register::{decided, notice, options};
use super::{Cell, Column, Filled, Kind, List, ListName, Planned, Table};
use crate::calendar::{Standing, last_working_day, standing};
use crate::model::{Contract, ContractId, Date, Money};
use crate::plan::{Action, Fate};
use crate::report::growth::{Growth, Limits};
use crate::report::{Tone, terms};
use crate::words::t;

pub(super) const LIST: List =
    List { name: ListName::Contracts, about: t!("lists.contracts"), dated: true, make: table };

/// A contract, and what the plan makes of it.
struct Row<'a> {
    id: ContractId,
    contract: &'a Contract,
    fate: Option<&'a Fate>,
    now: Standing,
    growth: Option<Growth>,
    decision: Cell,
    decided_by: Cell,
}

impl<'a> Row<'a> {
    fn of(planned: &Planned<'a>, id: ContractId) -> Self {
        let contract = planned.landscape.contract(id);
        let fate = planned.plan.contracts.get(&id);
        let extended = fate.filter(|fate| fate.action == Action::Extend);
        let (decision, decided_by) = decided(planned, id);
        Row {
            id,
            contract,
            fate,
            now: standing(contract, planned.landscape.merger.as_of),
            growth: extended.and_then(|_| Growth::of(planned, id)),
            decision,
            decided_by,
        }
    }

    fn notice_by(&self) -> Option<Date> {
        self.fate.and_then(|fate| fate.notice_by)
    }
}

/// Which agreement it is, and what it is about.
fn who<'a>(planned: &'a Planned<'a>) -> Vec<Filled<'a, Row<'a>>> {
    vec![
        Column::new("municipality", Kind::Text, t!("column.municipality"))
            .grouped()
            .of(|&Row { contract, .. }| planned.municipality(contract.municipality)),
        Column::new("contract", Kind::Id, t!("column.contract"))
            .of(|&Row { contract, .. }| Cell::text(&contract.reference)),
        Column::new("supplier", Kind::Text, t!("column.supplier"))
            .of(|&Row { contract, .. }| Cell::text(&contract.supplier)),
        Column::new("organisation_number", Kind::Id, t!("column.organisation_number"))
            .detail()
            .elsewhere()
            .of(|&Row { contract, .. }| Cell::or_empty(contract.organisation_number.as_ref(), Cell::text)),
        Column::new("systems", Kind::Text, t!("column.systems"))
            .detail()
            .elsewhere()
            .of(|&Row { id, .. }| planned.contract_systems(id)),
        Column::new("domains", Kind::Text, t!("column.domains"))
            .detail()
            .elsewhere()
            .of(|&Row { id, .. }| planned.domain_list(planned.contract_domains(id))),
    ]
}

/// What becomes of it in the plan.
fn becomes<'a>() -> Vec<Filled<'a, Row<'a>>> {
    vec![
        Column::new("action", Kind::Text, t!("column.action")).of(|&Row { fate, .. }| {
            fate.map_or_else(
                || Cell::from(t!("action.unused")).tone(Tone::Faint),
                |fate| terms::action(fate.action),
            )
        }),
        Column::new("reduce", Kind::Text, t!("column.reduce"))
            .detail()
            .of(|&Row { fate, .. }| Cell::or_empty(fate.filter(|fate| fate.reduce), |_| Cell::truth(true))),
        Column::new("notice_by", Kind::Date, t!("column.notice_by"))
            .of(|row: &Row<'_>| Cell::or_empty(row.notice_by(), Cell::date)),
        Column::new("notice_working_day", Kind::Date, t!("column.notice_working_day"))
            .detail()
            .elsewhere()
            .of(|row: &Row<'_>| Cell::or_empty(row.notice_by(), |day| Cell::date(last_working_day(day)))),
        Column::new("ends", Kind::Date, t!("column.then_ends"))
            .of(|&Row { fate, .. }| Cell::or_empty(fate.and_then(|fate| fate.ends), Cell::date)),
        Column::new("bridge_to", Kind::Date, t!("column.bridge_to"))
            .detail()
            .of(|&Row { fate, .. }| Cell::or_empty(fate.and_then(|fate| fate.bridge_to), Cell::date)),
        Column::new("exit_cost", Kind::Money, t!("column.exit_cost")).detail().of(|&Row { fate, .. }| {
            let left = fate.filter(|fate| !fate.action.goes_on() || !fate.lines.is_empty());
            Cell::or_empty(left, |fate| Cell::money(fate.exit_cost).assumed(fate.is_assumed()))
        }),
        Column::new("exit_extra", Kind::Money, t!("column.exit_extra")).detail().of(
            |&Row { fate, .. }| {
                Cell::or_empty(fate.and_then(Fate::extra_exit_cost), |extra| {
                    Cell::money(extra).tone(Tone::Alarm)
                })
            },
        ),
        Column::new("exit_fee_paid", Kind::Text, t!("column.exit_fee_paid")).detail().elsewhere().of(
            |&Row { fate, .. }| {
                Cell::or_empty(fate.filter(|fate| fate.is_bought_out()), |_| Cell::truth(true))
            },
        ),
    ]
}

/// What it costs, and how long it goes on.
fn money<'a>() -> Vec<Filled<'a, Row<'a>>> {
    vec![
        Column::new("annual_fee", Kind::Money, t!("column.annual_fee")).of(|&Row { contract, .. }| {
            Cell::or_empty(contract.annual_fee, |fee| Cell::money(Money::from(fee)))
        }),
        Column::new("pricing", Kind::Text, t!("column.pricing"))
            .detail()
            .elsewhere()
            .of(|&Row { contract, .. }| terms::pricing(contract.pricing)),
        Column::new("remaining", Kind::Money, t!("column.remaining"))
            .of(|Row { now, .. }| Cell::or_empty(now.remaining_cost, |cost| Cell::money(Money::from(cost)))),
        Column::new("start", Kind::Date, t!("column.start"))
            .detail()
            .elsewhere()
            .of(|&Row { contract, .. }| Cell::or_empty(contract.start, Cell::date)),
        Column::new("term_end", Kind::Date, t!("column.term_end"))
            .detail()
            .elsewhere()
            .of(|Row { now, contract, .. }| Cell::or_empty(now.term_end.or(contract.end), Cell::date)),
        Column::new("renewal", Kind::Text, t!("column.renewal"))
            .detail()
            .elsewhere()
            .of(|&Row { contract, .. }| renews(contract)),
        Column::new("renewal_months", Kind::Count, t!("column.renewal_months")).detail().elsewhere().of(
            |&Row { contract, .. }| {
                Cell::or_empty((contract.renewal_months > 0).then_some(contract.renewal_months), Cell::count)
            },
        ),
        Column::new("options", Kind::Text, t!("column.options"))
            .detail()
            .elsewhere()
            .of(|&Row { contract, .. }| options(contract)),
        Column::new("option_by", Kind::Date, t!("column.option_by"))
            .detail()
            .elsewhere()
            .of(|Row { now, .. }| Cell::or_empty(now.option_by, Cell::date)),
        Column::new("irrevocable_until", Kind::Date, t!("column.irrevocable_until"))
            .detail()
            .elsewhere()
            .of(|&Row { contract, .. }| Cell::or_empty(contract.irrevocable_until, Cell::date)),
    ]
}

/// How one leaves it.
fn exits<'a>() -> Vec<Filled<'a, Row<'a>>> {
    vec![
        Column::new("notice", Kind::Text, t!("column.notice"))
            .detail()
            .elsewhere()
            .of(|&Row { contract, .. }| notice(contract)),
        Column::new("last_notice_day", Kind::Date, t!("column.last_notice_day"))
            .detail()
            .elsewhere()
            .of(|Row { now, .. }| Cell::or_empty(now.notice_by, Cell::date)),
        Column::new("last_notice_working_day", Kind::Date, t!("column.last_notice_working_day"))
            .detail()
            .elsewhere()
            .of(|Row { now, .. }| Cell::or_empty(now.notice_working_day, Cell::date)),
        Column::new("earliest_exit", Kind::Date, t!("column.earliest_exit"))
            .detail()
            .elsewhere()
            .of(|Row { now, .. }| Cell::or_empty(now.next_exit, Cell::date)),
        Column::new("missed_cost", Kind::Money, t!("column.missed_cost"))
            .detail()
            .elsewhere()
            .of(|Row { now, .. }| Cell::or_empty(now.missed_cost, |cost| Cell::money(Money::from(cost)))),
        Column::new("exit_fee", Kind::Money, t!("column.exit_fee")).detail().elsewhere().of(
            |&Row { contract, .. }| Cell::or_empty(contract.exit_fee, |fee| Cell::money(Money::from(fee))),
        ),
    ]
}

/// By how much it grows where it is extended to all.
fn grows<'a>(limits: &'a Limits<'a>) -> Vec<Filled<'a, Row<'a>>> {
    vec![
        Column::new("extendable", Kind::Text, t!("column.extendable"))
            .detail()
            .elsewhere()
            .of(|&Row { contract, .. }| terms::growth(contract.growth)),
        Column::new("served_share", Kind::Percent, t!("column.served_share")).detail().elsewhere().of(
            |Row { growth, .. }| Cell::or_empty(growth.as_ref(), |growth| Cell::percent(growth.served_share)),
        ),
        Column::new("growth", Kind::Percent, t!("column.growth"))
            .detail()
            .elsewhere()
            .of(|Row { growth, .. }| Cell::or_empty(growth.as_ref(), |growth| Cell::percent(growth.percent))),
        Column::new("growth_value", Kind::Money, t!("column.growth_value"))
            .detail()
            .elsewhere()
            .of(|Row { growth, .. }| Cell::or_empty(growth.and_then(|growth| growth.value), Cell::money)),
        Column::new("beyond_threshold", Kind::Text, t!("column.beyond_threshold"))
            .detail()
            .elsewhere()
            .of(|Row { growth, .. }| Cell::or_empty(growth.as_ref(), |growth| limits.judge(growth))),
    ]
}

/// Who decided, and who looks after it.
fn followed_up<'a>(planned: &'a Planned<'a>) -> Vec<Filled<'a, Row<'a>>> {
    vec![
        Column::new("shared_with", Kind::Text, t!("column.shared_with"))
            .detail()
            .elsewhere()
            .of(|&Row { contract, .. }| Cell::list(&contract.shared_with)),
        Column::new("dpa", Kind::Text, t!("column.dpa"))
            .detail()
            .elsewhere()
            .of(|&Row { contract, .. }| Cell::or_empty(contract.dpa, Cell::truth)),
        Column::new("decision", Kind::Text, t!("column.decision"))
            .detail()
            .elsewhere()
            .of(|row: &Row<'_>| row.decision.clone()),
        Column::new("decided_by", Kind::Text, t!("column.decided_by"))
            .detail()
            .elsewhere()
            .of(|row: &Row<'_>| row.decided_by.clone()),
        Column::new("responsible", Kind::Text, t!("column.responsible"))
            .detail()
            .elsewhere()
            .of(|&Row { id, .. }| planned.responsible_for_contract(id)),
    ]
}

fn table(planned: &Planned<'_>) -> Table {
    let limits = Limits::of(planned);
    let landscape = planned.landscape;
    let columns = [who(planned), becomes(), money(), exits(), grows(&limits), followed_up(planned)];
    let columns = columns.into_iter().flatten();
    let rows = landscape.contract_ids().map(|id| Row::of(planned, id));
    let mut table = Table::of("contracts", t!("contracts.title"), columns, rows);
    table.notes.extend(limits.sources());
    table.note(t!("contracts.note", as_of = Cell::date(landscape.merger.as_of)))
}

/// How it goes on; nothing for one that runs until it is terminated.
fn renews(contract: &Contract) -> Cell {
    Cell::or_empty(contract.end, |_| terms::renewal(contract.renewal))
}
