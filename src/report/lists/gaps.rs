//! `gaps`: what each municipality has not entered, as a list to fill in and import.

use super::{Cell, Column, Kind, List, ListName, Planned, Table};
use crate::model::{DomainId, Gap, Landscape, MunicipalityId, Priority};
use crate::words::{Text, t};

pub(super) const LIST: List =
    List { name: ListName::Gaps, about: t!("lists.gaps"), dated: false, make: table };

/// How many products stand beside a domain.
const COMMON: usize = 5;

fn table(planned: &Planned<'_>) -> Table {
    let landscape = planned.landscape;
    let gaps = planned.landscape.gaps();
    let columns = [
        Column::new("municipality", Kind::Text, t!("not_entered.municipality"))
            .grouped()
            .of(|gap: &Gap| planned.municipality(gap.municipality)),
        Column::new("domain", Kind::Id, t!("not_entered.domain"))
            .of(|gap: &Gap| Cell::text(&landscape.domain(gap.domain).id)),
        Column::new("about", Kind::Text, t!("not_entered.about"))
            .of(|gap: &Gap| Cell::from(Text::from(&landscape.domain(gap.domain).name))),
        Column::new("priority", Kind::Text, t!("not_entered.must")).of(|gap: &Gap| must(landscape, gap)),
        Column::new("common", Kind::Text, t!("not_entered.common"))
            .of(|gap: &Gap| Cell::list(common(landscape, gap.domain))),
        Column::new("name", Kind::Text, t!("not_entered.name")).of(|_: &Gap| Cell::empty()),
        Column::new("vendor", Kind::Text, t!("not_entered.vendor")).detail().of(|_: &Gap| Cell::empty()),
        Column::new("users", Kind::Text, t!("not_entered.users")).detail().of(|_: &Gap| Cell::empty()),
        Column::new("contract_end", Kind::Text, t!("not_entered.contract_end"))
            .detail()
            .of(|_: &Gap| Cell::empty()),
        Column::new("annual_cost", Kind::Text, t!("not_entered.annual_cost"))
            .detail()
            .of(|_: &Gap| Cell::empty()),
    ];
    Table::of("gaps", t!("not_entered.title"), columns, gaps).note(t!("not_entered.note"))
}

/// How many domains each municipality lacks; those that lack none are left out.
pub(in crate::report) fn lacking(planned: &Planned<'_>) -> Vec<(MunicipalityId, usize)> {
    let gaps = planned.landscape.gaps();
    let count = |id| gaps.iter().filter(|gap| gap.municipality == id).count();
    planned.landscape.municipality_ids().map(|id| (id, count(id))).filter(|(_, count)| *count > 0).collect()
}

fn must(landscape: &Landscape, gap: &Gap) -> Cell {
    match landscape.domain(gap.domain).priority {
        Priority::Must => Cell::from(t!("not_entered.yes")),
        _ => Cell::empty(),
    }
}

/// The names of the products that serve a domain and that people have, not tenders.
fn common(landscape: &Landscape, domain: DomainId) -> impl Iterator<Item = &str> {
    let products = landscape.products.iter();
    let served =
        products.filter(move |product| product.domains.contains(&domain) && product.vendor.is_some());
    served.map(|product| product.name.as_str()).take(COMMON)
}
