//! The recipes in `examples/ci`, run as far as they can be without GitHub and GitLab.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::support::{portfolio, repository};

fn git(folder: &Path, arguments: &[&str]) -> Output {
    let program = assert_cmd::cargo::cargo_bin("portfolio");
    let path = std::env::var("PATH").unwrap_or_default();
    Command::new("git")
        .current_dir(folder)
        .args(["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "core.hooksPath=.git/hooks"])
        .args(arguments)
        .env("PATH", format!("{}:{path}", program.parent().unwrap().display()))
        .env("PORTFOLIO_LANG", "en")
        .env_remove("GIT_DIR")
        .env_remove("GIT_INDEX_FILE")
        .output()
        .expect("git is installed")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(|entry| entry.unwrap()) {
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() { copy(&source, &target) } else { _ = fs::copy(source, target).unwrap() }
    }
}

#[test]
fn the_hook_refuses_what_is_wrong_in_the_commit_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let top = folder.path();
    copy(&repository("examples/two-municipalities"), top);
    assert!(git(top, &["init", "--quiet"]).status.success());
    copy(&repository("examples/ci"), &top.join("recipes"));
    fs::create_dir_all(top.join(".git/hooks")).unwrap();
    fs::copy(repository("examples/ci/pre-commit"), top.join(".git/hooks/pre-commit")).unwrap();
    let commit = |message: &str| {
        git(top, &["add", "--all"]);
        git(top, &["commit", "--quiet", "-m", message])
    };
    let first = commit("A sound workspace");
    assert!(first.status.success(), "{}", String::from_utf8_lossy(&first.stderr));

    let path = top.join("inventories/nord.yaml");
    let sound = fs::read_to_string(&path).unwrap();
    fs::write(&path, sound.replace("domain: alarm,", "domain: alrm,")).unwrap();
    let refused = commit("A misspelled domain");
    assert!(!refused.status.success());
    let told = String::from_utf8_lossy(&refused.stdout) + String::from_utf8_lossy(&refused.stderr);
    assert!(told.contains("INV003") && told.contains("inventories/nord.yaml:"), "{told}");

    // Mended in the folder, but not added: what would be committed is still wrong.
    fs::write(&path, &sound).unwrap();
    assert!(!git(top, &["commit", "--quiet", "-m", "Still wrong"]).status.success());
    // The other way round: a fault that is not added does not stop the commit.
    fs::write(&path, format!("{sound}# one more line\n")).unwrap();
    git(top, &["add", "--all"]);
    fs::write(&path, "not: this\n").unwrap();
    let mended = git(top, &["commit", "--quiet", "-m", "Mended"]);
    assert!(mended.status.success(), "{}", String::from_utf8_lossy(&mended.stderr));
}

#[test]
fn the_hook_sees_an_inventory_of_any_name_in_a_folder_of_any_name() {
    for (workspace, name) in
        [(".", "sor.yml"), ("en mappe/ws", "sor.yml"), ("ws", "SOR.YAML"), ("ws", "sor.inventory")]
    {
        let folder = tempfile::tempdir().unwrap();
        let top = folder.path();
        let inside = top.join(workspace);
        copy(&repository("examples/two-municipalities"), &inside);
        assert!(git(top, &["init", "--quiet"]).status.success());
        fs::create_dir_all(top.join(".git/hooks")).unwrap();
        fs::copy(repository("examples/ci/pre-commit"), top.join(".git/hooks/pre-commit")).unwrap();
        let hook = top.join(".git/hooks/pre-commit");
        let text = fs::read_to_string(&hook).unwrap();
        fs::write(&hook, text.replace("${WORKSPACE:-.}", &format!("'{workspace}'"))).unwrap();
        let manifest = fs::read_to_string(inside.join("portfolio.yaml")).unwrap();
        fs::write(inside.join("portfolio.yaml"), manifest.replace("sor.yaml", name)).unwrap();
        let (old, new) = (inside.join("inventories/sor.yaml"), inside.join("inventories").join(name));
        let sound = fs::read_to_string(&old).unwrap();
        fs::remove_file(&old).unwrap();
        fs::write(&new, &sound).unwrap();
        git(top, &["add", "--all"]);
        let first = git(top, &["commit", "--quiet", "-m", "Sound"]);
        assert!(first.status.success(), "{}", String::from_utf8_lossy(&first.stderr));
        fs::write(&new, sound.replace("municipality:", "municipallity:")).unwrap();
        git(top, &["add", "--all"]);
        let refused = git(top, &["commit", "--quiet", "-m", "Wrong"]);
        let told = String::from_utf8_lossy(&refused.stdout) + String::from_utf8_lossy(&refused.stderr);
        assert!(!refused.status.success(), "{workspace} {name}: {told}");
        assert!(told.contains(&format!("inventories/{name}:")), "{told}");
        assert!(workspace == "." || told.contains(&format!("{workspace}/inventories")), "{told}");
    }
}

#[test]
fn the_recipes_are_yaml_and_call_the_program_as_it_is() {
    let mut called = 0;
    for name in ["github-actions.yml", "gitlab-ci.yml", "release.yml", "README.md", "pre-commit"] {
        let text = fs::read_to_string(repository("examples/ci").join(name)).unwrap();
        if name.ends_with(".yml") {
            let value: serde_yaml::Value = serde_yaml::from_str(&text).unwrap();
            assert!(value.is_mapping());
        }
        let folder = tempfile::tempdir().unwrap();
        copy(&repository("examples/two-municipalities"), folder.path());
        for line in text.lines() {
            let Some((_, rest)) = line
                .split_once("portfolio ")
                .filter(|(before, _)| before.trim().is_empty() || before.trim_end().ends_with([':', '-']))
            else {
                continue;
            };
            let rest =
                rest.replace("\"$workspace/baseline.json\"", "baseline.json").replace("\"$workspace\"", ".");
            if !rest.starts_with("check") && !rest.starts_with("-C . check") {
                continue;
            }
            let rest = rest.split(" #").next().unwrap().split(" ||").next().unwrap();
            let arguments: Vec<&str> = rest.split_whitespace().collect();
            if arguments.contains(&"--baseline") {
                fs::write(folder.path().join("baseline.json"), "{\"format\": 1, \"findings\": []}").unwrap();
            }
            let mut command = portfolio(folder.path(), &arguments);
            command.env_remove("GITHUB_STEP_SUMMARY").assert().code(0);
            called += 1;
        }
    }
    assert!(called >= 8, "{called}");
}
