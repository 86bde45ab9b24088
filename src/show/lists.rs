//! Tables that several cards share: decisions, integrations, uses.

use std::borrow::Cow;

use super::Known;
use crate::model::{
    Candidate, DecisionId, DomainId, DomainOrComponent, IntegrationEnd, IntegrationId, Thing, UseId, Verdict,
};
use crate::report::{Cell, Column, Kind, Table, Words};

/// The decisions that some condition holds for.
pub(super) fn decisions(known: &Known, wanted: impl Fn(Verdict) -> bool) -> Table {
    let landscape = known.landscape();
    let columns = [
        Column::new("domain", Kind::Id, "Domain", "Område"),
        Column::new("verdict", Kind::Text, "Verdict", "Vedtak"),
        Column::new("by", Kind::Text, "By", "Av"),
        Column::new("date", Kind::Date, "Date", "Dato"),
        Column::new("reason", Kind::Text, "Reason", "Begrunnelse"),
        Column::new("place", Kind::Id, "Stands in", "Står i"),
    ];
    let mut table = Table::new("decisions", Words::new("Decisions", "Vedtak"), columns);
    for (index, decision) in landscape.decisions.iter().enumerate().filter(|(_, d)| wanted(d.verdict)) {
        table.push([
            Cell::text(&landscape.domain(decision.verdict.domain()).id),
            Cell::from(verdict(known, decision.verdict)),
            Cell::or_empty(decision.by.as_ref(), Cell::text),
            Cell::or_empty(decision.date, Cell::date),
            Cell::or_empty(decision.reason.as_ref(), Cell::text),
            Cell::text(known.place(Thing::Decision(DecisionId::at(index)))),
        ]);
    }
    table
}

fn verdict(known: &Known, verdict: Verdict) -> Words {
    let landscape = known.landscape();
    let named = |en: &str, nb: &str, what: &str| Words {
        en: Cow::Owned(format!("{en} {what}")),
        nb: Cow::Owned(format!("{nb} {what}")),
    };
    match verdict {
        Verdict::Choose(_, candidate) => named("choose", "velg", landscape.candidate_reference(candidate)),
        Verdict::Reject(_, candidate) => named("reject", "forkast", landscape.candidate_reference(candidate)),
        Verdict::Retire(_) => Words::new("retire", "avvikle"),
        Verdict::Need(_) => Words::new("needed", "trengs"),
        Verdict::Drop(_, DomainOrComponent::Domain(id)) => {
            named("drop the integration with", "dropp integrasjonen med", &landscape.domain(id).id)
        }
        Verdict::Drop(_, DomainOrComponent::Component(id)) => {
            named("drop the integration with", "dropp integrasjonen med", &landscape.component(id).reference)
        }
    }
}

/// Whether a verdict names a candidate.
pub(super) fn names(verdict: Verdict, candidate: Candidate) -> bool {
    matches!(verdict, Verdict::Choose(_, named) | Verdict::Reject(_, named) if named == candidate)
}

/// Integrations.
pub(super) fn integrations(known: &Known, ids: impl IntoIterator<Item = IntegrationId>) -> Table {
    let landscape = known.landscape();
    let columns = [
        Column::new("from", Kind::Id, "From", "Fra"),
        Column::new("to", Kind::Id, "To", "Til"),
        Column::new("kind", Kind::Text, "Kind", "Type"),
        Column::new("domains", Kind::Text, "Between", "Mellom"),
        Column::new("data", Kind::Text, "Data", "Data"),
        Column::new("place", Kind::Id, "Stands in", "Står i"),
    ];
    let mut table = Table::new("integrations", Words::new("Integrations", "Integrasjoner"), columns);
    for id in ids {
        let integration = landscape.integration(id);
        let mut domains: Vec<&str> =
            integration.from.domain.map(|id| landscape.domain(id).id.as_str()).into_iter().collect();
        let to = match integration.to {
            IntegrationEnd::Use(end) => {
                domains.extend(end.domain.map(|id| landscape.domain(id).id.as_str()));
                &landscape.entry(end.entry).reference
            }
            IntegrationEnd::Component(component) => &landscape.component(component).reference,
        };
        table.push([
            Cell::text(&landscape.entry(integration.from.entry).reference),
            Cell::text(to),
            Cell::text(integration.kind.name()),
            Cell::list(domains),
            Cell::list(&integration.data),
            Cell::text(known.place(Thing::Integration(id))),
        ]);
    }
    table
}

/// Uses in the domains they cover: all of them, or one domain only.
pub(super) fn uses(known: &Known, ids: impl IntoIterator<Item = UseId>, only: Option<DomainId>) -> Table {
    let landscape = known.landscape();
    let columns = [
        Column::new("municipality", Kind::Text, "Municipality", "Kommune"),
        Column::new("use", Kind::Id, "Use", "Bruk"),
        Column::new("system", Kind::Id, "System", "System"),
        Column::new("domain", Kind::Id, "Domain", "Område"),
        Column::new("users", Kind::Count, "Users", "Brukere"),
        Column::new("records", Kind::Count, "Records", "Poster"),
        Column::new("sites", Kind::Count, "Sites", "Steder"),
        Column::new("fit", Kind::Count, "Fit", "Egnethet"),
        Column::new("place", Kind::Id, "Stands in", "Står i"),
    ];
    let mut table = Table::new("uses", Words::new("Who works in it", "Hvem som arbeider i det"), columns);
    for id in ids {
        let entry = landscape.entry(id);
        for cover in entry.covers.iter().filter(|cover| only.is_none_or(|only| only == cover.domain)) {
            let (users, records) =
                (known.basis.users(id, cover.domain), known.basis.records(id, cover.domain));
            table.push([
                Cell::text(&landscape.municipality(entry.municipality).name),
                Cell::text(&entry.reference),
                // Its own entry says nothing new.
                if entry.shared {
                    Cell::text(&landscape.system(entry.root).reference)
                } else {
                    Cell::empty()
                },
                Cell::text(&landscape.domain(cover.domain).id),
                Cell::count(users.value).assumed(users.assumed),
                Cell::count(records.value).assumed(records.assumed),
                Cell::count(cover.sites),
                Cell::count(cover.fit),
                Cell::text(known.place(Thing::Use(id))),
            ]);
        }
    }
    table
}
