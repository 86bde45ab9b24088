//! What has been begun (model.md, section 5).

use super::text::{Map, block};
use super::{World, shifted, written};

/// Some procurements that are under way.
pub fn write(world: &mut World) -> Option<(String, String)> {
    let mut begun = Vec::new();
    for index in 0..world.products.len() {
        if world.products[index].market && world.random.chance(18) {
            begun.push(procurement(world, index));
        }
    }
    world.random.shuffle(&mut begun);
    (!begun.is_empty()).then(|| ("progress.yaml".to_owned(), block("procurements", &begun)))
}

fn procurement(world: &mut World, index: usize) -> Map {
    let (id, lead) = (world.products[index].id.clone(), world.products[index].lead);
    let ago = world.random.between(0, lead.min(20));
    let begun = if ago == 0 { world.as_of } else { shifted(world.as_of, -ago) };
    let mut map = Map::new();
    map.put("product", id).put("begun", written(begun));
    match world.random.below(4) {
        // In time for anyone who is due with the merger, or thereabouts.
        0 => {
            map.put("ready", written(if begun < world.date { world.date } else { begun }));
        }
        1 => {
            let months = world.ahead + ago + world.random.between(-3, 2);
            map.put("ready", written(shifted(begun, months.max(0))));
        }
        _ => {}
    }
    if world.random.chance(60) {
        map.put("spent", world.kroner(200_000));
    }
    if world.random.chance(30) {
        map.put("one_off", world.kroner(300_000));
    }
    if world.random.chance(30) {
        map.put("annual", world.kroner(50_000));
    }
    if world.random.chance(20) {
        map.put("annual_per_inhabitant", world.random.between(0, 3));
    }
    if world.random.chance(20) {
        map.put("fit", world.random.between(1, 5));
    }
    map
}
