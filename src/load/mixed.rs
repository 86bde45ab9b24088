//! Two versions of a workspace, entry by entry: what each entry says, and a workspace with some entries of one and the rest of
//! the other.
//!
//! What enters: two [`Documents`]. What leaves: entries by what they are known by, with their values as text; or [`Documents`] again.
//! What always holds: an entry is known by its content, never by its place, so that neither order nor comments nor the file it stands
//! in make a difference. Nothing is parsed again.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::overlay::{alias, close, concatenated, open};
use super::tree::{Node, NodeKind, Tree, What};
use super::{Documents, Inventory};
use crate::source::{FileId, Sources, Span};

/// The document that an entry stands in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DocumentName {
    /// `portfolio.yaml`.
    Manifest,
    /// The files of the catalogue, joined.
    Catalogue,
    /// The inventory of a municipality.
    Inventory(String),
    /// The decisions.
    Decisions,
    /// What has happened since.
    Progress,
}

/// What an entry is known by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EntryKey {
    /// Where it stands.
    pub part: DocumentName,
    /// The key of its list, or its own.
    pub list: String,
    /// What it is called in its list; empty where the value of the key is the entry.
    pub id: String,
}

/// What an entry says.
#[derive(Clone, Debug)]
pub struct Written {
    /// Where it begins.
    pub place: Span,
    /// Its values by their path, such as `covers[care-ehr].users`, each with where it stands.
    pub values: BTreeMap<String, (String, Span)>,
}

impl Written {
    /// Whether two say the same.
    pub fn says(&self, other: &Written) -> bool {
        let texts = |one: &Written| -> Vec<(String, String)> {
            one.values.iter().map(|(path, (text, _))| (path.clone(), text.clone())).collect()
        };
        self.values.len() == other.values.len() && texts(self) == texts(other)
    }
}

/// Every entry of a workspace.
pub fn entries(documents: &Documents) -> BTreeMap<EntryKey, Written> {
    let mut all = BTreeMap::new();
    for (part, trees) in parts(documents) {
        for slot in slots(&trees) {
            let mut values = BTreeMap::new();
            flatten(slot.value, String::new(), &mut values);
            let place = slot.value.get("id").map_or(slot.key.span(), Node::point);
            let place =
                if slot.id.is_empty() || slot.value.get("id").is_some() { place } else { slot.value.head() };
            all.insert(
                EntryKey { part: part.clone(), list: slot.list, id: slot.id },
                Written { place, values },
            );
        }
    }
    all
}

/// The documents of a workspace, each with its trees.
fn parts(documents: &Documents) -> Vec<(DocumentName, Vec<&Arc<Tree>>)> {
    let mut parts: Vec<(DocumentName, Vec<&Arc<Tree>>)> = vec![
        (DocumentName::Manifest, documents.manifest.iter().collect()),
        (DocumentName::Catalogue, documents.catalogue.iter().collect()),
        (DocumentName::Decisions, documents.decisions.iter().collect()),
        (DocumentName::Progress, documents.progress.iter().collect()),
    ];
    for inventory in &documents.inventories {
        let id = documents.municipality(inventory).and_then(|item| item.id().value()).unwrap_or_default();
        parts.push((DocumentName::Inventory(id.to_owned()), inventory.files.iter().collect()));
    }
    parts
}

/// An entry in a tree.
struct Slot<'a> {
    list: String,
    id: String,
    tree: usize,
    key: Node<'a>,
    value: Node<'a>,
}

fn slots<'a>(trees: &[&'a Arc<Tree>]) -> Vec<Slot<'a>> {
    let mut slots = Vec::new();
    let mut taken: BTreeMap<(String, String), usize> = BTreeMap::new();
    for (tree, document) in trees.iter().enumerate() {
        for (key, value) in document.root().entries().filter(|(_, value)| value.kind() != NodeKind::Null) {
            let list = key.text().unwrap_or_default().to_owned();
            if !is_list_of_entries(value) {
                slots.push(Slot { list, id: String::new(), tree, key, value });
                continue;
            }
            for item in value.items() {
                let name = name(item, &list);
                let number = taken.entry((list.clone(), name.clone())).or_insert(0);
                *number += 1;
                let id = if *number == 1 { name } else { format!("{name} ({number})") };
                slots.push(Slot { list: list.clone(), id, tree, key, value: item });
            }
        }
    }
    slots
}

fn is_list_of_entries(value: Node<'_>) -> bool {
    value.kind() == NodeKind::List && value.items().all(|item| item.kind() == NodeKind::Mapping)
}

/// The keys by which an item of a list is known, the strongest first.
const NAMES: [&str; 9] =
    ["id", "domain", "product", "project", "system", "municipality", "code", "name", "to"];

/// What decisions decide.
const VERDICTS: [&str; 5] = ["choose", "reject", "retire", "need", "drop"];

/// What an item of a list is known by.
fn name(item: Node<'_>, list: &str) -> String {
    let text = |key: &str| item.get(key).map(|value| written(value));
    match list {
        "integrations" => {
            format!("{} → {}", text("from").unwrap_or_default(), text("to").unwrap_or_default())
        }
        "decisions" => {
            let said = VERDICTS.into_iter().find(|verdict| item.get(verdict).is_some()).unwrap_or_default();
            let about = text("domain").or_else(|| text("edge")).unwrap_or_default();
            match text(said).filter(|_| said == "reject") {
                Some(whom) => format!("{about} {said} {whom}"),
                None => format!("{about} {said}"),
            }
        }
        _ => NAMES.into_iter().find_map(text).unwrap_or_else(|| written(item)),
    }
}

/// A value in one text.
fn written(value: Node<'_>) -> String {
    let mut values = BTreeMap::new();
    flatten(value, String::new(), &mut values);
    let one = |(path, (text, _)): (String, (String, Span))| {
        if path.is_empty() { text } else { format!("{path}: {text}") }
    };
    values.into_iter().map(one).collect::<Vec<_>>().join(", ")
}

/// The values below a node, by their paths.
fn flatten(node: Node<'_>, path: String, values: &mut BTreeMap<String, (String, Span)>) {
    match node.kind() {
        NodeKind::Null => {}
        NodeKind::Scalar => {
            values.insert(path, (node.text().unwrap_or_default().trim().to_owned(), node.point()));
        }
        NodeKind::Mapping => {
            if node.entries().next().is_none() {
                values.insert(path.clone(), ("{}".to_owned(), node.point()));
            }
            for (key, value) in node.entries() {
                let key = key.text().unwrap_or_default();
                let path = if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
                flatten(value, path, values);
            }
        }
        NodeKind::List => {
            let scalars: Option<Vec<&str>> = node.items().map(Node::text).collect();
            if let Some(texts) = scalars {
                values.insert(path, (format!("[{}]", texts.join(", ")), node.point()));
                return;
            }
            let mut order = Vec::new();
            for item in node.items() {
                let name = name(item, "");
                flatten(item, format!("{path}[{name}]"), values);
                order.push(name);
            }
            // The first domain that a system covers is the primary one.
            values.insert(path, (order.join(", "), node.point()));
        }
    }
}

/// A workspace that has the entries of `after` which `takes` names, and of the others those of `before`. It knows no files to show
/// findings in: it is only for resolving.
pub fn mix(before: &Documents, after: &Documents, takes: &dyn Fn(&EntryKey) -> bool) -> Documents {
    let mut sources = Sources::default();
    for _ in after.sources.files() {
        sources.add("", "");
    }
    let (old, new) = (parts(before), parts(after));
    let names: BTreeSet<&DocumentName> = old.iter().chain(&new).map(|(part, _)| part).collect();
    let of = |side: &[(DocumentName, Vec<&Arc<Tree>>)], wanted: &DocumentName| -> Vec<Arc<Tree>> {
        let found = side.iter().find(|(part, _)| part == wanted);
        found.map(|(_, trees)| trees.iter().map(|tree| Arc::clone(tree)).collect()).unwrap_or_default()
    };
    let mut trees: BTreeMap<&DocumentName, Arc<Tree>> = BTreeMap::new();
    for part in names {
        let chosen = |list: &str, id: &str| {
            takes(&EntryKey { part: part.clone(), list: list.to_owned(), id: id.to_owned() })
        };
        if let Some(tree) = document(&of(&old, part), &of(&new, part), &chosen, sources.add("", "")) {
            trees.insert(part, Arc::new(tree));
        }
    }
    let manifest = trees.get(&DocumentName::Manifest).cloned();
    let complete = |id: &str| {
        let known = |side: &Documents| {
            let mut found = side.inventories.iter();
            let item = |inventory: &Inventory| {
                side.municipality(inventory).and_then(|item| item.id().value().map(str::to_owned))
            };
            found
                .find(|inventory| item(inventory).as_deref() == Some(id))
                .is_none_or(|inventory| inventory.complete)
        };
        known(before) && known(after)
    };
    let municipalities =
        manifest.iter().filter_map(|tree| tree.root().get("municipalities")).flat_map(Node::items);
    let inventory = |item: Node<'_>| {
        let id = item.get("id").and_then(Node::text).unwrap_or_default().to_owned();
        let complete = complete(&id);
        let files = trees.get(&DocumentName::Inventory(id)).cloned().into_iter().collect();
        Inventory { entry: item.index(), files, complete }
    };
    Documents {
        rules: after.rules.clone(),
        scenarios: Vec::new(),
        trees: BTreeMap::new(),
        inventories: municipalities.map(inventory).collect(),
        catalogue: trees.get(&DocumentName::Catalogue).cloned(),
        catalogue_complete: before.catalogue_complete && after.catalogue_complete,
        decisions: trees.get(&DocumentName::Decisions).cloned(),
        progress: trees.get(&DocumentName::Progress).cloned(),
        manifest,
        sources,
    }
}

/// What a key of a mixed document has: one value, or entries.
#[derive(Default)]
struct Chosen {
    key: u32,
    whole: Option<u32>,
    items: Vec<u32>,
}

/// One document of both versions; none where neither has it.
fn document(
    before: &[Arc<Tree>],
    after: &[Arc<Tree>],
    takes: &dyn Fn(&str, &str) -> bool,
    file: FileId,
) -> Option<Tree> {
    let all: Vec<Arc<Tree>> = before.iter().chain(after).cloned().collect();
    if all.is_empty() {
        return None;
    }
    let (mut tree, roots) = concatenated(std::slice::from_ref(&all));
    let moved = |number: usize, node: Node<'_>| node.index() + roots[0][number] - all[number].root;
    let old = slots(&before.iter().collect::<Vec<_>>());
    let new = slots(&after.iter().collect::<Vec<_>>());
    let known = |side: &[Slot<'_>]| -> BTreeSet<(String, String)> {
        side.iter().map(|slot| (slot.list.clone(), slot.id.clone())).collect()
    };
    let (in_old, in_new) = (known(&old), known(&new));
    let mut keys: BTreeMap<String, Chosen> = BTreeMap::new();
    let mut put = |slot: &Slot<'_>, number: usize| {
        let chosen = keys.entry(slot.list.clone()).or_default();
        chosen.key = moved(number, slot.key);
        match slot.id.is_empty() {
            true => chosen.whole = Some(moved(number, slot.value)),
            false => chosen.items.push(moved(number, slot.value)),
        }
    };
    for slot in &new {
        let same = in_old.contains(&(slot.list.clone(), slot.id.clone()));
        if takes(&slot.list, &slot.id) {
            put(slot, before.len() + slot.tree);
        } else if same
            && let Some(slot) = old.iter().find(|one| (&one.list, &one.id) == (&slot.list, &slot.id))
        {
            put(slot, slot.tree);
        }
    }
    for slot in &old {
        if !in_new.contains(&(slot.list.clone(), slot.id.clone())) && !takes(&slot.list, &slot.id) {
            put(slot, slot.tree);
        }
    }
    let root = open(&mut tree, What::Mapping, 0, 0);
    for chosen in keys.values() {
        alias(&mut tree, chosen.key);
        match chosen.whole {
            Some(value) => alias(&mut tree, value),
            None => {
                let list = open(&mut tree, What::List, 0, 0);
                chosen.items.iter().for_each(|&item| alias(&mut tree, item));
                close(&mut tree, list);
            }
        }
    }
    close(&mut tree, root);
    tree.root = root;
    tree.parts = vec![(0, file)];
    Some(tree)
}
