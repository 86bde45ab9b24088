//! A value as a person types it -> the value that its key wants. Whether it is right is for the loader to say, but for names:
//! those become ids here.

use super::address::Address;
use super::value::{Entry, Value};
use crate::load::schema::ValueKind;
use crate::load::{self, Node, NodeKind};
use crate::register::{EntryKind, Register};
use crate::words::{Text, t};

/// The value for an address.
pub fn value(address: &Address, typed: &str, register: &Register) -> Result<Value, Text> {
    let Some(wants) = address.wants else { return Err(t!("edit.key_wanted")) };
    of(wants, typed.trim(), address, register)
}

fn of(wants: &ValueKind, typed: &str, address: &Address, register: &Register) -> Result<Value, Text> {
    let in_brackets = typed.starts_with(['[', '{']);
    match wants {
        ValueKind::Text | ValueKind::Path => Ok(Value::text(typed)),
        ValueKind::Name if !in_brackets => Ok(Value::text(typed)),
        ValueKind::TruthOrList(_) if matches!(typed, "yes" | "no" | "true" | "false") => {
            Ok(Value::word(typed))
        }
        ValueKind::List(_)
        | ValueKind::Some(_)
        | ValueKind::TruthOrList(_)
        | ValueKind::Map(_)
        | ValueKind::Table(_)
        | ValueKind::Any
        | ValueKind::Name
            if in_brackets =>
        {
            written(typed)
        }
        ValueKind::List(inner) | ValueKind::Some(inner) | ValueKind::TruthOrList(inner) => {
            let parts = typed.split(',').map(str::trim).filter(|part| !part.is_empty());
            Ok(Value::List(parts.map(|part| of(inner, part, address, register)).collect::<Result<_, _>>()?))
        }
        ValueKind::Reference => reference(typed, address, register),
        _ => Ok(Value::word(typed)),
    }
}

/// YAML on one line.
fn written(typed: &str) -> Result<Value, Text> {
    let (tree, findings) = load::document(typed);
    match (tree, findings.first()) {
        (Some(tree), None) => Ok(of_node(tree.root())),
        (_, finding) => {
            let why = finding.map_or_else(Text::default, |finding| finding.message.clone());
            Err(t!("edit.unreadable", why = why))
        }
    }
}

/// A value as a file has it, to be written elsewhere.
pub fn of_node(node: Node<'_>) -> Value {
    match node.kind() {
        NodeKind::Null => Value::word(""),
        NodeKind::List => Value::List(node.items().map(of_node).collect()),
        NodeKind::Mapping => {
            let entry = |(key, value): (Node<'_>, Node<'_>)| {
                Entry::new(key.text().unwrap_or_default(), of_node(value))
            };
            Value::Line(node.entries().map(entry).collect())
        }
        NodeKind::Scalar => {
            let value = node.text().unwrap_or_default();
            if node.is_quoted() { Value::text(value) } else { Value::word(value) }
        }
    }
}

/// What a key refers to: the kinds, and whether with the municipality before it.
fn refers_to(key: &str) -> Option<(&'static [EntryKind], bool)> {
    Some(match key {
        "product" | "succeeds" | "requires" | "excludes" => (&[EntryKind::Product], true),
        "domain" | "domains" | "after" | "archive_domain" => (&[EntryKind::Domain], true),
        "complete" => (&[EntryKind::Sector, EntryKind::Domain], true),
        "sector" => (&[EntryKind::Sector], true),
        "contract" => (&[EntryKind::Contract], false),
        "part_of" | "system" => (&[EntryKind::System], false),
        "shared_from" => (&[EntryKind::System], true),
        _ => return None,
    })
}

/// A reference by id or name.
fn reference(typed: &str, address: &Address, register: &Register) -> Result<Value, Text> {
    let Some((kinds, whole)) = refers_to(&address.key) else { return Ok(Value::word(typed)) };
    let municipality = address.municipality.as_deref().filter(|_| !whole);
    let mine = municipality.map(|municipality| register.of_municipality(municipality));
    let among = mine.as_ref().unwrap_or(register);
    match among.look_up(typed, kinds) {
        Ok(entry) if whole => Ok(Value::word(&entry.id)),
        Ok(entry) => Ok(Value::word(entry.id.split_once('/').map_or(entry.id.as_str(), |(_, id)| id))),
        Err(no) => Err(no.text(typed)),
    }
}
