//! Text -> [`Tree`]. The only place that names the YAML crate: another one with the same events could replace it.
//!
//! What always holds: no input makes it panic, recurse or grow without bound. Nesting and aliases have a limit each.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use granit_parser::{ErrorKind, Event, Options, Parser, ScalarStyle, ScanError, StructureStyle};

use super::codes;
use super::mishap::{self, Stopped, is_break};
use super::tree::{RawNode, Tree, What};
use crate::diagnostic::{Finding, quote};
use crate::source::{FileId, Span};
use crate::words::{Text, t};

/// How deep lists and mappings may lie inside each other.
const DEPTH: usize = 64;
/// How much the aliases of a file may stand for, all told; see [`Builder::weight`].
const ALIAS_BUDGET: u64 = 1_000_000;

/// How a text is read, with its comments or without.
fn options(comments: bool) -> Options {
    granit_parser::options! {
        emit_comments: comments,
        // The comments of a file are never more than its text.
        max_buffered_comment_events: usize::MAX,
        emit_unresolved_aliases: true,
        flow_nesting_limit: DEPTH,
        block_nesting_limit: DEPTH,
    }
}

/// The comments of a text, each from its `#` to the end of its line, as far as the text can be read.
pub fn comments(text: &str) -> impl Iterator<Item = Range<usize>> {
    let events = Parser::new_from_str_with_options(text, options(true)).map_while(Result::ok);
    events.filter_map(|(event, place)| {
        matches!(event, Event::Comment(..)).then(|| place.byte_range()).flatten()
    })
}

/// Reads a document. Without a tree there is at least one error; with one, there may still be findings.
/// An empty document gives the tree of a null.
pub fn parse(file: FileId, text: &Arc<str>) -> (Option<Tree>, Vec<Finding>) {
    let mut builder = Builder {
        tree: Tree::of_file(file, Arc::clone(text)),
        open: Vec::new(),
        anchors: HashMap::new(),
        added: 0,
        text: 0,
        findings: Vec::new(),
    };
    let mut documents = 0;
    for event in Parser::new_from_str_with_options(text, options(false)) {
        let (event, place) = match event {
            Ok(event) => event,
            Err(error) => {
                let finding = builder.syntax(&error);
                builder.findings.push(finding);
                return (None, builder.findings);
            }
        };
        let span = |place: granit_parser::Span| {
            let bytes = place.byte_range().expect("invariant: a text input has byte offsets");
            Span { file, start: bytes.start as u32, end: bytes.end as u32 }
        };
        let tag_place = place.tag_span().map(span);
        let place = span(place);
        if matches!(event, Event::DocumentStart(..)) {
            documents += 1;
            if documents == 2 {
                builder.findings.push(
                    Finding::error(codes::SECOND_DOCUMENT.code, place, t!("load.second_document"))
                        .help(t!("load.second_document_help")),
                );
                break;
            }
        }
        if let Some(tag) = event.tag() {
            builder.findings.push(
                Finding::error(
                    codes::TAG.code,
                    tag_place.unwrap_or(place),
                    t!("load.tag", tag = quote(&tag.original())),
                )
                .help(t!("load.tag_help")),
            );
        }
        if let Err(finding) = builder.take(event, place) {
            builder.findings.push(*finding);
            return (None, builder.findings);
        }
    }
    if builder.tree.nodes.is_empty() {
        builder.tree.nodes.push(RawNode { start: 0, end: 0, next: 1, what: What::Null });
    }
    (Some(builder.tree), builder.findings)
}

struct Builder {
    tree: Tree,
    open: Vec<Open>,
    /// Finished anchored nodes: where, how much they weigh, how deep they are.
    anchors: HashMap<usize, (u32, u64, usize)>,
    /// The weight that aliases have added so far.
    added: u64,
    /// Bytes of text in scalars so far.
    text: u64,
    findings: Vec<Finding>,
}

/// A list or mapping that has begun.
struct Open {
    index: u32,
    anchor: usize,
    /// [`Builder::weight`] when it began.
    weight: u64,
    /// How deep the deepest thing in it is.
    height: usize,
    /// Where its keys are; only for mappings.
    keys: Vec<u32>,
    mapping: bool,
    flow: bool,
    /// Children so far; in a mapping the even ones are keys.
    children: usize,
}

impl Builder {
    fn span(&self, start: usize, end: usize) -> Span {
        Span { file: self.tree.file(), start: start as u32, end: end as u32 }
    }

    /// How much there is so far, with aliases counted for what they stand for: a value weighs one, and one more for
    /// every 32 bytes of its text.
    fn weight(&self) -> u64 {
        self.tree.nodes.len() as u64 + self.added + self.text / 32
    }

    fn take(&mut self, event: Event<'_>, place: Span) -> Result<(), Box<Finding>> {
        match event {
            Event::Scalar(value, style, anchor, _) => {
                let (end, what) = self.scalar(&value, style, place);
                self.child(place, if what == What::Null { "" } else { &value });
                let index = self.push(place.start, end, what);
                self.text += value.len() as u64;
                self.anchor(anchor, index, 1 + value.len() as u64 / 32, 0);
            }
            Event::Alias(id) => {
                let Some(&(target, weight, height)) = self.anchors.get(&id) else {
                    return Err(alias(place, t!("load.alias_inside")));
                };
                self.added += weight;
                if self.added > ALIAS_BUDGET {
                    let message = t!("load.alias_large");
                    return Err(alias(place, message));
                }
                self.deep(place, height)?;
                self.child(place, "");
                self.push(place.start, place.end, What::Alias(target));
            }
            Event::UnresolvedAlias(name) => {
                let message = t!("load.no_anchor", name = quote(&format!("&{name}")));
                self.findings.push(*alias(place, message));
                self.child(place, "");
                self.push(place.start, place.end, What::Unknown);
            }
            Event::SequenceStart(style, anchor, _) => self.begin(false, style, anchor, place)?,
            Event::MappingStart(style, anchor, _) => self.begin(true, style, anchor, place)?,
            Event::SequenceEnd | Event::MappingEnd => self.end(place),
            _ => {}
        }
        Ok(())
    }

    fn scalar(&mut self, value: &str, style: ScalarStyle, place: Span) -> (u32, What) {
        let text = &self.tree.text[place.start as usize..place.end as usize];
        let end = place.start + text.trim_end().len() as u32;
        let plain = style == ScalarStyle::Plain;
        let quoted = matches!(style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted);
        // A text of nothing but blanks says nothing.
        let what = if value.trim().is_empty() || plain && matches!(value, "~" | "null" | "Null" | "NULL") {
            What::Null
        } else if text == value {
            return (place.end, What::Slice);
        } else if quoted && text.len() >= 2 && &text[1..text.len() - 1] == value {
            What::Inner
        } else {
            self.tree.owned.push(value.into());
            What::Owned(self.tree.owned.len() as u32 - 1)
        };
        (end, what)
    }

    fn push(&mut self, start: u32, end: u32, what: What) -> u32 {
        let index = self.tree.nodes.len() as u32;
        self.tree.nodes.push(RawNode { start, end, next: index + 1, what });
        index
    }

    fn anchor(&mut self, anchor: usize, index: u32, weight: u64, height: usize) {
        if anchor != 0 {
            self.anchors.insert(anchor, (index, weight, height));
        }
    }

    /// Notes a child of what is open: a key's text must be there, and there once.
    fn child(&mut self, place: Span, scalar: &str) {
        let next = self.tree.nodes.len() as u32;
        let Some(parent) = self.open.last_mut() else { return };
        parent.children += 1;
        if parent.mapping && parent.children % 2 == 1 {
            parent.keys.push(next);
            if scalar.is_empty() || place.start == place.end {
                self.findings.push(
                    Finding::error(codes::KEY_NOT_TEXT.code, place, t!("load.key_no_text"))
                        .help(t!("load.key_no_text_help")),
                );
            }
        }
    }

    fn deep(&self, place: Span, height: usize) -> Result<(), Box<Finding>> {
        if self.open.len() + height <= DEPTH {
            return Ok(());
        }
        Err(Box::new(too_deep(place)))
    }

    fn begin(
        &mut self,
        mapping: bool,
        style: StructureStyle,
        anchor: usize,
        place: Span,
    ) -> Result<(), Box<Finding>> {
        self.deep(place, 1)?;
        self.child(place, "");
        let weight = self.weight();
        let flow = style == StructureStyle::Flow;
        let start = if mapping || flow { place.start } else { self.first_dash(place.start) };
        let index = self.push(start, place.end.max(start), if mapping { What::Mapping } else { What::List });
        self.open.push(Open {
            index,
            anchor,
            weight,
            height: 0,
            keys: Vec::new(),
            mapping,
            flow,
            children: 0,
        });
        Ok(())
    }

    /// Where a block list begins: at its first dash. A list that stands no deeper than its key begins behind it, says the parser.
    fn first_dash(&self, start: u32) -> u32 {
        let text = &self.tree.text[..start as usize];
        let line = text.rfind('\n').map_or(0, |newline| newline + 1);
        let is_key_above = self.open.last().is_some_and(|parent| parent.mapping);
        let blanks = text[line..].len() - text[line..].trim_start_matches(' ').len();
        if is_key_above && text[line + blanks..].starts_with('-') { (line + blanks) as u32 } else { start }
    }

    fn end(&mut self, place: Span) {
        let Some(open) = self.open.pop() else { return };
        let next = self.tree.nodes.len() as u32;
        // A block collection's own end lies at whatever comes after it; it really ends with its last value.
        let end = if open.flow {
            place.end
        } else {
            self.last_end(open.index).max(self.tree.nodes[open.index as usize].start)
        };
        let node = &mut self.tree.nodes[open.index as usize];
        (node.end, node.next) = (end, next);
        if let Some(parent) = self.open.last_mut() {
            parent.height = parent.height.max(open.height + 1);
        }
        self.anchor(open.anchor, open.index, self.weight() - open.weight, open.height + 1);
        self.duplicates(&open.keys);
    }

    /// The end of the last value below a node that has not been closed yet.
    fn last_end(&self, index: u32) -> u32 {
        let mut child = index + 1;
        let mut end = 0;
        while let Some(node) = self.tree.nodes.get(child as usize) {
            end = node.end;
            child = node.next;
        }
        end
    }

    fn duplicates(&mut self, keys: &[u32]) {
        let tree = &self.tree;
        let text = |index: u32| tree.at(index).text().unwrap_or_default();
        let mut twice = Vec::new();
        if keys.len() <= 16 {
            for (position, &key) in keys.iter().enumerate() {
                if let Some(&first) = keys[..position].iter().find(|&&other| text(other) == text(key)) {
                    twice.push((first, key));
                }
            }
        } else {
            let mut seen = HashMap::with_capacity(keys.len());
            for &key in keys {
                let first = *seen.entry(text(key)).or_insert(key);
                if first != key {
                    twice.push((first, key));
                }
            }
        }
        for (first, key) in twice {
            if tree.at(key).text().is_none() {
                continue;
            }
            let place = |index: u32| {
                let node = &tree.nodes[index as usize];
                Span { file: tree.file(), start: node.start, end: node.end }
            };
            self.findings.push(
                Finding::error(
                    codes::DUPLICATE_KEY.code,
                    place(key),
                    t!("load.key_twice", key = quote(text(key))),
                )
                .related(place(first), t!("load.first_given"))
                .help(t!("load.keep_one")),
            );
        }
    }

    fn syntax(&self, error: &ScanError) -> Finding {
        let text = &self.tree.text;
        let at = error.marker().byte_offset().unwrap_or(0).min(text.len());
        let end = at + text[at..].chars().next().filter(|&next| !is_break(next)).map_or(0, char::len_utf8);
        let place = self.span(at, end);
        if *error.kind() == ErrorKind::RecursionLimitExceeded {
            return too_deep(place);
        }
        if let Some(mishap) = mishap::near(text, at) {
            let place = self.span(mishap.place.start, mishap.place.end);
            return Finding::error(mishap.card.code, place, mishap.message).help(mishap.help);
        }
        let bracket = self
            .open
            .iter()
            .rev()
            .find(|open| open.flow)
            .map(|open| self.tree.nodes[open.index as usize].start);
        let bracket = bracket
            .map(|start| start as usize)
            .filter(|&start| mishap::is_on_an_earlier_line(text, start, at));
        let earlier = stopped(error.kind()).and_then(|stopped| mishap::unclosed(text, at, stopped, bracket));
        if let Some(mishap) = earlier {
            let opened = self.span(mishap.place.start, mishap.place.end);
            let finding = Finding::error(mishap.card.code, opened, mishap.message);
            return finding.related(place, t!("load.not_closed_before")).help(mishap.help);
        }
        let (message, help) = explain(error.kind());
        let message = message.unwrap_or_else(|| Text::same(error.kind().to_string()));
        let mut finding = Finding::error(codes::SYNTAX.code, place, t!("load.no_yaml", message = message));
        finding.help.extend(help);
        match bracket {
            Some(start) => finding.related(self.span(start, start + 1), t!("load.bracket_opens")),
            None => finding,
        }
    }
}

fn alias(place: Span, message: impl Into<Text>) -> Box<Finding> {
    Box::new(Finding::error(codes::ALIAS.code, place, message).help(t!("load.alias_help")))
}

fn too_deep(place: Span) -> Finding {
    let message = t!("load.too_deep", most = DEPTH);
    Finding::error(codes::TOO_DEEP.code, place, message).help(t!("load.too_deep_help"))
}

/// What the reader met, where something that opens earlier may be the cause.
fn stopped(kind: &ErrorKind) -> Option<Stopped> {
    match kind {
        ErrorKind::MappingValueNotAllowed
        | ErrorKind::InvalidColonPlacement
        | ErrorKind::BlockEntryInFlowCollection
        | ErrorKind::InvalidFlowScalarIndent
        | ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator => Some(Stopped::InBrackets),
        ErrorKind::InvalidTrailingSingleQuotedScalar => Some(Stopped::BehindQuote('\'')),
        ErrorKind::InvalidTrailingDoubleQuotedScalar => Some(Stopped::BehindQuote('"')),
        _ => None,
    }
}

/// What went wrong in a user's words, and the way out, for the mistakes that people make.
fn explain(kind: &ErrorKind) -> (Option<Text>, Option<Text>) {
    match kind {
        ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement => {
            (Some(t!("load.colon")), Some(t!("load.colon_help")))
        }
        ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::InvalidIndentation => (Some(t!("load.indentation")), Some(t!("load.indentation_help"))),
        ErrorKind::UnclosedQuotedScalar => (Some(t!("load.quote_open")), Some(t!("load.quote_open_help"))),
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping => {
            (Some(t!("load.bracket_open")), Some(t!("load.bracket_open_help")))
        }
        ErrorKind::BlockEntryInFlowCollection => {
            (Some(t!("load.dash_inside")), Some(t!("load.dash_inside_help")))
        }
        ErrorKind::MismatchedFlowCollectionEnd { open, close } => (
            Some(t!("load.bracket_mismatch", open = open.to_string(), close = close.to_string())),
            Some(t!("load.bracket_mismatch_help", wanted = if *open == '[' { "]" } else { "}" })),
        ),
        ErrorKind::MisplacedFlowCollectionEnd => {
            (Some(t!("load.bracket_alone")), Some(t!("load.bracket_alone_help")))
        }
        ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar => {
            (Some(t!("load.after_quote")), Some(t!("load.after_quote_help")))
        }
        ErrorKind::UnknownQuotedScalarEscape => (Some(t!("load.escape")), Some(t!("load.escape_help"))),
        ErrorKind::ExpectedFlowMappingSeparator => (Some(t!("load.comma_brace")), None),
        ErrorKind::ExpectedFlowSequenceSeparator => (Some(t!("load.comma_bracket")), None),
        ErrorKind::UnexpectedCharacter { .. } => (Some(t!("load.no_value_so")), Some(t!("load.in_quotes"))),
        ErrorKind::SimpleKeyExpected => (Some(t!("load.key_no_colon")), Some(t!("load.key_no_colon_help"))),
        _ => (None, None),
    }
}
