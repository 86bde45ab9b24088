//! A municipality has no system for a domain with priority must, although every other municipality does. Reported
//! once for each municipality.
//!
//! ## Why
//!
//! It has the same duties. What is missing from the inventory is missing from the plan: no contract is ended, no
//! data are moved, no users are counted.
//!
//! ## Source
//!
//! S001 2.5: systems and work processes are mapped. S004: each municipality has more than a hundred systems.
//!
//! ## Wrong
//!
//! ```yaml
//! # sor.yaml
//! systems:
//!   - {id: velferd, name: Velferd, annual_cost: 1000, covers: [{domain: social-assistance}, {domain: payroll}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # sor.yaml
//! systems:
//!   - {id: profil, name: Profil, annual_cost: 1000, covers: [{domain: elderly-care}, {domain: social-assistance}, {domain: economy}, {domain: payroll}, {domain: archive-core}]}
//! ```
//!
//! ## How to fix
//!
//! Ask which system does the job there, and add it; a use of another municipality's system is an entry with
//! `shared_from`. Not reported for national domains, and if an inventory covers less than half of the fullest one
//! (INV008).

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, listed};
use crate::model::{MunicipalityId, Place, Priority, Provision, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "An inventory lacks domains that must be in place and that all others have",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let municipalities = landscape.municipalities.len();
    let mut covered = vec![0usize; municipalities];
    let mut having = vec![0usize; landscape.domains.len()];
    for (municipality, domain, _) in context.all_uses() {
        covered[municipality.index()] += 1;
        having[domain.index()] += 1;
    }
    let fullest = covered.iter().copied().max().unwrap_or(0);
    let mut missing: Vec<Vec<&str>> = vec![Vec::new(); municipalities];
    for domain in landscape.domain_ids() {
        let data = landscape.domain(domain);
        let wanted = data.priority == Priority::Must && data.provision != Provision::National;
        if !wanted || municipalities < 2 || having[domain.index()] + 1 != municipalities {
            continue;
        }
        // Where an inventory does not claim to be complete, INV025 speaks.
        let lacks = |id: &MunicipalityId| {
            context.uses(*id, domain).is_empty() && landscape.municipality(*id).complete[domain.index()]
        };
        if let Some(id) = landscape.municipality_ids().find(lacks) {
            missing[id.index()].push(&data.id);
        }
    }
    for id in landscape.municipality_ids() {
        if !missing[id.index()].is_empty() && covered[id.index()] * 2 >= fullest {
            let name = &landscape.municipality(id).id;
            let message = t!("inv019.message", name = name, missing = listed(missing[id.index()].iter().copied()));
            report.add(Hit::new(Place::key(Thing::Municipality(id), "inventory"), name.clone(), message));
        }
    }
}
