//! Every code that can be reported, with what is known of it: the rules, and what `load`, `resolve` and the settings find.

use std::collections::{BTreeMap, BTreeSet};

use super::rule::{Rule, Stage};
use super::{chapters, rules, settings};
use crate::diagnostic::{Card, RulePage, Severity};
use crate::load::codes;
use crate::words::{Language, Text, t};

/// The plans that the pages name, by the signs that the catalogue gives them.
const PLANS: [(&str, Text); 5] = [
    ("S000", t!("rule_page.s000")),
    ("S001", t!("rule_page.s001")),
    ("S002", t!("rule_page.s002")),
    ("S003", t!("rule_page.s003")),
    ("S004", t!("rule_page.s004")),
];

/// The plans that a page names, with their titles.
fn plans(page: &mut String, named: &str, language: Language) {
    let named: Vec<_> = PLANS.into_iter().filter(|(sign, _)| named.contains(sign)).collect();
    if named.is_empty() {
        return;
    }
    page.push_str(&format!("\n## {}\n\n", t!("rule_page.plans").say(language)));
    for (sign, title) in named {
        page.push_str(&format!("- {sign}: {}\n", title.say(language)));
    }
}

/// How bad findings of a rule are by default, and what it looks at.
fn when(rule: &Rule) -> Text {
    let level = rule.severity.text();
    match rule.stage() {
        Stage::Inventory => t!("rule_page.of_inventories", level = level),
        Stage::Plan | Stage::Change => t!("rule_page.of_the_target", level = level),
    }
}

/// A code with its words.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The code, the name, one sentence.
    pub card: Card,
    /// The rule behind it; what `load` and `resolve` find has none.
    pub rule: Option<&'static Rule>,
}

impl Entry {
    /// How bad a finding of a rule is, unless `rules.yaml` says otherwise.
    pub fn severity(&self) -> Option<Severity> {
        self.rule.map(|rule| rule.severity)
    }

    /// What `explain` and the machine formats say of it.
    pub(super) fn shown(&self) -> RulePage {
        RulePage {
            code: self.card.code.to_owned(),
            name: self.card.name.to_owned(),
            summary: self.card.meaning.to_owned(),
            severity: self.severity(),
            text: Text::same(self.page()),
        }
    }

    /// What it looks at: what no rule stands behind is seen while files are read.
    pub fn stage(&self) -> Text {
        self.rule.map_or(t!("rule_stage.reading"), |rule| rule.stage().text())
    }

    /// The page in Markdown: what, why, source, wrong, right and how to fix it.
    pub fn page(&self) -> String {
        let mut page = format!("# {} {}\n\n", self.card.code, self.card.name);
        match self.rule {
            Some(rule) => {
                page.push_str(&format!("{}\n\n{}", when(rule), rule.page));
                plans(&mut page, rule.page, Language::En);
            }
            None => {
                page.push_str(&format!("{}\n\n", t!("rule_page.of_reading")));
                page.push_str(chapters::reading(self.card.code).unwrap_or(self.card.meaning));
                page.push('\n');
            }
        }
        page
    }

    /// The page in a language; in English where there is no other.
    pub fn page_in(&self, language: Language) -> String {
        match language {
            Language::Nb => self.norwegian_page().unwrap_or_else(|| self.page()),
            Language::Pseudo => format!("[{}]", self.page()),
            _ => self.page(),
        }
    }

    /// One line in Norwegian: what is wrong.
    pub fn norwegian_meaning(&self) -> Option<&'static str> {
        chapters::norwegian(self.card.code).map(|chapter| chapter.summary)
    }

    /// The page in Norwegian, with the parts and the examples of the English one.
    pub fn norwegian_page(&self) -> Option<String> {
        let chapter = chapters::norwegian(self.card.code)?;
        let when = self.rule.map_or(t!("rule_page.of_reading"), when).say(Language::Nb);
        let mut page = format!("# {} {}\n\n{when}\n\n{}\n\n", self.card.code, self.card.name, chapter.before);
        let english = self.page();
        let examples =
            english.split_once("## Wrong\n").and_then(|(_, rest)| rest.split_once("## How to fix\n"));
        if let Some((examples, _)) = examples {
            page.push_str(&format!("## {}\n", t!("rule_page.wrong").say(Language::Nb)));
            let right = format!("\n## {}\n", t!("rule_page.right").say(Language::Nb));
            page.push_str(&examples.replacen("\n## Right\n", &right, 1));
        }
        page.push_str(chapter.fix);
        page.push('\n');
        plans(&mut page, chapter.before, Language::Nb);
        Some(page)
    }
}

/// What the letters of a code mean.
pub const FAMILIES: [(&str, &str); 21] = [
    ("ARC", "archive"),
    ("CAT", "the catalogue"),
    ("CON", "contracts"),
    ("DEC", "decisions"),
    ("DOM", "domains"),
    ("DUE", "due days"),
    ("FIL", "files"),
    ("FIN", "money"),
    ("FMT", "form"),
    ("GOV", "governance"),
    ("INT", "integrations"),
    ("INV", "inventories"),
    ("MIG", "migrations"),
    ("NAV", "social assistance"),
    ("PRC", "procurement"),
    ("PRO", "progress"),
    ("PRV", "privacy"),
    ("REF", "references"),
    ("RUL", "waivers, levels and own rules"),
    ("SCH", "schedule"),
    ("SEC", "security"),
];

/// All pages in one Markdown text, a family a chapter: what `docs/rules.md` holds.
pub fn book() -> String {
    let entries = entries();
    let rules = entries.iter().filter(|entry| entry.rule.is_some()).count();
    let mut book = format!(
        "# Rules\n\n{} codes: {rules} rules, and what reading the files can find. This page is generated: \
         `portfolio explain --all` prints it, a test keeps it current.\n\nA rule looks at the inventories, or, with \
         `check --plan`, at the target. Its level can be changed in `rules.yaml`, and a finding can be waived with a \
         reason.\n",
        entries.len(),
    );
    for (letters, meaning) in FAMILIES {
        let family: Vec<&Entry> =
            entries.iter().filter(|entry| entry.card.code.starts_with(letters)).collect();
        if family.is_empty() {
            continue;
        }
        book.push_str(&format!(
            "\n## {letters}: {meaning}\n\n| code | level | looks at | name | what is wrong |\n"
        ));
        book.push_str("|---|---|---|---|---|\n");
        for entry in &family {
            let Card { code, name, meaning } = entry.card;
            let level = entry.severity().map_or("error or warning", Severity::name);
            book.push_str(&format!(
                "| {code} | {level} | {} | {name} | {meaning} |\n",
                entry.stage().token()
            ));
        }
        for entry in &family {
            // Pages begin with `#`; within a chapter they are two levels down.
            book.push('\n');
            let mut example = false;
            let page = entry.page();
            // The plans are named once, at the end.
            let page = page.split_once("\n## Plans\n").map_or(page.as_str(), |(before, _)| before);
            for line in page.lines() {
                example ^= line.starts_with("```");
                if !example && line.starts_with('#') {
                    book.push_str("##");
                }
                book.push_str(line);
                book.push('\n');
            }
        }
    }
    book.push_str("\n## Plans\n\nThe plans that the pages name:\n\n");
    for (sign, title) in PLANS {
        book.push_str(&format!("- {sign}: {title}\n"));
    }
    book
}

/// Every code, sorted.
pub fn entries() -> Vec<Entry> {
    let rules = rules::ALL.iter().map(|&rule| Entry { card: rule.card(), rule: Some(rule) });
    let others = codes::ALL.iter().chain(settings::CARDS).map(|&card| Entry { card, rule: None });
    let all: BTreeMap<&str, Entry> = rules.chain(others).map(|entry| (entry.card.code, entry)).collect();
    all.into_values().collect()
}

/// Every code that a workspace knows: the program's, and those of its own rules.
#[derive(Clone, Debug)]
pub struct Codes {
    known: BTreeSet<String>,
    own: BTreeSet<String>,
    /// The code of each name.
    names: BTreeMap<String, String>,
}

impl Codes {
    /// The program's codes and these, each with its name.
    pub fn new(own: Vec<(String, String)>) -> Self {
        let cards = entries().into_iter().map(|entry| entry.card);
        let program = cards.map(|card| (card.code.to_owned(), card.name.to_owned()));
        let all: Vec<(String, String)> = program.chain(own.iter().cloned()).collect();
        Codes {
            known: all.iter().map(|(code, _)| code.clone()).collect(),
            own: own.into_iter().map(|(code, _)| code).collect(),
            names: all.into_iter().map(|(code, name)| (name, code)).collect(),
        }
    }

    /// The code of the rule with this name.
    pub fn named(&self, name: &str) -> Option<&str> {
        self.names.get(name).map(String::as_str)
    }

    /// The names of all rules, sorted.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.keys().map(String::as_str)
    }

    /// Whether some code begins with this.
    pub fn is_prefix(&self, prefix: &str) -> bool {
        !prefix.is_empty() && self.all().any(|code| code.starts_with(prefix))
    }

    /// Whether it is a code.
    pub fn has(&self, code: &str) -> bool {
        self.known.contains(code)
    }

    /// Whether it is the code of an own rule.
    pub fn is_own(&self, code: &str) -> bool {
        self.own.contains(code)
    }

    /// All of them, sorted.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.known.iter().map(String::as_str)
    }
}

/// The entry of a code, or of a name.
pub fn entry(code: &str) -> Option<Entry> {
    let upper = code.to_ascii_uppercase();
    entries().into_iter().find(|entry| entry.card.code == upper || entry.card.name == code)
}
