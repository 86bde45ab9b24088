//! A document as the specification reads it: scalars as text first, null and blanks as nothing, unknown keys refused.

use serde_yaml::Value;

use super::calendar::Day;

/// Why a workspace must be refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused(pub String);

pub type Read<T> = Result<T, Refused>;

pub fn refuse<T>(why: impl Into<String>) -> Read<T> {
    Err(Refused(why.into()))
}

/// The text of a scalar; `None` for null and for nothing but blanks.
pub fn scalar(value: &Value) -> Read<Option<String>> {
    let text = match value {
        Value::Null => return Ok(None),
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(truth) => truth.to_string(),
        _ => return refuse("a text is wanted, not a list or a mapping"),
    };
    Ok(Some(text).filter(|text| !text.trim().is_empty()))
}

/// A free text: trimmed, and composed as NFC does, as far as the letters of Europe go.
pub fn free(text: &str) -> String {
    const MARKS: [(char, &str, &str); 7] = [
        ('\u{300}', "aeiouAEIOU", "àèìòùÀÈÌÒÙ"),
        ('\u{301}', "aeiouyAEIOUYcnszCNSZ", "áéíóúýÁÉÍÓÚÝćńśźĆŃŚŹ"),
        ('\u{302}', "aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
        ('\u{303}', "anoANO", "ãñõÃÑÕ"),
        ('\u{308}', "aeiouyAEIOU", "äëïöüÿÄËÏÖÜ"),
        ('\u{30a}', "aA", "åÅ"),
        ('\u{30c}', "cszCSZ", "čšžČŠŽ"),
    ];
    let mut out = String::new();
    for letter in text.trim().chars() {
        let composed = MARKS.iter().find(|(mark, _, _)| *mark == letter).and_then(|(_, bases, whole)| {
            let at = bases.chars().position(|base| out.ends_with(base))?;
            whole.chars().nth(at)
        });
        if let Some(whole) = composed {
            out.pop();
            out.push(whole);
        } else {
            out.push(letter);
        }
    }
    out
}

/// A number with decimals as an integer count of its last place.
pub fn decimal(text: &str, places: usize) -> Read<i128> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let part = part.trim_end_matches('0');
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || part.len() > places || !digits(whole) || !digits(part) {
        return refuse(format!("{text} is no number with at most {places} decimals"));
    }
    match format!("{whole}{part:0<places$}").parse() {
        Ok(number) => Ok(number),
        Err(_) => refuse(format!("{text} is too large")),
    }
}

/// A mapping, asked by key.
#[derive(Clone, Copy, Debug)]
pub struct Node<'a>(pub &'a Value);

impl<'a> Node<'a> {
    /// A mapping with no keys but these (and those of the user, `x-…`).
    pub fn only(self, keys: &[&str]) -> Read<Node<'a>> {
        let Some(mapping) = self.0.as_mapping() else {
            return if self.0.is_null() { Ok(self) } else { refuse("a mapping is wanted") };
        };
        for key in mapping.keys() {
            let key = scalar(key)?.unwrap_or_default();
            if !keys.contains(&key.as_str()) && !key.starts_with("x-") {
                return refuse(format!("unknown key {key}"));
            }
        }
        Ok(self)
    }

    pub fn get(self, key: &str) -> Option<Node<'a>> {
        self.0.get(key).filter(|value| !matches!(scalar(value), Ok(None))).map(Node)
    }

    pub fn text(self, key: &str) -> Read<Option<String>> {
        self.get(key).map_or(Ok(None), |node| scalar(node.0))
    }

    pub fn free(self, key: &str) -> Read<Option<String>> {
        Ok(self.text(key)?.map(|text| free(&text)))
    }

    pub fn needed(self, key: &str) -> Read<String> {
        self.text(key)?.ok_or_else(|| Refused(format!("{key} is missing")))
    }

    /// An id under a key, as it must be written.
    pub fn id(self, key: &str) -> Read<String> {
        let id = self.needed(key)?;
        let starts = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let goes_on = |byte: u8| starts(byte) || b"._-".contains(&byte);
        if starts(id.as_bytes()[0]) && id.bytes().all(goes_on) {
            Ok(id)
        } else {
            refuse(format!("{id} is no id"))
        }
    }

    pub fn number(self, key: &str, most: i128) -> Read<Option<i128>> {
        let Some(text) = self.text(key)? else { return Ok(None) };
        let number = decimal(&text, 0)?;
        if number > most { refuse(format!("{key}: {number} is more than {most}")) } else { Ok(Some(number)) }
    }

    pub fn money(self, key: &str) -> Read<Option<i128>> {
        self.number(key, 1_000_000_000_000)
    }

    pub fn count(self, key: &str) -> Read<Option<i128>> {
        self.number(key, 10_000_000)
    }

    pub fn months(self, key: &str) -> Read<Option<i64>> {
        Ok(self.number(key, 1200)?.map(|months| i64::try_from(months).expect("small")))
    }

    pub fn date(self, key: &str) -> Read<Option<Day>> {
        let Some(text) = self.text(key)? else { return Ok(None) };
        Day::parse(&text).map(Some).ok_or_else(|| Refused(format!("{key}: {text} is no date")))
    }

    /// A date, or an offset in months from another.
    pub fn date_or_offset(self, key: &str, from: Day) -> Read<Option<Day>> {
        match self.text(key)?.as_deref().and_then(|text| text.strip_suffix('m')) {
            Some(months) => match months.parse::<i64>() {
                Ok(months) if months.abs() <= 1200 => Ok(Some(from.plus_months(months))),
                _ => refuse(format!("{key}: no number of months")),
            },
            None => self.date(key),
        }
    }

    pub fn truth(self, key: &str) -> Read<Option<bool>> {
        match self.text(key)?.as_deref() {
            None => Ok(None),
            Some("yes" | "true") => Ok(Some(true)),
            Some("no" | "false") => Ok(Some(false)),
            Some(other) => refuse(format!("{key}: {other} is no truth value")),
        }
    }

    /// One of these values; the first is the default.
    pub fn one_of<T: Copy>(self, key: &str, values: &[(&str, T)]) -> Read<T> {
        let Some(text) = self.text(key)? else { return Ok(values[0].1) };
        let found = values.iter().find(|(name, _)| *name == text);
        found.map(|(_, value)| *value).ok_or_else(|| Refused(format!("{key}: {text} is unknown")))
    }

    pub fn list(self, key: &str) -> Read<Vec<Node<'a>>> {
        match self.get(key) {
            None => Ok(Vec::new()),
            Some(Node(Value::Sequence(items))) => Ok(items.iter().map(Node).collect()),
            Some(_) => refuse(format!("{key}: a list is wanted")),
        }
    }

    pub fn texts(self, key: &str) -> Read<Vec<String>> {
        let each = |node: Node<'_>| scalar(node.0)?.ok_or_else(|| Refused(format!("{key}: an empty text")));
        self.list(key)?.into_iter().map(each).collect()
    }
}

#[test]
fn texts_are_composed_and_trimmed() {
    assert_eq!(free(" Bla\u{30a}fjell "), "Blåfjell");
    assert_eq!(free("a\u{30b}"), "a\u{30b}");
}

#[test]
fn decimals_are_counted_in_their_last_place() {
    assert_eq!(decimal("0.125", 3), Ok(125));
    assert_eq!(decimal("12", 2), Ok(1200));
    assert!(decimal("1.255", 2).is_err() && decimal("-1", 2).is_err() && decimal("", 0).is_err());
}
