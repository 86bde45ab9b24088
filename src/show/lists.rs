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
        Column::new("domain", Kind::Id, t!("column.domain")),
        Column::new("verdict", Kind::Text, t!("column.verdict")),
        Column::new("by", Kind::Text, t!("column.decided_by_whom")),
        Column::new("date", Kind::Date, t!("column.date")),
        Column::new("reason", Kind::Text, t!("column.reason")),
        Column::new("place", Kind::Id, t!("column.place")),
    ];
    let mut table = Table::new("decisions", t!("show.decisions"), columns);
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

fn verdict(known: &Known, verdict: Verdict) -> Text {
    let landscape = known.landscape();
    match verdict {
        Verdict::Choose(_, candidate) => {
            t!("show.choose", candidate = landscape.candidate_reference(candidate))
        }
        Verdict::Reject(_, candidate) => {
            t!("show.reject", candidate = landscape.candidate_reference(candidate))
        }
        Verdict::Retire(_) => t!("show.retire"),
        Verdict::Need(_) => t!("show.needed"),
        Verdict::Drop(_, DomainOrComponent::Domain(id)) => {
            t!("show.drop", far = landscape.domain(id).id)
        }
        Verdict::Drop(_, DomainOrComponent::Component(id)) => {
            t!("show.drop", far = landscape.component(id).reference)
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
        Column::new("from", Kind::Id, t!("column.from")),
        Column::new("to", Kind::Id, t!("column.to")),
        Column::new("kind", Kind::Text, t!("column.kind")),
        Column::new("domains", Kind::Text, t!("column.between")),
        Column::new("data", Kind::Text, t!("column.data")),
        Column::new("place", Kind::Id, t!("column.place")),
    ];
    let mut table = Table::new("integrations", t!("show.integrations"), columns);
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
        Column::new("municipality", Kind::Text, t!("column.municipality")),
        Column::new("use", Kind::Id, t!("column.use")),
        Column::new("system", Kind::Id, t!("column.system")),
        Column::new("domain", Kind::Id, t!("column.domain")),
        Column::new("users", Kind::Count, t!("column.users")),
        Column::new("records", Kind::Count, t!("column.records")),
        Column::new("sites", Kind::Count, t!("column.sites")),
        Column::new("fit", Kind::Count, t!("column.fit")),
        Column::new("place", Kind::Id, t!("column.place")),
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
                Cell::count(cover.sites),
                Cell::count(cover.fit),
                Cell::text(known.place(Thing::Use(id))),
            ]);
        }
    }
    table
}
