//! Domain by domain, under its sector.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{Cell, Leaf, Phrase, Sentence, Tree, Words, sign, word};
use crate::diff::{Change, Diff, DomainChange, DomainOutcome, Holder, Move, SectorTally, Titled};
use crate::model::MigrationKind;
use crate::report::terms;

/// From one thing to another.
const TO: &str = " → ";

/// What a table of the domains of a sector calls its columns.
const COLUMNS: [Words; 3] =
    [Words::new("Domain", "Område"), Words::new("What", "Hva"), Words::new("Who moves", "Hvem som flyttes")];

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

fn heading(tally: &SectorTally) -> Sentence {
    let counted: Vec<(DomainOutcome, usize)> = DomainOutcome::ALL
        .into_iter()
        .filter_map(|outcome| Some((outcome, *tally.domains.get(&outcome)?)))
        .collect();
    let mut phrase = Phrase::default()
        .value(Cell::text(&tally.sector.id))
        .words(" ", " ")
        .value(Cell::from(title(&tally.sector)));
    phrase = phrase.words(": ", ": ").each(counted, (", ", ", "), |phrase, (outcome, count)| {
        let word = word(outcome);
        phrase.value(Cell::count(count)).words(" ", " ").words(&word.en, &word.nb)
    });
    if tally.changing_users > 0 {
        phrase = phrase
            .words("; ", "; ")
            .value(Cell::count(tally.changing_users))
            .words(" users move", " brukere flyttes");
    }
    if !tally.migration.is_zero() {
        phrase = phrase.words("; NOK\u{a0}", "; kr\u{a0}").value(Cell::money(tally.migration));
    }
    phrase.done()
}

fn title(titled: &Titled) -> Words {
    Words { en: Cow::Owned(titled.en.clone()), nb: Cow::Owned(titled.nb.clone()) }
}

fn unchanged(changes: &[&DomainChange]) -> Sentence {
    Phrase::default()
        .each(changes, (", ", ", "), |phrase, change| {
            let phrase = phrase.value(Cell::from(title(&change.domain)));
            match (change.outcome, change.after.as_slice()) {
                (DomainOutcome::Kept, [only]) => {
                    phrase.words(" (", " (").value(Cell::text(&only.reference)).words(")", ")")
                }
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
fn facts(change: &DomainChange) -> Sentence {
    let mut phrase = Phrase::default();
    if change.changing_users > 0 {
        let assumed = change.moves.iter().any(|row| row.assumed.users);
        let users = Cell::count(change.changing_users).assumed(assumed);
        phrase = phrase.value(users).words("\u{a0}users", "\u{a0}brukere");
    }
    if !change.cost.is_zero() {
        phrase = phrase.and(", ").words("NOK\u{a0}", "kr\u{a0}").value(Cell::money(change.cost));
    }
    if let Some(day) = change.start_by {
        phrase = phrase.and(", ").words("begin by\u{a0}", "begynn innen\u{a0}").value(Cell::date(day));
    }
    if change.decided {
        phrase = phrase.and(", ").words("decided", "vedtatt");
    }
    if !change.clarify.is_empty() {
        phrase = phrase.and(", ").value(terms::clarify(&change.clarify));
    }
    phrase.done()
}

/// Who moves from what to what.
fn body(change: &DomainChange) -> Sentence {
    let moves: Vec<&Move> = change.moves.iter().filter(|row| row.kind != MigrationKind::Rekey).collect();
    match change.outcome {
        DomainOutcome::Different | DomainOutcome::Added | DomainOutcome::Dropped => {
            let before = holders(Phrase::default(), &change.before);
            holders(before.words(TO, TO), &change.after).done()
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
                    Some(target) => phrase.words(TO, TO).value(Cell::text(target)),
                    None => phrase,
                }
            };
            Phrase::default().each(by_target, ("; ", "; "), say).done()
        }
    }
}

fn holders(phrase: Phrase, holders: &[Holder]) -> Phrase {
    if holders.is_empty() {
        return phrase.words("nothing", "ingenting");
    }
    phrase.each(holders, (", ", ", "), |phrase, holder| phrase.value(Cell::text(&holder.reference)))
}

/// `convert a (325), b (41); introduce in c (12)`.
fn migrations(phrase: Phrase, rows: &[&Move]) -> Phrase {
    let kinds = [
        (MigrationKind::Convert, ("convert", "konverter")),
        (MigrationKind::Consolidate, ("merge", "slå sammen")),
        (MigrationKind::Lookup, ("keep for look-up", "behold for oppslag")),
        (MigrationKind::Close, ("close", "avslutt")),
        (MigrationKind::Introduce, ("introduce in", "innfør i")),
    ];
    let groups: Vec<((&str, &str), Vec<&Move>)> = kinds
        .into_iter()
        .map(|(kind, words)| (words, rows.iter().copied().filter(|row| row.kind == kind).collect::<Vec<_>>()))
        .filter(|(_, rows)| !rows.is_empty())
        .collect();
    phrase.each(groups, ("; ", "; "), |phrase, ((en, nb), rows)| {
        phrase.words(en, nb).words(" ", " ").each(rows, (", ", ", "), |phrase, row| {
            let users = Cell::count(row.users).assumed(row.assumed.users);
            let from = row.from.as_deref().unwrap_or(&row.municipality);
            phrase.value(Cell::text(from)).words("\u{a0}(", "\u{a0}(").value(users).words(")", ")")
        })
    })
}
