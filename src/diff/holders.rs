//! Who works in what, in one domain.

use std::collections::BTreeMap;

use super::{Holder, Move, Titled};
use crate::cost::Basis;
use crate::model::{DomainId, MigrationKind, MunicipalityId, ProductId, SystemId};
use crate::plan::{Member, Migration};

/// Today's holders of a domain, of everybody or of one municipality. By reference.
pub(super) fn today(basis: &Basis, domain: DomainId, of: Option<MunicipalityId>) -> Vec<Holder> {
    let landscape = basis.landscape;
    let mut holders: BTreeMap<SystemId, Holder> = BTreeMap::new();
    for &id in basis.uses(domain) {
        let entry = landscape.entry(id);
        if of.is_some_and(|of| of != entry.municipality) {
            continue;
        }
        let users = basis.users(id, domain);
        let holder = holders.entry(entry.root).or_insert_with(|| holder(basis, entry.root));
        holder.municipalities.push(landscape.municipality(entry.municipality).id.clone());
        holder.users += users.value;
        holder.assumed |= users.assumed;
    }
    holders.into_values().map(sorted).collect()
}

/// The holders of a domain afterwards: who goes on there today, and who moves in. By reference.
pub(super) fn afterwards(
    basis: &Basis,
    members: &[Member],
    before: &[Holder],
    moves: &[Migration],
) -> Vec<Holder> {
    let mut holders: Vec<Holder> = members.iter().map(|&id| member(basis, id)).collect();
    for holder in &mut holders {
        if let Some(today) = before.iter().find(|today| today.member == holder.member) {
            holder.clone_from(today);
        }
        for row in moves.iter().filter(|row| row.to == Some(holder.member)) {
            if row.kind != MigrationKind::Rekey {
                holder.municipalities.push(basis.landscape.municipality(row.municipality).id.clone());
                holder.users += row.users;
                holder.assumed |= row.assumed.users;
            }
        }
    }
    holders.into_iter().map(sorted).collect()
}

fn holder(basis: &Basis, id: SystemId) -> Holder {
    let system = basis.landscape.system(id);
    Holder {
        member: Member::System(id),
        reference: system.reference.clone(),
        name: system.name.clone(),
        product: system.product.map(|product| basis.landscape.product(product).id.clone()),
        municipalities: Vec::new(),
        users: 0,
        assumed: false,
    }
}

fn member(basis: &Basis, member: Member) -> Holder {
    match member {
        Member::System(id) => holder(basis, id),
        Member::Product(id) => procured(basis, id),
    }
}

fn procured(basis: &Basis, id: ProductId) -> Holder {
    let product = basis.landscape.product(id);
    Holder {
        member: Member::Product(id),
        reference: product.reference.clone(),
        name: product.name.clone(),
        product: Some(product.id.clone()),
        municipalities: Vec::new(),
        users: 0,
        assumed: false,
    }
}

fn sorted(mut holder: Holder) -> Holder {
    holder.municipalities.sort();
    holder.municipalities.dedup();
    holder
}

/// A domain and its sector with their names.
pub(super) fn titles(basis: &Basis, domain: DomainId) -> (Titled, Titled) {
    let found = basis.landscape.domain(domain);
    let sector = basis.landscape.sector(found.sector);
    (Titled::new(&found.id, &found.name), Titled::new(&sector.id, &sector.name))
}

/// A migration of a plan by its names.
pub(super) fn moved(basis: &Basis, row: &Migration) -> Move {
    let landscape = basis.landscape;
    let Migration { domain, municipality, from, to, kind, users, records, sites: _, cost, assumed } = *row;
    Move {
        domain: landscape.domain(domain).id.clone(),
        municipality: landscape.municipality(municipality).id.clone(),
        from: from.map(|from| landscape.entry(from).reference.clone()),
        to: to.map(|to| to.reference(landscape).to_owned()),
        kind,
        users,
        records,
        cost,
        assumed,
    }
}

/// Domains by id.
pub(super) fn ids(basis: &Basis, domains: &[DomainId]) -> Vec<String> {
    domains.iter().map(|&domain| basis.landscape.domain(domain).id.clone()).collect()
}
