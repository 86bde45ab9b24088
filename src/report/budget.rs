//! A programme budget on paper: years across, areas and items down, the printed sums beside those that the figures come to, and what
//! does not fit.

use super::{Cell, Column, Filled, Kind, Page, Table, Text, Tone};
use crate::budget::{Area, Budget, Figure, Item, Mismatch, Off, Sum, Where, at, mismatches};
use crate::model::{BudgetUnit, Money};
use crate::words::t;

/// The page.
pub fn page(budget: &Budget) -> Page {
    let off = mismatches(budget);
    let whole = budget.whole();
    let mut points = vec![match whole.unknown {
        0 => t!("budget.whole", amount = budget.money(whole.amount), currency = budget.currency),
        unknown => t!(
            "budget.at_least",
            amount = budget.money(whole.amount),
            currency = budget.currency,
            count = unknown
        ),
    }];
    if let Some(source) = &budget.source {
        points.push(t!("budget.source", source = source));
    }
    Page::new(t!("budget.headline", name = budget.name, count = off.len()))
        .points(points)
        .table(years(budget))
        .table(misfits(budget, &off))
}

/// A row: an item of an area, an area without items, or a sum.
enum Row<'a> {
    Item(&'a Area, &'a Item),
    Elsewhere(&'a Area),
    Computed(Option<usize>),
    Printed(Option<usize>),
}

/// Years across.
fn years(budget: &Budget) -> Table {
    let rows = budget.areas.iter().enumerate().flat_map(|(number, area)| {
        let elsewhere = area.items.is_empty().then_some(Row::Elsewhere(area));
        let sums = match area.items.is_empty() {
            true => Vec::new(),
            false => [Row::Computed(Some(number))]
                .into_iter()
                .chain(is_printed(&area.printed).then_some(Row::Printed(Some(number))))
                .collect(),
        };
        area.items.iter().map(|item| Row::Item(area, item)).chain(elsewhere).chain(sums).collect::<Vec<_>>()
    });
    let printed = is_printed(&budget.printed).then_some(Row::Printed(None));
    let rows: Vec<Row<'_>> = rows.chain([Row::Computed(None)]).chain(printed).collect();
    let mut columns: Vec<Filled<'_, Row<'_>>> = vec![
        Column::new("area", Kind::Text, t!("budget.area")).grouped().of(|row: &Row<'_>| area(budget, row)),
        Column::new("item", Kind::Text, t!("budget.item")).of(item),
    ];
    columns.extend((0..budget.years.len()).map(|year| {
        let heading = Column::year(i32::from(budget.years[year]));
        heading.of(move |row: &Row<'_>| amount(budget, row, Some(year)))
    }));
    columns.push(
        Column::new("sum", Kind::Money, t!("business.sum")).of(|row: &Row<'_>| amount(budget, row, None)),
    );
    let table = Table::of("budget", t!("budget.title", currency = budget.currency), columns, rows);
    table.note(t!("budget.note"))
}

fn is_printed(figures: &[Figure]) -> bool {
    figures.iter().any(|figure| *figure != Figure::Nothing)
}

fn area(budget: &Budget, row: &Row<'_>) -> Cell {
    match row {
        Row::Item(area, _) | Row::Elsewhere(area) => Cell::text(&area.name),
        Row::Computed(Some(area)) | Row::Printed(Some(area)) => Cell::text(&budget.areas[*area].name),
        Row::Computed(None) | Row::Printed(None) => t!("budget.all").into(),
    }
}

fn item(row: &Row<'_>) -> Cell {
    match row {
        Row::Item(_, item) => Cell::text(&item.name),
        Row::Elsewhere(area) => match &area.included_in {
            Some(other) => t!("budget.included", other = other).into(),
            None if is_printed(&area.printed) => t!("budget.printed").into(),
            None => Cell::from(t!("budget.nothing")).tone(Tone::Notice),
        },
        Row::Computed(_) => t!("budget.computed").into(),
        Row::Printed(_) => t!("budget.printed").into(),
    }
}

/// What stands in a year of a row, or in its sum.
fn amount(budget: &Budget, row: &Row<'_>, year: Option<usize>) -> Cell {
    let years = || year.map_or(0..budget.years.len(), |year| year..year + 1);
    let of = |figures: &[Figure]| Sum::of(years().map(|year| at(figures, year)));
    let sum = match row {
        Row::Item(_, item) => of(&item.amounts),
        Row::Elsewhere(area) => of(&area.printed),
        Row::Computed(Some(area)) => added(years().map(|year| budget.areas[*area].sum(year))),
        Row::Computed(None) => added(years().map(|year| budget.sum(year))),
        Row::Printed(Some(area)) => of(&budget.areas[*area].printed),
        Row::Printed(None) => of(&budget.printed),
    };
    match sum {
        Sum { amount: 0, unknown: 0 } => Cell::empty(),
        Sum { amount: 0, .. } => Cell::from(t!("budget.unknown")).tone(Tone::Notice),
        Sum { amount, unknown } => Cell::money(budget.money(amount)).assumed(unknown > 0),
    }
}

fn added(sums: impl Iterator<Item = Sum>) -> Sum {
    sums.fold(Sum::default(), |all, one| Sum {
        amount: all.amount + one.amount,
        unknown: all.unknown + one.unknown,
    })
}

/// What does not fit.
fn misfits(budget: &Budget, off: &[Mismatch]) -> Table {
    let columns = [
        Column::new("where", Kind::Text, t!("budget.where"))
            .of(|off: &&Mismatch| place(budget, &off.place).into()),
        Column::new("printed", Kind::Money, t!("budget.says"))
            .of(|off: &&Mismatch| Cell::money(money(budget, off, off.printed))),
        Column::new("computed", Kind::Money, t!("budget.comes_to")).of(|off: &&Mismatch| {
            Cell::money(money(budget, off, off.computed.amount)).assumed(off.computed.unknown > 0)
        }),
        Column::new("difference", Kind::Money, t!("budget.difference")).of(|off: &&Mismatch| {
            Cell::money(money(budget, off, off.printed) - money(budget, off, off.computed.amount))
        }),
        Column::new("why", Kind::Text, t!("budget.why"))
            .of(|off: &&Mismatch| Cell::from(why(budget, off)).tone(Tone::Alarm)),
    ];
    Table::of("misfits", t!("budget.misfits"), columns, off)
}

fn money(budget: &Budget, off: &Mismatch, amount: u64) -> Money {
    match off.place {
        Where::Said(_) => Money::from(amount),
        Where::Area(..) | Where::Year(_) => budget.money(amount),
    }
}

fn place(budget: &Budget, place: &Where) -> Text {
    match *place {
        Where::Area(area, year) => {
            t!(
                "budget.in_area",
                area = budget.areas[area].name,
                year = i64::from(budget.years[year]).to_string()
            )
        }
        Where::Year(year) => t!("budget.in_year", year = i64::from(budget.years[year]).to_string()),
        Where::Said(said) => t!("budget.in_text", text = budget.said[said].text),
    }
}

fn unit(unit: BudgetUnit) -> Text {
    match unit {
        BudgetUnit::Kroner => t!("budget.kroner"),
        BudgetUnit::Thousands => t!("budget.thousands"),
        BudgetUnit::Millions => t!("budget.millions"),
    }
}

fn why(budget: &Budget, mismatch: &Mismatch) -> Text {
    match (&mismatch.off, &mismatch.place) {
        (Off::Differs, _) => t!("budget.differs"),
        (Off::LessThanKnown, _) => t!("budget.less_than_known"),
        (Off::Unit(factor), _) => t!("budget.unit", factor = *factor, unit = unit(budget.unit)),
        (Off::Item(item, factor), Where::Area(area, _)) => {
            t!("budget.outlier", item = budget.areas[*area].items[*item].name, factor = *factor)
        }
        (Off::Item(..), _) => t!("budget.differs"),
    }
}
