//! The roadmap as a page: what must begin first, who is late, then the months of every project, sector by sector.

mod charts;
mod exits;
mod first;
mod gates;
mod headline;
mod late;
mod lists;
mod names;
mod procurements;
mod shortages;
mod wishes;

use super::deadlines::{act_first, deadlines};
use super::{Cell, Page, Planned, Table};
use crate::model::Month;
use crate::roadmap::Roadmap;
use crate::words::t;

pub use charts::charts;
pub use lists::projects;
pub(in crate::report) use names::name;

/// The roadmap as a page.
pub fn page(planned: &Planned<'_>, roadmap: &Roadmap) -> Page {
    pages(planned, roadmap, Some(act_first(planned, &deadlines(planned))))
}

/// The same without the days on which somebody must act, for readers who have them before.
pub fn page_without_days(planned: &Planned<'_>, roadmap: &Roadmap) -> Page {
    pages(planned, roadmap, None)
}

fn pages(planned: &Planned<'_>, roadmap: &Roadmap, days: Option<Table>) -> Page {
    let landscape = planned.landscape;
    let late = late::points(landscape, roadmap);
    let mut page = Page::new(headline::headline(landscape, roadmap))
        .points(headline::points(roadmap))
        .table(procurements::table(landscape, roadmap));
    if let Some(days) = days {
        page = page.table(days);
    }
    page = page.table(first::table(landscape, roadmap));
    page = page.table(shortages::table(landscape, roadmap, &roadmap.shortages()));
    if !late.is_empty() {
        page = page.heading(t!("roadmap.late_and_why")).points(late);
    }
    page = page.table(wishes::table(landscape, roadmap));
    page = page.table(exits::table(landscape, roadmap)).table(gates::table(landscape, roadmap));
    for chart in charts(landscape, roadmap, planned.against) {
        page = page.chart(chart);
    }
    page
}

/// A month as people write it.
fn month(month: Month) -> Cell {
    Cell::text(month.to_string())
}
