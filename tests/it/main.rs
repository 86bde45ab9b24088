//! The one test binary.

mod calendar;
mod load;
mod rules;
