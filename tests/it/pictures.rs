//! Pictures: read by a strict reader, held against the lists, tried with names that mean harm.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use quick_xml::events::Event;
use quick_xml::{Reader, XmlVersion};
use serde_json::Value;

use crate::lists::{list, stdout};
use crate::support::{entity, portfolio, repository};

/// Everything that can be drawn.
const PICTURES: [&[&str]; 15] = [
    &["graph", "--format", "svg"],
    &["graph", "--of", "target", "--format", "svg"],
    &["graph", "--of", "both", "--format", "svg"],
    &["roadmap", "--format", "svg"],
    &["report", "target", "--format", "svg"],
    &["report", "contracts", "--format", "svg"],
    &["report", "terminate", "--format", "svg"],
    &["report", "business-case", "--format", "svg"],
    &["report", "business-case", "--by", "sector,domain", "--format", "svg"],
    &["report", "business-case", "--by", "municipality", "--format", "svg"],
    &["risk", "--draws", "16", "--format", "svg"],
    &["front", "--points", "6", "--format", "svg"],
    &["front", "users", "--points", "6", "--format", "svg"],
    &["compare", "--format", "svg"],
    &["compare", "--sweep", "merger.horizon_years=4..8/2", "--format", "svg"],
];

/// A text with where it stands.
struct Written {
    text: String,
    x: i64,
    y: i64,
}

/// What a strict reader makes of a picture.
#[derive(Default)]
struct Seen {
    size: (i64, i64),
    titles: Vec<String>,
    about: String,
    texts: Vec<Written>,
    ids: BTreeSet<String>,
    dashes: BTreeSet<String>,
}

impl Seen {
    fn of(svg: &str) -> Self {
        let mut seen = Seen::default();
        let mut reader = Reader::from_str(svg);
        let mut open: Vec<(String, BTreeMap<String, String>)> = Vec::new();
        let mut said = String::new();
        loop {
            let event = reader.read_event().unwrap_or_else(|error| panic!("{error}: {svg}"));
            match event {
                Event::Start(ref tag) | Event::Empty(ref tag) => {
                    let name = tag.name().as_ref().to_owned();
                    let attributes: BTreeMap<String, String> = tag
                        .attributes()
                        .map(|attribute| {
                            let attribute = attribute.unwrap();
                            let value = attribute.normalized_value(XmlVersion::Explicit1_0).unwrap();
                            (attribute.key.as_ref().to_owned(), value.into_owned())
                        })
                        .collect();
                    seen.tag(&name, &attributes);
                    if matches!(event, Event::Start(_)) {
                        open.push((name, attributes));
                        said.clear();
                    }
                }
                Event::End(_) => {
                    let (name, attributes) = open.pop().unwrap();
                    let number = |key: &str| attributes.get(key).map_or(0, |value| value.parse().unwrap());
                    match name.as_str() {
                        "title" => seen.titles.push(std::mem::take(&mut said)),
                        "desc" => seen.about = std::mem::take(&mut said),
                        "text" => seen.texts.push(Written {
                            text: std::mem::take(&mut said),
                            x: number("x"),
                            y: number("y"),
                        }),
                        _ => {}
                    }
                }
                Event::Text(text) => said.push_str(text.as_ref()),
                Event::GeneralRef(name) => said.push_str(entity(name.as_ref())),
                Event::Eof => break,
                other => panic!("nobody draws this: {other:?}"),
            }
        }
        seen
    }

    fn tag(&mut self, name: &str, attributes: &BTreeMap<String, String>) {
        let known = ["svg", "title", "desc", "defs", "pattern", "rect", "path", "text", "g"];
        assert!(known.contains(&name), "nobody draws <{name}>");
        for (key, value) in attributes {
            assert!(!key.starts_with("on") && !key.contains("href") && key != "style", "<{name} {key}>");
            if let Some(id) = value.strip_prefix("url(#") {
                assert!(self.ids.contains(id.trim_end_matches(')')), "{value} is nowhere");
            }
        }
        if name == "svg" {
            let number = |key: &str| attributes[key].parse().unwrap();
            self.size = (number("width"), number("height"));
            assert_eq!(attributes["role"], "img");
        }
        self.ids.extend(attributes.get("id").cloned());
        self.dashes.extend(attributes.get("stroke-dasharray").cloned());
        if name == "rect" {
            let number = |key: &str| attributes.get(key).map_or(0, |value| value.parse::<i64>().unwrap_or(0));
            assert!(number("x") + number("width") <= self.size.0.max(6), "{attributes:?} is beyond the edge");
        }
    }

    fn all(&self) -> String {
        let titles = self.titles.iter().cloned();
        let texts = self.texts.iter().map(|written| written.text.clone());
        titles.chain(texts).collect::<Vec<_>>().join("\n")
    }
}

fn drawn(folder: &Path, arguments: &[&str], language: &str) -> Seen {
    let svg = stdout(folder, &[arguments, &["--lang", language]].concat());
    let seen = Seen::of(&svg);
    assert!(!seen.titles.is_empty() && !seen.about.is_empty(), "{arguments:?}: no title or no description");
    for Written { text, x, y } in &seen.texts {
        assert!((0..=seen.size.0).contains(x) && (0..=seen.size.1).contains(y), "{text} is beyond the edge");
    }
    seen
}

#[test]
fn every_picture_is_whole_and_the_same_every_time_in_both_languages() {
    let folder = repository("tests/cases/late");
    for arguments in PICTURES {
        let [english, norwegian] = ["en", "nb"].map(|language| drawn(&folder, arguments, language));
        assert!(english.all() != norwegian.all(), "{arguments:?} says the same in both languages");
        let [one, other] = [(); 2].map(|()| stdout(&folder, arguments));
        assert!(one == other, "{arguments:?}: two runs, two pictures");
    }
}

#[test]
fn more_boxes_than_people_read_are_drawn_by_sector_and_it_says_so() {
    let folder = repository("portfolio");
    let output = portfolio(&folder, &["graph", "--of", "both", "--format", "svg"]).output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("one box is a sector"), "{told}");
    let seen = Seen::of(std::str::from_utf8(&output.stdout).unwrap());
    assert!(seen.about.contains("one box is a sector"), "{}", seen.about);
    let boxes = seen.titles.iter().filter(|title| title.contains(" – ")).count();
    assert!((20..=120).contains(&boxes), "{boxes} boxes");
    let part = drawn(&folder, &["graph", "--sector", "D2", "--of", "both", "--format", "svg"], "nb");
    assert!(!part.about.contains("én boks er et delområde"), "{}", part.about);
}

/// What is kept, gone, new and moved has a word and a line of its own.
#[test]
fn what_a_colour_says_a_word_and_a_line_say_too() {
    let folder = repository("tests/cases/late");
    let seen = drawn(&folder, &["graph", "--of", "both", "--format", "svg"], "en");
    let dot = stdout(&folder, &["graph", "--of", "both", "--format", "dot"]);
    for word in ["kept", "new", "moved", "removed"] {
        let count = seen.texts.iter().filter(|written| written.text == word).count();
        let boxes = dot.matches(&format!("[{word}]\", shape")).count();
        assert_eq!(count, if boxes > 0 { boxes + 1 } else { 0 }, "{word}: boxes, and one in the legend");
    }
    assert!(dot.contains("[moved]\", shape") && seen.dashes.contains("7 3"));
    let overview = drawn(&folder, &["report", "target", "--format", "svg"], "en");
    assert!(overview.texts.iter().any(|written| written.text == "must"));
}

#[test]
fn every_contract_has_its_bar_and_every_notice_its_sign() {
    let folder = repository("tests/cases/late");
    let svg = stdout(&folder, &["report", "contracts", "--format", "svg"]);
    let seen = Seen::of(&svg);
    let rows = list(&folder, "contracts", &[]);
    for row in &rows {
        let supplier = row["supplier"].as_str().unwrap();
        assert!(seen.titles.iter().any(|title| title.starts_with(supplier)), "{supplier}");
    }
    let notices = rows.iter().filter(|row| row["notice_by"].is_string()).count();
    let signs = svg.matches("l5 9h-10z").count();
    assert_eq!(signs, notices + 1, "one in the legend");
    let some = stdout(&folder, &["report", "contracts", "--municipality", "ost", "--format", "svg"]);
    let mine = rows.iter().filter(|row| row["contract"].as_str().unwrap().starts_with("ost/")).count();
    assert!(mine < rows.len());
    assert_eq!(some.matches("<g>").count(), mine, "only those of one municipality");
}

/// Every world lies under a bar, every mark has its sum, every figure of both rankings its row.
#[test]
fn how_sure_the_plan_is_shows_what_the_page_says() {
    let folder = repository("tests/cases/office");
    let arguments = ["risk", "--draws", "40"];
    let told: Value =
        serde_json::from_str(&stdout(&folder, &[&arguments[..], &["--format", "json"]].concat())).unwrap();
    let seen = drawn(&folder, &[&arguments[..], &["--format", "svg"]].concat(), "en");
    let worlds = seen.titles.iter().filter_map(|title| {
        let (_, count) = title.rsplit_once(": ")?;
        count.strip_suffix(" worlds").or_else(|| count.strip_suffix(" world"))?.parse::<u64>().ok()
    });
    assert_eq!(worlds.sum::<u64>(), 40);
    for mark in ["The plan says: ", "P10: ", "P50: ", "P90: "] {
        assert_eq!(seen.texts.iter().filter(|written| written.text.starts_with(mark)).count(), 1, "{mark}");
    }
    for (list, words) in [("moves_money", "from"), ("moves_decisions", "low end")] {
        for row in told[list].as_array().unwrap() {
            let figure = row["figure"].as_str().unwrap_or_else(|| row["figure"]["en"].as_str().unwrap());
            let there = |title: &String| title.starts_with(figure) && title.contains(words);
            assert!(seen.titles.iter().any(there), "{list}: {figure}");
        }
    }
}

/// A point of the picture for each of the list, the knee and the cliff with their words.
#[test]
fn a_front_shows_the_points_of_its_list() {
    let folder = repository("tests/cases/office");
    for aim in ["one_off", "users", "moves"] {
        let told: Value =
            serde_json::from_str(&stdout(&folder, &["front", aim, "--format", "json"])).unwrap();
        let seen = drawn(&folder, &["front", aim, "--format", "svg"], "en");
        let rows = told["front"].as_array().unwrap();
        let dots = seen.titles.iter().filter(|title| title.ends_with("more than the best plan")).count();
        assert_eq!(dots, rows.len(), "{aim}");
        for (key, word) in [("knee", "knee"), ("cliff", "cliff")] {
            let marked =
                seen.texts.iter().any(|written| written.text.contains(word) && written.text.contains(": "));
            let lead = told[key].is_number();
            assert!(marked || !lead, "{aim}: no {word}");
        }
    }
}

#[test]
fn a_sweep_shows_every_value_and_which_have_no_plan() {
    let folder = repository("tests/cases/office");
    let sweep = ["compare", "--sweep", "limits.one_off_budget=1,900000000,950000000", "--format", "svg"];
    let output = portfolio(&folder, &sweep).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "one has no plan");
    let svg = String::from_utf8(output.stdout).unwrap();
    let seen = Seen::of(&svg);
    let of = |value: &str| {
        seen.titles
            .iter()
            .filter(|title| title.starts_with(&format!("limits.one_off_budget = {value}: ")))
            .count()
    };
    assert_eq!((of("900000000"), of("950000000")), (3, 3), "{:?}", seen.titles);
    assert_eq!(
        seen.titles.iter().filter(|title| title.contains("No plan: limits.one_off_budget = 1.")).count(),
        3
    );
    assert_eq!(svg.matches("l10 10m0 -10l-10 10").count(), 3, "a cross in each of three pictures");
    assert!(seen.about.contains("No plan: 1."), "{}", seen.about);
}

fn money(text: &str) -> i64 {
    let digits: String = text.chars().filter(|sign| sign.is_ascii_digit() || *sign == '-').collect();
    digits.parse().unwrap_or_else(|_| panic!("{text} is no money"))
}

#[test]
fn areas_and_steps_come_to_the_sums_of_the_business_case() {
    for folder in [repository("tests/cases/late"), repository("portfolio")] {
        let case: Value =
            serde_json::from_str(&stdout(&folder, &["report", "business-case", "--format", "json"])).unwrap();
        let entries = case["entries"].as_array().unwrap();
        let sum = |side: &str| -> i64 {
            let mine = entries.iter().filter(|entry| entry["side"] == side);
            mine.map(|entry| entry["amount"].as_i64().unwrap()).sum()
        };
        let seen = drawn(&folder, &["report", "business-case", "--format", "svg"], "en");
        let steps: Vec<i64> =
            seen.titles.iter().skip(1).map(|title| money(title.rsplit(": ").next().unwrap())).collect();
        let (first, rest) = steps.split_first().unwrap();
        let (last, differences) = rest.split_last().unwrap();
        assert_eq!((*first, *last), (sum("today"), sum("target")));
        assert_eq!(first + differences.iter().sum::<i64>(), *last, "the steps lead from one to the other");
        // Every sector stands with its name and its sum above its area.
        let seen = drawn(&folder, &["report", "business-case", "--by", "sector", "--format", "svg"], "en");
        let sectors: BTreeMap<&str, i64> = seen
            .texts
            .iter()
            .filter_map(|written| written.text.split_once(" · "))
            .filter(|(_, amount)| !amount.contains('…'))
            .map(|(name, amount)| (name, money(amount)))
            .collect();
        assert!(!sectors.is_empty() && sectors.values().sum::<i64>() <= sum("target"), "{sectors:?}");
    }
}

/// A workspace of some municipalities, each with the same names.
fn workspace(count: usize, name: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let quoted = name.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    let write = |file: &str, text: String| fs::write(folder.path().join(file), text).unwrap();
    let each = |number: usize| {
        format!("- {{id: m{number}, name: \"{quoted}\", inhabitants: 900, inventory: m{number}.yaml}}\n")
    };
    let municipalities: String = (0..count).map(each).collect();
    write(
        "portfolio.yaml",
        format!(
            "format: 2\nmerger: {{name: \"{quoted}\", date: 2020-01-01, as_of: 2018-04-01}}\nmunicipalities:\n{municipalities}catalogue: [c.yaml]\n"
        ),
    );
    write(
        "c.yaml",
        format!(
            "sectors: [{{id: d, name: \"{quoted}\"}}]\ndomains:\n- {{id: one, name: \"{quoted}\", sector: d}}\n- {{id: two, name: \"{quoted}\", sector: d, priority: must}}\n"
        ),
    );
    for number in 0..count {
        write(
            &format!("m{number}.yaml"),
            format!(
                "municipality: m{number}\nsystems:\n- {{id: a, name: \"{quoted}\", contract: k, covers: [{{domain: one, users: 5, records: 5}}]}}\n\
                 - {{id: b, name: \"{quoted}\", covers: [{{domain: two}}]}}\n\
                 contracts: [{{id: k, supplier: \"{quoted}\", annual_fee: 1000, end: 2020-12-31, renewal_months: 12}}]\n\
                 integrations: [{{from: a, to: b, kind: api, data: [\"{quoted}\"]}}]\n"
            ),
        );
    }
    folder
}

#[test]
fn one_municipality_and_ten_and_none_with_anything_are_drawn() {
    let empty = workspace(1, "Nord");
    fs::write(empty.path().join("m0.yaml"), "municipality: m0\nsystems: []\n").unwrap();
    for folder in [workspace(1, "Nord"), workspace(10, "Nord og sør"), empty] {
        for arguments in PICTURES {
            drawn(folder.path(), arguments, "nb");
        }
    }
}

#[test]
fn a_hostile_name_is_a_name_in_every_picture() {
    let hostile = "=1+1</text><script>alert(1)</script>]]>%%{x} \"'`\u{202e}\u{1f600}\næ";
    let shown = "=1+1</text><script>alert(1)</script>]]>%%{x} \"'`\\u{202e}\u{1f600} æ";
    for name in [hostile.to_owned(), "x".repeat(300), "\u{5d0}\u{5d1}\u{5d2}".repeat(30)] {
        let folder = workspace(2, &name);
        let shown = if name == hostile { shown.to_owned() } else { name };
        for arguments in PICTURES {
            let seen = drawn(folder.path(), arguments, "en");
            let all = seen.all();
            assert!(all.contains(&shown), "{arguments:?}: {all}");
        }
    }
}

#[test]
fn what_has_no_picture_says_what_has() {
    let folder = repository("tests/cases/late");
    let out = tempfile::tempdir().unwrap();
    for lists in [&["work"][..], &["target", "contracts"]] {
        let file: PathBuf = out.path().join("x.svg");
        let arguments = [&["report"], lists, &["-o", file.to_str().unwrap()]].concat();
        let output = portfolio(&folder, &arguments).output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert!(told.contains("target, terminate, contracts, business-case"), "{told}");
        assert!(!file.exists());
    }
}

/// DOT has every arrow of both landscapes, and Mermaid stays within what it draws.
#[test]
fn dot_keeps_every_arrow_and_mermaid_stays_within_its_limits() {
    let folder = repository("portfolio");
    let both = stdout(&folder, &["graph", "--of", "both", "--format", "dot"]);
    let today = stdout(&folder, &["graph", "--format", "dot"]);
    let ends = |dot: &str| -> BTreeMap<String, usize> {
        let mut ends = BTreeMap::new();
        for line in dot.lines().filter(|line| line.contains("\" -> \"")) {
            *ends.entry(line.split(" [").next().unwrap().trim().to_owned()).or_default() += 1;
        }
        ends
    };
    let (both, today) = (ends(&both), ends(&today));
    assert!(today.len() > 20);
    for (arrow, count) in today {
        assert!(both.get(&arrow).is_some_and(|more| *more >= count), "{arrow} is lost");
    }
    let mermaid = portfolio(&folder, &["graph", "--of", "both", "--format", "mermaid"]).output().unwrap();
    let text = String::from_utf8(mermaid.stdout).unwrap();
    assert!(text.chars().count() <= 50_000);
    let arrows = text.lines().filter(|line| line.contains("-->") || line.contains("==>")).count();
    assert!(arrows <= 500);
}
