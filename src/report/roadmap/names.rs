//! What people call the projects of a roadmap (model.md, section 12): by the name of the system or product, else of the domain. Where
//! two would have one name, each has its id behind it.

use crate::model::{Landscape, Name};
use crate::report::{Cell, Phrase, Text};
use crate::roadmap::{Project, Projects};

/// What people call a project.
pub fn name(landscape: &Landscape, projects: &Projects, index: usize) -> Text {
    let own = plain(landscape, &projects.list[index]);
    let others = projects.list.iter().enumerate().filter(|&(other, _)| other != index);
    let twice = others.map(|(_, project)| plain(landscape, project)).any(|other| other == own);
    let said = if own.nb == own.en { Text::same(own.en) } else { Text::from(&own) };
    if twice { with(said, &label(landscape, projects, index)) } else { said }
}

/// Its name and its label, where there is room for both.
pub(super) fn called(landscape: &Landscape, projects: &Projects, index: usize) -> Text {
    let own = plain(landscape, &projects.list[index]);
    with(Text::from(&own), &label(landscape, projects, index))
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
