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
mod integrations;
mod inventory;
mod lists;
mod log;
mod merger;
mod names;
mod origins;
mod progress;
mod roots;

use std::collections::BTreeSet;

use crate::diagnostic::{self, Finding};
use crate::load::Documents;
use crate::model::{
    ComponentId, ContractId, Date, DecisionId, DomainId, IntegrationId, Landscape, MunicipalityId, ProductId,
    SectorId, Thing, UseId,
};
use crate::words::t;

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

    let municipality_names = Names::collect(
        &t!("resolve.a_municipality"),
        "",
        manifest.municipalities().map(|item| (item.id(), item)),
        log,
    );
    let rates = merger::rates(manifest, log);
    let catalogue = Catalogue::collect(documents, log);
    let inventories = Inventories::collect(documents, &municipality_names, log);

    let product_items = || catalogue.products.items().map(|(_, item)| item);
    let mut vendors: BTreeSet<String> =
        product_items().filter_map(|item| item.vendor().value()).map(free::free).collect();
    vendors.extend(inventories.vendors());
    let vendors: Vec<String> = vendors.into_iter().collect();
    let suites: BTreeSet<String> =
        product_items().filter_map(|item| item.suite().value()).map(free::free).collect();
    let suites: Vec<String> = suites.into_iter().collect();

    let domains = catalogue.domains(date, &rates.migration, log);
    let mut products = catalogue.products(&vendors, &suites, log);
    let as_of = merger.as_ref().map_or(clock.today, |merger| merger.as_of);
    progress::progress(documents, as_of, &catalogue, &mut products, log);
    let municipalities = merger::municipalities(&municipality_names, &inventories, &catalogue, log);
    let mut contracts = contracts::contracts(&inventories, &rates, log);
    let entries = inventories.resolve(&catalogue, &products, &mut contracts, &vendors, log);
    contracts::lines(&inventories, &entries, &mut contracts, log);
    let integrations = integrations::integrations(&inventories, &entries, &catalogue, log);
    let archive_domain = manifest.archive_domain().found().and_then(|text| catalogue.domain(text, "", log));
    let roadmap = merger::roadmap(manifest, as_of, &catalogue, &vendors, log);
    let decisions = decisions::decisions(documents, &inventories, &entries, &catalogue, &domains, log);

    for (index, (_, item)) in municipality_names.items().enumerate() {
        origins.put(Thing::Municipality(MunicipalityId::at(index)), item.node());
    }
    let (sectors, sector_nodes): (Vec<_>, Vec<_>) = catalogue.sectors().unzip();
    for (index, node) in sector_nodes.into_iter().enumerate() {
        origins.put(Thing::Sector(SectorId::at(index)), node);
    }
    for (index, (_, item)) in catalogue.domains.items().enumerate() {
        origins.put(Thing::Domain(DomainId::at(index)), item.node());
    }
    for (index, (_, item)) in catalogue.products.items().enumerate() {
        origins.put(Thing::Product(ProductId::at(index)), item.node());
    }
    for (index, (_, item)) in catalogue.components.items().enumerate() {
        origins.put(Thing::Component(ComponentId::at(index)), item.node());
    }
    for (index, item) in entries.items.iter().enumerate() {
        origins.put(Thing::Use(UseId::at(index)), item.node());
    }
    for (index, entry) in inventories.contracts.iter().enumerate() {
        origins.put(Thing::Contract(ContractId::at(index)), entry.item.node());
    }
    for (index, (_, item)) in integrations.iter().enumerate() {
        origins.put(Thing::Integration(IntegrationId::at(index)), item.node());
    }
    for (index, (_, item)) in decisions.iter().enumerate() {
        origins.put(Thing::Decision(DecisionId::at(index)), item.node());
    }

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
    };
    effect::report(&landscape, &decisions, log);
    Some(landscape)
}
