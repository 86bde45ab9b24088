//! One line a sector.

use super::{Cell, Column, Kind, Table, count_column};
use crate::diff::{Diff, DomainOutcome};
use crate::model::{Money, Name};
use crate::words::t;

/// One line a sector: how many domains of each outcome, people, money.
pub fn sectors(diff: &Diff) -> Table {
    // What does not change is counted together, under `Kept`.
    let counted = |domains: &dyn Fn(DomainOutcome) -> usize, column: DomainOutcome| -> usize {
        let same = |outcome: &DomainOutcome| match column {
            DomainOutcome::Kept => !outcome.is_change(),
            _ => *outcome == column,
        };
        DomainOutcome::ALL.into_iter().filter(same).map(domains).sum()
    };
    let all = |outcome| diff.tally.domains_that(outcome);
    let shown: Vec<DomainOutcome> = DomainOutcome::ALL
        .into_iter()
        .filter(|&column| column.is_change() || column == DomainOutcome::Kept)
        .filter(|&column| counted(&all, column) > 0)
        .collect();
    let moving = diff.tally.changing_users > 0 || !diff.tally.migration.is_zero();
    let mut columns = vec![Column::new("sector", Kind::Text, t!("column.sector"))];
    columns.extend(shown.iter().map(|&outcome| count_column(outcome)));
    if moving {
        columns.push(Column::new("changing_users", Kind::Count, t!("column.moving_users")));
        columns.push(Column::new("migration", Kind::Money, t!("column.migration")));
    }
    let mut table = Table::new("changes-by-sector", t!("changes.by_sector"), columns);
    let numbers = |domains: &dyn Fn(DomainOutcome) -> usize, users: u64, money: Money| -> Vec<Cell> {
        let counts = shown
            .iter()
            .map(|&outcome| Cell::or_empty(Some(counted(domains, outcome)).filter(|&n| n > 0), Cell::count));
        let rest = moving.then(|| [Cell::count(users), Cell::money(money)]);
        counts.chain(rest.into_iter().flatten()).collect()
    };
    for sector in &diff.tally.sectors {
        let domains = |outcome| sector.domains.get(&outcome).copied().unwrap_or(0);
        let id = &sector.sector.id;
        let name =
            Name { en: format!("{id} {}", sector.sector.en), nb: format!("{id} {}", sector.sector.nb) };
        let mut row = vec![Cell::from(&name)];
        row.extend(numbers(&domains, sector.changing_users, sector.migration));
        table.push(row);
    }
    let mut row = vec![Cell::from(t!("changes.sum"))];
    row.extend(numbers(&all, diff.tally.changing_users, diff.tally.migration));
    table.push_total(row);
    table
}
