//! What has an id in the documents.

use std::collections::BTreeMap;

use super::{Entry, EntryKind};
use crate::load::{Documents, Given};
use crate::model::Name;
use crate::source::Span;

pub(super) fn entries(documents: &Documents) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut vendors = BTreeMap::new();
    municipalities(documents, &mut entries);
    catalogue(documents, &mut entries, &mut vendors);
    inventories(documents, &mut entries, &mut vendors);
    entries.extend(
        vendors
            .into_iter()
            .map(|(vendor, span)| Entry { name: same(&vendor), ..entry(EntryKind::Vendor, vendor, span) }),
    );
    entries
}

fn entry(kind: EntryKind, id: impl Into<String>, span: Span) -> Entry {
    Entry { kind, id: id.into(), name: Name::default(), aliases: Vec::new(), belongs: String::new(), span }
}

fn same(name: &str) -> Name {
    Name { nb: name.to_owned(), en: name.to_owned() }
}

fn both(name: Given<(&str, &str)>) -> Name {
    name.value().map_or_else(Name::default, |(nb, en)| Name { nb: nb.to_owned(), en: en.to_owned() })
}

fn one(name: Given<&str>) -> Name {
    name.value().map_or_else(Name::default, same)
}

fn text(given: Given<&str>) -> String {
    given.value().unwrap_or_default().to_owned()
}

fn municipalities(documents: &Documents, entries: &mut Vec<Entry>) {
    let Some(manifest) = documents.manifest() else { return };
    for item in manifest.municipalities() {
        let Some(id) = item.id().found() else { continue };
        let aliases = item.number().value().map(str::to_owned).into_iter().collect();
        let name = item.name().value().unwrap_or(id.value);
        entries.push(Entry {
            name: same(name),
            aliases,
            ..entry(EntryKind::Municipality, id.value, id.span)
        });
    }
}

/// Vendors by their names, each with the first place that names it.
type Vendors = BTreeMap<String, Span>;

fn vendor(vendors: &mut Vendors, given: Given<&str>) {
    if let Some(name) = given.found() {
        vendors.entry(name.value.to_owned()).or_insert(name.span);
    }
}

fn catalogue(documents: &Documents, entries: &mut Vec<Entry>, vendors: &mut Vendors) {
    let Some(catalogue) = documents.catalogue() else { return };
    for item in catalogue.sectors() {
        if let Some(id) = item.id().found() {
            entries.push(Entry { name: both(item.name()), ..entry(EntryKind::Sector, id.value, id.span) });
        }
    }
    for item in catalogue.domains() {
        if let Some(id) = item.id().found() {
            let belongs = text(item.sector());
            entries.push(Entry {
                name: both(item.name()),
                belongs,
                ..entry(EntryKind::Domain, id.value, id.span)
            });
        }
    }
    for item in catalogue.products() {
        vendor(vendors, item.vendor());
        if let Some(id) = item.id().found() {
            let aliases = item.aliases().map(|alias| alias.value.to_owned()).collect();
            let (name, belongs) = (one(item.name()), text(item.vendor()));
            entries.push(Entry { name, aliases, belongs, ..entry(EntryKind::Product, id.value, id.span) });
        }
    }
    for item in catalogue.components() {
        if let Some(id) = item.id().found() {
            entries.push(Entry { name: one(item.name()), ..entry(EntryKind::Component, id.value, id.span) });
        }
    }
}

fn inventories(documents: &Documents, entries: &mut Vec<Entry>, vendors: &mut Vendors) {
    for (municipality, file) in documents.inventory_files() {
        for item in file.systems() {
            let Some(id) = item.id().found() else { continue };
            let whole = format!("{municipality}/{}", id.value);
            let (aliases, belongs) = match item.system() {
                Some(system) => {
                    vendor(vendors, system.vendor());
                    let covers = system.covers().filter_map(|cover| cover.domain().value()).next();
                    let product = system.product().value().or(covers).unwrap_or_default().to_owned();
                    (system.nickname().value().map(str::to_owned).into_iter().collect(), product)
                }
                None => {
                    (Vec::new(), item.shared().map(|shared| text(shared.shared_from())).unwrap_or_default())
                }
            };
            entries.push(Entry {
                name: one(item.name()),
                aliases,
                belongs,
                ..entry(EntryKind::System, whole, id.span)
            });
        }
        for item in file.contracts() {
            vendor(vendors, item.supplier());
            let Some(id) = item.id().found() else { continue };
            entries.push(Entry {
                name: one(item.name()),
                aliases: item.reference().value().map(str::to_owned).into_iter().collect(),
                belongs: text(item.supplier()),
                ..entry(EntryKind::Contract, format!("{municipality}/{}", id.value), id.span)
            });
        }
    }
}
