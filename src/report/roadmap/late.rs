//! The late projects, the heaviest first, each with the chain that makes it late.

use std::collections::BTreeSet;

use super::{name, names};
use crate::model::Landscape;
use crate::report::{Cell, Phrase, Text, Tone};
use crate::roadmap::{Capacity, Cause, Link, Roadmap};
use crate::words::t;

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
    let lead = t!(
        "roadmap.late",
        project = names::called(landscape, &roadmap.projects, project),
        sector = landscape.sector(roadmap.projects.list[project].sector).id,
        due = roadmap.projects.list[project].due,
        ends = roadmap.end(project),
        months = Cell::count(roadmap.late_months(project)).tone(Tone::Alarm)
    );
    let chain = roadmap.chain(project);
    if chain.is_empty() {
        return Phrase::default().say(lead).say(t!("roadmap.late_under_way")).done();
    }
    let phrase = Phrase::default().say(lead).say(t!("roadmap.late_because"));
    let new =
        chain.iter().take_while(|link| link.project == project || !told.contains(&link.project)).count();
    let known = chain.get(new).map(|link| link.project);
    let tell = |phrase: Phrase, link: &Link| phrase.say(because(landscape, roadmap, link, project));
    let phrase = if new <= LINKS {
        phrase.each(chain[..new].iter(), t!("roadmap.late_and"), tell)
    } else {
        let phrase = phrase.each(chain[..LINKS - 1].iter(), t!("roadmap.late_and"), tell);
        tell(phrase.say(t!("roadmap.late_and_so_on", more = new - LINKS)), &chain[new - 1])
    };
    told.extend(chain[..new].iter().map(|link| link.project));
    let phrase = match known {
        Some(known) => {
            phrase.say(t!("roadmap.late_see", project = name(landscape, &roadmap.projects, known)))
        }
        None => phrase,
    };
    phrase.put(".").done()
}

fn because(landscape: &Landscape, roadmap: &Roadmap, link: &Link, late: usize) -> Text {
    let named = |project: usize| name(landscape, &roadmap.projects, project);
    let who = match link.project == late {
        true => t!("roadmap.it"),
        false => named(link.project),
    };
    match &link.cause {
        Cause::Length => {
            let spans = &roadmap.spans[link.project];
            let months = spans.last().map_or(0, |last| last.to.0 - roadmap.begin(link.project).0 + 1);
            let (begin, months) = (roadmap.begin(link.project), months.unsigned_abs());
            t!("roadmap.because_length", who = who, begin = begin, months = months)
        }
        Cause::After(other) => {
            t!("roadmap.because_after", who = who, other = named(*other), end = roadmap.end(*other))
        }
        Cause::Full(capacity, until, holders) => {
            let holders = Text::joined(holders.iter().map(|&holder| named(holder)), ", ");
            match capacity {
                Capacity::Teams(sector) => {
                    let sector = &landscape.sector(*sector).id;
                    t!("roadmap.because_team", who = who, sector = sector, until = until, holders = holders)
                }
                Capacity::Vendor(vendor) => {
                    let vendor = &landscape.vendors[vendor.index()];
                    t!("roadmap.because_vendor", who = who, vendor = vendor, until = until, holders = holders)
                }
                Capacity::Desk => t!("roadmap.because_desk", who = who, until = until, holders = holders),
            }
        }
        Cause::Freeze(frozen) => t!("roadmap.because_freeze", who = who, frozen = frozen),
        Cause::Earliest(day) => t!("roadmap.because_earliest", who = who, day = day),
    }
}
