//! The sums that a plan is measured by, beside one another; and the exits that are cheaper because the supplier keeps work.

use crate::model::{ContractId, Money};
use crate::plan::{Costs, Fate};
use crate::report::{Cell, Column, Kind, Planned, Table, Tone};
use crate::words::t;

/// As today, everybody on the systems that serve most, the target, and what of it is assumed.
pub(super) fn table(planned: &Planned<'_>) -> Table {
    let plan = planned.plan;
    let columns = [
        Column::new("yardstick", Kind::Text, t!("book.yardstick")),
        Column::new("total", Kind::Money, t!("book.total")),
        Column::new("cash", Kind::Money, t!("book.cash")),
        Column::new("one_off", Kind::Money, t!("book.one_off")),
        Column::new("year", Kind::Money, t!("book.a_year")),
        Column::new("remark", Kind::Text, t!("book.remark")),
    ];
    let mut table = Table::new("yardsticks", t!("book.yardsticks"), columns);
    let money = |money: Option<Money>| Cell::or_empty(money, Cell::money);
    if let Some(today) = plan.as_is {
        let assumed = today.assumed.is_some_and(|assumed| !assumed.is_zero());
        let (total, year) = (Cell::money(today.total), Cell::money(today.annual));
        let cells = [Cell::empty(), total.assumed(assumed), Cell::empty(), year.assumed(assumed)];
        table.push(row(t!("side.today").into(), cells, t!("book.today_remark").into()));
    }
    if let Some(reference) = &plan.reference {
        let cash = money(reference.costs.as_ref().map(Costs::cash));
        let cells = [Cell::money(reference.total), cash, Cell::empty(), Cell::empty()];
        let broken = reference.broken.iter().map(|constraint| constraint.name()).collect::<Vec<_>>();
        let open = reference.not_the_largest.len();
        let remark = match broken.is_empty() {
            true => Cell::from(t!("book.largest_remark", open = open)),
            false => t!("book.largest_breaks", open = open, broken = broken.join(", ")).into(),
        };
        table.push(row(t!("book.largest").into(), cells, remark));
    }
    let cost = plan.cost.unwrap_or_default();
    let assumed = plan.assumed.unwrap_or_default();
    let rests = |money: Money| !money.is_zero();
    let cells = [
        Cell::money(cost.total()).assumed(rests(assumed.total())),
        Cell::money(cost.cash()).assumed(rests(assumed.cash())),
        money(plan.one_off).assumed(plan.assumed_one_off.is_some_and(rests)),
        money(plan.target_year),
    ];
    let remark = match (plan.payback(), plan.lower_bound) {
        (Some(years), Some(bound)) => t!("book.target_remark", years = years, bound = bound).into(),
        (None, Some(bound)) => t!("book.target_bound", bound = bound).into(),
        (_, None) => Cell::empty(),
    };
    table.push(row(t!("side.target").into(), cells, remark));
    let cells = [
        Cell::money(assumed.total()),
        Cell::money(assumed.cash()),
        money(plan.assumed_one_off),
        Cell::empty(),
    ];
    table.push(row(t!("book.of_it_assumed").into(), cells, Cell::empty()));
    table.lead(t!("book.yardsticks_lead"))
}

fn row(name: Cell, cells: [Cell; 4], remark: Cell) -> Vec<Cell> {
    std::iter::once(name).chain(cells).chain([remark]).collect()
}

/// A contract that is left, and what that would cost if its supplier kept none of the work.
type Row<'a> = (ContractId, &'a Fate, Money);

/// The exits that are cheaper because the supplier keeps work in the target.
pub(super) fn spared(planned: &Planned<'_>) -> Table {
    let landscape = planned.landscape;
    let columns = [
        Column::new("supplier", Kind::Text, t!("book.with"))
            .of(|&(id, ..): &Row<'_>| Cell::text(&landscape.contract(id).supplier)),
        Column::new("systems", Kind::Text, t!("book.systems")).of(|&(id, ..): &Row<'_>| {
            let systems = landscape.contract(id).systems.iter();
            Cell::list(systems.map(|&system| landscape.system(system).name.as_str()))
        }),
        Column::new("full", Kind::Money, t!("book.full_exit")).of(|&(.., full): &Row<'_>| Cell::money(full)),
        Column::new("exit", Kind::Money, t!("book.exit"))
            .of(|&(_, fate, _): &Row<'_>| Cell::money(fate.exit_cost).assumed(fate.is_assumed())),
        Column::new("spared", Kind::Money, t!("book.spared"))
            .of(|&(_, fate, full): &Row<'_>| Cell::money(full - fate.exit_cost).tone(Tone::Good)),
        Column::new("contract", Kind::Id, t!("book.id"))
            .of(|&(id, ..): &Row<'_>| Cell::text(&landscape.contract(id).reference)),
    ];
    let contracts = planned.plan.contracts.iter();
    let rows = contracts.filter_map(|(&id, fate)| Some((id, fate, fate.full_exit_cost?)));
    Table::of("spared", t!("book.spared_title"), columns, rows).lead(t!("book.spared_lead"))
}
