//! The projects of a plan: sets of domains that are one job (model.md, section 12).

use crate::cost::Member;
use crate::model::{
    Criticality, Date, DomainId, Landscape, Month, Phase, ProductId, SectorId, VendorId, words,
};

words! {
    /// Which set of phases a project goes through, the longest last.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum ProjectKind {
        /// Today's systems are kept.
        Keep = "keep",
        /// Databases are merged, or a municipality gets its first system.
        Consolidate = "consolidate",
        /// Data are converted, typed in again or kept for look-up.
        Convert = "convert",
        /// A product is procured.
        Procure = "procure",
    }
}

/// A project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    /// Its domains, sorted; the first gives it its name.
    pub domains: Vec<DomainId>,
    /// The sector of the domain that gives its name.
    pub sector: SectorId,
    /// Which set of phases.
    pub kind: ProjectKind,
    /// The system or product chosen in its domains; none where systems go on side by side, or the domain is retired.
    pub member: Option<Member>,
    /// Whose system or product it is.
    pub vendor: Option<VendorId>,
    /// The earliest due of its domains.
    pub due: Date,
    /// The earliest day one of its domains is wished for; it binds nothing.
    pub wish: Option<Date>,
    /// The latest `earliest` of its domains: it may not go live before.
    pub earliest: Option<Date>,
    /// The month in which its procurement began, if it has begun: it cannot be moved.
    pub begun: Option<Month>,
    /// The highest of its domains.
    pub criticality: Criticality,
    /// Months of each phase, in the order of [`Phase::ALL`].
    pub months: [u32; 4],
    /// The projects whose G must have ended before its own begins, by their place in the list. Sorted.
    pub after: Vec<usize>,
}

impl Project {
    /// The domain that gives its id.
    pub fn name(&self) -> DomainId {
        self.domains[0]
    }

    /// What people call it: the name of its system or product, else its id.
    pub fn title<'a>(&self, landscape: &'a Landscape) -> &'a str {
        match self.member {
            Some(Member::System(system)) => &landscape.system(system).name,
            Some(Member::Product(product)) => &landscape.product(product).name,
            None => &landscape.domain(self.name()).id,
        }
    }

    /// The product procured, if it procures.
    pub const fn product(&self) -> Option<ProductId> {
        match self.member {
            Some(Member::Product(product)) => Some(product),
            Some(Member::System(_)) | None => None,
        }
    }

    /// The weight of a month late.
    pub const fn weight(&self) -> u32 {
        match self.criticality {
            Criticality::LifeHealth => 8,
            Criticality::Statutory => 4,
            Criticality::Operational => 2,
            Criticality::Support => 1,
        }
    }

    /// The phases it has, each with its months and how many months after the project's beginning it begins.
    pub fn phases(&self) -> impl Iterator<Item = (Phase, u32, u32)> + use<> {
        let mut begin = 0;
        Phase::ALL.into_iter().zip(self.months).filter_map(move |(phase, months)| {
            let at = begin;
            begin += months;
            (months > 0).then_some((phase, at, months))
        })
    }
}

/// The projects of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Projects {
    /// Those that have any work, sorted by name.
    pub list: Vec<Project>,
    /// Projects that wait for each other only because domains were grouped: all `after` of their domains are ignored.
    /// Each circle's projects by their place in the list, sorted.
    pub circles: Vec<Vec<usize>>,
}

/// The most months of work that can be dated: two thousand years, so that no month leaves the calendar.
pub const MOST_MONTHS: u64 = 24_000;

impl Projects {
    /// Months of all phases of all projects.
    pub fn months(&self) -> u64 {
        self.list.iter().flat_map(|project| project.months).map(u64::from).sum()
    }
}
