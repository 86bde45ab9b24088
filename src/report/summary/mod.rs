//! The page of a plan: what is proposed, what it costs, who must act first, what to look at next.

mod conflict;
mod decisions;
mod domains;
mod headline;
mod money;

pub(super) use decisions::table as decided;
pub(super) use headline::{cash, changing_users};
pub(super) use money::table as items;

use super::deadlines::{act_first, deadlines};
use super::{Cell, Column, Filled, Kind, Page, Planned, Table, Text, Tone, gaps, packages, terms};
use crate::words::t;

/// The page of a plan; of an infeasible one: why.
pub fn summary(planned: &Planned<'_>) -> Page {
    if !planned.plan.is_feasible() {
        return conflict::page(planned);
    }
    let page = Page::new(headline::size(planned))
        .points(headline::points(planned).into_iter().chain(gaps::points(planned)))
        .table(gaps::table(planned))
        .table(decisions::table(planned))
        .table(money::table(planned))
        .table(act_first(planned, &deadlines(planned)))
        .table(packages::table(planned))
        .table(domains::table(planned));
    page.paragraph(t!("summary.next"))
}
