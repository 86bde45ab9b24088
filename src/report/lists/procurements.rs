//! `procurements`: what is bought, soonest start first, with the threshold it comes under and the ten-point checklist.

use super::{Cell, Column, Kind, List, Planned, Table, Words};
use crate::model::{CheckAnswer, CheckPoint, Money, Product, ProductId, Threshold};
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
    let columns = [
        Column::new("product", Kind::Id, "Product", "Produkt"),
        Column::new("name", Kind::Text, "Name", "Navn").detail(),
        Column::new("vendor", Kind::Text, "Vendor", "Leverandør").detail(),
        Column::new("domains", Kind::Text, "Domains", "Områder"),
        Column::new("start_by", Kind::Date, "Begin by", "Må begynne"),
        Column::new("slack", Kind::Days, "Slack, days", "Slakk, dager"),
        Column::new("start", Kind::Date, "Roadmap starts", "Start i veikartet"),
        Column::new("late", Kind::Count, "Months late", "Måneder forsinket").detail(),
        Column::new("lead_months", Kind::Count, "Lead time, months", "Ledetid, måneder").detail(),
        Column::new("due", Kind::Date, "In production by", "I drift innen").detail(),
        Column::new("one_off", Kind::Money, "One-off, NOK", "Engangskostnad, kr"),
        Column::new("annual", Kind::Money, "Annual, NOK", "Årlig, kr"),
        Column::new("value", Kind::Money, "Value over the horizon, NOK", "Verdi i perioden, kr").detail(),
        Column::new("threshold", Kind::Text, "Threshold", "Terskelverdi"),
        Column::new(
            "national_threshold",
            Kind::Money,
            "National threshold, NOK",
            "Nasjonal terskelverdi, kr",
        )
        .detail(),
        Column::new("eea_threshold", Kind::Money, "EEA threshold, NOK", "EØS-terskelverdi, kr").detail(),
        Column::new("open_points", Kind::Count, "Open points", "Åpne punkter"),
        Column::new("failed_points", Kind::Count, "Failed points", "Ikke oppfylte punkter").detail(),
    ];
    let points = POINTS.map(|(key, en, nb)| Column::new(key, Kind::Text, en, nb).detail());
    let last = [Column::new("responsible", Kind::Text, "Responsible", "Ansvarlig").detail()];
    let mut table = Table::new(
        "procurements",
        Words::new("Procurements", "Anskaffelser"),
        columns.into_iter().chain(points).chain(last),
    );
    let mut rows: Vec<&Procurement> = planned.plan.procurements.iter().collect();
    rows.sort_by_key(|row| (row.start_by, row.product));
    let mut sources = Vec::new();
    for row in rows {
        let limits = Limits::on(planned, row.start_by);
        table.push(cells(planned, row, &limits));
        if !sources.iter().any(|(known, _)| limits.are(known)) {
            sources.push((limits, limits.procurement_sources()));
        }
    }
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

fn cells(planned: &Planned<'_>, row: &Procurement, limits: &Limits<'_>) -> Vec<Cell> {
    let landscape = planned.landscape;
    let [start, late] = timing(planned, row.product);
    let product = landscape.product(row.product);
    let due = row.domains.iter().map(|&id| landscape.domain(id).due).min();
    let value = row.one_off + Money(row.annual.get() * i128::from(landscape.merger.horizon_years));
    let points: Vec<Point> =
        CheckPoint::ALL.into_iter().map(|point| Point::of(planned, row, product, point)).collect();
    let count = |wanted: fn(&Point) -> bool| points.iter().filter(|point| wanted(point)).count();
    let open = count(|point| matches!(point, Point::Open(_)));
    let failed = count(|point| matches!(point, Point::Failed(_)));
    let mut cells = vec![
        Cell::text(&product.reference),
        Cell::text(&product.name),
        Cell::or_empty(product.vendor, |vendor| Cell::text(&landscape.vendors[vendor.index()])),
        planned.domain_list(row.domains.iter().copied()),
        Cell::date(row.start_by),
        planned.days_left(row.start_by),
        start,
        late,
        Cell::or_empty(product.market.as_ref(), |market| Cell::count(market.lead_months)),
        Cell::or_empty(due, Cell::date),
        Cell::money(row.one_off),
        Cell::money(row.annual),
        Cell::money(value).assumed(true),
        threshold(value, limits),
        Cell::or_empty(limits.national, limit),
        Cell::or_empty(limits.eea, limit),
        Cell::count(open),
        Cell::count(failed).tone(if failed > 0 { Tone::Alarm } else { Tone::Plain }),
    ];
    cells.extend(points.into_iter().map(Point::cell));
    cells.push(planned.responsible_for_domains(row.domains.iter().copied()));
    cells
}

/// When the roadmap begins the procurement, and how many months late it is even so; empty where there is no roadmap.
fn timing(planned: &Planned<'_>, product: ProductId) -> [Cell; 2] {
    let begun = planned.roadmap().and_then(|roadmap| {
        let project = roadmap.projects.list.iter().position(|project| project.product == Some(product))?;
        Some((roadmap.begin(project).first_day(), roadmap.late_months(project)))
    });
    let Some((begin, late)) = begun else { return [Cell::empty(), Cell::empty()] };
    [Cell::date(begin), Cell::count(late).tone(if late > 0 { Tone::Alarm } else { Tone::Plain })]
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
                if !row.domains.iter().any(|&id| landscape.domain(id).archive_required) {
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

    fn cell(self) -> Cell {
        match self {
            Point::Met(words) => Cell::from(words).tone(Tone::Good),
            Point::Failed(words) => Cell::from(words).tone(Tone::Alarm),
            Point::NotRelevant => Cell::words("not relevant", "ikke relevant").tone(Tone::Faint),
            Point::Open(words) => words.into(),
        }
    }
}
