//! What would be otherwise: `--scenario`, `--set` and the scenarios that are compared, as workspaces.

use std::collections::BTreeMap;

use super::Context;
use super::workspace::Workspace;
use crate::diagnostic::{Finding, Severity, did_you_mean};
use crate::load::{Changed, Documents, Files, Overlaid, load};
use crate::register::Register;
use crate::resolve::{Clock, resolve};
use crate::scenario::{self, Base, Override, Scenario, Texts, Trouble, World};
use crate::words::{Text, t};

/// A workspace without errors, of which other ones can be made.
pub struct Ground {
    /// Its files.
    pub files: Box<dyn Files>,
    /// What they hold.
    pub documents: Documents,
    /// Its scenarios.
    pub scenarios: Vec<Scenario>,
    register: Register,
    paths: BTreeMap<String, String>,
    clock: Clock,
}

impl Ground {
    /// Reads it, and tells on stderr what is wrong. `None` if something is.
    pub fn read(files: Box<dyn Files>, context: &mut Context) -> Option<Self> {
        let clock = Clock { as_of_override: context.options.as_of, today: context.today };
        let changed = Changed::new(files.as_ref());
        let (documents, mut findings) = load(&changed);
        findings.extend(resolve(&documents, clock).findings);
        let paths = changed.paths();
        drop(changed);
        if findings.iter().any(|finding| finding.severity == Severity::Error) {
            context.console.findings(&findings, &documents.sources);
            return None;
        }
        let (register, scenarios) = (Register::of(&documents), scenario::scenarios(&documents));
        Some(Ground { files, documents, scenarios, register, paths, clock })
    }

    /// What scenarios are about.
    pub fn base(&self) -> Base<'_> {
        Base { documents: &self.documents, register: &self.register, paths: &self.paths }
    }

    /// A scenario by its id.
    pub fn scenario(&self, id: &str) -> anyhow::Result<&Scenario> {
        let known = || self.scenarios.iter().map(|scenario| scenario.id.as_str());
        self.scenarios.iter().find(|scenario| scenario.id == id).ok_or_else(|| {
            let said = match did_you_mean(id, known()) {
                Some(near) => t!("scenario.near", id = id, near = near),
                None if self.scenarios.is_empty() => t!("scenario.none_yet", id = id),
                None => t!("scenario.unknown", id = id, known = Text::and(known())),
            };
            said.into()
        })
    }

    /// The workspace that a scenario makes, or what is wrong with it.
    pub fn world(&self, scenario: &Scenario) -> Result<World, Vec<Trouble>> {
        scenario::world(self.files.as_ref(), self.base(), scenario, self.clock)
    }

    /// The same as a workspace that can be planned for.
    pub fn workspace(&self, scenario: &Scenario) -> Result<Workspace, Vec<Trouble>> {
        let World { documents, resolved, findings, .. } = self.world(scenario)?;
        let landscape = resolved.landscape.ok_or_else(Vec::new)?;
        Ok(Workspace { documents, landscape, origins: resolved.origins, findings })
    }

    /// Tells what is wrong with a scenario: at its line, or on the command line.
    pub fn tell(
        &self,
        scenario: &Scenario,
        troubles: &[Trouble],
        context: &mut Context,
    ) -> anyhow::Result<()> {
        let findings: Vec<Finding> =
            troubles.iter().filter_map(|trouble| trouble.finding(scenario)).collect();
        if !findings.is_empty() {
            context.console.findings(&findings, &self.documents.sources);
        }
        match troubles.iter().find(|trouble| trouble.finding(scenario).is_none()) {
            Some(trouble) => {
                let (part, why) = trouble.said(scenario);
                let part = part.unwrap_or_default();
                Err(t!("scenario.bad_set", part = part, why = why).into())
            }
            None => Ok(()),
        }
    }

    /// The texts that a scenario makes other.
    fn texts(&self, scenario: &Scenario) -> Texts {
        let parts: Vec<&Override> = scenario.parts.iter().collect();
        scenario::texts(self.base(), &parts).unwrap_or_default()
    }
}

/// What is wrong with the scenarios of files without errors.
pub fn findings(files: Box<dyn Files>, documents: &Documents, context: &mut Context) -> Vec<Finding> {
    if scenario::scenarios(documents).is_empty() {
        return Vec::new();
    }
    let Some(ground) = Ground::read(files, context) else { return Vec::new() };
    let of = |scenario: &Scenario| -> Vec<Finding> {
        let troubles = ground.world(scenario).err().unwrap_or_default();
        troubles.iter().filter_map(|trouble| trouble.finding(scenario)).collect()
    };
    ground.scenarios.iter().flat_map(of).collect()
}

/// What the options of every command make otherwise; `None` where they say nothing.
pub fn asked(context: &Context) -> anyhow::Result<Option<(Option<&str>, Vec<Override>)>> {
    let options = &context.options;
    if options.scenario.is_none() && options.set.is_empty() {
        return Ok(None);
    }
    Ok(Some((options.scenario.as_deref(), parts(&options.set)?)))
}

/// `PATH=VALUE`, each a part of a scenario.
fn parts(set: &[String]) -> anyhow::Result<Vec<Override>> {
    let part = |text: &String| match text.split_once('=') {
        Some((path, value)) => Ok(Override::typed(path, value)),
        None => Err(t!("scenario.no_value", text = text).into()),
    };
    set.iter().map(part).collect()
}

/// The files as the options make them. `None` where something is wrong, which is told.
pub fn files(
    files: Box<dyn Files>,
    (id, parts): (Option<&str>, Vec<Override>),
    context: &mut Context,
) -> anyhow::Result<Option<Box<dyn Files>>> {
    let Some(ground) = Ground::read(files, context) else { return Ok(None) };
    let scenario = together(id.map(|id| ground.scenario(id)).transpose()?, parts);
    match ground.world(&scenario) {
        Ok(world) => {
            let what: Vec<String> = match id {
                Some(_) => vec![scenario.name.clone()],
                None => scenario.parts.iter().map(Override::shown).collect(),
            };
            context.console.note(t!("scenario.planned", what = what.join("; ")));
            world.notes.iter().for_each(|note| context.console.warn(note));
            let texts = ground.texts(&scenario).texts;
            Ok(Some(Box::new(Overlaid::new(ground.files, texts))))
        }
        Err(troubles) => {
            ground.tell(&scenario, &troubles, context)?;
            Ok(None)
        }
    }
}

/// A scenario with some more parts, which are not in its file.
pub fn together(scenario: Option<&Scenario>, parts: Vec<Override>) -> Scenario {
    let mut whole = scenario.cloned().unwrap_or_else(|| Scenario {
        id: String::new(),
        name: String::new(),
        about: None,
        span: None,
        parts: Vec::new(),
    });
    whole.parts.extend(parts);
    whole
}

/// Refuses to change files while they are looked at as they would be.
pub fn refuse(context: &Context) -> anyhow::Result<()> {
    match asked(context)? {
        Some(_) => Err(t!("scenario.not_here").into()),
        None => Ok(()),
    }
}
