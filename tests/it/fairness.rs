//! Who bears a plan, and the exact price of balance against brute force.

use std::collections::BTreeMap;

use serde_json::Value;

use portfolio::cost::Basis;
use portfolio::fairness::{Balance, at_most_per_1000, balanced, shares};
use portfolio::model::{Landscape, MunicipalityId};

use crate::oracle::{Candidate, Oracle, bridge::candidate, generate::generate};
use crate::support::{landscape_of, portfolio, repository};

/// How many combinations brute force may try in one workspace.
const MOST: u64 = 1_500;

/// A plan that keeps within everything, by the oracle: its price, and what each municipality bears of it.
struct Borne {
    total: i128,
    changing: Vec<i128>,
    supplies: Vec<i128>,
    chosen: BTreeMap<usize, Candidate>,
}

impl Borne {
    /// Whether it keeps a bound, by its meaning alone.
    fn keeps(&self, bound: &Asked, inhabitants: &[i128]) -> bool {
        let mut all = self.changing.iter().zip(inhabitants);
        match *bound {
            Asked::Changing(at, most) => self.changing[at] <= most,
            Asked::Supplies(at, least) => self.supplies[at] >= least,
            Asked::Per1000(most) => all.all(|(users, inhabitants)| users * 1000 <= most * inhabitants),
        }
    }
}

/// A bound as somebody may ask for it.
#[derive(Clone, Copy, Debug)]
enum Asked {
    /// One municipality has at most so many users who change.
    Changing(usize, i128),
    /// One supplies at least so many domains.
    Supplies(usize, i128),
    /// None has more who change for each thousand inhabitants.
    Per1000(i128),
}

impl Asked {
    fn bounds(self, landscape: &Landscape) -> Vec<Balance> {
        let number = |value: i128| u64::try_from(value).unwrap();
        match self {
            Asked::Changing(at, most) => vec![Balance::AtMost(MunicipalityId::at(at), number(most))],
            Asked::Supplies(at, least) => vec![Balance::AtLeast(MunicipalityId::at(at), number(least))],
            Asked::Per1000(most) => at_most_per_1000(landscape, number(most)),
        }
    }
}

/// Every plan there is.
fn plans(oracle: &Oracle) -> Vec<Borne> {
    let world = &oracle.world;
    let mut plans = Vec::new();
    let mut at = vec![0; oracle.scope.len()];
    for _ in 0..oracle.combinations() {
        let outcome = oracle.outcome(&at);
        if outcome.violated.is_empty() {
            let none = vec![0; world.municipalities.len()];
            let (mut changing, mut supplies) = (none.clone(), none);
            let mut chosen = BTreeMap::new();
            for ((domain, _), pick) in oracle.scope.iter().zip(oracle.picks(&at)) {
                pick.moves.iter().for_each(|step| changing[step.municipality] += step.changing());
                if let Candidate::System(system) = pick.candidate {
                    supplies[world.systems[system].municipality] += 1;
                }
                chosen.insert(*domain, pick.candidate);
            }
            plans.push(Borne { total: outcome.items.total(), changing, supplies, chosen });
        }
        for (digit, (_, picks)) in at.iter_mut().zip(&oracle.scope) {
            *digit += 1;
            if *digit < picks.len() {
                break;
            }
            *digit = 0;
        }
    }
    plans
}

/// A value between the least and the most that plans have, now and then beyond them, where there is none.
fn between(values: impl Iterator<Item = i128> + Clone, step: u64, beyond: i128) -> i128 {
    let (low, high) = (values.clone().min().unwrap(), values.max().unwrap());
    let within = low + (high - low) * i128::from(step % 5) / 4;
    if step.is_multiple_of(11) { (if beyond < 0 { low } else { high } + beyond).max(0) } else { within }
}

/// What may be asked of a workspace: one bound, the same for everybody, and several at once.
fn questions(seed: u64, plans: &[Borne], inhabitants: &[i128]) -> Vec<Vec<Asked>> {
    let number = inhabitants.len();
    let at = seed as usize % number;
    let other = (at + 1) % number;
    // The least bound per thousand that a plan keeps, rounded up.
    let worst = |plan: &Borne| {
        let each = plan.changing.iter().zip(inhabitants);
        each.map(|(users, inhabitants)| (users * 1000 + inhabitants - 1) / inhabitants).max().unwrap()
    };
    let supplied = |at: usize, step: u64| {
        Asked::Supplies(at, between(plans.iter().map(move |plan| plan.supplies[at]), step, 1))
    };
    let changing = Asked::Changing(at, between(plans.iter().map(|plan| plan.changing[at]), seed, -1));
    let per_1000 = Asked::Per1000(between(plans.iter().map(worst), seed / 2, -1));
    vec![
        vec![changing],
        vec![supplied(at, seed / 3)],
        vec![per_1000],
        vec![per_1000, supplied(other, seed / 5)],
        vec![changing, supplied(at, seed / 7), supplied(other, 2)],
    ]
}

#[derive(Default)]
struct Seen {
    workspaces: usize,
    free: usize,
    dearer: usize,
    none: usize,
    without_room: usize,
}

/// The best plan that keeps what is asked is what brute force finds, and it bears what the oracle says.
fn agrees(seed: u64, landscape: &Landscape, plans: &[Borne], asked: &[Asked], seen: &mut Seen) {
    let basis = Basis::new(landscape);
    let inhabitants: Vec<i128> = landscape.municipalities.iter().map(|one| one.inhabitants.into()).collect();
    let keeps = |plan: &&Borne| asked.iter().all(|bound| plan.keeps(bound, &inhabitants));
    let expected = plans.iter().filter(keeps).map(|plan| plan.total).min();
    let bounds: Vec<Balance> = asked.iter().flat_map(|bound| bound.bounds(landscape)).collect();
    let Ok(found) = balanced(&basis, &bounds) else {
        let limits = &landscape.limits;
        let set = [limits.procurements.is_some(), limits.one_off_budget.is_some()];
        let set = [set, [limits.archive_cores.is_some(), limits.vendors.is_some()]].concat();
        let room = set.iter().filter(|set| !**set).count();
        assert!(room < bounds.len(), "seed {seed}: {asked:?}: there is room");
        seen.without_room += 1;
        return;
    };
    assert_eq!(found.as_ref().map(|found| found.total().get()), expected, "seed {seed}: {asked:?}");
    let Some(found) = found else {
        seen.none += 1;
        return;
    };
    let chosen: BTreeMap<usize, Candidate> = basis
        .in_scope()
        .map(|domain| (domain.index(), candidate(found.selection.get(domain).unwrap())))
        .collect();
    let plan = plans.iter().find(|plan| plan.chosen == chosen).expect("it is a plan");
    assert!(keeps(&plan), "seed {seed}: {asked:?}");
    for (share, (changing, supplies)) in
        shares(&basis, &found).iter().zip(plan.changing.iter().zip(&plan.supplies))
    {
        let told = (i128::from(share.changing), i128::from(share.supplies));
        assert_eq!(told, (*changing, *supplies), "seed {seed}: {asked:?}");
    }
    let best = plans.iter().map(|plan| plan.total).min();
    if expected > best { seen.dearer += 1 } else { seen.free += 1 }
}

#[test]
fn the_price_of_balance_is_what_brute_force_finds() {
    let mut seen = Seen::default();
    for seed in 0..1_600 {
        let landscape = landscape_of(&generate(seed, MOST));
        let oracle = Oracle::of(&landscape);
        let plans = plans(&oracle);
        if plans.is_empty() {
            let nothing = balanced(&Basis::new(&landscape), &[]);
            assert!(nothing.is_ok_and(|found| found.is_none()), "seed {seed}");
            continue;
        }
        seen.workspaces += 1;
        let inhabitants: Vec<i128> = oracle.world.municipalities.iter().map(|one| one.inhabitants).collect();
        for asked in questions(seed, &plans, &inhabitants) {
            agrees(seed, &landscape, &plans, &asked, &mut seen);
        }
    }
    let Seen { workspaces, free, dearer, none, without_room } = seen;
    assert!(workspaces > 1_000, "only {workspaces} workspaces");
    assert!(
        free > 1_000 && dearer > 1_000 && none > 500,
        "{free} free, {dearer} dearer, {none} without a plan"
    );
    assert!(without_room * 20 < free + dearer + none, "{without_room} without room");
}

/// The same as it is asked for on the command line, bounds of both kinds at once: the price that is told, or that there is no plan.
#[test]
fn what_is_asked_for_on_the_command_line_has_the_price_that_brute_force_finds() {
    let (mut told, mut none) = (0, 0);
    for seed in 0..60 {
        let files = generate(seed, MOST);
        let oracle = Oracle::of(&landscape_of(&files));
        let (plans, municipalities) = (plans(&oracle), &oracle.world.municipalities);
        let Some(best) = plans.iter().map(|plan| plan.total).min() else { continue };
        let inhabitants: Vec<i128> = municipalities.iter().map(|one| one.inhabitants).collect();
        let asked = &questions(seed, &plans, &inhabitants)[3];
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in &files {
            let to = folder.path().join(path);
            std::fs::create_dir_all(to.parent().unwrap()).unwrap();
            std::fs::write(to, text).unwrap();
        }
        let mut arguments = vec!["fairness".to_owned(), "--format=json".to_owned()];
        arguments.extend(asked.iter().map(|bound| match *bound {
            Asked::Per1000(most) => format!("--at-most={most}"),
            Asked::Supplies(at, least) => format!("--at-least={least}:{}", municipalities[at].id),
            Asked::Changing(..) => unreachable!("nobody can ask for that"),
        }));
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let output = portfolio(folder.path(), &arguments).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let keeps = |plan: &&Borne| asked.iter().all(|bound| plan.keeps(bound, &inhabitants));
        match plans.iter().filter(keeps).map(|plan| plan.total).min() {
            Some(total) => {
                let page: Value = serde_json::from_slice(&output.stdout)
                    .unwrap_or_else(|error| panic!("seed {seed}: {arguments:?}: {error}: {said}"));
                let price = i64::try_from(total - best).unwrap();
                assert_eq!(page["price"], price, "seed {seed}: {arguments:?}");
                told += 1;
            }
            None => {
                assert_eq!(output.status.code(), Some(1), "seed {seed}: {arguments:?}: {said}");
                none += 1;
            }
        }
    }
    assert!(told > 20 && none > 2, "{told} with a price, {none} without a plan");
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
