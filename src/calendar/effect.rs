//! The effect day of an exit, and the first exit that can still be had.

use super::{add_months, months_between, subtract_months};
use crate::model::{Contract, Date, NoticeTo, Renewal};
use jiff::ToSpan;

/// An exit that can still be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exit {
    /// The day it takes effect.
    pub effect: Date,
    /// The last day to give notice.
    pub notice_by: Date,
}

/// The notice day of an exit on a day: `notice_months` before it.
pub fn notice_day(contract: &Contract, effect: Date) -> Date {
    subtract_months(effect, contract.notice_months)
}

/// The first term end on or after a day: e_i = end + i·renewal_months, each counted from `end`.
/// With renewal `never` or `express` only e_0 = `end` counts. `None` if there is none.
pub fn term_end_from(contract: &Contract, day: Date) -> Option<Date> {
    let end = contract.end?;
    if end >= day {
        return Some(end);
    }
    if contract.renewal != Renewal::Tacit || contract.renewal_months == 0 {
        return None;
    }
    let r = contract.renewal_months;
    // end + months_between(end, day) ≥ day and one month less is not; so the first multiple of r from there on is it.
    let terms = months_between(end, day).div_ceil(r);
    Some(add_months(end, terms * r))
}

/// The effect day of an exit wished for a day (section 13): the first day on or after it, and on or after
/// `irrevocable_until`, that is a term end (with `end`), or any day, or a period's last day as `notice_to` says
/// (without). With `set_end_aside` the contract is read as if it had no `end` (an exit bought with the exit fee).
/// `None` where no such day exists: the contract ends for good before.
pub fn first_effect_day(contract: &Contract, wish: Date, set_end_aside: bool) -> Option<Date> {
    let from = contract.irrevocable_until.map_or(wish, |day| wish.max(day));
    if contract.end.is_some() && !set_end_aside {
        return term_end_from(contract, from);
    }
    Some(match contract.notice_to {
        NoticeTo::Any => from,
        NoticeTo::Month => from.last_of_month(),
        NoticeTo::Quarter => {
            let last = (from.month() + 2) / 3 * 3;
            Date::new(from.year(), last, 1)
                .expect("invariant: a quarter's last month is 3, 6, 9 or 12")
                .last_of_month()
        }
        NoticeTo::Year => from.last_of_year(),
    })
}

/// The last day on which a contract can be in force: `terminated_to`, else its end with every option used. `None` where it
/// goes on until somebody gives notice.
pub fn last_end(contract: &Contract) -> Option<Date> {
    contract.terminated_to.or_else(|| {
        let end = contract.end.filter(|_| contract.renewal != Renewal::Tacit)?;
        Some(add_months(end, contract.option_months))
    })
}

/// The last term end before a day, of a contract that renews itself. `None` where there is none.
pub fn last_term_end_before(contract: &Contract, day: Date) -> Option<Date> {
    let end = contract.end.filter(|_| contract.renewal == Renewal::Tacit && contract.renewal_months > 0)?;
    if end >= day {
        return None;
    }
    // It is the one before the first on or after the day.
    let r = contract.renewal_months;
    Some(add_months(end, (months_between(end, day).div_ceil(r) - 1) * r))
}

/// The last term end before a day that an exit can still take effect on: its notice day is not before `as_of`, and it is
/// not before `irrevocable_until`. Only of a contract that renews itself.
pub fn last_open_exit_before(contract: &Contract, day: Date, as_of: Date) -> Option<Exit> {
    let effect = last_term_end_before(contract, day)?;
    let notice_by = notice_day(contract, effect);
    let revocable = contract.irrevocable_until.is_none_or(|until| effect >= until);
    // Every earlier end has an earlier notice day: where the last will not do, none will.
    (revocable && notice_by >= as_of).then_some(Exit { effect, notice_by })
}

/// The first effect day on or after `wish` whose notice day is not before `as_of`.
/// `None` where no such day exists.
pub fn first_open_exit(contract: &Contract, wish: Date, as_of: Date, set_end_aside: bool) -> Option<Exit> {
    // No day before `as_of + notice` (less the days a clamped month may hide) has its notice day in time.
    let mut from = wish.max(as_of);
    if contract.notice_months > 0 {
        from = from.max(add_months(as_of, contract.notice_months).saturating_sub(3.days()));
    }
    loop {
        let effect = first_effect_day(contract, from, set_end_aside)?;
        let notice_by = notice_day(contract, effect);
        if notice_by >= as_of {
            return Some(Exit { effect, notice_by });
        }
        from = effect.tomorrow().ok()?;
    }
}
