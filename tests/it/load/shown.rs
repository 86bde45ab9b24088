//! How findings look.

use portfolio::render::findings;
use portfolio::words::Language;

use super::support::{Memory, Read, read};

fn workspace() -> Read {
    read(
        &Memory::default()
            .with(
                "portfolio.yaml",
                "format: 2\nmerger: {name: M, date: 2020-01-01}\n\
                 municipalities: [{id: nord, inhabitants: 5, inventory: nord}]\ncatalogue: [catalogue.yaml]\n",
            )
            .with("catalogue.yaml", "domains: [{id: a, name: A, sector: S}]\n")
            .with(
                "nord/a.yaml",
                format!(
                    "municipality: nord\r\nsystems:\r\n  - id: s\r\n    name: \"🦀 æøå\"\r\n    covers: [{{domain: a, users: 2_000}}]\r\n{}contracts:\r\n  - {{id: k, supplier: A, annual_fee: 1}}\r\n  - {{id: k, supplier: B, annual_fee: 1}}\r\n",
                    "# a long way down\r\n".repeat(100)
                ),
            )
            .with("nord/b.yaml", "municipality: nord\nsystems: [{id: s, name: S, covers: [{domain: a}]}]\n"),
    )
}

#[test]
fn with_their_text_as_rustc_shows_them() {
    let read = workspace();
    let mut out = Vec::new();
    findings::text(&read.findings, &read.documents.sources, 100, false, Language::En, &mut out).unwrap();
    insta::assert_snapshot!(String::from_utf8(out).unwrap());
}

#[test]
fn on_one_line_each() {
    let read = workspace();
    let mut out = Vec::new();
    findings::concise(&read.findings, &read.documents.sources, Language::En, &mut out).unwrap();
    insta::assert_snapshot!(String::from_utf8(out).unwrap());
}

#[test]
fn as_json() {
    let read = workspace();
    let mut out = Vec::new();
    findings::json(&read.findings[..1], &read.documents.sources, &mut out).unwrap();
    insta::assert_snapshot!(String::from_utf8(out.clone()).unwrap());
    findings::json(&[], &read.documents.sources, &mut out).unwrap();
    assert!(String::from_utf8(out).unwrap().ends_with("]\n[]\n"));
}

#[test]
fn in_colour_nothing_but_colour_is_added() {
    let read = workspace();
    let (mut plain, mut coloured) = (Vec::new(), Vec::new());
    findings::text(&read.findings, &read.documents.sources, 100, false, Language::En, &mut plain).unwrap();
    findings::text(&read.findings, &read.documents.sources, 100, true, Language::En, &mut coloured).unwrap();
    assert!(coloured.len() > plain.len());
    let stripped = anstream::adapter::strip_bytes(&coloured).into_vec();
    assert_eq!(String::from_utf8(stripped).unwrap(), String::from_utf8(plain).unwrap());
}

#[test]
fn the_summary_counts_findings_and_files() {
    let read = workspace();
    assert_eq!(
        findings::summary(&read.findings, &read.documents.sources).to_string(),
        "3 errors, 1 info in 3 files"
    );
    assert_eq!(findings::summary(&[], &read.documents.sources).to_string(), "");
}
