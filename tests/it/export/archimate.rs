//! The ArchiMate model: what it has, that its relations are allowed, that it keeps to the published schemas, and how a model that
//! somebody changed comes in again.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use portfolio::export::Of;
use portfolio::export::archimate::{Model, model};
use portfolio::import;
use portfolio::import::table::ReadOptions;

use super::round::archimate;
use super::{Read, read};
use crate::oracle::generate::generate;
use crate::support::{files_below, repository};

fn workspace(folder: &str) -> Read {
    read(&files_below(&repository(folder))).unwrap()
}

/// What ArchiMate 3.2 allows between the kinds of elements that we use (appendix B of the standard).
const ALLOWED: [(&str, &str, &str); 17] = [
    ("Grouping", "Aggregation", "BusinessFunction"),
    ("ApplicationComponent", "Realization", "BusinessFunction"),
    ("ApplicationComponent", "Serving", "BusinessActor"),
    ("ApplicationComponent", "Specialization", "ApplicationComponent"),
    ("ApplicationComponent", "Flow", "ApplicationComponent"),
    ("ApplicationComponent", "Flow", "ApplicationService"),
    ("Contract", "Association", "BusinessActor"),
    ("Contract", "Association", "ApplicationComponent"),
    ("Plateau", "Aggregation", "ApplicationComponent"),
    ("Plateau", "Triggering", "Plateau"),
    ("Gap", "Association", "Plateau"),
    ("Gap", "Association", "ApplicationComponent"),
    ("WorkPackage", "Realization", "Plateau"),
    ("WorkPackage", "Realization", "Deliverable"),
    ("WorkPackage", "Triggering", "WorkPackage"),
    ("Deliverable", "Realization", "Plateau"),
    ("Deliverable", "Association", "ApplicationComponent"),
];

#[test]
fn every_relation_is_allowed_between_its_ends_and_every_identifier_is_there_once() {
    let check = |model: &Model, name: &str| {
        let kinds: BTreeMap<&str, &str> =
            model.elements.iter().map(|element| (&*element.id, element.kind)).collect();
        for relation in &model.relations {
            let joined = (kinds[&*relation.source], relation.kind, kinds[&*relation.target]);
            assert!(ALLOWED.contains(&joined), "{name}: {joined:?}");
        }
        let mut ids: Vec<&str> = kinds.keys().copied().collect();
        assert_eq!(ids.len(), model.elements.len(), "{name}");
        ids.extend(model.relations.iter().map(|relation| &*relation.id));
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{name}");
    };
    check(&workspace("portfolio").export(Of::Both, |export| model(export, true)), "portfolio");
    for seed in 0..40 {
        let read = read(&generate(seed, 64)).unwrap();
        check(&read.export(Of::Both, |export| model(export, true)), &format!("seed {seed}"));
    }
}

#[test]
fn the_model_has_what_the_workspace_has() {
    let read = workspace("examples/two-municipalities");
    let model = read.export(Of::Both, |export| model(export, true));
    let count = |kind: &str| model.elements.iter().filter(|element| element.kind == kind).count();
    let landscape = &read.landscape;
    assert_eq!(count("BusinessActor"), landscape.municipalities.len());
    assert_eq!(count("BusinessFunction"), landscape.domains.len());
    assert_eq!(count("Grouping"), landscape.sectors.len());
    assert_eq!(count("ApplicationComponent"), landscape.systems.len() + landscape.products.len());
    assert_eq!(count("ApplicationService"), landscape.components.len());
    assert_eq!(count("Contract"), landscape.contracts.len());
    let plateaus: Vec<&str> = model
        .elements
        .iter()
        .filter(|element| element.kind == "Plateau")
        .map(|element| &*element.names[1].1)
        .collect();
    assert_eq!(plateaus, ["Today", "Target"]);
    assert!(count("Deliverable") > 0 && count("Gap") == 1);
    let flows = model.relations.iter().filter(|relation| relation.kind == "Flow").count();
    assert_eq!(flows, landscape.integrations.len());
    let property = |name: &str| {
        let system = model
            .elements
            .iter()
            .find(|element| element.properties.iter().any(|(_, value)| value == "nord/gerica"))
            .unwrap();
        system.properties.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
    };
    assert_eq!(property("covers.users").as_deref(), Some("310"));
    assert_eq!(property("contract").as_deref(), Some("tieto-2019"));
    assert_eq!(property("target").as_deref(), Some("kept"));
    assert_eq!(model.views.len(), 2, "one view a sector that has domains");
}

/// The folder with the published schemas, and xmllint; else what is missing.
fn schemas() -> Result<PathBuf, &'static str> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/real/inout/archimate_archisurance");
    if !folder.join("wrapper.xsd").is_file() {
        return Err("the published schemas are not here");
    }
    let found = Command::new("xmllint").arg("--version").output();
    found.map(|_| folder).map_err(|_| "xmllint is not installed")
}

/// What xmllint has against a file.
fn invalid(folder: &Path, file: &Path) -> Option<String> {
    let output = Command::new("xmllint")
        .env("XML_CATALOG_FILES", "catalog.xml")
        .current_dir(folder)
        .args(["--nonet", "--noout", "--schema", "wrapper.xsd"])
        .arg(file)
        .output()
        .unwrap();
    (!output.status.success()).then(|| String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn models_keep_to_the_published_schemas() {
    let folder = match schemas() {
        Ok(folder) => folder,
        Err(missing) => {
            eprintln!("skipped: {missing}");
            return;
        }
    };
    let place = tempfile::tempdir().unwrap();
    let mut looked = 0;
    let mut look = |name: &str, bytes: &[u8]| {
        let file = place.path().join("model.xml");
        std::fs::write(&file, bytes).unwrap();
        assert_eq!(invalid(&folder, &file), None, "{name}");
        looked += 1;
    };
    look("portfolio", &workspace("portfolio").export(Of::Both, archimate));
    look("two", &workspace("examples/two-municipalities").export(Of::Both, archimate));
    look("full", &workspace("tests/cases/full").export(Of::Today, archimate));
    look("hostile", &super::hostile::workspace().export(Of::Both, archimate));
    for seed in 0..10 {
        look(&format!("seed {seed}"), &read(&generate(seed, 64)).unwrap().export(Of::Both, archimate));
    }
    // The test can fail: an element of a type that there is not.
    let bytes = workspace("tests/cases/full").export(Of::Today, archimate);
    let broken = String::from_utf8(bytes).unwrap().replace("\"BusinessActor\"", "\"BusinessPerson\"");
    let file = place.path().join("broken.xml");
    std::fs::write(&file, broken).unwrap();
    assert!(invalid(&folder, &file).is_some());
    assert_eq!(looked, 14);
}

#[test]
fn what_somebody_changed_or_added_in_the_model_comes_in() {
    let read = workspace("examples/two-municipalities");
    let text = String::from_utf8(read.export(Of::Today, archimate)).unwrap();
    let text = text.replacen("<name>Trygghetsalarmer</name>", "<name>Alarmer</name>", 1);
    let added = r#"<element identifier="id-1" xsi:type="ApplicationComponent"><name>Bibliofil &amp; mer</name><documentation>Lån</documentation></element>
        <element identifier="id-2" xsi:type="ApplicationComponent"><name>Gerica</name></element>
        <element identifier="id-3" xsi:type="Goal"><name>Bli best</name></element></elements>
        <relationships><relationship identifier="id-4" source="id-1" target="id-2" xsi:type="Flow"/>"#;
    let text = text.replacen("</elements>", added, 1).replacen("<relationships>\n", "", 1);
    let brought = import::archimate::read(text.as_bytes(), &ReadOptions::default()).unwrap();
    let named = |whose: Option<&str>, id: &str| {
        let inventory = &brought.inventories[&whose.map(str::to_owned)];
        inventory.systems.iter().find(|entry| entry["id"] == id).unwrap_or_else(|| panic!("no {id}")).clone()
    };
    assert_eq!(named(Some("nord"), "alarmer")["name"], "Alarmer");
    assert_eq!(named(Some("nord"), "gerica")["name"], "Gerica");
    let new = named(None, "bibliofil-mer");
    assert_eq!((&new["name"], &new["purpose"]), (&"Bibliofil & mer".into(), &"Lån".into()));
    assert_eq!(new["ids"]["archimate"], "id-1");
    assert_eq!(named(None, "gerica-2")["name"], "Gerica", "an id that is taken is not given again");
    assert!(!new.contains_key("covers"), "nothing is guessed");
    assert_eq!(
        brought.kept_out,
        BTreeMap::from([("Goal".to_owned(), 1), ("Flow of a system".to_owned(), 1)])
    );
}

#[test]
fn an_entry_that_came_from_a_model_keeps_its_identifier() {
    let mut files = files_below(&repository("examples/two-municipalities"));
    let (_, nord) = files.iter_mut().find(|(path, _)| path.ends_with("nord.yaml")).unwrap();
    *nord = nord.replacen("    name: Gerica\n", "    name: Gerica\n    ids: {archimate: id-b7}\n", 1);
    let model = read(&files).unwrap().export(Of::Today, |export| model(export, false));
    let gerica = model
        .elements
        .iter()
        .find(|element| element.names[0].1 == "Gerica" && element.properties[1].1 == "system")
        .unwrap();
    assert_eq!(gerica.id, "id-b7");
    assert!(model.relations.iter().any(|relation| relation.source == "id-b7"));
}

/// The demonstration model of the standard, in both forms, where it is there.
#[test]
fn a_model_of_somebody_else_brings_its_application_components() {
    let Ok(folder) = schemas() else {
        eprintln!("skipped: the published model is not here");
        return;
    };
    let of = |name: &str| {
        import::archimate::read(&std::fs::read(folder.join(name)).unwrap(), &ReadOptions::default()).unwrap()
    };
    let (exchange, archi) = (of("archisurance.xml"), of("archisurance.archimate"));
    let names = |brought: &import::Brought| -> BTreeSet<String> {
        brought.inventories[&None]
            .systems
            .iter()
            .map(|entry| entry["name"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(names(&exchange), names(&archi));
    assert!(names(&exchange).len() > 5, "{:?}", names(&exchange));
    assert_eq!(exchange.kept_out.get("BusinessActor"), archi.kept_out.get("BusinessActor"));
    assert!(exchange.kept_out["BusinessActor"] > 5);
    assert_eq!(of("sample1.xml").kept_out.values().sum::<usize>(), 3);
}
