//! The one test binary.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests are the world outside")]

mod acts;
mod architecture;
mod calendar;
mod ci;
mod cli;
mod compared;
mod conformance;
mod contract_dates;
mod diff;
mod docs;
mod drammen;
mod exits;
mod format;
mod fuzz;
mod gaps;
mod golden;
mod graph;
mod held;
mod lists;
mod lists_work;
mod load;
mod optimise;
pub mod oracle;
mod order;
mod output;
mod roadmap;
mod rules;
mod saved_plan;
mod schema;
mod search;
mod show;
mod support;
mod verify;
mod ways_out;
mod why;
mod words;
