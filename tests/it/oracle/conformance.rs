//! The oracle against the conformance cases, whose numbers were worked out by others.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::evaluate::Oracle;
use super::read::read;
use super::world::Candidate;
use crate::support::files_below;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance")
}

/// A case: its name, its files and what is expected.
struct Case {
    name: String,
    folder: PathBuf,
    files: Vec<(String, String)>,
    expected: Value,
}

impl Case {
    fn other(&self, name: &str) -> Option<Value> {
        let text = std::fs::read_to_string(self.folder.join(name)).ok()?;
        Some(serde_json::from_str(&text).expect("it is JSON"))
    }

    fn is_refused(&self) -> bool {
        self.expected.get("error").is_some()
    }

    fn oracle(&self) -> Oracle {
        Oracle::new(read(&self.files).unwrap_or_else(|refused| panic!("{}: {}", self.name, refused.0)))
    }
}

fn cases(kind: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = std::fs::read_dir(folder().join(kind))
        .expect("the cases are there")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.is_dir())
        .map(|folder| {
            let text = std::fs::read_to_string(folder.join("expected.json")).expect("every case has one");
            Case {
                name: folder.file_name().expect("a name").to_string_lossy().into_owned(),
                files: files_below(&folder.join("workspace")),
                expected: serde_json::from_str(&text).expect("it is JSON"),
                folder,
            }
        })
        .collect();
    cases.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(!cases.is_empty());
    cases
}

/// The cases that are not refused, with their files.
pub fn files_of(kind: &str) -> Vec<(String, Vec<(String, String)>)> {
    let accepted = cases(kind).into_iter().filter(|case| !case.is_refused());
    accepted.map(|case| (case.name, case.files)).collect()
}

/// What disagrees, one line each. Every key that is expected must be there.
pub fn disagreements(path: &str, expected: &Value, got: &Value, found: &mut Vec<String>) {
    match (expected, got) {
        (Value::Object(expected), Value::Object(got)) => {
            for (key, value) in expected.iter().filter(|(key, _)| *key != "runner_up") {
                match got.get(key) {
                    Some(other) => disagreements(&format!("{path}.{key}"), value, other, found),
                    None if *value == json!(false) && ["lawyer", "assumed_cost"].contains(&key.as_str()) => {}
                    None => found.push(format!("{path}.{key} is missing: {value}")),
                }
            }
        }
        (Value::Array(a), Value::Array(b)) if path.ends_with("reference.infeasible") => {
            if a.is_empty() != b.is_empty() {
                found.push(format!("{path} is {got}, not {expected}"));
            }
        }
        (Value::Array(expected), Value::Array(got)) => {
            if expected.len() != got.len() {
                found.push(format!("{path} has {} items, not {}", got.len(), expected.len()));
            }
            for (index, (value, other)) in expected.iter().zip(got).enumerate() {
                disagreements(&format!("{path}[{index}]"), value, other, found);
            }
        }
        _ if expected == got => {}
        _ => found.push(format!("{path} is {got}, not {expected}")),
    }
}

/// The choice of a document in every domain in scope.
pub fn choices(oracle: &Oracle, document: &Value) -> Option<Vec<usize>> {
    let domains = document["domains"].as_array()?;
    let choice = |domain: usize| {
        let entry = domains.iter().find(|d| d["domain"] == json!(oracle.world.domains[domain].id))?;
        Some(&entry["choice"])
    };
    let of = |(domain, picks): &(usize, Vec<super::evaluate::Pick>)| {
        let choice = choice(*domain)?;
        picks.iter().position(|pick| json!(oracle.world.candidate(pick.candidate)) == *choice)
    };
    oracle.scope.iter().map(of).collect()
}

fn check(case: &Case) -> Vec<String> {
    let oracle = case.oracle();
    let survey = oracle.survey();
    let mut found = Vec::new();
    let Some(best) = &survey.best else {
        let mut expected = case.expected.clone();
        if expected["conflict"].as_array().is_some_and(|conflict| !conflict.is_empty()) {
            expected["conflict"] = json!(["*"]);
        }
        disagreements("", &expected, &oracle.infeasible(), &mut found);
        return found;
    };
    // Where targets tie, any of them will do: the one that is claimed must be one of them.
    let Some(at) = choices(&oracle, &case.expected) else {
        return vec!["what is chosen is no candidate".to_owned()];
    };
    let outcome = oracle.outcome(&at);
    let claimed = (outcome.items.total(), outcome.changing_users);
    if (claimed, outcome.violated.len()) != ((best.total, best.changing_users), 0) {
        found.push(format!("not the best: {outcome:?}, but {best:?}"));
    }
    disagreements("", &case.expected, &oracle.document(&at), &mut found);
    for domain in case.expected["domains"].as_array().expect("a list") {
        let Some(runner_up) = domain.get("runner_up") else { continue };
        let position = oracle.scope.iter().position(|(d, _)| oracle.world.domains[*d].id == domain["domain"]);
        let ours = position.and_then(|position| oracle.others(&survey, position, at[position]));
        let named = |candidate: &Candidate| json!(oracle.world.candidate(*candidate)) == runner_up["choice"];
        let agrees = match &ours {
            None => runner_up.is_null(),
            Some((all, extra)) => {
                runner_up["extra"] == json!(i64::try_from(*extra).expect("small")) && all.iter().any(named)
            }
        };
        if !agrees {
            found.push(format!("runner-up of {} is {ours:?}, not {runner_up}", domain["domain"]));
        }
    }
    found
}

#[test]
fn the_oracle_agrees_with_the_public_cases() {
    let mut wrong = Vec::new();
    for case in cases("public") {
        let found = if case.is_refused() {
            read(&case.files).map_or(Vec::new(), |_| vec!["must be refused".to_owned()])
        } else {
            check(&case)
        };
        wrong.extend(found.into_iter().map(|line| format!("{}: {line}", case.name)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_oracle_agrees_with_the_business_cases() {
    let mut seen = 0;
    for case in cases("public") {
        let Some(expected) = case.other("expected-business.json") else { continue };
        let oracle = case.oracle();
        let (year, payback) = oracle.target_year(&oracle.survey().best.expect("feasible").at);
        let small = |n: i128| i64::try_from(n).expect("small");
        assert_eq!(
            json!({"target_year": small(year), "payback": payback.map(small)}),
            expected,
            "{}",
            case.name
        );
        seen += 1;
    }
    assert!(seen > 0);
}

#[test]
fn the_oracle_agrees_with_the_roadmap_cases() {
    let mut seen = 0;
    for case in cases("public") {
        let Some(mut expected) = case.other("expected-roadmap.json") else { continue };
        let oracle = case.oracle();
        let at = choices(&oracle, &case.expected).expect("it is a plan");
        let mut ours = oracle.roadmap(&at);
        // The schedule need not be unique.
        for document in [&mut expected, &mut ours] {
            for project in document["projects"].as_array_mut().expect("a list") {
                (project["phases"], project["late_months"]) = (Value::Null, Value::Null);
            }
        }
        let mut found = Vec::new();
        disagreements("", &expected, &ours, &mut found);
        assert!(found.is_empty(), "{}: {}", case.name, found.join("\n"));
        seen += 1;
    }
    assert!(seen >= 9);
}

#[test]
fn the_oracle_agrees_with_the_reference_of_the_larger_cases() {
    for case in cases("larger") {
        let reference = case.oracle().reference();
        assert_eq!(reference["total"], case.expected["reference"], "{}", case.name);
        let feasible = reference["infeasible"].as_array().is_some_and(Vec::is_empty);
        assert_eq!(json!(feasible), case.expected["reference_feasible"], "{}", case.name);
    }
}

mod calendar {
    use serde_yaml::Value;

    use super::super::calendar::{Day, Standing, months};
    use super::super::number::Ratio;
    use super::super::read::terms_of;

    fn day(value: &Value) -> Option<Day> {
        value.as_str().map(|text| Day::parse(text).expect("a date"))
    }

    fn all() -> Value {
        let path = super::folder().join("calendar.yaml");
        serde_yaml::from_str(&std::fs::read_to_string(path).expect("readable")).expect("it is YAML")
    }

    /// A contract, a day and what is expected of them.
    fn each(list: &str, check: impl Fn(&str, &super::super::world::Contract, Day, &Value)) {
        let all = all();
        let cases = all[list].as_sequence().expect("a list");
        assert!(!cases.is_empty());
        for case in cases {
            let contract = terms_of(&case["contract"]).expect("a contract");
            for (as_of, expected) in case["at"].as_mapping().expect("days") {
                let name = format!(
                    "{} at {}",
                    case["case"].as_str().expect("a name"),
                    as_of.as_str().expect("a day")
                );
                check(&name, &contract, day(as_of).expect("a day"), expected);
            }
        }
    }

    #[test]
    fn what_show_says() {
        each("cases", |name, contract, as_of, expected| {
            let found = contract.terms.standing(as_of);
            let expected = Standing {
                status: found.status,
                term_end: day(&expected["term_end"]),
                next_exit: day(&expected["next_exit"]),
                notice_by: day(&expected["notice_by"]),
                notice_working_day: day(&expected["notice_working_day"]),
                option_by: day(&expected["option_by"]),
                then: found.then,
            };
            assert_eq!(found, expected, "{name}");
        });
        each("cases", |name, contract, as_of, expected| {
            assert_eq!(Some(contract.terms.standing(as_of).status), expected["status"].as_str(), "{name}");
        });
    }

    #[test]
    fn what_is_missed_and_what_remains() {
        each("missed", |name, contract, as_of, expected| {
            let standing = contract.terms.standing(as_of);
            let fee = contract.annual_fee.expect("a fee");
            let cost =
                |months: i64| i64::try_from(Ratio::new(fee * i128::from(months), 12).round()).expect("small");
            let missed =
                standing.next_exit.zip(standing.then).map(|(next, then)| months(next.next(), then.next()));
            let from = contract.terms.start.map_or(as_of, |start| start.max(as_of));
            let remaining =
                standing.next_exit.map(|next| if from > next { 0 } else { months(from, next.next()) });
            assert_eq!(standing.next_exit, day(&expected["next_exit"]), "{name}");
            assert_eq!(standing.then, day(&expected["then"]), "{name}");
            assert_eq!(missed, expected["missed_months"].as_i64(), "{name}");
            assert_eq!(missed.map(cost), expected["missed_cost"].as_i64(), "{name}");
            assert_eq!(remaining, expected["remaining_months"].as_i64(), "{name}");
            assert_eq!(remaining.map(cost), expected["remaining_cost"].as_i64(), "{name}");
        });
    }

    #[test]
    fn what_is_paid_from_end_to_end() {
        for span in all()["spans"].as_sequence().expect("a list") {
            let after = |key: &str| day(&span[key]).expect("a day").next();
            assert_eq!(Some(months(after("after"), after("until"))), span["months"].as_i64(), "{span:?}");
        }
    }
}
