//! What it costs, item by item, beside the rule of thumb.

use super::{Cell, Column, Kind, Planned, Table, Tone, terms};
use crate::model::Money;
use crate::plan::{Costs, Item};
use crate::words::t;

/// What it costs, item by item, how much of that is assumed, and what the rule of thumb would cost.
pub(super) fn table(planned: &Planned<'_>) -> Table {
    let plan = planned.plan;
    let reference = plan.reference.as_ref().and_then(|reference| reference.costs);
    let mut columns = vec![
        Column::new("item", Kind::Text, t!("column.item")),
        Column::new("target", Kind::Money, t!("column.target")),
        Column::new("assumed", Kind::Money, t!("column.assumed")),
    ];
    if reference.is_some() {
        columns.push(Column::new("reference", Kind::Money, t!("column.reference")));
        columns.push(Column::new("difference", Kind::Money, t!("column.difference")));
    }
    let title = t!("summary.money");
    let mut table = Table::new("money", title, columns);
    let cost = plan.cost.unwrap_or_default();
    let assumed = plan.assumed.unwrap_or_default();
    let cells = |name: Cell, part: &dyn Fn(&Costs<Money>) -> Money| {
        let mut cells = vec![
            name,
            Cell::money(part(&cost)).assumed(!part(&assumed).is_zero()),
            Cell::money(part(&assumed)),
        ];
        if let Some(reference) = &reference {
            cells.push(Cell::money(part(reference)));
            cells.push(difference(part(&cost) - part(reference)));
        }
        cells
    };
    for item in Item::ALL {
        table.push(cells(terms::item(item).into(), &|costs| costs[item]));
    }
    table.push_total(cells(Cell::from(t!("summary.sum")), &Costs::total));
    table
}

/// More expensive or cheaper than the rule of thumb; its sign says which.
fn difference(money: Money) -> Cell {
    Cell::money(money).tone(if money < Money::ZERO { Tone::Good } else { Tone::Plain })
}
