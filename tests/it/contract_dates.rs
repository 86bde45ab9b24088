//! The contract calendar against a table of days counted by hand (tests/cases/contract-dates.yaml), and what must hold of
//! any contract on any day.

use jiff::ToSpan;
use portfolio::calendar::{Standing, StandingStatus, is_working_day, standing};
use portfolio::cost::{Basis, ExitWay};
use portfolio::model::{Contract, ContractId, Date, Landscape, NoticeTo, Renewal};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::oracle::calendar::Day;
use super::support::landscape_of;

const CASES: &str = include_str!("../cases/contract-dates.yaml");

/// The landscape of one contract, read as the program reads it. `keys` is a YAML flow mapping.
fn landscape(keys: &serde_yaml::Value, as_of: &str) -> Landscape {
    let keys = serde_yaml::to_string(keys).unwrap();
    let fee = if keys.contains("annual_fee:") { "" } else { "\n    annual_fee: 100000" };
    let indented = keys.lines().map(|line| format!("    {line}\n")).collect::<String>();
    let file = |path: &str, text: String| (path.to_owned(), text);
    landscape_of(&[
        file(
            "portfolio.yaml",
            format!(
                "format: 2\nmerger: {{name: Nye, date: 2020-01-01, as_of: {as_of}}}\n\
                 municipalities: [{{id: nord, inhabitants: 1000, inventory: nord.yaml}}]\ncatalogue: [catalogue.yaml]\n"
            ),
        ),
        file("catalogue.yaml", "domains: [{id: gis, name: GIS, sector: D5}]\n".to_owned()),
        file(
            "nord.yaml",
            format!(
                "municipality: nord\nsystems: [{{id: s, name: S, contract: k, covers: [{{domain: gis}}]}}]\n\
                 contracts:\n  - id: k\n    supplier: leverandør{fee}\n{indented}"
            ),
        ),
    ])
}

fn cases(list: &str) -> Vec<serde_yaml::Value> {
    let all: serde_yaml::Value = serde_yaml::from_str(CASES).unwrap();
    all[list].as_sequence().unwrap().clone()
}

#[test]
fn every_day_reckoned_by_hand_agrees() {
    let cases = cases("standing");
    let mut wrong = Vec::new();
    for case in &cases {
        let on = case["on"].as_str().unwrap();
        // The planning date may not be after the merger; the calendar asks about any day.
        let landscape = landscape(&case["is"], "2018-04-01");
        let found = serde_json::to_value(standing(&landscape.contracts[0], on.parse().unwrap())).unwrap();
        let keys = ["status", "term_end", "next_exit", "notice_by", "notice_working_day", "option_by"];
        let found: Vec<&Value> = keys.iter().map(|key| &found[key]).collect();
        let expected: Vec<Value> =
            serde_json::from_value(serde_json::to_value(&case["then"]).unwrap()).unwrap();
        if found != expected.iter().collect::<Vec<_>>() {
            wrong.push(format!(
                "{}: by hand {expected:?}, by the program {found:?}",
                case["case"].as_str().unwrap()
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert!(cases.len() >= 60, "only {} cases", cases.len());
}

#[test]
fn every_exit_reckoned_by_hand_agrees() {
    for case in cases("exit") {
        let landscape = landscape(&case["is"], case["on"].as_str().unwrap());
        let exit = Basis::new(&landscape).exit(ContractId::at(0));
        let way = if exit.way == ExitWay::Expire { "expire" } else { "terminate" };
        let found = json!([way, exit.notice_by, exit.ends, exit.bridge_to, exit.cost]);
        let expected = serde_json::to_value(&case["then"]).unwrap();
        assert_eq!(found, expected, "{}", case["case"].as_str().unwrap());
    }
}

/// Any contract the format allows, as far as its calendar goes.
fn any_contract() -> impl Strategy<Value = Contract> {
    let day = || {
        (2015..2035i16, 1..=12i8, 1..=31i8).prop_map(|(year, month, day)| {
            let first = Date::constant(year, month, 1);
            Date::constant(year, month, day.min(first.days_in_month()))
        })
    };
    let end = prop_oneof![1 => Just(None), 3 => day().prop_map(Some)];
    let renewal =
        prop_oneof![3 => Just(Renewal::Tacit), 1 => Just(Renewal::Express), 1 => Just(Renewal::Never)];
    let to = prop_oneof![
        Just(NoticeTo::Any),
        Just(NoticeTo::Month),
        Just(NoticeTo::Quarter),
        Just(NoticeTo::Year)
    ];
    let rare = |strategy: BoxedStrategy<Date>| prop_oneof![3 => Just(None), 1 => strategy.prop_map(Some)];
    (end, renewal, 1..=36u32, 0..=24u32, to, rare(day().boxed()), rare(day().boxed())).prop_map(
        |(end, renewal, months, notice, to, irrevocable, terminated)| {
            let renewal = if end.is_none() { Renewal::Never } else { renewal };
            let base: serde_yaml::Value = serde_yaml::from_str("{notice_months: 0}").unwrap();
            let mut contract = TEMPLATE.with(|template| {
                template
                    .borrow_mut()
                    .get_or_insert_with(|| landscape(&base, "2018-04-01").contracts[0].clone())
                    .clone()
            });
            contract.end = end;
            contract.renewal = renewal;
            contract.renewal_months = if renewal == Renewal::Never { 0 } else { months };
            contract.notice_months = notice;
            contract.notice_to = to;
            contract.irrevocable_until = irrevocable;
            contract.terminated_to = terminated;
            contract
        },
    )
}

thread_local! {
    static TEMPLATE: std::cell::RefCell<Option<Contract>> = const { std::cell::RefCell::new(None) };
}

fn any_day() -> impl Strategy<Value = Date> {
    (0..6000i64).prop_map(|days| Date::constant(2017, 1, 1).saturating_add(days.days()))
}

fn day(date: Date) -> Day {
    date.into()
}

/// Whether a day is one of a contract's term ends, by counting up from the first.
fn is_term_end(contract: &Contract, asked: Date) -> bool {
    let Some(end) = contract.end else { return false };
    let terms = if contract.renewal == Renewal::Tacit { 600 } else { 1 };
    (0..terms)
        .map(|term| day(end).plus_months(i64::from(contract.renewal_months) * term))
        .take_while(|end| *end <= day(asked))
        .any(|end| end == day(asked))
}

/// Whether an exit may take effect on a day, by the words of section 13.
fn may_take_effect(contract: &Contract, on: Date) -> bool {
    if contract.irrevocable_until.is_some_and(|until| on < until) {
        return false;
    }
    match contract.end {
        Some(_) => is_term_end(contract, on),
        None => match contract.notice_to {
            NoticeTo::Any => true,
            NoticeTo::Month => on == on.last_of_month(),
            NoticeTo::Quarter => on == on.last_of_month() && on.month() % 3 == 0,
            NoticeTo::Year => (on.month(), on.day()) == (12, 31),
        },
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn days_stand_in_their_order(contract in any_contract(), on in any_day()) {
        let Standing { status, term_end, next_exit, notice_by, notice_working_day, option_by: _, .. } = standing(&contract, on);
        prop_assert_eq!(status == StandingStatus::Ended, next_exit.is_none());
        prop_assert_eq!(notice_by.is_some(), notice_working_day.is_some());
        prop_assert!(term_end.is_none_or(|end| end >= on));
        if let (Some(notice), Some(exit), Some(working)) = (notice_by, next_exit, notice_working_day) {
            prop_assert!(on <= notice && notice <= exit, "asked {on}, notice {notice}, exit {exit}");
            prop_assert!(working <= notice && is_working_day(working));
            let mut between = working.tomorrow().unwrap();
            while between <= notice {
                prop_assert!(!is_working_day(between), "{between} lies between and is worked");
                between = between.tomorrow().unwrap();
            }
        }
    }

    #[test]
    fn an_exit_is_the_first_that_can_still_be_had(contract in any_contract(), on in any_day()) {
        prop_assume!(contract.terminated_to.is_none());
        let found = standing(&contract, on);
        let (Some(exit), Some(notice)) = (found.next_exit, found.notice_by) else {
            // It ends by itself, on its one end, or has.
            prop_assert!(contract.renewal != Renewal::Tacit && contract.end.is_some());
            prop_assert_eq!(found.next_exit, contract.end.filter(|&end| end >= on));
            return Ok(());
        };
        prop_assert!(may_take_effect(&contract, exit));
        prop_assert_eq!(Day::from(notice), day(exit).plus_months(-i64::from(contract.notice_months)));
        let mut earlier = on;
        while earlier < exit {
            let in_time = day(earlier).plus_months(-i64::from(contract.notice_months)) >= day(on);
            prop_assert!(!(in_time && may_take_effect(&contract, earlier)), "{earlier} comes before {exit}");
            earlier = earlier.tomorrow().unwrap();
        }
    }

    #[test]
    fn who_asks_later_gets_no_earlier_exit(contract in any_contract(), on in any_day(), later in 1..800i64) {
        let first = standing(&contract, on);
        let second = standing(&contract, on.saturating_add(later.days()));
        if let (Some(first), Some(second)) = (first.next_exit, second.next_exit) {
            prop_assert!(first <= second, "{first} on {on}, {second} {later} days later");
        }
        prop_assert!(first.status != StandingStatus::Ended || second.status == StandingStatus::Ended);
    }

    #[test]
    fn a_term_end_is_the_first_that_has_not_passed(contract in any_contract(), on in any_day()) {
        prop_assume!(contract.terminated_to.is_none());
        let Some(end) = standing(&contract, on).term_end else { return Ok(()) };
        prop_assert!(is_term_end(&contract, end));
        let mut earlier = on;
        while earlier < end {
            prop_assert!(!is_term_end(&contract, earlier), "{earlier} comes before {end}");
            earlier = earlier.tomorrow().unwrap();
        }
    }
}
