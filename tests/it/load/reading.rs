//! What the values of the format come to in the landscape.

use std::path::Path;

use portfolio::load::Embedded;
use portfolio::model::{
    Criticality, DataFate, Date, Figure, Growth, Landscape, MigrationKind, Month, PersonalData, Pricing,
    Renewal, SectorId,
};
use portfolio::resolve::Clock;
use portfolio::{load, resolve};

use super::support::{Memory, read};
use crate::support::files_below;

fn workspace() -> Memory {
    Memory::default()
        .with(
            "portfolio.yaml",
            "format: 2
merger: {name: M, date: 2020-03-31, as_of: 2018-01-01, discount_rate: 2.5}
municipalities:
  - {id: sor, name: Sør, inhabitants: '6000', inventory: inventories/sor}
  - {id: nord, inhabitants: 12000, inventory: ./inventories/../inventories/nord.yaml}
catalogue: [catalogue.yaml]
archive_domain: archive
rates:
  overlap_months: 3
  migration: {convert: {fixed: 1}, rekey: {per_user: 9}}
  size_percent: {large: 250}
limits: {vendors: 4}
roadmap: {phases: {keep: {G: 2}}, teams: {D1: 5}, size_percent: {small: 60}, freeze: [2019-12, 2019-07, 2019-12]}
",
        )
        .with(
            "catalogue.yaml",
            "x-own: anything
sectors: [{id: D2, name: {nb: To}}]
domains:
  - id: school
    name: {en: School}
    sector: D1
    criticality: life_health
    due: -1m
    due_wish: 2019-01-31
    integrations: [archive, component:feide, archive]
    parallel: allowed
    parallel_until: 12m
    advisory: {against: procurement, by: Direktoratet, until: 2018-12-31}
    typical: {users_per_1000: 7.5}
    rates: {migration: {convert: {per_user: 5}}}
    personal_data: ordinary
  - {id: archive, name: Arkiv, sector: D2, after: [school]}
products:
  - id: oppad
    name: Oppad
    vendor: visma
    suite: ~
    end_of_life: 2019-12-31
    interface: locked
    archive: core
    municipality_number: yes
    market: {one_off: 5, lead_months: 7}
components: [{id: feide}]
",
        )
        .with(
            "inventories/nord.yaml",
            "municipality: nord
systems:
  - id: oppad
    name: \"Oppad \\u00e5\"
    product: oppad
    vendor: egen
    contract: nord/k
    covers: [{domain: school, users: 3, fit: 4}, {domain: archive}]
    data: lookup
  - id: eget
    name: >
      Eget
      system
    end_of_life:
    vendor: egen
    covers: [{domain: archive}]
    personal_data: special
    sso: no
  - id: annet
    name: off
    product: oppad
    end_of_life: 2021-01-01
    interface: documented
    archive: none
    municipality_number: false
    covers: [{domain: school}]
contracts:
  - id: k
    supplier: 0301
    organisation_number: 987654321
    annual_fee: 5
    pricing: fixed
    renewal_months: 12
    options: {count: 3, months: 12, used: 1}
    growth: none
    shared_with: [b, a]
integrations:
  - {from: oppad@archive, to: eget, kind: file, data: [b, a]}
  - {from: annet, to: component:feide, kind: api}
",
        )
        .with(
            "inventories/sor/a.yaml",
            "municipality: sor
systems:
  - {id: skole, shared_from: nord/oppad, covers: [{domain: school, records: 7}]}
",
        )
        .with("inventories/sor/b.yaml", "municipality: sor\ncontracts: [{id: e, supplier: e, annual_fee: 0}]\n")
}

fn landscape() -> Landscape {
    let read = read(&workspace());
    assert_eq!(read.lines(), "catalogue.yaml:6:13: REF005 no sector `D1` is listed\n");
    read.resolved.landscape.expect("a landscape")
}

#[test]
fn the_manifest_says_what_it_says_and_the_rest_is_assumed() {
    let landscape = landscape();
    assert_eq!(landscape.merger.discount_basis_points, 250);
    assert_eq!(landscape.merger.horizon_years, 5);
    let names: Vec<&str> = landscape.municipalities.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["nord", "Sør"]);
    assert_eq!(landscape.municipalities[1].inhabitants, 6_000);
    assert_eq!(landscape.rates.overlap_months, Figure::given(3));
    assert_eq!(landscape.rates.vendor_annual, Figure::assumed(60_000));
    assert_eq!(landscape.rates.size_percent.large, Figure::given(250));
    let convert = landscape.rates.migration.get(MigrationKind::Convert);
    assert_eq!((convert.fixed, convert.per_user), (Figure::given(1), Figure::assumed(800)));
    assert_eq!(landscape.rates.migration.get(MigrationKind::Rekey).per_user, Figure::given(9));
    assert_eq!((landscape.limits.vendors, landscape.limits.procurements), (Some(4), None));
    assert_eq!((landscape.roadmap.keep.implementation, landscape.roadmap.keep.planning), (2, 1));
    assert_eq!(landscape.roadmap.size_percent, [60, 100, 150]);
    assert_eq!(landscape.roadmap.teams.get(&SectorId(0)), Some(&5));
    assert_eq!(landscape.roadmap.freeze, [Month(12 * 2019 + 6), Month(12 * 2019 + 11)]);
}

#[test]
fn the_catalogue_is_resolved() {
    let landscape = landscape();
    let sectors: Vec<&str> = landscape.sectors.iter().map(|sector| sector.id.as_str()).collect();
    assert_eq!(sectors, ["D1", "D2"]);
    assert_eq!((landscape.sectors[1].name.nb.as_str(), landscape.sectors[1].name.en.as_str()), ("To", "To"));
    let school = landscape.domain(landscape.find_domain("school").unwrap());
    assert_eq!(school.name.nb, "School");
    assert_eq!(school.criticality, Criticality::LifeHealth);
    assert_eq!(school.due, Date::constant(2020, 2, 29), "months clamp to the last day");
    assert_eq!(school.due_wish, Some(Date::constant(2019, 1, 31)));
    assert_eq!(school.parallel_until, Some(Date::constant(2021, 3, 31)));
    assert_eq!(school.advisory.as_ref().unwrap().until, Some(Date::constant(2018, 12, 31)));
    assert_eq!((school.typical_users, school.typical_records), (7_500, 0));
    assert_eq!(school.integrations.len(), 2, "each once");
    let convert = school.migration.get(MigrationKind::Convert);
    assert_eq!((convert.fixed, convert.per_user), (Figure::given(1), Figure::given(5)));
    assert_eq!(school.personal_data, PersonalData::Ordinary);
    let oppad = &landscape.products[0];
    assert_eq!((oppad.suite, oppad.market.as_ref().unwrap().fit), (None, 3));
    assert_eq!(landscape.components[0].name, "feide");
}

#[test]
fn a_system_has_from_its_product_what_it_does_not_say_itself() {
    let landscape = landscape();
    let system = |name| landscape.system(landscape.find_system(name).unwrap());
    let (own, oppad, other) = (system("nord/eget"), system("nord/oppad"), system("nord/annet"));
    assert_eq!(oppad.name, "Oppad å");
    assert_eq!(own.name, "Eget system\n");
    assert_eq!(other.name, "off");
    assert_eq!(oppad.end_of_life, Some(Date::constant(2019, 12, 31)));
    assert_eq!((own.end_of_life, other.end_of_life), (None, Some(Date::constant(2021, 1, 1))));
    assert_eq!((oppad.locked, oppad.archive_core, oppad.municipality_number), (true, true, true));
    assert_eq!((other.locked, other.archive_core, other.municipality_number), (false, false, false));
    let vendor =
        |system: &portfolio::model::System| landscape.vendors[system.vendor.unwrap().0 as usize].clone();
    assert_eq!((vendor(own).as_str(), vendor(oppad).as_str()), ("egen", "visma"));
    assert_eq!(own.governance.sso, Some(false));
    assert_eq!(own.governance.personal_data, Some(PersonalData::Special));
    assert_eq!(own.annual_cost, None);
}

#[test]
fn a_shared_entry_has_from_its_root_what_it_does_not_say_itself() {
    let landscape = landscape();
    let shared = landscape.entry(landscape.find_use("sor/skole").unwrap());
    assert!(shared.shared);
    assert_eq!(landscape.system(shared.root).reference, "nord/oppad");
    assert_eq!((shared.name.as_str(), shared.data), ("Oppad å", DataFate::Lookup));
    assert_eq!((shared.covers[0].users, shared.covers[0].records, shared.covers[0].fit), (None, Some(7), 4));
    assert_eq!(landscape.system(shared.root).uses.len(), 2);
    assert_eq!(landscape.find_system("sor/skole"), None);
}

#[test]
fn contracts_and_integrations_are_resolved() {
    let landscape = landscape();
    let contract = landscape.contract(landscape.find_contract("nord/k").unwrap());
    assert_eq!(
        (contract.supplier.as_str(), contract.organisation_number.as_deref()),
        ("0301", Some("987654321"))
    );
    assert_eq!((contract.pricing, contract.growth), (Pricing::Fixed, Growth::None));
    assert_eq!((contract.renewal, contract.option_months), (Renewal::Tacit, 24));
    assert_eq!(contract.shared_with, ["a", "b"]);
    assert_eq!(contract.systems.len(), 1);
    let other = landscape.contract(landscape.find_contract("sor/e").unwrap());
    assert_eq!((other.renewal, other.growth, other.annual_fee), (Renewal::Never, Growth::Unknown, Some(0)));
    let (first, second) = (&landscape.integrations[0], &landscape.integrations[1]);
    assert_eq!(landscape.entry(first.from.entry).reference, "nord/annet");
    assert_eq!(second.from.domain.map(|domain| landscape.domain(domain).id.as_str()), Some("archive"));
    assert_eq!(second.data, ["a", "b"]);
}

#[test]
fn the_planning_date_of_the_command_line_goes_before_that_of_the_workspace() {
    let (documents, _) = load::load(&workspace());
    let as_of = |day| {
        let clock = Clock { as_of_override: Some(day), today: Date::constant(2017, 1, 1) };
        resolve::resolve(&documents, clock)
    };
    let resolved = as_of(Date::constant(2019, 5, 5));
    assert_eq!(resolved.landscape.unwrap().merger.as_of, Date::constant(2019, 5, 5));
    let resolved = as_of(Date::constant(2021, 5, 5));
    assert!(resolved.findings.iter().any(|finding| finding.code == "INV006"));
}

#[test]
fn the_embedded_workspace_is_the_whole_folder() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("portfolio");
    let embedded: Vec<(String, String)> =
        Embedded::files().iter().map(|&(path, text)| (path.to_owned(), text.to_owned())).collect();
    let paths = |files: &[(String, String)]| files.iter().map(|(path, _)| path.clone()).collect::<Vec<_>>();
    let found = files_below(&folder);
    assert_eq!(paths(&embedded), paths(&found));
    assert!(embedded == found, "a file differs from the one that was built in");
}

#[test]
fn the_embedded_workspace_is_sound() {
    let read = read(&Embedded);
    assert_eq!(read.errors(), 0, "{}", read.lines());
    assert!(read.resolved.landscape.is_some());
}

#[test]
fn a_workspace_without_a_catalogue_of_its_own_has_the_embedded_one() {
    let files = |catalogue: &str| {
        Memory::default()
            .with(
                "portfolio.yaml",
                format!(
                    "format: 2\nmerger: {{name: M, date: 2020-01-01, as_of: 2018-01-01}}\n\
                     municipalities: [{{id: a, inhabitants: 5, inventory: a.yaml}}]\n{catalogue}"
                ),
            )
            .with("a.yaml", "municipality: a\n")
            .with("own.yaml", "domains: [{id: very-own, name: Own, sector: D1}]\n")
    };
    let domains = |catalogue| {
        let read = read(&files(catalogue));
        assert_eq!(read.errors(), 0, "{}", read.lines());
        read.resolved.landscape.unwrap().domains.len()
    };
    let all = domains("");
    assert!(all > 50, "{all}");
    assert_eq!(domains("catalogue: null\n"), all);
    assert_eq!(domains("catalogue: [builtin:norway, own.yaml]\n"), all + 1);
    assert_eq!(domains("catalogue: [own.yaml]\n"), 1);
}
