//! When each task begins: proven best in three objectives, one after the other, as far as the work allowed reaches.
//!
//! What enters: a [`Problem`]. What leaves: a [`Schedule`]. What always holds: a schedule keeps capacity, waits and closed
//! months; a bound is proven; the same problem gives the same schedule, for the work is counted in steps and not in seconds.

mod bound;
mod branch;
mod lanes;
mod linked;
mod problem;
mod serial;
mod solve;
#[cfg(test)]
mod sound;
mod windows;

pub use problem::{Problem, Task, Use, Worth};
pub use solve::{Schedule, least_late, solve};
