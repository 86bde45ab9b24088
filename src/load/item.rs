//! A mapping of the format, read with the types its table gives: what `resolve` sees of a document.
//!
//! What always holds: a value that is not what its key wants reads as absent; the finding that says so was made when
//! the file was loaded.

use std::marker::PhantomData;

use super::scalar;
use super::schema::{Record, Scalar, Want};
use super::tree::{self, Children, Node};
use crate::source::Span;

/// A value with its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

/// What a file gives under a key: nothing, something that is not what the key wants, or a value.
#[derive(Clone, Copy, Debug)]
pub struct Given<T> {
    /// Where the key stands, if it does.
    pub key: Option<Span>,
    /// Where its value stands, right or wrong; an explicit null is none.
    pub span: Option<Span>,
    value: Option<T>,
}

impl<T> Given<T> {
    pub(super) fn read<'a>(
        entry: Option<(Node<'a>, Node<'a>)>,
        value: impl FnOnce(Node<'a>) -> Option<T>,
    ) -> Self {
        let node = entry.map(|(_, value)| value).filter(|value| value.kind() != tree::NodeKind::Null);
        Given {
            key: entry.map(|(key, _)| key.span()),
            span: node.map(Node::span),
            value: node.and_then(value),
        }
    }

    /// The value, if there is a right one.
    pub fn value(self) -> Option<T> {
        self.value
    }

    /// The value with its place.
    pub fn found(self) -> Option<Spanned<T>> {
        Some(Spanned { value: self.value?, span: self.span? })
    }

    /// Whether there is a value, right or wrong.
    pub fn is_there(&self) -> bool {
        self.span.is_some()
    }

    /// Whether there is a value that is not what the key wants, which is a finding already.
    pub fn is_unreadable(&self) -> bool {
        self.span.is_some() && self.value.is_none()
    }

    /// With what holds where no right value is given.
    pub(super) fn or(self, default: T) -> Filled<T>
    where
        T: Copy,
    {
        Filled { value: self.value.unwrap_or(default), given: self }
    }
}

impl Given<&str> {
    /// The text as a value of its own.
    pub fn owned(self) -> Option<String> {
        self.value.map(str::to_owned)
    }
}

/// A value of a key with a default.
#[derive(Clone, Copy, Debug)]
pub struct Filled<T> {
    /// What is given, else the default.
    pub value: T,
    /// What is given.
    pub given: Given<T>,
}

/// A mapping with its table.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a, R> {
    node: Node<'a>,
    table: PhantomData<R>,
}

impl<'a, R: Record> Item<'a, R> {
    /// A mapping; none for any other node.
    pub(crate) fn new(node: Node<'a>) -> Option<Self> {
        (node.kind() == tree::NodeKind::Mapping).then_some(Item { node, table: PhantomData })
    }

    /// The mapping itself.
    pub fn node(self) -> Node<'a> {
        self.node
    }

    /// Its place.
    pub fn span(self) -> Span {
        self.node.span()
    }

    /// What is given under a key. Only the table's own methods ask by name.
    pub(super) fn given<W: Want>(self, key: &str) -> W::Given<'a> {
        W::given(self.node.entry(key))
    }

    /// The same mapping with another table.
    pub(super) fn with<Q: Record>(self) -> Item<'a, Q> {
        Item { node: self.node, table: PhantomData }
    }
}

/// The nodes of a list.
#[derive(Clone, Copy, Debug)]
struct Nodes<'a> {
    list: Option<Node<'a>>,
    next: Option<Children<'a>>,
}

impl<'a> Nodes<'a> {
    fn new(entry: Option<(Node<'a>, Node<'a>)>) -> Self {
        let list = entry.map(|(_, value)| value).filter(|value| value.kind() != tree::NodeKind::Null);
        Nodes { list, next: list.map(Node::items) }
    }

    fn next(&mut self) -> Option<Node<'a>> {
        self.next.as_mut()?.next()
    }
}

/// The mappings of a list.
#[derive(Clone, Copy, Debug)]
pub struct Items<'a, R> {
    nodes: Nodes<'a>,
    key: Option<Span>,
    table: PhantomData<R>,
}

impl<'a, R: Record> Items<'a, R> {
    pub(super) fn new(entry: Option<(Node<'a>, Node<'a>)>) -> Self {
        Items { nodes: Nodes::new(entry), key: entry.map(|(key, _)| key.span()), table: PhantomData }
    }

    /// Where the key stands, if it does.
    pub fn key(&self) -> Option<Span> {
        self.key
    }

    /// The value of the key, where there is one, right or wrong.
    pub fn node(&self) -> Option<Node<'a>> {
        self.nodes.list
    }

    /// Whether nothing in it is anything but what the key wants: a list of mappings, or no list at all.
    pub fn is_whole(&self) -> bool {
        let mapping = |item: Node<'_>| item.kind() == tree::NodeKind::Mapping;
        self.nodes.list.is_none_or(|list| list.kind() == tree::NodeKind::List && list.items().all(mapping))
    }
}

impl<'a, R: Record> Iterator for Items<'a, R> {
    type Item = Item<'a, R>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(item) = Item::new(self.nodes.next()?) {
                return Some(item);
            }
        }
    }
}

/// The values of a list.
#[derive(Clone, Copy, Debug)]
pub struct Values<'a, S> {
    nodes: Nodes<'a>,
    key: Option<Span>,
    kind: PhantomData<S>,
}

impl<'a, S: Scalar> Values<'a, S> {
    pub(super) fn new(entry: Option<(Node<'a>, Node<'a>)>) -> Self {
        Values { nodes: Nodes::new(entry), key: entry.map(|(key, _)| key.span()), kind: PhantomData }
    }

    /// Where the key stands, if it does.
    pub fn key(&self) -> Option<Span> {
        self.key
    }

    /// The value of the key, where there is one, right or wrong.
    pub fn node(&self) -> Option<Node<'a>> {
        self.nodes.list
    }
}

impl<'a, S: Scalar> Iterator for Values<'a, S> {
    type Item = Spanned<S::Value<'a>>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let node = self.nodes.next()?;
            let value = node.text().and_then(|text| S::of(scalar::read(&S::KIND, text)?));
            if let Some(value) = value {
                return Some(Spanned { value, span: node.span() });
            }
        }
    }
}

/// The keys and values of a mapping with keys of the user's choosing.
#[derive(Clone, Copy, Debug)]
pub struct Pairs<'a, S> {
    node: Option<Node<'a>>,
    kind: PhantomData<S>,
}

impl<'a, S: Scalar> Pairs<'a, S> {
    pub(super) fn new(entry: Option<(Node<'a>, Node<'a>)>) -> Self {
        Pairs { node: entry.map(|(_, value)| value), kind: PhantomData }
    }

    /// All of them whose value is right, in the file's order.
    pub fn iter(self) -> impl Iterator<Item = (Spanned<&'a str>, S::Value<'a>)> {
        let entries = self.node.into_iter().flat_map(Node::entries);
        entries.filter_map(|(name, value)| {
            let value = S::of(scalar::read(&S::KIND, value.text()?)?)?;
            Some((Spanned { value: name.text()?, span: name.span() }, value))
        })
    }
}

impl tree::Tree {
    /// The whole document, read with a table; none where it is not a mapping.
    pub(crate) fn item<R: Record>(&self) -> Option<Item<'_, R>> {
        Item::new(self.root())
    }
}
