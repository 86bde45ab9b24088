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

/// Where the entry of a system begins and ends in an inventory's text.
fn entry_of(text: &str, number: u64) -> (usize, usize) {
    let start = text.find(&format!("  - id: system-{number} ")).unwrap();
    let next = text[start + 1..].find("\n  - id: ").map(|at| start + at + 2);
    let end = next.into_iter().chain(text[start..].find("\ncontracts:").map(|at| start + at + 1)).min();
    (start, end.unwrap_or(text.len()))
}

/// One edit as a person makes it: a remark, a key of their own, an empty line, a remark behind a value, another order.
fn edited(text: &str, turn: usize, roll: &mut dyn FnMut(u64) -> u64) -> String {
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let number = roll(30) + 1;
    let (start, end) = entry_of(text, number);
    let entry = &text[start..end];
    let behind_name = entry.find("    name: ").unwrap();
    let behind_name = behind_name + entry[behind_name..].find('\n').unwrap() + 1;
    let put_in = |line: String| format!("{}{line}{newline}{}", &entry[..behind_name], &entry[behind_name..]);
    let entry = match roll(5) {
        0 => put_in(format!("    # remark {turn}")),
        1 => put_in(format!("    x-note-{turn}: '{turn}'")),
        2 => put_in(String::new()),
        3 => entry.replacen(newline, &format!(" · {turn}{newline}"), 1),
        _ => {
            // It goes before another one that stands above it.
            let (other, _) = entry_of(text, roll(30) + 1);
            if other >= start {
                return text.to_owned();
            }
            return format!("{}{entry}{}{}", &text[..other], &text[other..start], &text[end..]);
        }
    };
    format!("{}{entry}{}", &text[..start], &text[end..])
}

#[test]
fn a_thousand_edits_by_hand_survive_newer_sheets() {
    for newline in ["\n", "\r\n"] {
        let folder = begun();
        let here = folder.path();
        write(here, "list.csv", &sheet(1..=30, &|number| number * 1000));
        done(here, &IMPORT);
        let path = here.join("inventories/nord.yaml");
        fs::write(&path, inventory(here, "nord").replace('\n', newline)).unwrap();
        let mut dice = 7_u64;
        let mut roll = |sides: u64| {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (dice >> 33) % sides
        };
        for round in 0..10_usize {
            let mut text = inventory(here, "nord");
            for turn in 0..50 {
                text = edited(&text, round * 50 + turn, &mut roll);
            }
            fs::write(&path, &text).unwrap();
            write(here, "list.csv", &sheet(1..=31 + round, &|number| number * 1000 + round + 1));
            done(here, &IMPORT);
            keeps_other_lines(&text, &inventory(here, "nord"));
        }
    }
}

/// Every line but those with a fee is there byte for byte, in its order.
fn keeps_other_lines(before: &str, after: &str) {
    let mut new = after.split_inclusive('\n');
    for line in before.split_inclusive('\n').filter(|line| !line.contains("annual_fee")) {
        assert!(new.any(|other| other == line), "{line:?} is gone");
    }
    let fees = |text: &str| text.lines().filter(|line| line.contains("annual_fee")).count();
    assert_eq!(fees(after), fees(before) + 1, "one contract is new");
}

#[test]
fn an_empty_or_unreadable_cell_keeps_what_the_last_import_wrote_unless_it_is_to_clear() {
    let folder = begun();
    let here = folder.path();
    let list = |fee: &str| format!("Navn;Leverandør;Årlig kostnad\nA;F;{fee}\nB;F;2000\n");
    write(here, "list.csv", &list("1000"));
    done(here, &IMPORT);
    let before = inventory(here, "nord");
    assert!(before.contains("contract: f-a") && before.contains("annual_fee: 1000"));
    for fee in ["", "se avtale"] {
        write(here, "list.csv", &list(fee));
        done(here, &IMPORT);
        assert_eq!(inventory(here, "nord"), before, "{fee}");
    }
    write(here, "list.csv", &list(""));
    done(here, &[&IMPORT[..], &["--empty", "clear"]].concat());
    let after = inventory(here, "nord");
    assert_eq!(after, before.replace("    annual_fee: 1000\n", ""));
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
