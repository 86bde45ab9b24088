//! Plan documents spoiled, one statement at a time.

use serde_json::{Value, json};

use super::{planned, verified, verified_value};
use crate::oracle::generate::generate;
use crate::support::{document, files_below, landscape_at, landscape_of, repository};
use portfolio::cost::{Basis, Evaluation, evaluate};
use portfolio::model::{Landscape, Money};
use portfolio::optimise::{Effort, Outcome, target};
use portfolio::plan::file::v1::{DecisionEntry, RunnerUp};
use portfolio::plan::{PlanDocument, Solved, decisions, make, write};
use portfolio::verify::{Proof, verify};

fn office() -> Landscape {
    landscape_at(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/office"))
}

/// Every place of a document, save inside its proof and its fingerprints.
pub fn places(value: &Value, path: &str, found: &mut Vec<String>) {
    if path == "/certificate" || path == "/inputs" {
        return;
    }
    found.push(path.to_owned());
    match value {
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(index, item)| places(item, &format!("{path}/{index}"), found));
        }
        Value::Object(map) => {
            map.iter().for_each(|(key, item)| places(item, &format!("{path}/{key}"), found))
        }
        _ => {}
    }
}

/// Other values in its place.
pub fn others(value: &Value) -> Vec<Value> {
    let mut others = any_others(value);
    others.retain(|other| other != value);
    others
}

fn any_others(value: &Value) -> Vec<Value> {
    match value {
        Value::Null => vec![json!("2018-01-01"), json!(1), json!("x")],
        Value::Bool(truth) => vec![json!(!truth)],
        Value::Number(number) => {
            let number = number.as_i64().unwrap();
            vec![json!(number + 1), json!(number - 1), json!(number + 1_000_000_007)]
        }
        Value::String(text) => {
            vec![json!(format!("{text}x")), json!(""), json!("parallel"), json!("2018-01-01"), Value::Null]
        }
        Value::Array(items) => {
            let mut others: Vec<Value> = (0..items.len())
                .map(|gone| {
                    items
                        .iter()
                        .enumerate()
                        .filter(|(i, _)| *i != gone)
                        .map(|(_, item)| item.clone())
                        .collect()
                })
                .collect();
            others.push(items.iter().chain(items.first()).cloned().collect());
            if items.len() > 1 {
                others.push(items.iter().rev().cloned().collect());
            }
            others
        }
        Value::Object(_) => vec![Value::Null],
    }
}

fn every_spoiled_statement_is_found(name: &str, landscape: &Landscape) -> usize {
    let honest = serde_json::to_value(planned(landscape)).unwrap();
    let mut found = Vec::new();
    places(&honest, "", &mut found);
    let mut spoiled = 0;
    for place in found {
        for other in others(honest.pointer(&place).unwrap()) {
            // Anyone who leaves out how much rests on assumptions says nothing wrong.
            if place == "/assumed" {
                continue;
            }
            let mut document = honest.clone();
            *document.pointer_mut(&place).unwrap() = other.clone();
            let Some(verdict) = verified_value(landscape, &document) else { continue };
            assert!(!verdict.holds(), "{name}: {place} = {other} is accepted");
            spoiled += 1;
        }
    }
    spoiled
}

#[test]
fn every_spoiled_statement_of_the_office_is_found() {
    let spoiled = every_spoiled_statement_is_found("office", &office());
    assert!(spoiled > 300, "{spoiled}");
}

#[test]
fn every_spoiled_statement_of_the_conformance_cases_is_found() {
    let mut spoiled = 0;
    for case in super::cases("public") {
        let files = files_below(&case.join("workspace"));
        let expected = std::fs::read_to_string(case.join("expected.json")).unwrap();
        if !expected.contains("\"error\"") {
            spoiled += every_spoiled_statement_is_found(&case.display().to_string(), &landscape_of(&files));
        }
    }
    assert!(spoiled > 5_000, "{spoiled}");
}

/// Workspaces with runners-up, and their plans.
fn with_runners_up(mut each: impl FnMut(&Landscape, &Basis, Solved) -> usize) -> usize {
    (0..150)
        .map(|seed| {
            let landscape = landscape_of(&generate(seed, 2_000));
            let basis = Basis::new(&landscape);
            let plan = Solved::of(&basis, target(&basis, Effort { prove: true, ..Effort::default() }));
            each(&landscape, &basis, plan.with_runners_up(&basis))
        })
        .sum()
}

#[test]
fn a_dearer_plan_is_not_optimal_however_consistent() {
    // Another choice, every figure made to fit it: only the proof can tell.
    let tried = with_runners_up(|landscape, basis, honest| {
        let Some((selection, evaluation)) = &honest.target else { return 0 };
        let mut tried = 0;
        for (domain, second) in honest.runners_up.iter().flatten() {
            let Some(second) = second else { continue };
            let mut other = selection.clone();
            other.0[domain.index()] = Some(second.candidate);
            let mut plan = Solved::of(basis, Outcome::Optimal(other, None));
            plan.certificate.clone_from(&honest.certificate);
            let (_, dearer) = plan.target.as_ref().unwrap();
            let as_good = |one: &Evaluation| (one.total().money, one.changing_users);
            let fine = as_good(dearer) == as_good(evaluation) && dearer.breaches.is_empty();
            let verdict = verified(landscape, &document(basis, &plan));
            assert_eq!(verdict.holds(), fine, "{verdict:#?}");
            tried += usize::from(!fine);
        }
        tried
    });
    assert!(tried > 100, "{tried}");
}

/// A runner-up that is said to cost more than a plan in which only its domain chooses something else, or not to be there at all.
/// How many such statements there are to make, each of which must be found.
fn too_dear(basis: &Basis, plan: &Solved, honest: &PlanDocument, index: usize) -> usize {
    let (selection, evaluation) = plan.target.as_ref().unwrap();
    let domain = basis.landscape.find_domain(&honest.domains[index].domain).unwrap();
    let others = basis.candidates(domain).iter().filter(|&&other| Some(other) != selection.get(domain));
    let allowed = others.filter_map(|&other| {
        let mut changed = selection.clone();
        changed.0[domain.index()] = Some(other);
        let changed = evaluate(basis, &changed);
        changed.breaches.is_empty().then(|| changed.total().money - evaluation.total().money)
    });
    let Some(most) = allowed.min() else { return 0 };
    let Some(Some(second)) = &honest.domains[index].runner_up else { return 0 };
    for answer in [Some(RunnerUp { extra: most + Money(1), ..second.clone() }), None] {
        let mut spoiled = honest.clone();
        spoiled.domains[index].runner_up = Some(answer);
        let place = format!("domains[{index}].runner_up");
        let verdict = verify(basis, &spoiled);
        assert!(verdict.differences.iter().any(|found| found.place == place), "{verdict:#?}");
    }
    2
}

#[test]
fn runners_up_hold_and_spoiled_ones_are_found() {
    let (mut refuted, mut packages) = (0, 0);
    let tried = with_runners_up(|_, basis, plan| {
        let honest = document(basis, &plan);
        assert!(verify(basis, &honest).holds(), "{:#?}", verify(basis, &honest));
        let mut tried = 0;
        for index in 0..honest.domains.len() {
            let Some(Some(second)) = honest.domains[index].runner_up.clone() else { continue };
            refuted += too_dear(basis, &plan, &honest, index);
            for (choice, extra) in [
                (second.choice.as_str(), -1),
                (honest.domains[index].choice.as_deref().unwrap(), 1),
                ("product:nothing", 1),
                ("nowhere/nothing", 1),
            ] {
                let mut spoiled = honest.clone();
                spoiled.domains[index].runner_up =
                    Some(Some(RunnerUp { choice: choice.to_owned(), extra: Money(extra), otherwise: None }));
                assert!(!verify(basis, &spoiled).holds());
                tried += 1;
            }
            // Its plan is priced again: not a krone more or less is believed, nor another plan.
            for extra in [second.extra - Money(1), second.extra + Money(1)] {
                let mut spoiled = honest.clone();
                spoiled.domains[index].runner_up = Some(Some(RunnerUp { extra, ..second.clone() }));
                assert!(!verify(basis, &spoiled).holds(), "{:?}", spoiled.domains[index]);
                tried += 1;
            }
            // Whether the choice rests on assumed figures shows in that plan too.
            let mut spoiled = honest.clone();
            let reasons = &mut spoiled.domains[index].clarify;
            match reasons.iter().position(|reason| reason == "assumed") {
                Some(at) => drop(reasons.remove(at)),
                None => reasons.push("assumed".to_owned()),
            }
            assert!(!verify(basis, &spoiled).holds(), "{:?}", spoiled.domains[index]);
            let others = second.otherwise.clone().unwrap();
            for gone in 0..others.len() {
                let mut left = others.clone();
                left.remove(gone);
                let mut spoiled = honest.clone();
                let said =
                    RunnerUp { otherwise: Some(left), extra: second.extra - Money(1), ..second.clone() };
                spoiled.domains[index].runner_up = Some(Some(said));
                assert!(!verify(basis, &spoiled).holds(), "{:?}", spoiled.domains[index]);
                packages += 1;
            }
        }
        tried
    });
    assert!(tried > 1_000 && refuted > 300 && packages > 30, "{tried}, {refuted}, {packages}");
}

#[test]
fn a_plan_without_a_proof_is_not_proven() {
    let landscape = office();
    let mut document = planned(&landscape);
    document.certificate = None;
    let verdict = verified(&landscape, &document);
    assert_eq!(verdict.proof, Proof::Missing);
    assert_eq!(verdict.differences.len(), 1);
    assert_eq!(verdict.differences[0].place, "certificate");
}

#[test]
fn a_feasible_plan_may_claim_what_its_proof_gives() {
    let landscape = office();
    let mut document = planned(&landscape);
    document.status = "feasible".to_owned();
    assert!(verified(&landscape, &document).holds());
    document.lower_bound = document.lower_bound.map(|bound| bound - Money(1));
    let verdict = verified(&landscape, &document);
    assert_eq!(verdict.differences.len(), 1, "{verdict:#?}");
    assert_eq!(verdict.differences[0].place, "lower_bound");
}

#[test]
fn to_say_that_there_is_no_target_where_one_is_at_hand_is_wrong() {
    let landscape = office();
    let basis = Basis::new(&landscape);
    let mut document = document(&basis, &Solved::of(&basis, Outcome::Infeasible(Vec::new())));
    document.conflict = vec!["because".to_owned()];
    let verdict = verified(&landscape, &document);
    assert!(verdict.differences.iter().any(|difference| difference.place == "status"), "{verdict:#?}");
}

#[test]
fn the_decisions_of_a_plan_are_the_workspaces_and_what_only_a_search_knows_is_counted() {
    let landscape = office();
    let basis = Basis::new(&landscape);
    let solved = Solved::of(&basis, target(&basis, Effort { prove: true, ..Effort::default() }));
    let mut plan = make(&basis, &solved);
    plan.decisions = decisions(&basis, &solved);
    let honest = write(&landscape, &plan);
    let rows = honest.decisions.clone().unwrap();
    assert!(!rows.is_empty());
    let verdict = verify(&basis, &honest);
    assert!(verdict.holds(), "{verdict:#?}");
    assert_eq!(verdict.compared.bounded, rows.iter().filter(|row| row.extra.is_none()).count());
    let spoiled = |change: &dyn Fn(&mut Vec<DecisionEntry>)| {
        let mut document = honest.clone();
        change(document.decisions.as_mut().unwrap());
        let verdict = verify(&basis, &document);
        assert!(verdict.differences.iter().any(|one| one.place.starts_with("decisions")), "{verdict:#?}");
    };
    spoiled(&|rows| rows.clear());
    spoiled(&|rows| rows.push(rows[0].clone()));
    spoiled(&|rows| rows[0].domain = "nothing".to_owned());
    spoiled(&|rows| rows[0].by = Some("somebody".to_owned()));
    spoiled(&|rows| (rows[0].only_here, rows[0].extra) = (true, Some(Money(-1))));
    // A document from before does not say in which plan a runner-up stands: it is bounded, and counted so.
    let landscape = landscape_at(&repository("tests/cases/late"));
    let basis = Basis::new(&landscape);
    let solved = Solved::of(&basis, target(&basis, Effort { prove: true, ..Effort::default() }));
    let mut before = document(&basis, &solved.with_runners_up(&basis));
    assert_eq!(verify(&basis, &before).compared.bounded, 0);
    let seconds = before.domains.iter_mut().filter_map(|entry| entry.runner_up.as_mut()?.as_mut());
    let seconds = seconds.map(|second| second.otherwise = None).count();
    assert!(seconds > 0);
    assert_eq!(verify(&basis, &before).compared.bounded, seconds);
}

/// The honest document of a folder with what its decisions cost.
fn with_decisions(landscape: &Landscape) -> PlanDocument {
    let basis = Basis::new(landscape);
    let solved = Solved::of(&basis, target(&basis, Effort { prove: true, ..Effort::default() }));
    let mut plan = make(&basis, &solved);
    plan.decisions = decisions(&basis, &solved);
    write(landscape, &plan)
}

#[test]
fn what_a_decision_costs_is_bounded_by_every_plan_without_it_that_is_at_hand() {
    let landscape = landscape_at(&repository("tests/cases/late"));
    let honest = with_decisions(&landscape);
    assert!(verified(&landscape, &honest).holds());
    let refused = |index: usize, change: &dyn Fn(&mut DecisionEntry)| {
        let mut document = honest.clone();
        change(&mut document.decisions.as_mut().unwrap()[index]);
        let place = format!("decisions[{index}].");
        verified(&landscape, &document).differences.iter().any(|one| one.place.starts_with(&place))
    };
    let rows = honest.decisions.clone().unwrap();
    for (index, row) in rows.iter().enumerate() {
        let name = (&row.domain, &row.verdict);
        assert!(refused(index, &|row| row.extra = row.extra.map(|extra| extra - Money(1))), "{name:?}");
        assert!(refused(index, &|row| row.extra = Some(Money(400_000_000))), "{name:?}");
        assert!(refused(index, &|row| row.extra = None), "{name:?}");
        // Between what a plan at hand shows and what the plan costs there is nothing that is believed but the price of its own plan.
        assert!(refused(index, &|row| row.extra = row.extra.map(|extra| extra + Money(1))), "{name:?}");
        assert!(refused(index, &|row| row.extra = row.extra.map(|extra| extra + Money(10_000))), "{name:?}");
        assert!(refused(index, &|row| row.only_here = !row.only_here), "{name:?}");
        if !row.otherwise.is_empty() {
            assert!(refused(index, &|row| _ = row.otherwise.pop()), "{name:?}");
            assert!(refused(index, &|row| row.otherwise[0].domain = "nothing".to_owned()), "{name:?}");
            assert!(refused(index, &|row| row.otherwise.push(row.otherwise[0].clone())), "{name:?}");
        }
        assert!(refused(index, &|row| row.instead = Some("vest/nothing".to_owned())), "{name:?}");
    }
    // Where it allows what would be chosen anyway, it costs nothing, and that is exact.
    let free = rows.iter().position(|row| row.verdict == "choose" && row.what == row.instead).unwrap();
    assert!(refused(free, &|row| row.extra = Some(Money(1))));
}
