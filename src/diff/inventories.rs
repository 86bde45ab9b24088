//! What one municipality, or everybody, has against what another has, or had at another revision.
//!
//! What always holds: things of two revisions are the same where their ids are.

use std::collections::{BTreeMap, BTreeSet};

use super::both;
use super::holders::{titles, today};
use super::target::{contract_domains, domains_of, pair};
use super::{
    Change, ContractChange, ContractOutcome, ContractState, ContractTerms, DomainChange, DomainOutcome,
    Holder, IntegrationChange, IntegrationOutcome, Joint, Titled,
};
use crate::cost::Basis;
use crate::model::{Contract, ContractId, DomainId, IntegrationKind, Landscape, Money, MunicipalityId};

/// What a side holds: of one municipality, or of everybody.
#[derive(Clone, Copy)]
pub(super) struct Held<'a> {
    pub basis: &'a Basis<'a>,
    pub of: Option<MunicipalityId>,
}

/// A domain with who works in what.
type Domain = ((Titled, Titled), Vec<Holder>);

/// An edge: how it works, and the domains at its ends.
type Edge = (BTreeSet<IntegrationKind>, Vec<String>);

/// Where the two differ. `basis` is that of the workspace as it is.
pub(super) fn changes(basis: &Basis, from: Held<'_>, to: Held<'_>) -> Vec<Change> {
    let now = basis.landscape;
    let mut changes = Vec::new();
    let (before, after) = (domains(from), domains(to));
    for (id, before, after) in both(&before, &after) {
        let holders = |side: Option<&Domain>| side.map(|(_, holders)| holders.clone()).unwrap_or_default();
        let ((domain, sector), _) = after.or(before).expect("invariant: one of them has it").clone();
        let (before, after) = (holders(before), holders(after));
        let Some(outcome) = outcome(&before, &after) else { continue };
        changes.push(Change::Domain(DomainChange {
            id: now.find_domain(id),
            outcome,
            domain,
            sector,
            before,
            after,
            moves: Vec::new(),
            changing_users: 0,
            cost: Money::ZERO,
            procurement: Money::ZERO,
            start_by: None,
            decided: false,
            assumed_cost: false,
            clarify: Vec::new(),
            package: None,
        }));
    }
    // Between two municipalities no contract is the same; between two days the same one may say something else.
    if !std::ptr::eq(from.basis, to.basis) {
        let (before, after) = (contracts(from), contracts(to));
        for (_, before, after) in both(&before, &after) {
            changes.push(Change::Contract(contract(now, before, after)));
        }
    }
    let (before, after) = (edges(from), edges(to));
    for ((a, b), before, after) in both(&before, &after) {
        let domains = after.or(before).map(|(_, domains)| domains.clone()).unwrap_or_default();
        let kinds = |side: Option<&Edge>| side.map(|(kinds, _)| Joint::Exists(kinds.clone()));
        let (before, after) = (kinds(before), kinds(after));
        changes.push(Change::Integration(IntegrationChange {
            outcome: match (&before, &after) {
                (None, _) => IntegrationOutcome::Added,
                (_, None) => IntegrationOutcome::Dropped,
                (Some(before), Some(after)) if before == after => IntegrationOutcome::Kept,
                (Some(_), Some(_)) => IntegrationOutcome::Different,
            },
            a: a.clone(),
            b: b.clone(),
            before,
            after,
            cost: Money::ZERO,
            touches: known(now, &domains),
            domains,
        }));
    }
    changes
}

fn domains(held: Held<'_>) -> BTreeMap<String, Domain> {
    let Held { basis, of } = held;
    let domain =
        |id: DomainId| (basis.landscape.domain(id).id.clone(), (titles(basis, id), today(basis, id, of)));
    basis.landscape.domain_ids().map(domain).collect()
}

/// `None` where neither side has anything.
fn outcome(before: &[Holder], after: &[Holder]) -> Option<DomainOutcome> {
    match (before.is_empty(), after.is_empty()) {
        (true, true) => None,
        (true, false) => Some(DomainOutcome::Added),
        (false, true) => Some(DomainOutcome::Dropped),
        (false, false) if alike(before) == alike(after) => Some(DomainOutcome::Kept),
        (false, false) => Some(DomainOutcome::Different),
    }
}

/// What two sides must share to be alike: the products; a system without one is a product of its own kind.
fn alike(holders: &[Holder]) -> BTreeSet<&str> {
    holders.iter().map(|holder| holder.product.as_deref().unwrap_or(&holder.reference)).collect()
}

/// A contract, with what its side knows.
type Known<'a> = (&'a Basis<'a>, ContractId);

fn contracts(held: Held<'_>) -> BTreeMap<&str, Known<'_>> {
    let basis = held.basis;
    basis.landscape.contract_ids().map(|id| (&*basis.landscape.contract(id).reference, (basis, id))).collect()
}

fn contract(now: &Landscape, before: Option<&Known<'_>>, after: Option<&Known<'_>>) -> ContractChange {
    let found = |&(basis, id): &Known<'_>| basis.landscape.contract(id).clone();
    let terms = |contract: &Contract| ContractTerms {
        action: ContractState::Running,
        annual_fee: contract.annual_fee.map(Money::kroner),
        ends: contract.end,
    };
    let domains = after.or(before).map(|&(basis, id)| {
        let touched = contract_domains(basis, id);
        touched.into_iter().map(|id| basis.landscape.domain(id).id.clone()).collect::<Vec<_>>()
    });
    let domains = domains.unwrap_or_default();
    let (before, after) = (before.map(found), after.map(found));
    let (old, new) = (before.as_ref().map(terms), after.as_ref().map(terms));
    let one = after.or(before).expect("invariant: one of them has it");
    ContractChange {
        id: now.find_contract(&one.reference),
        outcome: match (&old, &new) {
            (None, _) => ContractOutcome::Added,
            (_, None) => ContractOutcome::Dropped,
            (Some(old), Some(new)) if old == new => ContractOutcome::Kept,
            (Some(_), Some(_)) => ContractOutcome::Different,
        },
        contract: one.reference,
        supplier: one.supplier,
        before: old,
        after: new,
        reduce: false,
        notice_by: None,
        exit_cost: Money::ZERO,
        assumed: false,
        planned_exit_cost: None,
        parts: Vec::new(),
        bridge_from: None,
        bridge_to: None,
        touches: known(now, &domains),
        domains,
    }
}

fn known(now: &Landscape, domains: &[String]) -> Vec<DomainId> {
    domains.iter().filter_map(|id| now.find_domain(id)).collect()
}

fn edges(held: Held<'_>) -> BTreeMap<(String, String), Edge> {
    let Held { basis, of } = held;
    let mut edges: BTreeMap<(String, String), Edge> = BTreeMap::new();
    for integration in basis.landscape.integrations.iter().filter(|i| i.kind != IntegrationKind::Manual) {
        if let Some(ends) = pair(integration).filter(|_| of.is_none_or(|of| of == integration.municipality)) {
            let id = |domain: DomainId| basis.landscape.domain(domain).id.clone();
            let key = (id(ends.0), basis.landscape.end_reference(ends.1).to_owned());
            let domains = || domains_of(ends).into_iter().map(id).collect();
            edges.entry(key).or_insert_with(|| (BTreeSet::new(), domains())).0.insert(integration.kind);
        }
    }
    edges
}
