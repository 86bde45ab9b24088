//! What each candidate of a domain costs by itself (migrations and quality), quickly. Who moves towards one system moves
//! towards any other of its product at the same price (model.md 7.6: the kind of a migration knows nothing of its target
//! but the product), so a domain's moves are priced once for each product, and what a candidate's own users are spared is
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
    /// How many users all uses have.
    users: i128,
    /// What it costs that every use moves to something of one kin, and that whoever has nothing gets it.
    towards: BTreeMap<Kin, Price>,
}

impl<'a> Values<'a> {
    /// Prepares a domain.
    pub fn new(basis: &'a Basis<'a>, domain: DomainId) -> Self {
        let users =
            basis.uses(domain).iter().map(|&entry| i128::from(basis.users(entry, domain).value)).sum();
        Values { basis, domain, users, towards: BTreeMap::new() }
    }

    /// The price of a candidate.
    pub fn price(&mut self, candidate: Candidate) -> Price {
        match candidate {
            Candidate::System(system) => self.single(Member::System(system)),
            Candidate::Product(product) => self.single(Member::Product(product)),
            Candidate::Parallel => self.parallel(),
        }
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
        let points = i128::from(5 - basis.fit(domain, member));
        price.money += i128::from(basis.landscape.rates.per_point_user.value) * points * self.users;
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
    if row.kind.changes_system() {
        price.users += i128::from(row.users);
    }
    price
}
