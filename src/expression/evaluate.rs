//! [`Code`] -> [`Value`], within a budget.
//!
//! What always holds: each step and each byte and item that is made costs, and where nothing is left the evaluation
//! ends. So no expression hangs a check or fills the memory, whatever it says and however large the workspace is.

use super::code::{Code, Macro, Method};
use super::syntax::Operator;
use super::value::{Object, Value, World};
use crate::words::{Text, t};

/// Why there is no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// Nothing is left of the budget.
    Spent,
    /// A sum beyond all numbers, a division by zero, an item that is not there.
    Fault(Text),
}

/// An evaluation with what it may still cost.
#[derive(Debug)]
pub(crate) struct Evaluator<'w> {
    pub world: Option<&'w dyn World>,
    pub variables: Vec<Value>,
    /// Steps that are left.
    pub budget: u64,
}

fn fault<T>(words: Text) -> Result<T, Stop> {
    Err(Stop::Fault(words))
}

fn no_item<T>(count: usize, index: i64) -> Result<T, Stop> {
    fault(t!("expression.no_item", count = count, index = index.to_string()))
}

impl Evaluator<'_> {
    fn pay(&mut self, steps: usize) -> Result<(), Stop> {
        match self.budget.checked_sub(steps as u64) {
            Some(left) => {
                self.budget = left;
                Ok(())
            }
            None => {
                self.budget = 0;
                Err(Stop::Spent)
            }
        }
    }

    /// Pays for making a value, or for looking through it. It ends as soon as nothing is left: a list that holds itself
    /// many times over may be larger than anything can walk.
    fn pay_for(&mut self, value: &Value) -> Result<(), Stop> {
        match value {
            Value::Text(text) => self.pay(text.len() / 4),
            Value::List(list) => {
                self.pay(4 * list.len())?;
                list.iter().try_for_each(|item| self.pay_for(item))
            }
            _ => Ok(()),
        }
    }

    /// A condition.
    pub fn truth(&mut self, code: &Code) -> Result<bool, Stop> {
        match self.value(code)? {
            Value::Bool(truth) => Ok(truth),
            _ => unreachable!("invariant: a condition was checked to be true or false"),
        }
    }

    /// Any expression.
    pub fn value(&mut self, code: &Code) -> Result<Value, Stop> {
        self.pay(1)?;
        Ok(match code {
            Code::Fixed(value) => value.clone(),
            Code::Variable(index) => self.variables[*index].clone(),
            Code::Field(of, field) => {
                let object = self.object(of)?;
                let Some(value) = object.get(field, self.world).map_err(Stop::Fault)? else {
                    return fault(t!("expression.absent", field = field.name));
                };
                self.pay_for(&value)?;
                value
            }
            Code::Has(of, field) => {
                let object = self.object(of)?;
                Value::Bool(object.get(field, self.world).map_err(Stop::Fault)?.is_some())
            }
            Code::List(items) => {
                Value::List(items.iter().map(|item| self.value(item)).collect::<Result<_, _>>()?)
            }
            Code::Index(list, index) => {
                let (Value::List(list), Value::Int(index)) = (self.value(list)?, self.value(index)?) else {
                    unreachable!("invariant: an index was checked");
                };
                match usize::try_from(index).ok().and_then(|index| list.get(index)) {
                    Some(item) => item.clone(),
                    None => return no_item(list.len(), index),
                }
            }
            Code::Not(inner) => Value::Bool(!self.truth(inner)?),
            Code::Minus(inner) => match self.value(inner)? {
                Value::Int(number) => match number.checked_neg() {
                    Some(number) => Value::Int(number),
                    None => return fault(t!("expression.too_large")),
                },
                _ => unreachable!("invariant: a number was checked"),
            },
            Code::And(one, other) => Value::Bool(self.truth(one)? && self.truth(other)?),
            Code::Or(one, other) => Value::Bool(self.truth(one)? || self.truth(other)?),
            Code::If(condition, then, other) => match self.truth(condition)? {
                true => self.value(then)?,
                false => self.value(other)?,
            },
            Code::Two(operator, one, other) => {
                let (one, other) = (self.value(one)?, self.value(other)?);
                self.pay_for(&one)?;
                self.pay_for(&other)?;
                two(*operator, &one, &other)?
            }
            Code::Method(method, arguments) => {
                let values: Vec<Value> =
                    arguments.iter().map(|argument| self.value(argument)).collect::<Result<_, _>>()?;
                values.iter().try_for_each(|value| self.pay_for(value))?;
                call(*method, &values)?
            }
            Code::Each(walk, list, body) => self.walk(*walk, list, body)?,
        })
    }

    fn object(&mut self, code: &Code) -> Result<Object, Stop> {
        match self.value(code)? {
            Value::Record(object) => Ok(object),
            _ => unreachable!("invariant: what has fields was checked"),
        }
    }

    fn walk(&mut self, walk: Macro, list: &Code, body: &Code) -> Result<Value, Stop> {
        let Value::List(list) = self.value(list)? else {
            unreachable!("invariant: a list was checked");
        };
        let (mut found, mut kept) = (0_usize, Vec::new());
        for item in list.iter() {
            self.variables.push(item.clone());
            let value = self.value(body);
            self.variables.pop();
            match (walk, value?) {
                (Macro::Map, value) => {
                    self.pay_for(&value)?;
                    kept.push(value);
                }
                (Macro::All, Value::Bool(false)) => return Ok(Value::Bool(false)),
                (Macro::Exists, Value::Bool(true)) => return Ok(Value::Bool(true)),
                (Macro::ExistsOne, Value::Bool(true)) => found += 1,
                (Macro::Filter, Value::Bool(true)) => kept.push(item.clone()),
                _ => {}
            }
        }
        Ok(match walk {
            Macro::All => Value::Bool(true),
            Macro::Exists => Value::Bool(false),
            Macro::ExistsOne => Value::Bool(found == 1),
            Macro::Filter | Macro::Map => Value::List(kept.into()),
        })
    }
}

fn two(operator: Operator, one: &Value, other: &Value) -> Result<Value, Stop> {
    let order = || match (one, other) {
        (Value::Int(one), Value::Int(other)) => one.cmp(other),
        (Value::Date(one), Value::Date(other)) => one.cmp(other),
        (Value::Text(one), Value::Text(other)) => one.cmp(other),
        _ => unreachable!("invariant: only what has an order is compared"),
    };
    Ok(match operator {
        Operator::Equal => Value::Bool(one == other),
        Operator::Unequal => Value::Bool(one != other),
        Operator::Less => Value::Bool(order().is_lt()),
        Operator::LessOrEqual => Value::Bool(order().is_le()),
        Operator::Greater => Value::Bool(order().is_gt()),
        Operator::GreaterOrEqual => Value::Bool(order().is_ge()),
        Operator::In => match other {
            Value::List(list) => Value::Bool(list.contains(one)),
            _ => unreachable!("invariant: a list was checked"),
        },
        Operator::And | Operator::Or => unreachable!("invariant: these have codes of their own"),
        Operator::Plus | Operator::Minus | Operator::Times | Operator::Divide | Operator::Rest => {
            match (one, other) {
                (Value::Text(one), Value::Text(other)) => Value::Text(format!("{one}{other}").into()),
                (Value::Int(one), Value::Int(other)) => Value::Int(arithmetic(operator, *one, *other)?),
                _ => unreachable!("invariant: numbers were checked"),
            }
        }
    })
}

fn arithmetic(operator: Operator, one: i64, other: i64) -> Result<i64, Stop> {
    let result = match operator {
        Operator::Plus => one.checked_add(other),
        Operator::Minus => one.checked_sub(other),
        Operator::Times => one.checked_mul(other),
        Operator::Divide | Operator::Rest if other == 0 => return fault(t!("expression.by_zero")),
        Operator::Divide => one.checked_div(other),
        _ => one.checked_rem(other),
    };
    result.map_or_else(|| fault(t!("expression.too_large")), Ok)
}

fn call(method: Method, values: &[Value]) -> Result<Value, Stop> {
    Ok(match (method, values) {
        (Method::Size, [Value::List(list)]) => Value::Int(list.len() as i64),
        (Method::Size, [Value::Text(text)]) => Value::Int(text.chars().count() as i64),
        (Method::Contains, [Value::Text(text), Value::Text(part)]) => Value::Bool(text.contains(&**part)),
        (Method::StartsWith, [Value::Text(text), Value::Text(part)]) => {
            Value::Bool(text.starts_with(&**part))
        }
        (Method::EndsWith, [Value::Text(text), Value::Text(part)]) => Value::Bool(text.ends_with(&**part)),
        (Method::LowerAscii, [Value::Text(text)]) => Value::Text(text.to_ascii_lowercase().into()),
        (Method::Year, [Value::Date(day)]) => Value::Int(i64::from(day.year())),
        (Method::AddMonths, [Value::Date(day), Value::Int(months)]) => {
            let span = jiff::Span::new().try_months(*months).ok();
            match span.and_then(|span| day.checked_add(span).ok()) {
                Some(day) => Value::Date(day),
                None => return fault(t!("expression.beyond")),
            }
        }
        _ => unreachable!("invariant: arguments were checked"),
    })
}

/// A value as a message shows it.
pub(crate) fn shown(value: &Value) -> String {
    match value {
        Value::Bool(truth) => truth.to_string(),
        Value::Int(number) => number.to_string(),
        Value::Text(text) => text.to_string(),
        Value::Date(day) => day.to_string(),
        Value::List(_) | Value::Record(_) => unreachable!("invariant: only what reads as text is shown"),
    }
}
