//! Every number that a list compares with: the value below it, at it and above it.

use std::path::Path;

use portfolio::model::Money;
use portfolio::plan::is_close;

use crate::lists::list;

fn write(folder: &Path, files: [(&str, &str); 3]) {
    for (name, text) in files {
        std::fs::write(folder.join(name), text).unwrap();
    }
}

const MANIFEST: &str = "format: 2
merger: {name: Nye, date: 2020-01-01, as_of: 2018-05-01}
municipalities:
  - {id: nord, name: Nord, inhabitants: 10000, inventory: nord.yaml}
  - {id: sor, name: Sor, inhabitants: SOR, inventory: sor.yaml}
catalogue: [catalogue.yaml]
";

/// What a list says in one column of its only row of interest, in a workspace of two municipalities.
fn said(name: &str, column: &str, sor: &str, catalogue: &str, nord: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let manifest = MANIFEST.replace("SOR", sor);
    write(folder.path(), [("portfolio.yaml", &manifest), ("catalogue.yaml", catalogue), ("nord.yaml", nord)]);
    std::fs::write(folder.path().join("sor.yaml"), "municipality: sor\n").unwrap();
    let rows = list(folder.path(), name, &[]);
    rows[0][column].as_str().unwrap().to_owned()
}

const THRESHOLDS: &str = "thresholds:
  - {kind: national, from: 2018-04-06, value: 1300000, source: s}
  - {kind: eea, from: 2018-04-06, value: 2000000, source: s}
  - {kind: contract_change, from: 2018-04-06, value: 10, source: s}
";

/// A procurement of exactly a threshold comes under it.
#[test]
fn a_procurement_comes_under_a_threshold_at_its_value() {
    for (one_off, expected) in [
        (1_299_999, "below"),
        (1_300_000, "national"),
        (1_999_999, "national"),
        (2_000_000, "eea"),
        (2_000_001, "eea"),
    ] {
        let catalogue = format!(
            "sectors: [{{id: S}}]\ndomains: [{{id: gis, name: Kart, sector: S}}]\nproducts:\n\
             - {{id: p, name: P, domains: [gis], market: {{one_off: {one_off}, lead_months: 6}}}}\n{THRESHOLDS}"
        );
        let nord = "municipality: nord\nsystems: [{id: a, name: A, annual_cost: 1, status: phasing_out, \
                    covers: [{domain: gis}]}]\n";
        assert_eq!(said("procurements", "threshold", "1000", &catalogue, nord), expected, "{one_off}");
    }
}

/// A contract grows beyond the threshold by more than ten percent, or by the EEA threshold or more.
#[test]
fn a_contract_grows_beyond_a_threshold_above_its_percentage_or_at_its_value() {
    let catalogue =
        format!("sectors: [{{id: S}}]\ndomains: [{{id: gis, name: Kart, sector: S}}]\n{THRESHOLDS}");
    for (sor, fee, expected) in [
        ("999", "1000", "no"),
        ("1000", "1000", "no"),
        ("1010", "1000", "yes"),
        // Ten percent over five years are half the fee.
        ("1000", "3999998", "no"),
        ("1000", "4000000", "yes"),
    ] {
        let nord = format!(
            "municipality: nord\nsystems: [{{id: a, name: A, contract: k, covers: [{{domain: gis}}]}}]\n\
             contracts: [{{id: k, supplier: s, annual_fee: {fee}, pricing: per_inhabitant, growth: any}}]\n"
        );
        assert_eq!(said("contracts", "beyond_threshold", sor, &catalogue, &nord), expected, "{sor} {fee}");
    }
}

/// A deadline is soon from sixty days before it on: 2018-09-28 is the last working day of its month.
#[test]
fn a_deadline_is_soon_within_sixty_days() {
    let folder = tempfile::tempdir().unwrap();
    let manifest = MANIFEST.replace("SOR", "1000");
    let nord = "municipality: nord\nsystems: [{id: a, name: A, contract: k, covers: [{domain: gis}]}]\n\
                contracts: [{id: k, supplier: s, annual_fee: 1, end: 2019-06-30, growth: any, \
                options: {count: 1, months: 12, decide_months: 9}}]\n";
    let catalogue = "sectors: [{id: S}]\ndomains: [{id: gis, name: Kart, sector: S}]\n";
    write(folder.path(), [("portfolio.yaml", &manifest), ("catalogue.yaml", catalogue), ("nord.yaml", nord)]);
    std::fs::write(folder.path().join("sor.yaml"), "municipality: sor\n").unwrap();
    for (as_of, days, state) in [
        ("2018-07-29", 61, None),
        ("2018-07-30", 60, Some("soon")),
        ("2018-07-31", 59, Some("soon")),
        ("2018-09-28", 0, Some("soon")),
        ("2018-09-29", -1, Some("no_working_day")),
        ("2018-09-30", -2, Some("no_working_day")),
        ("2018-10-01", -3, Some("overdue")),
    ] {
        let rows = list(folder.path(), "deadlines", &["--as-of", as_of]);
        let row = rows.iter().find(|row| row["act"] == "option").unwrap();
        assert_eq!((&row["days_left"], row["state"].as_str()), (&days.into(), state), "{as_of}");
    }
}

#[test]
fn a_runner_up_is_close_up_to_five_percent() {
    for (paid, extra, close) in [
        (100, 4, true),
        (100, 5, true),
        (100, 6, false),
        (1000, 50, true),
        (1000, 51, false),
        (0, 0, true),
        (0, 1, false),
    ] {
        assert_eq!(is_close(Money(paid), Money(extra)), close, "{extra} of {paid}");
    }
}
