//! What must be bought again within the horizon (model.md, section 7, item 5).

use super::{Amount, Basis, round_ratio};
use crate::calendar::{day_after, last_end};
use crate::model::{Candidate, ContractId, Date, DomainId, Figure, MigrationKind, Money};

impl Basis<'_> {
    /// What a domain adds to `renewal` when a candidate is chosen: within the horizon it ends.
    pub fn domain_renewal(&self, domain: DomainId, candidate: Candidate) -> Amount {
        self.discounted(self.bought_again(domain, candidate))
    }

    /// On which day a domain must buy again when a candidate is chosen, and what that costs then, undiscounted; nothing where what is
    /// chosen has no known end.
    pub fn bought_again(&self, domain: DomainId, candidate: Candidate) -> Option<(Date, Amount)> {
        Some((self.ends_on(domain, candidate)?, self.price_of_another(domain)))
    }

    /// The present value of what is paid on a day; nothing outside the horizon.
    fn discounted(&self, paid: Option<(Date, Amount)>) -> Amount {
        let Some((day, sum)) = paid else { return Amount::ZERO };
        let money = self.annuity.later(sum.money.get(), day);
        money.map_or(Amount::ZERO, |money| Amount::new(money, sum.assumed != Money::ZERO))
    }

    /// The day on which what is chosen ends: an end of life, or that of running side by side.
    fn ends_on(&self, domain: DomainId, candidate: Candidate) -> Option<Date> {
        match candidate {
            Candidate::System(system) => self.landscape.system(system).end_of_life,
            Candidate::Product(product) => self.landscape.product(product).end_of_life,
            Candidate::Parallel => self.landscape.domain(domain).parallel_until,
            Candidate::Open => None,
        }
    }

    /// renewal[size] + R, R being the conversion of all uses.
    fn price_of_another(&self, domain: DomainId) -> Amount {
        let data = self.landscape.domain(domain);
        let rates = &self.landscape.rates;
        let (renewal, percent) = (rates.renewal.get(data.size), rates.size_percent.get(data.size));
        let convert = data.migration.get(MigrationKind::Convert);
        let fixed = round_ratio(i128::from(convert.fixed.value) * i128::from(percent.value), 100);
        let mut sum = Amount::new(renewal.value.into(), renewal.assumed);
        sum += Amount::new(Money(fixed), convert.fixed.assumed || percent.assumed);
        for &entry in self.uses(domain) {
            let each = |rate: Figure, count: super::Count| {
                let money = Money(i128::from(rate.value) * i128::from(count.value));
                Amount::new(money, rate.assumed || count.assumed)
            };
            sum += each(convert.per_user, self.users(entry, domain));
            sum += each(convert.per_record, self.records(entry, domain));
        }
        sum
    }

    /// What a kept contract adds to `renewal`: within the horizon it ends for good, and must be tendered.
    pub fn contract_renewal(&self, id: ContractId) -> Amount {
        self.discounted(self.tendered_again(id))
    }

    /// On which day a kept contract must be tendered again, and what the tender costs, undiscounted; nothing where it can go on.
    pub fn tendered_again(&self, id: ContractId) -> Option<(Date, Amount)> {
        let last = last_end(self.landscape.contract(id))?;
        let tender = self.landscape.rates.tender;
        Some((day_after(last), Amount::new(tender.value.into(), tender.assumed)))
    }
}
