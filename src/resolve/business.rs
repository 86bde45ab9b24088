//! What the business case rests on (model.md, section 14).

use super::catalogue::Catalogue;
use super::log::{Add, Log};
use super::names::Names;
use crate::diagnostic::quote;
use crate::load::{Item, codes};
use crate::model::{Benefit, BusinessCase, FundedItem, Funding, MunicipalityId, Overheads, SplitKey};

/// The business case; by inhabitants where nothing is said.
pub(super) fn business_case(
    manifest: Item<'_>,
    municipalities: &Names<'_>,
    catalogue: &Catalogue<'_>,
    log: &mut Log,
) -> BusinessCase {
    let everything = || vec![(SplitKey::Inhabitants, 100)];
    let Some(item) = manifest.item("business_case") else {
        return BusinessCase { split: everything(), ..BusinessCase::default() };
    };
    let split = split(item, municipalities, log);
    let percent = |item: Item<'_>, key| item.whole(key).map_or(0, |percent| percent.value);
    let overheads = item.item("overheads").map_or_else(Overheads::default, |item| Overheads {
        project_percent: percent(item, "project_percent"),
        internal_percent: percent(item, "internal_percent"),
        contingency_percent: percent(item, "contingency_percent"),
    });
    let text = |item: Item<'_>, key| item.text(key).map(|text| text.value.to_owned());
    let funding = item.items("funding").filter_map(|item| {
        let named = |kind: &FundedItem| item.texts("for").any(|text| text.value == kind.name());
        Some(Funding {
            source: text(item, "source")?,
            amount: item.whole("amount")?.value,
            year: item.whole("year")?.value as i16,
            pays_for: FundedItem::ALL.into_iter().filter(named).collect(),
        })
    });
    let mut funding: Vec<Funding> = funding.collect();
    funding.sort_by(|one, other| {
        let key = |funding: &Funding| (funding.year, funding.source.clone(), funding.amount);
        (key(one), &one.pays_for).cmp(&(key(other), &other.pays_for))
    });
    let mut benefits: Vec<Benefit> = Vec::new();
    for item in item.items("benefits") {
        let domain = item.text("domain").and_then(|text| catalogue.domain(text, "", log));
        let Some(name) = text(item, "name") else { continue };
        benefits.push(Benefit {
            name,
            measure: text(item, "measure"),
            from: item.date("from").map(|from| from.value),
            annual: item.whole("annual").map_or(0, |annual| annual.value),
            owner: text(item, "owner"),
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

fn split(item: Item<'_>, municipalities: &Names<'_>, log: &mut Log) -> Vec<(SplitKey, u64)> {
    let key = |word: &str| if word == "equal" { SplitKey::Equal } else { SplitKey::Inhabitants };
    if let Some(word) = item.word("split") {
        return vec![(key(word.value), 100)];
    }
    let mut parts: Vec<(SplitKey, u64)> = item
        .items("split")
        .filter_map(|item| Some((key(item.word("key")?.value), item.whole("percent")?.value)))
        .collect();
    let mut shares = Vec::new();
    for (name, percent) in item.table("split") {
        match municipalities.find(name.value) {
            Some(index) => shares.push((MunicipalityId::at(index), percent)),
            None => {
                let message = format!("there is no municipality {}", quote(name.value));
                log.error(codes::UNKNOWN_MUNICIPALITY, name.span, "", message)
                    .help("name a municipality of `municipalities`");
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
    if sum != 100 && !parts.is_empty() {
        let place = item.key_span("split").unwrap_or(item.span());
        log.error(
            codes::OUT_OF_RANGE,
            place,
            "",
            format!("the percentages of `split` sum to {sum}, not to 100"),
        )
        .help("change them so that they sum to 100");
    }
    parts
}
