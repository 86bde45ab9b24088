//! A system in use covers a domain with priority must and has an `owner`, but neither a `manager` nor a
//! `maintainer`, although the inventory names these for other systems.
//! Up to three in one municipality are reported one by one, more as one finding.
//!
//! ## Why
//!
//! The owner signs; someone else knows how the system is set up. Without a name there is nobody to ask when it is
//! moved.
//!
//! ## Source
//!
//! S002 6.3: owner, administrator and maintenance of each system.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: gerica, name: Gerica, annual_cost: 1000, owner: Health, covers: [{domain: elderly-care}]}
//! - {id: socio, name: Socio, annual_cost: 1000, owner: Social, manager: NAV office, covers: [{domain: social-assistance}]}
//! - {id: agresso, name: Agresso, annual_cost: 1000, owner: Finance, manager: Accounts, covers: [{domain: economy}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: gerica, name: Gerica, annual_cost: 1000, owner: Health, manager: Home care, covers: [{domain: elderly-care}]}
//! - {id: socio, name: Socio, annual_cost: 1000, owner: Social, manager: NAV office, covers: [{domain: social-assistance}]}
//! - {id: agresso, name: Agresso, annual_cost: 1000, owner: Finance, manager: Accounts, covers: [{domain: economy}]}
//! ```
//!
//! ## How to fix
//!
//! Name the unit that administers it. If the owner is missing too, GOV001 reports it. Not reported in a
//! municipality that names no manager at all.

use std::collections::BTreeSet;

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{MunicipalityId, Priority, Provision, System};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A system that must be in place has an owner but no manager or maintainer",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let managed =
        |system: &&System| system.governance.manager.is_some() || system.governance.maintainer.is_some();
    let systems = context.landscape.systems.iter();
    let mapped: BTreeSet<MunicipalityId> =
        systems.filter(managed).map(|system| system.municipality).collect();
    let mut found: Vec<(MunicipalityId, Hit)> = Vec::new();
    for (_, system) in context.living().filter(|(_, system)| mapped.contains(&system.municipality)) {
        let must = context
            .domains_of(system)
            .find(|(_, domain)| domain.priority == Priority::Must && domain.provision != Provision::National);
        let Some((_, domain)) = must else { continue };
        if system.governance.owner.is_some() && !managed(&system) {
            let message = t!("gov002.message", system = system.reference, domain = domain.id);
            found.push((system.municipality, Hit::at_system(system, "owner", message)));
        }
    }
    report.add_folded(context.landscape, found, |municipality, count, names| {
        t!("gov002.all", municipality = municipality, count = count, names = names)
    });
}
