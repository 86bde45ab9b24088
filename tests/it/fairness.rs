//! Who bears a plan, and the exact price of balance against brute force.

use serde_json::Value;

use portfolio::cost::{Basis, evaluate};
use portfolio::fairness::{Balance, balanced, shares};
use portfolio::model::{Candidate, Landscape, MunicipalityId, Selection};
use portfolio::optimise::Other;

use crate::oracle::generate::generate;
use crate::support::{landscape_of, portfolio, repository};

/// How many combinations brute force may try in one workspace.
const MOST: u64 = 1_500;

/// Every plan there is, with its price.
fn plans(landscape: &Landscape) -> Vec<Other> {
    let basis = Basis::new(landscape);
    let domains: Vec<_> = basis.in_scope().collect();
    let choices: Vec<&[Candidate]> = domains.iter().map(|&domain| basis.candidates(domain)).collect();
    let mut found = Vec::new();
    if choices.iter().any(|candidates| candidates.is_empty()) {
        return found;
    }
    let mut at = vec![0; domains.len()];
    loop {
        let mut selection = vec![None; landscape.domains.len()];
        for ((domain, candidates), &place) in domains.iter().zip(&choices).zip(&at) {
            selection[domain.index()] = Some(candidates[place]);
        }
        let selection = Selection(selection);
        let evaluation = evaluate(&basis, &selection);
        if evaluation.breaches.is_empty() {
            found.push(Other { selection, evaluation: evaluation.into() });
        }
        let more = at.iter_mut().zip(&choices).any(|(digit, candidates)| {
            *digit = (*digit + 1) % candidates.len();
            *digit > 0
        });
        if !more {
            return found;
        }
    }
}

#[test]
fn the_price_of_balance_is_what_brute_force_finds() {
    let (mut plain, mut dearer, mut none) = (0, 0, 0);
    for seed in 0..1_600 {
        let landscape = landscape_of(&generate(seed, MOST));
        let plans = plans(&landscape);
        let Some(best) = plans.iter().min_by_key(|plan| plan.total()) else { continue };
        let basis = Basis::new(&landscape);
        let all: Vec<Vec<u64>> = plans
            .iter()
            .map(|plan| {
                shares(&basis, plan).iter().flat_map(|share| [share.changing, share.supplies]).collect()
            })
            .collect();
        let number = landscape.municipalities.len();
        let at = seed as usize % number;
        let mine: Vec<u64> = all.iter().map(|row| row[at * 2 + seed as usize / 7 % 2]).collect();
        let (low, high) = (*mine.iter().min().unwrap(), *mine.iter().max().unwrap());
        // Between what is possible and what is not, now and then beyond it.
        let bound = low + (high - low) * (seed % 5) / 4;
        let most = seed / 7 % 2 == 0;
        let id = MunicipalityId::at(at);
        let mut bounds = vec![match most {
            true => Balance::AtMost(id, bound.saturating_sub(u64::from(seed % 11 == 0))),
            false => Balance::AtLeast(id, bound + u64::from(seed % 11 == 0)),
        }];
        if seed % 3 == 0 {
            // Beside it nobody may have more users who change than in the plan where the most of them do.
            let limit = all.iter().flat_map(|row| row.iter().step_by(2)).max().unwrap() * 3 / 4;
            bounds.extend(landscape.municipality_ids().map(|id| Balance::AtMost(id, limit)));
        }
        let keeps = |plan: &&Other| bounds.iter().all(|bound| bound.holds(&basis, &plan.selection));
        let expected = plans.iter().filter(keeps).map(|plan| plan.total()).min();
        let Ok(found) = balanced(&basis, &bounds) else { continue };
        assert_eq!(found.as_ref().map(Other::total), expected, "seed {seed}: {bounds:?}");
        match found {
            None => none += 1,
            Some(found) => {
                assert!(keeps(&&found), "seed {seed}");
                plain += 1;
                dearer += usize::from(found.total() > best.total());
            }
        }
    }
    assert!(plain + none > 1_000, "only {plain} and {none} compared");
    assert!(dearer > 200 && none > 50, "{dearer} cost more, {none} impossible");
}

/// What is told of each municipality adds up to the plan.
#[test]
fn the_shares_add_up_to_the_plan() {
    let office = repository("tests/cases/office");
    let json = |arguments: &[&str]| -> Value {
        let output = portfolio(&office, &[arguments, &["--format", "json"]].concat()).output().unwrap();
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let (told, plan) = (json(&["fairness"]), json(&["plan"]));
    let rows = told["fairness"].as_array().unwrap();
    let sum = |key: &str| rows.iter().map(|row| row[key].as_u64().unwrap()).sum::<u64>();
    assert_eq!(sum("changing_users"), plan["changing_users"].as_u64().unwrap());
    assert_eq!(sum("migration"), plan["cost"]["migration"].as_u64().unwrap());
    let contracts = plan["contracts"].as_array().unwrap();
    let count = |actions: &[&str]| {
        contracts.iter().filter(|c| actions.contains(&c["action"].as_str().unwrap())).count() as u64
    };
    assert_eq!(sum("notices"), count(&["terminate"]));
    assert_eq!(sum("contracts_lost"), count(&["terminate", "expire"]));
    assert_eq!(sum("contracts_kept"), count(&["keep", "extend"]));
}

#[test]
fn bounds_are_asked_by_name_and_their_price_is_told() {
    let office = repository("tests/cases/office");
    let run = |arguments: &[&str]| portfolio(&office, arguments).output().unwrap();
    let told = run(&["fairness", "--at-least", "1:fjordvik", "--format", "json"]);
    assert_eq!(told.status.code(), Some(0), "{}", String::from_utf8_lossy(&told.stderr));
    let told: Value = serde_json::from_slice(&told.stdout).unwrap();
    assert!(told["price"].as_i64().unwrap() >= 0, "{told}");
    assert!(told["fairness"][0]["supplies"].as_u64().unwrap() >= 1, "{told}");
    assert_eq!(run(&["fairness", "--at-least", "99:nesbygd"]).status.code(), Some(1));
    assert_eq!(run(&["fairness", "--at-least", "nesbygd"]).status.code(), Some(2));
    assert_eq!(run(&["fairness", "--at-least", "1:atlantis"]).status.code(), Some(2));
    let csv =
        String::from_utf8(run(&["fairness", "--format", "csv", "--dialect", "rfc4180"]).stdout).unwrap();
    assert!(csv.starts_with("municipality,inhabitants,supplies,changing_users,per_1000"), "{csv}");
}

/// What a municipality's part costs in the first year is what the business case says of it, entry by entry.
#[test]
fn the_first_year_is_that_of_the_business_case() {
    let office = repository("tests/cases/office");
    let run = |arguments: &[&str]| {
        String::from_utf8(portfolio(&office, arguments).output().unwrap().stdout).unwrap()
    };
    let told: Value = serde_json::from_str(&run(&["fairness", "--format", "json"])).unwrap();
    let entries = run(&["report", "business-case", "--format", "csv", "--dialect", "rfc4180"]);
    let mut reader = csv::Reader::from_reader(entries.as_bytes());
    let heads = reader.headers().unwrap().clone();
    let at = |name: &str| heads.iter().position(|head| head == name).expect("a column");
    let (side, year, item, whose, amount) =
        (at("side"), at("year"), at("item"), at("municipality"), at("amount"));
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let sides: std::collections::BTreeSet<&str> = rows.iter().map(|row| &row[side]).collect();
    assert!(sides.contains("target") && sides.len() == 2, "{sides:?}");
    for (id, name) in [("0602", "Fjordvik"), ("0625", "Nesbygd")] {
        let mine = rows.iter().filter(|row| {
            &row[side] == "target"
                && &row[year] == "2020"
                && &row[whose] == id
                && matches!(&row[item], "running" | "fees")
        });
        let sum: i64 = mine.map(|row| row[amount].parse::<i64>().unwrap()).sum();
        let shares = told["fairness"].as_array().unwrap();
        let share = shares.iter().find(|share| share["municipality"] == name).expect("it is there");
        assert!(sum > 0 && share["first_year"] == sum, "{name}: {sum} against {share}");
    }
}
