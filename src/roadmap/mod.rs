//! When each project of a plan runs, proven against capacity (model.md, section 12).
//!
//! What enters: a priced selection. What leaves: a [`Roadmap`], and its document.
//! What always holds: a schedule keeps capacity, waits and freezes; the same plan gives the same roadmap. `schedule` knows
//! nothing but integers.

mod document;
mod explain;
mod plan;
mod progress;
mod project;
pub mod schedule;
mod slack;

pub use document::{PhaseEntry, ProjectEntry, RoadmapDocument};
pub use explain::{Capacity, Cause, Link, Shortage};
pub use plan::{Roadmap, Span, TooLong, of_plan, roadmap};
pub use project::{Project, ProjectKind, Projects, projects};
pub use slack::Stage;
