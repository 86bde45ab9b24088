//! Exports of other tables, known by their heads (IMP014).

use super::fold;
use crate::import::own::{OwnTable, kind_of};

/// Whose export a table looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// LeanIX: a row of keys above a row of labels.
    LeanIx,
    /// KITOS, contracts.
    KitosContracts,
    /// KITOS, organisation units.
    KitosUnits,
    /// This program's own table of systems.
    OwnSystems,
    /// This program's own table of contracts.
    OwnContracts,
    /// This program's own table of integrations.
    OwnIntegrations,
}

/// The heads that every table of a form has.
const MARKS: [(Form, &[&str]); 2] = [
    (Form::KitosContracts, &["it kontrakt navn", "indgaet", "udlobsdato"]),
    (Form::KitosUnits, &["afdelingsnavn", "overordnet afdeling"]),
];

impl Form {
    /// The name of the program whose form it is.
    pub fn program(self) -> &'static str {
        match self {
            Form::LeanIx => "LeanIX",
            Form::KitosContracts | Form::KitosUnits => "KITOS",
            Form::OwnSystems | Form::OwnContracts | Form::OwnIntegrations => "portfolio",
        }
    }

    /// The form that a row of heads shows.
    pub(super) fn of(names: &[&str]) -> Option<Self> {
        let written: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let own = match kind_of(&written) {
            Some(OwnTable::Systems) => Some(Form::OwnSystems),
            Some(OwnTable::Contracts) => Some(Form::OwnContracts),
            Some(OwnTable::Integrations) => Some(Form::OwnIntegrations),
            None => None,
        };
        let folded: Vec<String> = names.iter().map(|name| fold(name)).collect();
        let has = |mark: &&str| folded.iter().any(|name| name == mark);
        let known = || MARKS.iter().find(|(_, marks)| marks.iter().all(has)).map(|(form, _)| *form);
        let leanix = || names.iter().any(|name| name.starts_with("lifecycle:")) && names.contains(&"name");
        own.or_else(known).or_else(|| leanix().then_some(Form::LeanIx))
    }
}
