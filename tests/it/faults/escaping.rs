//! Names that mean something in the languages that are written: every command in every format that it has, read back by
//! somebody else's reader.

use std::fs;
use std::path::Path;

use portfolio::render::Format;
use serde_yaml::Value;
use tempfile::TempDir;

use super::readers::{graphviz, harmless, look, spreadsheet, workbook};
use crate::support::{files_below, portfolio, repository};

/// Names that end, begin, configure, count, call or run something somewhere.
const HOSTILE: [&str; 28] = [
    "Kart %%{init: {'theme':'forest','themeCSS':'.nodeLabel{display:none}'}}%% ny",
    "Adm <!-- old",
    "<script>alert(1)</script> & co",
    "Maps &lt;old&gt; &amp; &#64;",
    "x\"] --> y[\"z\\",
    "\\N \\G \\l",
    "a | *b* _c_ **d** ~~e~~ `f` $g$ h~i~",
    "[a](http://example.org) ![b](c) [1](2)",
    "=HYPERLINK(\"http://example.org\")",
    "@everyone #1",
    "+1-2",
    "-1+2",
    "\u{1b}]0;title\u{7}\u{1b}[31mred",
    "one\n::error::two\n##[error]three",
    "]]> ; , : \u{202e}txt.exe",
    "1. first",
    "- item",
    "]: http://example.org",
    "</summary></details>\u{85}\u{2028}end",
    "one\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:two",
    "end",
    "click A call x()",
    "#quot;] --> B[#35;",
    "👩\u{200d}👩\u{200d}👧 🚒 \u{feff}\u{200b}x",
    "\tx;y,z\"'",
    "{{ x }} ${y} $(z) %0A::error::x",
    "</text><script>alert(1)</script>]]>",
    LONG,
];

/// Longer than any column, line or label.
const LONG: &str = concat!(
    "en lang Ærlig navnerekke ",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "øøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøø",
    "🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒",
);

/// The keys whose values are words for people.
const WORDS: [&str; 14] = [
    "name",
    "nb",
    "en",
    "supplier",
    "vendor",
    "owner",
    "manager",
    "maintainer",
    "nickname",
    "reason",
    "by",
    "notes",
    "lead",
    "service",
];

fn spoil(value: &mut Value, key: &str, next: &mut usize) {
    match value {
        Value::Sequence(items) => items.iter_mut().for_each(|item| spoil(item, "", next)),
        Value::Mapping(entries) => {
            for (key, value) in entries.iter_mut() {
                spoil(value, key.as_str().unwrap_or(""), next);
            }
        }
        Value::String(text) if WORDS.contains(&key) => {
            *text = HOSTILE[*next % HOSTILE.len()].to_owned();
            *next += 1;
        }
        _ => {}
    }
}

/// A workspace in which people chose the names; `turn` says which thing gets which.
fn workspace(turn: usize) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    written(folder.path(), turn, |text| text);
    folder
}

/// Such a workspace in a folder, with something else changed as well.
fn written(folder: &Path, turn: usize, change: impl Fn(String) -> String) {
    let mut next = turn;
    for (path, text) in files_below(&repository("tests/cases/office")) {
        let mut value: Value = serde_yaml::from_str(&text).unwrap();
        spoil(&mut value, "", &mut next);
        let to = folder.join(path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, change(serde_yaml::to_string(&value).unwrap())).unwrap();
    }
}

/// A budget and risks beside the workspace, in which people chose the names as well.
fn spoil_beside(folder: &Path, turn: usize) {
    let risks = "risks: [{name: x, probability: 5, consequence: 4, owner: x, measure: x}]";
    let budget = fs::read_to_string(repository("examples/budgets/kongsberg-2016.yaml")).unwrap();
    let mut next = turn;
    for (file, text) in [("risks.yaml", risks.to_owned()), ("budget.yaml", budget)] {
        let mut value: Value = serde_yaml::from_str(&text).unwrap();
        spoil(&mut value, "", &mut next);
        fs::write(folder.join(file), serde_yaml::to_string(&value).unwrap()).unwrap();
    }
}

#[test]
fn no_name_means_anything_in_a_letter_or_in_a_memo_of_many() {
    for turn in [0, 9, 18] {
        let folder = workspace(turn);
        for arguments in
            [&["report", "letters", "-o", "out/", "--force"][..], &["report", "memo", "--all", "-o", "out/"]]
        {
            let output = portfolio(folder.path(), arguments).output().unwrap();
            assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
            let files: Vec<_> = fs::read_dir(folder.path().join("out")).unwrap().collect();
            assert!(!files.is_empty(), "{arguments:?}");
            for file in files {
                let path = file.unwrap().path();
                look(Format::Markdown, &fs::read(&path).unwrap(), &path.display().to_string());
            }
        }
    }
}

/// Every command that writes something about the workspace.
fn commands() -> Vec<Vec<String>> {
    let all = [
        "plan",
        "diff",
        "roadmap",
        "report",
        "report contracts",
        "report deadlines",
        "report target",
        "report terminate",
        "report work",
        "report business-case",
        "report summary",
        "report risks",
        "report benefits",
        "report budget",
        "report letters",
        "report memo economy",
        "report memo --all",
        "freedom",
        "show economy",
        "show product:visma-erp",
        "why economy",
        "graph --of today",
        "graph --of both",
        "graph --around economy",
        "check",
        "check --plan",
        "check --statistics",
        "explain",
        "verify PLAN",
        "status --against PLAN",
        "review OTHER",
        "list systems",
    ];
    all.iter()
        .map(|line| {
            line.split(' ')
                .map(|word| word.replace("PLAN", "plan.json").replace("OTHER", "../other"))
                .collect()
        })
        .collect()
}

#[test]
fn no_name_means_anything_in_any_format_of_any_command() {
    let mut read = 0;
    for turn in [0, 7, 13, 21] {
        let folder = tempfile::tempdir().unwrap();
        let top = &folder.path().join("here");
        written(top, turn, |text| text);
        // Beside it the same with other prices, so that a review has something to tell.
        written(&folder.path().join("other"), turn, |text| {
            text.replace("annual_fee: 700000", "annual_fee: 800000")
        });
        portfolio(top, &["plan", "-o", "plan.json"]).output().unwrap();
        let plan = top.join("plan.json");
        assert!(plan.exists(), "turn {turn}");
        spoil_beside(top, turn);
        for command in commands() {
            for format in Format::ALL {
                let mut arguments: Vec<&str> = command.iter().map(String::as_str).collect();
                arguments.extend(["--format", format.name()]);
                let file = top.join("out.xlsx");
                let to_file = *format == Format::Xlsx;
                if to_file {
                    arguments.extend(["-o", "out.xlsx", "--force"]);
                }
                let output = portfolio(top, &arguments).env_remove("GITHUB_STEP_SUMMARY").output().unwrap();
                if output.status.code() == Some(2) {
                    continue;
                }
                let bytes = if to_file { fs::read(&file).unwrap() } else { output.stdout };
                let told = String::from_utf8(output.stderr).unwrap();
                let what = format!("turn {turn}: {arguments:?}");
                harmless(&told, &format!("{what} on stderr"));
                look(*format, &bytes, &what);
                read += 1;
            }
        }
    }
    assert!(read > 150, "{read}");
}

/// What goes to other tools is read back as what it is.
#[test]
fn no_name_means_anything_in_an_export() {
    for turn in [0, 5, 11] {
        let folder = workspace(turn);
        let top = folder.path();
        let written = |kind: &str, name: &str| {
            let output = portfolio(top, &["export", kind, "-o", name]).output().unwrap();
            assert!(output.status.success(), "{kind}: {}", String::from_utf8_lossy(&output.stderr));
            top.join(name)
        };
        let model = fs::read_to_string(written("archimate", "m.xml")).unwrap();
        // It comes in again as the same entries, so what turns text around stays; what XML does not have cannot.
        assert!(!model.contains(|sign: char| sign.is_control() && !matches!(sign, '\n' | '\t')), "{model}");
        let mut reader = quick_xml::Reader::from_str(&model);
        loop {
            match reader.read_event().unwrap_or_else(|error| panic!("turn {turn}: {error}")) {
                quick_xml::events::Event::Eof => break,
                quick_xml::events::Event::Comment(_) | quick_xml::events::Event::CData(_) => {
                    panic!("{model}")
                }
                _ => {}
            }
        }
        let entities = fs::read_to_string(written("backstage", "b.yaml")).unwrap();
        assert!(!entities.contains(|sign: char| sign.is_control() && sign != '\n'), "{entities}");
        let documents = serde_yaml::Deserializer::from_str(&entities);
        let read = documents.map(<Value as serde::Deserialize>::deserialize);
        assert!(read.into_iter().all(|document| document.unwrap().is_mapping()), "{entities}");
        workbook(&fs::read(written("kitos", "k.xlsx")).unwrap(), "kitos");
        for (_, table) in files_below(&written("csv", "tables")) {
            spreadsheet(&table, "export csv");
        }
    }
}

#[test]
fn a_folded_heading_keeps_the_name_as_it_is_written() {
    let folder = workspace(1);
    let output = portfolio(folder.path(), &["diff", "--format", "markdown"]).unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let summaries: Vec<&str> = text.lines().filter(|line| line.starts_with("<details>")).collect();
    assert!(!summaries.is_empty());
    for line in summaries {
        assert_eq!(line.matches('<').count(), 3, "{line}");
        assert!(!line.contains("\\_") && !line.contains("\\|"), "no Markdown is read there: {line}");
    }
}

/// A drawing of both sides of the default workspace: every arrow is there when Graphviz has laid it out.
#[test]
fn graphviz_loses_no_arrow_of_the_default_workspace() {
    for of in ["today", "target", "both"] {
        let output = portfolio(&repository("portfolio"), &["graph", "--of", of]).unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(
            text.contains("newrank=true"),
            "without it Graphviz stops at clusters that point at each other"
        );
        graphviz(&text, of);
    }
}

#[test]
fn the_workspace_is_hostile() {
    let folder = workspace(0);
    let all: String = files_below(folder.path()).into_iter().map(|(_, text)| text).collect();
    for name in ["themeCSS", "<!-- old", "\\e]0", "::error::two"] {
        assert!(all.contains(name), "{name}");
    }
}
