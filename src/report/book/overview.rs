//! Whom it hits: sector by sector, and in each domain which municipality keeps what it has and which one moves. Red is what must be
//! in place on day one, yellow what should or may be; the words say the same.

use std::collections::BTreeMap;

use crate::model::{DomainId, Money, MunicipalityId, Priority, SectorId, UseId};
use crate::report::{Cell, Column, Kind, Planned, Table, Tone, terms};
use crate::words::{Text, t};

/// What must be noticed of work in a domain of this priority.
fn tone(priority: Priority) -> Tone {
    if priority == Priority::Must { Tone::Alarm } else { Tone::Notice }
}

/// Domain by domain: who keeps what, who moves.
pub(super) fn table(planned: &Planned<'_>) -> Table {
    let landscape = planned.landscape;
    let mut used: BTreeMap<(DomainId, MunicipalityId), Vec<UseId>> = BTreeMap::new();
    for id in landscape.use_ids() {
        let entry = landscape.entry(id);
        for cover in &entry.covers {
            used.entry((cover.domain, entry.municipality)).or_default().push(id);
        }
    }
    let mut columns = vec![
        Column::new("sector", Kind::Text, t!("book.sector"))
            .of(|&id: &DomainId| Cell::from(&landscape.sector(landscape.domain(id).sector).name)),
        Column::new("domain_name", Kind::Text, t!("book.domain"))
            .of(|&id: &DomainId| Cell::from(&landscape.domain(id).name)),
        Column::new("priority", Kind::Text, t!("book.priority"))
            .of(|&id: &DomainId| terms::priority(landscape.domain(id).priority)),
    ];
    columns.extend(landscape.municipality_ids().map(|municipality| {
        let each = landscape.municipality(municipality);
        let used = &used;
        Column::named(&each.id, &each.name).of(move |&id: &DomainId| {
            let uses = used.get(&(id, municipality)).map(Vec::as_slice).unwrap_or_default();
            here(planned, id, municipality, uses)
        })
    }));
    columns.push(
        Column::new("domain", Kind::Id, t!("book.id"))
            .of(|&id: &DomainId| Cell::text(&landscape.domain(id).id)),
    );
    let (there, not): (Vec<DomainId>, Vec<DomainId>) =
        planned.by_sector().into_iter().map(|(id, _)| id).partition(|&id| {
            used.keys().any(|&(domain, _)| domain == id) || !planned.migrations(id).is_empty()
        });
    let table = Table::of("overview", t!("book.overview"), columns, there).lead(t!("book.overview_lead"));
    if not.is_empty() { table } else { table.note(t!("book.overview_rest", count = not.len())) }
}

/// What happens in a municipality.
fn here(planned: &Planned<'_>, domain: DomainId, municipality: MunicipalityId, uses: &[UseId]) -> Cell {
    let landscape = planned.landscape;
    let rows = || planned.migrations(domain).iter().filter(|row| row.municipality == municipality);
    let mut told: Vec<Text> = Vec::new();
    for &id in uses {
        let name = &landscape.entry(id).name;
        let kinds: Vec<Cell> =
            rows().filter(|row| row.from == Some(id)).map(|row| terms::migration(row.kind)).collect();
        told.push(match kinds.is_empty() {
            true => t!("book.stays", name = name),
            false => t!("book.moves", name = name, kinds = Text::joined(kinds, ", ")),
        });
    }
    told.extend(rows().filter(|row| row.from.is_none()).map(|row| {
        let kind = terms::migration(row.kind);
        t!("book.comes", kind = kind)
    }));
    let moves = rows().any(|row| row.changes_system());
    let cell = Cell::from(Text::joined(told, "; "));
    if moves { cell.tone(tone(landscape.domain(domain).priority)) } else { cell }
}

/// How much of a sector is hit.
#[derive(Default)]
struct Hit {
    must: usize,
    other: usize,
    rest: usize,
    users: u64,
    assumed: bool,
    one_off: Money,
}

/// Sector by sector.
pub(super) fn sectors(planned: &Planned<'_>) -> Table {
    let landscape = planned.landscape;
    let one_offs = planned.one_offs();
    let mut hits: BTreeMap<SectorId, Hit> = BTreeMap::new();
    for (id, _) in planned.by_sector() {
        let domain = landscape.domain(id);
        let hit = hits.entry(domain.sector).or_default();
        let moves = planned.migrations(id).iter().any(|row| row.changes_system());
        match (moves, domain.priority) {
            (true, Priority::Must) => hit.must += 1,
            (true, _) => hit.other += 1,
            (false, _) => hit.rest += 1,
        }
        let (users, assumed) = planned.moving_users(id);
        hit.users += users;
        hit.assumed |= assumed;
        hit.one_off += one_offs.get(&id).copied().unwrap_or_default();
    }
    let count =
        |count: usize, tone: Tone| Cell::count(count).tone(if count > 0 { tone } else { Tone::Plain });
    let columns = [
        Column::new("sector", Kind::Text, t!("book.sector"))
            .of(|(id, _): &(SectorId, Hit)| Cell::from(&landscape.sector(*id).name)),
        Column::new("must", Kind::Count, t!("book.red"))
            .of(|(_, hit): &(SectorId, Hit)| count(hit.must, Tone::Alarm)),
        Column::new("other", Kind::Count, t!("book.yellow"))
            .of(|(_, hit): &(SectorId, Hit)| count(hit.other, Tone::Notice)),
        Column::new("rest", Kind::Count, t!("book.untouched"))
            .of(|(_, hit): &(SectorId, Hit)| Cell::count(hit.rest)),
        Column::new("users", Kind::Count, t!("book.users"))
            .of(|(_, hit): &(SectorId, Hit)| Cell::count(hit.users).assumed(hit.assumed)),
        Column::new("one_off", Kind::Money, t!("book.one_off"))
            .of(|(_, hit): &(SectorId, Hit)| Cell::money(hit.one_off)),
    ];
    Table::of("sectors", t!("book.sectors"), columns, hits)
}
