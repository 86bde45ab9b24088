//! The walls of the house: who may look into whom, which outside crate lives where, how long a file may be.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What the table in ARCHITECTURE.md allows: of each room, or part of one, whom it may look into. `cli` may look into all.
fn allowed() -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md")).unwrap();
    let (_, table) = text.split_once("\n## Who may look into whom\n").expect("the heading of the table");
    let table = table.split("\n## ").next().unwrap();
    let words = |cell: &str| -> Vec<String> { cell.split(", ").map(|word| word.trim().to_owned()).collect() };
    let mut allowed = BTreeMap::new();
    for line in table.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| room |")) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [rooms, may, _] = cells[..] else { panic!("not three cells: {line}") };
        let may = if may == "nobody" { BTreeSet::new() } else { words(may).into_iter().collect() };
        for room in words(rooms) {
            assert!(allowed.insert(room.clone(), may.clone()).is_none(), "{room} stands twice in the table");
        }
    }
    allowed
}

/// Outside crates that have one home.
const HOMES: &[(&str, &[&str])] = &[
    ("petgraph", &["graph/"]),
    ("clap", &["cli/"]),
    ("clap_complete", &["cli/completions.rs"]),
    ("clap_mangen", &["cli/completions.rs"]),
    ("dialoguer", &["cli/ask.rs"]),
    ("similar", &["render/unified.rs"]),
    ("fluent_syntax", &["words/"]),
    ("anstream", &["cli/"]),
    ("terminal_size", &["cli/"]),
    ("comfy_table", &["render/terminal/"]),
    ("csv", &["render/csv.rs", "import/table/"]),
    ("calamine", &["import/table/"]),
    ("sobol_burley", &["risk/draw.rs"]),
    ("zip", &["import/table/"]),
    ("rust_xlsxwriter", &["render/xlsx.rs"]),
    ("granit_parser", &["load/"]),
    ("tar", &["load/packed.rs"]),
    ("annotate_snippets", &["render/findings"]),
    ("anyhow", &["cli/"]),
    ("sha2", &["plan/inputs/", "render/findings/fingerprint.rs", "render/html/policy.rs"]),
    ("base64", &["render/html/policy.rs"]),
    ("quick_xml", &["render/findings/junit.rs", "render/archimate.rs", "import/archimate/", "import/table/"]),
    ("sha1", &["export/archimate/identifier.rs"]),
    ("resvg", &["render/png/"]),
    ("percent_encoding", &["render/findings/sarif.rs"]),
];

/// Files longer than this want to be split by meaning.
const LONGEST: usize = 440;

/// Functions longer than this, from their first line to their last, want to be split by meaning.
const LONGEST_FUNCTION: usize = 60;

/// A file of `src`, by its path below it.
struct Source {
    path: String,
    text: String,
}

impl Source {
    fn room(&self) -> &str {
        self.path.split(['/', '.']).next().unwrap()
    }

    /// The program without comments, as one text.
    fn all_code(&self) -> String {
        self.code().map(|(_, line)| format!("{line}\n")).collect()
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
    named_after(code, "crate::")
}

/// What a stretch of code names right after a path, also in a list in braces.
fn named_after(code: &str, path: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for (at, _) in code.match_indices(path) {
        if code[..at].ends_with(|character: char| character.is_alphanumeric() || character == '_') {
            continue;
        }
        let rest = &code[at + path.len()..];
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
    let allowed = allowed();
    let mut wrong = Vec::new();
    for source in sources() {
        let room = source.room();
        if matches!(room, "cli" | "lib" | "main") {
            continue;
        }
        let narrower = allowed.iter().find(|(part, _)| source.path.starts_with(&format!("{part}/")));
        let Some(mine) =
            narrower.filter(|(part, _)| *part != INNER).map(|(_, may)| may).or(allowed.get(room))
        else {
            wrong.push(format!(
                "src/{}: `{room}` is not in the table of ARCHITECTURE.md; say whom it may look into",
                source.path
            ));
            continue;
        };
        let narrow = narrower.is_some_and(|(part, _)| part.contains('/') && part != INNER);
        for named in rooms_named(&source.all_code()) {
            if !(mine.contains(&named) || !narrow && named == room) {
                wrong.push(format!(
                    "src/{}: `{room}` may not look into `{named}` (ARCHITECTURE.md)",
                    source.path
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The table speaks of rooms that there are, so that a wall cannot be lost by renaming one.
#[test]
fn the_table_of_the_architecture_names_what_there_is() {
    let allowed = allowed();
    let rooms: BTreeSet<String> = sources().iter().map(|source| source.room().to_owned()).collect();
    for room in rooms.iter().filter(|room| !matches!(room.as_str(), "lib" | "main")) {
        assert!(allowed.contains_key(room), "{room} is not in the table of ARCHITECTURE.md");
    }
    for (room, may) in &allowed {
        let path = format!("{room}/");
        let there = |source: &Source| source.path.starts_with(&path) || source.path == format!("{room}.rs");
        assert!(sources().iter().any(there), "the table names {room}, which is not there");
        let known = |named: &str| match room.as_str() {
            INNER => Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/optimise/{named}.rs")).exists(),
            "cli" => named == "all",
            _ => rooms.contains(named),
        };
        assert!(may.iter().all(|named| known(named)), "{room} may use what is not there: {may:?}");
    }
}

/// The part of a room whose row names modules of that room.
const INNER: &str = "optimise/search";

#[test]
fn inside_the_search_only_the_problem_and_its_proof_are_seen() {
    let mine = &allowed()[INNER];
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| source.path.starts_with(INNER)) {
        let code = source.all_code();
        for module in named_after(&code, "crate::optimise::") {
            if !mine.contains(&module) {
                wrong.push(format!("src/{}: {module}", source.path));
            }
        }
        wrong.extend(
            rooms_named(&code)
                .into_iter()
                .filter(|room| room != "optimise")
                .map(|room| format!("src/{}: {room}", source.path)),
        );
        assert!(!code.contains("super::super"), "src/{}: name the module from `crate::`", source.path);
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

/// The functions of a formatted text: name and how many lines from the signature to the closing brace.
fn functions(text: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (first, line) in lines.iter().enumerate() {
        let bare = line.trim_start();
        let Some((before, after)) = bare.split_once("fn ") else { continue };
        let is_signature = before
            .split_whitespace()
            .all(|word| ["const", "async", "pub"].contains(&word) || word.starts_with("pub("));
        if !is_signature && !before.is_empty() {
            continue;
        }
        let end = format!("{}}}", &line[..line.len() - bare.len()]);
        let opens = lines[first..].iter().position(|line| line.ends_with(['{', ';', '}']));
        let Some(opens) = opens.filter(|opens| lines[first + opens].ends_with('{')) else { continue };
        let closes = lines[first + opens..].iter().position(|line| line.starts_with(&end));
        let length = opens + closes.unwrap_or_else(|| panic!("{line}: no end")) + 1;
        let name = after.split(|sign: char| !sign.is_alphanumeric() && sign != '_').next();
        found.push((name.unwrap_or_default().to_owned(), length));
    }
    found
}

#[test]
fn no_function_is_longer_than_it_should_be() {
    let (mut long, mut seen) = (Vec::new(), 0);
    for source in sources() {
        for (name, lines) in functions(&source.text) {
            seen += 1;
            if lines > LONGEST_FUNCTION {
                long.push(format!("src/{}: `{name}` has {lines} lines; split it by meaning", source.path));
            }
        }
    }
    assert!(seen > 2000, "only {seen} functions seen");
    assert!(long.is_empty(), "\n{}", long.join("\n"));
}

/// A table has one way to be filled: columns that hold their cells. A row made by hand could stand in another order than its columns.
#[test]
fn rows_of_a_table_are_made_by_its_columns_alone() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| source.path != "report/table.rs") {
        for (number, line) in source.code() {
            if line.contains("Row { cells") {
                wrong.push(format!(
                    "src/{}:{number}: fill it with `Column::…of(…)` and `Table::of`",
                    source.path
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The walks of ARCHITECTURE.md name functions: each must be in the file that they say.
#[test]
fn the_walks_of_the_architecture_lead_through_functions_that_there_are() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("ARCHITECTURE.md")).unwrap();
    let (_, walks) = text.split_once("\n## Four walks\n").expect("the heading of the walks");
    let walks = walks.split("\n## ").next().unwrap();
    let mut steps = 0;
    for named in walks.split('`').skip(1).step_by(2).filter(|named| named.contains(".rs")) {
        let (path, function) = named.split_once(": ").unwrap_or((named, ""));
        let file = fs::read_to_string(root.join("src").join(path))
            .unwrap_or_else(|error| panic!("ARCHITECTURE.md walks through src/{path}: {error}"));
        let there = function.is_empty() || file.contains(&format!("fn {function}"));
        assert!(there, "ARCHITECTURE.md: src/{path} has no function {function}");
        steps += 1;
    }
    assert!(steps > 25, "the walks have {steps} steps");
    assert_eq!(walks.matches("\n**").count(), 4);
}

/// The rooms after `plan`: there everything is ids and enums, and the compiler finds a word that nobody knows.
const TYPED: &[&str] = &[
    "business", "compare", "diff", "export", "fairness", "freedom", "front", "plan", "render", "report",
    "review", "roadmap", "show", "verify", "why",
];

/// Where a text is compared with a word all the same, and why.
const WORDS_FROM_OUTSIDE: &[(&str, &str)] = &[
    ("plan/file/", "the saved plan is text; it is read here alone"),
    ("review/causes.rs", "the names of lists in the user's files"),
    ("review/close.rs", "the names of lists and keys in the user's files"),
    ("review/renamed.rs", "the keys of records that fingerprints are taken of"),
    ("show/reference.rs", "a reference as the user types it"),
    ("render/findings/junit.rs", "the name of an element of XML that was chosen two lines above"),
    ("render/schema.rs", "the keys of a JSON Schema"),
    ("verify/expected.rs", "a key of the user's files that a program filled in"),
    ("export/record.rs", "how files write a truth"),
];

/// Whether a line decides by a text that it holds: `match` arms, comparisons, lists of words.
fn decides_by_a_word(line: &str) -> bool {
    let line = line.replace("'\"'", "");
    let is_word = |text: &str| {
        text.len() > 1 && text.bytes().all(|byte| byte.is_ascii_lowercase() || b"_-".contains(&byte))
    };
    let begins = |text: &str| {
        let rest = text.trim_start().trim_start_matches(['&', '*', '(']).strip_prefix('"');
        rest.and_then(|rest| rest.split_once('"')).is_some_and(|(word, _)| is_word(word))
    };
    let arm = line.split_once("=>").is_some_and(|(pattern, _)| {
        !pattern.contains("!(") && pattern.split('"').skip(1).step_by(2).any(is_word)
    });
    let compared = ["== ", "!= ", "== Some(", "!= Some("]
        .iter()
        .any(|sign| line.match_indices(sign).any(|(at, _)| begins(&line[at + sign.len()..])));
    let listed =
        line.match_indices('[').any(|(at, _)| begins(&line[at + 1..]) && line[at..].contains("].contains("));
    arm || compared || listed
}

/// After `plan` nothing is decided by a text: a new kind of something is named by the compiler wherever it matters.
#[test]
fn after_the_plan_nothing_is_decided_by_a_word() {
    let mut wrong = Vec::new();
    let mut used = BTreeSet::new();
    for source in sources().iter().filter(|source| TYPED.contains(&source.room())) {
        let program = source.text.split("#[cfg(test)]").next().unwrap();
        let lines = program.lines().enumerate().map(|(at, line)| (at + 1, line.trim_start()));
        for (number, line) in lines.filter(|(_, line)| !line.starts_with("//") && decides_by_a_word(line)) {
            match WORDS_FROM_OUTSIDE.iter().find(|(path, _)| source.path.starts_with(path)) {
                Some((path, _)) => _ = used.insert(*path),
                None => wrong.push(format!("src/{}:{number}: {line}", source.path)),
            }
        }
    }
    assert!(wrong.is_empty(), "make these words an enum:\n{}", wrong.join("\n"));
    let idle: Vec<&str> =
        WORDS_FROM_OUTSIDE.iter().map(|(path, _)| *path).filter(|path| !used.contains(path)).collect();
    assert!(idle.is_empty(), "no word is compared there any more: {idle:?}");
}

#[test]
fn a_word_that_decides_is_seen() {
    for line in [
        r#"    "today" => Cell::from(t!("changes.today")),"#,
        r#"    (Some("replaced"), _) | (_, "phasing_out") => "deprecated","#,
        r#"    State::Chosen(reference) if reference == "parallel" => t!("review.side_by_side"),"#,
        r#"    let goes_on = fate == Some("kept");"#,
        r#"    if ["merger", "rates"].contains(&part) {"#,
    ] {
        assert!(decides_by_a_word(line), "{line}");
    }
    for line in [
        r#"    How::Retired => "retired","#,
        r#"    Some(_) => t!("status.changed", parts = parts),"#,
        r#"    '"' => out.push_str("quot"),"#,
        r#"    Column::new("today", Kind::Money, t!("business.today"))"#,
        r#"    if text == "" {"#,
        r#"    assert!(!svg.contains("told in the table"));"#,
    ] {
        assert!(!decides_by_a_word(line), "{line}");
    }
}

#[test]
fn the_test_sees_what_it_looks_for() {
    let named =
        rooms_named("use crate::{model::{self, Date}, plan}; crate::cost::Item; $crate::x; mycrate::y");
    assert_eq!(named, ["cost", "model", "plan", "x"].map(str::to_owned).into());
    let inner = named_after("use crate::optimise::{problem::Problem, build};", "crate::optimise::");
    assert_eq!(inner, ["build", "problem"].map(str::to_owned).into());
    assert!(names_crate("use petgraph::graph;", "petgraph"));
    assert!(names_crate("    let x = petgraph::Graph::new();", "petgraph"));
    assert!(!names_crate("    let x = my_petgraph::Graph::new();", "petgraph"));
    assert!(!names_crate("use crate::render::{csv, json};", "csv"));
    let text = "trait T {\n    fn of();\n}\npub(super) const fn one(\n    a: u8,\n) -> u8 {\n    a\n}\nfn two() {}\n";
    assert_eq!(functions(text), [("one".to_owned(), 5)]);
}
