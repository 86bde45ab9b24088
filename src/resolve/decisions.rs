//! The decisions (model.md, section 5).

use std::collections::BTreeMap;

use super::catalogue::Catalogue;
use super::inventory::{Entries, Inventories};
use super::log::{Add, Log};
use crate::diagnostic::quote;
use crate::load::{Documents, Given, Item, Spanned, codes, schema};
use crate::model::{Candidate, Decision, Domain, DomainId, DomainOrComponent, Provision, Verdict};
use crate::source::Span;
use crate::words::t;

/// All decisions that say something, sorted, each with its item.
pub(super) fn decisions<'a>(
    documents: &'a Documents,
    inventories: &Inventories<'_>,
    entries: &Entries<'_>,
    catalogue: &Catalogue<'_>,
    domains: &[Domain],
    log: &mut Log,
) -> Vec<(Decision, Item<'a, schema::Decision>)> {
    let reader = Reader { inventories, entries, catalogue, domains };
    let file = documents.decisions.as_deref().and_then(|tree| tree.item::<schema::Decisions>());
    let mut all = Vec::new();
    let mut settled: BTreeMap<DomainId, Item<'_, schema::Decision>> = BTreeMap::new();
    for item in file.into_iter().flat_map(|file| file.decisions()) {
        let Some(verdict) = reader.verdict(item, log) else { continue };
        if let Verdict::Choose(domain, _) | Verdict::Retire(domain) | Verdict::Need(domain) = verdict {
            if let Some(first) = settled.get(&domain) {
                let id = domains[domain.index()].id.as_str();
                let message = t!("resolve.decided_twice", name = quote(id));
                log.error(codes::DECISION_TWICE, place(item), id, message)
                    .related(place(*first), t!("resolve.decided_here"))
                    .help(t!("resolve.decided_help"));
                continue;
            }
            settled.insert(domain, item);
        }
        let decision = Decision {
            verdict,
            by: item.by().owned(),
            date: item.date().value(),
            reason: item.reason().owned(),
        };
        all.push((decision, item));
    }
    all.sort_by(|(one, _), (other, _)| {
        let key = |decision: &Decision| (decision.verdict.domain(), decision.verdict, decision.date);
        let record = |decision: &Decision| (decision.by.clone(), decision.reason.clone());
        key(one).cmp(&key(other)).then_with(|| record(one).cmp(&record(other)))
    });
    all
}

/// Where a decision says what it decides.
pub(super) fn place(item: Item<'_, schema::Decision>) -> Span {
    let candidate = item.choose().span.or(item.reject().span);
    let edge = || item.edge().node().map(|node| node.point());
    let truth = || item.retire().span.or(item.need().span).or(item.drop().span);
    candidate.or_else(edge).or_else(truth).unwrap_or_else(|| item.node().head())
}

/// What a decision says of its domain or edge.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Choose,
    Reject,
    Retire,
    Need,
    Drop,
}

impl Said {
    const ALL: [Said; 5] = [Said::Choose, Said::Reject, Said::Retire, Said::Need, Said::Drop];

    const fn name(self) -> &'static str {
        match self {
            Said::Choose => "choose",
            Said::Reject => "reject",
            Said::Retire => "retire",
            Said::Need => "need",
            Said::Drop => "drop",
        }
    }

    /// Where its key stands, if it has a value.
    fn key(self, item: Item<'_, schema::Decision>) -> Option<Span> {
        let text = |given: Given<&str>| given.key.filter(|_| given.is_there());
        let truth = |given: Given<bool>| given.key.filter(|_| given.is_there());
        match self {
            Said::Choose => text(item.choose()),
            Said::Reject => text(item.reject()),
            Said::Retire => truth(item.retire()),
            Said::Need => truth(item.need()),
            Said::Drop => truth(item.drop()),
        }
    }
}

struct Reader<'r> {
    inventories: &'r Inventories<'r>,
    entries: &'r Entries<'r>,
    catalogue: &'r Catalogue<'r>,
    domains: &'r [Domain],
}

impl Reader<'_> {
    fn verdict(&self, item: Item<'_, schema::Decision>, log: &mut Log) -> Option<Verdict> {
        let subject = item.domain().value().unwrap_or("");
        let said: Vec<Said> = Said::ALL.into_iter().filter(|said| said.key(item).is_some()).collect();
        let [said] = said[..] else {
            let names: Vec<&str> = said.iter().map(|said| said.name()).collect();
            let message = match names[..] {
                [] => t!("resolve.decides_nothing"),
                _ => t!("resolve.says_several", names = names.join(", ")),
            };
            log.error(codes::DECISION_SHAPE, item.node().head(), subject, message)
                .help(t!("resolve.decision_help"));
            return None;
        };
        if said == Said::Drop {
            return self.drop(item, log);
        }
        let edge = item.edge();
        if edge.node().is_some() {
            let place = edge.key().unwrap_or(item.span());
            let message = t!("resolve.edge_beside", verdict = said.name());
            log.error(codes::DECISION_SHAPE, place, subject, message).help(t!("resolve.edge_beside_help"));
            return None;
        }
        let Some(text) = item.domain().found() else {
            if !item.domain().is_there() {
                let message = t!("resolve.wants_domain", verdict = said.name());
                log.error(codes::MISSING_KEY, item.node().head(), "", message)
                    .help(t!("resolve.wants_domain_help"));
            }
            return None;
        };
        let domain = self.catalogue.domain(text, subject, log);
        let mut candidate = |given: Given<&str>| self.candidate(given.found()?, subject, log);
        let verdict = match said {
            Said::Choose => {
                let candidate = candidate(item.choose());
                Verdict::Choose(domain?, candidate?)
            }
            Said::Reject => {
                let candidate = candidate(item.reject());
                Verdict::Reject(domain?, candidate?)
            }
            Said::Need => {
                self.must_be_true(said, item.need(), subject, log)?;
                Verdict::Need(domain?)
            }
            Said::Retire | Said::Drop => {
                self.must_be_true(said, item.retire(), subject, log)?;
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
        said: Said,
        item: Item<'_, schema::Decision>,
        text: Spanned<&str>,
        log: &mut Log,
    ) -> Option<()> {
        let declared = self.catalogue.domains.id(domain.index()).span;
        let (card, message, help) = match self.domains[domain.index()].provision {
            Provision::National => (
                codes::DECISION_NATIONAL,
                t!("resolve.national", name = quote(text.value)),
                t!("resolve.national_help"),
            ),
            Provision::OwnProject if said != Said::Choose => (
                codes::DECISION_OWN_PROJECT,
                t!("resolve.own_project", name = quote(text.value)),
                t!("resolve.own_project_help"),
            ),
            _ => return Some(()),
        };
        let place = said.key(item).unwrap_or(text.span);
        log.error(card, place, text.value, message).related(declared, t!("resolve.the_domain")).help(help);
        None
    }

    fn must_be_true(&self, said: Said, given: Given<bool>, subject: &str, log: &mut Log) -> Option<()> {
        let truth = given.found()?;
        if truth.value {
            return Some(());
        }
        let message = t!("resolve.false_word", verdict = said.name());
        log.error(codes::DECISION_SHAPE, truth.span, subject, message).help(t!("resolve.false_word_help"));
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
            let message = t!("resolve.cannot_choose", name = quote(text.value));
            log.error(codes::DECISION_UNKNOWN, text.span, subject, message)
                .help(t!("resolve.candidate_help"));
            return None;
        }
        let index = self.inventories.find_system(text, codes::DECISION_UNKNOWN, subject, log)?;
        let entry = &self.inventories.entries[index];
        if let Some(shared) = entry.item.shared() {
            let message = t!("resolve.is_shared", name = quote(text.value));
            let finding = log.error(codes::DECISION_UNKNOWN, text.span, subject, message);
            finding.related(entry.id.span, t!("resolve.defined_here"));
            if let Some(root) = shared.shared_from().value() {
                finding.help(t!("resolve.name_root", root = root));
            }
            return None;
        }
        let entry = self.entries.of_entry[index]?;
        Some(Candidate::System(self.entries.uses[entry.index()].root))
    }

    fn drop(&self, item: Item<'_, schema::Decision>, log: &mut Log) -> Option<Verdict> {
        let edge = item.edge();
        let ends: Vec<Spanned<&str>> = edge.collect();
        let subject = ends.iter().map(|end| end.value).collect::<Vec<_>>().join(" - ");
        if let Some(domain) = item.domain().key.filter(|_| item.domain().is_there()) {
            log.error(codes::DECISION_SHAPE, domain, &subject, t!("resolve.domain_beside_drop"))
                .help(t!("resolve.domain_beside_drop_help"));
            return None;
        }
        if edge.node().is_none() {
            log.error(codes::MISSING_KEY, item.node().head(), &subject, t!("resolve.drop_wants_edge"))
                .help(t!("resolve.drop_wants_edge_help"));
            return None;
        }
        let &[a, b] = &ends[..] else {
            if !ends.is_empty() {
                let message = t!("resolve.two_ends", count = ends.len());
                log.error(codes::DECISION_SHAPE, place(item), &subject, message)
                    .help(t!("resolve.two_ends_help"));
            }
            return None;
        };
        let first = self.catalogue.domain_or_component(a, &subject, log);
        let second = self.catalogue.domain_or_component(b, &subject, log);
        self.must_be_true(Said::Drop, item.drop(), &subject, log)?;
        match (first?, second?) {
            (DomainOrComponent::Domain(a), DomainOrComponent::Domain(b)) => {
                Some(Verdict::Drop(a.min(b), DomainOrComponent::Domain(a.max(b))))
            }
            (DomainOrComponent::Domain(domain), component)
            | (component, DomainOrComponent::Domain(domain)) => Some(Verdict::Drop(domain, component)),
            _ => {
                log.error(codes::DECISION_SHAPE, b.span, &subject, t!("resolve.both_components"))
                    .help(t!("resolve.both_components_help"));
                None
            }
        }
    }
}
