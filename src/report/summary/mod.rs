//! The page of a plan: what is proposed, what it costs, who must act first, what to look at next.

mod act;
mod conflict;
mod decisions;
mod domains;
mod headline;
mod money;

use super::{Cell, Column, Kind, Page, Planned, Table, Text, Tone, terms};
use crate::words::t;

/// The page of a plan; of an infeasible one: why.
pub fn summary(planned: &Planned<'_>) -> Page {
    if !planned.plan.is_feasible() {
        return conflict::page(planned);
    }
    let page = Page::new(headline::size(planned))
        .points(headline::points(planned))
        .table(decisions::table(planned))
        .table(money::table(planned))
        .table(act::table(planned))
        .table(domains::table(planned));
    page.paragraph(t!("summary.next_portfolio_diff_shows_what_changes"))
}
