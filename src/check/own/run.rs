//! Own rules over a landscape.

use std::borrow::Cow;

use super::world::{Change, Entity, Seen};
use super::{Own, OwnRules, STOPPED};
use crate::check::Context;
use crate::check::rule::{PlanContext, Stage};
use crate::diagnostic::{Finding, Label};
use crate::expression::{Evaluator, Object, Stop, Value};
use crate::model::{ContractId, DomainId, IntegrationEnd, IntegrationId, MunicipalityId, Place, Thing};
use crate::resolve::Origins;
use crate::words::{Text, t};

/// Steps that one rule may take over all that it looks at: about a second.
const RULE_BUDGET: u64 = 20_000_000;
/// Steps that all own rules may take together.
const WHOLE_BUDGET: u64 = 200_000_000;

impl OwnRules {
    /// Runs those that are wanted; what was found, and the codes of those that ran.
    pub fn run(
        &self,
        context: &Context<'_>,
        plan: Option<&PlanContext<'_>>,
        origins: &Origins,
        wanted: impl Fn(&str) -> bool,
    ) -> (Vec<Finding>, Vec<String>) {
        let (mut findings, mut ran) = (Vec::new(), Vec::new());
        let mut whole = WHOLE_BUDGET;
        let mut wanted = self.rules.iter().filter(|rule| wanted(&rule.code)).peekable();
        if wanted.peek().is_none() {
            return (findings, ran);
        }
        let world = Seen::new(context, plan);
        let target = plan.is_some_and(|plan| plan.evaluation().is_some());
        for rule in wanted {
            let runs = match rule.stage {
                Stage::Inventory => true,
                Stage::Plan => plan.is_some() && (target || rule.over.name == "plan"),
                Stage::Change => false,
            };
            if runs {
                let budget = RULE_BUDGET.min(whole);
                whole -= budget - rule.run(&world, origins, budget, &mut findings);
                ran.push(rule.code.clone());
            }
        }
        (findings, ran)
    }
}

impl OwnRules {
    /// What the policies that are wanted find in a change under review, and the codes of those that ran.
    pub fn policies(
        &self,
        plan: &PlanContext<'_>,
        change: &Change,
        origins: &Origins,
        wanted: impl Fn(&str) -> bool,
    ) -> (Vec<Finding>, Vec<String>) {
        let (mut findings, mut ran) = (Vec::new(), Vec::new());
        let mut world = Seen::new(plan.inventory, Some(plan));
        world.change = Some(change);
        let policies = self.rules.iter().filter(|rule| rule.stage == Stage::Change && wanted(&rule.code));
        for rule in policies {
            rule.run(&world, origins, RULE_BUDGET, &mut findings);
            ran.push(rule.code.clone());
        }
        (findings, ran)
    }
}

impl Own {
    /// Runs it; what is left of the budget.
    fn run(&self, world: &Seen<'_>, origins: &Origins, budget: u64, findings: &mut Vec<Finding>) -> u64 {
        let others = self.beside();
        let mut evaluator = Evaluator { world: Some(world), variables: Vec::new(), budget };
        let mut faults = Vec::new();
        for entity in self.subjects(world) {
            evaluator.variables.clear();
            evaluator.variables.push(Value::Record(Object::Real(entity.handle())));
            evaluator.variables.extend(others.iter().cloned());
            let found = evaluator.truth(&self.when).and_then(|found| match found {
                true => self.message.fill(&mut evaluator).map(Some),
                false => Ok(None),
            });
            let (place, subject) = place_of(world, entity);
            let span = match self.stage {
                Stage::Change => self.span,
                Stage::Inventory | Stage::Plan => origins.span(&self.place(place.clone())),
            };
            match found {
                Ok(None) => {}
                Ok(Some(message)) => findings.push(Finding {
                    code: Cow::Owned(self.code.clone()),
                    severity: self.severity,
                    message: message.into(),
                    primary: Label { span, text: Text::default() },
                    related: Vec::new(),
                    help: self.help.iter().cloned().map(Text::from).collect(),
                    subject,
                    nth: 1,
                    of_a_list: false,
                    only_a_word: false,
                }),
                Err(Stop::Spent) => {
                    let message = t!(
                        "own_rule.stopped",
                        code = self.code,
                        subject = subject,
                        budget = budget.to_string()
                    );
                    let finding = Finding::error(STOPPED.code, self.span, message).about(&self.code);
                    findings.push(finding.help(t!("own_rule.stopped_help")));
                    return 0;
                }
                Err(Stop::Fault(fault)) => faults.push((place, subject, fault)),
            }
        }
        if let Some((place, subject, fault)) = faults.first() {
            let more = match faults.len() {
                1 => Text::default(),
                count => t!("own_rule.and_more", count = count - 1),
            };
            let message =
                t!("own_rule.not_evaluated", code = self.code, subject = subject, more = more, fault = fault);
            let finding = Finding::error(STOPPED.code, self.span, message).about(&self.code);
            findings.push(finding.related(origins.span(place), t!("own_rule.for_this")));
        }
        evaluator.budget
    }

    /// What stands beside the subject, in the order of `others` in the room's door.
    fn beside(&self) -> Vec<Value> {
        let beside: &[Entity] = match self.over.name {
            "plan" => &[Entity::Merger],
            "choice" => &[Entity::Merger, Entity::Plan, Entity::Change],
            _ => &[Entity::Merger, Entity::Plan],
        };
        beside.iter().map(|entity| Value::Record(Object::Real(entity.handle()))).collect()
    }

    fn place(&self, place: Place) -> Place {
        match self.at {
            Some(key) => place.then(key),
            None => place,
        }
    }

    /// What it looks over.
    fn subjects(&self, world: &Seen<'_>) -> Vec<Entity> {
        let landscape = world.landscape;
        match self.over.name {
            "system" => landscape.system_ids().map(Entity::System).collect(),
            "contract" => landscape.contract_ids().map(Entity::Contract).collect(),
            "integration" => (0..landscape.integrations.len())
                .map(|index| Entity::Integration(IntegrationId::at(index)))
                .collect(),
            "domain" => landscape.domain_ids().map(Entity::Domain).collect(),
            "municipality" => landscape.municipality_ids().map(Entity::Municipality).collect(),
            "change" => vec![Entity::Change],
            "choice" => {
                (0..world.change.map_or(0, |change| change.choices.len())).map(Entity::Choice).collect()
            }
            _ => vec![Entity::Plan],
        }
    }
}

/// Where something stands, and what a waiver calls it.
fn place_of(world: &Seen<'_>, entity: Entity) -> (Place, String) {
    let landscape = world.landscape;
    let contract = |id: ContractId| (Thing::Contract(id), landscape.contract(id).reference.clone());
    let domain = |id: DomainId| (Thing::Domain(id), landscape.domain(id).id.clone());
    let municipality = |id: MunicipalityId| (Thing::Municipality(id), landscape.municipality(id).id.clone());
    let (thing, subject) = match entity {
        Entity::System(id) => {
            let system = landscape.system(id);
            (Thing::Use(system.entry), system.reference.clone())
        }
        Entity::Contract(id) => contract(id),
        Entity::Domain(id) => domain(id),
        Entity::Municipality(id) => municipality(id),
        Entity::Integration(id) => {
            let integration = landscape.integration(id);
            let from = &landscape.system(integration.from.system).reference;
            let to = match integration.to {
                IntegrationEnd::Use(end) => &landscape.system(end.system).reference,
                IntegrationEnd::Component(component) => &landscape.component(component).reference,
            };
            (Thing::Integration(id), format!("{from}/{to}"))
        }
        Entity::Change => (Thing::Manifest, "change".to_owned()),
        Entity::Choice(index) => match world.change.and_then(|change| change.choices.get(index)) {
            Some(choice) => domain(choice.domain),
            None => (Thing::Manifest, "change".to_owned()),
        },
        Entity::Cover(..) | Entity::Product(_) | Entity::Merger | Entity::Plan => {
            (Thing::Manifest, "plan".to_owned())
        }
    };
    (Place::of(thing), subject)
}
