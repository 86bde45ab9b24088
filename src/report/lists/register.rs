//! What a contract office asks of a contract, in words and figures.

use super::{Cell, Planned, Text};
use crate::calendar::{Standing, months_between};
use crate::model::{
    Candidate, Contract, ContractId, Date, Decision, Money, NoticeTo, Options, Renewal, Verdict,
};
use crate::words::t;

/// The options that are left: how many, how long each, how long before the end each must be used.
pub(super) fn options(contract: &Contract) -> Cell {
    match contract.options {
        Some(Options { count, months: each, used, decide_months }) if used < count => {
            let (left, each, before) = (count - used, months(each), months(decide_months));
            t!("register.of_each_to_be_used", left = left, count = count, each = each, before = before).into()
        }
        Some(Options { count, .. }) => t!("register.none_of", count = count).into(),
        None if contract.option_months > 0 => {
            t!("register.months_in_all", option_months = contract.option_months).into()
        }
        None => Cell::empty(),
    }
}

/// A number of months.
pub(in crate::report) fn months(number: u32) -> Text {
    t!("register.months", number = number)
}

/// Notice, and on which days an exit takes effect.
pub(super) fn notice(contract: &Contract) -> Cell {
    if contract.end.is_some() && contract.renewal != Renewal::Tacit {
        return Cell::from(t!("register.ends_by_itself"));
    }
    let until = match contract.notice_to {
        _ if contract.end.is_some() => t!("register.before_a_term_ends"),
        NoticeTo::Any => t!("notice-to.any"),
        NoticeTo::Month => t!("notice-to.month"),
        NoticeTo::Quarter => t!("notice-to.quarter"),
        NoticeTo::Year => t!("notice-to.year"),
    };
    Text::joined([months(contract.notice_months), until], " ").into()
}

/// What must be paid from the planning date until the earliest exit, in kroner: the yearly fee, by whole months, rounded to
/// the nearest krone. Nothing once it has ended.
pub(super) fn remaining(contract: &Contract, now: &Standing, as_of: Date) -> Money {
    now.next_exit.map_or(Money::ZERO, |exit| fee_for(contract, months_between(as_of, exit)))
}

/// The fee of so many months, rounded to the nearest krone, halves up.
pub(in crate::report) fn fee_for(contract: &Contract, months: u32) -> Money {
    Money((i128::from(contract.annual_fee) * i128::from(months) + 6).div_euclid(12))
}

/// What was decided about the systems of a contract, and by whom.
pub(super) fn decided(planned: &Planned<'_>, id: ContractId) -> (Cell, Cell) {
    let landscape = planned.landscape;
    let contract = landscape.contract(id);
    let domains = planned.contract_domains(id);
    let about = |decision: &&Decision| match decision.verdict {
        Verdict::Choose(domain, _) | Verdict::Retire(domain) => domains.contains(&domain),
        Verdict::Reject(_, Candidate::System(system)) => contract.systems.contains(&system),
        Verdict::Reject(..) | Verdict::Drop(..) => false,
    };
    let decisions: Vec<&Decision> = landscape.decisions.iter().filter(about).collect();
    let said = decisions.iter().map(|decision| {
        let domain = &landscape.domain(decision.verdict.domain()).id;
        let words = match decision.verdict {
            Verdict::Choose(_, candidate) => {
                let choice = landscape.candidate_reference(candidate);
                t!("register.choose", domain = domain, choice = choice)
            }
            Verdict::Reject(_, candidate) => {
                let choice = landscape.candidate_reference(candidate);
                t!("register.reject", domain = domain, choice = choice)
            }
            Verdict::Retire(_) | Verdict::Drop(..) => {
                t!("register.retire", domain = domain)
            }
        };
        match decision.date {
            Some(day) => t!("register.on_a_day", what = words, day = day),
            None => words,
        }
    });
    let said: Vec<Text> = said.collect();
    let mut by: Vec<&str> = decisions.iter().filter_map(|decision| decision.by.as_deref()).collect();
    by.sort_unstable();
    by.dedup();
    let decision = Cell::or_empty((!said.is_empty()).then_some(said), |said| Text::joined(said, ", ").into());
    (decision, Cell::or_empty((!by.is_empty()).then_some(by), Cell::list))
}
