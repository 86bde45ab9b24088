//! The sides of a comparison, as they are named on the command line.

use std::path::Path;

use anyhow::bail;

use super::editing::refusal;
use super::planning::{Answer, Extras, Search};
use super::reference;
use super::workspace::Workspace;
use super::{Context, input};
use crate::diagnostic::did_you_mean;
use crate::diff;
use crate::model::{DomainId, MunicipalityId};
use crate::plan::{self, Plan};
use crate::register::{Kind, Register};
use crate::roadmap::{Roadmap, TooLong};

/// What a side is.
#[derive(Debug)]
pub enum Chosen {
    /// What there is.
    Today,
    /// What one municipality has.
    Municipality(MunicipalityId),
    /// The target, with its roadmap.
    Target(Box<Answer>),
    /// A saved plan.
    Plan(Box<Plan>),
}

/// A side by its name. A municipality goes before a file; `./name` is always a file.
pub fn choose(
    name: &str,
    workspace: &Workspace,
    search: &Search,
    context: &mut Context,
) -> anyhow::Result<Chosen> {
    let municipalities = &workspace.landscape.municipalities;
    if let Some(index) = municipalities.iter().position(|municipality| municipality.id == name) {
        return Ok(Chosen::Municipality(MunicipalityId::at(index)));
    }
    let is_name = !name.contains(['/', '.']);
    if let Some(id) = reference::municipality(name, workspace).filter(|_| is_name) {
        return Ok(Chosen::Municipality(id));
    }
    match name {
        "today" => Ok(Chosen::Today),
        "target" => {
            let answer = search.answer(workspace, Extras { roadmap: true, ..Extras::default() });
            Ok(Chosen::Target(Box::new(answer)))
        }
        _ if name.starts_with("git:") => bail!(
            "{name}: comparing with a revision is not built yet; save a plan of it with `portfolio plan -o FILE` and name the file"
        ),
        _ if Path::new(name).extension().is_some() || name.contains(['/', '\\']) => {
            let document = input::plan(Path::new(name))?;
            if document.format != plan::FORMAT {
                let found = document.format;
                bail!(
                    "{name} is a plan of format {found}; this program compares plans of format {}",
                    plan::FORMAT
                );
            }
            if document.merger != workspace.landscape.merger.name {
                context.console.warn(&format!("{name} is a plan of another merger, {}", document.merger));
            }
            let (plan, gone) = plan::read(&workspace.landscape, &document);
            for gone in gone {
                context.console.warn(&format!("{name}: {gone}; it is left out"));
            }
            Ok(Chosen::Plan(Box::new(plan)))
        }
        _ => {
            let known = municipalities.iter().map(|municipality| municipality.id.as_str());
            let near = did_you_mean(name, known.chain(["today", "target"]));
            let hint = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
            bail!("`{name}` is neither `today`, `target`, a municipality nor a plan file{hint}")
        }
    }
}

impl Chosen {
    /// The side to compare.
    pub fn side(&self) -> diff::Side<'_> {
        match self {
            Chosen::Today => diff::Side::Today,
            Chosen::Municipality(id) => diff::Side::Municipality(*id),
            Chosen::Target(answer) => diff::Side::Plan(&answer.plan),
            Chosen::Plan(plan) => diff::Side::Plan(plan),
        }
    }

    /// The side to compare with what there is: a target as it is carried out.
    pub fn side_of_today(&self) -> diff::Side<'_> {
        match self {
            Chosen::Target(answer) => diff::Side::Plan(&answer.carried_out),
            Chosen::Today | Chosen::Municipality(_) | Chosen::Plan(_) => self.side(),
        }
    }

    /// When the projects of a target run.
    pub fn timing(&self) -> Option<&Result<Roadmap, TooLong>> {
        match self {
            Chosen::Target(answer) => answer.timing.as_ref(),
            Chosen::Today | Chosen::Municipality(_) | Chosen::Plan(_) => None,
        }
    }

    /// Whether it is a plan.
    pub const fn is_plan(&self) -> bool {
        matches!(self, Chosen::Target(_) | Chosen::Plan(_))
    }

    /// Whether there is nothing to compare: a plan without a target.
    pub fn is_infeasible(&self) -> bool {
        match self {
            Chosen::Target(answer) => !answer.is_feasible(),
            Chosen::Plan(plan) => !plan.is_feasible(),
            Chosen::Today | Chosen::Municipality(_) => false,
        }
    }
}

/// The domains of a sector, or one domain, by what the user wrote. `None` where nothing was asked for.
pub fn only(
    sector: Option<&str>,
    domain: Option<&str>,
    workspace: &Workspace,
    context: &Context,
) -> anyhow::Result<Option<Vec<DomainId>>> {
    let landscape = &workspace.landscape;
    if let Some(id) = domain {
        return Ok(Some(vec![reference::domain(id, workspace, context)?]));
    }
    let Some(id) = sector else { return Ok(None) };
    let register = Register::of(&workspace.documents);
    let id = match landscape.sectors.iter().find(|sector| sector.id == id) {
        Some(sector) => &sector.id,
        None => &register.look_up(id, &[Kind::Sector]).map_err(|no| refusal(&no.text(id), context))?.id,
    };
    let of_sector = |domain: &DomainId| landscape.sector(landscape.domain(*domain).sector).id == *id;
    Ok(Some(landscape.domain_ids().filter(of_sector).collect()))
}
