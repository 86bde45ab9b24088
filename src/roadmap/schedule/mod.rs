//! When each task begins: proven best in three objectives, one after the other, as far as the work allowed reaches.
//!
//! What enters: a [`Problem`]. What leaves: a [`Schedule`]. What always holds: a schedule keeps capacity, waits and closed
//! months; a bound is proven; the same problem gives the same schedule, for the work is counted in steps and not in seconds.
//!
//! The way: `serial` makes a first schedule; `root` leaves out what prices rule out, with the best prices that the linear program of
//! `linear` finds; `find` asks for schedules near the bound, and `linked`, `branch` and, where little is left, `split` prove that there is none. Floats guide;
//! every bound is reckoned again in integers (`tariff`), every schedule is checked.

mod bound;
mod branch;
mod find;
mod lanes;
mod linear;
mod linked;
mod problem;
mod root;
mod serial;
mod solve;
#[cfg(test)]
mod sound;
mod split;
mod tariff;
mod windows;

pub use problem::{Problem, Task, Use, Worth};
pub use solve::{Schedule, least_late, solve};
