//! What the values of a plan are called in the reports.

use super::{Cell, Tone};
use crate::model::{Candidate, Criticality, Growth, MigrationKind, Pricing, Priority, Renewal, Verdict};
use crate::plan::{Action, BarKind, Clarify, How, Item, Work};
use crate::words::{Text, t};

/// How a domain is decided.
pub(super) fn decided(how: How) -> Cell {
    match how {
        How::Chosen(Candidate::System(_)) => t!("decided.established"),
        How::Chosen(Candidate::Product(_)) => t!("decided.procured"),
        How::Chosen(Candidate::Parallel) => t!("decided.parallel"),
        How::Chosen(Candidate::Open) => t!("decided.open"),
        How::Missing => t!("decided.missing"),
        How::Retired => t!("decided.retired"),
        How::National => t!("decided.national"),
        How::OwnProject => t!("decided.own_project"),
    }
    .into()
}

/// What somebody decided.
pub(super) fn verdict(verdict: Verdict) -> Cell {
    match verdict {
        Verdict::Choose(..) => t!("verdict_word.choose"),
        Verdict::Reject(..) => t!("verdict_word.reject"),
        Verdict::Retire(_) => t!("verdict_word.retire"),
        Verdict::Need(_) => t!("verdict_word.need"),
        Verdict::Drop(..) => t!("verdict_word.drop"),
    }
    .into()
}

/// What becomes of a contract.
pub(crate) fn action(action: Action) -> Cell {
    match action {
        Action::Extend => t!("action.extend"),
        Action::Keep => t!("action.keep"),
        Action::Terminate => t!("action.terminate"),
        Action::Expire => t!("action.expire"),
    }
    .into()
}

/// What becomes of a use.
pub(super) fn migration(kind: MigrationKind) -> Cell {
    match kind {
        MigrationKind::Close => t!("migration_kind.close"),
        MigrationKind::Lookup => t!("migration_kind.lookup"),
        MigrationKind::Consolidate => t!("migration_kind.consolidate"),
        MigrationKind::Convert => t!("migration_kind.convert"),
        MigrationKind::Reenter => t!("migration_kind.reenter"),
        MigrationKind::Introduce => t!("migration_kind.introduce"),
        MigrationKind::Rekey => t!("migration_kind.rekey"),
    }
    .into()
}

/// The work an integration takes.
pub(super) fn work(work: Work) -> Cell {
    work.said().into()
}

/// An item of the price, as a heading or a row names it.
pub(crate) fn item(item: Item) -> Text {
    match item {
        Item::Running => t!("item.running"),
        Item::Fees => t!("item.fees"),
        Item::Exit => t!("item.exit"),
        Item::Procurement => t!("item.procurement"),
        Item::Renewal => t!("item.renewal"),
        Item::Vendors => t!("item.vendors"),
        Item::Migration => t!("item.migration"),
        Item::Integration => t!("item.integration"),
        Item::Quality => t!("item.quality"),
    }
}

/// How a contract's price is formed.
pub(super) fn pricing(pricing: Pricing) -> Cell {
    match pricing {
        Pricing::Tiered => t!("pricing.tiered"),
        Pricing::PerInhabitant => t!("pricing.per_inhabitant"),
        Pricing::Fixed => t!("pricing.fixed"),
    }
    .into()
}

/// How badly a domain is needed.
pub(super) fn priority(priority: Priority) -> Cell {
    match priority {
        Priority::Must => t!("priority.must"),
        Priority::Should => t!("priority.should"),
        Priority::May => t!("priority.may"),
    }
    .into()
}

/// What fails when a domain fails.
pub(super) fn criticality(criticality: Criticality) -> Cell {
    match criticality {
        Criticality::LifeHealth => t!("criticality.life_health"),
        Criticality::Statutory => t!("criticality.statutory"),
        Criticality::Operational => t!("criticality.operational"),
        Criticality::Support => t!("criticality.support"),
    }
    .into()
}

/// By how much what a contract serves may grow.
pub(super) fn growth(growth: Growth) -> Cell {
    match growth {
        Growth::Any => t!("growth_word.any").into(),
        Growth::None => t!("growth_word.none").into(),
        Growth::Percent(percent) => Cell::text(format!("{percent} %")),
        Growth::Unknown => t!("growth_word.unknown").into(),
    }
}

/// How a contract goes on.
pub(super) fn renewal(renewal: Renewal) -> Cell {
    match renewal {
        Renewal::Tacit => t!("renewal_word.tacit"),
        Renewal::Express => t!("renewal_word.express"),
        Renewal::Never => t!("renewal_word.never"),
    }
    .into()
}

/// Why a meeting should look at a choice before it stands.
pub(super) fn clarify(reasons: &[Clarify]) -> Cell {
    if reasons.is_empty() {
        return Cell::empty();
    }
    let told = |reason: &Clarify| match reason {
        Clarify::Close => t!("clarify.close"),
        Clarify::Assumed => t!("clarify.assumed"),
        Clarify::UnknownCost => t!("clarify.unknown_cost"),
        Clarify::Fee => t!("clarify.fee"),
        Clarify::Horizon => t!("clarify.horizon"),
        Clarify::Growth => t!("clarify.growth"),
        Clarify::Bridge => t!("clarify.bridge"),
        Clarify::Guessed => t!("clarify.guessed"),
        Clarify::Catalogue => t!("clarify.catalogue"),
    };
    Cell::from(Text::joined(reasons.iter().map(told), ", ")).tone(Tone::Notice)
}

/// The same in a sentence that says what each reason means; `None` where there is none.
pub(crate) fn clarify_sentence(reasons: &[Clarify]) -> Option<Text> {
    let told = |reason: &Clarify| match reason {
        Clarify::Close => t!("why.clarify_close"),
        Clarify::Assumed => t!("why.clarify_assumed"),
        Clarify::UnknownCost => t!("why.clarify_unknown_cost"),
        Clarify::Fee => t!("why.clarify_fee"),
        Clarify::Horizon => t!("why.clarify_horizon"),
        Clarify::Growth => t!("why.clarify_growth"),
        Clarify::Bridge => t!("why.clarify_bridge"),
        Clarify::Guessed => t!("why.clarify_guessed"),
        Clarify::Catalogue => t!("why.clarify_catalogue"),
    };
    let lead = Cell::from(t!("why.clarify")).tone(Tone::Notice);
    let reasons = || Text::joined(reasons.iter().map(told), "; ");
    (!reasons().is_empty()).then(|| t!("why.clarify_reasons", lead = lead, reasons = reasons()))
}

/// What bars a system, in a few words.
pub(super) const fn bar(bar: BarKind) -> Text {
    match bar {
        BarKind::Status => t!("bar_word.status"),
        BarKind::Unfit => t!("bar_word.unfit"),
        BarKind::Form => t!("bar_word.form"),
        BarKind::Fit => t!("bar_word.fit"),
        BarKind::EndOfLife => t!("bar_word.end_of_life"),
        BarKind::Ended => t!("bar_word.ended"),
        BarKind::Growth => t!("bar_word.growth"),
        BarKind::Capacity => t!("bar_word.capacity"),
    }
}
