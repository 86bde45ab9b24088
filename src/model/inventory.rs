//! What a municipality has: systems, uses, contracts, integrations (model.md, sections 4 and 13).

use super::words::words;
use super::{
    ComponentId, ContractId, Date, DomainId, MunicipalityId, PersonalData, ProductId, SystemId, TakenFrom,
    UseId, VendorId,
};

words! {
    /// Whether a system is still in use.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Status {
        /// In use.
        InUse = "in_use",
        /// Being phased out: it is no candidate.
        PhasingOut = "phasing_out",
    }
}

words! {
    /// What a system is made of.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Form {
        /// A system of a vendor.
        System = "system",
        /// Home-made software.
        Own = "own",
        /// A spreadsheet.
        Spreadsheet = "spreadsheet",
        /// A folder of files.
        Files = "files",
        /// Paper.
        Paper = "paper",
    }
}

impl Form {
    /// Whether it is a system at all: software that can serve a whole municipality.
    pub const fn is_software(self) -> bool {
        matches!(self, Form::System | Form::Own)
    }
}

words! {
    /// How a price grows with the inhabitants it serves.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Pricing {
        /// What more inhabitants cost falls with their number, by the steps of `rates.growth`.
        Tiered = "tiered",
        /// As the inhabitants grow.
        PerInhabitant = "per_inhabitant",
        /// It stays the same.
        Fixed = "fixed",
    }
}

words! {
    /// Where data are kept. For the checks.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum DataLocation {
        /// In Norway.
        Norway = "norway",
        /// In the European Economic Area.
        Eea = "eea",
        /// Outside it.
        ThirdCountry = "third_country",
    }
}

words! {
    /// What becomes of the data of a use when its system is replaced.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum DataFate {
        /// Converted into the new system.
        Convert = "convert",
        /// Kept for look-up.
        Lookup = "lookup",
        /// Nothing is kept.
        None = "none",
    }
}

words! {
    /// Where a system runs. For the checks and reports.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Hosting {
        /// In the municipality's own server room.
        OnPremises = "on_premises",
        /// With a hosting partner.
        Hosted = "hosted",
        /// As a service.
        Saas = "saas",
    }
}

words! {
    /// The security zone a system runs in. For the checks.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Zone {
        /// Internal zone.
        Internal = "internal",
        /// Secure zone.
        Secure = "secure",
    }
}

/// How well something fits its users where nobody says, from 1 to 5.
pub const FIT: u8 = 3;

/// One domain that a use covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    /// The domain.
    pub domain: DomainId,
    /// Users, where the inventory counts them.
    pub users: Option<u64>,
    /// Records, where the inventory counts them.
    pub records: Option<u64>,
    /// How well the system fits here, 1 to 5. For a shared entry: its root's.
    pub fit: u8,
    /// At how many places something is installed.
    pub sites: u64,
}

/// A system: an ordinary entry. Fields that the product may fill are filled in.
#[derive(Clone, Debug)]
pub struct System {
    /// `municipality/id`.
    pub reference: String,
    /// The id inside its municipality.
    pub id: String,
    /// Whose inventory it stands in.
    pub municipality: MunicipalityId,
    /// Its name.
    pub name: String,
    /// Its own entry as a use.
    pub entry: UseId,
    /// All uses rooted in it, its own entry among them. Sorted.
    pub uses: Vec<UseId>,
    /// Its product; absent = a product of its own kind.
    pub product: Option<ProductId>,
    /// Whether it is in use.
    pub status: Status,
    /// What it is made of.
    pub form: Form,
    /// Why it cannot serve the new municipality, if so.
    pub unfit: Option<String>,
    /// The most inhabitants it can technically serve.
    pub capacity: Option<u64>,
    /// Its own end of life, else its product's.
    pub end_of_life: Option<Date>,
    /// Own running cost a year outside any contract, where the inventory gives it.
    pub annual_cost: Option<u64>,
    /// How the running cost grows.
    pub cost_pricing: Pricing,
    /// Whether it holds its own Noark 5 core (its own field, else the product's).
    pub archive_core: bool,
    /// Whether its interface is locked (its own field, else the product's).
    pub locked: bool,
    /// Whether it uses the municipality number as a key (its own field, else the product's).
    pub municipality_number: bool,
    /// Its contract.
    pub contract: Option<ContractId>,
    /// Its product's vendor, else its own `vendor` (section 7, item 5).
    pub vendor: Option<VendorId>,
    /// Keys that a program filled in and nobody has confirmed. Sorted, each once.
    pub guessed: Vec<String>,
    /// What its figures were taken from.
    pub sources: TakenFrom,
    /// Governance fields, for checks and reports.
    pub governance: Governance,
}

/// Governance fields of a system, all optional.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Governance {
    /// `purpose`
    pub purpose: Option<String>,
    /// `units`: the units that work in it. Sorted.
    pub units: Vec<String>,
    /// `ids`: what other registers call it, by register. Sorted.
    pub ids: Vec<(String, String)>,
    /// `part_of`: the system it is a part of, as written.
    pub part_of: Option<String>,
    /// `data_location`
    pub data_location: Option<DataLocation>,
    /// `version`
    pub version: Option<String>,
    /// `hosting`
    pub hosting: Option<Hosting>,
    /// `zone`
    pub zone: Option<Zone>,
    /// `personal_data`
    pub personal_data: Option<PersonalData>,
    /// `owner`
    pub owner: Option<String>,
    /// `manager`
    pub manager: Option<String>,
    /// `maintainer`
    pub maintainer: Option<String>,
    /// `sso`
    pub sso: Option<bool>,
    /// `nickname`
    pub nickname: Option<String>,
    /// `notes`
    pub notes: Option<String>,
}

/// A use: a municipality works in a system, its own or another one's.
#[derive(Clone, Debug)]
pub struct Use {
    /// `municipality/id`.
    pub reference: String,
    /// The id inside its municipality.
    pub id: String,
    /// Who works here.
    pub municipality: MunicipalityId,
    /// Its name; a shared entry without one has its root's.
    pub name: String,
    /// The system behind it.
    pub root: SystemId,
    /// Whether it is a shared entry.
    pub shared: bool,
    /// What becomes of its data; a shared entry without one has its root's.
    pub data: DataFate,
    /// The domains it covers, in the inventory's order: the first is the primary one. Empty only for an unplaced system.
    pub covers: Vec<Cover>,
}

impl Use {
    /// Its cover of a domain.
    pub fn cover(&self, domain: DomainId) -> Option<&Cover> {
        self.covers.iter().find(|cover| cover.domain == domain)
    }
}

/// By how much what a contract serves may grow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Growth {
    /// As much as one likes.
    Any,
    /// Not at all.
    None,
    /// By so many percent.
    Percent(u64),
    /// Nobody has asked.
    Unknown,
}

/// A part of a contract's fee that pays for one system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The system; it names the contract.
    pub system: SystemId,
    /// Kroner a year.
    pub annual: u64,
}

/// A short prolongation after notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bridge {
    /// For at most so many months; 0 = it cannot be had.
    pub months: u32,
    /// At so many percent of the fee.
    pub price_percent: u64,
    /// Whether the contract itself says so. Else it is assumed: it needs the supplier's word.
    pub own: bool,
}

words! {
    /// How a contract goes on after its end (section 13).
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Renewal {
        /// By itself, unless notice is given.
        Tacit = "tacit",
        /// Only if somebody says so.
        Express = "express",
        /// Not at all.
        Never = "never",
    }
}

words! {
    /// On the last day of what an exit of an open-ended contract takes effect (section 13).
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum NoticeTo {
        /// On any day.
        Any = "any",
        /// Of a month.
        Month = "month",
        /// Of a quarter.
        Quarter = "quarter",
        /// Of a year.
        Year = "year",
    }
}

/// The customer's options to prolong (section 13).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// How many there are in all.
    pub count: u32,
    /// Months each adds.
    pub months: u32,
    /// How many are used; those are already in the contract's `end`.
    pub used: u32,
    /// Months before the end it prolongs by which one must be used.
    pub decide_months: u32,
}

/// A contract of a municipality.
#[derive(Clone, Debug)]
pub struct Contract {
    /// `municipality/id`.
    pub reference: String,
    /// The id inside its municipality.
    pub id: String,
    /// Whose it is.
    pub municipality: MunicipalityId,
    /// The other party.
    pub supplier: String,
    /// The other party's organisation number, where the inventory gives it.
    pub organisation_number: Option<String>,
    /// Kroner a year, where the inventory gives it.
    pub annual_fee: Option<u64>,
    /// The parts of the fee that pay for one system each. By system.
    pub lines: Vec<Line>,
    /// How the price grows.
    pub pricing: Pricing,
    /// Its first day.
    pub start: Option<Date>,
    /// Its last day; absent = it runs until terminated.
    pub end: Option<Date>,
    /// How it goes on after its end.
    pub renewal: Renewal,
    /// By how much it renews itself, in months.
    pub renewal_months: u32,
    /// The customer's own unused right to prolong, in months.
    pub option_months: u32,
    /// The options one by one, where given.
    pub options: Option<Options>,
    /// Notice, in months.
    pub notice_months: u32,
    /// When an exit may take effect.
    pub notice_to: NoticeTo,
    /// No exit takes effect before this day.
    pub irrevocable_until: Option<Date>,
    /// Notice has been given: it ends on this day.
    pub terminated_to: Option<Date>,
    /// What buys the customer out early; absent = no such right.
    pub exit_fee: Option<u64>,
    /// By how much what it serves may grow.
    pub growth: Growth,
    /// The short prolongation that may be had after notice.
    pub bridge: Bridge,
    /// Parties outside the merger. Sorted.
    pub shared_with: Vec<String>,
    /// Whether a data-processing agreement is in place, where the inventory says.
    pub dpa: Option<bool>,
    /// In what form notice must be given, where the inventory says.
    pub notice_form: Option<String>,
    /// Who follows it up, where the inventory says.
    pub responsible: Option<String>,
    /// Its name, where the inventory gives one.
    pub name: Option<String>,
    /// Its case number (`reference` in the YAML).
    pub case_number: Option<String>,
    /// What it is worth in all, in kroner.
    pub total_value: Option<u64>,
    /// Anything else.
    pub notes: Option<String>,
    /// Keys that a program filled in and nobody has confirmed. Sorted, each once.
    pub guessed: Vec<String>,
    /// What its figures were taken from.
    pub sources: TakenFrom,
    /// The systems that name it. Sorted.
    pub systems: Vec<SystemId>,
}

words! {
    /// How an integration works.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum IntegrationKind {
        /// Through an interface.
        Api = "api",
        /// By file.
        File = "file",
        /// Through a locked interface.
        Locked = "locked",
        /// By hand. It counts as no integration.
        Manual = "manual",
    }
}

/// One end of an integration in a municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct UseEnd {
    /// The entry it names.
    pub entry: UseId,
    /// The system behind that entry.
    pub system: SystemId,
    /// The covered domain it names, else the entry's first; none for an unplaced system.
    pub domain: Option<DomainId>,
}

/// The other end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum IntegrationEnd {
    /// Another system's use.
    Use(UseEnd),
    /// A national common component.
    Component(ComponentId),
}

/// An integration of an inventory.
#[derive(Clone, Debug)]
pub struct Integration {
    /// Whose inventory it stands in.
    pub municipality: MunicipalityId,
    /// From.
    pub from: UseEnd,
    /// To.
    pub to: IntegrationEnd,
    /// How.
    pub kind: IntegrationKind,
    /// What flows.
    pub data: Vec<String>,
}
