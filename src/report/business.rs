//! The business case on paper: years across, items or whatever else is asked down, and what is read off them.

use std::collections::{BTreeMap, BTreeSet};

use super::rounded::sums;
use super::{Cell, Column, Filled, Kind, Page, Planned, Table, Text, terms};
use crate::business::{Axis, Case, Entry, Key, Overhead, Row, Side, rows};
use crate::model::{Landscape, Money};
use crate::plan::Item;
use crate::words::t;

/// The name of the tables in machine formats.
const NAME: &str = "business-case";

/// The page: the years, then payback, present values and what is in no row.
pub fn page(planned: &Planned<'_>, case: &Case, by: &[Axis]) -> Page {
    let landscape = planned.landscape;
    let page = Page::new(t!("business.headline", name = landscape.merger.name))
        .points(super::summary::cash(planned))
        .points(super::gaps::points(planned))
        .table(years(landscape, case, by, Unit::Thousands));
    page.points(read_off(planned, case))
        .points(laid_on(case))
        .points(landscape.business_case.funding.iter().map(|funding| -> Text {
            let year = i64::from(funding.year).to_string();
            t!(
                "business.funding",
                source = funding.source,
                amount = Money::kroner(funding.amount),
                year = year
            )
        }))
        .points(landscape.business_case.benefits.iter().map(|benefit| -> Text {
            t!("business.benefit", name = benefit.name, amount = Money::kroner(benefit.annual))
        }))
}

fn read_off(planned: &Planned<'_>, case: &Case) -> Vec<Text> {
    let mut points: Vec<Text> = Vec::new();
    points.push(match case.payback {
        Some(years) => t!("business.payback", years = years, year = case.target_year),
        None => t!("business.no_payback", year = case.target_year),
    });
    for (years, amount) in case.net_present_values() {
        points.push(match amount >= Money::ZERO {
            true => t!("business.saved", years = years, amount = amount),
            false => t!("business.lost", years = years, amount = -amount),
        });
    }
    // What follows is for whoever reckons it up again: whole kroner.
    let mut points: Vec<Text> = points.into_iter().map(sums).collect();
    let rounding = case.rounding_and_discounting();
    points.push(t!("business.rounding", amount = rounding, cash = case.cash()));
    let cost = planned.plan.cost.unwrap_or_default();
    points.push(t!("business.unpaid", amount = cost.total() - cost.cash()));
    let late: Money = planned
        .roadmap()
        .map_or(Money::ZERO, |roadmap| roadmap.exits.contracts().map(|(_, leaving)| leaving.extra()).sum());
    if late != Money::ZERO {
        points.push(t!("business.late", amount = late));
    }
    points
}

fn laid_on(case: &Case) -> Vec<Text> {
    let laid = case.overheads().into_iter().filter(|(_, percent, _)| *percent > 0);
    laid.map(|(overhead, percent, amount)| match overhead {
        Overhead::Project => t!("business.project", percent = percent, amount = amount),
        Overhead::Internal => t!("business.internal", percent = percent, amount = amount),
        Overhead::Contingency => t!("business.contingency", percent = percent, amount = amount),
    })
    .collect()
}

/// A table without rows.
pub fn empty() -> Table {
    Table::empty(NAME, t!("business.title"), [heading(Axis::Item)])
}

/// In what the sums of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Kroner, for files.
    Kroner,
    /// Thousands of kroner, for people: years across, a screen is not wide.
    Thousands,
}

/// A sum, and whether any of it is assumed.
#[derive(Clone, Copy, Default)]
struct Sum {
    amount: Money,
    assumed: bool,
}

impl Sum {
    fn add(&mut self, entry: &Entry) {
        self.amount += entry.amount;
        self.assumed |= entry.assumed;
    }

    fn cell(self, unit: Unit) -> Cell {
        let amount = match unit {
            Unit::Kroner => self.amount,
            Unit::Thousands => self.amount.in_thousands(),
        };
        Cell::money(amount).assumed(self.assumed)
    }
}

/// Which row an entry belongs to, axis by axis. Among items, those of today until day one stand apart and first.
type RowKey = Vec<(bool, Key)>;

/// Years across, the keys of one or two axes down: what is paid with the target, beside today's sum.
pub fn years(landscape: &Landscape, case: &Case, by: &[Axis], unit: Unit) -> Table {
    let ledgers = Ledgers::of(landscape, case, by);
    let keys: BTreeSet<&RowKey> = ledgers.paid.keys().chain(ledgers.today.keys()).collect();
    let (no_years, nothing) = (BTreeMap::new(), Sum::default());
    let rows = keys.into_iter().map(|row| Line {
        names: row.iter().map(|(plain, key)| name(landscape, key, !plain)).collect(),
        sums: ledgers.paid.get(row).unwrap_or(&no_years),
        before: Some(ledgers.today.get(row).copied().unwrap_or(nothing)),
    });
    let [paid, today] = &ledgers.totals;
    let spared: BTreeMap<i32, Sum> = case
        .calendar()
        .map(|year| {
            let of = |side: &BTreeMap<i32, Sum>| side.get(&year).copied().unwrap_or_default();
            (year, saved(of(today), of(paid)))
        })
        .collect();
    let totals = [(t!("side.target"), paid), (t!("side.today"), today), (t!("business.difference"), &spared)];
    let totals = totals.map(|(title, sums)| Line { names: vec![Cell::from(title)], sums, before: None });
    let table = Table::summed(NAME, t!("business.title"), columns(case, by, unit), rows, totals);
    let table = match unit {
        Unit::Kroner => table,
        Unit::Thousands => table.lead(t!("business.thousands")),
    };
    table.note(t!("business.nominal"))
}

/// What is paid more with the target than as today, over all the years; less than nothing where it saves.
pub fn more_than_today(case: &Case) -> Money {
    let sum = |entries| case.within(entries).map(|entry| entry.amount).sum::<Money>();
    sum(&case.target) - sum(&case.today)
}

/// What is paid with the target and as today, by row; and the sums of both, by year.
struct Ledgers {
    paid: BTreeMap<RowKey, BTreeMap<i32, Sum>>,
    today: BTreeMap<RowKey, Sum>,
    totals: [BTreeMap<i32, Sum>; 2],
}

impl Ledgers {
    fn of(landscape: &Landscape, case: &Case, by: &[Axis]) -> Self {
        let row_of = |entry: &Entry| -> RowKey {
            by.iter()
                .map(|&axis| (axis != Axis::Item || !case.is_before(entry), entry.key(landscape, axis)))
                .collect()
        };
        let mut paid: BTreeMap<RowKey, BTreeMap<i32, Sum>> = BTreeMap::new();
        let mut today: BTreeMap<RowKey, Sum> = BTreeMap::new();
        let mut totals = [BTreeMap::<i32, Sum>::new(), BTreeMap::new()];
        for entry in case.within(&case.target) {
            paid.entry(row_of(entry)).or_default().entry(entry.year()).or_default().add(entry);
            totals[0].entry(entry.year()).or_default().add(entry);
        }
        for entry in case.within(&case.today) {
            today.entry(row_of(entry)).or_default().add(entry);
            totals[1].entry(entry.year()).or_default().add(entry);
        }
        Ledgers { paid, today, totals }
    }
}

/// A row of years: what it is called, axis by axis, its sums, and what is paid as today; a total says that in a row of its own.
struct Line<'a> {
    names: Vec<Cell>,
    sums: &'a BTreeMap<i32, Sum>,
    before: Option<Sum>,
}

fn columns<'a>(case: &Case, by: &[Axis], unit: Unit) -> Vec<Filled<'a, Line<'a>>> {
    let axes = by.iter().enumerate().map(|(place, &axis)| {
        heading(axis).of(move |line: &Line<'_>| line.names.get(place).cloned().unwrap_or_else(Cell::empty))
    });
    let years = case.calendar().map(|year| {
        Column::year(year)
            .of(move |line: &Line<'_>| Cell::or_empty(line.sums.get(&year), |sum| sum.cell(unit)))
    });
    let last = [
        Column::new("sum", Kind::Money, t!("business.sum"))
            .of(move |line: &Line<'_>| sum(line.sums.values()).cell(unit)),
        Column::new("today", Kind::Money, t!("business.today"))
            .detail()
            .of(move |line: &Line<'_>| Cell::or_empty(line.before, |before| before.cell(unit))),
        Column::new("saved", Kind::Money, t!("business.saving")).detail().of(move |line: &Line<'_>| {
            Cell::or_empty(line.before, |before| saved(before, sum(line.sums.values())).cell(unit))
        }),
    ];
    axes.chain(years).chain(last).collect()
}

fn sum<'a>(sums: impl Iterator<Item = &'a Sum>) -> Sum {
    sums.fold(Sum::default(), |all, one| Sum {
        amount: all.amount + one.amount,
        assumed: all.assumed || one.assumed,
    })
}

fn saved(before: Sum, after: Sum) -> Sum {
    Sum { amount: before.amount - after.amount, assumed: before.assumed || after.assumed }
}

fn heading(axis: Axis) -> Column {
    match axis {
        Axis::Item => Column::new("item", Kind::Text, t!("business.item")),
        Axis::Sector => Column::new("sector", Kind::Text, t!("business.sector")),
        Axis::Domain => Column::new("domain", Kind::Text, t!("business.domain")),
        Axis::Municipality => Column::new("municipality", Kind::Text, t!("business.municipality")),
        Axis::Vendor => Column::new("vendor", Kind::Text, t!("business.vendor")),
    }
}

/// What people call a key. `before`: today's systems until day one.
pub(super) fn name(landscape: &Landscape, key: &Key, before: bool) -> Cell {
    let none = || Cell::from(t!("business.none"));
    match key {
        Key::Item(Item::Running) if before => t!("item.running_before").into(),
        Key::Item(Item::Fees) if before => t!("item.fees_before").into(),
        Key::Item(item) => terms::item(*item).into(),
        Key::Sector(sector) => sector.map_or_else(none, |id| (&landscape.sector(id).name).into()),
        Key::Domain(domain) => domain.map_or_else(none, |id| (&landscape.domain(id).name).into()),
        Key::Municipality(id) => Cell::text(&landscape.municipality(*id).name),
        Key::Vendor(vendor) => vendor.as_ref().map_or_else(|| t!("business.no_vendor").into(), Cell::text),
    }
}

/// Every entry of both sides, for spreadsheets: one row an amount.
pub fn entries(landscape: &Landscape, case: &Case) -> Table {
    let text = |value: Option<&str>| Cell::or_empty(value, Cell::text);
    let columns = [
        Column::new("side", Kind::Text, t!("business.side")).of(|row: &Row<'_>| match row.side {
            Side::Today => t!("side.today").into(),
            Side::Target => t!("side.target").into(),
        }),
        Column::new("year", Kind::Text, t!("business.year"))
            .of(|row: &Row<'_>| Cell::text(row.year.to_string())),
        Column::new("month", Kind::Count, t!("business.month"))
            .of(|row: &Row<'_>| Cell::count(row.month.unsigned_abs())),
        Column::new("item", Kind::Text, t!("business.item"))
            .of(|row: &Row<'_>| Cell::or_empty(Item::named(row.item), |item| terms::item(item).into())),
        Column::new("domain", Kind::Id, t!("business.domain")).of(|row: &Row<'_>| text(row.domain)),
        Column::new("system", Kind::Id, t!("business.system")).of(|row: &Row<'_>| text(row.system)),
        Column::new("contract", Kind::Id, t!("business.contract")).of(|row: &Row<'_>| text(row.contract)),
        Column::new("product", Kind::Id, t!("business.product")).of(|row: &Row<'_>| text(row.product)),
        Column::new("municipality", Kind::Id, t!("business.municipality"))
            .of(|row: &Row<'_>| text(Some(row.municipality))),
        Column::new("amount", Kind::Money, t!("business.amount"))
            .of(|row: &Row<'_>| Cell::money(row.amount).assumed(row.assumed)),
    ];
    Table::of(NAME, t!("business.title"), columns, rows(landscape, case))
}
