//! The JSON Schemas: what the loader accepts they accept, and what has no meaning they refuse.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use portfolio::load::schema::{
    BUDGET, CATALOGUE, DECISIONS, INVENTORY, MANIFEST, PROGRESS, RISKS, RULES, SCENARIO, Shape,
};
use portfolio::render::schema::schema;
use serde_json::Value;

use crate::support::{portfolio, repository};

const KINDS: [(&str, &Shape); 9] = [
    ("workspace", &MANIFEST),
    ("catalogue", &CATALOGUE),
    ("inventory", &INVENTORY),
    ("decisions", &DECISIONS),
    ("progress", &PROGRESS),
    ("rules", &RULES),
    ("scenario", &SCENARIO),
    ("budget", &BUDGET),
    ("risks", &RISKS),
];

fn validators() -> BTreeMap<&'static str, Validator> {
    let made = |shape| jsonschema::validator_for(&schema(shape, "")).unwrap();
    KINDS.iter().map(|&(kind, shape)| (kind, made(shape))).collect()
}

/// A YAML file as an editor sees it.
fn yaml(path: &Path) -> Option<Value> {
    let text = fs::read_to_string(path).ok()?;
    let value: serde_yaml::Value = serde_yaml::from_str(&text).ok()?;
    serde_json::to_value(value).ok()
}

/// Every file of a workspace with its kind.
fn files(root: &Path) -> Vec<(&'static str, PathBuf)> {
    let mut files = vec![("workspace", root.join("portfolio.yaml"))];
    let Some(manifest) = yaml(&files[0].1) else { return Vec::new() };
    // What is embedded is no file of the workspace.
    let own = |path: &&str| !path.starts_with("builtin:");
    let text = |value: &Value| value.as_str().filter(own).map(|path| root.join(path));
    let list = |key: &str| manifest[key].as_array().cloned().unwrap_or_default();
    // The embedded catalogue's own files lie in the folder that it is made from.
    let builtin = |named: &Value| named == "builtin:norway";
    let own: Vec<Value> = list("catalogue").into_iter().filter(|named| !builtin(named)).collect();
    files.extend(own.iter().filter_map(text).map(|path| ("catalogue", path)));
    if root == repository("portfolio") {
        let embedded = fs::read_dir(root.join("catalogue")).unwrap();
        files.extend(embedded.map(|entry| ("catalogue", entry.unwrap().path())));
    }
    for municipality in list("municipalities") {
        let Some(path) = text(&municipality["inventory"]) else { continue };
        match fs::read_dir(&path) {
            Err(_) => files.push(("inventory", path)),
            Ok(entries) => files.extend(
                entries
                    .map(|entry| entry.unwrap().path())
                    .filter(|path| path.extension().is_some_and(|ending| ending == "yaml"))
                    .map(|path| ("inventory", path)),
            ),
        }
    }
    files.extend(text(&manifest["decisions"]).map(|path| ("decisions", path)));
    files.extend(text(&manifest["progress"]).map(|path| ("progress", path)));
    files.extend(text(&manifest["rules"]).map(|path| ("rules", path)));
    let scenarios = fs::read_dir(root.join("scenarios")).into_iter().flatten();
    files.extend(scenarios.map(|entry| ("scenario", entry.unwrap().path())));
    files
}

/// Every folder with a workspace below some folder.
fn workspaces(below: &str) -> Vec<PathBuf> {
    let (mut found, mut folders) = (Vec::new(), vec![repository(below)]);
    while let Some(folder) = folders.pop() {
        if folder.join("portfolio.yaml").exists() {
            found.push(folder.clone());
        }
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        folders.extend(entries.filter(|path| path.is_dir()));
    }
    found
}

fn faults(validator: &Validator, value: &Value) -> Vec<String> {
    validator.iter_errors(value).map(|fault| format!("{}: {fault}", fault.instance_path())).collect()
}

#[test]
fn every_sound_workspace_keeps_to_the_schemas() {
    let validators = validators();
    let mut seen = BTreeMap::new();
    for root in ["portfolio", "examples", "tests/conformance", "tests/cases/office", "tests/cases/village"] {
        for workspace in workspaces(root) {
            // Published cases of faults are not sound.
            if workspace.components().any(|part| part.as_os_str().to_string_lossy().starts_with("error-")) {
                continue;
            }
            for (kind, path) in files(&workspace) {
                let Some(value) = yaml(&path).filter(|value| !value.is_null()) else { continue };
                let faults = faults(&validators[kind], &value);
                assert!(faults.is_empty(), "{}: {faults:#?}", path.display());
                *seen.entry(kind).or_insert(0) += 1;
            }
        }
    }
    // What stands beside no workspace of ours.
    let budgets = fs::read_dir(repository("examples/budgets")).unwrap();
    let budgets = budgets.map(|entry| ("budget", yaml(&entry.unwrap().path()).unwrap()));
    let risks = "risks: [{name: Few apply, probability: 4, consequence: 5, owner: Kari, measure: Ask early}]";
    let risks: Value = serde_yaml::from_str(risks).unwrap();
    for (kind, value) in budgets.chain([("risks", risks)]) {
        let faults = faults(&validators[kind], &value);
        assert!(faults.is_empty(), "{kind}: {faults:#?}");
        *seen.entry(kind).or_insert(0) += 1;
    }
    assert!(KINDS.iter().all(|(kind, _)| seen.get(kind).is_some_and(|&count| count > 0)), "{seen:?}");
}

/// The other way round: what the loader refuses within one file, a schema refuses too, as far as it can know.
#[test]
fn what_the_loader_refuses_of_form_the_schemas_refuse() {
    let validators = validators();
    let known = ["FMT009", "FMT010", "FMT012", "FMT014", "FMT015", "FMT017", "INV002"];
    let mut seen = 0;
    for workspace in workspaces("tests/cases/broken") {
        let output = portfolio(&workspace, &["check", "--format", "jsonl"]).output().unwrap().stdout;
        let found: Vec<Value> = String::from_utf8(output)
            .unwrap()
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        for (kind, path) in files(&workspace) {
            let Ok(name) = path.strip_prefix(&workspace) else { continue };
            let name = name.to_str().unwrap();
            let codes: Vec<&str> = found
                .iter()
                .filter(|one| one["path"] == name && one["severity"] == "error")
                .map(|one| one["code"].as_str().unwrap())
                .collect();
            let Some(value) = yaml(&path).filter(|value| !value.is_null()) else { continue };
            if codes.iter().any(|code| known.contains(code)) {
                assert!(!faults(&validators[kind], &value).is_empty(), "{}: {codes:?}", path.display());
                seen += 1;
            }
        }
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn an_unknown_key_is_refused_anywhere_and_one_of_your_own_is_not() {
    let validators = validators();
    let of = |kind: &str, text: &str| {
        let value: Value = serde_yaml::from_str(text).unwrap();
        faults(&validators[kind], &value)
    };
    let system =
        |more: &str| format!("municipality: n\nsystems: [{{id: a, name: A, covers: [{{domain: d}}]{more}}}]");
    assert_eq!(of("inventory", &system("")), [""; 0]);
    assert_eq!(of("inventory", &system(", x-note: 1, owner: null, version: 2.1, sso: yes")), [""; 0]);
    assert!(!of("inventory", &system(", ownr: x")).is_empty());
    assert!(!of("inventory", &system(", zone: intern")).is_empty());
    assert!(!of("inventory", &system(", annual_cost: -5")).is_empty());
    assert!(!of("inventory", &system(", end_of_life: 01.02.2026")).is_empty());
    let shared = "municipality: n\nsystems: [{id: a, shared_from: m/b, covers: [{domain: d}]}]";
    assert_eq!(of("inventory", shared), [""; 0]);
    assert!(!of("inventory", &shared.replace("id: a", "id: a, zone: secure")).is_empty());
    assert!(!of("inventory", "systems: []").is_empty());
    assert!(!of("rules", "levels: {CON: loud}").is_empty());
}

#[test]
fn every_key_is_described_and_its_default_named() {
    for (kind, shape) in KINDS {
        let text = schema(shape, "About.").to_string();
        assert!(text.contains("\"description\""), "{kind}");
        assert!(!text.contains("\"description\":\".\""), "{kind}: a key without its meaning");
    }
    let inventory = schema(&INVENTORY, "");
    let status = &inventory["definitions"]["system"]["properties"]["status"];
    assert_eq!(status["description"], "Whether it is still in use. Default: in_use.");
}

/// The files in `schema/` are what the program prints, and the default workspace's files name them.
#[test]
fn the_schemas_in_the_repository_are_current_and_the_default_workspace_names_them() {
    if crate::held::updating() {
        portfolio(&repository("."), &["schema", "--all", "-o", "schema", "--force"]).assert().success();
    }
    for (kind, _) in KINDS {
        let printed = portfolio(&repository("."), &["schema", kind]).output().unwrap().stdout;
        let saved = fs::read(repository("schema").join(format!("{kind}.schema.json"))).unwrap_or_default();
        assert!(saved == printed, "schema/{kind}.schema.json is old; UPDATE=1 rewrites it");
    }
    for (kind, path) in files(&repository("portfolio")) {
        let text = fs::read_to_string(&path).unwrap();
        let mark = "# yaml-language-server: $schema=";
        let named = text.lines().find_map(|line| line.strip_prefix(mark));
        let named = named.unwrap_or_else(|| panic!("{} has no modeline", path.display()));
        let target = path.parent().unwrap().join(named).canonicalize().unwrap();
        assert_eq!(target, repository(&format!("schema/{kind}.schema.json")).canonicalize().unwrap());
    }
}
