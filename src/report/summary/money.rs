//! What it costs, item by item, beside the rule of thumb.

use super::{Cell, Column, Kind, Planned, Table, Tone, terms};
use crate::model::Money;
use crate::plan::{Costs, Item};
use crate::words::t;

/// What it costs, item by item, how much of that is assumed, and what the rule of thumb would cost.
pub(in crate::report) fn table(planned: &Planned<'_>) -> Table {
    let plan = planned.plan;
    let reference = plan.reference.as_ref().and_then(|reference| reference.costs);
    let cost = plan.cost.unwrap_or_default();
    let assumed = plan.assumed.unwrap_or_default();
    let mut columns = vec![
        Column::new("item", Kind::Text, t!("column.item")).of(|row: &Row| match row {
            Some(item) => terms::item(*item).into(),
            None => t!("summary.sum").into(),
        }),
        Column::new("target", Kind::Money, t!("column.target"))
            .of(|row: &Row| Cell::money(part(&cost, *row)).assumed(!part(&assumed, *row).is_zero())),
        Column::new("assumed", Kind::Money, t!("column.assumed"))
            .of(|row: &Row| Cell::money(part(&assumed, *row))),
    ];
    if let Some(reference) = &reference {
        columns.push(
            Column::new("reference", Kind::Money, t!("column.reference"))
                .of(|row: &Row| Cell::money(part(reference, *row))),
        );
        columns.push(
            Column::new("difference", Kind::Money, t!("column.difference"))
                .of(|row: &Row| difference(part(&cost, *row) - part(reference, *row))),
        );
    }
    Table::summed("money", t!("summary.money"), columns, Item::ALL.into_iter().map(Some), [None])
}

/// An item, or all of them.
type Row = Option<Item>;

fn part(costs: &Costs<Money>, row: Row) -> Money {
    row.map_or_else(|| costs.total(), |item| costs[item])
}

/// More expensive or cheaper than the rule of thumb; its sign says which.
fn difference(money: Money) -> Cell {
    Cell::money(money).tone(if money < Money::ZERO { Tone::Good } else { Tone::Plain })
}
