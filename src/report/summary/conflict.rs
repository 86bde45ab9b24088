//! Why nothing satisfies the constraints, and what would.

use super::{Cell, Column, Kind, Page, Planned, Table, Text};
use crate::model::{Landscape, Money};
use crate::plan::{Clash, Fact, Release, Way};
use crate::words::t;

/// Why nothing satisfies the constraints, and what would.
pub(super) fn page(planned: &Planned<'_>) -> Page {
    let (landscape, plan) = (planned.landscape, planned.plan);
    let page = Page::new(t!("summary.headline_conflict", name = Cell::text(&landscape.merger.name)));
    let told = |clashes: &mut dyn Iterator<Item = &Clash>| -> Vec<Text> {
        clashes.map(|clash| fact(landscape, clash)).collect()
    };
    let facts = told(&mut plan.conflict.iter());
    let page = match facts.len() {
        1 => page.paragraph(t!("summary.cannot_alone")),
        _ => page.paragraph(t!("summary.cannot_together")),
    };
    let mut page = page.points(facts);
    let (alone, together): (Vec<_>, Vec<_>) = plan.further.iter().partition(|set| set.len() == 1);
    if !alone.is_empty() {
        let lead = t!("summary.nor_alone");
        page = page.paragraph(lead).points(told(&mut alone.into_iter().flatten()));
    }
    for set in together {
        let lead = t!("summary.nor_together");
        page = page.paragraph(lead).points(told(&mut set.iter()));
    }
    if plan.releases.is_empty() {
        return page.paragraph(t!("summary.release_any"));
    }
    if planned.plan.releases.iter().all(|entry| entry.total.is_none()) {
        return page.paragraph(t!("summary.no_single_change"));
    }
    page.table(releases(planned))
}

/// A fact, and where it is written.
fn fact(landscape: &Landscape, clash: &Clash) -> Text {
    let fact = clash.words(landscape);
    match &clash.at {
        Some(at) => t!("summary.fact_at", fact = fact, at = at),
        None => fact,
    }
}

fn releases(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("change", Kind::Text, t!("column.change"))
            .of(|(entry, _): &(&Release, Money)| change(planned, entry)),
        Column::new("at", Kind::Id, t!("column.at")).of(|(entry, _): &(&Release, Money)| {
            let clash = planned.plan.clash(entry.fact);
            Cell::or_empty(clash.and_then(|clash| clash.at.as_ref()), Cell::text)
        }),
        Column::new("total", Kind::Money, t!("column.best_then"))
            .of(|&(_, total): &(&Release, Money)| Cell::money(total)),
    ];
    // What is not enough alone is no way out.
    let enough = planned.plan.releases.iter().filter_map(|entry| Some((entry, entry.total?)));
    Table::of("releases", t!("summary.way_out"), columns, enough)
}

fn change(planned: &Planned<'_>, entry: &Release) -> Cell {
    let landscape = planned.landscape;
    let fact = || planned.plan.clash(entry.fact).map(|clash| clash.words(landscape)).unwrap_or_default();
    match (entry.way, entry.fact) {
        (Way::Raise(value), Fact::Limit(limit)) => {
            t!("summary.raise_limit", limit = limit.key(), value = Cell::text(value.to_string()))
        }
        (Way::Raise(_), _) => t!("summary.raise", fact = fact()),
        (Way::Lift(domain, candidate), fact)
            if planned.plan.clash(fact).is_some_and(|clash| clash.comes_too_late(candidate)) =>
        {
            t!(
                "summary.lift_begun",
                domain = landscape.domain(domain).id,
                candidate = landscape.candidate_reference(candidate)
            )
        }
        (Way::Lift(domain, candidate), _) => t!(
            "summary.lift",
            domain = landscape.domain(domain).id,
            candidate = landscape.candidate_reference(candidate)
        ),
        (Way::Retire(domain), _) => t!("summary.retire", domain = landscape.domain(domain).id),
        (Way::Drop, _) => t!("summary.drop", fact = fact()),
    }
    .into()
}
