//! What the decisions cost against leaving them open.

use super::{Cell, Column, Kind, Planned, Table, Tone, Words, terms};
use crate::model::Money;
use crate::plan::DecisionEntry;

/// What each decision costs, in the order of the decisions file.
pub(super) fn table(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("number", Kind::Count, "No.", "Nr."),
        Column::new("domain", Kind::Id, "Domain", "Område"),
        Column::new("decision", Kind::Text, "Decision", "Vedtak"),
        Column::new("what", Kind::Id, "Of", "Gjelder"),
        Column::new("extra", Kind::Money, "Costs, NOK", "Koster, kr"),
        Column::new("instead", Kind::Id, "Without it", "Uten det"),
    ];
    let title = Words::new(
        "What each decision costs against leaving it open",
        "Hva hvert vedtak koster mot å stå fritt",
    );
    let mut table = Table::new("decisions", title, columns);
    let entries = planned.document.decisions.iter().flatten();
    for entry in entries.clone() {
        table.push([
            Cell::count(entry.number),
            Cell::text(&entry.domain),
            terms::verdict(&entry.verdict),
            Cell::or_empty(entry.what.as_ref(), Cell::text),
            extra(entry),
            Cell::or_empty(instead(entry), Cell::text),
        ]);
    }
    if entries.clone().any(|entry| entry.only_here) {
        table = table.note(Words::new(
            "A domain of a project of its own is not decided here without its decision; the decision is compared with one for each \
             other candidate of the domain.",
            "Et område med eget prosjekt avgjøres ikke her uten vedtaket; vedtaket er sammenlignet med ett for hver annen \
             kandidat på området.",
        ));
    }
    table
}

fn extra(entry: &DecisionEntry) -> Cell {
    match entry.extra {
        Some(extra) if extra > Money::ZERO => Cell::money(extra).tone(Tone::Notice),
        Some(extra) => Cell::money(extra),
        None => Cell::words("no plan without it", "ingen plan uten"),
    }
}

/// What would be chosen without it, where that is something else.
fn instead(entry: &DecisionEntry) -> Option<&String> {
    entry
        .instead
        .as_ref()
        .filter(|instead| entry.verdict != "choose" || Some(*instead) != entry.what.as_ref())
}
