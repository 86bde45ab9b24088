//! What the last import of a file wrote, row by row: `import/NAME.lock.jsonl`.
//!
//! What always holds: one line a row, sorted by key, so that git shows what changed; an unknown line is an error, not a loss.

use std::collections::BTreeMap;

use serde_json::{Map as Object, Value as Json, json};

use super::entry::List;
use super::field::{Field, Fields};

/// An entry as the last import wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locked {
    /// The list it belongs to.
    pub list: List,
    /// Its id.
    pub id: String,
    /// Its keys.
    pub fields: Fields,
}

/// A row as the last import saw it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LockedRow {
    /// Where it stood.
    pub place: String,
    /// Its entries.
    pub entries: Vec<Locked>,
}

/// Whose row it is, and its key. The same key twice is told by a number.
pub type Key = (String, String, usize);

/// All rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    /// By key.
    pub rows: BTreeMap<Key, LockedRow>,
}

impl Lock {
    /// Reads a lock; else the number of the line that is none.
    pub fn read(text: &str) -> Result<Self, usize> {
        let mut rows = BTreeMap::new();
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let (key, row) = line_of(line).ok_or(number + 1)?;
            rows.insert(key, row);
        }
        Ok(Lock { rows })
    }

    /// The text of a lock.
    pub fn write(&self) -> String {
        let line = |((municipality, key, nth), row): (&Key, &LockedRow)| {
            let entries: Vec<Json> = row.entries.iter().map(entry).collect();
            let mut line =
                json!({"municipality": municipality, "key": key, "row": row.place, "entries": entries});
            if *nth > 0 {
                line["nth"] = json!(nth + 1);
            }
            format!("{line}\n")
        };
        self.rows.iter().map(line).collect()
    }

    /// How often a key stands in it.
    pub fn count(&self, municipality: &str, key: &str) -> usize {
        let from = (municipality.to_owned(), key.to_owned(), 0);
        let until = (municipality.to_owned(), key.to_owned(), usize::MAX);
        self.rows.range(from..=until).count()
    }

    /// An entry has another id.
    pub fn rename(&mut self, municipality: &str, list: List, from: &str, to: &str) -> bool {
        let mut renamed = false;
        for ((whose, ..), row) in &mut self.rows {
            for entry in row.entries.iter_mut().filter(|entry| whose == municipality && entry.list == list) {
                if entry.id == from {
                    to.clone_into(&mut entry.id);
                    renamed = true;
                }
            }
        }
        renamed
    }
}

fn entry(entry: &Locked) -> Json {
    let fields: Object<String, Json> =
        entry.fields.iter().map(|(key, field)| (key.clone(), field.json())).collect();
    json!({"list": entry.list.key(), "id": entry.id, "fields": fields})
}

fn line_of(line: &str) -> Option<(Key, LockedRow)> {
    let line: Json = serde_json::from_str(line).ok()?;
    let text = |key: &str| line.get(key).and_then(Json::as_str).map(str::to_owned);
    let nth = line.get("nth").and_then(Json::as_u64).map_or(0, |nth| nth.saturating_sub(1));
    let entries = line.get("entries")?.as_array()?.iter().map(locked).collect::<Option<_>>()?;
    let row = LockedRow { place: text("row").unwrap_or_default(), entries };
    Some(((text("municipality")?, text("key")?, usize::try_from(nth).ok()?), row))
}

fn locked(json: &Json) -> Option<Locked> {
    let list = json.get("list")?.as_str()?;
    let list = List::ALL.into_iter().find(|known| known.key() == list)?;
    let fields = json.get("fields")?.as_object()?;
    let fields = fields.iter().map(|(key, value)| Some((key.clone(), Field::of_json(value)?)));
    Some(Locked { list, id: json.get("id")?.as_str()?.to_owned(), fields: fields.collect::<Option<_>>()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_read_as_it_was_written() {
        let fields = Fields::from([
            ("name".to_owned(), Field::text("Koha \"x\"\n")),
            ("units".to_owned(), Field::list(["a".to_owned(), "b".to_owned()])),
        ]);
        let entries = vec![Locked { list: List::Systems, id: "koha".to_owned(), fields }];
        let row = LockedRow { place: "row 4".to_owned(), entries };
        let lock = Lock {
            rows: [
                (("nord".to_owned(), "koha".to_owned(), 0), row.clone()),
                (("nord".to_owned(), "koha".to_owned(), 1), row),
            ]
            .into(),
        };
        let text = lock.write();
        assert_eq!(text.lines().count(), 2);
        assert_eq!(Lock::read(&text), Ok(lock.clone()));
        assert_eq!(lock.count("nord", "koha"), 2);
        assert_eq!(Lock::read("{}\n"), Err(1));
    }
}
