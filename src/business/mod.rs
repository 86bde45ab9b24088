//! What the merger costs and saves, month by month, in nominal kroner (model.md, section 14).
//!
//! What enters: a basis, its target with its price, the roadmap. What leaves: a [`Case`]: two ledgers, as today and with the
//! target, each a list of [`Entry`]s that say for what, where, whose and how much.
//! What always holds: every sum is split by largest remainder, so that along any axis the parts come to the whole, to the
//! krone; and the target's entries, discounted, come to the cash of the plan with one row of rounding that is told.

mod book;
mod case;
mod document;
mod leave;
mod share;
mod target;
mod today;
mod value;
mod work;

pub use book::Grain;
pub use book::{Entry, Source};
pub use case::{Axis, Case, Key, Overhead};
pub use document::{CaseDocument, Row, Side, rows};
