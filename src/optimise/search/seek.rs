//! Prices for the limits, sought together. The bound is a concave function of the prices (Lagrangian duality; Geoffrion 1974). Where it
//! has a ridge, no single price can be changed for the better although all of them together can, so each step looks for the prices that
//! promise most by all choices met so far ([`super::promise`]). Whatever the prices are, the bound is valid; good ones make it close.

use std::array::from_fn;

use super::ascend::there_and_back;
use super::bound::{Scratch, bound};
use super::core::Core;
use super::primal::{decode, good_choice};
use super::promise::{Cut, Near, Prices, most_promising, promise};
use super::propagate::uses_of;
use super::scalar::Scalar;
use crate::optimise::problem::LIMITS;

/// What was found on the way: the cheapest choice that keeps within the limits.
pub type Good<C> = Option<(C, Vec<usize>)>;

/// How long the search for prices may take.
#[derive(Clone, Copy)]
pub struct Work {
    /// Prices tried.
    pub trials: u32,
    /// How far the first step may go, in percent of the price, or of what may be a usual price.
    pub reach: u32,
    /// Whether to look for good choices too.
    pub choices: bool,
}

/// How often a step may go over the whole core at most.
const SWEEPS: u32 = 12;

/// A sweep that brings less than this part of what is hoped for is the last one.
const STALE: f64 = 200.0;

/// A step keeps what it promised if it brings this part of it.
const KEPT: f64 = 4.0;

/// How the reach changes after a step that kept its promise, and after one that brought next to nothing; and the least it comes to.
const REACH: (f64, f64, f64) = (3.0, 0.7, 0.02);

/// A hope of less than these parts of the gap that is left and of the bound is not worth a step.
const NEGLIGIBLE: (f64, f64) = (200.0, 10_000.0);

/// How often the box is made larger where nothing in it promises anything.
const WIDENED: u32 = 2;

/// The best state so far, and all that is known of the prices. Prices are counted in `unit`s.
struct Seeker<C> {
    best: Core<C>,
    bound: C,
    at: Prices,
    unit: Prices,
    most: Prices,
    cuts: Vec<Cut>,
}

/// Seeks prices under which the bound is as good as can be, and leaves the core with them. The bound, and the best
/// choice met.
pub fn seek<C: Scalar>(core: &mut Core<C>, enough: C, work: Work, scratch: &mut Scratch<C>) -> (C, Good<C>) {
    let mut seeker = Seeker::new(core);
    let mut good: Good<C> = None;
    let mut reach = f64::from(work.reach) / 100.0;
    let mut widened = 0;
    for _ in 0..work.trials {
        if seeker.cuts.is_empty() || seeker.bound > enough {
            break;
        }
        let near = seeker.near(reach);
        let to = most_promising(&seeker.cuts, &near);
        let hope = promise(&seeker.cuts, &to) - seeker.promised();
        if hope <= seeker.negligible(enough) {
            let at_a_side = |limit: usize| to[limit] == near.high[limit] && to[limit] < seeker.most[limit];
            if widened == WIDENED || !(0..LIMITS).any(at_a_side) {
                break;
            }
            widened += 1;
            reach *= REACH.0;
            continue;
        }
        let gain = seeker.step(core, &to, hope, scratch);
        if gain > hope / KEPT {
            reach *= REACH.0;
        } else if gain <= hope / (5.0 * KEPT) {
            reach = (reach * REACH.1).max(REACH.2);
        }
        if work.choices {
            keep_better(&mut good, good_choice(core));
        }
    }
    *core = seeker.best;
    (seeker.bound, good)
}

impl<C: Scalar> Seeker<C> {
    /// From the prices that a core has. A usual price: a tenth of what the whole choice costs, spread over what is left of the limit.
    fn new(core: &Core<C>) -> Self {
        let bound = bound(core);
        let usual = |left: C| bound.float().abs() / 10.0 / left.float().abs().max(1.0);
        let unit: Prices = from_fn(|limit| {
            core.left[limit].map_or(0.0, |left| usual(left).max(core.prices[limit].float()).max(1.0))
        });
        let counted =
            |price: C, limit: usize| if unit[limit] > 0.0 { price.float() / unit[limit] } else { 0.0 };
        let (at, most) = (
            from_fn(|limit| counted(core.prices[limit], limit)),
            from_fn(|limit| counted(core.most[limit], limit)),
        );
        let cuts = cut(core, &unit).into_iter().collect();
        Seeker { best: core.clone(), bound, at, unit, most, cuts }
    }

    /// What the choices met so far promise at the best prices. The bound may never come to it, as it is that of a linear relaxation.
    fn promised(&self) -> f64 {
        promise(&self.cuts, &self.at)
    }

    /// The prices that are not farther than so many units from the best.
    fn near(&self, reach: f64) -> Near {
        Near {
            low: from_fn(|limit| (self.at[limit] - reach).max(0.0)),
            centre: self.at,
            high: from_fn(|limit| (self.at[limit] + reach).min(self.most[limit])),
        }
    }

    /// What is not worth a step.
    fn negligible(&self, enough: C) -> f64 {
        let gap = enough.float() - self.bound.float();
        (gap / NEGLIGIBLE.0).min(self.bound.float().abs() / NEGLIGIBLE.1)
    }

    /// Goes to some prices and makes the bound there as good as is worthwhile. By how much it is better than the best.
    fn step(&mut self, core: &mut Core<C>, to: &Prices, hope: f64, scratch: &mut Scratch<C>) -> f64 {
        core.prices = from_fn(|limit| C::of((to[limit] * self.unit[limit]) as i128));
        core.refresh();
        let mut least = there_and_back(core, scratch);
        let (bound, promised) = (self.bound.float() + hope / KEPT, self.promised() + hope / KEPT);
        let mut met = None;
        for _ in 1..SWEEPS {
            let before = least;
            least = there_and_back(core, scratch);
            met = cut(core, &self.unit);
            // Enough is known once the promise is kept, or a choice shows that it cannot be.
            let decided = least.float() >= bound || met.is_some_and(|cut| cut.at(to) <= promised);
            if decided || (least - before).float() < hope / STALE {
                break;
            }
        }
        self.cuts.extend(met);
        let gain = least.float() - self.bound.float();
        if least > self.bound {
            self.bound = least;
            self.best = core.clone();
            self.at = *to;
        }
        gain
    }
}

/// What the choice that the messages point to says of the prices; `None` where it is forbidden.
fn cut<C: Scalar>(core: &Core<C>, unit: &Prices) -> Option<Cut> {
    let values = decode(core);
    let unmet = core.needs.iter().any(|need| !need.parts.is_empty() && !need.is_met(&values));
    let cost = core.seen_cost(&values).filter(|_| !unmet)?;
    let used = uses_of(core, &values);
    let excess =
        from_fn(|limit| core.left[limit].map_or(0.0, |left| (used[limit] - left).float() * unit[limit]));
    Some(Cut { cost: cost.float(), excess })
}

/// Keeps a choice that costs less than the one that is known.
fn keep_better<C: Scalar>(known: &mut Good<C>, found: Good<C>) {
    if found.as_ref().is_some_and(|found| known.as_ref().is_none_or(|known| found.0 < known.0)) {
        *known = found;
    }
}
