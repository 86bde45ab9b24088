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

/// Two systems of one domain: a has a contract, b a yearly cost.
fn two(b: i64, of_a: &str, of_contract: &str) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write(
        "portfolio.yaml",
        "format: 2\nmerger: {name: Nye, date: 2020-01-01, as_of: 2018-05-01, discount_rate: 0}\n\
         municipalities:\n  - {id: nord, name: Nord, inhabitants: 10000, inventory: nord.yaml}\n  \
         - {id: sor, name: Sor, inhabitants: 10000, inventory: sor.yaml}\ncatalogue: [catalogue.yaml]\n",
    );
    write("catalogue.yaml", "sectors: [{id: S}]\ndomains: [{id: gis, name: Kart, sector: S}]\n");
    write(
        "nord.yaml",
        &format!(
            "municipality: nord\nsystems: [{{id: a, name: A, contract: k, covers: [{{domain: gis, users: 10}}]{of_a}}}]\n\
             contracts: [{{id: k, supplier: s, annual_fee: 100000, pricing: fixed{of_contract}}}]\n"
        ),
    );
    write(
        "sor.yaml",
        &format!(
            "municipality: sor\nsystems: [{{id: b, name: B, annual_cost: {b}, cost_pricing: fixed, \
             covers: [{{domain: gis, users: 10}}]}}]\n"
        ),
    );
    let plan = json(folder.path(), &["plan", "--format", "json"]);
    assert_eq!(plan["domains"][0]["choice"], "nord/a", "{plan}");
    plan
}

#[test]
fn a_fee_that_need_rise_by_fifteen_percent_is_a_reason_to_the_krone() {
    let extra = |plan: &Value| plan["domains"][0]["runner_up"]["extra"].as_i64().unwrap();
    let any = ", growth: any";
    // Five years without discount: the fee comes to 500 000, and 15 % of it to 75 000.
    let first = extra(&two(400_000, "", any));
    let at = 400_000 + (75_000 - first).div_euclid(5);
    let (below, above) = (two(at, "", any), two(at + 1, "", any));
    assert!(extra(&below) <= 75_000 && extra(&above) > 75_000 && extra(&above) - extra(&below) == 5);
    assert!(marked(&below, "fee").contains("gis"), "{below}");
    assert!(!marked(&above, "fee").contains("gis"), "{above}");
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
    assert!(rests > 10 && stands > 10, "{rests} rest on one, {stands} do not");
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
