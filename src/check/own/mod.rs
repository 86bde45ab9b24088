//! The user's own rules: expressions in `rules.yaml`, over a documented view of the landscape.
//!
//! What enters: `rules.yaml`, the landscape, perhaps a plan. What leaves: findings like those of the rules inside the
//! program, and findings about the rules themselves: a wrong name, a wrong type, an example that does not hold.
//! What always holds: a fault of an expression, which `crate::expression` finds, is told at its place in the file.

mod example;
mod run;
pub mod view;
mod world;

use std::ops::Range;

use super::cards::FAMILIES;
use super::rule::{Severity, Stage};
use crate::diagnostic::{Card, Finding, RulePage, quote};
use crate::expression::{Code, Evaluator, Fault, Record, Scope, Stop, Template, Type, parse};
use crate::load::schema::{self, HowBad, Over, Shape};
use crate::load::{Documents, Item, Node};
use crate::source::Span;
use crate::words::{Text, t};
use view::{CHANGE, CHOICE, CONTRACT, DOMAIN, INTEGRATION, MERGER, MUNICIPALITY, PLAN, SYSTEM};
pub use world::{Change, Choice};

/// An own rule cannot be read.
pub(super) const WRONG: Card = Card {
    code: "RUL005",
    name: "own-rule-wrong",
    meaning: "A rule of your own in `rules.yaml` cannot be read.",
};
/// An example of an own rule does not hold.
pub(super) const EXAMPLE: Card = Card {
    code: "RUL006",
    name: "own-rule-example-fails",
    meaning: "An example of a rule of your own gives the wrong result: `ok` but found, or `bad` but not found.",
};
/// An own rule cannot be evaluated for something.
pub(super) const STOPPED: Card = Card {
    code: "RUL007",
    name: "own-rule-stopped",
    meaning: "A rule of your own was stopped: it takes too many steps, or a number becomes too large.",
};

/// Steps that one example may take.
const EXAMPLE_BUDGET: u64 = 1_000_000;

/// The rules of `rules.yaml`.
#[derive(Debug, Default)]
pub struct OwnRules {
    rules: Vec<Own>,
    /// What is wrong with them.
    pub(super) findings: Vec<Finding>,
}

/// A rule that can run.
#[derive(Debug)]
struct Own {
    code: String,
    name: String,
    severity: Severity,
    over: &'static Record,
    when: Code,
    message: Template,
    help: Option<String>,
    /// The key at which a finding shows.
    at: Option<&'static str>,
    stage: Stage,
    /// Where its expression stands.
    span: Span,
    page: Text,
}

impl OwnRules {
    /// Reads the rules, and runs their examples.
    pub fn read(documents: &Documents) -> Self {
        let mut own = OwnRules::default();
        let Some(rules) = documents.rules.as_deref().and_then(|tree| tree.item::<schema::Rules>()) else {
            return own;
        };
        for item in rules.rules() {
            own.rule(item);
        }
        own.rules.sort_by(|one, other| one.code.cmp(&other.code));
        own
    }

    /// Their codes, sorted.
    pub fn codes(&self) -> Vec<String> {
        self.rules.iter().map(|rule| rule.code.clone()).collect()
    }

    /// What is known of each.
    pub fn pages(&self) -> impl Iterator<Item = RulePage> {
        self.rules.iter().map(|rule| RulePage {
            code: rule.code.clone(),
            name: rule.name.clone(),
            summary: rule.name.replace('-', " "),
            severity: Some(rule.severity),
            text: rule.page.clone(),
        })
    }

    fn wrong(&mut self, span: Span, subject: &str, message: Text, help: Option<Text>) {
        let mut finding = Finding::error(WRONG.code, span, message).about(subject);
        finding.help.extend(help);
        self.findings.push(finding);
    }

    fn rule(&mut self, item: Item<'_, schema::OwnRule>) {
        // What is missing or misspelled was told when the file was loaded.
        let (Some(code), Some(over), Some(when), Some(message)) =
            (item.code().found(), item.over().value(), item.when().found(), item.message().found())
        else {
            return;
        };
        if let Err((message, help)) = self.fits(code.value) {
            self.wrong(code.span, code.value, message, Some(help));
            return;
        }
        let over = record_of(over);
        let mut scope = Scope::new(variables(over));
        let (Some(when_node), Some(message_node)) = (item.node().get("when"), item.node().get("message"))
        else {
            return;
        };
        let expr = match parse(when.value) {
            Ok(expr) => expr,
            Err(fault) => return self.fault(when_node, code.value, fault),
        };
        let condition = match scope.condition(&expr) {
            Ok(condition) => condition,
            Err(fault) => return self.fault(when_node, code.value, fault),
        };
        scope.assume(&expr);
        let template = match Template::read(message.value, &mut scope) {
            Ok(template) => template,
            Err(fault) => return self.fault(message_node, code.value, fault),
        };
        let Some(at) = self.at(item, over, code.value) else { return };
        let stage = match over.name {
            "change" | "choice" => Stage::Change,
            "plan" => Stage::Plan,
            _ if scope.of_plan => Stage::Plan,
            _ => Stage::Inventory,
        };
        let name = item.name().owned().unwrap_or_else(|| code.value.to_lowercase());
        let severity = match item.severity().value {
            HowBad::Error => Severity::Error,
            HowBad::Warning => Severity::Warning,
            HowBad::Info => Severity::Info,
        };
        let rule = Own {
            code: code.value.to_owned(),
            severity,
            over,
            when: condition,
            message: template,
            help: item.help().owned(),
            at,
            stage,
            span: when.span,
            page: page(item, code.value, &name, severity, stage),
            name,
        };
        self.examples(item, &rule);
        self.rules.push(rule);
    }

    /// Whether a code may be given to an own rule.
    fn fits(&self, code: &str) -> Result<(), (Text, Text)> {
        let family: String = code.chars().take(3).collect();
        let well_formed = code.len() == 6
            && family.chars().all(|letter| letter.is_ascii_uppercase())
            && code[3..].chars().all(|digit| digit.is_ascii_digit());
        let own = t!("own_rule.own_code");
        if !code.is_ascii() || !well_formed {
            return Err((t!("own_rule.no_code", code = quote(code)), t!("own_rule.write", own = own)));
        }
        if FAMILIES.iter().any(|(letters, _)| *letters == family) {
            let message = t!("own_rule.taken_family", family = family);
            return Err((message, t!("own_rule.take", own = own)));
        }
        if self.rules.iter().any(|rule| rule.code == code) {
            return Err((t!("own_rule.code_twice", code = code), t!("own_rule.code_twice_help")));
        }
        Ok(())
    }

    /// The key that findings point at. `None` if it is no key of what the rule looks over.
    fn at(
        &mut self,
        item: Item<'_, schema::OwnRule>,
        over: &Record,
        code: &str,
    ) -> Option<Option<&'static str>> {
        let Some(at) = item.at().found() else { return Some(None) };
        if [CHANGE.name, CHOICE.name].contains(&over.name) {
            let message = t!("own_rule.at_no_file", record = over.text());
            self.wrong(at.span, code, message, Some(t!("own_rule.at_no_file_help")));
            return None;
        }
        let shape: &'static Shape = shape_of(over);
        match shape.key(at.value) {
            Some(key) => Some(Some(key.name)),
            None => {
                let message = t!("own_rule.no_key", shape = shape.text(), key = quote(at.value));
                let known: Vec<&str> = shape.keys.iter().map(|key| key.name).collect();
                self.wrong(at.span, code, message, Some(t!("own_rule.it_has", known = known.join(", "))));
                None
            }
        }
    }

    fn fault(&mut self, node: Node<'_>, code: &str, fault: Fault) {
        let Fault { at: Range { start, end }, message, help } = fault;
        self.wrong(node.within(start, end), code, message, help);
    }

    fn examples(&mut self, item: Item<'_, schema::OwnRule>, rule: &Own) {
        let others: Vec<&'static Record> = others(rule.over);
        for (examples, expected) in [(item.ok(), false), (item.bad(), true)] {
            for node in examples.value().into_iter().flat_map(Node::items) {
                let variables = match example::read(node, rule.over, &others) {
                    Ok(variables) => variables,
                    Err(wrong) => {
                        self.wrong(wrong.at, &rule.code, wrong.message, Some(wrong.help));
                        continue;
                    }
                };
                let mut evaluator = Evaluator { world: None, variables, budget: EXAMPLE_BUDGET };
                let message = match evaluator.truth(&rule.when) {
                    Ok(found) if found == expected => continue,
                    Ok(true) => t!("own_rule.finds_ok", code = rule.code),
                    Ok(false) => t!("own_rule.misses_bad", code = rule.code),
                    Err(Stop::Fault(fault)) => fault,
                    Err(Stop::Spent) => t!("own_rule.costs_too_much"),
                };
                let finding = Finding::error(EXAMPLE.code, node.point(), message).about(&rule.code);
                let finding = finding.related(rule.span, t!("own_rule.the_expression"));
                self.findings.push(finding.help(t!("own_rule.fix_example")));
            }
        }
    }
}

/// What stands beside the subject in every expression.
fn others(over: &Record) -> Vec<&'static Record> {
    let beside: &[&'static Record] = match over.name {
        "choice" => &[&MERGER, &PLAN, &CHANGE],
        _ => &[&MERGER, &PLAN],
    };
    beside.iter().copied().filter(|other| other.name != over.name).collect()
}

fn variables(over: &'static Record) -> Vec<(String, Type)> {
    let all = std::iter::once(over).chain(others(over));
    all.map(|record| (record.name.to_owned(), Type::Record(record))).collect()
}

/// The record that stands for what a rule looks over.
fn record_of(over: Over) -> &'static Record {
    match over {
        Over::System => &SYSTEM,
        Over::Contract => &CONTRACT,
        Over::Integration => &INTEGRATION,
        Over::Domain => &DOMAIN,
        Over::Municipality => &MUNICIPALITY,
        Over::Plan => &PLAN,
        Over::Change => &CHANGE,
        Over::Choice => &CHOICE,
    }
}

/// The keys of what a rule looks over, as the files have them.
fn shape_of(over: &Record) -> &'static Shape {
    match over.name {
        "system" => &schema::SYSTEM,
        "contract" => &schema::CONTRACT,
        "integration" => &schema::INTEGRATION,
        "domain" => &schema::DOMAIN,
        "municipality" => &schema::MUNICIPALITY,
        _ => &schema::MANIFEST,
    }
}

/// The page that `explain` prints.
fn page(item: Item<'_, schema::OwnRule>, code: &str, name: &str, severity: Severity, stage: Stage) -> Text {
    let when = match stage {
        Stage::Inventory => t!("own_rule.looks_at_inventories"),
        Stage::Plan => t!("own_rule.looks_at_target"),
        Stage::Change => t!("own_rule.looks_at_change"),
    };
    let chapter = |head: Text, text: String| [Text::same("\n## "), head, Text::same(format!("\n\n{text}\n"))];
    let said =
        |text: Option<&str>| text.map(str::trim_end).filter(|text| !text.is_empty()).map(str::to_owned);
    let first = t!("own_rule.page", severity = severity.text(), when = when);
    let mut parts = vec![Text::same(format!("# {code} {name}\n\n")), first, Text::same("\n")];
    if let Some(why) = said(item.why().value()) {
        parts.extend(chapter(t!("own_rule.why"), why));
    }
    let when = item.when().value().unwrap_or("").trim_end();
    parts.extend(chapter(t!("own_rule.found_where"), format!("```cel\n{when}\n```")));
    if let Some(help) = said(item.help().value()) {
        parts.extend(chapter(t!("own_rule.how_to_fix"), help));
    }
    Text::run(parts)
}
