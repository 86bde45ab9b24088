//! How long tasks take and when they are due: the phases of the roadmap's settings, scaled by the domain's size (model.md,
//! section 12).

use crate::calendar::add_months;
use crate::model::{Date, DomainId, Landscape, MigrationKind, PhaseMonths, RoadmapSettings, Size};

/// The day on which replaced systems are switched off (model.md, section 9: D).
pub(super) fn switch_off(landscape: &Landscape) -> Date {
    add_months(landscape.merger.date, u32::try_from(landscape.rates.overlap_months.value).unwrap_or(u32::MAX))
}

/// The last day of the old municipalities.
pub(super) fn last_day(landscape: &Landscape) -> Date {
    landscape.merger.date.yesterday().unwrap_or(landscape.merger.date)
}

/// Months between day one and the switch-off.
pub(super) fn overlap(landscape: &Landscape) -> u32 {
    u32::try_from(landscape.rates.overlap_months.value).unwrap_or(u32::MAX)
}

/// Months to set up what goes on, to check an integration, to change keys.
pub(super) fn keep(landscape: &Landscape, domain: DomainId) -> u32 {
    scaled(landscape, domain, |settings| settings.keep, |phases| phases.implementation)
}

/// Months of the implementation of a migration of a kind.
pub(super) fn migrate(landscape: &Landscape, domain: DomainId, kind: MigrationKind) -> u32 {
    let phases: fn(&RoadmapSettings) -> PhaseMonths = match kind {
        MigrationKind::Convert | MigrationKind::Reenter | MigrationKind::Lookup => {
            |settings| settings.convert
        }
        MigrationKind::Consolidate | MigrationKind::Introduce => |settings| settings.consolidate,
        MigrationKind::Close | MigrationKind::Rekey => |settings| settings.keep,
    };
    scaled(landscape, domain, phases, |phases| phases.implementation)
}

/// Months to plan a conversion: data are washed while it is planned.
pub(super) fn wash(landscape: &Landscape, domain: DomainId) -> u32 {
    scaled(landscape, domain, |settings| settings.convert, |phases| phases.planning)
}

fn scaled(
    landscape: &Landscape,
    domain: DomainId,
    phases: fn(&RoadmapSettings) -> PhaseMonths,
    phase: fn(PhaseMonths) -> u32,
) -> u32 {
    let percent = match landscape.domain(domain).size {
        Size::Small => landscape.roadmap.size_percent[0],
        Size::Medium => landscape.roadmap.size_percent[1],
        Size::Large => landscape.roadmap.size_percent[2],
    };
    (phase(phases(&landscape.roadmap)) * percent).div_ceil(100)
}
