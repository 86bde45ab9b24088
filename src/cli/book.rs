//! What a book needs beside the plan: where everything is written, and what the rules found.

use std::collections::BTreeMap;

use super::workspace::Workspace;
use crate::diagnostic::{Finding, Severity};
use crate::load::MANIFEST;
use crate::model::{ContractId, DomainId, Place, ProductId, Thing, UseId};
use crate::report::{Cell, Found, Tone};
use crate::words::t;

/// Where each thing is written, `path:line`, by its reference.
pub fn places(workspace: &Workspace) -> BTreeMap<String, String> {
    let landscape = &workspace.landscape;
    let uses = landscape
        .uses
        .iter()
        .enumerate()
        .map(|(index, entry)| (&entry.reference, Thing::Use(UseId::at(index))));
    let contracts = landscape.contracts.iter().enumerate();
    let contracts =
        contracts.map(|(index, contract)| (&contract.reference, Thing::Contract(ContractId::at(index))));
    let domains = landscape.domains.iter().enumerate();
    let domains = domains.map(|(index, domain)| (&domain.id, Thing::Domain(DomainId::at(index))));
    let products = landscape.products.iter().enumerate();
    let products =
        products.map(|(index, product)| (&product.reference, Thing::Product(ProductId::at(index))));
    let things = uses.chain(contracts).chain(domains).chain(products);
    let inside = Inside::of(workspace);
    let place = |thing| inside.path(workspace.shown(&Place::of(thing)));
    things.map(|(reference, thing)| (reference.clone(), place(thing))).collect()
}

/// Paths as they are inside the folder of the workspace: a paper is read elsewhere than it was made.
pub struct Inside(String);

impl Inside {
    /// Of a workspace.
    pub fn of(workspace: &Workspace) -> Self {
        let manifest = workspace.documents.sources.files().next();
        let folder = manifest.and_then(|(_, file)| file.path.strip_suffix(MANIFEST));
        Inside(folder.unwrap_or_default().to_owned())
    }

    /// A path, without that of the folder.
    pub fn path(&self, shown: String) -> String {
        shown.strip_prefix(&self.0).map(str::to_owned).unwrap_or(shown)
    }
}

/// Findings for people, the worst first.
pub fn found(workspace: &Workspace, findings: &[Finding]) -> Vec<Found> {
    let mut sorted: Vec<&Finding> = findings.iter().collect();
    sorted.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    let inside = Inside::of(workspace);
    let told = |finding: &&Finding| Found {
        severity: match finding.severity {
            Severity::Error => Cell::from(t!("severity.error")).tone(Tone::Alarm),
            Severity::Warning => Cell::from(t!("severity.warning")).tone(Tone::Notice),
            Severity::Info => t!("severity.info").into(),
        },
        code: finding.code.to_string(),
        message: finding.message.clone(),
        at: inside.path(workspace.shown_span(finding.primary.span)),
    };
    sorted.iter().map(told).collect()
}
