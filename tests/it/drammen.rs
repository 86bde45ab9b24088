//! The default workspace, Nye Drammen: its facts must lead the search to what the project plan decided, with no decision
//! entered for them; and when one fact is turned, the decision must turn.

use std::collections::BTreeSet;
use std::path::Path;

use portfolio::cost::{Bar, Basis, evaluate};
use portfolio::model::{
    BySize, Candidate, Figure, IntegrationRates, Landscape, MigrationRate, MigrationRates, MunicipalitySize,
    QualityRates, Rates, Selection, Verdict,
};
use portfolio::optimise::{Effort, Outcome, target};
use rayon::prelude::*;

use crate::support::{files_below, landscape_of, repository};

/// The files of the default workspace, with texts replaced: each replacement must be there exactly once.
fn workspace(turned: &[(&str, &str, &str)]) -> Landscape {
    let mut files = files_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("portfolio"));
    for (path, from, to) in turned {
        let (_, text) =
            files.iter_mut().find(|(name, _)| name == path).expect("a file of the default workspace");
        assert_eq!(text.matches(from).count(), 1, "{path}: {from}");
        *text = text.replace(from, to);
    }
    landscape_of(&files)
}

fn best(landscape: &Landscape) -> Selection {
    match target(&Basis::new(landscape), Effort::default()) {
        Outcome::Optimal(selection, _) => selection,
        other => panic!("no proven target: {other:?}"),
    }
}

fn choice<'a>(landscape: &'a Landscape, selection: &Selection, domain: &str) -> &'a str {
    let domain = landscape.find_domain(domain).unwrap_or_else(|| panic!("no domain {domain}"));
    selection.get(domain).map_or("-", |candidate| landscape.candidate_reference(candidate))
}

fn bars(landscape: &Landscape, domain: &str, candidate: &str) -> Vec<Bar> {
    let basis = Basis::new(landscape);
    let fallen = basis.fallen(landscape.find_domain(domain).unwrap());
    let found = fallen.iter().find(|fallen| landscape.candidate_reference(fallen.candidate) == candidate);
    found.unwrap_or_else(|| panic!("{candidate} has not fallen in {domain}")).bars.clone()
}

#[test]
fn no_decision_chooses_but_in_an_own_project_and_what_must_come_is_named_without_a_choice() {
    let landscape = workspace(&[]);
    for decision in &landscape.decisions {
        let (domain, allowed) = match decision.verdict {
            Verdict::Choose(domain, _) => (domain, ["casework", "archive-core", "building-case"].as_slice()),
            Verdict::Need(domain) => (domain, ["welfare-platform", "alarm-reception"].as_slice()),
            _ => panic!("{decision:?}"),
        };
        assert!(allowed.contains(&landscape.domain(domain).id.as_str()), "{decision:?}");
    }
}

#[test]
fn each_municipality_has_a_hundred_systems_or_more() {
    let landscape = workspace(&[]);
    for municipality in landscape.municipality_ids() {
        let uses = landscape.uses.iter().filter(|entry| entry.municipality == municipality).count();
        assert!(uses >= 100, "{}: {uses}", landscape.municipality(municipality).id);
    }
}

/// What the project plan decides, and with what.
const DECIDED: [(&str, &str); 14] = [
    ("erp-finance", "drammen/agresso"),
    ("payroll", "drammen/agresso"),
    ("hr", "drammen/agresso"),
    ("care-ehr", "drammen/gerica"),
    ("social-assistance", "drammen/socio"),
    ("child-health-clinic", "drammen/hspro"),
    ("school-admin", "product:tender-oppvekst"),
    ("kindergarten-admin", "product:tender-oppvekst"),
    ("sfo-admin", "product:tender-oppvekst"),
    ("welfare-platform", "product:tender-welfare-platform"),
    ("alarm-reception", "product:tender-alarm-reception"),
    ("casework", "drammen/public-360"),
    ("archive-core", "drammen/public-360"),
    ("building-case", "drammen/public-360"),
];

#[test]
fn the_facts_lead_to_what_the_plan_decided() {
    let landscape = workspace(&[]);
    let selection = best(&landscape);
    for (domain, candidate) in DECIDED {
        assert_eq!(choice(&landscape, &selection, domain), candidate, "{domain}");
    }
    let tax = landscape.find_domain("tax-accounting").unwrap();
    assert_eq!(Basis::new(&landscape).scope(tax), portfolio::cost::Scope::National);
}

#[test]
fn a_procurement_would_be_late_for_the_erp_and_for_care_where_an_advisory_speaks_against_it_too() {
    let landscape = workspace(&[]);
    assert!(matches!(bars(&landscape, "erp-finance", "product:tender-erp")[..], [Bar::TooLate(_)]));
    assert!(matches!(
        bars(&landscape, "care-ehr", "product:tender-care-ehr")[..],
        [Bar::TooLate(_), Bar::Advisory]
    ));
}

#[test]
fn procurement_and_refugees_may_run_side_by_side() {
    let landscape = workspace(&[]);
    let basis = Basis::new(&landscape);
    for domain in ["procurement-system", "refugee-service"] {
        let candidates = basis.candidates(landscape.find_domain(domain).unwrap());
        assert!(candidates.contains(&Candidate::Parallel), "{domain}");
    }
}

#[test]
fn were_the_living_school_contract_extendable_the_schools_would_stay_with_it() {
    let text = std::fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("portfolio/inventories/nedre-eiker.yaml"),
    )
    .unwrap();
    // The one contract, by its block.
    let start = text.find("id: vigilo-2016").expect("the school contract");
    let block = &text[start..start + text[start..].find("\n\n").unwrap_or(text.len() - start)];
    let freed = block.replacen("growth: none", "growth: any", 1);
    assert_ne!(block, freed);
    let landscape = workspace(&[("inventories/nedre-eiker.yaml", block, &freed)]);
    let selection = best(&landscape);
    for domain in ["school-admin", "kindergarten-admin", "sfo-admin"] {
        assert_eq!(choice(&landscape, &selection, domain), "nedre-eiker/vigilo", "{domain}");
    }
}

#[test]
fn with_two_more_years_and_no_advisory_care_and_the_erp_would_be_procured() {
    let early = ("portfolio.yaml", "as_of: 2018-04-01", "as_of: 2016-04-01");
    let advised = workspace(&[early]);
    assert_eq!(
        choice(&advised, &best(&advised), "care-ehr"),
        "drammen/gerica",
        "the advisory alone keeps Gerica"
    );

    let files = files_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("portfolio/catalogue"));
    let (_, domains) = files.iter().find(|(name, _)| name == "domains.yaml").unwrap();
    let care = &domains[domains.find("- id: care-ehr").expect("the domain")..];
    let line = care.lines().find(|line| line.trim_start().starts_with("advisory:")).expect("the advisory");
    // The catalogue's own files instead of the embedded ones, so that one can be changed.
    let read = "- catalogue/components.yaml\n  - catalogue/domains.yaml\n  - catalogue/products.yaml\n  - catalogue/ranges.yaml\n  - catalogue/thresholds.yaml\n  #";
    let free = workspace(&[
        early,
        ("portfolio.yaml", "- builtin:norway ", read),
        ("catalogue/domains.yaml", line, ""),
    ]);
    let selection = best(&free);
    assert_eq!(choice(&free, &selection, "care-ehr"), "product:tender-care-ehr");
    assert_eq!(choice(&free, &selection, "erp-finance"), "product:tender-erp");
}

/// Every rate by its key, to turn it. Taken apart whole, so that a new one cannot be forgotten.
fn rates(rates: &mut Rates) -> Vec<(String, &mut Figure)> {
    fn sizes<'a>(key: &str, by: &'a mut BySize) -> Vec<(String, &'a mut Figure)> {
        let BySize { small, medium, large } = by;
        vec![
            (format!("{key}.small"), small),
            (format!("{key}.medium"), medium),
            (format!("{key}.large"), large),
        ]
    }
    let Rates {
        overlap_months,
        growth: _, // steps, which are turned by themselves
        vendor_annual,
        tender,
        same_supplier_exit_percent,
        bridge_months,
        bridge_price_percent,
        assumed_annual_per_1000,
        renewal,
        municipality_size: MunicipalitySize { full_size, least_percent },
        size_percent,
        migration: MigrationRates { kinds, reenter_most },
        integration: IntegrationRates { keep, reregister, suite, reuse, build, build_locked },
        quality: QualityRates { seconds_per_point_week, weeks, hour },
    } = rates;
    let mut all = vec![
        ("overlap_months".to_owned(), overlap_months),
        ("vendor_annual".to_owned(), vendor_annual),
        ("tender".to_owned(), tender),
        ("same_supplier_exit_percent".to_owned(), same_supplier_exit_percent),
        ("bridge.months".to_owned(), bridge_months),
        ("bridge.price_percent".to_owned(), bridge_price_percent),
        ("municipality_size.full_size".to_owned(), full_size),
        ("municipality_size.least_percent".to_owned(), least_percent),
        ("migration.reenter.most".to_owned(), reenter_most),
        ("integration.keep".to_owned(), keep),
        ("integration.reregister".to_owned(), reregister),
        ("integration.suite".to_owned(), suite),
        ("integration.reuse".to_owned(), reuse),
        ("integration.build".to_owned(), build),
        ("integration.build_locked".to_owned(), build_locked),
        ("quality.seconds_per_point_week".to_owned(), seconds_per_point_week),
        ("quality.weeks".to_owned(), weeks),
        ("quality.hour".to_owned(), hour),
    ];
    all.extend(sizes("assumed_annual_per_1000", assumed_annual_per_1000));
    all.extend(sizes("renewal", renewal));
    all.extend(sizes("size_percent", size_percent));
    for (index, kind) in kinds.iter_mut().enumerate() {
        let MigrationRate { fixed, per_user, per_record, per_site } = kind;
        let figures =
            [fixed, per_user, per_record, per_site].into_iter().zip(["fixed", "user", "record", "site"]);
        all.extend(figures.map(|(figure, of)| (format!("migration {index} {of}"), figure)));
    }
    all
}

/// The workspace with the rate at a place of [`rates`] changed, also where a domain or a contract holds it; none where so few percent
/// change nothing. Rounded away from what it is, so that a small number changes at all.
fn turned(landscape: &Landscape, index: usize, percent: u64) -> Option<(String, Landscape)> {
    let mut world = landscape.clone();
    let (key, now) = {
        let mut all = rates(&mut world.rates);
        let (key, figure) = &mut all[index];
        let now = match percent {
            ..100 => figure.value * percent / 100,
            _ => (figure.value * percent).div_ceil(100),
        };
        if now == figure.value {
            return None;
        }
        **figure = Figure::given(now);
        (key.clone(), now)
    };
    // A number of a domain's own stays; what it has from the workspace is assumed here, since the workspace sets none.
    for domain in &mut world.domains {
        let mut own = Rates { migration: domain.migration, ..Rates::default() };
        let mut all = rates(&mut own);
        let (same, figure) = &mut all[index];
        assert_eq!(*same, key);
        if figure.assumed {
            **figure = Figure::given(now);
        }
        domain.migration = own.migration;
    }
    for contract in world.contracts.iter_mut().filter(|contract| !contract.bridge.own) {
        contract.bridge.months = u32::try_from(world.rates.bridge_months.value).unwrap();
        contract.bridge.price_percent = world.rates.bridge_price_percent.value;
    }
    Some((format!("{key} at {percent} %"), world))
}

#[test]
fn a_rate_that_is_turned_is_turned_wherever_it_is_held() {
    let landscape = workspace(&[]);
    let total = |world: &Landscape| {
        let basis = Basis::new(world);
        let Outcome::Optimal(selection, _) = target(&basis, Effort::default()) else { panic!("no target") };
        evaluate(&basis, &selection).total().money
    };
    let now = total(&landscape);
    let places: Vec<String> = rates(&mut landscape.rates.clone()).into_iter().map(|(key, _)| key).collect();
    let moved = |key: &str| {
        let index = places.iter().position(|place| place == key).unwrap_or_else(|| panic!("no rate {key}"));
        let (_, world) = turned(&landscape, index, 130).unwrap();
        total(&world) != now
    };
    // Conversion and introduction a user, and the price of a bridge: held by domains and by contracts.
    for key in ["migration 3 user", "migration 5 user", "bridge.price_percent", "tender", "quality.hour"] {
        assert!(moved(key), "{key}");
    }
}

/// A decision that hangs on a thread is no decision: none may turn with one rate, or with the years that are counted.
#[test]
fn no_decision_turns_when_one_rate_changes_by_thirty_percent_or_with_the_horizon() {
    let landscape = workspace(&[]);
    let mut worlds: Vec<(String, Landscape)> = Vec::new();
    for years in [3, 8, 10] {
        let mut world = landscape.clone();
        world.merger.horizon_years = years;
        worlds.push((format!("a horizon of {years} years"), world));
    }
    for percent in [70, 130] {
        let mut world = landscape.clone();
        for step in &mut world.rates.growth.steps {
            step.percent = step.percent * percent / 100;
        }
        worlds.push((format!("growth at {percent} %"), world));
        let count = rates(&mut landscape.rates.clone()).len();
        worlds.extend((0..count).filter_map(|index| turned(&landscape, index, percent)));
    }
    assert!(worlds.len() > 80, "{}", worlds.len());
    let now = best(&landscape);
    let turned: Vec<(&str, String, String)> = worlds
        .par_iter()
        .flat_map_iter(|(what, world)| {
            let selection = best(world);
            let before = &now;
            landscape.domain_ids().filter_map(move |domain| {
                let is = selection.get(domain);
                let differs = is != before.get(domain);
                let to = is.map_or("-", |candidate| world.candidate_reference(candidate));
                differs.then(|| (what.as_str(), world.domain(domain).id.clone(), to.to_owned()))
            })
        })
        .collect();
    let decided: Vec<_> =
        turned.iter().filter(|(_, turned, _)| DECIDED.iter().any(|(domain, _)| domain == turned)).collect();
    assert!(decided.is_empty(), "{decided:#?}");
    // The others that turn are told.
    let page = std::fs::read_to_string(repository("docs/default-plan.md")).unwrap();
    let (_, section) = page.split_once("## What turns").unwrap();
    let told: BTreeSet<(String, String)> = (section.lines())
        .filter_map(|line| {
            let cells: Vec<&str> = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ").collect();
            (cells.len() == 3 && cells[0] != "domain").then(|| (cells[0].to_owned(), cells[2].to_owned()))
        })
        .collect();
    let found: BTreeSet<(String, String)> = turned.into_iter().map(|(_, domain, to)| (domain, to)).collect();
    assert_eq!(found, told);
}
