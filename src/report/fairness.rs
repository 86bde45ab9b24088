//! Who bears a plan, municipality by municipality.

use super::{Cell, Column, Fact, Kind, Page, Table};
use crate::business::Case;
use crate::fairness::Share;
use crate::model::{Landscape, Money, Month, MunicipalityId};
use crate::plan::Item;
use crate::words::{Text, t};

/// A bound that was asked for, with what it costs.
#[derive(Clone, Debug)]
pub struct Price {
    /// What must hold, as it was asked.
    pub asked: Vec<String>,
    /// What the whole plan costs more than the best.
    pub extra: Money,
    /// How many domains choose otherwise than in the best plan.
    pub otherwise: usize,
}

/// The page.
pub fn fairness(landscape: &Landscape, shares: &[Share], case: Option<&Case>, price: Option<&Price>) -> Page {
    let page = Page::new(t!("fairness.headline", merger = landscape.merger.name));
    let page = match price {
        Some(price) => page.facts(vec![
            Fact::new("bounds", t!("fairness.bounds"), Cell::list(&price.asked)),
            Fact::new("price", t!("fairness.price"), Cell::money(price.extra)),
            Fact::new("otherwise", t!("fairness.otherwise"), Cell::count(price.otherwise)),
        ]),
        None => page,
    };
    page.table(fairness_list(landscape, shares, case))
}

/// A municipality a row.
pub fn fairness_list(landscape: &Landscape, shares: &[Share], case: Option<&Case>) -> Table {
    /// A municipality or all of them, its share, and what its part costs in the first year.
    type Row = (Text, Share, Option<Money>);
    let columns = [
        Column::new("municipality", Kind::Text, t!("fairness.municipality"))
            .of(|(name, ..): &Row| name.clone().into()),
        Column::new("inhabitants", Kind::Count, t!("fairness.inhabitants"))
            .detail()
            .of(|(_, share, _): &Row| Cell::count(share.inhabitants)),
        Column::new("supplies", Kind::Count, t!("fairness.supplies"))
            .of(|(_, share, _): &Row| Cell::count(share.supplies)),
        Column::new("changing_users", Kind::Count, t!("fairness.changing"))
            .of(|(_, share, _): &Row| Cell::count(share.changing)),
        Column::new("per_1000", Kind::Count, t!("fairness.per_1000"))
            .of(|(_, share, _): &Row| Cell::count((share.changing_per_1000() + 5) / 10)),
        Column::new("migration", Kind::Money, t!("fairness.migration"))
            .of(|(_, share, _): &Row| Cell::money(share.migration)),
        Column::new("notices", Kind::Count, t!("fairness.notices"))
            .detail()
            .of(|(_, share, _): &Row| Cell::count(share.notices)),
        Column::new("contracts_lost", Kind::Count, t!("fairness.lost"))
            .of(|(_, share, _): &Row| Cell::count(share.lost)),
        Column::new("contracts_kept", Kind::Count, t!("fairness.kept"))
            .of(|(_, share, _): &Row| Cell::count(share.kept)),
        Column::new("fees_now", Kind::Money, t!("fairness.fees"))
            .of(|(_, share, _): &Row| Cell::money(share.fees)),
        Column::new("first_year", Kind::Money, t!("fairness.first_year"))
            .of(|&(.., year): &Row| Cell::or_empty(year, Cell::money)),
    ];
    let year = |id: MunicipalityId| case.map(|case| first_year(landscape, case, id));
    let rows = shares.iter().map(|share| {
        let name = Text::same(&landscape.municipality(share.municipality).name);
        (name, share.clone(), year(share.municipality))
    });
    let total = match shares {
        [first, others @ ..] if !others.is_empty() => {
            let all = others.iter().fold(first.clone(), sum);
            let years = shares.iter().filter_map(|share| year(share.municipality));
            Some((t!("fairness.all"), all, case.map(|_| years.sum())))
        }
        _ => None,
    };
    Table::summed("fairness", t!("fairness.title"), columns, rows, total).note(t!("fairness.note"))
}

fn sum(one: Share, other: &Share) -> Share {
    Share {
        municipality: one.municipality,
        inhabitants: one.inhabitants + other.inhabitants,
        supplies: one.supplies + other.supplies,
        changing: one.changing + other.changing,
        migration: one.migration + other.migration,
        notices: one.notices + other.notices,
        lost: one.lost + other.lost,
        kept: one.kept + other.kept,
        fees: one.fees + other.fees,
    }
}

/// What a municipality's part of systems and contracts costs in the first twelve months from day one, by the split of the business case.
fn first_year(landscape: &Landscape, case: &Case, municipality: MunicipalityId) -> Money {
    let first = Month::of(landscape.merger.date);
    let mine = case.target.iter().filter(|entry| {
        entry.municipality == municipality
            && matches!(entry.item, Item::Running | Item::Fees)
            && (first.0..first.0 + 12).contains(&entry.month.0)
    });
    mine.map(|entry| entry.amount).sum()
}
