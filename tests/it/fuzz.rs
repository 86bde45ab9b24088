//! Whatever stands in a file, reading and checking it ends, and never in a panic.
//!
//! What stands in `fuzz/corpus` is mutated at random: bytes turned, pieces cut, doubled and swapped, words of the format
//! put in. The mutant takes the place of one file of a small workspace, which is loaded, resolved, checked (with its
//! `ignore` comments, waivers and own rules) and rendered. `fuzz/README.md` says how to run it for long.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use portfolio::check::{Prepared, Request};
use portfolio::diagnostic::Severity;
use portfolio::load::{Entry, FileError, Files, load};
use portfolio::model::Date;
use portfolio::render::findings::{self, Repository, Results};
use portfolio::resolve::{Clock, resolve};
use portfolio::words::Language;

use crate::support::{files_below, repository};

/// Which file of the workspace each folder of the corpus stands for.
const TARGETS: [(&str, &str); 5] = [
    ("workspace", "portfolio.yaml"),
    ("catalogue", "catalogue.yaml"),
    ("inventory", "inventories/nord.yaml"),
    ("decisions", "decisions.yaml"),
    ("rules", "rules.yaml"),
];

/// Words that turn a mutant into something the format knows, or nearly.
const WORDS: &[&str] = &[
    "# portfolio: ignore[",
    "]",
    "[",
    "{",
    "}",
    ": ",
    "- ",
    "\n  ",
    "\t",
    "&a ",
    "*a",
    "!!str ",
    "|\n",
    ">-\n",
    "\"",
    "'",
    "\\",
    "\r\n",
    "---\n",
    "...",
    "<<: ",
    "null",
    "~",
    "0",
    "99999999999999999999",
    "-1",
    "1.5",
    "2026-02-29",
    "-12m",
    "æ",
    "\u{feff}",
    "\u{2028}",
    "\u{0}",
    "has(",
    "system.",
    ".exists(c, ",
    " && ",
    "? a : b",
    "OWN001",
    "id: a",
    "covers: ",
    "domain: care",
    "shared_from: sor/a",
    "contract: ",
    "format: 2",
    "builtin:norway",
    "rules: ",
    "waivers: ",
    "levels: ",
    "x-a: ",
];

struct Workspace(BTreeMap<String, Vec<u8>>);

impl Files for Workspace {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        self.0.get(path).cloned().ok_or(FileError::Missing)
    }

    fn list(&self, _: &str) -> Result<Vec<Entry>, FileError> {
        Err(FileError::Missing)
    }

    fn shown(&self, path: &str) -> String {
        path.to_owned()
    }
}

/// Loads, resolves, checks and renders a workspace.
fn walk(files: &Workspace) {
    let (documents, mut found) = load(files);
    let resolved = resolve(&documents, Clock { as_of_override: None, today: Date::constant(2026, 1, 1) });
    found.extend(resolved.findings.clone());
    let prepared = Prepared::read(&documents);
    let checked =
        prepared.check(resolved.landscape.as_ref(), &resolved.origins, found, None, &Request::default());
    let sources = &documents.sources;
    for finding in &checked.findings {
        for label in std::iter::once(&finding.primary).chain(&finding.related) {
            let (start, end) = (sources.start(label.span), sources.end(label.span));
            assert!(start.line >= 1 && start.column >= 1 && start <= end, "{finding:?}");
        }
    }
    let results = Results {
        language: Language::En,
        findings: &checked.findings,
        waived: &checked.waived,
        ran: &checked.ran,
        pages: &prepared,
        sources,
        fail_on: Severity::Error,
        compared: false,
        fixed: &[],
        repository: &Repository::default(),
    };
    let mut out = Vec::new();
    findings::text(&checked.findings, sources, 80, false, Language::En, &mut out).unwrap();
    findings::github(&results, &mut out).unwrap();
    findings::junit(&results, &mut out).unwrap();
    findings::markdown(&results, &mut out).unwrap();
    findings::sarif(&results, &mut out).unwrap();
}

/// Numbers that look random and are the same in every run (splitmix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound.max(1) as u64) as usize
    }
}

struct Fuzzer {
    base: BTreeMap<String, Vec<u8>>,
    /// For each file of the workspace, what may stand there.
    corpus: Vec<(&'static str, Vec<Vec<u8>>)>,
    dice: Dice,
}

impl Fuzzer {
    fn new(seed: u64) -> Self {
        let bytes = |(path, text): (String, String)| (path, text.into_bytes());
        let mut base: BTreeMap<_, _> =
            files_below(&repository("tests/cases/village")).into_iter().map(bytes).collect();
        let manifest = base.get_mut("portfolio.yaml").unwrap();
        if !String::from_utf8_lossy(manifest).contains("rules:") {
            manifest.extend_from_slice(b"rules: rules.yaml\n");
        }
        base.entry("rules.yaml".to_owned()).or_default();
        let corpus = TARGETS.iter().map(|&(folder, path)| {
            let texts = files_below(&repository("fuzz/corpus").join(folder));
            (path, texts.into_iter().map(|(_, text)| text.into_bytes()).collect())
        });
        Fuzzer { base, corpus: corpus.collect(), dice: Dice(seed) }
    }

    /// A workspace with one file turned into something else, and that file.
    fn mutant(&mut self) -> (Workspace, String, Vec<u8>) {
        let target = self.dice.below(self.corpus.len());
        let (_, texts) = &self.corpus[target];
        let mut bytes = texts[self.dice.below(texts.len())].clone();
        let other = texts[self.dice.below(texts.len())].clone();
        for _ in 0..=self.dice.below(6) {
            self.turn(&mut bytes, &other);
        }
        let path = self.corpus[target].0;
        let mut files = self.base.clone();
        files.insert(path.to_owned(), bytes.clone());
        (Workspace(files), path.to_owned(), bytes)
    }

    fn turn(&mut self, bytes: &mut Vec<u8>, other: &[u8]) {
        let dice = &mut self.dice;
        let at = dice.below(bytes.len() + 1);
        let end = (at + 1 + dice.below(40)).min(bytes.len());
        match dice.below(8) {
            0 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            1 => drop(bytes.drain(at.min(end)..end)),
            2 => {
                let piece = bytes[at.min(end)..end].to_vec();
                let to = dice.below(bytes.len() + 1);
                let times = 1 + dice.below(3);
                bytes.splice(to..to, piece.repeat(times));
            }
            3 => {
                let from = dice.below(other.len() + 1);
                let to = (from + dice.below(60)).min(other.len());
                bytes.splice(at..at, other[from..to].iter().copied());
            }
            4 => bytes.truncate(at),
            5 => bytes.insert(at, dice.next() as u8),
            _ => {
                let word = WORDS[dice.below(WORDS.len())];
                let times = if dice.below(50) == 0 { 200 } else { 1 };
                bytes.splice(at..at, word.repeat(times).into_bytes());
            }
        }
    }

    fn run(&mut self, keeps: bool) {
        let (files, path, bytes) = self.mutant();
        if keeps {
            keep("last", &bytes);
        }
        if catch_unwind(AssertUnwindSafe(|| walk(&files))).is_err() {
            let kept = keep(&bytes.len().to_string(), &bytes);
            panic!("reading {path} as it stands in {kept} panicked");
        }
    }
}

/// Writes down what went wrong, to be looked at and put into the corpus.
fn keep(name: &str, bytes: &[u8]) -> String {
    let folder = repository("fuzz/found");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}.yaml"));
    std::fs::write(&path, bytes).unwrap();
    path.display().to_string()
}

/// `FUZZ_MUTANTS` says how many, 400 without it, and `FUZZ_SEED` which. In a long run the mutant at hand is kept before it is
/// read, so that one that never ends can be looked at.
#[test]
fn the_corpus_and_its_mutants_are_read_without_a_panic() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let mut fuzzer = Fuzzer::new(number("FUZZ_SEED").unwrap_or(1));
    for (path, texts) in &fuzzer.corpus {
        for text in texts {
            let mut files = fuzzer.base.clone();
            files.insert((*path).to_owned(), text.clone());
            walk(&Workspace(files));
        }
    }
    let long = number("FUZZ_MUTANTS");
    (0..long.unwrap_or(400)).for_each(|_| fuzzer.run(long.is_some()));
}
