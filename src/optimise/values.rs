//! What each candidate of a domain costs by itself (migrations, quality and renewal), quickly. Who moves towards one system moves
//! towards any other of its product at the same price (model.md 7.6: the kind of a migration knows nothing of its target
//! but the product and what that succeeds), so a domain's moves are priced once for each product, and what a candidate's own users are spared is
//! taken off.

use std::collections::BTreeMap;

use super::build::one_off;
use super::problem::Price;
use crate::cost::{Basis, Kin, Member, Migration};
use crate::model::{Candidate, DomainId, SystemId, UseId};

/// The prices of a domain's candidates.
pub struct Values<'a> {
    basis: &'a Basis<'a>,
    domain: DomainId,
    /// What ill fit costs all uses if they end in something of a fit, by the fit, from 0.
    quality: [i128; 6],
    /// What it costs that every use moves to something of one kin, and that anyone who has nothing gets it.
    towards: BTreeMap<Kin, Price>,
}

impl<'a> Values<'a> {
    /// Prepares a domain.
    pub fn new(basis: &'a Basis<'a>, domain: DomainId) -> Self {
        let of_fit = |fit: u8| -> i128 {
            let uses = basis.uses(domain).iter();
            uses.map(|&entry| basis.quality_of_use(entry, domain, fit).money.get()).sum()
        };
        let quality = [0, 1, 2, 3, 4, 5].map(of_fit);
        Values { basis, domain, quality, towards: BTreeMap::new() }
    }

    /// The price of a candidate.
    pub fn price(&mut self, candidate: Candidate) -> Price {
        let mut price = match candidate {
            Candidate::System(system) => self.single(Member::System(system)),
            Candidate::Product(product) => self.single(Member::Product(product)),
            Candidate::Parallel => self.parallel(),
            // What an open domain costs does not depend on any choice.
            Candidate::Open => Price::default(),
        };
        price.money += self.basis.domain_renewal(self.domain, candidate).money.get();
        price
    }

    fn single(&mut self, member: Member) -> Price {
        let (basis, domain) = (self.basis, self.domain);
        let mut price = *self.towards.entry(member.kin(basis.landscape)).or_insert_with(|| {
            let mut all = Price::default();
            for &entry in basis.uses(domain) {
                all.add(&moved(&basis.migration_towards(domain, entry, Some(member))));
            }
            for (municipality, users) in basis.introductions(domain) {
                all.add(&moved(&basis.introduction(domain, municipality, users, member)));
            }
            all
        });
        if let Member::System(system) = member {
            for entry in self.own(system) {
                price.add(&moved(&basis.migration_towards(domain, entry, Some(member))).negated());
            }
        }
        price.money += self.quality[usize::from(basis.fit(domain, member))];
        price
    }

    /// The uses of a system in the domain.
    fn own(&self, system: SystemId) -> impl Iterator<Item = UseId> + 'a {
        let (landscape, domain) = (self.basis.landscape, self.domain);
        let uses = landscape.system(system).uses.iter().copied();
        uses.filter(move |&entry| landscape.entry(entry).cover(domain).is_some())
    }

    fn parallel(&self) -> Price {
        let mut price = Price::default();
        for row in self.basis.migrations(self.domain, Candidate::Parallel) {
            price.add(&moved(&row));
        }
        price.money += self.basis.quality(self.domain, Candidate::Parallel).money.get();
        price
    }
}

/// What a migration costs, and how many users change system by it.
fn moved(row: &Migration) -> Price {
    let mut price = one_off(row.cost);
    if row.changes_system() {
        price.users += i128::from(row.users);
    }
    price
}
