//! A reference of a person's, such as `nord/gerica.covers[care-ehr].users` -> the file and the path, and what its key wants.

use crate::load::schema::{
    CATALOGUE_LISTS, COMPONENT, CONTRACT, DOMAIN, MANIFEST, MUNICIPALITY, PRODUCT, SECTOR, SHARED, SYSTEM,
    Shape, ValueKind,
};
use crate::load::{self, Documents, Node, NodeKind};
use crate::register::{EntryKind, NotFound, Register, nearest_of};
use crate::source::FileId;
use crate::words::{Text, t};

use super::Path;

/// Where something stands that may be edited.
#[derive(Clone, Debug)]
pub struct Address {
    /// The file.
    pub file: FileId,
    /// The path in it.
    pub path: Path,
    /// What is wanted there; none of a whole entry.
    pub wants: Option<&'static ValueKind>,
    /// The key it is of.
    pub key: String,
    /// The municipality whose inventory it is in.
    pub municipality: Option<String>,
}

impl Address {
    /// Itself, where it is that of a key and not of a whole entry.
    pub fn of_a_key(self) -> Result<Self, Text> {
        if self.wants.is_some() { Ok(self) } else { Err(t!("edit.key_wanted")) }
    }
}

/// An entry of a file: what a reference names before its first key.
#[derive(Clone, Debug)]
pub struct Thing {
    /// What it is.
    pub kind: EntryKind,
    /// Its id, with its municipality before it where it has one.
    pub id: String,
    /// The file it stands in.
    pub file: FileId,
    /// Its place in the file.
    pub path: Path,
    shape: &'static Shape,
}

impl Thing {
    /// The municipality in whose inventory it stands.
    pub fn municipality(&self) -> Option<&str> {
        self.id.split_once('/').map(|(municipality, _)| municipality)
    }

    /// Its id without the municipality.
    pub fn local(&self) -> &str {
        self.id.split_once('/').map_or(&self.id, |(_, id)| id)
    }
}

/// The kinds whose entries may be edited.
const KINDS: [EntryKind; 7] = [
    EntryKind::System,
    EntryKind::Contract,
    EntryKind::Municipality,
    EntryKind::Domain,
    EntryKind::Product,
    EntryKind::Component,
    EntryKind::Sector,
];

/// The keys by which an item of a list is known, where it has no id.
const KNOWN_BY: [&str; 9] = ["id", "domain", "system", "source", "key", "name", "rule", "product", "phase"];

/// Which files may be edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    /// Those of the workspace.
    Own,
    /// Those inside the program too: by who writes none of them.
    All,
}

/// Where a reference leads.
pub fn address(documents: &Documents, register: &Register, reference: &str) -> Result<Address, Text> {
    within(documents, register, reference, Reach::Own)
}

/// Where a reference leads, be it in a file inside the program: for anyone who reads the files otherwise and writes none.
pub fn anywhere(documents: &Documents, register: &Register, reference: &str) -> Result<Address, Text> {
    within(documents, register, reference, Reach::All)
}

fn within(
    documents: &Documents,
    register: &Register,
    reference: &str,
    reach: Reach,
) -> Result<Address, Text> {
    if let Some(keys) = of_manifest(reference) {
        let Some(manifest) = documents.manifest() else { return Err(t!("edit.no_manifest")) };
        let root = manifest.node();
        let start = Place { node: Some(root), path: Path::root(), shape: &MANIFEST };
        return start.follow(&keys).map(|end| end.address(root.tree().file(), None));
    }
    let (thing, rest) = found_before(documents, register, reference, reach)?;
    let tree = document(documents, thing.file);
    let root = tree.as_ref().map(load::Tree::root);
    let node = root.and_then(|root| node_at(root, &thing.path));
    let start = Place { node, path: thing.path.clone(), shape: thing.shape };
    let end = start.follow(&segments(rest)?)?;
    Ok(end.address(thing.file, thing.municipality().map(str::to_owned)))
}

/// What a reference names as a whole.
pub fn thing(documents: &Documents, register: &Register, reference: &str) -> Result<Thing, Text> {
    let (thing, rest) = thing_before(documents, register, reference)?;
    if rest.is_empty() { Ok(thing) } else { Err(t!("edit.whole_wanted", reference = thing.id)) }
}

/// What a reference names before its keys, and the keys with their dots.
pub fn thing_before<'r>(
    documents: &Documents,
    register: &Register,
    reference: &'r str,
) -> Result<(Thing, &'r str), Text> {
    found_before(documents, register, reference, Reach::Own)
}

fn found_before<'r>(
    documents: &Documents,
    register: &Register,
    reference: &'r str,
    reach: Reach,
) -> Result<(Thing, &'r str), Text> {
    let mut missing = None;
    for (head, rest) in heads(reference) {
        match register.look_up(head, &KINDS) {
            Ok(entry) => return Ok((located(documents, entry.kind, &entry.id, reach)?, rest)),
            Err(no @ NotFound::Several(_)) => return Err(no.text(head)),
            Err(no) => missing = Some(no.text(head)),
        }
    }
    Err(missing.unwrap_or_else(|| t!("register.unknown", words = reference)))
}

/// The beginnings of a reference that may be an entry, the longest first: ids may have dots.
fn heads(reference: &str) -> impl Iterator<Item = (&str, &str)> {
    let bracket = reference.find('[').unwrap_or(reference.len());
    let dots = reference[..bracket].match_indices('.').map(|(at, _)| at);
    let mut ends: Vec<usize> = dots.chain([bracket]).collect();
    ends.dedup();
    ends.into_iter().rev().map(|end| reference.split_at(end)).filter(|(head, _)| !head.is_empty())
}

/// Keys of the workspace itself, such as `merger.date`.
fn of_manifest(reference: &str) -> Option<Vec<Segment>> {
    let dotted = format!(".{reference}");
    let keys = segments(&dotted).ok()?;
    let (Segment(first, selector), rest) = keys.split_first()?;
    let known = MANIFEST.key(first).is_some() && first != "municipalities";
    (known && (selector.is_some() || !rest.is_empty() || is_one_value(first))).then_some(keys)
}

fn is_one_value(key: &str) -> bool {
    MANIFEST.key(key).is_some_and(|key| !matches!(key.kind, ValueKind::Map(_)))
}

/// A key, and which item of its list.
#[derive(Clone, Debug)]
struct Segment(String, Option<String>);

/// `.covers[care-ehr].users` in its parts.
fn segments(text: &str) -> Result<Vec<Segment>, Text> {
    let mut segments = Vec::new();
    let mut rest = text;
    while let Some(after) = rest.strip_prefix('.') {
        let end = after.find(['.', '[']).unwrap_or(after.len());
        let (key, behind) = after.split_at(end);
        let (selector, behind) = match behind.strip_prefix('[').map(|inside| inside.split_once(']')) {
            None => (None, behind),
            Some(Some((selector, behind))) => (Some(selector.to_owned()), behind),
            Some(None) => return Err(t!("edit.bracket", text = text)),
        };
        segments.push(Segment(key.to_owned(), selector));
        rest = behind;
    }
    if rest.is_empty() { Ok(segments) } else { Err(t!("edit.bracket", text = text)) }
}

/// A place in a file while a path is followed.
struct Place<'a> {
    node: Option<Node<'a>>,
    path: Path,
    shape: &'static Shape,
}

/// Where a path ends.
struct End {
    path: Path,
    wants: Option<&'static ValueKind>,
    key: String,
}

impl End {
    fn address(self, file: FileId, municipality: Option<String>) -> Address {
        Address { file, path: self.path, wants: self.wants, key: self.key, municipality }
    }
}

impl Place<'_> {
    fn follow(mut self, segments: &[Segment]) -> Result<End, Text> {
        let mut end = End { path: self.path.clone(), wants: None, key: String::new() };
        for (number, Segment(key, selector)) in segments.iter().enumerate() {
            let mut wants = wants(self.shape, key)?;
            self.node = self.node.and_then(|node| node.get(key));
            self.path = self.path.key(key);
            if let (ValueKind::List(inner) | ValueKind::Some(inner), Some(selector)) = (wants, selector) {
                let at = item(self.node, selector).ok_or_else(|| match known(self.node) {
                    known if known.is_empty() => t!("edit.nothing_in", item = selector, key = key),
                    known => t!("edit.no_item", item = selector, key = key, known = Text::and(known)),
                })?;
                self.node = self.node.and_then(|node| node.items().nth(at));
                self.path = self.path.at(at);
                wants = inner;
            }
            end = End { path: self.path.clone(), wants: Some(wants), key: key.clone() };
            let Some(next) = segments.get(number + 1) else { break };
            match wants {
                ValueKind::Map(shape) => self.shape = shape,
                ValueKind::Table(inner) => {
                    let path = self.path.key(&next.0);
                    return Ok(End { path, wants: Some(inner), key: next.0.clone() });
                }
                ValueKind::List(ValueKind::Map(_)) | ValueKind::Some(ValueKind::Map(_)) => {
                    return Err(t!("edit.which_item", key = key, known = Text::and(known(self.node))));
                }
                _ => return Err(t!("edit.no_keys_in", key = key)),
            }
        }
        Ok(end)
    }
}

/// What a key of a shape wants.
fn wants(shape: &'static Shape, key: &str) -> Result<&'static ValueKind, Text> {
    if key.starts_with("x-") {
        return Ok(&ValueKind::Any);
    }
    let Some(found) = shape.key(key) else {
        let near = nearest_of(key, shape.keys.iter().map(|key| key.name));
        let names = shape.keys.iter().map(|key| key.name);
        let near = if near.is_empty() { names.collect() } else { near };
        return Err(t!("edit.no_key", key = key, what = shape.name, near = Text::or(near)));
    };
    Ok(&found.kind)
}

/// Which item of a list is known by this: by its id, domain, name …, its text, or its place from 1.
fn item(list: Option<Node<'_>>, selector: &str) -> Option<usize> {
    let by_name = list?.items().position(|item| names_of(item).any(|name| name == selector));
    by_name.or_else(|| {
        let place: usize = selector.parse().ok()?;
        (1..=list?.items().count()).contains(&place).then(|| place - 1)
    })
}

fn names_of(item: Node<'_>) -> impl Iterator<Item = &str> {
    KNOWN_BY.iter().filter_map(move |key| item.get(key)?.text()).chain(item.text())
}

fn known(list: Option<Node<'_>>) -> Vec<String> {
    let items = list.into_iter().flat_map(Node::items);
    items.filter_map(|item| names_of(item).next().map(str::to_owned)).collect()
}

fn node_at<'a>(root: Node<'a>, path: &Path) -> Option<Node<'a>> {
    path.steps().iter().try_fold(root, |node, step| match step {
        super::Step::Key(key) => node.get(key),
        super::Step::At(at) => node.items().nth(*at),
        super::Step::With(key, value) => {
            node.items().find(|item| item.get(key).and_then(Node::text) == Some(value))
        }
    })
}

/// A file read once more, by itself.
fn document(documents: &Documents, file: FileId) -> Option<load::Tree> {
    load::document(&documents.sources.file(file).text).0
}

/// Where an entry stands.
fn located(documents: &Documents, kind: EntryKind, id: &str, reach: Reach) -> Result<Thing, Text> {
    let found = match kind {
        EntryKind::System => in_inventory(documents, kind, id, "systems"),
        EntryKind::Contract => in_inventory(documents, kind, id, "contracts"),
        EntryKind::Municipality => in_manifest(documents, id),
        _ => return in_catalogue(documents, kind, id, reach),
    };
    found.ok_or_else(|| t!("register.unknown", words = id))
}

fn in_inventory(documents: &Documents, kind: EntryKind, id: &str, list: &str) -> Option<Thing> {
    let (municipality, local) = id.split_once('/')?;
    documents.inventory_files().filter(|(whose, _)| *whose == municipality).find_map(|(_, file)| {
        let (at, node) = item_with_id(file.node(), list, local)?;
        let shape = match kind {
            EntryKind::Contract => &CONTRACT,
            _ if node.get("shared_from").is_some() => &SHARED,
            _ => &SYSTEM,
        };
        let path = Path::root().key(list).at(at);
        Some(Thing { kind, id: id.to_owned(), file: file.node().tree().file(), path, shape })
    })
}

fn in_manifest(documents: &Documents, id: &str) -> Option<Thing> {
    let root = documents.manifest()?.node();
    let (at, _) = item_with_id(root, "municipalities", id)?;
    let path = Path::root().key("municipalities").at(at);
    let file = root.tree().file();
    Some(Thing { kind: EntryKind::Municipality, id: id.to_owned(), file, path, shape: &MUNICIPALITY })
}

fn item_with_id<'a>(root: Node<'a>, list: &str, id: &str) -> Option<(usize, Node<'a>)> {
    let items = root.get(list).filter(|list| list.kind() == NodeKind::List)?.items();
    items.enumerate().find(|(_, item)| item.get("id").and_then(Node::text) == Some(id))
}

/// In a file of the catalogue that is in reach, the last one that has it.
fn in_catalogue(documents: &Documents, kind: EntryKind, id: &str, reach: Reach) -> Result<Thing, Text> {
    let (list, shape): (&str, &'static Shape) = match kind {
        EntryKind::Sector => ("sectors", &SECTOR),
        EntryKind::Domain => ("domains", &DOMAIN),
        EntryKind::Product => ("products", &PRODUCT),
        _ => ("components", &COMPONENT),
    };
    debug_assert!(CATALOGUE_LISTS.contains(&list));
    for file in documents.catalogue_files().rev() {
        let source = documents.sources.file(file);
        if reach == Reach::Own && source.path.starts_with(load::BUILTIN_PLACE) {
            continue;
        }
        let Some(tree) = document(documents, file) else { continue };
        if let Some((at, _)) = item_with_id(tree.root(), list, id) {
            let path = Path::root().key(list).at(at);
            return Ok(Thing { kind, id: id.to_owned(), file, path, shape });
        }
    }
    Err(t!("edit.builtin", id = id))
}
