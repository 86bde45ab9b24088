//! The proof of a plan's lower bound, checked by arithmetic alone (docs/certificate.md).
//!
//! What enters: a [`Basis`] and a certificate that anybody may have written. What leaves: what it proves, or its first
//! fault. What always holds: nothing it says is believed; numbers that do not fit, lists of the wrong length and trees of
//! any depth are faults, never a panic; the time is in proportion to the length of the proof.

mod bound;
mod contracts;
mod encode;
mod exact;
mod fold;
mod impossible;
mod joined;
mod leaving;
mod needs;
mod problem;
mod sums;
mod walk;

use crate::cost::Basis;
use crate::plan::{Certificate, Node, Priced};
use crate::words::{Text, t};
use encode::{Encoding, PARTS, Terms};
use exact::{minus, times};
use leaving::leave_out;

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
pub struct Fault(pub Text);

impl Fault {
    fn new(what: Text) -> Self {
        Fault(what)
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
        Fault(t!("proof.node", number = number.to_string(), kind = kind, fault = self.0))
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// Checks a certificate.
pub fn check(basis: &Basis, certificate: &Certificate) -> Result<Proven, Fault> {
    let Certificate { version, users_scale, unit, claim, priced, left_out, proof } = certificate;
    if *version != 1 {
        return Err(Fault::new(t!("proof.version", version = version)));
    }
    check_unit(*unit)?;
    if *users_scale < 1 {
        return Err(Fault::new(t!("proof.scale", users_scale = users_scale.to_string())));
    }
    // Costs are multiples of the unit, and users are fewer than users_scale.
    let units = claim.div_euclid(*unit);
    let (kroner, users) = (units.div_euclid(*users_scale), units.rem_euclid(*users_scale));
    let (terms, slack, more) = match priced {
        None => (Terms::Own, 0, 0),
        Some(priced) => {
            let (least, nodes) = least_at_a_price(basis, priced)?;
            (Terms::Priced(priced.price), minus(times(PARTS, kroner)?, least)?.max(0), nodes)
        }
    };
    let candidates = leave_out(basis, left_out, terms, slack)?;
    let problem = Encoding::new(basis, &candidates).problem(Terms::Own, *users_scale, *unit)?;
    let nodes = walk::walk(&problem, *claim, proof)? + more;
    Ok(Proven { kroner, users, nodes })
}

/// What every target within the one-off budget costs at least by the bound at a price, in parts of a krone, and how many nodes its proof
/// has.
fn least_at_a_price(basis: &Basis, priced: &Priced) -> Result<(i128, usize), Fault> {
    let Priced { price, unit, claim, left_out, proof } = priced;
    let Some(budget) = basis.landscape.limits.one_off_budget.filter(|_| *price >= 0) else {
        return Err(Fault::new(t!("proof.budget_price", price = price.to_string())));
    };
    check_unit(*unit)?;
    let terms = Terms::Priced(*price);
    let candidates = leave_out(basis, left_out, terms, 0)?;
    let problem = Encoding::new(basis, &candidates).problem(terms, 1, *unit)?;
    let nodes = walk::walk(&problem, *claim, proof)?;
    let least = minus(claim.div_euclid(*unit), times(*price, i128::from(budget))?)?;
    Ok((least, nodes))
}

/// A cost is a multiple of something.
fn check_unit(unit: i128) -> Result<(), Fault> {
    if unit < 1 { Err(Fault::new(t!("proof.unit", unit = unit.to_string()))) } else { Ok(()) }
}
