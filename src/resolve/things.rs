//! What the things of the catalogue say: sectors, domains, components and products as the model has them.

use super::catalogue::{Catalogue, sorted};
use super::free::{find, free, taken};
use super::lists;
use super::log::{Add, Log};
use super::merger::{migration, months_after};
use crate::diagnostic::quote;
use crate::load::{DateOrOffset, Item, Node, Spanned, codes, schema};
use crate::model::{
    Advisory, ArchiveCore, Component, Date, Decide, Domain, DomainId, DomainOrComponent, Interface, Market,
    MigrationRates, Name, Product, Sector, SectorId, SideBySide, SuiteId, TakenFrom, ToClarify, VendorId,
};
use crate::words::t;

impl<'a> Catalogue<'a> {
    pub fn sectors(&self) -> impl Iterator<Item = (Sector, Node<'a>)> {
        self.sectors.iter().map(|(id, (item, node))| {
            let (nb, en) = item.and_then(|item| item.name().value()).unwrap_or((id, id));
            let name = Name { nb: nb.to_owned(), en: en.to_owned() };
            let lead = item.and_then(|item| item.lead().owned());
            (Sector { id: id.clone(), name, lead }, *node)
        })
    }

    pub fn components(&self) -> Vec<Component> {
        let component = |(id, item): (&str, Item<'_, schema::Component>)| Component {
            id: id.to_owned(),
            reference: format!("component:{id}"),
            name: item.name().value().unwrap_or(id).to_owned(),
            reregister: item
                .reregister()
                .value()
                .map(|(nb, en)| Name { nb: nb.to_owned(), en: en.to_owned() }),
        };
        self.components.items().map(component).collect()
    }

    pub fn domains(&self, merger: Date, rates: &MigrationRates, log: &mut Log) -> Vec<Domain> {
        let domains: Vec<Domain> =
            self.domains.items().map(|(id, item)| self.one_domain(id, item, merger, rates, log)).collect();
        super::circle::report(&domains, &self.domains, log);
        domains
    }

    fn one_domain(
        &self,
        id: &str,
        item: Item<'_, schema::Domain>,
        merger: Date,
        rates: &MigrationRates,
        log: &mut Log,
    ) -> Domain {
        let (nb, en) = item.name().value().unwrap_or((id, id));
        let day = |date| match date {
            DateOrOffset::Date(date) => date,
            DateOrOffset::Offset(months) => months_after(merger, months),
        };
        let sector = item.sector().found();
        if let Some(sector) = sector.filter(|_| self.sectors_listed)
            && self.sectors.get(&free(sector.value)).is_some_and(|(listed, _)| listed.is_none())
        {
            self.unknown_sector(sector, id, log);
        }
        let mut migration_rates = *rates;
        if let Some(own) = item.rates().value().and_then(|rates| rates.migration().value()) {
            migration(&mut migration_rates, own);
        }
        let due = item.due().value().map_or(merger, day);
        let earliest = item.earliest().found();
        if let Some(earliest) = earliest.filter(|earliest| day(earliest.value) > due) {
            too_early(id, item, due, Spanned { value: day(earliest.value), span: earliest.span }, log);
        }
        let typical = item.typical().value();
        Domain {
            id: id.to_owned(),
            name: Name { nb: nb.to_owned(), en: en.to_owned() },
            sector: sector.and_then(|id| self.find_sector(id.value)).map_or(SectorId(0), SectorId::at),
            provision: item.provision().value,
            priority: item.priority().value,
            criticality: item.criticality().value,
            size: item.size().value,
            due,
            due_wish: item.due_wish().value().map(day),
            integrations: self.integrations(id, item, log),
            earliest: earliest.map(|earliest| day(earliest.value)),
            archive: item.archive().value,
            personal_data: item.personal_data().value,
            parallel_until: parallel_until(id, item, log).map(day),
            advisory: item
                .advisory()
                .value()
                .map(|advisory| Advisory { by: advisory.by().owned(), until: advisory.until().value() }),
            typical_users: typical.map_or(0, |typical| typical.users_per_1000().value),
            typical_records: typical.map_or(0, |typical| typical.records_per_1000().value),
            after: sorted(item.after().filter_map(|text| self.domain(text, id, log)).collect()),
            clarify: item.decide().value().map(|Decide::Clarify| ToClarify {
                reason: item.decide_reason().owned(),
                source: item.decide_source().owned(),
            }),
            data_sets: lists::data_sets(id, item, log),
            migration: migration_rates,
        }
    }

    /// What a domain is usually integrated with, sorted.
    fn integrations(
        &self,
        id: &str,
        item: Item<'_, schema::Domain>,
        log: &mut Log,
    ) -> Vec<DomainOrComponent> {
        let own = self.domains.find(id).map(DomainId::at);
        let mut integrations = Vec::new();
        for text in item.integrations() {
            match self.domain_or_component(text, id, log) {
                Some(DomainOrComponent::Domain(other)) if Some(other) == own => {
                    let message = t!("resolve.lists_itself", name = quote(id));
                    log.warning(codes::NO_EFFECT, text.span, id, message)
                        .help(t!("resolve.lists_itself_help"));
                }
                other => integrations.extend(other),
            }
        }
        sorted(integrations)
    }

    pub fn products(&self, vendors: &[String], suites: &[String], log: &mut Log) -> Vec<Product> {
        super::aliases::report(&self.products, log);
        self.products.items().map(|(id, item)| self.one_product(id, item, vendors, suites, log)).collect()
    }

    fn one_product(
        &self,
        id: &str,
        item: Item<'_, schema::Product>,
        vendors: &[String],
        suites: &[String],
        log: &mut Log,
    ) -> Product {
        let reference = format!("product:{id}");
        let mut excludes = Vec::new();
        for text in item.excludes() {
            if text.value == reference {
                let message = t!("resolve.excludes_itself", name = quote(id));
                log.error(codes::SELF_EXCLUDED, text.span, &reference, message)
                    .help(t!("resolve.excludes_itself_help"));
            } else {
                excludes.extend(self.product(text, &reference, log));
            }
        }
        Product {
            id: id.to_owned(),
            name: item.name().value().unwrap_or(id).to_owned(),
            aliases: sorted(item.aliases().map(|alias| alias.value.to_owned()).collect()),
            vendor: find(vendors, item.vendor().value()).map(VendorId::at),
            suite: find(suites, item.suite().value()).map(SuiteId::at),
            succeeds: sorted(
                item.succeeds()
                    .filter_map(|text| self.product_id(text.value, text, &reference, log))
                    .collect(),
            ),
            begun: None,
            domains: sorted(item.domains().filter_map(|text| self.domain(text, &reference, log)).collect()),
            end_of_life: item.end_of_life().value(),
            locked: item.interface().value == Interface::Locked,
            archive_core: item.archive().value == ArchiveCore::Core,
            municipality_number: item.municipality_number().value,
            connects: sorted(
                item.connects().filter_map(|text| self.product_or_component(text, &reference, log)).collect(),
            ),
            requires: sorted(
                item.requires().filter_map(|text| self.product(text, &reference, log)).collect(),
            ),
            excludes: sorted(excludes),
            market: item.market().value().and_then(|item| market(item, &reference, log)),
            checklist: item.market().value().map(lists::checklist).unwrap_or_default(),
            reference,
        }
    }
}

/// The prices that may say what they were taken from.
const PRICES: [&str; 3] = ["one_off", "annual", "annual_per_inhabitant"];

fn market(item: Item<'_, schema::Market>, reference: &str, log: &mut Log) -> Option<Market> {
    Some(Market {
        one_off: item.one_off().value()?,
        annual: item.annual().value,
        annual_per_inhabitant: item.annual_per_inhabitant().value,
        lead_months: item.lead_months().value()?,
        fit: item.fit().value,
        sources: TakenFrom {
            quoted: taken("quoted", item.quoted(), &PRICES, reference, log),
            ..TakenFrom::default()
        },
    })
}

fn parallel_until(id: &str, item: Item<'_, schema::Domain>, log: &mut Log) -> Option<DateOrOffset> {
    let allowed = item.parallel().given.found().filter(|word| word.value == SideBySide::Allowed);
    let until = item.parallel_until();
    match (allowed, until.found()) {
        (Some(_), Some(until)) => Some(until.value),
        (Some(allowed), None) => {
            if !until.is_there() {
                let message = t!("resolve.parallel_no_end", name = quote(id));
                log.error(codes::PARALLEL_WITHOUT_END, allowed.span, id, message)
                    .help(t!("resolve.parallel_no_end_help"));
            }
            None
        }
        (None, Some(_)) if item.parallel().given.is_unreadable() => None,
        (None, Some(until)) => {
            let message = t!("resolve.until_alone", name = quote(id));
            log.warning(codes::NO_EFFECT, until.span, id, message).help(t!("resolve.until_alone_help"));
            None
        }
        (None, None) => None,
    }
}

/// A domain that is due before it may go live.
fn too_early(id: &str, item: Item<'_, schema::Domain>, due: Date, earliest: Spanned<Date>, log: &mut Log) {
    let message = t!("resolve.live_after_due", name = quote(id), earliest = earliest.value, due = due);
    let finding = log.error(codes::BAD_DATE, earliest.span, id, message);
    if let Some(due) = item.due().span {
        finding.related(due, t!("resolve.due_here"));
    }
    finding.help(t!("resolve.earliest_help"));
}
