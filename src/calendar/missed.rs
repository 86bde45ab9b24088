//! What happens when a notice is missed, and which options are left.

use super::{add_months, day_after, fee_for_months, first_effect_day, months_paid, subtract_months};
use crate::model::{Contract, Date, Options, Renewal};

/// What happens when the notice for an exit is missed: the contract goes on until the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missed {
    /// The effect day that is missed: the contract would have ended with it.
    pub effect: Date,
    /// The first effect day after it (model.md, section 13): the contract goes on until then.
    pub next: Date,
    /// What is paid from the day after the one until the other, in kroner; `None` where the fee is unknown. 0 of a contract that
    /// begins only after the day that is missed.
    pub cost: Option<u64>,
}

/// What happens when the notice for an effect day is missed, of a contract or a part of it that costs so much a year. With
/// `set_end_aside` the exit was to be bought out. `None` where there is no later effect day.
pub fn missed(
    contract: &Contract,
    annual_fee: Option<u64>,
    effect: Date,
    set_end_aside: bool,
) -> Option<Missed> {
    let next = first_effect_day(contract, day_after(effect), set_end_aside)?;
    let not_begun = contract.start.is_some_and(|start| start > effect);
    let months = if not_begun { 0 } else { months_paid(day_after(effect), next) };
    Some(Missed { effect, next, cost: annual_fee.map(|fee| fee_for_months(fee, months)) })
}

/// An option of the customer that is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OptionLeft {
    /// Which of those left, from 1.
    pub number: u32,
    /// The end that it prolongs.
    pub end: Date,
    /// The day by which it must be used.
    pub decide_by: Date,
}

/// The options left of a contract that ends by itself, the first one first. A lump of `option_months` is one option, to be
/// used by the end.
pub fn options_left(contract: &Contract) -> Vec<OptionLeft> {
    let ends =
        contract.end.filter(|_| contract.renewal != Renewal::Tacit && contract.terminated_to.is_none());
    let Some(end) = ends else { return Vec::new() };
    match contract.options {
        Some(Options { count, months, used, decide_months }) => (0..count - used)
            .map(|number| {
                let end = add_months(end, number * months);
                OptionLeft { number: number + 1, end, decide_by: subtract_months(end, decide_months) }
            })
            .collect(),
        None if contract.option_months > 0 => vec![OptionLeft { number: 1, end, decide_by: end }],
        None => Vec::new(),
    }
}
