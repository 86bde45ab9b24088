//! What joins systems: what they are a part of, and what they are integrated with.

use std::collections::BTreeMap;

use super::entries::{Made, Maker};
use super::entry::{List, Wanted};
use super::field::{Field, Fields};
use super::pair::{Pair, Paired};
use super::row_parts::{called, closes, flow, note, unique};
use super::rows::Row;
use super::target::Thing;
use crate::register::fold;

impl<'r> Maker<'_, 'r> {
    /// The systems that rows of systems name: what they are a part of, and what they are integrated with.
    pub(super) fn join_systems(&mut self) {
        let mut parents: BTreeMap<(String, String), String> = BTreeMap::new();
        let mut made = std::mem::take(&mut self.entries.made);
        for one in &mut made {
            let row = one.row;
            let Some(system) = one.wanted.first().map(|wanted| wanted.id.clone()) else { continue };
            let part_of = row.said(Thing::System, "part_of");
            if !part_of.is_empty() {
                match self.named(&row.municipality, &part_of) {
                    Some(id) if id == system => {}
                    Some(id) if closes(&parents, &row.municipality, &system, &id) => {
                        self.no_such(row, &part_of)
                    }
                    Some(id) => {
                        parents.insert((row.municipality.clone(), system.clone()), id.clone());
                        one.wanted[0].fields.insert("part_of".to_owned(), Field::word(id));
                    }
                    None => self.no_such(row, &part_of),
                }
            }
            let others: Vec<String> = row.texts(Thing::Integration, "to").to_vec();
            for other in others {
                match self.end(&row.municipality, &other) {
                    Some(id) if id == system => {}
                    Some(id) => one.wanted.push(flow(row, &system, &id)),
                    None => self.no_such(row, &other),
                }
            }
            unique(&mut one.wanted);
        }
        self.entries.made = made;
    }

    /// An end of an integration: a system of the municipality, or a national component.
    fn end(&self, municipality: &str, name: &str) -> Option<String> {
        self.named(municipality, name)
            .or_else(|| self.world.components.get(&fold(name)).map(|id| format!("component:{id}")))
    }

    pub(super) fn integrations(&mut self, rows: Vec<(&'r Row, Paired)>) {
        for (row, paired) in rows {
            if paired.pair == Pair::Twice {
                self.entries.made.push(Made { row, paired, wanted: Vec::new() });
                continue;
            }
            let mut wanted = Vec::new();
            let (from, to) = (
                row.texts(Thing::Integration, "from").to_vec(),
                row.texts(Thing::Integration, "to").to_vec(),
            );
            if from.is_empty() || to.is_empty() {
                self.no_such(row, "");
                continue;
            }
            for from in &from {
                for to in &to {
                    let ends = [from, to].map(|name| self.end_or_new(row, name, &mut wanted));
                    let [one, other] = ends;
                    if [&one, &other].iter().any(|id| self.is_gone(&row.municipality, id)) {
                        self.no_such(row, &format!("{from} -> {to}"));
                        continue;
                    }
                    if one != other && !one.starts_with("component:") {
                        wanted.push(flow(row, &one, &other));
                    } else if one != other && !other.starts_with("component:") {
                        wanted.push(flow(row, &other, &one));
                    }
                }
            }
            unique(&mut wanted);
            self.entries.made.push(Made { row, paired, wanted });
        }
    }

    /// An end of an integration; a system that nobody has named yet comes with it.
    fn end_or_new(&mut self, row: &Row, name: &str, wanted: &mut Vec<Wanted>) -> String {
        let known = self.names.get(&(row.municipality.clone(), called(name))).cloned().flatten();
        if let Some(id) = self.end(&row.municipality, name).or(known) {
            return id;
        }
        let id = self.id(&row.municipality, List::Systems, "", name, "", row.origin.row);
        note(&mut self.names, &row.municipality, name, &id);
        let fields = Fields::from([
            ("name".to_owned(), Field::text(name)),
            ("ids.sheet".to_owned(), Field::text(row.origin.reference())),
        ]);
        let mut new =
            Wanted { list: List::Systems, id: id.clone(), fields, unread: Vec::new(), empty: Vec::new() };
        let answer = self.answer(name, "", &row.municipality).cloned();
        let bare =
            Row { municipality: row.municipality.clone(), origin: row.origin.clone(), ..Row::default() };
        self.place(&bare, name, answer.as_ref(), &mut new);
        wanted.push(new);
        id
    }
}
