//! Another id for a system or contract: the entry itself, and everything that refers to it.

use super::address::Thing;
use super::{FileChange, Path, Value};
use crate::load::{Documents, Node, NodeKind};
use crate::register::EntryKind;
use crate::source::FileId;
use crate::words::{Text, t};

/// The changes, each with its file. The entry itself comes first.
pub fn changes(documents: &Documents, thing: &Thing, id: &str) -> Vec<(FileId, FileChange)> {
    let both = {
        let of = |list: &str| {
            let mut files =
                documents.inventory_files().filter(|(whose, _)| Some(*whose) == thing.municipality());
            files.any(|(_, file)| {
                let items = file.node().get(list).into_iter().flat_map(Node::items);
                items.into_iter().any(|item| item.get("id").and_then(Node::text) == Some(thing.local()))
            })
        };
        of("systems") && of("contracts")
    };
    let municipality = thing.municipality().unwrap_or_default();
    let renamed = Renamed { thing, whole: format!("{municipality}/{id}"), local: id, both };
    let mut changes = vec![(thing.file, FileChange::set(thing.path.clone().key("id"), Value::word(id)))];
    for (whose, file) in documents.inventory_files() {
        renamed.in_inventory(file.node(), whose == municipality, &mut changes);
    }
    for tree in [&documents.decisions, &documents.rules].into_iter().flatten() {
        renamed.elsewhere(tree.root(), &mut changes);
    }
    changes
}

/// The id that is meant: with the municipality before it or not. Only systems and contracts get another one.
pub fn new_id(thing: &Thing, new: &str) -> Result<String, Text> {
    let Some(municipality) = thing.municipality() else {
        return Err(t!("edit.no_rename", kind = thing.kind.word()));
    };
    match new.split_once('/') {
        None => Ok(new.to_owned()),
        Some((whose, id)) if whose == municipality => Ok(id.to_owned()),
        Some((whose, _)) => Err(t!("edit.moves", whose = whose, municipality = municipality)),
    }
}

/// The text of an import's lock with the new id; none where it does not name the thing.
pub fn lock(thing: &Thing, id: &str, text: &str) -> Option<String> {
    let municipality = thing.municipality()?;
    let line = |line: &str| {
        let mut row: serde_json::Value = serde_json::from_str(line).ok()?;
        let row = row.as_object_mut()?;
        let here = row.get("municipality").or(row.get("into")).and_then(|whose| whose.as_str());
        let here = here.is_none_or(|whose| whose == municipality);
        let mut found = false;
        for key in ["id", "system", "contract"] {
            if let Some(serde_json::Value::String(value)) = row.get_mut(key) {
                if *value == thing.id {
                    *value = format!("{municipality}/{id}");
                } else if here && value == thing.local() {
                    *value = id.to_owned();
                } else {
                    continue;
                }
                found = true;
            }
        }
        found.then(|| serde_json::to_string(&row).ok()).flatten()
    };
    let mut found = false;
    let mut new = String::new();
    for old in text.split_inclusive('\n') {
        let (content, end) = old.split_at(old.trim_end_matches(['\r', '\n']).len());
        match line(content) {
            Some(line) => {
                found = true;
                new.push_str(&line);
                new.push_str(end);
            }
            None => new.push_str(old),
        }
    }
    found.then_some(new)
}

/// The text of a saved plan with the new id; none where it does not name the thing. Every other byte stays, its fingerprints too: they tell
/// that it was made of other names.
pub fn saved_plan(thing: &Thing, id: &str, text: &str) -> Option<String> {
    let quoted = |reference: &str| format!("\"{reference}\"");
    let (old, new) = (quoted(&thing.id), quoted(&format!("{}/{id}", thing.municipality()?)));
    let mut parts = text.split(&old);
    let mut told = parts.next()?.to_owned();
    let mut found = false;
    for part in parts {
        // A system and a contract may have the same id: a contract stands under its own key only.
        let names_contract = told.trim_end().ends_with("\"contract\":");
        let is_it = names_contract == (thing.kind == EntryKind::Contract);
        found |= is_it;
        told.push_str(if is_it { &new } else { &old });
        told.push_str(part);
    }
    found.then_some(told)
}

/// Lists of an inventory, with the keys of their items that name a system.
const OF_SYSTEMS: [(&str, &[&str]); 3] =
    [("systems", &["part_of", "shared_from"]), ("integrations", &["from", "to"]), ("lines", &["system"])];

struct Renamed<'t> {
    thing: &'t Thing,
    whole: String,
    local: &'t str,
    /// Whether a system and a contract have the old id.
    both: bool,
}

impl Renamed<'_> {
    /// What a reference becomes, if it names the thing; at home without its municipality too.
    fn reference(&self, text: &str, at_home: bool) -> Option<String> {
        if text == self.thing.id {
            return Some(self.whole.clone());
        }
        (at_home && text == self.thing.local()).then(|| self.local.to_owned())
    }

    fn in_inventory(&self, root: Node<'_>, at_home: bool, changes: &mut Vec<(FileId, FileChange)>) {
        let file = root.tree().file();
        let mut set = |path: Path, node: Option<Node<'_>>| {
            let new = node.and_then(Node::text).and_then(|text| self.reference(text, at_home));
            changes.extend(new.map(|new| (file, FileChange::set(path, Value::word(new)))));
        };
        if self.thing.kind == EntryKind::Contract {
            for (at, item) in items(root, "systems") {
                set(Path::root().key("systems").at(at).key("contract"), item.get("contract"));
            }
            return;
        }
        for (list, keys) in &OF_SYSTEMS[..2] {
            for (at, item) in items(root, list) {
                for key in *keys {
                    set(Path::root().key(*list).at(at).key(*key), item.get(key));
                }
            }
        }
        for (at, contract) in items(root, "contracts") {
            for (line, item) in items(contract, "lines") {
                let path = Path::root().key("contracts").at(at).key("lines").at(line).key("system");
                set(path, item.get("system"));
            }
        }
    }

    /// In the decisions and the rules: candidates, and subjects of waivers.
    fn elsewhere(&self, root: Node<'_>, changes: &mut Vec<(FileId, FileChange)>) {
        let file = root.tree().file();
        for list in ["decisions", "waivers"] {
            let items = root.get(list).into_iter().flat_map(Node::items).enumerate();
            for (at, item) in items {
                for key in ["choose", "reject", "subject"] {
                    let Some(text) = item.get(key).and_then(Node::text) else { continue };
                    let rule = item.get("rule").and_then(Node::text).unwrap_or_default();
                    if let Some(new) = self.named_in(text, key, rule) {
                        let path = Path::root().key(list).at(at).key(key);
                        changes.push((file, FileChange::set(path, Value::word(new))));
                    }
                }
            }
        }
    }

    fn named_in(&self, text: &str, key: &str, rule: &str) -> Option<String> {
        let mine = match (self.thing.kind, key) {
            (EntryKind::Contract, "choose" | "reject") => false,
            (kind, "subject") if self.both => rule.starts_with("CON") == (kind == EntryKind::Contract),
            _ => true,
        };
        if !mine {
            return None;
        }
        // The subject of an integration names both its ends.
        let parts: Vec<String> = text
            .split(" -> ")
            .map(|part| self.reference(part, false).unwrap_or_else(|| part.to_owned()))
            .collect();
        let new = parts.join(" -> ");
        (new != text).then_some(new)
    }
}

/// The items of a list, with their places.
fn items<'a>(root: Node<'a>, list: &str) -> impl Iterator<Item = (usize, Node<'a>)> {
    let list = root.get(list).filter(|list| list.kind() == NodeKind::List);
    list.into_iter().flat_map(Node::items).enumerate()
}
