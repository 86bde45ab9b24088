//! A message with expressions in braces: `{system.name} has no owner`. `{{` and `}}` are braces.

use super::code::Code;
use super::evaluate::{Evaluator, Stop, shown};
use super::syntax::{Fault, parse};
use super::typed::Scope;
use crate::words::t;

/// A message that is filled in.
#[derive(Clone, Debug)]
pub(crate) struct Template(Vec<Piece>);

#[derive(Clone, Debug)]
enum Piece {
    Words(String),
    Value(Code),
}

impl Template {
    /// Reads a message.
    pub fn read(text: &str, scope: &mut Scope) -> Result<Self, Fault> {
        let mut pieces = vec![Piece::Words(String::new())];
        let mut at = 0;
        while let Some(next) = text[at..].chars().next() {
            let rest = &text[at..];
            if rest.starts_with("{{") || rest.starts_with("}}") {
                words(&mut pieces).push(next);
                at += 2;
            } else if next == '}' {
                let fault = Fault::new(at..at + 1, t!("expression.closes_nothing"));
                return Err(fault.help(t!("expression.closes_nothing_help")));
            } else if next == '{' {
                let begin = at + 1;
                let end = closing(&text[begin..]).map(|end| begin + end);
                let end = end.ok_or_else(|| Fault::new(at..text.len(), t!("expression.bracket_open")))?;
                let moved =
                    |fault: Fault| Fault { at: begin + fault.at.start..begin + fault.at.end, ..fault };
                let code = parse(&text[begin..end]).and_then(|expr| scope.shown(&expr)).map_err(moved)?;
                pieces.push(Piece::Value(code));
                pieces.push(Piece::Words(String::new()));
                at = end + 1;
            } else {
                words(&mut pieces).push(next);
                at += next.len_utf8();
            }
        }
        Ok(Template(pieces))
    }

    /// The message for what the variables hold.
    pub fn fill(&self, evaluator: &mut Evaluator<'_>) -> Result<String, Stop> {
        let mut text = String::new();
        for piece in &self.0 {
            match piece {
                Piece::Words(words) => text.push_str(words),
                Piece::Value(code) => text.push_str(&shown(&evaluator.value(code)?)),
            }
        }
        Ok(text)
    }
}

fn words(pieces: &mut [Piece]) -> &mut String {
    match pieces.last_mut() {
        Some(Piece::Words(words)) => words,
        _ => unreachable!("invariant: words stand last"),
    }
}

/// The byte of the brace that ends an expression; one in a quoted text does not.
fn closing(text: &str) -> Option<usize> {
    let mut quote = None;
    let mut escaped = false;
    for (at, character) in text.char_indices() {
        match (quote, character) {
            (Some(_), _) if escaped => escaped = false,
            (Some(_), '\\') => escaped = true,
            (Some(open), _) if open == character => quote = None,
            (None, '"' | '\'') => quote = Some(character),
            (None, '}') => return Some(at),
            _ => {}
        }
    }
    None
}
