//! Entries that come whole, as our own exports and models bring them: what is new is put at the end, what is there is compared.
//!
//! What enters: what a file brings, the inventories. What leaves: changes of the inventories, and what is to tell. What always holds:
//! an entry that is there is changed only where the user says whose word counts.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use super::entry::List;
use super::standing::Standing;
use super::told::Told;
use super::update::{Counts, Edit, Prefer};
use super::{Brought, Entry, Inventory};
use crate::edit::{self, FileChange, Path, Value};
use crate::load::{Node, NodeKind};
use crate::words::t;

/// What comes of such an import.
#[derive(Debug, Default)]
pub struct Model {
    /// The changes.
    pub edits: Vec<Edit>,
    /// What happened, by municipality.
    pub counts: BTreeMap<String, Counts>,
    /// What is to tell.
    pub told: Vec<Told>,
    /// Fields that are different there and here.
    pub conflicts: usize,
    /// Entries that are there as the file says.
    pub same: usize,
}

/// Why nothing can be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoOne {
    /// Nobody has said whose the entries are.
    NotSaid,
    /// There is no such municipality.
    Unknown(String),
}

/// Works out what changes. What belongs to nobody in particular goes into a municipality; where one is named, nothing of others.
pub fn update(
    brought: Brought,
    into: Option<&str>,
    standing: &BTreeMap<String, Standing>,
    prefer: Option<Prefer>,
) -> Result<Model, NoOne> {
    let mut model = Model::default();
    for unread in &brought.unread {
        let text = t!("import_model.unread", place = unread.place, head = unread.head);
        model.told.push(Told::new("IMP006", text).cell(unread.text.clone()));
    }
    for (what, count) in &brought.kept_out {
        let text = t!("import_model.kept_out", what = what, count = *count as u64);
        model.told.push(Told::new("IMP014", text));
    }
    for (whose, inventory) in brought.inventories {
        let municipality = match (whose, into) {
            (None, None) => return Err(NoOne::NotSaid),
            (None, Some(into)) => into.to_owned(),
            (Some(whose), Some(into)) if whose != into => {
                let text = t!("import_model.others", municipality = whose);
                model.told.push(Told::new("IMP014", text));
                continue;
            }
            (Some(whose), _) => whose,
        };
        let Some(there) = standing.get(&municipality) else { return Err(NoOne::Unknown(municipality)) };
        Updater { municipality: &municipality, there, prefer, model: &mut model }.inventory(inventory);
    }
    Ok(model)
}

struct Updater<'u> {
    municipality: &'u str,
    there: &'u Standing,
    prefer: Option<Prefer>,
    model: &'u mut Model,
}

impl Updater<'_> {
    fn inventory(&mut self, inventory: Inventory) {
        let Inventory { complete, systems, contracts, integrations } = inventory;
        if let Some(complete) = complete
            && self.there.is_empty()
        {
            self.push(0, FileChange::set(Path::root().key("complete"), value(&complete)));
        }
        for (list, entries) in
            [(List::Systems, systems), (List::Contracts, contracts), (List::Integrations, integrations)]
        {
            let mut seen: BTreeMap<String, usize> = BTreeMap::new();
            for entry in entries {
                let id = id_of(list, &entry);
                let nth = seen.entry(id.clone()).or_default();
                self.entry(list, &id, *nth, &entry);
                *nth += 1;
            }
        }
    }

    fn push(&mut self, file: usize, change: FileChange) {
        self.model.edits.push(Edit { municipality: self.municipality.to_owned(), file, change });
    }

    fn counts(&mut self) -> &mut Counts {
        self.model.counts.entry(self.municipality.to_owned()).or_default()
    }

    fn entry(&mut self, list: List, id: &str, nth: usize, entry: &Entry) {
        let found = self.there.nodes(list).filter(|(known, ..)| known == id).nth(nth);
        let Some((_, file, path, node)) = found else {
            let counts = self.counts();
            match list {
                List::Systems => counts.systems += 1,
                List::Contracts => counts.contracts += 1,
                List::Integrations => counts.integrations += 1,
            }
            let value = whole(list, entry);
            return self.push(0, FileChange::append(Path::root().key(list.key()), value));
        };
        let (old, new) = (object(node), plain_of(entry));
        let mut keys: Vec<&String> = old.keys().chain(new.keys()).collect();
        keys.sort();
        keys.dedup();
        let mut changed = false;
        let different: Vec<&String> = keys.into_iter().filter(|key| old.get(*key) != new.get(*key)).collect();
        if different.is_empty() {
            self.model.same += 1;
        }
        for key in different {
            match (self.prefer, entry.get(key)) {
                (Some(Prefer::Mine), _) => {}
                (Some(Prefer::File), new) => {
                    changed = true;
                    let path = path.clone().key(key);
                    let change = new.map_or_else(
                        || FileChange::remove(path.clone()),
                        |new| FileChange::set(path.clone(), value(new)),
                    );
                    self.push(file, change);
                }
                (None, _) => self.conflict(id, key, old.get(key), new.get(key)),
            }
        }
        self.counts().changed += usize::from(changed);
    }

    fn conflict(&mut self, id: &str, key: &str, mine: Option<&Json>, theirs: Option<&Json>) {
        self.model.conflicts += 1;
        let said = |json: Option<&Json>| match json {
            None => "–".to_owned(),
            Some(Json::String(text)) => text.clone(),
            Some(json) => json.to_string(),
        };
        let key = format!("{}/{id}.{key}", self.municipality);
        let text = t!("import_model.conflict", key = key, mine = said(mine), theirs = said(theirs));
        let told = Told::new("IMP008", text).help(t!("import_row.conflict_help"));
        self.model.told.push(told.of(self.municipality));
    }
}

/// An entry as it is written: one of a list of integrations on one line.
fn whole(list: List, entry: &Entry) -> Value {
    let first = ["id", "name", "from", "to"];
    let rank = |key: &str| first.iter().position(|known| *known == key).unwrap_or(first.len());
    let mut entries: Vec<edit::Entry> =
        entry.iter().map(|(key, json)| edit::Entry::new(key.clone(), value(json))).collect();
    entries.sort_by_key(|entry| rank(&entry.key));
    if list == List::Integrations { Value::Line(entries) } else { Value::Map(entries) }
}

fn value(json: &Json) -> Value {
    match json {
        Json::Null => Value::word(""),
        Json::Bool(_) | Json::Number(_) => Value::word(json),
        Json::String(text) if is_day(text) => Value::word(text),
        Json::String(text) => Value::text(text),
        Json::Array(items) => Value::List(items.iter().map(value).collect()),
        Json::Object(entries) => Value::Line(
            entries.iter().map(|(key, json)| edit::Entry::new(key.clone(), value(json))).collect(),
        ),
    }
}

/// Whether a text is a day, which is written without quotes.
fn is_day(text: &str) -> bool {
    text.len() == 10 && crate::model::date(text).is_some()
}

fn id_of(list: List, entry: &Entry) -> String {
    let text = |key: &str| entry.get(key).and_then(Json::as_str).unwrap_or_default();
    match list {
        List::Integrations => format!("{} -> {}", text("from"), text("to")),
        List::Systems | List::Contracts => text("id").to_owned(),
    }
}

/// What an entry says, all of it as text: how a number is written is not what it says.
fn plain_of(entry: &Entry) -> Map<String, Json> {
    entry.iter().filter_map(|(key, json)| Some((key.clone(), plain(json)?))).collect()
}

fn plain(json: &Json) -> Option<Json> {
    Some(match json {
        Json::Null => return None,
        Json::String(text) if text.trim().is_empty() => return None,
        Json::Bool(_) | Json::Number(_) => Json::String(json.to_string()),
        Json::String(text) => Json::String(text.trim().to_owned()),
        Json::Array(items) => Json::Array(items.iter().filter_map(plain).collect()),
        Json::Object(entries) => Json::Object(plain_of(entries)),
    })
}

fn object(node: Node<'_>) -> Map<String, Json> {
    let entries = node.entries().filter_map(|(key, value)| Some((key.text()?.to_owned(), of_node(value)?)));
    entries.collect()
}

fn of_node(node: Node<'_>) -> Option<Json> {
    match node.kind() {
        NodeKind::Null => None,
        NodeKind::Scalar => plain(&Json::String(node.text()?.to_owned())),
        NodeKind::List => Some(Json::Array(node.items().filter_map(of_node).collect())),
        NodeKind::Mapping => Some(Json::Object(object(node))),
    }
}
