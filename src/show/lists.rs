//! Tables that several cards share: decisions, integrations, uses.

use super::Known;
use super::reasons::reasons;
use crate::model::{
    Candidate, Cover, Decision, DecisionId, DomainId, DomainOrComponent, IntegrationEnd, IntegrationId,
    Thing, Use, UseId, Verdict,
};
use crate::report::{Cell, Column, Kind, Table, Text};
use crate::words::t;

/// The decisions that some condition holds for.
pub(super) fn decisions(known: &Known, wanted: impl Fn(Verdict) -> bool) -> Table {
    type Row<'a> = (DecisionId, &'a Decision);
    let landscape = known.landscape();
    let columns = [
        Column::new("domain", Kind::Id, t!("column.domain"))
            .of(|(_, decision): &Row<'_>| Cell::text(&landscape.domain(decision.verdict.domain()).id)),
        Column::new("verdict", Kind::Text, t!("column.verdict"))
            .of(|(_, decision): &Row<'_>| Cell::from(verdict(known, decision.verdict))),
        Column::new("by", Kind::Text, t!("column.decided_by_whom"))
            .of(|(_, decision): &Row<'_>| Cell::or_empty(decision.by.as_ref(), Cell::text)),
        Column::new("date", Kind::Date, t!("column.date"))
            .of(|(_, decision): &Row<'_>| Cell::or_empty(decision.date, Cell::date)),
        Column::new("reason", Kind::Text, t!("column.reason"))
            .of(|(_, decision): &Row<'_>| Cell::or_empty(decision.reason.as_ref(), Cell::text)),
        Column::new("place", Kind::Id, t!("column.place"))
            .of(|&(id, _): &Row<'_>| Cell::text(known.place(Thing::Decision(id)))),
    ];
    let all = landscape.decisions.iter().enumerate();
    let rows = all.filter(|(_, decision)| wanted(decision.verdict));
    let rows = rows.map(|(index, decision)| (DecisionId::at(index), decision));
    Table::of("decisions", t!("show.decisions"), columns, rows)
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
        Column::new("from", Kind::Id, t!("column.from")).of(|&id: &IntegrationId| {
            Cell::text(&landscape.entry(landscape.integration(id).from.entry).reference)
        }),
        Column::new("to", Kind::Id, t!("column.to")).of(|&id: &IntegrationId| {
            Cell::text(match landscape.integration(id).to {
                IntegrationEnd::Use(end) => &landscape.entry(end.entry).reference,
                IntegrationEnd::Component(component) => &landscape.component(component).reference,
            })
        }),
        Column::new("kind", Kind::Text, t!("column.kind"))
            .of(|&id: &IntegrationId| Cell::text(landscape.integration(id).kind.name())),
        Column::new("domains", Kind::Text, t!("column.between")).of(|&id: &IntegrationId| {
            let integration = landscape.integration(id);
            let to = match integration.to {
                IntegrationEnd::Use(end) => end.domain,
                IntegrationEnd::Component(_) => None,
            };
            let domains = integration.from.domain.into_iter().chain(to);
            Cell::list(domains.map(|id| landscape.domain(id).id.as_str()))
        }),
        Column::new("data", Kind::Text, t!("column.data"))
            .of(|&id: &IntegrationId| Cell::list(&landscape.integration(id).data)),
        Column::new("place", Kind::Id, t!("column.place"))
            .of(|&id: &IntegrationId| Cell::text(known.place(Thing::Integration(id)))),
    ];
    Table::of("integrations", t!("show.integrations"), columns, ids)
}

/// Uses in the domains they cover: all of them, or one domain only.
pub(super) fn uses(known: &Known, ids: impl IntoIterator<Item = UseId>, only: Option<DomainId>) -> Table {
    type Row<'a> = (UseId, &'a Use, &'a Cover);
    let landscape = known.landscape();
    let columns = [
        Column::new("municipality", Kind::Text, t!("column.municipality"))
            .of(|&(_, entry, _): &Row<'_>| Cell::text(&landscape.municipality(entry.municipality).name)),
        Column::new("use", Kind::Id, t!("column.use"))
            .of(|&(_, entry, _): &Row<'_>| Cell::text(&entry.reference)),
        // Its own entry says nothing new.
        Column::new("system", Kind::Id, t!("column.system")).of(|&(_, entry, _): &Row<'_>| {
            let root = entry.shared.then(|| landscape.system(entry.root));
            Cell::or_empty(root, |system| Cell::text(&system.reference))
        }),
        Column::new("domain", Kind::Id, t!("column.domain"))
            .of(|&(.., cover): &Row<'_>| Cell::text(&landscape.domain(cover.domain).id)),
        Column::new("users", Kind::Count, t!("column.users")).of(|&(id, _, cover): &Row<'_>| {
            let users = known.basis.users(id, cover.domain);
            Cell::count(users.value).assumed(users.assumed)
        }),
        Column::new("records", Kind::Count, t!("column.records")).of(|&(id, _, cover): &Row<'_>| {
            let records = known.basis.records(id, cover.domain);
            Cell::count(records.value).assumed(records.assumed)
        }),
        Column::new("sites", Kind::Count, t!("column.sites"))
            .of(|&(.., cover): &Row<'_>| Cell::count(cover.sites)),
        Column::new("fit", Kind::Count, t!("column.fit")).of(|&(.., cover): &Row<'_>| Cell::count(cover.fit)),
        Column::new("place", Kind::Id, t!("column.place"))
            .of(|&(id, ..): &Row<'_>| Cell::text(known.place(Thing::Use(id)))),
    ];
    let rows = ids.into_iter().flat_map(|id| {
        let entry = landscape.entry(id);
        let covers = entry.covers.iter().filter(move |cover| only.is_none_or(|only| only == cover.domain));
        covers.map(move |cover| (id, entry, cover))
    });
    Table::of("uses", t!("show.who_works_in_it"), columns, rows)
}

/// Whether something may be chosen in a domain, and why not.
pub(super) struct Chance {
    pub(super) domain: DomainId,
    pub(super) may: Cell,
    pub(super) why: Cell,
}

/// Where something may be chosen, and where not and why.
pub(super) fn chances(known: &Known, may: Text, rows: impl Iterator<Item = Chance>) -> Table {
    let columns = [
        Column::new("domain", Kind::Id, t!("column.domain"))
            .of(|chance: &Chance| Cell::text(&known.landscape().domain(chance.domain).id)),
        Column::new("candidate", Kind::Text, may).of(|chance: &Chance| chance.may.clone()),
        Column::new("why_not", Kind::Text, t!("column.why_not")).of(|chance: &Chance| chance.why.clone()),
    ];
    Table::of("chances", t!("show.in_the_target"), columns, rows)
}

/// What bars a candidate from a domain.
pub(super) fn barred(known: &Known, domain: DomainId, candidate: Candidate) -> Option<Cell> {
    let fallen = known.basis.fallen(domain).iter().find(|fallen| fallen.candidate == candidate);
    fallen.map(|fallen| Cell::from(reasons(known, fallen)))
}
