//! A domain.

use super::reasons::reasons;
use super::system::personal_data;
use super::{Card, Known, lists};
use crate::cost::{Member, Scope};
use crate::model::{
    Candidate, Criticality, Domain, DomainArchive, DomainId, DomainOrComponent, Priority, Provision, Size,
    Thing, Verdict,
};
use crate::report::{Cell, Column, Fact, Kind, Table, Words};

pub(super) fn card(known: &Known, id: DomainId) -> Card {
    let landscape = known.landscape();
    let domain = landscape.domain(id);
    let mut facts = what(known, id);
    facts.extend(around(known, id));
    facts.push(Fact::text("place", "Stands in", "Står i", Some(known.place(Thing::Domain(id)))));
    let about = |verdict: Verdict| {
        verdict.domain() == id
            || matches!(verdict, Verdict::Drop(_, DomainOrComponent::Domain(far)) if far == id)
    };
    Card {
        kind: "domain",
        kind_words: Words::new("Domain", "Område"),
        reference: domain.id.clone(),
        name: Words::from(&domain.name),
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
    const SCOPE: (&str, &str) = ("In this merger", "I denne sammenslåingen");
    const PROVISION: (&str, &str) = ("Decided by", "Avgjøres av");
    const PRIORITY: (&str, &str) = ("Needed on day one", "Trengs på dag én");
    const CRITICALITY: (&str, &str) = ("Criticality", "Kritikalitet");
    const SIZE: (&str, &str) = ("Size", "Størrelse");
    const DECIDE: (&str, &str) = ("To clarify", "Avklares");
    let clarify = domain.clarify.as_ref();
    vec![
        Fact::text("sector", "Sector", "Sektor", Some(&sector.id)),
        Fact::new("sector_name", "… called", "… heter", Words::from(&sector.name)),
        match known.basis.scope(id) {
            Scope::InScope => {
                Fact::word("scope", SCOPE, ("in_scope", "one candidate is chosen", "én kandidat velges"))
            }
            Scope::Missing => Fact::word(
                "scope",
                SCOPE,
                ("missing", "nobody has entered anything", "ingen har kartlagt noe"),
            ),
            Scope::Retired => {
                Fact::word("scope", SCOPE, ("retired", "retired by a decision", "avvikles etter vedtak"))
            }
            Scope::National => Fact::word(
                "scope",
                SCOPE,
                ("national", "listed, not decided here", "listes, avgjøres ikke her"),
            ),
            Scope::OwnProject => Fact::word(
                "scope",
                SCOPE,
                ("own_project", "listed, decided elsewhere", "listes, avgjøres et annet sted"),
            ),
            Scope::Absent => Fact::word(
                "scope",
                SCOPE,
                ("absent", "nobody uses it, nobody must", "ingen bruker det, ingen må"),
            ),
        },
        match domain.provision {
            Provision::Choose => {
                Fact::word("provision", PROVISION, ("choose", "the merger", "sammenslåingen"))
            }
            Provision::National => Fact::word("provision", PROVISION, ("national", "the state", "staten")),
            Provision::OwnProject => Fact::word(
                "provision",
                PROVISION,
                ("own_project", "a project of its own", "et eget prosjekt"),
            ),
        },
        match domain.priority {
            Priority::Must => Fact::word("priority", PRIORITY, ("must", "must", "må")),
            Priority::Should => Fact::word("priority", PRIORITY, ("should", "should", "bør")),
            Priority::May => Fact::word("priority", PRIORITY, ("may", "may", "kan")),
        },
        match domain.criticality {
            Criticality::LifeHealth => {
                Fact::word("criticality", CRITICALITY, ("life_health", "life and health", "liv og helse"))
            }
            Criticality::Statutory => {
                Fact::word("criticality", CRITICALITY, ("statutory", "statutory", "lovpålagt"))
            }
            Criticality::Operational => {
                Fact::word("criticality", CRITICALITY, ("operational", "operational", "drift"))
            }
            Criticality::Support => Fact::word("criticality", CRITICALITY, ("support", "support", "støtte")),
        },
        match domain.size {
            Size::Small => Fact::word("size", SIZE, ("small", "small", "liten")),
            Size::Medium => Fact::word("size", SIZE, ("medium", "medium", "middels")),
            Size::Large => Fact::word("size", SIZE, ("large", "large", "stor")),
        },
        Fact::date("due", "Due", "Frist", Some(domain.due)),
        Fact::date("due_wish", "Wished for", "Ønsket", domain.due_wish),
        Fact::date("parallel_until", "Side by side until", "Parallelt til", domain.parallel_until),
        personal_data(Some(domain.personal_data)),
        match domain.archive {
            DomainArchive::Core => {
                Fact::word("archive", ARCHIVE, ("core", "in a Noark 5 core", "i en Noark 5-kjerne"))
            }
            DomainArchive::Via => {
                Fact::word("archive", ARCHIVE, ("via", "through case handling", "via sakssystemet"))
            }
            DomainArchive::None => Fact::word("archive", ARCHIVE, ("none", "no", "nei")),
        },
        Fact::date("earliest", "Not before", "Ikke før", domain.earliest),
        match domain.clarify {
            Some(_) => {
                Fact::word("decide", DECIDE, ("clarify", "a meeting must look at it", "skal avklares"))
            }
            None => Fact::new("decide", DECIDE.0, DECIDE.1, Cell::empty()),
        },
        Fact::text(
            "decide_reason",
            "… because",
            "… fordi",
            clarify.and_then(|clarify| clarify.reason.as_ref()),
        ),
        Fact::text("decide_source", "… says", "… sier", clarify.and_then(|clarify| clarify.source.as_ref())),
        Fact::text(
            "advisory",
            "Advisory against procuring, by",
            "Råd mot å anskaffe, fra",
            domain.advisory.as_ref().map(advisor),
        ),
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
        Fact::list(
            "integrations",
            "Must be joined to",
            "Må kobles til",
            domain.integrations.iter().map(name),
        ),
        Fact::list(
            "integrations_from",
            "Must be joined to it",
            "Må kobles til det",
            naming(&|other| other.integrations.contains(&DomainOrComponent::Domain(id))),
        ),
        Fact::list(
            "after",
            "Goes live after",
            "Innføres etter",
            domain.after.iter().map(|&id| &landscape.domain(id).id),
        ),
        Fact::list("before", "Goes live before", "Innføres før", naming(&|other| other.after.contains(&id))),
        Fact::list(
            "products",
            "Products that serve it",
            "Produkter som dekker det",
            serving.map(|product| &product.reference),
        ),
    ]
}

fn candidates(known: &Known, id: DomainId) -> Table {
    let landscape = known.landscape();
    let columns = [
        Column::new("candidate", Kind::Id, "Candidate", "Kandidat"),
        Column::new("name", Kind::Text, "Name", "Navn"),
        Column::new("inhabitants", Kind::Count, "Serves today", "Betjener i dag"),
        Column::new("fit", Kind::Count, "Fit", "Egnethet"),
    ];
    let mut table = Table::new("candidates", Words::new("May be chosen", "Kan velges"), columns);
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
        Column::new("candidate", Kind::Id, "Fallen", "Falt bort"),
        Column::new("name", Kind::Text, "Name", "Navn"),
        Column::new("why", Kind::Text, "Why", "Hvorfor"),
    ];
    let mut table = Table::new("fallen", Words::new("May not be chosen", "Kan ikke velges"), columns);
    for fallen in known.basis.fallen(id) {
        table.push([
            Cell::text(landscape.candidate_reference(fallen.candidate)),
            name(known, id, fallen.candidate),
            Cell::from(reasons(known, fallen)),
        ]);
    }
    table
}

const ARCHIVE: (&str, &str) = ("Archived", "Arkiveres");
