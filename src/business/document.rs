//! The business case as programs read it: every entry with the ids it belongs to, and what is read off them.

use serde::Serialize;

use super::{Case, Entry, Source};
use crate::cost::Member;
use crate::model::{Landscape, Money};

/// What `portfolio report business-case --format json` prints.
#[derive(Clone, Debug, Serialize)]
pub struct CaseDocument<'a> {
    /// Kroner.
    pub currency: &'static str,
    /// Whether value added tax is in the sums.
    pub vat: &'static str,
    /// The first and the last calendar year.
    pub years: [i32; 2],
    /// What is paid over the horizon, at present value: the `cash` of the plan.
    pub cash: Money,
    /// What takes the present value of the entries of `target` from day one and of the projects to `cash`.
    pub rounding_and_discounting: Money,
    /// What the target costs a year.
    pub target_year: Money,
    /// In how many years what is paid once is earned back; null where nothing is saved.
    pub payback: Option<u64>,
    /// What the target saves against today, at present value.
    pub net_present_values: Vec<NetPresentValue>,
    /// What is laid on one-off sums; in no entry.
    pub overheads: Vec<Overhead>,
    /// Money from outside; in no entry.
    pub funding: Vec<FundingRow<'a>>,
    /// The entries.
    pub entries: Vec<Row<'a>>,
}

/// What is saved within some years.
#[derive(Clone, Debug, Serialize)]
pub struct NetPresentValue {
    /// Years from day one.
    pub years: u32,
    /// Kroner, on day one.
    pub amount: Money,
}

/// A percentage laid on one-off sums.
#[derive(Clone, Debug, Serialize)]
pub struct Overhead {
    /// `project`, `internal` or `contingency`.
    pub overhead: &'static str,
    /// Of the one-off sum.
    pub percent: u64,
    /// Kroner.
    pub amount: Money,
}

/// Money from outside.
#[derive(Clone, Debug, Serialize)]
pub struct FundingRow<'a> {
    /// From whom.
    pub source: &'a str,
    /// In which year.
    pub year: i16,
    /// Kroner.
    pub amount: u64,
    /// For which items; empty = for anything.
    #[serde(rename = "for")]
    pub pays_for: Vec<&'static str>,
}

/// A ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// As today.
    Today,
    /// With the target.
    Target,
}

/// An entry.
#[derive(Clone, Debug, Serialize)]
pub struct Row<'a> {
    /// Whose it is.
    pub side: Side,
    /// The calendar year.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: i32,
    /// The item of the plan's cost.
    pub item: &'static str,
    /// The domain.
    pub domain: Option<&'a str>,
    /// The system, where one is paid for.
    pub system: Option<&'a str>,
    /// The contract, where one is paid for.
    pub contract: Option<&'a str>,
    /// The product, where one is procured.
    pub product: Option<&'a str>,
    /// Who bears it.
    pub municipality: &'a str,
    /// Whether it rests on an assumed figure.
    pub assumed: bool,
    /// Kroner.
    pub amount: Money,
}

impl<'a> CaseDocument<'a> {
    /// Of a case.
    pub fn of(landscape: &'a Landscape, case: &Case) -> Self {
        let calendar = case.calendar();
        CaseDocument {
            currency: "NOK",
            vat: "excluded",
            years: [*calendar.start(), *calendar.end()],
            cash: case.cash(),
            rounding_and_discounting: case.rounding_and_discounting(),
            target_year: case.target_year,
            payback: case.payback,
            net_present_values: case
                .net_present_values()
                .map(|(years, amount)| NetPresentValue { years, amount })
                .to_vec(),
            overheads: case
                .overheads()
                .map(|(overhead, percent, amount)| Overhead { overhead: overhead.name(), percent, amount })
                .to_vec(),
            funding: landscape
                .business_case
                .funding
                .iter()
                .map(|funding| FundingRow {
                    source: &funding.source,
                    year: funding.year,
                    amount: funding.amount,
                    pays_for: funding.pays_for.iter().map(|item| item.name()).collect(),
                })
                .collect(),
            entries: rows(landscape, case),
        }
    }
}

/// The entries of both sides within the years, in the order of months.
pub fn rows<'a>(landscape: &'a Landscape, case: &Case) -> Vec<Row<'a>> {
    let side = |side, entries: &[Entry]| -> Vec<Row<'a>> {
        let mut within: Vec<&Entry> = case.within(entries).collect();
        within.sort_unstable();
        within.into_iter().map(|entry| row(landscape, side, entry)).collect()
    };
    [side(Side::Today, &case.today), side(Side::Target, &case.target)].concat()
}

fn row<'a>(landscape: &'a Landscape, side: Side, entry: &Entry) -> Row<'a> {
    let (mut system, mut contract, mut product) = (None, None, None);
    match entry.source {
        Source::Member(Member::System(id)) => system = Some(landscape.system(id).reference.as_str()),
        Source::Member(Member::Product(id)) => product = Some(landscape.product(id).reference.as_str()),
        Source::Contract(id) => contract = Some(landscape.contract(id).reference.as_str()),
        Source::Between => {}
    }
    Row {
        side,
        year: entry.year(),
        month: entry.month.0.rem_euclid(12) + 1,
        item: entry.item.name(),
        domain: entry.domain.map(|domain| landscape.domain(domain).id.as_str()),
        system,
        contract,
        product,
        municipality: &landscape.municipality(entry.municipality).id,
        assumed: entry.assumed,
        amount: entry.amount,
    }
}
