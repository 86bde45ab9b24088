//! The inventories of a random workspace: systems, shared entries, contracts, integrations (model.md, sections 4
//! and 13).

use super::text::{Map, block, flow, quoted};
use super::{Entry, Flavour, World};

/// Makes the inventories and writes their files.
pub fn write(world: &mut World) -> Vec<(String, String)> {
    let contracts = contracts(world);
    systems(world, &contracts);
    shared(world);
    let contracts = lines(world, contracts);
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
        let complete = complete(world);
        let contracts = block("contracts", contracts);
        if world.folder(index) {
            let (left, right) = systems.split_at(systems.len() / 2);
            let first = format!("{head}{complete}{}{contracts}", block("systems", left));
            let second = format!("{head}{}{}", block("systems", right), block("integrations", &integrations));
            files.push((format!("inventories/{id}/a.yaml"), first));
            files.push((format!("inventories/{id}/b.yaml"), second));
        } else {
            let rest = block("integrations", &integrations);
            let text = format!("{head}{complete}{}{contracts}{rest}", block("systems", &systems));
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

/// What a municipality says of how much it has entered.
fn complete(world: &mut World) -> String {
    let said = match world.random.below(10) {
        0 => "no".to_owned(),
        1 => "yes".to_owned(),
        2 => {
            let mut all: Vec<&str> = world.domains.iter().map(|domain| domain.id).collect();
            all.extend(["D1", "'D 2'"]);
            flow(&world.random.some(&all, 3))
        }
        _ => return String::new(),
    };
    format!("complete: {said}\n")
}

/// A contract with its fee, where that is known.
struct Contract {
    fee: Option<i64>,
    map: Map,
}

/// Writes the lines of the contracts, now that it is known which systems name them.
fn lines(world: &mut World, contracts: Vec<Vec<Contract>>) -> Vec<Vec<Map>> {
    let mut all = Vec::new();
    for (municipality, contracts) in contracts.into_iter().enumerate() {
        let mut here = Vec::new();
        for (index, Contract { fee, mut map }) in contracts.into_iter().enumerate() {
            let names = |entry: &&Entry| {
                entry.ordinary && entry.municipality == municipality && entry.contract == Some(index)
            };
            let naming: Vec<String> = world.entries.iter().filter(names).map(|e| e.id.clone()).collect();
            if let (Some(mut left), true) = (fee, world.random.chance(45)) {
                let mut lines = Vec::new();
                for system in naming {
                    if world.random.chance(70) {
                        let whole = world.random.chance(20);
                        let annual = if whole { left } else { world.random.between(0, left) };
                        left -= annual;
                        lines.push(format!("{{system: {system}, annual: {annual}}}"));
                    }
                }
                if !lines.is_empty() {
                    world.random.shuffle(&mut lines);
                    map.put("lines", flow(&lines));
                }
            }
            here.push(map);
        }
        all.push(here);
    }
    all
}

/// The contracts of each municipality.
fn contracts(world: &mut World) -> Vec<Vec<Contract>> {
    let mut all = Vec::new();
    for _ in 0..world.municipalities.len() {
        let count = *world.random.one(&[0, 1, 1, 2, 2, 3]);
        all.push((0..count).map(|index| contract(world, index)).collect());
    }
    all
}

fn contract(world: &mut World, index: usize) -> Contract {
    let mut map = Map::new();
    let fee = world.kroner(200_000);
    map.put("id", format!("k{index}")).put("supplier", world.random.one(super::SUPPLIERS));
    let known = world.random.chance(85);
    if known {
        map.put("annual_fee", fee);
        if world.random.chance(10) {
            map.put("guessed", "[annual_fee]");
        }
    }
    if world.random.chance(60) {
        map.put("pricing", world.random.one(&["per_inhabitant", "tiered", "fixed", "fixed"]));
    }
    if world.random.chance(70) {
        let none = if world.mishap(80) { "none" } else { "any" };
        let growth = ["any", none, "0", "20", "50", "100", "200", "1000"];
        map.put("growth", world.random.one(&growth));
    }
    if world.random.chance(30) {
        let mut bridge = Map::new();
        if world.random.chance(70) {
            bridge.put("months", world.random.one(&[0, 1, 3, 6, 12, 24]));
        }
        if world.random.chance(70) || bridge.is_empty() {
            bridge.put("price_percent", world.random.one(&[100, 110, 150, 300]));
        }
        map.put("bridge", bridge);
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
    Contract { fee: known.then_some(fee), map }
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

fn systems(world: &mut World, contracts: &[Vec<Contract>]) {
    let count = if world.large { world.random.between(8, 12) } else { world.random.between(3, 10) };
    for _ in 0..count {
        let covers = if world.random.chance(6) { Vec::new() } else { covered(world) };
        if !world.room_for(&covers) {
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
        let contract = properties(world, contracts[municipality].len(), &mut map);
        if !covers.is_empty() {
            let text = covers.iter().map(|domain| cover(world, *domain, true)).collect::<Vec<_>>();
            map.put("covers", flow(&text));
        }
        world.entries.push(Entry { id, municipality, covers, ordinary: true, root: index, contract, map });
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

/// Fills in the rest of a system; gives the contract it names.
fn properties(world: &mut World, contracts: usize, map: &mut Map) -> Option<usize> {
    if world.mishap(24) {
        map.put("status", world.random.one(&["phasing_out", "in_use"]));
    }
    if world.mishap(20) {
        map.put("end_of_life", world.near_merger(6));
    }
    if world.mishap(20) {
        map.put("form", world.random.one(&["own", "spreadsheet", "files", "paper"]));
    } else if world.random.chance(10) {
        map.put("form", world.random.one(&["system", "own"]));
    }
    if world.mishap(12) {
        map.put("unfit", "kan ikke videreutvikles");
    } else if world.random.chance(3) {
        map.put("unfit", "'  '");
    }
    if world.mishap(16) || world.random.chance(5) {
        map.put("capacity", world.random.one(&[0, 6000, 12_000, 100_000]));
    }
    if world.random.chance(5) {
        map.put("guessed", "[covers]");
    }
    if world.random.chance(60) {
        map.put("annual_cost", world.kroner(150_000));
    }
    if world.random.chance(45) {
        map.put("cost_pricing", world.random.one(&["per_inhabitant", "tiered", "fixed", "fixed"]));
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
    let contract = (world.random.chance(65) && contracts > 0).then(|| world.random.below(contracts));
    if let Some(contract) = contract {
        map.put("contract", format!("k{contract}"));
    }
    if world.random.chance(40) {
        map.put("vendor", world.random.one(super::VENDORS));
    }
    if world.random.chance(5) {
        map.put("hosting", "saas").put("sso", "yes").put("owner", "Kari");
    }
    contract
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
    } else if world.random.chance(20) {
        map.put("records", world.random.one(&[0, 5, 14, 200]));
    }
    if world.random.chance(12) {
        map.put("sites", world.random.between(0, 5));
    }
    if own && world.flavour == Flavour::Flat {
        map.put("fit", 5);
    } else if own && world.random.chance(70) {
        let least = if world.kind { 2 } else { 1 };
        map.put("fit", world.random.between(least, 5));
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
        if municipality == world.entries[root].municipality || world.entries[root].covers.is_empty() {
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
        world.entries.push(Entry { id, municipality, covers, ordinary: false, root, contract: None, map });
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
    let domain = world.random.any(&world.entries[entry].covers.clone()).copied();
    let id = &world.entries[entry].id;
    if let (Some(domain), true) = (domain, world.random.chance(50)) {
        format!("{id}@{}", world.domains[domain].id)
    } else {
        id.clone()
    }
}
