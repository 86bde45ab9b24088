//! From concepts to entries.
//!
//! A concept that was ours says so by its properties: it comes in under its old id, with what it said; a name that somebody changed in
//! the model is taken. An application component that was not ours is a system; what else is not ours is kept out.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::Concept;
use crate::export::archimate::{MUNICIPALITY, PREFIX, REFERENCE, REGISTER, TYPE, shown};
use crate::export::cells::entry;
use crate::import::own::{is_shared, shape_of_system};
use crate::import::{Brought, Entry, Unread};
use crate::load::schema::{CONTRACT, INTEGRATION, Shape};

/// What of our own models is the catalogue's or the plan's, and comes from there.
const ELSEWHERE: [&str; 9] =
    ["sector", "domain", "product", "component", "plateau", "gap", "project", "migration", "municipality"];

/// The entries of some concepts.
pub(super) fn entries(concepts: Vec<Concept>) -> Brought {
    let mut brought = Brought::default();
    let ours: BTreeSet<String> = concepts
        .iter()
        .filter(|concept| ours(concept).contains_key(TYPE))
        .map(|concept| concept.id.clone())
        .collect();
    let foreign: BTreeSet<String> = (concepts.iter())
        .filter(|concept| is_system(concept) && !ours.contains(&concept.id))
        .map(|concept| concept.id.clone())
        .collect();
    let mut ids = ids(&concepts);
    for concept in concepts {
        let own = ours_of(&concept);
        match own.get(TYPE).map(String::as_str) {
            Some("municipality") => municipality(&own, &mut brought),
            Some(kind @ ("system" | "shared")) => {
                let shape = shape_of_system(kind == "shared");
                let (whose, mut entry) = own_entry(&concept, &own, shape, &mut brought);
                renamed(&concept, &mut entry, kind == "shared");
                debug_assert_eq!(is_shared(&entry), kind == "shared");
                brought.of(whose.as_deref()).systems.push(entry);
            }
            Some("contract") => {
                let (whose, entry) = own_entry(&concept, &own, &CONTRACT, &mut brought);
                brought.of(whose.as_deref()).contracts.push(entry);
            }
            Some("integration") => {
                let (whose, entry) = own_entry(&concept, &own, &INTEGRATION, &mut brought);
                brought.of(whose.as_deref()).integrations.push(entry);
            }
            Some(kind) if ELSEWHERE.contains(&kind) => {}
            // A relation between things of ours that has no properties follows from their entries.
            None if concept
                .ends
                .as_ref()
                .is_some_and(|(from, to)| ours.contains(from) && ours.contains(to)) => {}
            None if is_system(&concept) => {
                let entry = foreign_system(&concept, &mut ids);
                brought.of(None).systems.push(entry);
            }
            _ => {
                let joins = concept
                    .ends
                    .as_ref()
                    .is_some_and(|(from, to)| foreign.contains(from) || foreign.contains(to));
                let what = if joins { format!("{} of a system", concept.kind) } else { concept.kind };
                brought.keep_out(what);
            }
        }
    }
    brought
}

fn is_system(concept: &Concept) -> bool {
    concept.kind == "ApplicationComponent" && concept.ends.is_none()
}

fn ours(concept: &Concept) -> BTreeMap<&str, &str> {
    let ours = concept.properties.iter();
    ours.filter_map(|(name, value)| Some((name.strip_prefix(PREFIX)?, &**value))).collect()
}

/// Our own properties of a concept, by key.
fn ours_of(concept: &Concept) -> BTreeMap<String, String> {
    ours(concept).into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn municipality(own: &BTreeMap<String, String>, brought: &mut Brought) {
    let Some(id) = own.get(REFERENCE) else { return };
    let complete = own.get("complete").map(|text| match text.as_str() {
        "yes" => json!(true),
        "no" => json!(false),
        list => json!(list.split(';').map(str::trim).collect::<Vec<_>>()),
    });
    brought.of(Some(id)).complete = complete;
}

/// An entry that was ours: what its properties say.
fn own_entry(
    concept: &Concept,
    own: &BTreeMap<String, String>,
    shape: &Shape,
    brought: &mut Brought,
) -> (Option<String>, Entry) {
    let (entry, unread) = entry(shape, own);
    let place = own.get(REFERENCE).unwrap_or(&concept.id);
    let told = |unread: crate::export::cells::Unread| Unread {
        place: place.clone(),
        head: unread.head,
        text: unread.text,
    };
    brought.unread.extend(unread.into_iter().map(told));
    (own.get(MUNICIPALITY).cloned(), entry)
}

/// Takes the name that the model shows, where it is another than the one that the entry had.
fn renamed(concept: &Concept, entry: &mut Entry, is_shared: bool) {
    let Some(name) = concept.names.first() else { return };
    match entry.get("name").and_then(Value::as_str) {
        Some(before) if shown(before) == *name => {}
        // A shared entry without a name has its root's, which is what the model shows.
        None if is_shared => {}
        _ => {
            entry.insert("name".to_owned(), json!(name));
        }
    }
}

/// The ids that entries of ours have, so that no new one repeats them.
fn ids(concepts: &[Concept]) -> BTreeSet<String> {
    let ids = concepts.iter().filter_map(|concept| ours(concept).get("id").map(|id| (*id).to_owned()));
    ids.collect()
}

/// A system of somebody else's model: its name, what it is for, and its identifier there.
fn foreign_system(concept: &Concept, ids: &mut BTreeSet<String>) -> Entry {
    let name =
        concept.names.first().map(|name| name.trim()).filter(|name| !name.is_empty()).unwrap_or(&concept.id);
    let plain = id_of(name);
    let mut id = plain.clone();
    let mut number = 2;
    while !ids.insert(id.clone()) {
        id = format!("{plain}-{number}");
        number += 1;
    }
    let mut entry = Entry::new();
    entry.insert("id".to_owned(), json!(id));
    entry.insert("name".to_owned(), json!(name));
    if let Some(purpose) = concept.documentation.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
        entry.insert("purpose".to_owned(), json!(purpose));
    }
    entry.insert("ids".to_owned(), json!({REGISTER: concept.id}));
    entry
}

/// An id from a name: at most forty letters, ended at a word.
fn id_of(name: &str) -> String {
    let mut id = String::new();
    for character in name.to_lowercase().chars() {
        match character {
            'æ' | 'ä' => id.push('a'),
            'ø' | 'ö' => id.push('o'),
            'å' => id.push('a'),
            'ß' => id.push_str("ss"),
            _ if character.is_ascii_alphanumeric() => id.push(character),
            _ if id.ends_with('-') || id.is_empty() => {}
            _ => id.push('-'),
        }
    }
    if id.len() > 40 {
        let cut = id[..=40].rfind('-').filter(|&at| at > 0).unwrap_or(40);
        id.truncate(cut);
    }
    let id = id.trim_matches('-');
    if id.is_empty() { "system".to_owned() } else { id.to_owned() }
}
