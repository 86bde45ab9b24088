//! Every figure of a plan with a target, compared with what the workspace gives for its choices.

use super::marks::{Marks, names};
use super::verdict::Look;
use super::{expected, packages, runners_up};
use crate::cost::{
    Basis, Breach, Evaluation, evaluate, not_the_largest, payback, reference_selection, target_year,
};
use crate::model::{DomainId, Selection};
use crate::plan::Clarify;
use crate::plan::file::v1::{
    BarsEntry, ContractEntry, CostEntry, DomainEntry, IntegrationEntry, MigrationEntry, OpenEntry,
    PlanDocument, ProcurementEntry, ReferenceEntry,
};
use crate::words::{Text, t};

/// The domains, their runners-up, the packages, and what does not depend on the choices.
pub fn domains(basis: &Basis, document: &PlanDocument, selection: Option<&Selection>, look: &mut Look) {
    let expected = expected::domains(basis, selection);
    look.compared.domains = expected.len();
    let key = |row: &DomainEntry| row.domain.clone();
    let evaluation = selection.map(|selection| (selection, evaluate(basis, selection)));
    // What stands below the domains' own rows is told after them.
    let mut below = Look::default();
    let priced = evaluation.as_ref().map(|(selection, evaluation)| (*selection, evaluation.total().money));
    let seconds = runners_up::check(basis, document, priced, &mut below);
    let marks = evaluation.as_ref().map(|(selection, evaluation)| Marks::new(basis, selection, evaluation));
    look.rows("domains", &document.domains, &expected, key, |look, place, row, expected| {
        let domain = basis.landscape.find_domain(&row.domain).filter(|&domain| is_chosen(basis, domain));
        if domain.is_some() && selection.is_none() {
            return;
        }
        look.same(format!("{place}.kind"), &row.kind, &expected.kind);
        look.same(format!("{place}.choice"), &row.choice, &expected.choice);
        look.same(format!("{place}.members"), &row.members, &expected.members);
        look.same(format!("{place}.lawyer"), &row.lawyer, &expected.lawyer);
        look.same(format!("{place}.assumed_cost"), &row.assumed_cost, &expected.assumed_cost);
        let reasons = domain.zip(marks.as_ref()).map(|(domain, marks)| {
            let said = |reason: Clarify| row.clarify.iter().any(|name| name == reason.name());
            look.compared.bounded += usize::from(said(Clarify::Horizon));
            match row.runner_up.iter().flatten().next() {
                Some(rival) => marks.of_domain(domain, rival.extra, seconds.get(&domain), &said),
                None => marks.by_itself(domain, &said),
            }
        });
        look.same(format!("{place}.clarify"), &row.clarify, &names(reasons.unwrap_or_default()));
    });
    if let Some(marks) = &marks {
        packages::check(basis, document, marks, &seconds, &mut below);
    }
    look.then(below);
}

pub(super) fn is_chosen(basis: &Basis, domain: DomainId) -> bool {
    basis.scope(domain) == crate::cost::Scope::InScope
}

/// Everything that follows from the choices.
pub fn consequences(basis: &Basis, document: &PlanDocument, evaluation: &Evaluation, look: &mut Look) {
    costs("cost", document.cost.as_ref(), &expected::cost(evaluation, |amount| amount.money), look);
    if document.assumed.is_some() {
        let assumed = expected::cost(evaluation, |amount| amount.assumed);
        costs("assumed", document.assumed.as_ref(), &assumed, look);
    }
    year(basis, document, evaluation, look);
    look.same("changing_users", &document.changing_users, &Some(evaluation.changing_users));
    for breach in &evaluation.breaches {
        look.wrong("domains", t!("verify.breaks", constraint = constraint(basis, *breach)));
    }
    contracts(document, basis, evaluation, look);
    migrations(document, basis, evaluation, look);
    integrations(document, basis, evaluation, look);
    procurements(document, basis, evaluation, look);
}

fn contracts(document: &PlanDocument, basis: &Basis, evaluation: &Evaluation, look: &mut Look) {
    let expected = expected::contracts(basis, evaluation);
    look.compared.contracts = expected.len();
    let key = |row: &ContractEntry| row.contract.clone();
    look.rows("contracts", &document.contracts, &expected, key, |look, place, row, expected| {
        look.same(format!("{place}.action"), &row.action, &expected.action);
        look.same(format!("{place}.reduce"), &row.reduce, &expected.reduce);
        look.same(format!("{place}.notice_by"), &row.notice_by, &expected.notice_by);
        look.same(format!("{place}.ends"), &row.ends, &expected.ends);
        look.same(format!("{place}.exit_cost"), &row.exit_cost, &expected.exit_cost);
        look.same(format!("{place}.exit"), &row.exit, &expected.exit);
        look.same(format!("{place}.assumed"), &row.assumed, &expected.assumed);
        look.same(format!("{place}.lines"), &row.lines, &expected.lines);
        look.same(format!("{place}.full_exit_cost"), &row.full_exit_cost, &expected.full_exit_cost);
        look.same(format!("{place}.bridge_to"), &row.bridge_to, &expected.bridge_to);
    });
}

fn migrations(document: &PlanDocument, basis: &Basis, evaluation: &Evaluation, look: &mut Look) {
    let expected = expected::migrations(basis, evaluation);
    look.compared.migrations = expected.len();
    let key = |row: &MigrationEntry| (row.domain.clone(), row.municipality.clone(), row.from.clone());
    look.rows("migrations", &document.migrations, &expected, key, |look, place, row, expected| {
        look.same(format!("{place}.to"), &row.to, &expected.to);
        look.same(format!("{place}.kind"), &row.kind, &expected.kind);
        look.same(format!("{place}.users"), &row.users, &expected.users);
        look.same(format!("{place}.records"), &row.records, &expected.records);
        look.same(format!("{place}.sites"), &row.sites, &expected.sites);
        look.same(format!("{place}.cost"), &row.cost, &expected.cost);
        look.same(format!("{place}.assumed"), &row.assumed, &expected.assumed);
    });
}

fn integrations(document: &PlanDocument, basis: &Basis, evaluation: &Evaluation, look: &mut Look) {
    let expected = expected::integrations(basis, evaluation);
    look.compared.integrations = expected.len();
    let key = |row: &IntegrationEntry| (row.a.clone(), row.b.clone());
    look.rows("integrations", &document.integrations, &expected, key, |look, place, row, expected| {
        look.same(format!("{place}.work"), &row.work, &expected.work);
        look.same(format!("{place}.cost"), &row.cost, &expected.cost);
    });
}

fn procurements(document: &PlanDocument, basis: &Basis, evaluation: &Evaluation, look: &mut Look) {
    let expected = expected::procurements(basis, evaluation);
    look.compared.procurements = expected.len();
    let key = |row: &ProcurementEntry| row.product.clone();
    look.rows("procurements", &document.procurements, &expected, key, |look, place, row, expected| {
        look.same(format!("{place}.domains"), &row.domains, &expected.domains);
        look.same(format!("{place}.one_off"), &row.one_off, &expected.one_off);
        look.same(format!("{place}.annual"), &row.annual, &expected.annual);
        look.same(format!("{place}.start_by"), &row.start_by, &expected.start_by);
        look.same(format!("{place}.begun"), &row.begun, &expected.begun);
        look.same(format!("{place}.spent"), &row.spent, &expected.spent);
    });
}

fn costs(place: &str, document: Option<&CostEntry>, expected: &CostEntry, look: &mut Look) {
    let Some(document) = document else {
        look.wrong(place, t!("verify.none_though_chosen"));
        return;
    };
    look.same(format!("{place}.total"), &document.total, &expected.total);
    look.same(format!("{place}.cash"), &document.cash, &expected.cash);
    look.same(format!("{place}.one_off"), &document.one_off, &expected.one_off);
    for (item, money) in document.items.iter() {
        look.same(format!("{place}.{}", item.name()), money, &expected.items[item]);
    }
}

/// What goes on costs today.
pub fn as_is(basis: &Basis, document: &PlanDocument, look: &mut Look) {
    let expected = expected::as_is(basis);
    let Some(as_is) = &document.as_is else {
        look.wrong("as_is", t!("verify.none_though_chosen"));
        return;
    };
    look.same("as_is.annual", &as_is.annual, &expected.annual);
    look.same("as_is.total", &as_is.total, &expected.total);
}

/// What the target costs a year, and when it has paid for itself.
fn year(basis: &Basis, document: &PlanDocument, evaluation: &Evaluation, look: &mut Look) {
    let year = target_year(basis, evaluation);
    look.same("target_year", &document.target_year, &Some(year));
    let today = expected::as_is(basis).annual;
    look.same("payback", &document.payback, &payback(evaluation.one_off, today, year));
}

/// The domains in which nothing can be chosen, and why.
pub fn open(basis: &Basis, document: &PlanDocument, look: &mut Look) {
    let expected = expected::open(basis);
    let key = |row: &OpenEntry| row.domain.clone();
    look.rows("open", &document.open, &expected, key, |look, place, row, expected| {
        let key = |row: &BarsEntry| row.candidate.clone();
        look.rows(&format!("{place}.bars"), &row.bars, &expected.bars, key, |look, place, row, expected| {
            look.same(format!("{place}.bars"), &row.bars, &expected.bars);
        });
    });
}

/// What the rule of thumb would cost, and what it would break.
pub fn reference(basis: &Basis, document: &PlanDocument, look: &mut Look) {
    let expected = reference_selection(basis).map(|selection| {
        let evaluation = evaluate(basis, &selection);
        let total = evaluation.total().money;
        let not_the_largest = not_the_largest(basis)
            .into_iter()
            .map(|domain| basis.landscape.domain(domain).id.clone())
            .collect();
        ReferenceEntry {
            rule: "largest".to_owned(),
            total,
            infeasible: expected::broken(&evaluation),
            not_the_largest,
        }
    });
    match (&document.reference, &expected) {
        (Some(document), Some(expected)) => {
            look.same("reference.rule", &document.rule, &expected.rule);
            look.same("reference.total", &document.total, &expected.total);
            look.same("reference.infeasible", &document.infeasible, &expected.infeasible);
            look.same("reference.not_the_largest", &document.not_the_largest, &expected.not_the_largest);
        }
        (document, expected) => look.same("reference", document, expected),
    }
}

fn number_of(limit: &str, number: impl ToString) -> Text {
    t!("verify.limit", limit = limit, number = number.to_string())
}

fn constraint(basis: &Basis, breach: Breach) -> Text {
    let product = |id| &basis.landscape.product(id).reference;
    match breach {
        Breach::Requires(one, other) => t!("verify.requires", one = product(one), other = product(other)),
        Breach::Excludes(one, other) => t!("verify.excludes", one = product(one), other = product(other)),
        Breach::Procurements(number) => number_of("procurements", number),
        Breach::OneOffBudget(money) => t!("verify.budget", money = money.get().to_string()),
        Breach::ArchiveCores(number) => number_of("archive_cores", number),
        Breach::Vendors(number) => number_of("vendors", number),
    }
}
