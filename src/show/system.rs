//! A system, perhaps looked at through another municipality's shared entry.

use super::{Card, Known, lists};
use crate::cost::Scope;
use crate::model::{
    Candidate, DataFate, DataLocation, Form, Hosting, Money, PersonalData, Pricing, Status, SystemId, Thing,
    UseId, Zone,
};
use crate::report::{Cell, Fact, Table, Text, Tone};
use crate::words::t;

pub(super) fn card(known: &Known, id: SystemId, through: Option<UseId>) -> Card {
    let landscape = known.landscape();
    let system = landscape.system(id);
    let mut facts = Vec::new();
    if let Some(entry) = through {
        facts.push(Fact::text(
            "shared_entry",
            t!("fact.shared_entry"),
            Some(&landscape.entry(entry).reference),
        ));
        facts.push(Fact::text(
            "shared_entry_place",
            t!("fact.shared_entry_place"),
            Some(known.place(Thing::Use(entry))),
        ));
    }
    facts.extend(what(known, id));
    facts.extend(governance(known, id));
    facts.extend(money(known, id));
    facts.extend(touched(known, id));
    facts.push(Fact::text("place", t!("fact.place"), Some(known.place(Thing::Use(system.entry)))));
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
        Fact::text(
            "municipality",
            t!("fact.municipality"),
            Some(&landscape.municipality(system.municipality).name),
        ),
        Fact::text("product", t!("fact.product"), system.product.map(|id| &landscape.product(id).reference)),
        Fact::text("vendor", t!("fact.vendor"), system.vendor.map(|id| &landscape.vendors[id.index()])),
        match system.status {
            Status::InUse => Fact::new("status", t!("fact.status"), t!("standing.in_use")),
            Status::PhasingOut => Fact::new("status", t!("fact.status"), t!("standing.phasing_out")),
        },
        match system.form {
            Form::System => Fact::new("form", t!("fact.form"), t!("form.system")),
            Form::Own => Fact::new("form", t!("fact.form"), t!("form.own")),
            Form::Spreadsheet => Fact::new("form", t!("fact.form"), t!("form.spreadsheet")),
            Form::Files => Fact::new("form", t!("fact.form"), t!("form.files")),
            Form::Paper => Fact::new("form", t!("fact.form"), t!("form.paper")),
        },
        Fact::text("unfit", t!("fact.unfit"), system.unfit.as_ref()),
        Fact::new("capacity", t!("fact.capacity"), Cell::or_empty(system.capacity, Cell::count)),
        Fact::new("end_of_life", t!("fact.end_of_life"), end_of_life),
        match entry.data {
            DataFate::Convert => Fact::new("data", t!("fact.data"), t!("data.convert")),
            DataFate::Lookup => Fact::new("data", t!("fact.data"), t!("data.lookup")),
            DataFate::None => Fact::new("data", t!("fact.data"), t!("data.none")),
        },
        Fact::new("archive_core", t!("fact.archive_core"), Cell::truth(system.archive_core)),
        Fact::new("locked_interface", t!("fact.locked_interface"), Cell::truth(system.locked)),
        Fact::new(
            "municipality_number",
            t!("fact.municipality_number"),
            Cell::truth(system.municipality_number),
        ),
    ]
}

fn governance(known: &Known, id: SystemId) -> Vec<Fact> {
    let governance = &known.landscape().system(id).governance;
    let mut facts = vec![
        Fact::text("purpose", t!("fact.purpose"), governance.purpose.as_ref()),
        Fact::list("units", t!("fact.units"), &governance.units),
        Fact::list(
            "ids",
            t!("fact.ids"),
            governance.ids.iter().map(|(register, id)| format!("{register}: {id}")),
        ),
        Fact::text("part_of", t!("fact.part_of"), governance.part_of.as_ref()),
        match governance.data_location {
            Some(DataLocation::Norway) => {
                Fact::new("data_location", t!("fact.data_location"), t!("data_location.norway"))
            }
            Some(DataLocation::Eea) => {
                Fact::new("data_location", t!("fact.data_location"), t!("data_location.eea"))
            }
            Some(DataLocation::ThirdCountry) => {
                Fact::new("data_location", t!("fact.data_location"), t!("data_location.third_country"))
            }
            None => Fact::new("data_location", t!("fact.data_location"), Cell::empty()),
        },
        Fact::text("nickname", t!("fact.nickname"), governance.nickname.as_ref()),
        Fact::text("version", t!("fact.version"), governance.version.as_ref()),
    ];
    facts.push(match governance.hosting {
        Some(Hosting::OnPremises) => Fact::new("hosting", t!("fact.hosting"), t!("hosting.on_premises")),
        Some(Hosting::Hosted) => Fact::new("hosting", t!("fact.hosting"), t!("hosting.hosted")),
        Some(Hosting::Saas) => Fact::new("hosting", t!("fact.hosting"), t!("hosting.saas")),
        None => Fact::new("hosting", t!("fact.hosting"), Cell::empty()),
    });
    facts.push(match governance.zone {
        Some(Zone::Internal) => Fact::new("zone", t!("fact.zone"), t!("zone.internal")),
        Some(Zone::Secure) => Fact::new("zone", t!("fact.zone"), t!("zone.secure")),
        None => Fact::new("zone", t!("fact.zone"), Cell::empty()),
    });
    facts.push(personal_data(governance.personal_data));
    facts.extend([
        Fact::new("sso", t!("fact.sso"), Cell::or_empty(governance.sso, Cell::truth)),
        Fact::text("owner", t!("fact.owner"), governance.owner.as_ref()),
        Fact::text("manager", t!("fact.manager"), governance.manager.as_ref()),
        Fact::text("maintainer", t!("fact.maintainer"), governance.maintainer.as_ref()),
        Fact::list("guessed", t!("fact.guessed"), &known.landscape().system(id).guessed),
        Fact::list("invoiced", t!("fact.invoiced"), &known.landscape().system(id).sources.invoiced),
        Fact::list("quoted", t!("fact.quoted"), &known.landscape().system(id).sources.quoted),
        Fact::text("notes", t!("fact.notes"), governance.notes.as_ref()),
    ]);
    facts
}

/// The personal data that something handles.
pub(super) fn personal_data(data: Option<PersonalData>) -> Fact {
    let fact = |word: Text| Fact::new("personal_data", t!("fact.personal_data"), word);
    match data {
        Some(PersonalData::None) => fact(t!("personal_data.none")),
        Some(PersonalData::Ordinary) => fact(t!("personal_data.ordinary")),
        Some(PersonalData::Special) => fact(t!("personal_data.special")),
        None => Fact::new("personal_data", t!("fact.personal_data"), Cell::empty()),
    }
}

fn money(known: &Known, id: SystemId) -> Vec<Fact> {
    let landscape = known.landscape();
    let system = landscape.system(id);
    let cost = Cell::money(Money::from(known.basis.annual_cost(id))).assumed(known.basis.is_cost_assumed(id));
    let fee = Cell::or_empty(system.contract, |id| {
        Cell::money(Money::from(known.basis.annual_fee(id))).assumed(known.basis.has_assumed_fee(id))
    });
    vec![
        Fact::new("annual_cost", t!("fact.annual_cost"), cost),
        match system.cost_pricing {
            Pricing::Fixed => {
                Fact::new("cost_pricing", t!("fact.cost_pricing"), t!("pricing_at_length.fixed"))
            }
            Pricing::Tiered => {
                Fact::new("cost_pricing", t!("fact.cost_pricing"), t!("pricing_at_length.tiered"))
            }
            Pricing::PerInhabitant => {
                Fact::new("cost_pricing", t!("fact.cost_pricing"), t!("pricing_at_length.per_inhabitant"))
            }
        },
        Fact::text(
            "contract",
            t!("fact.contract"),
            system.contract.map(|id| &landscape.contract(id).reference),
        ),
        Fact::new("contract_annual_fee", t!("fact.contract_annual_fee"), fee),
        Fact::new(
            "inhabitants_served",
            t!("fact.inhabitants_served"),
            Cell::count(known.basis.served_by_system(id)),
        ),
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
            t!("fact.touches_municipalities"),
            impact.municipalities.iter().map(|&id| &landscape.municipality(id).id),
        ),
        Fact::list(
            "touches_domains",
            t!("fact.touches_domains"),
            impact.domains.iter().map(|&id| &landscape.domain(id).id),
        ),
        Fact::new(
            "breaks_integrations",
            t!("fact.breaks_integrations"),
            Cell::count(impact.integrations.len()),
        ),
        Fact::list("touches_neighbours", t!("fact.touches_neighbours"), neighbours),
        Fact::new("dependants", t!("fact.dependants"), systems(&impact.dependants)),
        Fact::new("contract_shared_by", t!("fact.contract_shared_by"), systems(&impact.contract_shared_by)),
    ]
}

/// Where it may be chosen, and where not and why.
fn chances(known: &Known, id: SystemId) -> Table {
    let landscape = known.landscape();
    let candidate = Candidate::System(id);
    let covers = &landscape.entry(landscape.system(id).entry).covers;
    let rows = covers.iter().map(|cover| {
        let no = |why: Cell| (Cell::from(t!("show.no")), why);
        let (may, why) = match known.basis.scope(cover.domain) {
            Scope::InScope => match lists::barred(known, cover.domain, candidate) {
                Some(why) => (Cell::from(t!("show.no")).tone(Tone::Notice), why),
                None => (Cell::from(t!("show.yes")).tone(Tone::Good), Cell::empty()),
            },
            Scope::Missing => no(Cell::empty()),
            Scope::Retired => no(t!("show.the_domain_is_retired").into()),
            Scope::National => no(t!("show.the_state_provides_it").into()),
            Scope::OwnProject => no(t!("show.project_own_decides").into()),
            Scope::Absent => no(t!("show.nobody_needs_it").into()),
        };
        lists::Chance { domain: cover.domain, may, why }
    });
    lists::chances(known, t!("column.may_be_chosen"), rows)
}
