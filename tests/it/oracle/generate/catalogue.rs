//! The catalogue of a random workspace: domains, products, components (model.md, section 3).

use super::overlay::superfluous;
use super::text::{Map, block, flow, quoted};
use super::{Domain, Flavour, Product, World, shifted, written};

/// Writes the files of the catalogue.
pub fn write(world: &mut World) -> Vec<(String, String)> {
    let mut domains: Vec<String> = world.domains.iter().map(|domain| domain.map.to_string()).collect();
    let mut products: Vec<String> = world.products.iter().map(|product| product.map.to_string()).collect();
    world.random.shuffle(&mut domains);
    world.random.shuffle(&mut products);
    let mut components: Vec<String> =
        world.components.iter().map(|id| format!("{{id: {id}, name: Felles {id}}}")).collect();
    if let Some((product, component)) = superfluous(world) {
        products.push(product);
        components.push(component);
    }
    let sectors = block("sectors", &["{id: D1, name: Sektor}", "{id: 'D 2', name: {nb: To, en: Two}}"]);
    let texts = [
        format!("{sectors}{}", block("domains", &domains)),
        block("products", &products),
        block("components", &components),
    ];
    if world.random.chance(50) {
        return vec![("catalogue.yaml".to_owned(), texts.concat())];
    }
    let names = ["domains", "products", "components"];
    names
        .iter()
        .zip(texts)
        .filter(|(_, text)| !text.is_empty())
        .map(|(name, text)| (format!("catalogue/{name}.yaml"), text))
        .collect()
}

/// Makes the domains.
pub fn domains(world: &mut World) {
    let mut ids = ["a", "a-1", "a.1", "10", "no", "skole", "pleie-og-omsorg", "arkiv"];
    world.random.shuffle(&mut ids);
    let counts: &[usize] = if world.large { &[4, 5, 6] } else { &[2, 2, 3, 3, 4, 5] };
    let count = *world.random.one(counts);
    for index in 0..count {
        let (kind, parallel) = (world.random.below(100), world.random.chance(25));
        let (national, own_project) = (kind < 12, (12..22).contains(&kind));
        let mut map = Map::new();
        map.put("id", ids[index]);
        if world.random.chance(50) {
            map.put("name", format!("Område {index}"));
        } else {
            map.put("name", format!("{{nb: Område {index}, en: Domain {index}}}"));
        }
        map.put("sector", world.random.one(&["D1", "'D 2'"]));
        if national {
            map.put("provision", "national");
        } else if own_project {
            map.put("provision", "own_project");
        } else if world.random.chance(30) {
            map.put("provision", "choose");
        }
        if parallel {
            let until = shifted(world.date, world.random.between(-1, 24));
            map.put("parallel", "allowed").put("parallel_until", written(until));
        }
        let due = properties(world, index, &ids[..count], &mut map);
        let candidates = u64::from(parallel && !national);
        world.domains.push(Domain { id: ids[index], national, own_project, parallel, due, candidates, map });
    }
}

fn properties(world: &mut World, index: usize, ids: &[&str], map: &mut Map) -> bool {
    let mut own_due = false;
    let chance = |world: &mut World, percent| world.random.chance(percent);
    if chance(world, 60) {
        let must = if world.kind { "should" } else { "must" };
        map.put("priority", world.random.one(&["must", must, "should", "may"]));
    }
    if chance(world, 40) {
        map.put("criticality", world.random.one(&["life_health", "statutory", "operational", "support"]));
    }
    if chance(world, 60) {
        map.put("size", world.random.one(&["small", "medium", "large"]));
    }
    if chance(world, 50) {
        let due = match world.random.below(3) {
            0 => world.near_merger(if world.kind { 1 } else { 12 }),
            _ if world.kind => format!("{}m", world.random.one(&[-1, 0, 1, 6])),
            _ => format!("{}m", world.random.one(&[-12, -6, -1, 0, 1, 6, 12])),
        };
        map.put("due", due);
        own_due = true;
    } else if chance(world, 15) {
        map.put("earliest", world.random.one(&["-12m", "-3m", "-1m", "0m"]));
    }
    if chance(world, 10) {
        map.put("due_wish", "-3m");
    }
    let others: Vec<&str> = ids.iter().copied().filter(|id| *id != ids[index]).collect();
    let mut integrations: Vec<String> =
        world.random.some(&others, 2).iter().map(ToString::to_string).collect();
    let components: Vec<String> =
        world.components.iter().map(|component| quoted(format!("component:{component}"))).collect();
    integrations.extend(world.random.some(&components, 1));
    if !integrations.is_empty() {
        map.put("integrations", flow(&integrations));
    }
    if chance(world, 40) {
        map.put("archive", world.random.one(&["core", "core", "core", "via", "none"]));
    }
    if chance(world, 15) {
        map.put("personal_data", world.random.one(&["none", "ordinary", "special"]));
    }
    if world.mishap(16) {
        map.put("advisory", "{against: procurement, by: Direktoratet}");
    }
    if chance(world, if world.flavour == Flavour::Flat { 20 } else { 60 }) {
        let users = *world.random.one(&["0", "0.125", "0.001", "3", "7.5", "12", "21.125"]);
        let records = *world.random.one(&["0", "1", "30.5", "45"]);
        map.put("typical", format!("{{users_per_1000: {users}, records_per_1000: {records}}}"));
    }
    if chance(world, 10) && index > 0 {
        map.put("after", flow(&[ids[world.random.below(index)]]));
    }
    if chance(world, 20) {
        let migration = migration(world);
        map.put("rates", format!("{{migration: {migration}}}"));
    }
    if chance(world, 5) {
        map.put("x-note", "{mine: 1}");
    }
    own_due
}

/// Some numbers of some kinds of migration, at least one.
pub fn migration(world: &mut World) -> Map {
    let mut kinds = ["close", "lookup", "consolidate", "convert", "reenter", "introduce", "rekey"];
    world.random.shuffle(&mut kinds);
    let mut migration = Map::new();
    for kind in &kinds[..world.random.below(3) + 1] {
        let mut rate = Map::new();
        if world.random.chance(60) {
            rate.put("fixed", world.kroner(200_000));
        }
        if world.random.chance(40) {
            rate.put("per_user", if world.even() { world.kroner(1) } else { world.random.between(0, 1500) });
        }
        if world.random.chance(40) || rate.is_empty() {
            rate.put("per_record", if world.even() { 0 } else { world.random.between(0, 40) });
        }
        if world.random.chance(15) {
            rate.put("per_site", world.kroner(3000));
        }
        if *kind == "reenter" && world.random.chance(50) {
            rate.put("most", world.random.one(&[0, 10, 100, 1000]));
        }
        migration.put(kind, rate);
    }
    migration
}

/// Makes the products.
pub fn products(world: &mut World) {
    let counts: &[usize] = if world.large { &[2, 3, 4, 5, 6] } else { &[0, 1, 2, 3, 4] };
    let count = *world.random.one(counts);
    let ids: Vec<String> = (0..count).map(|index| format!("p{index}")).collect();
    let all: Vec<usize> = (0..world.domains.len()).collect();
    for (index, id) in ids.iter().enumerate() {
        let mut domains = world.random.some(&all, 3);
        let market = world.random.chance(60) && world.room_for(&domains);
        let mut map = Map::new();
        map.put("id", id).put("name", format!("Produkt {id}"));
        if domains.is_empty() && world.random.chance(50) {
            domains.clear();
        } else {
            let names: Vec<&str> = domains.iter().map(|domain| world.domains[*domain].id).collect();
            map.put("domains", flow(&names));
        }
        if world.random.chance(70) {
            map.put("vendor", world.random.one(super::VENDORS));
        }
        if world.random.chance(40) {
            map.put("suite", world.random.one(&["s1", "s2", "null"]));
        }
        if world.mishap(20) {
            map.put("end_of_life", world.near_merger(6));
        }
        if world.random.chance(50) {
            map.put("interface", world.random.one(&["locked", "documented"]));
        }
        if world.random.chance(40) {
            map.put("archive", world.random.one(&["core", "core", "none"]));
        }
        if world.random.chance(40) {
            map.put("municipality_number", world.random.one(&["true", "yes", "false"]));
        }
        relations(world, index, &ids, &mut map);
        let mut lead = 0;
        if market {
            let (months, market) = procurement(world);
            map.put("market", market);
            lead = months;
        }
        world.products.push(Product { id: id.clone(), domains, market, lead, map });
    }
}

/// Something the market offers where few systems compete.
pub fn tenders(world: &mut World) {
    for domain in 0..world.domains.len() {
        let covering = world.entries.iter().filter(|entry| entry.serves(domain)).count();
        if !world.kind || covering > 2 || world.random.chance(20) || !world.room_for(&[domain]) {
            continue;
        }
        let (id, domains) = (format!("anbud-{domain}"), vec![domain]);
        let mut market = Map::new();
        market.put("one_off", world.kroner(300_000)).put("annual", world.kroner(50_000));
        let lead = world.random.between(0, world.ahead / 2);
        market.put("lead_months", lead);
        let mut map = Map::new();
        map.put("id", &id).put("name", "Det anbudet gir").put("domains", flow(&[world.domains[domain].id]));
        map.put("market", market);
        world.products.push(Product { id, domains, market: true, lead, map });
    }
}

fn relations(world: &mut World, index: usize, ids: &[String], map: &mut Map) {
    let mut others: Vec<String> = ids.to_vec();
    others.remove(index);
    if world.random.chance(25)
        && let Some(older) = world.random.any(&others)
    {
        map.put("succeeds", flow(&[older]));
    }
    let mut reference = |id: &String| {
        let text = format!("product:{id}");
        if world.random.chance(50) { quoted(text) } else { text }
    };
    let mut others: Vec<String> = others.iter().map(&mut reference).collect();
    let mut connects = world.random.some(&others, 2);
    connects.extend(world.random.some(&world.components.clone(), 1).iter().map(|c| format!("component:{c}")));
    if !connects.is_empty() {
        map.put("connects", flow(&connects));
    }
    world.random.shuffle(&mut others);
    if world.random.chance(12)
        && let Some(other) = others.pop()
    {
        map.put("requires", flow(&[other]));
    }
    if world.random.chance(18)
        && let Some(other) = others.pop()
    {
        map.put("excludes", flow(&[other]));
    }
}

/// A market, and its lead in months.
fn procurement(world: &mut World) -> (i64, Map) {
    let mut market = Map::new();
    // The latest that is in time for a domain due with the merger, or thereabouts.
    let latest = world.ahead + *world.random.one(&[-12, -6, -1, -1, 0, 1]);
    let lead = if world.mishap(90) { 0.max(latest) } else { world.random.between(0, world.ahead / 2) };
    market.put("one_off", world.kroner(300_000)).put("lead_months", lead);
    if world.random.chance(60) {
        market.put("annual", world.kroner(100_000));
    }
    if world.random.chance(40) {
        let each = if world.even() { world.random.between(0, 1) } else { world.random.between(0, 30) };
        market.put("annual_per_inhabitant", each);
    }
    if world.flavour != Flavour::Flat && world.random.chance(60) {
        market.put("fit", world.random.between(1, 5));
    }
    (lead, market)
}
