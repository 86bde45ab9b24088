//! What people call the projects of a roadmap (model.md, section 12): by the name of the system or product, else of the domain. Where
//! two would have one name, each has its id behind it.

use crate::model::{Landscape, Name};
use crate::report::{Cell, Phrase, Text};
use crate::roadmap::{Project, Projects};
use crate::words::t;

/// What people call a project.
pub fn name(landscape: &Landscape, projects: &Projects, index: usize) -> Text {
    let own = plain(landscape, &projects.list[index]);
    let others = projects.list.iter().enumerate().filter(|&(other, _)| other != index);
    let twice = others.map(|(_, project)| plain(landscape, project)).any(|other| other == own);
    let said = if own.nb == own.en { Text::same(own.en) } else { Text::from(&own) };
    if twice { with(said, &label(landscape, projects, index)) } else { said }
}

/// Its name and its domains, where there is room for both.
pub(super) fn called(landscape: &Landscape, projects: &Projects, index: usize) -> Text {
    let project = &projects.list[index];
    let own = Text::from(&plain(landscape, project));
    match (project.member, project.domains.len()) {
        (None, 1) => own,
        (None, _) => about(landscape, project),
        (Some(_), _) => t!("roadmap.called", name = own, domains = about(landscape, project)),
    }
}

/// Its first domain, and how many more it has.
fn about(landscape: &Landscape, project: &Project) -> Text {
    let first = &landscape.domain(project.name()).name;
    match project.domains.len() {
        1 => first.into(),
        several => t!("book.and_more", name = Text::from(first), more = several - 1),
    }
}

/// Its id, and how many more domains it has.
pub(super) fn label(landscape: &Landscape, projects: &Projects, index: usize) -> String {
    let project = &projects.list[index];
    let first = &landscape.domain(project.name()).id;
    match project.domains.len() {
        1 => first.clone(),
        more => format!("{first} +{}", more - 1),
    }
}

fn with(name: Text, label: &str) -> Text {
    Phrase::default().say(name).put(" (").value(Cell::text(label)).put(")").done()
}

fn plain(landscape: &Landscape, project: &Project) -> Name {
    match project.member {
        Some(_) => {
            let title = project.title(landscape).to_owned();
            Name { nb: title.clone(), en: title }
        }
        None => landscape.domain(project.name()).name.clone(),
    }
}
