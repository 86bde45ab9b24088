//! All days by which somebody must act, from the plan, the contract calendar and, where there is one, the roadmap.

mod starts;

use super::lists::fee_for;
use super::planned::days_between;
use super::{Cell, Planned, Tone, Words};
use crate::calendar::{add_months, first_open_exit, last_working_day, months_between, subtract_months};
use crate::model::{Contract, ContractId, Date, DomainId, Money, Options, ProductId, Renewal};
use crate::plan::{Action, Fate, Procurement};

/// What must be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Act {
    /// Notice must be given.
    Notice,
    /// Notice must be given, while the contract goes on for others.
    Withdraw,
    /// The customer's option must be used; the number counts those left, from 1.
    Option(u32),
    /// A contract of what is replaced ends before the switch-off: it must be bridged.
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
    pub fn words(self) -> Words {
        match self {
            Act::Notice => Words::new("give notice", "si opp"),
            Act::Withdraw => Words::new("withdraw", "tre ut"),
            Act::Option(_) => Words::new("use the option", "bruk opsjonen"),
            Act::Bridge => Words::new("prolong", "forleng"),
            Act::Renew => Words::new("agree anew", "inngå på nytt"),
            Act::Procure => Words::new("begin to procure", "begynn å anskaffe"),
            Act::Start { procures: true, .. } => Words::new("start tender", "start anbud"),
            Act::Start { .. } => Words::new("start", "start"),
        }
    }

    /// Its name in machine formats, the same in every language and from plan to plan.
    pub fn name(self) -> String {
        match self {
            Act::Notice => "notice".to_owned(),
            Act::Withdraw => "withdraw".to_owned(),
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
    /// The day to act by: the last working day on or before `last`. For what is no notice to another party, `last` itself.
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
    pub otherwise: Words,
    /// What the next term costs if notice is not given, in kroner.
    pub at_stake: Option<Money>,
    /// By how much more the exit costs than with all moves in time, in kroner.
    pub extra: Option<Money>,
    pub responsible: Cell,
}

impl Deadline {
    /// How it stands on a day.
    pub fn state(&self, as_of: Date) -> Cell {
        if self.last < as_of {
            return Cell::words("overdue", "over fristen").tone(Tone::Alarm);
        }
        match self.act {
            Act::Start { late: 1.., .. } => Cell::words("late even so", "likevel for sent").tone(Tone::Alarm),
            Act::Start { now: true, .. } => Cell::words("at once", "straks").tone(Tone::Alarm),
            // What can wait is not urgent because it may begin.
            Act::Start { .. } => soon(as_of, self.last),
            _ if self.by < as_of => {
                Cell::words("no working day left", "ingen virkedag igjen").tone(Tone::Alarm)
            }
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
        Cell::words("soon", "snart").tone(Tone::Notice)
    } else {
        Cell::empty()
    }
}

/// All of them, soonest first; so the overdue ones come first. The projects' beginnings are among them where the roadmap is
/// there.
pub(super) fn deadlines(planned: &Planned<'_>) -> Vec<Deadline> {
    let mut found = Vec::new();
    for (&id, fate) in &planned.plan.contracts {
        match fate.action {
            Action::Terminate => found.extend(notice(planned, id, fate)),
            Action::Expire => found.extend(bridge(planned, id, fate)),
            Action::Extend | Action::Keep => found.extend(going_on(planned, id)),
        }
    }
    found.extend(planned.plan.procurements.iter().filter_map(|row| procurement(planned, row)));
    found.extend(planned.roadmap().into_iter().flat_map(|roadmap| starts::starts(planned, roadmap)));
    found.sort_by(|one, other| {
        (one.by, one.last, one.act, &one.subject).cmp(&(other.by, other.last, other.act, &other.subject))
    });
    found
}

/// What all deadlines of a contract have in common.
fn of_contract(planned: &Planned<'_>, id: ContractId, act: Act, last: Date, otherwise: Words) -> Deadline {
    let landscape = planned.landscape;
    let contract = landscape.contract(id);
    let names = contract.systems.iter().map(|&system| landscape.system(system).name.as_str());
    Deadline {
        by: last_working_day(last),
        last,
        act,
        about: About::Contract(id),
        subject: contract.reference.clone(),
        name: Cell::list(names),
        municipality: planned.municipality(contract.municipality),
        with: Some(contract.supplier.clone()),
        domains: planned.contract_domains(id),
        otherwise,
        at_stake: None,
        extra: None,
        responsible: planned.responsible_for_contract(id),
    }
}

/// Notice for a contract that is left, and what it costs to miss it.
fn notice(planned: &Planned<'_>, id: ContractId, fate: &Fate) -> Option<Deadline> {
    let contract = planned.landscape.contract(id);
    let (last, ends) = (fate.notice_by?, fate.ends?);
    let act = if contract.shared_with.is_empty() { Act::Notice } else { Act::Withdraw };
    let next = last
        .tomorrow()
        .ok()
        .and_then(|late| first_open_exit(contract, ends, late, fate.is_bought_out()))
        .map_or(ends, |exit| exit.effect);
    let otherwise = Words::both(
        format!("it goes on from {ends} to {next}"),
        format!("den løper videre fra {ends} til {next}"),
    );
    let at_stake = Some(fee_for(contract, months_between(ends, next)));
    let extra = fate.extra_exit_cost();
    Some(Deadline { at_stake, extra, ..of_contract(planned, id, act, last, otherwise) })
}

/// A contract that ends before the replaced systems are switched off.
fn bridge(planned: &Planned<'_>, id: ContractId, fate: &Fate) -> Option<Deadline> {
    let (ends, to) = (fate.ends?, fate.bridge_to?);
    let otherwise = Words::both(
        format!("it ends on {ends}; its systems are in use until {to}"),
        format!("den slutter {ends}; systemene er i bruk til {to}"),
    );
    let extra = fate.extra_exit_cost();
    Some(Deadline { extra, ..of_contract(planned, id, Act::Bridge, ends, otherwise) })
}

/// The options of a contract that goes on, and its last end, as far as they lie within the horizon.
fn going_on(planned: &Planned<'_>, id: ContractId) -> Vec<Deadline> {
    let merger = &planned.landscape.merger;
    let contract = planned.landscape.contract(id);
    let horizon = add_months(merger.date, merger.horizon_years * 12);
    let mut found = Vec::new();
    let last = match (contract.terminated_to, contract.end) {
        (Some(day), _) => day,
        (None, Some(end)) if contract.renewal != Renewal::Tacit => {
            for (number, end, decide) in options_left(contract, end) {
                let otherwise = Words::both(format!("it ends on {end}"), format!("den slutter {end}"));
                found.push(of_contract(planned, id, Act::Option(number), decide, otherwise));
            }
            add_months(end, contract.option_months)
        }
        _ => return found,
    };
    let otherwise = Words::both(
        format!("it ends on {last} for good; what it carries goes on"),
        format!("den slutter {last} for godt; det den bærer, går videre"),
    );
    found.push(of_contract(planned, id, Act::Renew, last, otherwise));
    found.retain(|deadline| deadline.last <= horizon);
    found
}

/// The options left: number, the end that each prolongs, the day by which it must be used. A lump of `option_months` is one
/// option, to be used by the end.
fn options_left(contract: &Contract, end: Date) -> Vec<(u32, Date, Date)> {
    match contract.options {
        Some(Options { count, months, used, decide_months }) => (0..count - used)
            .map(|number| {
                let end = add_months(end, number * months);
                (number + 1, end, subtract_months(end, decide_months))
            })
            .collect(),
        None if contract.option_months > 0 => vec![(1, end, end)],
        None => Vec::new(),
    }
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
        otherwise: Words::both(
            format!("it is not in production by {due}"),
            format!("den er ikke i drift {due}"),
        ),
        at_stake: None,
        extra: None,
    })
}
