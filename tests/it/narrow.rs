//! Lists cut to what somebody asks for, manual pages and completions.

use std::fs;

use serde_json::Value;

use crate::lists::{list, stdout};
use crate::support::{portfolio, repository};

#[test]
fn a_filter_leaves_the_rows_that_say_so_and_no_other() {
    let folder = repository("tests/cases/late");
    let all = list(&folder, "contracts", &[]);
    let of = |row: &&Value| row["municipality"] == "0102 Øst";
    let mine: Vec<&Value> = all.iter().filter(of).collect();
    assert!(!mine.is_empty() && mine.len() < all.len());
    for name in ["ost", "Øst"] {
        let cut = list(&folder, "contracts", &["--municipality", name]);
        assert_eq!(cut.iter().collect::<Vec<_>>(), mine);
    }
    let cut = list(&folder, "contracts", &["--vendor", "visma"]);
    let visma = |row: &&Value| row["supplier"].as_str().unwrap().to_lowercase().contains("visma");
    assert_eq!(cut.iter().collect::<Vec<_>>(), all.iter().filter(visma).collect::<Vec<_>>());
    let days = list(&folder, "deadlines", &["--act", "notice", "--before", "2020-07-01"]);
    assert!(!days.is_empty());
    for row in &days {
        assert!(
            row["act"].as_str().unwrap().contains("notice") && row["by"].as_str().unwrap() < "2020-07-01"
        );
    }
    let (sector, all) = (list(&folder, "target", &["--sector", "D3"]), list(&folder, "target", &[]));
    assert!(!sector.is_empty() && sector.len() < all.len());
    assert!(sector.iter().all(|row| row["sector"] == sector[0]["sector"]));
    let same = all.iter().filter(|row| row["sector"] == sector[0]["sector"]).count();
    assert_eq!(sector.len(), same);
}

#[test]
fn a_calendar_has_the_days_of_the_rows_that_are_left() {
    let folder = repository("tests/cases/late");
    let days = |text: &str| -> Vec<String> {
        let begin = |line: &str| line.trim().strip_prefix("DTSTART;VALUE=DATE:").map(str::to_owned);
        let mut days: Vec<String> = text.lines().filter_map(begin).collect();
        days.sort();
        days
    };
    let all = days(&stdout(&folder, &["report", "deadlines", "--format", "ics"]));
    for filter in [
        &["--municipality", "ost"][..],
        &["--vendor", "visma"],
        &["--act", "notice"],
        &["--before", "2020-07-01"],
        &["--sector", "D3"],
        &["--responsible", "a"],
        &["--act", "notice", "--columns", "by,name", "--sort", "-by"],
    ] {
        let rows: Vec<&str> = filter.iter().copied().take(2).collect();
        let listed = list(&folder, "deadlines", &rows);
        let mut wanted: Vec<String> =
            listed.iter().map(|row| row["by"].as_str().unwrap().replace('-', "")).collect();
        wanted.sort();
        let arguments: Vec<&str> =
            ["report", "deadlines", "--format", "ics"].into_iter().chain(filter.iter().copied()).collect();
        assert_eq!(days(&stdout(&folder, &arguments)), wanted, "{filter:?}");
        assert!(wanted.len() < all.len(), "{filter:?} leaves nothing out");
    }
}

#[test]
fn columns_and_order_are_as_they_were_asked_for() {
    let folder = repository("tests/cases/late");
    let arguments = [
        "report",
        "migrations",
        "--columns",
        "cost,domain",
        "--sort",
        "-cost",
        "--format",
        "csv",
        "--dialect",
        "rfc4180",
    ];
    let text = stdout(&folder, &arguments);
    assert_eq!(text.lines().next().unwrap().trim(), "cost,domain,assumed");
    let costs: Vec<i64> =
        text.lines().skip(1).map(|line| line.split(',').next().unwrap().parse().unwrap()).collect();
    assert!(costs.len() > 2 && costs.is_sorted_by(|one, other| one >= other), "{costs:?}");
    for (arguments, says) in [
        (&["report", "migrations", "--columns", "price"][..], "it has domain_name"),
        (&["report", "migrations", "--sort", "price"], "no column price"),
        (&["report", "business-case", "--act", "notice"], "do not say what --act"),
        (&["report", "contracts", "--municipality", "nobody"], "no municipality"),
    ] {
        let output = portfolio(&folder, arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.contains(says), "{arguments:?}: {told}");
    }
}

#[test]
fn a_list_that_is_too_wide_drops_columns_and_says_which() {
    let folder = repository("tests/cases/late");
    let text = stdout(&folder, &["report", "contracts"]);
    assert!(text.contains("In files also: "), "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 100), "{text}");
    let wide = stdout(&folder, &["report", "contracts", "--wide"]);
    assert!(!wide.contains("In files also: ") && wide.lines().any(|line| line.chars().count() > 300));
}

#[test]
fn shells_and_manuals_know_every_command() {
    let folder = tempfile::tempdir().unwrap();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let text = stdout(folder.path(), &["completions", shell]);
        assert!(text.contains("roadmap") && text.contains("freedom"), "{shell}");
    }
    assert!(stdout(folder.path(), &["man"]).contains(".TH portfolio 1"));
    let to = folder.path().join("man");
    portfolio(folder.path(), &["man", "-o", to.to_str().unwrap()]).assert().success().stdout("");
    let names: Vec<String> =
        fs::read_dir(&to).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    for name in ["portfolio.1", "portfolio-plan.1", "portfolio-report.1", "portfolio-report-letters.1"] {
        assert!(names.iter().any(|found| found == name), "{name}: {names:?}");
    }
}
