//! Recorded changes: the money of each is the difference of two plan documents to the krone.

use std::fs;
use std::path::Path;

use rayon::prelude::*;
use serde_json::Value;

use super::{change, change_both, document, planned, reviewed, twice};
use crate::git::ran;
use crate::support::{files_below, turned_around};

/// What a review must say.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Says {
    /// Nothing at all, in no form.
    Nothing,
    /// Something, with both plans' sums.
    Money,
    /// Something, though no sum and no choice is another.
    NoMoney,
    /// That a side has errors.
    Errors,
    /// That no plan is left.
    NoPlan,
}
use Says::{Errors, Money, NoMoney, NoPlan, Nothing};

/// A change: its name, the workspace, and the texts that are put in the place of others.
type Case = (&'static str, &'static str, &'static [(&'static str, &'static str, &'static str)], Says);

const VILLAGE: &str = "tests/cases/village";
const OFFICE: &str = "tests/cases/office";
const NORD: &str = "inventories/nord.yaml";
const SOR: &str = "inventories/sor.yaml";
const FJORDVIK: &str = "inventories/fjordvik.yaml";
const NESBYGD: &str = "inventories/nesbygd.yaml";
const MAIN: &str = "portfolio.yaml";
const CATALOGUE: &str = "catalogue.yaml";
const DECISIONS: &str = "decisions.yaml";

const CASES: &[Case] = &[
    ("a price rises", OFFICE, &[(FJORDVIK, "annual_fee: 700000", "annual_fee: 750000")], Money),
    ("a price falls", OFFICE, &[(FJORDVIK, "annual_fee: 700000", "annual_fee: 650001")], Money),
    ("a price turns a choice", OFFICE, &[(FJORDVIK, "annual_fee: 900000", "annual_fee: 9000000")], Money),
    (
        "a price where it does not matter",
        OFFICE,
        &[(FJORDVIK, "annual_cost: 50000", "annual_cost: 50001")],
        Money,
    ),
    ("a price comes", VILLAGE, &[(NORD, "name: Skatten,", "name: Skatten, annual_cost: 7000,")], Money),
    ("a price goes", VILLAGE, &[(NORD, "annual_cost: 50000, ", "")], Money),
    ("one krone", OFFICE, &[(FJORDVIK, "annual_fee: 700000", "annual_fee: 700001")], Money),
    ("another notice", OFFICE, &[(NESBYGD, "notice_months: 12", "notice_months: 3")], NoMoney),
    ("another end", OFFICE, &[(NESBYGD, "end: 2021-05-17", "end: 2022-05-17")], Nothing),
    ("an exit fee", OFFICE, &[(NESBYGD, "exit_fee: 40000", "exit_fee: 140000")], Money),
    (
        "a contract that is given notice",
        OFFICE,
        &[(NESBYGD, "notice_months: 12, exit_fee", "terminated_to: 2020-06-30, notice_months: 12, exit_fee")],
        Money,
    ),
    (
        "a new system",
        OFFICE,
        &[(
            NESBYGD,
            "contracts:",
            "  - {id: alarms, name: Alarm, annual_cost: 20000, covers: [{domain: alarms, users: 9}]}\ncontracts:",
        )],
        Money,
    ),
    (
        "a new system with its contract",
        OFFICE,
        &[(
            NESBYGD,
            "contracts:",
            "  - {id: alarms, name: Alarm, contract: al-2018, covers: [{domain: alarms, users: 9}]}\ncontracts:\n  - {id: al-2018, supplier: Alarm AS, annual_fee: 30000, end: 2025-12-31, growth: any}",
        )],
        Money,
    ),
    (
        "a system goes",
        OFFICE,
        &[(
            FJORDVIK,
            "  - {id: sofie, name: Sofie, annual_cost: 50000, covers: [{domain: tax, users: 4}]}\n",
            "",
        )],
        Money,
    ),
    (
        "a chosen system goes",
        VILLAGE,
        &[
            (
                NORD,
                "  - {id: kart, name: Kartet, annual_cost: 10000, covers: [{domain: map, users: 5}]}\n",
                "",
            ),
            (
                SOR,
                "shared_from: nord/kart, covers: [{domain: map, users: 2}]",
                "name: Kart, covers: [{domain: map, users: 2}]",
            ),
        ],
        Money,
    ),
    (
        "users are counted",
        OFFICE,
        &[(
            NESBYGD,
            "covers: [{domain: economy, fit: 3}]",
            "covers: [{domain: economy, fit: 3, users: 300}]",
        )],
        Money,
    ),
    ("a fit", OFFICE, &[(FJORDVIK, "records: 400, fit: 4", "records: 400, fit: 2")], Money),
    (
        "a system is phased out",
        OFFICE,
        &[(FJORDVIK, "product: gerica, contract", "status: phasing_out, product: gerica, contract")],
        Money,
    ),
    (
        "an integration comes",
        OFFICE,
        &[(NESBYGD, "contracts:", "integrations:\n  - {from: profil, to: visma, kind: api}\ncontracts:")],
        Nothing,
    ),
    (
        "an integration goes",
        VILLAGE,
        &[(NORD, "  - {from: gerica, to: agr, kind: api, data: [invoices]}\n", "")],
        Nothing,
    ),
    (
        "an integration works otherwise",
        VILLAGE,
        &[(NORD, "to: agr, kind: api", "to: agr, kind: locked")],
        NoMoney,
    ),
    (
        "a decision chooses",
        OFFICE,
        &[(
            DECISIONS,
            "decisions:",
            "decisions:\n  - {domain: economy, choose: 0625/visma, by: Board, reason: x}",
        )],
        NoPlan,
    ),
    (
        "a decision rejects",
        OFFICE,
        &[(
            DECISIONS,
            "decisions:",
            "decisions:\n  - {domain: economy, reject: 0602/agresso, by: Board, reason: x}",
        )],
        Money,
    ),
    (
        "a decision is taken back",
        VILLAGE,
        &[(
            DECISIONS,
            "  - {domain: fax, retire: true, by: Fellesnemnda, date: 2018-03-01, reason: nobody faxes}\n",
            "",
        )],
        Money,
    ),
    (
        "a decision retires",
        VILLAGE,
        &[(
            DECISIONS,
            "decisions:",
            "decisions:\n  - {domain: map, retire: true, by: Fellesnemnda, reason: paper}",
        )],
        Money,
    ),
    ("a market's price", VILLAGE, &[(CATALOGUE, "annual: 10000", "annual: 20000")], Money),
    (
        "a domain must integrate",
        OFFICE,
        &[(CATALOGUE, "integrations: [economy]", "integrations: [economy, tax]")],
        Nothing,
    ),
    (
        "an own price of vendors",
        OFFICE,
        &[(MAIN, "catalogue:", "rates: {vendor_annual: 1}\ncatalogue:")],
        Money,
    ),
    (
        "a limit that cannot be kept",
        OFFICE,
        &[(MAIN, "catalogue:", "limits: {one_off_budget: 1}\ncatalogue:")],
        NoPlan,
    ),
    (
        "a limit that is kept",
        OFFICE,
        &[(MAIN, "catalogue:", "limits: {procurements: 5}\ncatalogue:")],
        Nothing,
    ),
    (
        "another horizon",
        OFFICE,
        &[(MAIN, "as_of: 2018-04-01", "as_of: 2018-04-01, horizon_years: 10")],
        Money,
    ),
    ("the planning date moves on", OFFICE, &[(MAIN, "as_of: 2018-04-01", "as_of: 2018-10-01")], Nothing),
    ("more inhabitants", OFFICE, &[(MAIN, "inhabitants: 5000", "inhabitants: 5100")], Money),
    (
        "two prices at once",
        OFFICE,
        &[
            (FJORDVIK, "annual_fee: 700000", "annual_fee: 800000"),
            (NESBYGD, "annual_fee: 300000", "annual_fee: 100000"),
        ],
        Money,
    ),
    (
        "four changes at once",
        OFFICE,
        &[
            (FJORDVIK, "annual_fee: 700000", "annual_fee: 800000"),
            (NESBYGD, "annual_fee: 300000", "annual_fee: 100000"),
            (FJORDVIK, "records: 400, fit: 4", "records: 900, fit: 3"),
            (NESBYGD, "exit_fee: 40000", "exit_fee: 0"),
        ],
        Money,
    ),
    ("a comment", OFFICE, &[(FJORDVIK, "systems:", "# a remark\nsystems:  # and another")], Nothing),
    (
        "another order",
        OFFICE,
        &[(
            FJORDVIK,
            "  - {id: fax, name: Faks, annual_cost: 12000, covers: [{domain: fax, users: 3}]}\n  - {id: sofie, name: Sofie, annual_cost: 50000, covers: [{domain: tax, users: 4}]}",
            "  - {id: sofie, covers: [{users: 4, domain: tax}], annual_cost: 50000, name: Sofie}\n  - {id: fax, annual_cost: 12000, name: Faks, covers: [{users: 3, domain: fax}]}",
        )],
        Nothing,
    ),
    (
        "the same amount in another spelling",
        OFFICE,
        &[(FJORDVIK, "annual_fee: 700000", "annual_fee: \"700000\"")],
        Nothing,
    ),
    ("an owner", OFFICE, &[(FJORDVIK, "name: Sofie,", "name: Sofie, notes: the old one,")], Nothing),
    ("a broken file", OFFICE, &[(FJORDVIK, "annual_fee: 700000", "annual_fee: dear")], Errors),
    (
        "an unknown contract",
        OFFICE,
        &[(FJORDVIK, "contract: unit4-2014, covers", "contract: unit4-2015, covers")],
        Errors,
    ),
    ("a merge that is not finished", OFFICE, &[(NESBYGD, "contracts:", "<<<<<<< HEAD\ncontracts:")], Errors),
    (
        "a procurement has begun",
        OFFICE,
        &[(MAIN, "decisions: decisions.yaml", "decisions: decisions.yaml\nprogress: progress.yaml")],
        Money,
    ),
    (
        "a phase is done",
        OFFICE,
        &[(
            MAIN,
            "catalogue:",
            "roadmap: {status: [{domain: economy, phase: FP, state: done, from: 2018-02, to: 2018-03}]}\ncatalogue:",
        )],
        NoMoney,
    ),
    (
        "a waiver",
        OFFICE,
        &[(MAIN, "decisions: decisions.yaml", "decisions: decisions.yaml\nrules: rules.yaml")],
        NoMoney,
    ),
];

/// Files that some cases add.
fn added(name: &str) -> Option<(&'static str, String)> {
    match name {
        "a procurement has begun" => Some((
            "progress.yaml",
            "procurements:\n  - {product: alarm-tender, begun: 2018-02-01, ready: 2019-03-31, spent: 50000}\n".to_owned(),
        )),
        "a waiver" => Some((
            "rules.yaml",
            "waivers:\n  - {rule: CON016, subject: 0625/visma-2016, reason: they know, expires: 2019-01-01}\n".to_owned(),
        )),
        _ => None,
    }
}

fn money(plan: &Value) -> [i64; 4] {
    let sum = |key: &str| plan["cost"][key].as_i64().unwrap();
    [sum("total"), sum("cash"), sum("one_off"), plan["changing_users"].as_i64().unwrap()]
}

fn sums(review: &Value) -> [i64; 4] {
    ["total", "cash", "one_off", "users"]
        .map(|key| review[key].as_i64().unwrap_or_else(|| panic!("{review}")))
}

/// The total of the head's plan with a decision for each choice that the base's plan makes.
fn as_they_were(folder: &Path, base: &Value) -> Option<i64> {
    let head = folder.join("head");
    let path = head.join(DECISIONS);
    let before = fs::read_to_string(&path).unwrap();
    let plan = planned(&head)?;
    let mut text = before.clone();
    for domain in plan["domains"].as_array().unwrap() {
        let id = domain["domain"].as_str().unwrap();
        let was = base["domains"].as_array().unwrap().iter().find(|one| one["domain"] == *id)?;
        let Some(choice) = was["choice"].as_str() else { continue };
        if ["system", "product", "parallel"].contains(&was["kind"].as_str().unwrap())
            && !before.contains(&format!("domain: {id}, choose"))
        {
            text.push_str(&format!("\n  - {{domain: {id}, choose: '{choice}', by: x, reason: y}}"));
        }
    }
    fs::write(&path, text).unwrap();
    let total = planned(&head).map(|plan| plan["cost"]["total"].as_i64().unwrap());
    fs::write(&path, before).unwrap();
    total
}

fn hold(case: &Case) -> String {
    let (name, workspace, changes, says) = *case;
    let folder = twice(workspace);
    let top = folder.path();
    changes.iter().for_each(|(file, from, to)| change(top, file, from, to));
    if let Some((file, text)) = added(name) {
        fs::write(top.join("head").join(file), text).unwrap();
    }
    let (code, text, said) = reviewed(top, &[]);
    let (_, markdown, _) = reviewed(top, &["--format", "markdown"]);
    if says == Nothing {
        assert_eq!((code, &*text, &*markdown), (0, "", ""), "{name}: {said}");
        return text;
    }
    assert!(markdown.starts_with("<!-- portfolio review -->\n# ") && markdown.len() < 65_000, "{name}");
    assert_eq!(code, i32::from(says == Errors || says == NoPlan), "{name}: {text}{said}");
    let review = document(top);
    if says == Errors {
        assert!(
            !review["errors"].as_array().unwrap().is_empty() && text.contains("head has"),
            "{name}: {text}"
        );
        return text;
    }
    let (base, head) = (planned(&top.join("base")).unwrap(), planned(&top.join("head")));
    assert_eq!(sums(&review["before"]), money(&base), "{name}");
    let Some(head) = head else {
        assert!(says == NoPlan && review["after"].is_null(), "{name}: {text}");
        return text;
    };
    assert_eq!(sums(&review["after"]), money(&head), "{name}");
    let (before, after) = (money(&base)[0], money(&head)[0]);
    if says == NoMoney {
        assert_eq!((before, review["packages"].as_array().unwrap().len()), (after, 0), "{name}: {text}");
        return text;
    }
    assert!(before != after || review["packages"] != serde_json::json!([]), "{name}: {text}");
    // What was decided, priced with the new facts: told, and never cheaper than planned again.
    let kept = review["kept"]["priced"]["total"].as_i64();
    if let Some(kept) = kept {
        assert!(kept >= after, "{name}: {kept} {after}");
        if let Some(total) = as_they_were(top, &base) {
            assert_eq!(kept, total, "{name}: decisions as they were");
        }
    } else {
        assert!(review["kept"]["barred"].is_array() || review["kept"]["breaks"].is_array(), "{name}: {text}");
    }
    if review["causes"]["whole"] == true {
        let each = review["causes"]["each"].as_array().unwrap();
        let sum: i64 = each.iter().map(|cause| cause["extra"].as_i64().unwrap()).sum();
        assert_eq!(sum, after - before, "{name}: {}", review["causes"]);
    }
    text
}

#[test]
fn forty_recorded_changes_are_told_to_the_krone() {
    assert!(CASES.len() >= 40, "{}", CASES.len());
    let texts: Vec<String> = CASES.par_iter().map(hold).collect();
    let all: Vec<String> =
        CASES.iter().zip(texts).map(|((name, ..), text)| format!("== {name}\n{text}")).collect();
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn a_rename_by_the_program_is_no_change() {
    for (workspace, from, to) in [
        (VILLAGE, "nord/gerica", "nord/aaa"),
        (VILLAGE, "nord/kart", "nord/zzz"),
        (VILLAGE, "nord/unit4", "nord/a-contract"),
        (VILLAGE, "sor/agr", "sor/regnskap"),
        (OFFICE, "0602/gerica", "0602/zz"),
        (OFFICE, "0625/visma-2016", "0625/avtale"),
    ] {
        let folder = twice(workspace);
        let (code, _, said) = ran(&folder.path().join("head"), &["rename", from, to]);
        assert_eq!(code, 0, "{said}");
        let (code, text, said) = reviewed(folder.path(), &[]);
        assert_eq!((code, text.as_str()), (0, ""), "{from}: {said}");
        // With a change beside it only that is told.
        let (file, old, new) = match workspace {
            VILLAGE => (SOR, "annual_fee: 60000", "annual_fee: 61000"),
            _ => (NESBYGD, "annual_fee: 300000", "annual_fee: 310000"),
        };
        change(folder.path(), file, old, new);
        let review = document(folder.path());
        assert_eq!(review["entries"].as_array().unwrap().len(), 1, "{from}: {}", review["entries"]);
        assert_eq!(review["packages"], serde_json::json!([]), "{from}");
    }
}

/// All lists of all files the other way round, those aside whose order counts.
#[test]
fn another_order_of_everything_is_no_change() {
    for workspace in [VILLAGE, OFFICE, "portfolio"] {
        let folder = twice(workspace);
        let head = folder.path().join("head");
        for (path, text) in turned_around(&files_below(&head)) {
            fs::write(head.join(path), text).unwrap();
        }
        let (code, text, said) = reviewed(folder.path(), &[]);
        assert_eq!((code, text.as_str()), (0, ""), "{workspace}: {said}");
    }
}

#[test]
fn shares_do_not_hang_on_the_order_of_the_changes() {
    let changes = [
        (FJORDVIK, "annual_fee: 700000", "annual_fee: 800000"),
        (NESBYGD, "annual_fee: 300000", "annual_fee: 100000"),
        (NESBYGD, "exit_fee: 40000", "exit_fee: 0"),
    ];
    let total = |which: &[usize]| {
        let folder = twice(OFFICE);
        for &at in which {
            let (file, from, to) = changes[at];
            change(folder.path(), file, from, to);
        }
        planned(&folder.path().join("head")).unwrap()["cost"]["total"].as_i64().unwrap()
    };
    let sets: [&[usize]; 8] = [&[], &[0], &[1], &[0, 1], &[2], &[0, 2], &[1, 2], &[0, 1, 2]];
    let totals: Vec<i64> = sets.par_iter().map(|set| total(set)).collect();
    // Shapley by hand: the mean over all orders.
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
    let mut sums = [0_i64; 3];
    for order in orders {
        let mut world = 0;
        for one in order {
            sums[one] += totals[world | 1 << one] - totals[world];
            world |= 1 << one;
        }
    }
    let folder = twice(OFFICE);
    changes.iter().for_each(|(file, from, to)| change(folder.path(), file, from, to));
    let review = document(folder.path());
    // One entry is changed twice here: its shares are one.
    let each = review["causes"]["each"].as_array().unwrap();
    let told: i64 = each.iter().map(|cause| cause["extra"].as_i64().unwrap()).sum();
    assert_eq!(told, totals[7] - totals[0]);
    let of = |id: &str| {
        let found = each.iter().find(|cause| cause["entries"][0] == *id);
        found.map_or(0, |cause| cause["extra"].as_i64().unwrap())
    };
    for (at, id) in ["0602/unit4-2014", "0625/profil-2013", "0625/visma-2016"].into_iter().enumerate() {
        let exact = sums[at] as f64 / 6.0;
        assert!((of(id) as f64 - exact).abs() <= 1.0, "{id}: {} {exact}", of(id));
    }
}

#[test]
fn a_price_turns_a_choice_at_exactly_the_krone_that_is_told() {
    let may_grow = "annual_fee: 300000, notice_months: 6, growth: any";
    let folders = |fees: [u64; 2]| {
        let folder = twice(OFFICE);
        let never = may_grow.replace("any", "none");
        change_both(folder.path(), NESBYGD, &never, may_grow);
        change_both(folder.path(), FJORDVIK, "annual_fee: 900000", &format!("annual_fee: {}", fees[0]));
        change(
            folder.path(),
            FJORDVIK,
            &format!("annual_fee: {}", fees[0]),
            &format!("annual_fee: {}", fees[1]),
        );
        folder
    };
    let chosen = |fee: u64| {
        let folder = folders([fee, fee]);
        let plan = planned(&folder.path().join("head")).unwrap();
        let domains = plan["domains"].as_array().unwrap().clone();
        domains.into_iter().map(|domain| domain["choice"].clone()).collect::<Vec<_>>()
    };
    for fees in [[200_000, 1_900_000], [1_900_000, 200_000]] {
        let folder = folders(fees);
        let review = document(folder.path());
        let close = &review["close"];
        assert_eq!(
            (&close["id"], &close["key"]),
            (&"0602/tieto-2015".into(), &"annual_fee".into()),
            "{review}"
        );
        let (stays, turns) = (close["stays"].as_u64().unwrap(), close["turns"].as_u64().unwrap());
        assert_eq!(stays.abs_diff(turns), 1);
        assert_eq!(chosen(stays), chosen(fees[0]));
        assert_ne!(chosen(turns), chosen(fees[0]));
    }
}
