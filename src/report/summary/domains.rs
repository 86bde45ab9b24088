//! What is chosen, by sector and domain.

use super::{Cell, Column, Kind, Planned, Table, Tone, terms};
use crate::model::Money;
use crate::words::t;

/// What is chosen, by sector and domain.
pub(super) fn table(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("sector", Kind::Text, t!("column.sector")).grouped(),
        Column::new("domain_name", Kind::Text, t!("column.domain")),
        Column::new("choice", Kind::Id, t!("column.choice")),
        Column::new("moving_users", Kind::Count, t!("column.moving_users")),
        Column::new("one_off", Kind::Money, t!("column.one_off")),
        Column::new("runner_up", Kind::Id, t!("column.runner_up")),
        Column::new("runner_up_extra", Kind::Money, t!("column.runner_up_extra")),
        Column::new("clarify", Kind::Text, t!("column.clarify")),
    ];
    let title = t!("summary.domains");
    let mut table = Table::new("domains", title, columns);
    let (mut users_in_all, mut any_assumed, mut one_off_in_all) = (0, false, Money::ZERO);
    let one_offs = planned.one_offs();
    for (id, choice) in planned.by_sector() {
        let domain = planned.landscape.domain(id);
        let (users, assumed) = planned.moving_users(id);
        let one_off = one_offs.get(&id).copied().unwrap_or_default();
        users_in_all += users;
        any_assumed |= assumed;
        one_off_in_all += one_off;
        let runner_up = choice.rival();
        table.push([
            Cell::from(&planned.landscape.sector(domain.sector).name),
            Cell::from(&domain.name),
            match choice.candidate() {
                Some(candidate) => planned.candidate(candidate),
                None => terms::decided(choice.how).tone(Tone::Faint),
            },
            Cell::count(users).assumed(assumed),
            Cell::money(one_off),
            Cell::or_empty(runner_up, |runner_up| planned.candidate(runner_up.candidate)),
            Cell::or_empty(runner_up, |runner_up| Cell::money(runner_up.extra)),
            terms::clarify(&choice.clarify),
        ]);
    }
    table.push_total([
        Cell::from(t!("summary.sum")),
        Cell::empty(),
        Cell::empty(),
        Cell::count(users_in_all).assumed(any_assumed),
        Cell::money(one_off_in_all),
        Cell::empty(),
        Cell::empty(),
        Cell::empty(),
    ]);
    table
}
