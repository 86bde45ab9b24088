//! The first lines: how many systems become how many, what becomes of the domains, and the money.

use std::cmp::Ordering;

use super::{Cell, Phrase, Planned, Text, Tone, word};
use crate::diff::{
    Change, ContractOutcome, Diff, DomainOutcome, End, EndName, EndSort, IntegrationOutcome, MoneyChange,
    MoneyItem, Move,
};
use crate::model::Money;
use crate::plan::{Item, PlanStatus};
use crate::report::parts_of;
use crate::report::rounded::{rounded, with_assumed};
use crate::report::summary::changing_users;
use crate::words::t;

/// How many systems become how many.
pub(super) fn headline(diff: &Diff) -> Text {
    let becomes = diff.to.sort == EndSort::Plan && diff.from.sort != EndSort::Plan;
    let (merger, from, to, date) = (&diff.merger, name(&diff.from), name(&diff.to), diff.date);
    let (before, after) = (diff.from.systems, diff.to.systems);
    if becomes {
        return t!(
            "changes.systems_become",
            merger = merger,
            from = from,
            to = to,
            before = before,
            after = after,
            date = date
        );
    }
    t!(
        "changes.systems_against",
        merger = merger,
        from = from,
        to = to,
        before = before,
        after = after,
        date = date
    )
}

/// The names that the program gives itself are said in the reader's language.
fn name(end: &End) -> Cell {
    match &end.name {
        EndName::Today => Cell::from(t!("changes.today")),
        EndName::Target => Cell::from(t!("changes.target")),
        EndName::Given(name) => Cell::text(name),
    }
}

/// Domains, money, contracts, integrations, people.
pub(super) fn points(diff: &Diff, to: Option<&Planned<'_>>) -> Vec<Text> {
    let mut points = vec![domains(diff)];
    points.extend([&diff.from, &diff.to].into_iter().filter_map(|end| outdated(diff, end)));
    points.extend(one_off(diff));
    points.extend(annual(diff, to));
    points.extend(cash(diff));
    points.extend(total(diff));
    points.extend(other_gaps(diff));
    points.extend(contracts(diff));
    points.extend(integrations(diff));
    points.extend(people(diff));
    points
}

fn domains(diff: &Diff) -> Text {
    let outcomes: Vec<DomainOutcome> =
        DomainOutcome::ALL.into_iter().filter(|&o| diff.tally.domains_that(o) > 0).collect();
    Phrase::default()
        .say(t!("changes.domains", count = diff.tally.all_domains()))
        .each(outcomes, ", ", |phrase, outcome| {
            phrase.value(Cell::count(diff.tally.domains_that(outcome))).put(" ").say(word(outcome))
        })
        .put(".")
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

/// What is paid over the horizon, before what nobody invoices is added.
fn cash(diff: &Diff) -> Option<Text> {
    let of = |pick: fn(&MoneyChange) -> Option<Money>| -> Option<Money> {
        Item::ALL
            .into_iter()
            .filter(|item| item.is_invoiced())
            .map(|item| money(diff, MoneyItem::Item(item)))
            .try_fold(Money::ZERO, |sum, change| Some(sum + pick(change?).unwrap_or_default()))
    };
    let after = of(|change| change.after)?;
    let assumed = of(|change| change.assumed)?;
    let amount = with_assumed(after, assumed);
    Some(t!("changes.cash", amount = amount, years = diff.horizon_years))
}

/// The whole with what nobody invoices, the saving against the rule of thumb or the first plan, and how far the proof goes.
fn total(diff: &Diff) -> Option<Text> {
    let change = money(diff, MoneyItem::Total)?;
    let (before, after) = (change.before, change.after?);
    // Both sums rest on the same rates and counts.
    let figure = |money: Money| rounded(money, rests(change.assumed));
    let whole = with_assumed(after, change.assumed.unwrap_or_default());
    let mut phrase = Phrase::default().say(t!("changes.it_costs", amount = whole));
    if let Some(before) = before {
        let saved = before - after;
        phrase = phrase.say(match saved.cmp(&Money::ZERO) {
            Ordering::Equal => t!("changes.the_same_as"),
            Ordering::Less => t!("changes.more_than", amount = figure(-saved)),
            Ordering::Greater => t!("changes.less_than", amount = figure(saved)),
        });
        phrase = match diff.from.sort {
            EndSort::Plan => phrase.value(name(&diff.from)),
            EndSort::Today | EndSort::Municipality => phrase.say(t!("changes.systems_that_serve_most")),
        };
        let broken = diff.reference.as_ref().map(|(_, broken)| broken).filter(|broken| !broken.is_empty());
        if let Some(broken) = broken.filter(|_| diff.from.sort != EndSort::Plan) {
            let names = Cell::list(broken.iter().map(|constraint| constraint.name()));
            phrase = phrase.say(t!("changes.which_breaks", names = names));
        }
    }
    let proven = match diff.to.status == Some(PlanStatus::Optimal) {
        true => Cell::from(t!("changes.proven_optimal")).tone(Tone::Good),
        false => Cell::from(t!("changes.not_proven_optimal")).tone(Tone::Notice),
    };
    Some(phrase.put("; ").value(proven).put(".").done())
}

/// Two plans that leave different domains without an answer do not pay for the same.
fn other_gaps(diff: &Diff) -> Option<Text> {
    let (from, to) = (&diff.from, &diff.to);
    let plans = from.sort == EndSort::Plan && to.sort == EndSort::Plan;
    if !plans || (&from.open, &from.missing) == (&to.open, &to.missing) {
        return None;
    }
    let gaps = |end: &End| match end.open.is_empty() && end.missing.is_empty() {
        true => Cell::from(t!("changes.none")),
        false => Cell::list(end.open.iter().chain(&end.missing).map(String::as_str)),
    };
    let lead = Cell::from(t!("changes.other_gaps_lead")).tone(Tone::Alarm);
    Some(t!(
        "changes.other_gaps",
        lead = lead,
        from = name(from),
        from_gaps = gaps(from),
        to = name(to),
        to_gaps = gaps(to)
    ))
}

/// What a year costs, before and after, and how soon that pays for what the whole merger pays once.
fn annual(diff: &Diff, to: Option<&Planned<'_>>) -> Option<Text> {
    let change = money(diff, MoneyItem::Annual)?;
    let before = with_assumed(change.before?, change.assumed_before.unwrap_or_default());
    let after = with_assumed(change.after?, change.assumed.unwrap_or_default());
    let whole = to.filter(|_| diff.from.sort == EndSort::Today);
    let years = whole.filter(|planned| planned.plan.one_off.is_some_and(|once| !once.is_zero()));
    Some(match years.and_then(|planned| planned.plan.payback()) {
        Some(years) => t!("changes.annual_payback", before = before, after = after, years = years),
        None => t!("changes.annual", before = before, after = after),
    })
}

/// A saved plan that was made from something else than the workspace as it is.
fn outdated(diff: &Diff, end: &End) -> Option<Text> {
    let name = name(end).tone(Tone::Alarm);
    match end.changed.as_deref().map(parts_of) {
        None => Some(t!("changes.origin_unknown", name = name)),
        Some(_) if end.is_current() => None,
        Some(changed) if diff.is_comparable() => Some(t!("changes.outdated", name = name, changed = changed)),
        Some(changed) => Some(t!("changes.outdated_sums", name = name, changed = changed)),
    }
}

/// How much of an item rests on assumed figures.
fn assumed_of(diff: &Diff, item: Item) -> Money {
    money(diff, MoneyItem::Item(item)).and_then(|change| change.assumed).unwrap_or_default()
}

/// What is paid once: the same sum, under the same name, as the plan's. What one municipality pays of it is only its moves.
fn one_off(diff: &Diff) -> Option<Text> {
    let tally = &diff.tally;
    let whole = diff.from.sort == EndSort::Today;
    let procurement = if whole { tally.procurement } else { Money::ZERO };
    let sum = tally.migration + tally.integration + tally.exit + procurement;
    let assumed = |item| !assumed_of(diff, item).is_zero();
    let parts = [
        (tally.migration, Item::Migration),
        (tally.integration, Item::Integration),
        (tally.exit, Item::Exit),
        (procurement, Item::Procurement),
    ];
    let part = |(money, item): (Money, Item)| rounded(money, assumed(item));
    let any = parts.iter().any(|&(money, item)| !money.is_zero() && assumed(item));
    let [migration, integration, exit, bought] = parts.map(part);
    let whole_sum = match whole {
        true => with_assumed(sum, parts.iter().map(|&(_, item)| assumed_of(diff, item)).sum()),
        false => rounded(sum, any),
    };
    (diff.from.sort != EndSort::Plan && !sum.is_zero()).then(|| match whole {
        true => t!(
            "changes.one_off",
            sum = whole_sum,
            migration = migration,
            integration = integration,
            exit = exit,
            bought = bought
        ),
        false => t!(
            "changes.one_off_part",
            sum = whole_sum,
            migration = migration,
            integration = integration,
            exit = exit
        ),
    })
}

fn contracts(diff: &Diff) -> Option<Text> {
    let said = |outcome| {
        let count = diff.tally.contracts_that(outcome);
        let text = match outcome {
            ContractOutcome::Terminated => t!("changes.contracts_terminated", count = count),
            ContractOutcome::Expired => t!("changes.contracts_expired", count = count),
            ContractOutcome::Extended => t!("changes.contracts_extended", count = count),
            ContractOutcome::Reduced => t!("changes.contracts_reduced", count = count),
            ContractOutcome::Different => t!("changes.contracts_different", count = count),
            ContractOutcome::Added => t!("changes.contracts_added", count = count),
            ContractOutcome::Dropped => t!("changes.contracts_dropped", count = count),
            ContractOutcome::Kept => t!("changes.contracts_kept", count = count),
        };
        (count > 0).then_some(text)
    };
    let counted: Vec<Text> = ContractOutcome::ALL.into_iter().filter_map(said).collect();
    let there = !counted.is_empty();
    there.then(|| t!("changes.contracts", counted = Text::joined(counted, ", ")))
}

fn integrations(diff: &Diff) -> Option<Text> {
    let said = |outcome| {
        let count = diff.tally.integrations_that(outcome);
        let text = match outcome {
            IntegrationOutcome::Built => t!("changes.integrations_built", count = count),
            IntegrationOutcome::Reregistered => t!("changes.integrations_reregistered", count = count),
            IntegrationOutcome::Lost => t!("changes.integrations_lost", count = count),
            IntegrationOutcome::Replaced => t!("changes.integrations_replaced", count = count),
            IntegrationOutcome::Different => t!("changes.integrations_different", count = count),
            IntegrationOutcome::Added => t!("changes.integrations_added", count = count),
            IntegrationOutcome::Dropped => t!("changes.integrations_dropped", count = count),
            IntegrationOutcome::Kept => t!("changes.integrations_kept", count = count),
            IntegrationOutcome::Within => t!("changes.integrations_within", count = count),
        };
        (count > 0).then_some(text)
    };
    let counted: Vec<Text> = IntegrationOutcome::ALL.into_iter().filter_map(said).collect();
    let there = !counted.is_empty();
    there.then(|| t!("changes.integrations", counted = Text::joined(counted, ", ")))
}

fn people(diff: &Diff) -> Option<Text> {
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
