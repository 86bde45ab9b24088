//! The table of the format, and everything that must follow it: what `show` prints, what the rules' expressions see, and
//! the defaults that the JSON Schema names.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use portfolio::check::view;
use portfolio::expression::Record;
use portfolio::load::schema::{self, Shape, ValueKind};
use serde_json::Value;

use crate::support::{landscape_of, portfolio, repository};

/// Every key of an inventory filled in: systems, a shared entry, contracts and integrations.
const FULL: &str = "tests/cases/full";

fn shown(reference: &str) -> BTreeMap<String, Value> {
    let arguments = ["show", reference, "--format", "json"];
    let output = portfolio(&repository(FULL), &arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The keys of a mapping that an item of a file does not have.
fn not_given(shape: &Shape, item: &serde_yaml::Value) -> Vec<&'static str> {
    shape.keys.iter().map(|key| key.name).filter(|key| item.get(key).is_none()).collect()
}

fn inventory(name: &str) -> serde_yaml::Value {
    let path = repository(FULL).join(name);
    serde_yaml::from_str(&std::fs::read_to_string(Path::new(&path)).unwrap()).unwrap()
}

/// The workspace of these tests leaves no key out, so that nothing is missing from a card because nobody gave it.
#[test]
fn the_full_workspace_gives_every_key_of_an_inventory() {
    let nord = inventory("nord.yaml");
    let sor = inventory("sor.yaml");
    // Options one by one stand instead of `option_months`.
    assert_eq!(not_given(&schema::CONTRACT, &nord["contracts"][0]), ["option_months"]);
    assert_eq!(not_given(&schema::OPTIONS, &nord["contracts"][0]["options"]), [""; 0]);
    assert_eq!(not_given(&schema::SYSTEM, &nord["systems"][0]), [""; 0]);
    assert_eq!(not_given(&schema::COVER, &nord["systems"][0]["covers"][0]), [""; 0]);
    assert_eq!(not_given(&schema::INTEGRATION, &nord["integrations"][0]), [""; 0]);
    assert_eq!(not_given(&schema::SHARED, &sor["systems"][0]), [""; 0]);
}

/// Each key of a table is a fact of the card, under its own name or the one that is written here, or a column of one of
/// its tables.
fn is_shown(shape: &Shape, card: &BTreeMap<String, Value>, renamed: &[(&str, &str)], left_out: &[&str]) {
    let facts: BTreeSet<&str> =
        card.iter().filter(|(_, value)| !value.is_null()).map(|(key, _)| &**key).collect();
    for key in shape.keys {
        let name = renamed.iter().find(|(own, _)| *own == key.name).map_or(key.name, |(_, shown)| shown);
        assert_eq!(
            facts.contains(name),
            !left_out.contains(&key.name),
            "`{}` of {}: print it in src/show, or name it here among what is left out",
            key.name,
            shape.name
        );
    }
}

#[test]
fn show_prints_every_key_of_a_contract() {
    let card = shown("contract:nord/k");
    let renamed = [
        ("id", "reference"),
        ("reference", "case_number"),
        ("options", "options_count"),
        ("bridge", "bridge_months"),
    ];
    is_shown(&schema::CONTRACT, &card, &renamed, &[]);
    let options: BTreeMap<String, Value> = card
        .iter()
        .filter_map(|(key, value)| Some((key.strip_prefix("options_")?.to_owned(), value.clone())))
        .collect();
    is_shown(&schema::OPTIONS, &options, &[], &[]);
    assert_eq!(card["responsible"], "Kari Nordmann");
}

#[test]
fn show_prints_every_key_of_a_system_and_of_its_covers() {
    let card = shown("nord/s");
    let renamed = [
        ("id", "reference"),
        ("covers", "uses"),
        ("archive", "archive_core"),
        ("interface", "locked_interface"),
    ];
    is_shown(&schema::SYSTEM, &card, &renamed, &[]);
    let cover: BTreeMap<String, Value> = serde_json::from_value(card["uses"][0].clone()).unwrap();
    is_shown(&schema::COVER, &cover, &[], &[]);
    let integration: BTreeMap<String, Value> =
        serde_json::from_value(card["integrations"][0].clone()).unwrap();
    is_shown(&schema::INTEGRATION, &integration, &[], &[]);
}

/// An expression sees every key of what it looks over, under the same name.
#[test]
fn an_expression_sees_every_key() {
    let seen = |record: &Record, shape: &Shape, left_out: &[&str]| {
        for key in shape.keys {
            assert_eq!(
                record.fields.iter().any(|field| field.name == key.name),
                !left_out.contains(&key.name),
                "`{}` of {}: add it to src/check/own/view.rs, or name it here among what is left out",
                key.name,
                shape.name
            );
        }
    };
    seen(&view::SYSTEM, &schema::SYSTEM, &[]);
    seen(&view::COVER, &schema::COVER, &[]);
    // `option_months` counts the options that are left, however they are written.
    seen(&view::CONTRACT, &schema::CONTRACT, &["options"]);
    seen(&view::INTEGRATION, &schema::INTEGRATION, &[]);
}

/// A default that is a value can be written into the file, and nothing changes: what the JSON Schema says holds is what
/// the program does.
#[test]
fn writing_a_default_out_changes_nothing() {
    let mut tried = BTreeSet::new();
    let mut paths =
        vec![(&schema::MANIFEST, vec![]), (&schema::CATALOGUE, vec![]), (&schema::INVENTORY, vec![])]
            .into_iter()
            .map(|(shape, path): (&Shape, Vec<&str>)| (shape.name, shape, path))
            .collect::<Vec<_>>();
    while let Some((file, shape, path)) = paths.pop() {
        for key in shape.keys {
            let mut below = path.clone();
            below.push(key.name);
            let inner = match key.kind {
                ValueKind::Map(inner)
                | ValueKind::List(&ValueKind::Map(inner))
                | ValueKind::Some(&ValueKind::Map(inner)) => Some(inner),
                _ => None,
            };
            if let schema::Default::Value(written) = key.default
                && !matches!(key.kind, ValueKind::Table(_))
            {
                let with = workspace(Some((file, &below, &written())));
                let without = workspace(None);
                let (with, without) = (landscape_of(&with), landscape_of(&without));
                // A figure that somebody gave is no assumption any more; that is all that may differ.
                let text = |landscape| format!("{landscape:#?}").replace("assumed: true", "assumed: false");
                assert_eq!(text(&with), text(&without), "{}: {}", below.join("."), written());
                tried.insert(below.join("."));
            } else if let Some(inner) = inner {
                paths.push((file, inner, below));
            }
        }
    }
    for known in
        ["contracts.notice_months", "rates.integration.keep", "roadmap.phases.convert", "domains.priority"]
    {
        assert!(tried.contains(known), "{known} was not tried: {tried:?}");
    }
}

/// A small workspace; with a key, set in the file of this kind.
fn workspace(key: Option<(&str, &[&str], &str)>) -> Vec<(String, String)> {
    let files = [
        (
            "portfolio.yaml",
            "the workspace",
            "{format: 2, merger: {name: M, date: 2020-01-01, as_of: 2018-01-01}, catalogue: [catalogue.yaml], \
             municipalities: [{id: nord, inhabitants: 5, inventory: nord.yaml}], \
             business_case: {benefits: [{name: B}]}}",
        ),
        (
            "catalogue.yaml",
            "the catalogue",
            "{sectors: [{id: S}], components: [{id: c}], domains: [{id: d, name: D, sector: S, data_sets: [{id: a, method: convert}]}], \
             products: [{id: p, name: P, domains: [d], market: {one_off: 1, lead_months: 2}}], \
             thresholds: [{kind: eea, from: 2017-01-01, value: 1, source: S}]}",
        ),
        (
            "nord.yaml",
            "an inventory",
            "{municipality: nord, systems: [{id: s, name: S, covers: [{domain: d}]}], \
             contracts: [{id: k, supplier: A, annual_fee: 1, end: 2019-12-31, options: {count: 1, months: 12}}, \
             {id: l, supplier: A, annual_fee: 1}]}",
        ),
    ];
    let make = |(path, kind, text): (&str, &str, &str)| {
        let mut value: serde_yaml::Value = serde_yaml::from_str(text).unwrap();
        if let Some((_, keys, written)) = key.filter(|(file, ..)| *file == kind) {
            set(&mut value, keys, written);
        }
        (path.to_owned(), serde_yaml::to_string(&value).unwrap())
    };
    files.map(make).to_vec()
}

fn set(value: &mut serde_yaml::Value, keys: &[&str], written: &str) {
    let (first, rest) = keys.split_first().unwrap();
    // Of contracts, the last one: the first has its options one by one.
    let value = match value {
        serde_yaml::Value::Sequence(items) if keys.len() == 1 && *first == "option_months" => {
            items.last_mut().unwrap()
        }
        serde_yaml::Value::Sequence(items) => &mut items[0],
        other => other,
    };
    if rest.is_empty() {
        value[*first] = serde_yaml::from_str(written).unwrap();
    } else {
        if value.get(*first).is_none() {
            value[*first] = serde_yaml::Value::Mapping(serde_yaml::Mapping::new());
        }
        set(&mut value[*first], rest, written);
    }
}
