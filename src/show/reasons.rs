//! Why something may not be chosen, in words.

use std::collections::BTreeSet;

use super::Known;
use crate::cost::{Bar, Fallen};
use crate::model::{ContractId, DecisionId, Landscape, MunicipalityId};
use crate::words::{Cell, Text, t};

/// Every reason, in words.
pub(super) fn reasons(known: &Known, fallen: &Fallen) -> Text {
    Text::joined(fallen.bars.iter().map(|&bar| reason(known.landscape(), bar)), "; ")
}

/// One reason, in words.
pub fn reason(landscape: &Landscape, bar: Bar) -> Text {
    let contract = |id| &landscape.contract(id).reference;
    match bar {
        Bar::PhasingOut => t!("reason.phasing_out"),
        Bar::EndOfLife(day) => t!("reason.end_of_life", day = day, merger = landscape.merger.date),
        Bar::Unfit => t!("reason.unfit"),
        Bar::Form(_) => t!("reason.form"),
        Bar::Fit(fit) => t!("reason.fit", fit = fit),
        Bar::Capacity(most) => t!("reason.capacity", most = Cell::text(most.to_string())),
        Bar::Growth(id) => {
            let percent = Cell::text(growth_needed(landscape, id).to_string());
            t!("reason.growth", contract = contract(id), percent = percent)
        }
        Bar::BegunTooLate(day) => t!("reason.begun_too_late", day = day),
        Bar::Unfinished => t!("reason.unfinished"),
        Bar::Terminated(id, day) => t!("reason.terminated", contract = contract(id), day = day),
        Bar::ContractEnds(id, day) => t!("reason.contract_ends", contract = contract(id), day = day),
        Bar::TooLate(day) => t!("reason.too_late", day = day, as_of = landscape.merger.as_of),
        Bar::Advisory => t!("reason.advisory"),
        Bar::ParallelForbidden => t!("reason.parallel_forbidden"),
        Bar::TooFewForParallel => t!("reason.too_few_for_parallel"),
        Bar::ChosenOther(id) => t!("reason.chosen_other", said = said(landscape, id)),
        Bar::Rejected(id) => t!("reason.rejected", said = said(landscape, id)),
    }
}

/// By how many percent what a contract serves would have to grow to serve everybody, whole percents up (model.md, section 6).
fn growth_needed(landscape: &Landscape, id: ContractId) -> u64 {
    let systems = landscape.contract(id).systems.iter();
    let uses = systems.flat_map(|&system| &landscape.system(system).uses);
    let served: BTreeSet<MunicipalityId> = uses.map(|&entry| landscape.entry(entry).municipality).collect();
    let inhabitants = |id: MunicipalityId| landscape.municipality(id).inhabitants;
    let served: u64 = served.into_iter().map(inhabitants).sum();
    let all: u64 = landscape.municipality_ids().map(inhabitants).sum();
    ((all - served) * 100).div_ceil(served.max(1))
}

/// Who took a decision and why, in brackets.
fn said(landscape: &Landscape, id: DecisionId) -> String {
    let decision = &landscape.decisions[id.index()];
    let said: Vec<&str> =
        [&decision.by, &decision.reason].into_iter().flatten().map(String::as_str).collect();
    if said.is_empty() { String::new() } else { format!(" ({})", said.join(": ")) }
}
