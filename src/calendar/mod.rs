//! The contract calendar: when a contract ends, when it can be left, by which day notice must be given
//! (model.md, sections 1, 9 and 13).
//!
//! What enters: a [`Contract`](crate::model::Contract) and a day. What leaves: civil dates.
//! What always holds: arithmetic is exact and by the calendar; a month's end clamps; a notice day is never after the
//! end it ends.

mod effect;
mod missed;
mod months;
mod standing;
mod working_day;

pub use effect::{
    Exit, first_effect_day, first_open_exit, last_end, last_open_exit_before, last_term_end_before,
    notice_day, term_end_from,
};
pub use missed::{Missed, OptionLeft, missed, options_left};
pub use months::{add_months, day_after, first_of_month_from, months_between, months_paid, subtract_months};
pub use standing::{Standing, StandingStatus, fee_for_months, standing};
pub use working_day::{easter_sunday, is_working_day, last_working_day};
