//! The sides of a comparison, as they are named on the command line.

use std::path::Path;

use anyhow::bail;

use super::git::{Found, Revision};
use super::planning::{Answer, Extras, Search};
use super::reference;
use super::supposed::{self, Supposed};
use super::what_if::{self, Ground};
use super::workspace::{self, Workspace};
use super::{Context, input, saved};
use crate::cost::Basis;
use crate::diagnostic::did_you_mean;
use crate::diff::{self, EndName};
use crate::model::{DomainId, Landscape, MunicipalityId};
use crate::plan::{Plan, PlanDocument};
use crate::register::{EntryKind, Register};
use crate::roadmap::{Roadmap, TooLong};
use crate::scenario;
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
    /// The target of a scenario.
    Scenario(Box<Supposed>),
}

/// What is wanted of a side that must be planned.
#[derive(Clone, Copy)]
pub struct Wanted<'a> {
    /// How hard to search.
    pub search: &'a Search,
    /// The runners-up, where they are found quickly.
    pub seconds: bool,
}

impl Wanted<'_> {
    /// What is wanted beside the plan.
    pub fn extras(self) -> Extras {
        Extras { roadmap: true, seconds: self.seconds, ..Extras::default() }
    }
}

/// What sides are chosen from.
pub struct Sides<'a> {
    /// The workspace.
    pub workspace: &'a Workspace,
    /// What scenarios are made of, once one was asked for.
    pub ground: Option<Ground>,
    /// The ids of the scenarios.
    scenarios: Vec<String>,
}

impl<'a> Sides<'a> {
    /// The sides of a workspace. `None` where its files cannot be read, which is told.
    pub fn of(workspace: &'a Workspace, context: &mut Context) -> anyhow::Result<Option<Self>> {
        let mut sides = Sides { workspace, ground: None, scenarios: Vec::new() };
        let scenarios = match what_if::asked(context)? {
            // The files as the options make them are without their scenarios.
            Some(_) => match supposed::ground(&mut sides.ground, context)? {
                Some(ground) => ground.scenarios.clone(),
                None => return Ok(None),
            },
            None => scenario::scenarios(&workspace.documents),
        };
        sides.scenarios = scenarios.into_iter().map(|scenario| scenario.id).collect();
        Ok(Some(sides))
    }

    /// A side by its name; `beside` is the other one. A municipality goes before a scenario, and that before a file; `scenario:NAME` is
    /// always a scenario, `./name` always a file. `None` where a side cannot be read, which is told.
    pub fn choose(
        &mut self,
        (name, beside): (&str, &str),
        wanted: Wanted<'_>,
        context: &mut Context,
    ) -> anyhow::Result<Option<Chosen>> {
        let workspace = self.workspace;
        let is_municipality = || reference::municipality(name, workspace).is_some();
        match supposed::id(name, &self.scenarios) {
            Some(id) if name != id || !is_municipality() => {
                let Some(ground) = supposed::ground(&mut self.ground, context)? else { return Ok(None) };
                let found = supposed::plan(id, ground, (workspace, wanted), context)?;
                Ok(found.map(|supposed| Chosen::Scenario(Box::new(supposed))))
            }
            _ => choose((name, beside), (workspace, &self.scenarios), wanted, context),
        }
    }
}

fn choose(
    (name, beside): (&str, &str),
    (workspace, scenarios): (&Workspace, &[String]),
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
        let as_plan = is_plan(beside, workspace, scenarios);
        return at_revision((name, &revision), as_plan, workspace, wanted, context);
    }
    match name {
        "today" => Ok(Some(Chosen::Today)),
        "target" | "base" => {
            let answer = wanted.search.answer(workspace, wanted.extras());
            Ok(Some(Chosen::Target(Box::new(answer))))
        }
        _ if is_file(name) => saved_side(name, &input::plan(Path::new(name))?, workspace, context).map(Some),
        _ => {
            let known = municipalities.iter().map(|municipality| municipality.id.as_str());
            let known = known.chain(scenarios.iter().map(String::as_str));
            let near = did_you_mean(name, known.chain(["today", "target", "base"]));
            bail!(t!("cli.no_side", name = name, hint = reference::hint(near)))
        }
    }
}

fn is_file(name: &str) -> bool {
    Path::new(name).extension().is_some() || name.contains(['/', '\\'])
}

/// Whether a side is a plan by its name: then a revision beside it is the target of that revision.
fn is_plan(name: &str, workspace: &Workspace, scenarios: &[String]) -> bool {
    let known = workspace.landscape.municipalities.iter().any(|municipality| municipality.id == name);
    let planned = ["target", "base"].contains(&name) || supposed::id(name, scenarios).is_some();
    !known && !name.starts_with("git:") && (planned || is_file(name))
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
            Chosen::Today
            | Chosen::Municipality(_)
            | Chosen::Target(_)
            | Chosen::Plan(_)
            | Chosen::Scenario(_) => None,
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
            Chosen::Scenario(supposed) => diff::Side::Plan(&supposed.plan),
        }
    }

    /// The side to compare with what there is: a target as it is carried out.
    pub fn side_of_today<'a>(&'a self, was: Option<&'a Basis<'a>>) -> diff::Side<'a> {
        match self {
            Chosen::Target(answer) => diff::Side::Plan(&answer.carried_out),
            Chosen::Scenario(supposed) => diff::Side::Plan(&supposed.carried_out),
            Chosen::Today | Chosen::Was(_) | Chosen::Municipality(_) | Chosen::Plan(_) => self.side(was),
        }
    }

    /// When the projects of a target run.
    pub fn timing(&self) -> Option<&Result<Roadmap, TooLong>> {
        match self {
            Chosen::Target(answer) => answer.timing.as_ref(),
            // The months of a scenario are those of another landscape.
            Chosen::Today
            | Chosen::Was(_)
            | Chosen::Municipality(_)
            | Chosen::Plan(_)
            | Chosen::Scenario(_) => None,
        }
    }

    /// What it is called, by the name that the user gave.
    pub fn title(&self, name: &str) -> EndName {
        match self {
            Chosen::Today => EndName::Today,
            Chosen::Target(_) => EndName::Target,
            Chosen::Scenario(supposed) => EndName::Given(supposed.scenario.id.clone()),
            Chosen::Municipality(_) | Chosen::Plan(_) | Chosen::Was(_) => EndName::Given(name.to_owned()),
        }
    }

    /// Whether it is a plan.
    pub const fn is_plan(&self) -> bool {
        matches!(self, Chosen::Target(_) | Chosen::Plan(_) | Chosen::Scenario(_))
    }

    /// Whether there is nothing to compare: a plan without a target.
    pub fn is_infeasible(&self) -> bool {
        match self {
            Chosen::Target(answer) => !answer.is_feasible(),
            Chosen::Plan(plan) => !plan.is_feasible(),
            Chosen::Scenario(supposed) => !supposed.plan.is_feasible(),
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
