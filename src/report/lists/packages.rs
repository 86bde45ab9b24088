//! `packages`: domains that change only together, a row each.

use super::{Cell, Column, Kind, List, ListName, Planned, Table};
use crate::model::DomainId;
use crate::report::packages::{self, Row};
use crate::words::t;

pub(super) const LIST: List =
    List { name: ListName::Packages, about: t!("lists.packages"), dated: false, make: table };

fn table(planned: &Planned<'_>) -> Table {
    let landscape = planned.landscape;
    let id = |&domain: &DomainId| landscape.domain(domain).id.clone();
    let columns = [
        packages::number(),
        packages::name(landscape),
        Column::new("system", Kind::Id, t!("freedom.chosen"))
            .of(|(_, one): &Row<'_>| planned.candidate(one.package.system)),
        packages::users(),
        packages::next(landscape),
        packages::extra(),
        packages::clarify(),
        Column::new("domains", Kind::Id, t!("freedom.in_domains"))
            .of(|(_, one): &Row<'_>| Cell::list(one.package.domains.iter().map(id))),
        Column::new("changes_too", Kind::Id, t!("freedom.changes_too")).of(|(_, one): &Row<'_>| {
            let others = one.package.turns.iter().map(|turn| turn.domain);
            Cell::list(
                others.filter(|domain| !one.package.domains.contains(domain)).map(|domain| id(&domain)),
            )
        }),
    ];
    let table = Table::of("packages", t!("freedom.packages"), columns, packages::rows(planned));
    match planned.plan.packages {
        Some(_) => table.note(t!("freedom.packages_note")),
        None => table.note(t!("book.ask_runners_up")),
    }
}
