//! Draws: worlds in which the figures turn out one way or another, planned again.

use rayon::prelude::*;
use sobol_burley::{NUM_DIMENSIONS, sample};

use super::Written;
use super::figure::{Figures, Subject};
use crate::cost::{Basis, Sums, evaluate, target_year};
use crate::model::{Landscape, Money, Range, RangeOrigin, Selection, percents};
use crate::optimise::{self, Effort, Outcome, Questions};

/// What a plan costs in one world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Price {
    pub sums: Sums,
    pub yearly: Money,
    /// Whether it keeps every limit there.
    pub holds: bool,
}

/// A world that was drawn.
#[derive(Clone, Debug)]
pub(super) struct World {
    /// The plan as it is printed.
    pub printed: Price,
    /// The best plan there, and what it costs; none where there is no plan.
    pub best: Option<(Selection, Money)>,
    /// What the plans cost that were asked for, in their order; none where one breaks a limit.
    pub others: Vec<Option<Money>>,
    /// Where each factor fell, in parts of 2³².
    pub points: Vec<u32>,
}

/// What worlds are drawn from.
pub(super) struct Draws<'a> {
    pub landscape: &'a Landscape,
    pub figures: &'a Figures,
    pub written: Written<'a>,
    pub seed: u32,
}

/// What the price level is counted in: parts of a whole.
const WHOLE: u64 = 10_000;

impl Draws<'_> {
    /// Where each factor falls in a draw: a Sobol' sequence, scrambled by the seed (Burley 2020, Owen's scrambling).
    pub fn points(&self, draw: u32) -> Vec<u32> {
        let point = |factor: usize| {
            // Beyond its dimensions the sequence begins again, scrambled otherwise.
            let (round, dimension) = (factor as u32 / NUM_DIMENSIONS, factor as u32 % NUM_DIMENSIONS);
            let at = sample(draw, dimension, self.seed.wrapping_add(round.wrapping_mul(0x9e37_79b9)));
            (f64::from(at) * 4_294_967_296.0) as u32
        };
        (0..self.figures.factors).map(point).collect()
    }

    /// The landscape in which every factor falls so.
    pub fn landscape(&self, points: &[u32]) -> Landscape {
        let (low, high) = percents(&self.landscape.spreads, RangeOrigin::PriceLevel);
        let level = Range::around(WHOLE, low, high).at(points[0]);
        let mut drawn = self.landscape.clone();
        for figure in &self.figures.list {
            let value = figure.range.at(points[figure.factor]);
            figure.subject.set(&mut drawn, self.written, at_level(figure.subject, value, level));
        }
        drawn
    }

    /// The landscape in which one figure is so much, and all others are as they are.
    pub fn with(&self, subject: Subject, value: u64) -> Landscape {
        let mut landscape = self.landscape.clone();
        subject.set(&mut landscape, self.written, value);
        landscape
    }

    /// So many worlds, each planned, with what some other plans cost in it.
    pub fn worlds(&self, count: u32, printed: &Selection, others: &[Selection]) -> Vec<World> {
        let world = |draw: u32| {
            let points = self.points(draw);
            let landscape = self.landscape(&points);
            let basis = Basis::new(&landscape);
            let others = totals(&basis, others);
            World { printed: price(&basis, printed), others, best: best(&basis), points }
        };
        (0..count).into_par_iter().map(world).collect()
    }
}

/// From so many plans on it is quicker to write down what everything costs than to evaluate each.
const MANY: usize = 8;

/// What some plans cost; none where one breaks a limit.
fn totals(basis: &Basis, plans: &[Selection]) -> Vec<Option<Money>> {
    if plans.len() < MANY || optimise::large::is_large(basis) {
        let total = |plan: &Selection| {
            let price = price(basis, plan);
            price.holds.then_some(price.sums.total)
        };
        return plans.iter().map(total).collect();
    }
    let questions = Questions::of_all(basis);
    plans.iter().map(|plan| questions.total(plan)).collect()
}

fn at_level(subject: Subject, value: u64, level: u64) -> u64 {
    if !subject.is_money() {
        return value;
    }
    let exact = u128::from(value) * u128::from(level);
    u64::try_from((exact + u128::from(WHOLE / 2)) / u128::from(WHOLE)).unwrap_or(u64::MAX)
}

/// What a plan costs.
pub(super) fn price(basis: &Basis, plan: &Selection) -> Price {
    let evaluation = evaluate(basis, plan);
    Price {
        sums: Sums::of(&evaluation),
        yearly: target_year(basis, &evaluation),
        holds: evaluation.breaches.is_empty() && is_allowed(basis, plan),
    }
}

/// Whether every choice is one of the candidates: a fit may fall below the least that is allowed.
fn is_allowed(basis: &Basis, plan: &Selection) -> bool {
    basis
        .in_scope()
        .all(|domain| plan.get(domain).is_some_and(|candidate| basis.candidates(domain).contains(&candidate)))
}

/// The best plan, proven, and what it costs.
pub(super) fn best(basis: &Basis) -> Option<(Selection, Money)> {
    match optimise::target(basis, Effort::default()) {
        Outcome::Optimal(selection, _) | Outcome::Feasible(selection, ..) => {
            let total = evaluate(basis, &selection).total().money;
            Some((selection, total))
        }
        Outcome::Infeasible(_) => None,
    }
}
