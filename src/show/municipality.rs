//! A municipality.

use super::{Card, Known, lists};
use crate::model::{MunicipalityId, Thing};
use crate::report::{Cell, Fact, Text};
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
        kind_words: t!("show.municipality"),
        reference: municipality.id.clone(),
        name: Text::same(&municipality.name),
        facts: vec![
            Fact::new("number", t!("show.number"), Cell::or_empty(municipality.number.as_ref(), Cell::text)),
            Fact::new("inhabitants", t!("show.inhabitants"), Cell::count(municipality.inhabitants)),
            Fact::new("systems", t!("show.systems"), Cell::count(uses.len())),
            Fact::new("unplaced", t!("show.unplaced"), Cell::count(unplaced)),
            Fact::new("contracts", t!("show.contracts"), Cell::count(contracts.count())),
            Fact::new("finished_domains", t!("show.finished_domains"), Cell::count(finished)),
            Fact::new("domains", t!("show.domains"), Cell::count(domains)),
            Fact::new("place", t!("show.place"), Cell::text(known.place(Thing::Municipality(id)))),
        ],
        tables: vec![lists::uses(known, uses, None)],
    }
}
