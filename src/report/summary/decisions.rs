//! What the decisions cost against leaving them open.

use super::{Cell, Column, Kind, Planned, Table, Tone, terms};
use crate::model::{Candidate, Landscape, Money, Verdict};
use crate::plan::DecisionCost;
use crate::words::t;

/// What each decision costs, in the order of the decisions file.
pub(super) fn table(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("number", Kind::Count),
        Column::new("domain", Kind::Id),
        Column::new("decision", Kind::Text),
        Column::new("subject", Kind::Id),
        Column::new("cost", Kind::Money),
        Column::new("instead", Kind::Id),
    ];
    let title = t!("summary.what_each_decision_costs_against_leaving");
    let mut table = Table::new("decisions", title, columns);
    let landscape = planned.landscape;
    let costs = planned.plan.decisions.iter().flatten();
    for cost in costs.clone() {
        let decision = &landscape.decisions[cost.decision.index()];
        table.push([
            Cell::count(decision.number),
            Cell::text(&landscape.domain(decision.verdict.domain()).id),
            terms::verdict(decision.verdict),
            Cell::or_empty(what(landscape, decision.verdict), Cell::text),
            extra(cost),
            Cell::or_empty(instead(cost, decision.verdict), |candidate| planned.candidate(candidate)),
        ]);
    }
    if costs.clone().any(|cost| cost.only_here) {
        table = table.note(t!("summary.a_domain_of_a_project_of"));
    }
    table
}

/// The candidate, or the other end of the integration.
fn what(landscape: &Landscape, verdict: Verdict) -> Option<&str> {
    match verdict {
        Verdict::Choose(_, candidate) | Verdict::Reject(_, candidate) => {
            Some(landscape.candidate_reference(candidate))
        }
        Verdict::Drop(_, far) => Some(landscape.end_reference(far)),
        Verdict::Retire(_) => None,
    }
}

fn extra(cost: &DecisionCost) -> Cell {
    match cost.extra {
        Some(extra) if extra > Money::ZERO => Cell::money(extra).tone(Tone::Notice),
        Some(extra) => Cell::money(extra),
        None => Cell::from(t!("summary.no_plan_without_it")),
    }
}

/// What would be chosen without it, where that is something else.
fn instead(cost: &DecisionCost, verdict: Verdict) -> Option<Candidate> {
    let chosen = match verdict {
        Verdict::Choose(_, candidate) => Some(candidate),
        Verdict::Reject(..) | Verdict::Retire(_) | Verdict::Drop(..) => None,
    };
    cost.instead.filter(|&instead| Some(instead) != chosen)
}
