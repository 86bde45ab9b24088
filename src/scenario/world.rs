//! The workspace that a scenario makes.

use std::borrow::Cow;

use super::{Base, Override, Scenario, texts};
use crate::diagnostic::{Finding, Severity};
use crate::load::{Documents, Files, Overlaid, codes, load_again};
use crate::resolve::{Clock, Resolved, resolve};
use crate::words::Text;

/// A workspace as it would be.
#[derive(Debug)]
pub struct World {
    /// Its files.
    pub documents: Documents,
    /// What they say.
    pub resolved: Resolved,
    /// What is worth knowing about them, but for the files that are as they were.
    pub findings: Vec<Finding>,
    /// What is worth knowing about the scenario.
    pub notes: Vec<Text>,
}

/// What is wrong with a scenario.
#[derive(Clone, Debug)]
pub struct Trouble {
    /// The part that makes it; none where it takes several.
    pub part: Option<usize>,
    /// The code of what is wrong.
    pub code: Cow<'static, str>,
    /// What is wrong.
    pub message: Text,
    /// The way out.
    pub help: Vec<Text>,
}

impl Trouble {
    /// As a finding at the scenario's line; none where it comes from the command line.
    pub fn finding(&self, scenario: &Scenario) -> Option<Finding> {
        let part = self.part.and_then(|part| scenario.parts.get(part));
        let span = part.map_or(scenario.span, |part| part.span)?;
        let mut finding = Finding::error(self.code.clone(), span, self.message.clone()).about(&scenario.id);
        finding.help.clone_from(&self.help);
        Some(finding)
    }

    /// What is wrong, with the part that makes it.
    pub fn said(&self, scenario: &Scenario) -> (Option<String>, &Text) {
        (self.part.and_then(|part| scenario.parts.get(part)).map(Override::shown), &self.message)
    }
}

/// The workspace that a scenario makes of files without errors, or everything that is wrong with it.
pub fn world(
    files: &dyn Files,
    base: Base<'_>,
    scenario: &Scenario,
    clock: Clock,
) -> Result<World, Vec<Trouble>> {
    let parts: Vec<&Override> = scenario.parts.iter().collect();
    let wrong = match made(files, base, &parts, clock) {
        Ok((world, wrong)) if wrong.is_empty() => return Ok(world),
        Ok((_, wrong)) => wrong,
        Err(_) => Vec::new(),
    };
    let alone = scenario.parts.iter().enumerate().flat_map(|(number, part)| {
        let found = match made(files, base, &[part], clock) {
            Ok((_, wrong)) => wrong.iter().map(trouble).collect(),
            Err(troubles) => troubles,
        };
        found.into_iter().map(move |trouble| Trouble { part: Some(number), ..trouble })
    });
    // Each part by itself says which of them is wrong.
    let mut alone: Vec<Trouble> = alone.collect();
    if alone.is_empty() {
        alone.extend(wrong.iter().map(trouble));
    }
    Err(alone)
}

fn trouble(finding: &Finding) -> Trouble {
    let Finding { code, message, help, .. } = finding.clone();
    Trouble { part: None, code, message, help }
}

/// The workspace that some parts make, and its errors.
fn made(
    files: &dyn Files,
    base: Base<'_>,
    parts: &[&Override],
    clock: Clock,
) -> Result<(World, Vec<Finding>), Vec<Trouble>> {
    let texts = texts(base, parts).map_err(|wrong| {
        let trouble = |(part, message)| Trouble {
            part: Some(part),
            code: Cow::Borrowed(codes::UNKNOWN_KEY.code),
            message,
            help: Vec::new(),
        };
        wrong.into_iter().map(trouble).collect::<Vec<Trouble>>()
    })?;
    let (documents, mut findings) = load_again(&Overlaid::new(files, texts.texts), base.documents);
    let resolved = resolve(&documents, clock);
    findings.extend(resolved.findings.iter().cloned());
    let wrong = findings.iter().filter(|finding| finding.severity == Severity::Error).cloned().collect();
    let notes = texts.notes.into_iter().map(|(_, note)| note).collect();
    Ok((World { documents, resolved, findings, notes }, wrong))
}
