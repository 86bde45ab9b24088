//! The review recipes of `examples/ci`, step by step as the services run them, with a stand-in for the tools that talk to the service:
//! one comment, written anew where the change is another one, gone where nothing changes; and a job that fails where a policy refuses.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_yaml::Value;

use crate::git::Scratch;
use crate::support::repository;

/// Keeps the comment in a file: what `gh` and `curl` would send.
const SERVICE: &str = r#"#!/bin/sh
method=GET body=
while [ $# -gt 0 ]; do
  case $1 in
    --method | --request) method=$2; shift ;;
    --field) body=${2#body=@}; shift ;;
    --data-urlencode) body=${2#body@}; shift ;;
  esac
  shift
done
echo "$method" >> "$SERVICE/log"
case $method in
  GET) if [ -f "$SERVICE/comment" ]; then echo 7; fi ;;
  DELETE) rm "$SERVICE/comment" ;;
  *) cp "$body" "$SERVICE/comment" ;;
esac
"#;

/// What `jq` finds in what the stand-in says.
const JQ: &str = "#!/bin/sh\ncat\n";

const POLICY: &str = "rules:
  - code: POL001
    name: dearer
    over: change
    when: change.cash > 1000
    severity: error
    message: too dear
";

struct Service {
    scratch: Scratch,
    folder: tempfile::TempDir,
}

impl Service {
    /// A branch of a repository whose main branch has a workspace with a policy.
    fn new() -> Self {
        let scratch = Scratch::new("tests/cases/office", "");
        scratch.change("portfolio.yaml", "decisions:", "rules: rules.yaml\ndecisions:");
        fs::write(scratch.root().join("rules.yaml"), "rules: []\n").unwrap();
        let main = scratch.commit("Rules");
        scratch.git(&["update-ref", "refs/remotes/origin/main", &main]);
        scratch.git(&["checkout", "--quiet", "-b", "branch"]);
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in [("gh", SERVICE), ("curl", SERVICE), ("jq", JQ)] {
            let path = folder.path().join(name);
            fs::write(&path, text).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        }
        Service { scratch, folder }
    }

    fn comment(&self) -> Option<String> {
        fs::read_to_string(self.folder.path().join("comment")).ok()
    }

    fn log(&self) -> Vec<String> {
        let log = fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
        let _ = fs::remove_file(self.folder.path().join("log"));
        log.lines().map(str::to_owned).collect()
    }

    /// Runs a script as both services do, and tells its code.
    fn run(&self, script: &str, variables: &[(&str, String)]) -> i32 {
        let program: PathBuf = assert_cmd::cargo::cargo_bin("portfolio");
        let path = std::env::var("PATH").unwrap_or_default();
        let folders = [self.folder.path(), program.parent().unwrap(), Path::new(&path)];
        let path = folders.map(|folder| folder.display().to_string()).join(":");
        let mut command = Command::new("bash");
        command.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script]);
        command.current_dir(self.scratch.root()).env("PATH", path).env("SERVICE", self.folder.path());
        command.env("PORTFOLIO_LANG", "en").envs(variables.iter().map(|(name, value)| (name, value)));
        let output = command.output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!said.contains("command not found") && !said.contains("panicked"), "{said}");
        output.status.code().unwrap()
    }

    /// The steps of the review job of GitHub: the code of the last one that ran.
    fn github(&self) -> i32 {
        self.steps("review")
    }

    /// The steps of a job of GitHub.
    fn steps(&self, job: &str) -> i32 {
        let text = fs::read_to_string(repository("examples/ci/github-actions.yml")).unwrap();
        let recipe: Value = serde_yaml::from_str(&text).unwrap();
        let summary = self.folder.path().join("summary").display().to_string();
        for step in recipe["jobs"][job]["steps"].as_sequence().unwrap() {
            let Some(script) = step["run"].as_str().filter(|script| !script.contains("cargo install")) else {
                continue;
            };
            let script = script.replace("${{ github.repository }}", "owner/name");
            assert!(!script.contains("${{"), "{script}");
            let variables = [
                ("GITHUB_BASE_REF", "main".to_owned()),
                ("GITHUB_STEP_SUMMARY", summary.clone()),
                ("COMMENTS", "repos/owner/name/issues/1/comments".to_owned()),
            ];
            let code = self.run(&script, &variables);
            if code != 0 {
                return code;
            }
        }
        0
    }

    /// The job of GitLab: its lines are one script.
    fn gitlab(&self) -> i32 {
        self.lines("portfolio-review")
    }

    /// The lines of a job of GitLab.
    fn lines(&self, job: &str) -> i32 {
        let text = fs::read_to_string(repository("examples/ci/gitlab-ci.yml")).unwrap();
        let recipe: Value = serde_yaml::from_str(&text).unwrap();
        let lines = recipe[job]["script"].as_sequence().unwrap();
        let script: Vec<&str> = lines.iter().map(|line| line.as_str().unwrap()).collect();
        let base = self.scratch.git(&["merge-base", "HEAD", "main"]);
        let variables = [
            ("CI_MERGE_REQUEST_DIFF_BASE_SHA", base),
            ("PORTFOLIO_TOKEN", "token".to_owned()),
            ("NOTES", "notes".to_owned()),
        ];
        self.run(&script.join("\n"), &variables)
    }
}

/// What a change becomes, by whatever recipe.
fn follow(recipe: impl Fn(&Service) -> i32, update: &str) {
    let service = Service::new();
    let scratch = &service.scratch;
    assert_eq!((recipe(&service), service.comment()), (0, None), "nothing has changed");
    assert_eq!(service.log(), ["GET"]);
    scratch.change("inventories/fjordvik.yaml", "annual_fee: 700000", "annual_fee: 800000");
    scratch.commit("Dearer");
    assert_eq!(recipe(&service), 0);
    let comment = service.comment().unwrap();
    assert!(
        comment.starts_with("<!-- portfolio review -->\n") && comment.contains("0602/unit4-2014"),
        "{comment}"
    );
    assert_eq!(service.log(), ["GET", "POST"]);
    let page = fs::read_to_string(scratch.root().join("review.html")).unwrap();
    assert!(page.contains("800") && page.contains("<html"), "{page}");
    // A policy refuses: the job fails, and the comment says why.
    fs::write(scratch.root().join("rules.yaml"), POLICY).unwrap();
    assert_eq!(recipe(&service), 1);
    assert!(service.comment().unwrap().contains("POL001"));
    assert_eq!(service.log(), ["GET", update]);
    // A file with errors is told, and fails.
    scratch.change("inventories/fjordvik.yaml", "annual_fee: 800000", "annual_fee: dear");
    assert_eq!(recipe(&service), 1);
    assert!(service.comment().unwrap().contains("There is an error"));
    service.log();
    // Taken back, the comment goes.
    scratch.git(&["checkout", "--quiet", "main", "--", "."]);
    assert_eq!((recipe(&service), service.comment()), (0, None));
    assert_eq!(service.log(), ["GET", "DELETE"]);
}

#[test]
fn the_recipe_for_github_keeps_one_comment_and_fails_where_a_policy_refuses() {
    follow(Service::github, "PATCH");
}

#[test]
fn the_recipe_for_gitlab_keeps_one_comment_and_fails_where_a_policy_refuses() {
    follow(Service::gitlab, "PUT");
}

/// What the scenarios of a branch become, by whatever recipe.
fn compared(recipe: impl Fn(&Service) -> i32) {
    let service = Service::new();
    let root = service.scratch.root();
    let read = |name: &str| fs::read_to_string(root.join(name)).unwrap();
    fs::create_dir_all(root.join("scenarios")).unwrap();
    let write = |id: &str, path: &str, value: &str| {
        fs::write(
            root.join(format!("scenarios/{id}.yaml")),
            format!("name: {id}\nset:\n  {path}: {value}\n"),
        )
        .unwrap();
    };
    write("tender-more", "rates.tender", "900000");
    assert_eq!(recipe(&service), 0);
    assert!(read("scenarios.md").contains("tender-more"), "{}", read("scenarios.md"));
    assert!(read("scenarios.html").contains("<html") && read("scenarios.json").contains("\"tender-more\""));
    // One without a plan is told, and fails nothing.
    write("nothing", "limits.one_off_budget", "1");
    assert_eq!(recipe(&service), 0);
    assert!(read("scenarios.md").contains("nothing has no plan"), "{}", read("scenarios.md"));
    // One that is wrong fails.
    write("wrong", "rates.nothing", "1");
    assert_eq!(recipe(&service), 1);
}

#[test]
fn the_recipe_for_github_compares_the_scenarios() {
    let summary = |service: &Service| fs::read_to_string(service.folder.path().join("summary")).unwrap();
    compared(|service| {
        let code = service.steps("scenarios");
        assert!(code != 0 || summary(service).contains("tender-more"));
        code
    });
}

#[test]
fn the_recipe_for_gitlab_compares_the_scenarios() {
    compared(|service| service.lines("portfolio-scenarios"));
}
