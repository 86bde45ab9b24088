//! After all migrations of the plan, the users of a domain work in more than one system, and the domain does not
//! allow systems side by side. The rule computes this again from the migrations and does not trust the search.
//!
//! ## Why
//!
//! At most one system in each domain is the point of the whole plan.
//!
//! ## Source
//!
//! S004: at most one IT system per sub-area.
//!
//! ## Wrong
//!
//! ```yaml
//! # domains.yaml: parallel: forbidden; and a plan that keeps both
//! - {domain: elderly-care, choose: parallel}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## How to fix
//!
//! Choose one, or let the catalogue allow `parallel` with an end. Not reported for national domains, look-up
//! copies, and domains where `parallel` is allowed.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity, listed};
use crate::cost::Member;
use crate::model::{DomainId, MigrationKind, UseId};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "The target has more than one system in a domain that allows one",
    severity: Severity::Error,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let Some(evaluation) = context.evaluation() else { return };
    let landscape = context.landscape();
    let mut moves: BTreeMap<(DomainId, UseId), Option<Member>> = BTreeMap::new();
    for row in &evaluation.migrations {
        if let Some(from) = row.from.filter(|_| row.kind != MigrationKind::Rekey) {
            moves.insert((row.domain, from), row.to);
        }
    }
    for (domain, candidate) in context.chosen() {
        if landscape.domain(domain).parallel_until.is_some() {
            continue;
        }
        let mut kept: BTreeSet<Member> = BTreeSet::new();
        for &entry in context.basis.uses(domain) {
            match moves.get(&(domain, entry)) {
                Some(to) => kept.extend(*to),
                None => _ = kept.insert(Member::System(landscape.entry(entry).root)),
            }
        }
        if kept.len() > 1 {
            let id = &landscape.domain(domain).id;
            let names = listed(kept.iter().map(|member| member.reference(landscape)));
            let message = t!("dom001.message", id = id, names = names);
            report.add(Hit::new(context.choice_place(domain, candidate), id.clone(), message));
        }
    }
}
