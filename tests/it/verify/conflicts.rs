//! Plans that say that there is no target: what conflicts, where that is written, and what a release would cost.

use serde_json::{Value, json};

use super::documents::{others, places};
use crate::support::{landscape_of, portfolio};
use portfolio::cost::Basis;
use portfolio::model::{Landscape, Place};
use portfolio::optimise::{Effort, target};
use portfolio::plan::{Solved, make, parse, write};
use portfolio::verify::{Verdict, verify_with};

/// Three conflicts: two choices of what is phased out, and a choice of a tender where none may be held.
fn files() -> Vec<(String, String)> {
    let files = [
        (
            "portfolio.yaml",
            "format: 2\nmerger: {name: Nye, date: 2020-01-01, as_of: 2018-04-01}\nlimits: {procurements: 0}\nmunicipalities:\n\
             - {id: nord, inhabitants: 12000, inventory: nord.yaml}\n- {id: sor, inhabitants: 6000, inventory: sor.yaml}\n\
             catalogue: [catalogue.yaml]\ndecisions: decisions.yaml\n",
        ),
        (
            "catalogue.yaml",
            "sectors: [{id: S}]\ndomains:\n- {id: alarm, name: Alarm, sector: S}\n- {id: care, name: Care, sector: S}\n\
             - {id: economy, name: Economy, sector: S}\nproducts:\n- {id: tender, name: Tender, domains: [alarm], \
             market: {one_off: 500000, annual: 90000, lead_months: 6}}\n",
        ),
        (
            "decisions.yaml",
            "decisions:\n- {domain: alarm, choose: 'product:tender'}\n- {domain: care, choose: sor/profil}\n\
             - {domain: economy, choose: nord/agresso}\n",
        ),
        (
            "nord.yaml",
            "municipality: nord\nsystems:\n\
             - {id: agresso, name: Agresso, status: phasing_out, annual_cost: 1, covers: [{domain: economy, users: 9, records: 900}]}\n\
             - {id: gerica, name: Gerica, annual_cost: 1, covers: [{domain: care, users: 9, records: 900}]}\n\
             - {id: vakt, name: Vakt, annual_cost: 1, covers: [{domain: alarm, users: 9, records: 900}]}\n",
        ),
        (
            "sor.yaml",
            "municipality: sor\nsystems:\n\
             - {id: visma, name: Visma, annual_cost: 1, covers: [{domain: economy, users: 9, records: 900}]}\n\
             - {id: profil, name: Profil, status: phasing_out, annual_cost: 1, covers: [{domain: care, users: 9, records: 900}]}\n",
        ),
    ];
    files.map(|(path, text)| (path.to_owned(), text.to_owned())).to_vec()
}

/// Where a place stands: nowhere, but each somewhere else.
fn at(places: &[Place]) -> String {
    format!("{:?}.yaml:7", places.first())
}

/// The honest document, as JSON.
fn honest(landscape: &Landscape) -> Value {
    let basis = Basis::new(landscape);
    let solved = Solved::of(&basis, target(&basis, Effort::default()));
    let mut plan = make(&basis, &solved);
    plan.release(&basis, &at);
    serde_json::to_value(write(landscape, &plan)).unwrap()
}

fn verified(landscape: &Landscape, document: &Value) -> Option<Verdict> {
    let document = parse(&serde_json::to_vec(document).unwrap()).ok()?;
    Some(verify_with(&Basis::new(landscape), &document, &at))
}

#[test]
fn all_conflicts_stand_in_the_document_and_each_is_checked() {
    let landscape = landscape_of(&files());
    let honest = honest(&landscape);
    let verdict = verified(&landscape, &honest).unwrap();
    assert!(verdict.holds(), "{verdict:#?}");
    let sets = 1 + honest["further_conflicts"].as_array().unwrap().len();
    assert_eq!(sets, 3, "{honest:#}");
    // Those that one fact makes are seen; of the two that conflict only together a search knows.
    assert_eq!(verdict.compared.bounded, 2 + count(&honest, |release| release["total"].is_null()));
    let mut less = honest.clone();
    less["further_conflicts"].as_array_mut().unwrap().retain(|set| set.as_array().unwrap().len() > 1);
    assert_ne!(less, honest);
    assert!(!verified(&landscape, &less).unwrap().holds(), "a conflict is left out");
}

fn count(document: &Value, wanted: impl Fn(&Value) -> bool) -> usize {
    document["releases"].as_array().unwrap().iter().filter(|release| wanted(release)).count()
}

#[test]
fn every_spoiled_statement_of_a_conflict_is_found() {
    let landscape = landscape_of(&files());
    let honest = honest(&landscape);
    assert!(count(&honest, |release| release["way"] == "drop") > 0, "{honest:#}");
    let mut found = Vec::new();
    places(&honest, "", &mut found);
    let mut spoiled = 0;
    for place in found {
        // Whoever leaves out a release, or where a fact is written, says nothing wrong; nor does the order of conflicts say anything.
        if ["/releases", "/conflict_facts", "/further_conflicts"].contains(&place.as_str()) {
            continue;
        }
        for other in others(honest.pointer(&place).unwrap()) {
            // That a limit need not be raised so far, or that fewer facts conflict by themselves, only a search knows.
            let more = other.as_i64() > honest.pointer(&place).unwrap().as_i64();
            let fewer = other.as_array().is_some_and(|facts| !facts.is_empty());
            if place.ends_with("/to") && more || place.starts_with("/further_conflicts/") && fewer {
                continue;
            }
            let mut document = honest.clone();
            *document.pointer_mut(&place).unwrap() = other.clone();
            let Some(verdict) = verified(&landscape, &document) else { continue };
            assert!(!verdict.holds(), "{place} = {other} is accepted");
            spoiled += 1;
        }
    }
    assert!(spoiled > 80, "{spoiled}");
}

#[test]
fn a_release_costs_what_its_plan_costs() {
    // Only the limit and the choice conflict: each release has a plan.
    let mut files = files();
    let decisions = "decisions:\n- {domain: alarm, choose: 'product:tender'}\n";
    files.iter_mut().find(|(path, _)| path == "decisions.yaml").unwrap().1 = decisions.to_owned();
    let landscape = landscape_of(&files);
    let honest = honest(&landscape);
    assert!(verified(&landscape, &honest).unwrap().holds());
    let releases = honest["releases"].as_array().unwrap();
    assert!(releases.iter().all(|release| release["total"].is_i64()), "{honest:#}");
    for index in 0..releases.len() {
        for change in [-1, 1, 1_000_000] {
            let mut document = honest.clone();
            let total = &mut document["releases"][index]["total"];
            *total = json!(total.as_i64().unwrap() + change);
            let verdict = verified(&landscape, &document).unwrap();
            let place = format!("releases[{index}].total");
            assert!(verdict.differences.iter().any(|one| one.place == place), "{verdict:#?}");
        }
        let mut document = honest.clone();
        document["releases"][index]["choices"].as_array_mut().unwrap().pop();
        assert!(!verified(&landscape, &document).unwrap().holds());
    }
}

#[test]
fn a_fact_stands_at_its_line_from_whatever_folder_it_is_seen() {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files() {
        std::fs::write(folder.path().join(path), text).unwrap();
    }
    portfolio(folder.path(), &["plan", "-o", "plan.json"]).assert().code(1);
    let file = folder.path().join("plan.json");
    portfolio(folder.path(), &["verify", "plan.json"]).assert().code(0);
    let text = std::fs::read_to_string(&file).unwrap();
    let (line, other) = ("\"at\": \"decisions.yaml:3:", "\"at\": \"decisions.yaml:4:");
    let (line, other) = match text.contains(line) {
        true => (line, other),
        false => ("\"at\": \"decisions.yaml:3\"", "\"at\": \"decisions.yaml:4\""),
    };
    assert!(text.contains(line), "{text}");
    std::fs::write(&file, text.replace(line, other)).unwrap();
    portfolio(folder.path(), &["verify", "plan.json"]).assert().code(1);
    let elsewhere = text.replace("decisions.yaml:", "merger/decisions.yaml:");
    std::fs::write(&file, elsewhere.replace("portfolio.yaml:", "merger/portfolio.yaml:")).unwrap();
    portfolio(folder.path(), &["verify", "plan.json"]).assert().code(0);
}
