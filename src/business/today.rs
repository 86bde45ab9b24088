//! What today's systems and contracts cost.

use super::book::{Book, Flow, Source};
use super::share::by_twelfths;
use crate::cost::{Basis, Item, Member};
use crate::model::{ContractId, DomainId, Month, SystemId};

/// Writes what everything of today costs, from a month for so many: `as_is.annual` by twelfths.
pub fn write(basis: &Basis, from: Month, months: u32, book: &mut Book) {
    let landscape = basis.landscape;
    for id in landscape.system_ids() {
        book.write(Flow {
            months: by_twelfths(basis.annual_cost(id).into(), from, months),
            item: Item::Running,
            domains: &covered(basis, id),
            source: Source::Member(Member::System(id)),
            municipality: Some(landscape.system(id).municipality),
            assumed: basis.is_cost_assumed(id),
        });
    }
    for id in landscape.contract_ids().filter(|&id| !landscape.contract(id).systems.is_empty()) {
        book.write(Flow {
            months: by_twelfths(basis.annual_fee(id).into(), from, months),
            item: Item::Fees,
            domains: &paid_for(basis, id),
            source: Source::Contract(id),
            municipality: Some(landscape.contract(id).municipality),
            assumed: basis.has_assumed_fee(id),
        });
    }
}

/// The domains that a system covers today, sorted.
pub fn covered(basis: &Basis, system: SystemId) -> Vec<DomainId> {
    let landscape = basis.landscape;
    sorted(landscape.entry(landscape.system(system).entry).covers.iter().map(|cover| cover.domain))
}

/// The domains that the systems of a contract cover today, sorted.
pub fn paid_for(basis: &Basis, contract: ContractId) -> Vec<DomainId> {
    let systems = &basis.landscape.contract(contract).systems;
    sorted(systems.iter().flat_map(|&system| covered(basis, system)))
}

/// Domains in their order, each once.
pub fn sorted(domains: impl Iterator<Item = DomainId>) -> Vec<DomainId> {
    let mut domains: Vec<DomainId> = domains.collect();
    domains.sort_unstable();
    domains.dedup();
    domains
}
