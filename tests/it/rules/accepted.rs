//! Levels, waivers and `ignore` comments.

use super::case::Case;
use portfolio::check::{Checked, Codes, Request, Wanted};

const WORKSPACE: &str = "\
--- portfolio.yaml
format: 2
merger: {name: Test, date: 2020-01-01, as_of: 2019-08-01}
municipalities:
  - {id: nord, inhabitants: 12000, inventory: nord.yaml}
catalogue: [catalogue.yaml]
rules: rules.yaml
--- catalogue.yaml
sectors: [{id: S}]
domains:
  - {id: care, name: Care, sector: S, personal_data: special}
";

const OUTSIDE: &str = "\
--- nord.yaml
municipality: nord
systems:
  - {id: a, name: A, annual_cost: 0, zone: internal, personal_data: special, covers: [{domain: care}]}
";

fn check(rest: &str, request: &Request) -> Checked {
    Case::parse("accepted", &format!("{WORKSPACE}{rest}")).check(request).0
}

fn codes() -> Codes {
    Codes::new(Vec::new())
}

/// `CODE severity` of every finding.
fn told(checked: &Checked) -> Vec<String> {
    checked.findings.iter().map(|finding| format!("{} {}", finding.code, finding.severity.name())).collect()
}

fn with(rules: &str) -> Checked {
    check(&format!("{OUTSIDE}--- rules.yaml\n{rules}\n"), &Request::default())
}

#[test]
fn without_a_word_a_rule_has_its_own_level() {
    assert_eq!(told(&with("levels: {}")), ["SEC001 error"]);
}

#[test]
fn a_level_turns_a_rule_down_up_or_off_and_the_longest_prefix_counts() {
    assert_eq!(told(&with("levels: {SEC001: info}")), ["SEC001 info"]);
    assert_eq!(told(&with("levels: {SEC001: off}")), [""; 0]);
    assert_eq!(told(&with("levels: {SEC: off, SEC001: warning}")), ["SEC001 warning"]);
    assert_eq!(told(&with("levels: {SEC077: off}")), ["SEC001 error", "RUL004 error"].map(String::from));
}

#[test]
fn a_waiver_with_a_reason_accepts_one_finding() {
    let checked = with("waivers: [{rule: SEC001, subject: nord/a, reason: It moves in May}]");
    assert_eq!(told(&checked), [""; 0]);
    assert_eq!(checked.waived.len(), 1);
    assert_eq!(checked.waived[0].reason, "It moves in May");
}

#[test]
fn a_waiver_without_a_reason_is_an_error_and_accepts_nothing() {
    // A text of nothing but blanks says nothing.
    for reason in ["", ", reason: ''", ", reason: '  '", ", reason: null"] {
        let rules = format!("waivers: [{{rule: SEC001, subject: nord/a{reason}}}]");
        assert_eq!(told(&with(&rules)), ["SEC001 error", "RUL003 error"], "{reason}");
    }
}

#[test]
fn an_expired_waiver_is_an_error_and_accepts_nothing() {
    let rules = |day| format!("waivers: [{{rule: SEC001, subject: nord/a, reason: May, expires: {day}}}]");
    assert_eq!(told(&with(&rules("2019-08-01"))), ["SEC001 error", "RUL001 error"]);
    assert_eq!(told(&with(&rules("2019-08-02"))), [""; 0]);
}

#[test]
fn an_unused_waiver_is_a_warning_unless_its_rule_did_not_run() {
    let rules = "waivers: [{rule: SEC001, subject: nord/b, reason: May}]";
    assert_eq!(told(&with(rules)), ["SEC001 error", "RUL002 warning"]);
    let wanted = Wanted::new(vec!["CON".to_owned(), "RUL".to_owned()], Vec::new(), &codes()).unwrap();
    let request = Request { wanted, no_ignores: false };
    assert_eq!(told(&check(&format!("{OUTSIDE}--- rules.yaml\n{rules}\n"), &request)), [""; 0]);
}

#[test]
fn no_ignores_shows_all() {
    let rules = "--- rules.yaml\nwaivers: [{rule: SEC001, subject: nord/a, reason: May}]\n";
    let request = Request { no_ignores: true, ..Request::default() };
    assert_eq!(told(&check(&format!("{OUTSIDE}{rules}"), &request)), ["SEC001 error"]);
}

#[test]
fn a_comment_counts_on_its_line_or_alone_for_the_next() {
    let nord = |lines: &str| {
        let text =
            format!("--- nord.yaml\nmunicipality: nord\nsystems:\n{lines}\n--- rules.yaml\nlevels: {{}}\n");
        told(&check(&text, &Request::default()))
    };
    let system = "  - {id: a, name: A, annual_cost: 0, zone: internal, personal_data: special, covers: [{domain: care}]}";
    assert_eq!(nord(&format!("{system} # portfolio: ignore[SEC001] it moves in May")), [""; 0]);
    assert_eq!(nord(&format!("  # portfolio: ignore[SEC001] it moves in May\n{system}")), [""; 0]);
    assert_eq!(
        nord(&format!("  # portfolio: ignore[CON001] none\n  # portfolio: ignore[SEC001] May\n{system}")),
        ["RUL002 warning"]
    );
    assert_eq!(nord(&format!("{system} # portfolio: ignore[SEC001]")), ["RUL003 error", "SEC001 error"]);
    assert_eq!(nord(&format!("{system} # portfolio: ignore[SEC999] May")), ["RUL004 error", "SEC001 error"]);
    assert_eq!(
        nord(&format!("  # portfolio: ignore[SEC001] May\n\n{system}")),
        ["RUL002 warning", "SEC001 error"]
    );
    let quoted = system.replace("name: A", "name: 'A portfolio: ignore[SEC001] x'");
    assert_eq!(nord(&quoted), ["SEC001 error"]);
}

#[test]
fn select_and_ignore_go_by_prefix() {
    let of = |select: &[&str], ignore: &[&str]| {
        let owned = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect();
        let request = Request {
            wanted: Wanted::new(owned(select), owned(ignore), &codes()).unwrap(),
            no_ignores: false,
        };
        told(&check(&format!("{OUTSIDE}--- rules.yaml\nlevels: {{}}\n"), &request))
    };
    assert_eq!(of(&["SEC"], &[]), ["SEC001 error"]);
    assert_eq!(of(&["SEC"], &["SEC001"]), [""; 0]);
    assert_eq!(of(&["CON"], &[]), [""; 0]);
    assert!(Wanted::new(vec!["XYZ".to_owned()], Vec::new(), &codes()).is_err());
}
