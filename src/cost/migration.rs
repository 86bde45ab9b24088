//! Who moves where, and what it costs (model.md, section 7, item 6).

use super::basis::typical;
use super::{Amount, Basis, Count, Kin, Member, Scope, round_ratio};
use crate::model::{
    Candidate, Criticality, DataFate, DomainId, Figure, MigrationKind, Money, MunicipalityId,
    MunicipalitySize, Priority, Size, SystemId, UseId,
};

/// Which counts of a migration were filled in from `typical`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Assumed {
    /// The users.
    pub users: bool,
    /// The records.
    pub records: bool,
}

/// What is counted of a use in a domain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Users.
    pub users: Count,
    /// Records.
    pub records: Count,
    /// Places where something is installed.
    pub sites: u64,
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
    /// How many sites.
    pub sites: u64,
    /// What it costs.
    pub cost: Amount,
    /// Which counts are assumed.
    pub assumed: Assumed,
}

impl Migration {
    /// Whether its users change system (section 10).
    pub fn changes_system(&self) -> bool {
        self.to.is_some() && self.kind.changes_system()
    }
}

impl Basis<'_> {
    /// round(fixed·F·S/10000) + per_user·users + per_record·records + per_site·sites, F and S = 100 for rekey (section 7,
    /// item 6).
    pub fn migration_cost(
        &self,
        domain: DomainId,
        municipality: MunicipalityId,
        kind: MigrationKind,
        counts: &Counts,
    ) -> Amount {
        let domain = self.landscape.domain(domain);
        let rate = domain.migration.get(kind);
        let each = |rate: Figure, count: Count| {
            Amount::new(
                Money(i128::from(rate.value) * i128::from(count.value)),
                rate.assumed || count.assumed,
            )
        };
        let sites = Count { value: counts.sites, assumed: false };
        self.fixed_part(rate.fixed, domain.size, municipality, kind)
            + each(rate.per_user, counts.users)
            + each(rate.per_record, counts.records)
            + each(rate.per_site, sites)
    }

    /// round(fixed·F·S/10000): F the domain's size in percent, S the municipality's.
    fn fixed_part(
        &self,
        fixed: Figure,
        size: Size,
        municipality: MunicipalityId,
        kind: MigrationKind,
    ) -> Amount {
        if kind == MigrationKind::Rekey {
            return Amount::new(fixed.value.into(), fixed.assumed);
        }
        let rates = &self.landscape.rates;
        let (percent, MunicipalitySize { full_size, least_percent }) =
            (rates.size_percent.get(size), rates.municipality_size);
        let inhabitants = i128::from(self.landscape.municipality(municipality).inhabitants);
        // S = above/below, a rational: max(least, min(100, 100·N(m)/full)).
        let (full, least) = (i128::from(full_size.value), i128::from(least_percent.value));
        let (above, below) = if inhabitants >= full { (100, 1) } else { (100 * inhabitants, full) };
        let (above, below) = if above < least * below { (least, 1) } else { (above, below) };
        let whole = i128::from(fixed.value) * i128::from(percent.value) * above;
        let rests = fixed.assumed || percent.assumed || (above, below) != (100, 1) && full_size.assumed;
        Amount::new(Money(round_ratio(whole, 10_000 * below)), rests)
    }

    /// The migrations in a domain when a candidate is chosen there, rekeying aside: unsorted.
    pub fn migrations(&self, domain: DomainId, candidate: Candidate) -> Vec<Migration> {
        if candidate == Candidate::Open {
            return Vec::new();
        }
        let members = self.members(domain, candidate);
        let mut rows = Vec::new();
        for &entry in self.uses(domain) {
            rows.extend(self.migration_of(domain, &members, entry));
        }
        if let Some(&first) = members.first() {
            let introductions = self.introductions(domain);
            rows.extend(
                introductions
                    .map(|(municipality, users)| self.introduction(domain, municipality, users, first)),
            );
        }
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
        let counts = Counts { users: Count { value: users, assumed: true }, ..Counts::default() };
        Migration {
            domain,
            municipality,
            from: None,
            to: Some(to),
            kind: MigrationKind::Introduce,
            users,
            records: 0,
            sites: 0,
            cost: self.migration_cost(domain, municipality, MigrationKind::Introduce, &counts),
            assumed: Assumed { users: true, records: false },
        }
    }

    /// The migration of a use in a domain towards the best of some members; `None` where its root is one of them.
    pub(super) fn migration_of(
        &self,
        domain: DomainId,
        members: &[Member],
        entry: UseId,
    ) -> Option<Migration> {
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
        let counts = Counts {
            users: self.users(entry, domain),
            records: self.records(entry, domain),
            sites: self.sites(entry, domain),
        };
        let within = |member: Member| self.takes_over(member, from.root);
        let kind = match (from.data, to) {
            (DataFate::None, _) => MigrationKind::Close,
            (DataFate::Lookup, _) | (DataFate::Convert, None) => MigrationKind::Lookup,
            (DataFate::Convert, Some(member)) if within(member) => MigrationKind::Consolidate,
            (DataFate::Convert, Some(_)) => MigrationKind::Convert,
        };
        let price = |kind| self.migration_cost(domain, from.municipality, kind, &counts);
        let (mut kind, mut cost) = (kind, price(kind));
        if matches!(kind, MigrationKind::Consolidate | MigrationKind::Convert)
            && self.may_reenter(domain, entry, counts.records)
        {
            let again = price(MigrationKind::Reenter);
            if again.money < cost.money {
                (kind, cost) = (MigrationKind::Reenter, again);
            }
        }
        if matches!(kind, MigrationKind::Close | MigrationKind::Lookup) && to.is_some() {
            // These people learn the new system.
            let learning = self.landscape.domain(domain).migration.get(MigrationKind::Introduce).per_user;
            let money = Money(i128::from(learning.value) * i128::from(counts.users.value));
            cost += Amount::new(money, learning.assumed || counts.users.assumed);
        }
        Migration {
            domain,
            municipality: from.municipality,
            from: Some(entry),
            to,
            kind,
            users: counts.users.value,
            records: counts.records.value,
            sites: counts.sites,
            cost,
            assumed: Assumed { users: counts.users.assumed, records: counts.records.assumed },
        }
    }

    /// Whether data come over to a member as within one product: it is the same, or one that it succeeds.
    fn takes_over(&self, member: Member, from: SystemId) -> bool {
        if member.kin(self.landscape) == Kin::of(self.landscape, from) {
            return true;
        }
        let old = self.landscape.system(from).product;
        let (Some(new), Some(old)) = (member.product(self.landscape), old) else { return false };
        self.landscape.product(new).succeeds.binary_search(&old).is_ok()
    }

    /// Whether records may be typed in again: they are few, somebody has counted them or there are some, and no life hangs on
    /// them.
    fn may_reenter(&self, domain: DomainId, entry: UseId, records: Count) -> bool {
        let given = || self.landscape.entry(entry).cover(domain).is_some_and(|cover| cover.records.is_some());
        let known = records.value > 0 || given();
        let domain = self.landscape.domain(domain);
        known
            && records.value <= domain.migration.reenter_most.value
            && domain.criticality != Criticality::LifeHealth
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
        let complete = move |id: &MunicipalityId| self.landscape.municipality(*id).complete[domain.index()];
        let absent = move |id: &MunicipalityId| !present[id.index()] && complete(id);
        self.landscape.municipality_ids().filter(absent).filter_map(move |id| {
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
        let own = self.landscape.system(system);
        Migration {
            domain,
            municipality: own.municipality,
            from: Some(own.entry),
            to: Some(Member::System(system)),
            kind: MigrationKind::Rekey,
            users: 0,
            records: 0,
            sites: 0,
            cost: self.migration_cost(domain, own.municipality, MigrationKind::Rekey, &Counts::default()),
            assumed: Assumed::default(),
        }
    }
}
