//! When each project of a plan runs, proven against capacity, and when what it replaces ends (model.md, section 12).
//!
//! What enters: a priced selection. What leaves: a [`Roadmap`], and its document.
//! What always holds: a schedule keeps capacity, waits and freezes; the same plan gives the same roadmap. `schedule` knows
//! nothing but integers.

mod capacity;
mod document;
mod exits;
mod explain;
mod gather;
mod plan;
mod progress;
mod project;
pub mod schedule;
mod slack;

pub use capacity::Capacity;
pub use document::{ExitEntry, PhaseEntry, ProjectEntry, RoadmapDocument};
pub use exits::{Exits, Leaving, SwitchOff};
pub use explain::{Cause, Link, Shortage};
pub use gather::projects;
pub use plan::{Roadmap, Span, TooLong, of_plan, rests_on};
pub use project::{Project, ProjectKind, Projects};
pub use slack::Stage;
