//! The command line as others see it: bytes, streams, exit codes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command as Plain, Stdio};

use assert_cmd::Command;
use tempfile::TempDir;

/// A small merger with everything a procurement office meets: a contract to terminate early, one shared with a
/// neighbour, one that ends too soon, a procurement, a retired domain, assumed counts, and a supplier whose name is a
/// formula.
fn office() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/office")
}

/// The program in that workspace, with an environment that says nothing.
fn portfolio(arguments: &[&str]) -> Command {
    let mut command = Command::cargo_bin("portfolio").unwrap();
    command.env("PORTFOLIO_LANG", "en");
    command.current_dir(office()).args(arguments);
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "TERM"] {
        command.env_remove(name);
    }
    command
}

fn stdout(command: &mut Command) -> String {
    String::from_utf8(command.output().unwrap().stdout).unwrap()
}

fn stderr(command: &mut Command) -> String {
    String::from_utf8(command.output().unwrap().stderr).unwrap()
}

/// A copy of the office workspace that may be spoiled.
fn copy() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for name in [
        "portfolio.yaml",
        "catalogue.yaml",
        "decisions.yaml",
        "inventories/fjordvik.yaml",
        "inventories/nesbygd.yaml",
    ] {
        let to = folder.path().join(name);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(office().join(name), to).unwrap();
    }
    folder
}

#[test]
fn a_plan_is_told_on_one_page() {
    insta::assert_snapshot!(stdout(portfolio(&["plan"]).env("COLUMNS", "100")));
}

#[test]
fn a_plan_is_told_in_norwegian_with_plain_signs_on_a_narrow_screen() {
    let text = stdout(portfolio(&["plan", "--lang", "nb", "--ascii"]).env("COLUMNS", "80"));
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    assert!(!text.contains(['─', '•', '…']), "{text}");
    insta::assert_snapshot!(text);
}

#[test]
fn the_plan_document_has_its_keys_in_order_and_ends_with_a_line() {
    let text = stdout(&mut portfolio(&["plan", "--format", "json"]));
    let keys =
        ["format", "merger", "date", "as_of", "status", "lower_bound", "cost", "reference", "changing_users"];
    let places: Vec<usize> = keys.iter().map(|key| text.find(&format!("\n  \"{key}\": ")).unwrap()).collect();
    assert!(places.is_sorted());
    assert!(text.ends_with("\n}\n"));
}

#[test]
fn a_file_is_written_whole_and_only_over_another_with_force() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("plan.json");
    let path = file.to_str().unwrap();
    portfolio(&["plan", "--format", "json", "-o", path]).assert().success().stdout("");
    let first = fs::read(&file).unwrap();
    portfolio(&["plan", "--as-of", "2018-05-01", "-o", path])
        .assert()
        .code(2)
        .stdout("")
        .stderr(format!("error: {path} exists already; --force overwrites it\n"));
    assert_eq!(fs::read(&file).unwrap(), first);
    portfolio(&["plan", "--as-of", "2018-05-01", "-o", path, "--force"]).assert().success();
    assert!(String::from_utf8(fs::read(&file).unwrap()).unwrap().contains("\"as_of\": \"2018-05-01\""));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_wrong_command_line_or_file_is_two() {
    portfolio(&["plan", "--as-of", "2018-02-30"]).assert().code(2);
    portfolio(&["plan", "--as-of", "20180301"]).assert().code(2);
    portfolio(&["nothing"]).assert().code(2);
    portfolio(&["report", "nothing"]).assert().code(2);
    portfolio(&["plan", "-C", "/no/such/folder"]).assert().code(2);
    portfolio(&["plan", "-o", "/no/such/folder/plan.json"]).assert().code(2);
}

#[test]
fn wrong_data_are_one_and_told_with_their_place() {
    let folder = copy();
    let file = folder.path().join("inventories/nesbygd.yaml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("domain: economy", "domain: ecomony")).unwrap();
    let mut command = portfolio(&["plan", "-C", folder.path().to_str().unwrap()]);
    command.assert().code(1).stdout("");
    let told = stderr(&mut command);
    assert!(told.contains("nesbygd.yaml:3:"), "{told}");
}

#[test]
fn no_answer_is_one_and_says_why() {
    let folder = copy();
    let file = folder.path().join("portfolio.yaml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text + "limits: {procurements: 0}\n").unwrap();
    let directory = folder.path().to_str().unwrap();
    let mut plan = portfolio(&["plan", "-C", directory]);
    plan.assert().code(1);
    assert!(stdout(&mut plan).starts_with("Nye Fjordvik: no portfolio satisfies"));
    portfolio(&["report", "terminate", "-C", directory]).assert().code(1).stdout("");
    let text = stdout(&mut portfolio(&["plan", "--format", "json", "-C", directory]));
    assert!(text.contains("\"status\": \"infeasible\"") && text.contains("\"cost\": null"), "{text}");
}

#[test]
fn a_closed_pipe_is_success() {
    for arguments in [&["plan"][..], &["plan", "--format", "json"], &["report", "--all"], &["--help"]] {
        let mut child = Plain::new(assert_cmd::cargo::cargo_bin("portfolio"))
            .env("PORTFOLIO_LANG", "en")
            .current_dir(office())
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{arguments:?}: {told}");
        assert!(!told.contains("error"), "{arguments:?}: {told}");
    }
}

#[test]
fn colour_is_for_those_who_want_it() {
    let escape = "\u{1b}[";
    assert!(!stdout(&mut portfolio(&["plan"])).contains(escape), "a pipe wants none");
    assert!(stdout(&mut portfolio(&["plan", "--color", "always"])).contains(escape));
    assert!(stdout(portfolio(&["plan"]).env("CLICOLOR_FORCE", "1")).contains(escape));
    assert!(!stdout(portfolio(&["plan"]).env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1")).contains(escape));
    assert!(!stdout(portfolio(&["plan", "--color", "never"]).env("CLICOLOR_FORCE", "1")).contains(escape));
    let plain = stdout(&mut portfolio(&["plan"]));
    let coloured = stdout(&mut portfolio(&["plan", "--color", "always"]));
    assert_eq!(anstream::adapter::strip_str(&coloured).to_string(), plain);
}

#[test]
fn the_list_of_reports_needs_no_workspace() {
    insta::assert_snapshot!(stdout(&mut portfolio(&["report", "-C", "/"])));
}

#[test]
fn the_contracts_to_terminate_open_in_a_norwegian_spreadsheet() {
    let bytes =
        portfolio(&["report", "terminate", "--format", "csv", "--lang", "nb"]).output().unwrap().stdout;
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.starts_with("\u{feff}Kommune;Leverandør;Org.nr.;Avtale;"), "{text}");
    assert!(text.ends_with("\r\n"));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    insta::assert_snapshot!(text);
}

#[test]
fn a_text_that_a_spreadsheet_would_run_is_guarded_and_a_number_is_not() {
    for dialect in ["nordic", "rfc4180"] {
        let text = stdout(&mut portfolio(&["report", "contracts", "--format", "csv", "--dialect", dialect]));
        assert!(text.contains("'=cmd|' /C calc'!A0"), "{text}");
        assert!(!text.contains(";=cmd") && !text.contains(",=cmd"), "{text}");
    }
}

#[test]
fn csv_for_machines_has_plain_keys_and_no_mark() {
    let text = stdout(&mut portfolio(&["report", "migrations", "--format", "csv", "--dialect", "rfc4180"]));
    assert!(text.starts_with("domain_name,domain,municipality,"), "{text}");
}

#[test]
fn several_reports_as_csv_want_a_folder() {
    portfolio(&["report", "--all", "--format", "csv"]).assert().code(2).stdout("");
    let folder = tempfile::tempdir().unwrap();
    let lists = folder.path().join("lists");
    portfolio(&["report", "--all", "-o", lists.to_str().unwrap()]).assert().success().stdout("");
    let mut names: Vec<String> = fs::read_dir(&lists)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let expected = [
        "archive",
        "business-case",
        "contracts",
        "deadlines",
        "decommissioned",
        "gaps",
        "integrations",
        "migrations",
        "packages",
        "procurements",
        "target",
        "terminate",
        "unplaced",
        "work",
    ];
    assert_eq!(names, expected.map(|name| format!("{name}.csv")));
    portfolio(&["report", "--all", "-o", lists.to_str().unwrap()]).assert().code(2);
}

#[test]
fn every_report_can_be_read_in_every_format() {
    insta::assert_snapshot!(stdout(portfolio(&["report", "--all"]).env("COLUMNS", "140")));
    let text = stdout(&mut portfolio(&["report", "--all", "--format", "json"]));
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(json.as_object().unwrap().len(), portfolio::report::List::ALL.len());
    let markdown = stdout(&mut portfolio(&["report", "procurements", "--format", "markdown"]));
    insta::assert_snapshot!(markdown);
}

#[test]
fn the_default_workspace_is_used_where_there_is_none_and_said_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = portfolio(&["plan", "-C", folder.path().to_str().unwrap(), "--format", "json"]);
    command.assert().success();
    assert!(stderr(&mut command).starts_with("note: no portfolio.yaml here or above"));
    let same = Path::new(env!("CARGO_MANIFEST_DIR")).join("portfolio");
    let text = stdout(&mut portfolio(&["plan", "-C", same.to_str().unwrap(), "--format", "json"]));
    assert_eq!(stdout(&mut command), text);
}

#[test]
fn the_program_holds_every_file_of_the_default_workspace() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("portfolio");
    let mut paths = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                paths.push(path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/"));
            }
        }
    }
    paths.sort();
    let held: Vec<&str> = portfolio::load::Embedded::files().iter().map(|(path, _)| *path).collect();
    assert_eq!(held, paths);
}

#[test]
fn why_is_told_with_reasons_and_their_lines() {
    for arguments in [
        &["why", "alarms"][..],
        &["why", "economy"],
        &["why", "economy", "--not", "0602/agresso", "--candidate", "0625/visma"],
        &["why", "fax"],
        &["why", "tax"],
        &["why", "alarms", "--lang", "nb", "--ascii"],
    ] {
        insta::assert_snapshot!(stdout(portfolio(arguments).env("COLUMNS", "100")));
    }
}

#[test]
fn an_unknown_domain_or_candidate_is_two_and_says_what_may_be_meant() {
    portfolio(&["why", "elderly"])
        .assert()
        .code(2)
        .stderr("error: nothing is called `elderly`; did you mean `elderly-care`?\n");
    for command in [["why", "zzz"], ["diff", "--domain=zzz"]] {
        let says = "error: nothing is called `zzz`; `portfolio list WORDS` finds ids\n";
        let mut command = portfolio(&command);
        command.assert().code(2);
        assert!(stderr(&mut command).ends_with(says), "{command:?}");
    }
    let mut command = portfolio(&["why", "economy", "--not", "0602/agreso"]);
    command.assert().code(2).stdout("");
    assert!(stderr(&mut command).contains("did you mean `0602/agresso`?"));
}

#[test]
fn no_plan_says_which_single_change_lets_one_stand() {
    let folder = copy();
    let append = |name: &str, text: &str| {
        let file = folder.path().join(name);
        let old = fs::read_to_string(&file).unwrap();
        fs::write(&file, old + text).unwrap();
    };
    append("decisions.yaml", "  - {domain: economy, choose: 0625/visma}\n");
    append("portfolio.yaml", "limits: {vendors: 2}\n");
    let mut command = portfolio(&["plan"]);
    command.current_dir(folder.path()).assert().code(1);
    insta::assert_snapshot!(stdout(&mut command));
}
