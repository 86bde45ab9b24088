//! What of the difference between two targets each change between them brings, item by item.

use super::{Cell, Column, Kind, Table, Text};
use crate::compare::{Causes, Method, Sums};
use crate::diff::{Change, Diff, End, EndName, MoneyChange, MoneyItem};
use crate::model::Money;
use crate::plan::Item;
use crate::report::terms;
use crate::words::t;

/// A sum of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Measure {
    Item(Item),
    Cash,
    Total,
    OneOff,
    Year,
}

impl Measure {
    /// All of them, in order.
    fn all() -> impl Iterator<Item = Measure> {
        let sums = [Measure::Cash, Measure::Total, Measure::OneOff, Measure::Year];
        Item::ALL.into_iter().map(Measure::Item).chain(sums)
    }

    fn of(self, sums: &Sums) -> Money {
        match self {
            Measure::Item(item) => sums.costs[item],
            Measure::Cash => sums.costs.cash(),
            Measure::Total => sums.costs.total(),
            Measure::OneOff => sums.one_off,
            Measure::Year => sums.target_year,
        }
    }

    fn heading(self) -> Text {
        match self {
            Measure::Item(item) => terms::item(item),
            Measure::Cash => t!("compare.cash"),
            Measure::Total => t!("compare.total"),
            Measure::OneOff => t!("compare.one_off"),
            Measure::Year => t!("compare.target_year"),
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Measure::Item(item) => item.name(),
            Measure::Cash => "cash",
            Measure::Total => "total",
            Measure::OneOff => "one_off",
            Measure::Year => "target_year",
        }
    }
}

/// A change, what they bring together, or all of it.
struct Line {
    number: Option<usize>,
    said: Text,
    place: Option<String>,
    brings: Option<Sums>,
}

fn lines(causes: &Causes) -> Vec<Line> {
    let change = |(number, cause): (usize, &crate::compare::Cause)| Line {
        number: Some(number + 1),
        said: cause.change.clone(),
        place: cause.place.clone(),
        brings: cause.brings,
    };
    let together = causes.together.map(|brings| Line {
        number: None,
        said: t!("causes.together"),
        place: None,
        brings: Some(brings),
    });
    causes.changes.iter().enumerate().map(change).chain(together).collect()
}

/// What each change brings.
pub(super) fn by_cause(causes: &Causes) -> Table {
    let money = |measure: Measure| {
        Column::new(measure.key(), Kind::Money, measure.heading()).of(move |line: &Line| match &line.brings {
            Some(sums) => Cell::money(measure.of(sums)),
            None => t!("causes.no_plan").into(),
        })
    };
    let columns = [
        Column::new("number", Kind::Count, t!("causes.number"))
            .of(|line: &Line| Cell::or_empty(line.number, Cell::count)),
        Column::new("change", Kind::Text, t!("causes.change"))
            .of(|line: &Line| Cell::from(line.said.clone())),
        money(Measure::Cash),
        money(Measure::OneOff),
        money(Measure::Year),
        money(Measure::Total),
        Column::new("place", Kind::Id, t!("scenario.place"))
            .detail()
            .of(|line: &Line| Cell::or_empty(line.place.as_ref(), Cell::text)),
    ];
    let all = Line { number: None, said: t!("causes.all"), place: None, brings: Some(causes.difference) };
    let table = Table::summed("causes", t!("causes.title"), columns, lines(causes), [all]);
    notes(causes).into_iter().fold(table, |table, note| table.note(note))
}

/// How it was found, and what one must know of that.
fn notes(causes: &Causes) -> Vec<Text> {
    let mut notes = vec![match causes.method {
        Method::Shapley { .. } if causes.changes.len() == 1 => t!("causes.one"),
        Method::Shapley { orders, of } if orders == of => {
            t!("causes.shapley", orders = of, plans = causes.combinations)
        }
        Method::Shapley { orders, of } => {
            t!("causes.some_orders", orders = orders, of = of, without = causes.without_plan)
        }
        Method::OneAtATime => t!("causes.one_at_a_time", most = crate::compare::MOST_CHANGES),
        Method::NoOrder => t!("causes.no_order", without = causes.without_plan),
    }];
    if causes.unproven > 0 {
        notes.push(t!("causes.unproven", count = causes.unproven));
    }
    notes
}

/// What a side is called over a column.
fn heading(end: &End) -> Text {
    match &end.name {
        EndName::Today => t!("changes.today"),
        EndName::Target => t!("changes.target"),
        EndName::Given(name) => Text::same(name),
    }
}

/// What each item comes to on both sides, and what of the difference each change brings.
pub(super) fn by_item(diff: &Diff, causes: &Causes) -> Table {
    let numbered = |line: &Line| match line.number {
        Some(number) => Column::called(&number.to_string(), Kind::Money),
        None => Column::new("together", Kind::Money, t!("causes.together")),
    };
    let more = lines(causes);
    // One change brings everything there is.
    let more = if more.len() > 1 { more } else { Vec::new() };
    let table = table(diff, causes, &more, |line| numbered(line).detail());
    if more.is_empty() { table } else { table.note(t!("causes.numbers")) }
}

fn table(diff: &Diff, causes: &Causes, more: &[Line], named: impl Fn(&Line) -> Column) -> Table {
    let side = |key, end, sums: Sums| {
        Column::new(key, Kind::Money, heading(end))
            .of(move |measure: &Measure| Cell::money(measure.of(&sums)))
    };
    let mut columns = vec![
        Column::new("item", Kind::Text, t!("column.item"))
            .of(|measure: &Measure| Cell::from(measure.heading())),
        side("before", &diff.from, causes.before),
        side("after", &diff.to, causes.after),
        Column::new("difference", Kind::Money, t!("column.difference"))
            .of(|measure: &Measure| Cell::money(measure.of(&causes.difference))),
    ];
    columns.extend(more.iter().map(|line| {
        let brings = line.brings;
        named(line).of(move |measure: &Measure| Cell::or_empty(brings, |sums| Cell::money(measure.of(&sums))))
    }));
    Table::of("money", t!("causes.by_item"), columns, Measure::all())
}

/// The money of both sides as one list: with what each change brings, where that is known.
pub fn money(diff: &Diff, causes: Option<&Causes>) -> Table {
    if let Some(causes) = causes {
        let named = |line: &Line| match line.number {
            Some(number) => {
                let column = Column::called(&format!("change_{number}"), Kind::Money);
                Column { heading: line.said.clone(), ..column }
            }
            None => Column::new("together", Kind::Money, t!("causes.together")),
        };
        return table(diff, causes, &lines(causes), named);
    }
    let changes = diff.changes.iter().filter_map(|change| match change {
        Change::Money(change) => Some(change),
        _ => None,
    });
    let side = |key, end, of: fn(&MoneyChange) -> Option<Money>| {
        Column::new(key, Kind::Money, heading(end))
            .of(move |change: &&MoneyChange| Cell::or_empty(of(change), Cell::money))
    };
    let columns = [
        Column::new("item", Kind::Text, t!("column.item")).of(|change: &&MoneyChange| match change.item {
            MoneyItem::Annual => t!("causes.annual").into(),
            MoneyItem::Total => t!("compare.total").into(),
            MoneyItem::Item(item) => terms::item(item).into(),
        }),
        side("before", &diff.from, |change| change.before),
        side("after", &diff.to, |change| change.after),
        Column::new("difference", Kind::Money, t!("column.difference")).of(|change: &&MoneyChange| {
            Cell::or_empty(change.before.zip(change.after), |(before, after)| Cell::money(after - before))
        }),
    ];
    Table::of("money", t!("causes.by_item"), columns, changes)
}
