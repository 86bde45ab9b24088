//! Two texts of a file as a unified diff, as git shows them.

use std::fmt::Write as _;

use similar::TextDiff;

/// The diff; empty where the texts are the same. A file that is new has no old text.
pub fn unified(path: &str, old: Option<&str>, new: &str) -> String {
    if old == Some(new) {
        return String::new();
    }
    let from = if old.is_some() { format!("a/{path}") } else { "/dev/null".to_owned() };
    // The end of a line is no part of what is shown: a carriage return would move the cursor.
    let plain = |text: &str| text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let (old, new) = (plain(old.unwrap_or_default()), plain(new));
    let diff = TextDiff::from_lines(&old, &new);
    let mut text = String::new();
    let _ = write!(text, "{}", diff.unified_diff().context_radius(3).header(&from, &format!("b/{path}")));
    text
}
