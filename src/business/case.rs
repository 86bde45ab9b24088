//! Two ledgers beside one another, as today and with the target, and what is read off them.

use std::collections::BTreeMap;

use super::book::{Book, Entry, Grain, Source};
use super::target::{self, Target};
use super::value::Years;
use super::{today, work};
use crate::cost::{Basis, Evaluation, Item, Member, as_is, payback, round_ratio, target_year};
use crate::model::{
    DomainId, Landscape, Money, Month, MunicipalityId, Overheads, SectorId, Selection, VendorId, words,
};
use crate::roadmap::Roadmap;

/// The years that the longer of the two net present values looks at.
const LONG: u32 = 10;
/// And the shorter.
const SHORT: u32 = 5;

words! {
    /// By what sums are shown.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Axis {
        /// The items of the objective.
        Item = "item",
        /// Sectors.
        Sector = "sector",
        /// Domains.
        Domain = "domain",
        /// Municipalities.
        Municipality = "municipality",
        /// Vendors and suppliers.
        Vendor = "vendor",
    }
}

/// What an entry is, along an axis.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// An item.
    Item(Item),
    /// A sector; none of what covers no domain.
    Sector(Option<SectorId>),
    /// A domain; none of what covers none.
    Domain(Option<DomainId>),
    /// A municipality.
    Municipality(MunicipalityId),
    /// A vendor, by its name in the catalogue or a contract; none where nobody says.
    Vendor(Option<String>),
}

/// The business case of a plan.
#[derive(Clone, Debug)]
pub struct Case {
    /// If everything went on as today.
    pub today: Vec<Entry>,
    /// With the target: today's until day one, what the projects spend, and the target from day one.
    pub target: Vec<Entry>,
    /// What the target's year is worth: the sums of the plan document.
    pub target_year: Money,
    /// In how many years it is earned back; `None` where nothing is saved.
    pub payback: Option<u64>,
    cash: Money,
    one_off: Money,
    overheads: Overheads,
    years: Years,
    horizon: u32,
    first: Month,
}

/// What is laid on the one-off sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overhead {
    /// Those who lead the project.
    Project,
    /// The time of one's own people.
    Internal,
    /// What nobody foresees.
    Contingency,
}

impl Overhead {
    /// Its name in machine formats.
    pub const fn name(self) -> &'static str {
        match self {
            Overhead::Project => "project",
            Overhead::Internal => "internal",
            Overhead::Contingency => "contingency",
        }
    }
}

impl Case {
    /// The business case of a target with its roadmap.
    pub fn new(basis: &Basis, selection: &Selection, evaluation: &Evaluation, roadmap: &Roadmap) -> Self {
        Case::of(Grain::Months, basis, (selection, evaluation), roadmap)
    }

    /// The same in months or in years.
    pub fn of(
        grain: Grain,
        basis: &Basis,
        (selection, evaluation): (&Selection, &Evaluation),
        roadmap: &Roadmap,
    ) -> Self {
        let merger = &basis.landscape.merger;
        let horizon = merger.horizon_years;
        let years = Years::new(merger, horizon.max(LONG));
        let first = Month::of(merger.as_of);
        let before = u32::try_from(years.first.0 - first.0).unwrap_or(0);
        let mut as_today = Book::new(basis, grain, &years);
        today::write(basis, first, before + 12 * years.count, &mut as_today);
        let mut with = Book::new(basis, grain, &years);
        today::write(basis, first, before, &mut with);
        let target = Target { basis, selection, evaluation };
        work::write(target, roadmap, &mut with);
        target::write(target, &years, &mut with);
        let year = target_year(basis, evaluation);
        Case {
            today: as_today.entries,
            target: with.entries,
            target_year: year,
            payback: payback(evaluation.one_off, as_is(basis).annual.money, year),
            one_off: evaluation.one_off,
            overheads: basis.landscape.business_case.overheads,
            cash: evaluation.items.money().cash(),
            years,
            horizon,
            first,
        }
    }

    /// The same case with only what is paid for some domains; what belongs to the whole plan stays the whole plan's.
    pub fn only(&self, domains: &[DomainId]) -> Self {
        let of = |entries: &[Entry]| -> Vec<Entry> {
            let is_of = |entry: &&Entry| entry.domain.is_some_and(|domain| domains.contains(&domain));
            entries.iter().filter(is_of).copied().collect()
        };
        Case { today: of(&self.today), target: of(&self.target), ..self.clone() }
    }

    /// The calendar years from the planning date's to the horizon's last.
    pub fn calendar(&self) -> std::ops::RangeInclusive<i32> {
        self.first.0.div_euclid(12)..=(self.years.end(self.horizon).0 - 1).div_euclid(12)
    }

    /// The entries of one side within those years.
    pub fn within<'a>(&self, entries: &'a [Entry]) -> impl Iterator<Item = &'a Entry> + use<'a> {
        let end = self.years.end(self.horizon);
        entries.iter().filter(move |entry| entry.month < end)
    }

    /// Whether an entry of the target's side is what today's systems cost until day one.
    pub fn is_before(&self, entry: &Entry) -> bool {
        entry.month < self.years.first && matches!(entry.item, Item::Running | Item::Fees)
    }

    /// What takes the present value of the target's entries to the cash of the plan: rounding to kroner and months, and that
    /// the plan discounts by whole years what it pays once not at all.
    pub fn rounding_and_discounting(&self) -> Money {
        let counted = self.within(&self.target).filter(|entry| !self.is_before(entry));
        self.cash - self.worth(counted)
    }

    /// What is laid on the one-off sum: each by its name, with its percentage and what that comes to. In no entry.
    pub fn overheads(&self) -> [(Overhead, u64, Money); 3] {
        let Overheads { project_percent, internal_percent, contingency_percent } = self.overheads;
        let of = |percent: u64| Money(round_ratio(self.one_off.get() * i128::from(percent), 100));
        [
            (Overhead::Project, project_percent),
            (Overhead::Internal, internal_percent),
            (Overhead::Contingency, contingency_percent),
        ]
        .map(|(overhead, percent)| (overhead, percent, of(percent)))
    }

    /// The cash of the plan at present value.
    pub fn cash(&self) -> Money {
        self.cash
    }

    /// The present value on day one of what the target saves in the first five or ten years against today; what is spent before
    /// day one is counted as it is.
    pub fn net_present_values(&self) -> [(u32, Money); 2] {
        [SHORT, LONG].map(|count| {
            let end = self.years.end(count);
            let within = |entries: &'_ [Entry]| self.worth(entries.iter().filter(|entry| entry.month < end));
            (count, within(&self.today) - within(&self.target))
        })
    }

    /// Rounded once for all that falls in a month.
    fn worth<'a>(&self, entries: impl Iterator<Item = &'a Entry>) -> Money {
        let mut months: BTreeMap<Month, Money> = BTreeMap::new();
        for entry in entries {
            *months.entry(entry.month).or_default() += entry.amount;
        }
        months.into_iter().map(|(month, amount)| self.years.present_value(amount, month)).sum()
    }
}

impl Entry {
    /// The calendar year.
    pub fn year(&self) -> i32 {
        self.month.0.div_euclid(12)
    }

    /// What it is along an axis.
    pub fn key(&self, landscape: &Landscape, axis: Axis) -> Key {
        match axis {
            Axis::Item => Key::Item(self.item),
            Axis::Sector => Key::Sector(self.domain.map(|domain| landscape.domain(domain).sector)),
            Axis::Domain => Key::Domain(self.domain),
            Axis::Municipality => Key::Municipality(self.municipality),
            Axis::Vendor => Key::Vendor(self.vendor(landscape)),
        }
    }

    fn vendor(&self, landscape: &Landscape) -> Option<String> {
        let name = |vendor: VendorId| landscape.vendors[vendor.index()].clone();
        match self.source {
            Source::Member(Member::System(id)) => Member::System(id).vendor(landscape).map(name),
            Source::Member(member) => member.vendor(landscape).map(name),
            Source::Contract(id) => Some(landscape.contract(id).supplier.clone()),
            Source::Between => None,
        }
    }
}
