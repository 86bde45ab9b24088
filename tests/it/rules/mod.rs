//! The rules, by cases that carry their own expectation, and by walks that let no rule be forgotten.

mod accepted;
mod baseline;
mod case;
mod command;
mod edges;
mod examples;
mod guards;
mod junit;
mod outputs;
mod own;
mod pages;
mod unreadable;

use std::collections::BTreeSet;
use std::path::Path;

use case::{Case, cases_of};
use portfolio::check::RULES;

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/rules"))
}

fn stem(code: &str, name: &str) -> String {
    format!("{}_{}", code.to_lowercase(), name.replace('-', "_"))
}

/// Every rule fires on exactly the lines that its case marks, with its own severity.
#[test]
fn rules_fire_where_their_cases_say_and_nowhere_else() {
    let mut wrong = Vec::new();
    for rule in RULES {
        let path = folder().join(format!("{}.yaml", stem(rule.code, rule.name)));
        for case in cases_of(&path) {
            let expected = case.marked(rule.code);
            let found = case.found(rule.code);
            if expected != found {
                wrong.push(format!(
                    "{}, `{}`:\n  marked {expected:#?}\n  found {found:#?}",
                    rule.code, case.title
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A rule that only fires is no proof: each case file also has a near miss.
#[test]
fn every_rule_has_a_case_that_fires_and_a_near_miss() {
    for rule in RULES {
        let path = folder().join(format!("{}.yaml", stem(rule.code, rule.name)));
        let cases = cases_of(&path);
        assert!(cases.iter().any(|case| !case.marked(rule.code).is_empty()), "{} never fires", rule.code);
        assert!(cases.iter().any(Case::has_near_miss), "{} has no near miss", rule.code);
    }
}

#[test]
fn every_case_belongs_to_a_rule() {
    let known: BTreeSet<String> = RULES.iter().map(|rule| stem(rule.code, rule.name)).collect();
    for entry in std::fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        assert!(name == "base" || known.contains(&name), "{} belongs to no rule", path.display());
    }
}

#[test]
fn every_file_of_the_rules_is_in_the_list_and_named_after_its_rule() {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/check/rules"));
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
        .filter(|name| name != "mod")
        .collect();
    let listed: BTreeSet<String> = RULES.iter().map(|rule| stem(rule.code, rule.name)).collect();
    let missing: Vec<&String> = files.difference(&listed).collect();
    assert!(missing.is_empty(), "src/check/rules has {missing:?}: add it to RULES in src/check/rules/mod.rs");
    let lost: Vec<&String> = listed.difference(&files).collect();
    assert!(lost.is_empty(), "RULES has {lost:?}, which no file of src/check/rules is named after");
    assert!(RULES.windows(2).all(|pair| pair[0].code < pair[1].code), "the list is sorted, each code once");
}

/// Rules point by name: they see the model, prices, the plan and the calendar, and nothing of text.
#[test]
fn rules_look_only_where_they_may() {
    let allowed = ["model", "graph", "cost", "plan", "calendar", "check::rule", "words"];
    for rule in RULES {
        let file =
            format!("{}/src/check/rules/{}.rs", env!("CARGO_MANIFEST_DIR"), stem(rule.code, rule.name));
        let source = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
        for line in source.lines().filter_map(|line| line.trim().strip_prefix("use crate::")) {
            assert!(allowed.iter().any(|room| line.starts_with(room)), "{} uses {line}", rule.code);
        }
        let code = source.lines().filter(|line| !line.starts_with("//!")).count();
        assert!(code < 100, "{} has {code} lines", rule.code);
    }
}
