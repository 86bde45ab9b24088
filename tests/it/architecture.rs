//! The walls of the house: who may look into whom, which outside crate lives where, how long a file may be.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Which rooms each room may look into. `cli` may look into all.
const MAY_LOOK_INTO: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("model", &[]),
    // What the program says; any room that speaks may.
    ("words", &["model"]),
    ("diagnostic", &["source", "words"]),
    // The table of the format names the words and the defaults of the model.
    ("load", &["source", "diagnostic", "model", "words"]),
    ("resolve", &["load", "model", "diagnostic", "source", "words"]),
    // Civil dates are arithmetic over the model's contracts; whoever has dates may ask.
    ("calendar", &["model"]),
    ("graph", &["model"]),
    ("cost", &["model", "graph", "calendar"]),
    ("optimise", &["model", "cost", "calendar", "words"]),
    ("plan", &["model", "graph", "cost", "optimise", "calendar"]),
    ("roadmap", &["model", "cost", "calendar", "words"]),
    ("verify", &["model", "graph", "cost", "plan", "calendar"]),
    ("expression", &["model", "diagnostic"]),
    // `rules.yaml` stays a document until check reads it.
    (
        "check",
        &[
            "expression",
            "model",
            "graph",
            "cost",
            "plan",
            "roadmap",
            "load",
            "resolve",
            "diagnostic",
            "source",
            "calendar",
            "words",
        ],
    ),
    // A side that is no plan yet (today, one municipality) is priced and dated where all are.
    ("diff", &["model", "plan", "cost", "calendar"]),
    ("report", &["model", "graph", "plan", "roadmap", "diff", "calendar", "verify", "words"]),
    ("show", &["model", "graph", "cost", "plan", "report", "diagnostic", "calendar", "words"]),
    ("why", &["model", "cost", "optimise", "plan", "report", "show", "words"]),
    // Tables hold money and dates as the model has them.
    // Of load only the table of keys, for the schema.
    ("render", &["report", "show", "diagnostic", "source", "graph", "diff", "model", "load", "words"]),
    ("import", &["load", "model", "diagnostic", "source", "words"]),
];

/// Parts of a room that may look into less than their room, by the beginning of their path.
const NARROWER: &[(&str, &[&str])] =
    &[("check/rules/", &["model", "graph", "cost", "plan", "calendar", "check", "words"])];

/// Outside crates that have one home.
const HOMES: &[(&str, &[&str])] = &[
    ("petgraph", &["graph/"]),
    ("clap", &["cli/"]),
    ("fluent_syntax", &["words/"]),
    ("anstream", &["cli/"]),
    ("terminal_size", &["cli/"]),
    ("comfy_table", &["render/terminal/"]),
    ("csv", &["render/csv.rs", "import/"]),
    ("granit_parser", &["load/"]),
    ("annotate_snippets", &["render/findings"]),
    ("anyhow", &["cli/", "load/"]),
    ("sha2", &["plan/inputs/", "render/findings/fingerprint.rs"]),
    ("quick_xml", &["render/findings/junit.rs"]),
    ("percent_encoding", &["render/findings/sarif.rs"]),
];

/// Files longer than this want to be split by meaning.
const LONGEST: usize = 500;

/// A file of `src`, by its path below it.
struct Source {
    path: String,
    text: String,
}

impl Source {
    fn room(&self) -> &str {
        self.path.split(['/', '.']).next().unwrap()
    }

    /// The lines of the program, without comments; tests count too.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line.split("//").next().unwrap()))
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut sources = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        let entries: Vec<PathBuf> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        for path in entries {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let below = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
                sources.push(Source { path: below, text: fs::read_to_string(&path).unwrap() });
            }
        }
    }
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(sources.len() > 50, "the walk found only {} files", sources.len());
    sources
}

/// The rooms that a stretch of code names: after `crate::`, also in `use crate::{a, b::c}`.
fn rooms_named(code: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        if code[..at].ends_with(|character: char| character.is_alphanumeric() || character == '_') {
            continue;
        }
        let rest = &code[at + "crate::".len()..];
        if let Some(list) = rest.strip_prefix('{') {
            let (mut depth, mut word, mut words) = (0, String::new(), Vec::new());
            for character in list.chars() {
                match character {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => words.push(std::mem::take(&mut word)),
                    character if depth == 0 => word.push(character),
                    _ => {}
                }
            }
            words.push(word);
            rooms.extend(words.iter().map(|word| first_word(word.trim())));
        } else {
            rooms.insert(first_word(rest));
        }
    }
    rooms.remove("");
    rooms
}

fn first_word(text: &str) -> String {
    text.chars().take_while(|character| character.is_alphanumeric() || *character == '_').collect()
}

#[test]
fn each_room_looks_only_into_those_it_may() {
    let allowed: BTreeMap<&str, &[&str]> = MAY_LOOK_INTO.iter().copied().collect();
    let mut wrong = Vec::new();
    for source in sources() {
        let room = source.room();
        if matches!(room, "cli" | "lib" | "main") {
            continue;
        }
        let Some(&mine) = allowed.get(room) else {
            wrong.push(format!(
                "src/{}: the room `{room}` is in no table; say whom it may look into",
                source.path
            ));
            continue;
        };
        let narrower =
            NARROWER.iter().find(|(path, _)| source.path.starts_with(path)).map(|(_, rooms)| *rooms);
        let code: String = source.code().map(|(_, line)| format!("{line}\n")).collect();
        for named in rooms_named(&code) {
            let fine = match narrower {
                Some(rooms) => rooms.contains(&named.as_str()),
                None => named == room || mine.contains(&named.as_str()),
            };
            if !fine {
                wrong.push(format!("src/{}: `{room}` may not look into `{named}`", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn inside_the_search_only_the_problem_is_seen() {
    // The bound's and the search's proofs speak of integers; a domain word there would be one too many.
    let mut wrong = Vec::new();
    for source in sources() {
        let inner = ["optimise/search", "optimise/bound"].iter().any(|path| source.path.starts_with(path));
        let code: String = source.code().map(|(_, line)| format!("{line}\n")).collect();
        if inner {
            let seen = rooms_named(&code);
            wrong.extend(
                seen.iter()
                    .filter(|room| *room != "optimise")
                    .map(|room| format!("src/{}: {room}", source.path)),
            );
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn an_outside_crate_has_one_home() {
    let mut wrong = Vec::new();
    for source in sources() {
        for (number, line) in source.code() {
            for (name, homes) in HOMES {
                let at_home = homes.iter().any(|home| source.path.starts_with(home));
                if !at_home && names_crate(line, name) {
                    wrong.push(format!(
                        "src/{}:{number}: `{name}` lives in {}",
                        source.path,
                        homes.join(" and ")
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Whether a line names a crate: `name::` at the beginning of a path, or `use name;`.
fn names_crate(line: &str, name: &str) -> bool {
    line.match_indices(name).any(|(at, _)| {
        let (before, after) = (&line[..at], &line[at + name.len()..]);
        let begins =
            !before.ends_with(|character: char| character.is_alphanumeric() || "_:.\"-`".contains(character));
        let imported = before.trim_end().ends_with("use");
        begins
            && (imported && after.starts_with("::") || !imported && after.starts_with("::") && name != "csv")
    })
}

#[test]
fn no_file_is_longer_than_it_should_be() {
    let long: Vec<String> = sources()
        .into_iter()
        .filter_map(|source| {
            let lines = source.text.lines().count();
            (lines > LONGEST).then(|| format!("src/{}: {lines} lines; split it by meaning", source.path))
        })
        .collect();
    assert!(long.is_empty(), "\n{}", long.join("\n"));
}

#[test]
fn the_test_sees_what_it_looks_for() {
    let named =
        rooms_named("use crate::{model::{self, Date}, plan}; crate::cost::Item; $crate::x; mycrate::y");
    assert_eq!(named, ["cost", "model", "plan", "x"].map(str::to_owned).into());
    assert!(names_crate("use petgraph::graph;", "petgraph"));
    assert!(names_crate("    let x = petgraph::Graph::new();", "petgraph"));
    assert!(!names_crate("    let x = my_petgraph::Graph::new();", "petgraph"));
    assert!(!names_crate("use crate::render::{csv, json};", "csv"));
}
