//! `portfolio check` and `explain` as others see them: streams, formats and exit codes.

use std::cmp::Reverse;
use std::fs;

use assert_cmd::Command;
use portfolio::check::RULES;
use portfolio::check::rule::Rule;
use tempfile::TempDir;

const INVENTORY: &str = "\
municipality: nord
systems:
  - id: profil
    name: Profil
    annual_cost: 0
    owner: Health
    zone: internal
    personal_data: special
    covers: [{domain: care}]
";

/// A workspace with one error of a rule.
fn workspace(inventory: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write(
        "portfolio.yaml",
        "format: 2\nmerger: {name: Test, date: 2020-01-01, as_of: 2019-08-01}\nmunicipalities:\n  - {id: nord, inhabitants: 12000, inventory: nord.yaml}\ncatalogue: [catalogue.yaml]\n",
    );
    write(
        "catalogue.yaml",
        "sectors: [{id: S}]\ndomains: [{id: care, name: Care, sector: S, priority: must}]\n",
    );
    write("nord.yaml", inventory);
    folder
}

fn run(folder: &TempDir, arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::cargo_bin("portfolio").unwrap();
    command.env("PORTFOLIO_LANG", "en");
    let output = command.current_dir(folder.path()).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn an_error_exits_with_one_and_stands_on_stdout() {
    let (code, out, err) = run(&workspace(INVENTORY), &["check", "--format", "concise"]);
    assert_eq!(code, 1);
    let place = "nord.yaml:7:11: error[SEC001]: ";
    assert!(out.starts_with(place), "{out}");
    assert_eq!(out.lines().count(), 1);
    assert_eq!(err, "");
}

#[test]
fn nothing_to_say_exits_with_zero_and_says_so_on_stderr() {
    let sound = INVENTORY.replace("internal", "secure");
    let (code, out, err) = run(&workspace(&sound), &["check", "--plan"]);
    assert_eq!((code, out.as_str()), (0, ""));
    assert!(err.contains("no findings"), "{err}");
}

#[test]
fn fail_on_says_from_which_level_a_finding_fails() {
    let folder = workspace(&INVENTORY.replace("    annual_cost: 0\n", "").replace("internal", "secure"));
    assert_eq!(run(&folder, &["check"]).0, 0);
    assert_eq!(run(&folder, &["check", "--fail-on", "info"]).0, 1);
    assert_eq!(run(&folder, &["check", "--fail-on", "info", "--ignore", "FIN"]).0, 0);
}

#[test]
fn with_many_findings_the_rules_that_speak_most_are_named_and_with_few_they_are_not() {
    // A folder without a workspace: the default one, which has many.
    let (_, out, err) = run(&tempfile::tempdir().unwrap(), &["check"]);
    let spoken = |rule: &Rule| out.matches(&format!("[{}]: ", rule.code)).count();
    let first = RULES.iter().max_by_key(|rule| (spoken(rule), Reverse(rule.code))).unwrap();
    let (code, name) = (first.code, first.name);
    let told = err.lines().find(|line| line.contains("most: ")).expect("many findings");
    assert!(told.contains(&format!("most: {} {code} {name}, ", spoken(first))), "{told}");
    assert!(told.contains(&format!("`portfolio explain {code}`")), "{told}");
    assert!(told.contains(&format!("--ignore {code}")), "{told}");
    let (_, _, err) = run(&workspace(INVENTORY), &["check"]);
    assert!(!err.contains("most: "), "{err}");
}

/// An inventory that says little is one question, not a hundred: every rule speaks a few times in a municipality, or once.
#[test]
fn what_a_whole_inventory_lacks_is_told_once() {
    let systems: String = (1..=60)
        .map(|n| format!("  - {{id: s{n}, name: S{n}, vendor: v, covers: [{{domain: care}}]}}\n"))
        .collect();
    let folder = workspace(&format!("municipality: nord\nsystems:\n{systems}"));
    let (code, out, _) = run(&folder, &["check", "--plan", "--format", "concise"]);
    assert_eq!(code, 0, "{out}");
    for rule in ["FIN007", "CON001", "GOV001"] {
        assert_eq!(out.matches(rule).count(), 1, "{rule}: {out}");
    }
    assert!(
        out.contains("60 systems of nord, so it is assumed: nord/s1, nord/s10, nord/s11 and 57 more"),
        "{out}"
    );
    let told: Vec<&str> =
        out.lines().filter(|line| line.contains("portfolio.yaml") && line.contains("60 systems")).collect();
    assert_eq!(told.len(), 2, "{out}");
    assert!(out.lines().count() <= 15, "{out}");
}

#[test]
fn a_comment_waives_and_no_ignores_does_not() {
    let folder =
        workspace(&INVENTORY.replace("internal", "internal # portfolio: ignore[SEC001] it moves in May"));
    let (code, out, err) = run(&folder, &["check"]);
    assert_eq!((code, out.as_str()), (0, ""));
    assert!(err.contains("1 waived"), "{err}");
    assert_eq!(run(&folder, &["check", "--no-ignores"]).0, 1);
}

#[test]
fn with_an_error_of_reading_the_rules_that_it_would_mislead_do_not_run() {
    let folder = workspace(&INVENTORY.replace("domain: care", "domain: caer"));
    let (code, out, err) = run(&folder, &["check", "--plan", "--format", "concise"]);
    assert_eq!(code, 1);
    assert!(out.contains("error[INV003]"), "{out}");
    assert!(err.contains("did not run"), "{err}");
    assert!(err.contains("no plan"), "{err}");
}

#[test]
fn json_is_one_array_with_lines_from_one() {
    let (_, out, _) = run(&workspace(INVENTORY), &["check", "--format", "json"]);
    let found: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(found[0]["code"], "SEC001");
    assert_eq!(found[0]["line"], 7);
    assert_eq!(found[0]["subject"], "nord/profil");
}

#[test]
fn an_unknown_code_is_a_fault_of_the_command_line() {
    let folder = workspace(INVENTORY);
    assert_eq!(run(&folder, &["check", "--select", "XYZ"]).0, 2);
    assert_eq!(run(&folder, &["explain", "XYZ001"]).0, 2);
}

#[test]
fn explain_prints_the_page_of_a_rule_and_lists_every_code() {
    let folder = workspace(INVENTORY);
    let (code, out, _) = run(&folder, &["explain", "con003"]);
    assert_eq!(code, 0);
    assert!(out.starts_with("# CON003 notice-day-passed\n"), "{out}");
    let (code, out, _) = run(&folder, &["explain", "con003", "--lang", "nb"]);
    assert!(code == 0 && out.starts_with("# CON003") && out.contains("\n## Slik retter du\n"), "{out}");
    let (_, out, _) = run(&folder, &["explain", "FMT00", "--lang", "nb", "--format", "csv"]);
    assert!(out.contains("Filen er ikke YAML") && !out.contains("The file is"), "{out}");
    let (_, out, _) = run(&folder, &["explain", "--list"]);
    assert!(portfolio::check::entries().iter().all(|entry| out.contains(entry.card.code)));
}
