//! How a contract stands on a day: what `show CONTRACT` prints (section 13).

use super::{first_open_exit, last_working_day, subtract_months, term_end_from};
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
    };
    if let Some(day) = contract.terminated_to {
        let day_left = (day >= as_of).then_some(day);
        return Standing {
            status: if day_left.is_some() { StandingStatus::Terminated } else { StandingStatus::Ended },
            term_end: day_left,
            next_exit: day_left,
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
    }
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
