//! By how much a price grows with the inhabitants (model.md, section 7, *Growing*).

use crate::model::GrowthSteps;

/// A rational number, at least 0, in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Above the line.
    pub numerator: i128,
    /// Below it; more than 0.
    pub denominator: i128,
}

impl Scale {
    /// Nothing grows.
    pub const ONE: Scale = Scale { numerator: 1, denominator: 1 };

    /// N / served.
    pub fn new(inhabitants: u64, served: u64) -> Self {
        Scale::reduced(i128::from(inhabitants), i128::from(served))
    }

    /// tiered(N / served) = 1 + Σ over the steps of percent/100 · the length of [1, N/served] that lies between the step
    /// before it and its own end.
    pub fn tiered(steps: &GrowthSteps, inhabitants: u64, served: u64) -> Self {
        let served = i128::from(served);
        // In hundredths of `served` everything is whole.
        let (x, one) = (100 * i128::from(inhabitants), 100 * served);
        let mut from = one;
        let mut sum = 100 * one;
        for step in &steps.steps {
            let to = step.to.map_or(x, |to| i128::from(to) * served).min(x);
            sum += i128::from(step.percent) * (to - from).max(0);
            from = from.max(to);
        }
        Scale::reduced(sum, 100 * one)
    }

    fn reduced(numerator: i128, denominator: i128) -> Self {
        let divisor = greatest_common(numerator, denominator).max(1);
        Scale { numerator: numerator / divisor, denominator: denominator / divisor }
    }
}

fn greatest_common(mut a: i128, mut b: i128) -> i128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Rates;

    #[test]
    fn the_default_steps_grow_as_the_model_says() {
        let steps = Rates::default().growth;
        let tiered = |n, served| {
            let scale = Scale::tiered(&steps, n, served);
            (scale.numerator, scale.denominator)
        };
        assert_eq!(tiered(1000, 1000), (1, 1));
        // 1 + 0.6 · 0.25
        assert_eq!(tiered(1250, 1000), (23, 20));
        // 1 + 0.6 · 0.5 + 0.4 · 2.5 + 0.25 · 6
        assert_eq!(tiered(10_000, 1000), (19, 5));
    }
}
