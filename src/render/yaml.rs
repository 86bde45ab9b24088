//! Documents as YAML, one after another.
//!
//! What always holds: every text is in quotes, as JSON writes it, so that no text is taken for a number, a truth or a tag; any YAML
//! reader gives back what was written.

use std::io::{self, Write};

use serde_json::Value;

use super::Style;

/// Writes documents, with `---` between them.
pub fn render(documents: &[Value], _: Style, to: &mut dyn Write) -> io::Result<()> {
    documents.iter().enumerate().try_for_each(|(index, document)| {
        if index > 0 {
            to.write_all(b"---\n")?;
        }
        value(document, 0, false, to)
    })
}

/// Writes a value that begins on a line of its own, or after the dash of a list.
fn value(given: &Value, indent: usize, after_dash: bool, to: &mut dyn Write) -> io::Result<()> {
    match given {
        Value::Object(map) if !map.is_empty() => {
            map.iter().enumerate().try_for_each(|(index, (key, inner))| {
                if index > 0 || !after_dash {
                    write!(to, "{:indent$}", "")?;
                }
                write!(to, "{}:", name(key))?;
                nested(inner, indent, to)
            })
        }
        Value::Array(items) if !items.is_empty() => items.iter().enumerate().try_for_each(|(index, item)| {
            if index > 0 || !after_dash {
                write!(to, "{:indent$}", "")?;
            }
            write!(to, "- ")?;
            value(item, indent + 2, true, to)
        }),
        _ => writeln!(to, "{}", scalar(given)),
    }
}

/// Writes the value of a key.
fn nested(given: &Value, indent: usize, to: &mut dyn Write) -> io::Result<()> {
    let block = match given {
        Value::Object(map) => !map.is_empty(),
        Value::Array(items) => !items.is_empty(),
        _ => false,
    };
    if block {
        writeln!(to)?;
        return value(given, indent + 2, false, to);
    }
    writeln!(to, " {}", scalar(given))
}

/// A key: bare where it is a plain word.
fn name(key: &str) -> String {
    let plain = |character: char| character.is_ascii_alphanumeric() || "_-./".contains(character);
    let word = key.chars().next().is_some_and(|first| first.is_ascii_alphabetic()) && key.chars().all(plain);
    let reserved = matches!(
        key.to_ascii_lowercase().as_str(),
        "true" | "false" | "yes" | "no" | "on" | "off" | "null" | "y" | "n"
    );
    if word && !reserved { key.to_owned() } else { scalar(&Value::from(key)) }
}

/// A single value as JSON, with the characters escaped that YAML takes for line breaks or does not know.
fn scalar(value: &Value) -> String {
    let mut text = String::new();
    for character in value.to_string().chars() {
        match character {
            '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => {
                text.push_str(&format!("\\u{:04x}", u32::from(character)));
            }
            other => text.push(other),
        }
    }
    text
}
