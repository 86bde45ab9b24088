//! What the decisions cost against leaving them open.

use super::{Cell, Column, Kind, Planned, Table, Tone, terms};
use crate::model::{Candidate, Money, Verdict};
use crate::plan::DecisionCost;
use crate::words::t;

/// What each decision costs, by domain, then verdict.
pub(in crate::report) fn table(planned: &Planned<'_>) -> Table {
    let landscape = planned.landscape;
    let verdict = |cost: &DecisionCost| landscape.decisions[cost.decision.index()].verdict;
    let columns = [
        Column::new("domain", Kind::Id, t!("column.domain"))
            .of(|cost: &&DecisionCost| Cell::text(&landscape.domain(verdict(cost).domain()).id)),
        Column::new("decision", Kind::Text, t!("column.decision"))
            .of(|cost: &&DecisionCost| terms::verdict(verdict(cost))),
        Column::new("what", Kind::Id, t!("column.subject"))
            .of(|cost: &&DecisionCost| Cell::or_empty(landscape.verdict_of(verdict(cost)), Cell::text)),
        Column::new("extra", Kind::Money, t!("column.extra")).of(|cost: &&DecisionCost| extra(cost)),
        Column::new("instead", Kind::Id, t!("column.instead")).of(|cost: &&DecisionCost| {
            Cell::or_empty(instead(cost, verdict(cost)), |candidate| planned.candidate(candidate))
        }),
    ];
    let costs = planned.plan.decisions.iter().flatten();
    let only_here = costs.clone().any(|cost| cost.only_here);
    let table = Table::of("decisions", t!("summary.decisions"), columns, costs);
    if only_here { table.note(t!("summary.decisions_note")) } else { table }
}

fn extra(cost: &DecisionCost) -> Cell {
    match cost.extra {
        Some(extra) if extra > Money::ZERO => Cell::money(extra).tone(Tone::Notice),
        Some(extra) => Cell::money(extra),
        None => Cell::from(t!("summary.no_plan")),
    }
}

/// What would be chosen without it, where that is something else.
fn instead(cost: &DecisionCost, verdict: Verdict) -> Option<Candidate> {
    let chosen = match verdict {
        Verdict::Choose(_, candidate) => Some(candidate),
        Verdict::Reject(..) | Verdict::Retire(_) | Verdict::Need(_) | Verdict::Drop(..) => None,
    };
    cost.instead.filter(|&instead| Some(instead) != chosen)
}
