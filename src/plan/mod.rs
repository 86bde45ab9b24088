//! The plan: a selection turned into what people act on (model.md, section 11).
//!
//! What enters: a [`Basis`](crate::cost::Basis) and what the search found. What leaves: a [`Plan`], and the
//! [`PlanDocument`] that is printed, saved, compared and verified.
//! What always holds: every figure comes from [`cost`](crate::cost), never from the search; every list is sorted by
//! its keys in the order shown.

mod build;
mod clarify;
mod consequences;
mod document;
mod future;
mod inputs;
mod places;
mod read;

pub use build::{Plan, PlanStatus, Reference, RunnerUpOf, document};
pub use clarify::{Clarify, clarify, domain_costs, is_close};
pub use consequences::decisions;
pub use document::*;
pub use future::future;
pub use inputs::Inputs;
pub use read::read;

pub use crate::cost::{Costs, Item};
pub use crate::optimise::{Certificate, Messages, Node, Part, Priced, Round};
pub use places::{Locate, of_bar, of_decision, of_fact};
