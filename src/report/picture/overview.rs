//! Who is hit: domain by domain, municipality by municipality, as the overview of a merger plan has it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Grid, GridRow, Hit, Picture, Scene};
use crate::model::{DomainId, MunicipalityId, SectorId};
use crate::report::{Planned, Text};
use crate::words::t;

/// The picture, of some domains or of all.
pub fn overview(planned: &Planned<'_>, only: Option<&BTreeSet<String>>) -> Picture {
    let landscape = planned.landscape;
    let mut used: BTreeSet<(DomainId, MunicipalityId)> = BTreeSet::new();
    for id in landscape.use_ids() {
        let entry = landscape.entry(id);
        used.extend(entry.covers.iter().map(|cover| (cover.domain, entry.municipality)));
    }
    let mut groups: BTreeMap<SectorId, Vec<GridRow>> = BTreeMap::new();
    for (id, _) in planned.by_sector() {
        let domain = landscape.domain(id);
        if only.is_some_and(|only| !only.contains(&domain.id)) {
            continue;
        }
        let hit = |municipality| {
            let mut rows = planned.migrations(id).iter().filter(|row| row.municipality == municipality);
            if rows.any(|row| row.changes_system()) {
                Hit::Moves(domain.priority)
            } else if used.contains(&(id, municipality)) {
                Hit::Stays
            } else {
                Hit::Nothing
            }
        };
        let signs = landscape.municipality_ids().map(hit).collect();
        groups.entry(domain.sector).or_default().push(GridRow { label: (&domain.name).into(), signs });
    }
    let columns = landscape.municipalities.iter().map(|each| Text::same(&each.name)).collect();
    let named = |(sector, rows)| (Text::from(&landscape.sector(sector).name), rows);
    let groups = groups.into_iter().map(named).collect();
    Picture {
        name: "who-is-hit",
        title: t!("picture.overview", merger = landscape.merger.name),
        lead: t!("picture.overview_lead", date = landscape.merger.date),
        scene: Scene::Grid(Grid { columns, groups }),
    }
}
