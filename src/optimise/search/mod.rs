//! The exact search: branch and bound over a [`Problem`](super::problem::Problem).
//!
//! What enters: a problem. What leaves: the best assignment, proven, or that there is none.
//! What always holds: a value or a branch is left out only where the bound or a propagation proves that nothing better
//! lies there; ties are decided by index; nothing depends on the clock unless a time limit is set.

mod apart;
mod ascend;
mod bound;
mod branch;
mod core;
mod feasible;
mod minimise;
mod needs;
mod primal;
mod promise;
mod propagate;
mod ready;
mod record;
mod restrict;
mod scalar;
mod seek;
mod stretch;
mod walk;

use std::time::Instant;

pub use feasible::feasible;
pub use minimise::{Found, Search, minimise};
pub use ready::{Ready, minimise_without};
pub use stretch::{Cheapest, Stretch};

/// The clock, looked at only where a time limit was asked for: the one place below `cli` that may.
#[expect(clippy::disallowed_methods, reason = "a time limit is kept here and nowhere else")]
pub fn now() -> Instant {
    Instant::now()
}
