//! A newer sheet changes what it changes, and nothing of what people wrote.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use super::{begun, codes, done, inventory, run, told, write};
use crate::support::files_below;

/// A sheet with systems by number; some fields of some of them are another's.
fn sheet(numbers: impl IntoIterator<Item = usize>, fee: &dyn Fn(usize) -> usize) -> String {
    let mut text = "Nr;Navn;Leverandør;Formål;Avtale utløper;Årlig kostnad\n".to_owned();
    for number in numbers {
        writeln!(
            text,
            "{number};System {number};Firma {};Til {number};31.12.2036;{}",
            number % 7,
            fee(number)
        )
        .unwrap();
    }
    text
}

const IMPORT: [&str; 4] = ["import", "list.csv", "--into", "nord"];

#[test]
fn new_gone_and_changed_rows_change_only_what_they_say() {
    let folder = begun();
    let here = folder.path();
    write(here, "list.csv", &sheet(1..=100, &|number| number * 1000));
    let first = told(here, &IMPORT);
    assert_eq!(first["new"]["nord"]["systems"], 100);
    // People write in it.
    let path = here.join("inventories/nord.yaml");
    let text = inventory(here, "nord");
    let edited = text
        .replace("    name: System 50\n", "    name: System 50   # ours since 2020\n    owner: The archive\n")
        .replace("annual_fee: 60000\n", "annual_fee: 61000\n");
    assert_ne!(text, edited);
    fs::write(&path, &edited).unwrap();

    // 40 new rows, 30 gone, 3 with another fee.
    let fee = |number: usize| if number % 40 == 1 { number * 1000 + 7 } else { number * 1000 };
    write(here, "list.csv", &sheet(31..=140, &fee));
    let second = told(here, &IMPORT);
    assert_eq!(
        second["new"]["nord"],
        serde_json::json!({
            "systems": 40, "contracts": 40, "integrations": 0, "changed": 2, "removed": 0
        })
    );
    assert_eq!(second["gone"], 30);
    assert_eq!(second["conflicts"], 0);
    let after = inventory(here, "nord");
    // Every line is there as it was, but for the two fees (41 and 81; 121 is new) and what is new.
    let (mut old, mut new): (Vec<&str>, Vec<&str>) = (edited.lines().collect(), after.lines().collect());
    old.retain(|line| match new.iter().position(|other| other == line) {
        Some(at) => {
            new.remove(at);
            false
        }
        None => true,
    });
    let gone: Vec<&str> = old.iter().map(|line| line.trim()).collect();
    assert_eq!(gone, ["annual_fee: 41000", "annual_fee: 81000"]);
    assert!(after.contains("name: System 50   # ours since 2020\n    owner: The archive\n"));
    assert!(after.contains("annual_fee: 61000"));

    // The same sheet a third time writes nothing.
    let before = files_below(here);
    done(here, &IMPORT);
    assert_eq!(files_below(here), before);
}

#[test]
fn what_both_changed_is_a_conflict_until_somebody_says_whose_word_counts() {
    let folder = begun();
    let here = folder.path();
    write(here, "list.csv", &sheet(1..=3, &|number| number * 1000));
    done(here, &IMPORT);
    let path = here.join("inventories/nord.yaml");
    fs::write(&path, inventory(here, "nord").replace("annual_fee: 2000", "annual_fee: 2222")).unwrap();
    write(here, "list.csv", &sheet(1..=3, &|number| number * 1000 + 5));
    let second = told(here, &IMPORT);
    assert_eq!(second["conflicts"], 1);
    assert!(codes(&second).contains(&"IMP008".to_owned()));
    let text = inventory(here, "nord");
    assert!(
        text.contains("annual_fee: 2222")
            && text.contains("annual_fee: 1005")
            && text.contains("annual_fee: 3005")
    );
    assert_eq!(run(here, &[&IMPORT[..], &["--strict"]].concat()).code, 1);
    done(here, &[&IMPORT[..], &["--prefer", "file"]].concat());
    assert!(inventory(here, "nord").contains("annual_fee: 2005"));
}

#[test]
fn what_a_person_took_away_stays_away_and_what_is_gone_goes_only_when_asked() {
    let folder = begun();
    let here = folder.path();
    write(here, "list.csv", &sheet(1..=4, &|number| number * 1000));
    done(here, &IMPORT);
    let text = inventory(here, "nord");
    let start = text.find("  - id: system-2 ").unwrap();
    let end = text.find("  - id: system-3 ").unwrap();
    let without = format!("{}{}", &text[..start], &text[end..]);
    fs::write(here.join("inventories/nord.yaml"), &without).unwrap();
    let again = told(here, &IMPORT);
    assert_eq!(again["new"]["nord"]["systems"].as_u64().unwrap_or(0), 0);
    assert!(!inventory(here, "nord").contains("id: system-2 "));
    write(here, "list.csv", &sheet([1, 2, 3], &|number| number * 1000));
    done(here, &IMPORT);
    assert!(inventory(here, "nord").contains("id: system-4 "));
    done(here, &[&IMPORT[..], &["--missing", "phase-out"]].concat());
    assert!(inventory(here, "nord").contains("status: phasing_out"));
}

#[test]
fn a_hundred_edits_by_hand_survive_a_newer_sheet() {
    let folder = begun();
    let here = folder.path();
    write(here, "list.csv", &sheet(1..=30, &|number| number * 1000));
    done(here, &IMPORT);
    let mut dice = 7_u64;
    let mut roll = |sides: u64| {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (dice >> 33) % sides
    };
    for turn in 0..100_usize {
        let text = inventory(here, "nord");
        let number = roll(30) + 1;
        let key = format!("    name: System {number}\n");
        let line = match roll(3) {
            0 => format!("{key}    # remark {turn}\n"),
            1 => format!("{key}    x-note-{turn}: '{turn}'\n"),
            _ => format!("{key}\n"),
        };
        let edited = text.replacen(&key, &line, 1);
        fs::write(here.join("inventories/nord.yaml"), &edited).unwrap();
        if turn % 10 == 9 {
            write(here, "list.csv", &sheet(1..=30 + turn / 10, &|number| number * 1000 + turn));
            done(here, &IMPORT);
            keeps_other_lines(&edited, &inventory(here, "nord"));
        }
    }
}

/// Every line but those with a fee is there, in its order.
fn keeps_other_lines(before: &str, after: &str) {
    let mut new = after.lines();
    for line in before.lines().filter(|line| !line.contains("annual_fee")) {
        assert!(new.any(|other| other == line), "{line} is gone");
    }
}

#[test]
fn a_dry_run_shows_the_lines_and_writes_nothing() {
    let folder = begun();
    let here = folder.path();
    write(here, "list.csv", &sheet(1..=2, &|number| number));
    let before = files_below(here);
    let out = done(here, &[&IMPORT[..], &["--dry-run"]].concat());
    assert!(out.contains("+++ b/inventories/nord.yaml") && out.contains("+  - id: system-1"), "{out}");
    assert_eq!(files_below(here), before);
}

#[test]
fn another_municipality_of_the_same_list_does_not_lose_the_first() {
    let folder = begun();
    let here = folder.path();
    write(here, "list.csv", &sheet(1..=2, &|number| number));
    done(here, &IMPORT);
    write(here, "list.csv", &sheet(5..=6, &|number| number));
    let other = told(here, &["import", "list.csv", "--into", "sor"]);
    assert_eq!(other["gone"], 0);
    assert!(inventory(here, "nord").contains("system-1") && inventory(here, "sor").contains("system-5"));
    written_whole(here);
}

/// The workspace has no errors.
fn written_whole(folder: &Path) {
    let ran = run(folder, &["check"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
}
