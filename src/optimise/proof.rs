//! The proof that nothing costs less, in a form that arithmetic alone can check.
//!
//! The numbers speak of the problem that `docs/certificate.md` lays out: domains in scope are numbered in order, their
//! candidates too, groups by their literals. A cost is `unit · (users_scale · kroner + users)`. Every node proves that each
//! assignment in its box (the candidates still left) costs at least the claim; the root's box is everything.

use serde::{Deserialize, Serialize};

/// The proof of a plan's lower bound.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// The layout: 1.
    pub version: u32,
    /// What a krone counts beside a user; more than all users together.
    pub users_scale: i128,
    /// What a user counts: room for messages finer than a user.
    pub unit: i128,
    /// Every target costs at least this.
    pub claim: i128,
    /// A price on the one-off budget at which candidates are left out, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priced: Option<Box<Priced>>,
    /// Candidates that are left out before the proof begins, because others beat them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<Round>,
    /// Why, for the candidates that are left.
    pub proof: Node,
}

/// Some candidates leave, all at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// For each domain the candidates that beat those that leave; numbers are those among all candidates.
    pub better: Vec<Vec<u32>>,
    /// For each domain the candidates that are left, in order.
    pub left: Vec<Vec<u32>>,
}

/// What every target costs at least when a krone from the one-off budget has a price, and the budget need not be kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Priced {
    /// What a krone from the budget costs on top, in 256ths of a krone.
    pub price: i128,
    /// What a 256th of a krone counts.
    pub unit: i128,
    /// It all costs at least this.
    pub claim: i128,
    /// Candidates that are left out first.
    pub left_out: Vec<Round>,
    /// Why, for the candidates that are left.
    pub proof: Node,
}

/// One step of the proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Node {
    /// The messages' bound reaches the claim.
    Bound(Messages),
    /// With these messages each of these candidates, if taken, brings the bound to the claim; without them goes on.
    Cut {
        /// The messages.
        by: Messages,
        /// (domain, candidate)
        gone: Vec<(u32, u32)>,
        /// The rest of the box.
        then: Box<Node>,
    },
    /// None of these candidates can be taken together with what is left; without them goes on.
    Impossible {
        /// (domain, candidate), in the order in which they follow.
        gone: Vec<(u32, u32)>,
        /// The rest of the box.
        then: Box<Node>,
    },
    /// A domain takes a candidate, or does not.
    Split {
        /// The domain.
        domain: u32,
        /// The candidate.
        candidate: u32,
        /// It takes it.
        with: Box<Node>,
        /// It does not.
        without: Box<Node>,
    },
    /// The domains that are still open fall into parts that have nothing to do with one another. What is decided and the
    /// parts' claims together reach the claim.
    Apart(Vec<Part>),
    /// Some domain has no candidate left.
    Empty,
    /// Every domain has one candidate left: its cost reaches the claim, or it breaks a constraint.
    Single,
    /// Left out: the proof was not finished.
    Open,
}

/// One part of a box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Its domains.
    pub domains: Vec<u32>,
    /// What they cost among themselves at least.
    pub claim: i128,
    /// Why.
    pub proof: Node,
}

/// Cost moved out of edges and groups into domains. Whatever they are, the bound that they give is valid.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Messages {
    /// The price of a unit of each limit: one_off_budget, procurements, archive_cores, vendors. Not negative.
    #[serde(default, skip_serializing_if = "is_free")]
    pub prices: [i128; 4],
    /// For an edge between two open domains (a, b): what it gives to each candidate of a and of b that is left.
    pub edges: Vec<(u32, u32, Vec<i128>, Vec<i128>)>,
    /// For a group that at least two open domains may touch: (domain, what it gives to the candidates that touch it).
    pub groups: Vec<(u32, Vec<(u32, i128)>)>,
    /// For a need that is not met: what it gives to its open domains.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<(u32, Vec<FromNeed>)>,
}

/// What a need gives: (domain, to its candidates that ask, to those that help).
pub type FromNeed = (u32, i128, i128);

fn is_free(prices: &[i128; 4]) -> bool {
    *prices == [0; 4]
}
