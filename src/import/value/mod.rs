//! What a cell says.
//!
//! What enters: a cell, and what its column tells ([`Column`]). What leaves: a [`Reading`]: known, empty, ambiguous with every
//! reading it has, or unread with the reason.
//! What always holds: what is not understood whole is not understood; no amount becomes 0 because it could not be read.

mod column;
mod count;
mod date;
mod entities;
mod figure;
mod money;
mod months;
mod names;
mod outcome;
mod serial;
mod text;
mod token;
mod truth;

pub use column::{Column, Edge, Finding, Order, Period, Said, Scale, Unit};
pub use count::count;
pub use date::{When, date};
pub use money::money;
pub use months::months;
pub use outcome::{Outcome, Reading, Reason, Remark};
pub use text::{clean, empty, split, text};
pub use truth::truth;
