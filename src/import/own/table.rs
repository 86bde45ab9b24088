//! One of the three tables, read again.

use std::collections::BTreeMap;

use super::super::table::{self, Cell, Measure, ReadError, ReadOptions, Row, at_most};
use super::super::{Brought, Unread};
use super::{is_shared, shape_of_system};
use crate::export::cells::{entry, heads as heads_of_shape};
use crate::export::{CONTRACTS, INTEGRATIONS, MUNICIPALITY, OWN, SYSTEMS, TARGET, heads_of};
use crate::load::schema::{CONTRACT, INTEGRATION};

/// Which of the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnTable {
    /// The systems.
    Systems,
    /// The contracts.
    Contracts,
    /// The integrations.
    Integrations,
}

impl OwnTable {
    const ALL: [OwnTable; 3] = [OwnTable::Systems, OwnTable::Contracts, OwnTable::Integrations];

    const fn name(self) -> &'static str {
        match self {
            OwnTable::Systems => SYSTEMS,
            OwnTable::Contracts => CONTRACTS,
            OwnTable::Integrations => INTEGRATIONS,
        }
    }

    /// The heads without which it is another table.
    const fn needed(self) -> &'static [&'static str] {
        match self {
            OwnTable::Systems => &["id", "name", "covers.domain"],
            OwnTable::Contracts => &["id", "supplier", "notice_months"],
            OwnTable::Integrations => &["from", "to", "kind"],
        }
    }
}

/// Which of our tables has these heads, if any: all that it needs, and most of the others its own.
pub fn kind_of(heads: &[String]) -> Option<OwnTable> {
    let has = |head: &str| heads.iter().any(|given| plain(given) == head);
    OwnTable::ALL.into_iter().find(|kind| {
        let own = heads_of(kind.name());
        let known = heads
            .iter()
            .filter(|head| own.iter().any(|own| own == plain(head)) || plain(head).starts_with(OWN))
            .count();
        has(MUNICIPALITY) && kind.needed().iter().all(|head| has(head)) && 2 * known >= heads.len()
    })
}

fn plain(head: &str) -> &str {
    head.trim_matches(|character: char| character.is_whitespace() || character == '\u{feff}')
}

/// Whether a text that begins so has the heads of one of our tables.
pub fn is_table(beginning: &str) -> bool {
    let head = beginning.lines().next().unwrap_or_default();
    let heads = |separator: char| -> Vec<String> {
        head.split(separator).map(|head| head.trim_matches('"').to_owned()).collect()
    };
    [';', ',', '\t'].into_iter().any(|separator| kind_of(&heads(separator)).is_some())
}

/// Reads some of our tables.
pub fn tables<'b>(
    files: impl IntoIterator<Item = &'b [u8]>,
    options: &ReadOptions,
) -> Result<Brought, ReadError> {
    let mut brought = Brought::default();
    for bytes in files {
        let book = table::read(bytes, options)?;
        let Some((head, data)) = book.sheets.first().and_then(|sheet| sheet.rows.split_first()) else {
            continue;
        };
        at_most(Measure::Entries, data.len(), options.limits.entries)?;
        let read = |cell: &Cell| if matches!(cell, Cell::Long(_)) { String::new() } else { cell.plain() };
        let cells = |row: &Row| -> Vec<String> { row.cells.iter().map(read).collect() };
        let heads = cells(head);
        if let Some(kind) = kind_of(&heads) {
            for row in data {
                let long = row.cells.iter().zip(&heads).filter(|(cell, _)| matches!(cell, Cell::Long(_)));
                brought.unread.extend(long.map(|(cell, head)| Unread {
                    place: format!("{} row {}", kind.name(), row.number),
                    head: head.clone(),
                    text: cell.plain(),
                }));
            }
            rows(kind, &heads, data.iter().map(|row| (row.number as usize, cells(row))), &mut brought);
        }
    }
    Ok(brought)
}

/// Reads a table's rows: the cells as they stand in the file, a row's number where people count it. What is under a head
/// that is not ours is kept out and counted.
pub fn rows(
    kind: OwnTable,
    heads: &[String],
    rows: impl IntoIterator<Item = (usize, Vec<String>)>,
    brought: &mut Brought,
) {
    let own = heads_of(kind.name());
    for (number, row) in rows {
        let mut named: BTreeMap<String, String> = BTreeMap::new();
        for (head, cell) in heads.iter().zip(row) {
            let head = plain(head);
            if own.iter().any(|own| own == head) || head.starts_with(OWN) {
                named.insert(head.to_owned(), unguarded(&cell).to_owned());
            } else if head != TARGET && !cell.trim().is_empty() {
                brought.keep_out(format!("{}.{head}", kind.name()));
            }
        }
        if named.values().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        take(kind, number, &named, brought);
    }
}

fn take(kind: OwnTable, number: usize, named: &BTreeMap<String, String>, brought: &mut Brought) {
    let shared = named.get("shared_from").is_some_and(|root| !root.trim().is_empty());
    let shape = match kind {
        OwnTable::Systems => shape_of_system(shared),
        OwnTable::Contracts => &CONTRACT,
        OwnTable::Integrations => &INTEGRATION,
    };
    let (entry, unread) = entry(shape, named);
    debug_assert!(kind != OwnTable::Systems || shared == is_shared(&entry));
    let place = format!("{} row {number}", kind.name());
    brought.unread.extend(unread.into_iter().map(|unread| Unread {
        place: place.clone(),
        head: unread.head,
        text: unread.text,
    }));
    // A shared entry has fewer keys than an ordinary one: what its row has beyond them is told.
    let record: BTreeMap<&String, &String> =
        named.iter().filter(|(_, cell)| !cell.trim().is_empty()).collect();
    let known = heads_of_shape(shape);
    for (head, cell) in record {
        if head != MUNICIPALITY && !known.contains(head) && !head.starts_with(OWN) {
            let (head, text) = (head.clone(), cell.clone());
            brought.unread.push(Unread { place: place.clone(), head, text });
        }
    }
    let municipality = named.get(MUNICIPALITY).map(|id| id.trim()).filter(|id| !id.is_empty());
    let inventory = brought.of(municipality);
    match kind {
        OwnTable::Systems => inventory.systems.push(entry),
        OwnTable::Contracts => inventory.contracts.push(entry),
        OwnTable::Integrations => inventory.integrations.push(entry),
    }
}

/// A cell without the apostrophe that keeps a spreadsheet from taking it for a formula.
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest,
        _ => cell,
    }
}
