//! Tables that several cards share: decisions, integrations, uses.

use super::Known;
use crate::model::{
    Candidate, DecisionId, DomainId, DomainOrComponent, IntegrationEnd, IntegrationId, Thing, UseId, Verdict,
};
use crate::report::{Cell, Column, Kind, Table, Text};
use crate::words::t;

/// The decisions that some condition holds for.
pub(super) fn decisions(known: &Known, wanted: impl Fn(Verdict) -> bool) -> Table {
    let landscape = known.landscape();
    let columns = [
        Column::new("number", Kind::Count),
        Column::new("domain", Kind::Id),
        Column::new("verdict", Kind::Text),
        Column::new("decided_by", Kind::Text),
        Column::new("date", Kind::Date),
        Column::new("reason", Kind::Text),
        Column::new("place", Kind::Id),
    ];
    let mut table = Table::new("decisions", t!("show.decisions"), columns);
    for (index, decision) in landscape.decisions.iter().enumerate().filter(|(_, d)| wanted(d.verdict)) {
        table.push([
            Cell::count(decision.number),
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

fn verdict(known: &Known, verdict: Verdict) -> Text {
    let landscape = known.landscape();
    let named = |words: Text, what: &str| Text::joined([Cell::from(words), Cell::text(what)], " ");
    match verdict {
        Verdict::Choose(_, candidate) => named(t!("show.choose"), landscape.candidate_reference(candidate)),
        Verdict::Reject(_, candidate) => named(t!("show.reject"), landscape.candidate_reference(candidate)),
        Verdict::Retire(_) => t!("verdict.retire"),
        Verdict::Drop(_, DomainOrComponent::Domain(id)) => {
            named(t!("show.drop_the_integration_with"), &landscape.domain(id).id)
        }
        Verdict::Drop(_, DomainOrComponent::Component(id)) => {
            named(t!("show.drop_the_integration_with"), &landscape.component(id).reference)
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
        Column::new("from", Kind::Id),
        Column::new("to", Kind::Id),
        Column::new("kind", Kind::Text),
        Column::new("domains", Kind::Text),
        Column::new("data", Kind::Text),
        Column::new("place", Kind::Id),
    ];
    let mut table = Table::new("integrations", t!("term.integrations"), columns);
    for id in ids {
        let integration = landscape.integration(id);
        let mut domains = vec![landscape.domain(integration.from.domain).id.as_str()];
        let to = match integration.to {
            IntegrationEnd::Use(end) => {
                domains.push(&landscape.domain(end.domain).id);
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
        Column::new("municipality", Kind::Text),
        Column::new("use", Kind::Id),
        Column::new("system", Kind::Id),
        Column::new("domain", Kind::Id),
        Column::new("users", Kind::Count),
        Column::new("records", Kind::Count),
        Column::new("fit", Kind::Count),
        Column::new("place", Kind::Id),
    ];
    let mut table = Table::new("uses", t!("show.who_works_in_it"), columns);
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
                Cell::count(cover.fit),
                Cell::text(known.place(Thing::Use(id))),
            ]);
        }
    }
    table
}
