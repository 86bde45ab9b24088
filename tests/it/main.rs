//! The one test binary.

mod calendar;
mod conformance;
mod load;
mod optimise;
mod oracle;
mod rules;
mod search;
mod support;
