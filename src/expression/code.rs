//! What an expression that passed is made of: nothing in it has to be looked up or found out any more.

use super::record::Field;
use super::syntax::Operator;
use super::value::Value;

/// An expression that can be evaluated. Variables are numbered from the outermost.
#[derive(Clone, Debug)]
pub(crate) enum Code {
    Fixed(Value),
    Variable(usize),
    Field(Box<Code>, &'static Field),
    Has(Box<Code>, &'static Field),
    List(Vec<Code>),
    Index(Box<Code>, Box<Code>),
    Not(Box<Code>),
    Minus(Box<Code>),
    And(Box<Code>, Box<Code>),
    Or(Box<Code>, Box<Code>),
    If(Box<Code>, Box<Code>, Box<Code>),
    Two(Operator, Box<Code>, Box<Code>),
    Method(Method, Vec<Code>),
    Each(Macro, Box<Code>, Box<Code>),
}

/// What can be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    Size,
    Contains,
    StartsWith,
    EndsWith,
    LowerAscii,
    AddMonths,
    Year,
}

/// What walks over a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Macro {
    All,
    Exists,
    ExistsOne,
    Filter,
    Map,
}
