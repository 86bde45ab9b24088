//! The manifest: merger, municipalities, rates, limits, roadmap.

use super::Clock;
use super::catalogue::Catalogue;
use super::log::{Add, Log};
use super::names::Names;
use crate::diagnostic::Finding;
use crate::load::{Given, Item, codes, schema};
use crate::model::{
    BySize, Date, Figure, IntegrationRates, Limits, Merger, MergerPhase, MigrationKind, MigrationRate,
    MigrationRates, Month, Municipality, PhaseMonths, PhaseReport, PhaseState, Rates, RoadmapSettings,
    SectorId,
};
use crate::source::Span;

/// The merger. None where it has no date: nothing can be planned then.
pub(super) fn merger(manifest: Item<'_, schema::Manifest>, clock: Clock, log: &mut Log) -> Option<Merger> {
    let item = manifest.merger().value()?;
    let date = item.date().found()?;
    let given = item.as_of().found();
    let as_of = clock.as_of_override.or(given.map(|given| given.value)).unwrap_or(clock.today);
    let assumed = clock.as_of_override.is_none() && !item.as_of().is_there();
    if as_of > date.value {
        let (place, whose) = match given.filter(|_| clock.as_of_override.is_none()) {
            Some(given) => (given.span, ""),
            None if assumed => (date.span, ", today's,"),
            None => (date.span, ", from the command line,"),
        };
        let message = format!("the planning date {as_of}{whose} is after the merger, {}", date.value);
        let finding = log.error(codes::BAD_DATE, place, "", message);
        finding.help("plan from a day before day one: set `as_of` under `merger`, or give --as-of");
        if place != date.span {
            finding.related(date.span, "day one");
        }
    } else if assumed {
        let message = format!("no planning date is given; today's, {as_of}, is used");
        let place = manifest.merger().key.unwrap_or(item.span());
        log.push(Finding::info(codes::AS_OF_ASSUMED.code, place, message))
            .help("set `as_of` under `merger` so that the plan stays the same from day to day");
    }
    Some(Merger {
        name: item.name().owned().unwrap_or_default(),
        date: date.value,
        as_of,
        horizon_years: item.horizon_years().value,
        discount_basis_points: item.discount_rate().value as u32,
    })
}

/// Who merges.
pub(super) fn municipalities(names: &Names<'_, schema::Municipality>) -> Vec<Municipality> {
    names
        .items()
        .map(|(id, item)| Municipality {
            id: id.to_owned(),
            name: item.name().value().unwrap_or(id).to_owned(),
            number: item.number().owned(),
            // A missing number is an error by now; one inhabitant keeps every division whole.
            inhabitants: item.inhabitants().value().unwrap_or(1),
        })
        .collect()
}

fn set(figure: &mut Figure, given: Given<u64>) {
    if let Some(given) = given.value() {
        *figure = Figure::given(given);
    }
}

fn by_size(sizes: &mut BySize, given: Given<Item<'_, schema::Sizes>>) {
    if let Some(item) = given.value() {
        let BySize { small, medium, large } = sizes;
        set(small, item.small());
        set(medium, item.medium());
        set(large, item.large());
    }
}

/// The rates, defaults where none is given.
pub(super) fn rates(manifest: Item<'_, schema::Manifest>) -> Rates {
    let mut rates = Rates::default();
    let Some(item) = manifest.rates().value() else { return rates };
    if let Some(months) = item.overlap_months().given.value() {
        rates.overlap_months = Figure::given(u64::from(months));
    }
    set(&mut rates.vendor_annual, item.vendor_annual().given);
    by_size(&mut rates.assumed_annual_per_1000, item.assumed_annual_per_1000());
    by_size(&mut rates.size_percent, item.size_percent());
    if let Some(item) = item.migration().value() {
        migration(&mut rates.migration, item);
    }
    if let Some(item) = item.integration().value() {
        let IntegrationRates { keep, reregister, suite, reuse, build, build_locked } = &mut rates.integration;
        set(keep, item.keep().given);
        set(reregister, item.reregister().given);
        set(suite, item.suite().given);
        set(reuse, item.reuse().given);
        set(build, item.build().given);
        set(build_locked, item.build_locked().given);
    }
    if let Some(item) = item.quality().value() {
        set(&mut rates.per_point_user, item.per_point_user().given);
    }
    rates
}

/// Some `migration` rates, put over what holds without them, number by number.
pub(super) fn migration(rates: &mut MigrationRates, item: Item<'_, schema::Migration>) {
    for kind in MigrationKind::ALL {
        let given = match kind {
            MigrationKind::Close => item.close(),
            MigrationKind::Lookup => item.lookup(),
            MigrationKind::Consolidate => item.consolidate(),
            MigrationKind::Convert => item.convert(),
            MigrationKind::Introduce => item.introduce(),
            MigrationKind::Rekey => item.rekey(),
        };
        let Some(item) = given.value() else { continue };
        let MigrationRate { fixed, per_user, per_record } = rates.get_mut(kind);
        set(fixed, item.fixed());
        set(per_user, item.per_user());
        set(per_record, item.per_record());
    }
}

/// The limits.
pub(super) fn limits(manifest: Item<'_, schema::Manifest>) -> Limits {
    let Some(item) = manifest.limits().value() else { return Limits::default() };
    Limits {
        procurements: item.procurements().value(),
        one_off_budget: item.one_off_budget().value(),
        archive_cores: item.archive_cores().value(),
        vendors: item.vendors().value(),
    }
}

/// The roadmap's settings.
pub(super) fn roadmap(
    manifest: Item<'_, schema::Manifest>,
    as_of: Date,
    catalogue: &Catalogue<'_>,
    log: &mut Log,
) -> RoadmapSettings {
    let mut settings = RoadmapSettings { merger_phases: merger_phases(manifest, log), ..Default::default() };
    let first = if as_of.day() == 1 { Month::of(as_of) } else { Month(Month::of(as_of).0 + 1) };
    let Some(item) = manifest.roadmap().value() else { return settings };
    if let Some(phases) = item.phases().value() {
        let RoadmapSettings { keep, consolidate, convert, procure, .. } = &mut settings;
        lengths(keep, phases.keep());
        lengths(consolidate, phases.consolidate());
        lengths(convert, phases.convert());
        lengths(procure, phases.procure());
    }
    if let Some(item) = item.size_percent().value() {
        let [small, medium, large] = &mut settings.size_percent;
        number(small, item.small());
        number(medium, item.medium());
        number(large, item.large());
    }
    settings.procurement_desk = item.procurement_desk().value;
    for (sector, teams) in item.teams().iter() {
        match catalogue.find_sector(sector.value) {
            Some(index) => {
                settings.teams.insert(SectorId::at(index), teams);
            }
            None => catalogue.unknown_sector(sector, "", log),
        }
    }
    settings.status = item
        .status()
        .enumerate()
        .filter_map(|(place, item)| phase_report(item, place, first, catalogue, log))
        .collect();
    settings.status.sort_by_key(|report| (report.domain, report.phase));
    settings.freeze = item.freeze().map(|month| Month(month.value)).collect();
    settings.freeze.sort();
    settings.freeze.dedup();
    settings
}

fn number(number: &mut u32, given: Given<u32>) {
    *number = given.value().unwrap_or(*number);
}

fn lengths(months: &mut PhaseMonths, given: Given<Item<'_, schema::PhaseLengths>>) {
    if let Some(item) = given.value() {
        let PhaseMonths { pre_project, planning, implementation } = months;
        number(pre_project, item.FP());
        number(planning, item.P());
        number(implementation, item.G());
    }
}

/// How far a phase is; `first` is the first month that can be planned.
fn phase_report(
    item: Item<'_, schema::PhaseReport>,
    place: usize,
    first: Month,
    catalogue: &Catalogue<'_>,
    log: &mut Log,
) -> Option<PhaseReport> {
    let domain = catalogue.domain(item.domain().found()?, "", log)?;
    let (phase, state) = (item.phase().value()?, item.state());
    let (from, to) = (item.from().value().map(Month), item.to().value().map(Month));
    let (from_key, to_key, state_key) = (item.from().key, item.to().key, state.key);
    let mut refuse = |key: Option<Span>, message: &str, help: &str| {
        let place = key.unwrap_or(item.span());
        log.error(codes::BAD_DATE, place, "", message.to_owned()).help(help.to_owned());
    };
    let state = state.value()?;
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        refuse(
            to_key,
            &format!("the phase ends in {to}, before it begins in {from}"),
            "swap the two, or correct one",
        );
    }
    match state {
        PhaseState::Done if to.or(from).is_some_and(|end| end >= first) => refuse(
            if to.is_some() { to_key } else { from_key },
            &format!(
                "the phase is said to be done, but ends in a month still to be planned, from {first} on"
            ),
            "say `in_progress`, or correct the month, or plan from a later day",
        ),
        PhaseState::InProgress if from.is_some_and(|from| from > first) => refuse(
            from_key,
            &format!(
                "the phase is said to be under way, but begins after {first}, the first month to be planned"
            ),
            "say `slipped` to let it begin no earlier, or correct the month",
        ),
        PhaseState::Slipped if from.is_none() && !item.months().is_there() => refuse(
            state_key,
            "the phase is said to have slipped, but not to when",
            "add `from`, the first month it may begin in, or `months`, how long it takes now",
        ),
        _ => {}
    }
    let months = item.months().value();
    Some(PhaseReport { domain, phase, state, from, to, months, place })
}

/// The phases of the merger itself, by their first day.
fn merger_phases(manifest: Item<'_, schema::Manifest>, log: &mut Log) -> Vec<MergerPhase> {
    let mut phases = Vec::new();
    for (place, item) in manifest.phases().enumerate() {
        let (Some(name), Some(from), Some(to)) =
            (item.name().found(), item.from().found(), item.to().found())
        else {
            continue;
        };
        if to.value < from.value {
            let message = format!("{} ends on {}, before it begins on {}", name.value, to.value, from.value);
            log.error(codes::BAD_DATE, to.span, "", message)
                .help("swap the two days, or correct one")
                .related(from.span, "it begins here");
        }
        let gate = item.gate().owned();
        phases.push(MergerPhase { name: name.value.to_owned(), from: from.value, to: to.value, gate, place });
    }
    phases.sort_by(|one, other| (one.from, one.to, &one.name).cmp(&(other.from, other.to, &other.name)));
    phases
}

/// A day so many months after another, clamped to the month's last day.
pub(super) fn months_after(date: Date, months: i32) -> Date {
    date.checked_add(jiff::Span::new().months(months))
        .expect("invariant: 1200 months around 2200 are within jiff's years")
}
