//! Plans side by side, for people and as a list.

use super::{Cell, Column, Kind, Page, Picture, Scene, Table, Tone};
use crate::compare::{Choices as Differs, Comparison, Figures, Incomparable};
use crate::model::Money;
use crate::plan::PlanStatus;
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

/// The page; with a picture where the table has the figures that it shows.
pub fn compared(comparison: &Comparison, how: As, picture: impl Fn() -> Picture) -> Page {
    let Some((base, others)) = comparison.scenarios.split_first() else { return Page::default() };
    let headline = t!("compare.headline", merger = comparison.merger, count = others.len());
    let mut page = Page::new(headline).points(comparison.scenarios.iter().flat_map(warnings));
    if how == As::Value {
        page = match picture() {
            Picture { scene: Scene::Sheet(parts), .. } => parts.into_iter().fold(page, Page::picture),
            picture => page.picture(picture),
        };
    }
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

/// What makes sums none to be subtracted, each with the scenario that does.
pub fn warnings_of(apart: &[(String, Incomparable)]) -> Vec<Text> {
    apart.iter().map(|(id, what)| incomparable(id, what)).collect()
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

/// What a row of the figures says of a side, which comes with its number.
type Told<'a> = Box<dyn Fn(usize, &Figures) -> Cell + 'a>;

/// A row of the figures.
struct Line<'a> {
    heading: Text,
    cell: Told<'a>,
}

fn figures(base: &Figures, others: &[Figures], how: As) -> Table {
    let figure = Column::new("figure", Kind::Text, t!("compare.figure"))
        .of(|line: &Line<'_>| Cell::from(line.heading.clone()));
    let sides = std::iter::once(base).chain(others).enumerate().map(|(number, side)| {
        Column::called(&side.id, Kind::Money).of(move |line: &Line<'_>| (line.cell)(number, side))
    });
    let status = Line {
        heading: t!("compare.status"),
        cell: Box::new(|number, side| match () {
            () if number > 0 && side.status == base.status => Cell::text(SAME),
            () => status(side.status),
        }),
    };
    let measures = measures().into_iter().map(|Measure { heading, kind, of, .. }| Line {
        heading,
        cell: Box::new(move |number, side| match number {
            0 => plain(kind, of(side)),
            _ => beside(kind, of(base), of(side), how, side.incomparable.is_empty() || kind != Kind::Money),
        }),
    });
    let municipalities = base.by_municipality.keys().map(|municipality| {
        let of = |side: &Figures| side.by_municipality.get(municipality).map(|&count| i128::from(count));
        Line {
            heading: t!("compare.by_municipality", municipality = municipality),
            cell: Box::new(move |number, side| match number {
                0 => plain(Kind::Count, of(side)),
                _ => beside(Kind::Count, of(base), of(side), how, true),
            }),
        }
    });
    let columns = std::iter::once(figure).chain(sides);
    let rows = std::iter::once(status).chain(measures).chain(municipalities);
    Table::of("figures", t!("compare.figures"), columns, rows).note(t!("compare.note", same = SAME))
}

fn status(status: PlanStatus) -> Cell {
    match status {
        PlanStatus::Optimal => t!("compare.optimal").into(),
        PlanStatus::Feasible => t!("compare.feasible").into(),
        PlanStatus::Infeasible => Cell::from(t!("compare.infeasible")).tone(Tone::Alarm),
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
    let known = |what: &Option<String>| Cell::or_empty(what.as_ref(), Cell::text);
    let mut columns = vec![
        Column::new("domains", Kind::Id, t!("compare.in_domains"))
            .of(|row: &&Differs| Cell::list(&row.domains)),
        Column::called(&base.id, Kind::Id).of(move |row: &&Differs| known(&row.chosen[0])),
    ];
    columns.extend(some.iter().zip(from..).map(|(side, number)| {
        Column::called(&side.id, Kind::Id).of(move |row: &&Differs| match &row.chosen[number] {
            what if *what == row.chosen[0] => Cell::text(SAME),
            what => known(what),
        })
    }));
    let differs = |row: &&Differs| {
        let mut others = some.iter().zip(&row.chosen[from..]);
        others.any(|(side, what)| *what != row.chosen[0] && side.status != PlanStatus::Infeasible)
    };
    Table::of("choices", t!("compare.choices"), columns, comparison.choices.iter().filter(differs))
}

/// A side a row, whole.
pub fn compared_list(comparison: &Comparison) -> Table {
    let mut columns = vec![
        Column::new("scenario", Kind::Id, t!("compare.scenario")).of(|side: &&Figures| Cell::text(&side.id)),
        Column::new("name", Kind::Text, t!("compare.name")).of(|side: &&Figures| Cell::text(&side.name)),
        Column::new("status", Kind::Text, t!("compare.status")).of(|side: &&Figures| status(side.status)),
    ];
    columns.extend(measures().into_iter().map(|Measure { key, heading, kind, of }| {
        Column::new(key, kind, heading).of(move |side: &&Figures| plain(kind, of(side)))
    }));
    let municipalities = comparison.scenarios.iter().take(1).flat_map(|base| base.by_municipality.keys());
    columns.extend(municipalities.map(|id| {
        Column::called(id, Kind::Count).of(move |side: &&Figures| {
            Cell::or_empty(side.by_municipality.get(id), |&count| Cell::count(count))
        })
    }));
    Table::of("scenarios", t!("compare.figures"), columns, &comparison.scenarios)
}
