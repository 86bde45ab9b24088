//! What each decision costs: the plan without it is priced from what the document says that it chooses, and costs exactly as much less.
//! That nothing costs still less without the decision only a search knows; but every plan without it that is at hand does not.

use std::collections::BTreeMap;

use super::elsewhere;
use super::verdict::Look;
use crate::cost::{Basis, Scope, evaluate};
use crate::model::{Candidate, DecisionId, DomainId, Landscape, Money, Selection, Verdict};
use crate::plan::PlanStatus;
use crate::plan::file::v1::{DecisionEntry, PlanDocument};
use crate::words::t;

/// A row for each decision, each within its bounds. `selection` is the plan's own.
pub fn check(basis: &Basis, document: &PlanDocument, selection: Option<&Selection>, look: &mut Look) {
    let Some(rows) = &document.decisions else { return };
    let mut theirs: Vec<_> = rows.iter().map(said).collect();
    let ids = || (0..basis.landscape.decisions.len()).map(DecisionId::at);
    let mut ours: Vec<_> = ids().map(|id| ours(basis.landscape, id)).collect();
    theirs.sort();
    ours.sort();
    look.require(theirs == ours, "decisions", || t!("verify.other_decisions"));
    for (index, row) in rows.iter().enumerate() {
        let place = format!("decisions[{index}]");
        let saves = row.extra.is_some_and(|extra| extra < Money::ZERO);
        look.require(!(row.only_here && saves), format!("{place}.extra"), || t!("verify.decision_saves"));
        let own = ids().find(|&id| self::ours(basis.landscape, id) == said(row));
        let (Some(id), Some(selection)) = (own, selection) else { continue };
        its_plan(basis, (row, id), selection, &place, look);
        if !row.only_here {
            without(basis, document, (row, id), selection, &place, look);
        }
    }
}

/// The plan without the decision, priced again: it is allowed there, and costs as much less as is said.
fn its_plan(
    basis: &Basis,
    (row, id): (&DecisionEntry, DecisionId),
    selection: &Selection,
    place: &str,
    look: &mut Look,
) {
    let landscape = basis.landscape;
    let verdict = landscape.decisions[id.index()].verdict;
    let mut world = landscape.clone();
    world.decisions.remove(id.index());
    let decided_elsewhere = Basis::new(&world).scope(verdict.domain()) != Scope::InScope;
    let only_here = matches!(verdict, Verdict::Choose(..)) && decided_elsewhere;
    look.same(format!("{place}.only_here"), &row.only_here, &only_here);
    let Some(otherwise) = otherwise(basis, row, selection, place, look) else { return };
    let chosen = |domain| otherwise.get(&domain).copied().unwrap_or_else(|| selection.get(domain));
    let instead = chosen(verdict.domain());
    let said = instead.map(|candidate| landscape.candidate_reference(candidate).to_owned());
    let Some(extra) = row.extra else {
        let bare = row.otherwise.is_empty() && row.instead.is_none();
        look.require(bare, place, || t!("verify.no_plan_says_nothing"));
        look.compared.bounded += 1;
        return;
    };
    look.same(format!("{place}.instead"), &row.instead, &said);
    if only_here {
        world = landscape.clone();
        let Some(candidate) = instead else { return };
        world.decisions[id.index()].verdict = Verdict::Choose(verdict.domain(), candidate);
    }
    let total = evaluate(basis, selection).total().money;
    match elsewhere::price(&Basis::new(&world), chosen) {
        Ok(without) => look.same(format!("{place}.extra"), &extra, &(total - without)),
        Err(why) => look.wrong(format!("{place}.otherwise"), why),
    }
}

/// What the plan without a decision chooses otherwise; `None` where that cannot be read.
fn otherwise(
    basis: &Basis,
    row: &DecisionEntry,
    selection: &Selection,
    place: &str,
    look: &mut Look,
) -> Option<BTreeMap<DomainId, Option<Candidate>>> {
    let mut changed = BTreeMap::new();
    let mut last = None;
    for (index, entry) in row.otherwise.iter().enumerate() {
        let inside = format!("{place}.otherwise[{index}]");
        let domain = basis.landscape.find_domain(&entry.domain);
        let choice = entry.choice.as_ref().map(|choice| basis.landscape.find_choice(choice));
        let (Some(domain), None | Some(Some(_))) = (domain, choice) else {
            let choice = entry.choice.as_deref().unwrap_or("null");
            look.wrong(inside, t!("verify.otherwise_unknown", domain = entry.domain, choice = choice));
            return None;
        };
        let choice = choice.flatten();
        look.require(last < Some(domain), &inside, || t!("verify.out_of_order_or_twice"));
        let differs = selection.get(domain) != choice;
        look.require(differs, format!("{inside}.choice"), || t!("verify.own_choice_otherwise"));
        last = Some(domain);
        changed.insert(domain, choice);
    }
    Some(changed)
}

/// What tells a decision from the others, and who made it.
type Said<'a> = (&'a str, &'a str, Option<&'a str>, Option<&'a str>);

fn said(row: &DecisionEntry) -> Said<'_> {
    (&row.domain, &row.verdict, row.what.as_deref(), row.by.as_deref())
}

fn ours(landscape: &Landscape, id: DecisionId) -> Said<'_> {
    let decision = &landscape.decisions[id.index()];
    let verdict = decision.verdict;
    let domain = &landscape.domain(verdict.domain()).id;
    (domain, verdict.name(), landscape.verdict_of(verdict), decision.by.as_deref())
}

/// A row against the plans at hand without its decision: those that differ from the plan at most in its domain.
fn without(
    basis: &Basis,
    document: &PlanDocument,
    (row, id): (&DecisionEntry, DecisionId),
    selection: &Selection,
    place: &str,
    look: &mut Look,
) {
    let verdict = basis.landscape.decisions[id.index()].verdict;
    let mut world = basis.landscape.clone();
    world.decisions.remove(id.index());
    let free = Basis::new(&world);
    let (total, domain) = (evaluate(basis, selection).total().money, verdict.domain());
    let least = cheapest(&free, domain, selection);
    let enough = match (row.extra, least) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(extra), Some(least)) => extra >= total - least,
    };
    let extra = format!("{place}.extra");
    look.require(enough, &extra, || {
        t!("verify.decision_at_least", least = (total - least.unwrap_or(total)).get().to_string())
    });
    let most = if is_free_to(verdict, row, basis.landscape) { Money::ZERO } else { total };
    let proven = document.status == PlanStatus::Optimal.name();
    let little = !proven || row.extra.is_none_or(|extra| extra <= most);
    look.require(little, &extra, || t!("verify.decision_at_most", most = most.get().to_string()));
    let there = free.scope(domain) == Scope::InScope;
    let may = match (&row.instead, row.extra) {
        (None, None) => true,
        (None, Some(_)) => !there,
        (Some(_), None) => false,
        (Some(name), Some(_)) => {
            let is = |candidate: &Candidate| world.candidate_reference(*candidate) == name;
            there && free.candidates(domain).iter().any(is)
        }
    };
    look.require(may, format!("{place}.instead"), || {
        t!("verify.decision_instead", name = row.instead.as_deref().unwrap_or("null"))
    });
}

/// Whether the decision allows what would be chosen without it: then it costs nothing.
fn is_free_to(verdict: Verdict, row: &DecisionEntry, landscape: &Landscape) -> bool {
    let Some(instead) = row.instead.as_deref() else { return false };
    match verdict {
        Verdict::Choose(_, candidate) => landscape.candidate_reference(candidate) == instead,
        Verdict::Reject(_, candidate) => landscape.candidate_reference(candidate) != instead,
        Verdict::Retire(_) | Verdict::Need(_) | Verdict::Drop(..) => false,
    }
}

/// What the cheapest plan costs that chooses like this one save in one domain; `None` where none of them is allowed.
fn cheapest(free: &Basis, own: DomainId, selection: &Selection) -> Option<Money> {
    let mut like = Selection(vec![None; free.landscape.domains.len()]);
    for domain in free.in_scope().filter(|&domain| domain != own) {
        let chosen = selection.get(domain).filter(|chosen| free.candidates(domain).contains(chosen))?;
        like.0[domain.index()] = Some(chosen);
    }
    let choices: Vec<Option<Candidate>> = match free.scope(own) {
        Scope::InScope => free.candidates(own).iter().copied().map(Some).collect(),
        _ => vec![None],
    };
    let priced = choices.into_iter().filter_map(|choice| {
        like.0[own.index()] = choice;
        let evaluation = evaluate(free, &like);
        evaluation.breaches.is_empty().then(|| evaluation.total().money)
    });
    priced.min()
}
