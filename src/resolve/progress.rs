//! What has happened since (model.md, section 5): procurements that have begun.

use std::collections::BTreeMap;

use super::catalogue::Catalogue;
use super::log::{Add, Log};
use super::merger::months_after;
use crate::diagnostic::quote;
use crate::load::{Documents, Given, Item, Spanned, codes, schema};
use crate::model::{Begun, Date, Market, Product, ProductId};
use crate::words::t;

/// Notes on each product what has begun, with the figures that the tender brought. `as_of` is the planning date, where it is known.
pub(super) fn progress(
    documents: &Documents,
    as_of: Option<Date>,
    catalogue: &Catalogue<'_>,
    products: &mut [Product],
    log: &mut Log,
) {
    let file = documents.progress.as_deref().and_then(|tree| tree.item::<schema::Progress>());
    let mut first: BTreeMap<ProductId, Spanned<&str>> = BTreeMap::new();
    for item in file.into_iter().flat_map(|file| file.procurements()) {
        let Some(text) = item.product().found() else { continue };
        let Some(id) = product(text, catalogue, log) else { continue };
        if let Some(earlier) = first.get(&id) {
            let message = t!("resolve.begun_twice", name = quote(text.value));
            log.error(codes::DUPLICATE_ID, text.span, text.value, message)
                .related(earlier.span, t!("resolve.first_named"))
                .help(t!("resolve.begun_twice_help"));
            continue;
        }
        first.insert(id, text);
        let product = &mut products[id.index()];
        let Some(market) = &mut product.market else {
            let message = t!("resolve.no_market", name = quote(text.value));
            log.error(codes::PROGRESS_WITHOUT_MARKET, text.span, &product.reference, message)
                .help(t!("resolve.no_market_help"));
            continue;
        };
        product.begun = begun(item, market, as_of, &product.reference, log);
        brought(item, market);
    }
}

fn product(text: Spanned<&str>, catalogue: &Catalogue<'_>, log: &mut Log) -> Option<ProductId> {
    let id = text.value.strip_prefix("product:").unwrap_or(text.value);
    catalogue.product_id(id, text, text.value, log)
}

fn begun(
    item: Item<'_, schema::Begun>,
    market: &Market,
    as_of: Option<Date>,
    subject: &str,
    log: &mut Log,
) -> Option<Begun> {
    let begun = item.begun().found()?;
    if let Some(as_of) = as_of.filter(|&as_of| begun.value > as_of) {
        let message = t!("resolve.begun_later", begun = begun.value, as_of = as_of);
        log.error(codes::BAD_DATE, begun.span, subject, message).help(t!("resolve.begun_later_help"));
    }
    let given = item.ready().found();
    let ready =
        given.map_or_else(|| months_after(begun.value, market.lead_months as i32), |ready| ready.value);
    if let Some(given) = given.filter(|ready| ready.value < begun.value) {
        let message = t!("resolve.ready_first", ready = given.value);
        log.error(codes::BAD_DATE, given.span, subject, message)
            .related(begun.span, t!("resolve.began_here"))
            .help(t!("resolve.ends_before_help"));
    } else if let Some(as_of) = as_of.filter(|&as_of| ready < as_of) {
        let message = t!("resolve.ready_past", ready = ready, as_of = as_of);
        let place = given.map_or(begun.span, |ready| ready.span);
        log.warning(codes::PROGRESS_OVERDUE, place, subject, message).help(t!("resolve.ready_past_help"));
    }
    Some(Begun { begun: begun.value, ready, spent: item.spent().value })
}

/// The figures of the tender, each instead of the market's.
fn brought(item: Item<'_, schema::Begun>, market: &mut Market) {
    let put = |figure: &mut u64, given: Given<u64>| {
        if let Some(given) = given.value() {
            *figure = given;
        }
    };
    put(&mut market.one_off, item.one_off());
    put(&mut market.annual, item.annual());
    put(&mut market.annual_per_inhabitant, item.annual_per_inhabitant());
    if let Some(fit) = item.fit().value() {
        market.fit = fit;
    }
}
