//! What must be bought anew within the horizon (model.md, section 7, item 5).

use super::{Amount, Basis, round_ratio};
use crate::calendar::{day_after, last_end};
use crate::model::{Candidate, ContractId, Date, DomainId, Figure, MigrationKind, Money};

impl Basis<'_> {
    /// What a domain adds to `renewal` when a candidate is chosen: within the horizon it ends.
    pub fn domain_renewal(&self, domain: DomainId, candidate: Candidate) -> Amount {
        let Some(day) = self.ends_on(domain, candidate) else { return Amount::ZERO };
        let anew = self.bought_anew(domain);
        let Some(money) = self.annuity.later(anew.money.get(), day) else { return Amount::ZERO };
        Amount::new(money, anew.assumed != Money::ZERO)
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
    fn bought_anew(&self, domain: DomainId) -> Amount {
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
        let Some(last) = last_end(self.landscape.contract(id)) else { return Amount::ZERO };
        let tender = self.landscape.rates.tender;
        let money = self.annuity.later(i128::from(tender.value), day_after(last));
        money.map_or(Amount::ZERO, |money| Amount::new(money, tender.assumed))
    }
}
