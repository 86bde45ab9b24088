//! Every list, cell by cell: one line a column, so that a heading that moves or a word that changes is a line in a diff.

use std::fmt;
use std::path::Path;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

use super::workspaces;
use crate::held::held;
use crate::lists::stdout;

pub const LISTS: [&str; 10] = [
    "target",
    "deadlines",
    "terminate",
    "contracts",
    "work",
    "migrations",
    "procurements",
    "integrations",
    "decommissioned",
    "archive",
];

/// A list as each format has it: headings and rows.
pub struct Written {
    pub keys: Vec<String>,
    english: Vec<String>,
    norwegian: Vec<String>,
    /// Of each row, of each column: JSON, CSV for machines, CSV for a Norwegian spreadsheet.
    pub rows: Vec<Vec<[String; 3]>>,
}

/// An object whose keys keep their order.
struct Ordered<T>(Vec<(String, T)>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Ordered<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Entries<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
            type Value = Ordered<T>;
            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Ordered<T>, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Ordered(entries))
            }
        }
        from.deserialize_map(Entries(std::marker::PhantomData))
    }
}

/// A report; of the target with the runners-up, which have columns of their own there.
fn report(folder: &Path, arguments: &[&str]) -> String {
    let more: &[&str] = if arguments[0] == "target" { &["--runners-up"] } else { &[] };
    stdout(folder, &[&["report"], arguments, more].concat())
}

/// A CSV file: its headings and its rows.
fn csv_of(folder: &Path, name: &str, dialect: &str, language: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let text = report(folder, &[name, "--format", "csv", "--dialect", dialect, "--lang", language]);
    let nordic = dialect == "nordic";
    assert_eq!(text.starts_with('\u{feff}'), nordic, "a byte order mark is for spreadsheets");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(if nordic { b';' } else { b',' })
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let headings = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    (headings, rows)
}

/// The columns of a list for machines as a spreadsheet has them: without a word said, it has names where machines have references.
fn csv_by(folder: &Path, name: &str, keys: &[String], language: &str) -> (Vec<String>, Vec<Vec<String>>) {
    if UNNAMED.contains(&name) {
        return csv_of(folder, name, "nordic", language);
    }
    let columns: Vec<&str> = keys.iter().map(String::as_str).filter(|key| *key != "assumed").collect();
    let columns = columns.join(",");
    let text = report(folder, &[name, "--format", "csv", "--lang", language, "--columns", &columns]);
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let headings = reader.headers().unwrap().iter().map(str::to_owned).collect();
    (headings, reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect())
}

/// Lists that have both, or are read back.
pub const UNNAMED: [&str; 4] = ["business-case", "gaps", "terminate", "unplaced"];

/// A list in the three formats.
pub fn written(folder: &Path, name: &str) -> Written {
    let json = report(folder, &[name, "--format", "json"]);
    let json: Ordered<Vec<Ordered<serde_json::Value>>> = serde_json::from_str(&json).unwrap();
    let [(called, json)] = &json.0[..] else { panic!("{name}: not one list") };
    assert_eq!(called, name);
    let (keys, machine) = csv_of(folder, name, "rfc4180", "en");
    let (english, _) = csv_by(folder, name, &keys, "en");
    let (norwegian, nordic) = csv_by(folder, name, &keys, "nb");
    assert_eq!([machine.len(), nordic.len()], [json.len(); 2], "{name}: as many rows in each format");
    let rows = (json.iter().zip(machine).zip(nordic))
        .map(|((object, machine), nordic)| {
            // The last column of a CSV may say which figures are assumed; JSON says it elsewhere.
            let mut values = object.0.iter();
            let cells = keys.iter().zip(machine).zip(nordic).map(|((key, machine), nordic)| {
                let value = match values.next() {
                    Some((found, value)) => {
                        assert_eq!(found, key, "{name}: the columns come in the same order");
                        value.to_string()
                    }
                    None => "-".to_owned(),
                };
                [value, machine, nordic]
            });
            cells.collect()
        })
        .collect();
    Written { keys, english, norwegian, rows }
}

fn text_of(list: &Written) -> String {
    let mut text = String::from("Columns: key | English | Norwegian\n");
    for ((key, english), norwegian) in list.keys.iter().zip(&list.english).zip(&list.norwegian) {
        text.push_str(&format!("  {key} | {english} | {norwegian}\n"));
    }
    text.push_str("\nRows: key: JSON | RFC 4180 | Nordic, Norwegian\n");
    for (index, row) in list.rows.iter().enumerate() {
        text.push_str(&format!("\n{}\n", index + 1));
        for (key, [json, machine, nordic]) in list.keys.iter().zip(row) {
            let line = if json == "null" && machine.is_empty() && nordic.is_empty() {
                format!("  {key}:")
            } else {
                format!("  {key}: {json} | {machine} | {nordic}")
            };
            text.push_str(line.trim_end());
            text.push('\n');
        }
    }
    text
}

#[test]
fn every_list_cell_by_cell() {
    for (folder, golden) in workspaces() {
        for name in LISTS {
            held(&golden.join(format!("{name}.txt")), &text_of(&written(&folder, name)));
        }
    }
}

/// The golden files are of all lists that there are.
#[test]
fn no_list_is_forgotten() {
    let (folder, _) = workspaces().next().unwrap();
    let said = stdout(&folder, &["report"]);
    // The business case is a page of its own: golden::the_business_case. What is to be filled in and what is only proposed is tried
    // where lists are imported. Packages are held by packages.rs: neither workspace has one.
    let names: Vec<&str> = said
        .lines()
        .skip(3)
        .filter(|line| !line.starts_with(' '))
        .map(|line| line.split(' ').next().unwrap())
        .filter(|name| !["business-case", "gaps", "packages", "unplaced"].contains(name))
        .collect();
    assert_eq!(names, LISTS);
}
