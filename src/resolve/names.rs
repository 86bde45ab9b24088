//! The names of one kind: sorted, each once.

use super::log::{Add, Log};
use crate::diagnostic::quote;
use crate::load::schema::Record;
use crate::load::{Given, Item, Node, Spanned, codes};
use crate::words::{Text, t};

/// Things by their ids, sorted by id; the place in the list is the id of the landscape.
pub(super) struct Names<'a, R> {
    things: Vec<(Spanned<&'a str>, Item<'a, R>)>,
    whole: bool,
}

impl<'a, R: Record> Names<'a, R> {
    /// Collects things that have an id, which comes with each. A second one of the same id is a finding and left out. `listed` says
    /// whether their lists could be read.
    pub fn collect(
        what: &Text,
        prefix: &str,
        items: impl Iterator<Item = (Given<&'a str>, Item<'a, R>)>,
        listed: bool,
        log: &mut Log,
    ) -> Self {
        let mut whole = listed;
        let mut things: Vec<_> = items
            .filter_map(|(id, item)| {
                whole &= id.found().is_some();
                Some((id.found()?, item))
            })
            .collect();
        things.sort_by_key(|(id, _)| id.value);
        things.dedup_by(|later, first| {
            let same = later.0.value == first.0.value;
            // An alias can bring the same item in twice; it is still two items.
            if same {
                let id = later.0.value;
                log.error(
                    codes::DUPLICATE_ID,
                    later.0.span,
                    &format!("{prefix}{id}"),
                    t!("resolve.second", what = what, name = quote(id)),
                )
                .related(first.0.span, t!("resolve.first_here"))
                .help(t!("resolve.second_help"));
            }
            same
        });
        Names { things, whole }
    }

    /// Whether all things could be read: one that could not may be what a name that is not found stands for.
    pub fn are_whole(&self) -> bool {
        self.whole
    }

    /// The place of an id.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.things.binary_search_by_key(&id, |(name, _)| name.value).ok()
    }

    /// The id at a place.
    pub fn id(&self, index: usize) -> Spanned<&'a str> {
        self.things[index].0
    }

    /// All things, sorted.
    pub fn items(&self) -> impl ExactSizeIterator<Item = (&'a str, Item<'a, R>)> {
        self.things.iter().map(|(id, item)| (id.value, *item))
    }

    /// The items of all things, in the order of their ids.
    pub fn values(&self) -> impl ExactSizeIterator<Item = Item<'a, R>> {
        self.things.iter().map(|(_, item)| *item)
    }

    /// Where all things stand, in the order of their ids.
    pub fn nodes(&self) -> impl ExactSizeIterator<Item = Node<'a>> {
        self.values().map(Item::node)
    }

    /// All ids, sorted.
    pub fn ids(&self) -> impl ExactSizeIterator<Item = &'a str> {
        self.things.iter().map(|(id, _)| id.value)
    }
}
