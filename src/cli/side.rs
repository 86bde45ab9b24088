//! The sides of a comparison, as they are named on the command line.

use std::path::Path;

use anyhow::bail;

use super::git::{Found, Revision};
use super::planning::{Answer, Extras, Search};
use super::reference;
use super::workspace::{self, Workspace};
use super::{Context, input, saved};
use crate::cost::Basis;
use crate::diagnostic::did_you_mean;
use crate::diff::{self, EndName};
use crate::model::{DomainId, Landscape, MunicipalityId};
use crate::plan::{Plan, PlanDocument};
use crate::register::{EntryKind, Register};
use crate::roadmap::{Roadmap, TooLong};
use crate::words::t;

/// What a side is.
#[derive(Debug)]
pub enum Chosen {
    /// What there is.
    Today,
    /// What one municipality has.
    Municipality(MunicipalityId),
    /// The target, with its roadmap.
    Target(Box<Answer>),
    /// A saved plan, or the target of another revision.
    Plan(Box<Plan>),
    /// What there was at another revision.
    Was(Box<Landscape>),
}

/// What is wanted of a side that must be planned.
#[derive(Clone, Copy)]
pub struct Wanted<'a> {
    /// How hard to search.
    pub search: &'a Search,
    /// The runners-up, where they are found quickly.
    pub seconds: bool,
}

/// A side by its name; `beside` is the other one. A municipality goes before a file; `./name` is always a file. `None` where a
/// revision cannot be read, which is told.
pub fn choose(
    (name, beside): (&str, &str),
    workspace: &Workspace,
    wanted: Wanted<'_>,
    context: &mut Context,
) -> anyhow::Result<Option<Chosen>> {
    let municipalities = &workspace.landscape.municipalities;
    if let Some(index) = municipalities.iter().position(|municipality| municipality.id == name) {
        return Ok(Some(Chosen::Municipality(MunicipalityId::at(index))));
    }
    if let Some(id) = reference::municipality(name, workspace).filter(|_| !name.contains(['/', '.'])) {
        return Ok(Some(Chosen::Municipality(id)));
    }
    if let Some(revision) = Revision::parse(name)? {
        return at_revision((name, &revision), is_plan(beside, workspace), workspace, wanted, context);
    }
    match name {
        "today" => Ok(Some(Chosen::Today)),
        "target" => {
            let extras = Extras { roadmap: true, seconds: wanted.seconds, ..Extras::default() };
            let answer = wanted.search.answer(workspace, extras);
            Ok(Some(Chosen::Target(Box::new(answer))))
        }
        _ if is_file(name) => saved_side(name, &input::plan(Path::new(name))?, workspace, context).map(Some),
        _ => {
            let known = municipalities.iter().map(|municipality| municipality.id.as_str());
            let near = did_you_mean(name, known.chain(["today", "target"]));
            bail!(t!("cli.no_side", name = name, hint = reference::hint(near)))
        }
    }
}

fn is_file(name: &str) -> bool {
    Path::new(name).extension().is_some() || name.contains(['/', '\\'])
}

/// Whether a side is a plan by its name: then a revision beside it is the target of that revision.
fn is_plan(name: &str, workspace: &Workspace) -> bool {
    let known = workspace.landscape.municipalities.iter().any(|municipality| municipality.id == name);
    !known && !name.starts_with("git:") && (name == "target" || is_file(name))
}

/// What a revision holds: a saved plan, else its workspace; the target of that beside a plan, and what there was beside what there is.
fn at_revision(
    (name, revision): (&str, &Revision),
    as_plan: bool,
    workspace: &Workspace,
    wanted: Wanted<'_>,
    context: &mut Context,
) -> anyhow::Result<Option<Chosen>> {
    let files = match revision.open(context)? {
        Found::Workspace(files) => files,
        Found::File(bytes) => {
            let document = input::plan_of(&bytes, name)?;
            return saved_side(name, &document, workspace, context).map(Some);
        }
    };
    if !as_plan {
        let was = workspace::read(&files, context);
        return Ok(was.map(|was| Chosen::Was(Box::new(was.landscape))));
    }
    let document = saved::target(&files, wanted, context);
    document.map(|document| saved_side(name, &document, workspace, context)).transpose()
}

/// A plan document as a side.
fn saved_side(
    name: &str,
    document: &PlanDocument,
    workspace: &Workspace,
    context: &mut Context,
) -> anyhow::Result<Chosen> {
    let plan = saved::understood(name, document, workspace, context)?;
    if document.merger != workspace.landscape.merger.name {
        context.console.warn(t!("console.another_merger", name = name, merger = document.merger));
    }
    Ok(Chosen::Plan(Box::new(plan)))
}

impl Chosen {
    /// The landscape of another revision, where it is what there was there.
    pub fn was(&self) -> Option<Basis<'_>> {
        match self {
            Chosen::Was(landscape) => Some(Basis::new(landscape)),
            Chosen::Today | Chosen::Municipality(_) | Chosen::Target(_) | Chosen::Plan(_) => None,
        }
    }

    /// The side to compare; `was` is what [`Chosen::was`] gives.
    pub fn side<'a>(&'a self, was: Option<&'a Basis<'a>>) -> diff::Side<'a> {
        match self {
            Chosen::Was(_) => diff::Side::Was(was.expect("invariant: it was made of the same side")),
            Chosen::Today => diff::Side::Today,
            Chosen::Municipality(id) => diff::Side::Municipality(*id),
            Chosen::Target(answer) => diff::Side::Plan(&answer.plan),
            Chosen::Plan(plan) => diff::Side::Plan(plan),
        }
    }

    /// The side to compare with what there is: a target as it is carried out.
    pub fn side_of_today<'a>(&'a self, was: Option<&'a Basis<'a>>) -> diff::Side<'a> {
        match self {
            Chosen::Target(answer) => diff::Side::Plan(&answer.carried_out),
            Chosen::Today | Chosen::Was(_) | Chosen::Municipality(_) | Chosen::Plan(_) => self.side(was),
        }
    }

    /// When the projects of a target run.
    pub fn timing(&self) -> Option<&Result<Roadmap, TooLong>> {
        match self {
            Chosen::Target(answer) => answer.timing.as_ref(),
            Chosen::Today | Chosen::Was(_) | Chosen::Municipality(_) | Chosen::Plan(_) => None,
        }
    }

    /// What it is called, by the name that the user gave.
    pub fn title(&self, name: &str) -> EndName {
        match self {
            Chosen::Today => EndName::Today,
            Chosen::Target(_) => EndName::Target,
            Chosen::Municipality(_) | Chosen::Plan(_) | Chosen::Was(_) => EndName::Given(name.to_owned()),
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
            Chosen::Today | Chosen::Was(_) | Chosen::Municipality(_) => false,
        }
    }
}

/// The domains of a sector, or one domain, by what the user wrote. `None` where nothing was asked for.
pub fn only(
    sector: Option<&str>,
    domain: Option<&str>,
    workspace: &Workspace,
) -> anyhow::Result<Option<Vec<DomainId>>> {
    let landscape = &workspace.landscape;
    if let Some(id) = domain {
        return Ok(Some(vec![reference::domain(id, workspace)?]));
    }
    let Some(id) = sector else { return Ok(None) };
    let register = Register::of(&workspace.documents);
    let id = match landscape.sectors.iter().find(|sector| sector.id == id) {
        Some(sector) => &sector.id,
        None => &register.look_up(id, &[EntryKind::Sector]).map_err(|no| no.text(id))?.id,
    };
    let of_sector = |domain: &DomainId| landscape.sector(landscape.domain(*domain).sector).id == *id;
    Ok(Some(landscape.domain_ids().filter(of_sector).collect()))
}
