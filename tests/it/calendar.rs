//! Every published case of the contract calendar (model.md, section 13) must agree.

use portfolio::calendar::standing;
use portfolio::model::{Contract, Date, Extendable, MunicipalityId, NoticeTo, Options, Renewal};
use serde_yaml::Value;

const CASES: &str = include_str!("../conformance/calendar.yaml");

fn date(value: &Value, key: &str) -> Option<Date> {
    value.get(key).and_then(Value::as_str).map(|text| text.parse().unwrap())
}

fn number(value: &Value, key: &str) -> Option<u32> {
    value.get(key).and_then(Value::as_u64).map(|number| u32::try_from(number).unwrap())
}

/// The contract of a case, with the defaults of sections 4 and 13.
fn contract(value: &Value) -> Contract {
    let renewal_months = number(value, "renewal_months").unwrap_or(0);
    let options = value.get("options").map(|options| Options {
        count: number(options, "count").unwrap(),
        months: number(options, "months").unwrap(),
        used: number(options, "used").unwrap_or(0),
        decide_months: number(options, "decide_months").unwrap_or(0),
    });
    Contract {
        reference: "nord/k".to_owned(),
        id: "k".to_owned(),
        municipality: MunicipalityId::at(0),
        supplier: "leverandør".to_owned(),
        annual_fee: 100_000,
        per_inhabitant: true,
        start: date(value, "start"),
        end: date(value, "end"),
        renewal: match value.get("renewal").and_then(Value::as_str) {
            Some("tacit") => Renewal::Tacit,
            Some("express") => Renewal::Express,
            Some("never") => Renewal::Never,
            None if renewal_months > 0 => Renewal::Tacit,
            None => Renewal::Never,
            Some(other) => panic!("unknown renewal {other}"),
        },
        renewal_months,
        option_months: options.map_or(0, |options| (options.count - options.used) * options.months),
        options,
        notice_months: number(value, "notice_months").unwrap_or(0),
        notice_to: match value.get("notice_to").and_then(Value::as_str) {
            None | Some("any") => NoticeTo::Any,
            Some("month") => NoticeTo::Month,
            Some("quarter") => NoticeTo::Quarter,
            Some("year") => NoticeTo::Year,
            Some(other) => panic!("unknown notice_to {other}"),
        },
        irrevocable_until: date(value, "irrevocable_until"),
        terminated_to: date(value, "terminated_to"),
        exit_fee: None,
        extendable: Extendable::Unknown,
        shared_with: Vec::new(),
        dpa: None,
        responsible: None,
        organisation_number: None,
        systems: Vec::new(),
    }
}

#[test]
fn every_published_case_of_the_calendar_agrees() {
    let all: Value = serde_yaml::from_str(CASES).unwrap();
    let mut days = 0;
    for case in all["cases"].as_sequence().unwrap() {
        let name = case["case"].as_str().unwrap();
        let contract = contract(&case["contract"]);
        for (day, expected) in case["at"].as_mapping().unwrap() {
            let as_of = day.as_str().unwrap();
            let found = standing(&contract, as_of.parse().unwrap());
            let found = serde_json::to_value(found).unwrap();
            let expected = serde_json::to_value(expected).unwrap();
            assert_eq!(found, expected, "{name} at {as_of}");
            days += 1;
        }
    }
    assert!(days >= 30, "only {days} days read: the file has changed its layout");
}
