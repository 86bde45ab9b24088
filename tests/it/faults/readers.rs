//! Readers of what is written: each format by somebody else's, with names in it that mean something there.

use std::process::{Command, Stdio};

use portfolio::render::Format;
use pulldown_cmark::{Event, Options, Parser, Tag};

/// Nothing in it speaks to a terminal or turns its text around.
pub fn harmless(text: &str, what: &str) {
    let speaks = |character: &char| {
        character.is_control() && !matches!(character, '\n' | '\r')
            || matches!(character, '\u{202a}'..='\u{202e}')
    };
    assert_eq!(text.chars().find(speaks), None, "{what}: {text}");
}

/// Reads what is written in a format, as whoever reads that does.
pub fn look(format: Format, bytes: &[u8], what: &str) {
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
        Format::Ics => calendar(text, what),
        Format::Mermaid => mermaid(text, what),
        Format::Dot => graphviz(text, what),
        Format::Xlsx => unreachable!("invariant: looked at above"),
        #[allow(unreachable_patterns, reason = "a new format wants a look of its own")]
        _ => panic!("{what}: nobody looks at this format"),
    }
}

/// No cell of a workbook is a formula.
pub fn workbook(bytes: &[u8], what: &str) {
    use calamine::{Reader, Xlsx};
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes.to_vec())).unwrap();
    for sheet in book.sheet_names() {
        let formulas = book.worksheet_formula(&sheet).unwrap();
        assert!(formulas.cells().all(|(.., formula)| formula.is_empty()), "{what}: {sheet}");
    }
}

/// No cell of a table is taken for a formula.
pub fn spreadsheet(text: &str, what: &str) {
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
                for tag in [
                    "<details>",
                    "</details>",
                    "<summary>",
                    "</summary>",
                    "<br>",
                    "<!-- portfolio review -->",
                ] {
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

/// Every line is one of a calendar, and none is longer than a reader takes.
fn calendar(text: &str, what: &str) {
    harmless(text, what);
    assert!(
        text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\n', '\r'])),
        "{what}: {text}"
    );
    let known =
        ["BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "UID", "DTSTAMP", "DTSTART", "DTEND"];
    let also =
        ["SUMMARY", "DESCRIPTION", "CATEGORIES", "TRIGGER", "ACTION", "NAME", "TRANSP", "X-WR-CALNAME"];
    let unfolded = text.replace("\r\n ", "");
    for line in unfolded.lines() {
        let name = line.split([':', ';']).next().unwrap();
        assert!(known.contains(&name) || also.contains(&name), "{what}: {line}");
    }
    assert_eq!(
        unfolded.lines().filter(|line| *line == "BEGIN:VEVENT").count(),
        unfolded.lines().filter(|line| line.starts_with("UID:")).count(),
        "{what}"
    );
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
pub fn graphviz(text: &str, what: &str) {
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
