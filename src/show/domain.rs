//! A domain.

use super::reasons::reasons;
use super::system::personal_data;
use super::{Card, Known, lists};
use crate::cost::{Member, Scope};
use crate::model::{
    Candidate, Criticality, Domain, DomainArchive, DomainId, DomainOrComponent, Priority, Provision, Size,
    Thing, Verdict,
};
use crate::report::{Cell, Column, Fact, Kind, Table, Text};
use crate::words::t;

pub(super) fn card(known: &Known, id: DomainId) -> Card {
    let landscape = known.landscape();
    let domain = landscape.domain(id);
    let mut facts = what(known, id);
    facts.extend(around(known, id));
    facts.push(Fact::text("place", t!("fact.place"), Some(known.place(Thing::Domain(id)))));
    let about = |verdict: Verdict| {
        verdict.domain() == id
            || matches!(verdict, Verdict::Drop(_, DomainOrComponent::Domain(far)) if far == id)
    };
    Card {
        kind: "domain",
        kind_words: t!("show.domain"),
        reference: domain.id.clone(),
        name: Text::from(&domain.name),
        facts,
        tables: vec![
            lists::uses(known, known.basis.uses(id).iter().copied(), Some(id)),
            candidates(known, id),
            fallen(known, id),
            lists::decisions(known, about),
        ],
    }
}

fn what(known: &Known, id: DomainId) -> Vec<Fact> {
    let landscape = known.landscape();
    let domain = landscape.domain(id);
    let sector = landscape.sector(domain.sector);
    let clarify = domain.clarify.as_ref();
    vec![
        Fact::text("sector", t!("fact.sector"), Some(&sector.id)),
        Fact::new("sector_name", t!("fact.sector_name"), Text::from(&sector.name)),
        match known.basis.scope(id) {
            Scope::InScope => Fact::new("scope", t!("fact.scope"), t!("scope.in_scope")),
            Scope::Missing => Fact::new("scope", t!("fact.scope"), t!("scope.missing")),
            Scope::Retired => Fact::new("scope", t!("fact.scope"), t!("scope.retired")),
            Scope::National => Fact::new("scope", t!("fact.scope"), t!("scope.national")),
            Scope::OwnProject => Fact::new("scope", t!("fact.scope"), t!("scope.own_project")),
            Scope::Absent => Fact::new("scope", t!("fact.scope"), t!("scope.absent")),
        },
        match domain.provision {
            Provision::Choose => Fact::new("provision", t!("fact.provision"), t!("provision.choose")),
            Provision::National => Fact::new("provision", t!("fact.provision"), t!("provision.national")),
            Provision::OwnProject => {
                Fact::new("provision", t!("fact.provision"), t!("provision.own_project"))
            }
        },
        match domain.priority {
            Priority::Must => Fact::new("priority", t!("fact.priority"), t!("priority.must")),
            Priority::Should => Fact::new("priority", t!("fact.priority"), t!("priority.should")),
            Priority::May => Fact::new("priority", t!("fact.priority"), t!("priority.may")),
        },
        match domain.criticality {
            Criticality::LifeHealth => {
                Fact::new("criticality", t!("fact.criticality"), t!("criticality.life_health"))
            }
            Criticality::Statutory => {
                Fact::new("criticality", t!("fact.criticality"), t!("criticality.statutory"))
            }
            Criticality::Operational => {
                Fact::new("criticality", t!("fact.criticality"), t!("criticality.operational"))
            }
            Criticality::Support => {
                Fact::new("criticality", t!("fact.criticality"), t!("criticality.support"))
            }
        },
        match domain.size {
            Size::Small => Fact::new("size", t!("fact.size"), t!("size.small")),
            Size::Medium => Fact::new("size", t!("fact.size"), t!("size.medium")),
            Size::Large => Fact::new("size", t!("fact.size"), t!("size.large")),
        },
        Fact::date("due", t!("fact.due"), Some(domain.due)),
        Fact::date("due_wish", t!("fact.due_wish"), domain.due_wish),
        Fact::date("parallel_until", t!("fact.parallel_until"), domain.parallel_until),
        personal_data(Some(domain.personal_data)),
        match domain.archive {
            DomainArchive::Core => Fact::new("archive", t!("fact.archive"), t!("archiving.core")),
            DomainArchive::Via => Fact::new("archive", t!("fact.archive"), t!("archiving.via")),
            DomainArchive::None => Fact::new("archive", t!("fact.archive"), t!("archiving.none")),
        },
        Fact::date("earliest", t!("fact.earliest"), domain.earliest),
        match domain.clarify {
            Some(_) => Fact::new("decide", t!("fact.decide"), t!("decide.clarify")),
            None => Fact::new("decide", t!("fact.decide"), Cell::empty()),
        },
        Fact::text(
            "decide_reason",
            t!("fact.decide_reason"),
            clarify.and_then(|clarify| clarify.reason.as_ref()),
        ),
        Fact::text(
            "decide_source",
            t!("fact.decide_source"),
            clarify.and_then(|clarify| clarify.source.as_ref()),
        ),
        Fact::text("advisory", t!("fact.advisory"), domain.advisory.as_ref().map(advisor)),
    ]
}

fn advisor(advisory: &crate::model::Advisory) -> String {
    let by = advisory.by.as_deref().unwrap_or("?");
    match advisory.until {
        Some(day) => format!("{by} ({day})"),
        None => by.to_owned(),
    }
}

/// What it is joined to, and who names it.
fn around(known: &Known, id: DomainId) -> Vec<Fact> {
    let landscape = known.landscape();
    let domain = landscape.domain(id);
    let name = |far: &DomainOrComponent| match *far {
        DomainOrComponent::Domain(id) => landscape.domain(id).id.clone(),
        DomainOrComponent::Component(id) => landscape.component(id).reference.clone(),
    };
    let naming = |names: &dyn Fn(&Domain) -> bool| -> Vec<String> {
        landscape.domains.iter().filter(|other| names(other)).map(|other| other.id.clone()).collect()
    };
    let serving = landscape.products.iter().filter(|product| product.domains.contains(&id));
    vec![
        Fact::list("integrations", t!("fact.integrations"), domain.integrations.iter().map(name)),
        Fact::list(
            "integrations_from",
            t!("fact.integrations_from"),
            naming(&|other| other.integrations.contains(&DomainOrComponent::Domain(id))),
        ),
        Fact::list("after", t!("fact.after"), domain.after.iter().map(|&id| &landscape.domain(id).id)),
        Fact::list("before", t!("fact.before"), naming(&|other| other.after.contains(&id))),
        Fact::list("products", t!("fact.serving_products"), serving.map(|product| &product.reference)),
    ]
}

fn candidates(known: &Known, id: DomainId) -> Table {
    let landscape = known.landscape();
    let columns = [
        Column::new("candidate", Kind::Id, t!("column.candidate")),
        Column::new("name", Kind::Text, t!("column.name")),
        Column::new("inhabitants", Kind::Count, t!("column.inhabitants")),
        Column::new("fit", Kind::Count, t!("column.fit")),
    ];
    let mut table = Table::new("candidates", t!("show.may_be_chosen"), columns);
    for &candidate in known.basis.candidates(id) {
        let (served, fit) = match candidate {
            Candidate::System(system) => (
                Cell::count(known.basis.served_by_system(system)),
                Cell::count(known.basis.fit(id, Member::System(system))),
            ),
            Candidate::Product(product) => {
                (Cell::empty(), Cell::count(known.basis.fit(id, Member::Product(product))))
            }
            Candidate::Parallel | Candidate::Open => (Cell::empty(), Cell::empty()),
        };
        table.push([
            Cell::text(landscape.candidate_reference(candidate)),
            name(known, id, candidate),
            served,
            fit,
        ]);
    }
    table
}

fn name(known: &Known, domain: DomainId, candidate: Candidate) -> Cell {
    let landscape = known.landscape();
    match candidate {
        Candidate::System(id) => Cell::text(&landscape.system(id).name),
        Candidate::Product(id) => Cell::text(&landscape.product(id).name),
        Candidate::Parallel => {
            Cell::list(known.basis.parallel(domain).iter().map(|&id| &landscape.system(id).reference))
        }
        Candidate::Open => {
            Cell::list(known.basis.systems(domain).iter().map(|&id| &landscape.system(id).reference))
        }
    }
}

fn fallen(known: &Known, id: DomainId) -> Table {
    let landscape = known.landscape();
    let columns = [
        Column::new("candidate", Kind::Id, t!("column.barred")),
        Column::new("name", Kind::Text, t!("column.name")),
        Column::new("why", Kind::Text, t!("column.why")),
    ];
    let mut table = Table::new("fallen", t!("show.may_not_be_chosen"), columns);
    for fallen in known.basis.fallen(id) {
        table.push([
            Cell::text(landscape.candidate_reference(fallen.candidate)),
            name(known, id, fallen.candidate),
            Cell::from(reasons(known, fallen)),
        ]);
    }
    table
}
