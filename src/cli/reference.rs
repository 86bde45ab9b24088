//! References on the command line, and what to say where they mean nothing or too much.

use anyhow::bail;

use super::Context;
use crate::cost::Basis;
use crate::diagnostic::did_you_mean;
use crate::model::{Candidate, DomainId, Landscape, MunicipalityId};
use crate::show::{self, NotFound, Subject};

/// What a reference means.
pub fn find(text: &str, landscape: &Landscape, context: &mut Context) -> anyhow::Result<Subject> {
    match show::find(landscape, text) {
        Ok(found) => {
            if !found.also.is_empty() {
                context.console.note(&format!("{text} is also {}", found.also.join(", ")));
            }
            Ok(found.subject)
        }
        Err(NotFound::Unknown(Some(near))) => bail!("nothing is called `{text}`; did you mean `{near}`?"),
        Err(NotFound::Unknown(None)) => bail!(
            "nothing is called `{text}`; a reference is municipality/system, municipality/contract, product:ID, component:ID or a domain"
        ),
        Err(NotFound::Several(several)) => {
            bail!("`{text}` may be one of several: {}", several.join(", "))
        }
    }
}

/// A domain by its id.
pub fn domain(id: &str, landscape: &Landscape) -> anyhow::Result<DomainId> {
    let Some(domain) = landscape.find_domain(id) else {
        let known = || landscape.domains.iter().map(|domain| domain.id.as_str());
        let near =
            did_you_mean(id, known()).or_else(|| known().find(|known| !id.is_empty() && known.contains(id)));
        let list = "; `portfolio diff` lists those that are decided".to_owned();
        bail!("there is no domain `{id}`{}", if near.is_some() { hint(near) } else { list });
    };
    Ok(domain)
}

/// A municipality by its id.
pub fn municipality(id: &str, landscape: &Landscape) -> anyhow::Result<MunicipalityId> {
    let known = || landscape.municipalities.iter().map(|municipality| municipality.id.as_str());
    match known().position(|known| known == id) {
        Some(index) => Ok(MunicipalityId::at(index)),
        None => bail!(
            "there is no municipality `{id}`{}; they are: {}",
            hint(did_you_mean(id, known())),
            known().collect::<Vec<_>>().join(", ")
        ),
    }
}

/// A candidate of a domain, or what is barred there, by its reference.
pub fn candidate(reference: &str, domain: DomainId, basis: &Basis) -> anyhow::Result<Candidate> {
    let landscape = basis.landscape;
    let fallen = basis.fallen(domain).iter().map(|fallen| fallen.candidate);
    let known: Vec<(Candidate, &str)> = basis
        .candidates(domain)
        .iter()
        .copied()
        .chain(fallen)
        .map(|candidate| (candidate, landscape.candidate_reference(candidate)))
        .collect();
    let Some((candidate, _)) = known.iter().find(|(_, name)| *name == reference) else {
        let id = &landscape.domain(domain).id;
        let names: Vec<&str> = known.iter().map(|(_, name)| *name).collect();
        let near = did_you_mean(reference, names.iter().copied());
        let all = if names.is_empty() { "there are none".to_owned() } else { names.join(", ") };
        bail!("`{reference}` is no candidate of {id}{}; they are: {all}", hint(near));
    };
    Ok(*candidate)
}

fn hint(near: Option<&str>) -> String {
    near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default()
}
