//! A mapping of the format, read with the types its shape gives: what `resolve` sees of a document.
//!
//! What always holds: a value that is not what its key wants reads as absent; the finding that says so was made when
//! the file was loaded. Asking for a key that the shape does not have is a fault of the program.

use jiff::civil::Date;

use super::scalar::{self, DateOrOffset};
use super::schema::{Kind, Shape};
use super::tree::{self, Node};
use crate::source::Span;

/// A value with its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

/// A number, or a word instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WholeOrWord {
    /// The number.
    Whole(u64),
    /// The word.
    Word(&'static str),
}

/// A mapping with its shape.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    node: Node<'a>,
    shape: &'static Shape,
}

impl<'a> Item<'a> {
    /// A mapping; none for any other node.
    pub(super) fn new(node: Node<'a>, shape: &'static Shape) -> Option<Self> {
        if node.kind() != tree::Kind::Mapping {
            return None;
        }
        let shape = match shape.variant {
            Some((key, other)) if node.get(key).is_some() => other,
            _ => shape,
        };
        Some(Item { node, shape })
    }

    /// The mapping itself.
    pub fn node(self) -> Node<'a> {
        self.node
    }

    /// Its shape.
    pub fn shape(self) -> &'static Shape {
        self.shape
    }

    /// Its place.
    pub fn span(self) -> Span {
        self.node.span()
    }

    /// Whether a key is there with a value, right or wrong.
    pub fn has(self, key: &str) -> bool {
        self.node.get(key).is_some()
    }

    /// Where a key stands.
    pub fn key_span(self, key: &str) -> Option<Span> {
        self.node.entry(key).map(|(name, _)| name.span())
    }

    fn kind(self, key: &str) -> &'static Kind {
        &self.shape.key(key).expect("invariant: resolve asks for keys of the shape").kind
    }

    fn scalar<T>(
        self,
        key: &str,
        read: impl FnOnce(&'static Kind, &'a str) -> Option<T>,
    ) -> Option<Spanned<T>> {
        let kind = self.kind(key);
        let node = self.node.get(key)?;
        Some(Spanned { value: read(kind, node.text()?)?, span: node.span() })
    }

    /// A text, an id or a reference, as it is written.
    pub fn text(self, key: &str) -> Option<Spanned<&'a str>> {
        self.scalar(key, |_, text| Some(text))
    }

    /// A whole number.
    pub fn whole(self, key: &str) -> Option<Spanned<u64>> {
        self.scalar(key, |kind, text| match kind {
            Kind::Whole(least, most) => scalar::whole(text, *least, *most),
            _ => None,
        })
    }

    /// A decimal number, in units of its last decimal.
    pub fn decimal(self, key: &str) -> Option<Spanned<u64>> {
        self.scalar(key, |kind, text| match kind {
            Kind::Decimal(places, most) => {
                scalar::decimal(text, *places).filter(|&number| number <= most * 10_u64.pow(*places))
            }
            _ => None,
        })
    }

    /// A day.
    pub fn date(self, key: &str) -> Option<Spanned<Date>> {
        self.scalar(key, |_, text| scalar::date(text))
    }

    /// A day or an offset from the merger.
    pub fn date_or_offset(self, key: &str) -> Option<Spanned<DateOrOffset>> {
        self.scalar(key, |_, text| scalar::date_or_offset(text))
    }

    /// A truth value.
    pub fn truth(self, key: &str) -> Option<Spanned<bool>> {
        self.scalar(key, |_, text| scalar::truth(text))
    }

    /// One of the words that the key knows.
    pub fn word(self, key: &str) -> Option<Spanned<&'static str>> {
        self.scalar(key, |kind, text| match kind {
            Kind::Word(words) | Kind::WordOrListOrTable(words, ..) => {
                words.iter().copied().find(|&word| word == text)
            }
            _ => None,
        })
    }

    /// A whole number, or one of the words that the key knows.
    pub fn whole_or_word(self, key: &str) -> Option<Spanned<WholeOrWord>> {
        self.scalar(key, |kind, text| match kind {
            Kind::WholeOrWord(least, most, words) => {
                let word = words.iter().copied().find(|&word| word == text).map(WholeOrWord::Word);
                word.or_else(|| scalar::whole(text, *least, *most).map(WholeOrWord::Whole))
            }
            _ => None,
        })
    }

    /// A mapping under a key.
    pub fn item(self, key: &str) -> Option<Item<'a>> {
        match self.kind(key) {
            Kind::Map(shape) => Item::new(self.node.get(key)?, shape),
            _ => None,
        }
    }

    /// The mappings of a list.
    pub fn items(self, key: &str) -> impl Iterator<Item = Item<'a>> {
        let shape = match self.kind(key) {
            Kind::List(Kind::Map(shape))
            | Kind::Some(Kind::Map(shape))
            | Kind::WordOrListOrTable(_, shape, _) => Some(*shape),
            _ => None,
        };
        let list = self.node.get(key).into_iter().flat_map(Node::items);
        list.filter_map(move |node| Item::new(node, shape?))
    }

    /// The texts of a list.
    pub fn texts(self, key: &str) -> impl Iterator<Item = Spanned<&'a str>> {
        let list = self.node.get(key).into_iter().flat_map(Node::items);
        list.filter_map(|node| Some(Spanned { value: node.text()?, span: node.span() }))
    }

    /// A month.
    pub fn month(self, key: &str) -> Option<Spanned<i32>> {
        let text = self.text(key)?;
        Some(Spanned { value: scalar::month(text.value)?, span: text.span })
    }

    /// The months of a list.
    pub fn months(self, key: &str) -> impl Iterator<Item = Spanned<i32>> {
        self.texts(key)
            .filter_map(|text| Some(Spanned { value: scalar::month(text.value)?, span: text.span }))
    }

    /// The keys and numbers of a table.
    pub fn table(self, key: &str) -> impl Iterator<Item = (Spanned<&'a str>, u64)> {
        let bounds = match self.kind(key) {
            Kind::Table(Kind::Whole(least, most))
            | Kind::WordOrListOrTable(_, _, Kind::Whole(least, most)) => (*least, *most),
            _ => (1, 0),
        };
        let entries = self.node.get(key).into_iter().flat_map(Node::entries);
        entries.filter_map(move |(name, value)| {
            let number = scalar::whole(value.text()?, bounds.0, bounds.1)?;
            Some((Spanned { value: name.text()?, span: name.span() }, number))
        })
    }

    /// The keys and texts of a table.
    pub fn text_table(self, key: &str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let entries = self.node.get(key).into_iter().flat_map(Node::entries);
        entries.filter_map(|(name, value)| Some((name.text()?, value.text()?)))
    }

    /// A name: a text for both languages (first Norwegian, then English), or one each; what is missing is like the
    /// other.
    pub fn name(self, key: &str) -> Option<(&'a str, &'a str)> {
        let node = self.node.get(key)?;
        if let Some(text) = node.text() {
            return Some((text, text));
        }
        let language = |key| node.get(key).and_then(Node::text);
        let (nb, en) = (language("nb"), language("en"));
        Some((nb.or(en)?, en.or(nb)?))
    }
}

impl tree::Tree {
    /// The whole document, read with a shape; none where it is not a mapping.
    pub fn item(&self, shape: &'static Shape) -> Option<Item<'_>> {
        Item::new(self.root(), shape)
    }
}
