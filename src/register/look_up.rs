//! Words -> the entry that is meant, or the nearest ones.

use std::collections::BTreeSet;

use super::{Entry, EntryKind, Register, fold};
use crate::diagnostic::distance;
use crate::words::{Text, t};

/// How many of the nearest are named.
const NEAREST: usize = 3;

/// Why words mean no one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotFound {
    /// Nothing is called so; these are nearest.
    Unknown(Vec<String>),
    /// Several things are called so.
    Several(Vec<String>),
}

impl NotFound {
    /// What to say of it, with the way on.
    pub fn text(&self, words: &str) -> Text {
        match self {
            NotFound::Unknown(near) if near.is_empty() => t!("register.unknown", words = words),
            NotFound::Unknown(near) => {
                let near = Text::or(near.iter().map(|near| format!("`{near}`")));
                t!("register.unknown_near", words = words, near = near)
            }
            NotFound::Several(several) => {
                t!("register.several", words = words, several = Text::or(several.iter().cloned()))
            }
        }
    }
}

impl Register {
    /// What is meant by a reference (with its kind before it or not), an id, a name or an alias, among some kinds. A whole
    /// id goes before a name.
    pub fn look_up(&self, words: &str, kinds: &[EntryKind]) -> Result<&Entry, NotFound> {
        let (kinds, words) = self.narrowed(words, kinds);
        let among = || self.entries.iter().filter(|entry| kinds.contains(&entry.kind));
        let steps: [&dyn Fn(&Entry) -> bool; 3] =
            [&|entry| entry.id == words, &|entry| entry.local() == Some(words), &|entry| {
                entry.is_called(words)
            }];
        for step in steps {
            let found: Vec<&Entry> = among().filter(|entry| step(entry)).collect();
            match found.as_slice() {
                [] => {}
                [one] => return Ok(one),
                several => {
                    return Err(NotFound::Several(several.iter().map(|entry| entry.reference()).collect()));
                }
            }
        }
        Err(NotFound::Unknown(self.nearest(words, &kinds)))
    }

    fn narrowed<'w>(&self, words: &'w str, kinds: &[EntryKind]) -> (Vec<EntryKind>, &'w str) {
        let named = words.split_once(':').and_then(|(kind, rest)| {
            let kind = kinds.iter().find(|known| known.word() == kind)?;
            Some((vec![*kind], rest))
        });
        named.unwrap_or_else(|| (kinds.to_vec(), words))
    }

    /// What is nearest to some words, as a person would write it: first what contains them, then what is spelt alike.
    pub fn nearest(&self, words: &str, kinds: &[EntryKind]) -> Vec<String> {
        let words = fold(words);
        let among = self.entries.iter().filter(|entry| kinds.contains(&entry.kind));
        let scored = among.filter_map(|entry| {
            let score = entry.names().filter_map(|name| nearness(&words, &fold(name))).min()?;
            Some((score, self.written(entry, kinds)))
        });
        let mut scored: Vec<_> = scored.collect();
        scored.sort();
        scored.into_iter().map(|(_, written)| written).take(NEAREST).collect()
    }

    /// An entry as it is written where some kinds are looked for: with its kind before it only where its id is not enough.
    fn written(&self, entry: &Entry, kinds: &[EntryKind]) -> String {
        let bare = match entry.kind {
            EntryKind::System => self.find(EntryKind::Contract, &entry.id).is_none(),
            EntryKind::Contract => self.find(EntryKind::System, &entry.id).is_none(),
            EntryKind::Municipality | EntryKind::Domain => true,
            EntryKind::Sector | EntryKind::Product | EntryKind::Vendor | EntryKind::Component => false,
        };
        if bare || kinds.len() == 1 { entry.id.clone() } else { entry.reference() }
    }

    /// The entries of some kinds of which every word is part of a name, an alias, the id or what it belongs to.
    pub fn filtered<'r>(&'r self, words: &[String], kinds: &[EntryKind]) -> Vec<&'r Entry> {
        let words: Vec<String> = words.iter().map(|word| fold(word)).collect();
        let among = self.entries.iter().filter(|entry| kinds.contains(&entry.kind));
        among
            .filter(|entry| {
                let names: Vec<String> = entry.names().chain([entry.belongs.as_str()]).map(fold).collect();
                words.iter().all(|word| names.iter().any(|name| name.contains(word.as_str())))
            })
            .collect()
    }
}

/// The nearest among some words, for what has no register.
pub fn nearest_of<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Vec<&'k str> {
    let known: BTreeSet<&str> = known.into_iter().collect();
    let mut scored: Vec<_> =
        known.into_iter().filter_map(|name| Some((nearness(&fold(word), &fold(name))?, name))).collect();
    scored.sort();
    scored.into_iter().map(|(_, name)| name).take(NEAREST).collect()
}

/// How near a name is to some words, the less the nearer; none where they have nothing to do with each other. What contains
/// the words comes first, then what is spelt alike, then what shares a word with them.
fn nearness(words: &str, name: &str) -> Option<(u8, usize)> {
    if words.is_empty() || name.is_empty() {
        return None;
    }
    if name.contains(words) {
        return Some((u8::from(!name.starts_with(words)), name.len() - words.len()));
    }
    let away = distance(words, name);
    if away <= words.chars().count().max(3) / 3 {
        return Some((2, away));
    }
    let part = |part: &str| part.chars().count() >= 4 && words.contains(part);
    let shares = name.split(|sign: char| !sign.is_alphanumeric()).any(part);
    shares.then(|| (3, name.len().abs_diff(words.len())))
}
