//! Which entries have got another id and are the same otherwise.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::plan::InputPart;

/// The lines that a plan rests on, by part.
pub(super) type Lines = [(InputPart, Vec<String>)];

/// Old ids, each with the new one: `municipality/id`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Renames {
    pub(super) entries: BTreeMap<String, String>,
    pub(super) contracts: BTreeMap<String, String>,
}

/// So many rounds: a contract is known again when the systems of its lines are.
const ROUNDS: usize = 3;

impl Renames {
    /// The new id of an entry of an inventory, or the same.
    pub fn entry<'a>(&'a self, id: &'a str) -> &'a str {
        self.entries.get(id).map_or(id, String::as_str)
    }

    /// The new id of a contract, or the same.
    pub fn contract<'a>(&'a self, id: &'a str) -> &'a str {
        self.contracts.get(id).map_or(id, String::as_str)
    }

    /// Whether nothing has another id.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.contracts.is_empty()
    }

    /// What was renamed between two versions.
    pub(super) fn between(old: &Lines, new: &Lines) -> Self {
        let mut renames = Renames::default();
        let known = |lines: &Lines, part: InputPart| -> BTreeSet<String> {
            records(lines, part).into_iter().filter_map(|record| id_of(&record)).collect()
        };
        let same = |part: InputPart| known(old, part) == known(new, part);
        if same(InputPart::Contracts) && same(InputPart::Uses) {
            return renames;
        }
        for _ in 0..ROUNDS {
            let before = renames.clone();
            for part in [InputPart::Contracts, InputPart::Uses] {
                renames.pair(part, old, new, &known(old, part), &known(new, part));
            }
            if renames == before {
                break;
            }
        }
        renames
    }

    /// Finds for each entry that is gone one that has come and says the same.
    fn pair(
        &mut self,
        part: InputPart,
        old: &Lines,
        new: &Lines,
        before: &BTreeSet<String>,
        after: &BTreeSet<String>,
    ) {
        let parts: &[InputPart] = match part {
            InputPart::Uses => &[InputPart::Uses, InputPart::Systems],
            _ => &[InputPart::Contracts],
        };
        let told = |lines: &Lines, id: &str, renames: Option<&Renames>| -> Vec<Value> {
            let mut told = Vec::new();
            for &part in parts {
                for mut record in
                    records(lines, part).into_iter().filter(|record| id_of(record).as_deref() == Some(id))
                {
                    if let Some(renames) = renames {
                        renames.put(part, &mut record);
                    }
                    blank(&mut record, id);
                    told.push(record);
                }
            }
            told
        };
        let map = if part == InputPart::Uses { &self.entries } else { &self.contracts };
        let taken: BTreeSet<String> = map.values().cloned().collect();
        let gone: Vec<String> =
            before.difference(after).filter(|id| !map.contains_key(*id)).cloned().collect();
        let mut come: Vec<String> =
            after.difference(before).filter(|id| !taken.contains(*id)).cloned().collect();
        let mut found = Vec::new();
        for id in gone {
            let said = told(old, &id, Some(self));
            let whose = |id: &str| id.split('/').next().map(str::to_owned);
            let same = |other: &String| whose(other) == whose(&id) && told(new, other, None) == said;
            if let Some(at) = come.iter().position(same) {
                found.push((id, come.remove(at)));
            }
        }
        let map = if part == InputPart::Uses { &mut self.entries } else { &mut self.contracts };
        map.extend(found);
    }

    /// The entries that differ, by part, after what was renamed.
    pub(super) fn differing(&self, old: &Lines, new: &Lines) -> BTreeMap<InputPart, BTreeSet<String>> {
        let mut differing: BTreeMap<InputPart, BTreeSet<String>> = BTreeMap::new();
        for (&(part, ref before), (_, after)) in old.iter().zip(new) {
            if before == after && self.is_empty() {
                continue;
            }
            let lines = |lines: &[String], renames: Option<&Renames>| -> BTreeSet<String> {
                let line = |line: &String| {
                    let mut record = parsed(line);
                    if let Some(renames) = renames {
                        renames.put(part, &mut record);
                    }
                    arranged(&mut record);
                    record.to_string()
                };
                lines.iter().map(line).collect()
            };
            let (before, after) = (lines(before, Some(self)), lines(after, None));
            for line in before.symmetric_difference(&after) {
                let id = id_of(&parsed(line)).unwrap_or_default();
                differing.entry(part).or_default().insert(id);
            }
        }
        differing
    }

    /// A record with the new ids.
    fn put(&self, part: InputPart, record: &mut Value) {
        let Value::Object(keys) = record else { return };
        for (key, value) in keys.iter_mut() {
            let names = if key == "contract" || (part == InputPart::Contracts && key == "id") {
                &self.contracts
            } else if ["id", "root", "from", "to", "of", "lines"].contains(&key.as_str()) {
                &self.entries
            } else {
                continue;
            };
            replace(value, names);
        }
    }
}

fn replace(value: &mut Value, names: &BTreeMap<String, String>) {
    match value {
        Value::String(text) => {
            if let Some(name) = names.get(text) {
                text.clone_from(name);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, names)),
        _ => {}
    }
}

/// A record without its own id.
fn blank(record: &mut Value, id: &str) {
    let own = BTreeMap::from([(id.to_owned(), String::new())]);
    if let Value::Object(keys) = record {
        for (_, value) in keys.iter_mut().filter(|(key, _)| ["id", "root"].contains(&key.as_str())) {
            replace(value, &own);
        }
    }
    arranged(record);
}

/// The parts of a contract stand in the order of their systems' ids, which a new id changes.
fn arranged(record: &mut Value) {
    if let Some(Value::Array(lines)) = record.get_mut("lines") {
        lines.sort_by_key(Value::to_string);
    }
}

fn records(lines: &Lines, part: InputPart) -> Vec<Value> {
    let found = lines.iter().find(|(name, _)| *name == part);
    found.map(|(_, lines)| lines.iter().map(|line| parsed(line)).collect()).unwrap_or_default()
}

fn parsed(line: &str) -> Value {
    serde_json::from_str(line).expect("invariant: the lines are JSON")
}

fn id_of(record: &Value) -> Option<String> {
    record.get("id").and_then(Value::as_str).map(str::to_owned)
}
