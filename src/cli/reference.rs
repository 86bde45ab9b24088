//! References on the command line, and what to say where they mean nothing or too much.

use anyhow::bail;

use super::Context;
use super::workspace::Workspace;
use crate::cost::Basis;
use crate::diagnostic::did_you_mean;
use crate::load::Documents;
use crate::model::{Candidate, DomainId, Landscape, MunicipalityId};
use crate::register::{EntryKind, NotFound as NoName, Register};
use crate::show::{self, NotFound, Subject};
use crate::words::{Cell, Text, t};

/// What a reference means: an id, or a unique name or alias in either language.
pub fn find(
    text: &str,
    documents: &Documents,
    landscape: &Landscape,
    context: &mut Context,
) -> anyhow::Result<Subject> {
    match show::find(landscape, text) {
        Ok(found) => {
            if !found.also.is_empty() {
                context.console.note(t!("console.is_also", text = text, also = found.also.join(", ")));
            }
            Ok(found.subject)
        }
        Err(NotFound::Several(several)) => Err(NoName::Several(several).text(text).into()),
        Err(NotFound::Unknown(_)) => {
            let register = Register::of(documents);
            let entry = register.look_up(text, &SHOWN).map_err(|no| no.text(text))?;
            match show::find(landscape, &entry.reference()) {
                Ok(found) => Ok(found.subject),
                Err(_) => Err(NoName::Unknown(Vec::new()).text(text).into()),
            }
        }
    }
}

/// The kinds that have a card.
const SHOWN: [EntryKind; 7] = [
    EntryKind::Municipality,
    EntryKind::Domain,
    EntryKind::Product,
    EntryKind::System,
    EntryKind::Contract,
    EntryKind::Vendor,
    EntryKind::Component,
];

/// A domain by its id or name.
pub fn domain(words: &str, workspace: &Workspace) -> anyhow::Result<DomainId> {
    let landscape = &workspace.landscape;
    if let Some(domain) = landscape.find_domain(words) {
        return Ok(domain);
    }
    let register = Register::of(&workspace.documents);
    let found = register.look_up(words, &[EntryKind::Domain]);
    let id = found.map(|entry| entry.id.clone()).map_err(|no| no.text(words))?;
    landscape.find_domain(&id).ok_or_else(|| NoName::Unknown(Vec::new()).text(words).into())
}

/// A municipality by its id or name; an error that names the others where there is none.
pub fn must_be_municipality(words: &str, workspace: &Workspace) -> anyhow::Result<MunicipalityId> {
    if let Some(found) = municipality(words, workspace) {
        return Ok(found);
    }
    let known = || workspace.landscape.municipalities.iter().map(|municipality| municipality.id.as_str());
    let meant = hint(did_you_mean(words, known()));
    bail!(t!("cli.no_municipality", name = words, hint = meant, known = Cell::list(known())))
}

/// A municipality by its id or name, where it is one.
pub fn municipality(words: &str, workspace: &Workspace) -> Option<MunicipalityId> {
    let register = Register::of(&workspace.documents);
    let id = &register.look_up(words, &[EntryKind::Municipality]).ok()?.id;
    let landscape = &workspace.landscape;
    landscape.municipality_ids().find(|&known| landscape.municipality(known).id == *id)
}

/// A candidate of a domain, or what is barred there, by its reference or name.
pub fn candidate(
    reference: &str,
    domain: DomainId,
    basis: &Basis,
    documents: &Documents,
) -> anyhow::Result<Candidate> {
    let landscape = basis.landscape;
    let fallen = basis.fallen(domain).iter().map(|fallen| fallen.candidate);
    let known: Vec<(Candidate, &str)> = basis
        .candidates(domain)
        .iter()
        .copied()
        .chain(fallen)
        .map(|candidate| (candidate, landscape.candidate_reference(candidate)))
        .collect();
    if let Some((candidate, _)) = known.iter().find(|(_, name)| *name == reference) {
        return Ok(*candidate);
    }
    // The same product is in many domains, and a name that several things have may name one candidate.
    let register = Register::of(documents);
    let named: Vec<Candidate> = known
        .iter()
        .filter(|(_, name)| {
            let (kind, id) = match name.strip_prefix("product:") {
                Some(id) => (EntryKind::Product, id),
                None => (EntryKind::System, *name),
            };
            register.find(kind, id).is_some_and(|entry| entry.is_called(reference))
        })
        .map(|(candidate, _)| *candidate)
        .collect();
    if let [only] = named.as_slice() {
        return Ok(*only);
    }
    let id = &landscape.domain(domain).id;
    let names: Vec<&str> = known.iter().map(|(_, name)| *name).collect();
    let near = did_you_mean(reference, names.iter().copied());
    let all = if names.is_empty() { t!("cli.there_are_none") } else { Text::same(names.join(", ")) };
    bail!(t!("cli.no_candidate", name = reference, domain = id, hint = hint(near), known = all));
}

/// What was probably meant, at the end of a sentence.
pub fn hint(near: Option<&str>) -> Text {
    near.map_or_else(Text::default, |near| t!("cli.meant", meant = near))
}
