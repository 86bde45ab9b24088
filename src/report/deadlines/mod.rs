//! All days by which somebody must act, from the plan, the contract calendar and, where there is one, the roadmap.

mod contracts;
mod first;
mod starts;

pub(super) use first::act_first;

use super::planned::days_between;
use super::{Cell, Planned, Text, Tone};
use crate::model::{ContractId, Date, DomainId, Money, ProductId};
use crate::plan::Procurement;
use crate::words::t;

/// What must be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Act {
    /// Notice must be given.
    Notice,
    /// Notice must be given, while the contract goes on for others.
    Withdraw,
    /// Notice must be given of a part of a contract that goes on.
    Part,
    /// The customer's option must be used; the number counts those left, from 1.
    Option(u32),
    /// A contract of what is replaced ends, or is given notice for, before the switch-off: a prolongation must be agreed on.
    Bridge,
    /// A contract of what goes on ends for good: a new one is needed.
    Renew,
    /// A procurement must begin, so that its lead time ends by the day it is due.
    Procure,
    /// A project begins, as the roadmap has it.
    Start {
        /// Whether it procures.
        procures: bool,
        /// How many months late it is even so.
        late: u32,
        /// Whether it must begin in the first month there is.
        now: bool,
    },
}

impl Act {
    /// In words.
    pub fn words(self) -> Text {
        match self {
            Act::Notice => t!("act.notice"),
            Act::Withdraw => t!("act.withdraw"),
            Act::Part => t!("act.notice_part"),
            Act::Option(_) => t!("act.option"),
            Act::Bridge => t!("act.prolong"),
            Act::Renew => t!("act.agree_again"),
            Act::Procure => t!("act.procure"),
            Act::Start { procures: true, .. } => t!("act.start_tender"),
            Act::Start { .. } => t!("act.start"),
        }
    }

    /// Its name in machine formats, the same in every language and from plan to plan.
    pub fn name(self) -> String {
        match self {
            Act::Notice => "notice".to_owned(),
            Act::Withdraw => "withdraw".to_owned(),
            Act::Part => "notice-part".to_owned(),
            Act::Option(number) => format!("option-{number}"),
            Act::Bridge => "prolong".to_owned(),
            Act::Renew => "agree-anew".to_owned(),
            Act::Procure => "procure".to_owned(),
            Act::Start { .. } => "start".to_owned(),
        }
    }
}

/// What a day is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum About {
    /// A contract.
    Contract(ContractId),
    /// A product that is procured.
    Product(ProductId),
    /// A project of the roadmap, by its first domain.
    Project(DomainId),
}

/// A day by which somebody must act.
#[derive(Clone, Debug)]
pub(super) struct Deadline {
    /// The last day to act: the last working day on or before `last`. For what is no notice to another party, `last` itself.
    pub by: Date,
    /// The last day as the contract or the plan has it.
    pub last: Date,
    pub act: Act,
    pub about: About,
    /// What it is about, by its reference.
    pub subject: String,
    /// Its name, for people.
    pub name: Cell,
    /// The municipality whose contract it is.
    pub municipality: Cell,
    /// The other party.
    pub with: Option<String>,
    pub domains: Vec<DomainId>,
    /// What happens otherwise.
    pub otherwise: Text,
    /// The day on which the roadmap begins it; `None` for all but projects.
    pub starts: Option<Date>,
    /// What is paid until the next exit if notice is not given, in kroner; `None` where that is unknown.
    pub at_stake: Option<Money>,
    /// By how much more the exit costs than with all moves in time, in kroner.
    pub extra: Option<Money>,
    pub responsible: Cell,
}

impl Deadline {
    /// How it stands on a day.
    pub fn state(&self, as_of: Date) -> Cell {
        if self.last < as_of {
            return Cell::from(t!("deadline_state.overdue")).tone(Tone::Alarm);
        }
        match self.act {
            Act::Start { late: 1.., .. } => Cell::from(t!("deadline_state.late_anyway")).tone(Tone::Alarm),
            Act::Start { now: true, .. } => Cell::from(t!("deadline_state.at_once")).tone(Tone::Alarm),
            // A task that may wait is never urgent, even if it can start today.
            Act::Start { .. } => soon(as_of, self.last),
            _ if self.by < as_of => Cell::from(t!("deadline_state.no_working_day")).tone(Tone::Alarm),
            _ => soon(as_of, self.by),
        }
    }

    /// Whether no working day is left for it.
    pub fn is_overdue(&self, as_of: Date) -> bool {
        self.by < as_of
    }
}

/// Days within which a deadline is soon.
pub(super) const SOON: i64 = 60;

fn soon(as_of: Date, day: Date) -> Cell {
    if days_between(as_of, day) <= SOON {
        Cell::from(t!("deadline_state.soon")).tone(Tone::Notice)
    } else {
        Cell::empty()
    }
}

/// All of them, soonest first; so the overdue ones come first. The projects' beginnings are among them where the roadmap is
/// there.
pub(super) fn deadlines(planned: &Planned<'_>) -> Vec<Deadline> {
    let mut found: Vec<Deadline> = contracts::of_contracts(planned).collect();
    found.extend(planned.plan.procurements.iter().filter_map(|row| procurement(planned, row)));
    found.extend(planned.roadmap().into_iter().flat_map(|roadmap| starts::starts(planned, roadmap)));
    found.sort_by(|one, other| {
        (one.by, one.last, one.act, &one.subject).cmp(&(other.by, other.last, other.act, &other.subject))
    });
    found
}

/// The day by which a procurement must begin.
fn procurement(planned: &Planned<'_>, row: &Procurement) -> Option<Deadline> {
    let start_by = row.start_by?;
    let landscape = planned.landscape;
    let product = landscape.product(row.product);
    let due = row.domains.iter().map(|&id| landscape.domain(id).due).min().unwrap_or(start_by);
    Some(Deadline {
        by: start_by,
        last: start_by,
        act: Act::Procure,
        about: About::Product(row.product),
        subject: product.reference.clone(),
        name: Cell::text(&product.name),
        municipality: Cell::empty(),
        with: product.vendor.map(|vendor| landscape.vendors[vendor.index()].clone()),
        responsible: planned.responsible_for_domains(row.domains.iter().copied()),
        domains: row.domains.clone(),
        otherwise: t!("deadlines.not_in_production", due = due),
        starts: None,
        at_stake: None,
        extra: None,
    })
}
