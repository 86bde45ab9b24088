//! From a document to the plan: every name is resolved here, once.

use std::collections::BTreeMap;
use std::fmt;

use super::v1::{
    ContractEntry, DecisionEntry, DomainEntry, IntegrationEntry, MigrationEntry, OpenEntry, PackageEntry,
    PlanDocument, ProcurementEntry, ReferenceEntry,
};
use crate::cost::{Assumed, BarKind, Constraint, ExitWay, Far, Member, Work};
use crate::freedom::{Package, Turn};
use crate::model::{
    Candidate, ContractId, DecisionId, DomainId, Landscape, MigrationKind, MunicipalityId, ProductId,
    SystemId,
};
use crate::optimise::DecisionCost;
use crate::plan::{
    Action, Choice, Clarify, Fate, How, InputPart, Inputs, Integration, LineExit, Migration, Packaged, Plan,
    PlanStatus, Procurement, Reference, RunnerUp, Today,
};
use crate::words::{Text, t};

/// The systems of an open domain, each with what bars it.
type Barred = Vec<(SystemId, Vec<BarKind>)>;

/// Something in a plan document that the workspace does not know, or that no plan says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// Where: a path into the document, such as `domains[3].choice`.
    pub place: String,
    /// What should be there.
    pub what: Thing,
    /// What the document says.
    pub name: String,
}

/// What a plan document names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing {
    /// A municipality.
    Municipality,
    /// A domain.
    Domain,
    /// A system, or a use of one.
    System,
    /// A product.
    Product,
    /// A national component.
    Component,
    /// A contract.
    Contract,
    /// A decision.
    Decision,
    /// A word of the format: a kind, an action, a reason.
    Word,
}

impl Gone {
    /// What is gone, in words.
    pub fn text(&self) -> Text {
        let what = match self.what {
            Thing::Municipality => t!("plan_file.municipality"),
            Thing::Domain => t!("plan_file.domain"),
            Thing::System => t!("plan_file.system"),
            Thing::Product => t!("plan_file.product"),
            Thing::Component => t!("plan_file.component"),
            Thing::Contract => t!("plan_file.contract"),
            Thing::Decision => t!("plan_file.decision"),
            Thing::Word => return t!("plan_file.no_word", name = self.name, place = self.place),
        };
        t!("plan_file.gone", what = what, name = self.name, place = self.place)
    }
}

impl fmt::Display for Gone {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        self.text().fmt(to)
    }
}

/// The plan in a document, as a landscape understands it, and what it does not know: whatever names that is left out of the
/// plan. Why there is no target is only words in this format, so an infeasible plan has no conflict here.
pub fn read(landscape: &Landscape, document: &PlanDocument) -> (Plan, Vec<Gone>) {
    let mut reader = Reader { landscape, gone: Vec::new() };
    let mut plan = reader.plan(document);
    plan.complete = reader.gone.is_empty();
    plan.changed = changed(landscape, document);
    (plan, reader.gone)
}

/// The parts of the workspace that are not what a document rests on. Where it has no fingerprints of this encoding only its days
/// can tell.
fn changed(landscape: &Landscape, document: &PlanDocument) -> Option<Vec<InputPart>> {
    let merger = &landscape.merger;
    let own = Inputs::of(landscape);
    match &document.inputs {
        Some(inputs) if inputs.version == own.version => Some(own.differing(inputs)),
        _ if (document.date, document.as_of) != (merger.date, merger.as_of) => Some(vec![InputPart::Merger]),
        _ => None,
    }
}

struct Reader<'a> {
    landscape: &'a Landscape,
    gone: Vec<Gone>,
}

impl Reader<'_> {
    fn plan(&mut self, document: &PlanDocument) -> Plan {
        let status = self.word("status", &document.status, &PlanStatus::ALL, PlanStatus::name);
        // What nobody can tell is not taken for proven.
        let mut plan = Plan::empty(status.unwrap_or(PlanStatus::Feasible));
        plan.lower_bound = document.lower_bound;
        plan.cost = document.cost.map(|cost| cost.items);
        plan.one_off = document.cost.map(|cost| cost.one_off);
        plan.assumed = document.assumed.map(|cost| cost.items);
        plan.assumed_one_off = document.assumed.map(|cost| cost.one_off);
        plan.as_is =
            document.as_is.map(|today| Today { annual: today.annual, total: today.total, assumed: None });
        plan.target_year = document.target_year;
        plan.changing_users = document.changing_users;
        plan.reference = document.reference.as_ref().map(|reference| self.reference(reference));
        plan.choices = each("domains", &document.domains, |place, entry| self.choice(place, entry))
            .into_iter()
            .collect();
        plan.packages = document.packages.as_ref().map(|entries| {
            each("packages", entries, |place, entry| self.package(place, entry, &plan.choices))
        });
        plan.open =
            each("open", &document.open, |place, entry| self.open(place, entry)).into_iter().collect();
        plan.contracts = each("contracts", &document.contracts, |place, entry| self.contract(place, entry))
            .into_iter()
            .collect();
        plan.migrations =
            each("migrations", &document.migrations, |place, entry| self.migration(place, entry));
        plan.integrations =
            each("integrations", &document.integrations, |place, entry| self.integration(place, entry));
        plan.procurements =
            each("procurements", &document.procurements, |place, entry| self.procurement(place, entry));
        plan.decisions = document
            .decisions
            .as_ref()
            .map(|entries| each("decisions", entries, |place, entry| self.decision(place, entry)));
        plan.proof = document.certificate.clone();
        plan.sort(self.landscape);
        plan
    }

    /// What was found, or a note that it is gone.
    fn known<T>(&mut self, found: Option<T>, what: Thing, place: &str, name: &str) -> Option<T> {
        if found.is_none() {
            self.gone.push(Gone { place: place.to_owned(), what, name: name.to_owned() });
        }
        found
    }

    /// A word of the format.
    fn word<T: Copy>(
        &mut self,
        place: &str,
        word: &str,
        all: &[T],
        name: fn(T) -> &'static str,
    ) -> Option<T> {
        let found = all.iter().copied().find(|&one| name(one) == word);
        self.known(found, Thing::Word, place, word)
    }

    fn domain(&mut self, place: &str, id: &str) -> Option<DomainId> {
        self.known(self.landscape.find_domain(id), Thing::Domain, place, id)
    }

    fn municipality(&mut self, place: &str, id: &str) -> Option<MunicipalityId> {
        let landscape = self.landscape;
        let found = landscape.municipality_ids().find(|&found| landscape.municipality(found).id == id);
        self.known(found, Thing::Municipality, place, id)
    }

    fn product(&mut self, place: &str, reference: &str) -> Option<ProductId> {
        let found = reference.strip_prefix("product:").and_then(|id| self.landscape.find_product(id));
        self.known(found, Thing::Product, place, reference)
    }

    fn member(&mut self, place: &str, reference: &str) -> Option<Member> {
        if reference.starts_with("product:") {
            return self.product(place, reference).map(Member::Product);
        }
        let found = self.landscape.find_system(reference).map(Member::System);
        self.known(found, Thing::System, place, reference)
    }

    fn candidate(&mut self, place: &str, reference: &str) -> Option<Candidate> {
        if reference == self.landscape.candidate_reference(Candidate::Parallel) {
            return Some(Candidate::Parallel);
        }
        self.member(place, reference).map(|member| match member {
            Member::System(id) => Candidate::System(id),
            Member::Product(id) => Candidate::Product(id),
        })
    }

    fn far(&mut self, place: &str, reference: &str) -> Option<Far> {
        match reference.strip_prefix("component:") {
            Some(id) => {
                let found = self.landscape.find_component(id).map(Far::Component);
                self.known(found, Thing::Component, place, reference)
            }
            None => self.domain(place, reference).map(Far::Domain),
        }
    }

    fn reference(&mut self, entry: &ReferenceEntry) -> Reference {
        let broken = each("reference.infeasible", &entry.infeasible, |place, name| {
            self.word(place, name, &Constraint::ALL, Constraint::name)
        });
        let not_the_largest =
            each("reference.not_the_largest", &entry.not_the_largest, |place, id| self.domain(place, id));
        Reference { total: entry.total, costs: None, broken, not_the_largest }
    }

    fn choice(&mut self, place: &str, entry: &DomainEntry) -> Option<(DomainId, Choice)> {
        let domain = self.domain(&format!("{place}.domain"), &entry.domain)?;
        let how = match &entry.choice {
            Some(choice) => How::Chosen(self.candidate(&format!("{place}.choice"), choice)?),
            None => {
                let elsewhere = [
                    How::Chosen(Candidate::Open),
                    How::Retired,
                    How::Missing,
                    How::National,
                    How::OwnProject,
                ];
                self.word(&format!("{place}.kind"), &entry.kind, &elsewhere, How::name)?
            }
        };
        let members =
            each(&format!("{place}.members"), &entry.members, |place, member| self.member(place, member));
        let clarify = each(&format!("{place}.clarify"), &entry.clarify, |place, reason| {
            self.word(place, reason, &Clarify::ALL, Clarify::name)
        });
        let runner_up = entry.runner_up.as_ref().map(|rival| {
            let rival = rival.as_ref()?;
            let candidate = self.candidate(&format!("{place}.runner_up.choice"), &rival.choice)?;
            let otherwise = rival.otherwise.as_ref().map(|others| {
                each(&format!("{place}.runner_up.otherwise"), others, |place, other| {
                    let domain = self.domain(&format!("{place}.domain"), &other.domain)?;
                    Some((domain, self.candidate(&format!("{place}.choice"), &other.choice)?))
                })
            });
            Some(RunnerUp { candidate, extra: rival.extra, otherwise })
        });
        let (lawyer, assumed_cost) = (entry.lawyer, entry.assumed_cost);
        Some((domain, Choice { how, members, lawyer, assumed_cost, clarify, runner_up }))
    }

    fn package(
        &mut self,
        place: &str,
        entry: &PackageEntry,
        choices: &BTreeMap<DomainId, Choice>,
    ) -> Option<Packaged> {
        let domains = each(&format!("{place}.domains"), &entry.domains, |place, id| self.domain(place, id));
        let turns = each(&format!("{place}.otherwise"), &entry.otherwise, |place, other| {
            let domain = self.domain(&format!("{place}.domain"), &other.domain)?;
            let to = self.candidate(&format!("{place}.choice"), &other.choice)?;
            let from = choices.get(&domain).and_then(Choice::candidate)?;
            Some(Turn { domain, from, to })
        });
        let clarify = each(&format!("{place}.clarify"), &entry.clarify, |place, reason| {
            self.word(place, reason, &Clarify::ALL, Clarify::name)
        });
        let package = Package {
            system: self.candidate(&format!("{place}.system"), &entry.system)?,
            users: entry.users,
            of: self.domain(&format!("{place}.of"), &entry.of)?,
            extra: entry.extra,
            domains,
            turns,
        };
        Some(Packaged { package, clarify })
    }

    fn open(&mut self, place: &str, entry: &OpenEntry) -> Option<(DomainId, Barred)> {
        let domain = self.domain(&format!("{place}.domain"), &entry.domain)?;
        let bars = each(&format!("{place}.bars"), &entry.bars, |place, entry| {
            let system = self.system(&format!("{place}.candidate"), &entry.candidate)?;
            let bars = each(&format!("{place}.bars"), &entry.bars, |place, bar| {
                self.word(place, bar, &BarKind::ALL, BarKind::name)
            });
            Some((system, bars))
        });
        Some((domain, bars))
    }

    fn system(&mut self, place: &str, reference: &str) -> Option<SystemId> {
        self.known(self.landscape.find_system(reference), Thing::System, place, reference)
    }

    fn contract(&mut self, place: &str, entry: &ContractEntry) -> Option<(ContractId, Fate)> {
        let found = self.landscape.find_contract(&entry.contract);
        let id = self.known(found, Thing::Contract, &format!("{place}.contract"), &entry.contract)?;
        let action = self.word(&format!("{place}.action"), &entry.action, &Action::ALL, Action::name)?;
        let exit = match &entry.exit {
            Some(exit) => Some(self.word(&format!("{place}.exit"), exit, &ExitWay::ALL, ExitWay::name)?),
            None => None,
        };
        let (mut assumed_fee, mut assumed_bridge) = (false, false);
        for word in &entry.assumed {
            match word.as_str() {
                "annual_fee" => assumed_fee = true,
                "bridge" => assumed_bridge = true,
                other => {
                    self.known(None::<()>, Thing::Word, &format!("{place}.assumed"), other);
                }
            }
        }
        let lines = each(&format!("{place}.lines"), &entry.lines, |place, line| {
            let system = self.system(&format!("{place}.system"), &line.system)?;
            Some(LineExit { system, notice_by: line.notice_by, ends: line.ends, cost: line.cost })
        });
        let &ContractEntry { reduce, notice_by, ends, exit_cost, full_exit_cost, bridge_to, .. } = entry;
        let fate = Fate {
            action,
            reduce,
            notice_by,
            ends,
            exit,
            exit_cost,
            assumed_fee,
            assumed_bridge,
            lines,
            full_exit_cost,
            planned_exit_cost: None,
            bridge_to,
        };
        Some((id, fate))
    }

    fn migration(&mut self, place: &str, entry: &MigrationEntry) -> Option<Migration> {
        let domain = self.domain(&format!("{place}.domain"), &entry.domain)?;
        let municipality = self.municipality(&format!("{place}.municipality"), &entry.municipality)?;
        let from = match &entry.from {
            Some(from) => {
                let found = self.landscape.find_use(from);
                Some(self.known(found, Thing::System, &format!("{place}.from"), from)?)
            }
            None => None,
        };
        let to = match &entry.to {
            Some(to) => Some(self.member(&format!("{place}.to"), to)?),
            None => None,
        };
        let kind =
            self.word(&format!("{place}.kind"), &entry.kind, &MigrationKind::ALL, MigrationKind::name)?;
        let mut assumed = Assumed::default();
        for count in &entry.assumed {
            match count.as_str() {
                "users" => assumed.users = true,
                "records" => assumed.records = true,
                other => {
                    self.known(None::<()>, Thing::Word, &format!("{place}.assumed"), other);
                }
            }
        }
        let &MigrationEntry { users, records, sites, cost, .. } = entry;
        Some(Migration { domain, municipality, from, to, kind, users, records, sites, cost, assumed })
    }

    fn integration(&mut self, place: &str, entry: &IntegrationEntry) -> Option<Integration> {
        Some(Integration {
            near: self.domain(&format!("{place}.a"), &entry.a)?,
            far: self.far(&format!("{place}.b"), &entry.b)?,
            work: self.word(&format!("{place}.work"), &entry.work, &Work::ALL, Work::name)?,
            cost: entry.cost,
        })
    }

    fn procurement(&mut self, place: &str, entry: &ProcurementEntry) -> Option<Procurement> {
        let product = self.product(&format!("{place}.product"), &entry.product)?;
        let domains = each(&format!("{place}.domains"), &entry.domains, |place, id| self.domain(place, id));
        let &ProcurementEntry { one_off, annual, start_by, begun, spent, .. } = entry;
        Some(Procurement { product, domains, one_off, annual, start_by, begun, spent })
    }

    fn decision(&mut self, place: &str, entry: &DecisionEntry) -> Option<DecisionCost> {
        let landscape = self.landscape;
        let same = |id: &DecisionId| {
            let decision = &landscape.decisions[id.index()];
            let domain = &landscape.domain(decision.verdict.domain()).id;
            *domain == entry.domain
                && decision.verdict.name() == entry.verdict
                && landscape.verdict_of(decision.verdict) == entry.what.as_deref()
        };
        let found = (0..landscape.decisions.len()).map(DecisionId::at).find(same);
        let what = entry.what.as_deref().unwrap_or_default();
        let name = format!("{}: {} {what}", entry.domain, entry.verdict);
        let decision = self.known(found, Thing::Decision, place, name.trim_end())?;
        let instead = match &entry.instead {
            Some(instead) => Some(self.candidate(&format!("{place}.instead"), instead)?),
            None => None,
        };
        let otherwise = each(&format!("{place}.otherwise"), &entry.otherwise, |place, one| {
            let domain = self.domain(&format!("{place}.domain"), &one.domain)?;
            let choice = match &one.choice {
                Some(choice) if self.landscape.find_choice(choice) == Some(Candidate::Open) => {
                    Some(Candidate::Open)
                }
                Some(choice) => Some(self.candidate(&format!("{place}.choice"), choice)?),
                None => None,
            };
            Some((domain, choice))
        });
        let &DecisionEntry { extra, only_here, .. } = entry;
        Some(DecisionCost { decision, extra, instead, only_here, otherwise })
    }
}

/// What of a list the landscape understands, each with its place in the document.
fn each<T, U>(list: &str, entries: &[T], mut read: impl FnMut(&str, &T) -> Option<U>) -> Vec<U> {
    let places = entries.iter().enumerate();
    places.filter_map(|(index, entry)| read(&format!("{list}[{index}]"), entry)).collect()
}
