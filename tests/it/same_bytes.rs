//! Whatever is asked round a plan is told in the same bytes on one thread and on sixteen, and whatever the order of files, keys and lists.

use std::path::Path;

use assert_cmd::Command;

use crate::order::lay;
use crate::search::Dice;
use crate::support::{files_below, repository};

/// What is asked, in one form for programs or more for people. Each of them says where something is written only as `file:line`.
const COMMANDS: [&[&str]; 22] = [
    &["freedom", "--format", "json"],
    &["freedom", "--within", "3%"],
    &["front", "one_off", "--format", "json"],
    &["front", "users", "--format", "json"],
    &["front", "notices", "--format", "json"],
    &["front", "moves", "--format", "json"],
    &["front", "--points", "4", "--format", "svg"],
    &["compare", "--format", "json"],
    &["compare", "--as", "diff"],
    &["compare", "--format", "svg"],
    &["diff", "base", "tight", "--format", "json"],
    &["diff", "base", "offer", "--format", "json"],
    &["diff", "base", "offer", "--format", "csv"],
    &["diff", "scenario:offer", "alone", "--format", "json"],
    &["compare", "--sweep", "limits.one_off_budget=6000000..5000000/500000", "--format", "json"],
    &["compare", "--sweep", "merger.horizon_years=4,8", "--format", "csv"],
    &["risk", "--draws", "16", "--format", "json"],
    &["risk", "--draws", "16", "--format", "csv"],
    &["risk", "--draws", "16", "--format", "svg"],
    &["fairness", "--at-most", "60", "--format", "json"],
    &["fairness", "--at-least", "1:nes", "--at-least", "3:elv", "--format", "json"],
    &["report", "--format", "html", "--with", "scenarios,front,risk"],
];

fn told(folder: &Path, arguments: &[&str], threads: &str) -> String {
    let mut command = Command::cargo_bin("portfolio").unwrap();
    command.current_dir(folder).env("COLUMNS", "120").env("PORTFOLIO_LANG", "en");
    let output = command.env("RAYON_NUM_THREADS", threads).args(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Without the lines of places: where something stands in a file is all that a file of another order may say otherwise. A table of text
/// would be as wide as its longest place, so that those with places are looked at as JSON, CSV and HTML.
fn without_lines(text: &str) -> String {
    let mut parts = text.split(".yaml:");
    let mut left = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        left.push_str(".yaml");
        left.push_str(part.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == ':'));
    }
    left
}

#[test]
fn what_is_asked_round_a_plan_is_the_same_on_any_number_of_threads_and_in_any_order() {
    // No finding stands at a line here: those are told in the order of their places.
    let files = files_below(&repository("tests/cases/choices"));
    let folders: Vec<tempfile::TempDir> = (0..3).map(|_| tempfile::tempdir().unwrap()).collect();
    lay(folders[0].path(), &files, None);
    lay(folders[1].path(), &files, Some(&mut Dice(11)));
    lay(folders[2].path(), &files, Some(&mut Dice(12)));
    let manifest =
        |at: usize| std::fs::read_to_string(folders[at].path().join("scenarios/offer.yaml")).unwrap();
    assert!(manifest(0) != manifest(1) || manifest(0) != manifest(2), "nothing is shuffled");
    for (number, arguments) in COMMANDS.iter().enumerate() {
        let expected = told(folders[0].path(), arguments, "1");
        assert!(expected.len() > 300, "{arguments:?} says next to nothing");
        assert_eq!(expected, told(folders[0].path(), arguments, "16"), "{arguments:?}: the threads show");
        let shuffled = told(folders[1 + number % 2].path(), arguments, "16");
        assert_eq!(without_lines(&expected), without_lines(&shuffled), "{arguments:?}: the order shows");
    }
}

#[test]
fn the_lines_of_places_are_left_out_and_nothing_else() {
    assert_eq!(
        without_lines("a/b.yaml:12, c.yaml:3:14 d.yaml and 12:30"),
        "a/b.yaml, c.yaml d.yaml and 12:30"
    );
}
