//! What a rule is: a static card, a page, and a function that reports by place.
//!
//! What enters: a [`Context`], and for the rules of the plan a [`PlanContext`]. What leaves: [`Hits`].
//! What always holds: a rule knows names and never bytes, and it decides nothing about levels and waivers.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::cost::{Basis, ContractExit, ContractFate, Evaluation};
use crate::diagnostic::Card;
use crate::model::{
    Candidate, ContractId, Date, DecisionId, DomainId, DomainOrComponent, Landscape, Place, Selection,
    SystemId, Thing, Verdict,
};
use crate::plan::Solved;
use crate::roadmap::{self, Projects, Roadmap};
use crate::words::{Text, t};

pub use super::alike::{apart, plain_company, plain_name};
pub use super::context::{Context, cover_place, entry_of};
pub use super::hits::{Hit, Hits, bar_words, listed};
pub use super::jobs::{Job, jobs, months_until};
pub use crate::diagnostic::Severity;
pub use crate::roadmap::Leaving;

/// A rule.
#[derive(Debug)]
pub struct Rule {
    /// Its code, `FAM###`; never reused.
    pub code: &'static str,
    /// A kebab-case name that names the fault.
    pub name: &'static str,
    /// One line: what is wrong where it fires.
    pub summary: &'static str,
    /// How bad it is, unless `rules.yaml` says otherwise.
    pub severity: Severity,
    /// Whether it concludes from what is *not* there, or from many things together. Such a rule would be misled where `load` or
    /// `resolve` had to leave something out, and does not run then. Any other is not heard about what was not read whole.
    pub needs_whole: bool,
    /// Its page in Markdown: the module documentation of its own file.
    pub page: &'static str,
    /// What it does, and with that its stage.
    pub check: Check,
}

/// What the file of a rule says of it. Its code and its name are the file's, its page is the file's documentation.
#[derive(Clone, Copy, Debug)]
pub struct About {
    /// One line: what is wrong where it fires.
    pub summary: &'static str,
    /// How bad it is, unless `rules.yaml` says otherwise.
    pub severity: Severity,
    /// Whether it concludes from what is *not* there, or from many things together.
    pub needs_whole: bool,
    /// What it does.
    pub check: Check,
}

/// What a rule looks at.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// The workspace alone.
    Inventory(fn(&Context, &mut Hits)),
    /// The target portfolio.
    Plan(fn(&PlanContext, &mut Hits)),
}

/// When a rule runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Always.
    Inventory,
    /// With `check --plan`.
    Plan,
    /// With `review`: a policy over what a change does.
    Change,
}

impl Stage {
    /// What rules of it look at, in a word.
    pub fn text(self) -> Text {
        match self {
            Stage::Inventory => t!("rule_stage.inventory"),
            Stage::Plan => t!("rule_stage.plan"),
            Stage::Change => t!("rule_stage.change"),
        }
    }
}

impl Rule {
    /// The rule of a file, by the names that `rule!` made of its own.
    pub const fn of(code: &'static str, name: &'static str, page: &'static str, about: About) -> Self {
        let About { summary, severity, needs_whole, check } = about;
        Rule { code, name, summary, severity, needs_whole, page, check }
    }

    /// When it runs.
    pub const fn stage(&self) -> Stage {
        match self.check {
            Check::Inventory(_) => Stage::Inventory,
            Check::Plan(_) => Stage::Plan,
        }
    }

    /// Its code, name and one line.
    pub const fn card(&self) -> Card {
        Card { code: self.code, name: self.name, meaning: self.summary }
    }
}

/// What is left: a contract, or a part of one that goes on.
#[derive(Clone, Copy, Debug)]
pub struct Left {
    /// The contract.
    pub contract: ContractId,
    /// The system that the part pays for; `None` where the whole contract is left.
    pub part: Option<SystemId>,
    /// What is left of it costs so much a year, in kroner.
    pub annual: u64,
    /// The first day without its systems.
    pub switch_off: Date,
    /// Its exit, with that day.
    pub exit: ContractExit,
}

impl Left {
    /// What it is about, by reference: the contract, or the system of the part.
    pub fn subject<'l>(&self, landscape: &'l Landscape) -> &'l str {
        match self.part {
            Some(system) => &landscape.system(system).reference,
            None => &landscape.contract(self.contract).reference,
        }
    }

    /// What it is called in a sentence.
    pub fn name(&self, landscape: &Landscape) -> Text {
        let contract = &landscape.contract(self.contract).reference;
        match self.part {
            Some(system) => {
                t!("con003.part", system = landscape.system(system).reference, contract = contract)
            }
            None => Text::same(contract),
        }
    }
}

/// What the rules of the plan see.
#[derive(Debug)]
pub struct PlanContext<'a> {
    /// What the rules of the inventory see.
    pub inventory: &'a Context<'a>,
    /// Scope, candidates, prices.
    pub basis: &'a Basis<'a>,
    /// The plan; where it is infeasible, there is no target in it.
    pub plan: &'a Solved,
    projects: OnceLock<Projects>,
    roadmap: OnceLock<Option<Roadmap>>,
}

impl<'a> PlanContext<'a> {
    /// A plan beside what is known of the workspace.
    pub(super) fn new(inventory: &'a Context<'a>, basis: &'a Basis<'a>, plan: &'a Solved) -> Self {
        PlanContext { inventory, basis, plan, projects: OnceLock::new(), roadmap: OnceLock::new() }
    }

    /// The projects that the target makes; nothing where the plan is infeasible.
    pub fn projects(&self) -> Option<&Projects> {
        let (selection, evaluation) = (self.selection()?, self.evaluation()?);
        Some(self.projects.get_or_init(|| roadmap::projects(self.basis, selection, evaluation)))
    }

    /// How each contract that is not kept is left, as the roadmap lets its systems be left; where the work cannot be dated, as
    /// the plan has it. Nothing where the plan is infeasible.
    pub fn leaving(&self) -> Vec<(ContractId, Leaving)> {
        let Some(evaluation) = self.evaluation() else { return Vec::new() };
        if let Some(roadmap) = self.made_roadmap() {
            return roadmap.exits.contracts().map(|(id, leaving)| (id, *leaving)).collect();
        }
        let left = evaluation.contracts.iter().filter_map(|(&id, fate)| match fate {
            ContractFate::Left(exit) => Some((id, *exit)),
            ContractFate::Kept { .. } => None,
        });
        let switch_off = self.basis.switch_off;
        left.map(|(id, exit)| (id, Leaving { switch_off, exit, planned: exit })).collect()
    }

    /// Everything that is left: the contracts that are not kept, and the parts of those that go on whose system is not used.
    pub fn all_left(&self) -> Vec<Left> {
        let landscape = self.landscape();
        let whole = |(id, leaving): (ContractId, Leaving)| Left {
            contract: id,
            part: None,
            annual: self.basis.annual_fee(id),
            switch_off: leaving.switch_off,
            exit: leaving.exit,
        };
        let part = |(id, system, switch_off, exit): (ContractId, SystemId, Date, ContractExit)| {
            let line = landscape.contract(id).lines.iter().find(|line| line.system == system)?;
            Some(Left { contract: id, part: Some(system), annual: line.annual, switch_off, exit })
        };
        self.leaving().into_iter().map(whole).chain(self.parts().into_iter().filter_map(part)).collect()
    }

    /// The lines of kept contracts that are given notice, each with the first day without its system.
    fn parts(&self) -> Vec<(ContractId, SystemId, Date, ContractExit)> {
        if let Some(roadmap) = self.made_roadmap() {
            let exits = &roadmap.exits;
            let off = |system| exits.switch_off(system).map(|switch_off| switch_off.off);
            return exits
                .lines()
                .filter_map(|(id, system, exit)| Some((id, system, off(system)?, exit)))
                .collect();
        }
        let mut parts = Vec::new();
        for (&id, fate) in self.evaluation().into_iter().flat_map(|evaluation| &evaluation.contracts) {
            if let ContractFate::Kept { lines, .. } = fate {
                parts.extend(lines.iter().map(|line| (id, line.system, self.basis.switch_off, line.exit)));
            }
        }
        parts
    }

    fn made_roadmap(&self) -> Option<&Roadmap> {
        let (selection, evaluation) = self.plan.target.as_ref()?;
        self.roadmap.get_or_init(|| roadmap::of_plan(self.basis, selection, evaluation).ok()).as_ref()
    }

    /// The landscape.
    pub fn landscape(&self) -> &'a Landscape {
        self.basis.landscape
    }

    /// What is chosen; nothing where the plan is infeasible.
    pub fn selection(&self) -> Option<&'a Selection> {
        self.plan.target.as_ref().map(|(selection, _)| selection)
    }

    /// What is chosen, priced.
    pub fn evaluation(&self) -> Option<&'a Evaluation> {
        self.plan.target.as_ref().map(|(_, evaluation)| evaluation)
    }

    /// The planning date.
    pub fn as_of(&self) -> Date {
        self.landscape().merger.as_of
    }

    /// What is chosen in each domain in scope.
    pub fn chosen(&self) -> impl Iterator<Item = (DomainId, Candidate)> + use<'a> {
        let selection = self.selection();
        let basis = self.basis;
        basis.in_scope().filter_map(move |domain| Some((domain, selection?.get(domain)?)))
    }

    /// The systems chosen alone, each with the domains it is chosen in.
    pub fn chosen_systems(&self) -> BTreeMap<SystemId, Vec<DomainId>> {
        let mut systems: BTreeMap<SystemId, Vec<DomainId>> = BTreeMap::new();
        for (domain, candidate) in self.chosen() {
            if let Candidate::System(system) = candidate {
                systems.entry(system).or_default().push(domain);
            }
        }
        systems
    }

    /// Whether every municipality already works in a system in a domain.
    pub fn serves_everybody(&self, system: SystemId, domain: DomainId) -> bool {
        let landscape = self.landscape();
        let uses = &landscape.system(system).uses;
        landscape.municipality_ids().all(|municipality| {
            let mut entries = uses.iter().map(|&entry| landscape.entry(entry));
            entries.any(|entry| entry.municipality == municipality && entry.cover(domain).is_some())
        })
    }

    /// Whether the target has an integration between a domain and something else; `None` where one of them has no target.
    pub fn plans_edge(&self, domain: DomainId, far: DomainOrComponent) -> Option<bool> {
        let evaluation = self.evaluation()?;
        let selection = self.selection()?;
        selection.get(domain)?;
        if let DomainOrComponent::Domain(other) = far {
            selection.get(other)?;
        }
        let ends = match far {
            DomainOrComponent::Domain(other) => {
                (domain.min(other), DomainOrComponent::Domain(domain.max(other)))
            }
            component => (domain, component),
        };
        Some(evaluation.integrations.iter().any(|(edge, _)| (edge.near, edge.far) == ends))
    }

    /// The contracts that chosen systems rest on although they would have to grow further than is known to be allowed.
    pub fn grows_beyond_limit(&self) -> BTreeSet<ContractId> {
        let landscape = self.landscape();
        let chosen = self.chosen_systems().into_keys().filter(|&system| self.basis.needs_lawyer(system));
        chosen.filter_map(|system| landscape.system(system).contract).collect()
    }

    /// The first decision with such a verdict.
    pub fn decision(&self, wanted: impl Fn(Verdict) -> bool) -> Option<DecisionId> {
        self.landscape().decisions.iter().position(|decision| wanted(decision.verdict)).map(DecisionId::at)
    }

    /// The decision that drops an edge, named from either end.
    pub fn drop_of(&self, near: DomainId, far: DomainOrComponent) -> Option<DecisionId> {
        self.decision(|verdict| match (verdict, far) {
            (Verdict::Drop(a, b), _) if (a, b) == (near, far) => true,
            (Verdict::Drop(a, DomainOrComponent::Domain(b)), DomainOrComponent::Domain(far)) => {
                (a, b) == (far, near)
            }
            _ => false,
        })
    }

    /// Where a choice shows: at the decision that made it, else at the system, else at the domain.
    pub fn choice_place(&self, domain: DomainId, candidate: Candidate) -> Place {
        let decided = self.decision(|verdict| verdict == Verdict::Choose(domain, candidate));
        match (decided, candidate) {
            (Some(decision), _) => Place::key(Thing::Decision(decision), "choose"),
            (None, Candidate::System(system)) => {
                cover_place(self.landscape(), self.landscape().system(system).entry, domain)
            }
            (None, _) => Place::of(Thing::Domain(domain)),
        }
    }
}
