//! What a figure may turn out to be (whatif.md, section 4).

use super::Date;
use super::words::words;

/// What a figure may turn out to be: no less than its low end, no more than its high one, most probably between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The least.
    pub low: u64,
    /// What it most probably is: what a plan counts with.
    pub likely: u64,
    /// The most.
    pub high: u64,
}

/// Where a figure comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FigureOrigin {
    /// An inventory says it.
    Given,
    /// An inventory says it, from an invoice.
    Invoice,
    /// An inventory or the catalogue says it, from a supplier's offer.
    Quote,
    /// Nobody said it, or a program filled it in.
    Assumed,
    /// The catalogue says it of something that can be procured.
    Market,
    /// `rates`.
    Rate,
}

impl FigureOrigin {
    /// The range of the catalogue that is for such figures.
    pub const fn range(self) -> RangeOrigin {
        match self {
            FigureOrigin::Given => RangeOrigin::Given,
            FigureOrigin::Invoice => RangeOrigin::Invoice,
            FigureOrigin::Quote => RangeOrigin::Quote,
            FigureOrigin::Assumed => RangeOrigin::Assumed,
            FigureOrigin::Market => RangeOrigin::Market,
            FigureOrigin::Rate => RangeOrigin::Rate,
        }
    }

    /// Whether anybody said it of this very thing.
    pub const fn is_said(self) -> bool {
        matches!(self, FigureOrigin::Given | FigureOrigin::Invoice | FigureOrigin::Quote)
    }
}

/// What the figures of one thing were taken from, by their keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakenFrom {
    /// From an invoice.
    pub invoiced: Vec<String>,
    /// From a supplier's offer.
    pub quoted: Vec<String>,
}

impl TakenFrom {
    /// Where the figure under a key comes from, where that is said; what was invoiced is more certain than what was offered.
    pub fn of(&self, key: &str) -> Option<FigureOrigin> {
        let names = |keys: &[String]| keys.iter().any(|known| known == key);
        match (names(&self.invoiced), names(&self.quoted)) {
            (true, _) => Some(FigureOrigin::Invoice),
            (false, true) => Some(FigureOrigin::Quote),
            (false, false) => None,
        }
    }
}

words! {
    /// What a range of the catalogue is for: figures of one origin, or all prices at once.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum RangeOrigin {
        /// An inventory says it.
        Given = "given",
        /// It was taken from an invoice.
        Invoice = "invoice",
        /// It was taken from a supplier's offer.
        Quote = "quote",
        /// Nobody said it, or a program filled it in.
        Assumed = "assumed",
        /// The catalogue says it of something that can be procured.
        Market = "market",
        /// `rates`.
        Rate = "default_rate",
        /// What all prices rise or fall by, whoever asks them.
        PriceLevel = "price_level",
    }
}

/// How far figures of one origin may be off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    /// Which figures.
    pub origin: RangeOrigin,
    /// By so many percent they may be lower, at most 100.
    pub low_percent: u64,
    /// By so many percent they may be higher.
    pub high_percent: u64,
    /// The day it was judged; a later judgement replaces an earlier one.
    pub judged: Date,
    /// Who says so.
    pub source: String,
}

impl RangeOrigin {
    /// Percent lower and higher where no catalogue says anything (whatif.md, section 4; invoices, offers and the price level are our own
    /// judgement).
    pub const fn default_percents(self) -> (u64, u64) {
        match self {
            RangeOrigin::Given => (5, 15),
            RangeOrigin::Invoice => (2, 5),
            RangeOrigin::Quote => (5, 10),
            RangeOrigin::Assumed => (40, 100),
            RangeOrigin::Market => (30, 80),
            RangeOrigin::Rate => (40, 80),
            RangeOrigin::PriceLevel => (2, 8),
        }
    }
}

/// How far figures of an origin may be off, in percent lower and higher: what the catalogue judged last, else the default.
pub fn percents(spreads: &[Spread], origin: RangeOrigin) -> (u64, u64) {
    let latest = spreads.iter().filter(|spread| spread.origin == origin).max_by_key(|spread| spread.judged);
    latest.map_or(origin.default_percents(), |spread| (spread.low_percent, spread.high_percent))
}

impl Range {
    /// A figure that is known.
    pub const fn exactly(likely: u64) -> Self {
        Range { low: likely, likely, high: likely }
    }

    /// So many percent lower to so many higher; the ends are rounded outwards.
    pub fn around(likely: u64, low_percent: u64, high_percent: u64) -> Self {
        let part = |percent: u64| u128::from(likely) * u128::from(percent);
        let low = part(100_u64.saturating_sub(low_percent)) / 100;
        let high = part(100_u64.saturating_add(high_percent)).div_ceil(100);
        let whole = |number: u128| u64::try_from(number).unwrap_or(u64::MAX);
        Range { low: whole(low), likely, high: whole(high) }
    }

    /// Whether nothing is open about it.
    pub const fn is_exact(self) -> bool {
        self.low == self.high
    }

    /// The value below which it lies with a probability of so many in 2³², by the triangular distribution over the range.
    /// Whole numbers, rounded to the nearest.
    pub fn at(self, probability: u32) -> u64 {
        let (low, high) = (self.low as f64, self.high as f64);
        let (wide, up) = (high - low, self.likely as f64 - low);
        if wide <= 0.0 {
            return self.likely;
        }
        let share = f64::from(probability) / 4_294_967_296.0;
        let value = if share * wide <= up {
            low + (share * wide * up).sqrt()
        } else {
            high - ((1.0 - share) * wide * (wide - up)).sqrt()
        };
        (value.round() as u64).clamp(self.low, self.high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_rounded_outwards() {
        assert_eq!(Range::around(1_000, 5, 15), Range { low: 950, likely: 1_000, high: 1_150 });
        assert_eq!(Range::around(7, 40, 100), Range { low: 4, likely: 7, high: 14 });
        assert_eq!(Range::around(0, 40, 100), Range::exactly(0));
    }

    #[test]
    fn a_triangle_is_split_where_it_is_likely() {
        // A fifth of the triangle over 0..100 with its top at 20 lies below 20.
        let range = Range { low: 0, likely: 20, high: 100 };
        assert_eq!(range.at(u32::MAX / 5), 20);
        assert_eq!((range.at(0), range.at(u32::MAX)), (0, 100));
        // Half of it: 100 − √(½ · 100 · 80).
        assert_eq!(range.at(1 << 31), 37);
        assert_eq!(Range::exactly(5).at(123), 5);
    }
}
