//! Changes -> splices of the text, and what the document says after them.

use std::collections::{BTreeMap, BTreeSet};

use super::collection::{Added, Collection};
use super::path::{Child, Finder, Found};
use super::value::Value;
use super::{FileChange, Path};
use crate::load::{Node, NodeKind, Tree};
use crate::words::{Text, t};

/// A stretch of the text that is replaced; empty where something is only put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Splice {
    pub start: usize,
    pub end: usize,
    pub text: String,
}

/// What is to be done.
#[derive(Debug, Default)]
pub(super) struct Plan<'c> {
    pub splices: Vec<Splice>,
    /// The stretches of the old text that the changes are about.
    pub touched: Vec<(usize, usize)>,
    /// New values, by the place of the old one in the tree.
    pub set: BTreeMap<u32, &'c Value>,
    /// Values that are gone, with their keys.
    pub gone: BTreeSet<u32>,
    /// Items and keys that are new, by the place of the list or mapping.
    pub added: BTreeMap<u32, Vec<New<'c>>>,
}

/// What a list or mapping gets: an item, or a key with a value or with a list.
#[derive(Clone, Debug)]
pub(super) struct New<'c> {
    pub key: Option<String>,
    pub values: Vec<&'c Value>,
    /// Whether the values are a list.
    pub list: bool,
}

impl Plan<'_> {
    pub fn splice(&mut self, start: usize, end: usize, text: impl Into<String>) {
        self.splices.push(Splice { start, end, text: text.into() });
    }
}

/// The text and where things are in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Page<'a> {
    pub text: &'a str,
    pub newline: &'static str,
}

impl<'a> Page<'a> {
    pub fn new(text: &'a str) -> Self {
        let windows = text.find('\n').is_some_and(|end| text[..end].ends_with('\r'));
        Page { text, newline: if windows { "\r\n" } else { "\n" } }
    }

    pub fn line_start(self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |newline| newline + 1)
    }

    /// The beginning of the next line.
    pub fn line_end(self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |newline| at + newline + 1)
    }

    /// How many bytes stand before it on its line.
    pub fn column(self, at: usize) -> usize {
        at - self.line_start(at)
    }

    /// Whether only blanks stand before it on its line.
    pub fn begins_line(self, at: usize) -> bool {
        self.text[self.line_start(at)..at].bytes().all(|byte| byte == b' ')
    }

    pub fn is_flow(self, node: Node<'_>) -> bool {
        let start = node.span().start as usize;
        matches!(node.kind(), NodeKind::List | NodeKind::Mapping)
            && self.text[start..].starts_with(['[', '{'])
    }

    /// The byte after a key's colon.
    pub fn behind_colon(self, key: Node<'_>) -> Option<usize> {
        let end = key.span().end as usize;
        let rest = &self.text[end..];
        let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        rest[blanks..].starts_with(':').then_some(end + blanks + 1)
    }

    /// Where a child's value begins and ends; an empty one right behind its colon.
    pub fn value(self, child: &Child<'_>) -> (usize, usize) {
        let span = child.value.span();
        if child.value.kind() == NodeKind::Null
            && span.start == span.end
            && let Some(key) = child.key
        {
            let place = self.behind_colon(key).unwrap_or(key.span().end as usize);
            return (place, place);
        }
        if let Some(key) = child.key.filter(|key| span.start < key.span().end) {
            // An alias: what it names stands above.
            let colon = self.behind_colon(key).unwrap_or(key.span().end as usize);
            let rest = &self.text[colon..];
            let start = colon + rest.len() - rest.trim_start_matches([' ', '\t']).len();
            let name = |sign: char| sign.is_whitespace() || ",]}".contains(sign);
            let length = self.text[start..].find(name).unwrap_or(self.text.len() - start);
            return (start, start + length);
        }
        (span.start as usize, span.end as usize)
    }
}

/// Finds what the changes are about and how the text becomes another.
pub(super) fn plan<'c>(tree: &Tree, text: &str, changes: &'c [FileChange]) -> Result<Plan<'c>, Text> {
    let page = Page::new(text);
    let mut plan = Plan::default();
    let mut collections: BTreeMap<u32, Collection<'_, 'c>> = BTreeMap::new();
    let mut finder = Finder::new(tree.root());
    for change in changes {
        let found = finder.find(change.path())?;
        match (change, found) {
            (FileChange::Set { value, .. }, Found::Child(child, _)) => {
                plan.set.insert(child.value.index(), value);
                replace(page, &child, value, &mut plan);
            }
            (FileChange::Set { value, .. }, Found::NoKey(mapping, key)) => {
                collection(&mut collections, mapping, None).add(Added::Key(key, value));
            }
            (FileChange::Remove { path }, Found::Child(child, around)) => {
                let around = collection(&mut collections, child.parent, around);
                if !around.removed.insert(child.ordinal) {
                    return Err(twice(path));
                }
                plan.gone.insert(child.value.index());
            }
            (FileChange::Append { path, value, comment }, found) => {
                append(&mut collections, found, path, (value, comment.as_deref()))?;
            }
            (_, Found::Root(_) | Found::NoKey(..)) => {
                return Err(t!("edit.not_there", place = change.path().to_string()));
            }
        }
    }
    // What is put in at one place belongs to the innermost first: the end of a list may be the end of what it lies in.
    let mut inner_first: Vec<&Collection<'_, 'c>> = collections.values().collect();
    inner_first.sort_by_key(|collection| std::cmp::Reverse(collection.begins()));
    for collection in inner_first {
        collection.splices(page, &mut plan)?;
    }
    Ok(plan)
}

fn twice(path: &Path) -> Text {
    t!("edit.twice", place = path.to_string())
}

fn collection<'m, 'a, 'c>(
    collections: &'m mut BTreeMap<u32, Collection<'a, 'c>>,
    node: Node<'a>,
    as_child: Option<Child<'a>>,
) -> &'m mut Collection<'a, 'c> {
    let collection = collections.entry(node.index()).or_insert_with(|| Collection::new(node));
    collection.as_child = collection.as_child.or(as_child);
    collection
}

fn append<'a, 'c>(
    collections: &mut BTreeMap<u32, Collection<'a, 'c>>,
    found: Found<'a>,
    path: &Path,
    item: (&'c Value, Option<&'c str>),
) -> Result<(), Text> {
    let (list, as_child) = match found {
        Found::Root(node) => (node, None),
        Found::Child(child, _) => (child.value, Some(child)),
        Found::NoKey(mapping, key) => {
            collection(collections, mapping, None).add_to_new_list(key, item);
            return Ok(());
        }
    };
    if !(list.kind() == NodeKind::List || list.kind() == NodeKind::Null && as_child.is_some()) {
        return Err(t!("edit.no_list", place = path.to_string()));
    }
    collection(collections, list, as_child).add(Added::Item(item.0, item.1));
    Ok(())
}

/// Another value where one stands.
fn replace(page: Page<'_>, child: &Child<'_>, value: &Value, plan: &mut Plan<'_>) {
    let (start, end) = page.value(child);
    plan.touched.push((child.key.map_or(start, |key| key.span().start as usize), end));
    if page.is_flow(child.parent) {
        let blank = if child.key.is_some() && start == end { " " } else { "" };
        plan.splice(start, end, format!("{blank}{}", value.in_flow()));
        return;
    }
    let Some(key) = child.key else {
        let column = page.column(start);
        let item = value.as_item(column.saturating_sub(2), page.newline);
        plan.splice(start, end, item.trim_start().trim_start_matches("- "));
        return;
    };
    let column = page.column(key.span().start as usize);
    let behind = value.behind_key(column, None, page.newline);
    let (first, lines) = behind.split_at(behind.find(page.newline).unwrap_or(behind.len()));
    let colon = page.behind_colon(key).unwrap_or(start);
    let lines = match lines.strip_prefix(page.newline) {
        Some(lines) => format!("{lines}{}", page.newline),
        None => String::new(),
    };
    let same_line = page.line_start(start) == page.line_start(colon);
    if same_line {
        let from = if start == end || first.is_empty() { colon } else { start };
        let first = if from == colon { first } else { first.trim_start() };
        plan.splice(from, end, first);
        let next = page.line_end(end);
        plan.splice(next, next, lines);
    } else {
        plan.splice(colon, colon, first);
        plan.splice(page.line_end(colon), page.line_end(end), lines);
    }
}

/// The text with the splices made.
pub(super) fn spliced(text: &str, splices: &[Splice]) -> Result<String, Text> {
    let mut order: Vec<&Splice> = splices.iter().filter(|splice| !splice.is_nothing()).collect();
    // What is put in at a place goes behind what is taken away before it, and before what is taken away behind it.
    order.sort_by_key(|splice| (splice.start, splice.end));
    let mut edited = String::with_capacity(text.len() + 256);
    let mut done = 0;
    for splice in order {
        if splice.start < done {
            return Err(t!("edit.overlap"));
        }
        edited.push_str(&text[done..splice.start]);
        edited.push_str(&splice.text);
        done = splice.end;
    }
    edited.push_str(&text[done..]);
    Ok(edited)
}

impl Splice {
    fn is_nothing(&self) -> bool {
        self.start == self.end && self.text.is_empty()
    }
}
