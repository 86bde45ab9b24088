//! The late projects, the heaviest first, each with the chain that makes it late.

use std::collections::BTreeSet;

use super::*;
use crate::report::Phrase;
use crate::roadmap::{Capacity, Cause, Link};

/// The late projects, the heaviest first.
pub(super) fn points(landscape: &Landscape, roadmap: &Roadmap) -> Vec<Sentence> {
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
fn point(landscape: &Landscape, roadmap: &Roadmap, project: usize, told: &mut BTreeSet<usize>) -> Sentence {
    let months = roadmap.late_months(project);
    let phrase = Phrase::default()
        .value(Cell::text(called(landscape, roadmap, project)))
        .words(" (", " (")
        .value(Cell::text(&landscape.sector(roadmap.projects.list[project].sector).id))
        .words("), due ", "), frist ")
        .value(Cell::date(roadmap.projects.list[project].due))
        .words(", ends ", ", ferdig ")
        .value(month(roadmap.end(project)))
        .words(": ", ": ")
        .value(Cell::count(months).tone(Tone::Alarm));
    let phrase = match months {
        1 => phrase.words(" month late", " måned forsinket"),
        _ => phrase.words(" months late", " måneder forsinket"),
    };
    let chain = roadmap.chain(project);
    if chain.is_empty() {
        return phrase.words(", under way", ", i gang").done();
    }
    let phrase = phrase.words(", because ", ", fordi ");
    let between = ("; and ", "; og ");
    let new =
        chain.iter().take_while(|link| link.project == project || !told.contains(&link.project)).count();
    let known = chain.get(new).map(|link| link.project);
    let tell = |phrase, link: &Link| because(landscape, roadmap, link, project, phrase);
    let phrase = if new <= LINKS {
        phrase.each(chain[..new].iter(), between, tell)
    } else {
        let phrase = phrase.each(chain[..LINKS - 1].iter(), between, tell);
        let phrase = phrase
            .words("; and so on through ", "; og slik videre gjennom ")
            .value(Cell::count((new - LINKS) as u64))
            .words(" more, until ", " til, inntil ");
        tell(phrase, &chain[new - 1])
    };
    told.extend(chain[..new].iter().map(|link| link.project));
    let phrase = match known {
        Some(known) => phrase
            .words("; for ", "; for ")
            .value(Cell::text(name(landscape, roadmap, known)))
            .words(" see above", " se over"),
        None => phrase,
    };
    phrase.words(".", ".").done()
}

fn because(landscape: &Landscape, roadmap: &Roadmap, link: &Link, late: usize, phrase: Phrase) -> Phrase {
    let named = |project: usize| Cell::text(name(landscape, roadmap, project));
    let phrase = if link.project == late {
        phrase.words("it ", "det ")
    } else {
        phrase.value(named(link.project)).words(" ", " ")
    };
    match &link.cause {
        Cause::Length => {
            let spans = &roadmap.spans[link.project];
            let months = spans.last().map_or(0, |last| last.to.0 - roadmap.begin(link.project).0 + 1);
            phrase
                .words("begins as soon as it may, ", "begynner så snart det kan, ")
                .value(month(roadmap.begin(link.project)))
                .words(", and takes ", ", og tar ")
                .value(Cell::count(months.max(0) as u64))
                .words(" months", " måneder")
        }
        Cause::After(other) => phrase
            .words("waits for ", "venter på ")
            .value(named(*other))
            .words(", in production after ", ", i drift etter ")
            .value(month(roadmap.end(*other))),
        Cause::Full(capacity, until, holders) => {
            let phrase = match capacity {
                Capacity::Teams(sector) => phrase
                    .words("waits for a team of ", "venter på et lag i ")
                    .value(Cell::text(&landscape.sector(*sector).id)),
                Capacity::Vendor(vendor) => phrase
                    .words("waits for a place with ", "venter på plass hos ")
                    .value(Cell::text(&landscape.vendors[vendor.index()])),
                Capacity::Desk => {
                    phrase.words("waits for the procurement desk", "venter på anskaffelsesgruppa")
                }
            };
            phrase
                .words(", full through ", ", fullt til og med ")
                .value(month(*until))
                .words(" (", " (")
                .each(holders.iter(), (", ", ", "), |phrase, &holder| phrase.value(named(holder)))
                .words(")", ")")
        }
        Cause::Freeze(frozen) => phrase
            .words(
                "may not begin or end its G in the frozen ",
                "kan ikke begynne eller avslutte G i den frosne ",
            )
            .value(month(*frozen)),
        Cause::Earliest(day) => {
            phrase.words("may not go live before ", "kan ikke settes i drift før ").value(Cell::date(*day))
        }
    }
}
