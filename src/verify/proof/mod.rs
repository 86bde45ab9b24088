//! The proof of a plan's lower bound, checked by arithmetic alone (docs/certificate.md).
//!
//! What enters: a [`Basis`] and a certificate that anybody may have written. What leaves: what it proves, or its first
//! fault. What always holds: nothing it says is believed; numbers that do not fit, lists of the wrong length and trees of
//! any depth are faults, never a panic; the time is in proportion to the length of the proof.

mod bound;
mod encode;
mod exact;
mod fold;
mod impossible;
mod problem;
mod walk;

use crate::cost::Basis;
use crate::plan::{Certificate, Node};

/// What a certificate proves: no target costs fewer kroner; nor, at as many, changes fewer users' system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proven {
    /// Kroner.
    pub kroner: i128,
    /// Users who change system.
    pub users: i128,
    /// How many nodes its proof has.
    pub nodes: usize,
}

/// Why a certificate proves nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault(String);

impl Fault {
    fn new(what: impl Into<String>) -> Self {
        Fault(what.into())
    }

    /// The fault of a node, by its number in the order of the document.
    fn at(self, number: usize, node: &Node) -> Self {
        let kind = match node {
            Node::Bound(_) => "bound",
            Node::Cut { .. } => "cut",
            Node::Impossible { .. } => "impossible",
            Node::Split { .. } => "split",
            Node::Apart(_) => "apart",
            Node::Empty => "empty",
            Node::Single => "single",
            Node::Open => "open",
        };
        Fault(format!("node {number} ({kind}): {}", self.0))
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Checks a certificate.
pub fn check(basis: &Basis, certificate: &Certificate) -> Result<Proven, Fault> {
    let Certificate { version, users_scale, unit, claim, proof } = certificate;
    if *version != 1 {
        return Err(Fault::new(format!("its version is {version}; this program knows version 1")));
    }
    let problem = encode::encode(basis, *users_scale, *unit)?;
    let nodes = walk::walk(&problem, *claim, proof)?;
    // Costs are multiples of the unit, and users are fewer than users_scale.
    let units = claim.div_euclid(*unit);
    Ok(Proven { kroner: units.div_euclid(*users_scale), users: units.rem_euclid(*users_scale), nodes })
}
