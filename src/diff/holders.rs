//! Who works in what, in one domain.

use std::collections::BTreeMap;

use super::{Holder, Titled};
use crate::cost::Basis;
use crate::model::{DomainId, MunicipalityId, SystemId};
use crate::plan::MigrationEntry;

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
    members: &[String],
    before: &[Holder],
    moves: &[MigrationEntry],
) -> Vec<Holder> {
    let mut holders: Vec<Holder> = members.iter().map(|reference| member(basis, reference)).collect();
    for holder in &mut holders {
        if let Some(today) = before.iter().find(|today| today.reference == holder.reference) {
            holder.clone_from(today);
        }
        for row in moves.iter().filter(|row| row.to.as_ref() == Some(&holder.reference)) {
            if row.kind != "rekey" {
                holder.municipalities.push(row.municipality.clone());
                holder.users += row.users;
                holder.assumed |= row.assumed.iter().any(|count| count == "users");
            }
        }
    }
    holders.into_iter().map(sorted).collect()
}

fn holder(basis: &Basis, system: SystemId) -> Holder {
    let system = basis.landscape.system(system);
    Holder {
        reference: system.reference.clone(),
        name: system.name.clone(),
        product: system.product.map(|product| basis.landscape.product(product).id.clone()),
        municipalities: Vec::new(),
        users: 0,
        assumed: false,
    }
}

/// A member of a plan, which may name what the workspace does not know.
fn member(basis: &Basis, reference: &str) -> Holder {
    if let Some(system) = basis.landscape.find_system(reference) {
        return holder(basis, system);
    }
    let id = reference.strip_prefix("product:");
    let product = id.and_then(|id| basis.landscape.find_product(id));
    let name = product.map_or(reference, |product| basis.landscape.product(product).name.as_str());
    Holder {
        reference: reference.to_owned(),
        name: name.to_owned(),
        product: id.map(str::to_owned),
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

/// A domain and its sector with their names; where the workspace does not know it, the id alone.
pub(super) fn titles(basis: &Basis, domain: &str) -> (Titled, Titled) {
    let Some(id) = basis.landscape.find_domain(domain) else {
        return (Titled::unnamed(domain), Titled::default());
    };
    let found = basis.landscape.domain(id);
    let sector = basis.landscape.sector(found.sector);
    (Titled::new(&found.id, &found.name), Titled::new(&sector.id, &sector.name))
}
