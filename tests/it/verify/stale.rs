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
    for seed in 0..50 {
        let files = generate(seed, 500);
        let landscape = landscape_of(&files);
        let mut shuffled = landscape.clone();
        shuffled.decisions.iter_mut().for_each(|decision| decision.number += 7);
        assert_eq!(planned(&landscape).inputs, planned(&shuffled).inputs, "seed {seed}");
    }
}
