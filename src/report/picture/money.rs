//! Money to look at: what is paid with the target, area by area; and from what is paid as today to what is paid with it, item by item.

use std::collections::BTreeMap;

use super::{Picture, Scene, Step, SumPart};
use crate::business::{Axis, Case, Entry, Key, Source};
use crate::model::{Landscape, Money};
use crate::plan::Item;
use crate::report::{Cell, Column, Kind, Planned, Table, Text, business, terms};
use crate::words::t;

/// What is paid with the target over the years of the case: by one or two axes, then by system, product or contract.
pub fn treemap(planned: &Planned<'_>, case: &Case, by: &[Axis]) -> Picture {
    let landscape = planned.landscape;
    let mut sums: Sums = BTreeMap::new();
    let mut names: BTreeMap<Source, Text> = BTreeMap::new();
    for entry in case.within(&case.target) {
        let keys = by.iter().map(|&axis| entry.key(landscape, axis)).collect();
        *sums.entry(keys).or_default().entry(entry.source).or_default() += entry.amount;
        names.entry(entry.source).or_insert_with(|| source(planned, entry));
    }
    let parts = parts(landscape, &sums, &names, 0);
    let (from, to) = years(case);
    Picture {
        name: "treemap",
        title: t!("picture.treemap", merger = landscape.merger.name, from = from, to = to),
        lead: t!("picture.treemap_lead"),
        scene: Scene::Treemap(parts),
    }
}

/// How many of what is paid for in a domain are named in the table.
const NAMED: usize = 3;

type Sums = BTreeMap<Vec<Key>, BTreeMap<Source, Money>>;

fn years(case: &Case) -> (String, String) {
    let calendar = case.calendar();
    (calendar.start().to_string(), calendar.end().to_string())
}

/// The parts at a depth of the keys.
fn parts(landscape: &Landscape, sums: &Sums, names: &BTreeMap<Source, Text>, depth: usize) -> Vec<SumPart> {
    let mut groups: BTreeMap<&Key, Sums> = BTreeMap::new();
    for (keys, sources) in sums {
        groups.entry(&keys[depth]).or_default().insert(keys.clone(), sources.clone());
    }
    let part = |(key, inside): (&Key, Sums)| {
        let last = inside.keys().next().is_none_or(|keys| keys.len() == depth + 1);
        let parts = if last {
            let leaf = |(source, &amount): (&Source, &Money)| SumPart {
                label: names.get(source).cloned().unwrap_or_default(),
                amount,
                parts: Vec::new(),
            };
            inside.values().flatten().map(leaf).collect()
        } else {
            parts(landscape, &inside, names, depth + 1)
        };
        let amount = parts.iter().map(|part: &SumPart| part.amount).sum();
        SumPart { label: Text::run([business::name(landscape, key, false)]), amount, parts }
    };
    groups.into_iter().map(part).collect()
}

/// What is paid for.
fn source(planned: &Planned<'_>, entry: &Entry) -> Text {
    match entry.source {
        Source::Member(member) => Text::run([planned.member_name(member)]),
        Source::Contract(id) => {
            let contract = planned.landscape.contract(id);
            let systems = contract.systems.iter().map(|&system| &planned.landscape.system(system).name);
            let systems: Vec<&str> = systems.map(String::as_str).collect();
            t!("book.contract_of", supplier = contract.supplier, systems = systems.join(", "))
        }
        Source::Between => t!("picture.work"),
    }
}

/// The table of the same data as the areas: a row a domain.
pub fn treemap_table(planned: &Planned<'_>, case: &Case) -> Table {
    let landscape = planned.landscape;
    type Sources = BTreeMap<Source, (Money, Text)>;
    let mut sums: BTreeMap<(Key, Key), (bool, Sources)> = BTreeMap::new();
    for entry in case.within(&case.target) {
        let key = (entry.key(landscape, Axis::Sector), entry.key(landscape, Axis::Domain));
        let (assumed, sources) = sums.entry(key).or_default();
        *assumed |= entry.assumed;
        sources.entry(entry.source).or_insert_with(|| (Money::ZERO, source(planned, entry))).0 +=
            entry.amount;
    }
    type Row = ((Key, Key), (bool, Sources));
    let columns = [
        Column::new("domain", Kind::Text, t!("business.domain"))
            .of(|(key, _): &Row| business::name(landscape, &key.1, false)),
        Column::new("sector", Kind::Text, t!("business.sector"))
            .of(|(key, _): &Row| business::name(landscape, &key.0, false)),
        Column::new("amount", Kind::Money, t!("business.amount")).of(|(_, (assumed, sources)): &Row| {
            Cell::money(sources.values().map(|(amount, _)| *amount).sum()).assumed(*assumed)
        }),
        Column::new("sources", Kind::Text, t!("picture.source")).of(|(_, (_, sources)): &Row| {
            let mut sources: Vec<&(Money, Text)> = sources.values().collect();
            sources.sort_by_key(|(amount, _)| std::cmp::Reverse(*amount));
            let told = |(amount, name): &(Money, Text)| t!("picture.of", name = name, amount = *amount);
            let named = Text::joined(sources.iter().take(NAMED).copied().map(told), "; ");
            let rest = sources.iter().skip(NAMED);
            match rest.clone().count() {
                0 => named.into(),
                more => {
                    let amount: Money = rest.map(|(amount, _)| *amount).sum();
                    t!("picture.and_more", named = named, count = more, amount = amount).into()
                }
            }
        }),
    ];
    Table::of("areas", t!("picture.areas"), columns, sums)
}

/// From what is paid as today to what is paid with the target.
pub fn waterfall(planned: &Planned<'_>, case: &Case) -> Picture {
    let items = items(case);
    let sum = |side: usize| items.values().map(|sides| sides[side]).sum();
    let whole = |label: Text, amount: Money| Step { label, amount, whole: true };
    let mut steps = vec![whole(t!("side.today"), sum(0))];
    let differ = items.iter().filter(|(_, sides)| sides[0] != sides[1]);
    steps.extend(differ.map(|(&item, sides)| Step {
        label: terms::item(item),
        amount: sides[1] - sides[0],
        whole: false,
    }));
    steps.push(whole(t!("side.target"), sum(1)));
    let (from, to) = years(case);
    Picture {
        name: "waterfall",
        title: t!("picture.waterfall", merger = planned.landscape.merger.name, from = from, to = to),
        lead: t!("picture.waterfall_lead"),
        scene: Scene::Waterfall(steps),
    }
}

/// What each item comes to as today and with the target, over the years of the case.
fn items(case: &Case) -> BTreeMap<Item, [Money; 2]> {
    let mut items: BTreeMap<Item, [Money; 2]> = BTreeMap::new();
    for (side, entries) in [&case.today, &case.target].into_iter().enumerate() {
        for entry in case.within(entries) {
            items.entry(entry.item).or_default()[side] += entry.amount;
        }
    }
    items
}

/// The table of the same data as the steps.
pub fn waterfall_table(case: &Case) -> Table {
    type Row = (Option<Item>, [Money; 2]);
    let items = items(case);
    let whole: [Money; 2] = [0, 1].map(|side| items.values().map(|sides| sides[side]).sum());
    let columns = [
        Column::new("item", Kind::Text, t!("business.item"))
            .of(|&(item, _): &Row| item.map_or_else(|| t!("business.sum"), terms::item).into()),
        Column::new("today", Kind::Money, t!("business.today")).of(|&(_, sides): &Row| Cell::money(sides[0])),
        Column::new("target", Kind::Money, t!("side.target")).of(|&(_, sides): &Row| Cell::money(sides[1])),
        Column::new("step", Kind::Money, t!("picture.step"))
            .of(|&(_, sides): &Row| Cell::money(sides[1] - sides[0])),
    ];
    let rows = items.into_iter().map(|(item, sides)| (Some(item), sides));
    Table::summed("steps", t!("picture.steps"), columns, rows, [(None, whole)])
}
