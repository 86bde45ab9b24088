//! Archi's CSV: elements, relations and properties, a file each.

use std::collections::BTreeMap;

use super::Concept;
use crate::import::table::{self, Book, Cell, ReadError, ReadOptions, Row};

/// Whether a text that begins so is one of Archi's three.
pub fn is_csv(beginning: &str) -> bool {
    let head = beginning.lines().next().unwrap_or_default();
    let head = head.replace(['"', '\u{feff}'], "").replace([';', '\t'], ",");
    ["ID,Type,Name,Documentation", "ID,Key,Value"].iter().any(|mark| head.starts_with(mark))
}

/// The concepts of some of the three files, in whatever order they come.
pub(super) fn concepts(files: &[&[u8]], options: &ReadOptions) -> Result<Vec<Concept>, ReadError> {
    let mut concepts: Vec<Concept> = Vec::new();
    let mut properties: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for bytes in files {
        let Book { sheets, .. } = table::read(bytes, options)?;
        let Some((head, rows)) = sheets.first().and_then(|sheet| sheet.rows.split_first()) else { continue };
        let column = |name: &str| head.cells.iter().position(|cell| cell.plain().trim() == name);
        let text = |row: &Row, name: &str| column(name).map(|at| row.cell(at).plain()).unwrap_or_default();
        for row in rows {
            if row.cells.iter().any(|cell| matches!(cell, Cell::Long(_))) {
                return Err(ReadError::LongCell { row: row.number });
            }
            if column("Key").is_some() {
                let property = (text(row, "Key"), text(row, "Value"));
                properties.entry(text(row, "ID")).or_default().push(property);
                continue;
            }
            let kind = text(row, "Type");
            if kind == "ArchimateModel" {
                continue;
            }
            let ends = column("Source").map(|_| (text(row, "Source"), text(row, "Target")));
            let documentation = Some(text(row, "Documentation")).filter(|text| !text.trim().is_empty());
            concepts.push(Concept {
                id: text(row, "ID"),
                kind: kind.strip_suffix("Relationship").unwrap_or(&kind).to_owned(),
                names: vec![text(row, "Name")],
                documentation,
                properties: Vec::new(),
                ends,
            });
        }
    }
    for concept in &mut concepts {
        concept.properties = properties.remove(&concept.id).unwrap_or_default();
    }
    Ok(concepts)
}
