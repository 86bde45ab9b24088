//! `procurements`: what is bought, soonest start first, with the threshold it comes under and the ten-point checklist.

use super::{Cell, Column, Filled, Kind, List, ListName, Planned, Table, Text};
use crate::model::{
    CheckAnswer, CheckPoint, Date, DomainArchive, DomainId, Landscape, Money, Product, ProductId, Threshold,
};
use crate::plan::Procurement;
use crate::report::Tone;
use crate::report::growth::Limits;
use crate::words::t;

pub(super) const LIST: List =
    List { name: ListName::Procurements, about: t!("lists.procurements"), dated: true, make: table };

/// The points of the checklist as headings (Sørum kommune, e-strategi 2013–2016, chapter 7).
const fn point_heading(point: CheckPoint) -> (&'static str, Text) {
    match point {
        CheckPoint::Noark => ("c1_noark", t!("column.c1_noark")),
        CheckPoint::Interfaces => ("c2_interfaces", t!("column.c2_interfaces")),
        CheckPoint::SingleSignOn => ("c3_sso", t!("column.c3_sso")),
        CheckPoint::Components => ("c4_components", t!("column.c4_components")),
        CheckPoint::FreeSoftware => ("c5_free_software", t!("column.c5_free_software")),
        CheckPoint::Standards => ("c6_standards", t!("column.c6_standards")),
        CheckPoint::Hardware => ("c7_hardware", t!("column.c7_hardware")),
        CheckPoint::OwnFramework => ("c8_own_framework", t!("column.c8_own_framework")),
        CheckPoint::Infrastructure => ("c9_infrastructure", t!("column.c9_infrastructure")),
        CheckPoint::Budget => ("c10_budget", t!("column.c10_budget")),
    }
}

fn table(planned: &Planned<'_>) -> Table {
    let mut bought: Vec<&Procurement> = planned.plan.procurements.iter().collect();
    bought.sort_by_key(|bought| (bought.start_by, bought.product));
    let mut sources: Vec<(Limits<'_>, Text)> = Vec::new();
    for bought in &bought {
        let limits = Limits::on(planned, day(planned, bought));
        if !sources.iter().any(|(known, _)| limits.are(known)) {
            sources.push((limits, limits.procurement_sources()));
        }
    }
    let rows = bought.into_iter().map(|bought| Row::of(planned, bought));
    let mut table = Table::of(
        "procurements",
        t!("procurements.title"),
        columns(planned).into_iter().chain(checklist(planned)),
        rows,
    );
    if table.rows.is_empty() {
        return table;
    }
    table.notes.extend(planned.plan.procurements.iter().filter_map(|bought| spent(planned, bought)));
    table.notes.extend(sources.into_iter().map(|(_, said)| said));
    table.note(t!("procurements.value_note")).note(t!("procurements.checklist_note"))
}

/// What is gone whatever is chosen, of a procurement that has begun.
fn spent(planned: &Planned<'_>, bought: &Procurement) -> Option<Text> {
    let name = &planned.landscape.product(bought.product).name;
    (!bought.spent.is_zero()).then(|| t!("procurements.spent", name = name, spent = bought.spent))
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
        // What the supplier is paid: neither the tender's own cost nor what is spent already changes the value.
        let price = product.market.as_ref().map_or(bought.one_off, |market| Money::from(market.one_off));
        Row {
            bought,
            product,
            value: price + Money(bought.annual.get() * i128::from(landscape.merger.horizon_years)),
            limits: Limits::on(planned, day(planned, bought)),
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
        Column::new("product", Kind::Id, t!("column.product"))
            .of(|&Row { product, .. }| Cell::text(&product.reference)),
        Column::new("name", Kind::Text, t!("column.name"))
            .detail()
            .of(|&Row { product, .. }| Cell::text(&product.name)),
        Column::new("vendor", Kind::Text, t!("column.vendor")).detail().of(|&Row { product, .. }| {
            Cell::or_empty(product.vendor, |vendor| Cell::text(&landscape.vendors[vendor.index()]))
        }),
        Column::new("domains", Kind::Text, t!("column.domains"))
            .of(|&Row { bought, .. }| planned.domain_list(bought.domains.iter().copied())),
        Column::new("start_by", Kind::Date, t!("column.start_by"))
            .of(|&Row { bought, .. }| Cell::or_empty(bought.start_by, Cell::date)),
        Column::new("slack", Kind::Days, t!("column.slack"))
            .of(|&Row { bought, .. }| Cell::or_empty(bought.start_by, |day| planned.days_left(day))),
        Column::new("start", Kind::Date, t!("column.roadmap_start"))
            .of(|row: &Row<'_>| Cell::or_empty(row.begins, |(begin, _)| Cell::date(begin))),
        Column::new("late", Kind::Count, t!("column.late")).detail().of(|row: &Row<'_>| {
            Cell::or_empty(row.begins, |(_, late)| Cell::count(late).tone(alarm(late > 0)))
        }),
        Column::new("lead_months", Kind::Count, t!("column.lead_months")).detail().elsewhere().of(
            |&Row { product, .. }| {
                Cell::or_empty(product.market.as_ref(), |market| Cell::count(market.lead_months))
            },
        ),
        Column::new("due", Kind::Date, t!("column.in_production_by"))
            .detail()
            .of(|&Row { bought, .. }| Cell::or_empty(due(landscape, bought), Cell::date)),
        Column::new("one_off", Kind::Money, t!("column.one_off"))
            .of(|&Row { bought, .. }| Cell::money(bought.one_off)),
        Column::new("annual", Kind::Money, t!("column.annual"))
            .of(|&Row { bought, .. }| Cell::money(bought.annual)),
        Column::new("value", Kind::Money, t!("column.value"))
            .detail()
            .of(|row: &Row<'_>| Cell::money(row.value).assumed(true)),
        Column::new("threshold", Kind::Text, t!("column.threshold"))
            .of(|row: &Row<'_>| threshold(row.value, &row.limits)),
        Column::new("national_threshold", Kind::Money, t!("column.national_threshold"))
            .detail()
            .elsewhere()
            .of(|row: &Row<'_>| Cell::or_empty(row.limits.national, limit)),
        Column::new("eea_threshold", Kind::Money, t!("column.eea_threshold"))
            .detail()
            .elsewhere()
            .of(|row: &Row<'_>| Cell::or_empty(row.limits.eea, limit)),
        Column::new("open_points", Kind::Count, t!("column.open_points"))
            .of(|row: &Row<'_>| Cell::count(row.open())),
        Column::new("failed_points", Kind::Count, t!("column.failed_points"))
            .detail()
            .of(|row: &Row<'_>| Cell::count(row.failed()).tone(alarm(row.failed() > 0))),
    ]
}

/// The checklist, and who runs it.
fn checklist<'a>(planned: &'a Planned<'a>) -> Vec<Filled<'a, Row<'a>>> {
    let points = CheckPoint::ALL.into_iter().enumerate();
    let mut columns: Vec<Filled<'a, Row<'a>>> = points
        .map(|(index, point)| {
            let (key, heading) = point_heading(point);
            Column::new(key, Kind::Text, heading)
                .detail()
                .elsewhere()
                .of(move |row: &Row<'a>| row.points[index].cell())
        })
        .collect();
    columns.push(
        Column::new("responsible", Kind::Text, t!("column.responsible"))
            .detail()
            .of(|&Row { bought, .. }| planned.responsible_for_domains(bought.domains.iter().copied())),
    );
    columns
}

/// The day whose thresholds hold for it: when it must begin, or when it began.
fn day(planned: &Planned<'_>, bought: &Procurement) -> Date {
    bought.start_by.or(bought.begun).unwrap_or(planned.landscape.merger.as_of)
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
    let project = roadmap.projects.list.iter().position(|project| project.product() == Some(product))?;
    Some((roadmap.begin(project).first_day(), roadmap.late_months(project)))
}

/// A threshold in kroner.
fn limit(threshold: &Threshold) -> Cell {
    Cell::money(Money::from(threshold.value)).assumed(threshold.assumed)
}

/// Which rules a procurement of this value comes under.
fn threshold(value: Money, limits: &Limits<'_>) -> Cell {
    let (Some(national), Some(eea)) = (limits.national, limits.eea) else {
        return Cell::from(t!("threshold.unknown")).tone(Tone::Notice);
    };
    if value >= Money::from(eea.value) {
        Cell::from(t!("threshold.eea"))
    } else if value >= Money::from(national.value) {
        Cell::from(t!("threshold.national"))
    } else {
        Cell::from(t!("threshold.below"))
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
            Some(CheckAnswer::Yes) => Point::Met(t!("check_point.yes")),
            Some(CheckAnswer::No) => Point::Failed(t!("check_point.no")),
            Some(CheckAnswer::NotRelevant) => Point::NotRelevant,
            None => Point::known(planned, row, product, point),
        }
    }

    /// What the workspace says where nobody has answered.
    fn known(planned: &Planned<'_>, row: &Procurement, product: &Product, point: CheckPoint) -> Point {
        let ask = t!("check_point.open");
        match point {
            CheckPoint::Noark => {
                let landscape = planned.landscape;
                let archives = |&id: &DomainId| landscape.domain(id).archive == DomainArchive::Core;
                if !row.domains.iter().any(archives) {
                    Point::NotRelevant
                } else if product.archive_core {
                    Point::Met(t!("check_point.own_core"))
                } else {
                    Point::Open(t!("check_point.open_no_core"))
                }
            }
            CheckPoint::Interfaces if product.locked => Point::Failed(t!("check_point.no_locked")),
            CheckPoint::Budget => Point::Open(t!("check_point.open_budget", annual = row.annual)),
            _ => Point::Open(ask),
        }
    }

    fn cell(&self) -> Cell {
        match self {
            Point::Met(words) => Cell::from(words.clone()).tone(Tone::Good),
            Point::Failed(words) => Cell::from(words.clone()).tone(Tone::Alarm),
            Point::NotRelevant => Cell::from(t!("check_point.not_relevant")).tone(Tone::Faint),
            Point::Open(words) => words.clone().into(),
        }
    }
}
