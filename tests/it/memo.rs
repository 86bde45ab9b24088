//! Memos and short papers: what a reader who never saw the program must find in them.

use std::fs;

use serde_json::Value;

use crate::lists::{plan, stdout};
use crate::support::{portfolio, repository};

#[test]
fn a_memo_answers_what_a_meeting_asks() {
    let folder = repository("tests/cases/late");
    let plan = plan(&folder);
    let entry = plan["domains"].as_array().unwrap().iter().find(|entry| entry["kind"] == "system").unwrap();
    let (domain, choice) = (entry["domain"].as_str().unwrap(), entry["choice"].as_str().unwrap());
    let text = stdout(&folder, &["report", "memo", domain, "--format", "markdown"]);
    for heading in [
        "The question",
        "Proposed decision",
        "Why this",
        "What else there is, and what it costs",
        "Whom it hits, and when",
        "What is assumed, and whom to ask",
        "If it waits",
        "To decide",
    ] {
        assert!(text.contains(&format!("## {heading}\n")), "{heading}: {text}");
    }
    assert!(text.contains(choice) && text.contains("☐ as proposed"), "{text}");
    let due = stdout(
        &folder,
        &["report", "target", "--columns", "domain,due", "--format", "csv", "--dialect", "rfc4180"],
    );
    let due = due.lines().find_map(|line| line.strip_prefix(&format!("{domain},"))).unwrap();
    assert!(text.contains(due.trim().trim_end_matches(',')), "{due}: {text}");
    for row in plan["migrations"].as_array().unwrap().iter().filter(|row| row["domain"] == domain) {
        let cost = row["cost"].as_i64().unwrap().to_string();
        assert!(text.replace('\u{a0}', "").contains(&cost), "{cost}: {text}");
    }
    let norwegian = stdout(&folder, &["report", "memo", domain, "--lang", "nb"]);
    assert!(norwegian.contains("Saksframlegg: ") && norwegian.contains("Forslag til vedtak"), "{norwegian}");
}

#[test]
fn all_memos_and_the_list_of_the_rest_name_every_domain_once() {
    let folder = repository("tests/cases/late");
    let out = tempfile::tempdir().unwrap();
    let to = out.path().join("memos/");
    portfolio(&folder, &["report", "memo", "--all", "-o", to.to_str().unwrap()])
        .assert()
        .success()
        .stdout("");
    let others = fs::read_to_string(to.join("others.md")).unwrap();
    for entry in plan(&folder)["domains"].as_array().unwrap() {
        let id = entry["domain"].as_str().unwrap();
        let own = to.join(format!("{id}.md")).exists();
        let listed = others.lines().any(|line| line.ends_with(&format!("| {id} |")));
        assert!(own != listed, "{id}: memo {own}, in the list {listed}");
    }
    portfolio(&folder, &["report", "memo", "--all"]).assert().code(2).stdout("");
    portfolio(&folder, &["report", "memo"]).assert().code(2).stdout("");
}

#[test]
fn what_is_late_or_overdue_is_a_risk() {
    let folder = repository("tests/cases/late");
    let roadmap: Value = serde_json::from_str(&stdout(&folder, &["roadmap", "--format", "json"])).unwrap();
    let late = roadmap["projects"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|project| project["late_months"].as_i64() > Some(0));
    let risks: Value =
        serde_json::from_str(&stdout(&folder, &["report", "risks", "--format", "json"])).unwrap();
    let told = risks["risks"].as_array().unwrap().iter();
    let told = told.filter(|row| row["risk"].as_str().unwrap().contains("month")).count();
    assert!(told > 0 && told >= late.count(), "{risks}");
    let summary = stdout(&folder, &["report", "summary", "--lang", "nb"]);
    assert!(summary.contains("Dette haster") && summary.contains("Sektor for sektor"), "{summary}");
    let benefits = stdout(&repository("tests/cases/full"), &["report", "benefits"]);
    assert!(benefits.contains("a year"), "{benefits}");
}
