//! What expressions speak of: types, values, and the world they are read from. The room that asks gives the world.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::record::{Field, Record};
use crate::model::Date;
use crate::words::{Text, t};

/// What an expression gives.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Type {
    Bool,
    Int,
    Text,
    /// A text that is one of these.
    Word(&'static [&'static str]),
    Date,
    List(Box<Type>),
    Record(&'static Record),
}

impl Type {
    /// Its name in a sentence.
    pub fn name(&self) -> Text {
        match self {
            Type::Bool => t!("expression.truth"),
            Type::Int => t!("expression.number"),
            Type::Text | Type::Word(_) => t!("expression.text"),
            Type::Date => t!("expression.date"),
            Type::List(of) => t!("expression.list_of", each = of.name()),
            Type::Record(record) => record.text(),
        }
    }

    /// Whether values of both can be equal.
    pub fn meets(&self, other: &Type) -> bool {
        match (self, other) {
            (Type::Text | Type::Word(_), Type::Text | Type::Word(_)) => true,
            (Type::List(one), Type::List(other)) => one.meets(other),
            (Type::Record(one), Type::Record(other)) => std::ptr::eq(*one, *other),
            _ => self == other,
        }
    }
}

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Bool(bool),
    Int(i64),
    Text(Rc<str>),
    Date(Date),
    List(Rc<[Value]>),
    Record(Object),
}

/// Something with fields.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Object {
    /// Of the world.
    Real(Handle),
    /// Of an example: what it says, by the fields' names.
    Made(Rc<BTreeMap<&'static str, Value>>),
}

/// Something of the world, by three numbers that only the world understands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Handle {
    /// Its kind.
    pub kind: u8,
    /// Its number among its kind.
    pub number: u32,
    /// The number of a part of it.
    pub part: u32,
}

/// What fields are read from.
pub(crate) trait World: std::fmt::Debug {
    /// What a field of something holds; none where it is absent.
    fn read(&self, of: Handle, field: &'static Field) -> Option<Value>;
}

impl Object {
    /// What a field holds; none where it is absent, an error where an example does not say.
    pub fn get(&self, field: &'static Field, world: Option<&dyn World>) -> Result<Option<Value>, Text> {
        match self {
            Object::Real(handle) => Ok(world.and_then(|world| world.read(*handle, field))),
            Object::Made(said) => match said.get(field.name) {
                None if !field.optional => Err(t!("expression.example_silent", field = field.name)),
                value => Ok(value.cloned()),
            },
        }
    }
}
