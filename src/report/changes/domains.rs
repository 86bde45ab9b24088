//! Domain by domain, under its sector.

use std::collections::BTreeMap;

use super::{Cell, Leaf, Phrase, Text, Tree, sign, word};
use crate::diff::{Change, Diff, DomainChange, DomainOutcome, Holder, Move, SectorTally, Titled};
use crate::model::{MigrationKind, Name};
use crate::report::terms;
use crate::words::t;

/// From one thing to another.
const TO: &str = " → ";

/// What a table of the domains of a sector calls its columns.
const COLUMNS: [Text; 3] = [t!("changes.domain"), t!("changes.what"), t!("changes.who_moves")];

/// The sectors, each with its domains.
pub(super) fn trees(diff: &Diff) -> Vec<Tree> {
    diff.tally
        .sectors
        .iter()
        .map(|sector| {
            let of_sector = || {
                diff.changes.iter().filter_map(|change| match change {
                    Change::Domain(change) if change.sector.id == sector.sector.id => Some(change),
                    _ => None,
                })
            };
            Tree {
                heading: heading(sector),
                columns: COLUMNS,
                leaves: of_sector().filter(|change| change.outcome.is_change()).map(leaf).collect(),
                rest: DomainOutcome::ALL
                    .into_iter()
                    .filter(|outcome| !outcome.is_change())
                    .filter_map(|outcome| {
                        let same: Vec<&DomainChange> =
                            of_sector().filter(|change| change.outcome == outcome).collect();
                        (!same.is_empty()).then(|| (sign(outcome), word(outcome), unchanged(&same)))
                    })
                    .collect(),
            }
        })
        .collect()
}

fn heading(tally: &SectorTally) -> Text {
    let counted: Vec<(DomainOutcome, usize)> = DomainOutcome::ALL
        .into_iter()
        .filter_map(|outcome| Some((outcome, *tally.domains.get(&outcome)?)))
        .collect();
    let mut phrase = Phrase::default()
        .value(Cell::text(&tally.sector.id))
        .put(" ")
        .value(Cell::from(title(&tally.sector)))
        .put(": ")
        .each(counted, ", ", |phrase, (outcome, count)| {
            phrase.value(Cell::count(count)).put(" ").say(word(outcome))
        });
    if tally.changing_users > 0 {
        phrase = phrase.put("; ").say(t!("changes.users_move", count = tally.changing_users));
    }
    if !tally.migration.is_zero() {
        phrase = phrase.put("; ").say(t!("changes.kroner", amount = tally.migration));
    }
    phrase.done()
}

fn title(titled: &Titled) -> Text {
    Text::Name(Name { en: titled.en.clone(), nb: titled.nb.clone() })
}

fn unchanged(changes: &[&DomainChange]) -> Text {
    Phrase::default()
        .each(changes, ", ", |phrase, change| {
            let phrase = phrase.value(Cell::from(title(&change.domain)));
            match (change.outcome, change.after.as_slice()) {
                (DomainOutcome::Kept, [only]) => phrase.put(" (").value(Cell::text(&only.reference)).put(")"),
                _ => phrase,
            }
        })
        .done()
}

fn leaf(change: &DomainChange) -> Leaf {
    Leaf {
        sign: sign(change.outcome),
        word: word(change.outcome),
        name: title(&change.domain),
        facts: facts(change),
        body: body(change),
    }
}

/// How many people, how much money, what is worth knowing.
fn facts(change: &DomainChange) -> Text {
    let mut facts = Vec::new();
    if change.changing_users > 0 {
        let assumed = change.moves.iter().any(|row| row.assumed.users);
        let users = Cell::count(change.changing_users).assumed(assumed);
        facts.push(Cell::from(t!("changes.users", count = users)));
    }
    if !change.cost.is_zero() {
        facts.push(t!("changes.kroner", amount = change.cost).into());
    }
    facts.extend(change.start_by.map(|day| Cell::from(t!("changes.begin_by", day = day))));
    if change.decided {
        facts.push(t!("changes.decided").into());
    }
    match change.package {
        Some(number) => facts.push(t!("changes.package", number = Cell::count(number)).into()),
        None if change.clarify.is_empty() => {}
        None => facts.push(terms::clarify(&change.clarify)),
    }
    Text::joined(facts, ", ")
}

/// Who moves from what to what.
fn body(change: &DomainChange) -> Text {
    let moves: Vec<&Move> = change.moves.iter().filter(|row| row.kind != MigrationKind::Rekey).collect();
    match change.outcome {
        DomainOutcome::Different | DomainOutcome::Added | DomainOutcome::Dropped => {
            let before = holders(Phrase::default(), &change.before);
            holders(before.put(TO), &change.after).done()
        }
        DomainOutcome::Retired => migrations(Phrase::default(), &moves).done(),
        _ if moves.is_empty() => holders(Phrase::default(), &change.after).done(),
        _ => {
            let mut by_target: BTreeMap<Option<&str>, Vec<&Move>> = BTreeMap::new();
            for row in moves {
                by_target.entry(row.to.as_deref()).or_default().push(row);
            }
            let say = |phrase: Phrase, (target, rows): (Option<&str>, Vec<&Move>)| {
                let phrase = migrations(phrase, &rows);
                match target {
                    Some(target) => phrase.put(TO).value(Cell::text(target)),
                    None => phrase,
                }
            };
            Phrase::default().each(by_target, "; ", say).done()
        }
    }
}

fn holders(phrase: Phrase, holders: &[Holder]) -> Phrase {
    if holders.is_empty() {
        return phrase.say(t!("changes.nothing"));
    }
    phrase.each(holders, ", ", |phrase, holder| phrase.value(Cell::text(&holder.reference)))
}

/// `convert a (325), b (41); introduce in c (12)`.
fn migrations(phrase: Phrase, rows: &[&Move]) -> Phrase {
    let words = |kind: MigrationKind| match kind {
        MigrationKind::Convert => Some((0, t!("changes.convert"))),
        MigrationKind::Consolidate => Some((1, t!("changes.merge"))),
        MigrationKind::Reenter => Some((2, t!("changes.reenter"))),
        MigrationKind::Lookup => Some((3, t!("changes.keep_for_look_up"))),
        MigrationKind::Close => Some((4, t!("changes.close"))),
        MigrationKind::Introduce => Some((5, t!("changes.introduce_in"))),
        // Nobody moves: the keys of what stays change.
        MigrationKind::Rekey => None,
    };
    let mut kinds: Vec<(i32, Text, MigrationKind)> = MigrationKind::ALL
        .into_iter()
        .filter_map(|kind| words(kind).map(|(place, words)| (place, words, kind)))
        .collect();
    kinds.sort_by_key(|&(place, ..)| place);
    let groups: Vec<(Text, Vec<&Move>)> = kinds
        .into_iter()
        .map(|(_, words, kind)| {
            (words, rows.iter().copied().filter(|row| row.kind == kind).collect::<Vec<_>>())
        })
        .filter(|(_, rows)| !rows.is_empty())
        .collect();
    phrase.each(groups, "; ", |phrase, (words, rows)| {
        phrase.say(words).put(" ").each(rows, ", ", |phrase, row| {
            let users = Cell::count(row.users).assumed(row.assumed.users);
            let from = row.from.as_deref().unwrap_or(&row.municipality);
            phrase.value(Cell::text(from)).put("\u{a0}(").value(users).put(")")
        })
    })
}
