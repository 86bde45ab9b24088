//! Axes: where round numbers stand, and how they are written.

use crate::report::picture::round_up;
use crate::report::{Language, Shown, Text};
use crate::words::{grouped, t};

/// Round numbers between which everything lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    pub from: i128,
    pub to: i128,
    pub step: i128,
    shown: Shown,
}

/// What a figure of an axis is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Millions,
    Thousands,
    Ones,
}

impl Unit {
    const fn size(self) -> i128 {
        match self {
            Unit::Millions => 1_000_000,
            Unit::Thousands => 1_000,
            Unit::Ones => 1,
        }
    }
}

impl Scale {
    /// Round numbers round everything from the least to the most, in about so many steps.
    pub fn over(least: i128, most: i128, steps: i128, shown: Shown) -> Self {
        let most = most.max(least + 1);
        let wide = most - least;
        let step = round_up((wide + steps - 1) / steps);
        let (from, end) = (least.div_euclid(step) * step, most.div_euclid(step) * step);
        Scale { from, to: if end < most { end + step } else { end }, step, shown }
    }

    /// The round numbers.
    pub fn marks(self) -> impl Iterator<Item = i128> {
        (0..=(self.to - self.from) / self.step).map(move |number| self.from + number * self.step)
    }

    /// How far along something stands, of so many pixels.
    pub fn along(self, value: i128, pixels: i64) -> i64 {
        let far = i128::from(pixels) * (value - self.from) / (self.to - self.from);
        i64::try_from(far).unwrap_or(0)
    }

    fn unit(self) -> Unit {
        let most = self.from.abs().max(self.to.abs());
        match self.shown {
            Shown::Kroner if most >= 10_000_000 => Unit::Millions,
            Shown::Kroner if most >= 10_000 => Unit::Thousands,
            _ => Unit::Ones,
        }
    }

    /// A figure, as exactly as the steps are.
    pub fn written(self, value: i128, language: Language) -> String {
        self.decimals(value, 0, language)
    }

    /// A figure that need not be round: one place more.
    pub fn finer(self, value: i128, language: Language) -> String {
        self.decimals(value, 1, language)
    }

    fn decimals(self, value: i128, more: u32, language: Language) -> String {
        let size = self.unit().size();
        let needed = (0..3).find(|&places| self.step % (size / 10_i128.pow(places)).max(1) == 0).unwrap_or(3);
        let places = if size == 1 { 0 } else { (needed + more).min(3) };
        let part = size / 10_i128.pow(places);
        let rounded = (value * 2 + part).div_euclid(part * 2);
        let (sign, all) = (if rounded < 0 { "-" } else { "" }, rounded.unsigned_abs());
        let one = 10_u128.pow(places);
        let whole = grouped(i128::try_from(all / one).unwrap_or(i128::MAX), '\u{a0}');
        match places {
            0 => format!("{sign}{whole}"),
            _ => {
                let (mark, wide) = (language.decimal_mark(), places as usize);
                format!("{sign}{whole}{mark}{:0wide$}", all % one)
            }
        }
    }

    /// What the axis shows, with what it is counted in.
    pub fn label(self, label: &Text) -> Text {
        match self.unit() {
            Unit::Millions => t!("picture.in_millions", label = label),
            Unit::Thousands => t!("picture.in_thousands", label = label),
            Unit::Ones if self.shown == Shown::Kroner => t!("picture.in_kroner", label = label),
            Unit::Ones => label.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_lies_between_round_numbers() {
        let scale = Scale::over(98_300_000, 131_000_000, 8, Shown::Kroner);
        assert_eq!((scale.from, scale.to, scale.step), (95_000_000, 135_000_000, 5_000_000));
        assert_eq!(scale.marks().count(), 9);
        assert_eq!((scale.along(95_000_000, 400), scale.along(135_000_000, 400)), (0, 400));
        let one = Scale::over(7, 7, 8, Shown::Count);
        assert_eq!((one.from, one.to), (7, 8));
    }

    #[test]
    fn figures_are_as_exact_as_the_steps() {
        let of = |least, most| Scale::over(least, most, 5, Shown::Kroner);
        assert_eq!(of(0, 40_000_000).written(20_000_000, Language::En), "20");
        assert_eq!(of(98_000_000, 99_000_000).written(98_200_000, Language::Nb), "98,2");
        assert_eq!(of(0, 40_000_000).finer(-1_250_000, Language::En), "-1.2");
        assert_eq!(of(0, 900_000).written(200_000, Language::En), "200");
        assert_eq!(of(0, 900).written(200, Language::En), "200");
        assert_eq!(Scale::over(0, 12_000, 5, Shown::Count).written(2_000, Language::En), "2\u{a0}000");
    }
}
