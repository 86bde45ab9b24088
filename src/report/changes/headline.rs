//! The first lines: how many systems become how many, what becomes of the domains, and the money.

use std::cmp::Ordering;

use super::{Cell, Phrase, Text, Tone, word};
use crate::diff::{
    Change, ContractOutcome, Diff, DomainOutcome, End, EndSort, IntegrationOutcome, MoneyItem,
};
use crate::model::Money;
use crate::plan::PlanStatus;
use crate::words::t;

/// How many systems become how many.
pub(super) fn headline(diff: &Diff) -> Text {
    let becomes = diff.to.sort == EndSort::Plan && diff.from.sort != EndSort::Plan;
    let systems = if becomes { t!("changes.systems_become") } else { t!("changes.systems_against") };
    Phrase::default()
        .value(Cell::text(&diff.merger))
        .words(", ")
        .value(name(&diff.from))
        .words(" → ")
        .value(name(&diff.to))
        .words(": ")
        .value(Cell::count(diff.from.systems))
        .words(systems)
        .value(Cell::count(diff.to.systems))
        .words(t!("changes.day_one"))
        .value(Cell::date(diff.date))
        .words(")")
        .done()
}

/// The names that the program gives itself are said in the reader's language.
fn name(end: &End) -> Cell {
    match end.name.as_str() {
        "today" => Cell::from(t!("changes.today")),
        "target" => Cell::from(t!("changes.target")),
        other => Cell::text(other),
    }
}

/// Domains, money, contracts, integrations, people.
pub(super) fn points(diff: &Diff) -> Vec<Text> {
    let mut points = vec![domains(diff)];
    points.extend(total(diff));
    points.extend(annual(diff));
    points.extend(one_off(diff));
    points.extend(contracts(diff));
    points.extend(integrations(diff));
    points.extend(people(diff));
    points
}

fn domains(diff: &Diff) -> Text {
    let outcomes: Vec<DomainOutcome> =
        DomainOutcome::ALL.into_iter().filter(|&o| diff.tally.domains_that(o) > 0).collect();
    Phrase::default()
        .words(t!("changes.domains", count = diff.tally.all_domains()))
        .each(outcomes, ", ", |phrase, outcome| {
            phrase.value(Cell::count(diff.tally.domains_that(outcome))).words(" ").words(word(outcome))
        })
        .words(".")
        .done()
}

fn money(diff: &Diff, item: MoneyItem) -> Option<(Option<Money>, Option<Money>)> {
    diff.changes.iter().find_map(|change| match change {
        Change::Money(change) if change.item == item => Some((change.before, change.after)),
        _ => None,
    })
}

/// The cost over the horizon, the saving against the rule of thumb or the first plan, and how far the proof goes.
fn total(diff: &Diff) -> Option<Text> {
    let (before, after) = money(diff, MoneyItem::Total)?;
    let (before, after) = (before, after?);
    let mut phrase = Phrase::default()
        .words(t!("changes.it_costs_nok"))
        .value(Cell::money(after))
        .words(t!("changes.over"))
        .value(Cell::count(diff.horizon_years))
        .words(t!("changes.years"));
    if let Some(before) = before {
        let saved = before - after;
        phrase = match saved.cmp(&Money::ZERO) {
            Ordering::Equal => phrase.words(t!("changes.the_same_as")),
            Ordering::Less => {
                phrase.words(t!("changes.nok_in")).value(Cell::money(-saved)).words(t!("changes.more_than"))
            }
            Ordering::Greater => {
                phrase.words(t!("changes.nok_in")).value(Cell::money(saved)).words(t!("changes.less_than"))
            }
        };
        phrase = match diff.from.sort {
            EndSort::Plan => phrase.value(name(&diff.from)),
            EndSort::Today | EndSort::Municipality => {
                phrase.words(t!("changes.everybody_on_the_largests_systems"))
            }
        };
        if let Some((_, broken)) = diff
            .reference
            .as_ref()
            .filter(|(_, broken)| diff.from.sort != EndSort::Plan && !broken.is_empty())
        {
            phrase = phrase
                .words(t!("changes.which_breaks"))
                .value(Cell::list(broken.iter().map(|constraint| constraint.name())))
                .words(")");
        }
    }
    let proven = diff.to.status == Some(PlanStatus::Optimal);
    phrase = phrase.words("; ").value(if proven {
        Cell::from(t!("changes.proven_optimal")).tone(Tone::Good)
    } else {
        Cell::from(t!("changes.not_proven_optimal")).tone(Tone::Notice)
    });
    Some(phrase.words(".").done())
}

fn annual(diff: &Diff) -> Option<Text> {
    let (before, after) = money(diff, MoneyItem::Annual)?;
    let (before, after) = (before?, after?);
    Some(t!(
        "changes.systems_and_contracts_cost_nok",
        before = Cell::money(before),
        after = Cell::money(after)
    ))
}

/// What is paid once.
fn one_off(diff: &Diff) -> Option<Text> {
    let tally = &diff.tally;
    let sum = tally.migration + tally.integration + tally.exit;
    (diff.from.sort != EndSort::Plan && !sum.is_zero()).then(|| {
        t!(
            "changes.getting_there_costs_nok_migrations",
            sum = Cell::money(sum),
            migration = Cell::money(tally.migration),
            integration = Cell::money(tally.integration),
            exit = Cell::money(tally.exit)
        )
    })
}

fn contracts(diff: &Diff) -> Option<Text> {
    let counted: Vec<(usize, Text)> = ContractOutcome::ALL
        .into_iter()
        .map(|outcome| {
            let words = match outcome {
                ContractOutcome::Terminated => t!("contract-outcome.terminated"),
                ContractOutcome::Expired => t!("contract-outcome.expired"),
                ContractOutcome::Extended => t!("contract-outcome.extended"),
                ContractOutcome::Reduced => t!("contract-outcome.reduced"),
                ContractOutcome::Different => t!("contract-outcome.different"),
                ContractOutcome::Added => t!("contract-outcome.added"),
                ContractOutcome::Dropped => t!("contract-outcome.dropped"),
                ContractOutcome::Kept => t!("contract-outcome.kept"),
            };
            (diff.tally.contracts_that(outcome), words)
        })
        .collect();
    listed(t!("changes.contracts"), counted)
}

fn integrations(diff: &Diff) -> Option<Text> {
    let counted: Vec<(usize, Text)> = IntegrationOutcome::ALL
        .into_iter()
        .map(|outcome| {
            let words = match outcome {
                IntegrationOutcome::Built => t!("integration-outcome.built"),
                IntegrationOutcome::Reregistered => t!("integration-outcome.reregistered"),
                IntegrationOutcome::Lost => t!("integration-outcome.lost"),
                IntegrationOutcome::Replaced => t!("integration-outcome.replaced"),
                IntegrationOutcome::Different => t!("integration-outcome.different"),
                IntegrationOutcome::Added => t!("integration-outcome.added"),
                IntegrationOutcome::Dropped => t!("integration-outcome.dropped"),
                IntegrationOutcome::Kept => t!("integration-outcome.kept"),
                IntegrationOutcome::Within => t!("integration-outcome.within"),
            };
            (diff.tally.integrations_that(outcome), words)
        })
        .collect();
    listed(t!("changes.integrations"), counted)
}

/// `Contracts: 3 extended, 2 kept.` Nothing where there is nothing.
fn listed(first: Text, counted: Vec<(usize, Text)>) -> Option<Text> {
    let counted: Vec<_> = counted.into_iter().filter(|(count, _)| *count > 0).collect();
    if counted.is_empty() {
        return None;
    }
    let phrase = Phrase::default().words(first).each(counted, ", ", |phrase, (count, words)| {
        phrase.value(Cell::count(count)).words(" ").words(words)
    });
    Some(phrase.words(".").done())
}

fn people(diff: &Diff) -> Option<Text> {
    (diff.tally.changing_users > 0).then(|| {
        let assumed = diff.changes.iter().any(|change| match change {
            Change::Domain(change) => change.moves.iter().any(|row| row.assumed.users),
            _ => false,
        });
        t!(
            "changes.users_change_system_counted_once",
            changing_users = Cell::count(diff.tally.changing_users).assumed(assumed)
        )
    })
}
