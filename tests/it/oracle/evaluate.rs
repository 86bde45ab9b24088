//! What one selection costs and which constraints it breaks (model.md, sections 7 and 8).

use std::collections::BTreeSet;

use portfolio::model::{
    ContractId, DomainId, DomainOrComponent, Extendable, MigrationKind, ProductId, VendorId,
};

use super::candidates::Member;
use super::edges::{Edge, Work, archive_core, works};
use super::moves::{price, product};
use super::number::round;
use super::{Choices, Oracle, Pick};

/// The eight items of section 7, in kroner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Items {
    /// Item 1.
    pub running: i128,
    /// Item 2.
    pub fees: i128,
    /// Item 3.
    pub exit: i128,
    /// Item 4.
    pub procurement: i128,
    /// Item 5.
    pub vendors: i128,
    /// Item 6.
    pub migration: i128,
    /// Item 7.
    pub integration: i128,
    /// Item 8.
    pub quality: i128,
}

impl Items {
    /// All of them.
    pub fn total(&self) -> i128 {
        self.running
            + self.fees
            + self.exit
            + self.procurement
            + self.vendors
            + self.migration
            + self.integration
            + self.quality
    }
}

/// What a selection comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What it costs.
    pub items: Items,
    /// The sum.
    pub total: i128,
    /// Users who change system (section 10).
    pub changing_users: u64,
    /// The constraints it breaks, sorted: `candidate DOMAIN` (what is chosen there is no candidate), `scope DOMAIN`
    /// (a choice is lacking or superfluous), `requires P Q`, `excludes P Q`, `limits.NAME`.
    pub violated: Vec<String>,
}

impl Oracle<'_> {
    /// The outcome of picks in the order of the domains in scope.
    pub(super) fn outcome(&self, picks: &[&Pick]) -> Outcome {
        let land = self.land;

        // U, E, Q and K.
        let mut used = self.always_used.clone();
        let mut single = vec![false; land.systems.len()];
        let mut procured: BTreeSet<ProductId> = BTreeSet::new();
        for pick in picks {
            for member in &pick.members {
                match member {
                    Member::System(system) => {
                        used[system.index()] = true;
                        if !pick.parallel() {
                            single[system.index()] = true;
                        }
                    }
                    Member::Product(product) => {
                        procured.insert(*product);
                    }
                }
            }
        }
        let mut kept = vec![false; land.contracts.len()];
        let mut extended = vec![false; land.contracts.len()];
        for (index, contract) in self.contract_of.iter().enumerate() {
            if let Some(ContractId(contract)) = contract {
                kept[*contract as usize] |= used[index];
                extended[*contract as usize] |= used[index] && single[index];
            }
        }

        let mut items = Items::default();
        for (index, cost) in self.running.iter().enumerate() {
            items.running += match (used[index], single[index]) {
                (false, _) => cost.replaced,
                (true, false) => cost.kept,
                (true, true) => cost.grown,
            };
        }
        for (index, cost) in self.contracts.iter().enumerate() {
            let Some(cost) = cost else { continue };
            match (kept[index], extended[index]) {
                (false, _) => items.exit += cost.replaced,
                (true, false) => items.fees += cost.kept,
                (true, true) => items.fees += cost.grown,
            }
        }
        let mut one_off = 0;
        for product in &procured {
            let Some(market) = &land.product(*product).market else { continue };
            let annual =
                i128::from(market.annual) + i128::from(market.annual_per_inhabitant) * self.inhabitants;
            one_off += i128::from(market.one_off);
            items.procurement += i128::from(market.one_off) + self.annuity.value(annual, 1);
        }
        let used_members = || {
            let systems = land.system_ids().filter(|system| used[system.index()]).map(Member::System);
            systems.chain(procured.iter().copied().map(Member::Product))
        };
        let vendors: BTreeSet<VendorId> = used_members()
            .filter_map(|member| match member {
                Member::System(system) => land.system(system).vendor,
                Member::Product(product) => land.product(product).vendor,
            })
            .collect();
        let vendors = vendors.len() as i128;
        items.vendors = self.vendor * vendors;

        items.migration = self.closing + self.rekey(picks);
        let mut changing_users = 0;
        for pick in picks {
            items.migration += pick.moves.migration;
            items.quality += pick.moves.quality;
            changing_users += pick.moves.changing_users;
        }
        for (_, works) in self.works(picks) {
            items.integration += works.iter().map(|(_, cost)| cost).sum::<i128>();
        }

        let mut violated: BTreeSet<String> = BTreeSet::new();
        let in_use: BTreeSet<ProductId> = used_members().filter_map(|member| product(land, member)).collect();
        let chosen: BTreeSet<ProductId> =
            picks.iter().flat_map(|pick| &pick.members).filter_map(|member| product(land, *member)).collect();
        for p in &chosen {
            let name =
                |q: &ProductId| format!("{} {}", land.product(*p).reference, land.product(*q).reference);
            for q in &land.product(*p).requires {
                if !in_use.contains(q) {
                    violated.insert(format!("requires {}", name(q)));
                }
            }
            for q in &land.product(*p).excludes {
                if chosen.contains(q) {
                    violated.insert(format!("excludes {}", name(q)));
                }
            }
        }
        let limits = &land.limits;
        let cores = used_members().filter(|member| archive_core(land, *member)).count() as i128;
        let once = one_off + items.exit + items.migration + items.integration;
        for (name, value, limit) in [
            ("procurements", procured.len() as i128, limits.procurements),
            ("one_off_budget", once, limits.one_off_budget),
            ("archive_cores", cores, limits.archive_cores),
            ("vendors", vendors, limits.vendors),
        ] {
            if limit.is_some_and(|limit| value > i128::from(limit)) {
                violated.insert(format!("limits.{name}"));
            }
        }
        let violated = violated.into_iter().collect();
        Outcome { items, total: items.total(), changing_users, violated }
    }

    /// The works of every edge.
    pub(super) fn works(&self, picks: &[&Pick]) -> Vec<(Edge, Vec<(Work, i128)>)> {
        let pick = |domain: DomainId| picks[self.position[domain.index()].expect("in scope")];
        let of = |edge: &Edge| {
            let far = match edge.far {
                DomainOrComponent::Domain(far) => Some(pick(far)),
                DomainOrComponent::Component(_) => None,
            };
            (*edge, works(self.land, &self.joins, *edge, pick(edge.near), far))
        };
        self.edges.iter().map(of).collect()
    }

    /// The works of a selection of candidates, for every edge and pair of members.
    pub fn works_of(&self, choices: &Choices) -> Vec<Work> {
        let chosen = |(domain, picks): &'_ (DomainId, Vec<Pick>)| {
            let position = picks.iter().position(|pick| pick.candidate == choices[domain]);
            position.expect("a candidate")
        };
        let picks: Vec<&Pick> = self.scope.iter().map(|entry| &entry.1[chosen(entry)]).collect();
        self.works(&picks).into_iter().flat_map(|(_, works)| works).map(|(work, _)| work).collect()
    }

    /// Once for each chosen system that has the municipality number in its keys, in the first domain of its covers
    /// in which it is chosen.
    fn rekey(&self, picks: &[&Pick]) -> i128 {
        let mut sum = 0;
        for system in self.land.system_ids().filter(|system| self.land.system(*system).municipality_number) {
            let entry = self.land.entry(self.land.system(system).entry);
            let first = entry.covers.iter().map(|cover| cover.domain).find(|domain| {
                self.position[domain.index()]
                    .is_some_and(|position| picks[position].members.contains(&Member::System(system)))
            });
            if let Some(domain) = first {
                sum += price(self.land, domain, MigrationKind::Rekey, 0, 0);
            }
        }
        sum
    }
}

/// What a system or a contract costs over the horizon by what becomes of it.
#[derive(Clone, Copy, Debug)]
pub struct Fates {
    /// It is replaced.
    pub replaced: i128,
    /// It goes on as it is.
    pub kept: i128,
    /// It goes on for everybody (where its price grows at all).
    pub grown: i128,
}

/// The running costs of every system, and the fees and exits of every contract that some system names.
pub fn fates(oracle: &Oracle<'_>) -> (Vec<Fates>, Vec<Option<Fates>>) {
    let land = oracle.land;
    let all = oracle.inhabitants;
    let overlap = i128::from(land.rates.overlap_months.value);
    let systems = land
        .system_ids()
        .map(|id| {
            let system = land.system(id);
            let served = oracle.served(|root| root == id);
            let annual = match (system.annual_cost, system.contract) {
                (Some(cost), _) => i128::from(cost),
                (None, Some(_)) => 0,
                (None, None) => (land.entry(system.entry).covers.iter())
                    .map(|cover| {
                        let size = land.domain(cover.domain).size;
                        let rate = land.rates.assumed_annual_per_1000.get(size).value;
                        round(i128::from(rate) * served, 1000)
                    })
                    .sum(),
            };
            let (n, d) = if system.cost_fixed { (1, 1) } else { (all, served) };
            Fates {
                replaced: round(annual * overlap, 12),
                kept: oracle.annuity.value(annual, 1),
                grown: oracle.annuity.value(annual * n, d),
            }
        })
        .collect();
    let contracts = land
        .contract_ids()
        .map(|id| {
            let contract = land.contract(id);
            let names = |system| land.system(system).contract == Some(id);
            if !land.system_ids().any(names) {
                return None;
            }
            let fee = i128::from(contract.annual_fee);
            let grows = contract.per_inhabitant || contract.extendable != Extendable::Yes;
            let (n, d) = if grows { (all, oracle.served(names)) } else { (1, 1) };
            Some(Fates {
                replaced: super::calendar::exit(contract, oracle.dates),
                kept: oracle.annuity.value(fee, 1),
                grown: oracle.annuity.value(fee * n, d),
            })
        })
        .collect();
    (systems, contracts)
}
