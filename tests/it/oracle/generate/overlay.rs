//! A later file of the catalogue that changes what the earlier ones say (model.md, section 2).

use super::text::{Map, block, flow};
use super::{World, shifted, written};

/// The changes, now and then. What is there for nothing but to be removed is written by [`superfluous`].
pub fn write(world: &mut World) -> Option<(String, String)> {
    if !world.overlaid() {
        return None;
    }
    let mut domains = Vec::new();
    for index in 0..world.domains.len() {
        if world.random.chance(50) {
            domains.push(domain(world, index));
        }
    }
    let mut products = vec![Map::new().put("id", "borte").put("remove", "true").clone()];
    for index in 0..world.products.len() {
        if world.random.chance(50) {
            products.push(product(world, index));
        }
    }
    let components = ["{id: borte, remove: true}", "{id: ny, name: Ny}"];
    world.random.shuffle(&mut products);
    let text = [block("domains", &domains), block("products", &products), block("components", &components)];
    Some(("catalogue/ours.yaml".to_owned(), text.concat()))
}

/// A product and a component that a later file takes away.
pub fn superfluous(world: &World) -> Option<(String, String)> {
    let domains: Vec<&str> = world.domains.iter().map(|domain| domain.id).collect();
    let product = format!(
        "{{id: borte, name: Borte, domains: {}, market: {{one_off: 0, lead_months: 0, fit: 5}}}}",
        flow(&domains)
    );
    world.overlaid().then(|| (product, "{id: borte, name: Borte}".to_owned()))
}

fn domain(world: &mut World, index: usize) -> Map {
    let mut map = Map::new();
    map.put("id", world.domains[index].id);
    match world.random.below(9) {
        0 => map.put("size", world.random.one(&["small", "medium", "large"])),
        1 => {
            map.put("typical", world.random.one(&["{users_per_1000: null}", "{records_per_1000: 7}", "null"]))
        }
        2 => {
            let fixed = world.kroner(100_000);
            map.put("rates", format!("{{migration: {{convert: {{fixed: {fixed}, per_user: null}}}}}}"))
        }
        3 => map.put("advisory", "null"),
        4 => map.put("priority", world.random.one(&["may", "null"])),
        5 if !world.domains[index].due => map.put("due", "'0m'").put("earliest", "null"),
        6 => map.put("integrations", "[]"),
        7 if world.domains[index].parallel => map.put("parallel_until", written(shifted(world.date, 12))),
        _ => map.put("name", "{en: Changed}").put("x-why", "ours"),
    };
    map
}

fn product(world: &mut World, index: usize) -> Map {
    let mut map = Map::new();
    map.put("id", &world.products[index].id);
    match world.random.below(7) {
        0 => map.put("vendor", world.random.one(&["null", "Visma"])),
        1 if world.products[index].market => {
            map.put("market", world.random.one(&["{annual: null, fit: 4}", "{annual_per_inhabitant: 3}"]))
        }
        2 => map.put("suite", world.random.one(&["null", "s1"])),
        3 => map.put("connects", "[component:ny]"),
        4 => map.put("archive", world.random.one(&["null", "core"])),
        5 => map.put("requires", "[]"),
        _ => map.put("municipality_number", "null"),
    };
    map
}
