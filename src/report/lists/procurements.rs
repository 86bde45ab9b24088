//! `procurements`: what is bought, soonest start first, with the threshold it comes under and the ten-point checklist.

use super::{Cell, Column, Filled, Kind, List, Planned, Table, Text};
use crate::model::{CheckAnswer, CheckPoint, Date, Landscape, Money, Product, ProductId, Threshold};
use crate::plan::Procurement;
use crate::report::Tone;
use crate::report::growth::Limits;
use crate::words::t;

pub(super) const LIST: List = List {
    name: "procurements",
    about: t!("procurements.what_is_procured_when_to_begin"),
    dated: true,
    make: table,
};

/// The points of the checklist as headings (Sørum kommune, e-strategi 2013–2016, chapter 7).
const POINTS: [&str; 10] = [
    "c1_noark",
    "c2_interfaces",
    "c3_sso",
    "c4_components",
    "c5_free_software",
    "c6_standards",
    "c7_hardware",
    "c8_own_framework",
    "c9_infrastructure",
    "c10_budget",
];

fn table(planned: &Planned<'_>) -> Table {
    let mut bought: Vec<&Procurement> = planned.plan.procurements.iter().collect();
    bought.sort_by_key(|bought| (bought.start_by, bought.product));
    let mut sources: Vec<(Limits<'_>, Text)> = Vec::new();
    for bought in &bought {
        let limits = Limits::on(planned, bought.start_by);
        if !sources.iter().any(|(known, _)| limits.are(known)) {
            sources.push((limits, limits.procurement_sources()));
        }
    }
    let rows = bought.into_iter().map(|bought| Row::of(planned, bought));
    let mut table = Table::of(
        "procurements",
        t!("procurements.procurements"),
        columns(planned).into_iter().chain(checklist(planned)),
        rows,
    );
    if table.rows.is_empty() {
        return table;
    }
    table.notes.extend(sources.into_iter().map(|(_, said)| said));
    table
        .note(t!("procurements.the_value_without_vat_as_the"))
        .note(t!("procurements.checklist_s_rum_kommune_e_strategi"))
}

/// A procurement with what the catalogue, the roadmap and the thresholds say of it.
struct Row<'a> {
    bought: &'a Procurement,
    product: &'a Product,
    /// The one-off price and the yearly one over the horizon.
    value: Money,
    limits: Limits<'a>,
    /// When the roadmap begins it, and how many months late it is even so; nothing where there is no roadmap.
    begins: Option<(Date, u32)>,
    points: Vec<Point>,
}

impl<'a> Row<'a> {
    fn of(planned: &'a Planned<'a>, bought: &'a Procurement) -> Self {
        let landscape = planned.landscape;
        let product = landscape.product(bought.product);
        Row {
            bought,
            product,
            value: bought.one_off + Money(bought.annual.get() * i128::from(landscape.merger.horizon_years)),
            limits: Limits::on(planned, bought.start_by),
            begins: begins(planned, bought.product),
            points: CheckPoint::ALL
                .into_iter()
                .map(|point| Point::of(planned, bought, product, point))
                .collect(),
        }
    }

    fn open(&self) -> usize {
        self.points.iter().filter(|point| matches!(point, Point::Open(_))).count()
    }

    fn failed(&self) -> usize {
        self.points.iter().filter(|point| matches!(point, Point::Failed(_))).count()
    }
}

/// What is bought, when, and at what price.
fn columns<'a>(planned: &'a Planned<'a>) -> Vec<Filled<'a, Row<'a>>> {
    let landscape = planned.landscape;
    vec![
        Column::new("product", Kind::Id).of(|&Row { product, .. }| Cell::text(&product.reference)),
        Column::new("name", Kind::Text).detail().of(|&Row { product, .. }| Cell::text(&product.name)),
        Column::new("vendor", Kind::Text).detail().of(|&Row { product, .. }| {
            Cell::or_empty(product.vendor, |vendor| Cell::text(&landscape.vendors[vendor.index()]))
        }),
        Column::new("domains", Kind::Text)
            .of(|&Row { bought, .. }| planned.domain_list(bought.domains.iter().copied())),
        Column::new("start_by", Kind::Date).of(|&Row { bought, .. }| Cell::date(bought.start_by)),
        Column::new("slack", Kind::Days).of(|&Row { bought, .. }| planned.days_left(bought.start_by)),
        Column::new("start", Kind::Date)
            .of(|row: &Row<'_>| Cell::or_empty(row.begins, |(begin, _)| Cell::date(begin))),
        Column::new("late", Kind::Count).detail().of(|row: &Row<'_>| {
            Cell::or_empty(row.begins, |(_, late)| Cell::count(late).tone(alarm(late > 0)))
        }),
        Column::new("lead_months", Kind::Count).detail().of(|&Row { product, .. }| {
            Cell::or_empty(product.market.as_ref(), |market| Cell::count(market.lead_months))
        }),
        Column::new("due", Kind::Date)
            .detail()
            .of(|&Row { bought, .. }| Cell::or_empty(due(landscape, bought), Cell::date)),
        Column::new("one_off", Kind::Money).of(|&Row { bought, .. }| Cell::money(bought.one_off)),
        Column::new("annual", Kind::Money).of(|&Row { bought, .. }| Cell::money(bought.annual)),
        Column::new("value", Kind::Money).detail().of(|row: &Row<'_>| Cell::money(row.value).assumed(true)),
        Column::new("threshold", Kind::Text).of(|row: &Row<'_>| threshold(row.value, &row.limits)),
        Column::new("national_threshold", Kind::Money)
            .detail()
            .of(|row: &Row<'_>| Cell::or_empty(row.limits.national, limit)),
        Column::new("eea_threshold", Kind::Money)
            .detail()
            .of(|row: &Row<'_>| Cell::or_empty(row.limits.eea, limit)),
        Column::new("open_points", Kind::Count).of(|row: &Row<'_>| Cell::count(row.open())),
        Column::new("failed_points", Kind::Count)
            .detail()
            .of(|row: &Row<'_>| Cell::count(row.failed()).tone(alarm(row.failed() > 0))),
    ]
}

/// The checklist, and who runs it.
fn checklist<'a>(planned: &'a Planned<'a>) -> Vec<Filled<'a, Row<'a>>> {
    let points = POINTS.into_iter().enumerate();
    let mut columns: Vec<Filled<'a, Row<'a>>> = points
        .map(|(index, key)| {
            Column::new(key, Kind::Text).detail().of(move |row: &Row<'a>| row.points[index].cell())
        })
        .collect();
    columns.push(
        Column::new("responsible", Kind::Text)
            .detail()
            .of(|&Row { bought, .. }| planned.responsible_for_domains(bought.domains.iter().copied())),
    );
    columns
}

/// The first day on which one of its domains must be in production.
fn due(landscape: &Landscape, bought: &Procurement) -> Option<Date> {
    bought.domains.iter().map(|&id| landscape.domain(id).due).min()
}

fn alarm(alarming: bool) -> Tone {
    if alarming { Tone::Alarm } else { Tone::Plain }
}

fn begins(planned: &Planned<'_>, product: ProductId) -> Option<(Date, u32)> {
    let roadmap = planned.roadmap()?;
    let project = roadmap.projects.list.iter().position(|project| project.product == Some(product))?;
    Some((roadmap.begin(project).first_day(), roadmap.late_months(project)))
}

/// A threshold in kroner.
fn limit(threshold: &Threshold) -> Cell {
    Cell::money(Money::from(threshold.value)).assumed(threshold.assumed)
}

/// Which rules a procurement of this value comes under.
fn threshold(value: Money, limits: &Limits<'_>) -> Cell {
    let (Some(national), Some(eea)) = (limits.national, limits.eea) else {
        return Cell::from(t!("term.no_threshold_known")).tone(Tone::Notice);
    };
    if value >= Money::from(eea.value) {
        Cell::from(t!("procurements.eea_ted"))
    } else if value >= Money::from(national.value) {
        Cell::from(t!("procurements.national_doffin"))
    } else {
        Cell::from(t!("procurements.below"))
    }
    .assumed(true)
}

/// A point of the checklist for a procurement.
enum Point {
    /// Somebody said that it is met, or the catalogue does.
    Met(Text),
    /// It is not met.
    Failed(Text),
    /// It does not apply.
    NotRelevant,
    /// Nobody has looked; with what is known.
    Open(Text),
}

impl Point {
    fn of(planned: &Planned<'_>, row: &Procurement, product: &Product, point: CheckPoint) -> Point {
        match product.checklist.get(&point) {
            Some(CheckAnswer::Yes) => Point::Met(t!("term.yes")),
            Some(CheckAnswer::No) => Point::Failed(t!("term.no")),
            Some(CheckAnswer::NotRelevant) => Point::NotRelevant,
            None => Point::known(planned, row, product, point),
        }
    }

    /// What the workspace says where nobody has answered.
    fn known(planned: &Planned<'_>, row: &Procurement, product: &Product, point: CheckPoint) -> Point {
        let ask = t!("procurements.open");
        match point {
            CheckPoint::Noark => {
                let landscape = planned.landscape;
                if !row.domains.iter().any(|&id| landscape.domain(id).archive_required) {
                    Point::NotRelevant
                } else if product.archive_core {
                    Point::Met(t!("procurements.own_core"))
                } else {
                    Point::Open(t!("procurements.open_no_core_of_its_own"))
                }
            }
            CheckPoint::Interfaces if product.locked => Point::Failed(t!("procurements.no_locked")),
            CheckPoint::Budget => Point::Open(t!("procurements.open_a_year", annual = row.annual)),
            _ => Point::Open(ask),
        }
    }

    fn cell(&self) -> Cell {
        match self {
            Point::Met(words) => Cell::from(words.clone()).tone(Tone::Good),
            Point::Failed(words) => Cell::from(words.clone()).tone(Tone::Alarm),
            Point::NotRelevant => Cell::from(t!("point.not_relevant")).tone(Tone::Faint),
            Point::Open(words) => words.clone().into(),
        }
    }
}
