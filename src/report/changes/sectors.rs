//! One line a sector.

use std::borrow::Cow;

use super::{Cell, Column, Kind, Table, Words, count_column};
use crate::diff::{Diff, DomainOutcome};
use crate::model::Money;

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
    let mut columns = vec![Column::new("sector", Kind::Text, "Sector", "Sektor")];
    columns.extend(shown.iter().map(|&outcome| count_column(outcome)));
    if moving {
        columns.push(Column::new("changing_users", Kind::Count, "Users who move", "Brukere"));
        columns.push(Column::new("migration", Kind::Money, "Migration, NOK", "Flytting, kr"));
    }
    let mut table = Table::new("changes-by-sector", Words::new("By sector", "Etter sektor"), columns);
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
        let name = Words {
            en: Cow::Owned(format!("{id} {}", sector.sector.en)),
            nb: Cow::Owned(format!("{id} {}", sector.sector.nb)),
        };
        let mut row = vec![Cell::from(name)];
        row.extend(numbers(&domains, sector.changing_users, sector.migration));
        table.push(row);
    }
    let mut row = vec![Cell::words("All", "Alle")];
    row.extend(numbers(&all, diff.tally.changing_users, diff.tally.migration));
    table.push_total(row);
    table
}
