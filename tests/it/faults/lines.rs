//! What is a comment and what is a line, the reader of YAML says; not a look at the bytes.

use portfolio::check::{Prepared, Request};
use portfolio::load::load;
use portfolio::model::Date;
use portfolio::resolve::{Clock, resolve};
use proptest::prelude::*;

use crate::support::Memory;

const MANIFEST: &str = "\
format: 2
merger: {name: Test, date: 2020-01-01, as_of: 2019-08-01}
municipalities:
  - {id: nord, inhabitants: 12000, inventory: nord.yaml}
  - {id: sor, inhabitants: 6000, inventory: sor.yaml}
catalogue: [catalogue.yaml]
";
const CATALOGUE: &str = "\
sectors: [{id: S}]
domains:
  - {id: care, name: Care, sector: S}
";

/// `path:line code` of what counts, and how many findings were accepted.
fn check(inventory: &str) -> (Vec<String>, usize) {
    let files = [
        ("portfolio.yaml", MANIFEST),
        ("catalogue.yaml", CATALOGUE),
        ("nord.yaml", inventory),
        ("sor.yaml", "municipality: sor\n"),
    ];
    let files: Vec<(String, String)> =
        files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    let (documents, mut findings) = load(&Memory(&files));
    let resolved = resolve(&documents, Clock { as_of_override: None, today: Date::constant(2019, 8, 1) });
    findings.extend(resolved.findings);
    let prepared = Prepared::read(&documents);
    let request = Request::default();
    let checked = prepared.check(resolved.landscape.as_ref(), &resolved.origins, findings, None, &request);
    let sources = &documents.sources;
    let of_concern = checked.findings.iter().filter(|finding| {
        finding.code.starts_with("CON016")
            || finding.code.starts_with("RUL")
            || finding.code.starts_with("FMT")
    });
    let told =
        of_concern.map(|finding| format!("{} {}", sources.start(finding.primary.span).line, finding.code));
    let accepted = checked.waived.iter().filter(|waived| waived.finding.code == "CON016").count();
    (told.collect(), accepted)
}

/// An inventory with two contracts of unknown growth; `first` and `second` stand in them.
fn inventory(notes: &str, first: &str, second: &str) -> String {
    format!(
        "municipality: nord\nsystems:\n  - {{id: b, name: B, contract: k2, covers: [{{domain: care}}]}}\n  - id: a\n    name: A\n    contract: k1\n    notes: {notes}\n    covers: [{{domain: care}}]\ncontracts:\n  - id: k1\n    supplier: {first}\n    annual_fee: 1\n  - id: k2\n    supplier: {second}\n    annual_fee: 1\n"
    )
}

/// Ways to write a text, over one line and over several, each with a mark that is content.
const STYLES: [&str; 8] = [
    "'x # portfolio: ignore[CON016] why'",
    "\"x # portfolio: ignore[CON016] why\"",
    "\"x\n      # portfolio: ignore[CON016] why\"",
    "'x\n      # portfolio: ignore[CON016] why'",
    "|\n      x\n      # portfolio: ignore[CON016] why\n      y",
    ">-\n      x\n      # portfolio: ignore[CON016] why\n      y",
    "|2+\n      # portfolio: ignore[CON016] why\n",
    "\"x\\\n      # portfolio: ignore[CON016] why\\n\"",
];

#[test]
fn a_mark_in_a_text_accepts_nothing() {
    let (plain, _) = check(&inventory("n", "x", "y"));
    assert_eq!(plain, ["10 CON016", "13 CON016"]);
    for style in STYLES {
        for text in [inventory(style, "x", "y"), inventory("n", style, "y"), inventory("n", "x", style)] {
            for ends in ["\n", "\r\n", "\r"] {
                let (told, accepted) = check(&text.replace('\n', ends));
                assert_eq!((told.len(), accepted), (2, 0), "{ends:?} {text}\n{told:?}");
                assert!(told.iter().all(|line| line.ends_with("CON016")), "{text}\n{told:?}");
            }
        }
    }
}

#[test]
fn a_comment_accepts_what_stands_on_its_line_whatever_ends_lines() {
    let text = inventory("n", "x", "y").replace("id: k1", "id: k1  # portfolio: ignore[CON016] old");
    let above = inventory("n", "x", "y").replace(
        "  - id: k1",
        "  # portfolio: ignore[CON016] old\n  # portfolio: ignore[SEC001] none\n  - id: k1",
    );
    for ends in ["\n", "\r\n", "\r"] {
        assert_eq!(check(&text.replace('\n', ends)), (vec!["13 CON016".to_owned()], 1), "{ends:?}");
        let (told, accepted) = check(&above.replace('\n', ends));
        assert_eq!((told, accepted), (vec!["11 RUL002".to_owned(), "15 CON016".to_owned()], 1), "{ends:?}");
    }
}

#[test]
fn hundreds_of_comments_are_no_hindrance() {
    let many = "  # a word\n".repeat(500);
    let text = inventory("n", "x", "y")
        .replace("  - id: k1", &format!("{many}  - id: k1  # portfolio: ignore[CON016] old"));
    assert_eq!(check(&text), (vec!["513 CON016".to_owned()], 1));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Pieces of any order between two quotes: the mark is content as long as the quote is open.
    #[test]
    fn whatever_stands_in_quotes_is_no_comment(
        pieces in prop::collection::vec(
            prop::sample::select(vec![" # portfolio: ignore[CON016] w", "\n      ", "x", " #", " : ", "| ", "''"]),
            1..8,
        )
    ) {
        let text = format!("'a{}b'", pieces.concat());
        let (told, accepted) = check(&inventory(&text, "x", &text));
        prop_assert_eq!((told.len(), accepted), (2, 0), "{} {:?}", text, told);
    }
}
