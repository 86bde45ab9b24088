//! Which figures cannot change what is best, without planning: most counts of most mergers.
//!
//! Proof. A count of a use in a domain changes what the use's migration and its ill fit cost there, and nothing else; both hang on what is
//! chosen in that domain alone. So plans that choose there as the best plan does rise and fall with it, and every other plan costs at
//! least the extra of that domain more. If the count cannot change any price by that much, the best plan stays the best one. Where a
//! one-off budget binds, or more records than are typed in again, nothing is said.

use super::figure::{Figure, Subject};
use crate::cost::Basis;
use crate::freedom::Freedom;
use crate::model::{DomainId, MigrationKind, UseId};

/// A fit is no further from the best one than this.
const POINTS: u64 = 4;

/// Whether a figure that is this much changes nothing of what is best, for certain.
pub(super) fn turns_nothing(basis: &Basis, freedom: &Freedom, figure: &Figure, value: u64) -> bool {
    if basis.landscape.limits.one_off_budget.is_some() {
        return false;
    }
    let (entry, at) = match figure.subject {
        Subject::Users(entry, at) | Subject::Records(entry, at) | Subject::Sites(entry, at) => (entry, at),
        _ => return false,
    };
    let domain = domain(basis, entry, at);
    let Some(choice) = freedom.domains.iter().find(|choice| choice.domain == domain) else { return false };
    let Some(other) = &choice.other else { return true };
    let likely = figure.range.likely;
    let reenter = basis.landscape.rates.migration.reenter_most.value;
    if matches!(figure.subject, Subject::Records(..))
        && value.min(likely) <= reenter
        && reenter < value.max(likely)
    {
        return false;
    }
    // One krone for each of the two sums that are rounded.
    let most = i128::from(value.abs_diff(likely)) * i128::from(each(basis, figure.subject, domain)) + 2;
    most < other.extra.get()
}

fn domain(basis: &Basis, entry: UseId, at: usize) -> DomainId {
    basis.landscape.entry(entry).covers[at].domain
}

/// The most that one more of it costs, whatever is chosen: kroner, rounded up.
fn each(basis: &Basis, subject: Subject, domain: DomainId) -> u64 {
    let landscape = basis.landscape;
    let rates = &landscape.domain(domain).migration;
    let kinds = || MigrationKind::ALL.into_iter().map(|kind| *rates.get(kind));
    match subject {
        Subject::Users(..) => {
            let quality = &landscape.rates.quality;
            let seconds = quality.seconds_per_point_week.value * POINTS * quality.weeks.value;
            let yearly = (seconds.saturating_mul(quality.hour.value)).div_ceil(3600);
            let over_horizon = yearly.saturating_mul(u64::from(landscape.merger.horizon_years));
            kinds().map(|rate| rate.per_user.value).max().unwrap_or(0).saturating_add(over_horizon)
        }
        Subject::Records(..) => kinds().map(|rate| rate.per_record.value).max().unwrap_or(0),
        _ => kinds().map(|rate| rate.per_site.value).max().unwrap_or(0),
    }
}
