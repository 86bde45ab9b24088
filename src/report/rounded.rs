//! Sums as people say them in a headline: in millions where they are that large, with how much of them is assumed. Tables and files have
//! whole kroner.

use super::{Block, Cell, Page, Table, Value};
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
    let figure = |number: u64| Cell::count(number).assumed(assumed && !money.is_zero());
    let said = match Size::of(money) {
        Size::Millions(millions) => t!("rounded.millions", millions = figure(millions)),
        Size::Tenths(millions, tenths) => {
            t!("rounded.tenths", millions = figure(millions), tenths = Cell::count(tenths))
        }
        Size::Kroner(kroner) => t!("rounded.kroner", kroner = figure(kroner)),
    };
    signed(money, said)
}

/// The same in a sentence that names the currency itself.
fn plain(money: Money, assumed: bool) -> Text {
    let figure = |number: u64| Cell::count(number).assumed(assumed && !money.is_zero());
    let said = match Size::of(money) {
        Size::Millions(millions) => t!("rounded.plain_millions", millions = figure(millions)),
        Size::Tenths(millions, tenths) => {
            t!("rounded.plain_tenths", millions = figure(millions), tenths = Cell::count(tenths))
        }
        Size::Kroner(kroner) => Text::run([figure(kroner)]),
    };
    signed(money, said)
}

fn signed(money: Money, said: Text) -> Text {
    if money < Money::ZERO { Text::run([Text::from("-"), said]) } else { said }
}

/// A sum in the largest unit that fits, whatever its sign.
enum Size {
    /// Whole millions.
    Millions(u64),
    /// Millions and tenths of one.
    Tenths(u64, u64),
    /// Kroner, from a thousand on whole thousands of them.
    Kroner(u64),
}

impl Size {
    fn of(money: Money) -> Self {
        let kroner = u64::try_from(money.get().unsigned_abs()).unwrap_or(u64::MAX);
        let nearest = |unit: u64| kroner.saturating_add(unit / 2) / unit;
        let tenths = nearest(MILLION / 10);
        match kroner {
            WHOLE.. => Size::Millions(nearest(MILLION)),
            IN_MILLIONS.. if tenths % 10 == 0 => Size::Millions(tenths / 10),
            IN_MILLIONS.. => Size::Tenths(tenths / 10, tenths % 10),
            0..THOUSAND => Size::Kroner(kroner),
            _ => Size::Kroner(nearest(THOUSAND) * THOUSAND),
        }
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

/// A page whose sentences, and the titles of whose tables, say their sums for people; what stands in tables is as it was.
pub(super) fn page(page: Page) -> Page {
    let each = |texts: Vec<Text>| texts.into_iter().map(sums).collect();
    let said = |block| match block {
        Block::Headline(text) => Block::Headline(sums(text)),
        Block::Heading(text) => Block::Heading(sums(text)),
        Block::Paragraph(text) => Block::Paragraph(sums(text)),
        Block::Points(texts) => Block::Points(each(texts)),
        Block::Table(table) => {
            let (title, lead, notes) = (sums(table.title), each(table.lead), each(table.notes));
            Block::Table(Table { title, lead, notes, ..table })
        }
        other => other,
    };
    Page { blocks: page.blocks.into_iter().map(said).collect() }
}

/// A sentence, which names the currency itself, with its sums said for people.
pub(super) fn sums(text: Text) -> Text {
    match text {
        Text::Key(key, arguments) => {
            Text::Key(key, arguments.into_iter().map(|(name, cell)| (name, sum(cell))).collect())
        }
        Text::Run(parts) => Text::Run(parts.into_iter().map(sum).collect()),
        Text::Name(_) | Text::Same(_) => text,
    }
}

fn sum(cell: Cell) -> Cell {
    match cell.value {
        Value::Money(money) => Cell::from(plain(money, cell.assumed)).tone(cell.tone),
        Value::Said(text) => Cell { value: Value::Said(sums(text)), ..cell },
        _ => cell,
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
    fn a_sentence_that_names_the_currency_rounds_only_its_sums() {
        let text = t!("memo.package_dear", extra = Money(41_698_009), within = Cell::percent(10));
        let said = |language| sums(text.clone()).say(language).replace('\u{a0}', " ");
        assert!(said(Language::En).contains("costs NOK 42 million more"), "{}", said(Language::En));
        assert!(said(Language::Nb).contains("kr 42 millioner mer"), "{}", said(Language::Nb));
        let row = Table::of("t", Text::same("t"), [], [()]);
        assert_eq!(page(Page::of_tables([row.clone()])), Page::of_tables([row]));
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
