//! `target`: what is chosen in each domain.

use super::{Cell, Column, Kind, List, Planned, Table, Words};
use crate::model::{Decision, Domain, DomainId, Landscape, Verdict};
use crate::plan::Choice;
use crate::report::terms;

pub(super) const LIST: List = List {
    name: "target",
    about: Words::new(
        "the target portfolio: what is chosen in each domain",
        "målporteføljen: hva som er valgt på hvert område",
    ),
    dated: false,
    make: table,
};

/// A domain, and what is chosen in it.
struct Row<'a> {
    id: DomainId,
    domain: &'a Domain,
    choice: &'a Choice,
}

fn table(planned: &Planned<'_>) -> Table {
    let landscape = planned.landscape;
    let one_offs = planned.one_offs();
    let columns = [
        Column::new("sector", Kind::Text, "Sector", "Sektor")
            .grouped()
            .of(|&Row { domain, .. }| Cell::from(&landscape.sector(domain.sector).name)),
        Column::new("domain", Kind::Id, "Domain", "Område").of(|&Row { domain, .. }| Cell::text(&domain.id)),
        Column::new("domain_name", Kind::Text, "Domain name", "Områdenavn")
            .of(|&Row { domain, .. }| Cell::from(&domain.name)),
        Column::new("decided", Kind::Text, "How", "Hvordan")
            .of(|&Row { choice, .. }| terms::decided(choice.how)),
        Column::new("choice", Kind::Id, "Choice", "Valg").of(|&Row { choice, .. }| {
            Cell::or_empty(choice.candidate(), |candidate| planned.candidate(candidate))
        }),
        Column::new("name", Kind::Text, "System", "System").of(|&Row { choice, .. }| {
            Cell::or_empty(choice.candidate(), |candidate| planned.candidate_name(candidate))
        }),
        Column::new("members", Kind::Text, "Who goes on", "Videreføres")
            .of(|&Row { choice, .. }| planned.member_list(&choice.members)),
        Column::new("priority", Kind::Text, "Priority", "Prioritet")
            .of(|&Row { domain, .. }| terms::priority(domain.priority)),
        Column::new("criticality", Kind::Text, "Criticality", "Kritikalitet")
            .of(|&Row { domain, .. }| terms::criticality(domain.criticality)),
        Column::new("due", Kind::Date, "Due", "Frist").of(|&Row { domain, .. }| Cell::date(domain.due)),
        Column::new("moving_users", Kind::Count, "Users who move", "Brukere som flyttes").of(
            |&Row { id, .. }| {
                let (users, assumed) = planned.moving_users(id);
                Cell::count(users).assumed(assumed)
            },
        ),
        Column::new("one_off", Kind::Money, "One-off, NOK", "Engangskostnad, kr")
            .of(|&Row { id, .. }| Cell::money(one_offs.get(&id).copied().unwrap_or_default())),
        Column::new("runner_up", Kind::Id, "Runner-up", "Nest best").of(|&Row { choice, .. }| {
            Cell::or_empty(choice.rival(), |runner_up| planned.candidate(runner_up.candidate))
        }),
        Column::new("runner_up_extra", Kind::Money, "Runner-up dearer by, NOK", "Nest best dyrere med, kr")
            .of(|&Row { choice, .. }| {
                Cell::or_empty(choice.rival(), |runner_up| Cell::money(runner_up.extra))
            }),
        Column::new("clarify", Kind::Text, "To clarify", "Avklares")
            .of(|&Row { choice, .. }| terms::clarify(&choice.clarify)),
        Column::new("decided_by", Kind::Text, "Decided by", "Besluttet av")
            .of(|&Row { id, .. }| decided_by(landscape, id)),
    ];
    let row = |(id, choice)| Row { id, domain: landscape.domain(id), choice };
    Table::of(
        "target",
        Words::new("The target portfolio", "Målporteføljen"),
        columns,
        planned.by_sector().into_iter().map(row),
    )
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
