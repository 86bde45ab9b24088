//! [`Expr`] -> [`Code`]: every name found, every type right, and no absent value within reach.
//!
//! What always holds: an expression that passes reads an optional field only where `has` has asked for it, so nothing
//! absent is ever taken for zero or for empty.

use std::collections::BTreeSet;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::code::{Code, Macro, Method};
use super::record::Field;
use super::syntax::{Expr, Fault, Node, Operator};
use super::value::{Type, Value};
use crate::diagnostic::{did_you_mean, quote};
use crate::model::date;
use crate::words::{Text, t};

const MACROS: [(&str, Macro); 5] = [
    ("all", Macro::All),
    ("exists", Macro::Exists),
    ("exists_one", Macro::ExistsOne),
    ("filter", Macro::Filter),
    ("map", Macro::Map),
];

/// More lists than this one inside another cost too much whatever they hold.
const WALKS: usize = 2;

/// The names that an expression may use, what is known to be there, and what it was found to need.
#[derive(Debug, Default)]
pub(crate) struct Scope {
    variables: Vec<(String, Type)>,
    /// Optional fields that are known to be there, as paths from a variable: `0.contract.end`.
    present: BTreeSet<String>,
    walks: usize,
    /// Whether it reads something that only a plan knows.
    pub of_plan: bool,
}

/// The paths known to be there if an expression is true, and if it is false.
type Facts = (BTreeSet<String>, BTreeSet<String>);

impl Scope {
    pub fn new(variables: Vec<(String, Type)>) -> Self {
        Scope { variables, ..Scope::default() }
    }

    /// From here on, an expression is known to be true.
    pub fn assume(&mut self, expr: &Expr) {
        let (known, _) = self.facts(expr);
        self.present.extend(known);
    }

    /// An expression that must be true or false.
    pub fn condition(&mut self, expr: &Expr) -> Result<Code, Fault> {
        self.wanted(expr, &Type::Bool)
    }

    /// An expression of a type that reads as text.
    pub fn shown(&mut self, expr: &Expr) -> Result<Code, Fault> {
        let (code, found) = self.typed(expr)?;
        match found {
            Type::List(_) | Type::Record(_) => {
                let message = t!("expression.not_shown", found = found.name());
                Err(Fault::new(expr.at.clone(), message).help(t!("expression.name_a_field")))
            }
            _ => Ok(code),
        }
    }

    fn wanted(&mut self, expr: &Expr, wanted: &Type) -> Result<Code, Fault> {
        let (code, found) = self.typed(expr)?;
        match found.meets(wanted) {
            true => Ok(code),
            false => Err(mismatch(expr, wanted, &found)),
        }
    }

    /// Checks an expression where more is known.
    fn with<T>(&mut self, known: BTreeSet<String>, check: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.present.clone();
        self.present.extend(known);
        let checked = check(self);
        self.present = before;
        checked
    }

    fn typed(&mut self, expr: &Expr) -> Result<(Code, Type), Fault> {
        Ok(match &expr.node {
            Node::Bool(truth) => (Code::Fixed(Value::Bool(*truth)), Type::Bool),
            Node::Int(number) => (Code::Fixed(Value::Int(*number)), Type::Int),
            // Names are compared in Unicode's composed form.
            Node::Text(text) => (Code::Fixed(Value::Text(text.nfc().collect::<String>().into())), Type::Text),
            Node::Name(name) => {
                let index = self.variable(name, expr)?;
                (Code::Variable(index), self.variables[index].1.clone())
            }
            Node::List(items) => self.list(items)?,
            Node::Field(of, name) => {
                let (of, field) = self.field(of, name, &expr.at)?;
                if field.optional && !self.path(expr).is_some_and(|path| self.present.contains(&path)) {
                    return Err(absent(expr, field));
                }
                (Code::Field(Box::new(of), field), field.holds.ty())
            }
            Node::Index(of, index) => {
                let (list, found) = self.typed(of)?;
                let Type::List(item) = found else {
                    return Err(mismatch_named(of, t!("expression.a_list"), &found));
                };
                let index = self.wanted(index, &Type::Int)?;
                (Code::Index(Box::new(list), Box::new(index)), *item)
            }
            Node::Not(inner) => (Code::Not(Box::new(self.condition(inner)?)), Type::Bool),
            Node::Minus(inner) => (Code::Minus(Box::new(self.wanted(inner, &Type::Int)?)), Type::Int),
            Node::If(condition, then, other) => {
                let asked = self.condition(condition)?;
                let (yes, no) = self.facts(condition);
                let (one, found) = self.with(yes, |scope| scope.typed(then))?;
                let two = self.with(no, |scope| scope.wanted(other, &found))?;
                let found = if let Type::Word(_) = found { Type::Text } else { found };
                (Code::If(Box::new(asked), Box::new(one), Box::new(two)), found)
            }
            Node::Two(operator, one, other) => self.two(*operator, one, other)?,
            Node::Call { on: None, name, arguments } => self.function(name, arguments, expr)?,
            Node::Call { on: Some(on), name, arguments } => self.method(on, name, arguments, expr)?,
        })
    }

    fn variable(&self, name: &str, expr: &Expr) -> Result<usize, Fault> {
        let found = self.variables.iter().rposition(|(known, _)| known == name);
        found.ok_or_else(|| {
            let known: Vec<&str> = self.variables.iter().map(|(name, _)| name.as_str()).collect();
            let fault = Fault::new(expr.at.clone(), t!("expression.no_name", name = quote(name)));
            match did_you_mean(name, known.iter().copied()) {
                Some(meant) => fault.help(t!("expression.meant", meant = meant)),
                None => fault.help(t!("expression.known", known = known.join(", "))),
            }
        })
    }

    /// The record before a dot, and the field after it.
    fn field(
        &mut self,
        of: &Expr,
        name: &str,
        whole: &Range<usize>,
    ) -> Result<(Code, &'static Field), Fault> {
        let (code, found) = self.typed(of)?;
        let at = whole.end.saturating_sub(name.len())..whole.end;
        let Type::Record(record) = found else {
            let fault = Fault::new(at, t!("expression.no_fields", found = found.name()));
            return Err(match found {
                Type::List(_) => fault.help(t!("expression.no_fields_help")),
                _ => fault,
            });
        };
        let Some(field) = record.field(name) else {
            let fault = Fault::new(at, t!("expression.no_field", record = record.text(), name = quote(name)));
            let known: Vec<&str> = record.fields.iter().map(|field| field.name).collect();
            return Err(match did_you_mean(name, known.iter().copied()) {
                Some(meant) => fault.help(t!("expression.meant", meant = meant)),
                None => fault.help(t!("expression.it_has", known = known.join(", "))),
            });
        };
        self.of_plan |= field.of_plan || record.name == "plan";
        Ok((code, field))
    }

    fn list(&mut self, items: &[Expr]) -> Result<(Code, Type), Fault> {
        let Some((first, rest)) = items.split_first() else {
            return Ok((Code::List(Vec::new()), Type::List(Box::new(Type::Text))));
        };
        let (code, found) = self.typed(first)?;
        let mut codes = vec![code];
        for item in rest {
            codes.push(self.wanted(item, &found)?);
        }
        let found = if let Type::Word(_) = found { Type::Text } else { found };
        Ok((Code::List(codes), Type::List(Box::new(found))))
    }

    fn two(&mut self, operator: Operator, one: &Expr, other: &Expr) -> Result<(Code, Type), Fault> {
        use Operator::{And, Divide, Equal, In, Minus, Or, Plus, Rest, Times, Unequal};
        if matches!(operator, And | Or) {
            let left = Box::new(self.condition(one)?);
            let (yes, no) = self.facts(one);
            let known = if operator == And { yes } else { no };
            let right = Box::new(self.with(known, |scope| scope.condition(other))?);
            let code = if operator == And { Code::And(left, right) } else { Code::Or(left, right) };
            return Ok((code, Type::Bool));
        }
        let (left, found) = self.typed(one)?;
        let (right, other_found) = self.typed(other)?;
        let code = Code::Two(operator, Box::new(left), Box::new(right));
        let fits = |wanted: &Type| -> Result<(), Fault> {
            match other_found.meets(wanted) {
                true => Ok(()),
                false => Err(mismatch(other, wanted, &other_found)),
            }
        };
        match operator {
            In => {
                fits(&Type::List(Box::new(found.clone())))?;
                words(&found, other)?;
                Ok((code, Type::Bool))
            }
            Equal | Unequal => {
                fits(&found)?;
                words(&found, other)?;
                words(&other_found, one)?;
                Ok((code, Type::Bool))
            }
            Plus if matches!(found, Type::Text | Type::Word(_)) => {
                fits(&Type::Text)?;
                Ok((code, Type::Text))
            }
            Plus | Minus | Times | Divide | Rest => {
                if found != Type::Int {
                    return Err(mismatch(one, &Type::Int, &found));
                }
                fits(&Type::Int)?;
                Ok((code, Type::Int))
            }
            _ => {
                if !matches!(found, Type::Int | Type::Date | Type::Text) {
                    return Err(mismatch_named(one, t!("expression.ordered"), &found)
                        .help(t!("expression.ordered_help", sign = operator.sign())));
                }
                fits(&found)?;
                Ok((code, Type::Bool))
            }
        }
    }

    fn function(&mut self, name: &str, arguments: &[Expr], whole: &Expr) -> Result<(Code, Type), Fault> {
        match (name, arguments) {
            ("has", [Expr { node: Node::Field(of, field), at, .. }]) => {
                let (of, field) = self.field(of, field, at)?;
                Ok((Code::Has(Box::new(of), field), Type::Bool))
            }
            ("has", [other, ..]) => Err(Fault::new(other.at.clone(), t!("expression.has_field"))
                .help(t!("expression.has_field_help"))),
            ("size", [of]) => self.size(of),
            ("date", [Expr { node: Node::Text(text), at, .. }]) => match date(text) {
                Some(day) => Ok((Code::Fixed(Value::Date(day)), Type::Date)),
                None => Err(Fault::new(at.clone(), t!("expression.no_day", text = quote(text)))
                    .help(t!("expression.no_day_help"))),
            },
            ("date", _) => {
                Err(Fault::new(whole.at.clone(), t!("expression.one_date"))
                    .help(t!("expression.one_date_help")))
            }
            _ => {
                let fault = Fault::new(whole.at.clone(), t!("expression.no_function", name = quote(name)));
                Err(fault.help(t!("expression.no_function_help")))
            }
        }
    }

    fn size(&mut self, of: &Expr) -> Result<(Code, Type), Fault> {
        let (code, found) = self.typed(of)?;
        match found {
            Type::List(_) | Type::Text | Type::Word(_) => {
                Ok((Code::Method(Method::Size, vec![code]), Type::Int))
            }
            _ => Err(mismatch_named(of, t!("expression.list_or_text"), &found)),
        }
    }

    fn method(
        &mut self,
        on: &Expr,
        name: &str,
        arguments: &[Expr],
        whole: &Expr,
    ) -> Result<(Code, Type), Fault> {
        if let Some(&(_, walk)) = MACROS.iter().find(|(known, _)| *known == name) {
            return self.walk(walk, on, arguments, whole);
        }
        let (method, receiver, wanted, gives) = match name {
            "size" if arguments.is_empty() => return self.size(on),
            "contains" => (Method::Contains, Type::Text, Some(Type::Text), Type::Bool),
            "startsWith" => (Method::StartsWith, Type::Text, Some(Type::Text), Type::Bool),
            "endsWith" => (Method::EndsWith, Type::Text, Some(Type::Text), Type::Bool),
            "lowerAscii" => (Method::LowerAscii, Type::Text, None, Type::Text),
            "addMonths" => (Method::AddMonths, Type::Date, Some(Type::Int), Type::Date),
            "year" => (Method::Year, Type::Date, None, Type::Int),
            _ => {
                let known = t!("expression.methods");
                let fault = Fault::new(whole.at.clone(), t!("expression.no_method", name = quote(name)));
                return Err(fault.help(t!("expression.there_are", known = known)));
            }
        };
        let mut codes = vec![self.wanted(on, &receiver)?];
        match (&wanted, arguments) {
            (Some(wanted), [argument]) => codes.push(self.wanted(argument, wanted)?),
            (None, []) => {}
            _ => {
                let count = usize::from(wanted.is_some());
                let message = t!("expression.arguments", name = name, count = count, given = arguments.len());
                return Err(Fault::new(whole.at.clone(), message));
            }
        }
        Ok((Code::Method(method, codes), gives))
    }

    /// `list.all(name, condition)` and its kin.
    fn walk(
        &mut self,
        walk: Macro,
        on: &Expr,
        arguments: &[Expr],
        whole: &Expr,
    ) -> Result<(Code, Type), Fault> {
        let [Expr { node: Node::Name(name), .. }, body] = arguments else {
            let fault = Fault::new(whole.at.clone(), t!("expression.name_and_expression"));
            return Err(fault.help(t!("expression.name_and_expression_help")));
        };
        let (list, found) = self.typed(on)?;
        let Type::List(item) = found else { return Err(mismatch_named(on, t!("expression.a_list"), &found)) };
        if self.walks == WALKS {
            let message = t!("expression.walks", most = WALKS);
            return Err(Fault::new(whole.at.clone(), message).help(t!("expression.several_rules")));
        }
        self.variables.push((name.clone(), (*item).clone()));
        self.walks += 1;
        let checked = match walk {
            Macro::Map => self.typed(body),
            _ => self.condition(body).map(|code| (code, Type::Bool)),
        };
        self.walks -= 1;
        self.variables.pop();
        let (body, of_body) = checked?;
        let gives = match walk {
            Macro::Filter => Type::List(item),
            Macro::Map => Type::List(Box::new(of_body)),
            Macro::All | Macro::Exists | Macro::ExistsOne => Type::Bool,
        };
        Ok((Code::Each(walk, Box::new(list), Box::new(body)), gives))
    }

    fn facts(&self, expr: &Expr) -> Facts {
        match &expr.node {
            Node::Call { on: None, name, arguments } if name == "has" => {
                let path = arguments.first().and_then(|field| self.path(field));
                (path.into_iter().collect(), BTreeSet::new())
            }
            Node::Not(inner) => {
                let (yes, no) = self.facts(inner);
                (no, yes)
            }
            Node::Two(operator @ (Operator::And | Operator::Or), one, other) => {
                let ((yes, no), (other_yes, other_no)) = (self.facts(one), self.facts(other));
                match operator {
                    Operator::And => (&yes | &other_yes, &no & &other_no),
                    _ => (&yes & &other_yes, &no | &other_no),
                }
            }
            _ => Facts::default(),
        }
    }

    /// A chain of fields from a variable, with the variable's number, which no other variable of the name has.
    fn path(&self, expr: &Expr) -> Option<String> {
        match &expr.node {
            Node::Name(name) => {
                self.variables.iter().rposition(|(known, _)| known == name).map(|index| index.to_string())
            }
            Node::Field(of, name) => Some(format!("{}.{name}", self.path(of)?)),
            _ => None,
        }
    }
}

/// A text that is compared with one of several words must be one of them.
fn words(of: &Type, expr: &Expr) -> Result<(), Fault> {
    let Type::Word(known) = of else { return Ok(()) };
    match &expr.node {
        Node::Text(text) if !known.contains(&text.as_str()) => {
            let fault = Fault::new(expr.at.clone(), t!("expression.never", text = quote(text)));
            Err(match did_you_mean(text, known.iter().copied()) {
                Some(meant) => fault.help(t!("expression.meant_text", meant = meant)),
                None => fault.help(t!("expression.one_of", words = known.join(", "))),
            })
        }
        Node::List(items) => items.iter().try_for_each(|item| words(of, item)),
        _ => Ok(()),
    }
}

fn absent(expr: &Expr, field: &Field) -> Fault {
    let message = t!("expression.may_be_absent", field = field.name);
    Fault::new(expr.at.clone(), message).help(t!("expression.ask_first", chain = chain(expr)))
}

/// A chain of fields as it is written.
fn chain(expr: &Expr) -> String {
    match &expr.node {
        Node::Name(name) => name.clone(),
        Node::Field(of, name) => format!("{}.{name}", chain(of)),
        _ => "…".to_owned(),
    }
}

fn mismatch(expr: &Expr, wanted: &Type, found: &Type) -> Fault {
    mismatch_named(expr, wanted.name(), found)
}

fn mismatch_named(expr: &Expr, wanted: Text, found: &Type) -> Fault {
    Fault::new(expr.at.clone(), t!("expression.wanted_here", wanted = wanted, found = found.name()))
}
