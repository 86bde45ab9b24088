//! The page of a verification: whether a plan holds, what was recomputed, what differs, what to do next.

use super::{Cell, Column, Kind, Page, Sentence, Table, Tone, Words};
use crate::verify::{Difference, Proof, Verdict};

/// The page of a verification. `merger` names what was planned.
pub fn verdict(merger: &str, verdict: &Verdict) -> Page {
    let page = Page::new(headline(merger, verdict)).points(points(verdict)).table(differences(verdict));
    if verdict.holds() {
        return page;
    }
    page.paragraph(Words::new(
        "Next: `portfolio plan -o FILE --force` plans anew from this workspace; `--as-of DATE` verifies a plan as of its own day.",
        "Videre: `portfolio plan -o FIL --force` planlegger på nytt fra dette arbeidsområdet; `--as-of DATO` kontrollerer en \
         plan per dens egen dag.",
    ))
}

fn headline(merger: &str, verdict: &Verdict) -> Sentence {
    let merger = Cell::text(merger);
    let wrong = verdict.differences.len();
    match (verdict.holds(), wrong) {
        (true, _) => Sentence::new(
            "{0}: {1}.",
            "{0}: {1}.",
            [merger, Cell::words("the plan holds", "planen holder").tone(Tone::Good)],
        ),
        (false, 0) => Sentence::new(
            "{0}: the plan is {1}, although nothing in it differs.",
            "{0}: planen er {1}, selv om ingenting i den avviker.",
            [merger, Cell::words("stale", "foreldet").tone(Tone::Alarm)],
        ),
        (false, _) if verdict.is_stale() => Sentence::new(
            "{0}: the plan is {1}: the workspace has changed since. Statements that it no longer bears out: {2}.",
            "{0}: planen er {1}: arbeidsområdet er endret siden. Opplysninger som ikke lenger stemmer med det: {2}.",
            [merger, Cell::words("stale", "foreldet").tone(Tone::Alarm), Cell::count(wrong)],
        ),
        (false, _) => Sentence::new(
            "{0}: {1}; statements that are wrong: {2}.",
            "{0}: {1}; opplysninger som ikke stemmer: {2}.",
            [
                merger,
                Cell::words("the plan does not hold", "planen holder ikke").tone(Tone::Alarm),
                Cell::count(wrong),
            ],
        ),
    }
}

fn points(verdict: &Verdict) -> Vec<Sentence> {
    let compared = &verdict.compared;
    let mut points = vec![Sentence::new(
        "Recomputed from the workspace, without the search: {0} values (domains: {1}, contracts: {2}, migrations: {3}, \
         integrations: {4}, procurements: {5}).",
        "Regnet ut på nytt fra arbeidsområdet, uten søket: {0} verdier (områder: {1}, avtaler: {2}, migreringer: {3}, \
         integrasjoner: {4}, anskaffelser: {5}).",
        [
            compared.values,
            compared.domains,
            compared.contracts,
            compared.migrations,
            compared.integrations,
            compared.procurements,
        ]
        .map(Cell::count),
    )];
    if !verdict.priced {
        points.push(
            Words::new(
                "What is chosen cannot be priced, so nothing that follows from it was compared.",
                "Det som er valgt, kan ikke prises, så ingenting som følger av det, er sammenlignet.",
            )
            .into(),
        );
    }
    points.push(inputs(verdict));
    points.push(proof(verdict));
    points
}

fn inputs(verdict: &Verdict) -> Sentence {
    match verdict.changed.as_deref() {
        None => Words::new(
            "The plan does not say what it rests on, so whether it is stale shows only in its figures.",
            "Planen sier ikke hva den bygger på, så om den er foreldet, vises bare i tallene.",
        )
        .into(),
        Some([]) => Words::new(
            "The workspace is the one that the plan was made from.",
            "Arbeidsområdet er det samme som planen ble laget av.",
        )
        .into(),
        Some(changed) => Sentence::new(
            "{0}: the workspace has changed since the plan was made, in {1}.",
            "{0}: arbeidsområdet er endret siden planen ble laget, i {1}.",
            [Cell::words("Stale", "Foreldet").tone(Tone::Alarm), Cell::list(changed)],
        ),
    }
}

fn proof(verdict: &Verdict) -> Sentence {
    match &verdict.proof {
        Proof::Holds(proven) => Sentence::new(
            "{0}: no allowed portfolio costs less than NOK\u{a0}{1} (steps checked: {2}).",
            "{0}: ingen tillatt portefølje koster mindre enn kr\u{a0}{1} (kontrollerte steg: {2}).",
            [
                Cell::words("The proof holds", "Beviset holder").tone(Tone::Good),
                Cell::money(crate::model::Money(proven.kroner)),
                Cell::count(proven.nodes),
            ],
        ),
        Proof::Faulty(_) | Proof::Missing => Sentence::new(
            "{0}: nothing shows that no allowed portfolio costs less.",
            "{0}: ingenting viser at ingen tillatt portefølje koster mindre.",
            [Cell::words("The optimum is not proven", "Optimum er ikke bevist").tone(Tone::Alarm)],
        ),
        Proof::Infeasible => Words::new(
            "The plan says that no portfolio is allowed. Such plans carry no proof: only what it says besides was checked.",
            "Planen sier at ingen portefølje er tillatt. Slike planer har ikke noe bevis: bare det den ellers sier, er \
             kontrollert.",
        )
        .into(),
    }
}

fn differences(verdict: &Verdict) -> Table {
    let mut table = Table::new(
        "differences",
        Words::new("What does not hold", "Det som ikke holder"),
        [
            Column::new("place", Kind::Text, "Where", "Hvor"),
            Column::new("document", Kind::Text, "The plan says", "Planen sier"),
            Column::new("workspace", Kind::Text, "The workspace gives", "Arbeidsområdet gir"),
            Column::new("message", Kind::Text, "What is wrong", "Hva som er galt"),
        ],
    );
    for Difference { place, document, workspace, message } in &verdict.differences {
        let message = match (document, workspace) {
            (Some(_), Some(_)) => Cell::words("differs", "avviker"),
            _ => Cell::text(message),
        };
        table.push([
            Cell::text(place),
            Cell::or_empty(document.as_ref(), Cell::text),
            Cell::or_empty(workspace.as_ref(), Cell::text),
            message,
        ]);
    }
    table
}
