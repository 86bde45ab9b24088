//! Packages wherever a plan is told: the same from each of their domains, one row, one margin, and nothing about them believed.

use portfolio::cost::Basis;
use portfolio::freedom::{about, packages};
use portfolio::model::Landscape;
use portfolio::optimise::{Other, are_runners_up_quick};
use portfolio::plan::{Plan, make};
use portfolio::verify::verify;
use serde_json::Value;

use crate::clarify::{json, planned};
use crate::oracle::generate::generate;
use crate::support::{document, landscape_of, portfolio, repository};
use crate::verify::documents::{others, places};

/// Every package of a plan holds what its domains' own rows say, and asking about one domain alone finds the same.
#[test]
fn a_package_is_the_same_from_each_of_its_domains() {
    let mut found = 0;
    for seed in 0..300 {
        let landscape = landscape_of(&generate(seed, 3_000));
        let Some(solved) = planned(&landscape) else { continue };
        let basis = Basis::new(&landscape);
        let (selection, evaluation) = solved.target.clone().unwrap();
        let best = Other { selection, evaluation: evaluation.into() };
        let plan: Plan = make(&basis, &solved);
        let all = packages(&basis, &best.selection, solved.runners_up.as_deref().unwrap());
        for domain in basis.decided() {
            let expected = plan.package_of(domain).map(|place| all[place].clone());
            assert_eq!(about(&basis, &best, domain).package, expected, "seed {seed}");
        }
        for (one, package) in plan.packages.iter().flatten().zip(&all) {
            assert_eq!(one.package, *package);
            for domain in &package.domains {
                let choice = &plan.choices[domain];
                assert_eq!(choice.rival().unwrap().extra, package.extra, "seed {seed}: one margin");
                assert!(choice.clarify.iter().all(|reason| one.clarify.contains(reason)), "seed {seed}");
            }
            found += 1;
        }
    }
    assert!(found > 10, "{found}");
}

#[test]
fn no_statement_about_a_package_is_believed() {
    let (mut spoiled, mut seen) = (0, 0);
    for seed in 0..300 {
        let landscape = landscape_of(&generate(seed, 3_000));
        let Some(solved) = planned(&landscape) else { continue };
        let basis = Basis::new(&landscape);
        let honest = document(&basis, &solved);
        if honest.packages.iter().flatten().next().is_none() {
            continue;
        }
        seen += 1;
        assert!(verify(&basis, &honest).holds(), "seed {seed}: {:#?}", verify(&basis, &honest).differences);
        let value = serde_json::to_value(&honest).unwrap();
        let mut all = Vec::new();
        places(&value["packages"], "/packages", &mut all);
        for place in all {
            for other in others(value.pointer(&place).unwrap()) {
                let mut document = value.clone();
                *document.pointer_mut(&place).unwrap() = other.clone();
                let Ok(document) = serde_json::from_value(document) else { continue };
                assert!(!verify(&basis, &document).holds(), "seed {seed}: {place} = {other} is accepted");
                spoiled += 1;
            }
        }
    }
    assert!(seen > 10 && spoiled > 500, "{seen} plans, {spoiled} spoiled");
}

#[test]
fn a_package_has_one_row_wherever_a_plan_is_told() {
    let folder = repository("portfolio");
    let plan = json(&folder, &["plan", "--no-decision-costs", "--format", "json"]);
    let packages = plan["packages"].as_array().unwrap();
    assert!(!packages.is_empty());
    let freedom = json(&folder, &["freedom", "--format", "json"]);
    let diff = json(&folder, &["diff", "--format", "json"]);
    let text = String::from_utf8(portfolio(&folder, &["plan"]).output().unwrap().stdout).unwrap();
    assert!(text.contains("Packages: domains that change together"), "{text}");
    let list = json(&folder, &["report", "packages", "--format", "json"]);
    let target = json(&folder, &["report", "target", "--format", "json"]);
    let rows = |whole: &Value, name: &str| whole[name].as_array().or(whole.as_array()).unwrap().clone();
    for (place, package) in packages.iter().enumerate() {
        assert_eq!(freedom["packages"][place]["extra"], package["extra"]);
        for key in ["system", "domains", "users", "of", "extra", "otherwise"] {
            assert_eq!(diff["packages"][place][key], package[key], "{key}");
        }
        assert_eq!(rows(&list, "packages")[place]["extra"], package["extra"]);
        for domain in package["domains"].as_array().unwrap() {
            let row = rows(&target, "target").into_iter().find(|row| row["domain"] == *domain).unwrap();
            assert_eq!(
                (&row["package"], &row["runner_up_extra"]),
                (&(place + 1).into(), &Value::Null),
                "{row}"
            );
            let why = json(&folder, &["why", domain.as_str().unwrap(), "--format", "json"]);
            for key in ["system", "domains", "users", "extra"] {
                assert_eq!(why["package"][key], package[key], "{domain}: {key}");
            }
        }
    }
    // Sums alone, and a search with a limit, ask nobody what comes second.
    let limited = json(&folder, &["plan", "--time-limit", "60", "--format", "json"]);
    assert!(limited.get("packages").is_none() && limited["domains"][0].get("runner_up").is_none());
}

/// Municipalities with a system in each of 150 domains, each domain joined with two others.
fn large(municipalities: usize, budget: &str) -> Landscape {
    let ids = || 0..municipalities;
    let manifest: String = ids()
        .map(|at| {
            format!("  - {{id: m{at}, name: M{at}, inhabitants: {}, inventory: m{at}.yaml}}\n", 5_000 + at)
        })
        .collect();
    let manifest = format!(
        "format: 2\nmerger: {{name: Nye, date: 2020-01-01, as_of: 2018-05-01}}\n{budget}\
         municipalities:\n{manifest}catalogue: [catalogue.yaml]\n"
    );
    let domain = |at: usize| {
        let (one, other) = ((at + 1) % 150, (at + 7) % 150);
        format!("  - {{id: d{at}, name: D{at}, sector: S, integrations: [d{one}, d{other}]}}\n")
    };
    let catalogue: String = (0..150).map(domain).collect();
    let mut files = vec![
        ("portfolio.yaml".to_owned(), manifest),
        ("catalogue.yaml".to_owned(), format!("sectors: [{{id: S}}]\ndomains:\n{catalogue}")),
    ];
    let system = |at: usize| {
        format!("  - {{id: s{at}, name: S, annual_cost: 1000, covers: [{{domain: d{at}, users: 9}}]}}\n")
    };
    let systems: String = (0..150).map(system).collect();
    files
        .extend(ids().map(|at| (format!("m{at}.yaml"), format!("municipality: m{at}\nsystems:\n{systems}"))));
    files.sort();
    landscape_of(&files)
}

#[test]
fn runners_up_of_ten_municipalities_are_found_unasked_and_those_of_forty_are_not() {
    let budget = "limits: {one_off_budget: 900000000}\n";
    for (municipalities, limits, quick) in
        [(10, "", true), (10, budget, true), (40, "", false), (20, budget, false)]
    {
        let landscape = large(municipalities, limits);
        assert_eq!(are_runners_up_quick(&Basis::new(&landscape)), quick, "{municipalities} {limits}");
    }
}
