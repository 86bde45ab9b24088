//! Where the paths in what services read begin: at the root of the repository, from whatever folder the program is run.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::{files_below, portfolio, repository};

/// A workspace in a folder of a repository, or of no repository.
fn workspace(top: &Path, inside: &str, git: bool) -> PathBuf {
    let folder = top.join(inside);
    for (path, text) in files_below(&repository("examples/two-municipalities")) {
        let to = folder.join(path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, text).unwrap();
    }
    if git {
        fs::create_dir(top.join(".git")).unwrap();
    }
    folder
}

/// The paths in a format, each once.
fn paths(here: &Path, options: &[&str], format: &str, variables: &[(&str, &Path)]) -> Vec<String> {
    let arguments = [options, &["check", "--format", format]].concat();
    let mut command = portfolio(here, &arguments);
    for name in ["GITHUB_WORKSPACE", "CI_PROJECT_DIR", "GITHUB_STEP_SUMMARY"] {
        command.env_remove(name);
    }
    command.envs(variables.iter().copied());
    let output = command.output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let json = || serde_json::from_str::<Value>(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let mut found: Vec<String> = match format {
        "github" => text
            .lines()
            .filter_map(|line| Some(line.split_once("file=")?.1.split(',').next()?.to_owned()))
            .collect(),
        "gitlab" => json()
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["location"]["path"].as_str().unwrap().to_owned())
            .collect(),
        _ => json()["runs"][0]["results"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| {
                one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
                    .as_str()
                    .unwrap()
                    .to_owned()
            })
            .collect(),
    };
    found.sort();
    found.dedup();
    assert!(!found.is_empty(), "{text}");
    found
}

#[test]
fn paths_begin_at_the_root_of_the_repository_from_every_folder() {
    for inside in ["", "ws", "a/b"] {
        let top = tempfile::tempdir().unwrap();
        let top = top.path().canonicalize().unwrap();
        let ws = workspace(&top, inside, true);
        fs::create_dir(top.join("elsewhere")).unwrap();
        let prefix = if inside.is_empty() { String::new() } else { format!("{inside}/") };
        let absolute = ws.to_str().unwrap();
        let above = format!("../{inside}");
        let from: [(&Path, Vec<&str>); 6] = [
            (&ws, vec![]),
            (&ws.join("inventories"), vec![]),
            (&top, vec!["-C", if inside.is_empty() { "." } else { inside }]),
            (&top.join("elsewhere"), vec!["-C", &above]),
            (&top.join("elsewhere"), vec!["-C", absolute]),
            (&ws, vec!["-C", "inventories"]),
        ];
        for (here, options) in from {
            for format in ["github", "gitlab", "sarif"] {
                for path in paths(here, &options, format, &[]) {
                    let rest = path
                        .strip_prefix(&prefix)
                        .unwrap_or_else(|| panic!("{inside} {here:?} {options:?} {format}: {path}"));
                    assert!(
                        ws.join(rest).is_file() && !path.contains(".."),
                        "{inside} {here:?} {format}: {path}"
                    );
                }
            }
        }
    }
}

#[test]
fn without_a_repository_the_ci_service_says_where_it_begins() {
    let top = tempfile::tempdir().unwrap();
    let top = top.path().canonicalize().unwrap();
    let ws = workspace(&top, "ws", false);
    for (name, format) in
        [("GITHUB_WORKSPACE", "github"), ("CI_PROJECT_DIR", "gitlab"), ("GITHUB_WORKSPACE", "sarif")]
    {
        let found = paths(&ws, &[], format, &[(name, &top)]);
        assert!(found.iter().all(|path| path.starts_with("ws/")), "{found:?}");
        let elsewhere = tempfile::tempdir().unwrap();
        let found = paths(&ws, &[], format, &[(name, elsewhere.path())]);
        assert!(found.iter().all(|path| ws.join(path).is_file()), "{found:?}");
    }
}

#[test]
fn a_link_that_leads_to_no_file_yet_stays_a_link() {
    let top = tempfile::tempdir().unwrap();
    let ws = workspace(top.path(), "ws", false);
    #[cfg(unix)]
    for (command, name) in [("plan", "p.json"), ("diff", "d.md"), ("graph", "g.dot"), ("check", "c.sarif")] {
        let (link, real) = (ws.join(name), ws.join(format!("real-{name}")));
        std::os::unix::fs::symlink(real.file_name().unwrap(), &link).unwrap();
        let output = portfolio(&ws, &[command, "-o", name]).output().unwrap();
        assert!(matches!(output.status.code(), Some(0 | 1)), "{command}");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink() && real.is_file(), "{command}");
    }
}
