//! A pair with a scenario told in full: the difference by item and by cause, against orders gone through one by one with plans made
//! from outside.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use crate::scenario::{copy, json, run};

/// What a scenario changes, and its file.
const CHANGES: [(&str, &str); 4] = [
    ("merger.discount_rate", "1.5"),
    ("rates.vendor_annual", "190000"),
    ("nord/unit4-2021.annual_fee", "2400000"),
    ("nord/gerica.annual_cost", "900000"),
];

const WORKSPACE: &str = "examples/two-municipalities";

fn file(changes: &[(&str, &str)]) -> String {
    let set: String = changes.iter().map(|(path, value)| format!("  {path}: {value}\n")).collect();
    format!("name: Other figures\nset:\n{set}")
}

/// What a plan with some values set comes to, measure by measure; none where there is no plan.
fn worth(folder: &Path, set: &[(&str, &str)]) -> Option<BTreeMap<String, i128>> {
    let set: Vec<String> = set.iter().map(|(path, value)| format!("--set={path}={value}")).collect();
    let arguments: Vec<&str> = ["plan"].into_iter().chain(set.iter().map(String::as_str)).collect();
    let plan = json(folder, &arguments);
    let cost = plan["cost"].as_object()?;
    let money = |value: &Value| value.as_i64().map(i128::from);
    let mut worth: BTreeMap<String, i128> =
        cost.iter().filter_map(|(key, value)| Some((key.clone(), money(value)?))).collect();
    worth.insert("target_year".to_owned(), money(&plan["target_year"])?);
    Some(worth)
}

/// All orders of so many things.
fn orders(count: usize) -> Vec<Vec<usize>> {
    if count == 0 {
        return vec![Vec::new()];
    }
    let longer = |order: Vec<usize>| {
        (0..count).map(move |place| {
            let mut longer = order.clone();
            longer.insert(place, count - 1);
            longer
        })
    };
    orders(count - 1).into_iter().flat_map(longer).collect()
}

fn brings(cause: &Value) -> BTreeMap<String, i128> {
    let money = |(key, value): (&String, &Value)| (key.clone(), i128::from(value.as_i64().unwrap()));
    cause.as_object().unwrap().iter().map(money).collect()
}

/// Each change by the orders gone through one by one, with the plan of every step made by itself.
fn by_orders(folder: &Path, changes: &[(&'static str, &'static str)]) -> (Vec<BTreeMap<String, i128>>, i128) {
    let mut plans: BTreeMap<Vec<usize>, Option<BTreeMap<String, i128>>> = BTreeMap::new();
    let mut of = |made: &[usize]| {
        let mut made = made.to_vec();
        made.sort_unstable();
        let set: Vec<(&str, &str)> = made.iter().map(|&change| changes[change]).collect();
        plans.entry(made).or_insert_with(|| worth(folder, &set)).clone()
    };
    let mut sums = vec![BTreeMap::new(); changes.len()];
    let mut counted = 0;
    for order in orders(changes.len()) {
        let steps: Vec<Option<BTreeMap<String, i128>>> =
            (0..=order.len()).map(|done| of(&order[..done])).collect();
        let Some(steps) = steps.into_iter().collect::<Option<Vec<_>>>() else { continue };
        counted += 1;
        for (two, &change) in steps.windows(2).zip(&order) {
            for (key, after) in &two[1] {
                *sums[change].entry(key.clone()).or_insert(0) += after - two[0][key];
            }
        }
    }
    (sums, counted)
}

/// Changes as they are told of: by what they say, wherever in the file they stand.
fn told_order(changes: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    let mut changes = changes.to_vec();
    changes.sort_unstable();
    changes
}

/// What is told of each change is its average over the orders, to the krone, and all of it comes to the difference.
fn agrees(folder: &Path, scenario: &str, changes: &[(&'static str, &'static str)]) -> Value {
    let told = json(folder, &["diff", "base", scenario]);
    let causes = &told["causes"];
    let changes = &told_order(changes)[..];
    let (sums, counted) = by_orders(folder, changes);
    assert_eq!(causes["method"]["name"], "shapley");
    assert_eq!(causes["method"]["orders"], counted as u64);
    let rows = causes["changes"].as_array().unwrap();
    assert_eq!(rows.len(), changes.len());
    let mut all: BTreeMap<String, i128> = BTreeMap::new();
    for ((row, sum), (path, value)) in rows.iter().zip(sums).zip(changes) {
        assert_eq!(row["change"], format!("{path}: {value}"));
        let place = row["place"].as_str().unwrap();
        assert!(place.contains(&format!("scenarios/{scenario}.yaml:")), "{place}");
        for (key, share) in brings(&row["brings"]) {
            // Sums of sums are off by as many kroner as they have items.
            let near = if ["total", "cash"].contains(&key.as_str()) { 10 } else { 1 };
            assert!((share * counted - sum[&key]).abs() < near * counted, "{path}, {key}: {share}");
            *all.entry(key).or_insert(0) += share;
        }
    }
    let difference = brings(&causes["difference"]);
    assert_eq!(all, difference, "the shares come to the difference");
    let (base, other) = (worth(folder, &[]).unwrap(), worth(folder, changes).unwrap());
    for (key, difference) in difference {
        assert_eq!(difference, other[&key] - base[&key], "{key}");
    }
    causes.clone()
}

#[test]
fn a_change_brings_what_orders_gone_through_one_by_one_say() {
    let folder = copy(WORKSPACE, &[("other", &file(&CHANGES)), ("half", &file(&CHANGES[..2]))]);
    let causes = agrees(folder.path(), "other", &CHANGES);
    assert_eq!((causes["combinations"].as_u64(), causes["without_plan"].as_u64()), (Some(16), Some(0)));
    // Some of it depends on the order, else nothing was shown.
    let alone: i128 = CHANGES
        .iter()
        .map(|change| worth(folder.path(), &[*change]).unwrap()["total"])
        .map(|total| total - worth(folder.path(), &[]).unwrap()["total"])
        .sum();
    assert_ne!(alone, brings(&causes["difference"])["total"]);
    // From one scenario to another: what both say is no change, what only the first says is undone.
    let told = json(folder.path(), &["diff", "scenario:other", "half"]);
    let changes: Vec<&str> = told["causes"]["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|cause| cause["change"].as_str().unwrap_or_else(|| cause["change"]["en"].as_str().unwrap()))
        .collect();
    assert_eq!(
        changes,
        ["without nord/gerica.annual_cost: 900000", "without nord/unit4-2021.annual_fee: 2400000"]
    );
    // The options of every command hold on both sides.
    let with = json(folder.path(), &["diff", "base", "half", "--set", "rates.vendor_annual=190000"]);
    let difference = &with["causes"]["difference"];
    let (base, other) =
        (worth(folder.path(), &CHANGES[1..2]).unwrap(), worth(folder.path(), &CHANGES[..2]).unwrap());
    assert_eq!(difference["total"].as_i64().map(i128::from), Some(other["total"] - base["total"]));
}

/// Without what pays for it there is no plan: only orders that begin with that count.
#[test]
fn a_step_without_a_plan_is_said_and_its_orders_do_not_count() {
    let folder = copy(WORKSPACE, &[]);
    let once = worth(folder.path(), &[]).unwrap()["one_off"];
    // The budget alone leaves no plan; half the rates would.
    let cheap: Vec<(&str, &str)> = vec![
        ("rates.migration.convert.fixed", "0"),
        ("rates.migration.convert.per_user", "0"),
        ("rates.migration.convert.per_record", "0"),
    ];
    let least = worth(folder.path(), &cheap).unwrap()["one_off"];
    assert!(least < once);
    let budget: &'static str = Box::leak(least.to_string().into_boxed_str());
    let changes = [vec![("limits.one_off_budget", budget)], cheap].concat();
    assert_eq!(worth(folder.path(), &changes[..1]), None, "the budget should be too small by itself");
    std::fs::write(folder.path().join("scenarios/tight.yaml"), file(&changes)).unwrap();
    let causes = agrees(folder.path(), "tight", &changes);
    assert!(causes["without_plan"].as_u64().unwrap() > 0);
    assert!(causes["method"]["orders"].as_u64() < causes["method"]["of"].as_u64());
    let text = run(folder.path(), &["diff", "base", "tight"]).out;
    assert!(text.contains("orders in which every step has a plan"), "{text}");
}

#[test]
fn many_changes_are_made_one_at_a_time_and_it_is_said() {
    let more =
        [("rates.tender", "10"), ("rates.integration.build", "999999"), ("nord/tieto-2019.annual_fee", "1")];
    let changes: Vec<(&'static str, &'static str)> = CHANGES.iter().chain(&more).copied().collect();
    let folder = copy(WORKSPACE, &[("many", &file(&changes))]);
    let told = json(folder.path(), &["diff", "base", "many"]);
    let causes = &told["causes"];
    assert_eq!(causes["method"]["name"], "one_at_a_time");
    let base = worth(folder.path(), &[]).unwrap();
    let mut left = brings(&causes["difference"]);
    for (row, change) in causes["changes"].as_array().unwrap().iter().zip(&told_order(&changes)) {
        let alone = worth(folder.path(), &[*change]).unwrap();
        for (key, share) in brings(&row["brings"]) {
            assert_eq!(share, alone[&key] - base[&key], "{change:?}, {key}");
            *left.get_mut(&key).unwrap() -= share;
        }
    }
    assert_eq!(left, brings(&causes["together"]));
    let text = run(folder.path(), &["diff", "base", "many"]).out;
    assert!(text.contains("too many changes") && text.contains("Together, beyond that"), "{text}");
}

#[test]
fn a_pair_is_told_in_both_languages_and_as_a_list() {
    let folder = copy(WORKSPACE, &[("other", &file(&CHANGES))]);
    let english = run(folder.path(), &["diff", "base", "other"]);
    assert!(
        english.out.contains("What each change brings") && english.out.contains("Shapley"),
        "{}",
        english.out
    );
    assert!(!english.err.contains("another state"), "{}", english.err);
    let norwegian = run(folder.path(), &["diff", "base", "other", "--lang", "nb"]).out;
    assert!(
        norwegian.contains("Hva hver endring utgjør") && norwegian.contains("Hva det kommer på"),
        "{norwegian}"
    );
    let csv = run(folder.path(), &["diff", "base", "other", "--format", "csv", "--dialect", "rfc4180"]).out;
    let mut lines = csv.lines();
    assert_eq!(lines.next(), Some("item,before,after,difference,change_1,change_2,change_3,change_4"));
    let mut rows = 0;
    for line in lines {
        let numbers: Vec<i64> = line.split(',').skip(1).map(|cell| cell.parse().unwrap()).collect();
        assert_eq!(numbers[1] - numbers[0], numbers[2], "{line}");
        assert_eq!(numbers[3..].iter().sum::<i64>(), numbers[2], "{line}");
        rows += 1;
    }
    assert_eq!(rows, 13);
    // Without a scenario the list has the sums of both sides.
    let plain = run(folder.path(), &["diff", "--format", "csv", "--dialect", "rfc4180"]).out;
    assert!(plain.starts_with("item,before,after,difference\r\n"), "{plain}");
    for threads in ["1", "16"] {
        let mut command = crate::support::portfolio(folder.path(), &["diff", "base", "other"]);
        let output = command.env("RAYON_NUM_THREADS", threads).output().unwrap();
        assert_eq!(String::from_utf8(output.stdout).unwrap(), english.out, "{threads} threads");
    }
}

#[test]
fn what_cannot_be_subtracted_or_has_no_plan_is_said() {
    let scenarios = [
        ("long", "name: Longer\nset:\n  merger.horizon_years: 9\n"),
        ("none", "name: Nothing\nset:\n  limits.one_off_budget: 1\n"),
        ("nord", "name: Like a municipality\nset:\n  rates.tender: 1\n"),
        ("wrong", "name: Wrong\nset:\n  rates.nothing: 1\n"),
    ];
    let folder = copy(WORKSPACE, &scenarios);
    let told = json(folder.path(), &["diff", "base", "long"]);
    assert_eq!(told["incomparable"], serde_json::json!([{"horizon": 9}]));
    assert!(told["causes"].is_null());
    assert!(!told["changes"].as_array().unwrap().iter().any(|change| change["change"] == "money"));
    let text = run(folder.path(), &["diff", "base", "long"]).out;
    assert!(text.contains("long counts over 9 years") && !text.contains("It costs"), "{text}");
    let none = run(folder.path(), &["diff", "base", "none"]);
    assert_eq!((none.code, none.out.as_str()), (1, ""));
    assert!(none.err.contains("none has no plan"), "{}", none.err);
    let wrong = run(folder.path(), &["diff", "base", "wrong"]);
    assert_eq!(wrong.code, 1);
    assert!(wrong.err.contains("scenarios/wrong.yaml:3"), "{}", wrong.err);
    // A municipality goes before a scenario of its name.
    let municipality = json(folder.path(), &["diff", "nord", "target"]);
    assert_eq!(municipality["from"]["sort"], "municipality");
    let scenario = json(folder.path(), &["diff", "base", "scenario:nord"]);
    assert_eq!(scenario["to"]["sort"], "plan");
    // Today against a scenario: what changes, without causes.
    let today = json(folder.path(), &["diff", "today", "scenario:nord"]);
    assert!(today["causes"].is_null() && today["from"]["sort"] == "today");
    let near = run(folder.path(), &["diff", "base", "lonk"]);
    assert!(near.code == 2 && near.err.contains("long"), "{}", near.err);
}
