//! Policies of `rules.yaml` over a change: every documented field, thresholds in kroner, per cent and numbers, and what is wrong with one.

use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use super::forms::{FJORDVIK, OFFICE, a_fee_turns_elderly_care};
use super::{change, document, reviewed, twice};

/// The office with these rules on both sides, and a fee that turns elderly care in the newer one.
fn with(rules: &str) -> TempDir {
    let folder = twice(OFFICE);
    for side in ["base", "head"] {
        let manifest = folder.path().join(side).join("portfolio.yaml");
        let text = fs::read_to_string(&manifest).unwrap();
        fs::write(&manifest, format!("{text}rules: rules.yaml\n")).unwrap();
        fs::write(folder.path().join(side).join("rules.yaml"), rules).unwrap();
    }
    a_fee_turns_elderly_care(folder.path());
    folder
}

fn rule(code: &str, over: &str, when: &str, message: &str) -> String {
    let name = code.to_lowercase();
    format!(
        "  - code: {code}\n    name: x-{name}\n    over: {over}\n    when: {when}\n    message: \"{message}\"\n"
    )
}

fn messages(review: &Value) -> Vec<(String, String)> {
    let text = |one: &Value, key: &str| one[key].as_str().unwrap().to_owned();
    let policies = review["policies"].as_array().unwrap().iter();
    policies.map(|one| (text(one, "code"), text(one, "message"))).collect()
}

fn fields(docs: &str, heading: &str) -> Vec<String> {
    let section = docs.split(&format!("\n### {heading}\n")).nth(1).unwrap().split("\n#").next().unwrap();
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `"));
    rows.map(|row| row.split('`').next().unwrap().to_owned()).collect()
}

#[test]
fn every_field_that_the_documentation_names_says_what_the_review_says() {
    let docs = fs::read_to_string(crate::support::repository("docs/user-rules.md")).unwrap();
    let (of_change, of_choice) = (fields(&docs, "change"), fields(&docs, "choice"));
    let plain: Vec<&String> = of_change.iter().filter(|field| *field != "choices").collect();
    assert_eq!((plain.len(), of_choice.len()), (11, 4), "{of_change:?} {of_choice:?}");
    let shown: Vec<String> = plain.iter().map(|field| format!("{field}={{change.{field}}}")).collect();
    let mut rules = "rules:\n".to_owned();
    rules += &rule("POL001", "change", "change.choices.size() == change.domains", &shown.join(" "));
    let choice = "{choice.domain.id} {choice.domain.criticality} {choice.from} {choice.to} {choice.decided}";
    rules += &rule("POL002", "choice", "\"!choice.decided\"", choice);
    let folder = with(&rules);
    let review = document(folder.path());
    let of = |side: &str, key: &str| review[side][key].as_i64().unwrap();
    let expected: Vec<String> = plain
        .iter()
        .map(|field| {
            let key = field.strip_suffix("_before").unwrap_or(field);
            let sum = if key == "cost" { "total" } else { key };
            let value = match key {
                "domains" => 1,
                "findings" => review["new_findings"].as_array().unwrap().len() as i64,
                "errors" => 0,
                _ if field.ends_with("_before") => of("before", sum),
                _ => of("after", sum) - of("before", sum),
            };
            format!("{field}={value}")
        })
        .collect();
    let turn = |side: &str| review["packages"][0][side]["chosen"].as_str().unwrap().to_owned();
    let choice = format!("elderly-care life_health {} {} false", turn("from"), turn("to"));
    assert_eq!(
        messages(&review),
        [("POL001".to_owned(), expected.join(" ")), ("POL002".to_owned(), choice)],
        "{review}"
    );
}

#[test]
fn a_threshold_is_met_exactly_in_kroner_per_cent_and_numbers_either_way() {
    let folder = with("rules: []\n");
    let review = document(folder.path());
    let of = |key: &str| (review["before"][key].as_i64().unwrap(), review["after"][key].as_i64().unwrap());
    let ((cash_before, cash), (users_before, users)) = (of("cash"), of("users"));
    let (more, moved) = (cash - cash_before, users - users_before);
    assert!(more > 0 && moved != 0, "{review}");
    // The last hundredth of a per cent that is exceeded, and the first that is not.
    let share = more * 10_000 / cash_before;
    assert!(more * 10_000 % cash_before != 0);
    let either = |amount: i64| format!("\"change.users >= {0} || change.users <= -{0}\"", amount.abs());
    let conditions = [
        (format!("change.cash > {}", more - 1), true),
        (format!("change.cash > {more}"), false),
        (format!("change.cash * 10000 > change.cash_before * {share}"), true),
        (format!("change.cash * 10000 > change.cash_before * {}", share + 1), false),
        (either(moved), true),
        (either(moved.abs() + 1), false),
        ("change.cash < 0".to_owned(), false),
        (
            "\"change.domains > 0 && change.choices.exists(x, x.domain.criticality == 'life_health')\""
                .to_owned(),
            true,
        ),
        ("\"change.choices.all(x, x.decided)\"".to_owned(), false),
    ];
    let mut rules = "rules:\n".to_owned();
    for (at, (when, _)) in conditions.iter().enumerate() {
        rules += &rule(&format!("POL{at:03}"), "change", when, "met");
    }
    let folder = with(&rules);
    let met: Vec<String> = messages(&document(folder.path())).into_iter().map(|(code, _)| code).collect();
    let expected: Vec<String> =
        (0..conditions.len()).filter(|&at| conditions[at].1).map(|at| format!("POL{at:03}")).collect();
    assert_eq!(met, expected, "{conditions:#?}");
}

#[test]
fn the_examples_of_the_documentation_are_policies_as_they_stand() {
    let docs = fs::read_to_string(crate::support::repository("docs/user-rules.md")).unwrap();
    let part = docs.split("## Policies: rules over a change").nth(1).unwrap();
    let rules = part.split("```yaml\n").nth(1).unwrap().split("```").next().unwrap();
    let folder = with(rules);
    let (code, text, said) = reviewed(folder.path(), &[]);
    assert_eq!(code, 1, "{text}{said}");
    for words in ["POL001", "kroner more", "POL002", "Elderly care goes from 0602/gerica to"] {
        assert!(text.contains(words), "{words}: {text}");
    }
}

/// What is wrong with a policy: its place to the column, and the change is refused, for nobody knows what the policy would say.
#[test]
fn a_policy_that_cannot_be_read_is_shown_at_its_column_and_refuses() {
    let wrong = [
        ("change", "change.cahs > 0", 17, "has no field `cahs`"),
        ("change", "\"change.cash > '100'\"", 25, "a number is wanted here"),
        ("change", "change.cash", 11, "true or false"),
        ("change", "decided", 11, "`decided`"),
        ("choice", "choice.domain.criticality == \\\"vital\\\"", 41, "this is never `vital`"),
        ("change", "change.cash > 2 %", 28, "ends where a value should stand"),
    ];
    for (over, when, column, words) in wrong {
        let when = if when.contains('\\') { format!("\"{when}\"") } else { when.to_owned() };
        let folder = with(&format!("rules:\n{}", rule("POL001", over, &when, "x")));
        let (_, told, _) = crate::git::ran(&folder.path().join("head"), &["check", "--format", "concise"]);
        let line =
            told.lines().find(|line| line.contains("RUL005")).unwrap_or_else(|| panic!("{when}: {told}"));
        assert!(line.contains(words), "{when}: {line}");
        assert!(line.starts_with("rules.yaml:5:"), "{line}");
        let at: i64 = line.split(':').nth(2).unwrap().parse().unwrap();
        assert!((at - column).abs() <= 2, "{when}: {at} is not about {column}");
        let (code, text, said) = reviewed(folder.path(), &[]);
        assert_eq!(code, 1, "{when}: {text}{said}");
        assert!(text.contains("Policies") && text.contains("RUL005"), "{when}: {text}");
    }
}

#[test]
fn what_was_found_before_is_not_new_whatever_nobody_may_accept() {
    let folder = twice(OFFICE);
    for side in ["base", "head"] {
        let side = folder.path().join(side);
        let manifest = fs::read_to_string(side.join("portfolio.yaml")).unwrap();
        fs::write(side.join("portfolio.yaml"), format!("{manifest}rules: rules.yaml\n")).unwrap();
        let broken = rule("POL001", "change", "change.cahs > 0", "x");
        let unused = "waivers: [{rule: CON016, subject: nowhere, reason: tried}]\n";
        fs::write(side.join("rules.yaml"), format!("rules:\n{broken}{unused}")).unwrap();
        // A file that nobody names.
        fs::write(side.join("inventories/old.yaml"), "municipality: x\n").unwrap();
    }
    let found = |side: &Path| crate::git::ran(side, &["check", "--format", "concise"]).1;
    let told = found(&folder.path().join("head"));
    assert!(told.contains("RUL005") && told.contains("RUL002"), "{told}");
    assert_eq!(reviewed(folder.path(), &[]).1, "");
    change(folder.path(), FJORDVIK, "annual_fee: 700000", "annual_fee: 700001");
    let review = document(folder.path());
    assert_eq!(
        (&review["new_findings"], &review["fixed_findings"]),
        (&Value::Array(vec![]), &Value::Array(vec![]))
    );
}
