//! A cell as text.

use super::Screen;
use super::paint::{HARD_SPACE, Paint, paint, tame};
use crate::report::{Cell, Kind, Language, Tone, Value};

/// What the reader must be told, because it occurred.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Legend {
    pub(super) assumed: bool,
}

/// A cell as text, painted. Of a column whose values are never broken, every space is a hard one.
pub(super) fn cell(cell: &Cell, kind: Option<Kind>, screen: Screen, legend: &mut Legend) -> String {
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
    if kind.is_some_and(|kind| kind != Kind::Text) && !matches!(cell.value, Value::List(_) | Value::Words(_))
    {
        text = text.replace(' ', &HARD_SPACE.to_string());
    }
    paint(&text, Paint::of(cell.tone))
}

fn value(value: &Value, screen: Screen) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => tame(text),
        Value::Words(words) => tame(words.get(screen.language)),
        Value::List(items) => tame(&items.join(", ")),
        Value::Money(money) => grouped(money.get()),
        Value::Count(count) => grouped(i128::from(*count)),
        Value::Days(days) => grouped(i128::from(*days)),
        Value::Date(date) => date.to_string(),
        Value::Percent(tenths) => {
            let point = match screen.language {
                Language::En => '.',
                Language::Nb => ',',
            };
            let sign = if *tenths < 0 { "-" } else { "" };
            let tenths = tenths.unsigned_abs();
            format!("{sign}{}{point}{}{HARD_SPACE}%", tenths / 10, tenths % 10)
        }
        Value::Truth(truth) => match (truth, screen.language) {
            (true, Language::En) => "yes".to_owned(),
            (false, Language::En) => "no".to_owned(),
            (true, Language::Nb) => "ja".to_owned(),
            (false, Language::Nb) => "nei".to_owned(),
        },
    }
}

/// A number with its thousands apart.
fn grouped(number: i128) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3 + 1);
    if number < 0 {
        text.push('-');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(HARD_SPACE);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(-1_234_567), "-1\u{a0}234\u{a0}567");
    }
}
