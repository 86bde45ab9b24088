//! The first lines: how many systems become how many, what becomes of the domains, and the money.

use std::cmp::Ordering;

use super::{Cell, Phrase, Sentence, Tone, word};
use crate::diff::{
    Change, ContractOutcome, Diff, DomainOutcome, End, EndSort, IntegrationOutcome, MoneyChange, MoneyItem,
    Move,
};
use crate::model::Money;
use crate::plan::{Item, PlanStatus};
use crate::report::summary::changing_users;

/// How many systems become how many.
pub(super) fn headline(diff: &Diff) -> Sentence {
    let becomes = diff.to.sort == EndSort::Plan && diff.from.sort != EndSort::Plan;
    let (en, nb) = if becomes {
        (" systems become ", " systemer blir ")
    } else {
        (" systems against ", " systemer mot ")
    };
    Phrase::default()
        .value(Cell::text(&diff.merger))
        .words(", ", ", ")
        .value(name(&diff.from))
        .words(" → ", " → ")
        .value(name(&diff.to))
        .words(": ", ": ")
        .value(Cell::count(diff.from.systems))
        .words(en, nb)
        .value(Cell::count(diff.to.systems))
        .words(" (day one ", " (dag én ")
        .value(Cell::date(diff.date))
        .words(")", ")")
        .done()
}

/// The names that the program gives itself are said in the reader's language.
fn name(end: &End) -> Cell {
    match end.name.as_str() {
        "today" => Cell::words("today", "i dag"),
        "target" => Cell::words("target", "målet"),
        other => Cell::text(other),
    }
}

/// Domains, money, contracts, integrations, people.
pub(super) fn points(diff: &Diff) -> Vec<Sentence> {
    let mut points = vec![domains(diff)];
    points.extend([&diff.from, &diff.to].into_iter().filter_map(|end| outdated(diff, end)));
    points.extend(total(diff));
    points.extend(other_gaps(diff));
    points.extend(annual(diff));
    points.extend(one_off(diff));
    points.extend(contracts(diff));
    points.extend(integrations(diff));
    points.extend(people(diff));
    points
}

fn domains(diff: &Diff) -> Sentence {
    let outcomes: Vec<DomainOutcome> =
        DomainOutcome::ALL.into_iter().filter(|&o| diff.tally.domains_that(o) > 0).collect();
    let one = diff.tally.all_domains() == 1;
    Phrase::default()
        .value(Cell::count(diff.tally.all_domains()))
        .words(if one { " domain: " } else { " domains: " }, if one { " område: " } else { " områder: " })
        .each(outcomes, (", ", ", "), |phrase, outcome| {
            let word = word(outcome);
            phrase
                .value(Cell::count(diff.tally.domains_that(outcome)))
                .words(" ", " ")
                .words(&word.en, &word.nb)
        })
        .words(".", ".")
        .done()
}

/// What becomes of an amount.
fn money(diff: &Diff, item: MoneyItem) -> Option<&MoneyChange> {
    diff.changes.iter().find_map(|change| match change {
        Change::Money(change) if change.item == item => Some(change),
        _ => None,
    })
}

/// Whether anything of an amount is assumed.
fn rests(assumed: Option<Money>) -> bool {
    assumed.is_some_and(|assumed| !assumed.is_zero())
}

/// The cost over the horizon, the saving against the rule of thumb or the first plan, and how far the proof goes.
fn total(diff: &Diff) -> Option<Sentence> {
    let change = money(diff, MoneyItem::Total)?;
    let (before, after) = (change.before, change.after?);
    let mut phrase = Phrase::default()
        .words("It costs NOK\u{a0}", "Det koster kr\u{a0}")
        .value(Cell::money(after).assumed(rests(change.assumed)))
        .words(" over ", " over ")
        .value(Cell::count(diff.horizon_years))
        .words(
            if diff.horizon_years == 1 { " year at present value" } else { " years at present value" },
            " år i nåverdi",
        );
    if let Some(before) = before {
        let saved = before - after;
        phrase = match saved.cmp(&Money::ZERO) {
            Ordering::Equal => phrase.words(", the same as ", ", det samme som "),
            Ordering::Less => phrase
                .words(", NOK\u{a0}", ", kr\u{a0}")
                .value(Cell::money(-saved))
                .words(" more than ", " mer enn "),
            Ordering::Greater => phrase
                .words(", NOK\u{a0}", ", kr\u{a0}")
                .value(Cell::money(saved))
                .words(" less than ", " mindre enn "),
        };
        phrase = match diff.from.sort {
            EndSort::Plan => phrase.value(name(&diff.from)),
            EndSort::Today | EndSort::Municipality => {
                phrase.words("the systems that serve most today", "systemene som betjener flest i dag")
            }
        };
        if let Some((_, broken)) = diff
            .reference
            .as_ref()
            .filter(|(_, broken)| diff.from.sort != EndSort::Plan && !broken.is_empty())
        {
            phrase = phrase
                .words(" (which breaks ", " (som bryter ")
                .value(Cell::list(broken.iter().map(|constraint| constraint.name())))
                .words(")", ")");
        }
    }
    let proven = diff.to.status == Some(PlanStatus::Optimal);
    phrase = phrase.words("; ", "; ").value(if proven {
        Cell::words("proven optimal", "bevist optimalt").tone(Tone::Good)
    } else {
        Cell::words("not proven optimal", "ikke bevist optimalt").tone(Tone::Notice)
    });
    Some(phrase.words(".", ".").done())
}

/// Two plans that leave different domains without an answer do not pay for the same.
fn other_gaps(diff: &Diff) -> Option<Sentence> {
    let (from, to) = (&diff.from, &diff.to);
    let plans = from.sort == EndSort::Plan && to.sort == EndSort::Plan;
    if !plans || (&from.open, &from.missing) == (&to.open, &to.missing) {
        return None;
    }
    let gaps = |end: &End| Cell::list(end.open.iter().chain(&end.missing).map(String::as_str));
    let side = |phrase: Phrase, end: &End| {
        let phrase = phrase.value(name(end)).words(": ", ": ");
        match end.open.is_empty() && end.missing.is_empty() {
            true => phrase.words("none", "ingen"),
            false => phrase.value(gaps(end)),
        }
    };
    let lead =
        Cell::words("The two sums do not pay for the same", "De to summene betaler ikke for det samme");
    let phrase = Phrase::default()
        .value(lead.tone(Tone::Alarm))
        .words(": domains that are open or missing in ", ": områder som er åpne eller mangler i ");
    Some(side(side(phrase, from).words("; in ", "; i "), to).words(".", ".").done())
}

fn annual(diff: &Diff) -> Option<Sentence> {
    let change = money(diff, MoneyItem::Annual)?;
    let before = Cell::money(change.before?).assumed(rests(change.assumed_before));
    let after = Cell::money(change.after?).assumed(rests(change.assumed));
    Some(Sentence::new(
        "Systems and contracts cost NOK\u{a0}{0} a year today, NOK\u{a0}{1} a year in the target.",
        "Systemer og kontrakter koster kr\u{a0}{0} i året i dag, kr\u{a0}{1} i året i målet.",
        [before, after],
    ))
}

/// A saved plan that was made from something else than the workspace as it is.
fn outdated(diff: &Diff, end: &End) -> Option<Sentence> {
    let changed = end.changed.as_ref().map(Cell::list);
    let cells = |changed: Cell| [name(end).tone(Tone::Alarm), changed];
    match changed {
        None => Some(Sentence::new(
            "{0} does not say what it was made from: whether its sums may be compared, nobody can tell.",
            "{0} sier ikke hva den er laget av: om summene kan sammenlignes, kan ingen si.",
            cells(Cell::empty()),
        )),
        Some(_) if end.is_current() => None,
        Some(changed) if diff.is_comparable() => Some(Sentence::new(
            "{0} was made from another state of the workspace: {1} changed since.",
            "{0} er laget av arbeidsområdet slik det var: {1} er endret siden.",
            cells(changed),
        )),
        Some(changed) => Some(Sentence::new(
            "{0} was made from another state of the workspace: {1} changed since. Its sums are counted over other years, from \
             another day or at other rates, so no sums are set side by side.",
            "{0} er laget av arbeidsområdet slik det var: {1} er endret siden. Summene gjelder andre år, en annen dag eller andre \
             satser, så ingen summer stilles ved siden av hverandre.",
            cells(changed),
        )),
    }
}

/// What is paid once: the same sum, under the same name, as the plan's. What one municipality pays of it is only its moves.
fn one_off(diff: &Diff) -> Option<Sentence> {
    let tally = &diff.tally;
    let whole = diff.from.sort == EndSort::Today;
    let procurement = if whole { tally.procurement } else { Money::ZERO };
    let sum = tally.migration + tally.integration + tally.exit + procurement;
    let assumed = |item| money(diff, MoneyItem::Item(item)).is_some_and(|change| rests(change.assumed));
    let parts = [
        (tally.migration, Item::Migration),
        (tally.integration, Item::Integration),
        (tally.exit, Item::Exit),
        (procurement, Item::Procurement),
    ];
    let part = |(money, item): (Money, Item)| Cell::money(money).assumed(!money.is_zero() && assumed(item));
    let any = parts.iter().any(|&(money, item)| !money.is_zero() && assumed(item));
    let [migration, integration, exit, bought] = parts.map(part);
    let cells = [Cell::money(sum).assumed(any), migration, integration, exit, bought];
    (diff.from.sort != EndSort::Plan && !sum.is_zero()).then(|| match whole {
        true => Sentence::new(
            "One-off NOK\u{a0}{0}: migrations {1}, integrations {2}, leaving contracts {3}, procurements {4}.",
            "Engangskostnad kr\u{a0}{0}: migreringer {1}, integrasjoner {2}, avslutning av avtaler {3}, anskaffelser {4}.",
            cells,
        ),
        false => Sentence::new(
            "Its part of the one-off costs NOK\u{a0}{0}: migrations {1}, integrations {2}, leaving contracts {3}; procurements are \
             everybody's.",
            "Kommunens del av engangskostnaden er kr\u{a0}{0}: migreringer {1}, integrasjoner {2}, avslutning av avtaler {3}; \
             anskaffelser er felles.",
            cells,
        ),
    })
}

fn contracts(diff: &Diff) -> Option<Sentence> {
    let counted: Vec<(usize, (&str, &str))> = ContractOutcome::ALL
        .into_iter()
        .map(|outcome| {
            let one = diff.tally.contracts_that(outcome) == 1;
            let words = match outcome {
                ContractOutcome::Terminated => ("to terminate", "å si opp"),
                ContractOutcome::Expired if one => ("that expires", "som løper ut"),
                ContractOutcome::Expired => ("that expire", "som løper ut"),
                ContractOutcome::Extended => ("extended", "som utvides"),
                ContractOutcome::Reduced => ("reduced", "som reduseres"),
                ContractOutcome::Different => ("different", "som er ulike"),
                ContractOutcome::Added => ("added", "som kommer til"),
                ContractOutcome::Dropped => ("dropped", "som faller bort"),
                ContractOutcome::Kept => ("kept", "som videreføres"),
            };
            (diff.tally.contracts_that(outcome), words)
        })
        .collect();
    listed(("Contracts: ", "Kontrakter: "), counted)
}

fn integrations(diff: &Diff) -> Option<Sentence> {
    let counted: Vec<(usize, (&str, &str))> = IntegrationOutcome::ALL
        .into_iter()
        .map(|outcome| {
            let words = match outcome {
                IntegrationOutcome::Built => ("to make", "å lage"),
                IntegrationOutcome::Reregistered => ("to register anew", "å registrere på nytt"),
                IntegrationOutcome::Lost => ("of today's lost", "av dagens som går tapt"),
                IntegrationOutcome::Replaced => ("of today's replaced", "av dagens som erstattes"),
                IntegrationOutcome::Different => ("different", "ulike"),
                IntegrationOutcome::Added => ("added", "som kommer til"),
                IntegrationOutcome::Dropped => ("dropped", "som faller bort"),
                IntegrationOutcome::Kept => ("kept", "som beholdes"),
                IntegrationOutcome::Within => ("inside one system", "inne i ett system"),
            };
            (diff.tally.integrations_that(outcome), words)
        })
        .collect();
    listed(("Integrations: ", "Integrasjoner: "), counted)
}

/// `Contracts: 3 extended, 2 kept.` Nothing where there is nothing.
fn listed(first: (&str, &str), counted: Vec<(usize, (&str, &str))>) -> Option<Sentence> {
    let counted: Vec<_> = counted.into_iter().filter(|(count, _)| *count > 0).collect();
    if counted.is_empty() {
        return None;
    }
    let phrase =
        Phrase::default().words(first.0, first.1).each(counted, (", ", ", "), |phrase, (count, (en, nb))| {
            phrase.value(Cell::count(count)).words(" ", " ").words(en, nb)
        });
    Some(phrase.words(".", ".").done())
}

fn people(diff: &Diff) -> Option<Sentence> {
    (diff.tally.changing_users > 0).then(|| {
        let assumed = diff.changes.iter().any(|change| match change {
            Change::Domain(change) => {
                let moving = |row: &&Move| row.to.is_some() && row.kind.changes_system();
                change.moves.iter().filter(moving).any(|row| row.assumed.users)
            }
            _ => false,
        });
        changing_users(diff.tally.changing_users, assumed)
    })
}
