//! What becomes of entries whose rows have gone.

use std::collections::BTreeSet;

use super::entries::Made;
use super::entry::{List, Wanted};
use super::lock::{Lock, LockedRow};
use super::pair::{Pair, renamed};
use super::standing::Standing;
use super::told::Told;
use super::update::{Edit, Missing, Updater};
use crate::edit::FileChange;
use crate::words::t;

impl Updater<'_> {
    /// Rows that the lock knows and the file no longer has.
    pub(super) fn gone(&mut self, made: &[Made<'_>], lock: &Lock, is_about: &dyn Fn(&str) -> bool) {
        let here: BTreeSet<_> = made.iter().map(|one| (&one.row.municipality, &one.row.key)).collect();
        let missing =
            lock.rows.iter().filter(|((municipality, key, _), _)| !here.contains(&(municipality, key)));
        let (gone, others): (Vec<_>, Vec<_>) = missing
            .map(|(key, row)| (key.clone(), row.clone()))
            .partition(|((whose, ..), _)| is_about(whose));
        self.update.lock.rows.extend(others);
        self.update.gone = gone.len();
        let new: Vec<(&str, &Wanted)> = made
            .iter()
            .filter(|one| one.paired.pair == Pair::New)
            .filter_map(|one| Some((one.row.municipality.as_str(), one.wanted.first()?)))
            .collect();
        let renamed = renamed(&gone, &new);
        for ((municipality, ..), old, new) in &renamed {
            let text = t!(
                "import_row.renamed",
                old = format!("{municipality}/{old}"),
                new = format!("{municipality}/{new}")
            );
            self.update.told.push(Told::new("IMP005", text).of(municipality));
        }
        for (key, row) in gone {
            let taken = self.gone_row(&key.0, &row);
            if !taken {
                self.update.lock.rows.insert(key, row);
            }
        }
    }

    /// Whether its entries were taken away.
    fn gone_row(&mut self, municipality: &str, row: &LockedRow) -> bool {
        let Some(standing) = self.standing.get(municipality) else { return false };
        let system = row.entries.iter().find(|entry| entry.list != List::Integrations);
        let Some(system) = system else { return false };
        let shown = format!("{municipality}/{}", system.id);
        let Some(there) = standing.find(system.list, &system.id) else {
            return self.manner.missing == Missing::Remove;
        };
        let told = match self.manner.missing {
            Missing::PhaseOut if system.list == List::Systems && there.text("status") != "phasing_out" => {
                let change =
                    FileChange::set(there.path_of("status"), crate::edit::Value::word("phasing_out"));
                self.update.edits.push(Edit {
                    municipality: municipality.to_owned(),
                    file: there.file,
                    change,
                });
                self.counts(municipality).changed += 1;
                t!("import_row.gone_phased_out", id = shown)
            }
            Missing::Remove if self.removable(standing, row) => {
                for entry in &row.entries {
                    let Some(there) = standing.find(entry.list, &entry.id) else { continue };
                    let change = FileChange::remove(there.path());
                    self.update.edits.push(Edit {
                        municipality: municipality.to_owned(),
                        file: there.file,
                        change,
                    });
                    self.counts(municipality).removed += 1;
                }
                let text = t!("import_row.gone_removed", id = shown);
                self.update.told.push(Told::new("IMP005", text).of(municipality));
                return true;
            }
            Missing::Remove => t!("import_row.gone_not_removed", id = shown),
            Missing::Keep | Missing::PhaseOut => t!("import_row.gone", id = shown),
        };
        self.update.told.push(Told::new("IMP005", told).of(municipality));
        false
    }

    /// Whether nobody edited the entries of a row, and nothing else refers to them.
    fn removable(&self, standing: &Standing, row: &LockedRow) -> bool {
        row.entries.iter().all(|entry| {
            let Some(there) = standing.find(entry.list, &entry.id) else { return true };
            let own =
                |list: List, id: &str| row.entries.iter().any(|entry| entry.list == list && entry.id == id);
            let mut keys = there.keys();
            keys.retain(|key| !(entry.list == List::Integrations && matches!(key.as_str(), "from" | "to")));
            let as_written = keys.iter().all(|key| there.field(key) == entry.fields.get(key).cloned());
            let complete = entry.fields.iter().all(|(key, field)| there.field(key).as_ref() == Some(field));
            let referred =
                entry.list != List::Integrations && standing.refers_to_but(entry.list, &entry.id, &own);
            as_written && complete && !referred
        })
    }
}
