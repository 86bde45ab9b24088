//! The elements of what there is.

use super::identifier::is_identifier;
use super::{Element, MUNICIPALITY, Maker, Names, REFERENCE, REGISTER, TYPE, both, shown};
use crate::export::cells::cells;
use crate::export::{Record, shape_of};
use crate::load::schema;
use crate::load::schema::Shape;
use crate::model::{ContractId, DomainId, MunicipalityId, Thing, UseId};

/// What an element is in the workspace, what it is called there, and what it says.
pub(super) struct Made {
    pub kind: &'static str,
    pub reference: String,
    pub element: &'static str,
    pub names: Names,
    pub documentation: Option<String>,
    pub properties: Vec<(String, String)>,
    pub wanted: Option<String>,
}

impl Maker<'_> {
    /// Adds an element.
    pub(super) fn add(&mut self, made: Made) -> String {
        let id = self.give(made.wanted, made.kind, &made.reference);
        self.ids.insert((made.kind, made.reference.clone()), id.clone());
        let mut properties =
            vec![(REFERENCE.to_owned(), made.reference), (TYPE.to_owned(), made.kind.to_owned())];
        properties.extend(made.properties);
        let documentation = made.documentation.map(|text| legal(&text));
        self.model.elements.push(Element {
            id: id.clone(),
            kind: made.element,
            names: made.names,
            documentation,
            properties,
        });
        id
    }

    pub(super) fn elements(&mut self) {
        let export = self.export;
        let (landscape, chosen) = (export.landscape, &export.chosen);
        chosen.municipalities.iter().for_each(|&id| self.municipality(id));
        for &id in &chosen.sectors {
            let sector = landscape.sector(id);
            self.add(Made {
                kind: "sector",
                reference: sector.id.clone(),
                element: "Grouping",
                names: both(&sector.name),
                documentation: None,
                properties: self.properties(&schema::SECTOR, Thing::Sector(id)),
                wanted: None,
            });
        }
        chosen.domains.iter().for_each(|&id| self.domain(id));
        for &id in &chosen.products {
            let product = landscape.product(id);
            self.add(Made {
                kind: "product",
                reference: product.reference.clone(),
                element: "ApplicationComponent",
                names: plain(&product.name),
                documentation: None,
                properties: self.properties(&schema::PRODUCT, Thing::Product(id)),
                wanted: None,
            });
        }
        for &id in &chosen.components {
            let component = landscape.component(id);
            let mut properties = self.properties(&schema::COMPONENT, Thing::Component(id));
            properties.push(("external".to_owned(), "yes".to_owned()));
            self.add(Made {
                kind: "component",
                reference: component.reference.clone(),
                element: "ApplicationService",
                names: plain(&component.name),
                documentation: None,
                properties,
                wanted: None,
            });
        }
        chosen.uses.iter().filter(|id| !landscape.entry(**id).shared).for_each(|&id| self.system(id));
        chosen.contracts.iter().for_each(|&id| self.contract(id));
    }

    /// What a thing's text says, by key.
    fn properties(&self, shape: &Shape, thing: Thing) -> Vec<(String, String)> {
        cells(shape, &Record::written(shape, self.export.node(thing))).into_iter().collect()
    }

    fn municipality(&mut self, id: MunicipalityId) {
        let municipality = self.export.landscape.municipality(id);
        let mut properties = vec![
            ("name".to_owned(), municipality.name.clone()),
            ("inhabitants".to_owned(), municipality.inhabitants.to_string()),
            ("complete".to_owned(), crate::export::document::complete(self.export.landscape, id)),
        ];
        properties.extend(municipality.number.iter().map(|number| ("number".to_owned(), number.clone())));
        self.add(Made {
            kind: "municipality",
            reference: municipality.id.clone(),
            element: "BusinessActor",
            names: plain(&municipality.name),
            documentation: None,
            properties,
            wanted: None,
        });
    }

    fn domain(&mut self, id: DomainId) {
        let domain = self.export.landscape.domain(id);
        self.add(Made {
            kind: "domain",
            reference: domain.id.clone(),
            element: "BusinessFunction",
            names: both(&domain.name),
            documentation: None,
            properties: self.properties(&schema::DOMAIN, Thing::Domain(id)),
            wanted: None,
        });
    }

    fn system(&mut self, id: UseId) {
        let landscape = self.export.landscape;
        let system = landscape.system(landscape.entry(id).root);
        let mut properties = self.local(system.municipality);
        properties.extend(cells(shape_of(self.export.node(Thing::Use(id))), &self.export.entry(id)));
        let fate = self.export.fate_of_system(landscape.entry(id).root);
        properties.extend(fate.map(|fate| ("target".to_owned(), fate.name().to_owned())));
        let ids = &system.governance.ids;
        let wanted = ids.iter().find(|(register, _)| register == REGISTER).map(|(_, id)| id.clone());
        self.add(Made {
            kind: "system",
            reference: system.reference.clone(),
            element: "ApplicationComponent",
            names: plain(&system.name),
            documentation: system.governance.purpose.clone(),
            properties,
            wanted: wanted.filter(|id| is_identifier(id)),
        });
    }

    fn contract(&mut self, id: ContractId) {
        let contract = self.export.landscape.contract(id);
        let mut properties = self.local(contract.municipality);
        properties.extend(self.properties(&schema::CONTRACT, Thing::Contract(id)));
        let fate = self.export.fate_of_contract(id);
        properties.extend(fate.map(|fate| ("target".to_owned(), fate.to_owned())));
        let name = contract.name.clone().unwrap_or_else(|| format!("{} {}", contract.supplier, contract.id));
        self.add(Made {
            kind: "contract",
            reference: contract.reference.clone(),
            element: "Contract",
            names: plain(&name),
            documentation: contract.notes.clone(),
            properties,
            wanted: None,
        });
    }

    /// In whose inventory something stands.
    pub(super) fn local(&self, id: MunicipalityId) -> Vec<(String, String)> {
        vec![(MUNICIPALITY.to_owned(), self.export.landscape.municipality(id).id.clone())]
    }
}

/// A name that somebody gave.
pub(super) fn plain(name: &str) -> Names {
    vec![(None, shown(name))]
}

/// A text of several lines without what XML does not know.
fn legal(text: &str) -> String {
    let legal = |character: char| match character {
        '\t' | '\n' => character,
        '\r' => '\n',
        '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
        other => other,
    };
    text.replace("\r\n", "\n").chars().map(legal).collect()
}
