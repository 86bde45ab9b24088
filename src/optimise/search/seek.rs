//! Prices for the limits, sought from nothing: one limit after the other, by the sign of what the bound's favourite choice
//! takes too much or too little. The bound is a concave function of the prices (Lagrangian duality; Geoffrion 1974), so along one price
//! the sign changes once, and halving finds the place. Whatever the prices are, the bound is valid; good ones make it
//! close.

use super::ascend::there_and_back;
use super::bound::{Scratch, bound};
use super::core::Core;
use super::primal::{decode, good_choice};
use super::propagate::uses_of;
use super::scalar::Scalar;
use crate::optimise::problem::LIMITS;

/// What was found on the way: the cheapest choice that keeps within the limits.
pub type Good<C> = Option<(C, Vec<usize>)>;

/// How long the search for prices may take.
#[derive(Clone, Copy)]
pub struct Work {
    /// Rounds over all limits.
    pub rounds: u32,
    /// Prices tried for one limit in a round.
    pub trials: u32,
    /// Sweeps for each.
    pub sweeps: u32,
    /// The first step of the first round, in percent of the price. Each round's is a third of the one before.
    pub reach: u32,
    /// Whether to look for good choices too.
    pub choices: bool,
}

/// Trials at most, while each step up still makes the bound better.
const FARTHEST: u32 = 12;

/// The best state so far.
struct Best<C> {
    core: Core<C>,
    bound: C,
}

/// Seeks prices under which the bound is as good as can be, and leaves the core with them. The bound, and the best
/// choice met.
pub fn seek<C: Scalar>(core: &mut Core<C>, enough: C, work: Work, scratch: &mut Scratch<C>) -> (C, Good<C>) {
    let mut best = Best { core: core.clone(), bound: bound(core) };
    let mut good: Good<C> = None;
    let mut reach = f64::from(work.reach) / 100.0;
    for _ in 0..work.rounds {
        let before = best.bound;
        let limits: Vec<usize> = (0..LIMITS).filter(|&limit| core.left[limit].is_some()).collect();
        for limit in limits {
            along(core, limit, reach, enough, work, &mut best, &mut good, scratch);
            if best.bound > enough {
                break;
            }
        }
        reach /= 3.0;
        if best.bound > enough || best.bound == before {
            break;
        }
    }
    *core = best.core;
    (best.bound, good)
}

/// Seeks the price of one limit, from the best state.
#[expect(clippy::too_many_arguments, reason = "one step of a loop, with the loop's state")]
fn along<C: Scalar>(
    core: &mut Core<C>,
    limit: usize,
    reach: f64,
    enough: C,
    work: Work,
    best: &mut Best<C>,
    good: &mut Good<C>,
    scratch: &mut Scratch<C>,
) {
    *core = best.core.clone();
    let most = core.most[limit].wide();
    let mut price = core.prices[limit].wide();
    let mut over = exceeds(core, limit);
    if !over && price == 0 {
        return;
    }
    // The greatest price that was too low, and the least that was not.
    let (mut low, mut high) = if over { (Some(price), None) } else { (None, Some(price)) };
    let mut step = if price == 0 { first_step(core, limit) } else { (price as f64 * reach) as i128 }.max(1);
    let mut climbs = true;
    for trial in 0.. {
        // If every step up still improves the bound, the price is far too low; stopping here would leave the work to every node below.
        if trial >= work.trials && !(climbs && high.is_none() && trial < FARTHEST) {
            break;
        }
        let Some(wanted) = next(low, high, step) else { break };
        let tight = wanted >= most;
        price = wanted.min(most);
        step *= 3;
        core.prices[limit] = C::of(price);
        core.refresh();
        let mut least = there_and_back(core, scratch);
        (1..work.sweeps).for_each(|_| least = there_and_back(core, scratch));
        climbs = least > best.bound;
        if climbs {
            *best = Best { core: core.clone(), bound: least };
            if least > enough {
                return;
            }
        }
        over = exceeds(core, limit);
        if over && tight {
            break;
        }
        if over {
            low = Some(price);
        } else {
            high = Some(price);
            if price == 0 {
                break;
            }
        }
        if work.choices {
            keep_better(good, good_choice(core));
        }
    }
}

/// Keeps a choice that costs less than the one that is known.
fn keep_better<C: Scalar>(known: &mut Good<C>, found: Good<C>) {
    if found.as_ref().is_some_and(|found| known.as_ref().is_none_or(|known| found.0 < known.0)) {
        *known = found;
    }
}

/// The price to try next; `None` where the two known ones are near enough.
fn next(low: Option<i128>, high: Option<i128>, step: i128) -> Option<i128> {
    match (low, high) {
        (Some(low), Some(high)) if high - low <= (high / 256).max(1) => None,
        (Some(low), Some(high)) => Some(low + (high - low) / 2),
        (Some(low), None) => Some(low + step),
        (None, Some(high)) => Some((high - step).max(0)),
        (None, None) => unreachable!("invariant: the first price is one or the other"),
    }
}

/// Whether the choice that the messages point to takes too much.
fn exceeds<C: Scalar>(core: &Core<C>, limit: usize) -> bool {
    let used = uses_of(core, &decode(core));
    core.left[limit].is_some_and(|left| used[limit] > left)
}

/// A first guess at a price: a tenth of what the whole choice costs, spread over what is left of the limit.
fn first_step<C: Scalar>(core: &Core<C>, limit: usize) -> i128 {
    let left = core.left[limit].map_or(1, |left| left.wide().abs().max(1));
    bound(core).wide().abs() / 10 / left
}
