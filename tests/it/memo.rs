//! Memos and short papers: what a reader who never saw the program must find in them.

use std::fs;

use serde_json::Value;

use crate::lists::{plan, stdout};
use crate::support::{files_below, portfolio, repository};

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
    let packages: Vec<String> =
        (1..).map_while(|number| fs::read_to_string(to.join(format!("package-{number}.md"))).ok()).collect();
    for entry in plan(&folder)["domains"].as_array().unwrap() {
        let id = entry["domain"].as_str().unwrap();
        let own = usize::from(to.join(format!("{id}.md")).exists());
        let lists = |text: &&String| text.lines().any(|line| line.ends_with(&format!("| {id} |")));
        let listed = [&others].into_iter().chain(&packages).filter(lists).count();
        assert_eq!(own + listed, 1, "{id}: memo {own}, in the lists {listed}");
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
    // Where nobody declares any, nothing is claimed of their sum.
    let none = stdout(&repository("tests/cases/full"), &["report", "benefits"]);
    assert!(none.contains("no benefits are declared") && !none.contains("NOK"), "{none}");
    let declared = tempfile::tempdir().unwrap();
    for (path, text) in files_below(&repository("tests/cases/office")) {
        let to = declared.path().join(&path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        let benefits = "business_case: {benefits: [{name: Porto, annual: 400000, owner: Per}, {name: Papir, annual: 5}]}\n";
        let text = if path.ends_with("portfolio.yaml") { text + benefits } else { text };
        fs::write(to, text).unwrap();
    }
    let told = stdout(declared.path(), &["report", "benefits"]);
    assert!(
        told.contains("2 declared benefits") && told.replace('\u{a0}', " ").contains("400 005 a year"),
        "{told}"
    );
}

#[test]
fn a_memo_of_a_package_asks_once_for_all_its_domains() {
    let folder = repository("portfolio");
    let freedom: Value = serde_json::from_str(&stdout(&folder, &["freedom", "--format", "json"])).unwrap();
    let package = &freedom["packages"][0];
    let text = stdout(&folder, &["report", "memo", "package:1", "--format", "markdown", "--lang", "nb"]);
    for heading in ["Saken gjelder", "Forslag til vedtak", "Begrunnelse", "Hvis det venter", "Til beslutning"]
    {
        assert!(text.contains(&format!("## {heading}\n")), "{heading}: {text}");
    }
    // Said for people: in millions. Programs read the sum.
    let extra = (package["extra"].as_i64().unwrap() + 500_000) / 1_000_000;
    let plain = text.replace('\u{a0}', " ");
    assert!(plain.contains(&format!("☐ den andre planen, kr {extra} millioner mer")), "{extra}: {text}");
    assert!(plain.contains("- Engangskostnad: 1,5 millioner kroner\n"), "{text}");
    let record = stdout(&folder, &["report", "memo", "package:1", "--format", "json"]);
    let record: Value = serde_json::from_str(&record).unwrap();
    assert!(record["one_off"].as_i64() > Some(1_000_000), "{record}");
    let domains =
        text.lines().skip_while(|line| !line.contains("Områdene")).filter(|line| line.starts_with("| "));
    let rows = domains.take(package["domains"].as_u64().unwrap() as usize + 2).count();
    assert_eq!(rows as u64, package["domains"].as_u64().unwrap() + 2, "{text}");
    for wrong in ["package:0", "package:x", "package:9999"] {
        portfolio(&folder, &["report", "memo", wrong]).assert().code(2).stdout("");
    }
}
