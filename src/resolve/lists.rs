//! What only the lists for people need: data sets, the procurement checklist, thresholds. No plan depends on any of it.

use std::collections::BTreeMap;

use super::log::{Add, Log};
use crate::diagnostic::quote;
use crate::load::{Documents, Item, codes, schema};
use crate::model::{CheckAnswer, CheckPoint, DataMethod, DataSet, Name, Threshold, ThresholdKind};

/// The data sets of a domain, sorted by id.
pub(super) fn data_sets(domain: &str, item: Item<'_>, log: &mut Log) -> Vec<DataSet> {
    let mut found: BTreeMap<&str, DataSet> = BTreeMap::new();
    for item in item.items("data_sets") {
        let (Some(id), Some(method)) = (item.text("id"), item.word("method")) else { continue };
        let (nb, en) = item.name("name").unwrap_or((id.value, id.value));
        let set = DataSet {
            id: id.value.to_owned(),
            name: Name { nb: nb.to_owned(), en: en.to_owned() },
            method: match method.value {
                "convert" => DataMethod::Convert,
                "access" => DataMethod::Access,
                "lookup" => DataMethod::Lookup,
                _ => DataMethod::Register,
            },
            wash: item.truth("wash").is_some_and(|truth| truth.value),
            source: item.text("source").map(|source| source.value.to_owned()),
        };
        if found.insert(id.value, set).is_some() {
            let message = format!("the data set {} stands twice in {}", quote(id.value), quote(domain));
            log.error(codes::DUPLICATE_ID, id.span, domain, message).help("give one of them another id");
        }
    }
    found.into_values().collect()
}

/// What a market's checklist says; a point that is not there is open.
pub(super) fn checklist(market: Item<'_>) -> BTreeMap<CheckPoint, CheckAnswer> {
    let Some(item) = market.item("checklist") else { return BTreeMap::new() };
    CheckPoint::ALL
        .into_iter()
        .filter_map(|point| {
            let answer = match item.word(point.name())?.value {
                "yes" => CheckAnswer::Yes,
                "no" => CheckAnswer::No,
                _ => CheckAnswer::NotRelevant,
            };
            Some((point, answer))
        })
        .collect()
}

/// The thresholds of all files of the catalogue, by kind and day.
pub(super) fn thresholds(documents: &Documents) -> Vec<Threshold> {
    let files = documents.catalogue.as_deref().into_iter().filter_map(|tree| tree.item(&schema::CATALOGUE));
    let mut thresholds: Vec<Threshold> =
        files.flat_map(|file| file.items("thresholds").filter_map(threshold).collect::<Vec<_>>()).collect();
    thresholds.sort_by(|one, other| {
        let key = |threshold: &Threshold| (threshold.kind, threshold.from, threshold.value);
        key(one).cmp(&key(other)).then_with(|| one.source.cmp(&other.source))
    });
    thresholds
}

fn threshold(item: Item<'_>) -> Option<Threshold> {
    Some(Threshold {
        kind: match item.word("kind")?.value {
            "national" => ThresholdKind::National,
            "eea" => ThresholdKind::Eea,
            _ => ThresholdKind::ContractChange,
        },
        from: item.date("from")?.value,
        until: item.date("until").map(|until| until.value),
        value: item.whole("value")?.value,
        source: item.text("source")?.value.to_owned(),
        assumed: item.truth("assumed").is_some_and(|truth| truth.value),
    })
}
