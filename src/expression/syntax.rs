//! Text -> [`Expr`]: the part of the Common Expression Language (CEL) that a rule needs.
//!
//! What enters: one expression. What leaves: a tree in which everything knows its bytes, or the first fault with its bytes.
//! What always holds: an expression is short and not deep, so that anyone who walks it may recurse.

use crate::words::{Text, t};
use std::ops::Range;

/// Longer than this in bytes an expression is no sentence anybody reads.
pub(crate) const LONGEST: usize = 2_000;
/// Deeper than this, operators and brackets counted, an expression is refused.
pub(crate) const DEEPEST: usize = 64;

/// A fault: what is wrong, in which bytes of the expression, and perhaps the way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub at: Range<usize>,
    pub message: Text,
    pub help: Option<Text>,
}

impl Fault {
    pub fn new(at: Range<usize>, message: Text) -> Self {
        Fault { at, message, help: None }
    }

    pub fn help(mut self, help: Text) -> Self {
        self.help = Some(help);
        self
    }
}

/// An expression with its bytes.
#[derive(Clone, Debug)]
pub(crate) struct Expr {
    pub at: Range<usize>,
    pub node: Node,
    depth: usize,
}

/// What an expression is.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    Bool(bool),
    Int(i64),
    Text(String),
    List(Vec<Expr>),
    Name(String),
    Field(Box<Expr>, String),
    Index(Box<Expr>, Box<Expr>),
    Call { on: Option<Box<Expr>>, name: String, arguments: Vec<Expr> },
    Not(Box<Expr>),
    Minus(Box<Expr>),
    Two(Operator, Box<Expr>, Box<Expr>),
    If(Box<Expr>, Box<Expr>, Box<Expr>),
}

/// An operator between two expressions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operator {
    Or,
    And,
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    Plus,
    Minus,
    Times,
    Divide,
    Rest,
}

/// The operators by the sign they are written with, and how strongly they bind. Two signs stand before one.
const OPERATORS: [(&str, Operator, u8); 14] = [
    ("||", Operator::Or, 1),
    ("&&", Operator::And, 2),
    ("==", Operator::Equal, 3),
    ("!=", Operator::Unequal, 3),
    ("<=", Operator::LessOrEqual, 3),
    (">=", Operator::GreaterOrEqual, 3),
    ("<", Operator::Less, 3),
    (">", Operator::Greater, 3),
    ("in", Operator::In, 3),
    ("+", Operator::Plus, 4),
    ("-", Operator::Minus, 4),
    ("*", Operator::Times, 5),
    ("/", Operator::Divide, 5),
    ("%", Operator::Rest, 5),
];

impl Operator {
    /// How it is written.
    pub fn sign(self) -> &'static str {
        OPERATORS.iter().find(|(_, operator, _)| *operator == self).map_or("", |(sign, ..)| sign)
    }
}

/// Reads an expression.
pub(crate) fn parse(text: &str) -> Result<Expr, Fault> {
    if text.len() > LONGEST {
        let message = t!("expression.too_long", bytes = text.len(), most = LONGEST);
        return Err(Fault::new(0..text.len(), message).help(t!("expression.several_rules")));
    }
    let mut parser = Parser { text, at: 0, open: 0 };
    let whole = parser.whole()?;
    parser.space();
    match parser.rest().is_empty() {
        true => Ok(whole),
        false => Err(parser.unexpected(t!("expression.operator_or_end"))),
    }
}

struct Parser<'t> {
    text: &'t str,
    at: usize,
    /// How many calls of [`Parser::whole`] and [`Parser::unary`] wait for an inner one.
    open: usize,
}

impl<'t> Parser<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn space(&mut self) {
        self.at = self.text.len() - self.rest().trim_start().len();
    }

    fn unexpected(&self, wanted: impl Into<Text>) -> Fault {
        let wanted = wanted.into();
        match self.rest().chars().next() {
            None => Fault::new(self.at..self.at, t!("expression.ends", wanted = wanted)),
            Some(found) => Fault::new(
                self.at..self.at + found.len_utf8(),
                t!("expression.unexpected", found = found.escape_debug().to_string(), wanted = wanted),
            ),
        }
    }

    /// Whether a sign stands here; if so it is read. A sign that is a word ends where the word ends.
    fn takes(&mut self, sign: &str) -> bool {
        self.space();
        let word = sign.starts_with(|first: char| first.is_ascii_alphabetic());
        let Some(after) = self.rest().strip_prefix(sign) else { return false };
        if word && after.starts_with(|next: char| next.is_ascii_alphanumeric() || next == '_') {
            return false;
        }
        self.at += sign.len();
        true
    }

    fn wants(&mut self, sign: &str) -> Result<(), Fault> {
        if self.takes(sign) { Ok(()) } else { Err(self.unexpected(format!("`{sign}`"))) }
    }

    /// Reads something that lies inside something else.
    fn inside<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, Fault>) -> Result<T, Fault> {
        if self.open == DEEPEST {
            return Err(too_deep(self.at..self.text.len()));
        }
        self.open += 1;
        let read = read(self);
        self.open -= 1;
        read
    }

    fn whole(&mut self) -> Result<Expr, Fault> {
        self.inside(|parser| {
            let condition = parser.operators(0)?;
            if !parser.takes("?") {
                return Ok(condition);
            }
            let then = parser.whole()?;
            parser.wants(":")?;
            let other = parser.whole()?;
            let at = condition.at.start..other.at.end;
            expr(at, Node::If(Box::new(condition), Box::new(then), Box::new(other)))
        })
    }

    /// Operators that bind more strongly than `least`; those that bind alike are read from the left.
    fn operators(&mut self, least: u8) -> Result<Expr, Fault> {
        let mut left = self.unary()?;
        loop {
            self.space();
            let begin = self.at;
            let Some(&(_, operator, strength)) = OPERATORS.iter().find(|(sign, ..)| self.takes(sign)) else {
                return Ok(left);
            };
            if strength <= least {
                self.at = begin;
                return Ok(left);
            }
            let right = self.inside(|parser| parser.operators(strength))?;
            let at = left.at.start..right.at.end;
            left = expr(at, Node::Two(operator, Box::new(left), Box::new(right)))?;
        }
    }

    fn unary(&mut self) -> Result<Expr, Fault> {
        self.space();
        let begin = self.at;
        if self.takes("!") {
            let inner = self.inside(Self::unary)?;
            return expr(begin..inner.at.end, Node::Not(Box::new(inner)));
        }
        if self.takes("-") {
            let inner = self.inside(Self::unary)?;
            return expr(begin..inner.at.end, Node::Minus(Box::new(inner)));
        }
        let mut found = self.primary()?;
        loop {
            if self.takes(".") {
                self.space();
                let name = self.name().ok_or_else(|| self.unexpected(t!("expression.name_of_field")))?;
                let end = self.at;
                found = if self.takes("(") {
                    let arguments = self.list(")")?;
                    let at = found.at.start..self.at;
                    expr(at, Node::Call { on: Some(Box::new(found)), name, arguments })?
                } else {
                    let at = found.at.start..end;
                    expr(at, Node::Field(Box::new(found), name))?
                };
            } else if self.takes("[") {
                let index = self.whole()?;
                self.wants("]")?;
                let at = found.at.start..self.at;
                found = expr(at, Node::Index(Box::new(found), Box::new(index)))?;
            } else {
                return Ok(found);
            }
        }
    }

    fn primary(&mut self) -> Result<Expr, Fault> {
        self.space();
        let begin = self.at;
        if self.takes("(") {
            let mut inner = self.whole()?;
            self.wants(")")?;
            inner.at = begin..self.at;
            return Ok(inner);
        }
        if self.takes("[") {
            let items = self.list("]")?;
            return expr(begin..self.at, Node::List(items));
        }
        if self.rest().starts_with(['"', '\'']) {
            let text = self.quoted()?;
            return expr(begin..self.at, Node::Text(text));
        }
        if self.rest().starts_with(|first: char| first.is_ascii_digit()) {
            return self.number();
        }
        let Some(name) = self.name() else { return Err(self.unexpected(t!("expression.a_value"))) };
        let node = match name.as_str() {
            "true" => Node::Bool(true),
            "false" => Node::Bool(false),
            _ if self.takes("(") => Node::Call { on: None, name, arguments: self.list(")")? },
            _ => return expr(begin..begin + name.len(), Node::Name(name)),
        };
        expr(begin..self.at, node)
    }

    /// Expressions with commas between them, up to what closes them.
    fn list(&mut self, close: &str) -> Result<Vec<Expr>, Fault> {
        let mut items = Vec::new();
        if self.takes(close) {
            return Ok(items);
        }
        loop {
            items.push(self.whole()?);
            if self.takes(close) {
                return Ok(items);
            }
            if !self.takes(",") {
                return Err(self.unexpected(t!("expression.comma_or", close = close)));
            }
        }
    }

    fn name(&mut self) -> Option<String> {
        let rest = self.rest();
        if !rest.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_') {
            return None;
        }
        let ends = |next: char| !next.is_ascii_alphanumeric() && next != '_';
        let name = &rest[..rest.find(ends).unwrap_or(rest.len())];
        self.at += name.len();
        Some(name.to_owned())
    }

    fn number(&mut self) -> Result<Expr, Fault> {
        let begin = self.at;
        let rest = self.rest();
        let length = rest.find(|next: char| !next.is_ascii_digit()).unwrap_or(rest.len());
        self.at += length;
        let at = begin..self.at;
        if self.rest().starts_with(|next: char| next == '.' || next.is_ascii_alphabetic()) {
            return Err(Fault::new(at, t!("expression.plain_number")));
        }
        match rest[..length].parse() {
            Ok(number) => expr(at, Node::Int(number)),
            Err(_) => Err(Fault::new(at, t!("expression.number_too_large"))),
        }
    }

    fn quoted(&mut self) -> Result<String, Fault> {
        let begin = self.at;
        let mut characters = self.rest().char_indices();
        let quote = characters.next().map(|(_, quote)| quote);
        let mut text = String::new();
        while let Some((at, character)) = characters.next() {
            if Some(character) == quote {
                self.at = begin + at + character.len_utf8();
                return Ok(text);
            }
            if character != '\\' {
                text.push(character);
                continue;
            }
            match characters.next() {
                Some((_, 'n')) => text.push('\n'),
                Some((_, 't')) => text.push('\t'),
                Some((_, escaped @ ('\\' | '\'' | '"'))) => text.push(escaped),
                _ => {
                    let at = begin + at..begin + at + 1;
                    return Err(Fault::new(at, t!("expression.escapes")));
                }
            }
        }
        Err(Fault::new(begin..self.text.len(), t!("expression.quote_open")))
    }
}

fn expr(at: Range<usize>, node: Node) -> Result<Expr, Fault> {
    let below = |list: &[Expr]| list.iter().map(|inner| inner.depth).max().unwrap_or(0);
    let depth = 1 + match &node {
        Node::Bool(_) | Node::Int(_) | Node::Text(_) | Node::Name(_) => 0,
        Node::List(items) => below(items),
        Node::Field(inner, _) | Node::Not(inner) | Node::Minus(inner) => inner.depth,
        Node::Index(one, other) | Node::Two(_, one, other) => one.depth.max(other.depth),
        Node::Call { on, arguments, .. } => on.as_ref().map_or(0, |on| on.depth).max(below(arguments)),
        Node::If(one, two, three) => one.depth.max(two.depth).max(three.depth),
    };
    if depth > DEEPEST {
        return Err(too_deep(at));
    }
    Ok(Expr { at, node, depth })
}

fn too_deep(at: Range<usize>) -> Fault {
    Fault::new(at, t!("expression.too_deep", most = DEEPEST)).help(t!("expression.several_rules"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(expr: &Expr) -> String {
        match &expr.node {
            Node::Bool(truth) => truth.to_string(),
            Node::Int(number) => number.to_string(),
            Node::Text(text) => format!("{text:?}"),
            Node::Name(name) => name.clone(),
            Node::List(items) => format!("[{}]", items.iter().map(shown).collect::<Vec<_>>().join(" ")),
            Node::Field(of, name) => format!("{}.{name}", shown(of)),
            Node::Index(of, index) => format!("{}[{}]", shown(of), shown(index)),
            Node::Call { on, name, arguments } => format!(
                "{}{name}({})",
                on.as_ref().map_or_else(String::new, |on| format!("{}.", shown(on))),
                arguments.iter().map(shown).collect::<Vec<_>>().join(" ")
            ),
            Node::Not(inner) => format!("(! {})", shown(inner)),
            Node::Minus(inner) => format!("(- {})", shown(inner)),
            Node::Two(operator, one, other) => {
                format!("({} {} {})", operator.sign(), shown(one), shown(other))
            }
            Node::If(one, two, three) => format!("(? {} {} {})", shown(one), shown(two), shown(three)),
        }
    }

    #[test]
    fn operators_bind_as_in_cel() {
        for (text, tree) in [
            ("a || b && c == d + e * f", "(|| a (&& b (== c (+ d (* e f)))))"),
            ("a - b - c", "(- (- a b) c)"),
            ("!a.b && -c < 2", "(&& (! a.b) (< (- c) 2))"),
            ("a ? b : c ? d : e", "(? a b (? c d e))"),
            ("a.all(x, x.y in ['1', \"2\"])", "a.all(x (in x.y [\"1\" \"2\"]))"),
            ("a[0].b == (c)", "(== a[0].b c)"),
            ("inside in index", "(in inside index)"),
            (r#"'it\'s' != "\n\\""#, r#"(!= "it's" "\n\\")"#),
        ] {
            assert_eq!(shown(&parse(text).unwrap()), tree, "{text}");
        }
    }

    #[test]
    fn a_fault_is_at_its_bytes() {
        for (text, at) in [
            ("a &&", 4..4),
            ("a & b", 2..3),
            ("1.5", 0..1),
            ("a..b", 2..3),
            ("f(a b)", 4..5),
            ("æ", 0..2),
            ("'x", 0..2),
        ] {
            assert_eq!(parse(text).unwrap_err().at, at, "{text}");
        }
    }

    #[test]
    fn no_text_is_too_deep_to_refuse() {
        for unit in ["(", "[", "!", "-", "a?", "a.", "a+", "f(", "a?b:", "a||", "a[", "1-(", ".a", "a in "] {
            let text = unit.repeat(LONGEST / unit.len());
            assert!(parse(&text).is_err(), "{unit}");
            assert!(parse(&format!("{text}a")).is_err(), "{unit}");
        }
        assert!(parse(&"a".repeat(LONGEST + 1)).is_err());
    }
}
