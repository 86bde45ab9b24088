//! Days to act by and what they cost, in a small workspace of which every day can be counted by hand.

use std::path::Path;

use serde_json::Value;

use crate::lists::{list, stdout};

/// Two municipalities; in each of five domains the first one's system is chosen, and the second one's contract is left.
/// Replaced systems are switched off on 2020-04-01.
pub fn workspace() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write(
        "portfolio.yaml",
        "format: 2\nmerger: {name: Nye, date: 2020-01-01, as_of: 2018-04-01}\n\
         municipalities:\n\
         - {id: nord, name: Nord, inhabitants: 12000, inventory: nord.yaml}\n\
         - {id: sor, name: Sor, inhabitants: 6000, inventory: sor.yaml}\n\
         catalogue: [catalogue.yaml]\ndecisions: decisions.yaml\n",
    );
    let domains = ["month", "term", "bridged", "option", "unknown"];
    let each = |line: &dyn Fn(&str) -> String| domains.iter().map(|domain| line(domain)).collect::<String>();
    write(
        "catalogue.yaml",
        &format!(
            "sectors: [{{id: D2, name: Adm}}]\ndomains:\n{}",
            each(&|id| format!("- {{id: {id}, name: {id}, sector: D2, size: small}}\n"))
        ),
    );
    write(
        "decisions.yaml",
        &format!("decisions:\n{}", each(&|id| format!("- {{domain: {id}, choose: nord/{id}}}\n"))),
    );
    let systems = |id: &str| {
        format!(
            "- {{id: {id}, name: {id}, contract: {id}, covers: [{{domain: {id}, users: 5, records: 9}}]}}\n"
        )
    };
    write(
        "nord.yaml",
        &format!(
            "municipality: nord\nsystems:\n{}- {{id: extra, name: Extra, contract: month, covers: [{{domain: term}}]}}\n\
             contracts:\n{}- {{id: month, supplier: Nord AS, annual_fee: 60000, end: 2020-06-30, renewal_months: 12, \
             notice_months: 2, growth: any, lines: [{{system: extra, annual: 12000}}]}}\n\
             - {{id: term, supplier: Nord AS, annual_fee: 60000, start: 2021-01-01, end: 2025-12-31, growth: any}}\n",
            each(&systems),
            ["bridged", "option", "unknown"]
                .map(|id| format!("- {{id: {id}, supplier: Nord AS, annual_fee: 60000, growth: any}}\n"))
                .concat()
        ),
    );
    write(
        "sor.yaml",
        &format!(
            "municipality: sor\nsystems:\n{}contracts:\n\
             - {{id: month, supplier: Sor AS, annual_fee: 120000, notice_months: 3, notice_to: month}}\n\
             - {{id: term, supplier: Sor AS, annual_fee: 120000, end: 2018-12-31, renewal_months: 6, notice_months: 3, \
             bridge: {{months: 0}}}}\n\
             - {{id: bridged, supplier: Sor AS, annual_fee: 120000, end: 2018-12-31, renewal_months: 6, notice_months: 3, \
             bridge: {{months: 6, price_percent: 150}}}}\n\
             - {{id: option, supplier: Sor AS, annual_fee: 90000, end: 2019-12-31, \
             options: {{count: 2, months: 12, decide_months: 6}}}}\n\
             - {{id: unknown, supplier: Sor AS, notice_months: 3}}\n",
            each(&systems)
        ),
    );
    folder
}

/// What the list of deadlines says of one thing: act, last day, what happens otherwise, what is at stake.
fn told(folder: &Path, subject: &str) -> Vec<(String, String, String, Value)> {
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    let mut rows = list(folder, "deadlines", &[]);
    rows.retain(|row| row["subject"] == subject && !row["act"].as_str().unwrap().starts_with("start"));
    let told = |row: &Value| {
        (word(&row["act"]), word(&row["last_day"]), word(&row["otherwise"]), row["at_stake"].clone())
    };
    rows.iter().map(told).collect()
}

fn row(
    act: &str,
    last: &str,
    otherwise: &str,
    at_stake: impl Into<Value>,
) -> (String, String, String, Value) {
    (act.to_owned(), last.to_owned(), otherwise.to_owned(), at_stake.into())
}

#[test]
fn a_missed_notice_costs_the_half_open_months_to_the_next_exit() {
    let folder = workspace();
    let told = |subject| told(folder.path(), subject);
    // From the end of a month to the end of the next is one month.
    let month = row("notice", "2019-12-31", "it goes on from 2020-03-31 to 2020-04-30", 10_000);
    assert_eq!(told("sor/month"), [month]);
    // From the end of June to that of December are six.
    let term = row("notice", "2020-03-30", "it goes on from 2020-06-30 to 2020-12-31", 60_000);
    assert_eq!(told("sor/term"), [term]);
    // What nobody knows is not nothing.
    let unknown = row("notice", "2019-12-31", "it goes on from 2020-03-31 to 2020-04-01", Value::Null);
    assert_eq!(told("sor/unknown"), [unknown]);
}

#[test]
fn a_bridged_contract_is_given_notice_for_the_term_end_before_and_prolonged_from_there() {
    let folder = workspace();
    assert_eq!(
        told(folder.path(), "sor/bridged"),
        [
            row("notice", "2019-09-30", "it goes on from 2019-12-31 to 2020-06-30", 60_000),
            row(
                "prolong",
                "2019-12-31",
                "it ends on 2019-12-31; its systems are in use until 2020-03-31",
                Value::Null
            ),
        ]
    );
    let rows = list(folder.path(), "terminate", &[]);
    let bridged = rows.iter().find(|row| row["contract"] == "sor/bridged").unwrap();
    assert_eq!(
        [&bridged["notice_by"], &bridged["notice_for"], &bridged["ends"], &bridged["missed_cost"]],
        [&Value::from("2019-09-30"), &"2019-12-31".into(), &"2020-03-31".into(), &60_000.into()]
    );
}

#[test]
fn the_option_that_reaches_the_switch_off_has_its_day_in_every_form() {
    let folder = workspace();
    let otherwise = "it ends on 2019-12-31; its systems are in use until 2020-03-31";
    assert_eq!(
        told(folder.path(), "sor/option"),
        [
            row("option", "2019-06-30", otherwise, Value::Null),
            row("prolong", "2019-12-31", otherwise, Value::Null),
        ]
    );
    let calendar = stdout(folder.path(), &["report", "deadlines", "--format", "ics"]).replace("\r\n ", "");
    let event =
        calendar.split("BEGIN:VEVENT").find(|event| event.contains("UID:option-1.sor/option@")).unwrap();
    assert!(event.contains("DTSTART;VALUE=DATE:20190628"), "{event}");
    for format in ["text", "csv", "markdown"] {
        let text = stdout(folder.path(), &["report", "deadlines", "--format", format]);
        assert!(text.contains("use the option"), "{format}: {text}");
    }
}

#[test]
fn a_part_of_a_contract_that_goes_on_has_its_notice_day() {
    let folder = workspace();
    let part = row("notice_part", "2020-04-30", "it goes on from 2020-06-30 to 2021-06-30", 12_000);
    assert_eq!(told(folder.path(), "nord/extra"), [part]);
}

#[test]
fn what_remains_is_counted_from_the_start_and_is_what_a_contract_says_of_itself() {
    let folder = workspace();
    let remaining = |as_of: &str, contract: &str| {
        let rows = list(folder.path(), "contracts", &["--as-of", as_of]);
        let row = rows.iter().find(|row| row["contract"] == contract).unwrap().clone();
        let text = stdout(
            folder.path(),
            &["show", &format!("contract:{contract}"), "--format", "json", "--as-of", as_of],
        );
        let shown: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(row["remaining"], shown["remaining_cost"], "{contract}");
        row["remaining"].clone()
    };
    // It begins in 2021 and ends with 2025: five years.
    assert_eq!(remaining("2018-04-01", "nord/term"), 300_000);
    // July to December; the last day of June is a seventh month begun.
    assert_eq!(remaining("2018-07-01", "sor/term"), 60_000);
    assert_eq!(remaining("2018-06-30", "sor/term"), 70_000);
    assert_eq!(remaining("2018-04-01", "sor/unknown"), Value::Null);
}
