//! Which entries of the files say something else.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Renames;
use crate::load::{DocumentName, Documents, EntryKey, Written, entries};
use crate::source::Span;

/// One value that is another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Value {
    /// Its path in the entry, such as `annual_fee`; empty where the entry is one value.
    pub path: String,
    /// What it was; none where it is new.
    pub before: Option<String>,
    /// What it is; none where it is gone.
    pub after: Option<String>,
}

/// An entry that says something else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The list it stands in, or its own key.
    pub list: String,
    /// What it is called, with its municipality before it where it stands in an inventory.
    pub id: String,
    /// The file, as the user sees it.
    pub file: String,
    /// The line, from 1: in the new version, or in the base where it is gone.
    pub line: u32,
    /// Whether it is new.
    pub added: bool,
    /// Whether it is gone.
    pub removed: bool,
    /// The values that differ; none of an entry that is new or gone.
    pub values: Vec<Value>,
    /// By what it is known.
    #[serde(skip)]
    pub key: EntryKey,
    /// Everything it says in either version, to find who names whom.
    #[serde(skip)]
    pub texts: BTreeSet<String>,
}

/// The entries that differ, by file and line.
pub(super) fn changed(before: &Documents, after: &Documents, renames: &Renames) -> Vec<Entry> {
    let (old, new) = (entries(before), entries(after));
    let mut changed = Vec::new();
    for (key, now) in &new {
        match old.get(key) {
            Some(was) if was.says(now) => {}
            Some(was) => changed.push(entry(after, key, Some(was), Some(now))),
            None => changed.push(entry(after, key, None, Some(now))),
        }
    }
    for (key, was) in old.iter().filter(|(key, _)| !new.contains_key(key)) {
        changed.push(entry(before, key, Some(was), None));
    }
    changed.retain(|entry| !is_renamed(entry, renames));
    changed.sort_by(|one, other| (&one.file, one.line, &one.key).cmp(&(&other.file, other.line, &other.key)));
    changed
}

/// Every entry, as new.
pub(super) fn all(documents: &Documents) -> Vec<Entry> {
    let is_own =
        |entry: &Entry| matches!(entry.key.part, DocumentName::Inventory(_) | DocumentName::Decisions);
    let all = entries(documents);
    all.iter().map(|(key, now)| entry(documents, key, None, Some(now))).filter(is_own).collect()
}

/// Whether an entry only has another id, or only names others by theirs.
fn is_renamed(entry: &Entry, renames: &Renames) -> bool {
    if renames.is_empty() {
        return false;
    }
    let renamed = |id: &str| -> bool {
        let is = |names: &BTreeMap<String, String>| names.iter().any(|(old, new)| old == id || new == id);
        renames.each().into_iter().any(is)
    };
    if entry.added || entry.removed {
        return renamed(&entry.id) || entry.texts.iter().any(|text| renames.names(&entry.id, text));
    }
    let whose = entry.id.split('/').next().unwrap_or_default();
    entry.values.iter().all(|value| match (&value.before, &value.after) {
        (Some(before), Some(after)) => renames.same(whose, before, after),
        // A part of a list is known by what it names.
        _ => value.path.contains('['),
    })
}

impl Renames {
    fn each(&self) -> [&BTreeMap<String, String>; 2] {
        [&self.entries, &self.contracts]
    }

    /// Whether one text names by its old id what the other names by its new one.
    fn same(&self, whose: &str, before: &str, after: &str) -> bool {
        self.each().into_iter().flatten().any(|(old, new)| {
            let short = |id: &str| id.strip_prefix(&format!("{whose}/")).map(str::to_owned);
            (before, after) == (old.as_str(), new.as_str())
                || (short(old).as_deref() == Some(before) && short(new).as_deref() == Some(after))
        })
    }

    /// Whether a text names something that was renamed.
    fn names(&self, id: &str, text: &str) -> bool {
        let whose = id.split('/').next().unwrap_or_default();
        let mut all = self.each().into_iter().flatten();
        all.any(|(old, new)| {
            [old, new].into_iter().any(|name| {
                text == name || name.strip_prefix(&format!("{whose}/")).is_some_and(|short| short == text)
            })
        })
    }
}

fn entry(documents: &Documents, key: &EntryKey, was: Option<&Written>, now: Option<&Written>) -> Entry {
    let mut values = Vec::new();
    let mut place = now.or(was).map(|written| written.place).expect("invariant: one of them has it");
    if let (Some(was), Some(now)) = (was, now) {
        let paths: BTreeSet<&String> = was.values.keys().chain(now.values.keys()).collect();
        let text = |side: &Written, path: &String| side.values.get(path).map(|(text, _)| text.clone());
        let differing = paths.into_iter().filter(|path| text(was, path) != text(now, path));
        values.extend(differing.map(|path| Value {
            path: path.clone(),
            before: text(was, path),
            after: text(now, path),
        }));
        let first = |value: &Value| now.values.get(&value.path).map(|(_, span)| *span);
        place = values.iter().filter_map(first).min().unwrap_or(place);
    }
    let (file, line) = shown(documents, place);
    let id = match (&key.part, key.id.is_empty()) {
        (DocumentName::Inventory(whose), true) => format!("{whose}/{}", key.list),
        (DocumentName::Inventory(whose), false) => format!("{whose}/{}", key.id),
        (_, true) => key.list.clone(),
        (_, false) => key.id.clone(),
    };
    let both = was.into_iter().chain(now);
    Entry {
        list: key.list.clone(),
        id,
        file,
        line,
        added: was.is_none(),
        removed: now.is_none(),
        values,
        key: key.clone(),
        texts: both.flat_map(|written| written.values.values().map(|(text, _)| text.clone())).collect(),
    }
}

fn shown(documents: &Documents, span: Span) -> (String, u32) {
    (documents.sources.file(span.file).path.clone(), documents.sources.start(span).line)
}
