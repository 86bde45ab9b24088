//! The plan chooses a system for a domain, and at least two thirds of its users, and at least a hundred, must
//! change to it. Reported only if another system has at least twice as many users.
//!
//! ## Why
//!
//! It may well be the cheapest choice. But it means training, support and patience for most of the staff at once,
//! and a steering group wants to know that before it decides.
//!
//! ## Source
//!
//! S000: several projects hit the organisation at the same time. Model, section 10.
//!
//! ## Wrong
//!
//! ```yaml
//! # nord.yaml
//! systems:
//!   - {id: gerica, name: Gerica, annual_cost: 1000, covers: [{domain: elderly-care, users: 400}]}
//! # sor.yaml
//! systems:
//!   - {id: profil, name: Profil, annual_cost: 1000, covers: [{domain: elderly-care, users: 50}]}
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: sor/profil}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # nord.yaml
//! systems:
//!   - {id: gerica, name: Gerica, annual_cost: 1000, covers: [{domain: elderly-care, users: 400}]}
//! # sor.yaml
//! systems:
//!   - {id: profil, name: Profil, annual_cost: 1000, covers: [{domain: elderly-care, users: 50}]}
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## How to fix
//!
//! Look at `portfolio why DOMAIN` and decide with open eyes. Not reported if a product is procured: then everyone
//! moves.

use std::collections::BTreeMap;

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::model::{Candidate, DomainId, Status, SystemId};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "Most users of a domain must change system",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let Some(evaluation) = context.evaluation() else { return };
    let landscape = context.landscape();
    let mut moving: BTreeMap<DomainId, u64> = BTreeMap::new();
    for row in evaluation.migrations.iter().filter(|row| row.changes_system()) {
        *moving.entry(row.domain).or_default() += row.users;
    }
    // The most users that one system has.
    let rival = |domain: DomainId| {
        let mut users: BTreeMap<SystemId, u64> = BTreeMap::new();
        for &entry in context.basis.uses(domain) {
            let root = landscape.entry(entry).root;
            if landscape.system(root).status == Status::InUse {
                *users.entry(root).or_default() += context.basis.users(entry, domain).value;
            }
        }
        users.into_values().max().unwrap_or(0)
    };
    for (domain, candidate) in context.chosen() {
        let Candidate::System(system) = candidate else { continue };
        let moving = moving.get(&domain).copied().unwrap_or(0);
        let all: u64 =
            context.basis.uses(domain).iter().map(|&entry| context.basis.users(entry, domain).value).sum();
        if moving >= 100 && moving * 3 >= all * 2 && rival(domain) >= 2 * (all - moving) {
            let name = &landscape.system(system).reference;
            let id = &landscape.domain(domain).id;
            let message = t!("dom018.message", moving = moving, all = all, id = id, name = name);
            report.add(Hit::new(context.choice_place(domain, candidate), id.clone(), message));
        }
    }
}
