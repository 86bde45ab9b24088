//! The examples of a rule: YAML -> values.
//!
//! An example says what the expression reads, and nothing else: a field that it leaves out is absent if it may be, and a
//! fault of the example if it may not.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::diagnostic::{did_you_mean, quote};
use crate::expression::{Holds, Object, Record, Value};
use crate::load::{Node, NodeKind};
use crate::model::date;
use crate::source::Span;
use crate::words::{Text, t};

/// A fault of an example: where, what, and the way out.
#[derive(Debug)]
pub(super) struct Wrong {
    pub at: Span,
    pub message: Text,
    pub help: Text,
}

/// What an example says of a record; `others` are read from keys of their own beside it.
pub(super) fn read(
    node: Node<'_>,
    record: &'static Record,
    others: &[&'static Record],
) -> Result<Vec<Value>, Wrong> {
    let mut values = vec![object(node, record, others)?];
    for other in others {
        let made = match node.get(other.name) {
            Some(node) => object(node, other, &[])?,
            None => Value::Record(Object::Made(Rc::default())),
        };
        values.push(made);
    }
    Ok(values)
}

fn object(node: Node<'_>, record: &'static Record, others: &[&'static Record]) -> Result<Value, Wrong> {
    if node.kind() != NodeKind::Mapping {
        let known: Vec<&str> = record.fields.iter().map(|field| field.name).take(3).collect();
        return wrong(
            node.point(),
            t!("own_rule.keys_and_values", record = record.text()),
            t!("own_rule.such_as", known = known.join(", ")),
        );
    }
    let mut said = BTreeMap::new();
    for (key, value) in node.entries() {
        let name = key.text().unwrap_or_default();
        if others.iter().any(|other| other.name == name) {
            continue;
        }
        let Some(field) = record.field(name) else {
            let known: Vec<&str> = record.fields.iter().map(|field| field.name).collect();
            let help = match did_you_mean(name, known.iter().copied()) {
                Some(meant) => t!("own_rule.meant", meant = meant),
                None => t!("own_rule.it_has", known = known.join(", ")),
            };
            return wrong(
                key.span(),
                t!("own_rule.no_field", record = record.text(), name = quote(name)),
                help,
            );
        };
        if value.kind() != NodeKind::Null {
            said.insert(field.name, held(value, field.holds)?);
        }
    }
    Ok(Value::Record(Object::Made(Rc::new(said))))
}

fn held(node: Node<'_>, holds: Holds) -> Result<Value, Wrong> {
    let text = node.text().unwrap_or_default();
    let not = |what: Text, help: Text| wrong(node.point(), t!("own_rule.wanted_here", what = what), help);
    match holds {
        Holds::One(record) => object(node, record, &[]),
        Holds::Many(_) | Holds::Texts if node.kind() != NodeKind::List => {
            not(t!("own_rule.a_list"), t!("own_rule.write_list"))
        }
        Holds::Many(record) => {
            Ok(Value::List(node.items().map(|item| object(item, record, &[])).collect::<Result<_, _>>()?))
        }
        Holds::Texts => {
            Ok(Value::List(node.items().map(|item| held(item, Holds::Text)).collect::<Result<_, _>>()?))
        }
        _ if node.kind() != NodeKind::Scalar => not(t!("own_rule.one_value"), t!("own_rule.one_value_help")),
        Holds::Bool => match text {
            "true" | "yes" => Ok(Value::Bool(true)),
            "false" | "no" => Ok(Value::Bool(false)),
            _ => not(t!("own_rule.a_truth"), t!("own_rule.a_truth_help")),
        },
        Holds::Int => match text.parse() {
            Ok(number) => Ok(Value::Int(number)),
            Err(_) => not(t!("own_rule.a_number"), t!("own_rule.a_number_help")),
        },
        Holds::Date => date(text)
            .map_or_else(|| not(t!("own_rule.a_day"), t!("own_rule.a_day_help")), |day| Ok(Value::Date(day))),
        Holds::Word(words) if !words.contains(&text) => {
            not(t!("own_rule.another_word"), t!("own_rule.one_of", words = words.join(", ")))
        }
        Holds::Text | Holds::Word(_) => Ok(Value::Text(text.into())),
    }
}

fn wrong<T>(at: Span, message: Text, help: Text) -> Result<T, Wrong> {
    Err(Wrong { at, message, help })
}
