//! Revisions of a repository as sides of a comparison, in repositories made for it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::support::{files_below, portfolio, repository};

/// A repository made for a test, with a workspace in one of its folders.
pub struct Scratch {
    folder: TempDir,
    inside: &'static str,
}

impl Scratch {
    /// A repository with one commit: a workspace of the tests in a folder of it.
    pub fn new(case: &str, inside: &'static str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let scratch = Scratch { folder, inside };
        for (path, text) in files_below(&repository(case)) {
            let to = scratch.workspace().join(path);
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::write(to, text).unwrap();
        }
        scratch.git(&["init", "--quiet", "--initial-branch=main"]);
        scratch.commit("First");
        scratch
    }

    /// Its root.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// The workspace's folder.
    pub fn workspace(&self) -> PathBuf {
        self.root().join(self.inside)
    }

    /// Runs git.
    pub fn git(&self, arguments: &[&str]) -> String {
        let mut command = Command::new("git");
        command.current_dir(self.root()).args(["-c", "user.name=Kari", "-c", "user.email=kari@example.org"]);
        command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
        for name in ["GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"] {
            command.env(name, "2019-03-01T12:00:00Z");
        }
        let output = command.args(arguments).output().unwrap();
        assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }

    /// Commits everything.
    pub fn commit(&self, message: &str) -> String {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "-m", message]);
        self.git(&["rev-parse", "HEAD"])
    }

    /// Puts one text in the place of another in a file of the workspace.
    pub fn change(&self, file: &str, from: &str, to: &str) {
        let path = self.workspace().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} has no {from:?}");
        fs::write(path, text.replacen(from, to, 1)).unwrap();
    }

    /// What the program says in the workspace: its code, stdout and stderr.
    pub fn run(&self, arguments: &[&str]) -> (i32, String, String) {
        ran(&self.workspace(), arguments)
    }
}

/// What the program says in a folder: its code, stdout and stderr.
pub fn ran(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = portfolio(folder, arguments).env("COLUMNS", "100").output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// The domains and contracts that differ, as the JSON says.
fn differing(text: &str) -> Vec<String> {
    let diff: serde_json::Value = serde_json::from_str(text).unwrap();
    let changes = diff["changes"].as_array().unwrap();
    let same = ["kept", "national", "within"];
    let is_change = |change: &&serde_json::Value| {
        change["change"] != "money" && !same.contains(&change["outcome"].as_str().unwrap())
    };
    let name = |change: &serde_json::Value| match change["change"].as_str().unwrap() {
        "domain" => format!("domain {} {}", change["domain"]["id"].as_str().unwrap(), change["outcome"]),
        "contract" => format!("contract {} {}", change["contract"].as_str().unwrap(), change["outcome"]),
        _ => format!("integration {}–{} {}", change["a"], change["b"], change["outcome"]),
    };
    changes.iter().filter(is_change).map(name).collect()
}

const NORD: &str = "inventories/nord.yaml";

/// The smallest example in a folder of a repository, with a second commit that changes a price and takes an integration away.
fn two_commits() -> Scratch {
    let scratch = Scratch::new("tests/cases/village", "merger/workspace");
    let text = fs::read_to_string(scratch.workspace().join(NORD)).unwrap();
    let fee = text.split("annual_fee: ").nth(1).unwrap().split([',', '}', '\n']).next().unwrap().to_owned();
    scratch.change(NORD, &format!("annual_fee: {fee}"), "annual_fee: 777777");
    scratch.commit("Another price");
    scratch
}

#[test]
fn what_there_was_is_compared_with_what_there_is() {
    let scratch = two_commits();
    let (code, same, said) = scratch.run(&["diff", "git:HEAD", "today", "--format", "json"]);
    assert_eq!((code, differing(&same)), (0, vec![]), "{said}");
    let (code, text, said) = scratch.run(&["diff", "git:HEAD~1", "today", "--format", "json"]);
    assert_eq!(code, 0, "{said}");
    let found = differing(&text);
    assert!(matches!(&found[..], [one] if one.starts_with("contract nord/")), "{found:?}");
    let (_, page, _) = scratch.run(&["diff", "git:HEAD~1", "today"]);
    assert!(page.contains("NOK 400 000 a year") && page.contains("NOK 777 777 a year"), "{page}");
    let (code, ..) = scratch.run(&["diff", "git:HEAD~1", "today", "--exit-code"]);
    assert_eq!(code, 1);
    // What is not committed counts today, and in no revision.
    scratch.change(NORD, "777777", "777778");
    let (_, text, _) = scratch.run(&["diff", "git:HEAD", "today", "--format", "json"]);
    assert_eq!(differing(&text).len(), 1);
    let (_, text, _) = scratch.run(&["diff", "git:HEAD", "git:HEAD~1", "--format", "json"]);
    assert_eq!(differing(&text).len(), 1);
}

#[test]
fn beside_a_plan_a_revision_is_its_target() {
    let scratch = two_commits();
    let totals = |arguments: &[&str]| {
        let (code, text, said) = scratch.run(arguments);
        assert_eq!(code, 0, "{said}");
        let diff: serde_json::Value = serde_json::from_str(&text).unwrap();
        let changes = diff["changes"].as_array().unwrap();
        let total = changes.iter().find(|change| change["item"] == "total").unwrap();
        (total["before"].as_i64().unwrap(), total["after"].as_i64().unwrap())
    };
    let plan = |rev: &str| {
        scratch.git(&["checkout", "--quiet", rev]);
        let (_, text, _) = scratch.run(&["plan", "--format", "json"]);
        let plan: serde_json::Value = serde_json::from_str(&text).unwrap();
        plan["cost"]["total"].as_i64().unwrap()
    };
    let (first, second) = (plan("main~1"), plan("main"));
    assert_ne!(first, second);
    assert_eq!(totals(&["diff", "git:HEAD~1", "target", "--format", "json"]), (first, second));
    assert_eq!(totals(&["diff", "target", "git:HEAD~1", "--format", "json"]), (second, first));
    assert_eq!(totals(&["diff", "git:HEAD~1", "--format", "json"]), (first, second));
}

#[test]
fn a_path_names_another_folder_or_a_saved_plan() {
    let scratch = two_commits();
    let (code, _, said) = scratch.run(&["plan", "-o", "plan.json", "--format", "json"]);
    assert_eq!(code, 0, "{said}");
    scratch.commit("The plan");
    fs::remove_file(scratch.workspace().join("plan.json")).unwrap();
    for path in ["merger/workspace/plan.json", "./plan.json"] {
        let side = format!("git:main:{path}");
        let (code, text, said) = scratch.run(&["diff", &side, "target", "--format", "json"]);
        assert_eq!((code, differing(&text)), (0, vec![]), "{said}");
    }
    for path in ["merger/workspace", "merger/workspace/", "merger/workspace/portfolio.yaml", "./"] {
        let side = format!("git:main~2:{path}");
        let (code, text, said) = scratch.run(&["diff", &side, "today", "--format", "json"]);
        assert_eq!((code, differing(&text).len()), (0, 1), "{path}: {said}");
    }
    // From anywhere in the repository, and from elsewhere with -C.
    let (code, text, said) = ran(
        scratch.root(),
        &["-C", "merger/workspace/inventories", "diff", "git:main~2", "today", "--format", "json"],
    );
    assert_eq!((code, differing(&text).len()), (0, 1), "{said}");
}

#[test]
fn a_workspace_at_the_root_of_its_repository_is_found() {
    let scratch = Scratch::new("tests/cases/village", "");
    scratch.change(NORD, "systems:", "# a remark\nsystems:");
    scratch.commit("A remark");
    for side in ["git:HEAD~1", "git:HEAD~1:/", "git:HEAD~1:portfolio.yaml", "git:main~1"] {
        let (code, text, said) = scratch.run(&["diff", side, "today", "--format", "json"]);
        assert_eq!((code, differing(&text)), (0, vec![]), "{side}: {said}");
    }
}

#[test]
fn what_cannot_be_read_is_told_and_nothing_is_run() {
    let scratch = two_commits();
    let refused = |side: &str| {
        let (code, out, said) = scratch.run(&["diff", side, "today"]);
        assert_eq!((code, out.as_str()), (2, ""), "{side}: {said}");
        said
    };
    assert!(refused("git:nowhere").contains("knows no such commit"));
    assert!(refused("git:").contains("git:main"));
    assert!(refused("git:--output=x").contains("no revision begins with `-`"));
    assert!(refused("git:HEAD:elsewhere").contains("there is no elsewhere at that revision"));
    assert!(refused("git:HEAD:merger/workspace/inventories/nord.yaml").contains("is not a plan document"));
    assert!(!scratch.root().join("x").exists() && !scratch.workspace().join("x").exists());
    // A folder that is no repository, and one that was not there yet.
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files_below(&repository("tests/cases/village")) {
        let to = folder.path().join(path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, text).unwrap();
    }
    fs::create_dir(folder.path().join(".git")).unwrap();
    let (code, _, said) = ran(folder.path(), &["diff", "git:HEAD", "today"]);
    assert!(code == 2 && said.contains("git says: not a git repository"), "{said}");
    let early = Scratch::new("tests/cases/village", "old");
    fs::rename(early.root().join("old"), early.root().join("new")).unwrap();
    let (code, _, said) = ran(&early.root().join("new"), &["diff", "git:HEAD", "today"]);
    assert!(code == 2 && said.contains("at that revision"), "{said}");
    let (code, ..) = ran(&early.root().join("new"), &["diff", "git:HEAD:old", "today"]);
    assert_eq!(code, 0);
}

#[test]
fn a_revision_with_errors_is_shown_with_its_places() {
    let scratch = two_commits();
    scratch.change(NORD, "annual_fee: 777777", "annual_fee: dear");
    scratch.commit("Broken");
    scratch.change(NORD, "annual_fee: dear", "annual_fee: 777777");
    let (code, out, said) = scratch.run(&["diff", "git:HEAD", "today"]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(said.contains("HEAD:inventories/nord.yaml"), "{said}");
}

#[test]
fn a_revision_leaves_the_repository_as_it_was() {
    let scratch = two_commits();
    let state = || -> Vec<(String, Vec<u8>)> {
        let mut files = Vec::new();
        let mut folders = vec![scratch.root().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                match path.is_dir() {
                    true => folders.push(path),
                    false => files.push((path.display().to_string(), fs::read(&path).unwrap())),
                }
            }
        }
        files.sort();
        files
    };
    fs::write(scratch.root().join(".git/index.lock"), "").unwrap();
    let before = state();
    let (code, _, said) = scratch.run(&["diff", "git:HEAD~1", "today"]);
    assert_eq!(code, 0, "{said}");
    assert_eq!(before, state());
}

#[test]
fn the_log_names_the_commits_in_which_an_entry_says_something_else() {
    let scratch = two_commits();
    scratch.change(NORD, "systems:", "# only a remark\nsystems:");
    scratch.commit("A remark");
    scratch.change(NORD, "annual_fee: 777777", "annual_fee: dear");
    scratch.commit("Broken");
    scratch.change(NORD, "annual_fee: dear", "annual_fee: 888888");
    scratch.commit("Put right");
    fs::write(scratch.root().join("elsewhere.txt"), "x").unwrap();
    scratch.commit("Elsewhere");
    let (code, text, said) = scratch.run(&["log", "--format", "json"]);
    assert_eq!(code, 0, "{said}");
    let commits: serde_json::Value = serde_json::from_str(&text).unwrap();
    let told: Vec<(&str, bool)> = commits
        .as_array()
        .unwrap()
        .iter()
        .map(|commit| (commit["subject"].as_str().unwrap(), commit["entries"].is_array()))
        .collect();
    assert_eq!(told, [("Put right", false), ("Broken", false), ("Another price", true), ("First", true)]);
    let (_, page, _) = scratch.run(&["log", "HEAD~4..HEAD~3"]);
    assert!(page.contains("0 commits"), "{page}");
    let (_, page, _) = scratch.run(&["log", "main~4", "-n", "1"]);
    assert!(page.contains("Kari: Another price") && page.contains("annual_fee 400 000 → 777 777"), "{page}");
    let (code, _, said) = scratch.run(&["log", "nowhere"]);
    assert!(code == 2 && said.contains("git says"), "{said}");
    let (code, ..) = scratch.run(&["log", "--", "--output=x"]);
    assert_eq!(code, 2);
}
