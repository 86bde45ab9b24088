//! The course of the work: phases of projects, how far they are, and the phases of the merger itself (model.md, section 12,
//! and docs/decisions.md for what goes beyond it).

use super::words::words;
use super::{Date, DomainId, Month};

words! {
    /// A phase of a project, in the order they come.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Phase {
        /// FP, pre-project (forprosjekt).
        PreProject = "FP",
        /// P, planning (planlegging).
        Planning = "P",
        /// A, procurement (anskaffelse).
        Procurement = "A",
        /// G, implementation (gjennomføring).
        Implementation = "G",
    }
}

impl Phase {
    /// Its sign in tables and files.
    pub const fn sign(self) -> &'static str {
        self.name()
    }
}

words! {
    /// How far a phase is.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum PhaseState {
        /// Over.
        Done = "done",
        /// Under way.
        InProgress = "in_progress",
        /// Still to come, and later than planned.
        Slipped = "slipped",
    }
}

/// What somebody reported of a phase of a project (`roadmap.status`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseReport {
    /// A domain of the project.
    pub domain: DomainId,
    /// Which phase.
    pub phase: Phase,
    /// How far it is.
    pub state: PhaseState,
    /// Its first month; of a slipped one, the first month it may begin in.
    pub from: Option<Month>,
    /// Its last month, or the one expected.
    pub to: Option<Month>,
    /// Its months, where it takes other than planned.
    pub months: Option<u32>,
    /// Its place in the file's list, from 0.
    pub place: usize,
}

/// A phase of the merger itself, with the gate that ends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergerPhase {
    /// Its name.
    pub name: String,
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub to: Date,
    /// What is decided on its last day, if anything.
    pub gate: Option<String>,
    /// Its place in the file's list, from 0.
    pub place: usize,
}
