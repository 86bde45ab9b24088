//! A tree against its shape: every wrong key and value of a document, each at its own place.

use super::codes;
use super::complaint::{self, Complaint};
use super::schema::{Kind, NAME, Shape, Subject};
use super::tree::{self, Node};
use crate::diagnostic::{Card, Finding, did_you_mean, quote};
use crate::source::Span;

/// Everything wrong in a document.
pub(super) fn validate(root: Node<'_>, shape: &'static Shape) -> Vec<Finding> {
    let municipality = root.get("municipality").and_then(Node::text);
    let mut validator = Validator { municipality, subject: None, findings: Vec::new() };
    validator.mapping(root, shape, shape.name);
    validator.findings
}

struct Validator<'a> {
    /// Whose inventory it is, if it is one.
    municipality: Option<&'a str>,
    /// The innermost thing with an id around here.
    subject: Option<(Node<'a>, Subject)>,
    findings: Vec<Finding>,
}

impl<'a> Validator<'a> {
    fn report(&mut self, card: Card, span: Span, message: String) -> &mut Finding {
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

    fn mapping(&mut self, node: Node<'a>, shape: &'static Shape, at: &str) {
        if node.kind() != tree::Kind::Mapping {
            self.wrong_type(node, at, &format!("{} is a mapping of keys and values", shape.name));
            return;
        }
        let full = shape;
        let shape = match shape.variant {
            Some((key, other)) if node.get(key).is_some() => other,
            _ => shape,
        };
        let around = self.subject;
        if shape.subject != Subject::Around {
            self.subject = Some((node, shape.subject));
        }
        let mut present = 0_u64;
        for (key, value) in node.entries() {
            let Some(name) = key.text() else { continue };
            let Some(position) = shape.keys.iter().position(|known| known.name == name) else {
                if !name.starts_with("x-") {
                    self.unknown(key, name, shape, full);
                }
                continue;
            };
            if value.kind() != tree::Kind::Null {
                present |= 1 << position;
                self.value(value, &shape.keys[position].kind, name);
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
        let id = node.get("id").and_then(Node::text).map(|id| format!(" {}", quote(id))).unwrap_or_default();
        let (place, given) = match node.entry(key) {
            Some((name, _)) => (name.span(), "has no value for"),
            None => (node.head(), "has no"),
        };
        let message = format!("{}{id} {given} `{key}`", shape.name);
        self.report(codes::MISSING_KEY, place, message).help.push(format!("add `{key}:` ({about})"));
    }

    fn unknown(&mut self, key: Node<'a>, name: &str, shape: &Shape, full: &Shape) {
        if full.key(name).is_some() {
            let message = format!("{} cannot have `{name}`", shape.name);
            self.report(codes::KEYS_CLASH, key.span(), message).help.push(format!(
                "everything it lacks is its root's; it has only {}",
                complaint::one_of(&shape.keys.iter().map(|key| key.name).collect::<Vec<_>>())
            ));
            return;
        }
        let mut help = match (name, did_you_mean(name, shape.keys.iter().map(|key| key.name))) {
            (_, Some(meant)) => format!("did you mean `{meant}`?"),
            ("<<", None) => "merge keys are not read: write the keys out".to_owned(),
            (_, None) => {
                let known: Vec<&str> = shape.keys.iter().map(|key| key.name).collect();
                format!("{} has {}", shape.name, complaint::one_of(&known).replace(" or ", " and "))
            }
        };
        if name != "<<" {
            help.push_str(&format!(
                "; a key of your own begins with `x-`: `x-{}`",
                name.trim_start_matches('-')
            ));
        }
        let message = format!("{} has no key {}", shape.name, quote(name));
        self.report(codes::UNKNOWN_KEY, key.span(), message).help.push(help);
    }

    fn value(&mut self, node: Node<'a>, kind: &'static Kind, name: &str) {
        match (kind, node.kind()) {
            (Kind::Map(shape), _) => self.mapping(node, shape, name),
            (Kind::Name, tree::Kind::Mapping) => {
                self.mapping(node, &NAME, name);
                if node.get("nb").is_none() && node.get("en").is_none() {
                    let message = format!("`{name}` has neither `nb` nor `en`");
                    self.report(codes::MISSING_KEY, node.head(), message)
                        .help
                        .push("give the name in at least one language, or write one text".to_owned());
                }
            }
            (Kind::List(item) | Kind::Some(item), tree::Kind::List) => self.list(node, kind, item, name),
            (Kind::List(_) | Kind::Some(_), _) => {
                let help = match node.text() {
                    Some(text) if text.len() <= 60 => format!("write it as a list: `{name}: [{text}]`"),
                    _ => "begin each item with `- `".to_owned(),
                };
                self.wrong_type(node, name, &format!("`{name}` is a list: {help}"));
            }
            (Kind::Table(item), tree::Kind::Mapping) => {
                for (key, value) in node.entries() {
                    let key = key.text().unwrap_or_default();
                    if value.kind() != tree::Kind::Null && !key.starts_with("x-") {
                        self.value(value, item, key);
                    }
                }
            }
            (Kind::Table(_), _) => {
                self.wrong_type(node, name, &format!("`{name}` is a mapping of keys and values"))
            }
            (_, tree::Kind::Scalar) => {
                let text = node.text().unwrap_or_default();
                if let Some(Complaint { card, message, help }) = complaint::look(kind, name, text) {
                    self.report(card, node.span(), message).help.push(help);
                }
            }
            (_, _) => self.wrong_type(node, name, &format!("`{name}` is a single value")),
        }
    }

    fn list(&mut self, node: Node<'a>, kind: &Kind, item: &'static Kind, name: &str) {
        let mut count = 0;
        for value in node.items() {
            count += 1;
            if value.kind() == tree::Kind::Null {
                let message = format!("an item of `{name}` is empty");
                self.report(codes::WRONG_TYPE, value.span(), message)
                    .help
                    .push("give it a value or take the `-` away".to_owned());
            } else {
                self.value(value, item, name);
            }
        }
        if count == 0 && matches!(kind, Kind::Some(_)) {
            let message = format!("`{name}` is empty, but must have at least one item");
            self.report(codes::EMPTY_LIST, node.span(), message);
        }
    }

    fn wrong_type(&mut self, node: Node<'a>, name: &str, help: &str) {
        let found = match node.kind() {
            tree::Kind::Null => "empty",
            tree::Kind::Scalar => "a single value",
            tree::Kind::List => "a list",
            tree::Kind::Mapping => "a mapping",
        };
        let message = format!("`{name}` is {found}");
        self.report(codes::WRONG_TYPE, node.head(), message).help.push(help.to_owned());
    }
}
