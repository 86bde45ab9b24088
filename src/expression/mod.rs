//! The part of the Common Expression Language (CEL) that a condition over records needs.
//!
//! What enters: the text of an expression, the records that its variables hold, and a world (`World`) from which fields are read.
//! What leaves: a value, a text that is filled in, or a fault with the bytes it is about. What always holds: everything
//! about an expression that can be wrong is told before it runs, an absent value is never read, and within a budget every
//! evaluation ends. Nothing here knows what the expressions are for.

mod code;
mod evaluate;
mod record;
mod syntax;
mod template;
mod typed;
mod value;

pub(crate) use code::Code;
pub(crate) use evaluate::{Evaluator, Stop};
pub use record::{Field, Holds, Record, numbered};
pub(crate) use syntax::{Fault, parse};
pub(crate) use template::Template;
pub(crate) use typed::Scope;
pub(crate) use value::{Handle, Object, Type, Value, World};
