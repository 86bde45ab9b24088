//! Making the bound better by sweeps.

use super::bound::{Direction, Scratch, bound, sweep};
use super::core::Core;
use super::scalar::Scalar;

/// One sweep there and one back. The bound.
pub fn there_and_back<C: Scalar>(core: &mut Core<C>, scratch: &mut Scratch<C>) -> C {
    sweep(core, Direction::Forward, scratch);
    sweep(core, Direction::Backward, scratch);
    bound(core)
}

/// Sweeps to and fro while it pays, at most `sweeps` times, or until the bound is greater than `enough`. The bound.
pub fn converge<C: Scalar>(core: &mut Core<C>, enough: C, sweeps: u32, scratch: &mut Scratch<C>) -> C {
    let mut least = there_and_back(core, scratch);
    let mut stale = 0;
    for _ in 1..sweeps {
        if least > enough || stale >= 3 {
            break;
        }
        let before = least;
        least = there_and_back(core, scratch);
        let gap = enough.wide() - least.wide();
        stale = if least.wide() - before.wide() < gap / 200 { stale + 1 } else { 0 };
    }
    least
}
