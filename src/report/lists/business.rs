//! What the merger costs and saves in each year.

use super::{List, ListName, Table};
use crate::business::Axis;
use crate::report::business;
use crate::words::t;

pub(super) const LIST: List =
    List { name: ListName::BusinessCase, about: t!("lists.business"), dated: true, make: table };

fn table(planned: &crate::report::Planned<'_>) -> Table {
    match planned.case {
        Some(case) => business::years(planned.landscape, case, &[Axis::Item], business::Unit::Kroner),
        None => business::empty().note(t!("business.no_months")),
    }
}
