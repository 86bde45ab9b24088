//! A domain.

use super::reasons::reasons;
use super::system::personal_data;
use super::{Card, Known, lists};
use crate::cost::{Member, Scope};
use crate::model::{
    Candidate, Criticality, Domain, DomainId, DomainOrComponent, Priority, Provision, Size, Thing, Verdict,
};
use crate::report::{Cell, Column, Fact, Kind, Table, Text};
use crate::words::t;

pub(super) fn card(known: &Known, id: DomainId) -> Card {
    let landscape = known.landscape();
    let domain = landscape.domain(id);
    let mut facts = what(known, id);
    facts.extend(around(known, id));
    facts.push(Fact::text("place", Some(known.place(Thing::Domain(id)))));
    let about = |verdict: Verdict| {
        verdict.domain() == id
            || matches!(verdict, Verdict::Drop(_, DomainOrComponent::Domain(far)) if far == id)
    };
    Card {
        kind: "domain",
        kind_words: t!("term.domain"),
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
    vec![
        Fact::text("sector", Some(&sector.id)),
        Fact::new("sector_name", Text::from(&sector.name)),
        match known.basis.scope(id) {
            Scope::InScope => Fact::word("scope", t!("scope.in_scope")),
            Scope::Retired => Fact::word("scope", t!("scope.retired")),
            Scope::National => Fact::word("scope", t!("scope.national")),
            Scope::OwnProject => Fact::word("scope", t!("scope.own_project")),
            Scope::Absent => Fact::word("scope", t!("scope.absent")),
        },
        match domain.provision {
            Provision::Choose => Fact::word("provision", t!("provision.choose")),
            Provision::National => Fact::word("provision", t!("provision.national")),
            Provision::OwnProject => Fact::word("provision", t!("provision.own_project")),
        },
        match domain.priority {
            Priority::Must => Fact::word("priority", t!("priority.must")),
            Priority::Should => Fact::word("priority", t!("priority.should")),
            Priority::May => Fact::word("priority", t!("priority.may")),
        },
        match domain.criticality {
            Criticality::LifeHealth => Fact::word("criticality", t!("criticality.life_health")),
            Criticality::Statutory => Fact::word("criticality", t!("criticality.statutory")),
            Criticality::Operational => Fact::word("criticality", t!("criticality.operational")),
            Criticality::Support => Fact::word("criticality", t!("criticality.support")),
        },
        match domain.size {
            Size::Small => Fact::word("size", t!("size.small")),
            Size::Medium => Fact::word("size", t!("size.medium")),
            Size::Large => Fact::word("size", t!("size.large")),
        },
        Fact::date("due", Some(domain.due)),
        Fact::date("due_wish", domain.due_wish),
        Fact::date("parallel_until", domain.parallel_until),
        personal_data(Some(domain.personal_data)),
        Fact::new("archive_required", Cell::truth(domain.archive_required)),
        Fact::text("advisory", domain.advisory.as_ref().map(advisor)),
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
        Fact::list("integrations", domain.integrations.iter().map(name)),
        Fact::list(
            "integrations_from",
            naming(&|other| other.integrations.contains(&DomainOrComponent::Domain(id))),
        ),
        Fact::list("after", domain.after.iter().map(|&id| &landscape.domain(id).id)),
        Fact::list("before", naming(&|other| other.after.contains(&id))),
        Fact::list("products", serving.map(|product| &product.reference)),
    ]
}

fn candidates(known: &Known, id: DomainId) -> Table {
    let landscape = known.landscape();
    let columns = [
        Column::new("candidate", Kind::Id),
        Column::new("name", Kind::Text),
        Column::new("inhabitants", Kind::Count),
        Column::new("fit", Kind::Count),
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
            Candidate::Parallel => (Cell::empty(), Cell::empty()),
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
    }
}

fn fallen(known: &Known, id: DomainId) -> Table {
    let landscape = known.landscape();
    let columns =
        [Column::new("candidate", Kind::Id), Column::new("name", Kind::Text), Column::new("why", Kind::Text)];
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
