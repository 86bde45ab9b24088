//! What may go wrong, read off the plan and its roadmap; and the benefits that the workspace declares.

use std::collections::BTreeMap;

use super::deadlines::deadlines;
use super::rounded::rounded;
use super::{Cell, Column, Kind, Page, Planned, Table, Tone};
use crate::model::{Benefit, Criticality, DomainId, Money, SectorId};
use crate::plan::{Action, How};
use crate::words::{Text, t};

/// From how many contracts with one supplier that are given notice of it is worth saying.
const MANY: usize = 3;
/// A share of the cash, in percent, above which what is assumed is a risk.
const MUCH: i128 = 25;

/// A risk: how bad, what, of what, who looks after it, what to do.
struct Risk {
    level: Cell,
    what: Text,
    about: Cell,
    owner: Cell,
    measure: Text,
}

/// The risks, the worst first.
pub fn risks(planned: &Planned<'_>) -> Page {
    let mut found = Vec::new();
    found.extend(overdue(planned));
    found.extend(late(planned));
    found.extend(domains(planned));
    found.extend(missing(planned));
    found.extend(suppliers(planned));
    found.extend(assumed(planned));
    found.sort_by_key(|risk| std::cmp::Reverse(risk.level.tone == Tone::Alarm));
    let high = found.iter().filter(|risk| risk.level.tone == Tone::Alarm).count();
    let headline =
        t!("risks.headline", merger = planned.landscape.merger.name, count = found.len(), high = high);
    let columns = [
        Column::new("level", Kind::Text, t!("risks.level")).of(|risk: &Risk| risk.level.clone()),
        Column::new("risk", Kind::Text, t!("risks.risk")).of(|risk: &Risk| Cell::from(risk.what.clone())),
        Column::new("about", Kind::Text, t!("book.of")).of(|risk: &Risk| risk.about.clone()),
        Column::new("responsible", Kind::Text, t!("book.responsible")).of(|risk: &Risk| risk.owner.clone()),
        Column::new("measure", Kind::Text, t!("risks.measure"))
            .of(|risk: &Risk| Cell::from(risk.measure.clone())),
    ];
    let table = Table::of("risks", t!("risks.title"), columns, found);
    Page::new(headline).table(table.note(t!("risks.note")))
}

fn high() -> Cell {
    Cell::from(t!("risks.high")).tone(Tone::Alarm)
}

fn middle() -> Cell {
    Cell::from(t!("risks.middle")).tone(Tone::Notice)
}

/// Days that have passed.
fn overdue(planned: &Planned<'_>) -> Vec<Risk> {
    let as_of = planned.landscape.merger.as_of;
    let days = deadlines(planned).into_iter().filter(|day| day.by < as_of);
    days.map(|day| Risk {
        level: high(),
        what: t!("risks.overdue", act = day.act.words(), by = day.by),
        about: day.name,
        owner: day.responsible,
        measure: t!("risks.otherwise", otherwise = day.otherwise),
    })
    .collect()
}

/// Projects that end after their due day; those of life and health are the worst.
fn late(planned: &Planned<'_>) -> Vec<Risk> {
    let Some(roadmap) = planned.roadmap() else { return Vec::new() };
    let landscape = planned.landscape;
    let late = (0..roadmap.projects.list.len()).filter(|&project| roadmap.late_months(project) > 0);
    late.map(|project| {
        let domains = &roadmap.projects.list[project].domains;
        let vital = domains.iter().any(|&id| landscape.domain(id).criticality == Criticality::LifeHealth);
        let names = domains.iter().map(|&id| planned.domain_name(id));
        let months = u64::from(roadmap.late_months(project));
        Risk {
            level: if vital { high() } else { middle() },
            what: if vital {
                t!("risks.late_vital", months = months)
            } else {
                t!("risks.late", months = months)
            },
            about: Cell::from(Text::joined(names, ", ")),
            owner: planned.responsible_for_domains(domains.iter().copied()),
            measure: t!("risks.see_roadmap"),
        }
    })
    .collect()
}

/// Domains without an answer, and growth that a lawyer must see.
fn domains(planned: &Planned<'_>) -> Vec<Risk> {
    use crate::model::Candidate;
    let mut found = Vec::new();
    for (id, choice) in planned.by_sector() {
        let told = match choice.how {
            How::Chosen(Candidate::Open) => Some((high(), t!("risks.open"), t!("risks.find"))),
            _ if choice.lawyer => Some((middle(), t!("risks.lawyer"), t!("risks.ask_lawyer"))),
            _ => None,
        };
        found.extend(told.map(|(level, what, measure)| Risk {
            level,
            what,
            about: planned.domain_name(id),
            owner: planned.responsible_for_domains([id].into_iter()),
            measure,
        }));
    }
    found
}

/// Domains that must be there and that nobody has entered: a risk a sector.
fn missing(planned: &Planned<'_>) -> Vec<Risk> {
    let mut sectors: BTreeMap<SectorId, Vec<DomainId>> = BTreeMap::new();
    for (id, _) in planned.by_sector().into_iter().filter(|(_, choice)| choice.how == How::Missing) {
        sectors.entry(planned.landscape.domain(id).sector).or_default().push(id);
    }
    let risk = |domains: Vec<DomainId>| Risk {
        level: high(),
        what: t!("risks.missing_several", count = domains.len()),
        about: Text::joined(domains.iter().map(|&id| planned.domain_name(id)), ", ").into(),
        owner: planned.responsible_for_domains(domains.iter().copied()),
        measure: t!("risks.enter"),
    };
    sectors.into_values().map(risk).collect()
}

/// Suppliers who lose many contracts and whose help all of those moves need.
fn suppliers(planned: &Planned<'_>) -> Vec<Risk> {
    let mut lost: BTreeMap<&str, usize> = BTreeMap::new();
    for (&id, _) in planned.plan.contracts.iter().filter(|(_, fate)| fate.action == Action::Terminate) {
        *lost.entry(&planned.landscape.contract(id).supplier).or_default() += 1;
    }
    let many = lost.into_iter().filter(|(_, count)| *count >= MANY);
    many.map(|(supplier, count)| Risk {
        level: middle(),
        what: t!("risks.supplier", count = count),
        about: Cell::text(supplier),
        owner: Cell::empty(),
        measure: t!("risks.agree"),
    })
    .collect()
}

fn assumed(planned: &Planned<'_>) -> Option<Risk> {
    let cash = planned.plan.cost?.cash();
    let assumed = planned.plan.assumed?.cash();
    let percent = if cash == Money::ZERO { 0 } else { assumed.get() * 100 / cash.get() };
    (percent >= MUCH).then(|| Risk {
        level: middle(),
        what: t!("risks.assumed", percent = i64::try_from(percent).unwrap_or(100)),
        about: rounded(assumed, true).into(),
        owner: Cell::empty(),
        measure: t!("risks.ask_first"),
    })
}

/// The benefits that the workspace declares.
pub fn benefits(planned: &Planned<'_>) -> Page {
    let landscape = planned.landscape;
    let declared = &landscape.business_case.benefits;
    let sum: Money = declared.iter().map(|benefit| Money::from(benefit.annual)).sum();
    let columns = [
        Column::new("name", Kind::Text, t!("book.name")).of(|row: &&Benefit| Cell::text(&row.name)),
        Column::new("measure", Kind::Text, t!("risks.measured"))
            .of(|row: &&Benefit| Cell::from(row.measure.as_ref().map_or_else(Text::default, Text::same))),
        Column::new("from", Kind::Date, t!("risks.from"))
            .of(|row: &&Benefit| Cell::or_empty(row.from, Cell::date)),
        Column::new("annual", Kind::Money, t!("book.a_year"))
            .of(|row: &&Benefit| Cell::money(Money::from(row.annual))),
        Column::new("owner", Kind::Text, t!("book.responsible"))
            .of(|row: &&Benefit| Cell::or_empty(row.owner.as_ref(), Cell::text)),
        Column::new("domain", Kind::Text, t!("book.domain"))
            .of(|row: &&Benefit| Cell::or_empty(row.domain, |id| planned.domain_name(id))),
    ];
    if declared.is_empty() {
        return Page::new(t!("risks.no_benefits", merger = landscape.merger.name))
            .paragraph(t!("risks.declare_benefits"));
    }
    let table = Table::of("benefits", t!("risks.benefits"), columns, declared);
    Page::new(t!(
        "risks.benefits_headline",
        merger = landscape.merger.name,
        count = declared.len(),
        sum = sum
    ))
    .table(table.note(t!("risks.benefits_note")))
}
