//! What the decisions cost against leaving them open.

use super::{Cell, Column, Kind, Planned, Table, Tone, Words, terms};
use crate::model::{Candidate, Money, Verdict};
use crate::plan::DecisionCost;

/// What each decision costs, by domain, then verdict.
pub(super) fn table(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("domain", Kind::Id, "Domain", "Område"),
        Column::new("decision", Kind::Text, "Decision", "Vedtak"),
        Column::new("what", Kind::Id, "Of", "Gjelder"),
        Column::new("extra", Kind::Money, "Costs, NOK", "Koster, kr"),
        Column::new("instead", Kind::Id, "Without it", "Uten det"),
    ];
    let title = Words::new(
        "What each decision costs against leaving it open",
        "Hva hvert vedtak koster mot å stå fritt",
    );
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
        table = table.note(Words::new(
            "A domain of a project of its own is not decided here without its decision; the decision is compared with one for each \
             other candidate of the domain.",
            "Et område med eget prosjekt avgjøres ikke her uten vedtaket; vedtaket er sammenlignet med ett for hver annen \
             kandidat på området.",
        ));
    }
    table
}

fn extra(cost: &DecisionCost) -> Cell {
    match cost.extra {
        Some(extra) if extra > Money::ZERO => Cell::money(extra).tone(Tone::Notice),
        Some(extra) => Cell::money(extra),
        None => Cell::words("no plan without it", "ingen plan uten"),
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
