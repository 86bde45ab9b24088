//! A cell as text.

use super::Style;
use super::paint::{HARD_SPACE, Paint, paint, tame};
use crate::report::{Cell, Kind, Tone, Value};
use crate::words::{Piece, Text, grouped, percent, t, truth};

/// What the reader must be told, because it occurred.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Legend {
    pub(super) assumed: bool,
}

/// A cell as text, painted. Of a column whose values are never broken, every space is a hard one.
pub(super) fn cell(cell: &Cell, kind: Option<Kind>, screen: Style, legend: &mut Legend) -> String {
    let mut text = value(&cell.value, screen);
    if text.is_empty() {
        return text;
    }
    if cell.assumed {
        legend.assumed = true;
        text.insert(0, '~');
    }
    if cell.tone == Tone::Alarm {
        text.insert_str(0, "!\u{a0}");
    }
    if kind.is_some_and(|kind| kind != Kind::Text) && !matches!(cell.value, Value::List(_) | Value::Said(_)) {
        text = text.replace(' ', &HARD_SPACE.to_string());
    }
    paint(&text, Paint::of(cell.tone))
}

fn value(value: &Value, screen: Style) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Gap => said(&t!("cell.gap"), screen),
        Value::Text(text) => tame(text),
        Value::Said(text) => said(text, screen),
        Value::List(items) => tame(&items.join(", ")),
        Value::Money(money) => grouped(money.get(), HARD_SPACE),
        Value::Count(count) => grouped(i128::from(*count), HARD_SPACE),
        Value::Days(days) => grouped(i128::from(*days), HARD_SPACE),
        Value::Date(date) => date.to_string(),
        Value::Percent(tenths) => format!("{}{HARD_SPACE}%", percent(*tenths, screen.language)),
        Value::Truth(yes) => truth(*yes, screen.language),
    }
}

/// A text, and what stands in it, set in the same way.
fn said(text: &Text, screen: Style) -> String {
    let piece = |piece| match piece {
        Piece::Text(words) | Piece::Own(words) => tame(words),
        Piece::Value(cell) => match cell.assumed {
            true => format!("~{}", value(&cell.value, screen)),
            false => value(&cell.value, screen),
        },
    };
    text.pieces(screen.language).into_iter().map(piece).collect()
}
