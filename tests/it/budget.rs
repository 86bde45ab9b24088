//! Programme budgets of others: three that were printed reproduce to the krone, and what does not fit in them is found.

use std::path::Path;

use portfolio::budget::{Budget, Off, Where, mismatches, read};
use serde_json::Value;

use crate::support::{portfolio, repository};

fn example(name: &str) -> Budget {
    let path = repository("examples/budgets").join(name);
    read(name, &std::fs::read_to_string(path).unwrap()).unwrap_or_else(|lone| panic!("{:?}", lone.findings))
}

fn sums(budget: &Budget) -> Vec<i128> {
    (0..budget.years.len()).map(|year| budget.money(budget.sum(year).amount).get()).collect()
}

#[test]
fn three_printed_budgets_reproduce_to_the_krone() {
    let kongsberg = example("kongsberg-2016.yaml");
    assert_eq!(sums(&kongsberg), [10_880_300, 11_530_300, 5_688_000]);
    assert_eq!(kongsberg.whole().unknown, 3, "learning tablets, and the LMS twice");
    let health = kongsberg.areas.iter().find(|area| area.name.starts_with("7.")).unwrap();
    assert_eq!([0, 1, 2].map(|year| health.sum(year).amount), [3_630_300, 2_830_300, 1_328_000]);
    let sorum = example("sorum-2013.yaml");
    assert_eq!(sums(&sorum), [6_000_000]);
    assert_eq!(mismatches(&sorum), [], "every sum of Sørum fits");
    let norrtalje = example("norrtalje-2015.yaml");
    assert_eq!([0, 1, 2, 3].map(|area| norrtalje.areas[area].sum(0).amount), [6_300, 2_200, 4_000, 11_000]);
    assert_eq!(norrtalje.whole().amount, 23_500);
}

#[test]
fn what_does_not_fit_in_them_is_found() {
    let kongsberg = mismatches(&example("kongsberg-2016.yaml"));
    let [said] = &kongsberg[..] else { panic!("{kongsberg:?}") };
    assert_eq!((&said.place, said.printed, &said.off), (&Where::Said(0), 11_800_000, &Off::Differs));
    assert_eq!(said.computed.amount, 10_880_300);
    let norrtalje = mismatches(&example("norrtalje-2015.yaml"));
    let [unit] = &norrtalje[..] else { panic!("{norrtalje:?}") };
    assert_eq!((&unit.place, &unit.off), (&Where::Said(0), &Off::Unit(1_000)), "thousands, headed millions");
}

fn told(text: &str) -> (i32, Value) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("b.yaml");
    std::fs::write(&file, text).unwrap();
    let arguments = ["report", "budget", file.to_str().unwrap(), "--format", "json"];
    let output = portfolio(Path::new("."), &arguments).output().unwrap();
    (output.status.code().unwrap(), serde_json::from_slice(&output.stdout).unwrap_or_default())
}

const BUDGET: &str = "name: B\nyears: [2020, 2021]\nareas:\n- name: A\n  items:\n  - {name: one, amounts: [100000, \"?\"]}\n  - {name: two, amounts: [200000, 300000]}\n  printed: [300000, 400000]\n- {name: B, included_in: A}\nprinted: [300000, 400000]\n";

#[test]
fn a_sum_a_unit_and_an_item_that_are_off_are_told_apart() {
    assert_eq!(told(BUDGET).0, 0, "with something unknown, a printed sum may be more");
    let off = |from: &str, to: &str| {
        let (code, page) = told(&BUDGET.replace(from, to));
        assert_eq!(code, 1, "{from} -> {to}");
        page["misfits"].as_array().unwrap().clone()
    };
    let rows = off("printed: [300000, 400000]\n- ", "printed: [300001, 400000]\n- ");
    assert_eq!((rows.len(), rows[0]["difference"].as_i64()), (1, Some(1)));
    assert_eq!(rows[0]["why"], "differs");
    let rows = off("printed: [300000, 400000]\n- ", "printed: [300, 400000]\n- ");
    assert!(
        rows[0]["why"].as_str().unwrap().contains("1 000 times")
            || rows[0]["why"].as_str().unwrap().contains("1\u{a0}000 times"),
        "{rows:?}"
    );
    let rows = off("amounts: [200000,", "amounts: [200,");
    assert!(rows[0]["why"].as_str().unwrap().contains("“two”"), "{rows:?}");
    let rows = off("printed: [300000, 400000]\n- ", "printed: [300000, 250000]\n- ");
    assert_eq!(rows[0]["why"], "less_than_known");
    let rows = off("printed: [300000, 400000]\n- ", "printed: [0, 400000]\n- ");
    assert_eq!((rows.len(), &rows[0]["why"]), (1, &Value::from("differs")), "a printed 0 is a sum");
}

#[test]
fn a_file_that_is_none_is_refused_at_its_line() {
    for (text, says) in
        [("name: B\nyears: [2020]\nareas: []\n", "areas"), ("nam: B\n", "nam"), ("", "b.yaml")]
    {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("b.yaml");
        std::fs::write(&file, text).unwrap();
        let output =
            portfolio(Path::new("."), &["report", "budget", file.to_str().unwrap()]).output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap() + &String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(1), "{told}");
        assert!(told.contains(says), "{told}");
    }
    portfolio(&repository("tests/cases/late"), &["report", "budget"]).assert().code(2);
}

#[test]
fn declared_risks_stand_in_a_matrix_beside_the_computed_ones() {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in crate::support::files_below(&repository("tests/cases/late")) {
        let to = folder.path().join(path);
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::write(to, text).unwrap();
    }
    let risks = folder.path().join("risks.yaml");
    std::fs::write(&risks, "risks:\n- {name: Few apply, probability: 4, consequence: 5, owner: Kari}\n- {name: Late keys, probability: 2, consequence: 2, measure: Order early}\n").unwrap();
    let output = portfolio(folder.path(), &["report", "risks", "--format", "json"]).output().unwrap();
    let page: Value = serde_json::from_slice(&output.stdout).unwrap();
    let matrix = page["matrix"].as_array().unwrap();
    let at = |probability: u64| matrix.iter().find(|row| row["probability"] == probability).unwrap();
    assert_eq!((&at(4)["5"][0], &at(2)["2"][0]), (&Value::from("1"), &Value::from("2")));
    assert_eq!(page["declared"][0]["level"], "high");
    assert!(page["declared"][0]["measure"].is_null() && page["declared"][1]["owner"].is_null());
    assert!(!page["risks"].as_array().unwrap().is_empty(), "the computed ones stay");
    std::fs::write(&risks, "risks:\n- {name: x, probability: 6, consequence: 1}\n").unwrap();
    portfolio(folder.path(), &["report", "risks"]).assert().code(1);
}
