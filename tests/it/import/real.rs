//! Public lists that nobody of us made, where they are there: no row is lost, and what comes of them can be looked at.

use std::path::{Path, PathBuf};

use super::{begun, done, run, told};

/// The folder of the public lists; none on most machines.
#[expect(clippy::print_stderr, reason = "a test that was skipped says so")]
fn folder() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().map(|above| above.join("shared/real"));
    let found = folder.into_iter().find(|folder| folder.join("inout").is_dir());
    if found.is_none() {
        eprintln!("the public lists are not here: nothing is tried");
    }
    found
}

#[test]
fn every_row_of_the_public_lists_comes_in_or_is_told() {
    let Some(real) = folder() else { return };
    let lists = [
        ("inout/fi_helsinki_2013/HKI_tietojarjestelmaluettelo_nettiversio_muokattu.csv", 1040),
        ("inout/se_sundsvall_2026/integrationer.csv", 58),
        ("inout/dk_kitos_excel/valid_it_contract_example.xlsx", 4),
        ("inout/dk_kitos_excel/invalid_contract_example.xlsx", 5),
        ("norwegian-products.csv", 66),
        ("kommuner-observed-2026.csv", 2516),
        ("lofoten-2028/inventory.csv", 18),
    ];
    for (name, rows) in lists {
        let folder = begun();
        let here = folder.path();
        let path = real.join(name).display().to_string();
        let told = told(here, &["import", &path, "--into", "nord"]);
        assert_eq!(told["tables"][0]["rows"], rows, "{name}");
        let new = &told["new"]["nord"];
        let count = |key: &str| usize::try_from(new[key].as_u64().unwrap()).unwrap();
        let entries = count("systems") + count("contracts") + count("integrations");
        let silent = told["blank"].as_u64().unwrap() + told["skipped"].as_u64().unwrap();
        let nameless = told["told"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["code"] == "IMP005" && one["cell"].is_null());
        assert!(entries + silent as usize + nameless.count() >= rows, "{name}: {new}");
        // Nothing new the second time.
        let again = super::told(here, &["import", &path, "--into", "nord"]);
        let sum: u64 = again["new"]
            .as_object()
            .unwrap()
            .values()
            .flat_map(|counts| counts.as_object().unwrap().values())
            .map(|count| count.as_u64().unwrap())
            .sum();
        assert_eq!(sum, 0, "{name}: {}", again["new"]);
        let check = run(here, &["check"]);
        assert_eq!(check.code, 0, "{name}: {}", check.out);
        assert!(check.out.lines().count() <= 60, "{name}: {} lines", check.out.lines().count());
        let diff = done(here, &["diff"]);
        assert!(diff.contains("Not told yet"), "{name}: {diff}");
    }
}

#[test]
fn products_are_never_taken_by_likeness() {
    let Some(real) = folder() else { return };
    let folder = begun();
    let path = real.join("kommuner-observed-2026.csv").display().to_string();
    let told = told(folder.path(), &["import", &path, "--into", "nord", "-n"]);
    // SiteVision is not Visma InSchool, whatever a score says.
    let text = serde_json::to_string(&told["questions"]).unwrap();
    assert!(!text.contains(r#""product":"visma-inschool""#), "{text}");
}
