//! How many findings each rule has: `portfolio check --statistics`.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::diagnostic::Severity;
use crate::render::findings::Results;
use crate::report::{Cell, Column, Kind, Table};
use crate::words::t;

/// The rules that found something or whose findings somebody accepted, those with the most findings first.
pub fn table(results: &Results<'_>) -> Table {
    let columns = vec![
        Column::new("count", Kind::Count, t!("column.findings")),
        Column::new("waived", Kind::Count, t!("column.waived")),
        Column::new("level", Kind::Text, t!("column.level")),
        Column::new("code", Kind::Text, t!("column.code")),
        Column::new("name", Kind::Text, t!("column.name")),
        Column::new("summary", Kind::Text, t!("column.summary")),
    ];
    let mut counts: BTreeMap<&str, (u64, u64, Severity)> = BTreeMap::new();
    let counting = results.findings.iter().map(|finding| (finding, 1, 0));
    let accepted = results.waived.iter().map(|waived| (&waived.finding, 0, 1));
    for (finding, counts_as, accepted_as) in counting.chain(accepted) {
        let count = counts.entry(&finding.code).or_insert((0, 0, finding.severity));
        *count = (count.0 + counts_as, count.1 + accepted_as, count.2.max(finding.severity));
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|&(code, (count, waived, _))| (Reverse(count), Reverse(waived), code));
    let mut table = Table::new("statistics", t!("findings.by_rule"), columns);
    for (code, (count, waived, severity)) in counts {
        let page = results.pages.page(code);
        table.push([
            Cell::count(count),
            Cell::count(waived),
            Cell::text(severity.name()),
            Cell::text(code),
            Cell::or_empty(page.as_ref(), |page| Cell::text(&page.name)),
            Cell::or_empty(page.as_ref(), |page| Cell::text(&page.summary)),
        ]);
    }
    table
}
