//! The files of the catalogue, joined to one document: a later one may change what an earlier one says (model.md,
//! section 2).
//!
//! What enters: layers of trees, the earlier first; the files of one layer are one file to the reader. What leaves: one tree with the
//! lists of all of them, in which an entry that a later layer changes has the keys of both. Nothing is copied but the
//! outermost mappings: every value stands where it was written, and its place is there.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use super::codes;
use super::schema::CATALOGUE_LISTS;
use super::tree::{Node, NodeKind, RawNode, Tree, What};
use crate::diagnostic::{Finding, quote};
use crate::words::t;

/// Mappings that are merged key by key, the second at every depth; everything else is replaced whole.
const MERGED: [&str; 4] = ["typical", "rates", "market", "name"];
const AT_EVERY_DEPTH: &str = "rates";

/// The lists whose entries a later layer may change.
const OVERLAID: [&str; 4] = ["sectors", "domains", "products", "components"];

/// Joins the layers; none where there are none.
pub(super) fn join(layers: &[Vec<Arc<Tree>>]) -> (Option<Tree>, Vec<Finding>) {
    if layers.iter().all(Vec::is_empty) {
        return (None, Vec::new());
    }
    let (mut tree, roots) = concatenated(layers);
    let mut findings = Vec::new();
    let lists: Vec<(&str, Vec<Entry>)> =
        CATALOGUE_LISTS.iter().map(|&key| (key, entries(&tree, &roots, key, &mut findings))).collect();
    write(&mut tree, &lists);
    (Some(tree), findings)
}

/// One tree with the nodes of all, and the places of their roots by layer.
pub(super) fn concatenated(layers: &[Vec<Arc<Tree>>]) -> (Tree, Vec<Vec<u32>>) {
    let mut text = String::new();
    let mut tree =
        Tree { parts: Vec::new(), text: Arc::from(""), nodes: Vec::new(), owned: Vec::new(), root: 0 };
    let roots = layers
        .iter()
        .map(|layer| {
            let take = |part: &Arc<Tree>| {
                let (bytes, node) = (text.len() as u32, tree.nodes.len() as u32);
                let owned = tree.owned.len() as u32;
                tree.parts.push((bytes, part.file()));
                tree.nodes.extend(part.nodes.iter().map(|raw| RawNode {
                    start: raw.start + bytes,
                    end: raw.end + bytes,
                    next: raw.next + node,
                    what: match raw.what {
                        What::Owned(index) => What::Owned(index + owned),
                        What::Alias(index) => What::Alias(index + node),
                        other => other,
                    },
                }));
                tree.owned.extend(part.owned.iter().cloned());
                text.push_str(&part.text);
                // Between two texts lies a byte of neither, so that an empty text has a place of its own.
                text.push('\n');
                part.root + node
            };
            layer.iter().map(take).collect()
        })
        .collect();
    tree.text = Arc::from(text);
    (tree, roots)
}

/// An entry of a list: the keys it has, or one value as it is written.
enum Entry {
    AsWritten(u32),
    /// Where it stands, and its keys and values.
    Merged(u32, Vec<(u32, Value)>),
}

/// A value: as it is written, or a mapping put together.
enum Value {
    AsWritten(u32),
    Merged(u32, Vec<(u32, Value)>),
}

/// The entries of a list, those of all layers together.
fn entries(tree: &Tree, roots: &[Vec<u32>], key: &str, findings: &mut Vec<Finding>) -> Vec<Entry> {
    // By place in the list; one that was taken away is none.
    let mut entries: Vec<Option<Entry>> = Vec::new();
    let mut known: BTreeMap<Cow<'_, str>, usize> = BTreeMap::new();
    for layer in roots {
        let mut new: BTreeMap<Cow<'_, str>, usize> = BTreeMap::new();
        let mut changed: BTreeSet<Cow<'_, str>> = BTreeSet::new();
        for item in layer.iter().flat_map(|&root| tree.at(root).get(key)).flat_map(Node::items) {
            if item.kind() == NodeKind::Null {
                continue;
            }
            let id = item.get("id").and_then(Node::text).map(|id| compared(key, id));
            let removes =
                item.get("remove").and_then(Node::text).is_some_and(|text| matches!(text, "true" | "yes"));
            let earlier =
                id.as_ref().filter(|_| OVERLAID.contains(&key)).and_then(|id| known.get(id)).copied();
            match (&id, earlier) {
                (Some(id), Some(place)) if changed.insert(id.clone()) => {
                    entries[place] = match entries[place].take() {
                        Some(entry) if !removes => Some(merged(tree, entry, item)),
                        _ => None,
                    };
                }
                _ if removes => findings.push(nothing_to_remove(item, key)),
                _ => {
                    if let Some(id) = &id {
                        new.entry(id.clone()).or_insert(entries.len());
                    }
                    entries.push(Some(Entry::AsWritten(item.index())));
                }
            }
        }
        known.extend(new);
        known.retain(|_, place| entries[*place].is_some());
    }
    entries.into_iter().flatten().collect()
}

/// An id as it is compared: a sector's is free text (model.md, section 1).
fn compared<'t>(list: &str, id: &'t str) -> Cow<'t, str> {
    if list == "sectors" { Cow::Owned(id.trim().nfc().collect()) } else { Cow::Borrowed(id) }
}

fn nothing_to_remove(item: Node<'_>, list: &str) -> Finding {
    let id = item.get("id").and_then(Node::text).unwrap_or("?");
    let message = t!("load.nothing_to_remove", name = quote(id), list = list);
    let place = item.get("remove").map_or(item.head(), Node::span);
    Finding::warning(codes::NO_EFFECT.code, place, message).help(t!("load.nothing_to_remove_help"))
}

/// An entry with the keys of a later one put over it.
fn merged(tree: &Tree, entry: Entry, over: Node<'_>) -> Entry {
    let (place, mut pairs) = match entry {
        Entry::AsWritten(place) => (place, pairs_of(tree.at(place))),
        Entry::Merged(place, pairs) => (place, pairs),
    };
    put_over(tree, &mut pairs, over, |key| match key {
        _ if key == AT_EVERY_DEPTH => Depth::Every,
        _ if MERGED.contains(&key) => Depth::One,
        _ => Depth::Whole,
    });
    Entry::Merged(place, pairs)
}

/// How far down a mapping is merged.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    /// It is replaced whole.
    Whole,
    /// Key by key.
    One,
    /// Key by key, and so what is in it.
    Every,
}

fn pairs_of(mapping: Node<'_>) -> Vec<(u32, Value)> {
    mapping.entries().map(|(key, value)| (key.index(), Value::AsWritten(value.index()))).collect()
}

/// Puts the keys of a mapping over others: each replaces the earlier value, a null takes it away.
fn put_over(
    tree: &Tree,
    pairs: &mut Vec<(u32, Value)>,
    over: Node<'_>,
    depth: impl Fn(&str) -> Depth + Copy,
) {
    for (key, value) in over.entries() {
        let name = key.text().unwrap_or_default();
        if name == "remove" {
            continue;
        }
        let place = pairs.iter().position(|&(other, _)| tree.at(other).text() == Some(name));
        if value.kind() == NodeKind::Null {
            if let Some(place) = place {
                pairs.remove(place);
            }
            continue;
        }
        let new = (key.index(), Value::AsWritten(value.index()));
        let Some(place) = place else {
            pairs.push(new);
            continue;
        };
        let depth = depth(name);
        let inner = match &pairs[place].1 {
            _ if depth == Depth::Whole || value.kind() != NodeKind::Mapping => None,
            Value::AsWritten(old) if tree.at(*old).kind() == NodeKind::Mapping => {
                Some((*old, pairs_of(tree.at(*old))))
            }
            Value::AsWritten(_) => None,
            Value::Merged(..) => match std::mem::replace(&mut pairs[place].1, Value::AsWritten(0)) {
                Value::Merged(old, inner) => Some((old, inner)),
                Value::AsWritten(_) => None,
            },
        };
        pairs[place] = match inner {
            Some((old, mut inner)) => {
                let below = if depth == Depth::Every { Depth::Every } else { Depth::Whole };
                put_over_at(tree, &mut inner, value, below);
                (pairs[place].0, Value::Merged(old, inner))
            }
            None => new,
        };
    }
}

/// [`put_over`], every key alike.
fn put_over_at(tree: &Tree, pairs: &mut Vec<(u32, Value)>, over: Node<'_>, depth: Depth) {
    put_over(tree, pairs, over, |_: &str| depth);
}

/// Writes the joined document behind everything else.
fn write(tree: &mut Tree, lists: &[(&str, Vec<Entry>)]) {
    let root = open(tree, What::Mapping, tree.nodes[0].start, tree.nodes[0].start);
    for (key, entries) in lists {
        tree.owned.push((*key).into());
        let what = What::Owned(tree.owned.len() as u32 - 1);
        let key = open(tree, what, 0, 0);
        close(tree, key);
        let list = open(tree, What::List, 0, 0);
        for entry in entries {
            match entry {
                Entry::AsWritten(index) => alias(tree, *index),
                Entry::Merged(place, pairs) => mapping(tree, *place, pairs),
            }
        }
        close(tree, list);
    }
    close(tree, root);
    tree.root = root;
}

pub(super) fn open(tree: &mut Tree, what: What, start: u32, end: u32) -> u32 {
    tree.nodes.push(RawNode { start, end, next: 0, what });
    tree.nodes.len() as u32 - 1
}

pub(super) fn close(tree: &mut Tree, index: u32) {
    tree.nodes[index as usize].next = tree.nodes.len() as u32;
}

pub(super) fn alias(tree: &mut Tree, target: u32) {
    let RawNode { start, end, .. } = tree.nodes[target as usize];
    let index = open(tree, What::Alias(target), start, end);
    close(tree, index);
}

fn mapping(tree: &mut Tree, place: u32, pairs: &[(u32, Value)]) {
    let RawNode { start, end, .. } = tree.nodes[place as usize];
    let index = open(tree, What::Mapping, start, end);
    for (key, value) in pairs {
        alias(tree, *key);
        match value {
            Value::AsWritten(value) => alias(tree, *value),
            Value::Merged(place, pairs) => mapping(tree, *place, pairs),
        }
    }
    close(tree, index);
}
