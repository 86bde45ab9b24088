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
