//! The work and the archive plan: nothing of the plan is forgotten, and every task has what comes before it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use super::lists::{list, plan, stdout};
use super::support::{landscape_at, repository};

fn workspaces() -> [std::path::PathBuf; 4] {
    [
        repository("portfolio"),
        repository("tests/cases/office"),
        repository("tests/cases/village"),
        repository("examples/two-municipalities"),
    ]
}

fn texts(value: &Value) -> Vec<&str> {
    value
        .as_array()
        .map(|items| items.iter().map(|item| item.as_str().unwrap()).collect())
        .unwrap_or_default()
}

#[test]
fn every_predecessor_is_a_task_and_none_waits_for_itself() {
    for folder in workspaces() {
        let rows = list(&folder, "work", &[]);
        let after: BTreeMap<&str, Vec<&str>> =
            rows.iter().map(|row| (row["id"].as_str().unwrap(), texts(&row["after"]))).collect();
        assert_eq!(after.len(), rows.len(), "an id stands twice");
        // Take away what waits for nothing until nothing is left.
        let mut left: BTreeSet<&str> = after.keys().copied().collect();
        for before in after.values().flatten() {
            assert!(left.contains(before), "{before} is no task");
        }
        loop {
            let free: Vec<&str> = left
                .iter()
                .copied()
                .filter(|id| !after[id].iter().any(|before| left.contains(before)))
                .collect();
            if free.is_empty() {
                break;
            }
            free.iter().for_each(|id| {
                left.remove(id);
            });
        }
        assert!(left.is_empty(), "these wait for one another: {left:?}");
    }
}

#[test]
fn the_work_costs_what_the_plan_says() {
    for folder in workspaces() {
        let (plan, rows) = (plan(&folder), list(&folder, "work", &[]));
        let sum = |work: &str| -> i64 {
            rows.iter().filter(|row| row["work"] == work).filter_map(|row| row["cost"].as_i64()).sum()
        };
        assert_eq!(sum("move"), plan["cost"]["migration"].as_i64().unwrap());
        assert_eq!(sum("join"), plan["cost"]["integration"].as_i64().unwrap());
        let procured: i64 =
            plan["procurements"].as_array().unwrap().iter().map(|row| row["one_off"].as_i64().unwrap()).sum();
        assert_eq!(sum("procure"), procured);
        let count = |work: &str| rows.iter().filter(|row| row["work"] == work).count();
        assert_eq!(count("move"), plan["migrations"].as_array().unwrap().len());
    }
}

#[test]
fn no_system_no_integration_and_no_archive_is_forgotten() {
    for folder in workspaces() {
        let landscape = landscape_at(&folder);
        let rows = list(&folder, "work", &[]);
        let ids: BTreeSet<&str> = rows.iter().map(|row| row["id"].as_str().unwrap()).collect();
        for system in &landscape.systems {
            let (on, off) =
                (format!("set-up:{}", system.reference), format!("switch-off:{}", system.reference));
            assert!(ids.contains(&*on) != ids.contains(&*off), "{} goes on or ends", system.reference);
        }
        for one in &landscape.integrations {
            let goes_on = |system| ids.contains(&*format!("set-up:{}", landscape.system(system).reference));
            let (to, both) = match one.to {
                portfolio::model::IntegrationEnd::Use(end) => {
                    (&landscape.entry(end.entry).reference, goes_on(one.from.system) && goes_on(end.system))
                }
                portfolio::model::IntegrationEnd::Component(id) => {
                    (&landscape.component(id).reference, goes_on(one.from.system))
                }
            };
            let id = format!("take-down:{}+{to}", landscape.entry(one.from.entry).reference);
            assert_eq!(ids.contains(&*id), !both, "{id}");
        }
        let closed: BTreeSet<&str> = rows
            .iter()
            .filter(|row| row["work"] == "close_archive")
            .map(|row| {
                assert!(row["due"].as_str().unwrap() < landscape.merger.date.to_string().as_str(), "{row}");
                row["municipality"].as_str().unwrap()
            })
            .collect();
        // Every municipality ends, and its archive with it, whether or not its inventory knows of one.
        assert_eq!(closed.len(), landscape.municipalities.len(), "{closed:?}");
        // Anyone who hands over an archive has closed it, and switches off afterwards.
        for deposit in rows.iter().filter(|row| row["work"] == "deposit") {
            let of = deposit["id"].as_str().unwrap().strip_prefix("deposit:").unwrap();
            assert!(texts(&deposit["after"]).contains(&&*format!("close-archive:{of}")));
        }
    }
}

#[test]
fn every_open_registration_of_the_target_has_its_component_told_first() {
    let rows = list(&repository("portfolio"), "work", &[]);
    let joins = rows.iter().filter(|row| row["work"] == "join");
    let anew = joins.filter(|row| row["to"] == "component:helsenettet");
    let mut seen = 0;
    for row in anew {
        seen += 1;
        assert!(texts(&row["after"]).contains(&"agree:component:helsenettet"), "{row}");
    }
    assert!(seen >= 2);
}

/// Two municipalities, one HR system each; what a data set wants goes against what the inventory says.
fn against_the_inventory(data: &str, method: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write(
        "portfolio.yaml",
        "format: 2\nmerger: {name: Nye, date: 2020-01-01, as_of: 2018-04-01}\n\
         municipalities: [{id: nord, inhabitants: 9000, inventory: nord.yaml}, {id: sor, inhabitants: 1000, inventory: sor.yaml}]\n\
         catalogue: [catalogue.yaml]\n",
    );
    write(
        "catalogue.yaml",
        &format!(
            "domains:\n- id: hr\n  name: HR\n  sector: D2\n  priority: must\n  data_sets:\n\
             \x20 - {{id: employees, name: {{nb: Ansatte, en: Employees}}, method: {method}, wash: true, source: S000}}\n"
        ),
    );
    write(
        "nord.yaml",
        "municipality: nord\nsystems: [{id: hr, name: Personal, annual_cost: 1000, cost_pricing: fixed, covers: [{domain: hr, fit: 5}]}]\n",
    );
    write(
        "sor.yaml",
        &format!(
            "municipality: sor\nsystems: [{{id: hr, name: Lønn, annual_cost: 900000, data: {data}, covers: [{{domain: hr, fit: 1}}]}}]\n"
        ),
    );
    folder
}

/// The tasks on the data set, as `work, forced by`.
fn on_the_data_set(folder: &Path) -> Vec<(String, String)> {
    let rows = list(folder, "work", &[]);
    let about = rows.iter().filter(|row| row["data_set"] == "Employees");
    about
        .map(|row| {
            (row["work"].as_str().unwrap().to_owned(), row["forced"].as_str().unwrap_or("").to_owned())
        })
        .collect()
}

#[test]
fn a_data_set_that_must_be_converted_is_converted_whatever_the_inventory_says() {
    let forced = "forced: the inventory says look-up. S000";
    for (data, method, expected) in [
        ("convert", "convert", vec![("wash", ""), ("convert", "S000")]),
        ("lookup", "convert", vec![("wash", ""), ("convert", forced)]),
        ("lookup", "access", vec![("look_up", "S000")]),
        ("convert", "lookup", vec![("look_up", "S000")]),
        ("none", "access", vec![("look_up", "forced: the inventory says nothing is kept. S000")]),
        ("convert", "register", vec![("register", "S000")]),
    ] {
        let folder = against_the_inventory(data, method);
        let found = on_the_data_set(folder.path());
        let found: Vec<(&str, &str)> = found.iter().map(|(work, forced)| (&**work, &**forced)).collect();
        assert_eq!(found, expected, "{data} {method}");
    }
    // The wash comes first, and the migration waits for it too.
    let folder = against_the_inventory("convert", "convert");
    let rows = list(folder.path(), "work", &[]);
    for work in ["convert", "move"] {
        let row = rows.iter().find(|row| row["work"] == work).unwrap();
        assert!(texts(&row["after"]).contains(&"wash:sor/hr@hr#employees"), "{row}");
    }
}

#[test]
fn a_late_task_says_so() {
    let folder = against_the_inventory("convert", "convert");
    let status = |as_of| {
        let rows = list(folder.path(), "work", &["--as-of", as_of]);
        rows.iter().find(|row| row["work"] == "move").unwrap()["status"].clone()
    };
    // A medium conversion takes 1 + 2 + 4 months; the whole project, not only its implementation, must fit before 2020-01-01.
    assert_eq!(status("2019-06-01"), "not_begun");
    assert_eq!(status("2019-06-02"), "ends_late");
}

/// The days of a project in the roadmap: the first of its first month, the first and last of its G, and whether it is late.
fn roadmap_of(folder: &Path, more: &[&str]) -> BTreeMap<String, (String, String, String, u64)> {
    let arguments = [&["roadmap", "--format", "json"], more].concat();
    let map: Value = serde_json::from_str(&stdout(folder, &arguments)).unwrap();
    let projects = map["projects"].as_array().unwrap().iter();
    let day = |month: &Value| format!("{}-01", month.as_str().unwrap());
    let row = |entry: &Value| {
        let phases = entry["phases"].as_array().unwrap();
        let last = phases.last().unwrap();
        let late = entry["late_months"].as_u64().unwrap();
        let to = last["to"].as_str().unwrap().to_owned();
        (
            entry["project"].as_str().unwrap().to_owned(),
            (day(&phases[0]["from"]), day(&last["from"]), to, late),
        )
    };
    projects.map(row).collect()
}

#[test]
fn what_moves_has_the_days_that_the_roadmap_gives_it() {
    let folder = repository("portfolio");
    let map = roadmap_of(&folder, &[]);
    let json: Value = serde_json::from_str(&stdout(&folder, &["roadmap", "--format", "json"])).unwrap();
    let project_of = |domain: &str| {
        let mut projects = json["projects"].as_array().unwrap().iter();
        let has = |entry: &&Value| texts(&entry["domains"]).contains(&domain);
        projects.find(has).map(|entry| entry["project"].as_str().unwrap().to_owned())
    };
    let rows = list(&folder, "work", &[]);
    let mut moved = 0;
    for row in rows.iter().filter(|row| row["work"] == "move") {
        let project = project_of(row["domain"].as_str().unwrap()).expect("a migration is in a project");
        let (_, from, to, late) = &map[&project];
        assert_eq!(row["starts"], *from.as_str(), "{row}");
        assert!(row["ends"].as_str().unwrap().starts_with(to.as_str()), "{row}");
        if *late == 0 {
            assert_eq!(row["status"], "not_begun", "{row}");
        }
        moved += 1;
    }
    assert!(moved > 200);
    // What is set up for others is there when the first of them begins.
    let ends: BTreeMap<&str, &str> = rows
        .iter()
        .filter(|row| row["id"].as_str().unwrap().starts_with("set-up:") && !row["ends"].is_null())
        .map(|row| (row["id"].as_str().unwrap(), row["ends"].as_str().unwrap()))
        .collect();
    assert!(ends.len() > 50);
    for row in rows.iter().filter(|row| row["work"] == "move") {
        for before in texts(&row["after"]).iter().filter_map(|id| ends.get(id)) {
            assert!(*before < row["starts"].as_str().unwrap(), "{row}");
        }
    }
}

#[test]
fn every_project_has_its_day_to_start_and_those_that_are_too_late_say_so() {
    for (folder, as_of) in
        [("portfolio", "2018-04-01"), ("portfolio", "2018-06-15"), ("tests/cases/office", "2018-04-01")]
    {
        let folder = repository(folder);
        let map = roadmap_of(&folder, &["--as-of", as_of]);
        let rows = list(&folder, "deadlines", &["--as-of", as_of]);
        let starts: BTreeMap<&str, &Value> = rows
            .iter()
            .filter(|row| row["act"].as_str().unwrap().starts_with("start"))
            .map(|row| (row["subject"].as_str().unwrap(), row))
            .collect();
        assert_eq!(
            starts.keys().copied().collect::<Vec<_>>(),
            map.keys().map(String::as_str).collect::<Vec<_>>()
        );
        for (project, (begin, _, _, late)) in &map {
            let row = starts[project.as_str()];
            assert_eq!(row["starts"], *begin.as_str(), "{row}");
            if *late == 0 {
                assert!(row["by"].as_str().unwrap() >= begin.as_str(), "{row}");
                assert_ne!(row["state"], "overdue", "{row}");
            } else {
                assert!(row["state"] == "overdue" || row["state"] == "late_anyway", "{row}");
                assert!(row["otherwise"].as_str().unwrap().contains("late"), "{row}");
            }
        }
    }
}

#[test]
fn the_archive_plan_counts_cores_and_says_who_archives_where() {
    let folder = repository("portfolio");
    let rows = list(&folder, "archive", &[]);
    let landscape = landscape_at(&folder);
    let plan = plan(&folder);
    // Every domain of the plan that must archive stands in the target, once a member.
    let mut wanted = BTreeSet::new();
    for entry in plan["domains"].as_array().unwrap() {
        let domain =
            &landscape.domains[landscape.find_domain(entry["domain"].as_str().unwrap()).unwrap().index()];
        if domain.archive != portfolio::model::DomainArchive::None {
            wanted.extend(
                texts(&entry["members"]).into_iter().map(|member| (domain.id.clone(), member.to_owned())),
            );
        }
    }
    let target: BTreeSet<(String, String)> = rows
        .iter()
        .filter(|row| row["part"] == "in_target")
        .map(|row| (texts(&row["domains"])[0].to_owned(), row["system"].as_str().unwrap().to_owned()))
        .collect();
    assert!(target.is_superset(&wanted), "{:?}", wanted.difference(&target).collect::<Vec<_>>());
    for row in rows.iter().filter(|row| row["part"] == "today" && !row["system"].is_null()) {
        assert_eq!(row["close_on"], "2019-12-31", "no series goes on: {row}");
        let handed_over = row["fate"] == "handed_over";
        assert_eq!(row["deposit_by"].is_null(), !handed_over, "{row}");
    }
    let text = stdout(&folder, &["report", "archive"]);
    assert!(text.lines().nth(1).unwrap().starts_with("Archive cores today: "), "{text}");
}

#[test]
fn a_municipality_without_a_core_is_asked_for_its_archive() {
    // The example's second municipality has none.
    for folder in workspaces() {
        let landscape = landscape_at(&folder);
        let rows = list(&folder, "archive", &[]);
        let today = rows.iter().filter(|row| row["part"] == "today");
        let told: BTreeSet<&str> = today.filter_map(|row| row["municipality"].as_str()).collect();
        assert_eq!(told.len(), landscape.municipalities.len(), "{told:?}");
    }
}
