//! Names -> ids: documents become one [`Landscape`], and every name that means nothing becomes a finding.
//!
//! What enters: [`Documents`] and the day. What leaves: a [`Resolved`]. What always holds: the landscape is the same
//! whatever the order of files and list items; it is built from what was understood. A thing without an id, a use
//! that covers nothing and a reference to nothing are left out; any other value that is missing or wrong reads as
//! its default. Where there is an error the landscape is good for showing and checking, not for computing.

mod aliases;
mod business;
mod catalogue;
mod circle;
mod contracts;
mod decisions;
mod effect;
mod free;
mod governance;
mod integrations;
mod inventory;
mod lists;
mod log;
mod merger;
mod names;
mod origins;
mod progress;
mod roots;
mod things;

use std::collections::BTreeSet;

use crate::diagnostic::{self, Finding};
use crate::load::{Documents, schema};
use crate::model::{
    ComponentId, ContractId, Date, DecisionId, DomainId, IntegrationId, Landscape, MunicipalityId, ProductId,
    SectorId, Thing, UseId,
};

pub use origins::Origins;

use catalogue::Catalogue;
use inventory::Inventories;
use log::Log;
use names::Names;

/// What day it is.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    /// The planning date, where the user gives one that goes before the workspace's.
    pub as_of_override: Option<Date>,
    /// Today: the planning date where nobody gives one.
    pub today: Date,
}

/// A workspace, resolved.
#[derive(Debug)]
pub struct Resolved {
    /// What was understood; none where `portfolio.yaml` has no merger date, or cannot be read at all.
    pub landscape: Option<Landscape>,
    /// The way back to the text.
    pub origins: Origins,
    /// What was not understood, sorted. Those of `load` are not among them.
    pub findings: Vec<Finding>,
}

/// Resolves a workspace.
pub fn resolve(documents: &Documents, clock: Clock) -> Resolved {
    let mut log = Log::new();
    let mut origins = Origins::new(documents);
    let landscape = landscape(documents, clock, &mut origins, &mut log);
    let mut findings = log.findings;
    diagnostic::sort(&mut findings, &documents.sources);
    Resolved { landscape, origins, findings }
}

fn landscape(documents: &Documents, clock: Clock, origins: &mut Origins, log: &mut Log) -> Option<Landscape> {
    let manifest = documents.manifest()?;
    let merger = merger::merger(manifest, clock, log);
    // Without a date there is no landscape, but everything else is looked at all the same.
    let date = merger.as_ref().map_or(clock.today, |merger| merger.date);

    let municipality_names = merger::names(manifest, log);
    let rates = merger::rates(manifest, log);
    let catalogue = Catalogue::collect(documents, log);
    let inventories = Inventories::collect(documents, &municipality_names, log);
    let (vendors, suites) = (vendors(&catalogue, &inventories), suites(&catalogue));
    let domains = catalogue.domains(date, &rates.migration, log);
    let mut products = catalogue.products(&vendors, &suites, log);
    let as_of = merger.as_ref().map_or(clock.today, |merger| merger.as_of);
    let known = merger::planning_date(manifest, clock).filter(|_| merger.is_some());
    progress::progress(documents, known, &catalogue, &mut products, log);
    let municipalities = merger::municipalities(&municipality_names, &inventories, &catalogue, log);
    let mut contracts = contracts::contracts(&inventories, &rates, log);
    let entries = inventories.resolve(&catalogue, &products, &mut contracts, &vendors, log);
    contracts::lines(&inventories, &entries, &mut contracts, log);
    let integrations = integrations::integrations(&inventories, &entries, &catalogue, log);
    let archive_domain = manifest.archive_domain().found().and_then(|text| catalogue.domain(text, "", log));
    let roadmap = merger::roadmap(manifest, as_of, &catalogue, &vendors, log);
    let decisions = decisions::decisions(documents, &inventories, &entries, &catalogue, &domains, log);

    let (sectors, sector_nodes): (Vec<_>, Vec<_>) = catalogue.sectors().unzip();
    origins.put_all(Thing::Sector, SectorId::at, sector_nodes);
    put_named(origins, &municipality_names, &catalogue, &inventories);
    origins.put_all(Thing::Use, UseId::at, entries.items.iter().map(|item| item.node()));
    origins.put_all(Thing::Integration, IntegrationId::at, integrations.iter().map(|(_, item)| item.node()));
    origins.put_all(Thing::Decision, DecisionId::at, decisions.iter().map(|(_, item)| item.node()));

    let landscape = Landscape {
        merger: merger?,
        scope: manifest.scope().value,
        business_case: business::business_case(manifest, &municipality_names, &catalogue, log),
        municipalities,
        sectors,
        domains,
        products,
        components: catalogue.components(),
        vendors,
        suites,
        systems: entries.systems,
        uses: entries.uses,
        contracts,
        integrations: integrations.into_iter().map(|(integration, _)| integration).collect(),
        archive_domain,
        rates,
        limits: merger::limits(manifest),
        roadmap,
        decisions: decisions.iter().map(|(decision, _)| decision.clone()).collect(),
        thresholds: lists::thresholds(documents),
        spreads: lists::spreads(documents),
    };
    effect::report(&landscape, &decisions, log);
    Some(landscape)
}

/// Everybody who sells a product or a system, sorted.
fn vendors(catalogue: &Catalogue<'_>, inventories: &Inventories<'_>) -> Vec<String> {
    let of_products = catalogue.products.values().filter_map(|item| item.vendor().value());
    let mut vendors: BTreeSet<String> = of_products.map(free::free).collect();
    vendors.extend(inventories.vendors());
    vendors.into_iter().collect()
}

/// All suites that products belong to, sorted.
fn suites(catalogue: &Catalogue<'_>) -> Vec<String> {
    let of_products = catalogue.products.values().filter_map(|item| item.suite().value());
    of_products.map(free::free).collect::<BTreeSet<String>>().into_iter().collect()
}

/// Notes where the municipalities stand, what the catalogue names, and the contracts.
fn put_named(
    origins: &mut Origins,
    municipalities: &Names<'_, schema::Municipality>,
    catalogue: &Catalogue<'_>,
    inventories: &Inventories<'_>,
) {
    origins.put_all(Thing::Municipality, MunicipalityId::at, municipalities.nodes());
    origins.put_all(Thing::Domain, DomainId::at, catalogue.domains.nodes());
    origins.put_all(Thing::Product, ProductId::at, catalogue.products.nodes());
    origins.put_all(Thing::Component, ComponentId::at, catalogue.components.nodes());
    let contracts = inventories.contracts.iter().map(|entry| entry.item.node());
    origins.put_all(Thing::Contract, ContractId::at, contracts);
}
