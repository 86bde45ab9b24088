//! The checks of a workspace, read once: its own rules, every code it knows, its levels and waivers.
//!
//! What enters: documents. What leaves: [`Prepared`], which runs the rules over a resolved workspace and knows the page of
//! every code. What always holds: `rules.yaml` is read once, and a page is made only when somebody asks for it.

use std::borrow::Cow;

use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use super::accepted::Accepted;
use super::cards::{Codes, entries, entry};
use super::own::{Change, OwnRules};
use super::rule::{Check, Hit, Hits, PlanContext, Rule};
use super::settings::{Settings, UNUSED};
use super::unread::Unread;
use super::{Checked, Context, Request, rules};
use crate::cost::Basis;
use crate::diagnostic::{self, Finding, Label, Pages, RulePage, Severity};
use crate::load::Documents;
use crate::model::{Date, Landscape, Place, Thing};
use crate::plan::Solved;
use crate::resolve::Origins;

/// The checks of a workspace.
#[derive(Debug)]
pub struct Prepared<'d> {
    documents: &'d Documents,
    own: OwnRules,
    codes: Codes,
    settings: Settings,
}

impl<'d> Prepared<'d> {
    /// Reads `rules.yaml`, and runs the examples of the own rules.
    pub fn read(documents: &'d Documents) -> Self {
        let own = OwnRules::read(documents);
        let codes = Codes::new(own.pages().map(|page| (page.code, page.name)).collect());
        let settings = Settings::read(documents, &codes);
        Prepared { documents, own, codes, settings }
    }

    /// Every code that the workspace knows.
    pub fn codes(&self) -> &Codes {
        &self.codes
    }

    /// The pages of the workspace's own rules.
    pub fn own_pages(&self) -> impl Iterator<Item = RulePage> {
        self.own.pages()
    }

    /// Runs the rules: those of the inventory, and with a plan those of the plan.
    ///
    /// `found` are the findings of `load` and `resolve`, which are sorted in.
    pub fn check(
        &self,
        landscape: Option<&Landscape>,
        origins: &Origins,
        found: Vec<Finding>,
        plan: Option<(&Basis, &Solved)>,
        request: &Request,
    ) -> Checked {
        let mut checked = Checked { wanted: request.wanted.clone(), ..Checked::default() };
        let mut as_of = landscape.map(|landscape| landscape.merger.as_of);
        let (firm, mut findings): (Vec<Finding>, Vec<Finding>) =
            found.into_iter().partition(|finding| finding.severity == Severity::Error);
        if let Some(landscape) = landscape {
            let context = Context::new(landscape);
            let plan = plan.map(|(basis, plan)| PlanContext::new(&context, basis, plan));
            let run = Run {
                prepared: self,
                request,
                origins,
                context: &context,
                plan: plan.as_ref(),
                own: firm.is_empty(),
                unread: firm
                    .iter()
                    .any(|error| !error.only_a_word)
                    .then(|| Unread::new(landscape, origins, &firm)),
            };
            // No waiver has expired on a day that could not be read.
            as_of = as_of.filter(|_| !run.unread.as_ref().is_some_and(Unread::merger));
            findings.extend(run.rules(&mut checked));
            findings.extend(run.own_rules(&mut checked));
        }
        checked.ran.sort();
        self.settings.adjust(&mut findings);
        if !request.no_ignores {
            findings = self.sift(findings, as_of, &mut checked);
        }
        findings.extend(self.settings.findings.iter().cloned());
        findings.extend(self.own.findings.iter().cloned());
        findings.retain(|finding| request.wanted.wants(&finding.code));
        checked.waived.retain(|waived| request.wanted.wants(&waived.finding.code));
        findings.extend(firm);
        let sources = &self.documents.sources;
        diagnostic::sort(&mut findings, sources);
        let waived = checked.waived.iter_mut().map(|waived| &mut waived.finding);
        diagnostic::number(findings.iter_mut().chain(waived), sources);
        checked.findings = findings;
        checked
    }

    /// Holds the workspace's policies against a change under review, planned on both sides; levels and waivers count.
    pub fn policies(
        &self,
        landscape: &Landscape,
        origins: &Origins,
        plan: (&Basis, &Solved),
        change: &Change,
    ) -> Vec<Finding> {
        let context = Context::new(landscape);
        let plan = PlanContext::new(&context, plan.0, plan.1);
        let wanted = |code: &str| !self.settings.is_off(code);
        let (mut findings, ran) = self.own.policies(&plan, change, origins, wanted);
        self.settings.adjust(&mut findings);
        let sources = &self.documents.sources;
        let mut accepted = Accepted::read(sources, &self.settings, &self.codes, landscape.merger.as_of);
        let (mut findings, _) = accepted.sift(findings, sources);
        // What is wrong with the other waivers and comments the check of the workspace tells.
        let complaints = accepted.complaints(|code| ran.iter().any(|policy| policy == code));
        findings.extend(complaints.into_iter().filter(|finding| finding.code == UNUSED.code));
        diagnostic::sort(&mut findings, sources);
        diagnostic::number(findings.iter_mut(), sources);
        findings
    }

    /// Takes out what somebody accepted, and adds what is wrong with the waivers and comments.
    fn sift(&self, findings: Vec<Finding>, as_of: Option<Date>, checked: &mut Checked) -> Vec<Finding> {
        let sources = &self.documents.sources;
        let as_of = as_of.unwrap_or(Date::MIN);
        let mut accepted = Accepted::read(sources, &self.settings, &self.codes, as_of);
        let (mut findings, waived) = accepted.sift(findings, sources);
        checked.waived = waived;
        let ran = |code: &str| {
            let of_a_rule = rules::find(code).is_some() || self.codes.is_own(code);
            !of_a_rule || checked.ran.iter().any(|ran| ran == code)
        };
        findings.extend(accepted.complaints(ran));
        findings
    }
}

impl Pages for Prepared<'_> {
    fn page(&self, code: &str) -> Option<RulePage> {
        let own = || self.own.pages().find(|page| page.code == code);
        entry(code).filter(|entry| entry.card.code == code).map(|entry| entry.shown()).or_else(own)
    }

    fn all(&self) -> Vec<RulePage> {
        let known = entries().into_iter().map(|entry| entry.shown());
        let mut pages: Vec<RulePage> = known.chain(self.own.pages()).collect();
        pages.sort_by(|one, other| one.code.cmp(&other.code));
        pages
    }
}

/// One run over one landscape.
struct Run<'r> {
    prepared: &'r Prepared<'r>,
    request: &'r Request,
    origins: &'r Origins,
    context: &'r Context<'r>,
    plan: Option<&'r PlanContext<'r>>,
    /// Where errors of `load` or `resolve` left something out.
    unread: Option<Unread<'r>>,
    /// Whether the workspace's own rules can run: they may ask for any value.
    own: bool,
}

impl Run<'_> {
    fn wants(&self, code: &str) -> bool {
        self.request.wanted.wants(code) && !self.prepared.settings.is_off(code)
    }

    /// What the program's rules find.
    fn rules(&self, checked: &mut Checked) -> Vec<Finding> {
        let (running, held_back): (Vec<&Rule>, Vec<&Rule>) = rules::ALL
            .iter()
            .filter(|rule| self.wants(rule.code))
            .filter(|rule| self.plan.is_some() || matches!(rule.check, Check::Inventory(_)))
            .partition(|rule| self.unread.is_none() || !rule.needs_whole);
        checked.held_back.extend(held_back.into_iter().map(|rule| rule.code.to_owned()));
        checked.ran.extend(running.iter().map(|rule| rule.code.to_owned()));
        // The own rules stay on this thread.
        let (context, plan, origins, unread) = (self.context, self.plan, self.origins, self.unread.as_ref());
        let run = |rule: &&Rule| {
            let mut report = Hits::default();
            match (rule.check, plan) {
                (Check::Inventory(check), _) => check(context, &mut report),
                (Check::Plan(check), Some(plan)) => check(plan, &mut report),
                (Check::Plan(_), None) => {}
            }
            let known =
                report.list.into_iter().filter(|hit| !unread.is_some_and(|unread| unread.touches(hit)));
            known.map(|hit| placed(rule, hit, origins)).collect()
        };
        let found: Vec<Vec<Finding>> = running.par_iter().with_max_len(1).map(run).collect();
        found.into_iter().flatten().collect()
    }

    /// What the workspace's own rules find.
    fn own_rules(&self, checked: &mut Checked) -> Vec<Finding> {
        let own = &self.prepared.own;
        if !self.own {
            checked.held_back.extend(own.codes().into_iter().filter(|code| self.wants(code)));
            return Vec::new();
        }
        let (found, ran) = own.run(self.context, self.plan, self.origins, |code| self.wants(code));
        checked.ran.extend(ran);
        found
    }
}

/// What a rule found, with bytes for names.
fn placed(rule: &Rule, hit: Hit, origins: &Origins) -> Finding {
    let of_a_list = matches!(hit.place.thing, Thing::Municipality(_))
        && hit.place == Place::key(hit.place.thing, "inventory");
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
        only_a_word: false,
        of_a_list,
    }
}
