//! Values of files, by their paths.

use super::texts::Draft;
use super::{Base, Given, Override, What};
use crate::edit::address::{self, Address};
use crate::edit::{Entry, FileChange, Path, Step, Value, typed};
use crate::load::{self, Node, NodeKind};
use crate::source::Span;
use crate::words::Text;

/// Where a path of a scenario leads. Those of `portfolio.yaml` may begin with `portfolio.`.
fn leads_to(base: Base<'_>, path: &str) -> Result<Address, Text> {
    let reference = path.strip_prefix("portfolio.").unwrap_or(path);
    address::anywhere(base.documents, base.register, reference).and_then(Address::of_a_key)
}

/// Sets a value, or takes it away.
pub(super) fn set(draft: &mut Draft<'_>, path: &str, given: &Given) -> Result<(), Text> {
    let address = leads_to(draft.base, path)?;
    let value = match given {
        Given::Nothing => None,
        Given::Written(value) => Some(value.clone()),
        Given::Typed(text) => Some(typed::value(&address, text, draft.base.register)?),
    };
    let change = {
        let tree = draft.tree(address.file);
        let Some(tree) = &tree else { return Ok(()) };
        change(tree.root(), &address.path, value)
    };
    draft.change(address.file, change.as_slice())
}

/// The change that gives a path a value, with the mappings around it that are not there yet; none where nothing is there
/// to be taken away.
fn change(root: Node<'_>, path: &Path, value: Option<Value>) -> Option<FileChange> {
    let steps = path.steps();
    let mut node = root;
    for (depth, step) in steps.iter().enumerate() {
        match child(node, step) {
            Some(child) if depth + 1 == steps.len() || child.kind() != NodeKind::Null => node = child,
            _ => {
                let inside = steps[depth + 1..].iter().rev().fold(value?, |value, step| match step {
                    Step::Key(key) => Value::Map(vec![Entry::new(key, value)]),
                    Step::At(_) | Step::With(..) => value,
                });
                return Some(FileChange::set(beginning(&steps[..=depth]), inside));
            }
        }
    }
    Some(match value {
        Some(value) => FileChange::set(path.clone(), value),
        None => FileChange::remove(path.clone()),
    })
}

fn child<'a>(node: Node<'a>, step: &Step) -> Option<Node<'a>> {
    match step {
        Step::Key(key) => node.get(key),
        Step::At(at) => node.items().nth(*at),
        Step::With(key, value) => node.items().find(|item| item.get(key).and_then(Node::text) == Some(value)),
    }
}

fn beginning(steps: &[Step]) -> Path {
    steps.iter().fold(Path::root(), |path, step| match step {
        Step::Key(key) => path.key(key),
        Step::At(at) => path.at(*at),
        Step::With(key, value) => path.with(key, value),
    })
}

/// What a part changes, for a person to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// What.
    pub what: String,
    /// Its value in the files; nothing where they give none.
    pub before: Option<String>,
    /// Its value in the scenario; nothing where it takes it away.
    pub after: Option<String>,
    /// Where the files say it, or would.
    pub place: Option<Span>,
}

/// What a part is about, as it is and as it would be.
pub fn before_and_after(base: Base<'_>, part: &Override) -> Result<Changed, Text> {
    match &part.what {
        What::Set(path, given) => {
            let address = leads_to(base, path)?;
            let source = base.documents.sources.file(address.file);
            let tree = load::document(&source.text).0;
            let root = tree.as_ref().map(load::Tree::root);
            let steps = address.path.steps();
            let found = root.and_then(|root| steps.iter().try_fold(root, child));
            let near = found.map(Node::span).or(root.map(Node::head));
            let place = near.map(|span| Span { file: address.file, ..span });
            let before = found.filter(|node| node.kind() != NodeKind::Null);
            let before = before.map(|node| typed::of_node(node).inline());
            Ok(Changed { what: path.clone(), before, after: given.shown(), place })
        }
        What::Decision(value) => Ok(Changed {
            what: "decisions".to_owned(),
            before: None,
            after: Some(value.inline()),
            place: None,
        }),
        What::Without(words) => Ok(Changed {
            what: "municipalities".to_owned(),
            before: Some(words.clone()),
            after: None,
            place: None,
        }),
    }
}
