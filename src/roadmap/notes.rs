//! What the user should know about the input, each at its place: cycles caused by grouping, status without effect.

use super::plan::Roadmap;
use crate::model::{Landscape, Phase, PhaseState, Place, Thing};

/// Something worth knowing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Where.
    pub place: Place,
    /// What, in a sentence.
    pub message: String,
}

impl Roadmap {
    /// What the user should know about the input.
    pub fn notes(&self, landscape: &Landscape) -> Vec<Note> {
        let id = |project: usize| landscape.domain(self.projects.list[project].name()).id.as_str();
        let circles = self.projects.circles.iter().map(|circle| {
            let names: Vec<&str> = circle.iter().map(|&project| id(project)).collect();
            let waits = |domain: &&crate::model::DomainId| !landscape.domain(**domain).after.is_empty();
            let first = circle.iter().flat_map(|&project| &self.projects.list[project].domains).find(waits);
            let thing = first.map_or(Thing::Manifest, |&domain| Thing::Domain(domain));
            Note {
                place: Place::key(thing, "after"),
                message: format!(
                    "the projects {} wait for each other, because domains with one system are one project; every `after` of their \
                     domains is set aside",
                    names.join(" and ")
                ),
            }
        });
        let status = landscape.roadmap.status.iter().filter_map(|entry| {
            let domain = &landscape.domain(entry.domain).id;
            let project =
                self.projects.list.iter().find(|project| project.domains.binary_search(&entry.domain).is_ok());
            let place = Phase::ALL.iter().position(|phase| *phase == entry.phase);
            let message = match project {
                None => format!("status of {domain}, which is in no project: it changes nothing"),
                Some(project) if place.is_some_and(|place| project.months[place] == 0) => {
                    let sign = entry.phase.sign();
                    if entry.state == PhaseState::Slipped {
                        return None;
                    }
                    format!("status of {sign} in {domain}, but its project has no {sign}; what is said is believed")
                }
                Some(_) => return None,
            };
            let place = Place::key(Thing::Manifest, "roadmap").then("status").item(entry.place);
            Some(Note { place, message })
        });
        circles.chain(status).collect()
    }
}
