//! What an import changes: each field three ways, between the last import, the file and what stands in the inventory.
//!
//! What enters: rows with their entries, the lock, the inventories. What leaves: changes of the inventories, the new lock, and
//! what happened. What always holds: what a person wrote stays; where both changed a field differently, it is a conflict and
//! nothing is written; an entry that a person took away stays away.

use std::collections::{BTreeMap, BTreeSet};

use super::entries::Made;
use super::entry::{List, Wanted, covers};
use super::field::{Field, Fields, merged};
use super::lock::{Lock, Locked, LockedRow};
use super::pair::Pair;
use super::standing::{Standing, There};
use super::told::Told;
use crate::edit::FileChange;
use crate::words::t;

/// Which side counts where both changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prefer {
    /// The table.
    File,
    /// What stands in the inventory.
    Mine,
}

/// What becomes of entries whose rows have gone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Missing {
    /// They stay.
    #[default]
    Keep,
    /// Their systems are phasing out.
    PhaseOut,
    /// They are taken away, unless somebody edited them or something refers to them.
    Remove,
}

/// How an update goes about.
#[derive(Clone, Copy, Debug, Default)]
pub struct Manner {
    /// Which side counts.
    pub prefer: Option<Prefer>,
    /// What becomes of what has gone.
    pub missing: Missing,
    /// Whether an empty cell takes away what the last import wrote.
    pub clear: bool,
}

/// A change of a file of a municipality's inventory.
#[derive(Clone, Debug)]
pub struct Edit {
    /// Whose.
    pub municipality: String,
    /// Which of its files.
    pub file: usize,
    /// The change.
    pub change: FileChange,
}

/// What happened to the entries of a municipality.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// New systems.
    pub systems: usize,
    /// New contracts.
    pub contracts: usize,
    /// New integrations.
    pub integrations: usize,
    /// Entries of which something was changed.
    pub changed: usize,
    /// Entries that were taken away.
    pub removed: usize,
}

/// What comes of an update.
#[derive(Debug, Default)]
pub struct Update {
    /// The changes.
    pub edits: Vec<Edit>,
    /// What the next import will know.
    pub lock: Lock,
    /// What happened, by municipality.
    pub counts: BTreeMap<String, Counts>,
    /// What is to tell.
    pub told: Vec<Told>,
    /// Fields that both sides changed.
    pub conflicts: usize,
    /// Rows that have gone.
    pub gone: usize,
    /// Rows whose keys stand twice.
    pub twice: usize,
}

pub(super) struct Updater<'u> {
    pub(super) standing: &'u BTreeMap<String, Standing>,
    pub(super) manner: Manner,
    pub(super) update: Update,
    /// Entries that are new in this run: two rows may want the same one.
    added: BTreeSet<(String, List, String)>,
}

/// Works out what an import changes.
///
/// Rows of municipalities that the file does not speak of have not gone: what the lock says of them stays.
pub fn update(
    made: &[Made<'_>],
    lock: &Lock,
    standing: &BTreeMap<String, Standing>,
    manner: Manner,
    is_about: &dyn Fn(&str) -> bool,
) -> Update {
    let mut updater = Updater { standing, manner, update: Update::default(), added: BTreeSet::new() };
    updater.twice(made);
    for one in made {
        updater.row(one, lock);
    }
    updater.gone(made, lock, is_about);
    updater.update
}

impl Updater<'_> {
    pub(super) fn counts(&mut self, municipality: &str) -> &mut Counts {
        self.update.counts.entry(municipality.to_owned()).or_default()
    }

    /// Keys that stand twice, told once each with all their rows.
    fn twice(&mut self, made: &[Made<'_>]) {
        let mut rows: BTreeMap<(&str, &str), Vec<&Made<'_>>> = BTreeMap::new();
        for one in made.iter().filter(|one| one.paired.twice) {
            rows.entry((&one.row.municipality, &one.row.key)).or_default().push(one);
        }
        for ((municipality, key), rows) in rows {
            self.update.twice += rows.len();
            const MOST: usize = 8;
            let mut numbers: Vec<String> =
                rows.iter().take(MOST).map(|one| one.row.origin.row.to_string()).collect();
            if rows.len() > MOST {
                numbers.push(format!("… ({})", rows.len()));
            }
            let text = t!("import_row.twice", key = key, rows = crate::words::Text::and(numbers));
            let told = Told::new("IMP005", text).help(t!("import_row.twice_help")).of(municipality);
            self.update.told.push(match &rows[0].row.place {
                Some(place) => told.at(place.clone()),
                None => told,
            });
        }
    }

    fn row(&mut self, one: &Made<'_>, lock: &Lock) {
        let key = one.paired.key.clone();
        let locked = lock.rows.get(&key);
        if one.paired.pair == Pair::Twice {
            // Nobody knows which is which: what the lock says of them stays.
            if let Some(locked) = locked {
                self.update.lock.rows.insert(key, locked.clone());
            }
            return;
        }
        if let (true, Some(locked)) = (one.paired.twice, locked) {
            self.update.lock.rows.insert(key, locked.clone());
            return;
        }
        let mut entries = Vec::new();
        let mut without_contract = false;
        for wanted in &one.wanted {
            if wanted.list == List::Contracts && without_contract {
                continue;
            }
            let last = locked.and_then(|row| find(row, wanted));
            let (entry, conflict_of_contract) = self.entry(one, wanted, last);
            without_contract |= conflict_of_contract;
            entries.extend(entry);
        }
        // What a row no longer says of other entries is still what the last import wrote.
        for old in locked.into_iter().flat_map(|row| &row.entries) {
            if !one.wanted.iter().any(|wanted| wanted.list == old.list && wanted.id == old.id) {
                entries.push(old.clone());
            }
        }
        let place = one.row.origin.reference();
        self.update.lock.rows.insert(key, LockedRow { place, entries });
    }

    /// One entry of a row. What the lock says of it, and whether another contract than the row's stands in the inventory.
    fn entry(&mut self, one: &Made<'_>, wanted: &Wanted, last: Option<&Locked>) -> (Option<Locked>, bool) {
        let municipality = &one.row.municipality;
        let standing = self.standing.get(municipality);
        let there = standing.and_then(|standing| standing.find(wanted.list, &wanted.id));
        let part = wanted.list == List::Systems && !wanted.fields.contains_key("name");
        match (there, last) {
            (Some(there), _) if there.is_shared() => (last.cloned(), false),
            (Some(there), last) => self.fields(one, wanted, there, last),
            (None, Some(last)) if !self.was_added(municipality, wanted) => {
                let text = t!("import_row.taken_away", id = format!("{municipality}/{}", last.id));
                self.tell(one, Told::new("IMP008", text));
                (Some(last.clone()), false)
            }
            (None, _) if part => {
                // A system that is new in this very run: its contract is told in its own row.
                self.set_on_new(municipality, wanted);
                (Some(locked(wanted)), false)
            }
            (None, _) => {
                self.append(one, wanted);
                (Some(locked(wanted)), false)
            }
        }
    }

    fn was_added(&self, municipality: &str, wanted: &Wanted) -> bool {
        self.added.contains(&(municipality.to_owned(), wanted.list, wanted.id.clone()))
    }

    /// A key of a system that another row of this very run brings.
    fn set_on_new(&mut self, municipality: &str, wanted: &Wanted) {
        let id = crate::edit::Value::word(&wanted.id);
        let new = self.update.edits.iter_mut().filter(|edit| edit.municipality == municipality);
        let entry = new.filter_map(|edit| match &mut edit.change {
            FileChange::Append { value: crate::edit::Value::Map(entries), .. } => Some(entries),
            _ => None,
        });
        let mut mine = entry
            .filter(|entries| entries.first().is_some_and(|first| first.key == "id" && first.value == id));
        if let Some(entries) = mine.next() {
            for (key, field) in &wanted.fields {
                entries.retain(|entry| entry.key != *key);
                entries.push(crate::edit::Entry::new(key.clone(), field.value()));
            }
        }
    }

    fn append(&mut self, one: &Made<'_>, wanted: &Wanted) {
        let municipality = one.row.municipality.clone();
        if !self.added.insert((municipality.clone(), wanted.list, wanted.id.clone())) {
            return;
        }
        let counts = self.counts(&municipality);
        match wanted.list {
            List::Systems => counts.systems += 1,
            List::Contracts => counts.contracts += 1,
            List::Integrations => counts.integrations += 1,
        }
        let path = crate::edit::Path::root().key(wanted.list.key());
        let change = FileChange::append(path, wanted.value(&one.row.origin));
        self.update.edits.push(Edit { municipality, file: 0, change });
    }

    fn tell(&mut self, one: &Made<'_>, told: Told) {
        let told = told.of(&one.row.municipality);
        self.update.told.push(match &one.row.place {
            Some(place) => told.at(place.clone()),
            None => told,
        });
    }

    /// The fields of an entry that is there, three ways.
    fn fields(
        &mut self,
        one: &Made<'_>,
        wanted: &Wanted,
        there: There<'_>,
        last: Option<&Locked>,
    ) -> (Option<Locked>, bool) {
        let none = Fields::new();
        let part = wanted.list == List::Systems && !wanted.fields.contains_key("name");
        let old = last.map_or(&none, |last| &last.fields);
        let mut next = old.clone();
        let mut edits = Vec::new();
        let mut other_contract = false;
        let keys: BTreeSet<&String> = old.keys().chain(wanted.fields.keys()).collect();
        let whole = ["covers"].into_iter().filter(|_| old.get("covers") != wanted.fields.get("covers"));
        let whole: Vec<&str> = whole.collect();
        for key in keys {
            if key.starts_with("covers[") && !whole.is_empty() {
                continue;
            }
            let (last_said, new) = (old.get(key), self.said_now(key, wanted, last.is_some(), old));
            let standing = there.field(key);
            let may_add = part || matches!(one.paired.pair, Pair::Alike(_));
            let step = self.step(key, last_said, new.as_ref(), standing.as_ref(), may_add, last.is_some());
            match step {
                Step::Nothing => {}
                Step::Settled => put(&mut next, key, new),
                Step::Write(value) => {
                    if key == "covers" && !may_replace(there, old) {
                        self.conflict(one, wanted, key, standing.as_ref(), new.as_ref());
                        continue;
                    }
                    if key == "covers" {
                        next.retain(|key, _| !key.starts_with("covers["));
                        next.extend(
                            wanted.fields.iter().filter(|(key, _)| key.starts_with("covers[")).map(clone),
                        );
                    }
                    edits.extend(change(there, key, value.as_ref(), wanted));
                    put(&mut next, key, new);
                }
                Step::Conflict => {
                    other_contract |= key == "contract";
                    self.conflict(one, wanted, key, standing.as_ref(), new.as_ref());
                }
            }
        }
        if !edits.is_empty() {
            self.counts(&one.row.municipality).changed += 1;
        }
        let municipality = one.row.municipality.clone();
        self.update.edits.extend(edits.into_iter().map(|change| Edit {
            municipality: municipality.clone(),
            file: there.file,
            change,
        }));
        (Some(Locked { list: wanted.list, id: wanted.id.clone(), fields: next }), other_contract)
    }

    /// What the file says of a field now. An unread cell says what it said, and so does an empty one unless told otherwise; where
    /// an entry came from is said once.
    fn said_now(&self, key: &String, wanted: &Wanted, has_lock: bool, old: &Fields) -> Option<Field> {
        let inner = key.split_once("].").map_or(key.as_str(), |(_, inner)| inner);
        let is_in = |keys: &[String]| keys.iter().any(|known| known == inner);
        let kept = is_in(&wanted.unread)
            || is_in(&wanted.empty) && !self.manner.clear
            || key == "ids.sheet" && has_lock;
        if kept { old.get(key).cloned() } else { wanted.fields.get(key).cloned() }
    }

    fn step(
        &self,
        key: &str,
        last: Option<&Field>,
        new: Option<&Field>,
        standing: Option<&Field>,
        may_add: bool,
        has_lock: bool,
    ) -> Step {
        if key == "guessed" {
            return match merged(last, new, standing) {
                _ if last == new && has_lock => Step::Nothing,
                field if field.as_ref() == standing => Step::Settled,
                field => Step::Write(field),
            };
        }
        if new == last && has_lock {
            return Step::Nothing;
        }
        if new == standing {
            return Step::Settled;
        }
        // Without a lock a difference is a conflict; but what an entry of a person's does not say may be added.
        let may = has_lock && standing == last || !has_lock && standing.is_none() && may_add;
        match self.manner.prefer {
            _ if may => Step::Write(new.cloned()),
            // What another list or a person wrote as the origin is no quarrel.
            _ if key == "ids.sheet" => Step::Settled,
            None if !has_lock && new.is_none() => Step::Nothing,
            Some(Prefer::File) => Step::Write(new.cloned()),
            Some(Prefer::Mine) => Step::Settled,
            None => Step::Conflict,
        }
    }

    fn conflict(
        &mut self,
        one: &Made<'_>,
        wanted: &Wanted,
        key: &str,
        standing: Option<&Field>,
        new: Option<&Field>,
    ) {
        self.update.conflicts += 1;
        let said = |field: Option<&Field>| field.map_or_else(|| "–".to_owned(), Field::said);
        let text = t!(
            "import_row.conflict",
            key = format!("{}/{}.{key}", one.row.municipality, wanted.id),
            mine = said(standing),
            theirs = said(new)
        );
        self.tell(one, Told::new("IMP008", text).help(t!("import_row.conflict_help")));
    }
}

/// What is done with a field.
enum Step {
    /// It stays, and so does what the lock says.
    Nothing,
    /// It stays, and the lock learns what the file says.
    Settled,
    /// It is written.
    Write(Option<Field>),
    /// Both changed it.
    Conflict,
}

fn find<'l>(row: &'l LockedRow, wanted: &Wanted) -> Option<&'l Locked> {
    row.entries.iter().find(|entry| entry.list == wanted.list && entry.id == wanted.id)
}

fn locked(wanted: &Wanted) -> Locked {
    Locked { list: wanted.list, id: wanted.id.clone(), fields: wanted.fields.clone() }
}

fn clone((key, field): (&String, &Field)) -> (String, Field) {
    (key.clone(), field.clone())
}

fn put(fields: &mut Fields, key: &str, field: Option<Field>) {
    match field {
        Some(field) => drop(fields.insert(key.to_owned(), field)),
        None => drop(fields.remove(key)),
    }
}

/// Whether the domains of an entry may be replaced: a person has said nothing more of them.
fn may_replace(there: There<'_>, old: &Fields) -> bool {
    there
        .keys()
        .iter()
        .filter(|key| key.starts_with("covers["))
        .all(|key| there.field(key).as_ref() == old.get(key))
}

fn change(there: There<'_>, key: &str, value: Option<&Field>, wanted: &Wanted) -> Option<FileChange> {
    let path = there.path_of(key);
    match value {
        Some(_) if key == "covers" => covers(&wanted.fields).map(|value| FileChange::set(path, value)),
        Some(value)
            if key.starts_with("ids.")
                && there.field("ids").is_none()
                && there.keys().iter().all(|key| !key.starts_with("ids.")) =>
        {
            let inner = key.strip_prefix("ids.").unwrap_or(key);
            let line = crate::edit::Value::Line(vec![crate::edit::Entry::new(inner, value.value())]);
            Some(FileChange::set(there.path().key("ids"), line))
        }
        Some(value) => Some(FileChange::set(path, value.value())),
        None => there.field(key).map(|_| FileChange::remove(path)),
    }
}
