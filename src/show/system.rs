//! A system, perhaps looked at through another municipality's shared entry.

use super::reasons::reasons;
use super::{Card, Known, lists};
use crate::cost::Scope;
use crate::model::{
    Candidate, DataFate, DataLocation, Form, Hosting, Money, PersonalData, Pricing, Status, SystemId, Thing,
    UseId, Zone,
};
use crate::report::{Cell, Column, Fact, Kind, Table, Tone, Words};

pub(super) fn card(known: &Known, id: SystemId, through: Option<UseId>) -> Card {
    let landscape = known.landscape();
    let system = landscape.system(id);
    let mut facts = Vec::new();
    if let Some(entry) = through {
        facts.push(Fact::text(
            "shared_entry",
            "Asked for",
            "Spurt etter",
            Some(&landscape.entry(entry).reference),
        ));
        facts.push(Fact::text(
            "shared_entry_place",
            "… stands in",
            "… står i",
            Some(known.place(Thing::Use(entry))),
        ));
    }
    facts.extend(what(known, id));
    facts.extend(governance(known, id));
    facts.extend(money(known, id));
    facts.extend(touched(known, id));
    facts.push(Fact::text("place", "Stands in", "Står i", Some(known.place(Thing::Use(system.entry)))));
    Card {
        kind: "system",
        kind_words: Words::new("System", "System"),
        reference: system.reference.clone(),
        name: Words::same(&system.name),
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
    const STATUS: (&str, &str) = ("Status", "Status");
    const FORM: (&str, &str) = ("Form", "Form");
    const DATA: (&str, &str) = ("Data when replaced", "Data ved utskifting");
    let end_of_life = Cell::or_empty(system.end_of_life, |day| {
        Cell::date(day).tone(if day <= landscape.merger.date { Tone::Notice } else { Tone::Plain })
    });
    vec![
        Fact::text(
            "municipality",
            "Municipality",
            "Kommune",
            Some(&landscape.municipality(system.municipality).name),
        ),
        Fact::text(
            "product",
            "Product",
            "Produkt",
            system.product.map(|id| &landscape.product(id).reference),
        ),
        Fact::text("vendor", "Vendor", "Leverandør", system.vendor.map(|id| &landscape.vendors[id.index()])),
        match system.status {
            Status::InUse => Fact::word("status", STATUS, ("in_use", "in use", "i bruk")),
            Status::PhasingOut => {
                Fact::word("status", STATUS, ("phasing_out", "being phased out", "fases ut"))
            }
        },
        match system.form {
            Form::System => Fact::word("form", FORM, ("system", "a system", "et system")),
            Form::Own => Fact::word("form", FORM, ("own", "home-made software", "egenutviklet")),
            Form::Spreadsheet => Fact::word("form", FORM, ("spreadsheet", "a spreadsheet", "et regneark")),
            Form::Files => Fact::word("form", FORM, ("files", "a folder of files", "en filmappe")),
            Form::Paper => Fact::word("form", FORM, ("paper", "paper", "papir")),
        },
        Fact::text("unfit", "Cannot go on because", "Kan ikke videreføres fordi", system.unfit.as_ref()),
        Fact::new(
            "capacity",
            "Can serve at most, inhabitants",
            "Kan betjene høyst, innbyggere",
            Cell::or_empty(system.capacity, Cell::count),
        ),
        Fact::new("end_of_life", "End of life", "Avsluttes av leverandøren", end_of_life),
        match entry.data {
            DataFate::Convert => Fact::word("data", DATA, ("convert", "converted", "konverteres")),
            DataFate::Lookup => Fact::word("data", DATA, ("lookup", "kept for look-up", "oppslag")),
            DataFate::None => Fact::word("data", DATA, ("none", "none kept", "beholdes ikke")),
        },
        Fact::new(
            "archive_core",
            "Holds an archive core",
            "Har egen arkivkjerne",
            Cell::truth(system.archive_core),
        ),
        Fact::new("locked_interface", "Locked interface", "Lukket grensesnitt", Cell::truth(system.locked)),
        Fact::new(
            "municipality_number",
            "Keyed by municipality number",
            "Bruker kommunenummer",
            Cell::truth(system.municipality_number),
        ),
    ]
}

fn governance(known: &Known, id: SystemId) -> Vec<Fact> {
    let governance = &known.landscape().system(id).governance;
    const HOSTING: (&str, &str) = ("Hosting", "Drift");
    const ZONE: (&str, &str) = ("Zone", "Sone");
    const DATA_LOCATION: (&str, &str) = ("Data kept in", "Data lagres i");
    let mut facts = vec![
        Fact::text("purpose", "Purpose", "Formål", governance.purpose.as_ref()),
        Fact::list("units", "Units", "Enheter", &governance.units),
        Fact::list(
            "ids",
            "Known elsewhere as",
            "Kjent andre steder som",
            governance.ids.iter().map(|(register, id)| format!("{register}: {id}")),
        ),
        Fact::text("part_of", "Part of", "Del av", governance.part_of.as_ref()),
        match governance.data_location {
            Some(DataLocation::Norway) => {
                Fact::word("data_location", DATA_LOCATION, ("norway", "Norway", "Norge"))
            }
            Some(DataLocation::Eea) => Fact::word("data_location", DATA_LOCATION, ("eea", "the EEA", "EØS")),
            Some(DataLocation::ThirdCountry) => Fact::word(
                "data_location",
                DATA_LOCATION,
                ("third_country", "a country outside the EEA", "et land utenfor EØS"),
            ),
            None => Fact::new("data_location", DATA_LOCATION.0, DATA_LOCATION.1, Cell::empty()),
        },
        Fact::text("nickname", "Called", "Kalles", governance.nickname.as_ref()),
        Fact::text("version", "Version", "Versjon", governance.version.as_ref()),
    ];
    facts.push(match governance.hosting {
        Some(Hosting::OnPremises) => {
            Fact::word("hosting", HOSTING, ("on_premises", "own server room", "egen drift"))
        }
        Some(Hosting::Hosted) => Fact::word("hosting", HOSTING, ("hosted", "hosted", "driftspartner")),
        Some(Hosting::Saas) => Fact::word("hosting", HOSTING, ("saas", "as a service", "skytjeneste")),
        None => Fact::new("hosting", HOSTING.0, HOSTING.1, Cell::empty()),
    });
    facts.push(match governance.zone {
        Some(Zone::Internal) => Fact::word("zone", ZONE, ("internal", "internal", "intern")),
        Some(Zone::Secure) => Fact::word("zone", ZONE, ("secure", "secure", "sikker")),
        None => Fact::new("zone", ZONE.0, ZONE.1, Cell::empty()),
    });
    facts.push(personal_data(governance.personal_data));
    facts.extend([
        Fact::new("sso", "Single sign-on", "Felles pålogging", Cell::or_empty(governance.sso, Cell::truth)),
        Fact::text("owner", "Owner", "Systemeier", governance.owner.as_ref()),
        Fact::text("manager", "Manager", "Systemforvalter", governance.manager.as_ref()),
        Fact::text("maintainer", "Maintainer", "Driftsansvarlig", governance.maintainer.as_ref()),
        Fact::list(
            "guessed",
            "Filled in by a program",
            "Fylt inn av et program",
            &known.landscape().system(id).guessed,
        ),
        Fact::text("notes", "Notes", "Merknader", governance.notes.as_ref()),
    ]);
    facts
}

/// The personal data that something handles.
pub(super) fn personal_data(data: Option<PersonalData>) -> Fact {
    const PERSONAL_DATA: (&str, &str) = ("Personal data", "Personopplysninger");
    let fact = |token, en, nb| Fact::word("personal_data", PERSONAL_DATA, (token, en, nb));
    match data {
        Some(PersonalData::None) => fact("none", "none", "ingen"),
        Some(PersonalData::Ordinary) => fact("ordinary", "ordinary", "alminnelige"),
        Some(PersonalData::Special) => fact("special", "special categories", "særlige kategorier"),
        None => Fact::new("personal_data", PERSONAL_DATA.0, PERSONAL_DATA.1, Cell::empty()),
    }
}

fn money(known: &Known, id: SystemId) -> Vec<Fact> {
    let landscape = known.landscape();
    let system = landscape.system(id);
    const PRICING: (&str, &str) = ("Its pricing", "Prising av den");
    let cost =
        Cell::money(Money::from(known.basis.annual_cost(id))).assumed(known.basis.has_assumed_cost(id));
    let fee = Cell::or_empty(system.contract, |id| {
        Cell::money(Money::from(known.basis.annual_fee(id))).assumed(known.basis.has_assumed_fee(id))
    });
    vec![
        Fact::new("annual_cost", "Own cost a year, NOK", "Egen kostnad i året, kr", cost),
        match system.cost_pricing {
            Pricing::Fixed => Fact::word("cost_pricing", PRICING, ("fixed", "fixed", "fast")),
            Pricing::Tiered => Fact::word(
                "cost_pricing",
                PRICING,
                ("tiered", "grows by steps with the inhabitants", "vokser trinnvis med innbyggertallet"),
            ),
            Pricing::PerInhabitant => Fact::word(
                "cost_pricing",
                PRICING,
                ("per_inhabitant", "grows with the inhabitants", "vokser med innbyggertallet"),
            ),
        },
        Fact::text(
            "contract",
            "Contract",
            "Kontrakt",
            system.contract.map(|id| &landscape.contract(id).reference),
        ),
        Fact::new("contract_annual_fee", "Its fee a year, NOK", "Avgiften i året, kr", fee),
        Fact::new(
            "inhabitants_served",
            "Inhabitants served",
            "Innbyggere som betjenes",
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
            "Replacing it touches",
            "Utskifting berører",
            impact.municipalities.iter().map(|&id| &landscape.municipality(id).id),
        ),
        Fact::list(
            "touches_domains",
            "… domains",
            "… områder",
            impact.domains.iter().map(|&id| &landscape.domain(id).id),
        ),
        Fact::new(
            "breaks_integrations",
            "… integrations that break",
            "… integrasjoner som brytes",
            Cell::count(impact.integrations.len()),
        ),
        Fact::list("touches_neighbours", "… joined to", "… koblet til", neighbours),
        Fact::new(
            "dependants",
            "… systems that lose their data",
            "… systemer som mister data",
            systems(&impact.dependants),
        ),
        Fact::new(
            "contract_shared_by",
            "… under the same contract",
            "… under samme kontrakt",
            systems(&impact.contract_shared_by),
        ),
    ]
}

/// Where it may be chosen, and where not and why.
fn chances(known: &Known, id: SystemId) -> Table {
    let landscape = known.landscape();
    let columns = [
        Column::new("domain", Kind::Id, "Domain", "Område"),
        Column::new("candidate", Kind::Text, "May it be chosen?", "Kan det velges?"),
        Column::new("why_not", Kind::Text, "Why not", "Hvorfor ikke"),
    ];
    let mut table = Table::new("chances", Words::new("In the target", "I målet"), columns);
    let candidate = Candidate::System(id);
    for cover in &landscape.entry(landscape.system(id).entry).covers {
        let (may, why) = match known.basis.scope(cover.domain) {
            Scope::InScope => {
                let fallen =
                    known.basis.fallen(cover.domain).iter().find(|fallen| fallen.candidate == candidate);
                match fallen {
                    Some(fallen) => {
                        (Cell::words("no", "nei").tone(Tone::Notice), Cell::from(reasons(known, fallen)))
                    }
                    None => (Cell::words("yes", "ja").tone(Tone::Good), Cell::empty()),
                }
            }
            Scope::Missing => (Cell::words("no", "nei"), Cell::empty()),
            Scope::Retired => {
                (Cell::words("no", "nei"), Cell::words("the domain is retired", "området avvikles"))
            }
            Scope::National => {
                (Cell::words("no", "nei"), Cell::words("the state provides it", "staten leverer det"))
            }
            Scope::OwnProject => (
                Cell::words("no", "nei"),
                Cell::words("a project of its own decides", "et eget prosjekt avgjør"),
            ),
            Scope::Absent => (Cell::words("no", "nei"), Cell::words("nobody needs it", "ingen trenger det")),
        };
        table.push([Cell::text(&landscape.domain(cover.domain).id), may, why]);
    }
    table
}
