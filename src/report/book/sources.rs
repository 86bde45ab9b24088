//! Where everything that the book names is written: a line a thing, with the figures that were entered.

use std::collections::BTreeMap;

use crate::model::Money;
use crate::report::{Cell, Column, Kind, Page, Planned, Table};
use crate::words::{Text, t};

/// The table in which everything that a book names has its row, by its name.
pub const SOURCES: &str = "sources";

/// A thing: what sort it is, and the figures that somebody entered.
struct Thing<'a> {
    reference: &'a str,
    sort: Text,
    figures: Vec<Text>,
}

/// The page.
pub(super) fn page(planned: &Planned<'_>, places: &BTreeMap<String, String>) -> Page {
    let columns = [
        Column::new("reference", Kind::Id, t!("book.id")).of(|row: &Thing<'_>| Cell::text(row.reference)),
        Column::new("sort", Kind::Text, t!("book.sort")).of(|row: &Thing<'_>| row.sort.clone().into()),
        Column::new("figures", Kind::Text, t!("book.figures"))
            .of(|row: &Thing<'_>| Text::joined(row.figures.clone(), ", ").into()),
        Column::new("at", Kind::Id, t!("book.at"))
            .of(|row: &Thing<'_>| Cell::or_empty(places.get(row.reference), Cell::text)),
    ];
    let mut things = things(planned);
    things.retain(|thing| places.contains_key(thing.reference));
    things.sort_by_key(|thing| thing.reference);
    let table = Table::of(SOURCES, t!("book.written"), columns, things);
    Page::of_tables([table.lead(t!("book.written_lead"))])
}

fn things<'a>(planned: &Planned<'a>) -> Vec<Thing<'a>> {
    let landscape = planned.landscape;
    let kroner = |money: u64| Money::from(money);
    let mut things: Vec<Thing<'a>> = Vec::new();
    things.extend(planned.by_sector().into_iter().map(|(id, _)| Thing {
        reference: &landscape.domain(id).id,
        sort: t!("book.sort_domain"),
        figures: Vec::new(),
    }));
    things.extend(planned.plan.procurements.iter().map(|row| Thing {
        reference: &landscape.product(row.product).reference,
        sort: t!("book.sort_product"),
        figures: Vec::new(),
    }));
    things.extend(landscape.uses.iter().map(|entry| {
        let system = landscape.system(entry.root);
        let cost = system.annual_cost.filter(|_| !entry.shared);
        let users: Option<u64> = entry.covers.iter().map(|cover| cover.users).max().flatten();
        let figures = cost.map(|cost| t!("book.figure_cost", amount = kroner(cost)));
        Thing {
            reference: &entry.reference,
            sort: t!("book.sort_system"),
            figures: figures
                .into_iter()
                .chain(users.map(|users| t!("book.figure_users", count = users)))
                .collect(),
        }
    }));
    things.extend(landscape.contracts.iter().map(|contract| {
        let fee = contract.annual_fee.map(|fee| t!("book.figure_fee", amount = kroner(fee)));
        let exit = contract.exit_fee.map(|fee| t!("book.figure_exit", amount = kroner(fee)));
        Thing {
            reference: &contract.reference,
            sort: t!("book.sort_contract"),
            figures: fee.into_iter().chain(exit).collect(),
        }
    }));
    things
}
