//! The days by which somebody must act: those of the plan that is compared with, as far as they are about what is listed.

use std::collections::BTreeSet;

use super::Table;
use crate::diff::{Change, Diff, EndSort};
use crate::model::DomainId;
use crate::plan::Member;
use crate::report::Planned;
use crate::report::deadlines::{About, act_first, deadlines};
use crate::words::t;

/// The first days. Of a plan against a plan: of what is different.
pub(super) fn table(diff: &Diff, planned: Option<&Planned<'_>>) -> Table {
    let Some(planned) = planned else {
        return Table::empty("act-first", t!("deadlines.act_first"), []);
    };
    let mut days = deadlines(planned);
    let (listed, domains) = listed(diff);
    days.retain(|deadline| match deadline.about {
        About::Project(_) => deadline.domains.iter().any(|domain| domains.contains(domain)),
        about => listed.contains(&about),
    });
    act_first(planned, &days)
}

/// The contracts, products and domains that the comparison is about.
fn listed(diff: &Diff) -> (BTreeSet<About>, BTreeSet<DomainId>) {
    let told = |change: &&Change| diff.from.sort != EndSort::Plan || change.is_change();
    let (mut listed, mut domains) = (BTreeSet::new(), BTreeSet::new());
    for change in diff.changes.iter().filter(told) {
        match change {
            Change::Contract(change) => listed.extend(change.id.map(About::Contract)),
            Change::Domain(change) => {
                domains.extend(change.id);
                listed.extend(change.after.iter().filter_map(|holder| match holder.member {
                    Member::Product(id) => Some(About::Product(id)),
                    Member::System(_) => None,
                }));
            }
            Change::Integration(_) | Change::Money(_) => {}
        }
    }
    (listed, domains)
}
