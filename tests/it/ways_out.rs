//! What would have to be otherwise: bars of a product, open domains, growth that needs a clause, conflicts of several facts.

use std::path::Path;

use serde_json::Value;

use crate::lists::stdout;
use crate::support::portfolio;

/// Two municipalities: two domains that one late product could serve, one in which nothing can be chosen, one in which a contract
/// would have to grow too far.
fn workspace(decisions: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write(
        "portfolio.yaml",
        "format: 2\nmerger: {name: Nye, date: 2020-01-01, as_of: 2018-04-01}\n\
         municipalities:\n\
         - {id: nord, name: Nord, inhabitants: 12000, inventory: nord.yaml}\n\
         - {id: sor, name: Sor, inhabitants: 6000, inventory: sor.yaml}\n\
         catalogue: [catalogue.yaml]\ndecisions: decisions.yaml\n",
    );
    write("decisions.yaml", &format!("decisions: [{decisions}]\n"));
    write(
        "catalogue.yaml",
        "sectors: [{id: D2, name: Adm}]\ndomains:\n\
         - {id: economy, name: Economy, sector: D2}\n- {id: payroll, name: Payroll, sector: D2}\n\
         - {id: shut, name: Shut, sector: D2}\n- {id: growing, name: Growing, sector: D2}\n\
         products:\n\
         - {id: erp, name: ERP, domains: [economy, payroll], market: {one_off: 1000, annual: 0, lead_months: 30, fit: 5}}\n",
    );
    write(
        "nord.yaml",
        "municipality: nord\nsystems:\n\
         - {id: eco, name: Eco, annual_cost: 5000000, covers: [{domain: economy, users: 9, records: 9}]}\n\
         - {id: pay, name: Pay, annual_cost: 5000000, covers: [{domain: payroll, users: 9, records: 9}]}\n\
         - {id: old, name: Old, annual_cost: 1, status: phasing_out, covers: [{domain: shut, users: 9, records: 9}]}\n\
         - {id: big, name: Big, contract: big, covers: [{domain: growing, users: 9, records: 9}]}\n\
         contracts: [{id: big, supplier: Big AS, annual_fee: 1000, growth: 20}]\n",
    );
    write(
        "sor.yaml",
        "municipality: sor\nsystems:\n\
         - {id: eco, name: Eco, annual_cost: 5000000, covers: [{domain: economy, users: 9, records: 9}]}\n\
         - {id: pay, name: Pay, annual_cost: 5000000, covers: [{domain: payroll, users: 9, records: 9}]}\n\
         - {id: old, name: Old, annual_cost: 1, status: phasing_out, unfit: broken, covers: [{domain: shut, users: 9, records: 9}]}\n\
         - {id: any, name: Any, contract: any, covers: [{domain: growing, users: 9, records: 9}]}\n\
         contracts: [{id: any, supplier: Any AS, annual_fee: 1000, growth: any}]\n",
    );
    folder
}

fn why(folder: &Path, domain: &str) -> Value {
    serde_json::from_str(&stdout(folder, &["why", domain, "--format", "json"])).unwrap()
}

fn words(folder: &Path, arguments: &[&str]) -> String {
    stdout(folder, arguments).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_bars_a_product_is_lifted_in_all_its_domains() {
    let folder = workspace("");
    for (domain, other) in [("economy", "payroll"), ("payroll", "economy")] {
        let answer = why(folder.path(), domain);
        let erp = answer["candidates"]
            .as_array()
            .unwrap()
            .iter()
            .find(|row| row["candidate"] == "product:erp")
            .unwrap();
        assert_eq!(erp["wins"], true);
        let turns = erp["turns"].as_array().unwrap();
        assert!(turns.iter().any(|turn| turn["domain"] == other && turn["to"] == "product:erp"), "{erp}");
        // Two systems of five million a year each are gone.
        assert!(erp["extra"].as_i64().unwrap() < -40_000_000, "{erp}");
        assert_eq!(erp["late"]["as_of"], "2017-07-01");
        assert_eq!(erp["late"]["wins_then"], true);
    }
}

#[test]
fn an_open_domain_names_the_nearest_way_out() {
    let folder = workspace("");
    let text = words(folder.path(), &["why", "shut"]);
    assert!(text.contains("Open: nothing can be chosen here."), "{text}");
    // One thing bars it, two the other.
    assert!(
        text.contains("The nearest way out: Old (nord/old), if this were otherwise: it is being phased out;"),
        "{text}"
    );
    let norwegian = words(folder.path(), &["why", "shut", "--lang", "nb"]);
    assert!(norwegian.contains("Den nærmeste utveien: Old (nord/old)"), "{norwegian}");
    let plan = words(folder.path(), &["plan"]);
    assert!(plan.contains("Open, 1 domain"), "{plan}");
}

#[test]
fn growth_that_is_needed_is_a_figure() {
    let folder = workspace("");
    let answer = why(folder.path(), "growing");
    let big =
        answer["candidates"].as_array().unwrap().iter().find(|row| row["candidate"] == "nord/big").unwrap();
    assert_eq!(big["bars"][0]["bar"], "growth");
    // 18 000 where 12 000 are served.
    let says = |language: &str| words(folder.path(), &["why", "growing", "--lang", language]);
    assert!(
        says("en").contains("its contract nord/big would have to grow 50 %: needs a clause"),
        "{}",
        says("en")
    );
    assert!(
        says("nb").contains("avtalen nord/big måtte vokse 50 %: det krever en klausul"),
        "{}",
        says("nb")
    );
}

#[test]
fn what_is_not_enough_alone_is_no_way_out() {
    let two = "{domain: economy, choose: 'product:erp'}, {domain: shut, choose: sor/old}";
    let folder = workspace(two);
    let output = portfolio(folder.path(), &["plan"]).assert().code(1);
    let text = String::from_utf8(output.get_output().stdout.clone()).unwrap();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("No single change is enough"), "{text}");
    // Both are told at once.
    assert!(text.contains("Nor can this, each by itself:"), "{text}");
    assert!(text.contains("product:erp in economy") && text.contains("sor/old in shut"), "{text}");
    assert!(!text.contains("not enough alone") && !text.contains("And now?"), "{text}");
    // With one of them only, its ways out are told with their price.
    let folder = workspace("{domain: economy, choose: 'product:erp'}");
    let output = portfolio(folder.path(), &["plan"]).assert().code(1);
    let text = String::from_utf8(output.get_output().stdout.clone()).unwrap();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        text.contains("And now? The cheapest way out first") && text.contains("drop: a decision"),
        "{text}"
    );
}

#[test]
fn conflicts_that_share_nothing_are_all_told_at_once() {
    let folder = workspace(
        "{domain: economy, choose: nord/eco}, {domain: payroll, choose: nord/pay}, \
         {domain: growing, reject: nord/big}, {domain: growing, choose: nord/big}",
    );
    let edit = |name: &str, from: &str, to: &str| {
        let path = folder.path().join(name);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{text}");
        std::fs::write(&path, text.replace(from, to)).unwrap();
    };
    edit(
        "portfolio.yaml",
        "decisions: decisions.yaml",
        "decisions: decisions.yaml\nlimits: {one_off_budget: 0}",
    );
    edit("nord.yaml", "id: eco, name: Eco,", "id: eco, name: Eco, product: eco,");
    edit("nord.yaml", "id: pay, name: Pay,", "id: pay, name: Pay, product: pay,");
    edit(
        "catalogue.yaml",
        "products:\n",
        "products:\n- {id: eco, name: Eco, domains: [economy], excludes: ['product:pay']}\n- {id: pay, name: Pay, domains: [payroll]}\n",
    );
    let output = portfolio(folder.path(), &["plan"]).assert().code(1);
    let text = String::from_utf8(output.get_output().stdout.clone()).unwrap();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let parts = [
        "This cannot hold: • limits.one_off_budget is 0 (portfolio.yaml:8)",
        "Nor can this, each by itself: • a decision chooses nord/big in growing, which cannot be chosen",
        "Nor can these hold together: • a decision chooses nord/eco in economy (decisions.yaml:1) \
         • a decision chooses nord/pay in payroll (decisions.yaml:1) • product:eco excludes product:pay",
        "No single change is enough: release one fact of each conflict, and ask again.",
    ];
    let mut rest = text.as_str();
    for part in parts {
        let at =
            rest.find(part).unwrap_or_else(|| panic!("{part} is missing after what comes before it: {text}"));
        rest = &rest[at + part.len()..];
    }
}
