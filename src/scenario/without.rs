//! Municipalities that stay out: their entries leave, and with them whatever others have of them.

use std::collections::BTreeSet;

use super::texts::Draft;
use crate::edit::{FileChange, Path};
use crate::load::{Node, NodeKind};
use crate::model::Money;
use crate::register::{EntryKind, Register};
use crate::source::FileId;
use crate::words::{Text, t};

/// Takes a municipality out. What is worth knowing: what it shares with others, and what that costs.
pub(super) fn leave(draft: &mut Draft<'_>, words: &str) -> Result<Vec<Text>, Text> {
    let register: &Register = draft.base.register;
    let found = register.look_up(words, &[EntryKind::Municipality]).map_err(|no| no.text(words))?;
    let id = found.id.clone();
    let Some(manifest) = draft.base.documents.manifest() else { return Err(t!("edit.no_manifest")) };
    let file = manifest.node().tree().file();
    let mine = format!("{id}/");
    remove(draft, file, "municipalities", |item| text(item, "id") == Some(&id))?;
    let mut notes = Vec::new();
    let inventories: Vec<(String, FileId)> = (draft.base.documents.inventory_files())
        .map(|(whose, file)| (whose.to_owned(), file.node().tree().file()))
        .collect();
    for (whose, file) in &inventories {
        let Some(tree) = draft.tree(*file) else { continue };
        let systems = || tree.root().get("systems").into_iter().flat_map(Node::items);
        let shared = |item: &Node<'_>| text(*item, "shared_from").is_some_and(|root| root.starts_with(&mine));
        let mut leaving: BTreeSet<String> = BTreeSet::new();
        for item in systems() {
            let Some(root) = text(item, "shared_from") else { continue };
            if *whose == id || shared(&item) {
                let entry = format!("{whose}/{}", text(item, "id").unwrap_or_default());
                notes.push(note(draft, &entry, root));
            }
            if *whose != id && shared(&item) {
                leaving.extend(text(item, "id").map(str::to_owned));
            }
        }
        if *whose == id {
            continue;
        }
        let gone = |end: &str| {
            let local = end.strip_prefix(whose.as_str()).and_then(|end| end.strip_prefix('/')).unwrap_or(end);
            end.starts_with(&mine) || leaving.contains(local)
        };
        remove(draft, *file, "systems", |item| shared(&item))?;
        remove(draft, *file, "integrations", |item| {
            ["from", "to"].iter().any(|end| text(item, end).is_some_and(gone))
        })?;
    }
    if let Some(decisions) = &draft.base.documents.decisions {
        let names_it = |item: Node<'_>| {
            ["choose", "reject"].iter().any(|key| text(item, key).is_some_and(|what| what.starts_with(&mine)))
        };
        remove(draft, decisions.file(), "decisions", names_it)?;
    }
    Ok(notes)
}

fn text<'a>(item: Node<'a>, key: &str) -> Option<&'a str> {
    item.get(key).and_then(Node::text)
}

/// Takes the items of a list away that are meant.
fn remove(
    draft: &mut Draft<'_>,
    file: FileId,
    list: &str,
    meant: impl Fn(Node<'_>) -> bool,
) -> Result<(), Text> {
    let Some(tree) = draft.tree(file) else { return Ok(()) };
    let items = tree.root().get(list).filter(|list| list.kind() == NodeKind::List);
    let items = items.into_iter().flat_map(Node::items).enumerate();
    let changes: Vec<FileChange> = items
        .filter(|(_, item)| meant(*item))
        .map(|(at, _)| FileChange::remove(Path::root().key(list).at(at)))
        .collect();
    draft.change(file, &changes)
}

/// What an entry shares with a system of another municipality, and what the contract of that system costs a year.
fn note(draft: &Draft<'_>, entry: &str, root: &str) -> Text {
    let fee = || {
        let (whose, id) = root.split_once('/')?;
        let documents = draft.base.documents;
        let files = || documents.inventory_files().filter(|(other, _)| *other == whose);
        let find = |list: &str, id: &str| {
            files().find_map(|(_, file)| {
                file.node().get(list)?.items().find(|item| text(*item, "id") == Some(id))
            })
        };
        let contract = text(find("systems", id)?, "contract")?;
        let fee = text(find("contracts", contract)?, "annual_fee")?;
        Some((format!("{whose}/{contract}"), Money::from(fee.parse::<u64>().ok()?)))
    };
    match fee() {
        Some((contract, fee)) => {
            t!("scenario.shared_with_fee", entry = entry, root = root, contract = contract, fee = fee)
        }
        None => t!("scenario.shared", entry = entry, root = root),
    }
}
