//! The resolved landscape as a document for programs.
//!
//! What leaves: every entry as its file says it, under the keys of the format; beside it `filled`, what holds without having been
//! written; `origin`, where it stands; and of today what becomes of it in the target. What always holds: no value of `filled` is
//! a fact that somebody gave.

use serde::Serialize;
use serde_json::{Value, json};

use super::{Export, Record, SystemFate};
use crate::load::schema::{COMPONENT, CONTRACT, DOMAIN, INTEGRATION, PRODUCT, SECTOR, Shape};
use crate::model::{
    Contract, ContractId, DomainId, Growth, IntegrationEnd, IntegrationId, Landscape, MunicipalityId, Name,
    Thing, UseEnd, UseId,
};
use crate::plan::{self, PlanDocument};

/// What a document says that it is.
pub const FORMAT: &str = "portfolio-landscape";
/// The number of the document's format.
pub const VERSION: u64 = 1;

/// The landscape.
#[derive(Clone, Debug, Serialize)]
pub struct Document {
    format: &'static str,
    version: u64,
    of: &'static str,
    merger: Record,
    municipalities: Vec<Record>,
    sectors: Vec<Record>,
    domains: Vec<Record>,
    products: Vec<Record>,
    components: Vec<Record>,
    systems: Vec<Record>,
    contracts: Vec<Record>,
    integrations: Vec<Record>,
    #[serde(skip_serializing_if = "Option::is_none")]
    plan: Option<PlanDocument>,
}

/// The document of a workspace.
pub fn document(export: &Export<'_>) -> Document {
    let Export { landscape, chosen, .. } = export;
    let merger = &landscape.merger;
    Document {
        format: FORMAT,
        version: VERSION,
        of: export.of.name(),
        merger: Record {
            keys: vec![
                ("name".into(), json!(merger.name)),
                ("date".into(), json!(merger.date.to_string())),
                ("as_of".into(), json!(merger.as_of.to_string())),
                ("horizon_years".into(), json!(merger.horizon_years)),
                ("discount_basis_points".into(), json!(merger.discount_basis_points)),
            ],
        },
        municipalities: chosen.municipalities.iter().map(|&id| municipality(export, id)).collect(),
        sectors: chosen
            .sectors
            .iter()
            .map(|&id| {
                let sector = landscape.sector(id);
                let filled = Record { keys: vec![("name".into(), name(&sector.name))] };
                let mut record = of_catalogue(export, &SECTOR, Thing::Sector(id), None, filled);
                // A sector may be written as its name alone.
                if record.get("id").is_none() {
                    record.keys.insert(0, ("id".into(), json!(sector.id)));
                }
                record
            })
            .collect(),
        domains: chosen.domains.iter().map(|&id| domain(export, id)).collect(),
        products: chosen
            .products
            .iter()
            .map(|&id| {
                let reference = Some(&*landscape.product(id).reference);
                of_catalogue(export, &PRODUCT, Thing::Product(id), reference, Record::default())
            })
            .collect(),
        components: chosen
            .components
            .iter()
            .map(|&id| {
                let reference = Some(&*landscape.component(id).reference);
                of_catalogue(export, &COMPONENT, Thing::Component(id), reference, Record::default())
            })
            .collect(),
        systems: chosen.uses.iter().map(|&id| system(export, id)).collect(),
        contracts: chosen.contracts.iter().map(|&id| contract(export, id)).collect(),
        integrations: chosen.integrations.iter().map(|&id| integration(export, id)).collect(),
        plan: export.plan().map(|plan| plan::write(landscape, plan)),
    }
}

fn name(name: &Name) -> Value {
    json!({"nb": name.nb, "en": name.en})
}

fn origin(export: &Export<'_>, thing: Thing) -> Value {
    let (file, line) = export.origin(thing);
    json!({"file": file, "line": line})
}

/// An entry of a list: what identifies it, what is written, what is filled in, and where it stands.
fn entry_of(export: &Export<'_>, thing: Thing, first: Record, written: Record, filled: Record) -> Record {
    let mut entry = first;
    let mut rest = Record::default();
    for (key, value) in filled.keys {
        if written.get(&key).is_none() {
            rest.keys.push((key, value));
        }
    }
    entry.keys.extend(written.keys);
    entry.put(
        "filled",
        rest.keys
            .into_iter()
            .map(|(key, value)| (key.into_owned(), value))
            .collect::<serde_json::Map<_, _>>(),
    );
    entry.put("origin", origin(export, thing));
    entry
}

fn of_catalogue(
    export: &Export<'_>,
    shape: &'static Shape,
    thing: Thing,
    reference: Option<&str>,
    filled: Record,
) -> Record {
    let mut first = Record::default();
    first.put_some("ref", reference);
    entry_of(export, thing, first, Record::written(shape, export.node(thing)), filled)
}

fn municipality(export: &Export<'_>, id: MunicipalityId) -> Record {
    let municipality = export.landscape.municipality(id);
    let complete = complete_in(export.landscape, id).map_or(json!(true), |domains| json!(domains));
    let mut record = Record::default();
    record.put("id", municipality.id.clone());
    record.put("name", municipality.name.clone());
    record.put_some("number", municipality.number.clone());
    record.put("inhabitants", municipality.inhabitants);
    record.put("complete", complete);
    record.put("origin", origin(export, Thing::Municipality(id)));
    record
}

/// The domains in which everything is entered for a municipality; none where it is so in all.
fn complete_in(landscape: &Landscape, id: MunicipalityId) -> Option<Vec<&str>> {
    let complete = &landscape.municipality(id).complete;
    let domains = landscape.domain_ids().filter(|domain| complete[domain.index()]);
    let named: Vec<&str> = domains.map(|domain| &*landscape.domain(domain).id).collect();
    (named.len() < complete.len()).then_some(named)
}

/// The same as a cell: `yes`, `no`, or the domains.
pub(super) fn complete(landscape: &Landscape, id: MunicipalityId) -> String {
    match complete_in(landscape, id) {
        None => "yes".to_owned(),
        Some(domains) if domains.is_empty() => "no".to_owned(),
        Some(domains) => domains.join("; "),
    }
}

fn domain(export: &Export<'_>, id: DomainId) -> Record {
    let domain = export.landscape.domain(id);
    let filled = Record {
        keys: vec![
            ("provision".into(), json!(domain.provision.name())),
            ("priority".into(), json!(domain.priority.name())),
            ("criticality".into(), json!(domain.criticality.name())),
            ("size".into(), json!(domain.size.name())),
            ("due".into(), json!(domain.due.to_string())),
            ("archive".into(), json!(domain.archive.name())),
            ("personal_data".into(), json!(domain.personal_data.name())),
        ],
    };
    of_catalogue(export, &DOMAIN, Thing::Domain(id), None, filled)
}

/// Of whom an entry of an inventory is, and what it is called in the whole merger.
fn local(export: &Export<'_>, municipality: MunicipalityId, reference: Option<&str>) -> Record {
    let mut first = Record::default();
    first.put("municipality", export.landscape.municipality(municipality).id.clone());
    first.put_some("ref", reference);
    first
}

fn system(export: &Export<'_>, id: UseId) -> Record {
    let landscape = export.landscape;
    let entry = landscape.entry(id);
    let system = landscape.system(entry.root);
    let mut first = local(export, entry.municipality, Some(&entry.reference));
    first.put_some("target", export.fate_of_system(entry.root).map(SystemFate::name));
    let mut filled = Record::default();
    filled.put("name", entry.name.clone());
    filled.put("data", entry.data.name());
    filled.put("root", system.reference.clone());
    filled.put_some("end_of_life", system.end_of_life.map(|day| day.to_string()));
    filled.put_some("vendor", system.vendor.map(|vendor| landscape.vendors[vendor.index()].clone()));
    filled.put("status", system.status.name());
    filled.put("form", system.form.name());
    filled.put("cost_pricing", system.cost_pricing.name());
    filled.put("archive", if system.archive_core { "core" } else { "none" });
    filled.put("interface", if system.locked { "locked" } else { "documented" });
    filled.put("municipality_number", system.municipality_number);
    entry_of(export, Thing::Use(id), first, export.entry(id), filled)
}

fn contract(export: &Export<'_>, id: ContractId) -> Record {
    let contract = export.landscape.contract(id);
    let mut first = local(export, contract.municipality, Some(&contract.reference));
    first.put_some("target", export.fate_of_contract(id));
    let written = Record::written(&CONTRACT, export.node(Thing::Contract(id)));
    let mut filled = filled_of_contract(contract);
    let systems = contract.systems.iter().map(|&system| export.landscape.system(system).reference.clone());
    filled.put("systems", systems.collect::<Vec<String>>());
    entry_of(export, Thing::Contract(id), first, written, filled)
}

fn filled_of_contract(contract: &Contract) -> Record {
    let growth = match contract.growth {
        Growth::Any => json!("any"),
        Growth::None => json!("none"),
        Growth::Percent(percent) => json!(percent),
        Growth::Unknown => json!("unknown"),
    };
    let bridge = json!({"months": contract.bridge.months, "price_percent": contract.bridge.price_percent});
    Record {
        keys: vec![
            ("pricing".into(), json!(contract.pricing.name())),
            ("renewal".into(), json!(contract.renewal.name())),
            ("renewal_months".into(), json!(contract.renewal_months)),
            ("option_months".into(), json!(contract.option_months)),
            ("notice_months".into(), json!(contract.notice_months)),
            ("notice_to".into(), json!(contract.notice_to.name())),
            ("growth".into(), growth),
            ("bridge".into(), bridge),
        ],
    }
}

fn integration(export: &Export<'_>, id: IntegrationId) -> Record {
    let landscape = export.landscape;
    let integration = landscape.integration(id);
    let end = |end: UseEnd| {
        let domain = end.domain.map(|domain| &*landscape.domain(domain).id);
        json!({"entry": landscape.entry(end.entry).reference, "system": landscape.system(end.system).reference, "domain": domain})
    };
    let first = local(export, integration.municipality, None);
    let written = Record::written(&INTEGRATION, export.node(Thing::Integration(id)));
    let mut filled = Record::default();
    filled.put("from_end", end(integration.from));
    filled.put(
        "to_end",
        match integration.to {
            IntegrationEnd::Use(to) => end(to),
            IntegrationEnd::Component(component) => json!({"component": landscape.component(component).id}),
        },
    );
    entry_of(export, Thing::Integration(id), first, written, filled)
}
