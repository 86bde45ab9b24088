//! `deadlines`: all days by which somebody must act, soonest first.

use super::{Cell, Column, Kind, List, Planned, Table, Text};
use crate::report::deadlines::{Act, Deadline, deadlines};
use crate::report::planned::days_between;
use crate::report::{Phrase, Tone, timing};
use crate::words::t;

pub(super) const LIST: List = List {
    name: "deadlines",
    about: t!("deadlines.all_days_by_which_somebody_must"),
    dated: true,
    make: table,
};

fn table(planned: &Planned<'_>) -> Table {
    let as_of = planned.landscape.merger.as_of;
    let columns = [
        Column::new("by", Kind::Date).of(|&deadline: &&Deadline| Cell::date(deadline.by)),
        Column::new("days_left", Kind::Days).of(|&deadline: &&Deadline| planned.days_left(deadline.by)),
        Column::new("state", Kind::Text).of(|&deadline: &&Deadline| deadline.state(as_of)),
        Column::new("act", Kind::Text).of(|&deadline: &&Deadline| deadline.act.words().into()),
        Column::new("subject", Kind::Id).of(|&deadline: &&Deadline| Cell::text(&deadline.subject)),
        Column::new("name", Kind::Text).detail().of(|&deadline: &&Deadline| deadline.name.clone()),
        Column::new("with", Kind::Text)
            .of(|&deadline: &&Deadline| Cell::or_empty(deadline.with.as_ref(), Cell::text)),
        Column::new("municipality", Kind::Text)
            .detail()
            .of(|&deadline: &&Deadline| deadline.municipality.clone()),
        Column::new("domains", Kind::Text)
            .detail()
            .of(|&deadline: &&Deadline| planned.domain_list(deadline.domains.iter().copied())),
        Column::new("last_day", Kind::Date).detail().of(|&deadline: &&Deadline| Cell::date(deadline.last)),
        Column::new("otherwise", Kind::Text)
            .detail()
            .of(|&deadline: &&Deadline| deadline.otherwise.clone().into()),
        Column::new("at_stake", Kind::Money)
            .detail()
            .of(|&deadline: &&Deadline| Cell::or_empty(deadline.at_stake, Cell::money)),
        Column::new("responsible", Kind::Text)
            .detail()
            .of(|&deadline: &&Deadline| deadline.responsible.clone()),
    ];
    let deadlines = deadlines(planned);
    let title = t!("deadlines.days_to_act_by");
    let mut table = Table::of("deadlines", title, columns, &deadlines);
    table.lead.extend(lead(planned, &deadlines));
    table.note(t!("deadlines.days_left_are_counted_from", as_of = Cell::date(as_of)))
}

/// How many there are and how many are near; what procurement needs first; what the roadmap says and how far it is proven.
fn lead(planned: &Planned<'_>, deadlines: &[Deadline]) -> Vec<Text> {
    let mut lead = Vec::new();
    if !deadlines.is_empty() {
        lead.push(near(planned, deadlines));
    }
    lead.extend(procurements(planned, deadlines));
    lead.extend(contracts(planned, deadlines));
    lead.extend(projects(deadlines));
    lead.extend(timing::doubt(planned));
    lead
}

fn near(planned: &Planned<'_>, deadlines: &[Deadline]) -> Text {
    let as_of = planned.landscape.merger.as_of;
    let overdue = deadlines.iter().filter(|deadline| deadline.is_overdue(as_of)).count();
    let within = |most: i64| {
        deadlines.iter().filter(|deadline| (0..=most).contains(&days_between(as_of, deadline.by))).count()
    };
    t!(
        "deadlines.days_to_act_by_as",
        count = Cell::count(deadlines.len()),
        as_of = Cell::date(as_of),
        overdue = Cell::count(overdue),
        within = Cell::count(within(30)),
        within_2 = Cell::count(within(90)),
        within_3 = Cell::count(within(365))
    )
}

/// How many procurements are named.
const NAMED: usize = 6;

/// The last days on which the procurements begin, with their lead times and nothing in hand.
fn procurements(planned: &Planned<'_>, deadlines: &[Deadline]) -> Option<Text> {
    let as_of = planned.landscape.merger.as_of;
    let all: Vec<&Deadline> = deadlines.iter().filter(|deadline| deadline.act == Act::Procure).collect();
    let more = all.len().saturating_sub(NAMED);
    let phrase = Phrase::default().words(t!("deadlines.procurements_the_last_day_to_begin")).each(
        all.iter().take(NAMED),
        "; ",
        |phrase, deadline| {
            let late = deadline.is_overdue(as_of);
            let day = Cell::date(deadline.by).tone(if late { Tone::Alarm } else { Tone::Plain });
            phrase.value(day).words(" ").value(deadline.name.clone())
        },
    );
    let phrase = match more {
        0 => phrase,
        _ => phrase.words(t!("deadlines.and")).value(Cell::count(more)).words(t!("deadlines.more")),
    };
    (!all.is_empty()).then(|| phrase.words(".").done())
}

/// The first notice, option or prolongation.
fn contracts(planned: &Planned<'_>, deadlines: &[Deadline]) -> Option<Text> {
    let as_of = planned.landscape.merger.as_of;
    let mut of_contracts =
        deadlines.iter().filter(|deadline| !matches!(deadline.act, Act::Procure | Act::Start { .. }));
    let first = of_contracts.next()?;
    Some(t!(
        "deadlines.of_contracts",
        count = 1 + of_contracts.count(),
        first = first.by,
        days = days_between(as_of, first.by),
        act = first.act.words(),
        subject = first.subject,
    ))
}

/// How many projects must start, and how many at once.
fn projects(deadlines: &[Deadline]) -> Option<Text> {
    let (mut all, mut late, mut now) = (0_usize, 0_usize, 0_usize);
    for deadline in deadlines {
        let Act::Start { late: months, now: at_once, .. } = deadline.act else { continue };
        all += 1;
        late += usize::from(months > 0);
        now += usize::from(at_once && months == 0);
    }
    (all > 0).then(|| {
        t!(
            "deadlines.projects_to_start_end_late",
            all = Cell::count(all),
            late = Cell::count(late),
            now = Cell::count(now)
        )
    })
}
