//! Why a meeting should look at a choice, each reason worked out in another way than the program's.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use portfolio::cost::{Basis, ContractFate, ExitWay, evaluate};
use portfolio::model::{Candidate, ContractId, Growth, Landscape, Money, Selection};
use portfolio::optimise::{Effort, Rival, target};
use portfolio::plan::{Clarify, Solved, make};

use crate::oracle::generate::generate;
use crate::support::{landscape_of, portfolio, repository};

pub fn json(folder: &Path, arguments: &[&str]) -> Value {
    let output = portfolio(folder, arguments).output().unwrap();
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)))
}

/// The domains of a plan document that have a reason.
fn marked<'a>(plan: &'a Value, reason: &str) -> BTreeSet<&'a str> {
    let has = |row: &&Value| row["clarify"].as_array().is_some_and(|all| all.iter().any(|one| one == reason));
    plan["domains"].as_array().unwrap().iter().filter(has).filter_map(|row| row["domain"].as_str()).collect()
}

#[test]
fn a_choice_turns_over_other_years_where_plans_made_apart_say_so() {
    let folder = repository("portfolio");
    let plan = json(&folder, &["plan", "--no-decision-costs", "--format", "json"]);
    let choices = |plan: &Value| -> BTreeSet<(String, String)> {
        let rows = plan["domains"].as_array().unwrap().iter();
        rows.map(|row| (row["domain"].to_string(), row["choice"].to_string())).collect()
    };
    let own = choices(&plan);
    let mut turned = BTreeSet::new();
    for years in [3, 8, 10] {
        let set = format!("portfolio.merger.horizon_years={years}");
        let other = json(
            &folder,
            &["plan", "--no-decision-costs", "--time-limit", "600", "--set", &set, "--format", "json"],
        );
        turned
            .extend(choices(&other).difference(&own).map(|(domain, _)| domain.trim_matches('"').to_owned()));
    }
    let told: BTreeSet<String> = marked(&plan, "horizon").into_iter().map(str::to_owned).collect();
    assert_eq!(told, turned);
    assert!(!told.is_empty());
}

/// Two systems of one domain, of which a is chosen: a has a contract, b a yearly cost.
fn two(b: i64, of_a: &str, of_contract: &str) -> Value {
    pair(
        &format!("contract: k{of_a}"),
        &format!("contracts: [{{id: k, supplier: s, annual_fee: 100000, pricing: fixed{of_contract}}}]\n"),
        &format!("annual_cost: {b}, cost_pricing: fixed"),
        "",
    )
}

/// Two systems of one domain, of which a is chosen.
fn pair(a: &str, beside_a: &str, b: &str, beside_b: &str) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write(
        "portfolio.yaml",
        "format: 2\nmerger: {name: Nye, date: 2020-01-01, as_of: 2018-05-01, discount_rate: 0}\n\
         municipalities:\n  - {id: nord, name: Nord, inhabitants: 10000, inventory: nord.yaml}\n  \
         - {id: sor, name: Sor, inhabitants: 10000, inventory: sor.yaml}\ncatalogue: [catalogue.yaml]\n",
    );
    write("catalogue.yaml", "sectors: [{id: S}]\ndomains: [{id: gis, name: Kart, sector: S}]\n");
    for (of, id, says, beside) in [("nord", "a", a, beside_a), ("sor", "b", b, beside_b)] {
        let system = format!("{{id: {id}, name: {id}, covers: [{{domain: gis, users: 10}}], {says}}}");
        write(&format!("{of}.yaml"), &format!("municipality: {of}\nsystems: [{system}]\n{beside}"));
    }
    let plan = json(folder.path(), &["plan", "--format", "json"]);
    assert_eq!(plan["domains"][0]["choice"], "nord/a", "{plan}");
    plan
}

fn extra(plan: &Value) -> i64 {
    plan["domains"][0]["runner_up"]["extra"].as_i64().unwrap()
}

/// The plans on both sides of a margin: of a figure that makes the margin larger, the largest with which it is at most so much, and the
/// next. A krone a year is 4.75 over five years: where a system is not chosen it is paid for another three months.
fn around(from: i64, most: i64, plan: impl Fn(i64) -> Value) -> (Value, Value) {
    let mut at = from + (most - extra(&plan(from))) * 4 / 19;
    while extra(&plan(at)) > most {
        at -= 1;
    }
    while extra(&plan(at + 1)) <= most {
        at += 1;
    }
    (plan(at), plan(at + 1))
}

#[test]
fn a_fee_that_need_rise_by_fifteen_percent_is_a_reason_to_the_krone() {
    // Five years without discount: the fee comes to 500 000, and 15 % of it to 75 000.
    let (below, above) = around(400_000, 75_000, |b| two(b, "", ", growth: any"));
    assert!(marked(&below, "fee").contains("gis"), "{below}");
    assert!(!marked(&above, "fee").contains("gis"), "{above}");
}

#[test]
fn a_bridging_that_a_supplier_need_only_refuse_is_a_reason_to_the_krone() {
    // b is left by notice for the day before the merger and three months at 150 %, 375 000; waiting for a year costs 1 000 000.
    let plan = |own: &str, a: i64| {
        let contract = format!(
            "annual_fee: 1000000, pricing: fixed, growth: any, end: 2019-12-31, renewal_months: 12, notice_months: 3{own}"
        );
        pair(
            &format!("annual_cost: {a}, cost_pricing: fixed"),
            "",
            "contract: k",
            &format!("contracts: [{{id: k, supplier: s, {contract}}}]\n"),
        )
    };
    let (below, above) = around(-500_000, 625_000, |less| plan("", -less));
    assert_eq!(below["contracts"][0]["exit"], "bridge", "{below}");
    assert!(marked(&below, "bridge").contains("gis"), "{below}");
    assert!(!marked(&above, "bridge").contains("gis"), "{above}");
    // Where the contract says so itself, nobody need be asked.
    let (below, _) =
        around(-500_000, 625_000, |less| plan(", bridge: {months: 6, price_percent: 150}", -less));
    assert_eq!(below["contracts"][0]["exit"], "bridge", "{below}");
    assert!(!marked(&below, "bridge").contains("gis"), "{below}");
}

#[test]
fn what_nobody_confirmed_and_a_growth_nobody_allowed_are_reasons_whatever_comes_second() {
    let plain = two(5_000_000, "", ", growth: any");
    assert!(plain["domains"][0].get("clarify").is_none(), "{plain}");
    for (of_a, of_contract, reasons) in [
        (", guessed: [covers]", ", growth: any", "[\"guessed\"]"),
        (", guessed: [product]", ", growth: any", "[\"guessed\"]"),
        ("", ", growth: any, guessed: [annual_fee]", "[\"guessed\"]"),
        ("", "", "[\"growth\"]"),
        // Beyond its percentage it is for a lawyer, too, but somebody has said how far.
        ("", ", growth: 20", "null"),
    ] {
        let plan = two(5_000_000, of_a, of_contract);
        assert_eq!(plan["domains"][0]["clarify"].to_string(), reasons, "{of_a} {of_contract}");
    }
}

/// A small workspace with its plan; `None` where there is none.
pub fn planned(landscape: &Landscape) -> Option<Solved> {
    let basis = Basis::new(landscape);
    let solved = Solved::of(&basis, target(&basis, Effort { prove: true, ..Effort::default() }));
    solved.target.is_some().then(|| solved.with_runners_up(&basis))
}

/// What a runner-up's plan chooses.
fn chosen_with(selection: &Selection, domain: usize, rival: &Rival) -> Selection {
    let mut other = selection.clone();
    other.0[domain] = Some(rival.candidate);
    rival.otherwise.iter().for_each(|&(id, candidate)| other.0[id.index()] = Some(candidate));
    other
}

/// The contracts that a selection leaves by a bridging that nobody has agreed to.
fn bridged(basis: &Basis, selection: &Selection) -> BTreeSet<ContractId> {
    let fates = evaluate(basis, selection).contracts.into_iter();
    let taken_for_granted = |(id, fate): (ContractId, ContractFate)| match fate {
        ContractFate::Left(exit) if exit.way == ExitWay::Bridge => {
            (!basis.landscape.contract(id).bridge.own).then_some(id)
        }
        _ => None,
    };
    fates.filter_map(taken_for_granted).collect()
}

#[test]
fn a_choice_rests_on_a_bridging_where_it_turns_in_a_world_without_it() {
    let (mut rests, mut stands) = (0, 0);
    for seed in 0..600 {
        let landscape = landscape_of(&generate(seed, 2_000));
        let Some(solved) = planned(&landscape) else { continue };
        let basis = Basis::new(&landscape);
        let plan = make(&basis, &solved);
        let (selection, _) = solved.target.as_ref().unwrap();
        for (domain, rival) in solved.runners_up.iter().flatten() {
            let Some(rival) = rival.as_ref().filter(|rival| rival.extra > Money::ZERO) else { continue };
            let other = chosen_with(selection, domain.index(), rival);
            let (mine, theirs) = (bridged(&basis, selection), bridged(&basis, &other));
            let mut world = landscape.clone();
            mine.difference(&theirs).for_each(|id| world.contracts[id.index()].bridge.months = 0);
            let refused = Basis::new(&world);
            let turns =
                evaluate(&refused, &other).total().money <= evaluate(&refused, selection).total().money;
            let told = plan.choices[domain].clarify.contains(&Clarify::Bridge);
            assert_eq!(told, turns, "seed {seed}, {}", landscape.domain(*domain).id);
            rests += usize::from(turns);
            stands += usize::from(!turns && mine != theirs);
        }
    }
    // Those that rest on one are made by hand above: here all others must stand.
    assert!(rests + stands > 5, "{rests} rest on one, {stands} do not");
}

#[test]
fn a_growth_is_absent_where_a_lawyer_is_asked_and_no_contract_says_how_far() {
    let mut seen = [0, 0];
    for seed in 0..400 {
        let landscape = landscape_of(&generate(seed, 2_000));
        let Some(solved) = planned(&landscape) else { continue };
        for choice in make(&Basis::new(&landscape), &solved).choices.values() {
            let Some(Candidate::System(id)) = choice.candidate() else { continue };
            let contract = landscape.system(id).contract.map(|id| landscape.contract(id).growth);
            let absent = choice.lawyer && contract == Some(Growth::Unknown);
            assert_eq!(choice.clarify.contains(&Clarify::Growth), absent, "seed {seed}");
            seen[usize::from(absent)] += 1;
        }
    }
    assert!(seen[0] > 100 && seen[1] > 20, "{seen:?}");
}
