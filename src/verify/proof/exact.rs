//! Exact integers that come from a stranger: whatever does not fit is a fault of the proof, never a wrong sum.

use super::Fault;
use crate::words::t;

/// A sum.
pub fn plus(a: i128, b: i128) -> Result<i128, Fault> {
    a.checked_add(b).ok_or_else(too_big)
}

/// A difference.
pub fn minus(a: i128, b: i128) -> Result<i128, Fault> {
    a.checked_sub(b).ok_or_else(too_big)
}

/// A product.
pub fn times(a: i128, b: i128) -> Result<i128, Fault> {
    a.checked_mul(b).ok_or_else(too_big)
}

fn too_big() -> Fault {
    Fault::new(t!("proof.too_big"))
}
