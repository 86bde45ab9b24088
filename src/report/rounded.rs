//! Sums as people say them in a headline: in millions where they are that large, with how much of them is assumed. Tables and files have
//! whole kroner.

use super::Cell;
use crate::model::Money;
use crate::words::{Text, t};

const MILLION: u64 = 1_000_000;
const THOUSAND: u64 = 1_000;

/// From here on whole millions are said; below, tenths of one.
const WHOLE: u64 = 9_950_000;

/// From here on millions are said; below, thousands of kroner.
const IN_MILLIONS: u64 = 999_500;

/// A sum for people, marked where it rests on an assumed figure.
pub(super) fn rounded(money: Money, assumed: bool) -> Text {
    let kroner = u64::try_from(money.get().unsigned_abs()).unwrap_or(u64::MAX);
    let said = magnitude(kroner, assumed && kroner > 0);
    if money < Money::ZERO { Text::run([Text::from("-"), said]) } else { said }
}

fn magnitude(kroner: u64, assumed: bool) -> Text {
    let nearest = |unit: u64| kroner.saturating_add(unit / 2) / unit;
    let figure = |number: u64| Cell::count(number).assumed(assumed);
    if kroner >= WHOLE {
        return t!("rounded.millions", millions = figure(nearest(MILLION)));
    }
    if kroner >= IN_MILLIONS {
        let tenths = nearest(MILLION / 10);
        return match (tenths / 10, tenths % 10) {
            (millions, 0) => t!("rounded.millions", millions = figure(millions)),
            (millions, tenths) => {
                t!("rounded.tenths", millions = figure(millions), tenths = Cell::count(tenths))
            }
        };
    }
    match kroner {
        0..THOUSAND => t!("rounded.kroner", kroner = figure(kroner)),
        _ => t!("rounded.kroner", kroner = figure(nearest(THOUSAND) * THOUSAND)),
    }
}

/// A sum for people, and beside it how much of it is assumed.
pub(super) fn with_assumed(money: Money, assumed: Money) -> Text {
    let amount = rounded(money, !assumed.is_zero());
    if assumed.is_zero() || money.is_zero() {
        amount
    } else if assumed == money {
        t!("rounded.all_assumed", amount = amount)
    } else {
        t!("rounded.of_it_assumed", amount = amount, assumed = rounded(assumed, false))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    fn said(kroner: i128) -> [String; 2] {
        [Language::En, Language::Nb].map(|language| rounded(Money(kroner), false).say(language))
    }

    #[test]
    fn sums_are_said_in_the_largest_unit_that_fits() {
        for (kroner, en, nb) in [
            (0, "NOK\u{a0}0", "0 kroner"),
            (499, "NOK\u{a0}499", "499 kroner"),
            (1_500, "NOK\u{a0}2\u{a0}000", "2\u{a0}000 kroner"),
            (999_499, "NOK\u{a0}999\u{a0}000", "999\u{a0}000 kroner"),
            (999_500, "NOK\u{a0}1\u{a0}million", "1\u{a0}million kroner"),
            (1_049_999, "NOK\u{a0}1\u{a0}million", "1\u{a0}million kroner"),
            (1_050_000, "NOK\u{a0}1.1\u{a0}million", "1,1\u{a0}millioner kroner"),
            (9_949_999, "NOK\u{a0}9.9\u{a0}million", "9,9\u{a0}millioner kroner"),
            (9_950_000, "NOK\u{a0}10\u{a0}million", "10\u{a0}millioner kroner"),
            (474_499_999, "NOK\u{a0}474\u{a0}million", "474\u{a0}millioner kroner"),
            (-1_234_567_890, "-NOK\u{a0}1\u{a0}235\u{a0}million", "-1\u{a0}235\u{a0}millioner kroner"),
        ] {
            assert_eq!(said(kroner), [en, nb], "{kroner}");
        }
    }

    #[test]
    fn what_is_assumed_stands_beside_the_sum() {
        let said = |money, assumed| with_assumed(Money(money), Money(assumed)).say(Language::En);
        assert_eq!(said(90_000_000, 0), "NOK\u{a0}90\u{a0}million");
        assert_eq!(
            said(90_000_000, 84_400_000),
            "NOK\u{a0}~90\u{a0}million (of it assumed NOK\u{a0}84\u{a0}million)"
        );
        assert_eq!(said(1_200_000, 1_200_000), "NOK\u{a0}~1.2\u{a0}million (all of it assumed)");
    }
}
