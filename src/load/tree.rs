//! A YAML document as a flat tree: every value with its place in the file.
//!
//! What always holds: the nodes lie in reading order in one list, so a tree of any size or depth is dropped without
//! recursion; scalars are text, kept as a slice of the file wherever the file already has them letter by letter.

use std::sync::Arc;

use crate::source::{FileId, Span};

/// A YAML document with spans; or several, joined to one (see `overlay`).
#[derive(Debug)]
pub struct Tree {
    /// The files it was read from, each with where its text begins. Never empty.
    pub(super) parts: Vec<(u32, FileId)>,
    /// The texts of the files, one after another.
    pub(super) text: Arc<str>,
    pub(super) nodes: Vec<RawNode>,
    /// Scalars that the file does not have letter by letter: with escapes, or over several lines.
    pub(super) owned: Vec<Box<str>>,
    /// The value of the whole document.
    pub(super) root: u32,
}

/// A node as it lies in the list. Children follow their parent; a mapping's are key, value, key, value.
#[derive(Clone, Copy, Debug)]
pub(super) struct RawNode {
    pub start: u32,
    pub end: u32,
    /// The node after this one and all below it.
    pub next: u32,
    pub what: What,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// An empty value, `null` or `~`, not quoted.
    Null,
    /// A scalar: the span's own text.
    Slice,
    /// A quoted scalar without escapes: the span's text without the quotes.
    Inner,
    /// A scalar in [`Tree::owned`].
    Owned(u32),
    /// An alias that names nothing: a scalar without text.
    Unknown,
    List,
    Mapping,
    /// Stands for an earlier node, which is never an alias itself.
    Alias(u32),
}

/// A value of a [`Tree`].
#[derive(Clone, Copy, Debug)]
pub struct Node<'a> {
    tree: &'a Tree,
    index: u32,
}

/// What a [`Node`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeKind {
    /// An empty value, `null` or `~`.
    Null,
    /// One value, as text.
    Scalar,
    /// A list.
    List,
    /// A mapping.
    Mapping,
}

impl Tree {
    pub(super) fn of_file(file: FileId, text: Arc<str>) -> Self {
        Tree { parts: vec![(0, file)], text, nodes: Vec::new(), owned: Vec::new(), root: 0 }
    }

    /// The file it was read from; of several the first. It names the tree: no two trees share a file.
    pub fn file(&self) -> FileId {
        self.parts[0].1
    }

    /// All files it was read from.
    pub fn files(&self) -> impl DoubleEndedIterator<Item = FileId> {
        self.parts.iter().map(|(_, file)| *file)
    }

    /// The value of the whole document.
    pub fn root(&self) -> Node<'_> {
        self.at(self.root)
    }

    /// The place in its file of a stretch of the text.
    fn span(&self, start: u32, end: u32) -> Span {
        let part = self.parts.partition_point(|&(begins, _)| begins <= start) - 1;
        let (begins, file) = self.parts[part];
        Span { file, start: start - begins, end: end - begins }
    }

    /// The value at an index that [`Node::index`] gave.
    pub fn at(&self, index: u32) -> Node<'_> {
        match self.nodes[index as usize].what {
            What::Alias(target) => Node { tree: self, index: target },
            _ => Node { tree: self, index },
        }
    }
}

impl<'a> Node<'a> {
    fn raw(self) -> &'a RawNode {
        &self.tree.nodes[self.index as usize]
    }

    /// Its place in the tree, to find it again.
    pub fn index(self) -> u32 {
        self.index
    }

    /// The tree it is in.
    pub fn tree(self) -> &'a Tree {
        self.tree
    }

    /// Its place in the file.
    pub fn span(self) -> Span {
        let raw = self.raw();
        self.tree.span(raw.start, raw.end)
    }

    /// The text of the file where it stands.
    fn written(self) -> &'a str {
        let raw = self.raw();
        &self.tree.text[raw.start as usize..raw.end as usize]
    }

    /// What it is.
    pub fn kind(self) -> NodeKind {
        match self.raw().what {
            What::Null => NodeKind::Null,
            What::List => NodeKind::List,
            What::Mapping => NodeKind::Mapping,
            What::Slice | What::Inner | What::Owned(_) | What::Unknown => NodeKind::Scalar,
            What::Alias(_) => unreachable!("invariant: Tree::at follows aliases"),
        }
    }

    /// A scalar's text; none where an alias that names nothing stands.
    pub fn text(self) -> Option<&'a str> {
        let raw = self.raw();
        let (start, end) = (raw.start as usize, raw.end as usize);
        match raw.what {
            What::Slice => Some(&self.tree.text[start..end]),
            What::Inner => Some(&self.tree.text[start + 1..end - 1]),
            What::Owned(index) => Some(&self.tree.owned[index as usize]),
            _ => None,
        }
    }

    /// Whether it is a scalar in quotes.
    pub fn is_quoted(self) -> bool {
        self.kind() == NodeKind::Scalar && self.written().starts_with(['"', '\''])
    }

    /// A list's items; nothing for anything else.
    pub fn items(self) -> Children<'a> {
        let raw = self.raw();
        let end = if raw.what == What::List { raw.next } else { 0 };
        Children { tree: self.tree, next: self.index + 1, end }
    }

    /// A mapping's keys and values; nothing for anything else.
    pub fn entries(self) -> impl Iterator<Item = (Node<'a>, Node<'a>)> {
        let raw = self.raw();
        let end = if raw.what == What::Mapping { raw.next } else { 0 };
        let mut children = Children { tree: self.tree, next: self.index + 1, end };
        std::iter::from_fn(move || Some((children.next()?, children.next()?)))
    }

    /// The key and the value of a mapping's entry; the first, should a key stand twice.
    pub fn entry(self, key: &str) -> Option<(Node<'a>, Node<'a>)> {
        self.entries().find(|(name, _)| name.text() == Some(key))
    }

    /// The value of a mapping's entry; an explicit null is an absent key.
    pub fn get(self, key: &str) -> Option<Node<'a>> {
        self.entry(key).map(|(_, value)| value).filter(|value| value.kind() != NodeKind::Null)
    }
}

impl<'a> Node<'a> {
    /// Where to point at it: a scalar, or a list or mapping on one line, as a whole; of a longer one its beginning.
    pub fn point(self) -> Span {
        if self.written().contains(['\n', '\r']) { self.head() } else { self.span() }
    }

    /// Where a stretch of a scalar's text stands in the file, by the bytes of the text. What YAML wrote in another way
    /// (escapes, folded lines) is found again letter by letter.
    pub fn within(self, from: usize, to: usize) -> Span {
        let span = self.span();
        let raw = self.raw();
        let skipped = match raw.what {
            What::Slice => 0,
            What::Inner => 1,
            What::Owned(index) => return self.found_again(&self.tree.owned[index as usize], from, to),
            _ => return span,
        };
        let byte = |offset: usize| span.end.min(span.start + skipped + offset as u32);
        Span { start: byte(from), end: byte(to), ..span }
    }

    fn found_again(self, value: &str, from: usize, to: usize) -> Span {
        let span = self.span();
        let written = self.written();
        // The block's header line is not part of its text.
        let begin = if written.starts_with(['|', '>']) { written.find(['\n', '\r']).unwrap_or(0) } else { 0 };
        let mut rest = written.char_indices().skip_while(|&(at, _)| at < begin);
        let (mut start, mut end) = (None, None);
        for (at, letter) in value.char_indices().filter(|(_, letter)| !letter.is_whitespace()) {
            let Some((found, _)) = rest.find(|&(_, character)| character == letter) else { break };
            if at >= from && start.is_none() {
                start = Some(found);
            }
            if at < to {
                end = Some(found + letter.len_utf8());
            }
        }
        let start = start.unwrap_or(written.trim_end().len());
        let end = end.unwrap_or(start).max(start);
        Span { start: span.start + start as u32, end: span.start + end as u32, ..span }
    }

    /// Where it begins: a mapping's first key, a list's first dash, a bracket; a scalar as a whole.
    pub fn head(self) -> Span {
        let span = self.span();
        let first = self.entries().next().map(|(key, _)| key).or_else(|| self.items().next());
        match first {
            Some(first) if first.span().start == span.start => first.head(),
            _ if matches!(self.kind(), NodeKind::List | NodeKind::Mapping) => {
                Span { end: span.end.min(span.start + 1), ..span }
            }
            _ => span,
        }
    }
}

/// The nodes of a list, one after the other.
#[derive(Clone, Copy, Debug)]
pub struct Children<'a> {
    tree: &'a Tree,
    next: u32,
    end: u32,
}

impl<'a> Iterator for Children<'a> {
    type Item = Node<'a>;

    fn next(&mut self) -> Option<Node<'a>> {
        if self.next >= self.end {
            return None;
        }
        let node = self.tree.at(self.next);
        self.next = self.tree.nodes[self.next as usize].next;
        Some(node)
    }
}
