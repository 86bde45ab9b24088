//! The document of the landscape, read again.

use serde_json::Value;

use super::super::table::{self, ReadOptions};
use super::super::{Brought, Entry, Refusal, Unread};
use super::{is_shared, shape_of_system};
use crate::export::OWN;
use crate::export::document::{FORMAT, VERSION};
use crate::load::schema::{CONTRACT, INTEGRATION, Shape};
use crate::words::{Text, t};

/// What stands beside an entry's own keys.
const BESIDE: [&str; 5] = ["municipality", "ref", "target", "filled", "origin"];
/// The lists that the catalogue and the manifest are the home of.
const ELSEWHERE: [&str; 4] = ["sectors", "domains", "products", "components"];

/// Whether bytes say that they are one of our documents.
pub fn may_be_ours(bytes: &[u8], beginning: &str) -> bool {
    let says = |text: &str| {
        text.match_indices("\"format\"").any(|(at, key)| {
            let value = text[at + key.len()..].trim_start().strip_prefix(':').map(str::trim_start);
            value.is_some_and(|value| value.starts_with(&format!("\"{FORMAT}\"")))
        })
    };
    beginning.trim_start().starts_with('{') && std::str::from_utf8(bytes).is_ok_and(says)
}

fn is_ours(document: &Value) -> bool {
    document.get("format").and_then(Value::as_str) == Some(FORMAT)
}

/// Reads a document.
pub fn read(bytes: &[u8], options: &ReadOptions) -> Result<Brought, Refusal> {
    let text = table::text(bytes, options)?;
    table::measured(&text, &options.limits)?;
    let document: Value =
        serde_json::from_str(&text).map_err(|error| Refusal::Malformed(0, Text::same(error.to_string())))?;
    if !is_ours(&document) {
        return Err(Refusal::NotThis(t!("import_refused.no_export", format = FORMAT)));
    }
    match document.get("version").and_then(Value::as_u64) {
        Some(VERSION) => {}
        Some(version) if version > VERSION => return Err(Refusal::Newer(version)),
        _ => return Err(Refusal::NotThis(t!("import_refused.no_version", version = VERSION))),
    }
    let mut brought = Brought::default();
    for item in list(&document, "municipalities") {
        if let Some(id) = item.get("id").and_then(Value::as_str) {
            brought.of(Some(id)).complete = item.get("complete").cloned();
        }
    }
    for item in list(&document, "systems") {
        let shared = item.get("shared_from").is_some();
        if let Some((municipality, entry)) = entry(item, "systems", shape_of_system(shared), &mut brought) {
            debug_assert_eq!(is_shared(&entry), shared);
            brought.of(municipality.as_deref()).systems.push(entry);
        }
    }
    for item in list(&document, "contracts") {
        if let Some((municipality, entry)) = entry(item, "contracts", &CONTRACT, &mut brought) {
            brought.of(municipality.as_deref()).contracts.push(entry);
        }
    }
    for item in list(&document, "integrations") {
        if let Some((municipality, entry)) = entry(item, "integrations", &INTEGRATION, &mut brought) {
            brought.of(municipality.as_deref()).integrations.push(entry);
        }
    }
    for name in ELSEWHERE {
        let count = list(&document, name).count();
        if count > 0 {
            brought.kept_out.insert(name.to_owned(), count);
        }
    }
    Ok(brought)
}

fn list<'a>(document: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    document.get(name).and_then(Value::as_array).into_iter().flatten()
}

/// An entry's own keys, and whose it is. What is no entry, or has a key that the format does not know, is told.
fn entry(item: &Value, list: &str, shape: &Shape, brought: &mut Brought) -> Option<(Option<String>, Entry)> {
    let Some(object) = item.as_object() else {
        let place = list.to_owned();
        brought.unread.push(Unread {
            place,
            head: String::new(),
            text: item.to_string().chars().take(80).collect(),
        });
        return None;
    };
    let mut entry = Entry::new();
    for (key, value) in object {
        if shape.key(key).is_some() || key.starts_with(OWN) {
            entry.insert(key.clone(), value.clone());
        } else if !BESIDE.contains(&&**key) {
            brought.keep_out(format!("{list}.{key}"));
        }
    }
    Some((object.get("municipality").and_then(Value::as_str).map(str::to_owned), entry))
}
