//! Ends follow moves: one day and one sum for one fact, in whatever list it stands; and no task before what it waits for.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use portfolio::calendar::last_working_day;
use portfolio::cost::{Basis, ContractFate};
use portfolio::model::Date;
use portfolio::optimise::{Effort, target};
use portfolio::plan::Solved;
use serde_json::{Value, json};

use super::lists::{plan, stdout};
use super::oracle::generate::generate;
use super::support::{landscape_of, portfolio, repository};

fn date(value: &Value) -> Date {
    value.as_str().unwrap_or_else(|| panic!("{value} is a date")).parse().unwrap()
}

fn rows<'a>(tables: &'a Value, name: &str) -> &'a Vec<Value> {
    tables[name].as_array().unwrap_or_else(|| panic!("there is no table {name}"))
}

/// What every list must say of a contract that is not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Exit {
    way: String,
    notice_by: Value,
    ends: Value,
    cost: i64,
    planned: i64,
}

/// What the commands say of a workspace.
struct Said {
    about: String,
    roadmap: Value,
    lists: Value,
    diff: Value,
    findings: Value,
    calendar: String,
    exits: BTreeMap<String, Exit>,
    /// The parts of contracts that go on which the plan gives notice of: by system the contract, and the plan's day.
    parts: BTreeMap<String, (String, Date)>,
}

impl Said {
    fn of(folder: &Path, as_of: &[&str]) -> Self {
        let json = |arguments: &[&str]| -> Value {
            serde_json::from_str(&stdout(folder, &[arguments, as_of].concat())).unwrap()
        };
        let plan = json(&["plan", "--format", "json", "--no-decision-costs"]);
        let roadmap = json(&["roadmap", "--format", "json"]);
        let names = ["contracts", "terminate", "deadlines", "decommissioned", "work", "archive"];
        let lists = json(&[&["report"], &names[..], &["--format", "json"]].concat());
        let calendar = stdout(folder, &[&["report", "deadlines", "--format", "ics"], as_of].concat());
        let diff = json(&["diff", "--format", "json"]);
        // Findings may be errors, which the exit code says.
        let check = portfolio(folder, &[&["check", "--plan", "--format", "json"], as_of].concat()).output();
        let findings = serde_json::from_slice(&check.unwrap().stdout).unwrap();
        let mut exits = BTreeMap::new();
        for row in plan["contracts"].as_array().unwrap().iter().filter(|row| !row["exit"].is_null()) {
            let cost = row["exit_cost"].as_i64().unwrap();
            let exit = Exit {
                way: row["exit"].as_str().unwrap().to_owned(),
                notice_by: row["notice_by"].clone(),
                ends: row["ends"].clone(),
                cost,
                planned: cost,
            };
            exits.insert(row["contract"].as_str().unwrap().to_owned(), exit);
        }
        for row in roadmap["exits"].as_array().unwrap() {
            let planned = &exits[row["contract"].as_str().unwrap()];
            assert_eq!(row["planned_exit_cost"], planned.cost, "{row}");
            let exit = Exit {
                way: row["exit"].as_str().unwrap().to_owned(),
                notice_by: row["notice_by"].clone(),
                ends: row["ends"].clone(),
                cost: row["exit_cost"].as_i64().unwrap(),
                planned: planned.cost,
            };
            assert_ne!(exit, *planned, "{row}");
            exits.insert(row["contract"].as_str().unwrap().to_owned(), exit);
        }
        let mut parts = BTreeMap::new();
        for row in plan["contracts"].as_array().unwrap().iter().filter(|row| row["exit"].is_null()) {
            for line in
                row["lines"].as_array().into_iter().flatten().filter(|line| !line["notice_by"].is_null())
            {
                let contract = row["contract"].as_str().unwrap().to_owned();
                parts.insert(
                    line["system"].as_str().unwrap().to_owned(),
                    (contract, date(&line["notice_by"])),
                );
            }
        }
        let about = format!("{} {as_of:?}", folder.display());
        Said { about, roadmap, lists, diff, findings, calendar, exits, parts }
    }

    /// How many contracts end otherwise than planned.
    fn later(&self) -> usize {
        self.roadmap["exits"].as_array().unwrap().len()
    }

    fn contracts(&self) {
        let about = &self.about;
        let mut seen = 0;
        for row in rows(&self.lists, "contracts") {
            let Some(exit) = self.exits.get(row["contract"].as_str().unwrap()) else { continue };
            seen += 1;
            let extra = if exit.cost == exit.planned { Value::Null } else { json!(exit.cost - exit.planned) };
            assert_eq!(row["notice_by"], exit.notice_by, "{about}: {row}");
            assert_eq!(row["ends"], exit.ends, "{about}: {row}");
            assert_eq!(row["exit_cost"], exit.cost, "{about}: {row}");
            assert_eq!(row["exit_extra"], extra, "{about}: {row}");
        }
        assert_eq!(seen, self.exits.len(), "{about}");
        let terminated: BTreeMap<&str, &Value> = rows(&self.lists, "terminate")
            .iter()
            .filter(|row| row["action"] != "terminate_part")
            .map(|row| (row["contract"].as_str().unwrap(), row))
            .collect();
        for (contract, exit) in &self.exits {
            let Some(row) = terminated.get(contract.as_str()) else {
                assert_eq!(exit.way, "expire", "{about}: {contract}");
                continue;
            };
            let extra = if exit.cost == exit.planned { Value::Null } else { json!(exit.cost - exit.planned) };
            assert_eq!(
                (&row["notice_by"], &row["ends"], &row["exit_cost"], &row["exit_extra"]),
                (&exit.notice_by, &exit.ends, &json!(exit.cost), &extra),
                "{about}: {row}"
            );
        }
    }

    fn deadlines(&self) {
        let about = &self.about;
        let notices = rows(&self.lists, "deadlines").iter();
        let notices = notices.filter(|row| ["notice", "withdraw"].contains(&row["act"].as_str().unwrap()));
        let notices: BTreeMap<&str, &Value> =
            notices.map(|row| (row["subject"].as_str().unwrap(), row)).collect();
        let wanted = self.exits.values().filter(|exit| exit.way != "expire").count();
        assert_eq!(notices.len(), wanted, "{about}");
        for (contract, row) in notices {
            let exit = &self.exits[contract];
            assert_eq!(row["last_day"], exit.notice_by, "{about}: {row}");
            let by = last_working_day(date(&exit.notice_by));
            assert_eq!(date(&row["by"]), by, "{about}: {row}");
            let extra = if exit.cost == exit.planned { Value::Null } else { json!(exit.cost - exit.planned) };
            assert_eq!(row["exit_extra"], extra, "{about}: {row}");
            self.event(contract, by);
        }
    }

    /// The calendar has the day too.
    fn event(&self, contract: &str, by: Date) {
        // Long lines are folded: a line break and a blank.
        let calendar = self.calendar.replace("\r\n ", "");
        let events = calendar.split("BEGIN:VEVENT").skip(1);
        let uid = |act: &str| format!("UID:{act}.{contract}@");
        let mut own =
            events.filter(|event| event.contains(&uid("notice")) || event.contains(&uid("withdraw")));
        let event = own.next().unwrap_or_else(|| panic!("{}: no event of {contract}", self.about));
        let day = format!("{:04}{:02}{:02}", by.year(), by.month(), by.day());
        assert!(event.contains(&format!("DTSTART;VALUE=DATE:{day}")), "{}: {event}", self.about);
    }

    /// A part of a contract that goes on has one day and one sum too: among the deadlines, the notices, the changes, what is switched
    /// off and the findings. Where its users move late, it is later than the plan's: of how many.
    fn parts(&self) -> usize {
        let about = &self.about;
        let by_system = |name: &str, act: &str, key: &str| -> BTreeMap<&str, &Value> {
            let rows = rows(&self.lists, name).iter();
            let rows = rows.filter(|row| row["act"] == act || row["action"] == act);
            rows.map(|row| (row[key].as_str().or(row[key][0].as_str()).unwrap(), row)).collect()
        };
        let days = by_system("deadlines", "notice_part", "subject");
        let notices = by_system("terminate", "terminate_part", "systems");
        let changed = self.diff["changes"].as_array().unwrap().iter();
        let changed: BTreeMap<&str, (&str, &Value)> = changed
            .flat_map(|row| row["parts"].as_array().into_iter().flatten().map(move |part| (row, part)))
            .filter(|(_, part)| !part["notice_by"].is_null())
            .map(|(row, part)| (part["system"].as_str().unwrap(), (row["contract"].as_str().unwrap(), part)))
            .collect();
        for keys in [days.len(), notices.len(), changed.len()] {
            assert_eq!(keys, self.parts.len(), "{about}");
        }
        for (system, (contract, planned)) in &self.parts {
            let (day, notice) = (days[system.as_str()], notices[system.as_str()]);
            let (of, part) = changed[system.as_str()];
            assert!(date(&day["last_day"]) >= *planned, "{about}: {day}");
            assert_eq!(
                (&notice["notice_by"], of),
                (&day["last_day"], contract.as_str()),
                "{about}: {notice}"
            );
            assert_eq!(notice["contract"], **contract, "{about}: {notice}");
            assert_eq!(part["notice_by"], notice["notice_by"], "{about}: {part}");
            assert_eq!(part["ends"], notice["ends"], "{about}: {part}");
            assert_eq!(part["exit_cost"], notice["exit_cost"], "{about}: {part}");
            assert_eq!(notice["missed_cost"], day["at_stake"], "{about}: {notice}");
            let mut off = rows(&self.lists, "decommissioned").iter();
            let off = off.find(|row| row["system"] == **system).unwrap();
            assert_eq!(off["contract_ends"], notice["ends"], "{about}: {off}");
        }
        let later = |(system, (_, planned)): (&String, &(String, Date))| {
            date(&days[system.as_str()]["last_day"]) > *planned
        };
        self.parts.iter().filter(|part| later(*part)).count()
    }

    fn comparison(&self) {
        for row in self.diff["changes"].as_array().unwrap().iter().filter(|row| !row["contract"].is_null()) {
            let Some(exit) = self.exits.get(row["contract"].as_str().unwrap()) else { continue };
            let planned = if exit.cost == exit.planned { Value::Null } else { json!(exit.planned) };
            assert_eq!(row["notice_by"], exit.notice_by, "{}: {row}", self.about);
            assert_eq!(row["after"]["ends"], exit.ends, "{}: {row}", self.about);
            assert_eq!(row["exit_cost"], exit.cost, "{}: {row}", self.about);
            assert_eq!(row["planned_exit_cost"], planned, "{}: {row}", self.about);
            // What must be prolonged ends on the day on which the prolongation must be agreed on.
            let mut days = rows(&self.lists, "deadlines").iter();
            let day = days.find(|day| day["act"] == "prolong" && day["subject"] == row["contract"]);
            let day = day.map_or(&Value::Null, |day| &day["last_day"]);
            assert_eq!(row["bridge_from"], *day, "{}: {row}", self.about);
        }
    }

    /// What a finding says of a notice day or an end is what the lists say.
    fn findings(&self) {
        for finding in self.findings.as_array().unwrap() {
            let said = match finding["code"].as_str().unwrap() {
                "CON004" => [true, true],
                "CON003" | "CON010" | "CON019" => [false, true],
                _ => continue,
            };
            let message = finding["message"].as_str().unwrap();
            let subject = finding["subject"].as_str().unwrap();
            if self.parts.contains_key(subject) {
                let mut notices = rows(&self.lists, "terminate").iter();
                let row = notices.find(|row| row["systems"] == json!([subject])).unwrap();
                assert!(message.contains(row["ends"].as_str().unwrap()), "{}: {finding}", self.about);
                let day = row["notice_by"].as_str().unwrap();
                assert!(!said[0] || message.contains(day), "{}: {finding}", self.about);
                continue;
            }
            // What is told of a whole inventory names no day.
            let Some(exit) = self.exits.get(subject) else {
                assert!(!subject.contains('/'), "{}: {finding}", self.about);
                continue;
            };
            for (day, _) in [&exit.notice_by, &exit.ends].into_iter().zip(said).filter(|(_, said)| *said) {
                assert!(message.contains(day.as_str().unwrap()), "{}: {finding}: {exit:?}", self.about);
            }
        }
    }

    fn systems(&self) {
        let about = &self.about;
        let work: BTreeMap<&str, &Value> =
            rows(&self.lists, "work").iter().map(|row| (row["id"].as_str().unwrap(), row)).collect();
        let mut last: BTreeMap<&str, Date> = BTreeMap::new();
        for row in rows(&self.lists, "decommissioned") {
            let system = row["system"].as_str().unwrap();
            if let Some(task) = work.get(format!("switch-off:{system}").as_str()) {
                assert_eq!(task["due"], row["switch_off"], "{about}: {row}");
            }
            let Some(contract) = row["contract"].as_str() else { continue };
            let day = last.entry(contract).or_insert(Date::MIN);
            *day = date(&row["switch_off"]).max(*day);
            // What pays for one system alone may end while its contract goes on.
            if let Some(exit) = self.exits.get(contract) {
                assert_eq!(row["contract_ends"], exit.ends, "{about}: {row}");
            }
        }
        for row in self.roadmap["exits"].as_array().unwrap() {
            assert_eq!(date(&row["switch_off"]), last[row["contract"].as_str().unwrap()], "{about}: {row}");
        }
        for row in rows(&self.lists, "archive").iter().filter(|row| !row["deposit_by"].is_null()) {
            if let Some(task) = work.get(format!("deposit:{}", row["system"].as_str().unwrap()).as_str()) {
                assert_eq!(task["due"], row["deposit_by"], "{about}: {row}");
            }
        }
    }

    /// No task begins before what it waits for has ended, unless somebody said that it has.
    fn order(&self) -> usize {
        let tasks: BTreeMap<&str, &Value> =
            rows(&self.lists, "work").iter().map(|row| (row["id"].as_str().unwrap(), row)).collect();
        let begin = |row: &Value| date(if row["starts"].is_null() { &row["start"] } else { &row["starts"] });
        // The first day after it.
        let end = |row: &Value| {
            if row["ends"].is_null() { date(&row["due"]) } else { date(&row["ends"]).tomorrow().unwrap() }
        };
        let mut waits = 0;
        for row in tasks.values().filter(|row| row["status"] != "done" && row["status"] != "under_way") {
            for before in row["after"].as_array().into_iter().flatten() {
                let before = tasks[before.as_str().unwrap()];
                if before["status"] == "done" {
                    continue;
                }
                assert!(end(before) <= begin(row), "{}: {row} begins before {before} has ended", self.about);
                waits += 1;
            }
        }
        waits
    }

    fn check(&self) -> usize {
        self.contracts();
        self.deadlines();
        self.comparison();
        self.parts();
        self.findings();
        self.systems();
        self.order()
    }
}

#[test]
fn one_fact_has_one_day_and_one_sum_in_every_list() {
    let (mut later, mut parts) = (0, (0, 0));
    let small = crate::acts::workspace();
    let small = small.path().to_str().unwrap();
    for (folder, as_of) in [
        (small, &[][..]),
        (small, &["--as-of", "2020-01-01"]),
        ("portfolio", &[][..]),
        ("portfolio", &["--as-of", "2019-09-15"]),
        ("tests/cases/office", &[]),
        ("tests/cases/office", &["--as-of", "2019-11-01"]),
        ("tests/cases/village", &[]),
        ("tests/cases/late", &[]),
        ("examples/two-municipalities", &[]),
        ("tests/conformance/public/roadmap-exits-follow-moves/workspace", &[]),
        ("tests/conformance/public/roadmap-exits-way-changes/workspace", &[]),
    ] {
        let said = Said::of(&repository(folder), as_of);
        let waits = said.check();
        assert!(waits > 100 || folder != "portfolio", "{folder}: {waits} waits");
        later += said.later();
        parts.0 += said.parts.len();
        parts.1 += said.parts();
    }
    assert!(later > 10, "only {later} contracts end later than planned");
    assert!(parts.0 > 3 && parts.1 > 0, "{parts:?} parts of contracts are given notice, later than planned");
}

/// A workspace in a folder.
fn written(files: &[(String, String)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path: PathBuf = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

#[test]
fn one_fact_has_one_day_and_one_sum_in_generated_workspaces_that_are_late() {
    let (mut seen, mut later) = (0, 0);
    for seed in 300_000..300_800 {
        let folder = written(&generate(seed, 50));
        let output = portfolio(folder.path(), &["roadmap", "--format", "json"]).output().unwrap();
        let Ok(roadmap) = serde_json::from_slice::<Value>(&output.stdout) else { continue };
        if roadmap["exits"] == json!([]) {
            continue;
        }
        let said = Said::of(folder.path(), &[]);
        said.check();
        seen += 1;
        later += said.later();
        if seen == 25 {
            break;
        }
    }
    assert!(seen >= 20 && later >= seen, "{seen} workspaces, {later} contracts that end later");
}

#[test]
fn one_fact_has_one_day_and_one_sum_in_generated_workspaces_that_leave_parts_of_contracts() {
    let mut seen = 0;
    for seed in 310_000..312_000 {
        let files = generate(seed, 50);
        let landscape = landscape_of(&files);
        let basis = Basis::new(&landscape);
        let Some((_, evaluation)) = Solved::of(&basis, target(&basis, Effort::default())).target else {
            continue;
        };
        let given = |fate: &ContractFate| match fate {
            ContractFate::Kept { lines, .. } => lines.iter().any(|line| line.exit.notice_by.is_some()),
            ContractFate::Left(_) => false,
        };
        if !evaluation.contracts.values().any(given) {
            continue;
        }
        let said = Said::of(written(&files).path(), &[]);
        assert!(!said.parts.is_empty());
        said.check();
        seen += 1;
        if seen == 8 {
            return;
        }
    }
    panic!("only {seen} workspaces leave a part of a contract");
}

/// A contract says of itself the day, the end and the sum that every list says of it; and so do its lines.
#[test]
fn a_contract_shows_the_days_of_the_lists() {
    let small = crate::acts::workspace();
    let late = "tests/conformance/public/roadmap-exits-follow-moves/workspace";
    for folder in [small.path().to_path_buf(), repository(late), repository("tests/cases/office")] {
        let said = Said::of(&folder, &[]);
        let shown = |contract: &str| -> Value {
            let shown = stdout(&folder, &["show", &format!("contract:{contract}"), "--format", "json"]);
            serde_json::from_str(&shown).unwrap()
        };
        for (contract, exit) in &said.exits {
            let row = shown(contract);
            assert_eq!(row["plan_notice_by"], exit.notice_by, "{row}");
            assert_eq!(row["plan_ends"], exit.ends, "{row}");
            assert_eq!(row["plan_exit_cost"], exit.cost, "{row}");
        }
        for (system, (contract, _)) in &said.parts {
            let row = shown(contract);
            let mut lines = row["lines"].as_array().unwrap().iter();
            let line = lines.find(|line| line["system"] == **system).unwrap();
            let mut notices = rows(&said.lists, "terminate").iter();
            let notice = notices.find(|row| row["systems"] == json!([system])).unwrap();
            assert_eq!(line["plan_notice_by"], notice["notice_by"], "{row}");
            assert_eq!(line["plan_ends"], notice["ends"], "{row}");
        }
    }
}

#[test]
fn a_saved_plan_knows_no_roadmap_and_is_compared_as_it_was_decided() {
    let folder = repository("tests/conformance/public/roadmap-exits-follow-moves/workspace");
    let plan = plan(&folder);
    let row = &plan["contracts"].as_array().unwrap()[0];
    assert_eq!((&row["contract"], &row["exit_cost"]), (&json!("nord/k"), &json!(30_000)));
    let kept = tempfile::tempdir().unwrap();
    let file = kept.path().join("plan.json");
    std::fs::write(&file, plan.to_string()).unwrap();
    let diff = stdout(&folder, &["diff", file.to_str().unwrap(), "target", "--format", "json"]);
    let diff: Value = serde_json::from_str(&diff).unwrap();
    let changed = diff["changes"].as_array().unwrap().iter().filter(|row| !row["contract"].is_null());
    assert_eq!(changed.filter(|row| row["outcome"] != "kept").count(), 0, "{diff}");
}
