//! Other people's forms: Backstage's entities, KITOS' sheet, and the document that has a schema of its own.

use std::collections::BTreeSet;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use portfolio::export::{Of, entities, form};
use portfolio::render::{Dialect, Format, Paper, schema};
use serde_json::Value;

use super::round::{bytes, json};
use super::{Read, read};
use crate::support::{files_below, repository};

fn workspace(folder: &str) -> Read {
    read(&files_below(&repository(folder))).unwrap()
}

/// Whether a name is one that Backstage takes.
pub fn name(name: &str) {
    let legal = |character: char| character.is_ascii_alphanumeric() || "-_.".contains(character);
    let ends = |at: Option<char>| at.is_some_and(|character| character.is_ascii_alphanumeric());
    assert!(name.len() <= 63 && name.chars().all(legal), "{name:?}");
    assert!(ends(name.chars().next()) && ends(name.chars().last()), "{name:?}");
}

#[test]
fn every_entity_has_a_name_of_its_own_and_what_it_names_is_there() {
    for (folder, of) in [("portfolio", Of::Today), ("examples/two-municipalities", Of::Both)] {
        let entities = workspace(folder).export(of, entities);
        let key = |entity: &Value| {
            format!(
                "{}:{}",
                entity["kind"].as_str().unwrap().to_lowercase(),
                entity["metadata"]["name"].as_str().unwrap()
            )
        };
        let keys: BTreeSet<String> = entities.iter().map(key).collect();
        assert_eq!(keys.len(), entities.len(), "{folder}");
        for entity in &entities {
            name(entity["metadata"]["name"].as_str().unwrap());
            assert!(entity["metadata"]["annotations"]["portfolio/ref"].is_string());
            let spec = &entity["spec"];
            let named = |field: &str, kind: &str| spec[field].as_str().map(|name| format!("{kind}:{name}"));
            let mut all: Vec<String> = [
                named("owner", "group"),
                named("system", "system"),
                named("domain", "domain"),
                named("parent", "group"),
            ]
            .into_iter()
            .flatten()
            .collect();
            all.extend(
                spec["dependsOn"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .map(|name| name.as_str().unwrap().to_owned()),
            );
            for name in all {
                assert!(keys.contains(&name), "{folder}: {} names {name}, which is not there", key(entity));
            }
        }
        let count = |kind: &str| entities.iter().filter(|entity| entity["kind"] == kind).count();
        let read = workspace(folder);
        assert_eq!(count("Resource"), read.landscape.contracts.len());
        assert_eq!(count("System"), read.landscape.domains.len());
        assert!(count("Component") >= read.landscape.systems.len());
    }
}

#[test]
fn the_form_of_kitos_has_its_own_heads_and_days_that_are_days() {
    let read = workspace("examples/two-municipalities");
    let form = read.export(Of::Today, form);
    let file = bytes(Format::Xlsx, &Paper::form(&form), Dialect::Nordic);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(&file)).unwrap();
    let sheet = book.worksheet_range("IT Kontrakter").unwrap();
    let rows: Vec<Vec<Data>> = sheet.rows().map(<[Data]>::to_vec).collect();
    let heads: Vec<String> = rows[0].iter().map(ToString::to_string).collect();
    assert_eq!(
        heads,
        [
            "Id",
            "IT Kontrakt Navn (påkrævet)",
            "IT Kontrakt Id",
            "Bemærkning",
            "Indgået",
            "Uopsigeligt til",
            "Udløbsdato",
            "Kontrakten opsagt"
        ]
    );
    assert_eq!(rows.len(), read.landscape.contracts.len() + 1);
    let doro = rows.iter().find(|row| row[2] == "nord/doro-2018").unwrap();
    assert_eq!(doro[1].to_string(), "Doro doro-2018");
    assert!(matches!(doro[4], Data::DateTime(_)) && matches!(doro[6], Data::DateTime(_)), "{doro:?}");
    assert_eq!(bytes(Format::Xlsx, &Paper::form(&form), Dialect::Nordic), file, "the same bytes");
    let shared = repository("../shared/real/inout/dk_kitos_excel/OS2KITOS IT Kontrakter.xlsx");
    let Ok(theirs) = std::fs::read(shared) else {
        eprintln!("skipped: the form of KITOS itself is not here");
        return;
    };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(theirs)).unwrap();
    let theirs = book.worksheet_range("IT Kontrakter").unwrap();
    let theirs: Vec<String> = theirs.rows().next().unwrap().iter().map(ToString::to_string).collect();
    assert_eq!(heads, theirs);
}

#[test]
fn the_document_keeps_to_its_schema() {
    let validator = jsonschema::validator_for(&schema::landscape("About.")).unwrap();
    let wrong = |document: &Value| -> Vec<String> {
        validator
            .iter_errors(document)
            .map(|error| format!("{error} at {}", error.instance_path()))
            .take(5)
            .collect()
    };
    let of = |folder: &str, of: Of| -> Value {
        serde_json::from_slice(&workspace(folder).export(of, json)).unwrap()
    };
    for (folder, which) in
        [("portfolio", Of::Today), ("examples/two-municipalities", Of::Both), ("tests/cases/full", Of::Today)]
    {
        assert_eq!(wrong(&of(folder, which)), [""; 0], "{folder}");
    }
    let mut spoiled = of("tests/cases/full", Of::Today);
    spoiled["systems"][0]["colour"] = "blue".into();
    assert!(!wrong(&spoiled).is_empty());
}

#[test]
fn the_document_says_what_is_written_and_what_was_filled_in() {
    let document: Value =
        serde_json::from_slice(&workspace("examples/two-municipalities").export(Of::Both, json)).unwrap();
    let system =
        |id: &str| document["systems"].as_array().unwrap().iter().find(|system| system["ref"] == id).unwrap();
    let agresso = system("nord/agresso");
    assert_eq!(agresso["origin"]["file"], "inventories/nord.yaml");
    assert_eq!(agresso["origin"]["line"], 3);
    assert_eq!(agresso["product"], "agresso");
    assert_eq!(agresso["filled"]["vendor"], "unit4");
    assert!(agresso.get("vendor").is_none() && agresso.get("status").is_none());
    assert_eq!(system("sor/profil")["target"], "replaced");
    assert_eq!(document["version"], 1);
    assert_eq!(document["plan"]["status"], "optimal");
}
