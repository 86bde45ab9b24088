//! Every number that a rule compares with: the value right beside it is silent, the value at it fires.

use super::case::Case;
use super::folder;
use portfolio::check::Request;

/// What every workspace here has: two municipalities, of which sor's system moves to nord's.
fn fires(code: &str, text: &str) -> bool {
    let base = std::fs::read_to_string(folder().join("base.yaml")).unwrap();
    let case = Case::parse(code, &format!("{base}\n{text}"));
    case.check(&Request::default()).0.findings.iter().any(|finding| finding.code == code)
}

/// Values put in the place of `VALUE`, and whether the rule fires there.
#[track_caller]
fn edge(code: &str, text: &str, values: &[(&str, bool)]) {
    for (value, expected) in values {
        assert_eq!(fires(code, &text.replace("VALUE", value)), *expected, "{code} at {value}");
    }
}

const MANIFEST: &str = "--- portfolio.yaml
format: 2
merger: {name: Test, date: 2020-01-01, as_of: VALUE}
municipalities:
  - {id: nord, inhabitants: 12000, inventory: nord.yaml}
  - {id: sor, inhabitants: 8000, inventory: sor.yaml}
catalogue: [catalogue.yaml]
decisions: decisions.yaml
";

/// Notice on 2019-09-30: 90 days before it there is time, 89 days before it there is not.
#[test]
fn notice_is_due_soon_within_90_days() {
    let text = "--- nord.yaml
municipality: nord
systems: [{id: a, name: A, annual_cost: 1, covers: [{domain: care}]}]
--- sor.yaml
municipality: sor
systems: [{id: b, name: B, contract: k, covers: [{domain: care}]}]
contracts: [{id: k, supplier: visma, annual_fee: 1000, end: 2020-04-30, renewal_months: 12, notice_months: 7}]
--- selection
care: nord/a
";
    let days = [("2019-07-02", false), ("2019-07-03", true), ("2019-09-30", true)];
    edge("CON004", &format!("{MANIFEST}{text}"), &days);
}

/// A procurement that must begin on 2019-09-01.
#[test]
fn a_procurement_has_little_slack_within_120_days() {
    let text = "--- catalogue.yaml
sectors: [{id: S}]
domains: [{id: care, name: Care, sector: S}]
products: [{id: tight, name: Tight, domains: [care], market: {one_off: 1000, lead_months: 4}}]
--- nord.yaml
municipality: nord
systems: [{id: a, name: A, annual_cost: 1, covers: [{domain: care}]}]
--- selection
care: product:tight
";
    let days = [("2019-05-04", false), ("2019-05-05", true), ("2019-09-01", true)];
    edge("PRC002", &format!("{MANIFEST}{text}"), &days);
}

/// A small conversion takes 1 + 1 + 2 months: half of 1, 2 and 4, each rounded up.
#[test]
fn months_of_a_job_are_rounded_up() {
    let text = "--- catalogue.yaml
sectors: [{id: S}]
domains: [{id: care, name: Care, sector: S, priority: must, size: small}]
--- nord.yaml
municipality: nord
systems: [{id: a, name: A, annual_cost: 1, covers: [{domain: care}]}]
--- sor.yaml
municipality: sor
systems: [{id: b, name: B, annual_cost: 1, covers: [{domain: care}]}]
--- selection
care: nord/a
";
    edge("DUE001", &format!("{MANIFEST}{text}"), &[("2019-09-01", false), ("2019-09-02", true)]);
}

#[test]
fn a_majority_is_two_thirds_and_a_hundred_people() {
    let text = "--- nord.yaml
municipality: nord
systems: [{id: a, name: A, annual_cost: 1, covers: [{domain: care, users: MOVE}]}]
--- sor.yaml
municipality: sor
systems: [{id: b, name: B, annual_cost: 1, covers: [{domain: care, users: STAY}]}]
--- selection
care: sor/b
";
    for (moving, staying, expected) in
        [("99", "10", false), ("100", "10", true), ("100", "50", true), ("100", "51", false)]
    {
        let text = text.replace("MOVE", moving).replace("STAY", staying);
        assert_eq!(fires("DOM018", &text), expected, "{moving} of {moving} + {staying}");
    }
}

#[test]
fn a_fee_is_far_from_others_from_ten_times_on() {
    let text = "--- portfolio.yaml
format: 2
merger: {name: Test, date: 2020-01-01, as_of: 2019-08-01}
municipalities:
  - {id: nord, inhabitants: 10000, inventory: nord.yaml}
  - {id: sor, inhabitants: 10000, inventory: sor.yaml}
  - {id: vest, inhabitants: 10000, inventory: vest.yaml}
catalogue: [catalogue.yaml]
--- catalogue.yaml
sectors: [{id: S}]
domains: [{id: care, name: Care, sector: S}]
products: [{id: gerica, name: Gerica, domains: [care]}]
--- nord.yaml
municipality: nord
systems: [{id: a, name: A, product: gerica, contract: k, covers: [{domain: care}]}]
contracts: [{id: k, supplier: tieto, annual_fee: VALUE}]
--- sor.yaml
municipality: sor
systems: [{id: a, name: A, product: gerica, contract: k, covers: [{domain: care}]}]
contracts: [{id: k, supplier: tieto, annual_fee: 500000}]
--- vest.yaml
municipality: vest
systems: [{id: a, name: A, product: gerica, contract: k, covers: [{domain: care}]}]
contracts: [{id: k, supplier: tieto, annual_fee: 500000}]
";
    let fees = [("50100", false), ("50000", true), ("4999900", false), ("5000000", true)];
    edge("FIN015", text, &fees);
}

#[test]
fn an_end_stands_for_never_from_thirty_years_on() {
    let text = "--- nord.yaml
municipality: nord
contracts: [{id: k, supplier: kf, annual_fee: 1000, end: VALUE}]
";
    edge("CON028", text, &[("2049-12-31", false), ("2050-01-01", true)]);
}

#[test]
fn counts_are_mostly_missing_below_half_of_at_least_ten() {
    for (given, missing, expected) in [(5, 5, false), (4, 6, true), (0, 9, false), (0, 10, true)] {
        let cover = |index: usize| match index < given {
            true => format!(
                "  - {{id: s{index}, name: S, annual_cost: 1, covers: [{{domain: care, users: 1}}]}}\n"
            ),
            false => format!("  - {{id: s{index}, name: S, annual_cost: 1, covers: [{{domain: care}}]}}\n"),
        };
        let systems: String = (0..given + missing).map(cover).collect();
        let text = format!("--- nord.yaml\nmunicipality: nord\nsystems:\n{systems}");
        assert_eq!(fires("INV021", &text), expected, "{given} given, {missing} missing");
    }
}

/// Replaced systems are switched off on 2020-04-01: a last day of 2020-03-31 reaches that far, without an option or by one.
#[test]
fn a_contract_that_ends_on_the_last_day_before_the_switch_off_reaches_it() {
    let contract = |terms: &str| {
        format!(
            "--- nord.yaml
municipality: nord
systems: [{{id: a, name: A, contract: k, covers: [{{domain: care}}]}}]
contracts: [{{id: k, supplier: tieto, annual_fee: 1000, growth: any, {terms}}}]
"
        )
    };
    let days = [("2020-03-30", true), ("2020-03-31", false)];
    edge("CON007", &contract("end: VALUE"), &days);
    edge("CON018", &contract("end: VALUE, option_months: 24"), &days);
    let months = [("2", false), ("3", true)];
    edge("CON018", &contract("end: 2019-12-31, option_months: VALUE"), &months);
    edge("CON007", &contract("end: 2019-12-31, option_months: VALUE"), &[("2", true), ("3", false)]);
}
