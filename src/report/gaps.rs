//! What a plan has no answer for: the domains that are open, those that are missing, and what rests on a lawyer's word.
//!
//! Wherever a plan's total stands, these stand beside it: a sum that leaves out a domain is not the price of a whole merger.

use super::lists;
use super::{Cell, Column, Kind, Planned, Table, Text, Tone, terms};
use crate::model::{Candidate, DomainId, MunicipalityId, System};
use crate::plan::{BarKind, Choice, How, LeftOut};
use crate::words::t;

/// A line for each sort of gap that there is.
pub(super) fn points(planned: &Planned<'_>) -> Vec<Text> {
    let those = |is: fn(&Choice) -> bool| -> Vec<DomainId> {
        let choices = planned.plan.choices.iter();
        choices.filter(|(_, choice)| is(choice)).map(|(&domain, _)| domain).collect()
    };
    let told = [
        (
            those(|choice| choice.how == How::Chosen(Candidate::Open)),
            Cell::from(t!("gaps.open")).tone(Tone::Alarm),
            t!("gaps.open_because"),
        ),
        (
            those(|choice| choice.lawyer),
            Cell::from(t!("gaps.for_a_lawyer")).tone(Tone::Notice),
            t!("gaps.lawyer_because"),
        ),
    ];
    let missing = those(|choice| choice.how == How::Missing);
    let lacking = lists::gaps::lacking(planned);
    let there = told.into_iter().filter(|(domains, ..)| !domains.is_empty());
    let points = there.map(|(domains, lead, why)| point(planned, &domains, &lead, &why));
    let not_told = (!missing.is_empty()).then(|| not_told(planned, &missing, &lacking));
    not_told.into_iter().chain(unplaced(planned)).chain(points).collect()
}

/// How many systems belong to no domain yet.
fn unplaced(planned: &Planned<'_>) -> Option<Text> {
    let landscape = planned.landscape;
    let count =
        landscape.systems.iter().filter(|system| landscape.entry(system.entry).covers.is_empty()).count();
    (count > 0).then(|| t!("gaps.unplaced", count = count))
}

/// What the sums of a page leave out, in numbers; nothing where they leave out nothing.
pub fn left_out(left: LeftOut) -> Option<Text> {
    let LeftOut { open, missing } = left;
    (left != LeftOut::default()).then(|| t!("gaps.left_out", open = open, missing = missing))
}

/// How many domains stand in a sentence.
const NAMED: usize = 6;

/// What nobody has entered although everybody must have it: a few of the domains, and who lacks how many.
fn not_told(planned: &Planned<'_>, missing: &[DomainId], lacking: &[(MunicipalityId, usize)]) -> Text {
    let landscape = planned.landscape;
    let mut names: Vec<Text> =
        missing.iter().take(NAMED).map(|&id| Text::from(&landscape.domain(id).name)).collect();
    if missing.len() > NAMED {
        names.push(Text::same("…"));
    }
    let lacks = lacking.iter().map(|&(id, count)| {
        let name = &landscape.municipality(id).name;
        t!("gaps.lacks", municipality = name, count = count as u64)
    });
    let (count, domains) = (missing.len() as u64, Text::joined(names, ", "));
    t!("gaps.lead", count = count, domains = domains, lacking = Text::joined(lacks, ", "))
}

fn point(planned: &Planned<'_>, domains: &[DomainId], lead: &Cell, why: &Text) -> Text {
    let names = Text::joined(domains.iter().map(|&id| Text::from(&planned.landscape.domain(id).name)), ", ");
    t!("gaps.point", lead = lead, count = domains.len(), why = why, names = names)
}

/// The open domains with their systems and what bars each.
pub(super) fn table(planned: &Planned<'_>) -> Table {
    // A domain that nobody has a system for stands alone.
    type Row<'a> = (DomainId, Option<&'a System>, &'a [BarKind]);
    let landscape = planned.landscape;
    let columns = [
        Column::new("domain", Kind::Id, t!("column.domain"))
            .grouped()
            .of(|&(domain, ..): &Row<'_>| Cell::text(&landscape.domain(domain).id)),
        Column::new("system", Kind::Id, t!("column.in_use_today"))
            .of(|&(_, system, _): &Row<'_>| Cell::or_empty(system, |system| Cell::text(&system.reference))),
        Column::new("name", Kind::Text, t!("column.name"))
            .of(|&(_, system, _): &Row<'_>| Cell::or_empty(system, |system| Cell::text(&system.name))),
        Column::new("bars", Kind::Text, t!("column.bars")).of(|&(_, system, bars): &Row<'_>| match system {
            Some(_) => why(bars),
            None => t!("gaps.nobody_has_one").into(),
        }),
    ];
    let rows = planned.plan.open.iter().flat_map(|(&domain, systems)| -> Vec<Row<'_>> {
        if systems.is_empty() {
            let nobody: Row<'_> = (domain, None, &[]);
            return vec![nobody];
        }
        systems
            .iter()
            .map(|(system, bars)| (domain, Some(landscape.system(*system)), bars.as_slice()))
            .collect()
    });
    Table::of("open", t!("gaps.title"), columns, rows)
}

/// What bars a system; where nothing of its own does, a decision did.
fn why(bars: &[BarKind]) -> Cell {
    if bars.is_empty() {
        return t!("gaps.rejected").into();
    }
    Text::joined(bars.iter().map(|&bar| terms::bar(bar)), "; ").into()
}
