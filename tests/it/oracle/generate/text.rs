//! YAML text, piece by piece.

use std::fmt::{Display, Write};

/// A mapping in flow style.
#[derive(Clone, Debug, Default)]
pub struct Map(Vec<(String, String)>);

impl Map {
    /// Nothing yet.
    pub fn new() -> Map {
        Map::default()
    }

    /// With one more key.
    pub fn put(&mut self, key: &str, value: impl Display) -> &mut Map {
        self.0.push((key.to_owned(), value.to_string()));
        self
    }

    /// Whether nothing was put.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Display for Map {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let parts: Vec<String> = self.0.iter().map(|(key, value)| format!("{key}: {value}")).collect();
        write!(f, "{{{}}}", parts.join(", "))
    }
}

/// A list in flow style.
pub fn flow<T: Display>(items: &[T]) -> String {
    let parts: Vec<String> = items.iter().map(ToString::to_string).collect();
    format!("[{}]", parts.join(", "))
}

/// A key with a list in block style; nothing where the list is empty.
pub fn block<T: Display>(key: &str, items: &[T]) -> String {
    let mut text = String::new();
    for (index, item) in items.iter().enumerate() {
        if index == 0 {
            let _ = writeln!(text, "{key}:");
        }
        let _ = writeln!(text, "  - {item}");
    }
    text
}

/// A scalar in quotes.
pub fn quoted(text: impl Display) -> String {
    format!("'{text}'")
}
