//! What an edit must keep: the old meaning but for what was addressed, and every other line.

use std::collections::BTreeSet;

use super::splice::{New, Page, Plan};
use super::value::{Entry, Value};
use crate::load::{self, Node, NodeKind, Tree};
use crate::words::{Text, t};

/// What a document says, without how it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Meaning {
    Nothing,
    Text(String),
    List(Vec<Meaning>),
    Mapping(Vec<(String, Meaning)>),
}

/// Reads a text as the loader does.
pub(super) fn read(text: &str) -> Result<Tree, Text> {
    let (tree, findings) = load::document(text);
    match (tree, findings.first()) {
        (Some(tree), None) => Ok(tree),
        (_, finding) => {
            let why = finding.map_or_else(Text::default, |finding| finding.message.clone());
            Err(t!("edit.unreadable", why = why))
        }
    }
}

/// Holds the edited text against what was wanted.
pub(super) fn holds(tree: &Tree, text: &str, plan: &Plan<'_>, edited: &str) -> Result<(), Text> {
    let after = read(edited)?;
    let mut wanted = Reader { plan, addressed: BTreeSet::new(), twice: false };
    let wanted_meaning = wanted.node(tree.root());
    if wanted.twice {
        return Err(t!("edit.alias"));
    }
    let nothing = Plan::default();
    let mut found = Reader { plan: &nothing, addressed: BTreeSet::new(), twice: false };
    if found.node(after.root()) != wanted_meaning {
        return Err(t!("edit.means_else"));
    }
    if !keeps_lines(text, plan, edited) {
        return Err(t!("edit.other_lines"));
    }
    Ok(())
}

/// Reads what a document says once the changes of a plan are made.
struct Reader<'p> {
    plan: &'p Plan<'p>,
    /// What the changes are about and was met already.
    addressed: BTreeSet<u32>,
    /// Whether something that the changes are about stands in two places, one of them behind an alias.
    twice: bool,
}

impl Reader<'_> {
    fn meet(&mut self, node: Node<'_>) {
        self.twice |= !self.addressed.insert(node.index());
    }

    fn keeps(&mut self, node: Node<'_>) -> bool {
        let gone = self.plan.gone.contains(&node.index());
        if gone {
            self.meet(node);
        }
        !gone
    }

    fn node(&mut self, node: Node<'_>) -> Meaning {
        let plan = self.plan;
        if let Some(value) = plan.set.get(&node.index()) {
            self.meet(node);
            return of_value(value);
        }
        let added = plan.added.get(&node.index());
        if added.is_some() {
            self.meet(node);
        }
        let added = added.map_or(&[][..], Vec::as_slice);
        let is_mapping = match node.kind() {
            NodeKind::Null => match added.first() {
                None => return Meaning::Nothing,
                Some(new) => new.key.is_some(),
            },
            NodeKind::Scalar => return Meaning::Text(node.text().unwrap_or_default().to_owned()),
            NodeKind::List => false,
            NodeKind::Mapping => true,
        };
        if is_mapping {
            let mut entries = Vec::new();
            for (key, value) in node.entries() {
                if self.keeps(value) {
                    entries.push((key.text().unwrap_or_default().to_owned(), self.node(value)));
                }
            }
            entries.extend(added.iter().map(|new| (new.key.clone().unwrap_or_default(), of_new(new))));
            Meaning::Mapping(entries)
        } else {
            let mut items = Vec::new();
            for item in node.items() {
                if self.keeps(item) {
                    items.push(self.node(item));
                }
            }
            items.extend(added.iter().map(of_new));
            Meaning::List(items)
        }
    }
}

fn of_new(new: &New<'_>) -> Meaning {
    let mut values = new.values.iter().map(|value| of_value(value));
    if new.list { Meaning::List(values.collect()) } else { values.next().unwrap_or(Meaning::Nothing) }
}

fn of_value(value: &Value) -> Meaning {
    match value {
        // A text of nothing but blanks says nothing.
        Value::Word(text) | Value::Text(text) if text.trim().is_empty() => Meaning::Nothing,
        Value::Word(text) | Value::Text(text) => Meaning::Text(text.clone()),
        Value::List(items) => Meaning::List(items.iter().map(of_value).collect()),
        Value::Map(entries) | Value::Line(entries) => {
            let entry = |entry: &Entry| (entry.key.clone(), of_value(&entry.value));
            Meaning::Mapping(entries.iter().map(entry).collect())
        }
    }
}

/// Whether every line that the changes are not about is there as it was, in the same order.
fn keeps_lines(text: &str, plan: &Plan<'_>, edited: &str) -> bool {
    let page = Page::new(text);
    let mut touched = BTreeSet::new();
    for &(start, end) in &plan.touched {
        let mut line = page.line_start(start);
        while line < end.max(start + 1) && line < text.len() {
            touched.insert(line);
            line = page.line_end(line);
        }
    }
    let mut new = edited.split_inclusive('\n');
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if !touched.contains(&start) && !new.any(|other| other == line) {
            return false;
        }
        start += line.len();
    }
    true
}
