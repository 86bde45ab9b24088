//! Who is hit: domain by domain, municipality by municipality, as the overview of a merger plan has it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Grid, GridRow, Hit, Picture, Scene};
use crate::model::{DomainId, MunicipalityId, Priority, SectorId};
use crate::report::{Cell, Column, Filled, Kind, Planned, Table, Text, Tone, terms};
use crate::words::t;

/// In which domains which municipality has something.
type Used = BTreeSet<(DomainId, MunicipalityId)>;

fn used(planned: &Planned<'_>) -> Used {
    let entries = planned.landscape.uses.iter();
    let covered = entries.flat_map(|entry| {
        entry.covers.iter().map(|cover| (cover.domain, entry.municipality)).collect::<Vec<_>>()
    });
    covered.collect()
}

/// How a municipality is hit in a domain.
fn hit_in(planned: &Planned<'_>, used: &Used, (id, municipality): (DomainId, MunicipalityId)) -> Hit {
    let rows = || planned.migrations(id).iter().filter(|row| row.municipality == municipality);
    if rows().any(|row| row.changes_system()) {
        Hit::Moves(planned.landscape.domain(id).priority)
    } else if rows().any(|row| row.to.is_none()) {
        Hit::Closed
    } else if used.contains(&(id, municipality)) {
        Hit::Stays
    } else {
        Hit::Nothing
    }
}

/// How hard a hit is, the hardest last.
fn weight(hit: Hit) -> u8 {
    match hit {
        Hit::Nothing => 0,
        Hit::Stays => 1,
        Hit::Closed => 2,
        Hit::Moves(Priority::May) => 3,
        Hit::Moves(Priority::Should) => 4,
        Hit::Moves(Priority::Must) => 5,
    }
}

/// The table of the same data as the picture by sector.
fn by_sector_table(planned: &Planned<'_>, rows: Vec<GridRow>) -> Table {
    let mut columns: Vec<Filled<'_, GridRow>> = vec![
        Column::new("sector", Kind::Text, t!("book.sector")).of(|row: &GridRow| row.label.clone().into()),
    ];
    columns.extend(planned.landscape.municipalities.iter().enumerate().map(|(index, each)| {
        Column::named(&each.id, &each.name).of(move |row: &GridRow| told(row.signs[index]))
    }));
    Table::of("hit", t!("picture.by_sector_table"), columns, rows)
}

/// A hit in words.
fn told((hit, count): (Hit, usize)) -> Cell {
    match hit {
        Hit::Nothing => Cell::from(t!("picture.nothing")).tone(Tone::Faint),
        Hit::Stays => t!("picture.stays").into(),
        Hit::Closed => Cell::from(t!("picture.closed")).tone(Tone::Notice),
        Hit::Moves(priority) => {
            let tone = if priority == Priority::Must { Tone::Alarm } else { Tone::Notice };
            Cell::from(t!("picture.hit", word = terms::priority(priority), count = count)).tone(tone)
        }
    }
}

/// Of each sector the hardest hit of its domains, and in how many of them somebody moves.
fn sectors(planned: &Planned<'_>) -> Vec<GridRow> {
    let landscape = planned.landscape;
    let used = used(planned);
    let mut rows: BTreeMap<SectorId, Vec<(Hit, usize)>> = BTreeMap::new();
    for (id, _) in planned.by_sector() {
        let nothing = || vec![(Hit::Nothing, 0); landscape.municipalities.len()];
        let signs = rows.entry(landscape.domain(id).sector).or_insert_with(nothing);
        for (sign, municipality) in signs.iter_mut().zip(landscape.municipality_ids()) {
            let hit = hit_in(planned, &used, (id, municipality));
            sign.1 += usize::from(matches!(hit, Hit::Moves(_)));
            if weight(hit) > weight(sign.0) {
                sign.0 = hit;
            }
        }
    }
    let row = |(sector, signs)| GridRow { label: (&landscape.sector(sector).name).into(), signs };
    rows.into_iter().map(row).collect()
}

/// The picture by sector and its table; nothing where nobody has anything yet.
pub fn by_sector(planned: &Planned<'_>) -> Option<(Picture, Table)> {
    let rows = sectors(planned);
    if rows.iter().flat_map(|row| &row.signs).all(|&(hit, _)| hit == Hit::Nothing) {
        return None;
    }
    let columns = planned.landscape.municipalities.iter().map(|each| Text::same(&each.name)).collect();
    let picture = Picture {
        name: "who-is-hit",
        title: t!("picture.by_sector"),
        lead: t!("picture.by_sector_lead"),
        scene: Scene::Grid(Grid { columns, groups: vec![(Text::default(), rows.clone())] }),
    };
    Some((picture, by_sector_table(planned, rows)))
}

/// The picture, of some domains or of all.
pub fn overview(planned: &Planned<'_>, only: Option<&BTreeSet<String>>) -> Picture {
    let landscape = planned.landscape;
    let used = used(planned);
    let mut groups: BTreeMap<SectorId, Vec<GridRow>> = BTreeMap::new();
    for (id, _) in planned.by_sector() {
        let domain = landscape.domain(id);
        if only.is_some_and(|only| !only.contains(&domain.id)) {
            continue;
        }
        let hit = |municipality| -> (Hit, usize) { (hit_in(planned, &used, (id, municipality)), 0) };
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
