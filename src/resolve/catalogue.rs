//! The catalogue's names, and what its things say.

use std::collections::BTreeMap;

use super::free::free;
use super::log::{Add, Log};
use super::names::Names;
use crate::diagnostic::quote;
use crate::load::{Documents, Item, Node, Spanned, codes, schema};
use crate::model::{ComponentId, DomainId, DomainOrComponent, ProductId, ProductOrComponent};
use crate::words::{Text, t};

/// The names of the catalogue.
pub(super) struct Catalogue<'a> {
    pub domains: Names<'a, schema::Domain>,
    pub products: Names<'a, schema::Product>,
    pub components: Names<'a, schema::Component>,
    /// Sectors that a list has, and those that only domains name, with where.
    pub(super) sectors: BTreeMap<String, (Option<Item<'a, schema::Sector>>, Node<'a>)>,
    pub(super) sectors_listed: bool,
    /// Whether an unknown name is surely unknown.
    pub complete: bool,
}

/// What a catalogue lists by id.
enum Kind {
    Domain,
    Product,
    Component,
}

/// A reference by its form.
enum Form<'a> {
    Plain(&'a str),
    Product(&'a str),
    Component(&'a str),
    System,
}

fn form(text: &str) -> Form<'_> {
    if let Some(id) = text.strip_prefix("product:") {
        Form::Product(id)
    } else if let Some(id) = text.strip_prefix("component:") {
        Form::Component(id)
    } else if text.contains('/') {
        Form::System
    } else {
        Form::Plain(text)
    }
}

impl<'a> Catalogue<'a> {
    pub fn collect(documents: &'a Documents, log: &mut Log) -> Self {
        let file = documents.catalogue.as_deref().and_then(|tree| tree.item::<schema::Catalogue>());
        let file = || file.into_iter();
        let sectors = file().flat_map(|file| file.sectors()).map(|item| (item.id(), item));
        let domains = file().flat_map(|file| file.domains()).map(|item| (item.id(), item));
        let products = file().flat_map(|file| file.products()).map(|item| (item.id(), item));
        let components = file().flat_map(|file| file.components()).map(|item| (item.id(), item));
        let whole = |list: fn(Item<'a, schema::Catalogue>) -> bool| file().all(list);
        let sectors_whole = whole(|file| file.sectors().is_whole());
        let listed = Names::collect(&t!("resolve.a_sector"), "", sectors, sectors_whole, log);
        let domains_whole = whole(|file| file.domains().is_whole());
        let domains = Names::collect(&t!("resolve.a_domain"), "", domains, domains_whole, log);
        let mut sectors: BTreeMap<String, (Option<Item<'a, schema::Sector>>, Node<'a>)> = BTreeMap::new();
        for (id, item) in listed.items() {
            // In other bytes the same text is the same id.
            if let Some((_, first)) = sectors.insert(free(id), (Some(item), item.node())) {
                log.error(
                    codes::DUPLICATE_ID,
                    item.span(),
                    id,
                    t!("resolve.second", what = t!("resolve.a_sector"), name = quote(id)),
                )
                .related(first.span(), t!("resolve.first_here"))
                .help(t!("resolve.second_help"));
            }
        }
        let sectors_listed = !sectors.is_empty() && listed.are_whole();
        for (_, domain) in domains.items() {
            if let Some(node) = domain.node().get("sector")
                && let Some(id) = node.text()
            {
                sectors.entry(free(id)).or_insert((None, node));
            }
        }
        let products_whole = whole(|file| file.products().is_whole());
        let components_whole = whole(|file| file.components().is_whole());
        Catalogue {
            domains,
            products: Names::collect(&t!("resolve.a_product"), "product:", products, products_whole, log),
            components: Names::collect(
                &t!("resolve.a_component"),
                "component:",
                components,
                components_whole,
                log,
            ),
            sectors,
            sectors_listed,
            complete: documents.catalogue_complete,
        }
    }

    pub fn find_sector(&self, id: &str) -> Option<usize> {
        let id = free(id);
        self.sectors.contains_key(&id).then(|| self.sectors.range(..id).count())
    }

    /// The places of the domains of a sector.
    pub fn domains_of(&self, sector: usize) -> impl Iterator<Item = usize> + '_ {
        self.domains.items().enumerate().filter_map(move |(index, (_, item))| {
            let of = self.find_sector(item.sector().value()?)?;
            (of == sector).then_some(index)
        })
    }

    pub fn unknown_sector(&self, id: Spanned<&str>, subject: &str, log: &mut Log) {
        if !self.complete {
            return;
        }
        let listed: Vec<&str> =
            self.sectors.iter().filter(|(_, (item, _))| item.is_some()).map(|(id, _)| id.as_str()).collect();
        let meant = log.meant(id.value, listed.into_iter());
        let message = t!("resolve.no_sector", name = quote(id.value));
        let finding = log.warning(codes::UNKNOWN_SECTOR, id.span, subject, message);
        finding.help(
            meant.map_or_else(|| t!("resolve.list_sector"), |meant| t!("resolve.meant", meant = meant)),
        );
    }

    /// Says that an id is unknown, in a catalogue that could be read whole.
    fn unknown(&self, kind: Kind, id: &str, text: Spanned<&str>, subject: &str, log: &mut Log) {
        let whole = match kind {
            Kind::Domain => self.domains.are_whole(),
            Kind::Product => self.products.are_whole(),
            Kind::Component => self.components.are_whole(),
        };
        if !self.complete || !whole {
            return;
        }
        let name = quote(id);
        let (card, list, message, meant) = match kind {
            Kind::Domain => {
                let message = t!("resolve.no_domain", name = name);
                (codes::UNKNOWN_DOMAIN, "domain", message, log.meant(id, self.domains.ids()))
            }
            Kind::Product => {
                let message = t!("resolve.no_product", name = name);
                (codes::UNKNOWN_PRODUCT, "product", message, log.meant(id, self.products.ids()))
            }
            Kind::Component => {
                let message = t!("resolve.no_component", name = name);
                (codes::UNKNOWN_COMPONENT, "component", message, log.meant(id, self.components.ids()))
            }
        };
        let finding = log.error(card, text.span, subject, message);
        finding.help(match meant {
            Some(meant) => t!("resolve.meant", meant = meant),
            None => t!("resolve.add_to_catalogue", list = list),
        });
    }

    fn wrong_kind(text: Spanned<&str>, wanted: &Text, subject: &str, log: &mut Log) {
        let message = t!("resolve.wrong_kind", name = quote(text.value), wanted = wanted);
        log.error(codes::WRONG_KIND, text.span, subject, message).help(t!("resolve.wrong_kind_help"));
    }

    pub fn domain(&self, text: Spanned<&str>, subject: &str, log: &mut Log) -> Option<DomainId> {
        let Form::Plain(id) = form(text.value) else {
            Self::wrong_kind(text, &t!("resolve.wanted_domain"), subject, log);
            return None;
        };
        let found = self.domains.find(id).map(DomainId::at);
        if found.is_none() {
            self.unknown(Kind::Domain, id, text, subject, log);
        }
        found
    }

    /// A product by its bare id.
    pub fn product_id(
        &self,
        id: &str,
        text: Spanned<&str>,
        subject: &str,
        log: &mut Log,
    ) -> Option<ProductId> {
        let found = self.products.find(id).map(ProductId::at);
        if found.is_none() {
            self.unknown(Kind::Product, id, text, subject, log);
        }
        found
    }

    pub fn component(&self, text: Spanned<&str>, subject: &str, log: &mut Log) -> Option<ComponentId> {
        let Form::Component(id) = form(text.value) else {
            Self::wrong_kind(text, &t!("resolve.wanted_component"), subject, log);
            return None;
        };
        let found = self.components.find(id).map(ComponentId::at);
        if found.is_none() {
            self.unknown(Kind::Component, id, text, subject, log);
        }
        found
    }

    pub fn product(&self, text: Spanned<&str>, subject: &str, log: &mut Log) -> Option<ProductId> {
        match form(text.value) {
            Form::Product(id) => self.product_id(id, text, subject, log),
            _ => {
                Self::wrong_kind(text, &t!("resolve.wanted_product"), subject, log);
                None
            }
        }
    }

    pub fn domain_or_component(
        &self,
        text: Spanned<&str>,
        subject: &str,
        log: &mut Log,
    ) -> Option<DomainOrComponent> {
        match form(text.value) {
            Form::Component(_) => self.component(text, subject, log).map(DomainOrComponent::Component),
            Form::Plain(_) => self.domain(text, subject, log).map(DomainOrComponent::Domain),
            Form::Product(_) | Form::System => {
                Self::wrong_kind(text, &t!("resolve.domain_or_component"), subject, log);
                None
            }
        }
    }

    pub(super) fn product_or_component(
        &self,
        text: Spanned<&str>,
        subject: &str,
        log: &mut Log,
    ) -> Option<ProductOrComponent> {
        match form(text.value) {
            Form::Component(_) => self.component(text, subject, log).map(ProductOrComponent::Component),
            Form::Product(_) => self.product(text, subject, log).map(ProductOrComponent::Product),
            Form::Plain(_) | Form::System => {
                Self::wrong_kind(text, &t!("resolve.product_or_component"), subject, log);
                None
            }
        }
    }
}

/// Sorted, each once.
pub(super) fn sorted<T: Ord>(mut list: Vec<T>) -> Vec<T> {
    list.sort();
    list.dedup();
    list
}
