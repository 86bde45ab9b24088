//! The way to a value of a document, and the value at its end.

use std::collections::BTreeMap;
use std::fmt;

use crate::load::{Node, NodeKind};
use crate::words::{Text, t};

/// One step of a [`Path`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Into a mapping's key.
    Key(String),
    /// To an item of a list, counted from 0.
    At(usize),
    /// To the first item of a list that has this value under this key.
    With(String, String),
}

/// The way from the root of a document to a value: `systems[id=gerica].contract`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path {
    steps: Vec<Step>,
}

impl Path {
    /// The whole document.
    pub fn root() -> Self {
        Path::default()
    }

    /// Further into a mapping.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.steps.push(Step::Key(key.into()));
        self
    }

    /// Further to an item of a list, counted from 0.
    #[must_use]
    pub fn at(mut self, index: usize) -> Self {
        self.steps.push(Step::At(index));
        self
    }

    /// Further to the first item of a list that has this value under this key.
    #[must_use]
    pub fn with(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        self.steps.push(Step::With(key.into(), value.into()));
        self
    }

    /// Further to the item of a list with this id.
    #[must_use]
    pub fn item(self, id: impl Into<String>) -> Self {
        self.with("id", id)
    }

    /// Its steps.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }
}

impl fmt::Display for Path {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, step) in self.steps.iter().enumerate() {
            match step {
                Step::Key(key) if place == 0 => write!(out, "{key}")?,
                Step::Key(key) => write!(out, ".{key}")?,
                Step::At(index) => write!(out, "[{}]", index + 1)?,
                Step::With(key, value) => write!(out, "[{key}={value}]")?,
            }
        }
        Ok(())
    }
}

/// A child of a list or mapping.
#[derive(Clone, Copy, Debug)]
pub(super) struct Child<'a> {
    /// What it is a child of.
    pub parent: Node<'a>,
    /// Which child, counted from 0.
    pub ordinal: usize,
    /// Its key, in a mapping.
    pub key: Option<Node<'a>>,
    /// Its value.
    pub value: Node<'a>,
}

/// What a path leads to.
#[derive(Clone, Debug)]
pub(super) enum Found<'a> {
    /// The value of the whole document.
    Root(Node<'a>),
    /// A child, and what it lies in: its parent, if that is a child itself.
    Child(Child<'a>, Option<Child<'a>>),
    /// A key that a mapping, or an empty document, does not have.
    NoKey(Node<'a>, String),
}

/// Goes paths to their ends. What lies in a list is looked up once, so that many changes of a long one cost no more than each of them.
#[derive(Debug)]
pub(super) struct Finder<'a> {
    root: Node<'a>,
    /// The items of lists by the lists' places in the tree.
    items: BTreeMap<u32, Vec<Node<'a>>>,
}

impl<'a> Finder<'a> {
    pub fn new(root: Node<'a>) -> Self {
        Finder { root, items: BTreeMap::new() }
    }

    /// Goes a path to its end; only its last key may be missing.
    pub fn find(&mut self, path: &Path) -> Result<Found<'a>, Text> {
        let root = self.root;
        let mut here: Option<Child<'a>> = None;
        let mut around = None;
        for (place, step) in path.steps.iter().enumerate() {
            let node = here.map_or(root, |child| child.value);
            let Some(child) = self.child(node, step) else {
                let last = place + 1 == path.steps.len();
                let open =
                    node.kind() == NodeKind::Mapping || node.kind() == NodeKind::Null && here.is_none();
                return match step {
                    Step::Key(key) if last && open => Ok(Found::NoKey(node, key.clone())),
                    _ => Err(t!("edit.not_there", place = path.to_string())),
                };
            };
            around = here;
            here = Some(child);
        }
        Ok(here.map_or(Found::Root(root), |child| Found::Child(child, around)))
    }

    fn child(&mut self, node: Node<'a>, step: &Step) -> Option<Child<'a>> {
        let (ordinal, key, value) = match step {
            Step::Key(wanted) => {
                let mut entries = node.entries().enumerate();
                let (ordinal, (key, value)) =
                    entries.find(|(_, (key, _))| key.text() == Some(wanted.as_str()))?;
                (ordinal, Some(key), value)
            }
            Step::At(index) => {
                let items = self.items.entry(node.index()).or_insert_with(|| node.items().collect());
                (*index, None, *items.get(*index)?)
            }
            Step::With(key, wanted) => {
                let has = |item: &Node<'_>| item.get(key).and_then(Node::text) == Some(wanted.as_str());
                let (ordinal, item) = node.items().enumerate().find(|(_, item)| has(item))?;
                (ordinal, None, item)
            }
        };
        Some(Child { parent: node, ordinal, key, value })
    }
}
