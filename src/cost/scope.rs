//! Which domains are in scope, and who may be chosen in each (model.md, section 6).

use crate::calendar::{add_months, subtract_months};
use crate::model::{
    Candidate, ContractId, Date, DecisionId, Domain, DomainId, Extendable, Landscape, Priority, ProductId,
    Provision, Renewal, Status, SystemId, UseId, Verdict,
};

/// How a domain stands in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// One candidate is chosen here.
    InScope,
    /// A decision ends the domain.
    Retired,
    /// National and listed: must, or some use covers it.
    National,
    /// Decided by a project of its own and listed: must, or some use covers it.
    OwnProject,
    /// Nobody uses it and nobody must: it is not mentioned.
    Absent,
}

/// Why something that covers or serves a domain may not be chosen there. Each names the fact that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// The system is being phased out.
    PhasingOut,
    /// Its end of life is not after the merger.
    EndOfLife(Date),
    /// Its contract may not grow to the whole new municipality.
    NotExtendable(ContractId),
    /// Notice has been given on its contract.
    Terminated(ContractId, Date),
    /// Its contract cannot run to the merger.
    ContractEnds(ContractId, Date),
    /// A procurement would come too late: it would have to have begun on this day.
    TooLate(Date),
    /// A national advisory speaks against procuring here.
    Advisory,
    /// The domain does not allow systems side by side.
    ParallelForbidden,
    /// Fewer than two systems could go on side by side.
    TooFewForParallel,
    /// A decision chose something else.
    ChosenOther(DecisionId),
    /// A decision rejected it.
    Rejected(DecisionId),
}

/// Something that covers or serves a domain but may not be chosen, with every reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fallen {
    /// What.
    pub candidate: Candidate,
    /// Why; never empty.
    pub bars: Vec<Bar>,
}

/// The scope of every domain.
pub(super) fn scopes(landscape: &Landscape, uses_of: &[Vec<UseId>]) -> Vec<Scope> {
    let mut chosen = vec![false; landscape.domains.len()];
    let mut retired = chosen.clone();
    for decision in &landscape.decisions {
        match decision.verdict {
            Verdict::Choose(domain, _) => chosen[domain.index()] = true,
            Verdict::Retire(domain) => retired[domain.index()] = true,
            Verdict::Reject(..) | Verdict::Drop(..) => {}
        }
    }
    landscape
        .domain_ids()
        .map(|id| {
            let domain = landscape.domain(id);
            let listed = !uses_of[id.index()].is_empty() || domain.priority == Priority::Must;
            match domain.provision {
                Provision::Choose if retired[id.index()] => Scope::Retired,
                Provision::Choose | Provision::OwnProject if chosen[id.index()] => Scope::InScope,
                Provision::Choose if listed => Scope::InScope,
                Provision::National if listed => Scope::National,
                Provision::OwnProject if listed => Scope::OwnProject,
                _ => Scope::Absent,
            }
        })
        .collect()
}

/// Who may be chosen in a domain, and who may not and why. Both in the order system, product, parallel, by reference.
pub(super) struct Eligibility {
    pub candidates: Vec<Candidate>,
    pub fallen: Vec<Fallen>,
    /// The systems that would go on under `parallel`. Sorted.
    pub parallel: Vec<SystemId>,
}

pub(super) fn eligibility(
    landscape: &Landscape,
    id: DomainId,
    systems: &[SystemId],
    products: &[ProductId],
) -> Eligibility {
    let domain = landscape.domain(id);
    let mut all: Vec<(Candidate, Vec<Bar>)> = Vec::new();
    let mut parallel = Vec::new();
    for &system in systems {
        let mut bars = Vec::new();
        system_bars(landscape, system, &mut bars);
        if bars.is_empty() {
            parallel.push(system);
        }
        bars.extend(extension_bar(landscape, id, system));
        all.push((Candidate::System(system), bars));
    }
    let choice = chosen_in(landscape, id);
    for &product in products {
        let pinned = matches!(choice, Some((_, Candidate::Product(chosen))) if chosen == product);
        all.push((Candidate::Product(product), product_bars(landscape, domain, product, pinned)));
    }
    if domain.parallel_until.is_some() || matches!(choice, Some((_, Candidate::Parallel))) {
        let mut bars = Vec::new();
        if domain.parallel_until.is_none() {
            bars.push(Bar::ParallelForbidden);
        }
        if parallel.len() < 2 {
            bars.push(Bar::TooFewForParallel);
        }
        all.push((Candidate::Parallel, bars));
    }
    for (number, decision) in landscape.decisions.iter().enumerate() {
        let decision_id = DecisionId::at(number);
        match decision.verdict {
            Verdict::Choose(d, chosen) if d == id => {
                for (candidate, bars) in all.iter_mut().filter(|(candidate, _)| *candidate != chosen) {
                    let _ = candidate;
                    bars.push(Bar::ChosenOther(decision_id));
                }
            }
            Verdict::Reject(d, rejected) if d == id => {
                for (_, bars) in all.iter_mut().filter(|(candidate, _)| *candidate == rejected) {
                    bars.push(Bar::Rejected(decision_id));
                }
            }
            _ => {}
        }
    }
    let (free, barred): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, bars)| bars.is_empty());
    Eligibility {
        candidates: free.into_iter().map(|(candidate, _)| candidate).collect(),
        fallen: barred.into_iter().map(|(candidate, bars)| Fallen { candidate, bars }).collect(),
        parallel,
    }
}

/// The decision that chooses in a domain, if any.
fn chosen_in(landscape: &Landscape, id: DomainId) -> Option<(DecisionId, Candidate)> {
    landscape.decisions.iter().enumerate().find_map(|(number, decision)| match decision.verdict {
        Verdict::Choose(domain, candidate) if domain == id => Some((DecisionId::at(number), candidate)),
        _ => None,
    })
}

/// What bars a system from going on at all, extension aside.
fn system_bars(landscape: &Landscape, id: SystemId, bars: &mut Vec<Bar>) {
    let system = landscape.system(id);
    let merger = landscape.merger.date;
    if system.status == Status::PhasingOut {
        bars.push(Bar::PhasingOut);
    }
    if let Some(day) = system.end_of_life
        && day <= merger
    {
        bars.push(Bar::EndOfLife(day));
    }
    let Some(contract_id) = system.contract else { return };
    let contract = landscape.contract(contract_id);
    if let Some(day) = contract.terminated_to {
        bars.push(Bar::Terminated(contract_id, day));
    } else if let Some(end) = contract.end
        && contract.renewal != Renewal::Tacit
        && add_months(end, contract.option_months) < merger
    {
        bars.push(Bar::ContractEnds(contract_id, end));
    }
}

/// Whether its contract may not grow although some municipality would have to come in.
fn extension_bar(landscape: &Landscape, domain: DomainId, id: SystemId) -> Option<Bar> {
    let system = landscape.system(id);
    let contract = system.contract.filter(|&k| landscape.contract(k).extendable == Extendable::No)?;
    let inside = |municipality| {
        system.uses.iter().any(|&entry| {
            let entry = landscape.entry(entry);
            entry.municipality == municipality && entry.cover(domain).is_some()
        })
    };
    (!landscape.municipality_ids().all(inside)).then_some(Bar::NotExtendable(contract))
}

/// What bars a product of the market from being procured in a domain.
fn product_bars(landscape: &Landscape, domain: &Domain, id: ProductId, pinned: bool) -> Vec<Bar> {
    let product = landscape.product(id);
    let market = product.market.as_ref().expect("invariant: only products with a market are asked about");
    let mut bars = Vec::new();
    if let Some(day) = product.end_of_life
        && day <= landscape.merger.date
    {
        bars.push(Bar::EndOfLife(day));
    }
    let start = subtract_months(domain.due, market.lead_months);
    if start < landscape.merger.as_of {
        bars.push(Bar::TooLate(start));
    }
    let advised =
        domain.advisory.as_ref().is_some_and(|a| a.until.is_none_or(|day| landscape.merger.as_of <= day));
    if advised && !pinned {
        bars.push(Bar::Advisory);
    }
    bars
}
