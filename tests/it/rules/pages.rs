//! The pages: what `explain` prints.

use std::collections::BTreeSet;

use portfolio::check::{FAMILIES, RULES, book, entries, entry};

#[test]
fn every_page_says_what_why_where_from_and_how_to_fix() {
    for rule in RULES {
        let page = rule.page();
        let mut rest = page.as_str();
        for heading in ["## Why", "## Source", "## Wrong", "## Right", "## How to fix"] {
            let (before, after) =
                rest.split_once(heading).unwrap_or_else(|| panic!("{}: {heading}", rule.code));
            assert!(before.trim().len() > 10, "{}: nothing stands before {heading}", rule.code);
            rest = after;
        }
        assert!(rest.trim().len() > 10, "{}: how to fix it?", rule.code);
        assert_eq!(page.matches("```yaml").count(), 2, "{}", rule.code);
        assert!(page.len() < 4000, "{}: a page fits on a screen", rule.code);
    }
}

/// What is found when the files are read has no rule, but a page of its own all the same.
#[test]
fn every_code_without_a_rule_has_a_page_that_says_how_to_fix_it() {
    for entry in entries().iter().filter(|entry| entry.rule.is_none()) {
        let (card, page) = (entry.card, entry.page());
        let (before, after) =
            page.split_once("\n## How to fix\n\n").unwrap_or_else(|| panic!("{}", card.code));
        assert!(page.starts_with(&format!("# {} {}\n", card.code, card.name)), "{}", card.code);
        assert!(before.lines().count() > 4 && after.trim().len() > 10, "{} says too little", card.code);
        assert_eq!(
            page.matches("\n## Wrong\n").count(),
            page.matches("\n## Right\n").count(),
            "{}",
            card.code
        );
    }
}

#[test]
fn codes_and_names_are_well_formed_and_never_given_twice() {
    let mut codes = BTreeSet::new();
    let mut names = BTreeSet::new();
    for entry in entries() {
        let (family, number) = entry.card.code.split_at(3);
        assert!(family.chars().all(|letter| letter.is_ascii_uppercase()), "{}", entry.card.code);
        assert!(number.len() == 3 && number.parse::<u32>().is_ok(), "{}", entry.card.code);
        assert!(
            entry
                .card
                .name
                .chars()
                .all(|letter| letter.is_ascii_lowercase() || letter == '-' || letter.is_ascii_digit())
        );
        assert!(codes.insert(entry.card.code), "{} stands twice", entry.card.code);
        assert!(names.insert(entry.card.name), "{} stands twice", entry.card.name);
    }
    for rule in RULES {
        assert!(std::ptr::eq(entry(rule.code).unwrap().rule.unwrap(), *rule), "{} is taken", rule.code);
    }
}

#[test]
fn a_page_is_found_by_code_in_any_case_and_by_name() {
    assert_eq!(entry("con003").unwrap().card.code, "CON003");
    assert_eq!(entry("notice-day-passed").unwrap().card.code, "CON003");
    assert!(entry("CON").is_none());
    assert!(entry("CON003").unwrap().page().starts_with("# CON003 notice-day-passed\n"));
}

#[test]
fn every_code_belongs_to_a_family_that_has_a_meaning() {
    for entry in entries() {
        let family = &entry.card.code[..3];
        assert!(FAMILIES.iter().any(|(letters, _)| *letters == family), "{family} has no meaning");
    }
    assert!(FAMILIES.windows(2).all(|pair| pair[0].0 < pair[1].0));
}

/// `docs/rules.md` is `portfolio explain --all`. `UPDATE_EXPECT=1` writes it again.
#[test]
fn the_page_of_rules_in_docs_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rules.md");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(path, book()).unwrap();
    }
    let written = std::fs::read_to_string(path).unwrap();
    assert!(written == book(), "docs/rules.md is not current: run the tests with UPDATE_EXPECT=1");
    for entry in entries() {
        assert!(written.contains(&format!("| {} |", entry.card.code)), "{}", entry.card.code);
    }
}
