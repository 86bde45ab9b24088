//! The manifest: merger, municipalities, rates, limits, roadmap.

use super::Clock;
use super::catalogue::Catalogue;
use super::free::find;
use super::inventory::Inventories;
use super::log::{Add, Log};
use super::names::Names;
use crate::diagnostic::{Finding, quote};
use crate::load::{Given, Item, NumberOrWord, codes, schema};
use crate::model::{
    BySize, Date, Figure, GrowthStep, GrowthSteps, IntegrationRates, Limits, Merger, MergerPhase,
    MigrationKind, MigrationRate, MigrationRates, Month, Municipality, MunicipalityId, PhaseMonths,
    PhaseReport, PhaseState, Rates, RoadmapSettings, SectorId, UnknownGrowth, VendorId,
};
use crate::source::Span;
use crate::words::{Text, t};

/// The planning date: what is said, else today's; none where what the file says could not be read.
pub(super) fn planning_date(manifest: Item<'_, schema::Manifest>, clock: Clock) -> Option<Date> {
    let given = manifest.merger().value().map(|item| item.as_of());
    let said = given.and_then(|given| given.value());
    let unreadable = given.is_some_and(|given| given.is_unreadable());
    clock.as_of_override.or(said).or((!unreadable).then_some(clock.today))
}

/// The merger. None where it has no date: nothing can be planned then.
pub(super) fn merger(manifest: Item<'_, schema::Manifest>, clock: Clock, log: &mut Log) -> Option<Merger> {
    let item = manifest.merger().value()?;
    let date = item.date().found()?;
    let given = item.as_of().found();
    // A date that could not be read is a finding already; the last one possible makes no other.
    let as_of = planning_date(manifest, clock).unwrap_or(date.value);
    let assumed = clock.as_of_override.is_none() && !item.as_of().is_there();
    if as_of > date.value {
        let (place, whose) = match given.filter(|_| clock.as_of_override.is_none()) {
            Some(given) => (given.span, Text::default()),
            None if assumed => (date.span, t!("resolve.of_today")),
            None => (date.span, t!("resolve.from_the_line")),
        };
        let message = t!("resolve.as_of_late", as_of = as_of, whose = whose, date = date.value);
        let finding = log.error(codes::BAD_DATE, place, "", message);
        finding.help(t!("resolve.as_of_late_help"));
        if place != date.span {
            finding.related(date.span, t!("resolve.day_one"));
        }
    } else if assumed {
        let message = t!("resolve.as_of_today", as_of = as_of);
        let place = manifest.merger().key.unwrap_or(item.span());
        log.push(Finding::info(codes::AS_OF_ASSUMED.code, place, message))
            .help(t!("resolve.as_of_today_help"));
    }
    Some(Merger {
        name: item.name().owned().unwrap_or_default(),
        date: date.value,
        as_of,
        horizon_years: item.horizon_years().value,
        discount_basis_points: item.discount_rate().value as u32,
    })
}

/// The municipalities by their ids.
pub(super) fn names<'a>(
    manifest: Item<'a, schema::Manifest>,
    log: &mut Log,
) -> Names<'a, schema::Municipality> {
    let whole = manifest.municipalities().is_whole();
    let items = manifest.municipalities().map(|item| (item.id(), item));
    Names::collect(&t!("resolve.a_municipality"), "", items, whole, log)
}

/// Who merges.
pub(super) fn municipalities(
    names: &Names<'_, schema::Municipality>,
    inventories: &Inventories<'_>,
    catalogue: &Catalogue<'_>,
    log: &mut Log,
) -> Vec<Municipality> {
    names
        .items()
        .enumerate()
        .map(|(index, (id, item))| Municipality {
            complete: inventories.complete(MunicipalityId::at(index), id, catalogue, log),
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

/// The steps of `rates.growth`, which must rise, each above 1, the last without an end.
fn growth(item: Item<'_, schema::Rates>, log: &mut Log) -> Option<GrowthSteps> {
    item.growth().node()?;
    let unreadable =
        |step: Item<'_, schema::GrowthStep>| step.to().is_unreadable() || step.percent().is_unreadable();
    if !item.growth().is_whole() || item.growth().any(unreadable) {
        return None;
    }
    let mut steps: Vec<GrowthStep> = Vec::new();
    let mut least = 100;
    let mut rising = true;
    for step in item.growth() {
        let percent = step.percent().value().unwrap_or(0);
        let to = step.to().value();
        rising &= steps.last().is_none_or(|step| step.to.is_some()) && to.is_none_or(|to| to > least);
        least = to.unwrap_or(least);
        steps.push(GrowthStep { to, percent });
    }
    rising &= steps.last().is_some_and(|step| step.to.is_none());
    if !rising {
        let place = item.growth().key().unwrap_or(item.span());
        log.error(codes::OUT_OF_RANGE, place, "", t!("resolve.growth_steps"))
            .help(t!("resolve.growth_steps_help"));
        return None;
    }
    Some(GrowthSteps { steps, assumed: false })
}

/// The rates, defaults where none is given.
pub(super) fn rates(manifest: Item<'_, schema::Manifest>, log: &mut Log) -> Rates {
    let mut rates = Rates::default();
    let Some(item) = manifest.rates().value() else { return rates };
    if let Some(months) = item.overlap_months().given.value() {
        rates.overlap_months = Figure::given(u64::from(months));
    }
    if let Some(steps) = growth(item, log) {
        rates.growth = steps;
    }
    set(&mut rates.vendor_annual, item.vendor_annual().given);
    set(&mut rates.tender, item.tender().given);
    set(&mut rates.same_supplier_exit_percent, item.same_supplier_exit_percent().given);
    if let Some(item) = item.bridge().value() {
        if let Some(months) = item.months().value() {
            rates.bridge_months = Figure::given(u64::from(months));
        }
        set(&mut rates.bridge_price_percent, item.price_percent());
    }
    by_size(&mut rates.assumed_annual_per_1000, item.assumed_annual_per_1000());
    by_size(&mut rates.renewal, item.renewal());
    if let Some(item) = item.municipality_size().value() {
        set(&mut rates.municipality_size.full_size, item.full_size().given);
        set(&mut rates.municipality_size.least_percent, item.least_percent().given);
    }
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
        set(&mut rates.quality.seconds_per_point_week, item.seconds_per_point_week().given);
        set(&mut rates.quality.weeks, item.weeks().given);
        set(&mut rates.quality.hour, item.hour().given);
    }
    rates
}

/// Some `migration` rates, put over what holds without them, number by number.
pub(super) fn migration(rates: &mut MigrationRates, item: Item<'_, schema::Migration>) {
    for kind in MigrationKind::ALL {
        let given = match kind {
            MigrationKind::Close => item.close().value(),
            MigrationKind::Lookup => item.lookup().value(),
            MigrationKind::Consolidate => item.consolidate().value(),
            MigrationKind::Convert => item.convert().value(),
            MigrationKind::Reenter => item.reenter().value().map(|item| item.rate()),
            MigrationKind::Introduce => item.introduce().value(),
            MigrationKind::Rekey => item.rekey().value(),
        };
        let Some(item) = given else { continue };
        let MigrationRate { fixed, per_user, per_record, per_site } = rates.get_mut(kind);
        set(fixed, item.fixed());
        set(per_user, item.per_user());
        set(per_record, item.per_record());
        set(per_site, item.per_site());
    }
    if let Some(item) = item.reenter().value() {
        set(&mut rates.reenter_most, item.most().given);
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
        min_fit: item.min_fit().value,
        unknown_growth: match item.unknown_growth().value {
            NumberOrWord::Number(percent) => UnknownGrowth::Percent(percent),
            NumberOrWord::Word(_) => UnknownGrowth::Any,
        },
    }
}

/// The roadmap's settings.
pub(super) fn roadmap(
    manifest: Item<'_, schema::Manifest>,
    as_of: Date,
    catalogue: &Catalogue<'_>,
    vendors: &[String],
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
    for (vendor, lanes) in item.vendors().iter() {
        match find(vendors, Some(vendor.value)) {
            Some(index) => {
                settings.vendors.insert(VendorId::at(index), lanes);
            }
            None => {
                let meant = log.meant(vendor.value, vendors.iter().map(String::as_str));
                let message = t!("resolve.no_vendor", name = quote(vendor.value));
                let finding = log.warning(codes::NO_EFFECT, vendor.span, "", message);
                finding.help(meant.map_or_else(
                    || t!("resolve.no_vendor_help"),
                    |meant| t!("resolve.meant", meant = meant),
                ));
            }
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
    let mut refuse = |key: Option<Span>, message: Text, help: Text| {
        let place = key.unwrap_or(item.span());
        log.error(codes::BAD_DATE, place, "", message).help(help);
    };
    let state = state.value()?;
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        refuse(
            to_key,
            t!("resolve.phase_backwards", to = to, from = from),
            t!("resolve.phase_backwards_help"),
        );
    }
    match state {
        PhaseState::Done if to.or(from).is_some_and(|end| end >= first) => refuse(
            if to.is_some() { to_key } else { from_key },
            t!("resolve.phase_done", first = first),
            t!("resolve.phase_done_help"),
        ),
        PhaseState::InProgress if from.is_some_and(|from| from > first) => {
            refuse(from_key, t!("resolve.phase_under_way", first = first), t!("resolve.phase_under_way_help"))
        }
        PhaseState::Slipped if from.is_none() && !item.months().is_there() => {
            refuse(state_key, t!("resolve.phase_slipped"), t!("resolve.phase_slipped_help"))
        }
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
            let message = t!("resolve.ends_before", name = name.value, to = to.value, from = from.value);
            log.error(codes::BAD_DATE, to.span, "", message)
                .help(t!("resolve.ends_before_help"))
                .related(from.span, t!("resolve.begins_here"));
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
