//! The page for the meeting: what it comes to, what to do first, what to decide, whom it hits, who bears it.

use super::overview;
use crate::business::Axis;
use crate::model::{Candidate, DomainId};
use crate::plan::Choice;
use crate::report::deadlines::{Deadline, deadlines};
use crate::report::{Block, Cell, Column, Kind, Page, Planned, Table, Tone, business, picture, terms};
use crate::words::t;

/// The page; `whole` is the plan's own page.
pub(super) fn page(planned: &Planned<'_>, whole: &[Block]) -> Page {
    let begin = whole.iter().filter(|block| matches!(block, Block::Headline(_) | Block::Points(_))).cloned();
    let mut page = Page { blocks: begin.collect() };
    page = page.table(acts(planned)).table(decide(planned)).picture(picture::by_sector(planned));
    page = page.table(picture::by_sector_table(planned));
    page = page.table(overview::sectors(planned));
    if let Some(case) = planned.case {
        let table =
            business::years(planned.landscape, case, &[Axis::Municipality], business::Unit::Thousands);
        page = page.table(Table { title: t!("book.bears"), name: "bears", ..table });
    }
    page
}

/// How many acts are shown; the list has the rest.
const SHOWN: usize = 3;

/// Who must act first, by name.
fn acts(planned: &Planned<'_>) -> Table {
    let deadlines = deadlines(planned);
    let columns = [
        Column::new("by", Kind::Date, t!("book.by")).of(|row: &&Deadline| Cell::date(row.by)),
        Column::new("days_left", Kind::Days, t!("book.days_left"))
            .of(|row: &&Deadline| planned.days_left(row.by)),
        Column::new("act", Kind::Text, t!("book.act")).of(|row: &&Deadline| row.act.words().into()),
        Column::new("name", Kind::Text, t!("book.of")).of(|row: &&Deadline| row.name.clone()),
        Column::new("with", Kind::Text, t!("book.with"))
            .of(|row: &&Deadline| Cell::or_empty(row.with.as_ref(), Cell::text)),
        Column::new("responsible", Kind::Text, t!("book.responsible"))
            .of(|row: &&Deadline| row.responsible.clone()),
        Column::new("otherwise", Kind::Text, t!("book.otherwise"))
            .of(|row: &&Deadline| row.otherwise.clone().into()),
        Column::new("subject", Kind::Id, t!("book.id")).of(|row: &&Deadline| Cell::text(&row.subject)),
    ];
    let table = Table::of("acts", t!("book.acts"), columns, deadlines.iter().take(SHOWN));
    match deadlines.len().saturating_sub(SHOWN) {
        0 => table,
        later => table.note(t!("book.later", count = later)),
    }
}

/// The columns of the next best.
const RIVALS: &[&str] = &["runner_up", "extra"];

/// A domain that wants a decision.
type Row<'a> = (DomainId, &'a Choice);

/// What a meeting must look at before it stands.
fn decide(planned: &Planned<'_>) -> Table {
    let landscape = planned.landscape;
    let columns = [
        Column::new("domain_name", Kind::Text, t!("book.domain"))
            .of(|&(id, _): &Row<'_>| planned.domain_name(id)),
        Column::new("choice", Kind::Text, t!("book.proposal")).of(|&(_, choice): &Row<'_>| {
            match choice.candidate() {
                Some(Candidate::Parallel | Candidate::Open) | None => terms::decided(choice.how),
                Some(candidate) => planned.candidate_name(candidate),
            }
        }),
        Column::new("clarify", Kind::Text, t!("book.because")).of(|&(id, choice): &Row<'_>| {
            let reason = landscape.domain(id).clarify.as_ref().and_then(|clarify| clarify.reason.as_ref());
            match reason {
                Some(reason) => Cell::text(reason),
                None if choice.lawyer => Cell::from(t!("book.lawyer")).tone(Tone::Notice),
                None => terms::clarify(&choice.clarify),
            }
        }),
        Column::new("runner_up", Kind::Text, t!("book.runner_up")).of(|&(_, choice): &Row<'_>| {
            Cell::or_empty(choice.rival(), |rival| planned.candidate_name(rival.candidate))
        }),
        Column::new("extra", Kind::Money, t!("book.extra"))
            .of(|&(_, choice): &Row<'_>| Cell::or_empty(choice.rival(), |rival| Cell::money(rival.extra))),
        Column::new("users", Kind::Count, t!("book.users")).of(|&(id, _): &Row<'_>| {
            let (users, assumed) = planned.moving_users(id);
            Cell::count(users).assumed(assumed)
        }),
        Column::new("due", Kind::Date, t!("book.due"))
            .of(|&(id, _): &Row<'_>| Cell::date(landscape.domain(id).due)),
        Column::new("domain", Kind::Id, t!("book.id"))
            .of(|&(id, _): &Row<'_>| Cell::text(&landscape.domain(id).id)),
    ];
    let wanted = |(_, choice): &Row<'_>| !choice.clarify.is_empty() || choice.lawyer;
    let mut rows: Vec<Row<'_>> = planned.by_sector().into_iter().filter(wanted).collect();
    // What hits most people comes first: a meeting may not get to the end.
    rows.sort_by_key(|&(id, _)| std::cmp::Reverse(planned.moving_users(id).0));
    let rivals = rows.iter().any(|(_, choice)| choice.rival().is_some());
    let columns = columns.into_iter().filter(|column| rivals || !RIVALS.contains(&column.key()));
    let table = Table::of("decide", t!("book.decide"), columns, rows);
    match planned.plan.choices.values().any(|choice| choice.runner_up.is_some()) {
        true => table,
        false => table.note(t!("book.ask_runners_up")),
    }
}
