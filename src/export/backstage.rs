//! Entities for Backstage's software catalogue.
//!
//! What leaves: one entity each: a Domain a sector, a System a domain, a Component a system, a Resource a contract, a Group a
//! municipality. What always holds: a name is one that Backstage takes, unique among its kind; what it is really called stands in
//! `title`, its reference in an annotation; what an entity names is among them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::{Export, SystemFate};
use crate::model::{ContractId, IntegrationEnd, ProductId, Status, SystemId, UseId};

/// As much as a name may hold.
const LONGEST: usize = 63;
/// Where the reference of a thing stands.
const REFERENCE: &str = "portfolio/ref";

/// The names of a kind, each once.
#[derive(Default)]
struct Names {
    of: BTreeMap<String, String>,
    taken: BTreeSet<String>,
}

impl Names {
    /// The name of a reference: its letters, digits, `-`, `_` and `.`, begun and ended by a letter or digit.
    fn give(&mut self, reference: &str) -> String {
        if let Some(name) = self.of.get(reference) {
            return name.clone();
        }
        let plain = valid(reference);
        let mut name = plain.clone();
        let mut number = 2;
        while !self.taken.insert(name.to_lowercase()) {
            let end = format!("-{number}");
            name = cut(&plain, LONGEST - end.len()) + &end;
            number += 1;
        }
        self.of.insert(reference.to_owned(), name.clone());
        name
    }
}

fn valid(reference: &str) -> String {
    let mut name = String::new();
    for character in reference.chars() {
        match character {
            'æ' | 'Æ' | 'ä' | 'Ä' => name.push_str("ae"),
            'ø' | 'Ø' | 'ö' | 'Ö' => name.push('o'),
            'å' | 'Å' => name.push('a'),
            '-' | '_' | '.' => name.push(character),
            _ if character.is_ascii_alphanumeric() => name.push(character),
            _ if name.ends_with('-') => {}
            _ => name.push('-'),
        }
    }
    let name = cut(name.trim_matches(|character: char| !character.is_ascii_alphanumeric()), LONGEST);
    if name.is_empty() { "x".to_owned() } else { name }
}

/// The first letters, ended by one that may end a name.
fn cut(name: &str, most: usize) -> String {
    let name = &name[..name.len().min(most)];
    name.trim_end_matches(|character: char| !character.is_ascii_alphanumeric()).to_owned()
}

/// An entity.
fn entity(kind: &str, name: &str, title: &str, reference: &str, more: Metadata, spec: Value) -> Value {
    let mut metadata = Map::new();
    metadata.insert("name".to_owned(), json!(name));
    metadata.insert("title".to_owned(), json!(title));
    if let Some(description) = more.description {
        metadata.insert("description".to_owned(), json!(description));
    }
    let mut annotations = more.annotations;
    annotations.insert(REFERENCE.to_owned(), json!(reference));
    metadata.insert("annotations".to_owned(), Value::Object(annotations));
    json!({"apiVersion": "backstage.io/v1alpha1", "kind": kind, "metadata": metadata, "spec": spec})
}

#[derive(Default)]
struct Metadata {
    description: Option<String>,
    annotations: Map<String, Value>,
}

/// The entities, by kind and reference.
pub fn entities(export: &Export<'_>) -> Vec<Value> {
    let mut maker = Maker {
        export,
        groups: Names::default(),
        domains: Names::default(),
        systems: Names::default(),
        components: Names::default(),
        resources: Names::default(),
    };
    let mut entities = vec![maker.everybody()];
    entities.extend(export.chosen.municipalities.iter().map(|&id| {
        let municipality = export.landscape.municipality(id);
        let spec = json!({"type": "municipality", "parent": maker.owner(), "children": []});
        entity(
            "Group",
            &maker.groups.give(&municipality.id),
            &municipality.name,
            &municipality.id,
            Metadata::default(),
            spec,
        )
    }));
    entities.extend(export.chosen.sectors.iter().map(|&id| {
        let sector = export.landscape.sector(id);
        let spec = json!({"owner": maker.owner()});
        entity(
            "Domain",
            &maker.domains.give(&sector.id),
            &sector.name.nb,
            &sector.id,
            Metadata::default(),
            spec,
        )
    }));
    entities.extend(export.chosen.domains.iter().map(|&id| {
        let domain = export.landscape.domain(id);
        let sector = maker.domains.give(&export.landscape.sector(domain.sector).id);
        let spec = json!({"owner": maker.owner(), "domain": sector});
        entity(
            "System",
            &maker.systems.give(&domain.id),
            &domain.name.nb,
            &domain.id,
            Metadata::default(),
            spec,
        )
    }));
    let systems: Vec<UseId> =
        export.chosen.uses.iter().copied().filter(|&id| !export.landscape.entry(id).shared).collect();
    entities.extend(systems.iter().map(|&id| maker.component(export.landscape.entry(id).root)));
    let procured: BTreeSet<ProductId> = export.procured().map(|(_, product)| product).collect();
    entities.extend(procured.iter().map(|&id| maker.procured(id)));
    entities.extend(export.chosen.contracts.iter().map(|&id| maker.contract(id)));
    entities
}

struct Maker<'a> {
    export: &'a Export<'a>,
    groups: Names,
    domains: Names,
    systems: Names,
    components: Names,
    resources: Names,
}

impl Maker<'_> {
    /// The new municipality, which owns what belongs to nobody alone.
    fn owner(&mut self) -> String {
        self.groups.give("merger")
    }

    fn everybody(&mut self) -> Value {
        let spec = json!({"type": "merger", "children": []});
        entity(
            "Group",
            &self.owner(),
            &self.export.landscape.merger.name,
            "merger",
            Metadata::default(),
            spec,
        )
    }

    fn component(&mut self, id: SystemId) -> Value {
        let landscape = self.export.landscape;
        let system = landscape.system(id);
        let name = self.components.give(&system.reference);
        let lifecycle = match (self.export.fate_of_system(id), system.status) {
            (Some(SystemFate::Replaced), _) | (_, Status::PhasingOut) => "deprecated",
            _ => "production",
        };
        let domain = landscape.entry(system.entry).covers.iter().map(|cover| cover.domain);
        let domain = domain
            .filter(|domain| self.export.chosen.domains.contains(domain))
            .map(|domain| &*landscape.domain(domain).id)
            .next();
        let mut needs: BTreeSet<String> = BTreeSet::new();
        for &integration in &self.export.chosen.integrations {
            let integration = landscape.integration(integration);
            if let (true, IntegrationEnd::Use(to)) = (integration.from.system == id, integration.to) {
                needs.insert(format!(
                    "component:{}",
                    self.components.give(&landscape.system(to.system).reference)
                ));
            }
        }
        if let Some(contract) =
            system.contract.filter(|contract| self.export.chosen.contracts.contains(contract))
        {
            needs
                .insert(format!("resource:{}", self.resources.give(&landscape.contract(contract).reference)));
        }
        let mut spec = Map::new();
        spec.insert("type".to_owned(), json!("application"));
        spec.insert("lifecycle".to_owned(), json!(lifecycle));
        spec.insert(
            "owner".to_owned(),
            json!(self.groups.give(&landscape.municipality(system.municipality).id)),
        );
        if let Some(domain) = domain {
            spec.insert("system".to_owned(), json!(self.systems.give(domain)));
        }
        spec.insert("dependsOn".to_owned(), json!(needs));
        let mut more = Metadata { description: system.governance.purpose.clone(), ..Metadata::default() };
        if let Some(fate) = self.export.fate_of_system(id) {
            more.annotations.insert("portfolio/target".to_owned(), json!(fate.name()));
        }
        entity("Component", &name, &system.name, &system.reference, more, Value::Object(spec))
    }

    /// A product that the target procures.
    fn procured(&mut self, id: ProductId) -> Value {
        let product = self.export.landscape.product(id);
        let name = self.components.give(&product.reference);
        let domain = self.export.procured().find(|(_, product)| *product == id).map(|(domain, _)| domain);
        let domain = domain.map(|domain| self.systems.give(&self.export.landscape.domain(domain).id));
        let mut more = Metadata::default();
        more.annotations.insert("portfolio/target".to_owned(), json!("procured"));
        let mut spec =
            json!({"type": "application", "lifecycle": "planned", "owner": self.owner(), "dependsOn": []});
        if let Some(domain) = domain {
            spec["system"] = json!(domain);
        }
        entity("Component", &name, &product.name, &product.reference, more, spec)
    }

    fn contract(&mut self, id: ContractId) -> Value {
        let contract = self.export.landscape.contract(id);
        let name = self.resources.give(&contract.reference);
        let title = contract.name.as_deref().unwrap_or(&contract.supplier);
        let owner = self.groups.give(&self.export.landscape.municipality(contract.municipality).id);
        let mut more = Metadata { description: contract.notes.clone(), ..Metadata::default() };
        let mut annotate = |key: &str, value: Option<String>| {
            if let Some(value) = value {
                more.annotations.insert(format!("portfolio/{key}"), json!(value));
            }
        };
        annotate("supplier", Some(contract.supplier.clone()));
        annotate("end", contract.end.map(|day| day.to_string()));
        annotate("target", self.export.fate_of_contract(id).map(str::to_owned));
        entity(
            "Resource",
            &name,
            title,
            &contract.reference,
            more,
            json!({"type": "contract", "owner": owner}),
        )
    }
}
