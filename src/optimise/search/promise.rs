//! What is known of the bound as a function of the limits' prices, and the prices that promise most.
//!
//! Each choice says of every price how high the bound can be there at most: what the choice costs, and each price times what it takes too
//! much of the limit. The least of these is a concave function above the bound (cutting planes; Kelley 1960). Its highest point in a box
//! round the best prices so far is where to look next (the boxstep method; Marsten, Hogan and Blankenship 1975).

use std::array::from_fn;

use crate::optimise::problem::LIMITS;

/// Prices, each in a unit of its own.
pub type Prices = [f64; LIMITS];

/// What a choice says of the bound at every price.
#[derive(Clone, Copy, Debug)]
pub struct Cut {
    /// What it costs where nothing has a price.
    pub cost: f64,
    /// What it takes too much of each limit, less than nothing where some is left.
    pub excess: Prices,
}

impl Cut {
    /// What it costs at some prices.
    pub fn at(&self, prices: &Prices) -> f64 {
        self.cost + self.excess.iter().zip(prices).map(|(excess, price)| excess * price).sum::<f64>()
    }
}

/// The least that cuts allow at some prices.
pub fn promise(cuts: &[Cut], prices: &Prices) -> f64 {
    cuts.iter().map(|cut| cut.at(prices)).fold(f64::INFINITY, f64::min)
}

/// The box in which prices are sought.
#[derive(Clone, Copy)]
pub struct Near {
    /// The least prices.
    pub low: Prices,
    /// Where it is looked from.
    pub centre: Prices,
    /// The greatest prices.
    pub high: Prices,
}

/// The prices in a box that promise most. There must be a cut.
pub fn most_promising(cuts: &[Cut], near: &Near) -> Prices {
    let mut mixture = Mixture::new(cuts, near);
    for _ in 0..STEPS {
        if !mixture.improve() {
            break;
        }
    }
    let steps = mixture.duals();
    from_fn(|limit| (near.centre[limit] + steps[limit]).clamp(near.low[limit], near.high[limit]))
}

/// Steps of the simplex method at most: any prices are valid, so what is found by then will do.
const STEPS: u32 = 200;

/// What counts as nothing in floating point, beside the cost of a choice.
const NOTHING: f64 = 1e-12;

/// A row for each limit, and one that makes the cuts' shares add up to 1.
const ROWS: usize = LIMITS + 1;

type Column = [f64; ROWS];

/// What can be in a mixture.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Cut(usize),
    Upper(usize),
    Lower(usize),
}

/// The dual of the question, by the simplex method: shares of cuts. Where together they take too much or too little of a limit, a side of
/// the box is paid for. Its least cost is the greatest promise, and its dual values are the steps from the centre.
struct Mixture<'a> {
    cuts: &'a [Cut],
    near: &'a Near,
    /// What each cut allows at the centre.
    here: Vec<f64>,
    /// The least of that.
    least: f64,
    basis: [Part; ROWS],
    amounts: Column,
    /// The inverse of the basis, a row for each part.
    inverse: [Column; ROWS],
}

impl<'a> Mixture<'a> {
    /// The cut that allows least at the centre, all by itself.
    fn new(cuts: &'a [Cut], near: &'a Near) -> Self {
        let here: Vec<f64> = cuts.iter().map(|cut| cut.at(&near.centre)).collect();
        let lowest = (0..cuts.len()).min_by(|&one, &other| here[one].total_cmp(&here[other])).unwrap_or(0);
        let least = here[lowest];
        let basis = [Part::Cut(lowest); ROWS];
        let (amounts, inverse) = ([1.0; ROWS], [[0.0; ROWS]; ROWS]);
        let mut mixture = Mixture { cuts, near, here, least, basis, amounts, inverse };
        let (excess, _) = mixture.column(Part::Cut(lowest));
        for (limit, &excess) in excess.iter().enumerate().take(LIMITS) {
            let sign = if excess <= 0.0 { 1.0 } else { -1.0 };
            mixture.basis[limit] = if sign > 0.0 { Part::Upper(limit) } else { Part::Lower(limit) };
            mixture.inverse[limit][limit] = sign;
            mixture.inverse[limit][LIMITS] = -sign * excess;
            mixture.amounts[limit] = -sign * excess;
        }
        mixture.inverse[LIMITS][LIMITS] = 1.0;
        mixture
    }

    /// A part's column and its cost, both in parts of what a choice costs.
    fn column(&self, part: Part) -> (Column, f64) {
        let mut entries = [0.0; ROWS];
        let near = self.near;
        let scale = self.least.abs().max(1.0);
        match part {
            Part::Cut(cut) => {
                entries[LIMITS] = 1.0;
                let excess = entries.iter_mut().zip(self.cuts[cut].excess);
                excess.for_each(|(entry, excess)| *entry = -excess / scale);
                (entries, (self.here[cut] - self.least) / scale)
            }
            Part::Upper(limit) => {
                entries[limit] = 1.0;
                (entries, near.high[limit] - near.centre[limit])
            }
            Part::Lower(limit) => {
                entries[limit] = -1.0;
                (entries, near.centre[limit] - near.low[limit])
            }
        }
    }

    /// What a unit of each row is worth.
    fn duals(&self) -> Column {
        let costs = self.basis.map(|part| self.column(part).1);
        from_fn(|row| (0..ROWS).map(|part| costs[part] * self.inverse[part][row]).sum())
    }

    /// The part that brings most, and what a unit of it brings; `None` where nothing brings anything.
    fn entering(&self) -> Option<Part> {
        let duals = self.duals();
        let gain = |part: Part| {
            let (entries, cost) = self.column(part);
            dot(&entries, &duals) - cost
        };
        let sides = (0..LIMITS).flat_map(|limit| [Part::Upper(limit), Part::Lower(limit)]);
        let others =
            (0..self.cuts.len()).map(Part::Cut).chain(sides).filter(|part| !self.basis.contains(part));
        let best = others.map(|part| (gain(part), part)).max_by(|one, other| one.0.total_cmp(&other.0));
        best.filter(|(gain, _)| *gain > NOTHING).map(|(_, part)| part)
    }

    /// Puts the part that brings most in the place of another; says whether there was one.
    fn improve(&mut self) -> bool {
        let Some(entering) = self.entering() else { return false };
        let (entries, _) = self.column(entering);
        let direction: Column = from_fn(|part| dot(&self.inverse[part], &entries));
        let lasts = |part: &usize| self.amounts[*part] / direction[*part];
        let some = (0..ROWS).filter(|&part| direction[part] > NOTHING);
        let leaving = some.min_by(|one, other| lasts(one).total_cmp(&lasts(other)));
        let Some(leaving) = leaving else { return false };
        let amount = lasts(&leaving);
        let pivot = self.inverse[leaving].map(|entry| entry / direction[leaving]);
        for part in (0..ROWS).filter(|&part| part != leaving) {
            self.amounts[part] = (self.amounts[part] - amount * direction[part]).max(0.0);
            for (entry, pivot) in self.inverse[part].iter_mut().zip(pivot) {
                *entry -= direction[part] * pivot;
            }
        }
        self.inverse[leaving] = pivot;
        self.amounts[leaving] = amount;
        self.basis[leaving] = entering;
        true
    }
}

fn dot(one: &Column, other: &Column) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same numbers each time, between 0 and 1.
    struct Numbers(u64);

    impl Numbers {
        fn next(&mut self) -> f64 {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 11) as f64 / (1_u64 << 53) as f64
        }
    }

    #[test]
    fn no_point_of_the_box_promises_more() {
        let mut numbers = Numbers(1);
        for round in 0..300 {
            // Some limits are not set: nothing can be too much of them, and the box has no width there.
            let set: [bool; LIMITS] = from_fn(|_| numbers.next() < 0.8);
            let mut within = |low: f64, high: f64| low + (high - low) * numbers.next();
            let centre: Prices = from_fn(|limit| if set[limit] { within(0.0, 3.0) } else { 0.0 });
            let reach = within(0.01, 2.0);
            let near = Near {
                low: centre.map(|price| (price - reach).max(0.0)),
                centre,
                high: from_fn(|limit| if set[limit] { centre[limit] + reach } else { 0.0 }),
            };
            let cuts: Vec<Cut> = (0..1 + round % 40)
                .map(|_| Cut {
                    cost: within(1e12, 2e12),
                    excess: from_fn(|limit| if set[limit] { within(-1e12, 1e12) } else { 0.0 }),
                })
                .collect();
            let best = promise(&cuts, &most_promising(&cuts, &near));
            for _ in 0..500 {
                let other = from_fn(|limit| within(near.low[limit], near.high[limit]));
                assert!(promise(&cuts, &other) <= best + 1e4, "round {round}: {other:?}");
            }
        }
    }
}
