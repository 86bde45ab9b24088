//! Why nothing satisfies the constraints, and what would.

use super::{Cell, Column, Kind, Page, Planned, Sentence, Table, Words};
use crate::model::Landscape;
use crate::plan::{Clash, Fact, Release, Way};
use crate::report::Phrase;

/// Why nothing satisfies the constraints, and what would.
pub(super) fn page(planned: &Planned<'_>) -> Page {
    let (landscape, plan) = (planned.landscape, planned.plan);
    let page = Page::new(Sentence::new(
        "{0}: no portfolio satisfies all that is decided and limited.",
        "{0}: ingen portefølje oppfyller alt som er besluttet og begrenset.",
        [Cell::text(&landscape.merger.name)],
    ));
    let told = |clashes: &mut dyn Iterator<Item = &Clash>| -> Vec<Sentence> {
        clashes.map(|clash| fact(landscape, clash)).collect()
    };
    let facts = told(&mut plan.conflict.iter());
    let page = match facts.len() {
        1 => page.paragraph(Words::new("This cannot hold:", "Dette kan ikke gjelde:")),
        _ => {
            page.paragraph(Words::new("These facts cannot hold together:", "Dette kan ikke gjelde samtidig:"))
        }
    };
    let mut page = page.points(facts);
    let (alone, together): (Vec<_>, Vec<_>) = plan.further.iter().partition(|set| set.len() == 1);
    if !alone.is_empty() {
        let lead =
            Words::new("Nor can this, each by itself:", "Heller ikke dette kan gjelde, hvert for seg:");
        page = page.paragraph(lead).points(told(&mut alone.into_iter().flatten()));
    }
    for set in together {
        let lead = Words::new("Nor can these hold together:", "Heller ikke dette kan gjelde samtidig:");
        page = page.paragraph(lead).points(told(&mut set.iter()));
    }
    if plan.releases.is_empty() {
        return page.paragraph(Words::new(
            "Release any one of them, and the others can hold. Nothing shorter explains it.",
            "Slipp en av dem, hvilken som helst, så kan resten gjelde. Ingen kortere liste forklarer det.",
        ));
    }
    if planned.plan.releases.iter().all(|entry| entry.total.is_none()) {
        return page.paragraph(Words::new(
            "No single change is enough: release one fact of each conflict, and ask again.",
            "Ingen enkelt endring er nok: slipp ett av kravene i hver konflikt, og spør igjen.",
        ));
    }
    page.table(releases(planned))
}

/// A fact, and where it is written.
fn fact(landscape: &Landscape, clash: &Clash) -> Sentence {
    let fact = Cell::text(clash.words(landscape));
    match &clash.at {
        Some(at) => Sentence::new("{0} ({1})", "{0} ({1})", [fact, Cell::text(at)]),
        None => Phrase::default().value(fact).done(),
    }
}

fn releases(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("change", Kind::Text, "Any one of these changes", "Én av disse endringene"),
        Column::new("at", Kind::Id, "Where", "Hvor"),
        Column::new("total", Kind::Money, "Best plan then, NOK", "Beste plan da, kr"),
    ];
    let title = Words::new("And now? The cheapest way out first", "Og nå? Den billigste utveien først");
    let mut table = Table::new("releases", title, columns);
    // What is not enough alone is no way out.
    for (entry, total) in planned.plan.releases.iter().filter_map(|entry| Some((entry, entry.total?))) {
        let at = planned.plan.clash(entry.fact).and_then(|clash| clash.at.as_ref());
        table.push([change(planned, entry), Cell::or_empty(at, Cell::text), Cell::money(total)]);
    }
    table
}

fn change(planned: &Planned<'_>, entry: &Release) -> Cell {
    let landscape = planned.landscape;
    let words = |en: String, nb: String| Cell::from(Words { en: en.into(), nb: nb.into() });
    let fact = || planned.plan.clash(entry.fact).map(|clash| clash.words(landscape)).unwrap_or_default();
    match (entry.way, entry.fact) {
        (Way::Raise(value), Fact::Limit(limit)) => {
            let limit = limit.key();
            words(format!("raise limits.{limit} to {value}"), format!("hev limits.{limit} til {value}"))
        }
        (Way::Raise(_), _) => words(format!("raise: {}", fact()), format!("hev: {}", fact())),
        (Way::Lift(domain, candidate), _) => {
            let domain = &landscape.domain(domain).id;
            let candidate = landscape.candidate_reference(candidate);
            words(
                format!("let {candidate} be chosen in {domain}: turn what bars it"),
                format!("la {candidate} kunne velges på {domain}: endre det som hindrer det"),
            )
        }
        (Way::Retire(domain), _) => {
            let domain = &landscape.domain(domain).id;
            words(format!("retire {domain}"), format!("avvikle {domain}"))
        }
        (Way::Drop, _) => words(format!("drop: {}", fact()), format!("fjern: {}", fact())),
    }
}
