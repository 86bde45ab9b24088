//! An oracle: candidates, costs, constraints, the best target and its plan document, written from model.md alone,
//! naive on purpose and without a line of the library. It reads the files itself and tries every combination, so it
//! is for small workspaces only. [`generate`] makes such workspaces.
#![allow(missing_docs, reason = "the fields are the keys of model.md, under its names")]

mod agreement;
pub mod bridge;
mod business;
pub mod calendar;
mod candidates;
mod census;
mod clauses;
mod conformance;
mod document;
mod edges;
mod evaluate;
pub mod generate;
mod moves;
mod node;
mod number;
mod read;
mod roadmap;
mod search;
mod world;

pub use candidates::Member;
pub use conformance::choices;
pub use evaluate::{Items, Oracle, Outcome};
pub use node::Refused;
pub use read::read;
pub use search::{Best, Survey};
pub use world::{Candidate, World};
