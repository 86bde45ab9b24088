//! The reason in a few sentences, before any table.

use super::{CandidateEntry, Why, say};
use crate::cost::Scope;
use crate::model::Money;
use crate::plan::Clarify;
use crate::report::{Cell, Phrase, Text, Tone};
use crate::words::t;

/// How many barred candidates are told of in front; the table has them all.
const BARRED: usize = 3;

/// Why, in a few sentences.
pub(super) fn because(why: &Why) -> Vec<Text> {
    if why.scope != Scope::InScope {
        return vec![out_of_scope(why)];
    }
    let mut sentences: Vec<Text> = verdict(why).into_iter().collect();
    sentences.extend(to_clarify(why));
    // What would win if it were not barred is told of first.
    let mut barred: Vec<&CandidateEntry> =
        why.candidates.iter().filter(|entry| !entry.bars.is_empty()).collect();
    barred.sort_by_key(|entry| !(entry.wins && entry.extra.is_some()));
    sentences.extend(barred.iter().take(BARRED).map(|entry| barred_because(entry)));
    if barred.len() > BARRED {
        sentences.push(t!("why.more_are_barred_see_below", count = Cell::count(barred.len() - BARRED)));
    }
    sentences
}

/// Why nothing is chosen here at all.
fn out_of_scope(why: &Why) -> Text {
    let name = Cell::text(&why.domain);
    let at = Cell::text(why.decided.as_ref().map_or(&why.at, |decided| &decided.at));
    match why.scope {
        Scope::Retired => {
            let number = Cell::count(why.decided.as_ref().map_or(0, |decided| decided.number));
            t!("why.is_retired_by_decision_its", name = name, at = at, number = number)
        }
        Scope::National => t!("why.is_national_the_state_provides", name = name, at = at),
        Scope::OwnProject => t!("why.is_decided_by_a_project", name = name, at = at),
        Scope::Absent | Scope::InScope => t!("why.nobody_works_in_and_it", name = name, at = at),
    }
}

/// What is chosen, and by how much.
fn verdict(why: &Why) -> Option<Text> {
    let choice = why.choice.as_ref()?;
    let phrase = Phrase::default().value(Cell::text(choice)).words(t!("why.is_chosen"));
    if let Some(decided) = why.decided.as_ref() {
        return Some(
            phrase
                .words(t!("why.by_decision"))
                .value(Cell::count(decided.number))
                .words(" (")
                .value(Cell::text(&decided.at))
                .words(").")
                .done(),
        );
    }
    let Some(next) = why.runner_up() else {
        let others = why.candidates.iter().any(|entry| !entry.chosen && entry.bars.is_empty());
        return Some(match others {
            true => phrase.words(t!("why.with_any_other_the_constraints_cannot")).done(),
            false => phrase.words(t!("why.it_is_the_only_one_that")).done(),
        });
    };
    let extra = next.extra.unwrap_or_default();
    if extra.is_zero() {
        return Some(
            phrase
                .words("; ")
                .value(Cell::text(&next.candidate))
                .words(t!("why.would_cost_exactly_as_much_and"))
                .done(),
        );
    }
    let phrase = phrase
        .words(t!("why.nok"))
        .value(Cell::money(extra).assumed(next.is_assumed()))
        .words(t!("why.cheaper_than_the_next"))
        .value(Cell::text(&next.candidate));
    Some(mostly(phrase, next).words(".").done())
}

/// What a meeting should look at.
fn to_clarify(why: &Why) -> Option<Text> {
    let told = [
        (Clarify::Close, t!("why.close")),
        (Clarify::Assumed, t!("why.assumed")),
        (Clarify::UnknownCost, t!("why.unknown_cost")),
    ];
    let told: Vec<Text> =
        told.into_iter().filter(|(name, _)| why.clarify.contains(name)).map(|(_, words)| words).collect();
    let phrase = Phrase::default().value(Cell::from(t!("why.clarify")).tone(Tone::Notice)).words(" ");
    let phrase = phrase.each(&told, "; ", |phrase, words| phrase.words(words));
    (!told.is_empty()).then(|| phrase.words(".").done())
}

/// The items that make most of a difference.
fn mostly(phrase: Phrase, entry: &CandidateEntry) -> Phrase {
    let (Some(items), Some(extra)) = (&entry.items, entry.extra) else { return phrase };
    let towards = |money: Money| if extra < Money::ZERO { -money } else { money };
    let mut largest: Vec<_> = items
        .iter()
        .map(|(item, &money)| (item, towards(money)))
        .filter(|(_, money)| *money > Money::ZERO)
        .collect();
    largest.sort_by_key(|(_, money)| -*money);
    let half = towards(extra).get();
    let mut sum = 0;
    let needed = largest.iter().take_while(|(_, money)| {
        let enough = sum * 2 > half;
        sum += money.get();
        !enough
    });
    let needed: Vec<_> = needed.cloned().collect();
    if needed.is_empty() {
        return phrase;
    }
    phrase
        .words(t!("why.mostly"))
        .each(needed, t!("why.and"), |phrase, (item, _)| phrase.words(say::item(item)))
}

/// Why something cannot be chosen, and what it would come to if it could.
fn barred_because(entry: &CandidateEntry) -> Text {
    let phrase = Phrase::default().value(Cell::text(&entry.candidate)).words(t!("why.is_out"));
    let phrase = phrase.each(&entry.bars, "; ", |phrase, bar| {
        phrase.value(Cell::from(bar.why.clone())).words(" (").value(Cell::text(&bar.at)).words(")")
    });
    let phrase = phrase.words(".");
    let Some(extra) = entry.extra else { return phrase.done() };
    let money = |extra: Money| Cell::money(extra).assumed(entry.is_assumed());
    let phrase = match (entry.wins, extra < Money::ZERO) {
        (true, true) => phrase
            .words(t!("why.would_win_otherwise"))
            .value(money(-extra).tone(Tone::Notice))
            .words(t!("why.less")),
        (true, false) => phrase.words(t!("why.were_it_not_it_would_win")),
        (false, true) => phrase.words(t!("why.were_it_not_another_would_still")),
        (false, false) => {
            phrase.words(t!("why.were_it_not_the_plan_with")).value(money(extra)).words(t!("why.more"))
        }
    };
    match entry.late {
        Some(late) if late.wins_then && !entry.wins => phrase
            .words(t!("why.planned_by"))
            .value(Cell::date(late.as_of))
            .words(t!("why.it_would_have_won")),
        _ => phrase,
    }
    .done()
}
