//! References on the command line, and what to say where they mean nothing or too much.

use anyhow::bail;

use super::Context;
use crate::cost::Basis;
use crate::diagnostic::did_you_mean;
use crate::model::{Candidate, DomainId, Landscape};
use crate::show::{self, NotFound, Subject};
use crate::words::t;

/// What a reference means.
pub fn find(text: &str, landscape: &Landscape, context: &mut Context) -> anyhow::Result<Subject> {
    match show::find(landscape, text) {
        Ok(found) => {
            if !found.also.is_empty() {
                context.console.note(t!("console.is_also", text = text, also = found.also.join(", ")));
            }
            Ok(found.subject)
        }
        Err(NotFound::Unknown(Some(near))) => bail!(t!("console.nothing_is_called_did_you", text = text, near = near)),
        Err(NotFound::Unknown(None)) => bail!(t!("console.nothing_is_called_a_reference", text = text)),
        Err(NotFound::Several(several)) => {
            bail!(t!("console.may_be_one_of_several", text = text, several = several.join(", ")))
        }
    }
}

/// A domain by its id.
pub fn domain(id: &str, landscape: &Landscape) -> anyhow::Result<DomainId> {
    let Some(domain) = landscape.find_domain(id) else {
        let known = || landscape.domains.iter().map(|domain| domain.id.as_str());
        let near =
            did_you_mean(id, known()).or_else(|| known().find(|known| !id.is_empty() && known.contains(id)));
        let list = t!("console.portfolio_diff_lists_those_that");
        bail!(t!("console.there_is_no_domain", id = id, is_some = if near.is_some() { hint(near) } else { list }));
    };
    Ok(domain)
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
        let all = if names.is_empty() { t!("console.there_are_none") } else { names.join(", ") };
        bail!(t!("console.is_no_candidate_of_they", reference = reference, id = id, hint = hint(near), all = all));
    };
    Ok(*candidate)
}

fn hint(near: Option<&str>) -> String {
    near.map(|near| t!("console.did_you_mean_2", near = near)).unwrap_or_default()
}
