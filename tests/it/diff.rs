//! What changes between two portfolios.

use std::path::Path;

use portfolio::cost::{Basis, Item};
use portfolio::diff::{
    Backwards, Change, ContractOutcome, Diff, DomainOutcome, EndName, IntegrationOutcome, Side, compare,
};
use portfolio::model::{Landscape, Money};
use portfolio::optimise::{Effort, target};
use portfolio::plan::{Plan, Solved, make};

use crate::support::{files_below, landscape_at, landscape_of, portfolio, repository, turned_around};

const VILLAGE: &str = "tests/cases/village";

fn village() -> Landscape {
    landscape_at(&repository(VILLAGE))
}

fn planned(landscape: &Landscape) -> Plan {
    let basis = Basis::new(landscape);
    make(&basis, &Solved::of(&basis, target(&basis, Effort::default())))
}

fn changes(landscape: &Landscape, from: Side, to: Side) -> Diff {
    let given = |name: &str| EndName::Given(name.to_owned());
    compare(&Basis::new(landscape), (given("from"), from), (given("to"), to)).unwrap()
}

fn outcomes(diff: &Diff) -> Vec<(&str, DomainOutcome)> {
    diff.changes
        .iter()
        .filter_map(|change| match change {
            Change::Domain(change) => Some((change.domain.id.as_str(), change.outcome)),
            _ => None,
        })
        .collect()
}

fn stdout(folder: &Path, arguments: &[&str], columns: &str) -> String {
    String::from_utf8(portfolio(folder, arguments).env("COLUMNS", columns).output().unwrap().stdout).unwrap()
}

#[test]
fn each_domain_has_the_outcome_that_the_target_gives_it() {
    use DomainOutcome::{Kept, Moved, National, Procured, Retired};
    let landscape = village();
    let plan = planned(&landscape);
    let diff = changes(&landscape, Side::Today, Side::Plan(&plan));
    assert_eq!(
        outcomes(&diff),
        [
            ("economy", Moved),
            ("fax", Retired),
            ("map", Kept),
            ("school", Procured),
            ("tax", National),
            ("care", Moved)
        ],
        "by sector, then by id"
    );
    let contracts: Vec<_> = diff
        .changes
        .iter()
        .filter_map(|change| match change {
            Change::Contract(change) => {
                Some((change.contract.as_str(), change.outcome, change.bridge_to.is_some()))
            }
            _ => None,
        })
        .collect();
    assert_eq!(
        contracts,
        [("sor/profil", ContractOutcome::Expired, true), ("nord/unit4", ContractOutcome::Extended, false)]
    );
}

#[test]
fn an_integration_that_ends_is_lost_only_where_none_comes_in_its_place() {
    let landscape = village();
    let plan = planned(&landscape);
    let diff = changes(&landscape, Side::Today, Side::Plan(&plan));
    let of = |outcome| -> Vec<(&str, &str)> {
        diff.changes
            .iter()
            .filter_map(|change| match change {
                Change::Integration(change) if change.outcome == outcome => {
                    Some((change.a.as_str(), change.b.as_str()))
                }
                _ => None,
            })
            .collect()
    };
    assert_eq!(of(IntegrationOutcome::Lost), [("nord/faks", "nord/agr")], "the fax is retired");
    assert_eq!(
        of(IntegrationOutcome::Replaced),
        [("sor/profil", "component:helsenett"), ("sor/profil", "sor/agr")]
    );
    assert_eq!(of(IntegrationOutcome::Kept), [("care", "economy")]);
    assert_eq!(of(IntegrationOutcome::Reregistered), [("care", "component:helsenett")]);
}

#[test]
fn the_sums_are_those_of_the_plan() {
    let landscape = village();
    let plan = planned(&landscape);
    let diff = changes(&landscape, Side::Today, Side::Plan(&plan));
    let cost = plan.cost.unwrap();
    assert_eq!(Some(diff.tally.changing_users), plan.changing_users);
    assert_eq!(diff.tally.migration, cost[Item::Migration]);
    assert_eq!(diff.tally.integration, cost[Item::Integration]);
    assert_eq!(diff.tally.exit, cost[Item::Exit]);
    assert_eq!((diff.from.systems, diff.to.systems), (8, 5));
}

#[test]
fn users_go_along_to_the_system_that_goes_on() {
    let landscape = village();
    let plan = planned(&landscape);
    let diff = changes(&landscape, Side::Today, Side::Plan(&plan));
    let care = diff.changes.iter().find_map(|change| match change {
        Change::Domain(change) if change.domain.id == "care" => Some(change),
        _ => None,
    });
    let care = care.unwrap();
    assert_eq!(care.before.iter().map(|holder| holder.users).sum::<u64>(), 340);
    let [after] = care.after.as_slice() else { panic!("one system goes on: {:?}", care.after) };
    assert_eq!((after.reference.as_str(), after.users, after.assumed), ("nord/gerica", 340, true));
    assert_eq!(after.municipalities, ["nord", "sor"]);
}

#[test]
fn one_municipality_sees_only_what_happens_to_it() {
    use DomainOutcome::{Kept, Moved, National, Procured, Retired};
    let landscape = village();
    let plan = planned(&landscape);
    let nord = Side::Municipality(portfolio::model::MunicipalityId::at(0));
    let diff = changes(&landscape, nord, Side::Plan(&plan));
    assert_eq!(
        outcomes(&diff),
        [
            ("economy", Kept),
            ("fax", Retired),
            ("map", Kept),
            ("school", Procured),
            ("tax", National),
            ("care", Kept)
        ]
    );
    let sor = Side::Municipality(portfolio::model::MunicipalityId::at(1));
    let diff = changes(&landscape, sor, Side::Plan(&plan));
    assert_eq!(outcomes(&diff), [("economy", Moved), ("map", Kept), ("school", Procured), ("care", Moved)]);
}

#[test]
fn two_municipalities_are_alike_where_they_have_the_same_product() {
    use DomainOutcome::{Different, Dropped, Kept};
    let landscape = village();
    let [nord, sor] = [0, 1].map(|index| Side::Municipality(portfolio::model::MunicipalityId::at(index)));
    let diff = changes(&landscape, nord, sor);
    assert_eq!(
        outcomes(&diff),
        [
            ("economy", Kept),
            ("fax", Dropped),
            ("map", Kept),
            ("school", Kept),
            ("tax", Dropped),
            ("care", Different)
        ]
    );
    assert!(!changes(&landscape, nord, nord).has_changes());
    assert!(!changes(&landscape, Side::Today, Side::Today).has_changes());
}

#[test]
fn a_plan_cannot_come_before_what_there_is() {
    let landscape = village();
    let plan = planned(&landscape);
    let backwards =
        compare(&Basis::new(&landscape), (EndName::Target, Side::Plan(&plan)), (EndName::Today, Side::Today));
    assert_eq!(backwards.unwrap_err(), Backwards);
}

#[test]
fn the_same_workspace_turned_around_gives_no_change() {
    for folder in [VILLAGE, "portfolio"] {
        let files = files_below(&repository(folder));
        let (one, other) = (landscape_of(&files), landscape_of(&turned_around(&files)));
        let (before, after) = (planned(&one), planned(&other));
        assert!(!changes(&one, Side::Plan(&before), Side::Plan(&after)).has_changes(), "{folder}");
        let told = |landscape: &Landscape, plan: &Plan| {
            serde_json::to_string(&changes(landscape, Side::Today, Side::Plan(plan))).unwrap()
        };
        assert_eq!(told(&one, &before), told(&other, &after), "{folder}");
    }
}

#[test]
fn a_turned_fact_shows_as_a_different_choice_and_what_it_costs() {
    let files = files_below(&repository(VILLAGE));
    let dear: Vec<_> = files
        .iter()
        .map(|(path, text)| (path.clone(), text.replace("growth: any", "growth: none")))
        .map(|(path, text)| (path, text.replace("end: 2019-03-31", "end: 2021-03-31")))
        .collect();
    let (one, other) = (landscape_of(&files), landscape_of(&dear));
    let (before, after) = (planned(&one), planned(&other));
    let diff = changes(&one, Side::Plan(&before), Side::Plan(&after));
    let care = outcomes(&diff).into_iter().find(|(domain, _)| *domain == "care");
    assert_eq!(care, Some(("care", DomainOutcome::Different)));
    let total = diff.changes.iter().find_map(|change| match change {
        Change::Money(change) if change.item == portfolio::diff::MoneyItem::Total => Some(change),
        _ => None,
    });
    let total = total.unwrap();
    assert_eq!(total.before, before.cost.map(|cost| cost.total()));
    assert_eq!(total.after, after.cost.map(|cost| cost.total()));
    assert_ne!(total.before.unwrap() - total.after.unwrap(), Money::ZERO);
}

#[test]
fn a_comparison_is_told_from_the_headline_to_the_last_integration() {
    insta::assert_snapshot!(stdout(&repository(VILLAGE), &["diff"], "80"));
    insta::assert_snapshot!(stdout(&repository(VILLAGE), &["diff", "sor", "--lang", "nb"], "100"));
    insta::assert_snapshot!(stdout(&repository(VILLAGE), &["diff", "--stat", "--ascii"], "80"));
    insta::assert_snapshot!(stdout(
        &repository(VILLAGE),
        &["diff", "--format", "markdown", "--domain", "care"],
        "80"
    ));
}

#[test]
fn nothing_is_wider_than_the_screen_and_plain_signs_are_plain() {
    let folder = repository("portfolio");
    for (arguments, columns) in [
        (&["diff"][..], 80),
        (&["diff", "--lang", "nb"], 80),
        (&["diff", "svelvik"], 80),
        (&["diff", "svelvik", "drammen"], 80),
        (&["diff"], 140),
    ] {
        let text = stdout(&folder, arguments, &columns.to_string());
        assert!(text.lines().count() > 30, "{text}");
        for line in text.lines() {
            assert!(line.chars().count() <= columns, "{arguments:?} at {columns}: {line}");
        }
    }
    let text = stdout(&repository(VILLAGE), &["diff", "--ascii"], "80");
    assert!(text.is_ascii(), "{text}");
}

#[test]
fn colour_adds_nothing_but_colour() {
    let folder = repository(VILLAGE);
    let plain = stdout(&folder, &["diff", "--color", "never"], "80");
    let painted = stdout(&folder, &["diff", "--color", "always"], "80");
    assert!(painted.contains('\u{1b}'));
    let stripped: String = painted
        .split('\u{1b}')
        .enumerate()
        .map(|(index, part)| if index == 0 { part } else { part.split_once('m').unwrap().1 })
        .collect();
    assert_eq!(stripped, plain);
}

#[test]
fn the_exit_code_says_whether_something_changes_only_where_asked() {
    let folder = repository(VILLAGE);
    let code = |arguments: &[&str]| portfolio(&folder, arguments).output().unwrap().status.code();
    assert_eq!(code(&["diff"]), Some(0));
    assert_eq!(code(&["diff", "--exit-code"]), Some(1));
    assert_eq!(code(&["diff", "target", "target", "--exit-code"]), Some(0));
    let plan = tempfile::tempdir().unwrap().keep().join("plan.json");
    let saved = plan.to_str().unwrap();
    assert_eq!(code(&["plan", "-o", saved]), Some(0));
    assert_eq!(code(&["diff", saved, "target", "--exit-code"]), Some(0));
    assert_eq!(code(&["diff", "today", saved, "--exit-code"]), Some(1));
    std::fs::remove_dir_all(plan.parent().unwrap()).unwrap();
}

#[test]
fn a_side_that_is_nothing_is_refused_with_a_way_out() {
    let folder = repository(VILLAGE);
    for (arguments, says) in [
        (&["diff", "nordd"][..], "did you mean `nord`?"),
        (&["diff", "target", "today"], "portfolio diff today target"),
        (&["diff", "git:--output=x"], "no revision begins with `-`"),
        (&["diff", "no-such.json"], "cannot read no-such.json"),
        (&["diff", "catalogue.yaml"], "is not a plan document"),
        (&["diff", "--sector", "D9"], "nothing is called `D9`; did you mean `D2`"),
        (&["diff", "--domain", "scool"], "did you mean `school`?"),
    ] {
        let output = portfolio(&folder, arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let error = String::from_utf8(output.stderr).unwrap();
        assert!(error.contains(says), "{arguments:?}: {error}");
    }
}
