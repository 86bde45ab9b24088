//! What the business case rests on (model.md, section 14).

use super::catalogue::{Catalogue, sorted};
use super::log::{Add, Log};
use super::names::Names;
use crate::diagnostic::quote;
use crate::load::{Item, codes, schema};
use crate::model::{Benefit, BusinessCase, Funding, MunicipalityId, Overheads, SplitBy, SplitKey};
use crate::words::t;

/// The business case; by inhabitants where nothing is said.
pub(super) fn business_case(
    manifest: Item<'_, schema::Manifest>,
    municipalities: &Names<'_, schema::Municipality>,
    catalogue: &Catalogue<'_>,
    log: &mut Log,
) -> BusinessCase {
    let everything = || vec![(SplitKey::Inhabitants, 100)];
    let Some(item) = manifest.business_case().value() else {
        return BusinessCase { split: everything(), ..BusinessCase::default() };
    };
    let split = split(item, municipalities, log);
    let overheads = item.overheads().value().map_or_else(Overheads::default, |item| Overheads {
        project_percent: item.project_percent().value,
        internal_percent: item.internal_percent().value,
        contingency_percent: item.contingency_percent().value,
    });
    let funding = item.funding().filter_map(|item| {
        Some(Funding {
            source: item.source().owned()?,
            amount: item.amount().value()?,
            year: item.year().value()?,
            pays_for: sorted(item.r#for().map(|item| item.value).collect()),
        })
    });
    let mut funding: Vec<Funding> = funding.collect();
    funding.sort_by(|one, other| {
        let key = |funding: &Funding| (funding.year, funding.source.clone(), funding.amount);
        (key(one), &one.pays_for).cmp(&(key(other), &other.pays_for))
    });
    let mut benefits: Vec<Benefit> = Vec::new();
    for item in item.benefits() {
        let domain = item.domain().found().and_then(|text| catalogue.domain(text, "", log));
        let Some(name) = item.name().owned() else { continue };
        benefits.push(Benefit {
            name,
            measure: item.measure().owned(),
            from: item.from().value(),
            annual: item.annual().value,
            owner: item.owner().owned(),
            domain,
        });
    }
    benefits.sort_by(|one, other| {
        let key = |benefit: &Benefit| (benefit.name.clone(), benefit.from, benefit.annual, benefit.domain);
        key(one).cmp(&key(other))
    });
    let split = if split.is_empty() { everything() } else { split };
    BusinessCase { split, overheads, funding, benefits }
}

fn split(
    item: Item<'_, schema::BusinessCase>,
    municipalities: &Names<'_, schema::Municipality>,
    log: &mut Log,
) -> Vec<(SplitKey, u64)> {
    let key = |by: SplitBy| match by {
        SplitBy::Equal => SplitKey::Equal,
        SplitBy::Inhabitants => SplitKey::Inhabitants,
    };
    let given = item.split();
    if let Some(word) = given.word.value() {
        return vec![(key(word), 100)];
    }
    let part = |item: Item<'_, schema::Split>| Some((key(item.key().value()?), item.percent().value()?));
    // A part that could not be read has some percentage too.
    let unread = |item: Item<'_, schema::Split>| part(item).is_none();
    let (mut shares, mut unknown) = (Vec::new(), given.items.clone().any(unread));
    let mut parts: Vec<(SplitKey, u64)> = given.items.filter_map(part).collect();
    for (name, percent) in given.pairs.iter() {
        match municipalities.find(name.value) {
            Some(index) => shares.push((MunicipalityId::at(index), percent)),
            None => {
                unknown = true;
                if !municipalities.are_whole() {
                    continue;
                }
                let message = t!("resolve.no_municipality", name = quote(name.value));
                log.error(codes::UNKNOWN_MUNICIPALITY, name.span, "", message)
                    .help(t!("resolve.name_municipality"));
            }
        }
    }
    if !shares.is_empty() {
        shares.sort_unstable();
        parts.push((SplitKey::Shares(shares.clone()), 100));
    }
    let sum: u64 = match &parts[..] {
        [(SplitKey::Shares(_), _)] => shares.iter().map(|(_, percent)| percent).sum(),
        _ => parts.iter().map(|(_, percent)| percent).sum(),
    };
    if sum != 100 && !parts.is_empty() && !unknown {
        let place = given.word.key.unwrap_or(item.span());
        log.error(codes::OUT_OF_RANGE, place, "", t!("resolve.split_sum", sum = sum.to_string()))
            .help(t!("resolve.split_help"));
    }
    parts
}
