//! Where we are against what was decided, told; and what a plan that stays with it changes.

use super::deadlines::deadlines;
use super::review::{barred_bar, signed, state};
use super::{Cell, Column, Filled, Kind, Page, Planned, Table, left_out, parts_of};
use crate::model::{Date, Landscape, Money};
use crate::plan::LeftOut;
use crate::review::{Closing, Projects, Standing, State, Sums, Turn, Weighed};
use crate::words::{Text, t};

/// The days on which somebody must act.
pub fn days(planned: &Planned<'_>) -> Vec<Date> {
    deadlines(planned).into_iter().map(|deadline| deadline.last).collect()
}

/// The page.
pub fn standing(landscape: &Landscape, file: &str, standing: &Standing, left: LeftOut) -> Page {
    let mut page = Page::new(headline(file, standing)).points(warnings(landscape, file, standing));
    page = page.table(sums(standing)).points(left_out(left)).points(points(landscape, standing));
    let barred = standing.barred.iter().map(|barred| {
        let why = match &barred.bars[..] {
            [] => t!("review.not_there"),
            bars => Text::joined(bars.iter().map(|&bar| barred_bar(bar)), "; "),
        };
        t!("review.barred", candidate = barred.candidate, domain = name(landscape, &barred.domain), why = why)
    });
    page = page.points(barred).table(otherwise(landscape, standing)).table(closes(landscape, standing));
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

/// Why the saved sums and today's are not to be subtracted without a thought.
fn warnings(landscape: &Landscape, file: &str, standing: &Standing) -> Vec<Text> {
    let mut warnings = Vec::new();
    if !standing.is_comparable() {
        warnings.push(t!("status.not_comparable", file = file));
    }
    if standing.saved.is_some() && standing.saved_gaps != standing.today_gaps {
        let listed = |ids: &[String]| match ids.is_empty() {
            true => t!("status.no_gap"),
            false => Text::joined(ids.iter().map(|id| name(landscape, id)), ", "),
        };
        let (saved, today) = (listed(&standing.saved_gaps), listed(&standing.today_gaps));
        warnings.push(t!("status.other_gaps", file = file, saved = saved, today = today));
    }
    warnings
}

fn name(landscape: &Landscape, id: &str) -> Text {
    let found = landscape.find_domain(id).map(|found| Text::from(&landscape.domain(found).name));
    found.unwrap_or_else(|| Text::same(id))
}

fn sums(standing: &Standing) -> Table {
    type Row = (Text, Sums);
    let columns = [
        Column::new("what", Kind::Text, t!("review.sum")).of(|(what, _): &Row| what.clone().into()),
        Column::new("total", Kind::Money, t!("status.total")).of(|(_, sums): &Row| Cell::money(sums.total)),
        Column::new("cash", Kind::Money, t!("review.paid")).of(|(_, sums): &Row| Cell::money(sums.cash)),
        Column::new("one_off", Kind::Money, t!("review.once"))
            .of(|(_, sums): &Row| Cell::money(sums.one_off)),
        Column::new("users", Kind::Count, t!("review.users")).of(|(_, sums): &Row| Cell::count(sums.users)),
    ];
    let rows = [
        (t!("status.saved"), standing.saved),
        (t!("status.kept"), standing.kept.filter(|_| !standing.same)),
        (t!("status.today"), standing.today.filter(|_| !standing.same)),
    ];
    let rows = rows.into_iter().filter_map(|(what, sums)| Some((what, sums?)));
    Table::of("sums", t!("review.money"), columns, rows)
}

fn points(landscape: &Landscape, standing: &Standing) -> Vec<Text> {
    let mut points = Vec::new();
    match &standing.changed {
        Some(parts) if !parts.is_empty() => points.push(t!("status.changed", parts = parts_of(parts))),
        Some(_) => {}
        None => points.push(t!("status.unknown")),
    }
    if let Some(drift) = standing.drift.filter(|drift| !drift.is_zero()) {
        points.push(t!("status.drift", money = signed(drift)));
    }
    if let (Some(decided), [_, ..]) = (standing.decided, &standing.decided_domains[..]) {
        let domains = domains(landscape, &standing.decided_domains);
        points.push(t!("status.decided", money = signed(decided), domains = domains));
    }
    if standing.begun > 0 {
        points.push(t!("status.begun", count = standing.begun, money = standing.spent));
    }
    let Projects { done, begun, late } = standing.projects;
    let projects = [
        (done > 0).then(|| t!("status.projects_done", count = done)),
        (begun > 0).then(|| t!("status.projects_begun", count = begun)),
        (late > 0).then(|| t!("status.projects_late", count = late)),
    ];
    let projects: Vec<Text> = projects.into_iter().flatten().collect();
    if !projects.is_empty() {
        points.push(t!("status.projects", what = Text::joined(projects, ", ")));
    }
    points.push(t!("status.still_best", count = standing.still_best, all = standing.choices));
    points
}

/// What is chosen, what would be instead, in which domains.
type Turned<'a> = (&'a State, &'a State, &'a [String]);

/// The columns of what turns, of rows that turn something.
fn turns_columns<'a, R>(
    landscape: &'a Landscape,
    turned: impl for<'r> Fn(&'r R) -> Turned<'r> + Copy + 'a,
) -> [Filled<'a, R>; 3] {
    [
        Column::new("from", Kind::Id, t!("review.before")).of(move |row: &R| state(turned(row).0).into()),
        Column::new("to", Kind::Id, t!("status.instead")).of(move |row: &R| state(turned(row).1).into()),
        Column::new("domains", Kind::Text, t!("status.domains"))
            .of(move |row: &R| domains(landscape, turned(row).2)),
    ]
}

fn domains(landscape: &Landscape, ids: &[String]) -> Cell {
    Text::joined(ids.iter().map(|id| name(landscape, id)), ", ").into()
}

fn otherwise(landscape: &Landscape, standing: &Standing) -> Table {
    let [from, to, of] = turns_columns(landscape, |turn: &&Turn| (&turn.from, &turn.to, &turn.domains[..]));
    let gain = Column::new("gain", Kind::Money, t!("status.gain"))
        .of(|turn: &&Turn| Cell::or_empty(turn.gain, Cell::money));
    Table::of("otherwise", t!("status.otherwise"), [from, to, of, gain], &standing.otherwise)
        .note(t!("status.gain_note"))
}

fn closes(landscape: &Landscape, standing: &Standing) -> Table {
    let columns = [
        Column::new("day", Kind::Date, t!("status.day")).of(|closing: &&Closing| Cell::date(closing.day)),
        Column::new("total", Kind::Money, t!("status.from_then")).of(|closing: &&Closing| {
            closing.total.map_or_else(|| Cell::from(t!("status.none")), Cell::money)
        }),
        Column::new("extra", Kind::Money, t!("status.extra"))
            // Where nothing is left to choose in a domain the sum is smaller because nobody pays for it.
            .of(|closing: &&Closing| {
                let extra = closing.extra.filter(|_| closing.open.is_empty());
                Cell::or_empty(extra.map(signed), Cell::from)
            }),
        Column::new("open", Kind::Text, t!("status.nothing_left"))
            .of(|closing: &&Closing| domains(landscape, &closing.open)),
    ];
    Table::of("closes", t!("status.closes"), columns, &standing.closes)
}

/// The packages that a plan which stays with a saved one changes, and those that it does not.
pub fn weighed(landscape: &Landscape, file: &str, gain: Money, weighed: &[Weighed]) -> Table {
    let [from, to, of] = turns_columns(landscape, |one: &&Weighed| (&one.from, &one.to, &one.domains[..]));
    let gained = Column::new("gain", Kind::Money, t!("status.gain"))
        .of(|one: &&Weighed| Cell::or_empty(one.gain, Cell::money));
    let taken =
        Column::new("changes", Kind::Text, t!("status.changes")).of(|one: &&Weighed| Cell::truth(one.taken));
    let title = match gain.is_zero() {
        true => t!("status.against_any", file = file),
        false => t!("status.against", file = file, gain = gain),
    };
    Table::of("kept", title, [from, to, of, gained, taken], weighed)
}
