//! What is exported comes in again as the same model: through JSON, through CSV, through ArchiMate.

use portfolio::export::archimate::model;
use portfolio::export::document::document;
use portfolio::export::{Export, Of, tables};
use portfolio::import::table::ReadOptions;
use portfolio::import::{self, Brought};
use portfolio::render::{Dialect, Format, Paper, Style};
use rayon::prelude::*;

use super::{Files, Read, read, same, with};
use crate::oracle::generate::generate;
use crate::support::{files_below, repository};

/// The bytes of a paper.
pub fn bytes(format: Format, paper: &Paper<'_>, dialect: Dialect) -> Vec<u8> {
    let mut bytes = Vec::new();
    format.write(paper, Style { dialect, ..Style::default() }, &mut bytes).unwrap();
    bytes
}

pub fn json(export: &Export<'_>) -> Vec<u8> {
    bytes(Format::Json, &Paper::record(&document(export)), Dialect::Nordic)
}

pub fn archimate(export: &Export<'_>) -> Vec<u8> {
    bytes(Format::Archimate, &Paper::model(&model(export, true)), Dialect::Nordic)
}

/// The three tables as files.
pub fn csv(export: &Export<'_>, dialect: Dialect) -> Vec<Vec<u8>> {
    tables(export).iter().map(|table| bytes(Format::Csv, &Paper::list(|| table.clone()), dialect)).collect()
}

/// Reads tables as a spreadsheet would hand them over: cells of text.
pub fn from_csv(files: &[Vec<u8>], dialect: Dialect) -> Brought {
    let mut brought = Brought::default();
    for file in files {
        let text = std::str::from_utf8(file).unwrap().trim_start_matches('\u{feff}');
        let delimiter = if dialect == Dialect::Nordic { b';' } else { b',' };
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
        let heads: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let kind = import::own::kind_of(&heads).expect("one of our tables");
        let rows = reader
            .records()
            .enumerate()
            .map(|(index, row)| (index + 2, row.unwrap().iter().map(str::to_owned).collect()));
        import::own::rows(kind, &heads, rows, &mut brought);
    }
    brought
}

/// Each way out and back in gives the same landscape.
pub fn round_trip(files: &Files, name: &str, of: Of) {
    let before = read(files).unwrap_or_else(|error| panic!("{name}: {error}"));
    let back = |brought: &Brought, way: &str| {
        assert!(brought.unread.is_empty(), "{name} by {way}: {:?}", brought.unread);
        let after = read(&with(files, brought)).unwrap_or_else(|error| panic!("{name} by {way}: {error}"));
        same(&before.landscape, &after.landscape, &format!("{name} by {way}"));
        after
    };
    let out = before.export(of, json);
    let by_json = import::own::read(&out, &ReadOptions::default()).unwrap();
    let after = back(&by_json, "json");
    let out = before.export(of, archimate);
    let by_model = import::archimate::read(&out, &ReadOptions::default()).unwrap();
    assert!(by_model.kept_out.is_empty(), "{name}: {:?}", by_model.kept_out);
    back(&by_model, "archimate");
    for dialect in [Dialect::Nordic, Dialect::Rfc4180] {
        let mut by_csv = from_csv(&before.export(of, |export| csv(export, dialect)), dialect);
        assert!(by_csv.kept_out.is_empty(), "{name}: {:?}", by_csv.kept_out);
        // In which domains everything is entered is said of an inventory, which the tables have no row for.
        for (whose, inventory) in &by_json.inventories {
            by_csv.inventories.entry(whose.clone()).or_default().complete = inventory.complete.clone();
        }
        back(&by_csv, "csv");
    }
    same_identifiers(&before, &after, name);
}

/// A model that is exported again has the same identifiers.
fn same_identifiers(before: &Read, after: &Read, name: &str) {
    let ids = |read: &Read| {
        read.export(Of::Today, |export| {
            let model = model(export, true);
            let elements = model.elements.into_iter().map(|element| element.id);
            elements.chain(model.relations.into_iter().map(|relation| relation.id)).collect::<Vec<_>>()
        })
    };
    assert_eq!(ids(before), ids(after), "{name}");
}

#[test]
fn the_default_workspace_and_the_examples_come_in_again_as_they_went_out() {
    let folders = ["portfolio", "examples/two-municipalities", "tests/cases/full", "tests/cases/village"];
    folders.into_par_iter().for_each(|folder| {
        let of = if folder == "portfolio" { Of::Today } else { Of::Both };
        round_trip(&files_below(&repository(folder)), folder, of);
    });
}

#[test]
fn the_default_workspace_comes_in_again_with_its_target() {
    let files = files_below(&repository("portfolio"));
    let before = read(&files).unwrap();
    let brought =
        import::archimate::read(&before.export(Of::Both, archimate), &ReadOptions::default()).unwrap();
    assert!(brought.kept_out.is_empty() && brought.unread.is_empty());
    same(&before.landscape, &read(&with(&files, &brought)).unwrap().landscape, "the default workspace");
}

#[test]
fn three_hundred_random_workspaces_come_in_again_as_they_went_out() {
    (0..300_u64).into_par_iter().for_each(|seed| {
        let of = if seed % 10 == 0 { Of::Both } else { Of::Today };
        round_trip(&generate(seed, 64), &format!("seed {seed}"), of);
    });
}

#[test]
fn keys_of_the_users_own_come_in_again() {
    let files = files_below(&repository("portfolio"));
    let out = read(&files).unwrap();
    let entries = |brought: &Brought| {
        let systems = brought.inventories.values().flat_map(|inventory| &inventory.systems);
        systems.filter(|entry| entry.keys().any(|key| key.starts_with("x-"))).count()
    };
    let written: usize = files
        .iter()
        .filter(|(path, _)| path.starts_with("inventories/"))
        .map(|(_, text)| text.matches("\n    x-basis:").count())
        .sum();
    let by_json = import::own::read(&out.export(Of::Today, json), &ReadOptions::default()).unwrap();
    let by_model =
        import::archimate::read(&out.export(Of::Today, archimate), &ReadOptions::default()).unwrap();
    let by_csv = from_csv(&out.export(Of::Today, |export| csv(export, Dialect::Nordic)), Dialect::Nordic);
    let counts = [entries(&by_json), entries(&by_model), entries(&by_csv)];
    assert!(
        written > 0 && counts.iter().all(|count| *count == counts[0] && *count > 0),
        "{written} {counts:?}"
    );
}

#[test]
fn the_same_workspace_gives_the_same_bytes_whatever_the_order_of_its_entries() {
    let files = files_below(&repository("examples/two-municipalities"));
    let turned: Files = (files.iter().cloned())
        .map(
            |(path, text)| {
                if path.starts_with("inventories/") { (path, turned(&text)) } else { (path, text) }
            },
        )
        .collect();
    let (one, other) = (read(&files).unwrap(), read(&turned).unwrap());
    let out = |read: &Read| read.export(Of::Both, |export| (archimate(export), csv(export, Dialect::Nordic)));
    assert!(out(&one) == out(&one));
    assert!(out(&one) == out(&other), "the order of entries shows");
}

/// An inventory whose lists of entries stand the other way round.
fn turned(text: &str) -> String {
    let mut value: serde_yaml::Value = serde_yaml::from_str(text).unwrap();
    for list in ["systems", "contracts", "integrations"] {
        if let Some(list) = value.get_mut(list).and_then(serde_yaml::Value::as_sequence_mut) {
            list.reverse();
        }
    }
    serde_yaml::to_string(&value).unwrap()
}
