//! Every system that names a contract is being phased out, the contract continues by itself, and no notice is
//! recorded.
//!
//! ## Why
//!
//! It is easy to forget the contract of a system that is being phased out. It renews itself, even into the new
//! municipality.
//!
//! ## Source
//!
//! S000 D6: contracts are ended. S003: do we have the system support we pay for?
//!
//! ## Wrong
//!
//! ```yaml
//! systems:
//!   - {id: oppad, name: Oppad, status: phasing_out, contract: ist-2012, covers: [{domain: school}]}
//! contracts:
//!   - {id: ist-2012, supplier: ist, annual_fee: 90000, end: 2019-12-31, renewal_months: 12, notice_months: 3}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! systems:
//!   - {id: oppad, name: Oppad, status: phasing_out, contract: ist-2012, covers: [{domain: school}]}
//! contracts:
//!   - {id: ist-2012, supplier: ist, annual_fee: 90000, end: 2019-12-31, renewal_months: 12, notice_months: 3, terminated_to: 2019-12-31}
//! ```
//!
//! ## How to fix
//!
//! Give notice and write `terminated_to`. Not reported if the contract ends by itself or costs nothing.

use crate::calendar::{StandingStatus, standing};
use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, entry_of};
use crate::model::{Place, Renewal, Status};
use crate::words::{Text, t};

/// The rule.
pub const RULE: About = About {
    summary: "All systems of a contract are being phased out, and it continues until notice is given",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for id in landscape.contract_ids() {
        let contract = landscape.contract(id);
        let Some(&first) = contract.systems.first() else { continue };
        let leaving = contract.systems.iter().all(|&id| landscape.system(id).status == Status::PhasingOut);
        let goes_on = contract.end.is_none() || contract.renewal == Renewal::Tacit;
        let now = standing(contract, landscape.merger.as_of);
        if leaving && goes_on && contract.annual_fee != Some(0) && now.status == StandingStatus::Running {
            let by = now.notice_by.map_or(Text::default(), |day| t!("con030.message", day = day));
            let message = t!("con030.message_2", contract = contract.reference, system = landscape.system(first).reference, by = by);
            report.add(
                Hit::at_contract(landscape, id, "id", message)
                    .related(Place::key(entry_of(landscape.system(first)), "status"), t!("con030.related"))
                    .help(t!("con030.help")),
            );
        }
    }
}
