//! A column that is always empty, or says what another one says, holds nothing: the workspace `late` fills every one.

use super::cells::{LISTS, written};
use super::workspaces;

/// The day that notice is given for is not the contract's end only where it is bridged, as one is in acts.rs.
const UNLESS_BRIDGED: (&str, &str, &str) = ("terminate", "notice_for", "ends");

#[test]
fn no_column_of_the_late_merger_is_empty_or_says_what_another_says() {
    let (folder, _) = workspaces().last().unwrap();
    let mut wrong = Vec::new();
    for name in LISTS {
        let list = written(&folder, name);
        for (format, called) in ["JSON", "RFC 4180", "Nordic"].iter().enumerate() {
            let cell = |row: usize, column: usize| list.rows[row][column][format].as_str();
            for (first, key) in list.keys.iter().enumerate() {
                let empty = |row| matches!(cell(row, first), "" | "null" | "[]" | "-");
                if (0..list.rows.len()).all(empty) {
                    // JSON says elsewhere which figures are assumed.
                    // In this merger every domain changes by itself.
                    let in_package = (name, key.as_str()) == ("target", "package");
                    if !(in_package || key == "assumed" && *called == "JSON") {
                        wrong.push(format!("{name} ({called}): `{key}` is always empty"));
                    }
                    continue;
                }
                for (second, other) in list.keys.iter().enumerate().skip(first + 1) {
                    if (name, key.as_str(), other.as_str()) == UNLESS_BRIDGED {
                        continue;
                    }
                    if (0..list.rows.len()).all(|row| cell(row, first) == cell(row, second)) {
                        wrong.push(format!("{name} ({called}): `{key}` and `{other}` are always the same"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
