//! Exports of other tables, known by their heads (IMP014).

use super::fold;

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
const MARKS: [(Form, &[&str]); 5] = [
    (Form::KitosContracts, &["it kontrakt navn", "indgaet", "udlobsdato"]),
    (Form::KitosUnits, &["afdelingsnavn", "overordnet afdeling"]),
    (Form::OwnSystems, &["system.id", "system.name", "covers.domain"]),
    (Form::OwnContracts, &["contract.id", "contract.supplier", "contract.end"]),
    (Form::OwnIntegrations, &["integration.from", "integration.to", "integration.kind"]),
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
        let folded: Vec<String> = names.iter().map(|name| fold(name)).collect();
        let has = |mark: &&str| {
            let mark = fold(mark);
            folded.contains(&mark)
        };
        let known = MARKS.iter().find(|(_, marks)| marks.iter().all(has));
        let leanix = || names.iter().any(|name| name.starts_with("lifecycle:")) && names.contains(&"name");
        known.map(|(form, _)| *form).or_else(|| leanix().then_some(Form::LeanIx))
    }
}
