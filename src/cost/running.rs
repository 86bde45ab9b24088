//! What systems, contracts, products and vendors cost a year (model.md, section 7, items 1, 2, 4 and 5).

use super::{Amount, Basis, round_ratio};
use crate::model::{ContractId, Extendable, Money, ProductId, SystemId};

/// How far a system or a contract is used in the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Usage {
    /// Not in U (or K).
    Unused,
    /// Used, but nowhere chosen singly: it stays as big as it is.
    AsIs,
    /// Chosen singly somewhere (E): it grows to the whole new municipality.
    Grown,
}

impl Basis<'_> {
    /// Whether nobody gave a running cost, so that one is assumed.
    pub fn has_assumed_cost(&self, system: SystemId) -> bool {
        let system = self.landscape.system(system);
        system.annual_cost.is_none() && system.contract.is_none()
    }

    /// annual_cost(s) in kroner a year: given, or 0 with a contract, or assumed from the sizes of its domains.
    pub fn annual_cost(&self, id: SystemId) -> u64 {
        let system = self.landscape.system(id);
        match (system.annual_cost, system.contract) {
            (Some(cost), _) => cost,
            (None, Some(_)) => 0,
            (None, None) => {
                let served = i128::from(self.served_by_system(id));
                let rates = &self.landscape.rates.assumed_annual_per_1000;
                let covers = &self.landscape.entry(system.entry).covers;
                let total: i128 = covers
                    .iter()
                    .map(|cover| {
                        let rate = rates.get(self.landscape.domain(cover.domain).size).value;
                        round_ratio(i128::from(rate) * served, 1000)
                    })
                    .sum();
                u64::try_from(total).expect("invariant: rates and inhabitants are bounded by the format")
            }
        }
    }

    /// What a system adds to `running` (item 1).
    pub fn running(&self, id: SystemId, usage: Usage) -> Amount {
        self.running_at(id, usage, self.annual_cost(id))
    }

    /// What a system would add to `running` if it cost this much a year.
    pub fn running_at(&self, id: SystemId, usage: Usage, annual_cost: u64) -> Amount {
        let system = self.landscape.system(id);
        let cost = i128::from(annual_cost);
        let overlap = self.landscape.rates.overlap_months;
        let assumed_cost = self.has_assumed_cost(id);
        match usage {
            Usage::Unused => Amount::new(
                Money(round_ratio(cost * i128::from(overlap.value), 12)),
                assumed_cost || overlap.assumed,
            ),
            Usage::Grown if !system.cost_fixed => {
                let served = i128::from(self.served_by_system(id));
                let whole = i128::from(self.inhabitants);
                Amount::new(self.annuity.present_value(cost * whole, served), assumed_cost)
            }
            Usage::AsIs | Usage::Grown => Amount::new(self.annuity.present_value(cost, 1), assumed_cost),
        }
    }

    /// What a kept contract adds to `fees` (item 2). Zero where it is not kept: its exit is item 3.
    pub fn fee(&self, id: ContractId, usage: Usage) -> Amount {
        self.fee_at(id, usage, self.landscape.contract(id).annual_fee)
    }

    /// What a kept contract would add to `fees` if its fee were this much a year.
    pub fn fee_at(&self, id: ContractId, usage: Usage, annual_fee: u64) -> Amount {
        let contract = self.landscape.contract(id);
        let fee = i128::from(annual_fee);
        let grows = contract.per_inhabitant || contract.extendable != Extendable::Yes;
        let money = match usage {
            Usage::Unused => Money::ZERO,
            Usage::Grown if grows => {
                let served = i128::from(self.served_by_contract(id));
                self.annuity.present_value(fee * i128::from(self.inhabitants), served)
            }
            Usage::AsIs | Usage::Grown => self.annuity.present_value(fee, 1),
        };
        Amount::given(money)
    }

    /// What a procured product costs a year, for the whole new municipality.
    pub fn product_annual(&self, product: ProductId) -> Money {
        let market = self
            .landscape
            .product(product)
            .market
            .as_ref()
            .expect("invariant: a procured product has a market");
        Money(
            i128::from(market.annual)
                + i128::from(market.annual_per_inhabitant) * i128::from(self.inhabitants),
        )
    }

    /// What a procured product costs once.
    pub fn product_one_off(&self, product: ProductId) -> Money {
        let market = self
            .landscape
            .product(product)
            .market
            .as_ref()
            .expect("invariant: a procured product has a market");
        Money::kroner(market.one_off)
    }

    /// What a procured product adds to `procurement` (item 4).
    pub fn procurement(&self, product: ProductId) -> Amount {
        Amount::given(
            self.product_one_off(product) + self.annuity.present_value(self.product_annual(product).get(), 1),
        )
    }

    /// What each vendor adds to `vendors` (item 5).
    pub fn vendor(&self) -> Amount {
        let rate = self.landscape.rates.vendor_annual;
        Amount::new(self.annuity.present_value(i128::from(rate.value), 1), rate.assumed)
    }
}
