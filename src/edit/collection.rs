//! A list or mapping that loses children or gets new ones.

use std::collections::BTreeSet;

use super::path::Child;
use super::splice::{New, Page, Plan};
use super::value::{Entry, Value, blanks, one_line};
use crate::load::{Node, NodeKind};
use crate::words::{Text, t};

/// What a list or mapping gets.
#[derive(Clone, Debug)]
pub(super) enum Added<'c> {
    /// A key with its value.
    Key(String, &'c Value),
    /// A key with a list of these items, each with its line of comment.
    List(String, Vec<(&'c Value, Option<&'c str>)>),
    /// An item, with its line of comment.
    Item(&'c Value, Option<&'c str>),
}

/// A list or mapping with what it loses and gets.
#[derive(Debug)]
pub(super) struct Collection<'a, 'c> {
    node: Node<'a>,
    /// As a child of what it lies in; none for the whole document, and where nobody asked.
    pub as_child: Option<Child<'a>>,
    pub removed: BTreeSet<usize>,
    added: Vec<Added<'c>>,
}

impl<'a, 'c> Collection<'a, 'c> {
    pub fn new(node: Node<'a>) -> Self {
        Collection { node, as_child: None, removed: BTreeSet::new(), added: Vec::new() }
    }

    /// Where it begins.
    pub fn begins(&self) -> u32 {
        self.node.span().start
    }

    pub fn add(&mut self, added: Added<'c>) {
        self.added.push(added);
    }

    /// Puts an item into a list that is new itself.
    pub fn add_to_new_list(&mut self, key: String, item: (&'c Value, Option<&'c str>)) {
        for added in &mut self.added {
            if let Added::List(known, items) = added
                && *known == key
            {
                items.push(item);
                return;
            }
        }
        self.added.push(Added::List(key, vec![item]));
    }

    fn children(&self) -> Vec<Child<'a>> {
        let parent = self.node;
        let items = parent.items().map(|value| (None, value));
        let entries = parent.entries().map(|(key, value)| (Some(key), value));
        let both = items.chain(entries).enumerate();
        both.map(|(ordinal, (key, value))| Child { parent, ordinal, key, value }).collect()
    }

    /// How its text changes, and what it says then.
    pub fn splices(&self, page: Page<'_>, plan: &mut Plan<'c>) -> Result<(), Text> {
        let meant = self.added.iter().map(|added| match added {
            Added::Key(key, value) => New { key: Some(key.clone()), values: vec![*value], list: false },
            Added::List(key, items) => {
                let values = items.iter().map(|(value, _)| *value).collect();
                New { key: Some(key.clone()), values, list: true }
            }
            Added::Item(value, _) => New { key: None, values: vec![*value], list: false },
        });
        let meant: Vec<New<'c>> = meant.collect();
        if !meant.is_empty() {
            plan.added.insert(self.node.index(), meant);
        }
        let children = self.children();
        let start = |child: &Child<'_>| child.value.span().start;
        if self.node.kind() == NodeKind::List && !children.is_sorted_by_key(start) {
            // An alias among the items: where it stands itself is not known.
            return Err(t!("edit.odd"));
        }
        match (page.is_flow(self.node), children.is_empty()) {
            (_, true) => self.fill(page, plan),
            (true, false) => {
                self.flow(page, &children, plan);
                Ok(())
            }
            (false, false) => self.block(page, &children, plan),
        }
    }

    /// Puts something into what is empty: `[]`, `{}`, nothing at all.
    fn fill(&self, page: Page<'_>, plan: &mut Plan<'c>) -> Result<(), Text> {
        let span = self.node.span();
        let (start, end) = (span.start as usize, span.end as usize);
        let Some(child) = self.as_child else {
            if page.is_flow(self.node) {
                plan.touched.push((start, end));
                plan.splice(start + 1, start + 1, self.in_flow(false));
            } else {
                let lines = self.lines(page, 0);
                plan.splice(page.text.len(), page.text.len(), lines);
            }
            return Ok(());
        };
        let (start, end) = page.value(&child);
        let colon = child.key.and_then(|key| page.behind_colon(key));
        let one_line = !page.text[start..end].contains('\n');
        plan.touched.push((child.key.map_or(start, |key| key.span().start as usize), end));
        match (child.key, colon) {
            (Some(key), Some(colon)) if !page.is_flow(child.parent) && one_line && end >= colon => {
                let column = page.column(key.span().start as usize);
                plan.splice(colon, end, "");
                let next = page.line_end(end);
                plan.splice(next, next, self.lines(page, column + 2));
            }
            _ if page.is_flow(self.node) => plan.splice(start + 1, start + 1, self.in_flow(false)),
            _ => return Err(t!("edit.odd")),
        }
        Ok(())
    }

    /// What is added, with a line for each, to what begins at a column.
    fn lines(&self, page: Page<'_>, column: usize) -> String {
        let newline = page.newline;
        let item = |value: &Value, comment: Option<&str>, column| {
            let comment =
                comment.map(|comment| format!("{}# {}{newline}", blanks(column), one_line(comment)));
            format!("{}{}{newline}", comment.unwrap_or_default(), value.as_item(column, newline))
        };
        let line = |added: &Added<'_>| match added {
            Added::Key(key, value) => {
                let entry = Entry::new(key.clone(), (*value).clone());
                format!("{}{}{newline}", blanks(column), entry.at(column, newline))
            }
            Added::List(key, items) => {
                let items = items.iter().map(|(value, comment)| item(value, *comment, column + 2));
                format!("{}{key}:{newline}{}", blanks(column), items.collect::<String>())
            }
            Added::Item(value, comment) => item(value, *comment, column),
        };
        self.added.iter().map(line).collect()
    }

    /// What is added, inside brackets or braces, behind something or not.
    fn in_flow(&self, behind: bool) -> String {
        let entry = |key: &str, value: Value| {
            let line = Value::Line(vec![Entry::new(key, value)]).in_flow();
            line[1..line.len() - 1].to_owned()
        };
        let one = |added: &Added<'_>| match added {
            Added::Key(key, value) => entry(key, (*value).clone()),
            Added::List(key, items) => {
                entry(key, Value::List(items.iter().map(|(value, _)| (*value).clone()).collect()))
            }
            Added::Item(value, _) => value.in_flow(),
        };
        let all: Vec<String> = self.added.iter().map(one).collect();
        format!("{}{}", if behind && !all.is_empty() { ", " } else { "" }, all.join(", "))
    }

    fn flow(&self, page: Page<'_>, children: &[Child<'_>], plan: &mut Plan<'c>) {
        let span = self.node.span();
        plan.touched.push((span.start as usize, span.end as usize));
        let start =
            |at: usize| children[at].key.map_or(page.value(&children[at]).0, |key| key.span().start as usize);
        let end = |at: usize| page.value(&children[at]).1;
        let last = children.len() - 1;
        for (first, until) in runs(&self.removed) {
            match (first, until) {
                (0, until) if until == last => plan.splice(start(0), end(last), ""),
                (0, until) => plan.splice(start(0), start(until + 1), ""),
                (first, until) => plan.splice(end(first - 1), end(until), ""),
            }
        }
        let kept = children.len() > self.removed.len();
        plan.splice(end(last), end(last), self.in_flow(kept));
    }

    fn block(&self, page: Page<'_>, children: &[Child<'_>], plan: &mut Plan<'c>) -> Result<(), Text> {
        let column = page.column(self.node.span().start as usize);
        let starts = starts(page, self.node, children);
        let last = children.len() - 1;
        for (first, until) in runs(&self.removed) {
            let (start, end) = (starts[first], page.value(&children[until]).1);
            plan.touched.push((start, end));
            match starts.get(until + 1) {
                _ if page.begins_line(start) => {
                    for child in first..=until {
                        let end = page.value(&children[child]).1;
                        plan.splice(page.line_start(starts[child]), page.line_end(end), "");
                    }
                }
                Some(&next) => {
                    plan.touched.push((start, next + 1));
                    plan.splice(start, next, "");
                }
                None => return Err(t!("edit.last_of")),
            }
        }
        if self.removed.len() == children.len() && self.added.is_empty() {
            let colon = self.as_child.and_then(|child| child.key).and_then(|key| page.behind_colon(key));
            let Some(colon) = colon.filter(|_| page.begins_line(starts[0])) else {
                return Err(t!("edit.last_of"));
            };
            plan.touched.push((colon - 1, colon));
            plan.splice(colon, colon, if self.node.kind() == NodeKind::List { " []" } else { " {}" });
        }
        let behind = page.line_end(page.value(&children[last]).1);
        plan.splice(behind, behind, self.lines(page, column));
        Ok(())
    }
}

/// Where each child begins: its key, or its dash.
fn starts(page: Page<'_>, node: Node<'_>, children: &[Child<'_>]) -> Vec<usize> {
    let first = node.span().start as usize;
    let column = page.column(first);
    let mut behind = first;
    let mut starts = Vec::with_capacity(children.len());
    for child in children {
        let value = page.value(child);
        let start = match child.key {
            Some(key) => key.span().start as usize,
            None if child.ordinal == 0 => first,
            None => dash(page, behind, value.0, column),
        };
        starts.push(start);
        behind = page.line_end(value.1);
    }
    starts
}

/// The dash at a column, on the first line that has one.
fn dash(page: Page<'_>, from: usize, until: usize, column: usize) -> usize {
    let mut line = from;
    while line < until {
        let place = line + column;
        if page.text[line..].len() > column && page.begins_line(place) && page.text[place..].starts_with('-')
        {
            return place;
        }
        line = page.line_end(line);
    }
    until
}

/// Numbers in a row, as first and last.
fn runs(numbers: &BTreeSet<usize>) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for &number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    runs
}
