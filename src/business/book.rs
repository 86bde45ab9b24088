//! Entries, and the book they are written into.

use std::collections::BTreeMap;

use super::share::split;
use super::value::Years;
use crate::cost::{Basis, Item, Member};
use crate::model::{ContractId, DomainId, Landscape, Money, Month, MunicipalityId, SplitKey};

/// What is paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// A system, or a product that is procured.
    Member(Member),
    /// A contract.
    Contract(ContractId),
    /// Something between two things: an integration.
    Between,
}

/// What is paid in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// When.
    pub month: Month,
    /// For what kind of thing.
    pub item: Item,
    /// For which domain; none of what covers none.
    pub domain: Option<DomainId>,
    /// For which system, product or contract.
    pub source: Source,
    /// Who bears it.
    pub municipality: MunicipalityId,
    /// Whether it rests on an assumed figure.
    pub assumed: bool,
    /// How much.
    pub amount: Money,
}

/// A sum that is to be split over domains and municipalities.
pub struct Flow<'a> {
    /// What is paid in which month.
    pub months: Vec<(Month, i128)>,
    /// For what kind of thing.
    pub item: Item,
    /// The domains that share it, sorted; none = it belongs to no domain.
    pub domains: &'a [DomainId],
    /// For which system, product or contract.
    pub source: Source,
    /// Who bears it; `None` = all, by the workspace's `split`.
    pub municipality: Option<MunicipalityId>,
    /// Whether it rests on an assumed figure.
    pub assumed: bool,
}

/// How finely a book tells of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grain {
    /// An entry a month.
    Months,
    /// What one flow pays a municipality in a domain within one calendar year and one year from day one is one entry, in the first of
    /// its months. Sums of years and parts of them are the same; those of months, and what is rounded in each, are not.
    Years,
}

/// A book that entries are written into.
pub struct Book {
    grain: Grain,
    /// The month of day one.
    first: Month,
    /// How what belongs to nobody is split.
    weights: Vec<u128>,
    /// What was written.
    pub entries: Vec<Entry>,
}

impl Book {
    /// An empty book.
    pub fn new(basis: &Basis, grain: Grain, years: &Years) -> Self {
        Book { grain, first: years.first, weights: weights(basis.landscape), entries: Vec::new() }
    }

    /// Writes a sum, split over its domains equally and then over the municipalities.
    pub fn write(&mut self, flow: Flow<'_>) {
        let begin = self.entries.len();
        for (month, sum) in flow.months {
            let parts = match flow.domains {
                [] => vec![(None, sum)],
                domains => {
                    let parts = split(sum, &vec![1; domains.len()]);
                    domains.iter().map(|&domain| Some(domain)).zip(parts).collect()
                }
            };
            for (domain, part) in parts {
                for (municipality, amount) in self.paid_by(flow.municipality, part) {
                    if amount != 0 {
                        self.entries.push(Entry {
                            month,
                            item: flow.item,
                            domain,
                            source: flow.source,
                            municipality,
                            assumed: flow.assumed,
                            amount: Money(amount),
                        });
                    }
                }
            }
        }
        if self.grain == Grain::Years {
            self.merge(begin);
        }
    }

    /// Makes one entry of those since `begin` that differ only in their month within a year.
    fn merge(&mut self, begin: usize) {
        let mut years: BTreeMap<(i32, i32, Option<DomainId>, MunicipalityId), Entry> = BTreeMap::new();
        for entry in self.entries.drain(begin..) {
            let (month, day_one) = (entry.month.0, self.first.0);
            let year = (month.div_euclid(12), (month - day_one).div_euclid(12));
            let key = (year.0, year.1, entry.domain, entry.municipality);
            years.entry(key).and_modify(|sum| sum.amount += entry.amount).or_insert(entry);
        }
        self.entries.extend(years.into_values());
    }

    fn paid_by(&self, by: Option<MunicipalityId>, sum: i128) -> Vec<(MunicipalityId, i128)> {
        match by {
            Some(municipality) => vec![(municipality, sum)],
            None => {
                let parts = split(sum, &self.weights);
                parts.into_iter().enumerate().map(|(index, part)| (MunicipalityId::at(index), part)).collect()
            }
        }
    }
}

/// What each municipality bears of what belongs to nobody, as `business_case.split` says.
fn weights(landscape: &Landscape) -> Vec<u128> {
    let count = landscape.municipalities.len();
    let inhabitants: Vec<u128> =
        landscape.municipalities.iter().map(|each| u128::from(each.inhabitants)).collect();
    let keys: Vec<(u128, Vec<u128>)> = landscape
        .business_case
        .split
        .iter()
        .map(|(key, percent)| {
            let shares = match key {
                SplitKey::Equal => vec![1; count],
                SplitKey::Inhabitants => inhabitants.clone(),
                SplitKey::Shares(shares) => {
                    let mut given = vec![0; count];
                    shares.iter().for_each(|&(id, share)| given[id.index()] = u128::from(share));
                    given
                }
            };
            (u128::from(*percent), shares)
        })
        .collect();
    // Each key's shares on one denominator: the product of the sums of the others.
    let sums: Vec<u128> = keys.iter().map(|(_, shares)| shares.iter().sum::<u128>().max(1)).collect();
    let product: u128 = sums.iter().product();
    (0..count)
        .map(|index| {
            keys.iter()
                .zip(&sums)
                .map(|((percent, shares), sum)| percent * shares[index] * (product / sum))
                .sum()
        })
        .collect()
}
