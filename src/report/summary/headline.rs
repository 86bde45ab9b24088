//! The first lines: how many systems become how many, what that costs and saves, how far the proof goes, how many
//! people move.

use super::{Cell, Planned, Sentence, Tone};
use crate::model::Money;
use crate::plan::PlanStatus;

/// How many systems become how many.
pub(super) fn size(planned: &Planned<'_>) -> Sentence {
    let chosen = planned.plan.choices.values().filter(|choice| !choice.members.is_empty()).count();
    Sentence::new(
        "{0}: {1} systems in {2} municipalities become {3}, with {4} domains decided.",
        "{0}: {1} systemer i {2} kommuner blir {3}, med valg på {4} områder.",
        [
            Cell::text(&planned.landscape.merger.name),
            Cell::count(planned.landscape.systems.len()),
            Cell::count(planned.landscape.municipalities.len()),
            Cell::count(planned.target_size()),
            Cell::count(chosen),
        ],
    )
}

/// Cost, saving, proof, people.
pub(super) fn points(planned: &Planned<'_>) -> Vec<Sentence> {
    let merger = &planned.landscape.merger;
    let total = planned.plan.cost.unwrap_or_default().total();
    let assumed = planned.plan.assumed.unwrap_or_default().total();
    let mut points = vec![Sentence::new(
        "It costs NOK\u{a0}{0} over {1} years from {2}, at present value; {3} of that rests on assumed figures.",
        "Den koster kr\u{a0}{0} over {1} år fra {2}, i nåverdi; {3} av det bygger på antatte tall.",
        [
            Cell::money(total).assumed(!assumed.is_zero()),
            Cell::count(merger.horizon_years),
            Cell::date(merger.date),
            share(assumed, total),
        ],
    )];
    points.push(cash(planned, total));
    points.extend(yearly(planned));
    points.extend(saving(planned, total));
    points.push(proof(planned, total));
    points.push(people(planned));
    points
}

/// What of it somebody invoices, and what of that is paid once (model.md, section 7).
fn cash(planned: &Planned<'_>, total: Money) -> Sentence {
    let cash = planned.plan.cost.unwrap_or_default().cash();
    let one_off = Cell::money(planned.plan.one_off.unwrap_or_default());
    let assumed = !planned.plan.assumed_one_off.unwrap_or_default().is_zero();
    Sentence::new(
        "Of it NOK\u{a0}{0} is paid, NOK\u{a0}{1} of that once; NOK\u{a0}{2} is time and follow-up that nobody invoices.",
        "Av dette betales kr\u{a0}{0}, kr\u{a0}{1} av det én gang; kr\u{a0}{2} er tid og oppfølging som ingen fakturerer.",
        [Cell::money(cash), one_off.assumed(assumed), Cell::money(total - cash)],
    )
}

/// What systems and contracts cost a year, before and after, and in how many years that pays for what is paid once.
fn yearly(planned: &Planned<'_>) -> Option<Sentence> {
    let today = planned.plan.as_is?;
    let year = planned.plan.target_year?;
    let assumed = planned.plan.choices.values().any(|choice| choice.assumed_cost);
    let cells = [
        Cell::money(today.annual).assumed(today.assumed.is_some_and(|assumed| !assumed.is_zero())),
        Cell::money(year).assumed(assumed),
        Cell::count(planned.plan.payback().unwrap_or(0)),
    ];
    Some(match planned.plan.payback() {
        Some(1) => Sentence::new(
            "Systems and contracts cost NOK\u{a0}{0} a year today, NOK\u{a0}{1} in the target: what is paid once is earned back in a year.",
            "Systemer og avtaler koster kr\u{a0}{0} i året i dag, kr\u{a0}{1} i målet: engangskostnaden er tjent inn på ett år.",
            cells,
        ),
        Some(_) => Sentence::new(
            "Systems and contracts cost NOK\u{a0}{0} a year today, NOK\u{a0}{1} in the target: what is paid once is earned back in {2} years.",
            "Systemer og avtaler koster kr\u{a0}{0} i året i dag, kr\u{a0}{1} i målet: engangskostnaden er tjent inn på {2} år.",
            cells,
        ),
        None => Sentence::new(
            "Systems and contracts cost NOK\u{a0}{0} a year today, NOK\u{a0}{1} in the target: nothing is saved a year, so what is paid \
             once is not earned back.",
            "Systemer og avtaler koster kr\u{a0}{0} i året i dag, kr\u{a0}{1} i målet: det spares ingenting i året, så engangskostnaden \
             tjenes ikke inn.",
            cells,
        ),
    })
}

/// What it saves against the rule of thumb.
fn saving(planned: &Planned<'_>, total: Money) -> Option<Sentence> {
    let reference = planned.plan.reference.as_ref()?;
    let saved = reference.total - total;
    let cells = |amount: Money| {
        [
            Cell::money(amount),
            share(amount, reference.total),
            Cell::money(reference.total),
            Cell::list(reference.broken.iter().map(|constraint| constraint.name())),
        ]
    };
    Some(match (saved >= Money::ZERO, reference.broken.is_empty()) {
        (true, true) => Sentence::new(
            "It saves NOK\u{a0}{0} ({1}) against choosing in each domain the system that serves most inhabitants today (NOK\u{a0}{2}).",
            "Den sparer kr\u{a0}{0} ({1}) mot å velge det systemet som betjener flest innbyggere i dag på hvert område (kr\u{a0}{2}).",
            cells(saved),
        ),
        (true, false) => Sentence::new(
            "It saves NOK\u{a0}{0} ({1}) against choosing in each domain the system that serves most inhabitants today (NOK\u{a0}{2}), which is not \
             even allowed: it breaks {3}.",
            "Den sparer kr\u{a0}{0} ({1}) mot å velge det systemet som betjener flest innbyggere i dag på hvert område (kr\u{a0}{2}), som ikke engang er \
             tillatt: det bryter {3}.",
            cells(saved),
        ),
        (false, true) => Sentence::new(
            "It costs NOK\u{a0}{0} ({1}) more than choosing in each domain the system that serves most inhabitants today (NOK\u{a0}{2}): let it search longer.",
            "Den koster kr\u{a0}{0} ({1}) mer enn å velge det systemet som betjener flest innbyggere i dag på hvert område (kr\u{a0}{2}): la søket gå lenger.",
            cells(-saved),
        ),
        (false, false) => Sentence::new(
            "It costs NOK\u{a0}{0} ({1}) more than choosing in each domain the system that serves most inhabitants today (NOK\u{a0}{2}), which is not \
             allowed: it breaks {3}.",
            "Den koster kr\u{a0}{0} ({1}) mer enn å velge det systemet som betjener flest innbyggere i dag på hvert område (kr\u{a0}{2}), som ikke er tillatt: \
             det bryter {3}.",
            cells(-saved),
        ),
    })
}

/// How far the proof goes.
fn proof(planned: &Planned<'_>, total: Money) -> Sentence {
    let bound = planned.plan.lower_bound.unwrap_or_default();
    if planned.plan.status == PlanStatus::Optimal {
        return Sentence::new(
            "{0}: no other allowed portfolio costs less.",
            "{0}: ingen annen tillatt portefølje koster mindre.",
            [Cell::words("Proven optimal", "Bevist optimal").tone(Tone::Good)],
        );
    }
    Sentence::new(
        "{0}: the search was cut short. Nothing allowed costs less than NOK\u{a0}{1}, so it is at most NOK\u{a0}{2} ({3}) too dear.",
        "{0}: søket ble avbrutt. Ingenting tillatt koster mindre enn kr\u{a0}{1}, så den er høyst kr\u{a0}{2} ({3}) for dyr.",
        [
            Cell::words("Not proven", "Ikke bevist").tone(Tone::Notice),
            Cell::money(bound),
            Cell::money(total - bound),
            share(total - bound, total),
        ],
    )
}

/// How many people change system.
fn people(planned: &Planned<'_>) -> Sentence {
    let mut moving = planned.plan.migrations.iter().filter(|row| row.changes_system());
    let assumed = moving.any(|row| row.assumed.users);
    changing_users(planned.plan.changing_users.unwrap_or_default(), assumed)
}

/// How many users change system, and whether any of the counts is assumed.
pub(in crate::report) fn changing_users(users: u64, assumed: bool) -> Sentence {
    Sentence::counted(
        users,
        ["{0} user changes system.", "{0} bruker bytter system."],
        [
            "{0} users change system, counted once in each domain.",
            "{0} brukere bytter system, talt én gang på hvert område.",
        ],
        [Cell::count(users).assumed(assumed)],
    )
}

/// A part of a whole, in tenths of a percent, rounded to the nearest.
fn share(part: Money, whole: Money) -> Cell {
    if whole.is_zero() {
        return Cell::percent(0);
    }
    let tenths = (part.get() * 2000 + whole.get()) / (whole.get() * 2);
    Cell::percent(i64::try_from(tenths).unwrap_or(i64::MAX))
}
