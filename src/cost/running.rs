//! What systems, contracts, products and vendors cost a year (model.md, section 7, items 1, 2, 4 and 8).

use super::candidates::grows_beyond;
use super::{Amount, Basis, Scale, round_ratio};
use crate::model::{ContractId, Growth, Landscape, Line, Market, Money, Pricing, ProductId, SystemId};

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

    /// Whether what a system costs to run is assumed: nobody gave it, or a program filled it in and nobody has confirmed it
    /// (section 4, `guessed`).
    pub fn is_cost_assumed(&self, system: SystemId) -> bool {
        let guessed = &self.landscape.system(system).guessed;
        self.has_assumed_cost(system) || guessed.iter().any(|key| key == "annual_cost")
    }

    /// Whether a contract's fee is assumed: nobody gave it, or a program filled it in and nobody has confirmed it.
    pub fn has_assumed_fee(&self, contract: ContractId) -> bool {
        let contract = self.landscape.contract(contract);
        contract.annual_fee.is_none() || contract.guessed.iter().any(|key| key == "annual_fee")
    }

    /// What is assumed that a system costs a year where nobody says: from the sizes of its domains.
    fn assumed_annual(&self, id: SystemId) -> u64 {
        let served = i128::from(self.served_by_system(id));
        let rates = &self.landscape.rates.assumed_annual_per_1000;
        let covers = &self.landscape.entry(self.landscape.system(id).entry).covers;
        let of_size = |size| round_ratio(i128::from(rates.get(size).value) * served, 1000);
        let total: i128 = covers.iter().map(|cover| of_size(self.landscape.domain(cover.domain).size)).sum();
        u64::try_from(total).expect("invariant: rates and inhabitants are bounded by the format")
    }

    /// annual_cost(s) in kroner a year: given, or 0 with a contract, or assumed from the sizes of its domains.
    pub fn annual_cost(&self, id: SystemId) -> u64 {
        let system = self.landscape.system(id);
        match (system.annual_cost, system.contract) {
            (Some(cost), _) => cost,
            (None, Some(_)) => 0,
            (None, None) => self.assumed_annual(id),
        }
    }

    /// annual_fee(k) in kroner a year: given, or assumed: what would be of the systems that name it.
    pub fn annual_fee(&self, id: ContractId) -> u64 {
        let contract = self.landscape.contract(id);
        contract
            .annual_fee
            .unwrap_or_else(|| contract.systems.iter().map(|&id| self.assumed_annual(id)).sum())
    }

    /// scale(s) of a system that grows to the whole new municipality.
    pub fn scale_of_system(&self, id: SystemId) -> Scale {
        let served = self.served_by_system(id);
        match self.landscape.system(id).cost_pricing {
            Pricing::Tiered => self.tiered(served),
            Pricing::PerInhabitant => Scale::new(self.inhabitants, served),
            Pricing::Fixed => Scale::ONE,
        }
    }

    /// scale(k) of a contract that grows to the whole new municipality.
    pub fn scale_of_contract(&self, id: ContractId) -> Scale {
        contract_scale(self.landscape, id, self.inhabitants, self.served_by_contract(id))
    }

    /// tiered(N / served).
    fn tiered(&self, served: u64) -> Scale {
        Scale::tiered(&self.landscape.rates.growth, self.inhabitants, served)
    }

    /// What a system adds to `running` (item 1).
    pub fn running(&self, id: SystemId, usage: Usage) -> Amount {
        self.running_at(id, usage, self.annual_cost(id))
    }

    /// What a system would add to `running` if it cost this much a year.
    pub fn running_at(&self, id: SystemId, usage: Usage, annual_cost: u64) -> Amount {
        let system = self.landscape.system(id);
        let overlap = self.landscape.rates.overlap_months;
        let assumed_cost = self.is_cost_assumed(id);
        match usage {
            Usage::Unused => Amount::new(
                Money(round_ratio(i128::from(annual_cost) * i128::from(overlap.value), 12)),
                assumed_cost || overlap.assumed,
            ),
            Usage::AsIs => Amount::new(self.yearly(annual_cost, Scale::ONE), assumed_cost),
            Usage::Grown => {
                let rests = system.cost_pricing == Pricing::Tiered && self.landscape.rates.growth.assumed;
                let now = self.yearly(annual_cost, Scale::ONE);
                let money = self.yearly(annual_cost, self.scale_of_system(id));
                grown(now, money, assumed_cost, rests)
            }
        }
    }

    /// The present value of kroner a year, scaled.
    fn yearly(&self, annual: u64, scale: Scale) -> Money {
        self.annuity.present_value(i128::from(annual) * scale.numerator, scale.denominator)
    }

    /// What a kept contract adds to `fees` (item 2) without its lines. Zero where it is not kept: its exit is item 3.
    pub fn fee(&self, id: ContractId, usage: Usage) -> Amount {
        self.fee_at(id, usage, self.annual_fee(id))
    }

    /// What a kept contract would add to `fees`, without its lines, if its fee were this much a year.
    pub fn fee_at(&self, id: ContractId, usage: Usage, annual_fee: u64) -> Amount {
        let lines: u64 = self.landscape.contract(id).lines.iter().map(|line| line.annual).sum();
        self.part_of_fee(id, usage, annual_fee.saturating_sub(lines))
    }

    /// What a line adds to `fees` (item 2), by how far its system is used.
    pub fn line_fee(&self, id: ContractId, line: &Line, usage: Usage) -> Amount {
        self.part_of_fee(id, usage, line.annual)
    }

    fn part_of_fee(&self, id: ContractId, usage: Usage, annual: u64) -> Amount {
        let assumed_fee = self.has_assumed_fee(id);
        match usage {
            Usage::Unused => Amount::ZERO,
            Usage::AsIs => Amount::new(self.yearly(annual, Scale::ONE), assumed_fee),
            Usage::Grown => {
                let rests = self.landscape.contract(id).pricing != Pricing::PerInhabitant
                    && self.landscape.rates.growth.assumed;
                let now = self.yearly(annual, Scale::ONE);
                let money = self.yearly(annual, self.scale_of_contract(id));
                grown(now, money, assumed_fee, rests)
            }
        }
    }

    fn market(&self, product: ProductId) -> &Market {
        let market = self.landscape.product(product).market.as_ref();
        market.expect("invariant: a procured product has a market")
    }

    /// What a procured product costs a year, for the whole new municipality.
    pub fn product_annual(&self, product: ProductId) -> Money {
        let market = self.market(product);
        Money(
            i128::from(market.annual)
                + i128::from(market.annual_per_inhabitant) * i128::from(self.inhabitants),
        )
    }

    /// one-off(p): what a procured product costs once, the tender with it, less what is spent already.
    pub fn product_one_off(&self, product: ProductId) -> Money {
        let tender = i128::from(self.landscape.rates.tender.value);
        let spent = self.landscape.product(product).begun.map_or(0, |begun| i128::from(begun.spent));
        Money((i128::from(self.market(product).one_off) + tender - spent).max(0))
    }

    /// What a procured product adds to `procurement` (item 4).
    pub fn procurement(&self, product: ProductId) -> Amount {
        let (once, tender) = (self.product_one_off(product), self.landscape.rates.tender);
        let assumed = if tender.assumed { Money(i128::from(tender.value)).min(once) } else { Money::ZERO };
        let yearly = self.annuity.present_value(self.product_annual(product).get(), 1);
        Amount { money: once + yearly, assumed }
    }

    /// What each vendor adds to `vendors` (item 8).
    pub fn vendor(&self) -> Amount {
        let rate = self.landscape.rates.vendor_annual;
        Amount::new(self.annuity.present_value(i128::from(rate.value), 1), rate.assumed)
    }
}

/// A sum that has grown from what is paid now: what it has grown by may rest on assumptions though the rest does not.
fn grown(now: Money, money: Money, all_assumed: bool, growth_assumed: bool) -> Amount {
    let part = if growth_assumed { money - now } else { Money::ZERO };
    Amount { money, assumed: if all_assumed { money } else { part } }
}

/// scale(k) of a contract that grows from those it serves to all inhabitants.
pub fn contract_scale(landscape: &Landscape, id: ContractId, inhabitants: u64, served: u64) -> Scale {
    let contract = landscape.contract(id);
    let within = match contract.growth {
        Growth::Any => true,
        Growth::Percent(percent) => !grows_beyond(inhabitants, served, percent),
        Growth::None | Growth::Unknown => false,
    };
    match contract.pricing {
        Pricing::Fixed if within => Scale::ONE,
        Pricing::Tiered | Pricing::Fixed => Scale::tiered(&landscape.rates.growth, inhabitants, served),
        Pricing::PerInhabitant => Scale::new(inhabitants, served),
    }
}
