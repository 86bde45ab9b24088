//! The forms of a review: Markdown that a bot posts, notes beside lines, and where the sides come from.

use std::fs;
use std::path::Path;

use super::{change, change_both, document, reviewed, twice};
use crate::git::{Scratch, ran};
use crate::support::portfolio;

pub const OFFICE: &str = "tests/cases/office";
pub const FJORDVIK: &str = "inventories/fjordvik.yaml";

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

/// Both may grow in both versions; in the newer one a fee turns the choice of elderly care.
pub fn a_fee_turns_elderly_care(folder: &Path) {
    change_both(
        folder,
        "inventories/nesbygd.yaml",
        "annual_fee: 300000, notice_months: 6, growth: none",
        "annual_fee: 300000, notice_months: 6, growth: any",
    );
    change_both(folder, FJORDVIK, "annual_fee: 900000", "annual_fee: 200000");
    change(folder, FJORDVIK, "annual_fee: 200000", "annual_fee: 1900000");
}

#[test]
fn a_review_is_told_in_norwegian() {
    let folder = twice(OFFICE);
    a_fee_turns_elderly_care(folder.path());
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

const POLICIES: &str = r#"
rules:
  - code: POL001
    name: dearer-by-two-percent
    over: change
    when: change.cash * 100 > change.cash_before * 2
    severity: error
    message: "{change.cash} more than {change.cash_before}, in {change.domains} domain"
    ok: [{cash: -5, cash_before: 0}]
    bad: [{cash: 3, cash_before: 100}]
  - code: POL002
    name: care-without-a-decision
    over: choice
    when: choice.domain.criticality == "life_health" && !choice.decided && change.domains < 9 && plan.proven
    message: "{choice.domain.name}: {choice.from} becomes {choice.to}"
    ok: [{domain: {criticality: life_health}, decided: true}]
  - code: POL003
    name: calmer
    over: change
    when: change.users < 0 || change.errors > 0 || change.one_off < -1000000000
    message: never here
"#;

/// The office with policies in both versions, and a fee that turns elderly care in the newer one.
pub fn with_policies() -> tempfile::TempDir {
    let folder = twice(OFFICE);
    for side in ["base", "head"] {
        let manifest = folder.path().join(side).join("portfolio.yaml");
        let text = fs::read_to_string(&manifest).unwrap();
        fs::write(&manifest, format!("{text}rules: rules.yaml\n")).unwrap();
        fs::write(folder.path().join(side).join("rules.yaml"), POLICIES.trim_start()).unwrap();
    }
    a_fee_turns_elderly_care(folder.path());
    folder
}

#[test]
fn policies_look_at_the_change_and_refuse_it() {
    let folder = with_policies();
    let (code, text, said) = reviewed(folder.path(), &["--format", "json"]);
    assert_eq!(code, 1, "{said}");
    let review: serde_json::Value = serde_json::from_str(&text).unwrap();
    let cash = |side: &str| review[side]["cash"].as_i64().unwrap();
    let more = cash("after") - cash("before");
    assert!(more * 100 > cash("before") * 2, "{more}");
    let [money, care] = review["policies"].as_array().unwrap().as_slice() else {
        panic!("{}", review["policies"])
    };
    assert_eq!(
        (money["code"].as_str(), money["place"].as_str(), money["severity"].as_str()),
        (Some("POL001"), Some("head/rules.yaml:5"), Some("error"))
    );
    assert_eq!(money["message"], format!("{more} more than {}, in 1 domain", cash("before")));
    let package = &review["packages"][0];
    let turn = |side: &str| package[side]["chosen"].as_str().unwrap().to_owned();
    assert_eq!(care["message"], format!("Elderly care: {} becomes {}", turn("from"), turn("to")));
    assert_eq!((care["code"].as_str(), care["severity"].as_str()), (Some("POL002"), Some("warning")));
    for (format, words) in [("text", "Policies"), ("github", "title=POL001"), ("markdown", "POL002")] {
        let (_, text, _) = reviewed(folder.path(), &["--format", format]);
        assert!(text.contains(words), "{format}: {text}");
    }
    let (_, text, _) = ran(&folder.path().join("head"), &["check", "--select", "POL,RUL"]);
    assert!(!text.contains("POL00") && !text.contains("RUL00"), "{text}");
}

#[test]
fn policies_are_silent_where_they_are_off_waived_or_decided() {
    let folder = with_policies();
    let rules = folder.path().join("head/rules.yaml");
    let off = format!(
        "{}levels: {{POL001: off}}\nwaivers: [{{rule: POL002, subject: elderly-care, reason: tried}}]\n",
        POLICIES.trim_start()
    );
    fs::write(&rules, off).unwrap();
    let document = document(folder.path());
    assert_eq!(document["policies"], serde_json::json!([]));
    fs::write(&rules, POLICIES.trim_start()).unwrap();
    let to = document["packages"][0]["to"]["chosen"].as_str().unwrap().to_owned();
    let decisions = folder.path().join("head/decisions.yaml");
    let text = fs::read_to_string(&decisions).unwrap();
    fs::write(
        &decisions,
        format!(
            "{text}  - {{domain: elderly-care, choose: \"{to}\", by: Board, date: 2018-03-01, reason: so}}\n"
        ),
    )
    .unwrap();
    let found = self::document(folder.path())["policies"].as_array().unwrap().clone();
    assert_eq!(found.iter().map(|one| one["code"].as_str().unwrap()).collect::<Vec<_>>(), ["POL001"]);
}

#[test]
fn a_waiver_of_a_policy_that_meets_nothing_is_told() {
    let folder = with_policies();
    let rules = folder.path().join("head/rules.yaml");
    let more = "waivers: [{rule: POL002, subject: economy, reason: tried}]\n";
    fs::write(&rules, format!("{}{more}", POLICIES.trim_start())).unwrap();
    let found = document(folder.path())["policies"].as_array().unwrap().clone();
    let told = |code: &str| found.iter().filter(|one| one["code"] == code).count();
    assert_eq!((told("POL002"), told("RUL002")), (1, 1), "{found:?}");
}
