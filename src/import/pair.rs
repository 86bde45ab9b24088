//! Which row is which entry: by the lock of the last import, else by what stands in the inventory.
//!
//! What always holds: a key that stands twice pairs with nothing, so that no row is updated from another one's.

use std::collections::BTreeMap;

use super::entry::List;
use super::lock::{Key, Lock, LockedRow};
use super::rows::Row;
use super::standing::Standing;
use super::target::Thing;
use crate::register::fold;

/// How a row is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pair {
    /// Not at all: it is new.
    New,
    /// The last import of this file wrote it.
    Locked(LockedRow),
    /// There is no lock, and an entry says that it came from this row.
    Same(String),
    /// An entry has its name and vendor.
    Alike(String),
    /// Its key stands twice, here or in the lock.
    Twice,
}

/// A row's key in the lock, and how it is known.
#[derive(Clone, Debug)]
pub struct Paired {
    /// The key.
    pub key: Key,
    /// How it is known.
    pub pair: Pair,
    /// Whether its key stands twice.
    pub twice: bool,
}

/// Pairs every row.
pub fn pairs(rows: &[&Row], lock: &Lock, standing: &BTreeMap<String, Standing>) -> Vec<Paired> {
    let mut count: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for row in rows {
        *count.entry((&row.municipality, &row.key)).or_default() += 1;
    }
    let names: BTreeMap<&str, Names> =
        standing.iter().map(|(id, standing)| (id.as_str(), Names::of(standing))).collect();
    let mut seen: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let paired = rows.iter().map(|row| {
        let whole = (row.municipality.as_str(), row.key.as_str());
        let nth = seen.entry(whole).or_default();
        let key = (row.municipality.clone(), row.key.clone(), *nth);
        *nth += 1;
        let (here, there) = (count[&whole], lock.count(&row.municipality, &row.key));
        let twice = here > 1 || there > 1;
        let pair = match lock.rows.get(&key) {
            Some(locked) if here == there => Pair::Locked(locked.clone()),
            None if there == 0 && here == 1 => {
                names.get(row.municipality.as_str()).map_or(Pair::New, |names| names.pair(row))
            }
            None if there == 0 => Pair::New,
            _ => Pair::Twice,
        };
        Paired { key, pair, twice }
    });
    paired.collect()
}

/// The entries of an inventory by what rows may know them by.
struct Names {
    /// By what they say of their row: its reference, and the folded name.
    by_row: BTreeMap<(String, String), String>,
    /// By name and vendor; nothing where two have both.
    by_name: BTreeMap<(String, String), Option<String>>,
}

impl Names {
    fn of(standing: &Standing) -> Self {
        let (mut by_row, mut by_name) = (BTreeMap::new(), BTreeMap::new());
        for (id, there) in standing.entries(List::Systems) {
            let name = fold(there.text("name"));
            if let Some(sheet) = there.field("ids.sheet") {
                by_row.insert((sheet.said(), name.clone()), id.to_owned());
            }
            let entry = by_name.entry((name, fold(there.text("vendor"))));
            entry.and_modify(|known| *known = None).or_insert_with(|| Some(id.to_owned()));
        }
        Names { by_row, by_name }
    }

    fn pair(&self, row: &Row) -> Pair {
        let name = fold(&row.said(Thing::System, "name"));
        let vendor = fold(&row.said(Thing::System, "vendor"));
        if name.is_empty() {
            return Pair::New;
        }
        if let Some(id) = self.by_row.get(&(row.origin.reference(), name.clone())) {
            return Pair::Same(id.clone());
        }
        let found =
            self.by_name.get(&(name.clone(), vendor)).or_else(|| self.by_name.get(&(name, String::new())));
        match found {
            Some(Some(id)) => Pair::Alike(id.clone()),
            _ => Pair::New,
        }
    }
}

/// Rows that have gone and rows that are new of which most fields are alike: the same, renamed?
pub fn renamed<'r>(
    gone: &'r [(Key, LockedRow)],
    new: &[(&str, &super::entry::Wanted)],
) -> Vec<(&'r Key, String, String)> {
    const LEAST: usize = 3;
    let mut found = Vec::new();
    for (key, row) in gone {
        let Some(old) = row.entries.iter().find(|entry| entry.list == List::Systems) else { continue };
        let fields =
            || old.fields.iter().filter(|(key, _)| !matches!(key.as_str(), "name" | "ids.sheet" | "guessed"));
        let best = new.iter().filter(|(municipality, _)| *municipality == key.0).filter_map(|(_, wanted)| {
            let alike = fields().filter(|(key, field)| wanted.fields.get(*key) == Some(field)).count();
            (alike >= LEAST && alike * 2 > fields().count()).then_some((alike, *wanted))
        });
        if let Some((_, wanted)) = best.max_by_key(|(alike, _)| *alike) {
            found.push((key, old.id.clone(), wanted.id.clone()));
        }
    }
    found
}
