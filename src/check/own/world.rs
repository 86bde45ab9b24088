//! The landscape and the plan as the world of expressions.

use super::view;
use crate::check::Context;
use crate::check::rule::PlanContext;
use crate::cost::Sums;
use crate::expression::{Field, Handle, Value, World};
use crate::model::{
    ContractId, DomainId, IntegrationId, Landscape, MunicipalityId, ProductId, SystemId, UseId,
};

/// Something of the landscape that has fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entity {
    System(SystemId),
    Cover(UseId, usize),
    Contract(ContractId),
    Integration(IntegrationId),
    Domain(DomainId),
    Municipality(MunicipalityId),
    Product(ProductId),
    Merger,
    Plan,
    Change,
    Choice(usize),
}

impl Entity {
    /// As expressions carry it.
    pub fn handle(self) -> Handle {
        let (kind, number, part) = match self {
            Entity::System(id) => (0, id.0, 0),
            Entity::Cover(entry, cover) => (1, entry.0, cover),
            Entity::Contract(id) => (2, id.0, 0),
            Entity::Integration(id) => (3, id.0, 0),
            Entity::Domain(id) => (4, id.0, 0),
            Entity::Municipality(id) => (5, id.0, 0),
            Entity::Product(id) => (6, id.0, 0),
            Entity::Merger => (7, 0, 0),
            Entity::Plan => (8, 0, 0),
            Entity::Change => (9, 0, 0),
            Entity::Choice(index) => (10, 0, index),
        };
        Handle { kind, number, part: part as u32 }
    }

    fn of(Handle { kind, number, part }: Handle) -> Self {
        let at = number as usize;
        match kind {
            0 => Entity::System(SystemId::at(at)),
            1 => Entity::Cover(UseId::at(at), part as usize),
            2 => Entity::Contract(ContractId::at(at)),
            3 => Entity::Integration(IntegrationId::at(at)),
            4 => Entity::Domain(DomainId::at(at)),
            5 => Entity::Municipality(MunicipalityId::at(at)),
            6 => Entity::Product(ProductId::at(at)),
            7 => Entity::Merger,
            8 => Entity::Plan,
            9 => Entity::Change,
            _ => Entity::Choice(part as usize),
        }
    }
}

/// A choice that a change turns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Where.
    pub domain: DomainId,
    /// What was chosen, by its reference, or what became of the domain.
    pub from: String,
    /// What is chosen now.
    pub to: String,
}

/// A change of the files, as policies see it: both sides have a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The plan before.
    pub before: Sums,
    /// The plan after it.
    pub after: Sums,
    /// In how many domains something else is chosen, those that are no longer there among them.
    pub domains: usize,
    /// The choices that turn, in domains that are still there.
    pub choices: Vec<Choice>,
    /// How many findings are new.
    pub findings: usize,
    /// How many of them are errors.
    pub errors: usize,
}

/// What fields are read from.
#[derive(Debug)]
pub(super) struct Seen<'a> {
    pub landscape: &'a Landscape,
    pub plan: Option<&'a PlanContext<'a>>,
    /// The change under review, where there is one.
    pub change: Option<&'a Change>,
    context: &'a Context<'a>,
    systems: Vec<Vec<SystemId>>,
}

impl<'a> Seen<'a> {
    pub fn new(context: &'a Context<'a>, plan: Option<&'a PlanContext<'a>>) -> Self {
        let landscape = context.landscape;
        let mut systems = vec![Vec::new(); landscape.domains.len()];
        for id in landscape.system_ids() {
            for cover in &landscape.entry(landscape.system(id).entry).covers {
                systems[cover.domain.index()].push(id);
            }
        }
        Seen { landscape, plan, change: None, context, systems }
    }

    /// The integrations of a system, from either end.
    pub fn integrations(&self, system: SystemId) -> &[IntegrationId] {
        &self.context.neighbours(system).integrations
    }

    /// The systems of today that cover a domain.
    pub fn systems(&self, domain: DomainId) -> &[SystemId] {
        &self.systems[domain.index()]
    }
}

impl World for Seen<'_> {
    fn read(&self, of: Handle, field: &'static Field) -> Option<Value> {
        let entity = Entity::of(of);
        (view::readers(entity)[field.place])(self, entity)
    }
}
