//! What is chosen in a domain, what comes second, and what cannot be.

use crate::cost::{Bar, Fallen, Member};
use crate::freedom::Package;
use crate::model::{Candidate, DomainId, Landscape, Money};
use crate::optimise;
use crate::plan::{Clarify, Fact};
use crate::words::Text;

/// What is chosen in a domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is done.
    pub how: How,
    /// Who goes on. Empty where nothing is chosen.
    pub members: Vec<Member>,
    /// Whether it rests on a growth that somebody must allow.
    pub lawyer: bool,
    /// Whether a member's running cost is assumed.
    pub assumed_cost: bool,
    /// Why a meeting should look at the choice.
    pub clarify: Vec<Clarify>,
    /// The best other candidate: `None` = nobody asked; `Some(None)` = there is no other feasible one.
    pub runner_up: Option<Option<RunnerUp>>,
}

impl Choice {
    /// What is chosen, where anything is.
    pub fn candidate(&self) -> Option<Candidate> {
        match self.how {
            How::Chosen(candidate) => Some(candidate),
            How::Retired | How::Missing | How::National | How::OwnProject => None,
        }
    }

    /// The best other candidate, if somebody asked and there is one.
    pub fn rival(&self) -> Option<&RunnerUp> {
        self.runner_up.as_ref().and_then(Option::as_ref)
    }
}

/// How a domain is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Something is chosen.
    Chosen(Candidate),
    /// The domain ends.
    Retired,
    /// The new municipality must have it, and nobody has entered anything.
    Missing,
    /// The state provides it.
    National,
    /// A project of its own decides it.
    OwnProject,
}

impl How {
    /// Its name in machine formats.
    pub const fn name(self) -> &'static str {
        match self {
            How::Chosen(Candidate::System(_)) => "system",
            How::Chosen(Candidate::Product(_)) => "product",
            How::Chosen(Candidate::Parallel) => "parallel",
            How::Chosen(Candidate::Open) => "open",
            How::Retired => "retired",
            How::Missing => "missing",
            How::National => "national",
            How::OwnProject => "own_project",
        }
    }
}

/// The best other candidate of a domain with everything else free to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunnerUp {
    /// What.
    pub candidate: Candidate,
    /// By how much the whole plan gets more expensive.
    pub extra: Money,
    /// The other domains that choose otherwise in that plan, each with what it chooses; `None` of a saved plan that does not say.
    pub otherwise: Option<Vec<(DomainId, Candidate)>>,
}

/// Domains that change only together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packaged {
    /// What belongs to it, and its other plan.
    pub package: Package,
    /// Why a meeting should look at it.
    pub clarify: Vec<Clarify>,
}

/// A fact that cannot hold together with the others of a conflict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The fact.
    pub fact: Fact,
    /// What the fact's domain bars: of a domain without candidates all of it, of a decision what it chooses.
    pub barred: Vec<Fallen>,
    /// Where the fact is written, `path:line`, where somebody has looked.
    pub at: Option<String>,
}

impl Clash {
    /// The fact in words.
    pub fn words(&self, landscape: &Landscape) -> Text {
        optimise::describe(landscape, self.fact, &self.barred)
    }

    /// Whether nothing but its lead time bars a candidate: if its procurement is under way, somebody has only to say so.
    pub fn comes_too_late(&self, candidate: Candidate) -> bool {
        let found = self.barred.iter().find(|fallen| fallen.candidate == candidate);
        found.is_some_and(|fallen| fallen.bars.iter().all(|bar| matches!(bar, Bar::TooLate(_))))
    }
}
