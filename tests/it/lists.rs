//! The lists that procurement and the project act on: what they must say, held against the plan document and against
//! readers that are not ours.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use ical::tree::cst::IcalCst;
use portfolio::calendar::{is_working_day, last_working_day};
use portfolio::model::Date;
use serde_json::Value;

use super::support::{portfolio, repository};

pub fn stdout(folder: &Path, arguments: &[&str]) -> String {
    let output = portfolio(folder, arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The rows of a list of a workspace, as JSON.
pub fn list(folder: &Path, name: &str, more: &[&str]) -> Vec<Value> {
    let arguments = [&["report", name, "--format", "json"], more].concat();
    let mut tables: Value = serde_json::from_str(&stdout(folder, &arguments)).unwrap();
    serde_json::from_value(tables[name].take()).unwrap()
}

pub fn plan(folder: &Path) -> Value {
    serde_json::from_str(&stdout(folder, &["plan", "--format", "json", "--no-decision-costs"])).unwrap()
}

fn date(value: &Value) -> Date {
    value.as_str().unwrap_or_else(|| panic!("{value} is a date")).parse().unwrap()
}

fn drammen() -> std::path::PathBuf {
    repository("portfolio")
}

fn office() -> std::path::PathBuf {
    repository("tests/cases/office")
}

#[test]
fn deadlines_stand_in_order_and_none_of_the_plan_is_missing() {
    for folder in [drammen(), office()] {
        let plan = plan(&folder);
        let roadmap: Value =
            serde_json::from_str(&stdout(&folder, &["roadmap", "--format", "json"])).unwrap();
        let rows = list(&folder, "deadlines", &[]);
        let as_of = date(&plan["as_of"]);
        let mut last = Date::MIN;
        for row in &rows {
            let by = date(&row["by"]);
            assert!(by >= last, "{row} stands too late");
            assert_eq!(row["days_left"], i64::from((by - as_of).get_days()), "{row}");
            assert!(by <= date(&row["last_day"]), "{row}");
            last = by;
        }
        let find = |subject: &Value, act: &str| {
            rows.iter().find(|row| row["subject"] == *subject && row["act"] == act).cloned()
        };
        for entry in
            plan["contracts"].as_array().unwrap().iter().filter(|entry| entry["action"] == "terminate")
        {
            let row = find(&entry["contract"], "notice").or(find(&entry["contract"], "withdraw"));
            let row = row.unwrap_or_else(|| panic!("{entry} has no deadline"));
            // Where the moves end late, the notice day follows them.
            let mut later = roadmap["exits"].as_array().unwrap().iter();
            let entry = later.find(|exit| exit["contract"] == entry["contract"]).unwrap_or(entry);
            let notice = date(&entry["notice_by"]);
            assert_eq!(row["last_day"], entry["notice_by"]);
            assert_eq!(date(&row["by"]), last_working_day(notice));
            assert!(is_working_day(date(&row["by"])));
        }
        for entry in plan["procurements"].as_array().unwrap() {
            assert_eq!(find(&entry["product"], "procure").unwrap()["by"], entry["start_by"]);
        }
        // What is bridged is given notice, and prolonged from the end that the notice is for.
        let bridged = |entry: &&Value| !entry["bridge_to"].is_null();
        for entry in plan["contracts"].as_array().unwrap().iter().filter(bridged) {
            let row = find(&entry["contract"], "prolong");
            if entry["action"] == "expire" {
                assert_eq!(row.unwrap()["last_day"], entry["ends"]);
                continue;
            }
            // Where the moves end late, another way out may be the cheapest.
            let mut later = roadmap["exits"].as_array().unwrap().iter();
            let entry = later.find(|exit| exit["contract"] == entry["contract"]).unwrap_or(entry);
            assert_eq!(row.is_some(), entry["exit"] == "bridge", "{entry}");
            assert!(row.is_none_or(|row| row["last_day"].as_str() < entry["ends"].as_str()), "{entry}");
        }
    }
}

/// One municipality, one system that goes on, its contract with two options, a second contract that ended long ago.
fn with_options() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write(
        "portfolio.yaml",
        "format: 2\nmerger: {name: Nye, date: 2020-01-01, as_of: 2018-04-01}\n\
         municipalities: [{id: nord, name: Nord, number: '0101', inhabitants: 1000, inventory: nord.yaml}]\n\
         catalogue: [catalogue.yaml]\n",
    );
    write("catalogue.yaml", "domains: [{id: gis, name: Kart, sector: D5}]\n");
    write(
        "nord.yaml",
        "municipality: nord\nsystems: [{id: kart, name: Kart, contract: k, covers: [{domain: gis}]}]\ncontracts:\n\
         - {id: k, supplier: '=Kart AS', annual_fee: 1, end: 2019-06-30, responsible: Innkjøp, \
            options: {count: 2, months: 12, decide_months: 9}}\n",
    );
    folder
}

#[test]
fn what_is_overdue_comes_first_and_says_so() {
    let folder = with_options();
    let rows = list(folder.path(), "deadlines", &[]);
    let found: Vec<_> = rows.iter().map(|row| (&row["act"], &row["by"], &row["last_day"])).collect();
    // 2018-09-30 is a Sunday. The second option prolongs 2020-06-30; after it the contract ends for good.
    let [first, second, last] = [
        ["option", "2018-09-28", "2018-09-30"],
        ["option", "2019-09-30", "2019-09-30"],
        ["agree_again", "2021-06-30", "2021-06-30"],
    ]
    .map(|row| row.map(Value::from));
    let expected = [first, second, last];
    assert_eq!(found, expected.iter().map(|[act, by, last]| (act, by, last)).collect::<Vec<_>>());
    assert!(rows.iter().all(|row| row["responsible"] == "Innkjøp" && row["municipality"] == "0101 Nord"));
    let state = |as_of| {
        let row = list(folder.path(), "deadlines", &["--as-of", as_of])[0].clone();
        (row["state"].clone(), row["days_left"].as_i64().unwrap())
    };
    assert_eq!(state("2018-04-01"), (Value::Null, 180));
    assert_eq!(state("2018-09-28"), ("soon".into(), 0));
    assert_eq!(state("2018-09-30"), ("no_working_day".into(), -2));
    assert_eq!(state("2018-10-01"), ("overdue".into(), -3));
    let text = stdout(folder.path(), &["report", "deadlines", "--as-of", "2018-10-01"]);
    assert!(text.starts_with("Days to act by\n3 days to act by, as of 2018-10-01: 1 overdue,"), "{text}");
    let csv = stdout(folder.path(), &["report", "deadlines", "--format", "csv", "--lang", "nb"]);
    assert!(csv.contains(";'=Kart AS;0101 Nord;"), "{csv}");
}

#[test]
fn the_calendar_of_deadlines_is_valid_for_a_strict_reader() {
    for (folder, language) in [(drammen(), "en"), (drammen(), "nb"), (office(), "nb")] {
        let text = stdout(&folder, &["report", "deadlines", "--format", "ics", "--lang", language]);
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        for line in text.split("\r\n") {
            assert!(line.len() <= 75 && !line.contains(['\n', '\r']), "{} bytes: {line}", line.len());
        }
        let read = IcalCst::parse(&text).unwrap();
        let calendar = read.decode();
        if let Err(problems) = calendar.clone().validate() {
            panic!("{}", problems.iter().map(|problem| format!("{problem}\n")).collect::<String>());
        }
        let rows = list(&folder, "deadlines", &["--lang", language]);
        assert_eq!(calendar.components.len(), rows.len());
        let uids: BTreeSet<&str> = text.split("\r\n").filter_map(|line| line.strip_prefix("UID:")).collect();
        assert_eq!(uids.len(), rows.len(), "a UID stands twice");
        let days: Vec<String> = text
            .split("\r\n")
            .filter_map(|line| line.strip_prefix("DTSTART;VALUE=DATE:"))
            .map(str::to_owned)
            .collect();
        let expected: Vec<String> =
            rows.iter().map(|row| row["by"].as_str().unwrap().replace('-', "")).collect();
        assert_eq!(days, expected);
    }
}

#[test]
fn an_event_keeps_its_uid_from_day_to_day() {
    let uids = |as_of| -> BTreeSet<String> {
        let text = stdout(&drammen(), &["report", "deadlines", "--format", "ics", "--as-of", as_of]);
        text.replace("\r\n ", "")
            .lines()
            .filter_map(|line| line.strip_prefix("UID:"))
            .map(str::to_owned)
            .collect()
    };
    let (first, second) = (uids("2018-04-01"), uids("2018-04-02"));
    // A day later the projects may run a month later, and one more contract be bridged until they end.
    let others = |uids: &BTreeSet<String>| -> BTreeSet<String> {
        uids.iter().filter(|uid| !uid.starts_with("prolong.")).cloned().collect()
    };
    assert_eq!(others(&first), others(&second));
    assert!(first.intersection(&second).filter(|uid| uid.starts_with("prolong.")).count() > 30);
}

#[test]
fn what_to_act_on_first_is_the_head_of_the_same_list_everywhere() {
    for folder in [drammen(), office()] {
        for command in ["diff", "plan", "roadmap"] {
            let text = stdout(&folder, &[command, "--format", "markdown"]);
            let told: Vec<(String, String)> = text
                .lines()
                .skip_while(|line| !line.contains("Act first"))
                .filter(|line| line.starts_with("| 20"))
                .map(|line| {
                    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
                    // People read names; what programs call it stands last.
                    let own = if command == "roadmap" { 4 } else { cells.len() - 2 };
                    (cells[1].to_owned(), cells[own].trim_matches('`').to_owned())
                })
                .take(10)
                .collect();
            let rows = list(&folder, "deadlines", &[]);
            let word = |value: &Value| value.as_str().unwrap().to_owned();
            let days = rows.iter().map(|row| (word(&row["by"]), word(&row["subject"])));
            let expected: Vec<_> = days.take(10).collect();
            assert!(expected.len() >= 3);
            assert_eq!(told[..expected.len()], expected, "{command}: {text}");
        }
    }
}

/// Lists for people say names; what programs call it stands in the last column, before the mark of what is assumed.
#[test]
fn a_list_for_people_has_names_and_its_reference_last() {
    let folder = repository("tests/cases/late");
    for name in
        ["target", "deadlines", "contracts", "migrations", "procurements", "integrations", "decommissioned"]
    {
        let of = |arguments: &[&str]| {
            let text = stdout(&folder, &[&["report", name, "--format", "csv"], arguments].concat());
            let nordic = text.starts_with('\u{feff}');
            let mut reader = csv::ReaderBuilder::new()
                .delimiter(if nordic { b';' } else { b',' })
                .has_headers(false)
                .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
            let rows: Vec<Vec<String>> =
                reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
            rows
        };
        let (people, machine) = (of(&[]), of(&["--dialect", "rfc4180"]));
        let last = people[0].iter().position(|head| head == "Id").unwrap_or_else(|| panic!("{name}: no Id"));
        assert!(last + 2 >= people[0].len(), "{name}: {:?}", people[0]);
        let key = ["subject", "domain", "system", "contract", "product", "a"]
            .into_iter()
            .find_map(|key| machine[0].iter().position(|head| head == key))
            .unwrap_or_else(|| panic!("{name}: {:?}", machine[0]));
        assert_eq!(people.len(), machine.len(), "{name}");
        // A choice that is named is not named twice.
        assert!(!["Choice", "System"].iter().all(|head| people[0].iter().any(|own| own == head)), "{name}");
        let mut references = 0;
        for (row, own) in people[1..].iter().zip(&machine[1..]) {
            if let Some(found) = own.iter().find(|field| **field == row[last]) {
                references += usize::from(found == &own[key]);
            }
            let raw = row[..last].iter().find(|field| {
                field.split_once('/').is_some_and(|(of, _)| ["ost", "vest", "oy", "nord"].contains(&of))
            });
            assert!(raw.is_none(), "{name}: {raw:?} is no name: {row:?}");
        }
        assert!(references > 0, "{name}");
    }
}

#[test]
fn what_a_begun_procurement_has_spent_is_told() {
    let folder = repository("tests/conformance/larger/ten-municipalities/workspace");
    let spent: Vec<i64> = plan(&folder)["procurements"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|row| row["spent"].as_i64())
        .filter(|&spent| spent > 0)
        .collect();
    assert!(!spent.is_empty());
    let told = stdout(&folder, &["report", "procurements"]).replace('\u{a0}', " ");
    for spent in spent {
        let said = format!("NOK {} {:03} is spent already", spent / 1000, spent % 1000);
        assert!(told.contains(&said), "{said}: {told}");
    }
}

#[test]
fn only_deadlines_make_a_calendar() {
    portfolio(&office(), &["report", "contracts", "--format", "ics"]).assert().code(2).stdout("");
    portfolio(&office(), &["report", "--all", "--format", "ics"]).assert().code(2).stdout("");
}

#[test]
fn the_register_says_what_remains_to_be_paid_and_by_how_much_a_contract_grows() {
    let rows = list(&drammen(), "contracts", &[]);
    let row = |contract: &str| rows.iter().find(|row| row["contract"] == contract).unwrap();
    // Seven months' notice days off: 2018-04-01 to 2018-12-31 is nine months of 1 250 000.
    let atea = row("drammen/atea-2013");
    assert_eq!(atea["earliest_exit"], "2018-12-31");
    assert_eq!(atea["remaining"], 937_500);
    // Drammen and Svelvik, 75 600 of 100 600 inhabitants, work in it: 75.1 %; 25 000 more are 33.1 %, of which 60 % are paid: the plan's
    // fee grows by 19.8 %, and so does the list's.
    assert_eq!((&atea["served_share"], &atea["growth"]), (&75.1.into(), &19.8.into()));
    assert_eq!(atea["growth_value"], 1_240_079);
    assert_eq!(atea["beyond_threshold"], "yes");
    // A contract that is not extended grows by nothing, and nothing is said of it.
    let left = rows.iter().find(|row| row["action"] == "terminate").unwrap();
    assert!(left["growth"].is_null() && left["beyond_threshold"].is_null());
}

#[test]
fn a_threshold_that_nobody_knows_is_not_made_up() {
    // The office has a catalogue of its own, without thresholds.
    let text = stdout(&office(), &["report", "procurements"]);
    assert!(text.contains("No thresholds are known for"), "{text}");
    let rows = list(&office(), "procurements", &[]);
    assert!(!rows.is_empty() && rows.iter().all(|row| row["threshold"] == "unknown"));
}

#[test]
fn each_procurement_says_when_the_roadmap_begins_it() {
    let text = stdout(&drammen(), &["roadmap", "--format", "json"]);
    let roadmap: Value = serde_json::from_str(&text).unwrap();
    let projects: Vec<&Value> =
        roadmap["projects"].as_array().unwrap().iter().filter(|row| row["kind"] == "procure").collect();
    let rows = list(&drammen(), "procurements", &[]);
    assert!(rows.len() >= 5 && rows.len() == projects.len());
    for row in rows {
        let domains: BTreeSet<&str> =
            row["domains"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
        let of_it = |project: &&&Value| {
            project["domains"]
                .as_array()
                .unwrap()
                .iter()
                .map(|id| id.as_str().unwrap())
                .eq(domains.iter().copied())
        };
        let project = projects.iter().find(of_it).unwrap_or_else(|| panic!("{row}"));
        let begins = project["phases"][0]["from"].as_str().unwrap();
        assert_eq!(row["start"], format!("{begins}-01"));
        assert_eq!(row["late"], project["late_months"]);
    }
}

#[test]
fn the_checklist_counts_what_nobody_has_answered() {
    for row in list(&drammen(), "procurements", &[]) {
        let points: Vec<&str> = (row.as_object().unwrap().iter())
            .filter(|(key, _)| {
                key.starts_with('c') && key[1..].starts_with(|digit: char| digit.is_ascii_digit())
            })
            .map(|(_, value)| value.as_str().unwrap())
            .collect();
        assert_eq!(points.len(), 10);
        let open = points.iter().filter(|point| point.starts_with("open")).count();
        assert_eq!(row["open_points"], open);
    }
}

#[test]
fn every_column_has_a_heading_of_its_own_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    let mut headings: BTreeMap<(String, &str), Vec<String>> = BTreeMap::new();
    for language in ["en", "nb"] {
        let to = folder.path().join(language);
        portfolio(&drammen(), &["report", "--all", "--lang", language, "-o", to.to_str().unwrap()])
            .assert()
            .success();
        for file in std::fs::read_dir(&to).unwrap().map(|entry| entry.unwrap().path()) {
            let text = std::fs::read_to_string(&file).unwrap();
            let mut reader = csv::ReaderBuilder::new()
                .delimiter(b';')
                .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
            let row: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
            let distinct: BTreeSet<&String> = row.iter().collect();
            assert_eq!(distinct.len(), row.len(), "{}: {row:?}", file.display());
            // Every row has every column: nothing inside a cell breaks the file.
            assert!(reader.records().all(|record| record.unwrap().len() == row.len()));
            headings.insert((file.file_stem().unwrap().to_string_lossy().into_owned(), language), row);
        }
    }
    for ((name, _), english) in headings.iter().filter(|((_, language), _)| *language == "en") {
        let norwegian = &headings[&(name.clone(), "nb")];
        assert_eq!(english.len(), norwegian.len());
        let same = english.iter().zip(norwegian).filter(|(one, other)| one == other).count();
        assert!(
            same * 3 <= english.len(),
            "{name}: {same} headings are the same in both languages: {norwegian:?}"
        );
    }
}
