//! Every published case of the contract calendar (model.md, section 13) must agree.

use portfolio::calendar::months_paid;
use portfolio::calendar::standing;
use portfolio::model::{Bridge, Contract, Date, Growth, MunicipalityId, NoticeTo, Options, Pricing, Renewal};
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
        annual_fee: value.get("annual_fee").and_then(Value::as_u64),
        lines: Vec::new(),
        pricing: Pricing::Tiered,
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
        growth: Growth::Unknown,
        bridge: Bridge { months: 0, price_percent: 100, own: false },
        shared_with: Vec::new(),
        dpa: None,
        notice_form: None,
        responsible: None,
        organisation_number: None,
        name: None,
        case_number: None,
        total_value: None,
        notes: None,
        guessed: Vec::new(),
        sources: Default::default(),
        systems: Vec::new(),
    }
}

/// Every case of a list: its name with the day asked about, the contract, the day, what is expected.
fn each(list: &str, check: impl Fn(&str, &Contract, Date, &Value)) {
    let all: Value = serde_yaml::from_str(CASES).unwrap();
    let mut days = 0;
    for case in all[list].as_sequence().unwrap() {
        let contract = contract(&case["contract"]);
        for (day, expected) in case["at"].as_mapping().unwrap() {
            let as_of = day.as_str().unwrap();
            let name = format!("{} at {as_of}", case["case"].as_str().unwrap());
            check(&name, &contract, as_of.parse().unwrap(), expected);
            days += 1;
        }
    }
    assert!(days >= 5, "only {days} days of {list} read: the file has changed its layout");
}

#[test]
fn every_published_case_of_the_calendar_agrees() {
    each("cases", |name, contract, as_of, expected| {
        let found = serde_json::to_value(standing(contract, as_of)).unwrap();
        for (key, value) in expected.as_mapping().unwrap() {
            assert_eq!(found[key.as_str().unwrap()], serde_json::to_value(value).unwrap(), "{name}: {key:?}");
        }
    });
}

#[test]
fn what_it_costs_to_miss_a_notice_agrees() {
    each("missed", |name, contract, as_of, expected| {
        let found = serde_json::to_value(standing(contract, as_of)).unwrap();
        for key in ["next_exit", "missed_cost", "remaining_cost"] {
            assert_eq!(found[key], serde_json::to_value(&expected[key]).unwrap(), "{name}: {key}");
        }
    });
}

#[test]
fn what_is_paid_from_one_last_day_to_another_agrees() {
    let all: Value = serde_yaml::from_str(CASES).unwrap();
    for span in all["spans"].as_sequence().unwrap() {
        let day = |key: &str| date(span, key).unwrap();
        let months = months_paid(day("after").tomorrow().unwrap(), day("until"));
        assert_eq!(Some(u64::from(months)), span["months"].as_u64(), "{span:?}");
    }
}
