//! Why something may not be chosen and what an integration takes, in words: the one text of each that plans, verdicts, conflicts and
//! drawings share.

use super::{Bar, Work};
use crate::model::Landscape;
use crate::words::{Text, t};

impl Bar {
    /// It in the user's words, with the value that bars.
    pub fn said(self, landscape: &Landscape) -> Text {
        let contract = |id| &landscape.contract(id).reference;
        match self {
            Bar::PhasingOut => t!("bar_fact.phasing_out"),
            Bar::EndOfLife(day) => t!("bar_fact.end_of_life", day = day),
            Bar::Unfit => t!("bar_fact.unfit"),
            Bar::Form(_) => t!("bar_fact.form"),
            Bar::Fit(fit) => t!("bar_fact.fit", fit = fit),
            Bar::Capacity(most) => t!("bar_fact.capacity", most = most.to_string()),
            Bar::BegunTooLate(day) => t!("bar_fact.begun_too_late", day = day),
            Bar::Unfinished => t!("bar_fact.unfinished"),
            Bar::Growth(id) => t!("bar_fact.growth", contract = contract(id)),
            Bar::Terminated(id, day) => t!("bar_fact.terminated", contract = contract(id), day = day),
            Bar::ContractEnds(id, day) => t!("bar_fact.contract_ends", contract = contract(id), day = day),
            Bar::TooLate(day) => t!("bar_fact.too_late", day = day),
            Bar::Advisory => t!("bar_fact.advisory"),
            Bar::ParallelForbidden => t!("bar_fact.parallel_forbidden"),
            Bar::TooFewForParallel => t!("bar_fact.too_few_for_parallel"),
            Bar::ChosenOther(_) => t!("bar_fact.chosen_other"),
            Bar::Rejected(_) => t!("bar_fact.rejected"),
        }
    }
}

impl Work {
    /// It in words.
    pub fn said(self) -> Text {
        match self {
            Work::Same => t!("integration_work.same"),
            Work::OwnCore => t!("integration_work.own_core"),
            Work::Keep => t!("integration_work.keep"),
            Work::Reregister => t!("integration_work.reregister"),
            Work::Suite => t!("integration_work.suite"),
            Work::Reuse => t!("integration_work.reuse"),
            Work::Build => t!("integration_work.build"),
            Work::BuildLocked => t!("integration_work.build_locked"),
        }
    }
}
