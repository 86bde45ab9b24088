//! A view a sector: its domains side by side, in each the systems that do it, and the flows between those.

use std::collections::BTreeMap;

use super::{Maker, Node, View, both, identifier};
use crate::model::{DomainId, SectorId};

/// The width of a system's box.
const WIDTH: u32 = 180;
/// Its height.
const HEIGHT: u32 = 55;
/// Between boxes.
const GAP: u32 = 15;
/// What a domain's box leaves for its name.
const HEAD: u32 = 40;
/// How many domains stand beside one another.
const ACROSS: usize = 4;

impl Maker<'_> {
    pub(super) fn views(&mut self) {
        let export = self.export;
        for &sector in &export.chosen.sectors {
            let domains: Vec<DomainId> = (export.chosen.domains.iter().copied())
                .filter(|domain| export.landscape.domain(*domain).sector == sector)
                .collect();
            if !domains.is_empty() {
                self.view(sector, &domains);
            }
        }
    }

    fn view(&mut self, sector: SectorId, domains: &[DomainId]) {
        let landscape = self.export.landscape;
        let sector = landscape.sector(sector);
        let (mut nodes, mut places, mut top) = (Vec::new(), BTreeMap::new(), GAP);
        for row in domains.chunks(ACROSS) {
            let mut highest = 0;
            for (column, &domain) in row.iter().enumerate() {
                let left = GAP + column as u32 * (WIDTH + 3 * GAP);
                let Some(node) = self.domain_box(&sector.id, domain, [left, top], &mut places) else {
                    continue;
                };
                highest = highest.max(node.place[3]);
                nodes.push(node);
            }
            top += highest + GAP;
        }
        let lines = (self.model.relations.iter().filter(|relation| relation.kind == "Flow"))
            .filter_map(|flow| {
                let (from, to) = (places.get(&flow.source)?, places.get(&flow.target)?);
                let id = identifier("view-line", &format!("{} {}", sector.id, flow.id));
                Some((id, flow.id.clone(), from.clone(), to.clone()))
            })
            .collect();
        let id = identifier("view", &sector.id);
        self.model.views.push(View { id, names: both(&sector.name), nodes, lines });
    }

    /// The box of a domain with those of its systems in it; `places` learns where each system stands first.
    fn domain_box(
        &self,
        sector: &str,
        domain: DomainId,
        [left, top]: [u32; 2],
        places: &mut BTreeMap<String, String>,
    ) -> Option<Node> {
        let landscape = self.export.landscape;
        let element = self.id("domain", &landscape.domain(domain).id)?;
        let covering = self.export.chosen.uses.iter().map(|&id| landscape.entry(id));
        let covering = covering.filter(|entry| !entry.shared && entry.cover(domain).is_some());
        let mut nodes = Vec::new();
        for system in covering.filter_map(|entry| self.id("system", &entry.reference)) {
            let id = identifier("view-box", &format!("{sector} {element} {system}"));
            let top = top + HEAD + nodes.len() as u32 * (HEIGHT + GAP);
            places.entry(system.clone()).or_insert_with(|| id.clone());
            nodes.push(Node {
                id,
                element: system,
                place: [left + GAP, top, WIDTH, HEIGHT],
                nodes: Vec::new(),
            });
        }
        let height = HEAD + GAP + (nodes.len() as u32).max(1) * (HEIGHT + GAP);
        let id = identifier("view-box", &format!("{sector} {element}"));
        Some(Node { id, element, place: [left, top, WIDTH + 2 * GAP, height], nodes })
    }
}
