//! What a contract office asks of a contract, in words and figures.

use super::{Cell, Planned, Text};
use crate::model::{
    Candidate, Contract, ContractId, Decision, Landscape, NoticeTo, Options, Renewal, Verdict,
};
use crate::words::t;

/// The options that are left: how many, how long each, how long before the end each must be used.
pub(super) fn options(contract: &Contract) -> Cell {
    match contract.options {
        Some(Options { count, months: each, used, decide_months }) if used < count => {
            let (left, each, before) = (count - used, months(each), months(decide_months));
            t!("contracts.options_left", left = left, count = count, each = each, before = before).into()
        }
        Some(Options { count, .. }) => t!("contracts.options_none", count = count).into(),
        None if contract.option_months > 0 => {
            t!("contracts.options_in_all", option_months = contract.option_months).into()
        }
        None => Cell::empty(),
    }
}

/// A number of months.
pub(in crate::report) fn months(number: u32) -> Text {
    t!("contracts.months", number = number)
}

/// Notice, and on which days an exit takes effect.
pub(super) fn notice(contract: &Contract) -> Cell {
    if contract.end.is_some() && contract.renewal != Renewal::Tacit {
        return Cell::from(t!("contracts.ends_by_itself"));
    }
    let months = months(contract.notice_months);
    match contract.notice_to {
        _ if contract.end.is_some() => t!("contracts.notice_before_term", months = months),
        NoticeTo::Any => t!("contracts.notice_any", months = months),
        NoticeTo::Month => t!("contracts.notice_month", months = months),
        NoticeTo::Quarter => t!("contracts.notice_quarter", months = months),
        NoticeTo::Year => t!("contracts.notice_year", months = months),
    }
    .into()
}

/// What was decided about the systems of a contract, and by whom.
pub(super) fn decided(planned: &Planned<'_>, id: ContractId) -> (Cell, Cell) {
    let landscape = planned.landscape;
    let contract = landscape.contract(id);
    let domains = planned.contract_domains(id);
    let about = |decision: &&Decision| match decision.verdict {
        Verdict::Choose(domain, _) | Verdict::Retire(domain) | Verdict::Need(domain) => {
            domains.contains(&domain)
        }
        Verdict::Reject(_, Candidate::System(system)) => contract.systems.contains(&system),
        Verdict::Reject(..) | Verdict::Drop(..) => false,
    };
    let decisions: Vec<&Decision> = landscape.decisions.iter().filter(about).collect();
    let mut by: Vec<&str> = decisions.iter().filter_map(|decision| decision.by.as_deref()).collect();
    by.sort_unstable();
    by.dedup();
    let said = decisions.iter().map(|decision| decision_said(landscape, decision));
    let decision = (!decisions.is_empty()).then(|| Text::joined(said, ", "));
    (
        decision.map_or_else(Cell::empty, Cell::from),
        Cell::or_empty((!by.is_empty()).then_some(by), Cell::list),
    )
}

/// A decision as `domain: choose candidate (day)`.
fn decision_said(landscape: &Landscape, decision: &Decision) -> Text {
    let domain = &landscape.domain(decision.verdict.domain()).id;
    let reference = |candidate| landscape.candidate_reference(candidate);
    let said = match decision.verdict {
        Verdict::Choose(_, candidate) => {
            t!("contracts.decided_choose", domain = domain, choice = reference(candidate))
        }
        Verdict::Reject(_, candidate) => {
            t!("contracts.decided_reject", domain = domain, choice = reference(candidate))
        }
        Verdict::Need(_) => t!("contracts.decided_need", domain = domain),
        Verdict::Retire(_) | Verdict::Drop(..) => t!("contracts.decided_retire", domain = domain),
    };
    match decision.date {
        Some(day) => t!("contracts.decided_on", said = said, day = day),
        None => said,
    }
}
