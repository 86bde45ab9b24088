//! The examples of the pages, tried: each is put into one small workspace, where the wrong one must make the rule fire and
//! the right one must not.
//!
//! An example is a list of systems, contracts, …, or a mapping like its file; `# file.yaml` on a line of its own
//! begins the part of another file, else it is what its keys say, of the municipality nord.

use std::collections::BTreeMap;
use std::path::Path;

use super::case::Case;
use portfolio::check::rule::Rule;
use portfolio::check::{RULES, entries};
use serde_yaml::{Mapping, Value};

/// Rules whose examples say in words what they need, or need more than a few lines; their cases show them at work.
/// The list only shrinks: a rule whose examples do what they should may not stand in it.
const NOT_TRIED: &[&str] = &["CON001", "CON006", "DOM001", "GOV001", "INV008"];

/// Codes without a rule whose examples cannot be put into the workspace: they are not YAML, say a thing twice, or leave
/// out what the workspace then fills in.
const NOT_PUT: &[&str] = &["FMT001", "FMT007", "FMT020", "INV001"];

/// The two examples of a page, the wrong one and the right one.
fn examples(page: &str) -> Option<[String; 2]> {
    let mut blocks = page.split("```yaml\n").skip(1).map(|rest| rest.split("```").next().unwrap().to_owned());
    Some([blocks.next()?, blocks.next()?])
}

/// The parts of an example, by file.
fn parts(example: &str) -> Result<Vec<(Option<String>, Value)>, String> {
    let mut parts: Vec<(Option<String>, String)> = vec![(None, String::new())];
    for line in example.lines() {
        let named = line.strip_prefix("# ").filter(|name| name.ends_with(".yaml") && !name.contains(' '));
        match named {
            Some("domains.yaml" | "products.yaml") => {
                parts.push((Some("catalogue.yaml".to_owned()), String::new()))
            }
            Some(name) => parts.push((Some(name.to_owned()), String::new())),
            None => parts.last_mut().unwrap().1.push_str(&format!("{line}\n")),
        }
    }
    let read = |(name, text): (Option<String>, String)| match serde_yaml::from_str::<Value>(&text) {
        Ok(value) => Ok((name, value)),
        Err(error) => Err(format!("{error}: {text}")),
    };
    let parts: Result<Vec<_>, String> = parts.into_iter().map(read).collect();
    Ok(parts?.into_iter().filter(|(_, value)| !value.is_null()).collect())
}

/// The list that an item belongs to, by its keys.
fn list_of(item: &Value) -> Result<&'static str, String> {
    let has = |key: &str| item.get(key).is_some();
    let any = |keys: &[&str]| keys.iter().any(|key| has(key));
    Ok(match () {
        () if has("covers") => "systems",
        () if any(&["annual_fee", "supplier"]) => "contracts",
        () if has("from") => "integrations",
        () if has("sector") => "domains",
        () if any(&["choose", "reject", "retire", "edge"]) => "decisions",
        () if has("inhabitants") => "municipalities",
        () if any(&["domains", "market", "vendor", "requires"]) => "products",
        () => return Err(format!("which list does {item:?} belong to?")),
    })
}

/// The file that a key of the first level stands in, where the example does not say.
fn file_of(key: &str) -> &'static str {
    match key {
        "systems" | "contracts" | "integrations" | "municipality" | "reviewed" => "nord.yaml",
        "domains" | "products" | "components" | "sectors" => "catalogue.yaml",
        "decisions" => "decisions.yaml",
        _ => "portfolio.yaml",
    }
}

/// Puts a value over another: mappings key by key, lists of things by their id, all else as a whole.
fn put(over: Value, under: &mut Value) {
    match (over, under) {
        (Value::Mapping(over), Value::Mapping(under)) => {
            for (key, value) in over {
                put(value, under.entry(key).or_insert(Value::Null));
            }
        }
        (Value::Sequence(over), Value::Sequence(under))
            if over.iter().all(|item| item.is_mapping()) && under.iter().all(|item| item.is_mapping()) =>
        {
            for item in over {
                let id = item.get("id").cloned();
                match under.iter_mut().find(|other| id.is_some() && other.get("id") == id.as_ref()) {
                    Some(other) => *other = item,
                    None => under.push(item),
                }
            }
        }
        (over, under) => *under = over,
    }
}

/// The small workspace with an example in it.
fn with(example: &str) -> Result<Case, String> {
    let world =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/pages/world.yaml"));
    let mut case = Case::parse("an example", &world.unwrap());
    let mut over: BTreeMap<String, Value> = BTreeMap::new();
    for (name, value) in parts(example)? {
        let mapping = match value {
            Value::Sequence(items) => {
                let mut mapping = Mapping::new();
                for item in items {
                    let list = mapping.entry(list_of(&item)?.into()).or_insert(Value::Sequence(Vec::new()));
                    list.as_sequence_mut().unwrap().push(item);
                }
                mapping
            }
            Value::Mapping(mapping) => mapping,
            other => return Err(format!("neither a list nor a mapping: {other:?}")),
        };
        for (key, value) in mapping {
            let file = name.clone().unwrap_or_else(|| file_of(key.as_str().unwrap()).to_owned());
            let one = Value::Mapping([(key, value)].into_iter().collect());
            put(one, over.entry(file).or_insert(Value::Mapping(Mapping::new())));
        }
    }
    for (name, value) in over {
        let mut under: Value = serde_yaml::from_str(case.file(&name).unwrap_or("{}")).unwrap();
        put(value, &mut under);
        case.set_file(&name, serde_yaml::to_string(&under).unwrap());
    }
    Ok(case)
}

/// What is wrong with the examples of a rule; nothing where the wrong one fires and the right one does not.
fn faults(rule: &Rule) -> Vec<String> {
    let fires = |example: &str| {
        let case = with(example)?;
        match case.complaint() {
            Some(complaint) => Err(complaint),
            None => Ok(!case.found(rule.code).is_empty()),
        }
    };
    let [wrong, right] = examples(rule.page).expect("a rule has two examples");
    let mut faults = Vec::new();
    for (name, example, wanted) in [("wrong", wrong, true), ("right", right, false)] {
        match fires(&example) {
            Ok(found) if found == wanted => {}
            Ok(found) => {
                let does = if found { "fires" } else { "is silent" };
                faults.push(format!("{}: the {name} example {does}", rule.code));
            }
            Err(error) => faults.push(format!("{}: the {name} example is no workspace: {error}", rule.code)),
        }
    }
    faults
}

#[test]
fn the_wrong_example_of_each_page_fires_and_the_right_one_does_not() {
    let tried = RULES.iter().filter(|rule| !NOT_TRIED.contains(&rule.code));
    let faults: Vec<String> = tried.flat_map(|rule| faults(rule)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The same for what is found when the files are read, where the page has examples.
#[test]
fn the_wrong_example_of_a_code_without_a_rule_has_the_fault_and_the_right_one_has_not() {
    let mut faults = Vec::new();
    let mut tried = 0;
    for entry in entries().iter().filter(|entry| entry.rule.is_none()) {
        let code = entry.card.code;
        let Some([wrong, right]) = examples(&entry.page()).filter(|_| !NOT_PUT.contains(&code)) else {
            continue;
        };
        tried += 1;
        let codes = |example: &str| with(example).map(|case| case.codes());
        match (codes(&wrong), codes(&right)) {
            (Ok(wrong), Ok(right)) => {
                if !wrong.contains(code) {
                    faults.push(format!("{code}: the wrong example has only {wrong:?}"));
                }
                if right.contains(code) {
                    faults.push(format!("{code}: the right example has the fault too"));
                }
            }
            (Err(error), _) | (_, Err(error)) => faults.push(format!("{code}: {error}")),
        }
    }
    assert!(faults.is_empty() && tried > 40, "{tried} tried\n{}", faults.join("\n"));
}

#[test]
fn no_rule_stands_in_the_list_of_those_not_tried_without_need() {
    for code in NOT_TRIED {
        let rule =
            RULES.iter().find(|rule| rule.code == *code).unwrap_or_else(|| panic!("{code} is no rule"));
        assert!(!faults(rule).is_empty(), "{code} can be tried");
    }
}
