//! The words of the plan document in both languages of the reports.

use super::{Cell, Text, Tone};
use crate::model::{Candidate, Criticality, Extendable, MigrationKind, Priority, Renewal, Verdict};
use crate::plan::{Action, Clarify, How, Item, Work};
use crate::words::t;

/// How a domain is decided.
pub(super) fn decided(how: How) -> Cell {
    match how {
        How::Chosen(Candidate::System(_)) => Cell::from(t!("how.system")),
        How::Chosen(Candidate::Product(_)) => Cell::from(t!("how.product")),
        How::Chosen(Candidate::Parallel) => Cell::from(t!("how.parallel")),
        How::Retired => Cell::from(t!("how.retired")),
        How::National => Cell::from(t!("how.national")),
        How::OwnProject => Cell::from(t!("how.own_project")),
    }
}

/// What somebody decided.
pub(super) fn verdict(verdict: Verdict) -> Cell {
    match verdict {
        Verdict::Choose(..) => Cell::from(t!("verdict.choose")),
        Verdict::Reject(..) => Cell::from(t!("verdict.reject")),
        Verdict::Retire(_) => Cell::from(t!("verdict.retire")),
        Verdict::Drop(..) => Cell::from(t!("verdict.drop")),
    }
}

/// What becomes of a contract.
pub(super) fn action(action: Action) -> Cell {
    match action {
        Action::Extend => Cell::from(t!("action.extend")),
        Action::Keep => Cell::from(t!("action.keep")),
        Action::Terminate => Cell::from(t!("action.terminate")),
        Action::Expire => Cell::from(t!("action.expire")),
    }
}

/// What becomes of a use.
pub(super) fn migration(kind: MigrationKind) -> Cell {
    match kind {
        MigrationKind::Close => Cell::from(t!("migration-kind.close")),
        MigrationKind::Lookup => Cell::from(t!("migration-kind.lookup")),
        MigrationKind::Consolidate => Cell::from(t!("migration-kind.consolidate")),
        MigrationKind::Convert => Cell::from(t!("migration-kind.convert")),
        MigrationKind::Introduce => Cell::from(t!("migration-kind.introduce")),
        MigrationKind::Rekey => Cell::from(t!("migration-kind.rekey")),
    }
}

/// The work an integration takes.
pub(super) fn work(work: Work) -> Cell {
    match work {
        Work::Same => Cell::from(t!("work.same")),
        Work::OwnCore => Cell::from(t!("work.own_core")),
        Work::Keep => Cell::from(t!("work.keep")),
        Work::Reregister => Cell::from(t!("work.reregister")),
        Work::Suite => Cell::from(t!("work.suite")),
        Work::Reuse => Cell::from(t!("work.reuse")),
        Work::Build => Cell::from(t!("work.build")),
        Work::BuildLocked => Cell::from(t!("work.build_locked")),
    }
}

/// An item of the price, as a heading or a row names it.
pub(crate) fn item(item: Item) -> Text {
    match item {
        Item::Running => t!("item.running"),
        Item::Fees => t!("item.fees"),
        Item::Exit => t!("item.exit"),
        Item::Procurement => t!("item.procurement"),
        Item::Vendors => t!("item.vendors"),
        Item::Migration => t!("item.migration"),
        Item::Integration => t!("item.integration"),
        Item::Quality => t!("item.quality"),
    }
}

/// How a contract's price is formed.
pub(super) fn pricing(per_inhabitant: bool) -> Cell {
    if per_inhabitant { Cell::from(t!("terms.per_inhabitant")) } else { Cell::from(t!("terms.fixed")) }
}

/// How badly a domain is needed.
pub(super) fn priority(priority: Priority) -> Cell {
    match priority {
        Priority::Must => Cell::from(t!("priority.must")),
        Priority::Should => Cell::from(t!("priority.should")),
        Priority::May => Cell::from(t!("priority.may")),
    }
}

/// What fails when a domain fails.
pub(super) fn criticality(criticality: Criticality) -> Cell {
    match criticality {
        Criticality::LifeHealth => Cell::from(t!("criticality.life_health")),
        Criticality::Statutory => Cell::from(t!("criticality.statutory")),
        Criticality::Operational => Cell::from(t!("criticality.operational")),
        Criticality::Support => Cell::from(t!("criticality.support")),
    }
}

/// Whether a contract may grow.
pub(super) fn extendable(extendable: Extendable) -> Cell {
    match extendable {
        Extendable::Yes => Cell::from(t!("extendable.yes")),
        Extendable::No => Cell::from(t!("extendable.no")),
        Extendable::Unknown => Cell::from(t!("extendable.unknown")),
    }
}

/// How a contract goes on.
pub(super) fn renewal(renewal: Renewal) -> Cell {
    match renewal {
        Renewal::Tacit => Cell::from(t!("renewal.tacit")),
        Renewal::Express => Cell::from(t!("renewal.express")),
        Renewal::Never => Cell::from(t!("renewal.never")),
    }
}

/// Why a meeting should look at a choice before it stands.
pub(super) fn clarify(reasons: &[Clarify]) -> Cell {
    let cell = match reasons {
        [] => return Cell::empty(),
        [Clarify::Close] => Cell::from(t!("terms.close_call")),
        [Clarify::Close, Clarify::Assumed] => Cell::from(t!("terms.close_call_rests_on_assumptions")),
        [Clarify::Assumed] => Cell::from(t!("terms.rests_on_assumptions")),
        [Clarify::UnknownCost] => Cell::from(t!("terms.running_cost_unknown")),
        [Clarify::Close, .., Clarify::UnknownCost] => Cell::from(t!("terms.close_call_running_cost_unknown")),
        _ => Cell::from(t!("terms.rests_on_assumptions_running_cost_unknown")),
    };
    cell.tone(Tone::Notice)
}
