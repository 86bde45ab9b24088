//! The one test binary.

mod calendar;
mod load;
mod oracle;
mod rules;
mod support;
