//! How a contract stands on a day: what `show CONTRACT` prints (section 13).

use super::{first_open_exit, last_working_day, missed, months_paid, subtract_months, term_end_from};
use crate::model::{Contract, Date, Options, Renewal};

/// Whether a contract runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StandingStatus {
    /// It runs.
    Running,
    /// It has ended.
    Ended,
    /// Notice has been given.
    Terminated,
}

/// How a contract stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Standing {
    /// Whether it runs.
    pub status: StandingStatus,
    /// The end of the present term.
    pub term_end: Option<Date>,
    /// The first day it can still be left.
    pub next_exit: Option<Date>,
    /// The last day to give notice for that.
    pub notice_by: Option<Date>,
    /// The last Norwegian working day on or before it.
    pub notice_working_day: Option<Date>,
    /// The day by which the next unused option must be used.
    pub option_by: Option<Date>,
    /// What it costs to miss the notice for `next_exit`: the fee until the exit after it. Kroner; `None` where no notice can
    /// be missed, or the fee is unknown.
    pub missed_cost: Option<u64>,
    /// What remains to be paid until `next_exit`. Kroner; `None` where there is none, or the fee is unknown.
    pub remaining_cost: Option<u64>,
}

/// How a contract stands on `as_of`.
pub fn standing(contract: &Contract, as_of: Date) -> Standing {
    let nothing = Standing {
        status: StandingStatus::Ended,
        term_end: None,
        next_exit: None,
        notice_by: None,
        notice_working_day: None,
        option_by: None,
        missed_cost: None,
        remaining_cost: None,
    };
    if let Some(day) = contract.terminated_to {
        let day_left = (day >= as_of).then_some(day);
        return Standing {
            status: if day_left.is_some() { StandingStatus::Terminated } else { StandingStatus::Ended },
            term_end: day_left,
            next_exit: day_left,
            remaining_cost: day_left.and_then(|day| remaining(contract, as_of, day)),
            ..nothing
        };
    }
    let term_end = term_end_from(contract, as_of);
    if contract.end.is_some() && term_end.is_none() {
        return nothing;
    }
    let ends_by_itself = contract.end.is_some() && contract.renewal != Renewal::Tacit;
    let (next_exit, notice_by) = if ends_by_itself {
        (term_end, None)
    } else {
        let exit = first_open_exit(contract, as_of, as_of, false);
        (exit.map(|exit| exit.effect), exit.map(|exit| exit.notice_by))
    };
    Standing {
        status: StandingStatus::Running,
        term_end,
        next_exit,
        notice_by,
        notice_working_day: notice_by.map(last_working_day),
        option_by: option_by(contract, term_end),
        missed_cost: next_exit.filter(|_| !ends_by_itself).and_then(|exit| {
            missed(contract, contract.annual_fee, exit, false).and_then(|missed| missed.cost)
        }),
        remaining_cost: next_exit.and_then(|exit| remaining(contract, as_of, exit)),
    }
}

/// What remains to be paid until a contract's last day, from the later of a day and its start.
fn remaining(contract: &Contract, from: Date, last: Date) -> Option<u64> {
    let from = contract.start.map_or(from, |start| start.max(from));
    Some(fee_for_months(contract.annual_fee?, months_paid(from, last)))
}

/// round(annual fee · months / 12), halves up. Kroner.
pub fn fee_for_months(annual_fee: u64, months: u32) -> u64 {
    let twelfths = u128::from(annual_fee) * u128::from(months);
    u64::try_from((2 * twelfths + 12) / 24).expect("invariant: fees and months are bounded by the format")
}

/// The day by which the next unused option must be used: the end it prolongs − decide_months.
fn option_by(contract: &Contract, term_end: Option<Date>) -> Option<Date> {
    match contract.options {
        Some(Options { count, used, decide_months, .. }) if used < count => {
            term_end.map(|end| subtract_months(end, decide_months))
        }
        _ => None,
    }
}
