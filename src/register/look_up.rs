//! Words -> the entry that is meant, or the nearest ones.

use std::collections::BTreeSet;

use super::{Entry, Kind, Register, fold};
use crate::diagnostic::distance;

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

impl Register {
    /// What is meant by a reference (with its kind before it or not), an id, a name or an alias, among some kinds. A whole
    /// id goes before a name.
    pub fn look_up(&self, words: &str, kinds: &[Kind]) -> Result<&Entry, NotFound> {
        let (kinds, words) = self.narrowed(words, kinds);
        let among = || self.entries.iter().filter(|entry| kinds.contains(&entry.kind));
        let folded = fold(words);
        let steps: [&dyn Fn(&Entry) -> bool; 3] =
            [&|entry| entry.id == words, &|entry| entry.local() == Some(words), &|entry| {
                !folded.is_empty() && entry.names().any(|name| fold(name) == folded)
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

    fn narrowed<'w>(&self, words: &'w str, kinds: &[Kind]) -> (Vec<Kind>, &'w str) {
        let named = words.split_once(':').and_then(|(kind, rest)| {
            let kind = kinds.iter().find(|known| known.word() == kind)?;
            Some((vec![*kind], rest))
        });
        named.unwrap_or_else(|| (kinds.to_vec(), words))
    }

    /// The references of what is nearest to some words: first what contains them, then what is spelt alike.
    pub fn nearest(&self, words: &str, kinds: &[Kind]) -> Vec<String> {
        let among = self.entries.iter().filter(|entry| kinds.contains(&entry.kind));
        let names: Vec<(&Entry, Vec<String>)> =
            among.map(|entry| (entry, entry.names().map(fold).collect())).collect();
        let one_kind = kinds.len() == 1;
        let shown = |entry: &Entry| if one_kind { entry.id.clone() } else { entry.reference() };
        let scored = names.iter().filter_map(|(entry, names)| {
            let score = names.iter().filter_map(|name| nearness(&fold(words), name)).min()?;
            Some((score, shown(entry)))
        });
        let mut scored: Vec<_> = scored.collect();
        scored.sort();
        scored.into_iter().map(|(_, reference)| reference).take(NEAREST).collect()
    }

    /// The entries of some kinds of which every word is part of a name, an alias, the id or what it belongs to.
    pub fn filtered<'r>(&'r self, words: &[String], kinds: &[Kind]) -> Vec<&'r Entry> {
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
/// the words, or is contained in them, is nearer than what is only spelt alike.
fn nearness(words: &str, name: &str) -> Option<(u8, usize)> {
    if words.is_empty() || name.is_empty() {
        return None;
    }
    let shorter = words.len().min(name.len());
    if name.contains(words) || shorter >= 3 && words.contains(name) {
        return Some((u8::from(!name.starts_with(words)), name.len().abs_diff(words.len())));
    }
    let part = |part: &str| part.chars().count() >= 4 && words.contains(part);
    if name.split(|sign: char| !sign.is_alphanumeric()).any(part) {
        return Some((2, name.len().abs_diff(words.len())));
    }
    let away = distance(words, name);
    (away <= words.chars().count().max(3) / 3).then_some((3, away))
}
