//! The landscape does not depend on the order of files, of keys or of list items.

use std::path::Path;

use serde_yaml::Value;

use super::conformance::cases;
use super::support::{Memory, Read, read, read_folder};
use crate::search::Dice;
use crate::support::files_below;

fn turn<T>(items: &mut [T], dice: &mut Dice) {
    for last in (1..items.len()).rev() {
        items.swap(last, dice.below(last + 1));
    }
}

/// Shuffles every list but those whose order counts, and every mapping.
fn shuffle(key: &str, value: &mut Value, dice: &mut Dice) {
    match value {
        Value::Sequence(items) => {
            items.iter_mut().for_each(|item| shuffle("", item, dice));
            if !["covers", "catalogue", "growth"].contains(&key) {
                turn(items, dice);
            }
        }
        Value::Mapping(mapping) => {
            let mut entries: Vec<(Value, Value)> = std::mem::take(mapping).into_iter().collect();
            for (key, value) in &mut entries {
                shuffle(key.as_str().unwrap_or_default(), value, dice);
            }
            turn(&mut entries, dice);
            mapping.extend(entries);
        }
        _ => {}
    }
}

/// The workspace shuffled, each inventory laid out as a folder with a file for each item.
fn shuffled(folder: &Path, dice: &mut Dice) -> Memory {
    let mut files = Memory::default();
    for (path, text) in files_below(folder) {
        let mut value: Value = serde_yaml::from_str(&text).expect("YAML");
        shuffle("", &mut value, dice);
        let Some(inventory) = path.strip_prefix("inventories/") else {
            let text = serde_yaml::to_string(&value).expect("YAML");
            files = files.with(&path, text.replace("inventory: inventories/", "inventory: folders/"));
            continue;
        };
        // A file of its own, or one of a folder already.
        let (folder, file) = inventory.split_once('/').unwrap_or((inventory, ""));
        let mut number = 0;
        for key in ["systems", "contracts", "integrations"] {
            for item in value.get(key).and_then(Value::as_sequence).into_iter().flatten() {
                let mut part = serde_yaml::Mapping::new();
                part.insert(key.into(), Value::Sequence(vec![item.clone()]));
                part.insert("municipality".into(), value["municipality"].clone());
                if let Some(complete) = value.get("complete") {
                    part.insert("complete".into(), complete.clone());
                }
                let name = format!("folders/{folder}/{:04}-{number}{file}.yaml", dice.below(5_000));
                files = files.with(&name, serde_yaml::to_string(&part).expect("YAML"));
                number += 1;
            }
        }
        if number == 0 {
            files = files.with(&format!("folders/{folder}/a{file}.yaml"), &text);
        }
    }
    files
}

/// Everything a landscape says.
fn said(read: Read) -> String {
    let lines = read.lines();
    let landscape = read.resolved.landscape.unwrap_or_else(|| panic!("{lines}"));
    format!("{landscape:#?}")
}

#[test]
fn a_shuffled_workspace_resolves_to_the_same_landscape() {
    let mut dice = Dice(11);
    for case in ["public", "larger"].into_iter().flat_map(cases) {
        let workspace = case.join("workspace");
        let plain = read_folder(&workspace);
        if plain.errors() > 0 {
            continue;
        }
        let expected = said(plain);
        let turned = read(&shuffled(&workspace, &mut dice));
        assert_eq!(turned.errors(), 0, "{}: {}", case.display(), turned.lines());
        let found = said(turned);
        if expected != found {
            let differs = expected.lines().zip(found.lines()).find(|(a, b)| a != b);
            panic!("{}: {differs:?}", case.display());
        }
    }
}
