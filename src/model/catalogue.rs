//! The catalogue: sectors, domains, products and national common components (model.md, section 3).

use std::collections::BTreeMap;

use super::words::words;
use super::{ComponentId, Date, DomainId, MigrationRates, ProductId, SectorId, SuiteId, TakenFrom, VendorId};

/// A name in the two languages of the reports. One string in the YAML gives both.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    /// Norwegian bokmål.
    pub nb: String,
    /// English.
    pub en: String,
}

/// A sector of the merger, such as `D3 Helse og velferd`.
#[derive(Clone, Debug)]
pub struct Sector {
    /// Free text, compared exactly.
    pub id: String,
    /// Its name; the id where the catalogue gives none.
    pub name: Name,
    /// Who leads its sub-project.
    pub lead: Option<String>,
}

impl Sector {
    /// Its id and its name, such as `D3 Helse og velferd`.
    pub fn title(&self) -> Name {
        Name { nb: format!("{} {}", self.id, self.name.nb), en: format!("{} {}", self.id, self.name.en) }
    }
}

words! {
    /// Who decides a domain's system.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Provision {
        /// The merger chooses: the search decides.
        Choose = "choose",
        /// The state provides the system: listed, not decided here.
        National = "national",
        /// A project of its own decides: listed, and in scope only once a decision records its choice.
        OwnProject = "own_project",
    }
}

words! {
    /// How badly the domain is needed on day one. Sorted from most to least.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Priority {
        /// `must` (må)
        Must = "must",
        /// `should` (bør)
        Should = "should",
        /// `may` (kan)
        May = "may",
    }
}

words! {
    /// What fails when the domain fails. Sorted from most to least critical.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Criticality {
        /// Life and health.
        LifeHealth = "life_health",
        /// A duty by law.
        Statutory = "statutory",
        /// Daily work.
        Operational = "operational",
        /// Support.
        Support = "support",
    }
}

words! {
    /// How what a domain's system makes reaches an archive.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum DomainArchive {
        /// Nothing of it must be archived.
        None = "none",
        /// Into a Noark 5 core: its system's own, or the central one through an integration.
        Core = "core",
        /// Through case handling, so no integration of its own.
        Via = "via",
    }
}

words! {
    /// Scales the fixed part of migration and integration work.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Size {
        /// `small`
        Small = "small",
        /// `medium`
        Medium = "medium",
        /// `large`
        Large = "large",
    }
}

words! {
    /// Personal data handled in a domain or a system (GDPR articles 4 and 9).
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum PersonalData {
        /// None.
        None = "none",
        /// Ordinary personal data.
        Ordinary = "ordinary",
        /// Special categories.
        Special = "special",
    }
}

/// What a domain must be integrated with in the target, or what a product has a connector for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DomainOrComponent {
    /// Another domain.
    Domain(DomainId),
    /// A national common component.
    Component(ComponentId),
}

/// What a product has a ready-made connector for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProductOrComponent {
    /// Another product.
    Product(ProductId),
    /// A national common component.
    Component(ComponentId),
}

/// A national advisory against procuring in a domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advisory {
    /// Who advises; absent where the catalogue does not say.
    pub by: Option<String>,
    /// The last planning date on which it counts; absent = it always counts.
    pub until: Option<Date>,
}

/// A domain: one job, done by at most one system in the target.
#[derive(Clone, Debug)]
pub struct Domain {
    /// The id.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// Its sector.
    pub sector: SectorId,
    /// Who decides it.
    pub provision: Provision,
    /// How badly it is needed.
    pub priority: Priority,
    /// What fails when it fails.
    pub criticality: Criticality,
    /// Scales the fixed costs.
    pub size: Size,
    /// The day it must be in production.
    pub due: Date,
    /// A softer, earlier wish; never a constraint.
    pub due_wish: Option<Date>,
    /// What it must be integrated with in the target. Sorted, each once.
    pub integrations: Vec<DomainOrComponent>,
    /// It may not go live before this day (roadmap only).
    pub earliest: Option<Date>,
    /// How its documents are archived.
    pub archive: DomainArchive,
    /// The personal data it handles.
    pub personal_data: PersonalData,
    /// The day by which side-by-side running must end; absent = parallel is forbidden.
    pub parallel_until: Option<Date>,
    /// An advisory against procurement.
    pub advisory: Option<Advisory>,
    /// Users per 1000 inhabitants, in thousandths, where an inventory gives no count.
    pub typical_users: u64,
    /// Records per 1000 inhabitants, in thousandths, where an inventory gives no count.
    pub typical_records: u64,
    /// Domains that go live first (roadmap only). Sorted, each once.
    pub after: Vec<DomainId>,
    /// A meeting must look at the choice, whatever the figures say (whatif.md, section 1).
    pub clarify: Option<ToClarify>,
    /// What its systems hold that a migration must treat in a way of its own. Sorted by id.
    pub data_sets: Vec<DataSet>,
    /// The migration rates that hold here: the workspace's, with the domain's own put over them number by number.
    pub migration: MigrationRates,
}

words! {
    /// How a choice of the plan is to be taken.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Decide {
        /// A meeting looks at it before it stands.
        Clarify = "clarify",
    }
}

/// That a meeting must look at what is chosen in a domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToClarify {
    /// Why.
    pub reason: Option<String>,
    /// Who says so.
    pub source: Option<String>,
}

words! {
    /// How a data set reaches the target, whatever the inventory says of its system's data.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum DataMethod {
        /// It must be converted.
        Convert = "convert",
        /// It must be at hand from day one: converted, or kept for look-up, never neither.
        Access = "access",
        /// Look-up is enough, even where the rest is converted.
        Lookup = "lookup",
        /// It is registered again in the target, once.
        Register = "register",
    }
}

/// A data set of a domain, such as the employees' master data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataSet {
    /// Its id, unique in the domain.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// How it reaches the target.
    pub method: DataMethod,
    /// Whether it is washed against the population register and checked by hand before it is converted.
    pub wash: bool,
    /// Who says so.
    pub source: Option<String>,
}

words! {
    /// The ten points of the checklist for procurements (Sørum kommune, e-strategi 2013–2016, chapter 7), in its order.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum CheckPoint {
        /// Approved for Noark 5, or integrated with the municipality's cores.
        Noark = "noark",
        /// Documented interfaces, none that are locked.
        Interfaces = "interfaces",
        /// Signs in through the municipality's own directory.
        SingleSignOn = "sso",
        /// Which service components it comes with.
        Components = "components",
        /// Free software was considered.
        FreeSoftware = "free_software",
        /// Follows the reference catalogue of standards.
        Standards = "standards",
        /// Hardware: RoHS and WEEE.
        Hardware = "hardware",
        /// Building it in an own framework was considered.
        OwnFramework = "own_framework",
        /// Runs on the municipality's database and infrastructure.
        Infrastructure = "infrastructure",
        /// Financed in the yearly budget, higher running costs too.
        Budget = "budget",
    }
}

words! {
    /// What was found at a point of the checklist.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum CheckAnswer {
        /// It is met.
        Yes = "yes",
        /// It is not met: rejected by default.
        No = "no",
        /// It does not apply.
        NotRelevant = "not_relevant",
    }
}

/// A product of the market or of the inventories.
#[derive(Clone, Debug)]
pub struct Product {
    /// The id, without `product:`.
    pub id: String,
    /// `product:ID`.
    pub reference: String,
    /// Its name.
    pub name: String,
    /// Other names for it.
    pub aliases: Vec<String>,
    /// Its vendor.
    pub vendor: Option<VendorId>,
    /// The suite it belongs to.
    pub suite: Option<SuiteId>,
    /// The domains it can serve. Sorted, each once.
    pub domains: Vec<DomainId>,
    /// Products whose data come over as within one product: the vendor's own upgrade path. Sorted, each once; not
    /// followed further.
    pub succeeds: Vec<ProductId>,
    /// The day the vendor ends it.
    pub end_of_life: Option<Date>,
    /// Whether its interface is locked (undocumented, proprietary).
    pub locked: bool,
    /// Whether it holds its own Noark 5 core.
    pub archive_core: bool,
    /// Whether it uses the municipality number as a key.
    pub municipality_number: bool,
    /// Ready-made connectors. Sorted, each once.
    pub connects: Vec<ProductOrComponent>,
    /// Products that must be used too. Sorted, each once.
    pub requires: Vec<ProductId>,
    /// Products never used together with it. Sorted, each once; as the catalogue says it, not made symmetric.
    pub excludes: Vec<ProductId>,
    /// What it costs to procure; absent = it cannot be procured. Of a procurement that has begun with what the tender
    /// brought.
    pub market: Option<Market>,
    /// The procurement that has begun, if any (section 5).
    pub begun: Option<Begun>,
    /// What was found at the points of the procurement checklist; a point that is not there is open.
    pub checklist: BTreeMap<CheckPoint, CheckAnswer>,
}

/// What a procurement brings and costs. Kroner and months.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Market {
    /// Once.
    pub one_off: u64,
    /// A year, for the whole new municipality.
    pub annual: u64,
    /// A year, per inhabitant, on top.
    pub annual_per_inhabitant: u64,
    /// From the beginning of the procurement to in production.
    pub lead_months: u32,
    /// How well it fits its users, 1 to 5.
    pub fit: u8,
    /// What its prices were taken from.
    pub sources: TakenFrom,
}

/// A procurement that has begun (model.md, section 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Begun {
    /// The day it began; not after the planning date.
    pub begun: Date,
    /// The day it is expected in production.
    pub ready: Date,
    /// What of the one-off price is gone whatever is chosen. Kroner.
    pub spent: u64,
}

/// A national common component, such as Helsenettet.
#[derive(Clone, Debug)]
pub struct Component {
    /// The id, without `component:`.
    pub id: String,
    /// `component:ID`.
    pub reference: String,
    /// Its name.
    pub name: String,
    /// What a merger must do again here, where the catalogue says.
    pub reregister: Option<Name>,
}
