//! A municipality.

use super::{Card, Known, lists};
use crate::model::{MunicipalityId, Thing};
use crate::report::{Cell, Fact, Words};
use crate::words::t;

pub(super) fn card(known: &Known, id: MunicipalityId) -> Card {
    let landscape = known.landscape();
    let municipality = landscape.municipality(id);
    let uses: Vec<_> =
        landscape.use_ids().filter(|&entry| landscape.entry(entry).municipality == id).collect();
    let contracts = landscape.contracts.iter().filter(|contract| contract.municipality == id);
    let unplaced = uses.iter().filter(|&&entry| landscape.entry(entry).covers.is_empty()).count();
    let finished = municipality.complete.iter().filter(|&&complete| complete).count();
    let domains = municipality.complete.len();
    Card {
        kind: "municipality",
        kind_words: Words::new("Municipality", "Kommune"),
        reference: municipality.id.clone(),
        name: Words::same(&municipality.name),
        facts: vec![
            Fact::said("number", t!("show.number"), Cell::or_empty(municipality.number.as_ref(), Cell::text)),
            Fact::said("inhabitants", t!("show.inhabitants"), Cell::count(municipality.inhabitants)),
            Fact::said("systems", t!("show.systems"), Cell::count(uses.len())),
            Fact::said("unplaced", t!("show.unplaced"), Cell::count(unplaced)),
            Fact::said("contracts", t!("show.contracts"), Cell::count(contracts.count())),
            Fact::said("finished_domains", t!("show.finished_domains"), Cell::count(finished)),
            Fact::said("domains", t!("show.domains"), Cell::count(domains)),
            Fact::said("place", t!("show.place"), Cell::text(known.place(Thing::Municipality(id)))),
        ],
        tables: vec![lists::uses(known, uses, None)],
    }
}
