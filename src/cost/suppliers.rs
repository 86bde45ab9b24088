//! Whose work is whose: a contract is left for less where its supplier keeps the work (model.md, section 7, item 3).

use std::collections::{BTreeMap, BTreeSet};

use super::{Basis, ContractExit, Member, Scope, round_ratio};
use crate::model::{Candidate, ContractId, Date, DomainId, Landscape, Money, SystemId};

/// What people write where they do not know the supplier; compared in lower case.
const NOBODY: [&str; 4] = ["-", "?", "ukjent", "unknown"];

/// Suppliers and vendors by number: one number, one name.
#[derive(Clone, Debug)]
pub struct Suppliers {
    /// By contract; none for one of nobody.
    of_contract: Vec<Option<u32>>,
    /// By product: its vendor.
    of_product: Vec<Option<u32>>,
    /// The domains in scope that systems naming a contract cover, by contract. Sorted.
    domains: Vec<Vec<DomainId>>,
}

impl Suppliers {
    pub(super) fn new(landscape: &Landscape, scopes: &[Scope]) -> Self {
        let mut numbers: BTreeMap<&str, u32> = BTreeMap::new();
        let names = landscape
            .contracts
            .iter()
            .map(|contract| contract.supplier.as_str())
            .chain(landscape.vendors.iter().map(String::as_str));
        for name in names.filter(|name| !name.is_empty() && !NOBODY.contains(&name.to_lowercase().as_str())) {
            let next = numbers.len() as u32;
            numbers.entry(name).or_insert(next);
        }
        let find = |name: &str| numbers.get(name).copied();
        let of_contract = landscape.contracts.iter().map(|contract| find(&contract.supplier)).collect();
        let of_product = landscape
            .products
            .iter()
            .map(|product| find(&landscape.vendors[product.vendor?.index()]))
            .collect();
        let domains = landscape
            .contracts
            .iter()
            .map(|contract| {
                let covers = contract
                    .systems
                    .iter()
                    .flat_map(|&system| &landscape.entry(landscape.system(system).entry).covers);
                let in_scope = covers
                    .map(|cover| cover.domain)
                    .filter(|domain| scopes[domain.index()] == Scope::InScope);
                in_scope.collect::<BTreeSet<DomainId>>().into_iter().collect()
            })
            .collect();
        Suppliers { of_contract, of_product, domains }
    }
}

impl Basis<'_> {
    /// The domains in scope that systems naming a contract cover: m of section 7, item 3. Sorted.
    pub fn domains_of_contract(&self, id: ContractId) -> &[DomainId] {
        &self.suppliers.domains[id.index()]
    }

    /// Whether the supplier of a contract keeps the work of a domain if something is chosen there: a member is a system whose contract
    /// is the supplier's, or a procured product of its.
    pub fn supplier_keeps(&self, id: ContractId, domain: DomainId, candidate: Candidate) -> bool {
        let Some(supplier) = self.suppliers.of_contract[id.index()] else { return false };
        let has = |system: SystemId| {
            let contract = self.landscape.system(system).contract;
            contract.is_some_and(|k| self.suppliers.of_contract[k.index()] == Some(supplier))
        };
        self.members(domain, candidate).into_iter().any(|member| match member {
            Member::System(system) => has(system),
            Member::Product(product) => self.suppliers.of_product[product.index()] == Some(supplier),
        })
    }

    /// What of an exit is paid where the supplier keeps the work of so many of the contract's domains.
    pub fn exit_share(&self, id: ContractId, exit: Money, kept: usize) -> Money {
        let domains = self.domains_of_contract(id).len() as i128;
        if domains == 0 {
            return exit;
        }
        let percent = i128::from(self.landscape.rates.same_supplier_exit_percent.value);
        let paid = 100 * domains - (100 - percent) * kept as i128;
        Money(round_ratio(exit.get() * paid, 100 * domains))
    }

    /// In how many of a contract's domains its supplier keeps the work if something is chosen in each: n of section 7, item 3.
    pub fn kept_by_supplier(&self, id: ContractId, chosen: impl Fn(DomainId) -> Option<Candidate>) -> usize {
        let keeps = |domain: &&DomainId| {
            chosen(**domain).is_some_and(|candidate| self.supplier_keeps(id, **domain, candidate))
        };
        self.domains_of_contract(id).iter().filter(keeps).count()
    }

    /// An exit where the supplier keeps the work of so many of the contract's domains, and its systems are switched off on a day.
    pub fn exit_with(&self, id: ContractId, kept: usize, switch_off: Date) -> ContractExit {
        let exit = self.exit_when(id, self.annual_fee(id), switch_off);
        ContractExit { cost: self.exit_share(id, exit.cost, kept), ..exit }
    }
}
