//! Why nothing satisfies the constraints, and what would.

use super::{Cell, Column, Kind, Page, Planned, Sentence, Table, Tone, Words};
use crate::plan::ReleaseEntry;
use crate::report::Phrase;

/// Why nothing satisfies the constraints, and what would.
pub(super) fn page(planned: &Planned<'_>) -> Page {
    let document = planned.document;
    let page = Page::new(Sentence::new(
        "{0}: no portfolio satisfies all that is decided and limited.",
        "{0}: ingen portefølje oppfyller alt som er besluttet og begrenset.",
        [Cell::text(&document.merger)],
    ));
    let facts: Vec<Sentence> = if document.conflict_facts.is_empty() {
        document.conflict.iter().map(|fact| Phrase::default().value(Cell::text(fact)).done()).collect()
    } else {
        let told = document.conflict_facts.iter();
        told.map(|fact| {
            Sentence::new("{0} ({1})", "{0} ({1})", [Cell::text(&fact.fact), Cell::text(&fact.at)])
        })
        .collect()
    };
    let page = match facts.len() {
        1 => page.paragraph(Words::new("This cannot hold:", "Dette kan ikke gjelde:")),
        _ => {
            page.paragraph(Words::new("These facts cannot hold together:", "Dette kan ikke gjelde samtidig:"))
        }
    };
    let page = page.points(facts);
    if document.releases.is_empty() {
        return page.paragraph(Words::new(
            "Release any one of them, and the others can hold. Nothing shorter explains it.",
            "Slipp en av dem, hvilken som helst, så kan resten gjelde. Ingen kortere liste forklarer det.",
        ));
    }
    page.table(releases(planned))
}

fn releases(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("change", Kind::Text, "Any one of these changes", "Én av disse endringene"),
        Column::new("at", Kind::Id, "Where", "Hvor"),
        Column::new("total", Kind::Money, "Best plan then, NOK", "Beste plan da, kr"),
    ];
    let title = Words::new("And now? The cheapest way out first", "Og nå? Den billigste utveien først");
    let mut table = Table::new("releases", title, columns);
    for entry in &planned.document.releases {
        let total = Cell::or_empty(entry.total, Cell::money);
        let total = if entry.total.is_none() {
            Cell::words("not enough alone", "ikke nok alene").tone(Tone::Faint)
        } else {
            total
        };
        table.push([change(entry), Cell::text(&entry.at), total]);
    }
    if planned.document.releases.iter().any(|entry| entry.total.is_none()) {
        return table.note(Words::new(
            "Not enough alone: something else is in conflict too. Change one, and ask again.",
            "Ikke nok alene: noe annet er også i konflikt. Endre ett, og spør igjen.",
        ));
    }
    table
}

fn change(entry: &ReleaseEntry) -> Cell {
    let domain = entry.domain.as_deref().unwrap_or_default();
    let candidate = entry.candidate.as_deref().unwrap_or_default();
    let words = |en: String, nb: String| Cell::from(Words { en: en.into(), nb: nb.into() });
    match (entry.way.as_str(), entry.to) {
        ("raise", Some(value)) => {
            let limit = entry.fact.split(' ').next().unwrap_or_default();
            words(format!("raise {limit} to {value}"), format!("hev {limit} til {value}"))
        }
        ("raise", None) => words(format!("raise: {}", entry.fact), format!("hev: {}", entry.fact)),
        ("lift", _) => words(
            format!("let {candidate} be chosen in {domain}: turn what bars it"),
            format!("la {candidate} kunne velges på {domain}: endre det som hindrer det"),
        ),
        ("retire", _) => words(format!("retire {domain}"), format!("avvikle {domain}")),
        _ => words(format!("drop: {}", entry.fact), format!("fjern: {}", entry.fact)),
    }
}
