//! Who moves where, and what it costs (model.md, section 7, items 6 and 8).

use super::basis::typical;
use super::{Amount, Basis, Count, Kin, Member, Scope, round_ratio};
use crate::model::{
    Candidate, DataFate, DomainId, Figure, MigrationKind, Money, MunicipalityId, Priority, SystemId, UseId,
};

/// Which counts of a migration were filled in from `typical`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Assumed {
    /// The users.
    pub users: bool,
    /// The records.
    pub records: bool,
}

impl Assumed {
    /// Whether any count is.
    pub const fn any(self) -> bool {
        self.users || self.records
    }

    /// The names of the counts that are, in machine formats.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        let named = [("records", self.records), ("users", self.users)];
        named.into_iter().filter(|(_, assumed)| *assumed).map(|(name, _)| name)
    }
}

/// One migration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Migration {
    /// In which domain.
    pub domain: DomainId,
    /// Whose.
    pub municipality: MunicipalityId,
    /// From which use; `None` for introduce.
    pub from: Option<UseId>,
    /// To what; `None` in a retired domain.
    pub to: Option<Member>,
    /// How.
    pub kind: MigrationKind,
    /// How many users.
    pub users: u64,
    /// How many records.
    pub records: u64,
    /// What it costs.
    pub cost: Amount,
    /// Which counts are assumed.
    pub assumed: Assumed,
}

impl Basis<'_> {
    /// round(fixed·F/100) + per_user·users + per_record·records, F = 100 for rekey (section 7, item 6).
    pub fn migration_cost(
        &self,
        domain: DomainId,
        kind: MigrationKind,
        users: Count,
        records: Count,
    ) -> Amount {
        let domain = self.landscape.domain(domain);
        let rate = domain.migration.get(kind);
        let percent = match kind {
            MigrationKind::Rekey => Figure::given(100),
            _ => self.landscape.rates.size_percent.get(domain.size),
        };
        let fixed = Amount::new(
            Money(round_ratio(i128::from(rate.fixed.value) * i128::from(percent.value), 100)),
            rate.fixed.assumed || percent.assumed,
        );
        let each = |rate: Figure, count: Count| {
            Amount::new(
                Money(i128::from(rate.value) * i128::from(count.value)),
                rate.assumed || count.assumed,
            )
        };
        fixed + each(rate.per_user, users) + each(rate.per_record, records)
    }

    /// The migrations in a domain when a candidate is chosen there, rekeying aside: unsorted.
    pub fn migrations(&self, domain: DomainId, candidate: Candidate) -> Vec<Migration> {
        let members = self.members(domain, candidate);
        let mut rows = Vec::new();
        for &entry in self.uses(domain) {
            rows.extend(self.migration_of(domain, &members, entry));
        }
        let first = members[0];
        let introductions = self.introductions(domain);
        rows.extend(
            introductions.map(|(municipality, users)| self.introduction(domain, municipality, users, first)),
        );
        rows
    }

    /// What it takes that a municipality with nothing in a domain gets its system.
    pub fn introduction(
        &self,
        domain: DomainId,
        municipality: MunicipalityId,
        users: u64,
        to: Member,
    ) -> Migration {
        let count = Count { value: users, assumed: true };
        let none = Count { value: 0, assumed: false };
        Migration {
            domain,
            municipality,
            from: None,
            to: Some(to),
            kind: MigrationKind::Introduce,
            users,
            records: 0,
            cost: self.migration_cost(domain, MigrationKind::Introduce, count, none),
            assumed: Assumed { users: true, records: false },
        }
    }

    /// The migration of a use in a domain towards the best of some members; `None` where its root is one of them.
    fn migration_of(&self, domain: DomainId, members: &[Member], entry: UseId) -> Option<Migration> {
        let from = self.landscape.entry(entry);
        if members.contains(&Member::System(from.root)) {
            return None;
        }
        let towards = |member: Member| self.migration_towards(domain, entry, Some(member));
        let at_home: Vec<Member> = members
            .iter()
            .copied()
            .filter(|&member| members.len() > 1 && self.has_use_in(member, domain, from.municipality))
            .collect();
        let choices = if at_home.is_empty() { members } else { &at_home };
        // Members are sorted by reference, and `min_by_key` keeps the first of equals.
        choices.iter().map(|&member| towards(member)).min_by_key(|row| row.cost.money)
    }

    /// The migration of a use in a domain to a member, or of a retired domain to nothing. Its kind, counts and cost depend on
    /// nothing of the member but its product.
    pub fn migration_towards(&self, domain: DomainId, entry: UseId, to: Option<Member>) -> Migration {
        let from = self.landscape.entry(entry);
        let same_product = |member: Member| member.kin(self.landscape) == Kin::of(self.landscape, from.root);
        let kind = match (from.data, to) {
            (DataFate::None, _) => MigrationKind::Close,
            (DataFate::Lookup, _) | (DataFate::Convert, None) => MigrationKind::Lookup,
            (DataFate::Convert, Some(member)) if same_product(member) => MigrationKind::Consolidate,
            (DataFate::Convert, Some(_)) => MigrationKind::Convert,
        };
        let (users, records) = (self.users(entry, domain), self.records(entry, domain));
        Migration {
            domain,
            municipality: from.municipality,
            from: Some(entry),
            to,
            kind,
            users: users.value,
            records: records.value,
            cost: self.migration_cost(domain, kind, users, records),
            assumed: Assumed { users: users.assumed, records: records.assumed },
        }
    }

    fn has_use_in(&self, member: Member, domain: DomainId, municipality: MunicipalityId) -> bool {
        let Member::System(system) = member else { return false };
        self.landscape.system(system).uses.iter().any(|&entry| {
            let entry = self.landscape.entry(entry);
            entry.municipality == municipality && entry.cover(domain).is_some()
        })
    }

    /// The municipalities that have nothing in a domain and get its system, with how many users each.
    pub fn introductions(&self, domain: DomainId) -> impl Iterator<Item = (MunicipalityId, u64)> + '_ {
        let mut present = vec![false; self.landscape.municipalities.len()];
        for &entry in self.uses(domain) {
            present[self.landscape.entry(entry).municipality.index()] = true;
        }
        let must = self.landscape.domain(domain).priority == Priority::Must;
        let per_1000 = self.landscape.domain(domain).typical_users;
        self.landscape.municipality_ids().filter(move |id| !present[id.index()]).filter_map(move |id| {
            let users = typical(per_1000, self.landscape.municipality(id).inhabitants);
            (users > 0 || must).then_some((id, users))
        })
    }

    /// The migrations of a retired domain: its uses are closed or kept for look-up.
    pub fn closures(&self, domain: DomainId) -> Vec<Migration> {
        debug_assert_eq!(self.scope(domain), Scope::Retired);
        self.uses(domain).iter().map(|&entry| self.migration_towards(domain, entry, None)).collect()
    }

    /// The rekeying of a system in a domain.
    pub fn rekey(&self, system: SystemId, domain: DomainId) -> Migration {
        let none = Count { value: 0, assumed: false };
        let own = self.landscape.system(system);
        Migration {
            domain,
            municipality: own.municipality,
            from: Some(own.entry),
            to: Some(Member::System(system)),
            kind: MigrationKind::Rekey,
            users: 0,
            records: 0,
            cost: self.migration_cost(domain, MigrationKind::Rekey, none, none),
            assumed: Assumed::default(),
        }
    }

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

    /// What a domain adds to `quality` when a candidate is chosen (item 8).
    pub fn quality(&self, domain: DomainId, candidate: Candidate) -> Amount {
        let rate = self.landscape.rates.per_point_user;
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
            let users = self.users(entry, domain);
            let points = i128::from(5 - self.fit(domain, member));
            let money = Money(i128::from(rate.value) * points * i128::from(users.value));
            sum += Amount::new(money, rate.assumed || users.assumed);
        }
        sum
    }
}
