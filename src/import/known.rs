//! What the catalogue knows that an import matches against.
//!
//! What enters: the documents of a workspace. What leaves: its products and domains, by id, name and alias. What always holds:
//! the order is that of the catalogue, so that two runs propose the same.

use crate::load::Documents;
use crate::model::{Landscape, Priority, Provision};

/// A product of the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Product {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What else it is called.
    pub aliases: Vec<String>,
    /// Who makes it.
    pub vendor: Option<String>,
    /// The domains that it serves.
    pub domains: Vec<String>,
}

impl Product {
    /// Its name and what else it is called.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [self.name.as_str()].into_iter().chain(self.aliases.iter().map(String::as_str))
    }
}

/// A domain of the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Domain {
    /// Its id.
    pub id: String,
    /// Its names: Norwegian, English.
    pub names: [String; 2],
    /// Whether every municipality must have it.
    pub must: bool,
    /// Whether its system is chosen here.
    pub chosen_here: bool,
}

/// The products and domains of a catalogue.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// The products that people have; what a tender might bring has no name that anybody would write.
    pub products: Vec<Product>,
    /// The domains.
    pub domains: Vec<Domain>,
}

impl Known {
    /// What the documents of a workspace know.
    pub fn of(documents: &Documents) -> Self {
        let Some(catalogue) = documents.catalogue() else { return Known::default() };
        let products = catalogue.products().filter_map(|item| {
            let id = item.id().value()?.to_owned();
            Some(Product {
                name: item.name().value().unwrap_or(&id).to_owned(),
                id,
                aliases: item.aliases().map(|alias| alias.value.to_owned()).collect(),
                vendor: item.vendor().owned(),
                domains: item.domains().map(|domain| domain.value.to_owned()).collect(),
            })
        });
        let domains = catalogue.domains().filter_map(|item| {
            let id = item.id().value()?.to_owned();
            let (nb, en) = item.name().value().unwrap_or((&id, &id));
            Some(Domain {
                names: [nb.to_owned(), en.to_owned()],
                must: item.priority().value == Priority::Must,
                chosen_here: item.provision().value == Provision::Choose,
                id,
            })
        });
        Known { products: products.collect(), domains: domains.collect() }
    }

    /// What a landscape knows.
    pub fn of_landscape(landscape: &Landscape) -> Self {
        let products = landscape.products.iter().map(|product| Product {
            id: product.id.clone(),
            name: product.name.clone(),
            aliases: product.aliases.clone(),
            vendor: product.vendor.map(|id| landscape.vendors[id.index()].clone()),
            domains: product.domains.iter().map(|&id| landscape.domain(id).id.clone()).collect(),
        });
        let domains = landscape.domains.iter().map(|domain| Domain {
            id: domain.id.clone(),
            names: [domain.name.nb.clone(), domain.name.en.clone()],
            must: domain.priority == Priority::Must,
            chosen_here: domain.provision == Provision::Choose,
        });
        Known { products: products.collect(), domains: domains.collect() }
    }

    /// A domain by its id.
    pub fn domain(&self, id: &str) -> Option<&Domain> {
        self.domains.iter().find(|domain| domain.id == id)
    }

    /// A product by its id.
    pub fn product(&self, id: &str) -> Option<&Product> {
        self.products.iter().find(|product| product.id == id)
    }
}
