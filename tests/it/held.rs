//! Files of the repository that the program writes: tests hold them, and one switch, `UPDATE=1`, rewrites them all.

use std::path::Path;

/// Whether the files that tests hold are to be rewritten.
pub fn updating() -> bool {
    std::env::var_os("UPDATE").is_some_and(|value| !value.is_empty() && value != "0")
}

/// The file says `text`, or is made to under `UPDATE=1`.
#[track_caller]
pub fn held(path: &Path, text: &str) {
    let saved = std::fs::read_to_string(path).unwrap_or_default();
    if saved == text {
        return;
    }
    if updating() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
        return;
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let name = path.strip_prefix(root).unwrap_or(path).display();
    panic!(
        "{name} is not what the program writes:\n{}\nRun the test again with UPDATE=1 to rewrite it, and read what changed.",
        changes(&saved, text)
    );
}

/// The lines that differ, `-` those of the file and `+` those that are written now.
fn changes(saved: &str, text: &str) -> String {
    let (saved, text): (Vec<&str>, Vec<&str>) = (saved.lines().collect(), text.lines().collect());
    let same = |pairs: &mut dyn Iterator<Item = (&&str, &&str)>| {
        pairs.take_while(|(one, other)| one == other).count()
    };
    let before = same(&mut saved.iter().zip(&text));
    let after = same(&mut saved[before..].iter().rev().zip(text[before..].iter().rev()));
    let part = |lines: &[&str], sign: char| -> String {
        let middle = &lines[before..lines.len() - after];
        let more = middle.len().saturating_sub(20);
        let mut part: String = middle.iter().take(20).map(|line| format!("{sign} {line}\n")).collect();
        if more > 0 {
            part.push_str(&format!("{sign} … and {more} lines more\n"));
        }
        part
    };
    format!("from line {}:\n{}{}", before + 1, part(&saved, '-'), part(&text, '+'))
}

#[test]
fn a_difference_shows_both_sides_and_no_more() {
    assert_eq!(changes("a\nb\nc\n", "a\nx\ny\nc\n"), "from line 2:\n- b\n+ x\n+ y\n");
    assert_eq!(changes("a\n", "a\nb\n"), "from line 2:\n+ b\n");
}
