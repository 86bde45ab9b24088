//! How many findings each rule has: `portfolio check --statistics`.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::diagnostic::Severity;
use crate::render::findings::Results;
use crate::report::{Cell, Column, Kind, Table};
use crate::words::t;

/// The rules that found something or whose findings somebody accepted, those with the most findings first.
pub fn table(results: &Results<'_>) -> Table {
    let mut counts: BTreeMap<&str, (u64, u64, Severity)> = BTreeMap::new();
    let counting = results.findings.iter().map(|finding| (finding, 1, 0));
    let accepted = results.waived.iter().map(|waived| (&waived.finding, 0, 1));
    for (finding, counts_as, accepted_as) in counting.chain(accepted) {
        let count = counts.entry(&finding.code).or_insert((0, 0, finding.severity));
        *count = (count.0 + counts_as, count.1 + accepted_as, count.2.max(finding.severity));
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|&(code, (count, waived, _))| (Reverse(count), Reverse(waived), code));
    let page = |code: &str| results.pages.page(code);
    let columns = [
        Column::new("count", Kind::Count, t!("column.findings"))
            .of(|&(_, (count, ..)): &Row<'_>| Cell::count(count)),
        Column::new("waived", Kind::Count, t!("column.waived"))
            .of(|&(_, (_, waived, _)): &Row<'_>| Cell::count(waived)),
        Column::new("level", Kind::Text, t!("column.level"))
            .of(|&(_, (.., severity)): &Row<'_>| Cell::text(severity.name())),
        Column::new("code", Kind::Text, t!("column.code")).of(|&(code, _): &Row<'_>| Cell::text(code)),
        Column::new("name", Kind::Text, t!("column.name"))
            .of(|&(code, _): &Row<'_>| Cell::or_empty(page(code), |page| Cell::text(&page.name))),
        Column::new("summary", Kind::Text, t!("column.summary"))
            .of(|&(code, _): &Row<'_>| Cell::or_empty(page(code), |page| Cell::text(&page.summary))),
    ];
    Table::of("statistics", t!("findings.by_rule"), columns, counts)
}

/// A code, how many findings it has, how many are accepted, and how bad the worst is.
type Row<'a> = (&'a str, (u64, u64, Severity));
