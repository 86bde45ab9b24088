//! The examples of a rule: YAML -> values.
//!
//! An example says what the expression reads, and nothing else: a field that it leaves out is absent if it may be, and a
//! fault of the example if it may not.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::diagnostic::{did_you_mean, quote};
use crate::expression::{Holds, Object, Record, Value};
use crate::load::{Kind, Node};
use crate::model::date;
use crate::source::Span;

/// A fault of an example: where, what, and the way out.
#[derive(Debug)]
pub(super) struct Wrong {
    pub at: Span,
    pub message: String,
    pub help: String,
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
    if node.kind() != Kind::Mapping {
        let known: Vec<&str> = record.fields.iter().map(|field| field.name).take(3).collect();
        return wrong(
            node.point(),
            format!("{} is written as keys and values here", record.article),
            format!("such as {}", known.join(", ")),
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
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("it has {}", known.join(", ")),
            };
            return wrong(key.span(), format!("{} has no field {}", record.article, quote(name)), help);
        };
        if value.kind() != Kind::Null {
            said.insert(field.name, held(value, field.holds)?);
        }
    }
    Ok(Value::Record(Object::Made(Rc::new(said))))
}

fn held(node: Node<'_>, holds: Holds) -> Result<Value, Wrong> {
    let text = node.text().unwrap_or_default();
    let not = |what: &str, help: &str| wrong(node.point(), format!("{what} is wanted here"), help.to_owned());
    match holds {
        Holds::One(record) => object(node, record, &[]),
        Holds::Many(_) | Holds::Texts if node.kind() != Kind::List => not("a list", "write `[…]`"),
        Holds::Many(record) => {
            Ok(Value::List(node.items().map(|item| object(item, record, &[])).collect::<Result<_, _>>()?))
        }
        Holds::Texts => {
            Ok(Value::List(node.items().map(|item| held(item, Holds::Text)).collect::<Result<_, _>>()?))
        }
        _ if node.kind() != Kind::Scalar => not("a single value", "write it after the colon"),
        Holds::Bool => match text {
            "true" | "yes" => Ok(Value::Bool(true)),
            "false" | "no" => Ok(Value::Bool(false)),
            _ => not("a truth value", "write true or false"),
        },
        Holds::Int => match text.parse() {
            Ok(number) => Ok(Value::Int(number)),
            Err(_) => not("a whole number", "write it in plain digits"),
        },
        Holds::Date => {
            date(text).map_or_else(|| not("a day", "write YYYY-MM-DD"), |day| Ok(Value::Date(day)))
        }
        Holds::Word(words) if !words.contains(&text) => {
            not("another word", &format!("it is one of {}", words.join(", ")))
        }
        Holds::Text | Holds::Word(_) => Ok(Value::Text(text.into())),
    }
}

fn wrong<T>(at: Span, message: String, help: String) -> Result<T, Wrong> {
    Err(Wrong { at, message, help })
}
