//! Sums that may not be set side by side, and sums that are shared out: anyone who reads two of them must know that they are of the
//! same thing.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use crate::acts::workspace;
use crate::lists::{list, plan, stdout};
use crate::support::{files_below, portfolio, repository};

fn replace(folder: &Path, file: &str, from: &str, to: &str) {
    let path = folder.join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{from} stands nowhere in {file}");
    std::fs::write(path, text.replace(from, to)).unwrap();
}

/// The small workspace with a saved plan of it, and one text of a file then replaced.
fn changed_since(file: &str, from: &str, to: &str) -> tempfile::TempDir {
    let folder = workspace();
    stdout(folder.path(), &["plan", "--no-decision-costs", "-o", "old.json"]);
    replace(folder.path(), file, from, to);
    folder
}

#[test]
fn plans_of_other_years_days_people_or_rates_are_not_compared_in_money() {
    let merger = "as_of: 2018-04-01";
    for (from, to, part) in [
        (merger, "as_of: 2018-04-01, horizon_years: 10", "merger"),
        (merger, "as_of: 2018-04-01, discount_rate: 3.0", "merger"),
        (merger, "as_of: 2018-05-01", "merger"),
        ("date: 2020-01-01", "date: 2021-01-01", "merger"),
        ("inhabitants: 6000", "inhabitants: 6001", "municipalities"),
        ("catalogue: [catalogue.yaml]", "catalogue: [catalogue.yaml]\nrates: {vendor_annual: 1}", "rates"),
    ] {
        let folder = changed_since("portfolio.yaml", from, to);
        for sides in [["old.json", "target"], ["today", "old.json"]] {
            let arguments = [&["diff"], &sides[..]].concat();
            // However the lines are broken.
            let text = stdout(folder.path(), &arguments).split_whitespace().collect::<Vec<_>>().join(" ");
            let (_, says) =
                text.split_once("old.json was made from another state of the workspace: ").unwrap();
            assert!(says.split(" changed").next().unwrap().contains(part), "{to}: {text}");
            assert!(text.contains("no sums are set side by side"), "{to}: {text}");
            assert!(!text.contains("it comes to NOK"), "{to}: {text}");
            let json: Value = serde_json::from_str(&stdout(
                folder.path(),
                &[&arguments[..], &["--format", "json"]].concat(),
            ))
            .unwrap();
            let mut changes = json["changes"].as_array().unwrap().iter();
            assert!(!changes.any(|change| change["change"] == "money"), "{to}");
        }
    }
}

#[test]
fn a_plan_of_another_inventory_is_compared_and_says_so() {
    let folder = changed_since("nord.yaml", "annual_fee: 60000", "annual_fee: 60001");
    let text = stdout(folder.path(), &["diff", "old.json", "target"]);
    assert!(
        text.contains("old.json was made from another state of the workspace: contracts changed since."),
        "{text}"
    );
    assert!(text.contains("it comes to NOK"), "{text}");
    // As it was: nothing to say.
    replace(folder.path(), "nord.yaml", "annual_fee: 60001", "annual_fee: 60000");
    let text = stdout(folder.path(), &["diff", "old.json", "target"]);
    assert!(!text.contains("another state") && text.contains("it comes to NOK"), "{text}");
}

#[test]
fn a_plan_of_another_format_is_refused() {
    let folder = changed_since("portfolio.yaml", "as_of: 2018-04-01", "as_of: 2018-04-01");
    replace(folder.path(), "old.json", "\"format\": 2", "\"format\": 3");
    let refused = portfolio(folder.path(), &["diff", "old.json", "target"]).assert().code(2).stdout("");
    let error = String::from_utf8(refused.get_output().stderr.clone()).unwrap();
    assert!(error.contains("a plan of format 3; this program reads plans of format 2"), "{error}");
}

/// What each domain costs once, and what they do together.
fn one_offs(folder: &Path) -> (BTreeMap<String, i64>, i64) {
    let rows = list(folder, "target", &[]);
    let each: BTreeMap<String, i64> = (rows.iter())
        .map(|row| (row["domain"].as_str().unwrap().to_owned(), row["one_off"].as_i64().unwrap()))
        .collect();
    let sum = each.values().sum();
    (each, sum)
}

/// A sum as a headline says it, without blanks.
fn in_millions(kroner: i64) -> String {
    let tenths = (kroner as f64 / 100_000.0).round() as i64;
    match kroner {
        9_950_000.. => format!("{}million", (kroner as f64 / 1_000_000.0).round()),
        1_000_000.. if tenths % 10 == 0 => format!("{}million", tenths / 10),
        1_000_000.. => format!("{}.{}million", tenths / 10, tenths % 10),
        _ => ((kroner as f64 / 1000.0).round() as i64 * 1000).to_string(),
    }
}

#[test]
fn the_domains_share_the_one_off_sum_that_every_page_names() {
    for folder in ["portfolio", "tests/cases/office", "tests/cases/village", "examples/two-municipalities"] {
        let folder = repository(folder);
        let one_off = plan(&folder)["cost"]["one_off"].as_i64().unwrap();
        assert_eq!(one_offs(&folder).1, one_off, "{}", folder.display());
        // The mark of an assumed figure is not part of the sum.
        let diff = stdout(&folder, &["diff"]).replace('~', "").split_whitespace().collect::<String>();
        let said = format!("Paidonce,NOK{}", in_millions(one_off));
        assert!(diff.contains(&said), "{one_off}: {said}: {diff}");
    }
}

#[test]
fn what_a_domain_costs_does_not_depend_on_how_its_neighbours_are_spelt() {
    let files = files_below(&repository("examples/two-municipalities"));
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in &files {
        let to = folder.path().join(path);
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        let text = text
            .replace("id: archive\n", "id: zarchive\n")
            .replace("archive_domain: archive", "archive_domain: zarchive");
        let text = text
            .replace("domain: archive,", "domain: zarchive,")
            .replace("domains: [archive]", "domains: [zarchive]");
        std::fs::write(to, text.replace("[economy, archive,", "[economy, zarchive,")).unwrap();
    }
    let (before, whole) = one_offs(&repository("examples/two-municipalities"));
    let (after, same) = one_offs(folder.path());
    assert_eq!(whole, same);
    assert!(before.contains_key("archive") && after.contains_key("zarchive"));
    for (domain, sum) in before {
        let now = if domain == "archive" { after["zarchive"] } else { after[&domain] };
        // The odd krone of a sum goes to the one that sorts first.
        assert!((now - sum).abs() <= 5, "{domain}: {sum}, then {now}");
    }
}
