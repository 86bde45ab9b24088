//! `target`: what is chosen in each domain.

use super::{Cell, Column, Kind, List, Planned, Table, Words};
use crate::model::{Decision, DomainId, Landscape, Verdict};
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

fn table(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("sector", Kind::Text, "Sector", "Sektor").grouped(),
        Column::new("domain", Kind::Id, "Domain", "Område"),
        Column::new("domain_name", Kind::Text, "Domain name", "Områdenavn"),
        Column::new("decided", Kind::Text, "How", "Hvordan"),
        Column::new("choice", Kind::Id, "Choice", "Valg"),
        Column::new("name", Kind::Text, "System", "System"),
        Column::new("members", Kind::Text, "Who goes on", "Videreføres"),
        Column::new("priority", Kind::Text, "Priority", "Prioritet"),
        Column::new("criticality", Kind::Text, "Criticality", "Kritikalitet"),
        Column::new("due", Kind::Date, "Due", "Frist"),
        Column::new("moving_users", Kind::Count, "Users who move", "Brukere som flyttes"),
        Column::new("one_off", Kind::Money, "One-off, NOK", "Engangskostnad, kr"),
        Column::new("runner_up", Kind::Id, "Runner-up", "Nest best"),
        Column::new("runner_up_extra", Kind::Money, "Runner-up dearer by, NOK", "Nest best dyrere med, kr"),
        Column::new("clarify", Kind::Text, "To clarify", "Avklares"),
        Column::new("decided_by", Kind::Text, "Decided by", "Besluttet av"),
    ];
    let mut table = Table::new("target", Words::new("The target portfolio", "Målporteføljen"), columns);
    for (id, choice) in planned.by_sector() {
        let landscape = planned.landscape;
        let domain = landscape.domain(id);
        let (users, assumed) = planned.moving_users(id);
        let runner_up = choice.rival();
        table.push([
            Cell::from(&landscape.sector(domain.sector).name),
            Cell::text(&domain.id),
            Cell::from(&domain.name),
            terms::decided(choice.how),
            Cell::or_empty(choice.candidate(), |candidate| planned.candidate(candidate)),
            Cell::or_empty(choice.candidate(), |candidate| planned.candidate_name(candidate)),
            planned.member_list(&choice.members),
            terms::priority(domain.priority),
            terms::criticality(domain.criticality),
            Cell::date(domain.due),
            Cell::count(users).assumed(assumed),
            Cell::money(planned.one_off(id)),
            Cell::or_empty(runner_up, |runner_up| planned.candidate(runner_up.candidate)),
            Cell::or_empty(runner_up, |runner_up| Cell::money(runner_up.extra)),
            terms::clarify(&choice.clarify),
            decided_by(landscape, id),
        ]);
    }
    table
}

/// Who decided what is chosen or retired in a domain.
fn decided_by(landscape: &Landscape, domain: DomainId) -> Cell {
    let decides = |decision: &&Decision| match decision.verdict {
        Verdict::Choose(decided, _) | Verdict::Retire(decided) => decided == domain,
        Verdict::Reject(..) | Verdict::Drop(..) => false,
    };
    let by = landscape.decisions.iter().find(decides).and_then(|decision| decision.by.as_ref());
    Cell::or_empty(by, Cell::text)
}
