//! The pages: what `explain` prints.

use std::collections::BTreeSet;

use portfolio::check::{FAMILIES, RULES, book, entries, entry};

#[test]
fn every_page_says_what_why_where_from_and_how_to_mend() {
    for rule in RULES {
        let page = rule.page();
        let mut rest = page.as_str();
        for heading in ["## Why", "## Source", "## Wrong", "## Right", "## How to mend"] {
            let (before, after) =
                rest.split_once(heading).unwrap_or_else(|| panic!("{}: {heading}", rule.code));
            assert!(before.trim().len() > 10, "{}: nothing stands before {heading}", rule.code);
            rest = after;
        }
        assert!(rest.trim().len() > 10, "{}: how to mend?", rule.code);
        assert_eq!(page.matches("```yaml").count(), 2, "{}", rule.code);
        assert!(page.len() < 4000, "{}: a page fits on a screen", rule.code);
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

/// `docs/rules.md` is `portfolio explain --all`. `UPDATE=1` rewrites it.
#[test]
fn the_page_of_rules_in_docs_is_current() {
    let written = book();
    crate::held::held(&crate::support::repository("docs/rules.md"), &written);
    for entry in entries() {
        assert!(written.contains(&format!("| {} |", entry.card.code)), "{}", entry.card.code);
    }
}
