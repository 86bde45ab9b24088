//! The saved plan: what is written is read again, whatever it names that is gone is told, and its fingerprints stay.

use portfolio::cost::Basis;
use portfolio::model::Landscape;
use portfolio::optimise::{Effort, target};
use portfolio::plan::file::v1::PlanDocument;
use portfolio::plan::{Inputs, Solved, decisions, make, read, write};

use crate::support::{landscape_at, portfolio, repository};

const FOLDERS: [&str; 3] = ["tests/cases/village", "tests/cases/office", "examples/two-municipalities"];

fn saved(landscape: &Landscape) -> PlanDocument {
    let basis = Basis::new(landscape);
    let solved = Solved::of(&basis, target(&basis, Effort { prove: true, ..Effort::default() }));
    let solved = solved.with_runners_up(&basis);
    let mut plan = make(&basis, &solved);
    plan.decisions = decisions(&basis, &solved);
    write(landscape, &plan)
}

#[test]
fn what_is_written_is_read_again_without_loss() {
    for folder in FOLDERS {
        let landscape = landscape_at(&repository(folder));
        let document = saved(&landscape);
        assert!(document.domains.len() > 2 && document.migrations.len() > 2, "{folder}");
        let (plan, gone) = read(&landscape, &document);
        assert_eq!(gone, [], "{folder}");
        assert!(plan.complete);
        assert_eq!(write(&landscape, &plan), document, "{folder}");
    }
}

#[test]
fn what_a_saved_plan_names_that_is_gone_is_told_and_left_out() {
    let landscape = landscape_at(&repository(FOLDERS[0]));
    let document = saved(&landscape);
    let text = serde_json::to_string(&document).unwrap();
    for (from, to, says) in [
        (
            "\"nord/unit4\"",
            "\"nord/visma\"",
            "names a contract that is gone: nord/visma at contracts[0].contract",
        ),
        (
            "\"nord/gerica\"",
            "\"nord/cosdoc\"",
            "names a system that is gone: nord/cosdoc at domains[0].choice",
        ),
        (
            "\"domain\":\"care\"",
            "\"domain\":\"cure\"",
            "names a domain that is gone: cure at domains[0].domain",
        ),
        ("\"kind\":\"retired\"", "\"kind\":\"tired\"", "says `tired` at domains[2].kind, which no plan says"),
        ("\"action\":\"extend\"", "\"action\":\"stretch\"", "says `stretch` at contracts[0].action"),
        ("component:helsenett", "component:svarut", "names a component that is gone: component:svarut"),
    ] {
        assert!(text.contains(from), "{from}");
        let spoiled: PlanDocument = serde_json::from_str(&text.replace(from, to)).unwrap();
        let (plan, gone) = read(&landscape, &spoiled);
        let told: Vec<String> = gone.iter().map(ToString::to_string).collect();
        assert!(told.iter().any(|told| told.contains(says)), "{from}: {told:#?}");
        assert!(!plan.complete, "{from}");
        // What is understood is all still there.
        let written = serde_json::to_string(&write(&landscape, &plan)).unwrap();
        assert!(!written.contains(to), "{to}");
    }
}

#[test]
fn a_comparison_with_a_plan_of_what_is_gone_says_so() {
    let folder = repository(FOLDERS[0]);
    let landscape = landscape_at(&folder);
    let text = serde_json::to_string(&saved(&landscape)).unwrap().replace("nord/gerica", "nord/cosdoc");
    let scratch = tempfile::tempdir().unwrap();
    let path = scratch.path().join("plan.json");
    std::fs::write(&path, text).unwrap();
    let output = portfolio(&folder, &["diff", path.to_str().unwrap(), "target"]).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let warned = String::from_utf8(output.stderr).unwrap();
    assert!(warned.contains("the plan names a system that is gone: nord/cosdoc at"), "{warned}");
    assert!(warned.contains("it is left out"), "{warned}");
}

/// The fingerprint of the village, and of the encoding it is taken in.
const VILLAGE: (u32, &str) = (3, "1476eb9b3bc3202c37e0ef9699c8a332a5a24a54045a9e6db36e105c87d579e8");

#[test]
fn the_lines_that_a_fingerprint_is_taken_of_stay_from_version_to_version() {
    // Every plan that anybody has saved becomes stale where this changes: then raise `Inputs::VERSION`, so that such plans are
    // known to tell nothing instead.
    let landscape = landscape_at(&repository(FOLDERS[0]));
    let lines = Inputs::lines(&landscape)
        .into_iter()
        .map(|(part, lines)| format!("{}\n{}\n", part.name(), lines.join("\n")));
    insta::assert_snapshot!(lines.collect::<String>());
    let inputs = Inputs::of(&landscape);
    assert_eq!((inputs.version, inputs.sha256.as_str()), VILLAGE);
}
