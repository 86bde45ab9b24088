//! Where things stand in the user's files: the only bridge from the landscape back to the text.
//!
//! What always holds: a thing of the landscape has a place; keys are looked up when somebody asks, so that nothing
//! but the documents themselves is kept.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::load::{Documents, Node, NodeKind, Tree, range};
use crate::model::{Place, Range, Step, Thing};
use crate::source::{FileId, Span};

/// More than any figure may be: what is within a key's own bounds was judged when the file was read.
const MOST: u64 = 1_000_000_000_000;

/// The way from a [`Place`] to its [`Span`].
#[derive(Debug, Default)]
pub struct Origins {
    trees: BTreeMap<FileId, Arc<Tree>>,
    things: BTreeMap<Thing, (FileId, u32)>,
}

impl Origins {
    pub(super) fn new(documents: &Documents) -> Self {
        let inventories = documents.inventories.iter().flat_map(|inventory| &inventory.files);
        let trees = documents.manifest.iter().chain(&documents.catalogue).chain(inventories);
        let trees = trees
            .chain(&documents.decisions)
            .chain(&documents.progress)
            .map(|tree| (tree.file(), Arc::clone(tree)))
            .collect();
        let mut origins = Origins { trees, things: BTreeMap::new() };
        if let Some(manifest) = &documents.manifest {
            origins.put(Thing::Manifest, manifest.root());
        }
        origins
    }

    /// Notes where all things of a kind stand, in the order of their ids.
    pub(super) fn put_all<'n, I>(
        &mut self,
        thing: impl Fn(I) -> Thing,
        id: impl Fn(usize) -> I,
        nodes: impl IntoIterator<Item = Node<'n>>,
    ) {
        nodes.into_iter().enumerate().for_each(|(index, node)| self.put(thing(id(index)), node));
    }

    pub(super) fn put(&mut self, thing: Thing, node: Node<'_>) {
        self.things.insert(thing, (node.tree().file(), node.index()));
    }

    /// The text of a thing, as a tree.
    pub fn node(&self, thing: Thing) -> Option<Node<'_>> {
        self.things.get(&thing).map(|(file, index)| self.trees[file].at(*index))
    }

    /// Where the value at a place stands; where it is absent, the nearest thing around it that is there.
    pub fn span(&self, place: &Place) -> Span {
        self.walk(place).0
    }

    /// Where the key that a place ends with stands; where it is absent, the nearest thing around it that is there.
    pub fn key_span(&self, place: &Place) -> Span {
        self.walk(place).1
    }

    /// Whether the whole path of a place is written there.
    pub fn has(&self, place: &Place) -> bool {
        self.value(place).is_some()
    }

    /// What a figure at a place may turn out to be, where it is written as a range.
    pub fn range(&self, place: &Place) -> Option<Range> {
        let text = self.value(place)?.text()?;
        let written = !text.bytes().all(|byte| byte.is_ascii_digit());
        written.then(|| range(text, 0, MOST)).flatten()
    }

    /// The value at a place, where the whole path is written there.
    fn value(&self, place: &Place) -> Option<Node<'_>> {
        place.path.iter().try_fold(self.node(place.thing)?, |node, step| match step {
            Step::Key(name) => node.entry(name).map(|(_, value)| value),
            Step::Item(index) => node.items().nth(*index),
        })
    }

    /// The things that have one of these stretches in them. The manifest has what lies in none of its municipalities.
    pub fn around(&self, spans: impl IntoIterator<Item = Span>) -> BTreeSet<Thing> {
        let mut left: BTreeSet<Span> = spans.into_iter().collect();
        let mut found = BTreeSet::new();
        // The manifest sorts first, and is asked last.
        for (&thing, (file, index)) in self.things.iter().rev() {
            let whole = self.trees[file].at(*index).span();
            let from = left.range(Span { end: 0, ..whole }..);
            let near = from.take_while(|span| span.file == whole.file && span.start <= whole.end);
            let inside: Vec<Span> = near.filter(|span| span.end <= whole.end).copied().collect();
            if !inside.is_empty() {
                found.insert(thing);
                inside.iter().for_each(|span| {
                    left.remove(span);
                });
            }
        }
        found
    }

    /// The value's place and its key's.
    fn walk(&self, place: &Place) -> (Span, Span) {
        let (file, index) = self
            .things
            .get(&place.thing)
            .or_else(|| self.things.get(&Thing::Manifest))
            .expect("invariant: a landscape comes with the origins of its things");
        let mut node = self.trees[file].at(*index);
        let own = node.get("id").map_or_else(|| node.head(), Node::point);
        let mut found = (own, own);
        for step in &place.path {
            let next = match step {
                Step::Key(name) => node.entry(name).map(|(key, value)| (key.span(), value)),
                Step::Item(index) => node.items().nth(*index).map(|value| (value.point(), value)),
            };
            let Some((key, value)) = next else { return found };
            found = if value.kind() == NodeKind::Null { (key, key) } else { (value.point(), key) };
            node = value;
        }
        found
    }
}
