//! What is refused: on the command line, and of what comes in.

use portfolio::import::table::{Encoding, ReadError, ReadOptions};
use portfolio::import::{self, Refusal};
use tempfile::tempdir;

use crate::support::{portfolio, repository};

fn model(inner: &str) -> Result<import::Brought, Refusal> {
    let space = "http://www.opengroup.org/xsd/archimate/3.0/";
    let text =
        format!("<model xmlns=\"{space}\" xmlns:xsi=\"x\" identifier=\"m\"><name>M</name>{inner}</model>");
    import::archimate::read(text.as_bytes(), &ReadOptions::default())
}

#[test]
fn no_entity_is_expanded_and_no_document_type_accepted() {
    let bomb = "<!DOCTYPE model [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><model>&b;</model>";
    assert_eq!(import::archimate::read(bomb.as_bytes(), &ReadOptions::default()), Err(Refusal::DocumentType));
    let outside = "<?xml version=\"1.0\"?><!DOCTYPE model SYSTEM \"file:///etc/passwd\"><model/>";
    assert_eq!(
        import::archimate::read(outside.as_bytes(), &ReadOptions::default()),
        Err(Refusal::DocumentType)
    );
    let named = |text: &str| {
        model(&format!(
            "<elements><element identifier=\"e\" xsi:type=\"ApplicationComponent\"><name>{text}</name></element></elements>"
        ))
    };
    assert_eq!(named("&b;"), Err(Refusal::Entity("b".to_owned())));
    let brought = named("&lt;&#65;&amp;&#x1F600;<![CDATA[<b>]]>").unwrap();
    assert_eq!(brought.inventories[&None].systems[0]["name"], "<A&😀<b>");
}

#[test]
fn deep_nesting_and_broken_files_are_refused_and_told() {
    let deep = "<folder>".repeat(100_000);
    assert_eq!(model(&deep), Err(Refusal::TooDeep(import::archimate::DEEPEST)));
    for broken in ["<elements>", "</elements>", "<a b=c/>", "<a b=\"1\" b=\"2\"/>", "&#0;", "&#xD800;"] {
        assert!(matches!(model(broken), Err(Refusal::Malformed(..))), "{broken}: {:?}", model(broken));
    }
    for other in ["", "<html/>", "<model/>", "text", "\u{feff}", "<model xmlns='urn:x'/>"] {
        let read = import::archimate::read(other.as_bytes(), &ReadOptions::default());
        assert!(matches!(read, Err(Refusal::NotThis(_) | Refusal::Malformed(..))), "{other}: {read:?}");
    }
    let utf8 = ReadOptions { encoding: Some(Encoding::Utf8), ..ReadOptions::default() };
    let no_utf8 = import::archimate::read(b"<model>\xff</model>", &utf8);
    assert!(matches!(no_utf8, Err(Refusal::Read(ReadError::NotEncoded { line: 1, .. }))));
}

#[test]
fn a_document_of_another_format_or_version_is_refused() {
    let read = |text: &str| import::own::read(text.as_bytes(), &ReadOptions::default());
    assert!(matches!(read("{"), Err(Refusal::Malformed(..))));
    assert!(matches!(read("[]"), Err(Refusal::NotThis(_))));
    assert!(matches!(read("{\"format\": \"portfolio-landscape\"}"), Err(Refusal::NotThis(_))));
    let newer = "{\"format\": \"portfolio-landscape\", \"version\": 9}";
    assert_eq!(read(newer), Err(Refusal::Newer(9)));
    assert!(read(newer).unwrap_err().to_string().contains("newer program"));
    let deep = format!("{{\"format\": {}", "[".repeat(100_000));
    assert!(matches!(read(&deep), Err(Refusal::Malformed(..))));
    let odd = "{\"format\": \"portfolio-landscape\", \"version\": 1, \"systems\": [7, {\"id\": \"a\", \"colour\": 1}]}";
    let brought = read(odd).unwrap();
    assert_eq!(brought.unread.len(), 1);
    assert_eq!(brought.kept_out["systems.colour"], 1);
}

#[test]
fn cells_that_say_nothing_sensible_are_told() {
    let heads: Vec<String> =
        ["municipality", "id", "name", "covers.domain", "covers.users", "annual_cost", "colour", "sso"]
            .map(str::to_owned)
            .into();
    let kind = import::own::kind_of(&heads).unwrap();
    let row = ["nord", "a", "A", "x; y", "10; many", "100-150", "blue", "perhaps"].map(str::to_owned).into();
    let mut brought = import::Brought::default();
    import::own::rows(kind, &heads, [(2, row)], &mut brought);
    let told: Vec<(&str, &str)> =
        brought.unread.iter().map(|unread| (&*unread.head, &*unread.text)).collect();
    assert_eq!(told, [("covers.users", "many"), ("annual_cost", "100-150"), ("sso", "perhaps")]);
    assert_eq!(brought.unread[0].place, "systems row 2");
    assert_eq!(brought.kept_out["systems.colour"], 1);
    let entry = &brought.inventories[&Some("nord".to_owned())].systems[0];
    assert_eq!(entry["covers"], serde_json::json!([{"domain": "x", "users": 10}, {"domain": "y"}]));
    // A range is a sensible figure, where the file may have one.
    let row = ["nord", "b", "B", "x", "10..30", "100 ±10%", "", ""].map(str::to_owned).into();
    let mut brought = import::Brought::default();
    import::own::rows(kind, &heads, [(3, row)], &mut brought);
    assert!(brought.unread.is_empty(), "{:?}", brought.unread);
    let entry = &brought.inventories[&Some("nord".to_owned())].systems[0];
    assert_eq!((&entry["annual_cost"], &entry["covers"][0]["users"]), (&"100 ±10%".into(), &"10..30".into()));
    assert_eq!(import::own::kind_of(&["Navn".to_owned(), "Leverandør".to_owned()]), None);
}

#[test]
fn the_command_writes_whole_files_and_says_what_it_refuses() {
    let folder = repository("examples/two-municipalities");
    let place = tempdir().unwrap();
    let file = place.path().join("model.xml");
    let path = file.to_str().unwrap();
    portfolio(&folder, &["export", "archimate", "-o", path]).assert().code(0);
    let first = std::fs::read(&file).unwrap();
    let again = portfolio(&folder, &["export", "archimate", "-o", path]).assert().code(2);
    assert!(String::from_utf8_lossy(&again.get_output().stderr).contains("--force"));
    portfolio(&folder, &["export", "archimate", "-o", path, "--force"]).assert().code(0);
    assert!(first == std::fs::read(&file).unwrap(), "the same bytes");
    let says = |arguments: &[&str], code: i32| {
        let output = portfolio(&folder, arguments).assert().code(code);
        String::from_utf8_lossy(&output.get_output().stderr).into_owned()
    };
    assert!(says(&["export", "csv"], 2).contains("-o FOLDER"));
    assert!(says(&["export", "json", "--municipality", "nor"], 2).contains("did you mean `nord`?"));
    assert!(says(&["export", "json", "--sector", "D9"], 2).contains("nothing is called `D9`"));
    let tables = place.path().join("tables");
    portfolio(&folder, &["export", "csv", "-o", tables.to_str().unwrap()]).assert().code(0);
    let written: Vec<bool> = ["systems", "contracts", "integrations"]
        .iter()
        .map(|name| tables.join(format!("{name}.csv")).is_file())
        .collect();
    assert_eq!(written, [true; 3]);
}

#[test]
fn only_what_is_wanted_is_exported() {
    let folder = repository("examples/two-municipalities");
    let systems = |arguments: &[&str]| -> Vec<String> {
        let mut all = vec!["export", "json"];
        all.extend(arguments);
        let output = portfolio(&folder, &all).output().unwrap();
        let document: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        document["systems"]
            .as_array()
            .unwrap()
            .iter()
            .map(|system| system["ref"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        systems(&["--municipality", "sor"]),
        ["nord/elements", "sor/elements", "sor/profil", "sor/visma"],
        "a shared entry with its root"
    );
    assert_eq!(systems(&["--domain", "payroll"]), ["nord/agresso", "sor/visma"]);
    let target = systems(&["--of", "target"]);
    assert!(
        target.contains(&"nord/agresso".to_owned()) && !target.contains(&"sor/profil".to_owned()),
        "{target:?}"
    );
}

#[test]
fn a_name_that_means_another_format_is_refused() {
    let folder = repository("tests/cases/office");
    let out = tempdir().unwrap();
    let kinds = [("json", "json"), ("archimate", "xml"), ("backstage", "yaml"), ("kitos", "xlsx")];
    for (kind, own) in kinds {
        for ending in ["csv", "xlsx", "json", "pdf", "xml", "yaml", "svg", "JSON", ""] {
            let path = out.path().join(format!("{kind}-x.{ending}"));
            let code = i32::from(ending.to_lowercase() != own) * 2;
            portfolio(&folder, &["export", kind, "-o", path.to_str().unwrap()]).assert().code(code);
            assert_eq!(path.exists(), code == 0, "{kind} {ending}");
        }
    }
}
