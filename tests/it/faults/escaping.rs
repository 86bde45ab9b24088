//! Names that mean something in the languages that are written: every command in every format that it has, read back by
//! somebody else's reader.

use std::fs;
use std::process::{Command, Stdio};

use portfolio::render::Format;
use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_yaml::Value;
use tempfile::TempDir;

use crate::support::{files_below, portfolio, repository};

/// Names that end, begin, configure, count, call or run something somewhere.
const HOSTILE: [&str; 19] = [
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
];

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
    let mut next = turn;
    for (path, text) in files_below(&repository("tests/cases/office")) {
        let mut value: Value = serde_yaml::from_str(&text).unwrap();
        spoil(&mut value, "", &mut next);
        let to = folder.path().join(path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, serde_yaml::to_string(&value).unwrap()).unwrap();
    }
    folder
}

/// Every command that writes something about the workspace.
fn commands(plan: &str) -> Vec<Vec<String>> {
    let all = [
        "plan",
        "diff",
        "roadmap",
        "report",
        "report contracts",
        "report deadlines",
        "report target",
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
    ];
    all.iter().map(|line| line.split(' ').map(|word| word.replace("PLAN", plan)).collect()).collect()
}

#[test]
fn no_name_means_anything_in_any_format_of_any_command() {
    let mut read = 0;
    for turn in [0, 7, 13] {
        let folder = workspace(turn);
        let top = folder.path();
        portfolio(top, &["plan", "-o", "plan.json"]).output().unwrap();
        let plan = top.join("plan.json");
        assert!(plan.exists(), "turn {turn}");
        for command in commands("plan.json") {
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

/// Nothing in it speaks to a terminal or turns its text around.
fn harmless(text: &str, what: &str) {
    let speaks = |character: &char| {
        character.is_control() && !matches!(character, '\n' | '\r')
            || matches!(character, '\u{202a}'..='\u{202e}')
    };
    assert_eq!(text.chars().find(speaks), None, "{what}: {text}");
}

fn look(format: Format, bytes: &[u8], what: &str) {
    if format == Format::Xlsx {
        return workbook(bytes, what);
    }
    let text = std::str::from_utf8(bytes).unwrap();
    match format {
        Format::Text | Format::Concise => harmless(text, what),
        Format::Json | Format::Sarif | Format::Gitlab => {
            let _: serde_json::Value =
                serde_json::from_str(text).unwrap_or_else(|error| panic!("{what}: {error}"));
        }
        Format::Jsonl => text.lines().for_each(|line| {
            let _: serde_json::Value = serde_json::from_str(line).unwrap();
        }),
        Format::Csv => spreadsheet(text, what),
        Format::Markdown => markdown(text, what),
        Format::Github => commands_of_github(text, what),
        Format::Junit | Format::Svg => xml(text, what),
        Format::Html => _ = crate::html::sound(text),
        Format::Ics => harmless(text, what),
        Format::Mermaid => mermaid(text, what),
        Format::Dot => graphviz(text, what),
        Format::Xlsx => unreachable!("invariant: looked at above"),
        #[allow(unreachable_patterns, reason = "a new format wants a look of its own")]
        _ => panic!("{what}: nobody looks at this format"),
    }
}

fn workbook(bytes: &[u8], what: &str) {
    use calamine::{Reader, Xlsx};
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes.to_vec())).unwrap();
    for sheet in book.sheet_names() {
        let formulas = book.worksheet_formula(&sheet).unwrap();
        assert!(formulas.cells().all(|(.., formula)| formula.is_empty()), "{what}: {sheet}");
    }
}

fn spreadsheet(text: &str, what: &str) {
    harmless(text, what);
    let text = text.trim_start_matches('\u{feff}');
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
    for row in reader.records() {
        for field in row.unwrap_or_else(|error| panic!("{what}: {error}")).iter() {
            let number = field.replace(',', ".").parse::<f64>().is_ok();
            assert!(number || !field.starts_with(['=', '+', '-', '@']), "{what}: {field}");
        }
    }
}

/// Read as GitHub does: nothing is HTML but what the program writes, nothing links, calls or is struck out.
fn markdown(text: &str, what: &str) {
    harmless(text, what);
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH;
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => {
                let mut rest = html.to_string();
                for tag in ["<details>", "</details>", "<summary>", "</summary>", "<br>"] {
                    rest = rest.replace(tag, "");
                }
                assert!(!rest.contains(['<', '>']), "{what}: {html}");
            }
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::Strikethrough | Tag::CodeBlock(_)) => {
                panic!("{what}: {event:?} in {text}")
            }
            Event::InlineMath(_) | Event::DisplayMath(_) => panic!("{what}: {event:?}"),
            _ => {}
        }
    }
    assert!(!text.contains("@everyone"), "{what}");
    if text.contains("Maps") {
        assert!(text.contains("Maps &amp;lt;old&amp;gt;"), "{what}: an entity is written as it is named");
    }
}

fn commands_of_github(text: &str, what: &str) {
    harmless(text, what);
    assert!(!text.contains("##["), "{what}: {text}");
    let ours = ["::error file=", "::warning file=", "::notice file=", "::group::", "::endgroup::"];
    for line in text.lines().filter(|line| line.trim_start().starts_with("::")) {
        assert!(ours.iter().any(|start| line.starts_with(start)), "{what}: {line}");
    }
}

fn xml(text: &str, what: &str) {
    harmless(text, what);
    let mut reader = quick_xml::Reader::from_str(text);
    let known = [
        "svg",
        "title",
        "desc",
        "defs",
        "pattern",
        "g",
        "path",
        "rect",
        "text",
        "line",
        "testsuites",
        "testsuite",
        "testcase",
        "failure",
        "skipped",
        "system-out",
    ];
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{what}: {error}")) {
            quick_xml::events::Event::Eof => break,
            quick_xml::events::Event::Start(tag) | quick_xml::events::Event::Empty(tag) => {
                let name = tag.name().as_ref().to_owned();
                assert!(known.contains(&name.as_str()), "{what}: {name}");
                for attribute in tag.attributes() {
                    attribute.unwrap_or_else(|error| panic!("{what}: {error}"));
                }
            }
            quick_xml::events::Event::Comment(_) | quick_xml::events::Event::CData(_) => panic!("{what}"),
            _ => {}
        }
    }
}

fn mermaid(text: &str, what: &str) {
    harmless(text, what);
    assert!(!text.contains("%%"), "{what}: {text}");
    if text.starts_with("gantt") {
        for line in text.lines().filter(|line| line.starts_with("  ") && line.contains(" :")) {
            assert_eq!(line.matches(':').count(), 1, "{what}: {line}");
        }
        return;
    }
    let inside = text.splitn(3, "---\n").nth(2).unwrap();
    for line in inside.lines() {
        assert_eq!(line.matches('"').count() % 2, 0, "{what}: {line}");
        let labels = line.split('"').skip(1).step_by(2);
        for label in labels {
            let label = label.replace("<br/>", "");
            assert!(!label.contains(['<', '>', '`', '{', '\\', '&']), "{what}: {label}");
        }
        let outside: String = line.split('"').step_by(2).collect();
        assert!(outside.chars().all(|sign| sign.is_ascii() && sign != '%'), "{what}: {outside}");
    }
}

/// Read by Graphviz itself where it is installed, else by its rules for strings.
fn graphviz(text: &str, what: &str) {
    harmless(text, what);
    let arrows = text.lines().filter(|line| line.starts_with("  \"") && line.contains("\" -> \"")).count();
    for line in text.lines() {
        let bare = line.replace("\\\\", "").replace("\\\"", "");
        assert_eq!(bare.matches('"').count() % 2, 0, "{what}: {line}");
    }
    let dot = Command::new("dot")
        .arg("-Tsvg")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let Ok(mut dot) = dot else { return };
    std::io::Write::write_all(&mut dot.stdin.take().unwrap(), text.as_bytes()).unwrap();
    let output = dot.wait_with_output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() && !told.contains("Error"), "{what}: {told}");
    let drawn = String::from_utf8(output.stdout).unwrap();
    assert_eq!(drawn.matches("class=\"edge\"").count(), arrows, "{what}: arrows are lost");
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
