//! What a plan has no answer for: the domains that are open, those that are missing, and what rests on a lawyer's word.
//!
//! Wherever a plan's total stands, these stand beside it: a sum that leaves out a domain is not the price of a whole merger.

use super::lists;
use super::{Cell, Column, Kind, Phrase, Planned, Sentence, Table, Tone, Words, terms};
use crate::model::{Candidate, DomainId, MunicipalityId};
use crate::plan::{BarKind, Choice, How};
use crate::words::{Text, t};

/// A line for each sort of gap that there is.
pub(super) fn points(planned: &Planned<'_>) -> Vec<Sentence> {
    let those = |is: fn(&Choice) -> bool| -> Vec<DomainId> {
        let choices = planned.plan.choices.iter();
        choices.filter(|(_, choice)| is(choice)).map(|(&domain, _)| domain).collect()
    };
    let told = [
        (
            those(|choice| choice.how == How::Chosen(Candidate::Open)),
            Cell::words("Open", "Åpent").tone(Tone::Alarm),
            (
                "nothing can be chosen; the sum leaves out what an answer costs",
                "ingenting kan velges; summen tar ikke med hva en løsning koster",
            ),
        ),
        (
            those(|choice| choice.lawyer),
            Cell::words("For a lawyer", "For en jurist").tone(Tone::Notice),
            (
                "a contract must grow by more than it allows or anybody has agreed",
                "en avtale må vokse mer enn den tillater eller noen har avtalt",
            ),
        ),
    ];
    let missing = those(|choice| choice.how == How::Missing);
    let lacking = lists::gaps::lacking(planned);
    let there = told.into_iter().filter(|(domains, ..)| !domains.is_empty());
    let points = there.map(|(domains, lead, why)| point(planned, &domains, lead, why));
    let not_told = (!missing.is_empty()).then(|| not_told(planned, &missing, &lacking));
    not_told.into_iter().chain(points).collect()
}

/// How many domains stand in a sentence.
const NAMED: usize = 6;

/// What nobody has entered although everybody must have it: a few of the domains, and who lacks how many.
fn not_told(planned: &Planned<'_>, missing: &[DomainId], lacking: &[(MunicipalityId, usize)]) -> Sentence {
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
    t!("gaps.lead", count = count, domains = domains, lacking = Text::joined(lacks, ", ")).into()
}

fn point(planned: &Planned<'_>, domains: &[DomainId], lead: Cell, (en, nb): (&str, &str)) -> Sentence {
    let one = domains.len() == 1;
    Phrase::default()
        .value(lead)
        .words(", ", ", ")
        .value(Cell::count(domains.len()))
        .words(if one { " domain (" } else { " domains (" }, if one { " område (" } else { " områder (" })
        .words(en, nb)
        .words("): ", "): ")
        .value(planned.domain_list(domains.iter().copied()))
        .words(".", ".")
        .done()
}

/// The open domains with their systems and what bars each.
pub(super) fn table(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("domain", Kind::Id, "Domain", "Område").grouped(),
        Column::new("system", Kind::Id, "In use today", "I bruk i dag"),
        Column::new("name", Kind::Text, "Name", "Navn"),
        Column::new("bars", Kind::Text, "Cannot be chosen because", "Kan ikke velges fordi"),
    ];
    let title = Words::new("Open: nothing can be chosen", "Åpent: ingenting kan velges");
    let mut table = Table::new("open", title, columns);
    for (&domain, systems) in &planned.plan.open {
        for (system, bars) in systems {
            let system = planned.landscape.system(*system);
            table.push([
                Cell::text(&planned.landscape.domain(domain).id),
                Cell::text(&system.reference),
                Cell::text(&system.name),
                why(bars),
            ]);
        }
    }
    table
}

fn why(bars: &[BarKind]) -> Cell {
    let (en, nb): (Vec<&str>, Vec<&str>) = bars.iter().map(|&bar| terms::bar(bar)).unzip();
    Words::both(en.join("; "), nb.join("; ")).into()
}
