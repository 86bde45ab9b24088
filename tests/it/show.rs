//! Cards of single things.

use std::collections::BTreeSet;

use portfolio::cost::Basis;
use portfolio::graph::Graph;
use portfolio::model::{Landscape, Place};
use portfolio::render::{Style, json};
use portfolio::report::{Block, Language, Page};
use portfolio::show::{Known, NotFound, find, page};
use serde_json::Value;

use crate::support::{landscape_at, landscape_of, portfolio, repository};

fn village() -> Landscape {
    landscape_at(&repository("tests/cases/village"))
}

fn shown(landscape: &Landscape, reference: &str) -> Page {
    let subject = find(landscape, reference).unwrap().subject;
    let (basis, graph) = (Basis::new(landscape), Graph::new(landscape));
    let place = |_: &Place| "file.yaml:1".to_owned();
    page(&Known { basis: &basis, graph: &graph, place: &place, planned: None }, subject)
}

fn json(page: &Page, language: Language) -> Value {
    let mut bytes = Vec::new();
    json::render(page, Style { language, ..Style::default() }, &mut bytes).unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

fn text(reference: &str, more: &[&str]) -> String {
    let arguments: Vec<&str> = ["show", reference].into_iter().chain(more.iter().copied()).collect();
    let output =
        portfolio(&repository("tests/cases/village"), &arguments).env("COLUMNS", "80").output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

const CASES: &str = include_str!("../conformance/calendar.yaml");
const STANDING: [&str; 6] =
    ["status", "term_end", "next_exit", "notice_by", "notice_working_day", "option_by"];

/// Every published case again, this time from the YAML text of a workspace to the JSON that is printed.
#[test]
fn every_published_case_of_the_calendar_is_printed_so() {
    let all: serde_yaml::Value = serde_yaml::from_str(CASES).unwrap();
    for case in all["cases"].as_sequence().unwrap() {
        let contract =
            serde_yaml::to_string(&serde_yaml::Value::Sequence(vec![case["contract"].clone()])).unwrap();
        for (day, expected) in case["at"].as_mapping().unwrap() {
            let day = day.as_str().unwrap();
            let files = [
                (
                    "portfolio.yaml",
                    format!(
                        "format: 2\nmerger: {{name: x, date: 2060-01-01, as_of: {day}}}\nmunicipalities:\n\
                     - {{id: nord, inhabitants: 1, inventory: nord.yaml}}\ncatalogue: [catalogue.yaml]\n"
                    ),
                ),
                ("catalogue.yaml", "domains:\n- {id: d, name: d, sector: s}\n".to_owned()),
                ("nord.yaml", format!("municipality: nord\ncontracts:\n{contract}")),
            ];
            let files = files.map(|(path, text)| (path.to_owned(), text));
            let landscape = landscape_of(&files);
            for language in [Language::En, Language::Nb] {
                let found = json(&shown(&landscape, "nord/k"), language);
                let expected = serde_json::to_value(expected).unwrap();
                for key in STANDING {
                    assert_eq!(found[key], expected[key], "{:?} at {day}: {key}", case["case"]);
                }
            }
        }
    }
}

#[test]
fn a_system_is_shown_with_all_that_points_to_it() {
    insta::assert_snapshot!(text("nord/gerica", &[]));
}

#[test]
fn a_domain_is_shown_with_its_candidates_and_why_the_others_fell() {
    insta::assert_snapshot!(text("care", &["--ascii"]));
    insta::assert_snapshot!(text("school", &["--lang", "nb"]));
}

#[test]
fn a_contract_a_product_and_a_component_are_shown() {
    insta::assert_snapshot!(text("sor/profil", &[]));
    insta::assert_snapshot!(text("contract:sor/profil", &[]));
    insta::assert_snapshot!(text("product:late", &[]));
    insta::assert_snapshot!(text("component:helsenett", &["--format", "json"]));
}

#[test]
fn a_shared_entry_leads_to_its_root() {
    let landscape = village();
    let found = json(&shown(&landscape, "sor/skole"), Language::En);
    assert_eq!(found["reference"], "nord/skole");
    assert_eq!(found["shared_entry"], "sor/skole");
    assert_eq!(found["inhabitants_served"], 16_000);
}

#[test]
fn a_figure_that_nobody_gave_is_marked() {
    let landscape = village();
    let found = json(&shown(&landscape, "nord/faks"), Language::En);
    assert_eq!(found["assumed"], serde_json::json!(["annual_cost"]));
    let found = json(&shown(&landscape, "sor/profil"), Language::En);
    assert_eq!(found["uses"][0]["assumed"], serde_json::json!(["users", "records"]));
}

#[test]
fn a_key_stands_once_in_a_card() {
    let landscape = village();
    for reference in ["nord/gerica", "sor/skole", "care", "product:late", "nord/unit4", "component:helsenett"]
    {
        let card = shown(&landscape, reference);
        let mut keys = BTreeSet::from(["assumed"]);
        let all = card.blocks.iter().flat_map(|block| match block {
            Block::Facts(facts) => facts.iter().map(|fact| fact.key).collect(),
            Block::Table(table) => vec![table.name],
            _ => Vec::new(),
        });
        for key in all {
            assert!(keys.insert(key), "{reference}: {key} stands twice");
        }
    }
}

#[test]
fn a_bare_id_is_taken_where_only_one_has_it() {
    let landscape = village();
    let fact = |reference: &str, key: &str| json(&shown(&landscape, reference), Language::En)[key].take();
    assert_eq!(fact("gerica", "reference"), "nord/gerica");
    assert_eq!(fact("newschool", "reference"), "product:newschool");
    assert!(
        matches!(find(&landscape, "agr"), Err(NotFound::Several(several)) if several == ["system:nord/agr", "system:sor/agr"])
    );
    let found = find(&landscape, "sor/profil").unwrap();
    assert_eq!(found.also, ["contract:sor/profil"], "a system goes before a contract, and says so");
    assert_eq!(fact("contract:sor/profil", "kind"), "contract");
}

#[test]
fn an_unknown_name_is_answered_with_the_nearest_one() {
    let output = portfolio(&repository("tests/cases/village"), &["show", "nord/gericka"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("did you mean `nord/gerica`"));
    assert!(output.stdout.is_empty());
}
