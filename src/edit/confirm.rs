//! What a program filled in, confirmed by a person: its key goes from `guessed`.

use super::address::Thing;
use super::{FileChange, Path};
use crate::load::{self, Documents, Node};
use crate::source::FileId;
use crate::words::{Text, t};

/// The changes that confirm a key of an entry, or all of its keys.
pub fn one(
    documents: &Documents,
    thing: &Thing,
    key: Option<&str>,
) -> Result<Vec<(FileId, FileChange)>, Text> {
    let tree = load::document(&documents.sources.file(thing.file).text).0;
    let list = thing.path.steps().first().zip(thing.path.steps().get(1));
    let node = tree.as_ref().zip(list).and_then(|(tree, steps)| match steps {
        (super::Step::Key(list), super::Step::At(at)) => tree.root().get(list)?.items().nth(*at),
        _ => None,
    });
    let guessed = node.map(guessed).unwrap_or_default();
    if guessed.is_empty() {
        return Err(t!("edit.nothing_guessed", reference = thing.id));
    }
    if key.is_some_and(|key| !guessed.contains(&key)) {
        let known = Text::and(guessed.iter().map(ToString::to_string));
        return Err(t!(
            "edit.not_guessed",
            reference = thing.id,
            key = key.unwrap_or_default(),
            known = known
        ));
    }
    let changes = confirmed(&thing.path, &guessed, key);
    Ok(changes.into_iter().map(|change| (thing.file, change)).collect())
}

/// The changes that confirm a key, or all keys, of every entry of the inventories. How many entries there are comes with them.
pub fn all(documents: &Documents, key: Option<&str>) -> (usize, Vec<(FileId, FileChange)>) {
    let mut changes = Vec::new();
    let mut entries = 0;
    for (_, file) in documents.inventory_files() {
        for list in ["systems", "contracts"] {
            let items = file.node().get(list).into_iter().flat_map(Node::items).enumerate();
            for (at, item) in items {
                let confirmed = confirmed(&Path::root().key(list).at(at), &guessed(item), key);
                entries += usize::from(!confirmed.is_empty());
                changes.extend(confirmed.into_iter().map(|change| (file.node().tree().file(), change)));
            }
        }
    }
    (entries, changes)
}

fn guessed(item: Node<'_>) -> Vec<&str> {
    item.get("guessed").into_iter().flat_map(Node::items).filter_map(Node::text).collect()
}

/// The whole key goes with the last thing that is guessed.
fn confirmed(entry: &Path, guessed: &[&str], key: Option<&str>) -> Vec<FileChange> {
    let list = entry.clone().key("guessed");
    let gone: Vec<usize> =
        (0..guessed.len()).filter(|&at| key.is_none_or(|key| guessed[at] == key)).collect();
    if gone.is_empty() {
        Vec::new()
    } else if gone.len() == guessed.len() {
        vec![FileChange::remove(list)]
    } else {
        gone.into_iter().map(|at| FileChange::remove(list.clone().at(at))).collect()
    }
}
