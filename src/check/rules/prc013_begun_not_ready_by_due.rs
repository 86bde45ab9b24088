//! A procurement that has begun is expected in production after the day on which one of its domains is due.
//!
//! ## Why
//!
//! It remains a candidate only where it is decided or where nothing else is left, and then the domain is without its system
//! for that time.
//!
//! ## Source
//!
//! Model, sections 5 and 6.
//!
//! ## Wrong
//!
//! ```yaml
//! # portfolio.yaml
//! progress: progress.yaml
//! # progress.yaml
//! procurements:
//!   - {product: tender-school, begun: 2019-06-01, ready: 2020-03-01}
//! # nord.yaml
//! systems:
//!   - {id: oppad, name: Oppad, annual_cost: 1000, covers: [{domain: school}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # portfolio.yaml
//! progress: progress.yaml
//! # progress.yaml
//! procurements:
//!   - {product: tender-school, begun: 2019-06-01, ready: 2019-12-01}
//! # nord.yaml
//! systems:
//!   - {id: oppad, name: Oppad, annual_cost: 1000, covers: [{domain: school}]}
//! ```
//!
//! ## How to fix
//!
//! Agree on an earlier day, move the day on which the domain is due, or plan what is used in between. Domains that nobody
//! uses or decides are not reported.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{DomainId, Place, ProductId, Provision, Thing, Verdict};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A procurement that has begun is not ready when its domain is due",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let decided = |domain: DomainId, wanted: bool| {
        context.decisions().any(|(_, decision)| match decision.verdict {
            Verdict::Choose(of, _) | Verdict::Need(of) => wanted && of == domain,
            Verdict::Retire(of) => !wanted && of == domain,
            Verdict::Reject(..) | Verdict::Drop(..) => false,
        })
    };
    let in_play = |domain: DomainId| {
        let used = landscape.municipality_ids().any(|id| !context.uses(id, domain).is_empty());
        let national = landscape.domain(domain).provision == Provision::National;
        !national && !decided(domain, false) && (used || decided(domain, true))
    };
    for (index, product) in landscape.products.iter().enumerate() {
        let Some(begun) = product.begun else { continue };
        let late = |domain: &&DomainId| landscape.domain(**domain).due < begun.ready && in_play(**domain);
        for &domain in product.domains.iter().filter(late) {
            let data = landscape.domain(domain);
            let message = t!(
                "prc013.message",
                product = product.reference,
                ready = begun.ready,
                domain = data.id,
                due = data.due
            );
            report.add(Hit::new(Place::of(Thing::Product(ProductId::at(index))), product.reference.clone(), message));
        }
    }
}
