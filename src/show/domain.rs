//! A domain.

use super::reasons::reasons;
use super::system::personal_data;
use super::{Card, Known, lists};
use crate::cost::{Fallen, Member, Scope};
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
    let reason = clarify.and_then(|clarify| clarify.reason.as_ref());
    let source = clarify.and_then(|clarify| clarify.source.as_ref());
    let decide = Cell::or_empty(clarify, |_| t!("decide.clarify").into());
    vec![
        Fact::text("sector", t!("fact.sector"), Some(&sector.id)),
        Fact::new("sector_name", t!("fact.sector_name"), Text::from(&sector.name)),
        Fact::new("scope", t!("fact.scope"), scope(known.basis.scope(id))),
        Fact::new("provision", t!("fact.provision"), provision(domain.provision)),
        Fact::new("priority", t!("fact.priority"), priority(domain.priority)),
        Fact::new("criticality", t!("fact.criticality"), criticality(domain.criticality)),
        Fact::new("size", t!("fact.size"), size(domain.size)),
        Fact::date("due", t!("fact.due"), Some(domain.due)),
        Fact::date("due_wish", t!("fact.due_wish"), domain.due_wish),
        Fact::date("parallel_until", t!("fact.parallel_until"), domain.parallel_until),
        personal_data(Some(domain.personal_data)),
        Fact::new("archive", t!("fact.archive"), archive(domain.archive)),
        Fact::date("earliest", t!("fact.earliest"), domain.earliest),
        Fact::new("decide", t!("fact.decide"), decide),
        Fact::text("decide_reason", t!("fact.decide_reason"), reason),
        Fact::text("decide_source", t!("fact.decide_source"), source),
        Fact::text("advisory", t!("fact.advisory"), domain.advisory.as_ref().map(advisor)),
    ]
}

fn scope(scope: Scope) -> Text {
    match scope {
        Scope::InScope => t!("scope.in_scope"),
        Scope::Missing => t!("scope.missing"),
        Scope::Retired => t!("scope.retired"),
        Scope::National => t!("scope.national"),
        Scope::OwnProject => t!("scope.own_project"),
        Scope::Absent => t!("scope.absent"),
    }
}

fn provision(provision: Provision) -> Text {
    match provision {
        Provision::Choose => t!("provision.choose"),
        Provision::National => t!("provision.national"),
        Provision::OwnProject => t!("provision.own_project"),
    }
}

fn priority(priority: Priority) -> Text {
    match priority {
        Priority::Must => t!("priority.must"),
        Priority::Should => t!("priority.should"),
        Priority::May => t!("priority.may"),
    }
}

fn criticality(criticality: Criticality) -> Text {
    match criticality {
        Criticality::LifeHealth => t!("criticality.life_health"),
        Criticality::Statutory => t!("criticality.statutory"),
        Criticality::Operational => t!("criticality.operational"),
        Criticality::Support => t!("criticality.support"),
    }
}

fn size(size: Size) -> Text {
    match size {
        Size::Small => t!("size.small"),
        Size::Medium => t!("size.medium"),
        Size::Large => t!("size.large"),
    }
}

fn archive(archive: DomainArchive) -> Text {
    match archive {
        DomainArchive::Core => t!("archiving.core"),
        DomainArchive::Via => t!("archiving.via"),
        DomainArchive::None => t!("archiving.none"),
    }
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
        Column::new("candidate", Kind::Id, t!("column.candidate"))
            .of(|&candidate: &Candidate| Cell::text(landscape.candidate_reference(candidate))),
        Column::new("name", Kind::Text, t!("column.name"))
            .of(|&candidate: &Candidate| name(known, id, candidate)),
        Column::new("inhabitants", Kind::Count, t!("column.inhabitants")).of(|&candidate: &Candidate| {
            match candidate {
                Candidate::System(system) => Cell::count(known.basis.served_by_system(system)),
                Candidate::Product(_) | Candidate::Parallel | Candidate::Open => Cell::empty(),
            }
        }),
        Column::new("fit", Kind::Count, t!("column.fit")).of(|&candidate: &Candidate| {
            let member = match candidate {
                Candidate::System(system) => Some(Member::System(system)),
                Candidate::Product(product) => Some(Member::Product(product)),
                Candidate::Parallel | Candidate::Open => None,
            };
            Cell::or_empty(member, |member| Cell::count(known.basis.fit(id, member)))
        }),
    ];
    let rows = known.basis.candidates(id).iter().copied();
    Table::of("candidates", t!("show.may_be_chosen"), columns, rows)
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
        Column::new("candidate", Kind::Id, t!("column.barred"))
            .of(|fallen: &&Fallen| Cell::text(landscape.candidate_reference(fallen.candidate))),
        Column::new("name", Kind::Text, t!("column.name"))
            .of(|fallen: &&Fallen| name(known, id, fallen.candidate)),
        Column::new("why", Kind::Text, t!("column.why"))
            .of(|fallen: &&Fallen| Cell::from(reasons(known, fallen))),
    ];
    Table::of("fallen", t!("show.may_not_be_chosen"), columns, known.basis.fallen(id))
}
