//! A thousand edits of the project's own files, each held against another reader of YAML: only what was addressed has
//! changed, and no other line.

use std::fs;
use std::path::{Path as FilePath, PathBuf};

use portfolio::edit::{Entry, FileChange, Path, Value, apply};
use serde_yaml::Value as Yaml;

/// Numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % sides
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.roll(from.len())]
    }
}

#[derive(Clone, Debug)]
enum Step {
    Key(String),
    At(usize),
}

fn files() -> Vec<PathBuf> {
    let root = FilePath::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("portfolio"), root.join("examples")];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "yaml")
                && !path.to_string_lossy().contains("/ci/")
            {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// Every value of a document, by its way.
fn walk(value: &Yaml, way: &mut Vec<Step>, all: &mut Vec<Vec<Step>>) {
    if !way.is_empty() {
        all.push(way.clone());
    }
    match value {
        Yaml::Mapping(entries) => {
            for (key, value) in entries {
                way.push(Step::Key(key.as_str().unwrap_or_default().to_owned()));
                walk(value, way, all);
                way.pop();
            }
        }
        Yaml::Sequence(items) => {
            for (at, item) in items.iter().enumerate() {
                way.push(Step::At(at));
                walk(item, way, all);
                way.pop();
            }
        }
        _ => {}
    }
}

fn path(way: &[Step]) -> Path {
    way.iter().fold(Path::root(), |path, step| match step {
        Step::Key(key) => path.key(key),
        Step::At(at) => path.at(*at),
    })
}

fn at<'y>(value: &'y mut Yaml, way: &[Step]) -> &'y mut Yaml {
    way.iter().fold(value, |value, step| match step {
        Step::Key(key) => value.get_mut(key.as_str()).unwrap(),
        Step::At(at) => value.get_mut(*at).unwrap(),
    })
}

fn remove(value: &mut Yaml, way: &[Step]) {
    let (last, around) = way.split_last().unwrap();
    match (at(value, around), last) {
        (Yaml::Mapping(entries), Step::Key(key)) => {
            entries.shift_remove(key.as_str()).unwrap();
        }
        (Yaml::Sequence(items), Step::At(at)) => {
            items.remove(*at);
        }
        other => panic!("{other:?}"),
    }
}

fn some_value(dice: &mut Dice) -> Value {
    let texts = [
        "Ås og Øya: IKT",
        "360",
        "yes",
        "it's [a] {b}, c",
        "# no comment",
        "- dash",
        "a\tb",
        "two\nlines",
        "100 %",
        "=1+1",
        "null",
        "trailing:",
        "\u{a0}x",
        "\"quoted\"",
        "2027-01-01",
        "@at",
        "a  # b",
        "1e3",
        "0x1F",
        "~",
    ];
    match dice.roll(4) {
        0 => Value::word(dice.roll(100_000)),
        1 => Value::word("tieto-2027"),
        _ => Value::text(*dice.pick(&texts)),
    }
}

fn some_item(dice: &mut Dice) -> Value {
    let entries = vec![
        Entry::new("id", Value::word("koha")).comment("import: sheet.xlsx, row 14"),
        Entry::new("name", some_value(dice)),
        Entry::new("units", Value::List(vec![some_value(dice), some_value(dice)])),
    ];
    match dice.roll(3) {
        0 => some_value(dice),
        1 => Value::Line(entries),
        _ => Value::Map(entries),
    }
}

/// A change, what the document says after it, and how many lines of the old and the new text it may be about.
fn some_change(dice: &mut Dice, old: &Yaml, way: &[Step]) -> (FileChange, Yaml, usize, usize) {
    let mut wanted = old.clone();
    let here = at(&mut wanted, way);
    let written = |value: &Value| -> Yaml { serde_yaml::from_str(&value.inline()).unwrap() };
    let any = usize::MAX;
    match here {
        Yaml::Mapping(entries) if dice.roll(2) == 0 => {
            let value = some_value(dice);
            entries.insert("x-new".into(), written(&value));
            (FileChange::set(path(way).key("x-new"), value), wanted, 1, 1)
        }
        Yaml::Sequence(items) if dice.roll(3) > 0 => {
            let value = some_item(dice);
            items.push(written(&value));
            let lines = if matches!(value, Value::Map(_)) { 4 } else { 2 };
            (FileChange::append(path(way), value), wanted, 1, lines)
        }
        Yaml::Sequence(_) | Yaml::Mapping(_) => {
            remove(&mut wanted, way);
            (FileChange::remove(path(way)), wanted, any, 1)
        }
        _ if dice.roll(4) == 0 => {
            remove(&mut wanted, way);
            (FileChange::remove(path(way)), wanted, any, 1)
        }
        _ => {
            let value = some_value(dice);
            *here = written(&value);
            (FileChange::set(path(way), value), wanted, any, 1)
        }
    }
}

/// How many lines of each text differ, from the first that does to the last.
fn differing(old: &str, new: &str) -> (usize, usize) {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect());
    let front = old.iter().zip(&new).take_while(|(one, other)| one == other).count();
    let back = old[front..].iter().rev().zip(new[front..].iter().rev());
    let back = back.take_while(|(one, other)| one == other).count();
    (old.len() - front - back, new.len() - front - back)
}

#[test]
fn a_thousand_edits_of_our_own_files_change_what_they_are_about_and_no_other_byte() {
    let mut dice = Dice(2028);
    let files: Vec<(PathBuf, String, Yaml, Vec<Vec<Step>>)> = files()
        .into_iter()
        .map(|file| {
            let text = fs::read_to_string(&file).unwrap();
            let yaml: Yaml = serde_yaml::from_str(&text).unwrap();
            let mut ways = Vec::new();
            walk(&yaml, &mut Vec::new(), &mut ways);
            (file, text, yaml, ways)
        })
        .filter(|(.., ways)| ways.len() > 3)
        .collect();
    assert!(files.len() > 12, "only {} files", files.len());
    let (mut refused, mut done) = (Vec::new(), 0);
    for round in 0..1000 {
        let (file, text, yaml, ways) = dice.pick(&files);
        let way = dice.pick(ways).clone();
        let (change, wanted, most_old, most_new) = some_change(&mut dice, yaml, &way);
        let text = match round % 3 {
            0 => format!("\u{feff}{}", text.replace('\n', "\r\n")),
            1 => text.trim_end().to_owned(),
            _ => text.clone(),
        };
        let new = match apply(&text, std::slice::from_ref(&change)) {
            Ok(new) => new,
            Err(refusal) => {
                refused.push(format!("{}: {} {}", file.display(), refusal.by_hand[0], refusal.why));
                continue;
            }
        };
        done += 1;
        let place = format!("{} {change:?}", file.display());
        let found: Yaml = serde_yaml::from_str(new.trim_start_matches('\u{feff}')).expect(&place);
        assert_eq!(found, wanted, "{place}");
        let (old_lines, new_lines) = differing(&text, &new);
        // A last line without an end gets one when another line comes behind it.
        let most_new = most_new + usize::from(!text.ends_with('\n'));
        assert!(old_lines <= most_old.max(1) && new_lines <= most_new, "{place}: {old_lines} {new_lines}");
        assert_eq!(new.starts_with('\u{feff}'), text.starts_with('\u{feff}'), "{place}");
        assert!(!text.ends_with('\n') || new.ends_with('\n'), "{place}");
        let bare = new.split('\n').rev().skip(1).filter(|line| !line.ends_with('\r')).count();
        assert!(round % 3 != 0 || bare == 0, "{place}: {bare} line ends are others");
    }
    // What must be made by hand is rare: it would leave nothing of what it stands in.
    assert!(refused.len() < 40 && done > 960, "{done} done, refused:\n{}", refused.join("\n"));
}
