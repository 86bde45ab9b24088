//! `procurements`: what is bought, soonest start first, with the threshold it comes under and the ten-point checklist.

use super::{Cell, Column, Filled, Kind, List, Planned, Sentence, Table, Words};
use crate::model::{
    CheckAnswer, CheckPoint, Date, DomainArchive, DomainId, Landscape, Money, Product, ProductId, Threshold,
};
use crate::plan::Procurement;
use crate::report::Tone;
use crate::report::growth::Limits;

pub(super) const LIST: List = List {
    name: "procurements",
    about: Words::new(
        "what is procured: when to begin, slack, price, threshold, and the ten-point checklist",
        "hva som skal anskaffes: når det må begynne, slakk, pris, terskelverdi og sjekklisten med ti punkter",
    ),
    dated: true,
    make: table,
};

/// The points of the checklist as headings (Sørum kommune, e-strategi 2013–2016, chapter 7).
const POINTS: [(&str, &str, &str); 10] = [
    ("c1_noark", "1 Noark 5 or integrated with the cores", "1 Noark 5 eller integrert med kjernene"),
    ("c2_interfaces", "2 Documented interfaces, none locked", "2 Dokumenterte grensesnitt, ingen låste"),
    ("c3_sso", "3 Own directory (SSO)", "3 Egen katalogtjeneste (SSO)"),
    ("c4_components", "4 Service components clarified", "4 Tjenestekomponenter avklart"),
    ("c5_free_software", "5 Free software considered", "5 Fri programvare vurdert"),
    ("c6_standards", "6 Reference catalogue followed", "6 Referansekatalogen følges"),
    ("c7_hardware", "7 Hardware: RoHS and WEEE", "7 Utstyr: RoHS og WEEE"),
    ("c8_own_framework", "8 Own framework considered", "8 Eget rammeverk vurdert"),
    ("c9_infrastructure", "9 Database and infrastructure fit", "9 Støtter database og infrastruktur"),
    ("c10_budget", "10 In the yearly budget", "10 Meldt inn til budsjettet"),
];

fn table(planned: &Planned<'_>) -> Table {
    let mut bought: Vec<&Procurement> = planned.plan.procurements.iter().collect();
    bought.sort_by_key(|bought| (bought.start_by, bought.product));
    let mut sources: Vec<(Limits<'_>, Sentence)> = Vec::new();
    for bought in &bought {
        let limits = Limits::on(planned, day(planned, bought));
        if !sources.iter().any(|(known, _)| limits.are(known)) {
            sources.push((limits, limits.procurement_sources()));
        }
    }
    let rows = bought.into_iter().map(|bought| Row::of(planned, bought));
    let mut table = Table::of(
        "procurements",
        Words::new("Procurements", "Anskaffelser"),
        columns(planned).into_iter().chain(checklist(planned)),
        rows,
    );
    if table.rows.is_empty() {
        return table;
    }
    table.notes.extend(sources.into_iter().map(|(_, said)| said));
    table
        .note(Words::new(
            "The value, without VAT as the prices are given, is the one-off price and the yearly one over the horizon; the \
             term with all its options may be longer.",
            "Verdien, uten mva. slik prisene er oppgitt, er engangsprisen og den årlige prisen i hele perioden; avtaletiden med \
             alle opsjoner kan være lengre.",
        ))
        .note(Words::new(
            "Checklist: Sørum kommune, e-strategi 2013–2016, chapter 7; what fails is to be rejected by default. Enter answers \
             under `market.checklist` of the product.",
            "Sjekkliste: Sørum kommune, e-strategi 2013–2016, kapittel 7; det som ikke oppfylles, skal som utgangspunkt \
             refuseres. Svar legges inn under `market.checklist` på produktet.",
        ))
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
        Column::new("product", Kind::Id, "Product", "Produkt")
            .of(|&Row { product, .. }| Cell::text(&product.reference)),
        Column::new("name", Kind::Text, "Name", "Navn")
            .detail()
            .of(|&Row { product, .. }| Cell::text(&product.name)),
        Column::new("vendor", Kind::Text, "Vendor", "Leverandør").detail().of(|&Row { product, .. }| {
            Cell::or_empty(product.vendor, |vendor| Cell::text(&landscape.vendors[vendor.index()]))
        }),
        Column::new("domains", Kind::Text, "Domains", "Områder")
            .of(|&Row { bought, .. }| planned.domain_list(bought.domains.iter().copied())),
        Column::new("start_by", Kind::Date, "Begin by", "Må begynne")
            .of(|&Row { bought, .. }| Cell::or_empty(bought.start_by, Cell::date)),
        Column::new("slack", Kind::Days, "Slack, days", "Slakk, dager")
            .of(|&Row { bought, .. }| Cell::or_empty(bought.start_by, |day| planned.days_left(day))),
        Column::new("start", Kind::Date, "Roadmap starts", "Start i veikartet")
            .of(|row: &Row<'_>| Cell::or_empty(row.begins, |(begin, _)| Cell::date(begin))),
        Column::new("late", Kind::Count, "Months late", "Måneder forsinket").detail().of(|row: &Row<'_>| {
            Cell::or_empty(row.begins, |(_, late)| Cell::count(late).tone(alarm(late > 0)))
        }),
        Column::new("lead_months", Kind::Count, "Lead time, months", "Ledetid, måneder").detail().of(
            |&Row { product, .. }| {
                Cell::or_empty(product.market.as_ref(), |market| Cell::count(market.lead_months))
            },
        ),
        Column::new("due", Kind::Date, "In production by", "I drift innen")
            .detail()
            .of(|&Row { bought, .. }| Cell::or_empty(due(landscape, bought), Cell::date)),
        Column::new("one_off", Kind::Money, "One-off, NOK", "Engangskostnad, kr")
            .of(|&Row { bought, .. }| Cell::money(bought.one_off)),
        Column::new("annual", Kind::Money, "Annual, NOK", "Årlig, kr")
            .of(|&Row { bought, .. }| Cell::money(bought.annual)),
        Column::new("value", Kind::Money, "Value over the horizon, NOK", "Verdi i perioden, kr")
            .detail()
            .of(|row: &Row<'_>| Cell::money(row.value).assumed(true)),
        Column::new("threshold", Kind::Text, "Threshold", "Terskelverdi")
            .of(|row: &Row<'_>| threshold(row.value, &row.limits)),
        Column::new(
            "national_threshold",
            Kind::Money,
            "National threshold, NOK",
            "Nasjonal terskelverdi, kr",
        )
        .detail()
        .of(|row: &Row<'_>| Cell::or_empty(row.limits.national, limit)),
        Column::new("eea_threshold", Kind::Money, "EEA threshold, NOK", "EØS-terskelverdi, kr")
            .detail()
            .of(|row: &Row<'_>| Cell::or_empty(row.limits.eea, limit)),
        Column::new("open_points", Kind::Count, "Open points", "Åpne punkter")
            .of(|row: &Row<'_>| Cell::count(row.open())),
        Column::new("failed_points", Kind::Count, "Failed points", "Ikke oppfylte punkter")
            .detail()
            .of(|row: &Row<'_>| Cell::count(row.failed()).tone(alarm(row.failed() > 0))),
    ]
}

/// The checklist, and who runs it.
fn checklist<'a>(planned: &'a Planned<'a>) -> Vec<Filled<'a, Row<'a>>> {
    let points = POINTS.into_iter().enumerate();
    let mut columns: Vec<Filled<'a, Row<'a>>> = points
        .map(|(index, (key, en, nb))| {
            Column::new(key, Kind::Text, en, nb).detail().of(move |row: &Row<'a>| row.points[index].cell())
        })
        .collect();
    columns.push(
        Column::new("responsible", Kind::Text, "Responsible", "Ansvarlig")
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
        return Cell::words("no threshold known", "ingen terskel kjent").tone(Tone::Notice);
    };
    if value >= Money::from(eea.value) {
        Cell::words("EEA (TED)", "EØS (TED)")
    } else if value >= Money::from(national.value) {
        Cell::words("national (Doffin)", "nasjonal (Doffin)")
    } else {
        Cell::words("below", "under")
    }
    .assumed(true)
}

/// A point of the checklist for a procurement.
enum Point {
    /// Somebody said that it is met, or the catalogue does.
    Met(Words),
    /// It is not met.
    Failed(Words),
    /// It does not apply.
    NotRelevant,
    /// Nobody has looked; with what is known.
    Open(Words),
}

impl Point {
    fn of(planned: &Planned<'_>, row: &Procurement, product: &Product, point: CheckPoint) -> Point {
        match product.checklist.get(&point) {
            Some(CheckAnswer::Yes) => Point::Met(Words::new("yes", "ja")),
            Some(CheckAnswer::No) => Point::Failed(Words::new("no", "nei")),
            Some(CheckAnswer::NotRelevant) => Point::NotRelevant,
            None => Point::known(planned, row, product, point),
        }
    }

    /// What the workspace says where nobody has answered.
    fn known(planned: &Planned<'_>, row: &Procurement, product: &Product, point: CheckPoint) -> Point {
        let ask = Words::new("open", "åpen");
        match point {
            CheckPoint::Noark => {
                let landscape = planned.landscape;
                let archives = |&id: &DomainId| landscape.domain(id).archive == DomainArchive::Core;
                if !row.domains.iter().any(archives) {
                    Point::NotRelevant
                } else if product.archive_core {
                    Point::Met(Words::new("own core", "egen kjerne"))
                } else {
                    Point::Open(Words::new("open: no core of its own", "åpen: ingen egen kjerne"))
                }
            }
            CheckPoint::Interfaces if product.locked => Point::Failed(Words::new("no: locked", "nei: låst")),
            CheckPoint::Budget => Point::Open(Words::both(
                format!("open: {} a year", row.annual.get()),
                format!("åpen: {} i året", row.annual.get()),
            )),
            _ => Point::Open(ask),
        }
    }

    fn cell(&self) -> Cell {
        match self {
            Point::Met(words) => Cell::from(words.clone()).tone(Tone::Good),
            Point::Failed(words) => Cell::from(words.clone()).tone(Tone::Alarm),
            Point::NotRelevant => Cell::words("not relevant", "ikke relevant").tone(Tone::Faint),
            Point::Open(words) => words.clone().into(),
        }
    }
}
