//! The manifest and the decisions of a random workspace (model.md, sections 2, 5, 7 and 8).

use super::catalogue::migration;
use super::text::{Map, block, flow};
use super::{Flavour, World, shifted, written};

/// Makes `portfolio.yaml` and `decisions.yaml`.
pub fn write(world: &mut World, catalogues: &[String], progress: bool) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut merger = Map::new();
    merger.put("name", "Nye Prøve").put("date", written(world.date)).put("as_of", written(world.as_of));
    if world.even() && world.random.chance(85) {
        merger.put("horizon_years", 1).put("discount_rate", 0);
    } else {
        if world.random.chance(70) {
            merger.put("horizon_years", world.random.one(&[1, 1, 2, 3, 5, 10, 30]));
        }
        if world.random.chance(70) {
            merger.put("discount_rate", world.random.one(&["0", "4.0", "4", "2.5", "0.01", "7.25", "20"]));
        }
    }
    let mut text = format!("format: 2\nmerger: {merger}\n");
    if world.random.chance(25) {
        text += &format!("scope: {}\n", world.random.one(&["must", "must", "covered"]));
    }
    let mut municipalities = Vec::new();
    for (index, municipality) in world.municipalities.iter().enumerate() {
        let id = municipality.id;
        let inventory = if world.folder(index) { id.to_owned() } else { format!("{id}.yaml") };
        let inhabitants = municipality.inhabitants;
        municipalities.push(format!(
            "{{id: {id}, name: Kommune {index}, inhabitants: {inhabitants}, inventory: inventories/{inventory}}}"
        ));
    }
    world.random.shuffle(&mut municipalities);
    text += &block("municipalities", &municipalities);
    text += &format!("catalogue: {}\n", flow(catalogues));
    if world.random.chance(65) {
        let archive = world.random.below(world.domains.len());
        text += &format!("archive_domain: {}\n", world.domains[archive].id);
    }
    if progress {
        text += "progress: progress.yaml\n";
    }
    let roadmap = roadmap(world);
    if !roadmap.is_empty() {
        text += &format!("roadmap: {roadmap}\n");
    }
    let rates = rates(world);
    if !rates.is_empty() {
        text += &format!("rates: {rates}\n");
    }
    let limits = limits(world);
    if !limits.is_empty() {
        text += &format!("limits: {limits}\n");
    }
    let mut decisions = decisions(world);
    world.random.shuffle(&mut decisions);
    if !decisions.is_empty() {
        text += "decisions: decisions.yaml\n";
        files.push(("decisions.yaml".to_owned(), block("decisions", &decisions)));
    }
    files.push(("portfolio.yaml".to_owned(), text));
    files
}

fn rates(world: &mut World) -> Map {
    let even = world.even();
    let often = |world: &mut World, percent| even || world.random.chance(percent);
    let mut rates = Map::new();
    if world.random.chance(30) {
        rates.put("overlap_months", world.random.one(&[0, 1, 3, 6, 12]));
    }
    if often(world, 40) {
        rates.put("vendor_annual", world.kroner(60_000));
    }
    dues(world, &mut rates);
    for (name, about) in [("assumed_annual_per_1000", 10_000), ("renewal", 200_000), ("size_percent", 0)] {
        if often(world, 25) {
            let mut sizes = Map::new();
            for size in ["small", "medium", "large"] {
                let value = match about {
                    0 if even => 100,
                    0 => *world.random.one(&[0, 33, 40, 100, 150, 333]),
                    about => world.kroner(about),
                };
                if often(world, 60) {
                    sizes.put(size, value);
                }
            }
            rates.put(name, sizes);
        }
    }
    if even {
        let mut migration = Map::new();
        for kind in ["close", "lookup", "consolidate", "convert", "reenter", "introduce", "rekey"] {
            let per_user = if world.flavour == Flavour::Flat { 0 } else { *world.random.one(&[0, 0, 0, 1]) };
            let fixed = world.kroner(1);
            migration.put(kind, format!("{{fixed: {fixed}, per_user: {per_user}, per_record: 0}}"));
        }
        rates.put("migration", migration);
    } else if world.random.chance(30) {
        let migration = migration(world);
        rates.put("migration", migration);
    }
    if often(world, 30) {
        let mut integration = Map::new();
        for kind in ["keep", "reregister", "suite", "reuse", "build", "build_locked"] {
            if often(world, 50) {
                integration.put(kind, world.kroner(80_000));
            }
        }
        rates.put("integration", integration);
    }
    if often(world, 30) {
        let mut quality = Map::new();
        if even || world.random.chance(60) {
            quality.put("hour", if even { 0 } else { world.random.between(0, 2000) });
        }
        if world.random.chance(40) || quality.is_empty() {
            quality.put("seconds_per_point_week", world.random.one(&[0, 7, 15, 60]));
        }
        if world.random.chance(20) {
            quality.put("weeks", world.random.one(&[1, 44, 52]));
        }
        rates.put("quality", quality);
    }
    rates
}

/// The rates of growing, tenders, suppliers, bridges and small municipalities.
fn dues(world: &mut World, rates: &mut Map) {
    let even = world.even();
    let often = |world: &mut World, percent| even || world.random.chance(percent);
    if often(world, 35) {
        let steps: &[&str] = if even {
            &["[{percent: 0}]", "[{percent: 100}]"]
        } else {
            &[
                "[{percent: 100}]",
                "[{percent: 0}]",
                "[{to: 1.25, percent: 33}, {to: 2.5, percent: 7}, {percent: 1}]",
                "[{to: 2, percent: 80}, {percent: 30}]",
                "[{to: 1.01, percent: 1000}, {to: 3.33, percent: 0}, {percent: 55}]",
            ]
        };
        rates.put("growth", world.random.one(steps));
    }
    if often(world, 30) {
        rates.put("tender", world.kroner(150_000));
    }
    if often(world, 35) {
        rates.put("same_supplier_exit_percent", world.random.one(&[0, 50, 33, 100, 120]));
    }
    if often(world, 30) {
        let (months, percent) = (*world.random.one(&[0, 1, 6, 18]), *world.random.one(&[100, 125, 200]));
        rates.put("bridge", format!("{{months: {months}, price_percent: {percent}}}"));
    }
    if even {
        rates.put("municipality_size", "{least_percent: 100}");
    } else if world.random.chance(30) {
        let (full, least) = (*world.random.one(&[1, 1000, 7001, 25_000]), *world.random.one(&[0, 33, 100]));
        rates.put("municipality_size", format!("{{full_size: {full}, least_percent: {least}}}"));
    }
}

/// Phases, capacities and frozen months.
fn roadmap(world: &mut World) -> Map {
    let mut roadmap = Map::new();
    if world.random.chance(30) {
        roadmap.put("teams", world.random.one(&["{D1: 1}", "{D1: 1, D 2: 1}", "{D1: 2, D 2: 4}"]));
    }
    if world.random.chance(20) {
        roadmap.put("vendors", world.random.one(&["{Visma: 1}", "{tieto: 1, Blåfjell: 1}"]));
    }
    if world.random.chance(30) {
        roadmap.put("procurement_desk", world.random.between(1, 2));
    }
    if world.random.chance(30) {
        let (year, month, _) = shifted(world.date, -world.random.between(0, 12));
        roadmap.put("freeze", format!("[{year}-{month:02}]"));
    }
    if world.random.chance(25) {
        let set = world.random.one(&["keep", "consolidate", "convert", "procure"]);
        let (fp, g) = (world.random.between(0, 2), world.random.between(1, 5));
        roadmap.put("phases", format!("{{{set}: {{FP: {fp}, G: {g}}}}}"));
    }
    if world.random.chance(15) {
        roadmap.put("size_percent", "{small: 33, large: 150}");
    }
    roadmap
}

/// Limits of about the size of what a target may come to, so that they bind now and then.
fn limits(world: &mut World) -> Map {
    let mut limits = Map::new();
    if world.random.chance(15) {
        limits.put("procurements", world.random.one(&[0, 1, 1, 2]));
    }
    if world.random.chance(20) {
        let jobs = i64::try_from(world.domains.len() * world.municipalities.len()).expect("few");
        let each = if world.even() { world.unit } else { 150_000 };
        limits.put("one_off_budget", jobs * each * world.random.between(40, 250) / 100);
    }
    if world.random.chance(20) {
        limits.put("archive_cores", world.random.one(&[0, 1, 1, 2, 2, 3]));
    }
    if world.random.chance(25) {
        limits.put("vendors", world.random.one(&[1, 1, 2, 2, 3]));
    }
    if world.random.chance(30) {
        limits.put("min_fit", world.random.one(&[1, 1, 2, 3]));
    }
    if world.random.chance(50) {
        limits.put("unknown_growth", world.random.one(&["any", "0", "30", "100", "400"]));
    }
    limits
}

fn decisions(world: &mut World) -> Vec<Map> {
    let mut all = Vec::new();
    for domain in 0..world.domains.len() {
        if world.domains[domain].national {
            continue;
        }
        let (own_project, id) = (world.domains[domain].own_project, world.domains[domain].id);
        let kind = world.random.below(100);
        let mut map = Map::new();
        map.put("domain", id);
        if kind < 6 || (own_project && kind < 50) {
            let candidate = candidate_of(world, domain, 95);
            map.put("choose", &candidate).put("by", "Fellesnemnda").put("date", written(world.as_of));
            all.push(map);
            let other = candidate_of(world, domain, 80);
            if !own_project && other != candidate && world.random.chance(15) {
                let mut map = Map::new();
                map.put("domain", id).put("reject", other);
                all.push(map);
            }
        } else if kind < 14 && !own_project {
            map.put("retire", "true").put("reason", "ikke behov");
            all.push(map);
        } else if kind < 28 && !own_project {
            map.put("reject", candidate_of(world, domain, 80));
            all.push(map);
        } else if kind < 36 && !own_project {
            map.put("need", "yes");
            all.push(map);
        }
    }
    for _ in 0..*world.random.one(&[0, 0, 0, 1, 2]) {
        let a = world.random.below(world.domains.len());
        let b = world.random.below(world.domains.len());
        let (near, far) = (world.domains[a].id, world.domains[b].id);
        let component = world.components.first().filter(|_| a == b);
        let far = component.map_or_else(|| far.to_owned(), |component| format!("'component:{component}'"));
        if a != b || component.is_some() {
            let mut map = Map::new();
            map.put("edge", format!("[{near}, {far}]")).put("drop", "true");
            all.push(map);
        }
    }
    all
}

/// Something to choose or reject in a domain: so many times in a hundred one that may be a candidate there.
fn candidate_of(world: &mut World, domain: usize, likely: usize) -> String {
    let ordinary: Vec<usize> =
        (0..world.entries.len()).filter(|entry| world.entries[*entry].root == *entry).collect();
    let sensible = world.random.chance(likely);
    let mut found = Vec::new();
    for entry in ordinary {
        if !sensible || world.entries[entry].covers.contains(&domain) {
            let owner = world.municipalities[world.entries[entry].municipality].id;
            found.push(format!("{owner}/{}", world.entries[entry].id));
        }
    }
    for product in &world.products {
        if !sensible || (product.market && product.domains.contains(&domain)) {
            found.push(format!("'product:{}'", product.id));
        }
    }
    if !sensible || world.domains[domain].parallel {
        found.push("parallel".to_owned());
    }
    world.random.any(&found).cloned().unwrap_or_else(|| "parallel".to_owned())
}
