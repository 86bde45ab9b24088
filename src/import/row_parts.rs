//! What a row says that becomes a part of an entry.

use std::collections::{BTreeMap, BTreeSet};

use super::domains::Why;
use super::entry::{List, Wanted};
use super::field::{Field, Fields};
use super::pair::Pair;
use super::rows::Row;
use super::target::Thing;
use super::vendors;
use crate::register::fold;
use crate::words::t;

/// The name of a row, and whether it is only made from something else that it says.
pub(super) fn name_of(row: &Row) -> Option<(String, bool)> {
    let name = row.said(Thing::System, "name");
    if !name.is_empty() {
        return Some((name, false));
    }
    let others = ["nickname", "product", "ids.id", "purpose", "vendor"];
    let found = others.iter().map(|key| row.said(Thing::System, key)).find(|text| !text.is_empty());
    let ids =
        || row.given.iter().find(|(target, _)| target.key.starts_with("ids.")).map(|(_, field)| field.said());
    let name = found.or_else(ids)?;
    Some((name.chars().take(60).collect(), true))
}

/// The figures of a domain: of the first one, or kept as the user's own keys where there is none.
pub(super) fn figures(row: &Row, domains: &[String], fields: &mut Fields) {
    let figures =
        row.given.iter().filter(|(target, _)| target.thing == Thing::Covers && target.key != "domain");
    for (target, field) in figures {
        let key = match domains.first() {
            Some(domain) => Wanted::figure(domain, &target.key),
            None => format!("x-{}", target.key),
        };
        fields.insert(key, field.clone());
        if row.guessed.contains(target) && !domains.is_empty() {
            guess(fields, "covers");
        }
    }
}

pub(super) fn supplier(vendor: &str, fields: &mut Fields) {
    let known = |key: &str| fields.get(key).map(Field::said).filter(|text| vendors::is_known(text));
    if known("supplier").is_none() {
        let vendor = if vendor.is_empty() { "ukjent" } else { vendor };
        fields.insert("supplier".to_owned(), Field::text(vendor));
        guess(fields, "supplier");
    }
}

pub(super) fn flow(row: &Row, from: &str, to: &str) -> Wanted {
    let said = row.said(Thing::Integration, "kind");
    let kind =
        [said.as_str(), row.kind.as_deref().unwrap_or_default()].into_iter().find(|kind| !kind.is_empty());
    let mut fields = Fields::from([
        ("from".to_owned(), Field::word(from)),
        ("to".to_owned(), Field::word(to)),
        ("kind".to_owned(), Field::word(kind.unwrap_or("api"))),
    ]);
    let data = row.texts(Thing::Integration, "data");
    if !data.is_empty() {
        fields.insert("data".to_owned(), Field::list(data.iter().cloned()));
    }
    Wanted {
        list: List::Integrations,
        id: format!("{from} -> {to}"),
        fields,
        unread: Vec::new(),
        empty: Vec::new(),
    }
}

/// Each entry once.
pub(super) fn unique(wanted: &mut Vec<Wanted>) {
    let mut seen = BTreeSet::new();
    wanted.retain(|one| seen.insert((one.list, one.id.clone())));
}

pub(super) fn guess(fields: &mut Fields, key: &str) {
    let guessed = fields.entry("guessed".to_owned()).or_insert_with(|| Field::words([]));
    if !guessed.texts.iter().any(|known| known == key) {
        guessed.texts.push(key.to_owned());
    }
}

pub(super) fn known_id(pair: &Pair, list: List) -> Option<String> {
    match pair {
        Pair::Locked(row) => {
            row.entries.iter().find(|entry| entry.list == list).map(|entry| entry.id.clone())
        }
        Pair::Same(id) | Pair::Alike(id) if list == List::Systems => Some(id.clone()),
        _ => None,
    }
}

/// A name as others call it: an id is the name with hyphens, so both are one.
pub(super) fn called(name: &str) -> String {
    fold(&name.replace('-', " "))
}

pub(super) fn note(
    names: &mut BTreeMap<(String, String), Option<String>>,
    municipality: &str,
    name: &str,
    id: &str,
) {
    let name = called(name);
    if name.is_empty() {
        return;
    }
    names
        .entry((municipality.to_owned(), name))
        .and_modify(|known| {
            if known.as_deref() != Some(id) {
                *known = None;
            }
        })
        .or_insert_with(|| Some(id.to_owned()));
}

/// Whether a system would be a part of itself, by way of others.
pub(super) fn closes(
    parents: &BTreeMap<(String, String), String>,
    municipality: &str,
    system: &str,
    parent: &str,
) -> bool {
    let mut here = (municipality.to_owned(), parent.to_owned());
    while let Some(next) = parents.get(&here) {
        if next == system {
            return true;
        }
        here.1.clone_from(next);
    }
    false
}

/// Why a domain is proposed, in words.
pub fn why(why: &Why) -> crate::words::Text {
    match why {
        Why::Product(product) => t!("import_why.product", product = product),
        Why::Name(word) => t!("import_why.name", word = word),
        Why::Purpose(word) => t!("import_why.purpose", word = word),
    }
}
