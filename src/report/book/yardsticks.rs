//! The sums that a plan is measured by, beside one another; and the exits that are cheaper because the supplier keeps work.

use crate::model::{ContractId, Money};
use crate::plan::{Costs, Fate, Plan};
use crate::report::{Cell, Column, Kind, Planned, Table, Tone, naming};
use crate::words::{Text, t};

/// As today, everybody on the systems that serve most, the target, and what of it is assumed.
pub(super) fn table(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("yardstick", Kind::Text, t!("book.yardstick"))
            .of(|sums: &Yardstick| sums.name.clone().into()),
        Column::new("total", Kind::Money, t!("book.total")).of(|sums: &Yardstick| sums.total.clone()),
        Column::new("cash", Kind::Money, t!("book.cash")).of(|sums: &Yardstick| sums.cash.clone()),
        Column::new("one_off", Kind::Money, t!("book.one_off")).of(|sums: &Yardstick| sums.one_off.clone()),
        Column::new("year", Kind::Money, t!("book.a_year")).of(|sums: &Yardstick| sums.year.clone()),
        Column::new("remark", Kind::Text, t!("book.remark"))
            .of(|sums: &Yardstick| Cell::or_empty(sums.remark.clone(), Cell::from)),
    ];
    let rows = [today(planned.plan), largest(planned.plan)].into_iter().flatten();
    let rows = rows.chain([target(planned.plan), assumed(planned.plan)]);
    Table::of("yardsticks", t!("book.yardsticks"), columns, rows).lead(t!("book.yardsticks_lead"))
}

/// The sums of something that a plan is measured by.
struct Yardstick {
    name: Text,
    total: Cell,
    cash: Cell,
    one_off: Cell,
    year: Cell,
    remark: Option<Text>,
}

fn money(money: Option<Money>) -> Cell {
    Cell::or_empty(money, Cell::money)
}

fn rests(assumed: Option<Money>) -> bool {
    assumed.is_some_and(|assumed| !assumed.is_zero())
}

fn today(plan: &Plan) -> Option<Yardstick> {
    let today = plan.as_is?;
    Some(Yardstick {
        name: t!("side.today"),
        total: Cell::money(today.total).assumed(rests(today.assumed)),
        cash: Cell::empty(),
        one_off: Cell::empty(),
        year: Cell::money(today.annual).assumed(rests(today.assumed)),
        remark: Some(t!("book.today_remark")),
    })
}

fn largest(plan: &Plan) -> Option<Yardstick> {
    let reference = plan.reference.as_ref()?;
    let broken = reference.broken.iter().map(|constraint| constraint.name()).collect::<Vec<_>>();
    let open = reference.not_the_largest.len();
    Some(Yardstick {
        name: t!("book.largest"),
        total: Cell::money(reference.total),
        cash: money(reference.costs.as_ref().map(Costs::cash)),
        one_off: Cell::empty(),
        year: Cell::empty(),
        remark: Some(match broken.is_empty() {
            true => t!("book.largest_remark", open = open),
            false => t!("book.largest_breaks", open = open, broken = broken.join(", ")),
        }),
    })
}

fn target(plan: &Plan) -> Yardstick {
    let cost = plan.cost.unwrap_or_default();
    let assumed = plan.assumed.unwrap_or_default();
    Yardstick {
        name: t!("side.target"),
        total: Cell::money(cost.total()).assumed(rests(Some(assumed.total()))),
        cash: Cell::money(cost.cash()).assumed(rests(Some(assumed.cash()))),
        one_off: money(plan.one_off).assumed(rests(plan.assumed_one_off)),
        year: money(plan.target_year).assumed(rests(plan.assumed_target_year)),
        remark: match (plan.payback(), plan.lower_bound) {
            (Some(years), Some(bound)) => Some(t!("book.target_remark", years = years, bound = bound)),
            (None, Some(bound)) => Some(t!("book.target_bound", bound = bound)),
            (_, None) => None,
        },
    }
}

fn assumed(plan: &Plan) -> Yardstick {
    let assumed = plan.assumed.unwrap_or_default();
    Yardstick {
        name: t!("book.of_it_assumed"),
        total: Cell::money(assumed.total()),
        cash: Cell::money(assumed.cash()),
        one_off: money(plan.assumed_one_off),
        year: Cell::empty(),
        remark: None,
    }
}

/// A contract that is left, and what that would cost if its supplier kept none of the work.
type Row<'a> = (ContractId, &'a Fate, Money);

/// The exits that are cheaper because the supplier keeps work in the target.
pub(super) fn spared(planned: &Planned<'_>) -> Table {
    let landscape = planned.landscape;
    let columns = [
        Column::new("name", Kind::Text, t!("book.agreement"))
            .of(|&(id, ..): &Row<'_>| naming::contract(landscape, id).into()),
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
