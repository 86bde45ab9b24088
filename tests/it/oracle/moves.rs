//! What one choice does to the users of its domain: migrations and quality (model.md, section 7, items 6 and 8).

use portfolio::model::{
    Cover, DataFate, DomainId, Landscape, MigrationKind, MunicipalityId, Priority, ProductId, Use,
};

use super::candidates::{Member, retired};
use super::number::{ceil, round};

/// What a choice costs by itself, whatever is chosen elsewhere; rekey is not among it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moves {
    /// Kroner of migrations.
    pub migration: i128,
    /// Users who change system.
    pub changing_users: u64,
    /// Kroner for lacking fit.
    pub quality: i128,
}

/// Thousandths per 1000 inhabitants, applied to a municipality.
fn typical(land: &Landscape, per_1000: u64, municipality: MunicipalityId) -> u64 {
    let inhabitants = i128::from(land.municipality(municipality).inhabitants);
    u64::try_from(ceil(i128::from(per_1000) * inhabitants, 1_000_000)).expect("a small number")
}

fn users(land: &Landscape, entry: &Use, cover: &Cover) -> u64 {
    let per_1000 = land.domain(cover.domain).typical_users;
    cover.users.unwrap_or_else(|| typical(land, per_1000, entry.municipality))
}

fn records(land: &Landscape, entry: &Use, cover: &Cover) -> u64 {
    let per_1000 = land.domain(cover.domain).typical_records;
    cover.records.unwrap_or_else(|| typical(land, per_1000, entry.municipality))
}

/// What one migration of a kind costs in a domain.
pub fn price(land: &Landscape, domain: DomainId, kind: MigrationKind, users: u64, records: u64) -> i128 {
    let rate = land.domain(domain).migration.get(kind);
    let percent = match kind {
        MigrationKind::Rekey => 100,
        _ => land.rates.size_percent.get(land.domain(domain).size).value,
    };
    round(i128::from(rate.fixed.value) * i128::from(percent), 100)
        + i128::from(rate.per_user.value) * i128::from(users)
        + i128::from(rate.per_record.value) * i128::from(records)
}

/// The product of a member, or of what a use works in.
pub fn product(land: &Landscape, member: Member) -> Option<ProductId> {
    match member {
        Member::System(system) => land.system(system).product,
        Member::Product(product) => Some(product),
    }
}

/// What becomes of a use whose root is no member, on the way to one.
fn kind(land: &Landscape, entry: &Use, to: Member) -> MigrationKind {
    let from = land.system(entry.root).product;
    match entry.data {
        DataFate::None => MigrationKind::Close,
        DataFate::Lookup => MigrationKind::Lookup,
        DataFate::Convert if from.is_some() && from == product(land, to) => MigrationKind::Consolidate,
        DataFate::Convert => MigrationKind::Convert,
    }
}

fn fit(land: &Landscape, domain: DomainId, member: Member) -> u8 {
    match member {
        Member::System(system) => {
            let entry = land.entry(land.system(system).entry);
            entry.covers.iter().find(|c| c.domain == domain).map_or(3, |cover| cover.fit)
        }
        Member::Product(product) => land.product(product).market.as_ref().map_or(3, |market| market.fit),
    }
}

/// The migrations and the quality of one choice in one domain. The members are sorted by reference.
pub fn moves(land: &Landscape, domain: DomainId, members: &[Member]) -> Moves {
    let mut sum = Moves::default();
    for municipality in land.municipality_ids() {
        let here: Vec<(&Use, &Cover)> = land
            .uses
            .iter()
            .filter(|entry| entry.municipality == municipality)
            .flat_map(|entry| entry.covers.iter().map(move |cover| (entry, cover)))
            .filter(|(_, cover)| cover.domain == domain)
            .collect();
        if here.is_empty() {
            let n = typical(land, land.domain(domain).typical_users, municipality);
            if n > 0 || land.domain(domain).priority == Priority::Must {
                sum.migration += price(land, domain, MigrationKind::Introduce, n, 0);
            }
            continue;
        }
        let at_home: Vec<Member> = members
            .iter()
            .copied()
            .filter(|member| here.iter().any(|(entry, _)| Member::System(entry.root) == *member))
            .collect();
        let towards = if at_home.is_empty() { members } else { &at_home };
        for (entry, cover) in here {
            let (users, records) = (users(land, entry, cover), records(land, entry, cover));
            let own = Member::System(entry.root);
            let ends_in = if members.contains(&own) {
                own
            } else {
                let cost = |member: &Member| price(land, domain, kind(land, entry, *member), users, records);
                // The first of several least: the members are sorted by reference.
                let to = *towards.iter().min_by_key(|member| cost(member)).expect("a candidate has members");
                sum.migration += cost(&to);
                if matches!(kind(land, entry, to), MigrationKind::Consolidate | MigrationKind::Convert) {
                    sum.changing_users += users;
                }
                to
            };
            let points = 5 - i128::from(fit(land, domain, ends_in));
            sum.quality += i128::from(land.rates.per_point_user.value) * points * i128::from(users);
        }
    }
    sum
}

/// The migrations of the retired domains.
pub fn closing(land: &Landscape) -> i128 {
    let mut sum = 0;
    for entry in &land.uses {
        for cover in &entry.covers {
            if retired(land, cover.domain) {
                let kind = match entry.data {
                    DataFate::None => MigrationKind::Close,
                    DataFate::Convert | DataFate::Lookup => MigrationKind::Lookup,
                };
                let (users, records) = (users(land, entry, cover), records(land, entry, cover));
                sum += price(land, cover.domain, kind, users, records);
            }
        }
    }
    sum
}
