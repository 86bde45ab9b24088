//! Revisions wherever a side or a saved plan may stand; what a clone does not hold; names that are no options.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::git::{Scratch, ran};
use crate::support::portfolio;

const OFFICE: &str = "tests/cases/office";
const FJORDVIK: &str = "inventories/fjordvik.yaml";

/// A workspace and its plan in a folder with blanks and letters of ours, and a second commit with another price.
fn planned() -> Scratch {
    let scratch = Scratch::new(OFFICE, "Ny kommune/Ærlig plan å");
    let (code, _, said) = scratch.run(&["plan", "-o", "vår plan.json", "--format", "json"]);
    assert_eq!(code, 0, "{said}");
    scratch.commit("The plan");
    scratch.change(FJORDVIK, "annual_fee: 700000", "annual_fee: 800000");
    fs::remove_file(scratch.workspace().join("vår plan.json")).unwrap();
    scratch.commit("Dearer");
    scratch
}

#[test]
fn a_saved_plan_is_read_from_a_revision_wherever_one_may_stand() {
    let scratch = planned();
    for side in ["git:HEAD~1:./vår plan.json", "git:HEAD~1:Ny kommune/Ærlig plan å/vår plan.json"] {
        let (code, text, said) = scratch.run(&["status", "--against", side]);
        assert!(code == 0 && text.contains("Drift: what changed by itself"), "{side}: {text}{said}");
        let (code, text, said) = scratch.run(&["plan", "--keep", side, "--gain", "5"]);
        assert!(code == 0 && text.contains("12 589 253"), "{side}: {text}{said}");
        let (code, text, said) = scratch.run(&["verify", side]);
        assert!(code == 1 && text.contains("contracts"), "{side}: {text}{said}");
        let (code, _, said) = scratch.run(&["diff", side, "target"]);
        assert_eq!(code, 0, "{side}: {said}");
        let (code, _, said) = scratch.run(&["report", "-o", "book.html", "--force", "--against", side]);
        assert_eq!(code, 0, "{side}: {said}");
        let (code, _, said) = scratch.run(&["review", side]);
        assert!(code == 2 && said.contains("name its folder"), "{said}");
    }
    // A revision by itself is what was best there.
    let (code, text, said) = scratch.run(&["status", "--against", "git:HEAD~1"]);
    assert!(code == 0 && text.contains("Drift"), "{text}{said}");
    let (code, text, said) = scratch.run(&["review", "git:HEAD~1:Ny kommune/Ærlig plan å"]);
    assert!(code == 0 && text.contains("annual_fee 700 000 → 800 000"), "{text}{said}");
    let (code, text, said) = scratch.run(&["log", "git:HEAD", "-n", "1"]);
    assert!(code == 0 && text.contains("1 commit changes") && text.contains("Kari: Dearer"), "{text}{said}");
}

#[test]
fn no_name_of_a_revision_is_an_option() {
    let scratch = planned();
    let at = |side: &str, arguments: &[&str]| {
        let all: Vec<&str> = arguments.iter().map(|one| if *one == "SIDE" { side } else { one }).collect();
        let (code, out, said) = scratch.run(&all);
        assert_eq!((code, out.as_str()), (2, ""), "{all:?}: {said}");
    };
    for side in ["git:--output=x", "git:-h", "git:--exec=touch x:y", "git:", "git::x", "git:a\nb"] {
        at(side, &["diff", "SIDE", "today"]);
        at(side, &["diff", "today", "SIDE"]);
        at(side, &["review", "SIDE"]);
        at(side, &["review", "git:HEAD", "SIDE"]);
        at(side, &["status", "--against", "SIDE"]);
        at(side, &["plan", "--keep", "SIDE"]);
        at(side, &["verify", "SIDE"]);
    }
    for name in ["git:--output=x", "--output=x", "HEAD..--output=x", "git:"] {
        at(name, &["log", "--", "SIDE"]);
    }
    assert!(!scratch.root().join("x").exists() && !scratch.workspace().join("x").exists());
}

/// A clone that holds only the last commit, as CI services make them.
fn shallow(scratch: &Scratch, to: &Path) {
    let from = format!("file://{}", scratch.root().display());
    let mut command = Command::new("git");
    command.args(["clone", "--quiet", "--depth", "1", &from]).arg(to);
    let output = command.env("GIT_CONFIG_GLOBAL", "/dev/null").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_shallow_clone_says_that_it_does_not_reach_so_far_back() {
    let scratch = planned();
    let folder = tempfile::tempdir().unwrap();
    shallow(&scratch, folder.path());
    let inside = folder.path().join("Ny kommune/Ærlig plan å");
    for arguments in [["diff", "git:HEAD~1", "today"], ["review", "git:HEAD~1", "git:HEAD"]] {
        let (code, _, said) = ran(&inside, &arguments);
        assert!(code == 2 && said.contains("shallow") && said.contains("fetch-depth: 0"), "{said}");
    }
    // Its only commit is not the one in which everything came.
    let (code, text, said) = ran(&inside, &["log"]);
    assert!(code == 0 && !text.contains("is new") && said.contains("this clone is shallow"), "{text}{said}");
}

/// In a pull request "nothing changes" would be a lie where nobody knows what was before.
#[test]
fn a_pull_request_whose_beginning_is_not_here_is_an_error() {
    let scratch = planned();
    let folder = tempfile::tempdir().unwrap();
    shallow(&scratch, folder.path());
    let inside = folder.path().join("Ny kommune/Ærlig plan å");
    let said = |name: &str, value: &str| {
        let output = portfolio(&inside, &["review"]).env(name, value).output().unwrap();
        assert_eq!((output.status.code(), output.stdout.is_empty()), (Some(2), true), "{name}");
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(said("GITHUB_BASE_REF", "develop").contains("this branch left develop cannot be found"));
    let missing = "1111111111111111111111111111111111111111";
    assert!(said("CI_MERGE_REQUEST_DIFF_BASE_SHA", missing).contains("GIT_DEPTH"));
}
