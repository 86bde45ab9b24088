//! The oracle against the conformance cases, whose numbers were worked out by others.

use std::path::{Path, PathBuf};

use serde_json::Value;

use portfolio::model::{Candidate, Landscape};

use super::{Choices, Items, Oracle};
use crate::support::landscape_at;

pub fn cases(folder: &str) -> Vec<(PathBuf, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance").join(folder);
    let mut cases: Vec<(PathBuf, Value)> = std::fs::read_dir(&folder)
        .expect("the cases are there")
        .map(|entry| entry.expect("readable").path())
        .map(|case| {
            let text = std::fs::read_to_string(case.join("expected.json")).expect("every case has one");
            (case, serde_json::from_str(&text).expect("it is JSON"))
        })
        .collect();
    cases.sort_by(|a, b| a.0.cmp(&b.0));
    assert!(!cases.is_empty());
    cases
}

fn candidate(land: &Landscape, text: &str) -> Candidate {
    match text.strip_prefix("product:") {
        _ if text == "parallel" => Candidate::Parallel,
        Some(id) => Candidate::Product(land.find_product(id).expect("a product")),
        None => Candidate::System(land.find_system(text).expect("a system")),
    }
}

fn choices(land: &Landscape, expected: &Value) -> Choices {
    let domains = expected["domains"].as_array().expect("a list");
    domains
        .iter()
        .filter_map(|domain| {
            let id = land.find_domain(domain["domain"].as_str()?).expect("a domain");
            Some((id, candidate(land, domain["choice"].as_str()?)))
        })
        .collect()
}

fn items(cost: &Value) -> Items {
    let item = |name: &str| i128::from(cost[name].as_i64().expect("a number"));
    Items {
        running: item("running"),
        fees: item("fees"),
        exit: item("exit"),
        procurement: item("procurement"),
        vendors: item("vendors"),
        migration: item("migration"),
        integration: item("integration"),
        quality: item("quality"),
    }
}

#[test]
fn the_oracle_agrees_with_the_conformance_cases() {
    for (case, expected) in cases("public") {
        if expected.get("error").is_some() {
            continue;
        }
        let name = case.display();
        let land = landscape_at(&case.join("workspace"));
        let oracle = Oracle::new(&land);
        let survey = oracle.survey();
        if expected["status"] == "infeasible" {
            assert_eq!(survey.best, None, "{name}");
            continue;
        }
        let choices = choices(&land, &expected);
        let outcome = oracle.evaluate(&choices);
        assert_eq!(outcome.items, items(&expected["cost"]), "{name}");
        assert_eq!(outcome.violated, Vec::<String>::new(), "{name}");
        assert_eq!(Some(outcome.changing_users), expected["changing_users"].as_u64(), "{name}");

        let best = survey.best.as_ref().expect("feasible");
        assert_eq!((best.total, best.changing_users), (outcome.total, outcome.changing_users), "{name}");
        if best.least_both == 1 {
            assert_eq!(best.choices, choices, "{name}");
        }
        let (total, infeasible) = oracle.reference().expect("a candidate in every domain");
        assert_eq!(i64::try_from(total).ok(), expected["reference"]["total"].as_i64(), "{name}");
        assert_eq!(serde_json::json!(infeasible), expected["reference"]["infeasible"], "{name}");
        for domain in expected["domains"].as_array().expect("a list") {
            if let Some(runner_up) = domain["runner_up"].as_object() {
                let id = land.find_domain(domain["domain"].as_str().expect("text")).expect("a domain");
                let (choice, extra) = survey.runner_up(id).expect("another one");
                assert_eq!(land.candidate_reference(choice), runner_up["choice"], "{name}");
                assert_eq!(i64::try_from(extra).ok(), runner_up["extra"].as_i64(), "{name}");
            }
        }
    }
}

#[test]
fn the_oracle_agrees_with_the_reference_of_the_larger_cases() {
    for (case, expected) in cases("larger") {
        let name = case.display();
        let land = landscape_at(&case.join("workspace"));
        let (total, infeasible) = Oracle::new(&land).reference().expect("a candidate in every domain");
        assert_eq!(i64::try_from(total).ok(), expected["reference"].as_i64(), "{name}");
        assert_eq!(Some(infeasible.is_empty()), expected["reference_feasible"].as_bool(), "{name}");
    }
}
