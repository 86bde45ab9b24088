//! The inventories of a random workspace: systems, shared entries, contracts, integrations (model.md, sections 4
//! and 13).

use super::text::{Map, block, flow, quoted};
use super::{Entry, Flavour, World};

/// Makes the inventories and writes their files.
pub fn write(world: &mut World) -> Vec<(String, String)> {
    let contracts = contracts(world);
    systems(world, &contracts);
    shared(world);
    let integrations = integrations(world);
    let mut files = Vec::new();
    for (index, contracts) in contracts.iter().enumerate() {
        let entries = world.entries.iter().filter(|entry| entry.municipality == index);
        let mut systems: Vec<String> = entries.map(|entry| entry.map.to_string()).collect();
        let mut integrations: Vec<String> = integrations
            .iter()
            .filter(|(owner, _)| *owner == index)
            .map(|(_, map)| map.to_string())
            .collect();
        world.random.shuffle(&mut systems);
        world.random.shuffle(&mut integrations);
        let id = world.municipalities[index].id;
        let head = format!("municipality: {}\n", quoted(id));
        let contracts = block("contracts", contracts);
        if world.folder(index) {
            let (left, right) = systems.split_at(systems.len() / 2);
            let first = format!("{head}{}{contracts}", block("systems", left));
            let second = format!("{head}{}{}", block("systems", right), block("integrations", &integrations));
            files.push((format!("inventories/{id}/a.yaml"), first));
            files.push((format!("inventories/{id}/b.yaml"), second));
        } else {
            let rest = block("integrations", &integrations);
            let text = format!("{head}{}{contracts}{rest}", block("systems", &systems));
            files.push((format!("inventories/{id}.yaml"), text));
        }
    }
    files
}

impl World {
    /// Whether a municipality's inventory is a folder: always the same answer.
    pub(super) fn folder(&self, municipality: usize) -> bool {
        (self.ahead + self.date.1) % 3 == 0 && municipality == 0
    }
}

/// The contracts of each municipality.
fn contracts(world: &mut World) -> Vec<Vec<Map>> {
    let mut all = Vec::new();
    for _ in 0..world.municipalities.len() {
        let count = *world.random.one(&[0, 1, 1, 2, 2, 3]);
        all.push((0..count).map(|index| contract(world, index)).collect());
    }
    all
}

fn contract(world: &mut World, index: usize) -> Map {
    let mut map = Map::new();
    let fee = world.kroner(200_000);
    map.put("id", format!("k{index}")).put("supplier", world.random.one(&["Visma", "tieto", "Acos AS"]));
    map.put("annual_fee", fee);
    if world.random.chance(55) {
        map.put("pricing", world.random.one(&["per_inhabitant", "fixed", "fixed"]));
    }
    if world.random.chance(70) {
        let no = if world.mishap(70) { "no" } else { "yes" };
        map.put("extendable", world.random.one(&["yes", no, no, "unknown"]));
    }
    if world.random.chance(70) {
        map.put("start", "2015-01-01");
    }
    if world.random.chance(65) {
        ending(world, &mut map);
    } else if world.random.chance(60) {
        map.put("notice_to", world.random.one(&["any", "month", "quarter", "year"]));
    }
    if world.random.chance(60) {
        map.put("notice_months", world.random.one(&[0, 1, 2, 3, 6, 12, 26]));
    }
    if world.random.chance(40) {
        let part = fee * world.random.between(0, 12) / 12;
        let some = world.kroner(60_000);
        map.put("exit_fee", *world.random.one(&[0, part, part, some]));
    }
    if world.random.chance(20) {
        map.put("irrevocable_until", world.near_merger(18));
    }
    if world.mishap(16) {
        map.put("terminated_to", world.near_merger(12));
    }
    if world.random.chance(10) {
        map.put("shared_with", "[naboby]");
    }
    if world.random.chance(10) {
        map.put("dpa", world.random.one(&["true", "no"]));
    }
    map
}

/// An end, what follows it, and the options to prolong.
fn ending(world: &mut World, map: &mut Map) {
    map.put("end", world.near_merger(24));
    let kinds = if world.kind { 7 } else { 10 };
    match world.random.below(kinds) {
        0..5 => {
            map.put("renewal_months", world.random.one(&[1, 2, 6, 12, 12, 36]));
            match world.random.below(if world.kind { 8 } else { 4 }) {
                0 => map.put("renewal", "tacit"),
                1 => map.put("renewal", "express"),
                _ => map,
            };
            if world.random.chance(20) {
                map.put("notice_to", "quarter");
            }
        }
        5 => {
            map.put("renewal", "never");
        }
        6 => {
            map.put("renewal", "express");
        }
        _ => {}
    }
    match world.random.below(4) {
        0 => {
            map.put("option_months", world.random.one(&[1, 6, 12, 24]));
        }
        1 => {
            let count = world.random.between(1, 3);
            let (months, used) = (world.random.between(1, 12), world.random.between(0, count));
            let decide = world.random.between(0, 6);
            map.put(
                "options",
                format!("{{count: {count}, months: {months}, used: {used}, decide_months: {decide}}}"),
            );
        }
        _ => {}
    }
}

fn systems(world: &mut World, contracts: &[Vec<Map>]) {
    let count = if world.large { world.random.between(8, 12) } else { world.random.between(3, 10) };
    for _ in 0..count {
        let covers = covered(world);
        if covers.is_empty() || !world.room_for(&covers) {
            continue;
        }
        let index = world.entries.len();
        let municipality = world.random.below(contracts.len());
        let id = format!("s{index}");
        let mut map = Map::new();
        map.put("id", &id).put("name", format!("System {index}"));
        let product = product(world, &covers);
        if let Some(product) = product {
            map.put("product", &world.products[product].id);
        }
        properties(world, &contracts[municipality], &mut map);
        let text = covers.iter().map(|domain| cover(world, *domain, true)).collect::<Vec<_>>();
        map.put("covers", flow(&text));
        world.entries.push(Entry { id, municipality, covers, ordinary: true, root: index, map });
    }
}

/// Up to three domains; those that hardly anybody covers come first, so that few stand empty.
fn covered(world: &mut World) -> Vec<usize> {
    let mut all: Vec<usize> = (0..world.domains.len()).collect();
    world.random.shuffle(&mut all);
    if world.kind || world.random.chance(50) {
        let covering =
            |domain: &usize| world.entries.iter().filter(|entry| entry.covers.contains(domain)).count();
        all.sort_by_key(covering);
    }
    all.truncate(*world.random.one(&[1, 1, 1, 2, 2, 3]));
    all
}

fn product(world: &mut World, covers: &[usize]) -> Option<usize> {
    let all: Vec<usize> = (0..world.products.len()).collect();
    let fitting: Vec<usize> = all
        .iter()
        .copied()
        .filter(|product| covers.iter().any(|domain| world.products[*product].domains.contains(domain)))
        .collect();
    match world.random.below(100) {
        0..50 => world.random.any(&fitting).copied(),
        50..70 => world.random.any(&all).copied(),
        _ => None,
    }
}

fn properties(world: &mut World, contracts: &[Map], map: &mut Map) {
    if world.mishap(24) {
        map.put("status", world.random.one(&["phasing_out", "in_use"]));
    }
    if world.mishap(20) {
        map.put("end_of_life", world.near_merger(6));
    }
    if world.random.chance(60) {
        map.put("annual_cost", world.kroner(150_000));
    }
    if world.random.chance(40) {
        map.put("cost_pricing", world.random.one(&["per_inhabitant", "fixed", "fixed"]));
    }
    if world.random.chance(15) {
        map.put("archive", world.random.one(&["core", "none"]));
    }
    if world.random.chance(15) {
        map.put("interface", world.random.one(&["locked", "documented"]));
    }
    if world.random.chance(20) {
        map.put("municipality_number", world.random.one(&["yes", "true", "no"]));
    }
    if world.random.chance(30) {
        map.put("data", world.random.one(&["convert", "lookup", "none"]));
    }
    if world.random.chance(65) && !contracts.is_empty() {
        map.put("contract", format!("k{}", world.random.below(contracts.len())));
    }
    if world.random.chance(40) {
        map.put("vendor", world.random.one(&["Visma", "tieto", "'v 3'", "Egen"]));
    }
    if world.random.chance(5) {
        map.put("hosting", "saas").put("sso", "yes").put("owner", "Kari");
    }
}

fn cover(world: &mut World, domain: usize, own: bool) -> Map {
    let mut map = Map::new();
    map.put("domain", world.domains[domain].id);
    let even = world.even();
    if world.random.chance(75) {
        let users = if even { *world.random.one(&[0, 10, 10, 20]) } else { world.random.between(0, 400) };
        map.put("users", users);
    }
    if world.random.chance(75) {
        let records = if even { *world.random.one(&[0, 0, 100]) } else { world.random.between(0, 2000) };
        map.put("records", records);
    }
    if own && world.flavour == Flavour::Flat {
        map.put("fit", 5);
    } else if own && world.random.chance(70) {
        map.put("fit", world.random.between(1, 5));
    }
    map
}

/// Uses of systems of other municipalities.
fn shared(world: &mut World) {
    let ordinary = world.entries.len();
    if ordinary == 0 {
        return;
    }
    for _ in 0..*world.random.one(&[0, 0, 1, 2, 3, 4]) {
        let root = world.random.below(ordinary);
        let municipality = world.random.below(world.municipalities.len());
        if municipality == world.entries[root].municipality {
            continue;
        }
        let mut covers = world.entries[root].covers.clone();
        world.random.shuffle(&mut covers);
        covers.truncate(world.random.below(3) + 1);
        let id = format!("o{}", world.entries.len());
        let owner = world.municipalities[world.entries[root].municipality].id;
        let mut map = Map::new();
        map.put("id", &id).put("shared_from", format!("{owner}/{}", world.entries[root].id));
        if world.random.chance(50) {
            map.put("name", "Delt");
        }
        if world.random.chance(25) {
            map.put("data", world.random.one(&["convert", "lookup", "none"]));
        }
        let text = covers.iter().map(|domain| cover(world, *domain, false)).collect::<Vec<_>>();
        map.put("covers", flow(&text));
        world.entries.push(Entry { id, municipality, covers, ordinary: false, root, map });
    }
}

/// The integrations, each with whose inventory it stands in.
fn integrations(world: &mut World) -> Vec<(usize, Map)> {
    let mut all = Vec::new();
    let mut seen = Vec::new();
    for municipality in 0..world.municipalities.len() {
        let here: Vec<usize> = (0..world.entries.len())
            .filter(|entry| world.entries[*entry].municipality == municipality)
            .collect();
        for _ in 0..*world.random.one(&[0, 1, 2, 3, 5]) {
            let Some(from) = world.random.any(&here).copied() else { continue };
            let start = end(world, from);
            let finish = if world.random.chance(30) && !world.components.is_empty() {
                format!("component:{}", world.random.one(&world.components.clone()))
            } else {
                let roots = |entry: usize| world.entries[entry].root;
                let others: Vec<usize> =
                    here.iter().copied().filter(|other| roots(*other) != roots(from)).collect();
                let Some(to) = world.random.any(&others).copied() else { continue };
                end(world, to)
            };
            let ends = (municipality, start, finish);
            if seen.contains(&ends) {
                continue;
            }
            let mut map = Map::new();
            let kind = *world.random.one(&["api", "api", "file", "locked", "manual"]);
            map.put("from", &ends.1).put("to", &ends.2).put("kind", kind);
            if world.random.chance(20) {
                map.put("data", "[fakturagrunnlag]");
            }
            all.push((municipality, map));
            seen.push(ends);
        }
    }
    all
}

/// An entry, often with one of its domains.
fn end(world: &mut World, entry: usize) -> String {
    let domain = *world.random.one(&world.entries[entry].covers.clone());
    let id = &world.entries[entry].id;
    if world.random.chance(50) { format!("{id}@{}", world.domains[domain].id) } else { id.clone() }
}
