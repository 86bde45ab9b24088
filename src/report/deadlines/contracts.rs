//! The days of the contracts: notices, options, prolongations and last ends. The calendar and the plan are asked; nothing is
//! worked out here.

use super::{About, Act, Deadline};
use crate::calendar::{Missed, add_months, last_end, last_working_day, options_left};
use crate::model::{ContractId, Date, Money};
use crate::plan::{Action, Fate, Notice};
use crate::report::{Cell, Planned, Text};
use crate::words::t;

/// All of them.
pub(super) fn of_contracts<'a>(planned: &'a Planned<'a>) -> impl Iterator<Item = Deadline> + 'a {
    let plan = planned.plan;
    let others = plan.contracts.iter().flat_map(|(&id, fate)| match fate.action {
        Action::Terminate => Vec::new(),
        Action::Expire => expiry(planned, id, fate),
        Action::Extend | Action::Keep => going_on(planned, id),
    });
    plan.notices().flat_map(|given| notice(planned, &given)).chain(others)
}

/// What all deadlines of a contract have in common.
fn of_contract(planned: &Planned<'_>, id: ContractId, act: Act, last: Date, otherwise: Text) -> Deadline {
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
        starts: None,
        at_stake: None,
        extra: None,
        responsible: planned.responsible_for_contract(id),
    }
}

/// It goes on from one effect day to the next.
fn goes_on(missed: Missed) -> Text {
    let Missed { effect, next, .. } = missed;
    t!("deadlines.goes_on", effect = effect, next = next)
}

/// Notice for a contract that is left, and what it costs to miss it; of one that is bridged, the prolongation to agree on too.
/// Of a part of a contract that goes on, it is about the system that the part pays for.
fn notice(planned: &Planned<'_>, given: &Notice<'_>) -> Vec<Deadline> {
    let (Some(last), Some(missed)) = (given.notice_by(), planned.missed_notice(given)) else {
        return Vec::new();
    };
    let (id, shared) = (given.contract, &planned.landscape.contract(given.contract).shared_with);
    let act = match given.part {
        Some(_) => Act::Part,
        None if shared.is_empty() => Act::Notice,
        None => Act::Withdraw,
    };
    let mut notice = Deadline {
        at_stake: missed.cost.map(Money::from),
        extra: given.extra_exit_cost(),
        domains: planned.notice_domains(given),
        ..of_contract(planned, id, act, last, goes_on(missed))
    };
    if let Some(part) = given.part {
        let system = planned.landscape.system(part.system);
        (notice.subject, notice.name) = (system.reference.clone(), Cell::text(&system.name));
    }
    let bridge = given.fate.bridge_to.filter(|_| given.part.is_none());
    std::iter::once(notice).chain(bridge.map(|to| prolong(planned, id, missed.effect, to))).collect()
}

/// A contract that ends, or is given notice for, before its systems are switched off.
fn prolong(planned: &Planned<'_>, id: ContractId, ends: Date, to: Date) -> Deadline {
    let otherwise = t!("deadlines.ends_before_switch_off", ends = ends, to = to);
    of_contract(planned, id, Act::Bridge, ends, otherwise)
}

/// A contract that ends by itself before the replaced systems are switched off: the options that reach that day, or else a
/// prolongation.
fn expiry(planned: &Planned<'_>, id: ContractId, fate: &Fate) -> Vec<Deadline> {
    let (Some(ends), Some(to)) = (fate.ends, fate.bridge_to) else { return Vec::new() };
    let options = options_left(planned.landscape.contract(id)).into_iter().filter(|option| option.end < to);
    let mut found: Vec<Deadline> = options
        .map(|option| {
            let act = Act::Option(option.number);
            Deadline {
                last: option.decide_by,
                by: last_working_day(option.decide_by),
                act,
                ..prolong(planned, id, option.end, to)
            }
        })
        .collect();
    found.push(Deadline { extra: fate.extra_exit_cost(), ..prolong(planned, id, ends, to) });
    found
}

/// The options of a contract that goes on, and its last end, as far as they lie within the horizon.
fn going_on(planned: &Planned<'_>, id: ContractId) -> Vec<Deadline> {
    let merger = &planned.landscape.merger;
    let contract = planned.landscape.contract(id);
    let horizon = add_months(merger.date, merger.horizon_years * 12);
    let mut found: Vec<Deadline> = options_left(contract)
        .into_iter()
        .map(|option| {
            let end = option.end;
            let otherwise = t!("deadlines.ends", end = end);
            of_contract(planned, id, Act::Option(option.number), option.decide_by, otherwise)
        })
        .collect();
    if let Some(last) = last_end(contract) {
        let otherwise = t!("deadlines.ends_for_good", last = last);
        found.push(of_contract(planned, id, Act::Renew, last, otherwise));
    }
    found.retain(|deadline| deadline.last <= horizon);
    found
}
