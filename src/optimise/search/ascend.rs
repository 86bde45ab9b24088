//! Making the bound better: sweeps, and the prices of the limits.

use super::bound::{Direction, Scratch, bound, sweep};
use super::core::Core;
use super::propagate::uses_of;
use super::scalar::Scalar;
use crate::optimise::problem::LIMITS;

/// One sweep there and one back. The bound.
pub fn there_and_back<C: Scalar>(core: &mut Core<C>, scratch: &mut Scratch<C>) -> C {
    sweep(core, Direction::Forward, scratch);
    sweep(core, Direction::Backward, scratch);
    bound(core)
}

/// Sweeps to and fro while it pays, at most `sweeps` times, or until the bound is greater than `enough`; tunes the
/// limits' prices on the way. The bound.
pub fn ascend<C: Scalar>(core: &mut Core<C>, enough: C, sweeps: u32, scratch: &mut Scratch<C>) -> C {
    let limited = core.is_limited();
    let mut best: Option<(C, [C; LIMITS])> = None;
    let mut stale = 0;
    let mut rate = 1.0;
    for _ in 0..sweeps {
        let least = there_and_back(core, scratch);
        if least > enough {
            return least;
        }
        let gap = (enough.wide() - least.wide()).max(1);
        let gain = best.map_or(gap, |(best, _)| least.wide() - best.wide());
        stale = if gain < gap / 200 { stale + 1 } else { 0 };
        if best.is_none_or(|(best, _)| least > best) {
            best = Some((least, core.prices));
        } else {
            rate *= 0.7;
        }
        if limited {
            if (!tune(core, enough, least, rate) && stale >= 2) || stale >= 8 {
                break;
            }
        } else if stale >= 3 {
            break;
        }
    }
    if let Some((_, prices)) = best
        && prices != core.prices
    {
        core.prices = prices;
        core.refresh();
        return there_and_back(core, scratch);
    }
    bound(core)
}

/// One subgradient step on the limits' prices (Polyak's length). Says whether a price changed.
fn tune<C: Scalar>(core: &mut Core<C>, enough: C, least: C, rate: f64) -> bool {
    let cheapest = |theta: &Vec<C>| (0..theta.len()).min_by_key(|&value| theta[value]);
    let values: Vec<usize> = core
        .variables
        .iter()
        .map(|variable| cheapest(&variable.theta).expect("invariant: an open variable has values"))
        .collect();
    let used = uses_of(core, &values);
    let limits = core.left.iter().flatten().count() as f64;
    let nothing_known = enough.wide() > C::TOP.wide() / 2;
    let gap = if nothing_known {
        least.wide().unsigned_abs() as f64 * 0.05
    } else {
        (enough.wide() - least.wide()) as f64
    };
    let mut changed = false;
    for (limit, used) in used.into_iter().enumerate() {
        let Some(left) = core.left[limit] else { continue };
        let excess = (used - left).wide() as f64;
        if excess == 0.0 || (excess < 0.0 && core.prices[limit] == C::ZERO) {
            continue;
        }
        let step = (rate * gap / (limits * excess)).round();
        let cap = C::TOP.wide() as f64 / 64.0 / (left.wide().unsigned_abs() as f64 + excess.abs() + 1.0);
        let price = C::of((core.prices[limit].wide() as f64 + step).clamp(0.0, cap) as i128);
        if price != core.prices[limit] {
            core.prices[limit] = price;
            changed = true;
        }
    }
    if changed {
        core.refresh();
    }
    changed
}
