//! What can be short: teams of a sector, places of a vendor, the procurement desk. Each is a resource of the schedule.

use super::project::Project;
use crate::model::{Landscape, Phase, SectorId, VendorId};

/// What can be short.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Capacity {
    /// The teams of a sector, that implement.
    Teams(SectorId),
    /// The implementations that a vendor takes part in at once.
    Vendor(VendorId),
    /// The procurement desk.
    Desk,
}

/// Every capacity, in order; its place is the number of its resource.
#[derive(Clone, Debug)]
pub(super) struct Capacities(Vec<Capacity>);

impl Capacities {
    /// Those of a landscape: every sector's, those of the vendors who are limited, and the desk.
    pub fn of(landscape: &Landscape) -> Self {
        let teams = (0..landscape.sectors.len()).map(|sector| Capacity::Teams(SectorId::at(sector)));
        let vendors = landscape.roadmap.vendors.keys().map(|&vendor| Capacity::Vendor(vendor));
        Capacities(teams.chain(vendors).chain([Capacity::Desk]).collect())
    }

    /// How many units of each there are.
    pub fn units(&self, landscape: &Landscape) -> Vec<u32> {
        let settings = &landscape.roadmap;
        let units = |capacity: &Capacity| match capacity {
            Capacity::Teams(sector) => settings.teams(*sector),
            Capacity::Vendor(vendor) => settings.vendors[vendor],
            Capacity::Desk => settings.procurement_desk,
        };
        self.0.iter().map(units).collect()
    }

    /// The capacity of a resource.
    pub fn at(&self, resource: usize) -> Capacity {
        self.0[resource]
    }

    /// The resource of a capacity; `None` of a vendor who is not limited.
    pub fn resource(&self, capacity: Capacity) -> Option<usize> {
        self.0.binary_search(&capacity).ok()
    }

    /// The resources that a phase of a project takes a unit of.
    pub fn of_phase(&self, project: &Project, phase: Phase) -> impl Iterator<Item = usize> + use<> {
        let (first, second) = match phase {
            Phase::PreProject | Phase::Planning => (None, None),
            Phase::Procurement => (Some(Capacity::Desk), None),
            Phase::Implementation => {
                (Some(Capacity::Teams(project.sector)), project.vendor.map(Capacity::Vendor))
            }
        };
        let found = [first, second].map(|capacity| self.resource(capacity?));
        found.into_iter().flatten()
    }
}
