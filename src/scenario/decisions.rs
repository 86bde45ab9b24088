//! Decisions that are added.

use super::refused;
use super::texts::Draft;
use crate::edit::{self, FileChange, Path, Value};
use crate::load::{self, Node};
use crate::words::{Text, t};

/// The keys of which a domain has one.
const SETTLING: [&str; 3] = ["choose", "retire", "need"];

/// Where decisions stand that a workspace did not have before.
const FILE: &str = "decisions.yaml";

/// Adds a decision. One that settles its domain replaces the one that does.
pub(super) fn decide(draft: &mut Draft<'_>, decision: &Value) -> Result<(), Text> {
    if let Some(tree) = &draft.base.documents.decisions {
        let file = tree.file();
        let changes = changes(draft.text(file), decision);
        return changes.iter().try_for_each(|change| draft.change(file, std::slice::from_ref(change)));
    }
    if let Some(text) = draft.new.get(FILE) {
        let text = edit::apply(text, &changes(text, decision)).map_err(refused)?;
        draft.new.insert(FILE.to_owned(), text);
        return Ok(());
    }
    let Some(manifest) = draft.base.documents.manifest() else { return Err(t!("edit.no_manifest")) };
    let file = manifest.node().tree().file();
    draft.change(file, &[FileChange::set(Path::root().key("decisions"), Value::word(FILE))])?;
    draft.new.insert(FILE.to_owned(), format!("decisions:\n  - {}\n", decision.inline()));
    Ok(())
}

fn changes(text: &str, decision: &Value) -> Vec<FileChange> {
    let list = Path::root().key("decisions");
    let domain = settled(decision);
    let same = |item: &Node<'_>| {
        item.get("domain").and_then(Node::text) == domain
            && SETTLING.iter().any(|key| item.get(key).is_some())
    };
    let tree = load::document(text).0.filter(|_| domain.is_some());
    let items = tree.as_ref().and_then(|tree| tree.root().get("decisions"));
    let place = items.and_then(|items| items.items().position(|item| same(&item)));
    vec![match place {
        Some(at) => FileChange::set(list.at(at), decision.clone()),
        None => FileChange::append(list, decision.clone()),
    }]
}

/// The domain that a decision settles.
pub(super) fn settled(decision: &Value) -> Option<&str> {
    word(decision, "domain").filter(|_| SETTLING.iter().any(|key| word(decision, key).is_some()))
}

/// The word under a key of a mapping.
fn word<'v>(value: &'v Value, key: &str) -> Option<&'v str> {
    let (Value::Map(entries) | Value::Line(entries)) = value else { return None };
    let entry = entries.iter().find(|entry| entry.key == key)?;
    match &entry.value {
        Value::Word(word) | Value::Text(word) => Some(word),
        _ => None,
    }
}
