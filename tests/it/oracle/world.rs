//! What a workspace says, in the words of model.md sections 2 to 5. Every list is sorted by reference.

use std::collections::{BTreeMap, BTreeSet};

use super::calendar::{Day, Terms};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provision {
    Choose,
    National,
    OwnProject,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priority {
    Should,
    Must,
    May,
}

/// How a domain archives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Archive {
    None,
    Core,
    Via,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Data {
    Convert,
    Lookup,
    None,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pricing {
    Tiered,
    PerInhabitant,
    Fixed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Growth {
    Absent,
    Never,
    Any,
    Percent(i128),
}

/// What an integration leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    Domain(usize),
    Component(usize),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Close,
    Lookup,
    Consolidate,
    Convert,
    Reenter,
    Introduce,
    Rekey,
}

impl Kind {
    pub const ALL: [Kind; 7] = [
        Kind::Close,
        Kind::Lookup,
        Kind::Consolidate,
        Kind::Convert,
        Kind::Reenter,
        Kind::Introduce,
        Kind::Rekey,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Kind::Close => "close",
            Kind::Lookup => "lookup",
            Kind::Consolidate => "consolidate",
            Kind::Convert => "convert",
            Kind::Reenter => "reenter",
            Kind::Introduce => "introduce",
            Kind::Rekey => "rekey",
        }
    }
}

/// What a migration of one kind costs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rate {
    pub fixed: i128,
    pub per_user: i128,
    pub per_record: i128,
    pub per_site: i128,
    pub most: i128,
}

/// By `Kind as usize`.
pub type Migration = [Rate; 7];

#[derive(Clone, Debug)]
pub struct Rates {
    pub overlap_months: i64,
    /// `to` in hundredths, and percent.
    pub growth: Vec<(Option<i128>, i128)>,
    pub vendor_annual: i128,
    pub tender: i128,
    pub same_supplier_exit_percent: i128,
    pub bridge_months: i64,
    pub bridge_percent: i128,
    /// Small, medium, large.
    pub assumed_annual_per_1000: [i128; 3],
    pub renewal: [i128; 3],
    pub size_percent: [i128; 3],
    pub full_size: i128,
    pub least_percent: i128,
    pub migration: Migration,
    pub integration: BTreeMap<&'static str, i128>,
    pub seconds_per_point_week: i128,
    pub weeks: i128,
    pub hour: i128,
}

#[derive(Clone, Debug, Default)]
pub struct Limits {
    pub procurements: Option<i128>,
    pub one_off_budget: Option<i128>,
    pub archive_cores: Option<i128>,
    pub vendors: Option<i128>,
    pub min_fit: i128,
    /// `None` is `any`.
    pub unknown_growth: Option<i128>,
}

#[derive(Clone, Debug)]
pub struct Municipality {
    pub id: String,
    pub inhabitants: i128,
    /// The domains in which everything is entered.
    pub complete: BTreeSet<usize>,
}

#[derive(Clone, Debug)]
pub struct Domain {
    pub id: String,
    pub sector: String,
    pub provision: Provision,
    pub priority: Priority,
    /// The weight of its lateness: 8, 4, 2, 1.
    pub weight: i64,
    /// 0 small, 1 medium, 2 large.
    pub size: usize,
    pub due: Day,
    pub earliest: Option<Day>,
    pub integrations: Vec<Target>,
    pub archive: Archive,
    pub parallel_until: Option<Day>,
    pub advisory: bool,
    /// In thousandths.
    pub users_per_1000: i128,
    pub records_per_1000: i128,
    pub after: Vec<usize>,
    pub migration: Migration,
}

impl Domain {
    pub fn life_health(&self) -> bool {
        self.weight == 8
    }
}

#[derive(Clone, Debug)]
pub struct Market {
    pub one_off: i128,
    pub annual: i128,
    pub annual_per_inhabitant: i128,
    pub lead_months: i64,
    pub fit: i128,
}

/// A procurement that has begun.
#[derive(Clone, Debug)]
pub struct Begun {
    pub begun: Day,
    pub ready: Day,
    pub spent: i128,
}

#[derive(Clone, Debug)]
pub struct Product {
    pub id: String,
    pub reference: String,
    pub name: String,
    pub vendor: Option<String>,
    pub suite: Option<String>,
    pub domains: BTreeSet<usize>,
    pub succeeds: BTreeSet<usize>,
    pub end_of_life: Option<Day>,
    pub locked: bool,
    pub archive_core: bool,
    pub municipality_number: bool,
    pub connects_products: BTreeSet<usize>,
    pub connects_components: BTreeSet<usize>,
    pub requires: BTreeSet<usize>,
    pub excludes: BTreeSet<usize>,
    /// With the figures of its progress, where it has begun.
    pub market: Option<Market>,
    pub begun: Option<Begun>,
}

/// What a use says of a domain.
#[derive(Clone, Debug)]
pub struct Cover {
    pub domain: usize,
    pub users: i128,
    pub records: i128,
    pub sites: i128,
    pub fit: i128,
    pub users_assumed: bool,
    pub records_assumed: bool,
    /// The records are written in the cover entry.
    pub records_given: bool,
}

/// An ordinary entry.
#[derive(Clone, Debug)]
pub struct System {
    pub reference: String,
    pub name: String,
    pub municipality: usize,
    pub product: Option<usize>,
    pub by_hand: bool,
    pub in_use: bool,
    pub unfit: bool,
    pub end_of_life: Option<Day>,
    pub capacity: Option<i128>,
    pub annual_cost: Option<i128>,
    pub cost_pricing: Pricing,
    pub archive_core: bool,
    pub locked: bool,
    pub municipality_number: bool,
    pub contract: Option<usize>,
    pub data: Data,
    pub vendor: Option<String>,
    pub covers: Vec<Cover>,
}

impl System {
    pub fn covers(&self, domain: usize) -> Option<&Cover> {
        self.covers.iter().find(|cover| cover.domain == domain)
    }
}

/// An entry of either sort.
#[derive(Clone, Debug)]
pub struct Use {
    pub reference: String,
    pub municipality: usize,
    pub root: usize,
    pub ordinary: bool,
    pub data: Data,
    pub covers: Vec<Cover>,
}

impl Use {
    pub fn covers(&self, domain: usize) -> Option<&Cover> {
        self.covers.iter().find(|cover| cover.domain == domain)
    }
}

#[derive(Clone, Debug)]
pub struct Contract {
    pub reference: String,
    pub supplier: String,
    pub annual_fee: Option<i128>,
    pub fee_guessed: bool,
    /// System and sum.
    pub lines: Vec<(usize, i128)>,
    pub pricing: Pricing,
    pub growth: Growth,
    pub own_bridge: bool,
    pub terms: Terms,
}

/// An integration that is not manual.
#[derive(Clone, Debug)]
pub struct Integration {
    pub from: (usize, Option<usize>),
    pub to: To,
}

/// A system by one of its domains, or a component.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    System(usize, Option<usize>),
    Component(usize),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Candidate {
    System(usize),
    Product(usize),
    Parallel,
    Open,
}

#[derive(Clone, Debug, Default)]
pub struct Decisions {
    pub choose: BTreeMap<usize, Candidate>,
    pub reject: BTreeSet<(usize, Candidate)>,
    pub retire: BTreeSet<usize>,
    pub need: BTreeSet<usize>,
    pub drop: BTreeSet<(usize, Target)>,
}

#[derive(Clone, Debug)]
pub struct Roadmap {
    /// keep, consolidate, convert, procure; each FP, P, G.
    pub phases: [[i64; 3]; 4],
    pub size_percent: [i64; 3],
    pub teams: BTreeMap<String, i64>,
    pub vendors: BTreeMap<String, i64>,
    pub desk: i64,
    /// Numbers of months.
    pub freeze: BTreeSet<i64>,
}

#[derive(Clone, Debug)]
pub struct World {
    pub name: String,
    pub date: Day,
    pub as_of: Day,
    pub horizon: usize,
    /// Hundredths of a percent.
    pub discount: i128,
    pub scope_must: bool,
    pub municipalities: Vec<Municipality>,
    pub domains: Vec<Domain>,
    pub products: Vec<Product>,
    pub components: Vec<String>,
    pub systems: Vec<System>,
    pub uses: Vec<Use>,
    pub contracts: Vec<Contract>,
    pub integrations: Vec<Integration>,
    pub archive_domain: Option<usize>,
    pub rates: Rates,
    pub limits: Limits,
    pub decisions: Decisions,
    pub roadmap: Roadmap,
}

impl World {
    /// The name under which a candidate is written.
    pub fn candidate(&self, candidate: Candidate) -> Option<&str> {
        match candidate {
            Candidate::System(system) => Some(&self.systems[system].reference),
            Candidate::Product(product) => Some(&self.products[product].reference),
            Candidate::Parallel => Some("parallel"),
            Candidate::Open => None,
        }
    }

    pub fn inhabitants(&self) -> i128 {
        self.municipalities.iter().map(|m| m.inhabitants).sum()
    }
}
