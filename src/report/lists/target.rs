//! `target`: what is chosen in each domain.

use super::{Cell, Column, Kind, List, ListName, Planned, Table};
use crate::model::{Decision, Domain, DomainId, Landscape, Verdict};
use crate::plan::Choice;
use crate::report::{packages, terms};
use crate::words::t;

pub(super) const LIST: List =
    List { name: ListName::Target, about: t!("lists.target"), dated: false, make: table };

/// A domain, and what is chosen in it.
struct Row<'a> {
    id: DomainId,
    domain: &'a Domain,
    choice: &'a Choice,
}

impl<'a> Row<'a> {
    /// What is chosen, where it can change by itself: a package has its margin and its reasons in its own row of `packages`.
    fn single(&self, planned: &Planned<'_>) -> Option<&'a Choice> {
        planned.plan.package_of(self.id).is_none().then_some(self.choice)
    }
}

fn table(planned: &Planned<'_>) -> Table {
    let landscape = planned.landscape;
    let one_offs = planned.one_offs();
    let columns = [
        Column::new("sector", Kind::Text, t!("column.sector"))
            .grouped()
            .of(|&Row { domain, .. }| Cell::from(&landscape.sector(domain.sector).name)),
        Column::new("domain", Kind::Id, t!("column.domain")).of(|&Row { domain, .. }| Cell::text(&domain.id)),
        Column::new("domain_name", Kind::Text, t!("column.a_name"))
            .of(|&Row { domain, .. }| Cell::from(&domain.name)),
        Column::new("decided", Kind::Text, t!("column.decided"))
            .of(|&Row { choice, .. }| terms::decided(choice.how)),
        Column::new("choice", Kind::Id, t!("column.choice")).of(|&Row { choice, .. }| {
            Cell::or_empty(choice.candidate(), |candidate| planned.candidate(candidate))
        }),
        Column::new("name", Kind::Text, t!("column.system")).of(|&Row { choice, .. }| {
            Cell::or_empty(choice.candidate(), |candidate| planned.candidate_name(candidate))
        }),
        Column::new("members", Kind::Text, t!("column.members"))
            .of(|&Row { choice, .. }| planned.member_list(&choice.members)),
        Column::new("priority", Kind::Text, t!("column.priority"))
            .of(|&Row { domain, .. }| terms::priority(domain.priority)),
        Column::new("criticality", Kind::Text, t!("column.criticality"))
            .of(|&Row { domain, .. }| terms::criticality(domain.criticality)),
        Column::new("due", Kind::Date, t!("column.due")).of(|&Row { domain, .. }| Cell::date(domain.due)),
        Column::new("moving_users", Kind::Count, t!("column.moving_users")).of(|&Row { id, .. }| {
            let (users, assumed) = planned.moving_users(id);
            Cell::count(users).assumed(assumed)
        }),
        Column::new("one_off", Kind::Money, t!("column.one_off"))
            .of(|&Row { id, .. }| Cell::money(one_offs.get(&id).copied().unwrap_or_default())),
        Column::new("package", Kind::Count, t!("summary.package"))
            .of(|&Row { id, .. }| packages::number_of(planned, id)),
        Column::new("runner_up", Kind::Id, t!("column.runner_up")).of(|row: &Row<'_>| {
            Cell::or_empty(row.single(planned).and_then(Choice::rival), |rival| {
                planned.candidate(rival.candidate)
            })
        }),
        Column::new("runner_up_extra", Kind::Money, t!("column.runner_up_extra")).of(|row: &Row<'_>| {
            Cell::or_empty(row.single(planned).and_then(Choice::rival), |rival| Cell::money(rival.extra))
        }),
        Column::new("clarify", Kind::Text, t!("column.clarify")).of(|row: &Row<'_>| {
            Cell::or_empty(row.single(planned), |choice| terms::clarify(&choice.clarify))
        }),
        Column::new("decided_by", Kind::Text, t!("column.decided_by"))
            .of(|&Row { id, .. }| decided_by(landscape, id)),
    ];
    let row = |(id, choice)| Row { id, domain: landscape.domain(id), choice };
    let table = Table::of("target", t!("target.title"), columns, planned.by_sector().into_iter().map(row));
    if planned.plan.packages.iter().flatten().next().is_some() {
        return table.note(t!("target.packages"));
    }
    table
}

/// Who decided what is chosen or retired in a domain.
fn decided_by(landscape: &Landscape, domain: DomainId) -> Cell {
    let decides = |decision: &&Decision| match decision.verdict {
        Verdict::Choose(decided, _) | Verdict::Retire(decided) => decided == domain,
        Verdict::Need(_) => false,
        Verdict::Reject(..) | Verdict::Drop(..) => false,
    };
    let by = landscape.decisions.iter().find(decides).and_then(|decision| decision.by.as_ref());
    Cell::or_empty(by, Cell::text)
}
