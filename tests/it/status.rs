//! Where we are against what was decided, and plans that stay with it.

use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use crate::git::ran;
use crate::support::{files_below, repository};

const VILLAGE: &str = "tests/cases/village";
const OFFICE: &str = "tests/cases/office";
const FJORDVIK: &str = "inventories/fjordvik.yaml";
const NESBYGD: &str = "inventories/nesbygd.yaml";

fn workspace(case: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files_below(&repository(case)) {
        let to = folder.path().join(path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, text).unwrap();
    }
    folder
}

fn change(folder: &Path, file: &str, from: &str, to: &str) {
    let path = folder.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} has no {from:?}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

fn save(folder: &Path) {
    let (code, _, said) =
        ran(folder, &["plan", "-o", "plan.json", "--format", "json", "--force", "--no-decision-costs"]);
    assert_eq!(code, 0, "{said}");
}

fn json(folder: &Path, arguments: &[&str]) -> Value {
    let all: Vec<&str> = arguments.iter().copied().chain(["--format", "json"]).collect();
    let (code, text, said) = ran(folder, &all);
    assert!(code < 2, "{said}");
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}{said}"))
}

fn status(folder: &Path) -> Value {
    json(folder, &["status", "--against", "plan.json"])
}

fn planned(folder: &Path, more: &[&str]) -> Value {
    let all: Vec<&str> = ["plan", "--no-decision-costs"].iter().chain(more).copied().collect();
    json(folder, &all)
}

fn total(plan: &Value) -> i64 {
    plan["cost"]["total"].as_i64().unwrap()
}

#[test]
fn sums_of_other_years_or_of_other_open_domains_are_not_set_side_by_side_without_a_word() {
    let text = |folder: &Path| ran(folder, &["status", "--against", "plan.json"]).1;
    for (from, to) in [("as_of:", "horizon_years: 9, as_of:"), ("as_of:", "discount_rate: 7, as_of:")] {
        let folder = workspace(VILLAGE);
        save(folder.path());
        let warns = |text: String| text.contains("counts other years");
        assert!(!warns(text(folder.path())));
        change(folder.path(), "portfolio.yaml", from, to);
        assert!(warns(text(folder.path())), "{to}");
    }
    let folder = workspace(VILLAGE);
    save(folder.path());
    assert!(!text(folder.path()).contains("do not pay for the same"));
    let inventories = files_below(&folder.path().join("inventories"));
    for (path, text) in inventories {
        let unfit = |line: &str| match line.contains("shared_from") {
            true => format!("{line}\n"),
            false => format!("{}\n", line.replace("covers:", "unfit: nobody may use it, covers:")),
        };
        let text: String = text.lines().map(unfit).collect();
        fs::write(folder.path().join("inventories").join(path), text).unwrap();
    }
    let told = text(folder.path());
    let open = status(folder.path())["today_gaps"].as_array().unwrap().len();
    assert!(open > 0 && told.contains("do not pay for the same"), "{told}");
}

#[test]
fn where_nothing_has_happened_it_says_so_and_the_plan_is_the_same() {
    for case in [VILLAGE, OFFICE] {
        let folder = workspace(case);
        save(folder.path());
        let saved = fs::read(folder.path().join("plan.json")).unwrap();
        save(folder.path());
        assert_eq!(saved, fs::read(folder.path().join("plan.json")).unwrap(), "byte for byte");
        let found = status(folder.path());
        assert_eq!((&found["same"], &found["otherwise"]), (&true.into(), &serde_json::json!([])), "{found}");
        assert_eq!(found["saved"], found["today"]);
        let (code, text, _) = ran(folder.path(), &["status", "--against", "plan.json"]);
        assert_eq!(code, 0);
        assert!(text.starts_with("Nothing has happened since plan.json"), "{text}");
        let (_, text, _) = ran(folder.path(), &["status", "--against", "plan.json", "--lang", "nb"]);
        assert!(text.starts_with("Ingenting har skjedd"), "{text}");
    }
}

#[test]
fn the_workspace_names_the_plan_that_people_work_by() {
    let folder = workspace(OFFICE);
    let (code, _, said) = ran(folder.path(), &["status"]);
    assert!(code == 2 && said.contains("lock: plan.json"), "{said}");
    change(folder.path(), "portfolio.yaml", "decisions:", "lock: plan.json\ndecisions:");
    let (code, _, said) = ran(folder.path(), &["status"]);
    assert!(code == 2 && said.contains("cannot read plan.json"), "{said}");
    save(folder.path());
    for from in [folder.path().to_owned(), folder.path().join("inventories")] {
        let (code, text, said) = ran(&from, &["status"]);
        assert!(code == 0 && text.starts_with("Nothing has happened"), "{text}{said}");
    }
}

#[test]
fn drift_is_what_the_facts_did_and_decided_what_decisions_did() {
    let folder = workspace(OFFICE);
    save(folder.path());
    let before = total(&planned(folder.path(), &[]));
    change(folder.path(), FJORDVIK, "annual_fee: 700000", "annual_fee: 800000");
    let found = status(folder.path());
    let after = total(&planned(folder.path(), &[]));
    assert_eq!(found["drift"], after - before, "{found}");
    assert_eq!((&found["decided"], &found["today"]["total"]), (&0.into(), &after.into()));
    let reject = "decisions:\n  - {domain: economy, reject: 0602/agresso, by: Board, reason: x}";
    change(folder.path(), "decisions.yaml", "decisions:", reject);
    let found = status(folder.path());
    let decided = total(&planned(folder.path(), &[]));
    assert_eq!((&found["drift"], &found["decided"]), (&(after - before).into(), &(decided - after).into()));
    assert_eq!(found["decided_domains"], serde_json::json!(["economy"]));
    assert_eq!(found["barred"][0]["bars"], serde_json::json!(["rejected"]));
}

/// A workspace in which a price has turned a choice since the plan was saved.
fn turned() -> TempDir {
    let folder = workspace(OFFICE);
    let never = "annual_fee: 300000, notice_months: 6, growth: none";
    change(folder.path(), NESBYGD, never, &never.replace("none", "any"));
    change(folder.path(), FJORDVIK, "annual_fee: 900000", "annual_fee: 200000");
    save(folder.path());
    change(folder.path(), FJORDVIK, "annual_fee: 200000", "annual_fee: 1900000");
    folder
}

#[test]
fn a_choice_changes_only_where_it_gains_enough_to_the_krone() {
    let folder = turned();
    let found = status(folder.path());
    let turn = &found["otherwise"][0];
    assert_eq!(turn["domains"], serde_json::json!(["elderly-care"]), "{found}");
    let gain = turn["gain"].as_i64().unwrap();
    let (kept, best) = (found["kept"]["total"].as_i64().unwrap(), total(&planned(folder.path(), &[])));
    assert_eq!(gain, kept - best, "the only package");
    let keep = |gain: i64| planned(folder.path(), &["--keep", "plan.json", "--gain", &gain.to_string()]);
    assert_eq!(total(&keep(gain)), best);
    assert_eq!(keep(gain)["status"], "optimal");
    let stays = keep(gain + 1);
    assert_eq!(
        (total(&stays), &stays["status"], &stays["lower_bound"]),
        (kept, &"feasible".into(), &best.into())
    );
    let (code, text, _) = ran(folder.path(), &["plan", "--keep", "plan.json", "--gain", "999999999"]);
    assert!(code == 0 && text.contains("0602/gerica") && text.contains("a choice changes where"), "{text}");
    // A small move of a price turns nothing where somebody asks for a gain.
    let (code, _, said) = ran(folder.path(), &["plan", "--gain", "5"]);
    assert!(code == 2 && said.contains("--keep"), "{said}");
    // What is kept is a plan like any other.
    let path = folder.path().join("kept.json");
    fs::write(&path, serde_json::to_string(&stays).unwrap()).unwrap();
    let (code, text, said) = ran(folder.path(), &["verify", "kept.json"]);
    assert_eq!(code, 0, "{text}{said}");
    // What was weighed stands in the document, and not a krone of it is believed.
    let weighed = &stays["kept"]["packages"][0];
    assert_eq!((&weighed["gain"], &weighed["changes"]), (&gain.into(), &false.into()), "{weighed}");
    assert_eq!(keep(gain)["kept"]["packages"][0]["changes"], true);
    for (key, value) in
        [("gain", serde_json::json!(gain + 1)), ("changes", true.into()), ("from", "x".into())]
    {
        let mut spoiled = stays.clone();
        spoiled["kept"]["packages"][0][key] = value;
        fs::write(&path, serde_json::to_string(&spoiled).unwrap()).unwrap();
        assert_eq!(ran(folder.path(), &["verify", "kept.json"]).0, 1, "{key}");
    }
}

#[test]
fn what_closes_next_is_what_planning_on_the_day_after_says() {
    let folder = workspace(OFFICE);
    save(folder.path());
    let found = status(folder.path());
    let closes = found["closes"].as_array().unwrap();
    assert!(!closes.is_empty(), "{found}");
    for closing in closes {
        let day: jiff::civil::Date = closing["day"].as_str().unwrap().parse().unwrap();
        let at = |day: jiff::civil::Date| total(&planned(folder.path(), &["--as-of", &day.to_string()]));
        let (on, after) = (at(day), at(day.tomorrow().unwrap()));
        assert_eq!((&closing["total"], &closing["extra"]), (&after.into(), &(after - on).into()), "{day}");
        // It only gets cheaper where nobody pays for a domain any more.
        let open = closing["open"].as_array().unwrap();
        assert!(after >= on || !open.is_empty(), "{closing}");
    }
    let (_, text, _) = ran(folder.path(), &["status", "--against", "plan.json"]);
    let any_open = closes.iter().any(|closing| closing["open"] != serde_json::json!([]));
    assert_eq!(text.contains("Nothing left to choose for"), any_open, "{text}");
}

/// Two years of small events: in every month there is a plan, and what the saved choices cost is never less.
#[test]
fn in_every_month_of_two_years_there_is_a_plan_and_a_status() {
    let folder = workspace(VILLAGE);
    save(folder.path());
    let (mut fee, mut seed) = (60_000_u64, 11_u64);
    let mut day: jiff::civil::Date = "2018-04-01".parse().unwrap();
    for month in 0..20 {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let next = fee + seed % 5_000;
        change(
            folder.path(),
            "inventories/sor.yaml",
            &format!("annual_fee: {fee}"),
            &format!("annual_fee: {next}"),
        );
        fee = next;
        let later = day.checked_add(jiff::Span::new().months(1)).unwrap();
        change(folder.path(), "portfolio.yaml", &format!("as_of: {day}"), &format!("as_of: {later}"));
        day = later;
        let (found, plan) = (status(folder.path()), planned(folder.path(), &[]));
        let today = found["today"]["total"].as_i64();
        assert_eq!(today, plan["cost"]["total"].as_i64(), "month {month}");
        if let (Some(kept), Some(today)) = (found["kept"]["total"].as_i64(), today) {
            assert!(kept >= today, "month {month}: {kept} {today}");
        }
        assert!(!found["same"].as_bool().unwrap(), "month {month}");
    }
}
