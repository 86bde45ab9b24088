//! Rules over the inventories and the target: what is wrong, and what is worth knowing.
//!
//! What enters: documents, the landscape with its origins, the findings of `load` and `resolve`, and perhaps a plan.
//! What leaves: a [`Checked`]: every finding with its place, sorted, and what was waived.
//! What always holds: rules point by name, and only here names become places; an error of `load` or `resolve` cannot be
//! turned down or waived, for what it left out is missing in every result.

mod accepted;
mod baseline;
mod cards;
mod context;
mod jobs;
mod own;
pub mod rule;
mod rules;
mod settings;
mod wanted;

use std::borrow::Cow;

use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use crate::cost::Basis;
use crate::diagnostic::{self, Finding, Label, Severity, Waived};
use crate::load::Documents;
use crate::model::Date;
use crate::plan::Solved;
use crate::resolve::{Origins, Resolved};

pub use baseline::Baseline;
pub use cards::{Codes, Entry, FAMILIES, book, entries, entry, pages};
pub use context::Context;
pub use own::OwnRules;
pub use own::view;
pub use rules::ALL as RULES;
pub use wanted::{UnknownCode, Wanted};

use accepted::Accepted;
use rule::{Check, Hit, PlanContext, Report, Rule};
use settings::Settings;

/// What is asked for.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// Which codes.
    pub wanted: Wanted,
    /// Whether waivers and `ignore` comments are set aside.
    pub no_ignores: bool,
}

/// What the checks found.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// The findings, sorted.
    pub findings: Vec<Finding>,
    /// What was accepted, in the same order.
    pub waived: Vec<Waived>,
    /// The codes of the rules that ran, sorted.
    pub ran: Vec<String>,
    /// The codes of the rules that did not run because something was left out by an error of `load` or `resolve`.
    pub held_back: Vec<String>,
    /// Whether there was a baseline to compare with.
    pub compared: bool,
    /// The code and subject of what the baseline has and is gone, sorted.
    pub fixed: Vec<(String, String)>,
    wanted: Wanted,
}

impl Checked {
    /// How many findings there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

/// Runs the rules: those of the inventory, and with a plan those of the plan.
///
/// `found` are the findings of `load` and `resolve`, which are sorted in.
pub fn check(
    documents: &Documents,
    resolved: &Resolved,
    found: Vec<Finding>,
    plan: Option<(&Basis, &Solved)>,
    request: &Request,
) -> Checked {
    let broken = found.iter().any(|finding| finding.severity == Severity::Error);
    let own = OwnRules::read(documents);
    let codes = Codes::new(own.codes());
    let settings = Settings::read(documents, &codes);
    let mut checked = Checked { wanted: request.wanted.clone(), ..Checked::default() };
    let mut findings: Vec<Finding> = Vec::new();
    let (firm, soft): (Vec<Finding>, Vec<Finding>) =
        found.into_iter().partition(|finding| finding.severity == Severity::Error);
    findings.extend(soft);
    if let Some(landscape) = &resolved.landscape {
        let context = Context::new(landscape);
        let plan = plan.map(|(basis, plan)| PlanContext { inventory: &context, basis, plan });
        let (running, held_back): (Vec<&Rule>, Vec<&Rule>) = rules::ALL
            .iter()
            .filter(|rule| request.wanted.wants(rule.code) && !settings.is_off(rule.code))
            .filter(|rule| plan.is_some() || matches!(rule.check, Check::Inventory(_)))
            .partition(|rule| !(broken && rule.needs_whole));
        checked.held_back.extend(held_back.into_iter().map(|rule| rule.code.to_owned()));
        checked.ran.extend(running.iter().map(|rule| rule.code.to_owned()));
        let run = |rule: &&Rule| {
            let mut report = Report::default();
            match (rule.check, &plan) {
                (Check::Inventory(check), _) => check(&context, &mut report),
                (Check::Plan(check), Some(plan)) => check(plan, &mut report),
                (Check::Plan(_), None) => {}
            }
            report.hits.into_iter().map(|hit| placed(rule, hit, &resolved.origins)).collect()
        };
        let found: Vec<Vec<Finding>> = running.par_iter().with_max_len(1).map(run).collect();
        findings.extend(found.into_iter().flatten());
        let wanted = |code: &str| request.wanted.wants(code) && !settings.is_off(code);
        if broken {
            checked.held_back.extend(own.codes().into_iter().filter(|code| wanted(code)));
        } else {
            let (found, ran) = own.run(landscape, plan.as_ref(), &resolved.origins, wanted);
            findings.extend(found);
            checked.ran.extend(ran);
        }
    }
    checked.ran.sort();
    settings.adjust(&mut findings);
    let as_of = resolved.landscape.as_ref().map(|landscape| landscape.merger.as_of);
    if !request.no_ignores {
        let mut accepted = Accepted::read(&documents.sources, &settings, &codes, as_of.unwrap_or(Date::MIN));
        (findings, checked.waived) = accepted.sift(findings, &documents.sources);
        let ran = |code: &str| {
            let of_a_rule = rules::find(code).is_some() || codes.is_own(code);
            !of_a_rule || checked.ran.iter().any(|ran| ran == code)
        };
        findings.extend(accepted.complaints(ran));
    }
    findings.extend(settings.findings);
    findings.extend(own.findings);
    findings.retain(|finding| request.wanted.wants(&finding.code));
    checked.waived.retain(|waived| request.wanted.wants(&waived.finding.code));
    findings.extend(firm);
    diagnostic::sort(&mut findings, &documents.sources);
    let waived = checked.waived.iter_mut().map(|waived| &mut waived.finding);
    diagnostic::number(findings.iter_mut().chain(waived), &documents.sources);
    checked.findings = findings;
    checked
}

/// What a rule found, with bytes for names.
fn placed(rule: &Rule, hit: Hit, origins: &Origins) -> Finding {
    Finding {
        code: Cow::Borrowed(rule.code),
        severity: rule.severity,
        message: hit.message,
        primary: Label { span: origins.span(&hit.place), text: hit.label },
        related: hit
            .related
            .into_iter()
            .map(|(place, text)| Label { span: origins.span(&place), text })
            .collect(),
        help: hit.help,
        subject: hit.subject,
        nth: 1,
    }
}
