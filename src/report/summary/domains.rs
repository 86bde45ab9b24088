//! What is chosen, by sector and domain.

use super::{Cell, Column, Kind, Planned, Table, Tone, Words, terms};
use crate::model::Money;

/// What is chosen, by sector and domain.
pub(super) fn table(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("sector", Kind::Text, "Sector", "Sektor").grouped(),
        Column::new("domain_name", Kind::Text, "Domain", "Område"),
        Column::new("choice", Kind::Id, "Choice", "Valg"),
        Column::new("moving_users", Kind::Count, "Users who move", "Brukere som flyttes"),
        Column::new("one_off", Kind::Money, "One-off, NOK", "Engangs, kr"),
        Column::new("runner_up", Kind::Id, "Runner-up", "Nest best"),
        Column::new("runner_up_extra", Kind::Money, "Dearer by, NOK", "Dyrere med, kr"),
        Column::new("clarify", Kind::Text, "To clarify", "Avklares"),
    ];
    let title = Words::new("By sector and domain", "Etter sektor og område");
    let mut table = Table::new("domains", title, columns);
    let (mut users_in_all, mut any_assumed, mut one_off_in_all) = (0, false, Money::ZERO);
    for (id, entry) in planned.by_sector() {
        let domain = planned.landscape.domain(id);
        let (users, assumed) = planned.moving_users(&entry.domain);
        let one_off = planned.one_off(&entry.domain);
        users_in_all += users;
        any_assumed |= assumed;
        one_off_in_all += one_off;
        let runner_up = entry.runner_up.as_ref().and_then(Option::as_ref);
        table.push([
            Cell::from(&planned.landscape.sector(domain.sector).name),
            Cell::from(&domain.name),
            entry.choice.as_ref().map_or_else(|| terms::decided(&entry.kind).tone(Tone::Faint), Cell::text),
            Cell::count(users).assumed(assumed),
            Cell::money(one_off),
            Cell::or_empty(runner_up, |runner_up| Cell::text(&runner_up.choice)),
            Cell::or_empty(runner_up, |runner_up| Cell::money(runner_up.extra)),
            terms::clarify(&entry.clarify),
        ]);
    }
    table.push_total([
        Cell::words("Total", "Sum"),
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
