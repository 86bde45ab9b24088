//! Clauses of model.md on workspaces of a few lines, with what is right worked out by hand beside them. What random workspaces reach
//! is held by the oracle.

use std::fs;
use std::path::Path;

use portfolio::cost::Basis;
use portfolio::optimise::{Effort, target};
use portfolio::plan::{PlanDocument, Solved};
use serde_json::Value;
use tempfile::TempDir;

use crate::lists::stdout;
use crate::support::{document, landscape_of, portfolio};

/// Two municipalities of 9 000 and 1 000, planned from 2018-10-01 for 2020-01-01, over one year without discount.
const MANIFEST: &str = "format: 2\nmerger: {name: Nye, date: 2020-01-01, as_of: 2018-10-01, horizon_years: 1, discount_rate: 0}\n\
    municipalities:\n  - {id: nord, inhabitants: 9000, inventory: nord.yaml}\n  - {id: sor, inhabitants: 1000, inventory: sor.yaml}\n";

fn files(catalogue: &str, nord: &str, sor: &str) -> Vec<(String, String)> {
    let file = |path: &str, text: String| (path.to_owned(), text);
    vec![
        file("portfolio.yaml", format!("{MANIFEST}catalogue: [a.yaml, b.yaml]\n")),
        file("a.yaml", catalogue.to_owned()),
        file("b.yaml", "components: []\n".to_owned()),
        file("nord.yaml", format!("municipality: nord\n{nord}")),
        file("sor.yaml", format!("municipality: sor\n{sor}")),
    ]
}

fn laid(files: &[(String, String)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        fs::write(folder.path().join(path), text).unwrap();
    }
    folder
}

fn planned(files: &[(String, String)]) -> PlanDocument {
    let landscape = landscape_of(files);
    let basis = Basis::new(&landscape);
    document(&basis, &Solved::of(&basis, target(&basis, Effort::default())))
}

/// Code and subject of what `check --plan` finds of some rules.
fn found(folder: &Path, codes: &[&str]) -> Vec<(String, String)> {
    let output = portfolio(folder, &["check", "--plan", "--format", "json"]).output().unwrap();
    let all: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    let word = |one: &Value, key: &str| one[key].as_str().unwrap().to_owned();
    let of = |one: &Value| (word(one, "code"), word(one, "subject"));
    let mut found: Vec<_> = all.iter().map(of).filter(|(code, _)| codes.contains(&code.as_str())).collect();
    found.sort();
    found
}

/// Section 1: a sector's id is free text, compared in Unicode's composed form; so a later file speaks of the same one (section 2).
#[test]
fn a_sector_in_other_bytes_is_the_same_sector() {
    let (composed, decomposed) = ("D\u{e5}", "Da\u{30a}");
    let domain = format!("domains: [{{id: gis, name: GIS, sector: {composed}}}]\n");
    let mut files = files(
        &format!("sectors: [{{id: {decomposed}, name: Old}}]\n{domain}"),
        "systems: [{id: g, name: G, annual_cost: 1, covers: [{domain: gis}]}]\n",
        "",
    );
    files[2].1 = format!("sectors: [{{id: {composed}, name: New}}]\n");
    let landscape = landscape_of(&files);
    let names: Vec<&str> = landscape.sectors.iter().map(|sector| sector.name.en.as_str()).collect();
    assert_eq!(names, ["New"]);
    files[2].1 = format!("sectors: [{{id: {composed}, remove: true}}]\n");
    let landscape = landscape_of(&files);
    // Nobody lists it any more: its id is its name.
    assert_eq!(landscape.sectors[0].name.en, composed);
    // Within one file it stands once.
    files[1].1 =
        format!("sectors: [{{id: {composed}, name: One}}, {{id: {decomposed}, name: Two}}]\n{domain}");
    files[2].1 = "components: []\n".to_owned();
    let folder = laid(&files);
    assert_eq!(found(folder.path(), &["INV001"]).len(), 1);
}

/// Section 4: what stands in `guessed` counts as assumed wherever it is printed, in sums too.
#[test]
fn a_sum_says_how_much_of_it_is_guessed() {
    let catalogue = "domains: [{id: gis, name: GIS, sector: D2, typical: {users_per_1000: 0}}]\n";
    let nord = |guessed: &str, fee: &str| {
        format!(
            "systems: [{{id: g, name: G, contract: k, annual_cost: 7000, {guessed}covers: [{{domain: gis, users: 1, records: 0, fit: 5}}]}}]\n\
             contracts: [{{id: k, supplier: s, annual_fee: 11000, pricing: fixed, growth: any, {fee}end: 2030-12-31}}]\n"
        )
    };
    let sor = "systems: [{id: o, shared_from: nord/g, covers: [{domain: gis, users: 1, records: 0}]}]\n";
    let assumed = |guessed: &str, fee: &str| {
        let plan = planned(&files(catalogue, &nord(guessed, fee), sor));
        let (cost, assumed) = (plan.cost.unwrap(), plan.assumed.unwrap());
        let item = |entry: &portfolio::plan::file::v1::CostEntry, item| entry.items[item].get();
        use portfolio::cost::Item::{Fees, Running};
        assert_eq!((item(&cost, Running), item(&cost, Fees)), (7000, 11_000));
        (item(&assumed, Running), item(&assumed, Fees), plan.contracts[0].assumed.clone())
    };
    assert_eq!(assumed("", ""), (0, 0, vec![]));
    assert_eq!(assumed("guessed: [annual_cost], ", ""), (7000, 0, vec![]));
    assert_eq!(assumed("", "guessed: [annual_fee], "), (0, 11_000, vec!["annual_fee".to_owned()]));
    // Another guess is none about money.
    assert_eq!(assumed("guessed: [product], ", "guessed: [supplier], "), (0, 0, vec![]));
}

/// Section 3: a wish is no constraint, and lateness against it is reported. Two databases are merged: FP, P and G of 1, 1 and 3
/// months from October 2018 end with February 2019, two months after the wish and ten before the day it is due.
#[test]
fn lateness_against_a_wish_is_reported() {
    let system = |id: &str| {
        format!(
            "systems: [{{id: {id}, name: {id}, product: p, annual_cost: 1000, covers: [{{domain: gis, users: 9, records: 900}}]}}]\n"
        )
    };
    let catalogue = "domains: [{id: gis, name: GIS, sector: D2, due_wish: -12m}]\nproducts: [{id: p, name: P, domains: [gis]}]\n";
    let folder = laid(&files(catalogue, &system("one"), &system("two")));
    let map: Value = serde_json::from_str(&stdout(folder.path(), &["roadmap", "--format", "json"])).unwrap();
    let project = &map["projects"][0];
    assert_eq!(project["phases"][2]["to"], "2019-02");
    assert_eq!(
        (&project["due_wish"], &project["months_after_wish"], &project["late_months"]),
        (&"2019-01-01".into(), &2.into(), &0.into())
    );
    let page = stdout(folder.path(), &["roadmap"]);
    assert!(page.contains("In time, but later than wished"), "{page}");
    let wishless = laid(&files(&catalogue.replace(", due_wish: -12m", ""), &system("one"), &system("two")));
    assert!(!stdout(wishless.path(), &["roadmap"]).contains("than wished"));
}

/// Section 12: people see the name of a project's system, and its id where two have one name.
#[test]
fn people_see_the_name_of_a_projects_system() {
    let system = |id: &str, name: &str, domain: &str| {
        format!(
            "  - {{id: {id}, name: {name}, annual_cost: 1000, covers: [{{domain: {domain}, users: 9, records: 900}}]}}\n"
        )
    };
    let catalogue = "domains:\n  - {id: gis, name: GIS, sector: D2}\n  - {id: fax, name: Fax, sector: D2}\n  - {id: tax, name: Tax, sector: D2}\n";
    let nord =
        [system("a", "Kartet", "gis"), system("b", "Dobbel", "fax"), system("c", "Dobbel", "tax")].concat();
    let sor =
        [system("d", "Andre", "gis"), system("e", "Femte", "fax"), system("f", "Sjette", "tax")].concat();
    let mut files = files(catalogue, &format!("systems:\n{nord}"), &format!("systems:\n{sor}"));
    let choose = |domain: &str, system: &str| format!("  - {{domain: {domain}, choose: nord/{system}}}\n");
    files[0].1.push_str("decisions: decisions.yaml\n");
    let decisions = [choose("gis", "a"), choose("fax", "b"), choose("tax", "c")].concat();
    files.push(("decisions.yaml".to_owned(), format!("decisions:\n{decisions}")));
    let folder = laid(&files);
    for format in ["text", "svg", "mermaid"] {
        let drawn = stdout(folder.path(), &["roadmap", "--format", format]);
        for name in ["Kartet", "Dobbel (fax)", "Dobbel (tax)"] {
            assert!(drawn.contains(name), "{format}: {name}: {drawn}");
        }
    }
}

/// inout.md 0: what a sparse inventory lacks is one finding a municipality and kind, with the plan's rules too.
#[test]
fn what_the_plan_finds_of_an_unfinished_inventory_is_one_finding_a_kind() {
    let (mut catalogue, mut nord, mut sor) = (String::from("domains:\n"), String::new(), String::new());
    let (mut joins, mut components) = (String::new(), String::from("components:\n"));
    let mut contracts = String::new();
    for index in 1..=3 {
        catalogue.push_str(&format!(
            "  - {{id: d{index}, name: D{index}, sector: D2, integrations: ['component:c{index}']}}\n"
        ));
        components.push_str(&format!("  - {{id: c{index}, name: C{index}}}\n"));
        let covers = format!("covers: [{{domain: d{index}, users: 5, records: 500}}]");
        nord.push_str(&format!(
            "  - {{id: s{index}, name: N{index}, municipality_number: yes, annual_cost: 1, {covers}}}\n"
        ));
        joins.push_str(&format!("  - {{from: s{index}, to: 'component:c{index}', kind: api}}\n"));
        sor.push_str(&format!("  - {{id: t{index}, name: S{index}, contract: k{index}, {covers}}}\n"));
        contracts.push_str(&format!(
            "  - {{id: k{index}, supplier: s{index}, annual_fee: 900000, end: 2019-12-31}}\n"
        ));
    }
    let told = |complete: &str| {
        let nord = format!("complete: {complete}\nsystems:\n{nord}integrations:\n{joins}");
        let sor = format!("complete: {complete}\nsystems:\n{sor}contracts:\n{contracts}");
        let folder = laid(&files(&format!("{catalogue}{components}"), &nord, &sor));
        found(folder.path(), &["INT012", "MIG009", "CON019"])
    };
    let one = |code: &str, subject: &str| (code.to_owned(), subject.to_owned());
    assert_eq!(told("no"), [one("CON019", "sor"), one("INT012", "nord"), one("MIG009", "nord")]);
    let each = |code: &str, subjects: [&str; 3]| subjects.map(|subject| one(code, subject));
    let apart = [
        each("CON019", ["sor/k1", "sor/k2", "sor/k3"]),
        each("INT012", ["component:c1", "component:c2", "component:c3"]),
        each("MIG009", ["nord/s1", "nord/s2", "nord/s3"]),
    ];
    assert_eq!(told("yes"), apart.concat());
}

/// Section 7.2 in every list: the rest of a fee grows with any system, a line with its own, and what is given notice is not paid. Nine
/// tenths are served: a tiered price grows by 60 % of the tenth that is missing, 10 000 / 9 000 = 1 + 1/9, so by 1/15.
#[test]
fn a_list_says_of_a_fee_what_the_plan_pays() {
    let domains = "domains:\n  - {id: gis, name: GIS, sector: D2}\n  - {id: fax, name: Fax, sector: D2}\n";
    let nord = "systems:\n  - {id: g, name: G, contract: k, covers: [{domain: gis, users: 1, records: 1, fit: 5}]}\n\
        \x20 - {id: f, name: F, contract: k, status: phasing_out, covers: [{domain: fax, users: 1, records: 1, fit: 5}]}\n\
        contracts:\n  - {id: k, supplier: s, annual_fee: 90000, growth: any, end: 2030-12-31, notice_months: 3,\n\
        \x20    lines: [{system: g, annual: 30000}, {system: f, annual: 15000}]}\n";
    let sor = "systems:\n  - {id: o, name: O, annual_cost: 1, covers: [{domain: fax, users: 1, records: 1, fit: 5}]}\n";
    let folder = laid(&files(domains, nord, sor));
    let json =
        |arguments: &[&str]| -> Value { serde_json::from_str(&stdout(folder.path(), arguments)).unwrap() };
    let plan = json(&["plan", "--format", "json", "--no-decision-costs"]);
    // 45 000 of the rest and 30 000 of the line, times 16/15; the other line is not used any more.
    assert_eq!(plan["cost"]["fees"], 80_000);
    let diff = json(&["diff", "--format", "json"]);
    let of_k = |row: &&Value| row["contract"] == "nord/k";
    let change = diff["changes"].as_array().unwrap().iter().find(of_k).unwrap();
    assert_eq!(change["after"]["annual_fee"], 80_000, "{change}");
    let contracts = json(&["report", "contracts", "--format", "json"]);
    let row = contracts["contracts"].as_array().unwrap().iter().find(of_k).unwrap();
    // 5 000 more in the one year that is counted, 5.6 % of 90 000.
    assert_eq!((&row["growth_value"], &row["growth"]), (&5_000.into(), &5.6.into()), "{row}");
}

/// Section 6: what is open goes on as it is, so what the plan pays there has not grown (section 7). Nine tenths would grow by 1/15.
#[test]
fn what_is_paid_in_an_open_domain_has_not_grown() {
    let domains = "domains:\n  - {id: gis, name: GIS, sector: D2}\n";
    let nord = "systems:\n  - {id: g, name: G, annual_cost: 15000, unfit: old, covers: [{domain: gis, users: 1, records: 1, fit: 5}]}\n";
    let folder = laid(&files(domains, nord, ""));
    let why: Value =
        serde_json::from_str(&stdout(folder.path(), &["why", "gis", "--format", "json"])).unwrap();
    assert_eq!((&why["total"], &why["paid"]), (&15_000.into(), &15_000.into()), "{why}");
}

/// Section 9: L, 2020-03-31, is the last day on which a replaced system's contract is needed. An option of three months reaches it.
#[test]
fn an_option_that_reaches_the_last_day_is_the_way_to_get_there() {
    let domains = "domains:\n  - {id: gis, name: GIS, sector: D2}\n";
    let nord = "systems: [{id: g, name: G, annual_cost: 1, covers: [{domain: gis, users: 1, records: 1, fit: 5}]}]\n";
    for (months, help) in [(2, "agree on a bridging extension"), (3, "use its option")] {
        let sor = format!(
            "systems: [{{id: o, name: O, contract: k, covers: [{{domain: gis, users: 1, records: 1, fit: 2}}]}}]\n\
             contracts: [{{id: k, supplier: s, annual_fee: 900000, end: 2019-12-31, option_months: {months}}}]\n"
        );
        let folder = laid(&files(domains, nord, &sor));
        let output = portfolio(folder.path(), &["check", "--plan", "--format", "json"]).output().unwrap();
        let all: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
        let finding = all.iter().find(|one| one["code"] == "CON019").unwrap();
        assert!(finding["help"].to_string().contains(help), "{months}: {finding}");
    }
}
