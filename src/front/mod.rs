//! The front of money against a second aim, read: what each further unit costs, the knee and the cliff.
//!
//! What enters: the points that the search proved ([`optimise::front`](crate::optimise::front)). What leaves: [`Curve`].
//! What always holds: every figure is arithmetic over whole kroner; nothing is interpolated.

use crate::model::{DomainId, Money};
use crate::optimise::{Fact, Point};

pub use crate::optimise::{Aim, Front, NoFront, front};

/// A front, read.
#[derive(Clone, Debug)]
pub struct Curve {
    /// What money is weighed against.
    pub aim: Aim,
    /// Its points: the first is the best plan.
    pub points: Vec<Step>,
    /// Whether these are all points there are.
    pub complete: bool,
    /// Why nothing takes less than the last, where that was looked for: facts that cannot hold together.
    pub conflict: Vec<Fact>,
}

/// A point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What the plan costs.
    pub total: Money,
    /// What it costs more than the best plan.
    pub extra: Money,
    /// What it takes of the second aim.
    pub taken: i128,
    /// What each unit less costs from here to the next point, where there is one, as a fraction: kroner, units.
    pub unit: Option<(i128, i128)>,
    /// Whether nothing lies between this and the next point.
    pub settled: bool,
    /// The domains that choose otherwise than in the best plan.
    pub otherwise: Vec<DomainId>,
    /// Where the price of a unit turns most.
    pub knee: bool,
    /// The last before a unit costs more than ten times what it does in the middle.
    pub cliff: bool,
}

/// How many times the price of a unit in the middle is a cliff.
const STEEP: i128 = 10;

/// Reads a front.
pub fn curve(front: &Front) -> Curve {
    let Some(first) = front.points.first() else {
        return Curve { aim: front.aim, points: Vec::new(), complete: front.complete, conflict: Vec::new() };
    };
    let step = |(place, point): (usize, &Point)| Step {
        total: Money(point.money),
        extra: Money(point.money - first.money),
        taken: point.taken,
        unit: front.points.get(place + 1).map(|next| (next.money - point.money, point.taken - next.taken)),
        settled: point.settled,
        otherwise: otherwise(first, point),
        knee: false,
        cliff: false,
    };
    let mut points: Vec<Step> = front.points.iter().enumerate().map(step).collect();
    if let Some(knee) = knee(&points) {
        points[knee].knee = true;
    }
    if let Some(cliff) = cliff(&points) {
        points[cliff].cliff = true;
    }
    Curve { aim: front.aim, points, complete: front.complete, conflict: Vec::new() }
}

fn otherwise(first: &Point, point: &Point) -> Vec<DomainId> {
    let (one, other) = (&first.plan.selection.0, &point.plan.selection.0);
    let differs = (0..one.len()).filter(|&index| one[index] != other[index]);
    differs.map(DomainId::at).collect()
}

/// In how many parts each axis of the front is cut where its turns are measured.
const FINE: i128 = 1_000_000;

/// Where the line through the points turns most, both axes being as long: the greatest angle.
fn knee(points: &[Step]) -> Option<usize> {
    let (first, last) = (points.first()?, points.last()?);
    let (wide, high) = (first.taken - last.taken, last.extra.get());
    if wide <= 0 || high <= 0 {
        return None;
    }
    let vector = |from: &Step, to: &Step| {
        let (across, up) = (from.taken - to.taken, (to.extra - from.extra).get());
        (across * FINE / wide, up * FINE / high)
    };
    // The angle by its tangent, cross over dot; both vectors point up and on, so none is more than a right one.
    let turn = |place: usize| {
        let (a, b) = (vector(&points[place - 1], &points[place]), vector(&points[place], &points[place + 1]));
        (a.0 * b.1 - a.1 * b.0, a.0 * b.0 + a.1 * b.1)
    };
    let mut best: Option<(usize, (i128, i128))> = None;
    for place in 1..points.len().saturating_sub(1) {
        let (cross, dot) = turn(place);
        if cross > 0 && best.is_none_or(|(_, (most, than))| cross * than > most * dot) {
            best = Some((place, (cross, dot)));
        }
    }
    best.map(|(place, _)| place)
}

/// The last point before a unit costs more than ten times the median.
fn cliff(points: &[Step]) -> Option<usize> {
    let mut units: Vec<(i128, i128)> = points.iter().filter_map(|point| point.unit).collect();
    units.sort_by(|one, other| (one.0 * other.1).cmp(&(other.0 * one.1)));
    let (money, count) = *units.get(units.len().checked_sub(1)? / 2)?;
    points.iter().position(|point| point.unit.is_some_and(|unit| unit.0 * count > STEEP * money * unit.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(points: &[(i128, i128)]) -> Vec<Step> {
        let step = |(place, &(taken, extra)): (usize, &(i128, i128))| Step {
            total: Money(extra),
            extra: Money(extra),
            taken,
            unit: points.get(place + 1).map(|next| (next.1 - extra, taken - next.0)),
            settled: true,
            otherwise: Vec::new(),
            knee: false,
            cliff: false,
        };
        points.iter().enumerate().map(step).collect()
    }

    #[test]
    fn the_knee_is_where_the_line_turns_most_and_the_cliff_where_it_gets_steep() {
        // Flat, flat, then up: it turns at 70.
        let points = line(&[(100, 0), (85, 1), (70, 2), (60, 40), (50, 100)]);
        assert_eq!(knee(&points), Some(2));
        // Of the prices 1/15, 1/15, 38/10 and 6 the lower one in the middle is 1/15.
        assert_eq!(cliff(&points), Some(2));
    }

    #[test]
    fn a_straight_line_has_neither() {
        let points = line(&[(100, 0), (90, 10), (80, 20), (70, 30)]);
        assert_eq!((knee(&points), cliff(&points)), (None, None));
        assert_eq!((knee(&points[..1]), cliff(&points[..1])), (None, None));
        assert_eq!((knee(&[]), cliff(&[])), (None, None));
    }

    #[test]
    fn the_cliff_is_the_last_before_it() {
        let points = line(&[(100, 0), (90, 10), (80, 20), (70, 130), (60, 300)]);
        // Prices 1, 1, 11, 17: the lower one in the middle is 1.
        assert_eq!(cliff(&points), Some(2));
    }
}
