//! What only the lists for people need: data sets, the procurement checklist, thresholds. No plan depends on any of it.

use std::collections::BTreeMap;

use super::log::{Add, Log};
use crate::diagnostic::quote;
use crate::load::{Documents, Item, codes, schema};
use crate::model::{CheckAnswer, CheckPoint, DataSet, Name, Spread, Threshold};
use crate::words::t;

/// The data sets of a domain, sorted by id.
pub(super) fn data_sets(domain: &str, item: Item<'_, schema::Domain>, log: &mut Log) -> Vec<DataSet> {
    let mut found: BTreeMap<&str, DataSet> = BTreeMap::new();
    for item in item.data_sets() {
        let (Some(id), Some(method)) = (item.id().found(), item.method().value()) else { continue };
        let (nb, en) = item.name().value().unwrap_or((id.value, id.value));
        let set = DataSet {
            id: id.value.to_owned(),
            name: Name { nb: nb.to_owned(), en: en.to_owned() },
            method,
            wash: item.wash().value,
            source: item.source().owned(),
        };
        if found.insert(id.value, set).is_some() {
            let message = t!("resolve.data_twice", name = quote(id.value), domain = quote(domain));
            log.error(codes::DUPLICATE_ID, id.span, domain, message).help(t!("resolve.data_twice_help"));
        }
    }
    found.into_values().collect()
}

/// What a market's checklist says; a point that is not there is open.
pub(super) fn checklist(market: Item<'_, schema::Market>) -> BTreeMap<CheckPoint, CheckAnswer> {
    let Some(item) = market.checklist().value() else { return BTreeMap::new() };
    let answer = |point| match point {
        CheckPoint::Noark => item.noark(),
        CheckPoint::Interfaces => item.interfaces(),
        CheckPoint::SingleSignOn => item.sso(),
        CheckPoint::Components => item.components(),
        CheckPoint::FreeSoftware => item.free_software(),
        CheckPoint::Standards => item.standards(),
        CheckPoint::Hardware => item.hardware(),
        CheckPoint::OwnFramework => item.own_framework(),
        CheckPoint::Infrastructure => item.infrastructure(),
        CheckPoint::Budget => item.budget(),
    };
    CheckPoint::ALL.into_iter().filter_map(|point| Some((point, answer(point).value()?))).collect()
}

/// The thresholds of all files of the catalogue, by kind and day.
pub(super) fn thresholds(documents: &Documents) -> Vec<Threshold> {
    let files =
        documents.catalogue.as_deref().into_iter().filter_map(|tree| tree.item::<schema::Catalogue>());
    let mut thresholds: Vec<Threshold> =
        files.flat_map(|file| file.thresholds().filter_map(threshold).collect::<Vec<_>>()).collect();
    thresholds.sort_by(|one, other| {
        let key = |threshold: &Threshold| (threshold.kind, threshold.from, threshold.value);
        key(one).cmp(&key(other)).then_with(|| one.source.cmp(&other.source))
    });
    thresholds
}

fn threshold(item: Item<'_, schema::Threshold>) -> Option<Threshold> {
    Some(Threshold {
        kind: item.kind().value()?,
        from: item.from().value()?,
        until: item.until().value(),
        value: item.value().value()?,
        source: item.source().owned()?,
        assumed: item.assumed().value,
    })
}

/// How far figures may be off, of all files of the catalogue, by origin and day.
pub(super) fn spreads(documents: &Documents) -> Vec<Spread> {
    let files =
        documents.catalogue.as_deref().into_iter().filter_map(|tree| tree.item::<schema::Catalogue>());
    let mut spreads: Vec<Spread> =
        files.flat_map(|file| file.ranges().filter_map(spread).collect::<Vec<_>>()).collect();
    spreads.sort_by(|one, other| {
        let key = |spread: &Spread| (spread.origin, spread.judged, spread.low_percent, spread.high_percent);
        key(one).cmp(&key(other)).then_with(|| one.source.cmp(&other.source))
    });
    spreads
}

fn spread(item: Item<'_, schema::Spread>) -> Option<Spread> {
    Some(Spread {
        origin: item.origin().value()?,
        low_percent: item.low().value()?,
        high_percent: item.high().value()?,
        judged: item.judged().value()?,
        source: item.source().owned()?,
    })
}
