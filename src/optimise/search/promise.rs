//! What is known of the bound as a function of the limits' prices, and the prices that promise most.
//!
//! Each choice says of every price how high the bound can be there at most: what the choice costs, and each price times what it takes too
//! much of the limit. The least of these is a concave function above the bound (Kelley's cutting planes, 1960). Its highest point in a box
//! round the best prices so far (the boxstep method; Marsten, Hogan and Blankenship 1975) is where to look next.

use crate::optimise::problem::LIMITS;

/// Prices in units of their own.
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

/// A column of the basis.
#[derive(Clone, Copy, PartialEq)]
enum Column {
    Cut(usize),
    /// The box's upper side in a direction, and its lower side.
    Upper(usize),
    Lower(usize),
}

const ROWS: usize = LIMITS + 1;

/// Steps of the simplex method at most; what is found then is good enough, as any prices are valid.
const STEPS: usize = 200;

/// The prices in a box that promise most, and what they promise. There must be a cut.
///
/// It is the dual that is solved: a mixture of cuts, of which too little and too much is paid for by the sides of the box.
pub fn most_promising(cuts: &[Cut], low: &Prices, centre: &Prices, high: &Prices) -> (Prices, f64) {
    let here: Vec<f64> = cuts.iter().map(|cut| cut.at(centre)).collect();
    let lowest = (0..cuts.len()).min_by(|&a, &b| here[a].total_cmp(&here[b])).unwrap_or(0);
    let base = here[lowest];
    let scale = base.abs().max(1.0);
    let column = |column: Column| -> ([f64; ROWS], f64) {
        let mut entries = [0.0; ROWS];
        match column {
            Column::Cut(cut) => {
                for (entry, excess) in entries.iter_mut().zip(cuts[cut].excess) {
                    *entry = -excess / scale;
                }
                entries[LIMITS] = 1.0;
                (entries, (here[cut] - base) / scale)
            }
            Column::Upper(limit) => {
                entries[limit] = 1.0;
                (entries, high[limit] - centre[limit])
            }
            Column::Lower(limit) => {
                entries[limit] = -1.0;
                (entries, centre[limit] - low[limit])
            }
        }
    };
    // The inverse of the basis, its columns, and how much of each is taken.
    let mut basis = [Column::Cut(lowest); ROWS];
    let mut inverse = [[0.0; ROWS]; ROWS];
    let mut amounts = [1.0; ROWS];
    let (first, _) = column(Column::Cut(lowest));
    for limit in 0..LIMITS {
        let sign = if first[limit] <= 0.0 { 1.0 } else { -1.0 };
        basis[limit] = if sign > 0.0 { Column::Upper(limit) } else { Column::Lower(limit) };
        inverse[limit][limit] = sign;
        inverse[limit][LIMITS] = -sign * first[limit];
        amounts[limit] = -sign * first[limit];
    }
    inverse[LIMITS][LIMITS] = 1.0;
    let mut duals = [0.0; ROWS];
    for _ in 0..STEPS {
        let costs = basis.map(|basic| column(basic).1);
        for (row, dual) in duals.iter_mut().enumerate() {
            *dual = (0..ROWS).map(|basic| costs[basic] * inverse[basic][row]).sum();
        }
        let reduced = |candidate: Column| {
            let (entries, cost) = column(candidate);
            cost - entries.iter().zip(&duals).map(|(entry, dual)| entry * dual).sum::<f64>()
        };
        let sides = (0..LIMITS).flat_map(|limit| [Column::Upper(limit), Column::Lower(limit)]);
        let candidates = (0..cuts.len()).map(Column::Cut).chain(sides).filter(|one| !basis.contains(one));
        let entering =
            candidates.map(|one| (reduced(one), one)).min_by(|one, other| one.0.total_cmp(&other.0));
        let Some((gain, entering)) = entering else { break };
        if gain >= -1e-12 {
            break;
        }
        let (entries, _) = column(entering);
        let direction: [f64; ROWS] =
            std::array::from_fn(|basic| (0..ROWS).map(|row| inverse[basic][row] * entries[row]).sum());
        let leaving = (0..ROWS).filter(|&basic| direction[basic] > 1e-11).min_by(|&one, &other| {
            (amounts[one] / direction[one]).total_cmp(&(amounts[other] / direction[other]))
        });
        let Some(leaving) = leaving else { break };
        let amount = amounts[leaving] / direction[leaving];
        let pivot = inverse[leaving].map(|entry| entry / direction[leaving]);
        for basic in 0..ROWS {
            if basic != leaving {
                amounts[basic] = (amounts[basic] - amount * direction[basic]).max(0.0);
                for row in 0..ROWS {
                    inverse[basic][row] -= direction[basic] * pivot[row];
                }
            }
        }
        inverse[leaving] = pivot;
        amounts[leaving] = amount;
        basis[leaving] = entering;
    }
    let to: Prices =
        std::array::from_fn(|limit| (centre[limit] + duals[limit]).clamp(low[limit], high[limit]));
    let promise = cuts.iter().map(|cut| cut.at(&to)).fold(f64::INFINITY, f64::min);
    (to, promise)
}
