//! The figures of a landscape that may be otherwise than they are written, each with its range and with what it errs together with.

use std::collections::BTreeMap;

use super::Written;
use crate::cost::{Basis, Scope};
use crate::model::{
    Candidate, ContractId, DomainId, Figure as Number, FigureOrigin, Landscape, Market, MigrationKind,
    MigrationRates, MunicipalityId, Place, ProductId, Range, Rates, SystemId, Thing, UseId, percents,
};

/// A figure of the landscape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// What a contract costs a year. Its lines rise and fall with it.
    Fee(ContractId),
    /// What buys one out of a contract.
    ExitFee(ContractId),
    /// What a system costs a year outside its contract.
    Cost(SystemId),
    /// Users of a use in the domain of its cover.
    Users(UseId, usize),
    /// Records.
    Records(UseId, usize),
    /// Places where something is installed.
    Sites(UseId, usize),
    /// How well it fits; only where a range is written.
    Fit(UseId, usize),
    /// A price on the market.
    Market(ProductId, Price),
    /// How well something on the market fits; only where a range is written.
    MarketFit(ProductId),
    /// A rate.
    Rate(RateKey),
    /// What a kind of migration costs, in the whole workspace or in one domain that has a number of its own.
    Migration(Option<DomainId>, MigrationKind, Part),
}

/// What a product on the market costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Price {
    /// Once.
    OneOff,
    /// A year.
    Annual,
    /// A year for each inhabitant.
    PerInhabitant,
}

/// What a migration rate is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Once.
    Fixed,
    /// Each user.
    PerUser,
    /// Each record.
    PerRecord,
    /// Each place where something is installed.
    PerSite,
}

impl Part {
    const ALL: [Part; 4] = [Part::Fixed, Part::PerUser, Part::PerRecord, Part::PerSite];

    /// Its key.
    pub const fn key(self) -> &'static str {
        match self {
            Part::Fixed => "fixed",
            Part::PerUser => "per_user",
            Part::PerRecord => "per_record",
            Part::PerSite => "per_site",
        }
    }

    fn of(self, rates: &mut MigrationRates, kind: MigrationKind) -> &mut Number {
        let rate = rates.get_mut(kind);
        match self {
            Part::Fixed => &mut rate.fixed,
            Part::PerUser => &mut rate.per_user,
            Part::PerRecord => &mut rate.per_record,
            Part::PerSite => &mut rate.per_site,
        }
    }
}

/// Makes [`RateKey`] out of the lines below: its keys in `rates`, and the number.
macro_rules! rates {
    ($($key:ident $path:expr, $($field:ident).+;)+) => {
        /// A rate that is one number.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum RateKey {
            $(#[doc = stringify!($($field).+)] $key,)+
        }

        impl RateKey {
            const ALL: &[RateKey] = &[$(RateKey::$key),+];

            /// Its keys below `rates`.
            pub const fn path(self) -> &'static [&'static str] {
                match self {
                    $(RateKey::$key => &$path,)+
                }
            }

            fn of(self, rates: &mut Rates) -> &mut Number {
                match self {
                    $(RateKey::$key => &mut rates.$($field).+,)+
                }
            }
        }
    };
}

rates! {
    VendorAnnual ["vendor_annual"], vendor_annual;
    Tender ["tender"], tender;
    RenewalSmall ["renewal", "small"], renewal.small;
    RenewalMedium ["renewal", "medium"], renewal.medium;
    RenewalLarge ["renewal", "large"], renewal.large;
    Keep ["integration", "keep"], integration.keep;
    Reregister ["integration", "reregister"], integration.reregister;
    Suite ["integration", "suite"], integration.suite;
    Reuse ["integration", "reuse"], integration.reuse;
    Build ["integration", "build"], integration.build;
    BuildLocked ["integration", "build_locked"], integration.build_locked;
    Seconds ["quality", "seconds_per_point_week"], quality.seconds_per_point_week;
    Hour ["quality", "hour"], quality.hour;
}

/// A figure with what it may turn out to be.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Which.
    pub subject: Subject,
    /// Where it is written, or would be.
    pub place: Place,
    /// What it may turn out to be.
    pub range: Range,
    /// Where it comes from.
    pub origin: FigureOrigin,
    /// Whether its range is written with it.
    pub own_range: bool,
    /// What it errs together with, by its number.
    pub(super) factor: usize,
}

/// What makes figures err together: each is drawn once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Factor {
    /// What all prices rise or fall by.
    PriceLevel,
    /// The prices of one supplier.
    Supplier(String),
    /// The prices of one thing on the market.
    Market(ProductId),
    /// The counts of one municipality.
    Counts(MunicipalityId),
    /// One figure by itself: a rate, a fit.
    Own(Subject),
}

/// All figures of a landscape.
pub(super) struct Figures {
    pub list: Vec<Figure>,
    /// How many factors there are; the price level is the first.
    pub factors: usize,
}

impl Subject {
    /// Whether it is kroner: the price level moves it.
    pub const fn is_money(self) -> bool {
        match self {
            Subject::Fee(_)
            | Subject::ExitFee(_)
            | Subject::Cost(_)
            | Subject::Market(..)
            | Subject::Migration(..) => true,
            Subject::Rate(key) => !matches!(key, RateKey::Seconds),
            Subject::Users(..)
            | Subject::Records(..)
            | Subject::Sites(..)
            | Subject::Fit(..)
            | Subject::MarketFit(_) => false,
        }
    }

    /// Gives it a value: a rate also in every domain that has none of its own.
    pub fn set(self, landscape: &mut Landscape, written: Written<'_>, value: u64) {
        match self {
            Subject::Fee(id) => {
                let contract = &mut landscape.contracts[id.index()];
                if let Some(before) = contract.annual_fee.filter(|&fee| fee > 0) {
                    for line in &mut contract.lines {
                        let share = u128::from(line.annual) * u128::from(value) / u128::from(before);
                        line.annual = u64::try_from(share).unwrap_or(u64::MAX);
                    }
                }
                contract.annual_fee = Some(value);
            }
            Subject::ExitFee(id) => landscape.contracts[id.index()].exit_fee = Some(value),
            Subject::Cost(id) => landscape.systems[id.index()].annual_cost = Some(value),
            Subject::Users(id, at) => landscape.uses[id.index()].covers[at].users = Some(value),
            Subject::Records(id, at) => landscape.uses[id.index()].covers[at].records = Some(value),
            Subject::Sites(id, at) => landscape.uses[id.index()].covers[at].sites = value,
            Subject::Fit(id, at) => landscape.uses[id.index()].covers[at].fit = value as u8,
            Subject::Market(id, price) => {
                let market = landscape.products[id.index()].market.as_mut();
                *price.of(market.expect("invariant: the figure is of something on the market")) = value;
            }
            Subject::MarketFit(id) => {
                let market = landscape.products[id.index()].market.as_mut();
                market.expect("invariant: the figure is of something on the market").fit = value as u8;
            }
            Subject::Rate(key) => *key.of(&mut landscape.rates) = Number::assumed(value),
            Subject::Migration(Some(domain), kind, part) => {
                *part.of(&mut landscape.domains[domain.index()].migration, kind) = Number::assumed(value);
            }
            Subject::Migration(None, kind, part) => {
                *part.of(&mut landscape.rates.migration, kind) = Number::assumed(value);
                for index in 0..landscape.domains.len() {
                    if !(written.has)(&migration_place(Some(DomainId::at(index)), kind, part)) {
                        *part.of(&mut landscape.domains[index].migration, kind) = Number::assumed(value);
                    }
                }
            }
        }
    }
}

impl Price {
    const ALL: [Price; 3] = [Price::OneOff, Price::Annual, Price::PerInhabitant];

    /// Its key.
    pub const fn key(self) -> &'static str {
        match self {
            Price::OneOff => "one_off",
            Price::Annual => "annual",
            Price::PerInhabitant => "annual_per_inhabitant",
        }
    }

    fn of(self, market: &mut Market) -> &mut u64 {
        match self {
            Price::OneOff => &mut market.one_off,
            Price::Annual => &mut market.annual,
            Price::PerInhabitant => &mut market.annual_per_inhabitant,
        }
    }
}

fn migration_place(domain: Option<DomainId>, kind: MigrationKind, part: Part) -> Place {
    let thing = domain.map_or(Thing::Manifest, Thing::Domain);
    Place::key(thing, "rates").then("migration").then(kind.name()).then(part.key())
}

impl Figures {
    /// Finds them.
    pub fn of(basis: &Basis, written: Written<'_>) -> Self {
        let factors = BTreeMap::from([(Factor::PriceLevel, 0)]);
        let mut collector = Collector { basis, written, factors, list: Vec::new() };
        collector.contracts();
        collector.systems();
        collector.counts();
        collector.market();
        collector.rates();
        Figures { factors: collector.factors.len(), list: collector.list }
    }
}

struct Collector<'a> {
    basis: &'a Basis<'a>,
    written: Written<'a>,
    factors: BTreeMap<Factor, usize>,
    list: Vec<Figure>,
}

impl Collector<'_> {
    fn put(&mut self, subject: Subject, place: Place, likely: u64, origin: FigureOrigin, factor: Factor) {
        let own = (self.written.range)(&place);
        let (low, high) = percents(&self.basis.landscape.spreads, origin.range());
        let range = own.unwrap_or_else(|| Range::around(likely, low, high));
        if range.high == 0 {
            return;
        }
        let next = self.factors.len();
        let factor = *self.factors.entry(factor).or_insert(next);
        self.list.push(Figure { subject, place, range, origin, own_range: own.is_some(), factor });
    }

    /// Like [`Collector::put`], but only where a range is written: a default one would mean nothing.
    fn put_written(&mut self, subject: Subject, place: Place, origin: FigureOrigin) {
        if (self.written.range)(&place).is_some() {
            self.put(subject, place, 0, origin, Factor::Own(subject));
        }
    }

    fn contracts(&mut self) {
        let landscape = self.basis.landscape;
        for id in landscape.contract_ids().filter(|&id| !landscape.contract(id).systems.is_empty()) {
            let contract = landscape.contract(id);
            let factor = || Factor::Supplier(contract.supplier.clone());
            let said = |key| contract.sources.of(key).unwrap_or(FigureOrigin::Given);
            let assumed = self.basis.has_assumed_fee(id);
            let origin = if assumed { FigureOrigin::Assumed } else { said("annual_fee") };
            let place = Place::key(Thing::Contract(id), "annual_fee");
            self.put(Subject::Fee(id), place, self.basis.annual_fee(id), origin, factor());
            if let Some(fee) = contract.exit_fee {
                let place = Place::key(Thing::Contract(id), "exit_fee");
                self.put(Subject::ExitFee(id), place, fee, said("exit_fee"), factor());
            }
        }
    }

    fn systems(&mut self) {
        let landscape = self.basis.landscape;
        for id in landscape.system_ids() {
            let system = landscape.system(id);
            let said = || system.sources.of("annual_cost").unwrap_or(FigureOrigin::Given);
            let origin = if self.basis.is_cost_assumed(id) { FigureOrigin::Assumed } else { said() };
            let place = Place::key(Thing::Use(system.entry), "annual_cost");
            let factor = match system.vendor {
                Some(vendor) => Factor::Supplier(landscape.vendors[vendor.index()].clone()),
                None => Factor::Own(Subject::Cost(id)),
            };
            self.put(Subject::Cost(id), place, self.basis.annual_cost(id), origin, factor);
        }
    }

    fn counts(&mut self) {
        let (basis, landscape) = (self.basis, self.basis.landscape);
        for id in landscape.use_ids() {
            let entry = landscape.entry(id);
            let factor = || Factor::Counts(entry.municipality);
            for (at, cover) in entry.covers.iter().enumerate() {
                if basis.scope(cover.domain) != Scope::InScope {
                    continue;
                }
                let place = |key| Place::key(Thing::Use(id), "covers").item(at).then(key);
                let origin = |assumed| if assumed { FigureOrigin::Assumed } else { FigureOrigin::Given };
                let (users, records) = (basis.users(id, cover.domain), basis.records(id, cover.domain));
                self.put(
                    Subject::Users(id, at),
                    place("users"),
                    users.value,
                    origin(users.assumed),
                    factor(),
                );
                let subject = Subject::Records(id, at);
                self.put(subject, place("records"), records.value, origin(records.assumed), factor());
                self.put(Subject::Sites(id, at), place("sites"), cover.sites, FigureOrigin::Given, factor());
                self.put_written(Subject::Fit(id, at), place("fit"), FigureOrigin::Given);
            }
        }
    }

    fn market(&mut self) {
        let (basis, landscape) = (self.basis, self.basis.landscape);
        let mut products: Vec<ProductId> = basis
            .in_scope()
            .flat_map(|domain| basis.candidates(domain))
            .filter_map(|candidate| match candidate {
                Candidate::Product(id) => Some(*id),
                Candidate::System(_) | Candidate::Parallel | Candidate::Open => None,
            })
            .collect();
        products.sort_unstable();
        products.dedup();
        for id in products {
            let Some(market) = &landscape.product(id).market else { continue };
            for price in Price::ALL {
                let likely = *price.of(&mut market.clone());
                let place = Place::key(Thing::Product(id), "market").then(price.key());
                let origin = market.sources.of(price.key()).unwrap_or(FigureOrigin::Market);
                self.put(Subject::Market(id, price), place, likely, origin, Factor::Market(id));
            }
            let place = Place::key(Thing::Product(id), "market").then("fit");
            self.put_written(Subject::MarketFit(id), place, FigureOrigin::Market);
        }
    }

    fn rates(&mut self) {
        let mut rates = self.basis.landscape.rates.clone();
        for &key in RateKey::ALL {
            let place = key.path().iter().fold(Place::key(Thing::Manifest, "rates"), |at, key| at.then(key));
            let subject = Subject::Rate(key);
            self.put(subject, place, key.of(&mut rates).value, FigureOrigin::Rate, Factor::Own(subject));
        }
        let domains: Vec<DomainId> = self.basis.in_scope().collect();
        for kind in MigrationKind::ALL {
            for part in Part::ALL {
                self.migration(None, kind, part, rates.migration);
                for &domain in &domains {
                    if (self.written.has)(&migration_place(Some(domain), kind, part)) {
                        let own = self.basis.landscape.domain(domain).migration;
                        self.migration(Some(domain), kind, part, own);
                    }
                }
            }
        }
    }

    fn migration(
        &mut self,
        domain: Option<DomainId>,
        kind: MigrationKind,
        part: Part,
        mut rates: MigrationRates,
    ) {
        let subject = Subject::Migration(domain, kind, part);
        let place = migration_place(domain, kind, part);
        let likely = part.of(&mut rates, kind).value;
        self.put(subject, place, likely, FigureOrigin::Rate, Factor::Own(subject));
    }
}
