//! The pages: what `explain` prints.

use std::collections::BTreeSet;

use portfolio::check::{FAMILIES, RULES, book, entries, entry};

#[test]
fn every_page_says_what_why_where_from_and_how_to_fix() {
    for rule in RULES {
        let page = rule.page;
        let mut rest = page;
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

/// The Norwegian pages say the same things in the same parts, with the examples of the English ones.
#[test]
fn every_page_has_a_norwegian_one_with_the_same_parts_examples_and_sources() {
    let parts = [
        ("## Why", "## Hvorfor"),
        ("## Source", "## Kilde"),
        ("## Wrong", "## Feil"),
        ("## Right", "## Riktig"),
        ("## How to fix", "## Slik retter du"),
        ("## Plans", "## Planer"),
    ];
    let signs = |page: &str| -> BTreeSet<String> {
        page.split(|letter: char| !letter.is_ascii_alphanumeric())
            .filter(|word| word.len() == 4 && word.starts_with("S00"))
            .map(str::to_owned)
            .collect()
    };
    for entry in entries() {
        let code = entry.card.code;
        let english = entry.page();
        let norwegian = entry.norwegian_page().unwrap_or_else(|| panic!("{code} has no Norwegian page"));
        assert!(norwegian.starts_with(&format!("# {code} {}\n", entry.card.name)), "{code}");
        let (mut one, mut other) = (Vec::new(), Vec::new());
        for (en, nb) in parts {
            one.extend(english.find(&format!("\n{en}\n")).map(|at| (at, nb)));
            other.extend(norwegian.find(&format!("\n{nb}\n")).map(|at| (at, nb)));
        }
        one.sort_unstable();
        other.sort_unstable();
        let names = |found: &[(usize, &'static str)]| found.iter().map(|(_, nb)| *nb).collect::<Vec<_>>();
        assert_eq!(names(&one), names(&other), "{code} has other parts");
        let examples =
            |page: &str| -> Vec<String> { page.split("```").skip(1).step_by(2).map(str::to_owned).collect() };
        assert_eq!(examples(&english), examples(&norwegian), "{code} has other examples");
        assert_eq!(signs(&english), signs(&norwegian), "{code} names other plans");
        let meaning = entry.norwegian_meaning().unwrap();
        assert!(!meaning.contains('\n') && meaning.len() > 10 && meaning != entry.card.meaning, "{code}");
    }
}

/// A chapter that no code has would never be read.
#[test]
fn every_chapter_of_the_norwegian_books_belongs_to_a_code() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/words/pages/nb");
    let mut chapters = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        chapters.extend(text.lines().filter_map(|line| line.strip_prefix("# ")).map(str::to_owned));
    }
    chapters.sort();
    let codes: Vec<String> =
        entries().iter().map(|entry| format!("{} {}", entry.card.code, entry.card.name)).collect();
    assert_eq!(chapters, codes);
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
