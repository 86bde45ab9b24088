//! The reason in a few sentences, before any table.

use super::{CandidateEntry, Together, Why, say};
use crate::cost::Scope;
use crate::model::Money;
use crate::report::terms::clarify_sentence;
use crate::report::{Cell, Phrase, Text, Tone};
use crate::words::t;

/// How many barred candidates are told of in front; the table has them all.
const BARRED: usize = 3;

/// Why, in a few sentences.
pub(super) fn because(why: &Why) -> Vec<Text> {
    if why.scope != Scope::InScope {
        return vec![out_of_scope(why)];
    }
    let mut sentences: Vec<Text> = match why.is_open {
        true => open(why),
        false => verdict(why).into_iter().collect(),
    };
    sentences.extend(clarify_sentence(&why.clarify));
    sentences.extend(asked(why));
    sentences.extend(other_years(why));
    sentences.extend(why.package.as_ref().map(package));
    // What would win if it were not barred is told of first.
    let mut barred: Vec<&CandidateEntry> =
        why.candidates.iter().filter(|entry| !entry.bars.is_empty()).collect();
    barred.sort_by_key(|entry| !(entry.wins && entry.extra.is_some()));
    sentences.extend(barred.iter().take(BARRED).map(|entry| barred_because(entry)));
    if barred.len() > BARRED {
        sentences.push(t!("why.more_barred", barred = Cell::count(barred.len() - BARRED)));
    }
    sentences
}

/// Why nothing is chosen here at all.
fn out_of_scope(why: &Why) -> Text {
    let name = Cell::text(&why.domain);
    let at = Cell::text(why.decided.as_ref().map_or(&why.at, |decided| &decided.at));
    match why.scope {
        Scope::Retired => t!("why.scope_retired", name = name, at = at),
        Scope::National => t!("why.scope_national", name = name, at = at),
        Scope::OwnProject => t!("why.scope_own_project", name = name, at = at),
        Scope::Missing => t!("why.scope_missing", name = name, at = at),
        Scope::Absent | Scope::InScope => t!("why.scope_absent", name = name, at = at),
    }
}

/// Nothing can be chosen: what is in use goes on, and what would be the nearest way out.
fn open(why: &Why) -> Vec<Text> {
    let lead = Cell::from(t!("why.open")).tone(Tone::Alarm);
    let mut told = vec![t!("why.open_here", open = lead)];
    if let Some((entry, extra)) = why.way_out() {
        let bars = Text::joined(entry.bars.iter().map(|bar| &bar.why), "; ");
        let amount = |money| Cell::money(money).assumed(entry.is_assumed());
        told.push(match extra < Money::ZERO {
            true => {
                t!("why.way_out_less", candidate = entry.called, bars = bars, amount = amount(-extra))
            }
            false => {
                t!("why.way_out_more", candidate = entry.called, bars = bars, amount = amount(extra))
            }
        });
    }
    told
}

/// What is chosen, and by how much.
fn verdict(why: &Why) -> Option<Text> {
    let choice = why.candidates.iter().find(|entry| entry.chosen).map(|entry| entry.called.clone());
    let choice = choice.or_else(|| why.choice.as_ref().map(Text::same))?;
    if let Some(decided) = why.decided.as_ref() {
        return Some(t!("why.chosen_by_decision", choice = choice, at = decided.at));
    }
    let Some(next) = why.runner_up() else {
        let others = why.candidates.iter().any(|entry| !entry.chosen && entry.bars.is_empty());
        return Some(match others {
            true => t!("why.chosen_by_constraints", choice = choice),
            false => t!("why.chosen_alone", choice = choice),
        });
    };
    let (extra, other) = (next.extra.unwrap_or_default(), &next.called);
    if extra.is_zero() {
        return Some(t!("why.chosen_equal", choice = choice, next = other));
    }
    let amount = Cell::money(extra).assumed(next.is_assumed());
    Some(match mostly(next) {
        Some(items) => {
            t!("why.chosen_cheaper_mostly", choice = choice, amount = amount, next = other, items = items)
        }
        None => t!("why.chosen_cheaper", choice = choice, amount = amount, next = other),
    })
}

/// Why the catalogue asks for a decision.
fn asked(why: &Why) -> Option<Text> {
    let asked = why.asked.as_ref()?;
    match (&asked.reason, &asked.source) {
        (Some(reason), Some(source)) => Some(t!("why.asked_by", reason = reason, source = source)),
        (Some(reason), None) => Some(t!("why.asked", reason = reason)),
        (None, _) => None,
    }
}

/// What is chosen over other years.
fn other_years(why: &Why) -> Option<Text> {
    let years =
        why.horizons.iter().map(|other| t!("why.over_years", years = other.years, choice = other.called));
    (!why.horizons.is_empty()).then(|| t!("why.other_years", choices = Text::and(years)))
}

/// What changes only together with it, and what that costs.
fn package(package: &Together) -> Text {
    let phrase = Phrase::default().say(t!(
        "why.package",
        name = package.name,
        others = Text::and(package.others.iter().cloned()),
        extra = Cell::money(package.extra)
    ));
    match clarify_sentence(&package.clarify) {
        Some(sentence) => phrase.put(" ").say(sentence).done(),
        None => phrase.done(),
    }
}

/// The items that make most of a difference.
fn mostly(entry: &CandidateEntry) -> Option<Text> {
    let (Some(items), Some(extra)) = (&entry.items, entry.extra) else { return None };
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
    let names = needed.into_iter().map(|(item, _)| say::item(item));
    (names.len() > 0).then(|| Text::joined(names, t!("list.and")))
}

/// Why something cannot be chosen, and what it would come to if it could.
fn barred_because(entry: &CandidateEntry) -> Text {
    let bars = entry.bars.iter().map(|bar| t!("why.bar_at", why = bar.why, at = bar.at));
    let phrase =
        Phrase::default().say(t!("why.is_out", candidate = entry.called, bars = Text::joined(bars, "; ")));
    let Some(extra) = entry.extra else { return phrase.done() };
    let money = |extra: Money| Cell::money(extra).assumed(entry.is_assumed());
    let phrase = phrase.put(" ").say(match (entry.wins, extra < Money::ZERO) {
        (true, true) => t!("why.else_wins_cheaper", amount = money(-extra).tone(Tone::Notice)),
        (true, false) => t!("why.else_wins"),
        (false, true) => t!("why.else_another"),
        (false, false) => t!("why.else_costs_more", amount = money(extra)),
    });
    match entry.late {
        Some(late) if late.wins_then && !entry.wins => {
            phrase.put(" ").say(t!("why.earlier_won", day = late.as_of)).done()
        }
        _ => phrase.done(),
    }
}
