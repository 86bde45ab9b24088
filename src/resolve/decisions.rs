//! The decisions (model.md, section 5).

use std::collections::BTreeMap;

use super::catalogue::Catalogue;
use super::inventory::{Entries, Inventories, is_shared};
use super::log::{Add, Log};
use crate::diagnostic::quote;
use crate::load::{Documents, Item, Spanned, codes, schema};
use crate::model::{Candidate, Decision, Domain, DomainId, DomainOrComponent, Provision, Verdict};

/// All decisions that say something, sorted, each with its item.
pub(super) fn decisions<'a>(
    documents: &'a Documents,
    inventories: &Inventories<'_>,
    entries: &Entries<'_>,
    catalogue: &Catalogue<'_>,
    domains: &[Domain],
    log: &mut Log,
) -> Vec<(Decision, Item<'a>)> {
    let reader = Reader { inventories, entries, catalogue, domains };
    let file = documents.decisions.as_deref().and_then(|tree| tree.item(&schema::DECISIONS));
    let mut all = Vec::new();
    let mut settled: BTreeMap<DomainId, Item<'_>> = BTreeMap::new();
    for (index, item) in file.into_iter().flat_map(|file| file.items("decisions")).enumerate() {
        let Some(verdict) = reader.verdict(item, log) else { continue };
        if let Verdict::Choose(domain, _) | Verdict::Retire(domain) | Verdict::Need(domain) = verdict {
            if let Some(first) = settled.get(&domain) {
                let id = domains[domain.index()].id.as_str();
                let message = format!("the domain {} is decided a second time", quote(id));
                log.error(codes::DECISION_TWICE, place(item), id, message)
                    .related(place(*first), "first decided here")
                    .help("a domain has one of `choose`, `retire` and `need`: keep the one that stands");
                continue;
            }
            settled.insert(domain, item);
        }
        let text = |key| item.text(key).map(|text| text.value.to_owned());
        let decision = Decision {
            verdict,
            by: text("by"),
            date: item.date("date").map(|date| date.value),
            reason: text("reason"),
            number: index as u32 + 1,
        };
        all.push((decision, item));
    }
    all.sort_by_key(|(decision, _)| (decision.verdict.domain(), decision.verdict, decision.number));
    all
}

/// Where a decision says what it decides.
pub(super) fn place(item: Item<'_>) -> crate::source::Span {
    let verdict = ["choose", "reject", "edge", "retire", "need", "drop"]
        .into_iter()
        .find_map(|key| item.node().get(key));
    verdict.map_or_else(|| item.node().head(), |node| node.point())
}

struct Reader<'r> {
    inventories: &'r Inventories<'r>,
    entries: &'r Entries<'r>,
    catalogue: &'r Catalogue<'r>,
    domains: &'r [Domain],
}

impl Reader<'_> {
    fn verdict(&self, item: Item<'_>, log: &mut Log) -> Option<Verdict> {
        let subject = item.text("domain").map_or("", |domain| domain.value);
        let said: Vec<&str> =
            ["choose", "reject", "retire", "need", "drop"].into_iter().filter(|key| item.has(key)).collect();
        let [said] = said[..] else {
            let message = match said[..] {
                [] => "this decision decides nothing".to_owned(),
                _ => format!("this decision says {} at once", said.join(", ")),
            };
            log.error(codes::DECISION_SHAPE, item.node().head(), subject, message).help(
                "a decision says one of `choose`, `reject`, `retire: true`, `need: true`, or `edge` with `drop: true`",
            );
            return None;
        };
        if said == "drop" {
            return self.drop(item, log);
        }
        if item.has("edge") {
            let place = item.key_span("edge").unwrap_or(item.span());
            log.error(codes::DECISION_SHAPE, place, subject, format!("`edge` stands beside `{said}`"))
                .help("an edge is only dropped: put `drop: true` beside it, in a decision of its own");
            return None;
        }
        let Some(text) = item.text("domain") else {
            if !item.has("domain") {
                let message = format!("a decision to {said} wants a `domain`");
                log.error(codes::MISSING_KEY, item.node().head(), "", message)
                    .help("add `domain:` with the domain it is about");
            }
            return None;
        };
        let domain = self.catalogue.domain(text, subject, log);
        let verdict = match said {
            "choose" | "reject" => {
                let candidate = item.text(said).and_then(|text| self.candidate(text, subject, log));
                match said {
                    "choose" => Verdict::Choose(domain?, candidate?),
                    _ => Verdict::Reject(domain?, candidate?),
                }
            }
            "need" => {
                self.must_be_true(item, "need", subject, log)?;
                Verdict::Need(domain?)
            }
            _ => {
                self.must_be_true(item, "retire", subject, log)?;
                Verdict::Retire(domain?)
            }
        };
        self.allowed(domain?, said, item, text, log)?;
        Some(verdict)
    }

    /// Whether a domain may be decided so.
    fn allowed(
        &self,
        domain: DomainId,
        said: &str,
        item: Item<'_>,
        text: Spanned<&str>,
        log: &mut Log,
    ) -> Option<()> {
        let declared = self.catalogue.domains.id(domain.index()).span;
        let (card, message, help) = match self.domains[domain.index()].provision {
            Provision::National => (
                codes::DECISION_NATIONAL,
                format!("the domain {} is national and not decided here", quote(text.value)),
                "take the decision away, or change the domain's `provision`",
            ),
            Provision::OwnProject if said != "choose" => (
                codes::DECISION_OWN_PROJECT,
                format!("the domain {} is decided by a project of its own", quote(text.value)),
                "only the `choose` of that project is recorded here",
            ),
            _ => return Some(()),
        };
        let place = item.key_span(said).unwrap_or(text.span);
        log.error(card, place, text.value, message).related(declared, "the domain").help(help);
        None
    }

    fn must_be_true(&self, item: Item<'_>, key: &str, subject: &str, log: &mut Log) -> Option<()> {
        let truth = item.truth(key)?;
        if truth.value {
            return Some(());
        }
        log.error(codes::DECISION_SHAPE, truth.span, subject, format!("`{key}: false` decides nothing"))
            .help("take the decision away");
        None
    }

    fn candidate(&self, text: Spanned<&str>, subject: &str, log: &mut Log) -> Option<Candidate> {
        if text.value == "parallel" {
            return Some(Candidate::Parallel);
        }
        if text.value.starts_with("product:") {
            return self.catalogue.product(text, subject, log).map(Candidate::Product);
        }
        if text.value.starts_with("component:") {
            let message = format!("{} cannot be chosen", quote(text.value));
            log.error(codes::DECISION_UNKNOWN, text.span, subject, message)
                .help("a candidate is municipality/system, product:ID or parallel");
            return None;
        }
        let index = self.inventories.find_system(text, codes::DECISION_UNKNOWN, subject, log)?;
        let entry = &self.inventories.entries[index];
        if is_shared(entry.item) {
            let message = format!("{} is a shared entry, not a system", quote(text.value));
            let finding = log.error(codes::DECISION_UNKNOWN, text.span, subject, message);
            finding.related(entry.id.span, "defined here");
            if let Some(root) = entry.item.text("shared_from") {
                finding.help(format!("name the system behind it: `{}`", root.value));
            }
            return None;
        }
        let entry = self.entries.of_entry[index]?;
        Some(Candidate::System(self.entries.uses[entry.index()].root))
    }

    fn drop(&self, item: Item<'_>, log: &mut Log) -> Option<Verdict> {
        let ends: Vec<Spanned<&str>> = item.texts("edge").collect();
        let subject = ends.iter().map(|end| end.value).collect::<Vec<_>>().join(" - ");
        if let Some(domain) = item.key_span("domain").filter(|_| item.has("domain")) {
            log.error(codes::DECISION_SHAPE, domain, &subject, "`domain` stands beside `drop`")
                .help("an integration is named by `edge: [a, b]` alone");
            return None;
        }
        if !item.has("edge") {
            log.error(codes::MISSING_KEY, item.node().head(), &subject, "a decision to drop wants an `edge`")
                .help("add `edge: [a, b]`: two domains, or a domain and component:ID");
            return None;
        }
        let &[a, b] = &ends[..] else {
            if !ends.is_empty() {
                let message = format!("an integration has two ends, but `edge` names {}", ends.len());
                log.error(codes::DECISION_SHAPE, place(item), &subject, message)
                    .help("write two domains, or a domain and component:ID");
            }
            return None;
        };
        let first = self.catalogue.domain_or_component(a, &subject, log);
        let second = self.catalogue.domain_or_component(b, &subject, log);
        self.must_be_true(item, "drop", &subject, log)?;
        match (first?, second?) {
            (DomainOrComponent::Domain(a), DomainOrComponent::Domain(b)) => {
                Some(Verdict::Drop(a.min(b), DomainOrComponent::Domain(a.max(b))))
            }
            (DomainOrComponent::Domain(domain), component)
            | (component, DomainOrComponent::Domain(domain)) => Some(Verdict::Drop(domain, component)),
            _ => {
                log.error(codes::DECISION_SHAPE, b.span, &subject, "both ends are components")
                    .help("an integration of the target is between two domains, or a domain and a component");
                None
            }
        }
    }
}
