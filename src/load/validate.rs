//! A tree against its shape: every wrong key and value of a document, each at its own place.

use super::codes;
use super::complaint::{self, At, Complaint};
use super::schema::{NAME, Shape, Subject, ValueKind};
use super::tree::{self, Node};
use crate::diagnostic::{Card, Finding, did_you_mean, quote};
use crate::source::Span;
use crate::words::{Text, t};

/// Everything wrong in a document.
pub(super) fn validate(root: Node<'_>, shape: &'static Shape) -> Vec<Finding> {
    let municipality = root.get("municipality").and_then(Node::text);
    let mut validator = Validator { municipality, subject: None, findings: Vec::new() };
    validator.mapping(root, shape, At::File);
    // What stands behind several aliases is one mistake, at one place; it is about the first that names it.
    let mut findings = validator.findings;
    let key = |finding: &Finding| (finding.primary.span, finding.code.clone(), finding.message.clone());
    findings.sort_by_cached_key(key);
    findings.dedup_by(|later, first| key(later) == key(first));
    findings
}

/// The keys that only say what people call a thing.
const WORDS: [&str; 2] = ["name", "supplier"];

struct Validator<'a> {
    /// Whose inventory it is, if it is one.
    municipality: Option<&'a str>,
    /// The innermost thing with an id around here.
    subject: Option<(Node<'a>, Subject)>,
    findings: Vec<Finding>,
}

impl<'a> Validator<'a> {
    fn report(&mut self, card: Card, span: Span, message: Text) -> &mut Finding {
        let subject = self.subject.and_then(|(node, subject)| {
            let id = node.get("id")?.text()?;
            Some(match subject {
                Subject::Around => return None,
                Subject::Id(prefix) => format!("{prefix}{id}"),
                Subject::Local => format!("{}/{id}", self.municipality.unwrap_or("?")),
            })
        });
        let finding = Finding::error(card.code, span, message);
        self.findings.push(finding.about(subject.unwrap_or_default()));
        self.findings.last_mut().expect("invariant: just pushed")
    }

    fn mapping(&mut self, node: Node<'a>, shape: &'static Shape, at: At<'_>) {
        if node.kind() != tree::NodeKind::Mapping {
            let known: Vec<&str> = shape.keys.iter().map(|key| key.name).collect();
            let help = t!("load.keys_of", shape = shape.text(), known = complaint::listed(&known));
            let written = node.text().filter(|text| text.len() <= 60).and_then(|text| one_key(shape, text));
            let help = written.map_or(help, |written| t!("load.write", written = written));
            self.wrong_type(node, at, &t!("load.a_mapping"), help);
            return;
        }
        let full = shape;
        let shape = match shape.variant {
            Some((key, other)) if node.get(key).is_some_and(|value| value.kind() != tree::NodeKind::Null) => {
                other
            }
            _ => shape,
        };
        let around = self.subject;
        if shape.subject != Subject::Around {
            self.subject = Some((node, shape.subject));
        }
        // A bit for each key of the shape, of which there are never more than `MOST_KEYS`: whether it is there, or a
        // misspelled one that stands for it.
        let mut present = 0_u64;
        for (key, value) in node.entries() {
            let Some(name) = key.text() else { continue };
            match shape.keys.iter().position(|known| known.name == name) {
                Some(position) if value.kind() != tree::NodeKind::Null => {
                    present |= 1 << position;
                    self.value(value, &shape.keys[position].kind, At::Key(name));
                }
                Some(_) => {}
                None if name.starts_with("x-") => {}
                // The key that makes it another shape, and says nothing.
                None if shape.variant.is_some_and(|(key, _)| key == name)
                    && value.kind() == tree::NodeKind::Null => {}
                None => {
                    let meant = self.unknown((key, value), name, shape, full);
                    present |= meant.map_or(0, |position| 1 << position);
                }
            }
        }
        for (position, key) in shape.keys.iter().enumerate() {
            if key.required && present & (1 << position) == 0 {
                self.missing(node, shape, key.name, key.about);
            }
        }
        self.subject = around;
    }

    fn missing(&mut self, node: Node<'a>, shape: &Shape, key: &str, about: &str) {
        let whose = match node.get("id").and_then(Node::text) {
            Some(id) => t!("load.the_thing", kind = shape.noun(), id = quote(id)),
            None => shape.text(),
        };
        let (place, message) = match node.entry(key) {
            Some((name, _)) => (name.span(), t!("load.no_value_for", whose = whose, key = key)),
            None => (node.head(), t!("load.has_no", whose = whose, key = key)),
        };
        let finding = self.report(codes::MISSING_KEY, place, message);
        finding.help.push(t!("load.add_key", key = key, about = about));
        finding.only_a_word = WORDS.contains(&key);
    }

    /// Reports a key that the shape does not have. The place of the key that was probably meant.
    fn unknown(
        &mut self,
        (key, value): (Node<'a>, Node<'a>),
        name: &str,
        shape: &Shape,
        full: &Shape,
    ) -> Option<usize> {
        let known: Vec<&str> = shape.keys.iter().map(|key| key.name).collect();
        if full.key(name).is_some() {
            let message = t!("load.cannot_have", shape = shape.text(), key = name);
            let help = t!("load.rest_of_root", known = complaint::listed(&known));
            self.report(codes::KEYS_CLASH, key.span(), message).help.push(help);
            return None;
        }
        let whole = (value.kind() == tree::NodeKind::Null).then(|| unparted(&known, name)).flatten();
        let meant = whole.map(|(known, _)| known).or_else(|| did_you_mean(name, known.iter().copied()));
        let written = whole.map(|(known, rest)| t!("load.write", written = format!("{known}: {rest}")));
        let help = match meant {
            Some(_) if written.is_some() => written.unwrap_or_default(),
            Some(meant) => t!("wanted.meant", meant = meant),
            None if name == "<<" => t!("load.merge_keys"),
            None => t!("load.own_keys", shape = shape.text(), known = complaint::listed(&known)),
        };
        let message = t!("load.no_key", shape = shape.text(), key = quote(name));
        self.report(codes::UNKNOWN_KEY, key.span(), message).help.push(help);
        known.iter().position(|known| Some(*known) == meant)
    }

    fn value(&mut self, node: Node<'a>, kind: &'static ValueKind, at: At<'_>) {
        match (kind, node.kind()) {
            (ValueKind::Any, _) => {}
            (ValueKind::Map(shape), _) => self.mapping(node, shape, at),
            (ValueKind::Name, tree::NodeKind::Mapping) => {
                self.mapping(node, &NAME, at);
                if node.get("nb").is_none() && node.get("en").is_none() {
                    self.report(codes::MISSING_KEY, node.head(), t!("load.no_name", at = at))
                        .help
                        .push(t!("load.no_name_help"));
                }
            }
            (ValueKind::TruthOrList(item), tree::NodeKind::List) => self.list(node, kind, item, at),
            (ValueKind::WordOrListOrTable(_, shape, _), tree::NodeKind::List) => {
                let at_item = match at {
                    At::Key(name) | At::Item(name) => At::Item(name),
                    At::File => At::File,
                };
                node.items().for_each(|item| self.mapping(item, shape, at_item));
            }
            (ValueKind::OneOrMore(_, Some(shape)), tree::NodeKind::Mapping) => self.mapping(node, shape, at),
            (
                ValueKind::List(item) | ValueKind::Some(item) | ValueKind::OneOrMore(item, _),
                tree::NodeKind::List,
            ) => self.list(node, kind, item, at),
            (ValueKind::List(item) | ValueKind::Some(item), _) => {
                let written = node.text().filter(|text| text.len() <= 60).and_then(|text| items(item, text));
                let help = match (written, at, item) {
                    (Some(written), At::Key(name), _) => t!("load.write_list", key = name, written = written),
                    (_, _, ValueKind::Map(shape)) => {
                        let known: Vec<&str> = shape.keys.iter().map(|key| key.name).collect();
                        t!("load.dash_keys", shape = shape.text(), known = complaint::listed(&known))
                    }
                    _ => t!("load.dash"),
                };
                self.wrong_type(node, at, &t!("load.a_list"), help);
            }
            (ValueKind::Table(item) | ValueKind::WordOrListOrTable(_, _, item), tree::NodeKind::Mapping) => {
                for (key, value) in node.entries() {
                    let key = key.text().unwrap_or_default();
                    if value.kind() != tree::NodeKind::Null && !key.starts_with("x-") {
                        self.value(value, item, At::Key(key));
                    }
                }
            }
            (ValueKind::Table(_), _) => {
                self.wrong_type(node, at, &t!("load.a_mapping"), t!("load.keys_and_values"))
            }
            (_, tree::NodeKind::Scalar) => {
                // An alias that names nothing has no text; it was found before.
                if let Some(text) = node.text()
                    && let Some(Complaint { card, message, help }) = complaint::look(kind, at, text)
                {
                    self.report(card, node.span(), message).help.push(help);
                }
            }
            (_, _) => self.wrong_type(node, at, &t!("load.a_value"), t!("load.one_value")),
        }
    }

    fn list(&mut self, node: Node<'a>, kind: &ValueKind, item: &'static ValueKind, at: At<'_>) {
        let mut count = 0;
        let at_item = match at {
            At::Key(name) | At::Item(name) => At::Item(name),
            At::File => At::File,
        };
        for value in node.items() {
            count += 1;
            if value.kind() == tree::NodeKind::Null {
                self.report(codes::WRONG_TYPE, value.span(), t!("load.is_empty", at = at_item))
                    .help
                    .push(t!("load.item_empty_help"));
            } else {
                self.value(value, item, at_item);
            }
        }
        if count == 0 && matches!(kind, ValueKind::Some(_)) {
            self.report(codes::EMPTY_LIST, node.span(), t!("load.is_empty", at = at))
                .help
                .push(t!("load.list_empty_help"));
        }
    }

    fn wrong_type(&mut self, node: Node<'a>, at: At<'_>, wanted: &Text, help: Text) {
        let found = match node.kind() {
            tree::NodeKind::Null => t!("load.empty"),
            tree::NodeKind::Scalar => t!("load.a_value"),
            tree::NodeKind::List => t!("load.a_list"),
            tree::NodeKind::Mapping => t!("load.a_mapping"),
        };
        let message = t!("load.wrong_type", at = at, found = found, wanted = wanted);
        self.report(codes::WRONG_TYPE, node.head(), message).help.push(help);
    }
}

/// A text as the items of a list: itself, or for a list of mappings each of its words under the one key that must be there.
fn items(kind: &ValueKind, text: &str) -> Option<String> {
    let ValueKind::Map(shape) = kind else { return Some(text.to_owned()) };
    let each: Option<Vec<String>> = text.split(',').map(|part| one_key(shape, part.trim())).collect();
    Some(each?.join(", "))
}

/// A key and its value, where what stands between them does not part them for YAML: no colon, one of another width, or one that a
/// space follows which is none for YAML.
fn unparted<'n>(known: &[&'n str], text: &'n str) -> Option<(&'n str, &'n str)> {
    let parts = |sign: char| matches!(sign, ':' | '\u{ff1a}' | '=') || sign.is_whitespace();
    known.iter().find_map(|key| {
        let rest = text.strip_prefix(key)?.strip_prefix(parts)?.trim_start_matches(parts);
        (!rest.is_empty()).then_some((*key, rest))
    })
}

/// A text as a mapping, where there is no doubt which key it belongs to: the only one that must be there.
fn one_key(shape: &Shape, text: &str) -> Option<String> {
    let mut required = shape.keys.iter().filter(|key| key.required);
    let only = required.next().filter(|_| required.next().is_none())?;
    let plain = !text.is_empty() && !text.contains([',', ':', '#', '{', '}', '[', ']', '"', '\'']);
    plain.then(|| format!("{{{}: {text}}}", only.name))
}
