//! A system is in use, but its contract ended before the planning date and did not renew itself.
//!
//! ## Why
//!
//! Either the record is out of date, or the municipality buys without a contract. The plan treats the system as one
//! that cannot continue.
//!
//! ## Source
//!
//! S003: correct contracts. Model, section 6.
//!
//! ## Wrong
//!
//! ```yaml
//! # as_of: 2019-08-01
//! - {id: tieto-2015, supplier: tieto, annual_fee: 1200000, end: 2016-12-31}
//! - {id: gerica, name: Gerica, contract: tieto-2015, covers: [{domain: elderly-care}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: tieto-2015, supplier: tieto, annual_fee: 1200000, end: 2016-12-31, renewal_months: 12}
//! - {id: gerica, name: Gerica, contract: tieto-2015, covers: [{domain: elderly-care}]}
//! ```
//!
//! ## How to fix
//!
//! Write the current end into `end`, or record the renewal. Not reported if only systems being phased out or
//! look-up copies name the contract.

use std::collections::BTreeSet;

use crate::calendar::{StandingStatus, standing};
use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, listed};
use crate::model::{ContractId, Place, Thing};
use crate::words::{Text, t};

/// The rule.
pub const RULE: About = About {
    summary: "A system is in use and its contract has ended",
    severity: Severity::Warning,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let named: BTreeSet<ContractId> = context.living().filter_map(|(_, system)| system.contract).collect();
    for id in named {
        let contract = landscape.contract(id);
        if standing(contract, landscape.merger.as_of).status != StandingStatus::Ended {
            continue;
        }
        let (key, day) = match contract.terminated_to {
            Some(day) => ("terminated_to", Some(day)),
            None => ("end", contract.end),
        };
        let day = day.map_or(Text::default(), |day| t!("con020.message", day = day));
        let systems =
            listed(contract.systems.iter().map(|&system| landscape.system(system).reference.as_str()));
        let message = t!("con020.message_2", contract = contract.reference, day = day, systems = systems);
        report.add(
            Hit::new(Place::key(Thing::Contract(id), key), contract.reference.clone(), message)
                .help(t!("con020.help")),
        );
    }
}
