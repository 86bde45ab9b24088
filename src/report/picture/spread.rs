//! How often a sum turned out to be so large: the worlds of `risk` in heaps.

use super::{Picture, Scene};
use crate::model::Money;
use crate::report::{Cell, Column, Kind, Table};
use crate::risk::Spread;
use crate::words::{Text, t};

/// Worlds in heaps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Histogram {
    /// The heaps, from the smallest sum to the largest, all equally wide, none left out between.
    pub heaps: Vec<Heap>,
    /// Sums that are marked, each with its name; the first of them is what the plan says.
    pub marks: Vec<(Money, Text)>,
    /// What the sum is.
    pub label: Text,
}

/// Worlds whose sums lie close together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heap {
    /// The least that lies in it.
    pub from: Money,
    /// What already lies in the next one.
    pub to: Money,
    /// How many worlds.
    pub worlds: usize,
}

/// About so many heaps.
const HEAPS: i128 = 24;

/// A round number, 1, 2 or 5 with noughts, that is no less.
pub fn round_up(number: i128) -> i128 {
    let mut ten: i128 = 1;
    while ten.saturating_mul(10) <= number {
        ten = ten.saturating_mul(10);
    }
    let rounds = [1, 2, 5, 10].into_iter().map(|times| ten.saturating_mul(times));
    rounds.into_iter().find(|&round| round >= number).unwrap_or(ten)
}

/// The worlds in heaps as wide as a round number of kroner.
fn heaps(drawn: &[Money]) -> Vec<Heap> {
    let (Some(first), Some(last)) = (drawn.first(), drawn.last()) else { return Vec::new() };
    let wide = round_up(((last.get() - first.get()) / HEAPS).max(1));
    let begin = first.get().div_euclid(wide);
    let end = last.get().div_euclid(wide);
    let heap = |number: i128| {
        let (from, to) = (Money(number * wide), Money((number + 1) * wide));
        let below = |money: Money| drawn.partition_point(|&sum| sum < money);
        Heap { from, to, worlds: below(to) - below(from) }
    };
    (begin..=end).map(heap).collect()
}

/// What the plan may cost, to look at.
pub fn histogram(spread: &Spread) -> Picture {
    let marks = vec![
        (spread.printed, t!("risk.printed")),
        (spread.quantile(10), Text::same("P10")),
        (spread.quantile(50), Text::same("P50")),
        (spread.quantile(90), Text::same("P90")),
    ];
    let histogram = Histogram { heaps: heaps(&spread.drawn), marks, label: t!("risk.cash") };
    Picture {
        name: "histogram",
        title: t!("risk.histogram"),
        lead: t!("risk.histogram_lead", worlds = spread.drawn.len()),
        scene: Scene::Histogram(histogram),
    }
}

/// The same as a table.
pub fn histogram_table(spread: &Spread) -> Table {
    let columns = [
        Column::new("from", Kind::Money, t!("risk.heap_from")).of(|heap: &Heap| Cell::money(heap.from)),
        Column::new("to", Kind::Money, t!("risk.heap_to")).of(|heap: &Heap| Cell::money(heap.to)),
        Column::new("worlds", Kind::Count, t!("risk.draws")).of(|heap: &Heap| Cell::count(heap.worlds)),
    ];
    Table::of("histogram", t!("risk.histogram_table"), columns, heaps(&spread.drawn))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_world_lies_in_one_heap_and_heaps_are_round() {
        assert_eq!([1, 2, 3, 7, 10, 11, 4_999].map(round_up), [1, 2, 5, 10, 10, 20, 5_000]);
        let drawn: Vec<Money> = (0..1_000).map(|number| Money(100_000 + number * number)).collect();
        let heaps = heaps(&drawn);
        assert_eq!(heaps.iter().map(|heap| heap.worlds).sum::<usize>(), 1_000);
        assert!(heaps.windows(2).all(|two| two[0].to == two[1].from));
        assert_eq!(heaps[0].from, Money(100_000));
        assert_eq!(heaps[0].to, Money(150_000));
        // Squares below 50 000: up to 223.
        assert_eq!(heaps[0].worlds, 224);
    }

    #[test]
    fn one_sum_is_one_heap_and_none_are_none() {
        assert_eq!(heaps(&[Money(-7), Money(-7)]), [Heap { from: Money(-7), to: Money(-6), worlds: 2 }]);
        assert!(heaps(&[]).is_empty());
    }
}
