//! Why something may not be chosen, in words: the one list that every room says it with.

use super::Bar;
use crate::model::{DecisionId, Landscape};
use crate::words::{Text, t};

/// A reason, in words.
pub fn reason(landscape: &Landscape, bar: Bar) -> Text {
    let merger = landscape.merger.date;
    let contract = |id| &landscape.contract(id).reference;
    match bar {
        Bar::PhasingOut => t!("bar.phasing_out"),
        Bar::EndOfLife(day) => t!("bar.end_of_life", day = day, merger = merger),
        Bar::NotExtendable(id) => t!("bar.not_extendable", contract = contract(id)),
        Bar::Terminated(id, day) => t!("bar.terminated", contract = contract(id), day = day),
        Bar::ContractEnds(id, day) => t!("bar.contract_ends", contract = contract(id), day = day),
        Bar::TooLate(day) => t!("bar.too_late", day = day, as_of = landscape.merger.as_of),
        Bar::Advisory => t!("bar.advisory"),
        Bar::ParallelForbidden => t!("bar.parallel_forbidden"),
        Bar::TooFewForParallel => t!("bar.too_few_for_parallel"),
        Bar::ChosenOther(id) => t!("bar.chosen_other", decision = decided(landscape, id)),
        Bar::Rejected(id) => t!("bar.rejected", decision = decided(landscape, id)),
    }
}

/// A decision by its number, who took it and why.
fn decided(landscape: &Landscape, id: DecisionId) -> Text {
    let decision = &landscape.decisions[id.index()];
    let said: Vec<&str> =
        [&decision.by, &decision.reason].into_iter().flatten().map(String::as_str).collect();
    match said.is_empty() {
        true => t!("bar.decision", number = decision.number),
        false => t!("bar.decision_said", number = decision.number, said = said.join(": ")),
    }
}
