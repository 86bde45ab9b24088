//! Sums split by largest remainder.

use crate::model::Month;

/// A sum split by weights: each part is rounded down, and what is left goes krone by krone to the largest remainders, the
/// first of equals. The parts come to the sum. All weights 0 = all equal.
pub fn split(sum: i128, weights: &[u128]) -> Vec<i128> {
    if sum < 0 {
        return split(-sum, weights).into_iter().map(|part| -part).collect();
    }
    let equal = weights.iter().all(|&weight| weight == 0);
    let weight = |index: usize| if equal { 1 } else { weights[index] };
    let whole: u128 = (0..weights.len()).map(weight).sum();
    if whole == 0 {
        return Vec::new();
    }
    let sum = sum.unsigned_abs();
    let mut parts: Vec<u128> = (0..weights.len()).map(|index| sum * weight(index) / whole).collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|&index| std::cmp::Reverse(sum * weight(index) % whole));
    let left = sum - parts.iter().sum::<u128>();
    for &index in order.iter().cycle().take(usize::try_from(left).expect("invariant: less than one a part")) {
        parts[index] += 1;
    }
    parts.into_iter().map(|part| i128::try_from(part).expect("invariant: a part of a sum")).collect()
}

/// A sum that falls evenly on months, the odd kroner on the first.
pub fn evenly(sum: i128, months: &[Month]) -> Vec<(Month, i128)> {
    months.iter().copied().zip(split(sum, &vec![1; months.len()])).collect()
}

/// So much a year by twelfths, from a month for so many: in each twelve months the odd kroner fall on the first.
pub fn by_twelfths(annual: i128, from: Month, months: u32) -> Vec<(Month, i128)> {
    let year = split(annual, &[1; 12]);
    (0..months as usize).map(|index| (Month(from.0 + index as i32), year[index % 12])).collect()
}

/// The months from one to another, both counted.
pub fn months(from: Month, to: Month) -> Vec<Month> {
    (from.0..=to.0).map(Month).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_goes_to_the_largest_remainders_and_the_first_of_equals() {
        assert_eq!(split(10, &[1, 1, 1]), [4, 3, 3]);
        assert_eq!(split(10, &[1, 2, 4]), [1, 3, 6]);
        assert_eq!(split(2, &[0, 0, 0]), [1, 1, 0]);
        assert_eq!(split(7, &[0, 3, 0]), [0, 7, 0]);
        assert_eq!(split(-10, &[1, 1, 1]), [-4, -3, -3]);
        assert!(split(5, &[]).is_empty());
    }

    #[test]
    fn a_year_by_twelfths_is_the_year() {
        let booked = by_twelfths(100_007, Month(24_000), 18);
        assert_eq!(booked[..12].iter().map(|(_, sum)| sum).sum::<i128>(), 100_007);
        assert_eq!(booked[0], (Month(24_000), 8_334));
        assert_eq!(booked[11].1, 8_333);
        assert_eq!(booked[12].1, 8_334);
    }
}
