//! Names that programs stumble over survive every way out, and every way back in.

use portfolio::export::{Of, entities, form, tables};
use portfolio::render::{Dialect, Format, Paper};

use super::round::{archimate, bytes, csv, json, round_trip};
use super::{Files, Read, read};
use crate::support::{files_below, repository};

const NAMES: [&str; 24] = [
    "<script>alert(1)</script>",
    "]]>",
    "=cmd|' /C calc'!A0",
    "'=quoted",
    "+1",
    "-1",
    "@SUM(A1)",
    "\u{202e}omvendt\u{202c}",
    "👩‍👩‍👧 familie",
    "to\nlinjer",
    "til\r\nvindus",
    "tab\tinni",
    " foran og bak ",
    "a; b; c",
    "[ikke en liste]",
    "{ikke et objekt}",
    "\"sitat\"",
    "ja; \"nei\"",
    "&amp; & <",
    "no\u{a0}break",
    "\u{85}\u{2028}\u{feff}",
    "\u{1}kontroll",
    "yes",
    "'",
];

/// The names, and one of three hundred letters.
fn names() -> Vec<String> {
    let mut names: Vec<String> = NAMES.iter().map(|name| (*name).to_owned()).collect();
    names.push("ø".repeat(300));
    names
}

fn files() -> Files {
    let mut files = files_below(&repository("examples/two-municipalities"));
    let quoted = |text: &str| {
        let mut quoted = String::new();
        for character in serde_json::to_string(text).unwrap().chars() {
            match character {
                '\u{7f}'..='\u{9f}' | '\u{feff}' | '\u{2028}' => {
                    quoted.push_str(&format!("\\u{:04x}", u32::from(character)))
                }
                other => quoted.push(other),
            }
        }
        quoted
    };
    let (mut systems, mut contracts) = (String::from("systems:\n"), String::from("contracts:\n"));
    let mut integrations = String::from("integrations:\n");
    for (index, name) in names().iter().enumerate() {
        let name = quoted(name);
        systems.push_str(&format!("  - {{id: s{index}, name: {name}, covers: [{{domain: payroll}}], contract: k{index}, purpose: {name}, notes: {name}, owner: {name}, units: [{name}, b], ids: {{register: {name}}}, vendor: {name}, x-own: {name}}}\n"));
        contracts.push_str(&format!(
            "  - {{id: k{index}, supplier: {name}, name: {name}, notes: {name}, shared_with: [{name}]}}\n"
        ));
        if index > 0 {
            integrations.push_str(&format!("  - {{from: s{index}, to: s0, kind: api, data: [{name}]}}\n"));
        }
    }
    let (_, sor) = files.iter_mut().find(|(path, _)| path.ends_with("sor.yaml")).unwrap();
    *sor = format!("municipality: sor\n{systems}{contracts}{integrations}");
    files
}

pub fn workspace() -> Read {
    read(&files()).unwrap()
}

#[test]
fn hostile_names_come_in_again_as_they_went_out() {
    round_trip(&files(), "hostile", Of::Today);
    round_trip(&files(), "hostile", Of::Both);
}

#[test]
fn no_text_of_a_table_is_a_formula() {
    let read = workspace();
    for file in read.export(Of::Both, |export| csv(export, Dialect::Rfc4180)) {
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(&file[..]);
        for row in reader.records() {
            let row = row.unwrap();
            let wrong: Vec<&str> =
                row.iter().filter(|cell| cell.starts_with(['=', '+', '-', '@', '\t', '\r'])).collect();
            assert!(wrong.is_empty(), "{wrong:?}");
        }
    }
}

#[test]
fn json_and_the_model_hold_the_names_themselves() {
    let read = workspace();
    let document: serde_json::Value = serde_json::from_slice(&read.export(Of::Today, json)).unwrap();
    let there: Vec<&str> = document["systems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|system| system["name"].as_str().unwrap())
        .collect();
    for name in names() {
        assert!(there.contains(&&*name), "{name:?}");
    }
    let text = String::from_utf8(read.export(Of::Today, archimate)).unwrap();
    assert!(!text.contains("<script>") && !text.contains("]]>") && !text.contains('\u{1}'));
    assert!(text.contains("<name>&lt;script&gt;alert(1)&lt;/script&gt;</name>"));
}

#[test]
fn entities_are_yaml_with_names_that_backstage_takes() {
    let read = workspace();
    let entities = read.export(Of::Both, entities);
    let text = bytes(Format::Yaml, &Paper::entities(&entities), Dialect::Nordic);
    let text = String::from_utf8(text).unwrap();
    let back: Vec<serde_json::Value> = serde_yaml::Deserializer::from_str(&text)
        .map(|one| serde::Deserialize::deserialize(one).unwrap())
        .collect();
    assert_eq!(back, entities, "YAML says what was written");
    for entity in &entities {
        super::forms::name(entity["metadata"]["name"].as_str().unwrap());
    }
    let titles: Vec<&str> =
        entities.iter().filter_map(|entity| entity["metadata"]["title"].as_str()).collect();
    assert!(names().iter().all(|name| titles.contains(&&**name)));
}

#[test]
fn the_form_and_the_tables_hold_every_contract() {
    let read = workspace();
    let form = read.export(Of::Today, form);
    assert_eq!(form.rows.len(), read.landscape.contracts.len());
    let [systems, contracts, integrations] = read.export(Of::Today, tables);
    let landscape = &read.landscape;
    assert_eq!(systems.rows.len(), landscape.uses.len());
    assert_eq!(contracts.rows.len(), landscape.contracts.len());
    assert_eq!(integrations.rows.len(), landscape.integrations.len());
}
