//! Where we are against what was decided, told; and what a plan that stays with it changes.

use super::deadlines::deadlines;
use super::review::{barred_bar, signed, state};
use super::{Cell, Column, Kind, Page, Planned, Table, left_out};
use crate::model::{Date, Landscape, Money};
use crate::plan::LeftOut;
use crate::review::{Standing, Sums, Weighed};
use crate::words::{Text, t};

/// The days on which somebody must act.
pub fn days(planned: &Planned<'_>) -> Vec<Date> {
    deadlines(planned).into_iter().map(|deadline| deadline.last).collect()
}

/// The page.
pub fn standing(landscape: &Landscape, file: &str, standing: &Standing, late: usize, left: LeftOut) -> Page {
    let mut page = Page::new(headline(file, standing)).table(sums(standing)).points(left_out(left));
    page = page.points(points(standing, late));
    let barred = standing.barred.iter().map(|barred| {
        let why = match &barred.bars[..] {
            [] => t!("review.not_there"),
            bars => Text::joined(bars.iter().map(|&bar| barred_bar(bar)), "; "),
        };
        t!("review.barred", candidate = barred.candidate, domain = name(landscape, &barred.domain), why = why)
    });
    page = page.points(barred).table(otherwise(landscape, standing)).table(closes(standing));
    match standing.no_plan_from {
        Some(day) => page.paragraph(t!("status.no_plan_from", day = day)),
        None => page,
    }
}

fn headline(file: &str, standing: &Standing) -> Text {
    let (Some(saved), Some(today)) = (standing.saved, standing.today) else {
        return t!("status.no_plan", file = file);
    };
    let extra = today.total - saved.total;
    let money = Cell::money(Money(extra.get().abs()));
    match extra.get() {
        _ if standing.same => t!("status.same", file = file),
        0 => t!("status.same_price", file = file),
        1.. => t!("status.more_expensive", file = file, money = money),
        _ => t!("status.cheaper", file = file, money = money),
    }
}

fn name(landscape: &Landscape, id: &str) -> Text {
    let found = landscape.find_domain(id).map(|found| Text::from(&landscape.domain(found).name));
    found.unwrap_or_else(|| Text::same(id))
}

fn sums(standing: &Standing) -> Table {
    let columns = [
        Column::new("what", Kind::Text, t!("review.sum")),
        Column::new("total", Kind::Money, t!("status.total")),
        Column::new("cash", Kind::Money, t!("review.paid")),
        Column::new("one_off", Kind::Money, t!("review.once")),
        Column::new("users", Kind::Count, t!("review.users")),
    ];
    let mut table = Table::new("sums", t!("review.money"), columns);
    let rows = [
        (t!("status.saved"), standing.saved),
        (t!("status.kept"), standing.kept.filter(|_| !standing.same)),
        (t!("status.today"), standing.today.filter(|_| !standing.same)),
    ];
    for (what, sums) in rows {
        if let Some(Sums { total, cash, one_off, users }) = sums {
            table.push([
                what.into(),
                Cell::money(total),
                Cell::money(cash),
                Cell::money(one_off),
                Cell::count(users),
            ]);
        }
    }
    table
}

fn points(standing: &Standing, late: usize) -> Vec<Text> {
    let mut points = Vec::new();
    match &standing.changed {
        Some(parts) if !parts.is_empty() => points.push(t!("status.changed", parts = Cell::list(parts))),
        Some(_) => {}
        None => points.push(t!("status.unknown")),
    }
    if let Some(drift) = standing.drift.filter(|drift| !drift.is_zero()) {
        points.push(t!("status.drift", money = signed(drift)));
    }
    if let (Some(decided), [_, ..]) = (standing.decided, &standing.decided_domains[..]) {
        let domains = Cell::list(&standing.decided_domains);
        points.push(t!("status.decided", money = signed(decided), domains = domains));
    }
    if standing.begun > 0 {
        points.push(t!("status.begun", count = standing.begun, money = standing.spent));
    }
    if late > 0 {
        points.push(t!("status.late", count = late));
    }
    points.push(t!("status.still_best", count = standing.still_best, all = standing.choices));
    points
}

fn turns_columns(last: Column) -> [Column; 4] {
    [
        Column::new("from", Kind::Id, t!("review.before")),
        Column::new("to", Kind::Id, t!("status.instead")),
        Column::new("domains", Kind::Text, t!("status.domains")),
        last,
    ]
}

fn domains(landscape: &Landscape, ids: &[String]) -> Cell {
    Text::joined(ids.iter().map(|id| name(landscape, id)), ", ").into()
}

fn otherwise(landscape: &Landscape, standing: &Standing) -> Table {
    let gain = Column::new("gain", Kind::Money, t!("status.gain"));
    let mut table = Table::new("otherwise", t!("status.otherwise"), turns_columns(gain));
    for turn in &standing.otherwise {
        let gain = Cell::or_empty(turn.gain, Cell::money);
        table.push([
            state(&turn.from).into(),
            state(&turn.to).into(),
            domains(landscape, &turn.domains),
            gain,
        ]);
    }
    table.note(t!("status.gain_note"))
}

fn closes(standing: &Standing) -> Table {
    let columns = [
        Column::new("day", Kind::Date, t!("status.day")),
        Column::new("total", Kind::Money, t!("status.from_then")),
        Column::new("extra", Kind::Money, t!("status.extra")),
    ];
    let mut table = Table::new("closes", t!("status.closes"), columns);
    for closing in &standing.closes {
        let total = closing.total.map_or_else(|| Cell::from(t!("status.none")), Cell::money);
        table.push([Cell::date(closing.day), total, Cell::or_empty(closing.extra.map(signed), Cell::from)]);
    }
    table
}

/// The packages that a plan which stays with a saved one changes, and those that it does not.
pub fn weighed(landscape: &Landscape, file: &str, gain: Money, weighed: &[Weighed]) -> Table {
    let gained = Column::new("gain", Kind::Money, t!("status.gain"));
    let [from, to, of, gained] = turns_columns(gained);
    let taken = Column::new("changes", Kind::Text, t!("status.changes"));
    let title = t!("status.against", file = file, gain = gain);
    let mut table = Table::new("kept", title, [from, to, of, gained, taken]);
    for one in weighed {
        table.push([
            state(&one.from).into(),
            state(&one.to).into(),
            domains(landscape, &one.domains),
            Cell::or_empty(one.gain, Cell::money),
            Cell::truth(one.taken),
        ]);
    }
    table
}
