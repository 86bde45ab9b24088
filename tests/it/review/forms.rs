//! The forms of a review: Markdown that a bot posts, notes beside lines, and where the sides come from.

use std::fs;

use super::{change, change_both, reviewed, twice};
use crate::git::Scratch;
use crate::support::portfolio;

const OFFICE: &str = "tests/cases/office";
const FJORDVIK: &str = "inventories/fjordvik.yaml";

#[test]
fn the_sides_are_the_last_commit_and_the_files_as_they_are() {
    let scratch = Scratch::new(OFFICE, "merger");
    let (code, text, said) = scratch.run(&["review"]);
    assert_eq!((code, text.as_str()), (0, ""), "{said}");
    scratch.change(FJORDVIK, "annual_fee: 700000", "annual_fee: 800000");
    let (code, text, said) = scratch.run(&["review"]);
    assert_eq!(code, 0, "{said}");
    assert!(text.contains("annual_fee 700 000 → 800 000"), "{text}");
    let first = scratch.git(&["rev-parse", "HEAD"]);
    scratch.commit("Dearer");
    assert_eq!(scratch.run(&["review"]).1, "");
    scratch.git(&["tag", "v1", &first]);
    let (_, same, _) = scratch.run(&["review", "git:v1", "git:HEAD"]);
    assert_eq!(same.replace("HEAD:", ""), text);
    let (_, back, _) = scratch.run(&["review", "git:HEAD", "git:v1"]);
    assert!(back.contains("annual_fee 800 000 → 700 000"), "{back}");
    let (code, _, said) = scratch.run(&["review", "nowhere"]);
    assert!(code == 2 && said.contains("neither a revision"), "{said}");
}

/// In a pull request the change is what the branch did, whatever has happened on the other one since.
#[test]
fn in_a_pull_request_the_base_is_the_commit_where_it_began() {
    let scratch = Scratch::new(OFFICE, "");
    scratch.git(&["checkout", "--quiet", "-b", "branch"]);
    scratch.change(FJORDVIK, "annual_fee: 700000", "annual_fee: 800000");
    scratch.commit("Ours");
    scratch.git(&["checkout", "--quiet", "main"]);
    scratch.change(FJORDVIK, "annual_fee: 90000,", "annual_fee: 91000,");
    let theirs = scratch.commit("Theirs");
    scratch.git(&["update-ref", "refs/remotes/origin/main", &theirs]);
    scratch.git(&["checkout", "--quiet", "branch"]);
    let said = |name: &str, value: &str| {
        let mut command = portfolio(&scratch.workspace(), &["review"]);
        let output = command.env(name, value).env("COLUMNS", "100").output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let text = said("GITHUB_BASE_REF", "main");
    assert!(text.contains("700 000 → 800 000") && !text.contains("90 000"), "{text}");
    let begun = scratch.git(&["merge-base", "main", "branch"]);
    assert_eq!(said("CI_MERGE_REQUEST_DIFF_BASE_SHA", &begun), text);
    assert_eq!(said("GITHUB_BASE_REF", ""), "", "elsewhere it is the last commit");
}

#[test]
fn github_gets_a_note_beside_each_line_and_the_page_in_the_summary() {
    let scratch = Scratch::new(OFFICE, "deep/er");
    scratch.change(FJORDVIK, "annual_fee: 700000", "annual_fee: 800000");
    let summary = scratch.root().join("summary.md");
    let mut command = portfolio(&scratch.workspace(), &["review", "--format", "github"]);
    let output = command.env("GITHUB_STEP_SUMMARY", &summary).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(text.lines().count(), 1, "{text}");
    let start = "::notice file=deep/er/inventories/fjordvik.yaml,line=10,title=No choice changes";
    assert!(text.starts_with(start) && text.contains("annual_fee 700\u{a0}000 → 800\u{a0}000"), "{text}");
    let page = fs::read_to_string(summary).unwrap();
    assert!(page.starts_with("# No choice changes; the plan gets NOK"), "{page}");
}

#[test]
fn markdown_for_a_comment_stays_below_its_limit_and_says_what_is_left_out() {
    let folder = twice("portfolio");
    // Every amount of every inventory is another one.
    for name in ["drammen", "nedre-eiker", "svelvik"] {
        let path = folder.path().join(format!("head/inventories/{name}.yaml"));
        let text = fs::read_to_string(&path).unwrap();
        let text = text.replace("annual_fee: 1", "annual_fee: 2").replace("annual_cost: 1", "annual_cost: 3");
        fs::write(path, text).unwrap();
    }
    let (code, text, said) = reviewed(folder.path(), &["--format", "markdown"]);
    assert_eq!(code, 0, "{said}");
    assert!(text.starts_with("<!-- portfolio review -->\n# ") && text.len() <= 65_000, "{}", text.len());
    assert!(text.contains("more"), "{text}");
}

#[test]
fn a_review_is_told_in_norwegian() {
    let folder = twice(OFFICE);
    change_both(
        folder.path(),
        "inventories/nesbygd.yaml",
        "annual_fee: 300000, notice_months: 6, growth: none",
        "annual_fee: 300000, notice_months: 6, growth: any",
    );
    change_both(folder.path(), FJORDVIK, "annual_fee: 900000", "annual_fee: 200000");
    change(folder.path(), FJORDVIK, "annual_fee: 200000", "annual_fee: 1900000");
    let (_, text, _) = reviewed(folder.path(), &["--lang", "nb"]);
    for word in
        ["dyrere", "Valgene som de var", "Planlagt på nytt", "Brukere som bytter system", "Nær vippepunktet"]
    {
        assert!(text.contains(word), "{word}: {text}");
    }
    insta::assert_snapshot!(text);
}

#[test]
fn nothing_changes_in_every_format() {
    let folder = twice(OFFICE);
    for format in ["text", "markdown", "github"] {
        let (code, text, said) = reviewed(folder.path(), &["--format", format]);
        assert_eq!((code, text.as_str()), (0, ""), "{format}: {said}");
    }
    let (code, text, _) = reviewed(folder.path(), &["--format", "json"]);
    let review: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!((code, &review["entries"]), (0, &serde_json::json!([])));
    assert_eq!(review["before"], review["after"]);
}
