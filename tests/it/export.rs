//! `portfolio export`, and the way back in.

mod archimate;
mod forms;
mod hostile;
mod refused;
mod round;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use portfolio::cost::Basis;
use portfolio::diagnostic::Severity;
use portfolio::export::{Export, Of, Wanted};
use portfolio::import::{Brought, Entry, Inventory};
use portfolio::load::{Documents, load};
use portfolio::model::{Date, Landscape};
use portfolio::optimise::{Effort, target};
use portfolio::plan::{Solved, make};
use portfolio::report::Planned;
use portfolio::resolve::{Clock, Origins, resolve};

use crate::support::Memory;

type Files = Vec<(String, String)>;

/// A workspace, read.
struct Read {
    documents: Documents,
    landscape: Landscape,
    origins: Origins,
}

/// Reads a workspace; what is wrong with it is told.
fn read(files: &[(String, String)]) -> Result<Read, String> {
    let (documents, mut findings) = load(&Memory(files));
    let clock = Clock { as_of_override: None, today: Date::constant(2026, 1, 1) };
    let resolved = resolve(&documents, clock);
    findings.extend(resolved.findings);
    findings.retain(|finding| finding.severity == Severity::Error);
    if !findings.is_empty() {
        return Err(format!("{findings:#?}"));
    }
    let landscape = resolved.landscape.ok_or("no landscape")?;
    Ok(Read { documents, landscape, origins: resolved.origins })
}

impl Read {
    /// Exports today, or with a plan both.
    fn export<T>(&self, of: Of, make_of: impl FnOnce(&Export<'_>) -> T) -> T {
        let Read { documents, landscape, origins } = self;
        if of == Of::Today {
            return make_of(&Export::new(
                landscape,
                origins,
                &documents.sources,
                None,
                of,
                &Wanted::default(),
            ));
        }
        let basis = Basis::new(landscape);
        let solved = Solved::of(&basis, target(&basis, Effort::default()));
        let plan = make(&basis, &solved);
        let planned = Planned::new(landscape, &plan);
        let planned = plan.is_feasible().then_some(&planned);
        make_of(&Export::new(landscape, origins, &documents.sources, planned, of, &Wanted::default()))
    }
}

/// The workspace with what was brought in instead of its inventories.
fn with(files: &[(String, String)], brought: &Brought) -> Files {
    let mut files = files.to_vec();
    let (_, manifest) = files.iter_mut().find(|(path, _)| path == "portfolio.yaml").expect("a workspace");
    let mut value: serde_yaml::Value = serde_yaml::from_str(manifest).unwrap();
    let mut ids = Vec::new();
    for municipality in value["municipalities"].as_sequence_mut().expect("municipalities") {
        // YAML takes some ids for numbers.
        let id =
            serde_yaml::to_string(&municipality["id"]).unwrap().trim().trim_matches(['\'', '"']).to_owned();
        municipality["inventory"] = format!("brought/{id}.yaml").into();
        ids.push(id);
    }
    *manifest = serde_yaml::to_string(&value).unwrap();
    let none = Inventory::default();
    for id in ids {
        let inventory = brought.inventories.get(&Some(id.clone())).unwrap_or(&none);
        files.push((format!("brought/{id}.yaml"), yaml(&id, inventory)));
    }
    files
}

/// An inventory as its file; JSON is YAML.
fn yaml(id: &str, inventory: &Inventory) -> String {
    let mut text = format!("municipality: \"{id}\"\n");
    if let Some(complete) = &inventory.complete {
        writeln!(text, "complete: {complete}").unwrap();
    }
    let lists = [
        ("systems", &inventory.systems),
        ("contracts", &inventory.contracts),
        ("integrations", &inventory.integrations),
    ];
    for (name, entries) in lists.into_iter().filter(|(_, entries)| !entries.is_empty()) {
        writeln!(text, "{name}:").unwrap();
        for entry in entries {
            writeln!(text, "  - {}", escaped(entry)).unwrap();
        }
    }
    text
}

/// JSON in which every character is one that YAML knows.
fn escaped(entry: &Entry) -> String {
    let mut text = String::new();
    for character in serde_json::to_string(entry).unwrap().chars() {
        match character {
            '\u{7f}'..='\u{9f}' | '\u{feff}' | '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}' => {
                write!(text, "\\u{:04x}", u32::from(character)).unwrap();
            }
            other => text.push(other),
        }
    }
    text
}

/// All that a landscape says, by kind of thing.
fn told(landscape: &Landscape) -> BTreeMap<&'static str, String> {
    let Landscape {
        municipalities, systems, uses, contracts, integrations, vendors, decisions, roadmap, ..
    } = landscape;
    BTreeMap::from([
        ("municipalities", format!("{municipalities:#?}")),
        ("systems", format!("{systems:#?}")),
        ("uses", format!("{uses:#?}")),
        ("contracts", format!("{contracts:#?}")),
        ("integrations", format!("{integrations:#?}")),
        ("vendors", format!("{vendors:#?}")),
        ("decisions", format!("{decisions:#?}")),
        ("roadmap", format!("{roadmap:#?}")),
        ("all", format!("{landscape:?}")),
    ])
}

/// Panics with the first line that differs.
fn same(one: &Landscape, other: &Landscape, what: &str) {
    let (one, other) = (told(one), told(other));
    for (kind, text) in &one {
        if *text != other[kind] {
            let differs =
                text.lines().zip(other[kind].lines()).enumerate().find(|(_, (one, other))| one != other);
            panic!("{what}: {kind} are not the same: {differs:?}");
        }
    }
}
