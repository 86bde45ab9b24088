//! Plans of workspaces that have changed since.

use super::{planned, verified};
use crate::oracle::generate::generate;
use crate::support::{files_below, landscape_of};

fn office() -> Vec<(String, String)> {
    files_below(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/office"))
}

/// The parts that are said to have changed when one text becomes another in all files.
fn changed(from: &str, to: &str) -> Vec<String> {
    let before = office();
    let after: Vec<_> = before.iter().map(|(path, text)| (path.clone(), text.replace(from, to))).collect();
    assert_ne!(before, after, "{from} stands nowhere");
    let document = planned(&landscape_of(&before));
    let verdict = verified(&landscape_of(&after), &document);
    assert_eq!(verdict.holds(), verdict.changed == Some(Vec::new()), "{verdict:#?}");
    verdict.changed.unwrap()
}

#[test]
fn a_changed_workspace_makes_a_plan_stale_and_says_where() {
    assert_eq!(changed("annual_fee: 900000", "annual_fee: 900001"), ["contracts"]);
    assert_eq!(changed("as_of: 2018-04-01", "as_of: 2018-04-02"), ["merger"]);
}

#[test]
fn comments_and_the_order_of_keys_change_nothing() {
    assert_eq!(changed("systems:", "# a comment\nsystems:"), Vec::<String>::new());
}

#[test]
fn where_a_decision_stands_in_its_file_changes_nothing() {
    let mut turned_round = 0;
    for seed in 0..50 {
        let files = generate(seed, 500);
        let mut turned = files.clone();
        let Some((_, text)) = turned.iter_mut().find(|(path, _)| path == "decisions.yaml") else { continue };
        let mut value: serde_yaml::Value = serde_yaml::from_str(text).unwrap();
        let Some(decisions) = value.get_mut("decisions").and_then(|list| list.as_sequence_mut()) else {
            continue;
        };
        turned_round += usize::from(decisions.len() > 1);
        decisions.reverse();
        *text = serde_yaml::to_string(&value).unwrap();
        assert_eq!(planned(&landscape_of(&files)), planned(&landscape_of(&turned)), "seed {seed}");
    }
    assert!(turned_round > 5, "only {turned_round} files have two decisions");
}

#[test]
fn fingerprints_of_another_encoding_are_refused() {
    let landscape = landscape_of(&office());
    let mut document = planned(&landscape);
    assert!(verified(&landscape, &document).holds());
    for version in [0, 1, 2, 4, 99] {
        document.inputs.as_mut().unwrap().version = version;
        let verdict = verified(&landscape, &document);
        assert!(!verdict.holds(), "version {version} is accepted");
        assert_eq!(verdict.differences[0].place, "inputs.version");
    }
}
