//! The late projects, the heaviest first, each with the chain that makes it late.

use std::collections::BTreeSet;

use super::*;
use crate::report::Phrase;
use crate::roadmap::{Capacity, Cause, Link};
use crate::words::{Text, t};

/// The late projects, the heaviest first.
pub(super) fn points(landscape: &Landscape, roadmap: &Roadmap) -> Vec<Text> {
    let mut late: Vec<usize> =
        (0..roadmap.projects.list.len()).filter(|&project| roadmap.late_months(project) > 0).collect();
    late.sort_by_key(|&index| {
        let weighted = roadmap.projects.list[index].weight() * roadmap.late_months(index);
        (std::cmp::Reverse(weighted), index)
    });
    let mut told = BTreeSet::new();
    late.into_iter().map(|project| point(landscape, roadmap, project, &mut told)).collect()
}

/// The most links of a chain that are told one by one; of a longer one, those before the last are counted.
const LINKS: usize = 8;

/// Why a project is late. A chain ends where it comes to a project of which the reason was told already.
fn point(landscape: &Landscape, roadmap: &Roadmap, project: usize, told: &mut BTreeSet<usize>) -> Text {
    let months = roadmap.late_months(project);
    let phrase = Phrase::default()
        .value(Cell::text(name(landscape, roadmap, project)))
        .words(" (")
        .value(Cell::text(&landscape.sector(roadmap.projects.list[project].sector).id))
        .words(t!("roadmap.due"))
        .value(Cell::date(roadmap.projects.list[project].due))
        .words(t!("roadmap.ends"))
        .value(month(roadmap.end(project)))
        .words(": ")
        .value(Cell::count(months).tone(Tone::Alarm));
    let phrase = match months {
        1 => phrase.words(t!("roadmap.month_late")),
        _ => phrase.words(t!("roadmap.months_late")),
    };
    let chain = roadmap.chain(project);
    if chain.is_empty() {
        return phrase.words(t!("roadmap.under_way")).done();
    }
    let phrase = phrase.words(t!("roadmap.because"));
    let between = t!("roadmap.and");
    let new =
        chain.iter().take_while(|link| link.project == project || !told.contains(&link.project)).count();
    let known = chain.get(new).map(|link| link.project);
    let tell = |phrase, link: &Link| because(landscape, roadmap, link, project, phrase);
    let phrase = if new <= LINKS {
        phrase.each(chain[..new].iter(), between, tell)
    } else {
        let phrase = phrase.each(chain[..LINKS - 1].iter(), between, tell);
        let phrase = phrase
            .words(t!("roadmap.and_so_on_through"))
            .value(Cell::count((new - LINKS) as u64))
            .words(t!("roadmap.more_until"));
        tell(phrase, &chain[new - 1])
    };
    told.extend(chain[..new].iter().map(|link| link.project));
    let phrase = match known {
        Some(known) => phrase
            .words(t!("roadmap.for"))
            .value(Cell::text(name(landscape, roadmap, known)))
            .words(t!("roadmap.see_above")),
        None => phrase,
    };
    phrase.words(".").done()
}

fn because(landscape: &Landscape, roadmap: &Roadmap, link: &Link, late: usize, phrase: Phrase) -> Phrase {
    let named = |project: usize| Cell::text(name(landscape, roadmap, project));
    let phrase = if link.project == late {
        phrase.words(t!("roadmap.it"))
    } else {
        phrase.value(named(link.project)).words(" ")
    };
    match &link.cause {
        Cause::Length => {
            let spans = &roadmap.spans[link.project];
            let months = spans.last().map_or(0, |last| last.to.0 - roadmap.begin(link.project).0 + 1);
            phrase
                .words(t!("roadmap.begins_as_soon_as_it_may"))
                .value(month(roadmap.begin(link.project)))
                .words(t!("roadmap.and_takes"))
                .value(Cell::count(months.max(0) as u64))
                .words(t!("roadmap.months"))
        }
        Cause::After(other) => phrase
            .words(t!("roadmap.waits_for"))
            .value(named(*other))
            .words(t!("roadmap.in_production_after"))
            .value(month(roadmap.end(*other))),
        Cause::Full(capacity, until, holders) => {
            let phrase = match capacity {
                Capacity::Teams(sector) => phrase
                    .words(t!("roadmap.waits_for_a_team_of"))
                    .value(Cell::text(&landscape.sector(*sector).id)),
                Capacity::Desk => phrase.words(t!("roadmap.waits_for_the_procurement_desk")),
            };
            phrase
                .words(t!("roadmap.full_through"))
                .value(month(*until))
                .words(" (")
                .each(holders.iter(), ", ", |phrase, &holder| phrase.value(named(holder)))
                .words(")")
        }
        Cause::Freeze(frozen) => phrase.words(t!("roadmap.may_not_begin_or_end_its")).value(month(*frozen)),
    }
}
