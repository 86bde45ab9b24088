//! One line a sector.

use super::{Cell, Column, Kind, Table, count_column};
use crate::diff::{Diff, DomainOutcome};
use crate::model::{Money, Name};
use crate::words::t;

/// A sector, or all of them: how many domains of each outcome, whom it moves and what that costs.
struct Line<'a> {
    name: Cell,
    domains: Box<dyn Fn(DomainOutcome) -> usize + 'a>,
    users: u64,
    money: Money,
}

/// How many domains a column counts. What does not change is counted together, under `Kept`.
fn counted(domains: &dyn Fn(DomainOutcome) -> usize, column: DomainOutcome) -> usize {
    let same = |outcome: &DomainOutcome| match column {
        DomainOutcome::Kept => !outcome.is_change(),
        _ => *outcome == column,
    };
    DomainOutcome::ALL.into_iter().filter(same).map(domains).sum()
}

/// One line a sector: how many domains of each outcome, people, money.
pub fn sectors(diff: &Diff) -> Table {
    let all = |outcome| diff.tally.domains_that(outcome);
    let shown: Vec<DomainOutcome> = DomainOutcome::ALL
        .into_iter()
        .filter(|&column| column.is_change() || column == DomainOutcome::Kept)
        .filter(|&column| counted(&all, column) > 0)
        .collect();
    let moving = diff.tally.changing_users > 0 || !diff.tally.migration.is_zero();
    let mut columns =
        vec![Column::new("sector", Kind::Text, t!("column.sector")).of(|line: &Line<'_>| line.name.clone())];
    columns.extend(shown.iter().map(|&outcome| {
        count_column(outcome).of(move |line: &Line<'_>| {
            let count = counted(&line.domains, outcome);
            Cell::or_empty(Some(count).filter(|&count| count > 0), Cell::count)
        })
    }));
    if moving {
        columns.push(
            Column::new("changing_users", Kind::Count, t!("column.moving_users"))
                .of(|line: &Line<'_>| Cell::count(line.users)),
        );
        columns.push(
            Column::new("migration", Kind::Money, t!("column.migration"))
                .of(|line: &Line<'_>| Cell::money(line.money)),
        );
    }
    let lines = diff.tally.sectors.iter().map(|sector| {
        let id = &sector.sector.id;
        let name =
            Name { en: format!("{id} {}", sector.sector.en), nb: format!("{id} {}", sector.sector.nb) };
        Line {
            name: Cell::from(&name),
            domains: Box::new(|outcome| sector.domains.get(&outcome).copied().unwrap_or(0)),
            users: sector.changing_users,
            money: sector.migration,
        }
    });
    let sum = Line {
        name: t!("changes.sum").into(),
        domains: Box::new(all),
        users: diff.tally.changing_users,
        money: diff.tally.migration,
    };
    Table::summed("changes-by-sector", t!("changes.by_sector"), columns, lines, [sum])
}
