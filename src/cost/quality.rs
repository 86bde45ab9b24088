//! The time that an ill-fitting system takes from those who work in it (model.md, section 7, item 9).

use super::{Amount, Basis, Member};
use crate::model::{Candidate, DomainId, QualityRates, UseId};

impl Basis<'_> {
    /// The fit of a member in a domain: its own cover entry's, or the market's.
    pub fn fit(&self, domain: DomainId, member: Member) -> u8 {
        match member {
            Member::System(system) => {
                let entry = self.landscape.entry(self.landscape.system(system).entry);
                entry.cover(domain).expect("invariant: a member covers its domain").fit
            }
            Member::Product(product) => {
                self.landscape
                    .product(product)
                    .market
                    .as_ref()
                    .expect("invariant: a procured product has a market")
                    .fit
            }
        }
    }

    /// pv(v·(5 − fit)·users(o,d)) for a use that ends in something of a fit.
    pub fn quality_of_use(&self, entry: UseId, domain: DomainId, fit: u8) -> Amount {
        let QualityRates { seconds_per_point_week, weeks, hour } = self.landscape.rates.quality;
        let users = self.users(entry, domain);
        let points = i128::from(5_u8.saturating_sub(fit)) * i128::from(users.value);
        let numbers = [seconds_per_point_week, weeks, hour];
        let rate: i128 = numbers.iter().map(|figure| i128::from(figure.value)).product();
        let assumed = users.assumed || numbers.iter().any(|figure| figure.assumed);
        Amount::new(self.annuity.present_value(rate * points, 3_600), assumed)
    }

    /// What a domain adds to `quality` when a candidate is chosen.
    pub fn quality(&self, domain: DomainId, candidate: Candidate) -> Amount {
        let members = self.members(domain, candidate);
        let mut sum = Amount::ZERO;
        for &entry in self.uses(domain) {
            let root = Member::System(self.landscape.entry(entry).root);
            let member = if members.contains(&root) {
                root
            } else {
                let row = self.migration_of(domain, &members, entry);
                row.and_then(|row| row.to).expect("invariant: a use that is no member's migrates to one")
            };
            sum += self.quality_of_use(entry, domain, self.fit(domain, member));
        }
        sum
    }
}
