//! What rests on assumed figures, the largest sum first: the figures to ask for first, whom to ask, and where to write the answer.

use std::collections::BTreeMap;

use crate::business::{Entry, Source};
use crate::model::{DomainId, Money};
use crate::plan::{Item, Member};
use crate::report::{Cell, Column, Kind, Page, Planned, Table, rounded, terms};
use crate::words::t;

/// What is assumed: an item of the price, of something; of work, in a domain.
type Key = (Item, Source, Option<DomainId>);

/// The page; empty where nothing is assumed or the years are unknown.
pub(super) fn page(planned: &Planned<'_>) -> Page {
    let Some(case) = planned.case else { return Page::default() };
    let mut sums: BTreeMap<Key, Money> = BTreeMap::new();
    for entry in case.within(&case.target).filter(|entry| entry.assumed) {
        *sums.entry(key(entry)).or_default() += entry.amount;
    }
    let mut rows: Vec<(Key, Money)> = sums.into_iter().collect();
    rows.sort_by_key(|(key, money)| (std::cmp::Reverse(*money), *key));
    let whole: Money = rows.iter().map(|(_, money)| *money).sum();
    let count = rows.len();
    let columns = [
        Column::new("name", Kind::Text, t!("book.of")).of(|&(key, _): &(Key, Money)| name(planned, key)),
        Column::new("item", Kind::Text, t!("book.item"))
            .of(|&((item, ..), _): &(Key, Money)| terms::item(item).into()),
        Column::new("amount", Kind::Money, t!("book.rests"))
            .of(|&(_, money): &(Key, Money)| Cell::money(money).assumed(true)),
        Column::new("responsible", Kind::Text, t!("book.ask"))
            .of(|&(key, _): &(Key, Money)| responsible(planned, key)),
        Column::new("reference", Kind::Id, t!("book.id"))
            .of(|&(key, _): &(Key, Money)| Cell::or_empty(reference(planned, key), Cell::text)),
    ];
    let table = Table::of("assumed", t!("book.ask_first"), columns, rows);
    Page::default().paragraph(rounded::sums(t!("book.assumed_lead", count = count, sum = whole))).table(table)
}

fn key(entry: &Entry) -> Key {
    match entry.item {
        Item::Migration | Item::Integration => (entry.item, Source::Between, entry.domain),
        _ => (entry.item, entry.source, None),
    }
}

fn name(planned: &Planned<'_>, (_, source, domain): Key) -> Cell {
    let landscape = planned.landscape;
    match (source, domain) {
        (Source::Member(member), _) => planned.member_name(member),
        (Source::Contract(id), _) => {
            let contract = landscape.contract(id);
            let systems = contract.systems.iter().map(|&system| landscape.system(system).name.as_str());
            let names: Vec<&str> = systems.collect();
            t!("book.contract_of", supplier = contract.supplier, systems = names.join(", ")).into()
        }
        (Source::Between, Some(domain)) => planned.domain_name(domain),
        (Source::Between, None) => Cell::empty(),
    }
}

fn reference<'a>(planned: &Planned<'a>, (_, source, domain): Key) -> Option<&'a str> {
    let landscape = planned.landscape;
    match source {
        Source::Member(member) => Some(member.reference(landscape)),
        Source::Contract(id) => Some(&landscape.contract(id).reference),
        Source::Between => domain.map(|domain| landscape.domain(domain).id.as_str()),
    }
}

fn responsible(planned: &Planned<'_>, (_, source, domain): Key) -> Cell {
    match (source, domain) {
        (Source::Member(Member::System(id)), _) => {
            Cell::or_empty(planned.responsible_for_system(id), Cell::text)
        }
        (Source::Contract(id), _) => planned.responsible_for_contract(id),
        (_, domain) => planned.responsible_for_domains(domain.into_iter()),
    }
}
