//! A system, perhaps looked at through another municipality's shared entry.

use super::reasons::reasons;
use super::{Card, Known, lists};
use crate::cost::Scope;
use crate::model::{Candidate, DataFate, Hosting, Money, PersonalData, Status, SystemId, Thing, UseId, Zone};
use crate::report::{Cell, Column, Fact, Kind, Table, Text, Tone};
use crate::words::t;

pub(super) fn card(known: &Known, id: SystemId, through: Option<UseId>) -> Card {
    let landscape = known.landscape();
    let system = landscape.system(id);
    let mut facts = Vec::new();
    if let Some(entry) = through {
        facts.push(Fact::text("shared_entry", Some(&landscape.entry(entry).reference)));
        facts.push(Fact::text("shared_entry_place", Some(known.place(Thing::Use(entry)))));
    }
    facts.extend(what(known, id));
    facts.extend(governance(known, id));
    facts.extend(money(known, id));
    facts.extend(touched(known, id));
    facts.push(Fact::text("place", Some(known.place(Thing::Use(system.entry)))));
    Card {
        kind: "system",
        kind_words: t!("show.system"),
        reference: system.reference.clone(),
        name: Text::same(&system.name),
        facts,
        tables: vec![
            lists::uses(known, system.uses.iter().copied(), None),
            chances(known, id),
            lists::integrations(known, known.graph.integrations_of(id)),
            lists::decisions(known, |verdict| lists::names(verdict, Candidate::System(id))),
        ],
    }
}

fn what(known: &Known, id: SystemId) -> Vec<Fact> {
    let landscape = known.landscape();
    let system = landscape.system(id);
    let entry = landscape.entry(system.entry);
    let end_of_life = Cell::or_empty(system.end_of_life, |day| {
        Cell::date(day).tone(if day <= landscape.merger.date { Tone::Notice } else { Tone::Plain })
    });
    vec![
        Fact::text("municipality", Some(&landscape.municipality(system.municipality).name)),
        Fact::text("product", system.product.map(|id| &landscape.product(id).reference)),
        Fact::text("vendor", system.vendor.map(|id| &landscape.vendors[id.index()])),
        match system.status {
            Status::InUse => Fact::word("status", t!("status.in_use")),
            Status::PhasingOut => Fact::word("status", t!("status.phasing_out")),
        },
        Fact::new("end_of_life", end_of_life),
        match entry.data {
            DataFate::Convert => Fact::word("data", t!("data.convert")),
            DataFate::Lookup => Fact::word("data", t!("data.lookup")),
            DataFate::None => Fact::word("data", t!("data.none")),
        },
        Fact::new("archive_core", Cell::truth(system.archive_core)),
        Fact::new("locked_interface", Cell::truth(system.locked)),
        Fact::new("municipality_number", Cell::truth(system.municipality_number)),
    ]
}

fn governance(known: &Known, id: SystemId) -> Vec<Fact> {
    let governance = &known.landscape().system(id).governance;
    let mut facts = vec![
        Fact::text("nickname", governance.nickname.as_ref()),
        Fact::text("version", governance.version.as_ref()),
    ];
    facts.push(match governance.hosting {
        Some(Hosting::OnPremises) => Fact::word("hosting", t!("hosting.on_premises")),
        Some(Hosting::Hosted) => Fact::word("hosting", t!("hosting.hosted")),
        Some(Hosting::Saas) => Fact::word("hosting", t!("hosting.saas")),
        None => Fact::new("hosting", Cell::empty()),
    });
    facts.push(match governance.zone {
        Some(Zone::Internal) => Fact::word("zone", t!("zone.internal")),
        Some(Zone::Secure) => Fact::word("zone", t!("zone.secure")),
        None => Fact::new("zone", Cell::empty()),
    });
    facts.push(personal_data(governance.personal_data));
    facts.extend([
        Fact::new("sso", Cell::or_empty(governance.sso, Cell::truth)),
        Fact::text("owner", governance.owner.as_ref()),
        Fact::text("manager", governance.manager.as_ref()),
        Fact::text("maintainer", governance.maintainer.as_ref()),
        Fact::text("notes", governance.notes.as_ref()),
    ]);
    facts
}

/// The personal data that something handles.
pub(super) fn personal_data(data: Option<PersonalData>) -> Fact {
    let fact = |word| Fact::word("personal_data", word);
    match data {
        Some(PersonalData::None) => fact(t!("personal_data.none")),
        Some(PersonalData::Ordinary) => fact(t!("personal_data.ordinary")),
        Some(PersonalData::Special) => fact(t!("personal_data.special")),
        None => Fact::new("personal_data", Cell::empty()),
    }
}

fn money(known: &Known, id: SystemId) -> Vec<Fact> {
    let landscape = known.landscape();
    let system = landscape.system(id);
    let cost =
        Cell::money(Money::from(known.basis.annual_cost(id))).assumed(known.basis.has_assumed_cost(id));
    let contract = system.contract.map(|id| landscape.contract(id));
    let fee = Cell::or_empty(contract, |contract| Cell::money(Money::from(contract.annual_fee)));
    vec![
        Fact::new("annual_cost", cost),
        if system.cost_fixed {
            Fact::word("cost_pricing", t!("cost_pricing.fixed"))
        } else {
            Fact::word("cost_pricing", t!("cost_pricing.per_inhabitant"))
        },
        Fact::text("contract", contract.map(|contract| &contract.reference)),
        Fact::new("contract_annual_fee", fee),
        Fact::new("inhabitants_served", Cell::count(known.basis.served_by_system(id))),
    ]
}

/// What its replacement touches.
fn touched(known: &Known, id: SystemId) -> Vec<Fact> {
    let landscape = known.landscape();
    let impact = known.graph.impact(id);
    let systems = |ids: &[SystemId]| Cell::list(ids.iter().map(|&id| &landscape.system(id).reference));
    let neighbours = impact.neighbours.iter().map(|node| node.reference(landscape));
    vec![
        Fact::list(
            "touches_municipalities",
            impact.municipalities.iter().map(|&id| &landscape.municipality(id).id),
        ),
        Fact::list("touches_domains", impact.domains.iter().map(|&id| &landscape.domain(id).id)),
        Fact::new("breaks_integrations", Cell::count(impact.integrations.len())),
        Fact::list("touches_neighbours", neighbours),
        Fact::new("dependants", systems(&impact.dependants)),
        Fact::new("contract_shared_by", systems(&impact.contract_shared_by)),
    ]
}

/// Where it may be chosen, and where not and why.
fn chances(known: &Known, id: SystemId) -> Table {
    let landscape = known.landscape();
    let columns = [
        Column::new("domain", Kind::Id),
        Column::new("may_be_chosen", Kind::Text),
        Column::new("why_not", Kind::Text),
    ];
    let mut table = Table::new("chances", t!("term.in_the_target"), columns);
    let candidate = Candidate::System(id);
    for cover in &landscape.entry(landscape.system(id).entry).covers {
        let (may, why) = match known.basis.scope(cover.domain) {
            Scope::InScope => {
                let fallen =
                    known.basis.fallen(cover.domain).iter().find(|fallen| fallen.candidate == candidate);
                match fallen {
                    Some(fallen) => {
                        (Cell::from(t!("term.no")).tone(Tone::Notice), Cell::from(reasons(known, fallen)))
                    }
                    None => (Cell::from(t!("term.yes")).tone(Tone::Good), Cell::empty()),
                }
            }
            Scope::Retired => (Cell::from(t!("term.no")), Cell::from(t!("show.the_domain_is_retired"))),
            Scope::National => (Cell::from(t!("term.no")), Cell::from(t!("show.the_state_provides_it"))),
            Scope::OwnProject => {
                (Cell::from(t!("term.no")), Cell::from(t!("show.a_project_of_its_own_decides")))
            }
            Scope::Absent => (Cell::from(t!("term.no")), Cell::from(t!("show.nobody_needs_it"))),
        };
        table.push([Cell::text(&landscape.domain(cover.domain).id), may, why]);
    }
    table
}
