//! A review where people work by a saved plan (`lock: plan.json`): its choices stand, whatever a price does.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;

use super::forms::{FJORDVIK, OFFICE, a_fee_turns_elderly_care, with_policies};
use super::{change, document, planned, reviewed, twice};
use crate::git::{Scratch, ran};

fn write(folder: &Path, file: &str, text: &str) {
    fs::write(folder.join(file), text).unwrap();
}

/// Both sides name a lock: the plan of the base.
fn locked(folder: &Path) {
    for side in ["base", "head"] {
        let manifest = folder.join(side).join("portfolio.yaml");
        let text = fs::read_to_string(&manifest).unwrap();
        fs::write(&manifest, format!("{text}lock: plan.json\n")).unwrap();
    }
    let plan = serde_json::to_string(&planned(&folder.join("base")).unwrap()).unwrap();
    for side in ["base", "head"] {
        write(&folder.join(side), "plan.json", &plan);
    }
}

/// A fee turns elderly care in the best plan, and people work by a plan.
fn turned() -> TempDir {
    let folder = twice(OFFICE);
    a_fee_turns_elderly_care(folder.path());
    locked(folder.path());
    folder
}

fn total(plan: &Value) -> i64 {
    plan["cost"]["total"].as_i64().unwrap()
}

/// The plan of the head that stays with the saved one.
fn kept(folder: &Path) -> Value {
    let arguments = ["plan", "--keep", "plan.json", "--gain", "999999999999", "--format", "json"];
    let (code, text, said) = ran(&folder.join("head"), &arguments);
    assert_eq!(code, 0, "{said}");
    serde_json::from_str(&text).unwrap()
}

#[test]
fn a_price_turns_no_choice_of_a_saved_plan() {
    let folder = turned();
    let review = document(folder.path());
    let (base, best, kept) = (
        planned(&folder.path().join("base")).unwrap(),
        planned(&folder.path().join("head")).unwrap(),
        kept(folder.path()),
    );
    assert!(total(&best) < total(&kept), "the fee turns the best plan");
    assert_eq!(review["packages"], json!([]));
    assert_eq!(
        (&review["before"]["total"], &review["after"]["total"]),
        (&total(&base).into(), &total(&kept).into())
    );
    let lock = &review["lock"];
    assert_eq!(lock["file"], "plan.json");
    assert_eq!(
        (&lock["best_before"]["total"], &lock["best_after"]["total"]),
        (&total(&base).into(), &total(&best).into())
    );
    let [turn] = lock["otherwise"].as_array().unwrap().as_slice() else { panic!("{lock}") };
    assert_eq!(turn["domains"], json!(["elderly-care"]));
    assert_eq!(turn["gain"], total(&kept) - total(&best));
    // The break-even is that of the best plan.
    assert_eq!(review["close"]["key"], "annual_fee");
    let (code, text, said) = reviewed(folder.path(), &[]);
    assert_eq!(code, 0, "{said}");
    for words in [
        "No choice changes; the plan gets NOK",
        "People work by plan.json",
        "With the choices of plan.json",
        "Would be decided otherwise since this change",
        "the best plan stays the same",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains("Decisions as they were"), "{text}");
    let (_, text, _) = reviewed(folder.path(), &["--lang", "nb"]);
    assert!(text.contains("Det arbeides etter plan.json") && text.contains("(sparer kr "), "{text}");
}

#[test]
fn what_each_change_brings_is_what_it_brings_to_the_saved_choices() {
    let folder = turned();
    let alone = document(folder.path());
    change(folder.path(), "inventories/nesbygd.yaml", "exit_fee: 40000", "exit_fee: 90000");
    let review = document(folder.path());
    let each = review["causes"]["each"].as_array().unwrap();
    let sum: i64 = each.iter().map(|cause| cause["extra"].as_i64().unwrap()).sum();
    let (before, after) = (&review["before"]["total"], &review["after"]["total"]);
    assert_eq!((sum, each.len()), (after.as_i64().unwrap() - before.as_i64().unwrap(), 2), "{review}");
    // Choices that stand add up: the fee brings what it brings alone, though the best plan would leave the system.
    let extra = |review: &Value| {
        review["after"]["total"].as_i64().unwrap() - review["before"]["total"].as_i64().unwrap()
    };
    let fee = each.iter().find(|cause| cause["entries"][0] == "0602/tieto-2015").unwrap();
    assert_eq!(fee["extra"], extra(&alone), "{review}");
}

#[test]
fn a_plan_that_is_saved_again_is_the_change_itself() {
    let folder = turned();
    let head = folder.path().join("head");
    let plan = planned(&head).unwrap();
    write(&head, "plan.json", &serde_json::to_string(&plan).unwrap());
    let review = document(folder.path());
    let [package] = review["packages"].as_array().unwrap().as_slice() else { panic!("{review}") };
    assert_eq!(package["domains"], json!(["elderly-care"]));
    assert_eq!(review["after"]["total"], total(&plan));
    assert_eq!(review["lock"]["otherwise"], json!([]));
    let (_, text, _) = reviewed(folder.path(), &[]);
    assert!(text.starts_with("Elderly care changes; ") && text.contains("Decisions as they were"), "{text}");
    // The same where nothing but the saved plan is another one.
    let (folder, other) = (turned(), turned());
    fs::copy(other.path().join("head").join(FJORDVIK), folder.path().join("base").join(FJORDVIK)).unwrap();
    assert_eq!(reviewed(folder.path(), &[]).1, "", "what would be decided otherwise is so before, too");
    write(&folder.path().join("head"), "plan.json", &serde_json::to_string(&plan).unwrap());
    let review = document(folder.path());
    assert_eq!((review["entries"].as_array().unwrap().len(), &review["packages"]), (0, &json!([package])));
}

#[test]
fn policies_look_at_the_saved_choices() {
    let folder = with_policies();
    let codes = |review: &Value| -> Vec<String> {
        let policies = review["policies"].as_array().unwrap();
        policies.iter().map(|one| one["code"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(codes(&document(folder.path())), ["POL001", "POL002"]);
    locked(folder.path());
    assert_eq!(codes(&document(folder.path())), ["POL001"], "no choice of care changes, it only costs more");
}

#[test]
fn a_choice_that_is_barred_is_told_and_turns() {
    let folder = twice(OFFICE);
    locked(folder.path());
    let reject = "decisions:\n  - {domain: economy, reject: 0602/agresso, by: Board, reason: x}";
    change(folder.path(), "decisions.yaml", "decisions:", reject);
    let review = document(folder.path());
    assert_eq!(review["kept"]["barred"][0]["domain"], "economy", "{review}");
    let [package] = review["packages"].as_array().unwrap().as_slice() else { panic!("{review}") };
    assert_eq!(package["domains"], json!(["economy"]));
}

#[test]
fn a_lock_is_read_on_each_side_from_its_own_files() {
    let scratch = Scratch::new(OFFICE, "merger");
    let (code, _, said) = scratch.run(&["plan", "-o", "plan.json", "--format", "json"]);
    assert_eq!(code, 0, "{said}");
    scratch.change("portfolio.yaml", "decisions:", "lock: plan.json\ndecisions:");
    // The older side has no lock, so its best plan stands.
    assert_eq!(scratch.run(&["review"]).1, "");
    scratch.commit("A plan to work by");
    scratch.change(FJORDVIK, "annual_fee: 900000", "annual_fee: 9000000");
    let (code, text, said) = scratch.run(&["review"]);
    assert!(code == 0 && text.contains("People work by plan.json"), "{text}{said}");
    // What cannot be read on the newer side stops, and on the older one is what a change may put right.
    let plan = fs::read(scratch.workspace().join("plan.json")).unwrap();
    fs::remove_file(scratch.workspace().join("plan.json")).unwrap();
    let (code, _, said) = scratch.run(&["review"]);
    assert!(code == 2 && said.contains("cannot read plan.json"), "{said}");
    scratch.commit("Lost");
    fs::write(scratch.workspace().join("plan.json"), plan).unwrap();
    let (code, _, said) = scratch.run(&["review"]);
    assert!(code == 0 && said.contains("cannot be read on the older side"), "{said}");
}

#[test]
fn a_rename_by_the_program_is_no_change_of_a_saved_plan() {
    let folder = twice("tests/cases/village");
    locked(folder.path());
    let head = folder.path().join("head");
    for (from, to) in [("nord/gerica", "nord/aaa"), ("nord/unit4", "nord/a-contract")] {
        let (code, _, said) = ran(&head, &["rename", from, to]);
        assert_eq!(code, 0, "{said}");
        let (code, text, said) = reviewed(folder.path(), &[]);
        assert_eq!((code, text.as_str()), (0, ""), "{from}: {said}");
        assert!(!said.contains("left out"), "{said}");
    }
    let (_, text, _) = ran(&head, &["status"]);
    assert!(text.contains("the best plan costs the same today"), "{text}");
}

#[test]
fn the_log_names_the_choices_that_a_plan_saved_again_turns() {
    let scratch = Scratch::new(OFFICE, "merger");
    let save = || {
        let (code, _, said) =
            scratch.run(&["plan", "-o", "plan.json", "--format", "json", "--force", "--no-decision-costs"]);
        assert_eq!(code, 0, "{said}");
    };
    scratch.change("portfolio.yaml", "decisions:", "lock: plan.json\ndecisions:");
    let never = "annual_fee: 300000, notice_months: 6, growth: none";
    scratch.change("inventories/nesbygd.yaml", never, &never.replace("none", "any"));
    scratch.change(FJORDVIK, "annual_fee: 900000", "annual_fee: 200000");
    save();
    scratch.commit("A plan to work by");
    scratch.change(FJORDVIK, "annual_fee: 200000", "annual_fee: 1900000");
    scratch.commit("Dearer");
    save();
    scratch.commit("The plan is saved again");
    let (_, text, _) = scratch.run(&["log", "-n", "2"]);
    let (saved, dearer) = text.split_once("Kari: Dearer").unwrap();
    assert!(saved.contains("0602/gerica → 0625/") && saved.contains(": elderly-care"), "{text}");
    assert!(dearer.contains("annual_fee 200 000 → 1 900 000") && !dearer.contains("elderly-care"), "{text}");
}
