//! The default workspace, Nye Drammen: its facts must lead the search to what the project plan decided, with no decision
//! entered for them; and when one fact is turned, the decision must turn.

use std::path::Path;

use portfolio::cost::{Bar, Basis};
use portfolio::model::{Candidate, Landscape, Selection, Verdict};
use portfolio::optimise::{Effort, Outcome, target};

use crate::support::{files_below, landscape_of};

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

#[test]
fn the_facts_lead_to_what_the_plan_decided() {
    let landscape = workspace(&[]);
    let selection = best(&landscape);
    let expected = [
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
    for (domain, candidate) in expected {
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
    let read = "- catalogue/components.yaml\n  - catalogue/domains.yaml\n  - catalogue/products.yaml\n  - catalogue/thresholds.yaml\n  #";
    let free = workspace(&[
        early,
        ("portfolio.yaml", "- builtin:norway ", read),
        ("catalogue/domains.yaml", line, ""),
    ]);
    let selection = best(&free);
    assert_eq!(choice(&free, &selection, "care-ehr"), "product:tender-care-ehr");
    assert_eq!(choice(&free, &selection, "erp-finance"), "product:tender-erp");
}
