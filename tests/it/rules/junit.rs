//! JUnit XML against the rules that its common readers (Jenkins, GitLab, Surefire) share, written down here again.

use std::fs;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::support::{portfolio, repository};

#[derive(Debug, Default)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    children: Vec<Element>,
    text: String,
}

impl Element {
    fn new(start: &BytesStart<'_>) -> Self {
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.unwrap();
            let value = attribute.normalized_value(quick_xml::XmlVersion::Explicit1_0).unwrap().into_owned();
            (attribute.key.as_ref().to_owned(), value)
        });
        let name = start.name().as_ref().to_owned();
        Element { name, attributes: attributes.collect(), ..Element::default() }
    }

    fn get(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        &found.unwrap_or_else(|| panic!("{} has no {name}", self.name)).1
    }

    fn number(&self, name: &str) -> usize {
        self.get(name).parse().unwrap()
    }

    fn tests(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter(|child| child.name == "testcase")
    }

    fn has(&self, name: &str) -> bool {
        self.children.iter().any(|child| child.name == name)
    }
}

fn parse(xml: &str) -> Element {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut stack = vec![Element::default()];
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => stack.push(Element::new(&start)),
            Event::Empty(start) => stack.last_mut().unwrap().children.push(Element::new(&start)),
            Event::End(_) => {
                let done = stack.pop().unwrap();
                stack.last_mut().unwrap().children.push(done);
            }
            Event::Text(text) => stack.last_mut().unwrap().text.push_str(&text),
            Event::GeneralRef(name) => stack.last_mut().unwrap().text.push_str(&format!("&{};", &*name)),
            Event::Decl(_) => {}
            Event::Eof => break,
            other => panic!("unexpected {other:?}"),
        }
    }
    assert_eq!(stack.len(), 1);
    let mut top = stack.pop().unwrap().children;
    assert_eq!(top.len(), 1, "one root");
    top.pop().unwrap()
}

/// What an element may hold: its attributes, those that must be there, its children.
fn shape(name: &str) -> (&'static [&'static str], &'static [&'static str], &'static [&'static str]) {
    match name {
        "testsuites" => (&["name", "time", "tests", "failures", "errors"], &[], &["testsuite"]),
        "testsuite" => (
            &[
                "name",
                "tests",
                "failures",
                "errors",
                "skipped",
                "time",
                "timestamp",
                "hostname",
                "id",
                "package",
                "file",
            ],
            &["name", "tests", "failures", "errors"],
            &["properties", "testcase", "system-out", "system-err"],
        ),
        "testcase" => (
            &["name", "classname", "time"],
            &["name"],
            &["skipped", "error", "failure", "system-out", "system-err"],
        ),
        "failure" | "error" | "skipped" => (&["type", "message"], &[], &[]),
        "system-out" | "system-err" => (&[], &[], &[]),
        other => panic!("no such element: {other}"),
    }
}

fn holds(element: &Element) {
    let (may, must, children) = shape(&element.name);
    for (name, _) in &element.attributes {
        assert!(may.contains(&name.as_str()), "{} may not have {name}", element.name);
    }
    must.iter().for_each(|name| _ = element.get(name));
    for child in &element.children {
        assert!(children.contains(&child.name.as_str()), "{} in {}", child.name, element.name);
        holds(child);
    }
    if element.name == "testsuite" {
        let count = |name: &str| element.tests().filter(|test| test.has(name)).count();
        assert_eq!(element.number("tests"), element.tests().count());
        assert_eq!(element.number("failures"), count("failure"));
        assert_eq!(element.number("errors"), count("error"));
        assert_eq!(element.number("skipped"), count("skipped"));
    }
    if element.name == "testsuites" {
        for name in ["tests", "failures", "errors"] {
            let sum: usize = element.children.iter().map(|suite| suite.number(name)).sum();
            assert_eq!(element.number(name), sum, "{name}");
        }
    }
}

fn report(folder: &std::path::Path, arguments: &[&str]) -> Element {
    let output = portfolio(folder, &[&["check", "--format", "junit"], arguments].concat()).output().unwrap();
    let report = parse(&String::from_utf8(output.stdout).unwrap());
    assert_eq!(report.name, "testsuites");
    holds(&report);
    report
}

#[test]
fn the_report_of_the_default_workspace_says_what_the_exit_code_says() {
    let nowhere = tempfile::tempdir().unwrap();
    let report = report(nowhere.path(), &["--plan"]);
    assert!(report.number("failures") > 0, "the default workspace has errors to show");
    let suite = report.children.iter().find(|suite| suite.get("name").starts_with("CON002 ")).unwrap();
    assert!(suite.tests().all(|test| test.get("classname") == suite.get("name")));
    let strict = self::report(nowhere.path(), &["--fail-on", "info"]);
    let found = portfolio(nowhere.path(), &["check", "--format", "jsonl"]).output().unwrap().stdout;
    assert_eq!(strict.number("failures"), String::from_utf8(found).unwrap().lines().count());
}

#[test]
fn odd_words_stay_well_formed() {
    for case in ["odd-text-in-messages", "syntax-character", "unknown-names"] {
        let report = report(&repository("tests/cases/broken").join(case), &[]);
        assert!(report.number("tests") > 0);
    }
}

#[test]
fn what_was_accepted_is_skipped_and_names_its_reason() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write(
        "portfolio.yaml",
        "format: 2\nmerger: {name: T, date: 2020-01-01, as_of: 2019-08-01}\nmunicipalities: [{id: nord, inhabitants: 9, inventory: nord.yaml}]\ncatalogue: [catalogue.yaml]\n",
    );
    write("catalogue.yaml", "sectors: [{id: S}]\ndomains: [{id: care, name: Care, sector: S}]\n");
    write(
        "nord.yaml",
        "municipality: nord\nsystems:\n  - {id: a, name: A, zone: internal, personal_data: special, covers: [{domain: care}]} # portfolio: ignore[SEC001] a < b & \"c\"\n",
    );
    let report = report(folder.path(), &[]);
    let suite = report.children.iter().find(|suite| suite.get("name").starts_with("SEC001 ")).unwrap();
    let test = suite.tests().next().unwrap();
    assert_eq!(test.get("name"), "nord/a");
    assert_eq!(test.children[0].name, "skipped");
    assert_eq!(test.children[0].get("message"), "a < b & \"c\"");
    assert!(test.children[0].text.contains("nord.yaml:3:"), "{}", test.children[0].text);
}
