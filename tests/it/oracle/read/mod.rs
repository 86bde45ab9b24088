//! A reading of a workspace that owes nothing to the library: model.md, sections 1 to 5 and what 7, 8, 12 and 13 add.
//! It refuses what the specification calls an error. Governance and whatever no number rests on is read past.

mod catalogue;
mod decisions;
mod inventory;
mod rates;

use std::collections::BTreeMap;

use serde_yaml::Value;

use super::calendar::Day;
pub use inventory::terms_of;
pub use rates::{defaults, no_roadmap};

use super::node::{Node, Read, Refused, refuse};
use super::world::*;

/// Sorted names with their places.
pub struct Names(Vec<String>);

impl Names {
    fn new(what: &str, mut ids: Vec<String>) -> Read<Names> {
        ids.sort();
        match ids.windows(2).find(|pair| pair[0] == pair[1]) {
            Some(pair) => refuse(format!("two {what} are called {}", pair[0])),
            None => Ok(Names(ids)),
        }
    }

    fn find(&self, name: &str) -> Option<usize> {
        self.0.iter().position(|known| known == name)
    }

    fn place(&self, name: &str) -> Read<usize> {
        self.find(name).ok_or_else(|| Refused(format!("{name} is unknown")))
    }
}

/// What a reference in the catalogue may name.
pub struct Known {
    sectors: Names,
    domains: Names,
    products: Names,
    components: Names,
}

impl Known {
    fn product(&self, reference: &str) -> Read<usize> {
        match reference.strip_prefix("product:") {
            Some(id) => self.products.place(id),
            None => refuse(format!("{reference} is no product")),
        }
    }

    fn component(&self, reference: &str) -> Read<Option<usize>> {
        reference.strip_prefix("component:").map(|id| self.components.place(id)).transpose()
    }

    fn target(&self, reference: &str) -> Read<Target> {
        Ok(match self.component(reference)? {
            Some(component) => Target::Component(component),
            None => Target::Domain(self.domains.place(reference)?),
        })
    }
}

/// Says of an error where it is.
fn within<T>(place: &str, read: Read<T>) -> Read<T> {
    read.map_err(|Refused(why)| Refused(format!("{place}: {why}")))
}

const MANIFEST: &[&str] = &[
    "format",
    "merger",
    "scope",
    "municipalities",
    "catalogue",
    "archive_domain",
    "rates",
    "limits",
    "roadmap",
    "business_case",
    "decisions",
    "progress",
    "rules",
];

/// The files of a workspace, parsed.
struct Files(BTreeMap<String, Value>);

impl Files {
    fn new(files: &[(String, String)]) -> Read<Files> {
        let mut parsed = BTreeMap::new();
        for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".yaml") || path.ends_with(".yml"))
        {
            let value = serde_yaml::from_str(text).map_err(|error| Refused(format!("{path}: {error}")))?;
            parsed.insert(path.clone(), value);
        }
        Ok(Files(parsed))
    }

    fn file(&self, path: &str) -> Read<Node<'_>> {
        self.0.get(path).map(Node).ok_or_else(|| Refused(format!("{path} is missing")))
    }

    /// A file, or the files of a folder, not deeper.
    fn file_or_folder(&self, path: &str) -> Read<Vec<Node<'_>>> {
        let folder = format!("{path}/");
        let inside = |name: &str| name.strip_prefix(&folder).is_some_and(|rest| !rest.contains('/'));
        let found: Vec<Node<'_>> = (self.0.iter())
            .filter(|(name, _)| *name == path || inside(name))
            .map(|(_, value)| Node(value))
            .collect();
        if found.is_empty() { refuse(format!("{path} is missing")) } else { Ok(found) }
    }
}

/// The world of the files, or why it must be refused.
pub fn read(files: &[(String, String)]) -> Read<World> {
    let files = Files::new(files)?;
    let manifest = files.file("portfolio.yaml")?.only(MANIFEST)?;
    if manifest.needed("format")? != "2" {
        return refuse("this is not format 2 (model.md, section 15)");
    }
    let mut world = merger(manifest)?;
    rates::read(&mut world, manifest)?;
    let paths = manifest.texts("catalogue")?;
    let sources = paths.iter().map(|path| files.file(path)).collect::<Read<Vec<_>>>()?;
    let known = catalogue::read(&mut world, &sources)?;
    if let Some(id) = manifest.text("archive_domain")? {
        world.archive_domain = Some(known.domains.place(&id)?);
    }
    let mut members = manifest.list("municipalities")?;
    if members.is_empty() {
        return refuse("no municipality");
    }
    Names::new("municipalities", members.iter().map(|m| m.id("id")).collect::<Read<_>>()?)?;
    members.sort_by_key(|m| m.id("id").ok());
    let mut inventories = Vec::new();
    for m in members {
        m.only(&["id", "name", "inhabitants", "inventory"])?;
        let id = m.id("id")?;
        let inhabitants = m.count("inhabitants")?.filter(|n| *n > 0);
        let inhabitants = inhabitants.ok_or_else(|| Refused(format!("{id} has no inhabitants")))?;
        inventories.push(files.file_or_folder(&m.needed("inventory")?)?);
        world.municipalities.push(Municipality { id, inhabitants, complete: Default::default() });
    }
    inventory::read(&mut world, &known, &inventories)?;
    if let Some(path) = manifest.text("decisions")? {
        within(&path, decisions::decisions(&mut world, &known, files.file(&path)?))?;
    }
    if let Some(path) = manifest.text("progress")? {
        within(&path, decisions::progress(&mut world, &known, files.file(&path)?))?;
    }
    Ok(world)
}

fn merger(manifest: Node<'_>) -> Read<World> {
    let node = manifest.get("merger").ok_or_else(|| Refused("no merger".to_owned()))?;
    node.only(&["name", "date", "as_of", "horizon_years", "discount_rate"])?;
    let missing = |key: &str| Refused(format!("merger: {key} is missing"));
    let date = node.date("date")?.ok_or_else(|| missing("date"))?;
    let as_of = node.date("as_of")?.ok_or_else(|| missing("as_of, which the oracle has no clock for,"))?;
    if as_of > date {
        return refuse("as_of is after day one");
    }
    let horizon = node.number("horizon_years", 30)?.unwrap_or(5);
    if horizon == 0 {
        return refuse("no horizon");
    }
    let discount = super::node::decimal(&node.text("discount_rate")?.unwrap_or_else(|| "4".to_owned()), 2)?;
    if discount > 2000 {
        return refuse("discount_rate is more than 20");
    }
    Ok(World {
        name: node.needed("name")?,
        date,
        as_of,
        horizon: usize::try_from(horizon).expect("small"),
        discount,
        scope_must: manifest.one_of("scope", &[("covered", false), ("must", true)])?,
        municipalities: Vec::new(),
        domains: Vec::new(),
        products: Vec::new(),
        components: Vec::new(),
        systems: Vec::new(),
        uses: Vec::new(),
        contracts: Vec::new(),
        integrations: Vec::new(),
        archive_domain: None,
        rates: defaults(),
        limits: Limits::default(),
        decisions: Decisions::default(),
        roadmap: no_roadmap(),
    })
}

/// The first of the month after which, or on which, a day lies.
pub fn month_from(day: Day) -> i64 {
    let month = day.month_number();
    if Day::first_of(month) < day { month + 1 } else { month }
}
