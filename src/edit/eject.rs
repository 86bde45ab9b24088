//! Entries of the embedded catalogue, for the workspace's own.

use std::collections::BTreeMap;

use super::value::{Entry, Value};
use super::{FileChange, Path};
use crate::load::{BUILTIN_CATALOGUE, BUILTIN_PLACE, Documents, Node, NodeKind};
use crate::register::{EntryKind, Register};
use crate::source::FileId;
use crate::words::{Text, t};

/// The kinds that the catalogue has.
const KINDS: [EntryKind; 4] =
    [EntryKind::Domain, EntryKind::Product, EntryKind::Component, EntryKind::Sector];

/// What is to be written.
#[derive(Clone, Debug, Default)]
pub struct Ejected {
    /// Changes of files.
    pub changes: Vec<(FileId, FileChange)>,
    /// New files.
    pub new: Vec<(String, String)>,
}

/// Entries as YAML, all layers of the catalogue together.
pub fn shown(documents: &Documents, register: &Register, entries: &[String]) -> Result<String, Text> {
    let mut text = String::new();
    for (list, items) in found(documents, register, entries)? {
        text.push_str(&format!("{list}:\n"));
        text.extend(items.iter().map(|(_, item)| format!("{}\n", item.as_item(2, "\n"))));
    }
    Ok(text)
}

/// Entries written into the last file of the catalogue that is the workspace's own; into a new one where there is none.
pub fn ejected(documents: &Documents, register: &Register, entries: &[String]) -> Result<Ejected, Text> {
    let found = found(documents, register, entries)?;
    let own = documents.catalogue_files().rev().find(|file| !is_builtin(documents, *file));
    let Some(file) = own else { return new_file(documents, &found) };
    let mut ejected = Ejected::default();
    for (list, items) in found {
        for (id, item) in items {
            if has(documents, list, &id) {
                return Err(t!("edit.ejected_already", id = id));
            }
            ejected.changes.push((file, FileChange::append(Path::root().key(list), item)));
        }
    }
    Ok(ejected)
}

/// Items by their lists, each with its id.
type Found = BTreeMap<&'static str, Vec<(String, Value)>>;

fn found(documents: &Documents, register: &Register, entries: &[String]) -> Result<Found, Text> {
    let mut found = Found::new();
    for words in entries {
        let entry = register.look_up(words, &KINDS).map_err(|no| no.text(words))?;
        let list = match entry.kind {
            EntryKind::Domain => "domains",
            EntryKind::Product => "products",
            EntryKind::Sector => "sectors",
            _ => "components",
        };
        let root = documents.catalogue().map(|catalogue| catalogue.node());
        let items = root.and_then(|root| root.get(list)).into_iter().flat_map(Node::items);
        let item = items.into_iter().find(|item| item.get("id").and_then(Node::text) == Some(&entry.id));
        let item = item.ok_or_else(|| t!("register.unknown", words = words))?;
        found.entry(list).or_default().push((entry.id.clone(), of_node(item, true)));
    }
    Ok(found)
}

/// A value as it is written: mappings in lines only at the outermost.
fn of_node(node: Node<'_>, outermost: bool) -> Value {
    match node.kind() {
        NodeKind::Null => Value::word(""),
        NodeKind::Scalar => {
            let text = node.text().unwrap_or_default();
            if node.is_quoted() { Value::text(text) } else { Value::word(text) }
        }
        NodeKind::List => Value::List(node.items().map(|item| of_node(item, false)).collect()),
        NodeKind::Mapping => {
            let entry = |(key, value): (Node<'_>, Node<'_>)| {
                Entry::new(key.text().unwrap_or_default(), of_node(value, false))
            };
            let entries = node.entries().map(entry).collect();
            if outermost { Value::Map(entries) } else { Value::Line(entries) }
        }
    }
}

fn is_builtin(documents: &Documents, file: FileId) -> bool {
    documents.sources.file(file).path.starts_with(BUILTIN_PLACE)
}

/// Whether a file of the workspace's own has the entry already.
fn has(documents: &Documents, list: &str, id: &str) -> bool {
    documents.catalogue_files().filter(|file| !is_builtin(documents, *file)).any(|file| {
        let tree = crate::load::document(&documents.sources.file(file).text).0;
        tree.is_some_and(|tree| {
            let mut items = tree.root().get(list).into_iter().flat_map(Node::items);
            items.any(|item| item.get("id").and_then(Node::text) == Some(id))
        })
    })
}

/// A file of the catalogue for a workspace that has none, named behind the embedded one.
fn new_file(documents: &Documents, found: &Found) -> Result<Ejected, Text> {
    let Some(manifest) = documents.manifest() else { return Err(t!("edit.no_manifest")) };
    let mut text = String::new();
    for (list, items) in found {
        text.push_str(&format!("{list}:\n"));
        text.extend(items.iter().map(|(_, item)| format!("{}\n", item.as_item(2, "\n"))));
    }
    let list = Path::root().key("catalogue");
    let own = Value::word("catalogue.yaml");
    let change = match manifest.node().get("catalogue") {
        Some(_) => FileChange::append(list, own),
        None => FileChange::set(list, Value::List(vec![Value::text(BUILTIN_CATALOGUE), own])),
    };
    Ok(Ejected {
        changes: vec![(manifest.node().tree().file(), change)],
        new: vec![("catalogue.yaml".to_owned(), text)],
    })
}
