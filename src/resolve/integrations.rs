//! The inventories' integrations.

use super::catalogue::{Catalogue, sorted};
use super::inventory::{Entries, Inventories};
use super::log::{Add, Log};
use crate::diagnostic::quote;
use crate::load::{Given, Item, Spanned, codes, schema};
use crate::model::{Cover, Integration, IntegrationEnd, MunicipalityId, UseEnd};
use crate::words::t;

/// All integrations whose ends are known, sorted, each with its item.
pub(super) fn integrations<'a>(
    inventories: &Inventories<'a>,
    entries: &Entries<'_>,
    catalogue: &Catalogue<'_>,
    log: &mut Log,
) -> Vec<(Integration, Item<'a, schema::Integration>)> {
    let reader = Reader { inventories, entries, catalogue };
    let mut all: Vec<(Integration, Item<'_, schema::Integration>)> = inventories
        .integrations
        .iter()
        .filter_map(|&(municipality, item)| Some((reader.integration(municipality, item, log)?, item)))
        .collect();
    all.sort_by(|(a, _), (b, _)| (a.from, a.to, a.kind, &a.data).cmp(&(b.from, b.to, b.kind, &b.data)));
    all
}

struct Reader<'r, 'a> {
    inventories: &'r Inventories<'a>,
    entries: &'r Entries<'r>,
    catalogue: &'r Catalogue<'r>,
}

impl Reader<'_, '_> {
    fn integration(
        &self,
        municipality: MunicipalityId,
        item: Item<'_, schema::Integration>,
        log: &mut Log,
    ) -> Option<Integration> {
        let whose = self.inventories.municipalities[municipality.index()];
        let end = |text: Given<&str>| text.value().unwrap_or("?").to_owned();
        let subject = format!("{whose}/{} -> {}", end(item.from()), end(item.to()));
        let from = item.from().found().and_then(|text| match text.value.starts_with("component:") {
            true => {
                log.error(codes::WRONG_KIND, text.span, &subject, t!("resolve.begins_at_component"))
                    .help(t!("resolve.begins_help"));
                None
            }
            false => self.end(municipality, text, &subject, log),
        });
        let to = item.to().found().and_then(|text| match text.value.starts_with("component:") {
            true => self.catalogue.component(text, &subject, log).map(IntegrationEnd::Component),
            false => self.end(municipality, text, &subject, log).map(IntegrationEnd::Use),
        });
        let (from, to) = (from?, to?);
        if let IntegrationEnd::Use(other) = to
            && other.system == from.system
        {
            let place = item.to().found().map_or(item.span(), |text| text.span);
            let system = &self.entries.systems[from.system.index()];
            let message = t!("resolve.joins_itself", name = quote(&system.reference));
            let finding = log.error(codes::SELF_INTEGRATION, place, &subject, message);
            if let Some(from) = item.from().found() {
                finding.related(from.span, t!("resolve.same_system"));
            }
            finding.help(t!("resolve.joins_itself_help"));
            return None;
        }
        Some(Integration {
            municipality,
            from,
            to,
            kind: item.kind().value()?,
            data: sorted(item.data().map(|text| text.value.to_owned()).collect()),
        })
    }

    fn end(
        &self,
        municipality: MunicipalityId,
        text: Spanned<&str>,
        subject: &str,
        log: &mut Log,
    ) -> Option<UseEnd> {
        let (name, domain) = match text.value.split_once('@') {
            Some((name, domain)) => (name, Some(domain)),
            None => (text.value, None),
        };
        let named = Spanned { value: name, span: text.span };
        if name.starts_with("product:") {
            let message = t!("resolve.no_system_name", name = quote(text.value));
            log.error(codes::WRONG_KIND, text.span, subject, message).help(t!("resolve.joins_help"));
            return None;
        }
        let id = self.inventories.own_id(municipality, named, &t!("resolve.wanted_system"), subject, log)?;
        let own = &self.inventories.own[municipality.index()];
        let Some(&index) = own.entries.get(id) else {
            if own.complete {
                let meant = log.meant(id, own.entries.keys().copied());
                let message = t!("resolve.no_system_here", name = quote(id));
                log.error(codes::UNKNOWN_SYSTEM, text.span, subject, message).help(match meant {
                    Some(meant) => t!("resolve.meant", meant = meant),
                    None => t!("resolve.add_system_here").to_owned(),
                });
            }
            return None;
        };
        let wanted = match domain {
            Some(domain) => {
                Some(self.catalogue.domain(Spanned { value: domain, span: text.span }, subject, log)?)
            }
            None => None,
        };
        let entry = self.entries.of_entry[index]?;
        let found = &self.entries.uses[entry.index()];
        if wanted.is_some_and(|domain| found.cover(domain).is_none()) {
            if !self.entries.known[index] {
                return None;
            }
            let id = |cover: &Cover| self.catalogue.domains.id(cover.domain.index()).value;
            let covered: Vec<&str> = found.covers.iter().map(id).collect();
            let message = t!(
                "resolve.not_covered_by",
                system = quote(&found.reference),
                domain = quote(domain.unwrap_or_default())
            );
            log.error(codes::END_COVERS_NOT, text.span, subject, message)
                .related(self.inventories.entries[index].id.span, t!("resolve.the_system"))
                .help(t!("resolve.covers_these", domains = covered.join(", ")));
            return None;
        }
        let domain = wanted.or(found.covers.first().map(|cover| cover.domain));
        Some(UseEnd { entry, system: found.root, domain })
    }
}
