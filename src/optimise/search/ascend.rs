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

/// Finds prices for the limits under which the bound is better: the volume algorithm (Barahona and Anbil 2000). From the
/// best prices so far it steps along the excess of an average of the choices that the bound likes; a step that makes the
/// bound better moves the centre. Leaves the core in its best state. The bound.
pub fn tune<C: Scalar>(
    core: &mut Core<C>,
    enough: C,
    steps: u32,
    sweeps: u32,
    scratch: &mut Scratch<C>,
) -> C {
    let limits: Vec<(usize, f64)> = core
        .left
        .iter()
        .enumerate()
        .filter_map(|(limit, left)| left.map(|left| (limit, left.wide().unsigned_abs().max(1) as f64)))
        .collect();
    let mut best = core.clone();
    let mut best_bound = bound(core);
    let mut average = excess(core, &limits);
    let mut rate = 0.25;
    let mut failures = 0;
    for _ in 0..steps {
        if best_bound > enough {
            break;
        }
        let gap = (enough.wide() - best_bound.wide()) as f64;
        // A limit that is slack and free says nothing.
        let live: Vec<f64> = limits
            .iter()
            .zip(&average)
            .map(
                |(&(limit, _), &excess)| {
                    if excess < 0.0 && best.prices[limit] == C::ZERO { 0.0 } else { excess }
                },
            )
            .collect();
        let square: f64 = live.iter().map(|excess| excess * excess).sum();
        if square < 1e-12 {
            break;
        }
        core.prices = stepped(&best.prices, &limits, &live, rate * gap / square);
        core.refresh();
        let mut least = there_and_back(core, scratch);
        for _ in 1..sweeps {
            least = there_and_back(core, scratch);
        }
        for (average, now) in average.iter_mut().zip(excess(core, &limits)) {
            *average = 0.7 * *average + 0.3 * now;
        }
        if least > best_bound {
            best_bound = least;
            best = core.clone();
            failures = 0;
            rate = (rate * 1.2f64).min(1.0);
        } else {
            failures += 1;
            rate *= 0.8;
            if failures >= 4 {
                // Too far from what is known: start again from there.
                *core = best.clone();
                average = excess(core, &limits);
                failures = 0;
            }
        }
    }
    *core = best;
    best_bound
}

/// How far the choice that the bound likes best exceeds each limit, as a share of the limit.
fn excess<C: Scalar>(core: &Core<C>, limits: &[(usize, f64)]) -> Vec<f64> {
    let cheapest = |theta: &Vec<C>| (0..theta.len()).min_by_key(|&value| theta[value]);
    let values: Vec<usize> = core
        .variables
        .iter()
        .map(|variable| cheapest(&variable.theta).expect("invariant: an open variable has values"))
        .collect();
    let used = uses_of(core, &values);
    let left = |limit: usize| core.left[limit].map_or(0, Scalar::wide);
    limits.iter().map(|&(limit, size)| (used[limit].wide() - left(limit)) as f64 / size).collect()
}

/// Prices a step further.
fn stepped<C: Scalar>(
    prices: &[C; LIMITS],
    limits: &[(usize, f64)],
    along: &[f64],
    length: f64,
) -> [C; LIMITS] {
    let mut prices = *prices;
    for (&(limit, size), along) in limits.iter().zip(along) {
        let most = C::TOP.wide() as f64 / 64.0 / size;
        let price = prices[limit].wide() as f64 + length * along / size;
        prices[limit] = C::of(price.clamp(0.0, most) as i128);
    }
    prices
}
