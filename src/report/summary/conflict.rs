//! Why nothing satisfies the constraints, and what would.

use super::{Cell, Column, Kind, Page, Planned, Table, Text, Tone};
use crate::plan::{Fact, Release, Way};
use crate::report::Phrase;
use crate::words::t;

/// Why nothing satisfies the constraints, and what would.
pub(super) fn page(planned: &Planned<'_>) -> Page {
    let (landscape, plan) = (planned.landscape, planned.plan);
    let page =
        Page::new(t!("summary.no_portfolio_satisfies_all_that", merger = Cell::text(&landscape.merger.name)));
    let facts: Vec<Text> = plan
        .conflict
        .iter()
        .map(|clash| {
            let fact = Cell::from(clash.words(landscape));
            match &clash.at {
                Some(at) => Text::run([fact, Cell::text(" ("), Cell::text(at), Cell::text(")")]),
                None => Phrase::default().value(fact).done(),
            }
        })
        .collect();
    let page = match facts.len() {
        1 => page.paragraph(t!("summary.this_cannot_hold")),
        _ => page.paragraph(t!("summary.these_facts_cannot_hold_together")),
    };
    let page = page.points(facts);
    if plan.releases.is_empty() {
        return page.paragraph(t!("summary.release_any_one_of_them_and"));
    }
    page.table(releases(planned))
}

fn releases(planned: &Planned<'_>) -> Table {
    let columns =
        [Column::new("change", Kind::Text), Column::new("at", Kind::Id), Column::new("total", Kind::Money)];
    let title = t!("summary.and_now_the_cheapest_way_out");
    let mut table = Table::new("releases", title, columns);
    for entry in &planned.plan.releases {
        let total = Cell::or_empty(entry.total, Cell::money);
        let total = if entry.total.is_none() {
            Cell::from(t!("summary.not_enough_alone")).tone(Tone::Faint)
        } else {
            total
        };
        let at = planned.plan.clash(entry.fact).and_then(|clash| clash.at.as_ref());
        table.push([change(planned, entry), Cell::or_empty(at, Cell::text), total]);
    }
    if planned.plan.releases.iter().any(|entry| entry.total.is_none()) {
        return table.note(t!("summary.not_enough_alone_something_else_is"));
    }
    table
}

fn change(planned: &Planned<'_>, entry: &Release) -> Cell {
    let landscape = planned.landscape;
    let fact = || planned.plan.clash(entry.fact).map(|clash| clash.words(landscape)).unwrap_or_default();
    match (entry.way, entry.fact) {
        (Way::Raise(value), Fact::Limit(limit)) => {
            let limit = limit.key();
            Cell::from(t!("conflict.raise_limit", limit = limit, value = value))
        }
        (Way::Raise(_), _) => Cell::from(t!("conflict.raise", fact = fact())),
        (Way::Lift(domain, candidate), _) => {
            let domain = &landscape.domain(domain).id;
            let candidate = landscape.candidate_reference(candidate);
            Cell::from(t!("conflict.lift", candidate = candidate, domain = domain))
        }
        (Way::Retire(domain), _) => {
            let domain = &landscape.domain(domain).id;
            Cell::from(t!("conflict.retire", domain = domain))
        }
        (Way::Drop, _) => Cell::from(t!("conflict.drop", fact = fact())),
    }
}
