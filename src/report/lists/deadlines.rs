//! `deadlines`: all days by which somebody must act, soonest first.

use super::{Cell, Column, Kind, List, ListName, Planned, Table, Text};
use crate::report::deadlines::{Act, Deadline, deadlines};
use crate::report::planned::days_between;
use crate::report::{Phrase, Tone, timing};
use crate::words::t;

pub(super) const LIST: List =
    List { name: ListName::Deadlines, about: t!("lists.deadlines"), dated: true, make: table };

fn table(planned: &Planned<'_>) -> Table {
    let as_of = planned.landscape.merger.as_of;
    let columns = [
        Column::new("by", Kind::Date, t!("column.by")).of(|&deadline: &&Deadline| Cell::date(deadline.by)),
        Column::new("days_left", Kind::Days, t!("column.days_left"))
            .of(|&deadline: &&Deadline| planned.days_left(deadline.by)),
        Column::new("state", Kind::Text, t!("column.state"))
            .of(|&deadline: &&Deadline| deadline.state(as_of)),
        Column::new("act", Kind::Text, t!("column.act"))
            .of(|&deadline: &&Deadline| deadline.act.words().into()),
        Column::new("subject", Kind::Id, t!("column.subject"))
            .of(|&deadline: &&Deadline| Cell::text(&deadline.subject)),
        Column::new("name", Kind::Text, t!("column.name"))
            .detail()
            .of(|&deadline: &&Deadline| deadline.name.clone()),
        Column::new("with", Kind::Text, t!("column.with"))
            .of(|&deadline: &&Deadline| Cell::or_empty(deadline.with.as_ref(), Cell::text)),
        Column::new("municipality", Kind::Text, t!("column.municipality"))
            .detail()
            .of(|&deadline: &&Deadline| deadline.municipality.clone()),
        Column::new("domains", Kind::Text, t!("column.domains"))
            .detail()
            .elsewhere()
            .of(|&deadline: &&Deadline| planned.domain_list(deadline.domains.iter().copied())),
        Column::new("starts", Kind::Date, t!("column.scheduled_start"))
            .of(|&deadline: &&Deadline| Cell::or_empty(deadline.starts, Cell::date)),
        Column::new("last_day", Kind::Date, t!("column.last_day"))
            .detail()
            .of(|&deadline: &&Deadline| Cell::date(deadline.last)),
        Column::new("otherwise", Kind::Text, t!("column.otherwise"))
            .detail()
            .of(|&deadline: &&Deadline| deadline.otherwise.clone().into()),
        Column::new("at_stake", Kind::Money, t!("column.at_stake"))
            .detail()
            .of(|&deadline: &&Deadline| Cell::or_empty(deadline.at_stake, Cell::money)),
        Column::new("exit_extra", Kind::Money, t!("column.exit_extra")).detail().of(
            |&deadline: &&Deadline| {
                Cell::or_empty(deadline.extra, |extra| Cell::money(extra).tone(Tone::Alarm))
            },
        ),
        Column::new("responsible", Kind::Text, t!("column.responsible"))
            .detail()
            .of(|&deadline: &&Deadline| deadline.responsible.clone()),
    ];
    let deadlines = deadlines(planned);
    let title = t!("deadlines.title");
    let mut table = Table::of("deadlines", title, columns, &deadlines);
    table.lead.extend(lead(planned, &deadlines));
    table.note(t!("deadlines.note", as_of = Cell::date(as_of)))
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
        "deadlines.near",
        count = deadlines.len(),
        as_of = as_of,
        overdue = overdue,
        within_30 = within(30),
        within_90 = within(90),
        within_year = within(365)
    )
}

/// How many procurements are named.
const NAMED: usize = 6;

/// The last days on which the procurements begin, with their lead times and nothing in hand.
fn procurements(planned: &Planned<'_>, deadlines: &[Deadline]) -> Option<Text> {
    let as_of = planned.landscape.merger.as_of;
    let all: Vec<&Deadline> = deadlines.iter().filter(|deadline| deadline.act == Act::Procure).collect();
    let more = all.len().saturating_sub(NAMED);
    let phrase = Phrase::default().say(t!("deadlines.of_procurements")).each(
        all.iter().take(NAMED),
        "; ",
        |phrase, deadline| {
            let late = deadline.is_overdue(as_of);
            let day = Cell::date(deadline.by).tone(if late { Tone::Alarm } else { Tone::Plain });
            phrase.value(day).put(" ").value(deadline.name.clone())
        },
    );
    let phrase = match more {
        0 => phrase,
        _ => phrase.say(t!("deadlines.and_more", count = more)),
    };
    (!all.is_empty()).then(|| phrase.put(".").done())
}

/// The first notice, option or prolongation.
fn contracts(planned: &Planned<'_>, deadlines: &[Deadline]) -> Option<Text> {
    let as_of = planned.landscape.merger.as_of;
    let mut of_contracts =
        deadlines.iter().filter(|deadline| !matches!(deadline.act, Act::Procure | Act::Start { .. }));
    let first = of_contracts.next()?;
    let days = 1 + of_contracts.count();
    let (left, act) = (days_between(as_of, first.by), first.act.words());
    Some(match left < 0 {
        true => t!(
            "deadlines.of_contracts_late",
            count = days,
            day = first.by,
            days = -left,
            act = act,
            name = first.name
        ),
        false => t!(
            "deadlines.of_contracts",
            count = days,
            day = first.by,
            days = left,
            act = act,
            name = first.name
        ),
    })
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
        t!("deadlines.of_projects", all = Cell::count(all), late = Cell::count(late), now = Cell::count(now))
    })
}
