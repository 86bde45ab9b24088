//! Plans side by side, for people and as a list.

use super::{Cell, Column, Kind, Page, Table, Tone};
use crate::compare::{Comparison, Figures, Incomparable};
use crate::model::Money;
use crate::words::{Text, t};

/// How the figures of scenarios are shown beside those of the base.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum As {
    /// As they are.
    #[default]
    Value,
    /// What they are more or less.
    Diff,
    /// That in percent.
    Percent,
}

/// How many scenarios stand beside the base in one table.
const BESIDE: usize = 4;

/// What stands for a value that is the base's.
const SAME: &str = "·";

/// The page.
pub fn compared(comparison: &Comparison, how: As) -> Page {
    let Some((base, others)) = comparison.scenarios.split_first() else { return Page::default() };
    let headline = t!("compare.headline", merger = comparison.merger, count = others.len());
    let mut page = Page::new(headline).points(comparison.scenarios.iter().flat_map(warnings));
    let mut from = 1;
    for some in others.chunks(BESIDE) {
        page = page.table(figures(base, some, how));
        page = page.table(choices(comparison, from, some));
        from += some.len();
    }
    if others.is_empty() {
        page = page.table(figures(base, &[], how));
    }
    page
}

/// What one must know of a scenario before its sums are read.
fn warnings(figures: &Figures) -> Vec<Text> {
    let id = &figures.id;
    let mut said: Vec<Text> = figures.incomparable.iter().map(|what| incomparable(id, what)).collect();
    if !figures.conflict.is_empty() {
        let why = Text::joined(&figures.conflict, "; ");
        said.push(t!("compare.no_plan", scenario = id, why = why));
    }
    said
}

fn incomparable(id: &str, what: &Incomparable) -> Text {
    match what {
        Incomparable::Horizon(years) => t!("compare.horizon", scenario = id, years = years),
        Incomparable::Date(day) => t!("compare.date", scenario = id, day = day),
        Incomparable::Municipalities(names) => {
            t!("compare.municipalities", scenario = id, names = Text::and(names))
        }
        Incomparable::Domains(more, fewer) => {
            t!("compare.domains", scenario = id, more = more, fewer = fewer)
        }
    }
}

/// A figure of a plan: its key, its heading, its value.
struct Measure {
    key: &'static str,
    heading: Text,
    kind: Kind,
    of: fn(&Figures) -> Option<i128>,
}

fn money(of: Option<Money>) -> Option<i128> {
    of.map(Money::get)
}

fn measures() -> Vec<Measure> {
    let measure = |key, heading, kind, of| Measure { key, heading, kind, of };
    vec![
        measure("cash", t!("compare.cash"), Kind::Money, |f| money(f.cash)),
        measure("one_off", t!("compare.one_off"), Kind::Money, |f| money(f.one_off)),
        measure("target_year", t!("compare.target_year"), Kind::Money, |f| money(f.target_year)),
        measure("quality", t!("compare.quality"), Kind::Money, |f| money(f.quality)),
        measure("total", t!("compare.total"), Kind::Money, |f| money(f.total)),
        measure("changing_users", t!("compare.changing_users"), Kind::Count, |f| {
            f.changing_users.map(i128::from)
        }),
        measure("notices", t!("compare.notices"), Kind::Count, |f| f.notices.map(i128::from)),
        measure("procurements", t!("compare.procurements"), Kind::Count, |f| f.procurements.map(i128::from)),
        measure("otherwise", t!("compare.otherwise"), Kind::Count, |f| f.otherwise.map(i128::from)),
        measure("late_months", t!("compare.late_months"), Kind::Count, |f| f.late_months.map(i128::from)),
        measure("open", t!("compare.open"), Kind::Count, |f| f.open.map(i128::from)),
        measure("missing", t!("compare.missing"), Kind::Count, |f| f.missing.map(i128::from)),
    ]
}

fn figures(base: &Figures, others: &[Figures], how: As) -> Table {
    let sides = || std::iter::once(base).chain(others);
    let mut columns = vec![Column::new("figure", Kind::Text, t!("compare.figure"))];
    columns.extend(sides().map(|side| Column::called(&side.id, Kind::Money)));
    let mut table = Table::new("figures", t!("compare.figures"), columns);
    let status = sides().enumerate().map(|(number, side)| match () {
        () if number > 0 && side.status == base.status => Cell::text(SAME),
        () => status(side.status),
    });
    table.push(std::iter::once(t!("compare.status").into()).chain(status));
    for Measure { heading, kind, of, .. } in measures() {
        let cells = sides().enumerate().map(|(number, side)| match number {
            0 => plain(kind, of(side)),
            _ => beside(kind, of(base), of(side), how, side.incomparable.is_empty() || kind != Kind::Money),
        });
        table.push(std::iter::once(Cell::from(heading)).chain(cells));
    }
    for municipality in base.by_municipality.keys() {
        let of = |side: &Figures| side.by_municipality.get(municipality).map(|&count| i128::from(count));
        let cells = sides().enumerate().map(|(number, side)| match number {
            0 => plain(Kind::Count, of(side)),
            _ => beside(Kind::Count, of(base), of(side), how, true),
        });
        let heading = t!("compare.by_municipality", municipality = municipality);
        table.push(std::iter::once(Cell::from(heading)).chain(cells));
    }
    table.note(t!("compare.note", same = SAME))
}

fn status(status: &'static str) -> Cell {
    match status {
        "optimal" => t!("compare.optimal").into(),
        "feasible" => t!("compare.feasible").into(),
        _ => Cell::from(t!("compare.infeasible")).tone(Tone::Alarm),
    }
}

fn plain(kind: Kind, value: Option<i128>) -> Cell {
    Cell::or_empty(value, |value| match kind {
        Kind::Count => Cell::count(value),
        _ => Cell::money(Money(value)),
    })
}

/// A figure beside the base's.
fn beside(kind: Kind, base: Option<i128>, value: Option<i128>, how: As, comparable: bool) -> Cell {
    let (Some(base), Some(value)) = (base, value) else { return plain(kind, value) };
    if base == value {
        return Cell::text(SAME);
    }
    match how {
        As::Value => plain(kind, Some(value)),
        _ if !comparable => Cell::from(t!("compare.not_comparable")).tone(Tone::Faint),
        As::Diff => Cell::text(signed(value - base)),
        As::Percent if base == 0 => Cell::empty(),
        As::Percent => {
            let tenths = ((value - base) * 2000 + base.abs()).div_euclid(base.abs() * 2);
            Cell::percent(i64::try_from(tenths).unwrap_or(i64::MAX))
        }
    }
}

/// A difference, with its sign.
fn signed(difference: i128) -> String {
    let amount = Cell::money(Money(difference)).say(crate::words::Language::En);
    if difference > 0 { format!("+{amount}") } else { amount }
}

/// What is chosen otherwise, by domains that go together.
fn choices(comparison: &Comparison, from: usize, some: &[Figures]) -> Table {
    let base = &comparison.scenarios[0];
    let mut columns =
        vec![Column::new("domains", Kind::Id, t!("compare.in_domains")), Column::called(&base.id, Kind::Id)];
    columns.extend(some.iter().map(|side| Column::called(&side.id, Kind::Id)));
    let mut table = Table::new("choices", t!("compare.choices"), columns);
    let known = |what: &Option<String>| Cell::or_empty(what.as_ref(), Cell::text);
    for row in &comparison.choices {
        let mine = &row.chosen[0];
        let others = &row.chosen[from..from + some.len()];
        let is_there = |place: usize| some[place].status != "infeasible";
        if others.iter().enumerate().all(|(place, what)| what == mine || !is_there(place)) {
            continue;
        }
        let beside = others.iter().map(|what| if what == mine { Cell::text(SAME) } else { known(what) });
        table.push([Cell::list(&row.domains), known(mine)].into_iter().chain(beside));
    }
    table
}

/// A side a row, whole.
pub fn compared_list(comparison: &Comparison) -> Table {
    let measures = measures();
    let mut columns = vec![
        Column::new("scenario", Kind::Id, t!("compare.scenario")),
        Column::new("name", Kind::Text, t!("compare.name")),
        Column::new("status", Kind::Text, t!("compare.status")),
    ];
    columns.extend(measures.iter().map(|m| Column::new(m.key, m.kind, m.heading.clone())));
    let municipalities: Vec<&String> =
        comparison.scenarios.iter().take(1).flat_map(|base| base.by_municipality.keys()).collect();
    columns.extend(municipalities.iter().map(|id| Column::called(id, Kind::Count)));
    let mut table = Table::new("scenarios", t!("compare.figures"), columns);
    for side in &comparison.scenarios {
        let mut cells = vec![Cell::text(&side.id), Cell::text(&side.name), status(side.status)];
        cells.extend(measures.iter().map(|measure| plain(measure.kind, (measure.of)(side))));
        cells.extend(
            municipalities
                .iter()
                .map(|id| Cell::or_empty(side.by_municipality.get(*id), |count| Cell::count(*count))),
        );
        table.push(cells);
    }
    table
}
