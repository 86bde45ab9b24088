//! Places: how anything after `resolve` points at the user's files, by name and never by bytes.
//! Only `resolve` knows the line.

use super::{
    ComponentId, ContractId, DecisionId, DomainId, IntegrationId, MunicipalityId, ProductId, SectorId, UseId,
};

/// A thing of the workspace that has text somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Thing {
    /// `portfolio.yaml`.
    Manifest,
    /// A municipality's entry in the manifest.
    Municipality(MunicipalityId),
    /// A sector.
    Sector(SectorId),
    /// A domain.
    Domain(DomainId),
    /// A product.
    Product(ProductId),
    /// A component.
    Component(ComponentId),
    /// An entry of an inventory; a system is reached through its own entry.
    Use(UseId),
    /// A contract.
    Contract(ContractId),
    /// An integration.
    Integration(IntegrationId),
    /// A decision, by its place in [`super::Landscape::decisions`].
    Decision(DecisionId),
}

/// One step down from a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Into the value of a key.
    Key(&'static str),
    /// Into an item of a list, from 0.
    Item(usize),
}

/// A place in the user's files: a thing, and a path of keys and items below it. Where the path does not exist in
/// the text (the key is absent), it means the nearest ancestor that does.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The thing.
    pub thing: Thing,
    /// The path below it; empty = the thing itself (its id).
    pub path: Vec<Step>,
}

impl Place {
    /// The thing itself.
    pub fn of(thing: Thing) -> Self {
        Place { thing, path: Vec::new() }
    }

    /// The value of a key of the thing.
    pub fn key(thing: Thing, key: &'static str) -> Self {
        Place { thing, path: vec![Step::Key(key)] }
    }

    /// A key further down.
    pub fn then(mut self, key: &'static str) -> Self {
        self.path.push(Step::Key(key));
        self
    }

    /// An item of a list further down.
    pub fn item(mut self, index: usize) -> Self {
        self.path.push(Step::Item(index));
        self
    }
}
