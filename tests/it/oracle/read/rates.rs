//! Rates, limits and the roadmap's numbers, with their defaults (sections 6, 7, 8 and 12).

use std::collections::{BTreeMap, BTreeSet};

use super::super::calendar::Day;
use super::super::node::{Node, Read, Refused, decimal, free, refuse, scalar};
use super::super::world::*;

const RATE: i128 = 1_000_000_000;
const PERCENT: i128 = 10_000;
const SIZES: [&str; 3] = ["small", "medium", "large"];
const WORKS: [(&str, i128); 6] = [
    ("keep", 10_000),
    ("reregister", 20_000),
    ("suite", 15_000),
    ("reuse", 60_000),
    ("build", 120_000),
    ("build_locked", 300_000),
];

pub fn defaults() -> Rates {
    let mut migration = Migration::default();
    let mut set = |kind: Kind, fixed, per_user, per_record, most| {
        migration[kind as usize] = Rate { fixed, per_user, per_record, per_site: 0, most };
    };
    set(Kind::Close, 20_000, 0, 0, 0);
    set(Kind::Lookup, 100_000, 0, 2, 0);
    set(Kind::Consolidate, 120_000, 300, 8, 0);
    set(Kind::Convert, 250_000, 800, 20, 0);
    set(Kind::Reenter, 20_000, 800, 100, 200);
    set(Kind::Introduce, 60_000, 800, 0, 0);
    set(Kind::Rekey, 20_000, 0, 0, 0);
    Rates {
        overlap_months: 3,
        growth: vec![(Some(150), 60), (Some(400), 40), (None, 25)],
        vendor_annual: 60_000,
        tender: 200_000,
        same_supplier_exit_percent: 0,
        bridge_months: 6,
        bridge_percent: 150,
        assumed_annual_per_1000: [3000, 10_000, 40_000],
        renewal: [200_000, 700_000, 2_000_000],
        size_percent: [40, 100, 300],
        full_size: 25_000,
        least_percent: 25,
        migration,
        integration: WORKS.into(),
        seconds_per_point_week: 15,
        weeks: 44,
        hour: 600,
    }
}

pub fn no_roadmap() -> Roadmap {
    Roadmap {
        phases: [[0, 1, 1], [1, 1, 3], [1, 2, 4], [1, 2, 4]],
        size_percent: [50, 100, 150],
        teams: BTreeMap::new(),
        vendors: BTreeMap::new(),
        desk: 3,
        freeze: BTreeSet::new(),
    }
}

fn set(number: &mut i128, node: Node<'_>, key: &str, most: i128) -> Read<()> {
    if let Some(given) = node.number(key, most)? {
        *number = given;
    }
    Ok(())
}

fn sizes(numbers: &mut [i128; 3], node: Node<'_>, key: &str, most: i128) -> Read<()> {
    let Some(node) = node.get(key) else { return Ok(()) };
    node.only(&SIZES)?;
    for (number, size) in numbers.iter_mut().zip(SIZES) {
        set(number, node, size, most)?;
    }
    Ok(())
}

/// Replaces migration rates, number by number.
pub fn migration(rates: &mut Migration, node: Option<Node<'_>>) -> Read<()> {
    let Some(node) = node else { return Ok(()) };
    node.only(&Kind::ALL.map(Kind::name))?;
    for kind in Kind::ALL {
        let Some(given) = node.get(kind.name()) else { continue };
        given.only(&["fixed", "per_user", "per_record", "per_site", "most"])?;
        let rate = &mut rates[kind as usize];
        set(&mut rate.fixed, given, "fixed", RATE)?;
        set(&mut rate.per_user, given, "per_user", RATE)?;
        set(&mut rate.per_record, given, "per_record", RATE)?;
        set(&mut rate.per_site, given, "per_site", RATE)?;
        set(&mut rate.most, given, "most", RATE)?;
    }
    Ok(())
}

fn growth(node: Node<'_>) -> Read<Vec<(Option<i128>, i128)>> {
    let steps = node.list("growth")?;
    let mut growth = Vec::new();
    let mut before = 100;
    for (index, step) in steps.iter().enumerate() {
        step.only(&["to", "percent"])?;
        let to = step.text("to")?.map(|text| decimal(&text, 2)).transpose()?;
        let percent = step.number("percent", PERCENT)?;
        let percent = percent.ok_or_else(|| Refused("growth: percent is missing".to_owned()))?;
        if to.is_some_and(|to| to <= before) || to.is_none() != (index + 1 == steps.len()) {
            return refuse("growth: the steps do not rise, or the last one has an end");
        }
        before = to.unwrap_or(before);
        growth.push((to, percent));
    }
    Ok(growth)
}

/// Reads what the manifest says.
pub fn read(world: &mut World, manifest: Node<'_>) -> Read<()> {
    if let Some(node) = manifest.get("rates") {
        rates(&mut world.rates, node)?;
    }
    let limits = manifest.get("limits");
    let limit = |key| limits.map_or(Ok(None), |node| node.money(key));
    if let Some(node) = limits {
        node.only(&[
            "procurements",
            "one_off_budget",
            "archive_cores",
            "vendors",
            "min_fit",
            "unknown_growth",
        ])?;
    }
    world.limits = Limits {
        procurements: limit("procurements")?,
        one_off_budget: limit("one_off_budget")?,
        archive_cores: limit("archive_cores")?,
        vendors: limit("vendors")?,
        min_fit: limit("min_fit")?.unwrap_or(2),
        unknown_growth: match limits.map_or(Ok(None), |node| node.text("unknown_growth"))?.as_deref() {
            Some("any") => None,
            _ => Some(limits.map_or(Ok(None), |node| node.number("unknown_growth", PERCENT))?.unwrap_or(50)),
        },
    };
    match manifest.get("roadmap") {
        Some(node) => roadmap(&mut world.roadmap, node),
        None => Ok(()),
    }
}

fn rates(rates: &mut Rates, node: Node<'_>) -> Read<()> {
    node.only(&[
        "overlap_months",
        "growth",
        "vendor_annual",
        "tender",
        "same_supplier_exit_percent",
        "bridge",
        "assumed_annual_per_1000",
        "renewal",
        "size_percent",
        "municipality_size",
        "migration",
        "integration",
        "quality",
    ])?;
    rates.overlap_months = node.months("overlap_months")?.unwrap_or(rates.overlap_months);
    if node.get("growth").is_some() {
        rates.growth = growth(node)?;
    }
    set(&mut rates.vendor_annual, node, "vendor_annual", RATE)?;
    set(&mut rates.tender, node, "tender", RATE)?;
    set(&mut rates.same_supplier_exit_percent, node, "same_supplier_exit_percent", PERCENT)?;
    if let Some(bridge) = node.get("bridge") {
        bridge.only(&["months", "price_percent"])?;
        rates.bridge_months = bridge.months("months")?.unwrap_or(rates.bridge_months);
        set(&mut rates.bridge_percent, bridge, "price_percent", PERCENT)?;
    }
    sizes(&mut rates.assumed_annual_per_1000, node, "assumed_annual_per_1000", RATE)?;
    sizes(&mut rates.renewal, node, "renewal", RATE)?;
    sizes(&mut rates.size_percent, node, "size_percent", PERCENT)?;
    if let Some(size) = node.get("municipality_size") {
        size.only(&["full_size", "least_percent"])?;
        set(&mut rates.full_size, size, "full_size", 10_000_000)?;
        set(&mut rates.least_percent, size, "least_percent", PERCENT)?;
    }
    migration(&mut rates.migration, node.get("migration"))?;
    if let Some(integration) = node.get("integration") {
        integration.only(&WORKS.map(|(name, _)| name))?;
        for (name, number) in &mut rates.integration {
            set(number, integration, name, RATE)?;
        }
    }
    if let Some(quality) = node.get("quality") {
        quality.only(&["seconds_per_point_week", "weeks", "hour"])?;
        set(&mut rates.seconds_per_point_week, quality, "seconds_per_point_week", RATE)?;
        set(&mut rates.weeks, quality, "weeks", RATE)?;
        set(&mut rates.hour, quality, "hour", RATE)?;
    }
    Ok(())
}

fn per_name(node: Node<'_>, key: &str) -> Read<BTreeMap<String, i64>> {
    let mut found = BTreeMap::new();
    let Some(mapping) = node.get(key).and_then(|node| node.0.as_mapping()) else { return Ok(found) };
    for (name, value) in mapping {
        let name = free(&scalar(name)?.unwrap_or_default());
        let number = scalar(value)?.and_then(|text| text.parse().ok()).filter(|n: &i64| *n >= 1);
        found.insert(name, number.ok_or_else(|| Refused(format!("{key}: at least 1 is wanted")))?);
    }
    Ok(found)
}

fn roadmap(roadmap: &mut Roadmap, node: Node<'_>) -> Read<()> {
    node.only(&["phases", "size_percent", "teams", "vendors", "procurement_desk", "freeze", "status"])?;
    const SETS: [&str; 4] = ["keep", "consolidate", "convert", "procure"];
    if let Some(phases) = node.get("phases") {
        phases.only(&SETS)?;
        for (months, set) in roadmap.phases.iter_mut().zip(SETS) {
            let Some(given) = phases.get(set) else { continue };
            given.only(&["FP", "P", "G"])?;
            for (month, phase) in months.iter_mut().zip(["FP", "P", "G"]) {
                *month = given.months(phase)?.unwrap_or(*month);
            }
            if months[2] < 1 {
                return refuse("a phase G of no months");
            }
        }
    }
    if let Some(percent) = node.get("size_percent") {
        percent.only(&SIZES)?;
        for (number, size) in roadmap.size_percent.iter_mut().zip(SIZES) {
            *number = percent.months(size)?.unwrap_or(*number);
        }
    }
    roadmap.teams = per_name(node, "teams")?;
    roadmap.vendors = per_name(node, "vendors")?;
    roadmap.desk = node.months("procurement_desk")?.unwrap_or(roadmap.desk);
    for month in node.texts("freeze")? {
        let day = Day::parse(&format!("{month}-01"));
        let day = day.ok_or_else(|| Refused(format!("freeze: {month} is no month")))?;
        roadmap.freeze.insert(day.month_number());
    }
    Ok(())
}
