//! One thing of a change in a sentence or in a cell: a value, an entry, a state, an amount.

use crate::model::Money;
use crate::report::Cell;
use crate::report::freedom::barred_by;
use crate::review::{Bar, Close, Entry, Named, State, Sums, Value};
use crate::words::{Text, t};

/// What becomes of the plan's price.
pub(super) fn price(before: Sums, after: Sums) -> Text {
    let extra = (after.total - before.total).get();
    let tenths = match before.total.get() {
        0 => 0,
        total => (extra.abs() * 2000 / total.abs() + 1) / 2,
    };
    let percent = Cell::percent(i64::try_from(tenths).unwrap_or(i64::MAX));
    let money = Cell::money(Money(extra.abs()));
    match extra {
        0 => t!("review.same_price"),
        1.. => t!("review.more_expensive", money = money, percent = percent),
        _ => t!("review.cheaper", money = money, percent = percent),
    }
}

/// Why something cannot be chosen any more.
pub(in crate::report) fn barred_bar(bar: Bar) -> Text {
    match bar {
        Bar::ChosenOther(_) => t!("bar.chosen_other"),
        Bar::Rejected(_) => t!("bar.rejected"),
        bar => barred_by(bar),
    }
}

/// An amount with its sign.
pub(in crate::report) fn signed(money: Money) -> Text {
    match money.get() {
        1.. => t!("review.plus", money = money),
        _ => Text::run([Cell::money(money)]),
    }
}

/// So much of a text is shown of a value.
const LONGEST: usize = 160;

/// A value as people read it, the beginning of it where it is very long: whole numbers in groups, where it or what it is set beside has five digits or more.
pub(super) fn value(text: &str, beside: &str) -> Cell {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let large = text.len().max(beside.len()) > 4 && digits(text) && digits(beside);
    match text.parse::<i64>() {
        Ok(number) if large && !text.starts_with('0') => Cell::money(Money(number.into())),
        _ if text.chars().nth(LONGEST).is_some() => {
            Cell::text(text.chars().take(LONGEST).chain(['…']).collect::<String>())
        }
        _ => Cell::text(text),
    }
}

/// An entry's lines: where it stands, and what it says now.
pub(super) fn entry(entry: &Entry) -> Vec<Text> {
    let place = format!("{}:{}", entry.file, entry.line);
    let line = |what: Text| t!("review.entry", place = place, what = what);
    entry_values(entry).into_iter().map(line).collect()
}

pub(super) fn entry_values(entry: &Entry) -> Vec<Text> {
    if entry.added {
        return vec![t!("review.entry_new", id = entry.id, list = entry.list)];
    }
    if entry.removed {
        return vec![t!("review.entry_gone", id = entry.id, list = entry.list)];
    }
    let one = |one: &Value| {
        let what = if one.path.is_empty() { entry.id.clone() } else { format!("{} {}", entry.id, one.path) };
        match (&one.before, &one.after) {
            (Some(before), Some(after)) => {
                t!("review.value", what = what, before = value(before, after), after = value(after, before))
            }
            (None, Some(after)) => t!("review.value_new", what = what, after = value(after, after)),
            (Some(before), None) => t!("review.value_gone", what = what, before = value(before, before)),
            (None, None) => Text::same(what),
        }
    };
    entry.values.iter().map(one).collect()
}

pub(in crate::report) fn state(state: &State) -> Text {
    match state {
        State::Chosen(Named::SideBySide) => t!("review.side_by_side"),
        State::Chosen(Named::Open) => t!("review.open"),
        State::Chosen(Named::Entry(reference)) => Text::same(reference.clone()),
        State::Retired => t!("review.retired"),
        State::Missing => t!("review.missing"),
        State::Absent => t!("review.absent"),
        State::National => t!("review.national"),
        State::OwnProject => t!("review.own_project"),
    }
}

/// From where on a choice turns; where people work by a saved plan, from where on the best plan would be another one.
pub(super) fn close_call(close: &Close, is_locked: bool) -> Text {
    let Close { id, key, stays, turns } = close;
    let what = format!("{id} {key}");
    let (stays_at, turns_at) = (Cell::count(*stays), Cell::count(*turns));
    match (stays < turns, is_locked) {
        (true, false) => t!("review.close_up", what = what, stays = stays_at, turns = turns_at),
        (false, false) => t!("review.close_down", what = what, stays = stays_at, turns = turns_at),
        (true, true) => t!("review.close_up_best", what = what, stays = stays_at, turns = turns_at),
        (false, true) => t!("review.close_down_best", what = what, stays = stays_at, turns = turns_at),
    }
}
