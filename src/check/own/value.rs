//! What expressions speak of: types, values, and the world they are read from.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::view::{Field, Record};
use crate::check::Context;
use crate::check::rule::PlanContext;
use crate::model::{
    ContractId, Date, DomainId, IntegrationId, Landscape, MunicipalityId, ProductId, SystemId, UseId,
};

/// What an expression gives.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Type {
    Bool,
    Int,
    Text,
    /// A text that is one of these.
    Word(&'static [&'static str]),
    Date,
    List(Box<Type>),
    Record(&'static Record),
}

impl Type {
    /// Its name in a sentence.
    pub fn name(&self) -> String {
        match self {
            Type::Bool => "true or false".to_owned(),
            Type::Int => "a number".to_owned(),
            Type::Text | Type::Word(_) => "a text".to_owned(),
            Type::Date => "a date".to_owned(),
            Type::List(of) => format!("a list, each {}", of.name()),
            Type::Record(record) => record.article.to_owned(),
        }
    }

    /// Whether values of both can be equal.
    pub fn meets(&self, other: &Type) -> bool {
        match (self, other) {
            (Type::Text | Type::Word(_), Type::Text | Type::Word(_)) => true,
            (Type::List(one), Type::List(other)) => one.meets(other),
            (Type::Record(one), Type::Record(other)) => std::ptr::eq(*one, *other),
            _ => self == other,
        }
    }
}

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Bool(bool),
    Int(i64),
    Text(Rc<str>),
    Date(Date),
    List(Rc<[Value]>),
    Record(Object),
}

/// Something with fields.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Object {
    /// Of the landscape.
    Real(Entity),
    /// Of an example: what it says, by the fields' names.
    Made(Rc<BTreeMap<&'static str, Value>>),
}

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
}

/// What fields are read from.
#[derive(Debug)]
pub(super) struct World<'a> {
    pub landscape: &'a Landscape,
    pub plan: Option<&'a PlanContext<'a>>,
    context: &'a Context<'a>,
    systems: Vec<Vec<SystemId>>,
}

impl<'a> World<'a> {
    pub fn new(context: &'a Context<'a>, plan: Option<&'a PlanContext<'a>>) -> Self {
        let landscape = context.landscape;
        let mut systems = vec![Vec::new(); landscape.domains.len()];
        for id in landscape.system_ids() {
            for cover in &landscape.entry(landscape.system(id).entry).covers {
                systems[cover.domain.index()].push(id);
            }
        }
        World { landscape, plan, context, systems }
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

impl Object {
    /// What a field holds; none where it is absent, an error where an example does not say.
    pub fn get(&self, field: &'static Field, world: Option<&World<'_>>) -> Result<Option<Value>, String> {
        match self {
            Object::Real(entity) => Ok(world.and_then(|world| (field.get)(world, *entity))),
            Object::Made(said) => match said.get(field.name) {
                None if !field.optional => {
                    Err(format!("the example says nothing of `{}`, which the expression reads", field.name))
                }
                value => Ok(value.cloned()),
            },
        }
    }
}
