//! What the decisions cost against leaving them open.

use super::{Cell, Column, Kind, Planned, Table, Tone, terms};
use crate::model::{Candidate, Money, Verdict};
use crate::plan::DecisionCost;
use crate::words::t;

/// What each decision costs, by domain, then verdict.
pub(super) fn table(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("domain", Kind::Id, t!("column.domain")),
        Column::new("decision", Kind::Text, t!("column.decision")),
        Column::new("what", Kind::Id, t!("column.subject")),
        Column::new("extra", Kind::Money, t!("column.extra")),
        Column::new("instead", Kind::Id, t!("column.instead")),
    ];
    let title = t!("summary.decisions");
    let mut table = Table::new("decisions", title, columns);
    let landscape = planned.landscape;
    let costs = planned.plan.decisions.iter().flatten();
    for cost in costs.clone() {
        let decision = &landscape.decisions[cost.decision.index()];
        table.push([
            Cell::text(&landscape.domain(decision.verdict.domain()).id),
            terms::verdict(decision.verdict),
            Cell::or_empty(landscape.verdict_of(decision.verdict), Cell::text),
            extra(cost),
            Cell::or_empty(instead(cost, decision.verdict), |candidate| planned.candidate(candidate)),
        ]);
    }
    if costs.clone().any(|cost| cost.only_here) {
        table = table.note(t!("summary.decisions_note"));
    }
    table
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
