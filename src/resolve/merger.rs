//! The manifest: merger, municipalities, rates, limits, roadmap.

use super::Clock;
use super::catalogue::Catalogue;
use super::inventory::Inventories;
use super::log::{Add, Log};
use super::names::Names;
use super::words;
use crate::diagnostic::{Finding, quote};
use crate::load::{Item, WholeOrWord, codes};
use crate::model::{
    BySize, Date, Figure, GrowthStep, GrowthSteps, IntegrationRates, Limits, Merger, MergerPhase,
    MigrationKind, MigrationRates, Month, Municipality, MunicipalityId, Phase, PhaseMonths, PhaseReport,
    PhaseState, Rates, RoadmapSettings, ScopeRule, SectorId, UnknownGrowth, VendorId,
};

/// The merger. None where it has no date: nothing can be planned then.
pub(super) fn merger(manifest: Item<'_>, clock: Clock, log: &mut Log) -> Option<Merger> {
    let item = manifest.item("merger")?;
    let date = item.date("date")?;
    let given = item.date("as_of");
    let as_of = clock.as_of_override.or(given.map(|given| given.value)).unwrap_or(clock.today);
    let assumed = clock.as_of_override.is_none() && !item.has("as_of");
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
        let place = manifest.key_span("merger").unwrap_or(item.span());
        log.push(Finding::info(codes::AS_OF_ASSUMED.code, place, message))
            .help("set `as_of` under `merger` so that the plan stays the same from day to day");
    }
    Some(Merger {
        name: item.text("name").map_or("", |name| name.value).to_owned(),
        date: date.value,
        as_of,
        horizon_years: item.whole("horizon_years").map_or(5, |years| years.value as u32),
        discount_basis_points: item.decimal("discount_rate").map_or(400, |rate| rate.value as u32),
    })
}

/// Who merges.
pub(super) fn municipalities(
    names: &Names<'_>,
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
            name: item.text("name").map_or(id, |name| name.value).to_owned(),
            number: item.text("number").map(|number| number.value.to_owned()),
            // A missing number is an error by now; one inhabitant keeps every division whole.
            inhabitants: item.whole("inhabitants").map_or(1, |count| count.value),
        })
        .collect()
}

fn set(figure: &mut Figure, item: Item<'_>, key: &str) {
    if let Some(given) = item.whole(key) {
        *figure = Figure::given(given.value);
    }
}

fn by_size(sizes: &mut BySize, rates: Item<'_>, key: &str) {
    if let Some(item) = rates.item(key) {
        set(&mut sizes.small, item, "small");
        set(&mut sizes.medium, item, "medium");
        set(&mut sizes.large, item, "large");
    }
}

/// Which domains are decided.
pub(super) fn scope(manifest: Item<'_>) -> ScopeRule {
    match manifest.word("scope") {
        Some(word) if word.value == "must" => ScopeRule::Must,
        _ => ScopeRule::Covered,
    }
}

/// The steps of `rates.growth`, which must rise, each above 1, the last without an end.
fn growth(item: Item<'_>, log: &mut Log) -> Option<GrowthSteps> {
    if !item.has("growth") {
        return None;
    }
    let mut steps: Vec<GrowthStep> = Vec::new();
    let mut least = 100;
    let mut rising = true;
    for step in item.items("growth") {
        let percent = step.whole("percent").map_or(0, |percent| percent.value);
        let to = step.decimal("to").map(|to| to.value);
        rising &= steps.last().is_none_or(|step| step.to.is_some()) && to.is_none_or(|to| to > least);
        least = to.unwrap_or(least);
        steps.push(GrowthStep { to, percent });
    }
    rising &= steps.last().is_some_and(|step| step.to.is_none());
    if !rising {
        let place = item.key_span("growth").unwrap_or(item.span());
        log.error(
            codes::OUT_OF_RANGE,
            place,
            "",
            "the steps of `growth` do not rise from 1 to a last one without `to`",
        )
        .help("write each `to` above the one before it, such as [{to: 1.5, percent: 60}, {percent: 25}]");
        return None;
    }
    Some(GrowthSteps { steps, assumed: false })
}

/// The rates, defaults where none is given.
pub(super) fn rates(manifest: Item<'_>, log: &mut Log) -> Rates {
    let mut rates = Rates::default();
    let Some(item) = manifest.item("rates") else { return rates };
    set(&mut rates.overlap_months, item, "overlap_months");
    if let Some(steps) = growth(item, log) {
        rates.growth = steps;
    }
    set(&mut rates.vendor_annual, item, "vendor_annual");
    set(&mut rates.tender, item, "tender");
    set(&mut rates.same_supplier_exit_percent, item, "same_supplier_exit_percent");
    if let Some(item) = item.item("bridge") {
        set(&mut rates.bridge_months, item, "months");
        set(&mut rates.bridge_price_percent, item, "price_percent");
    }
    by_size(&mut rates.assumed_annual_per_1000, item, "assumed_annual_per_1000");
    by_size(&mut rates.renewal, item, "renewal");
    if let Some(item) = item.item("municipality_size") {
        set(&mut rates.municipality_size.full_size, item, "full_size");
        set(&mut rates.municipality_size.least_percent, item, "least_percent");
    }
    by_size(&mut rates.size_percent, item, "size_percent");
    migration(&mut rates.migration, item);
    if let Some(item) = item.item("integration") {
        let IntegrationRates { keep, reregister, suite, reuse, build, build_locked } = &mut rates.integration;
        set(keep, item, "keep");
        set(reregister, item, "reregister");
        set(suite, item, "suite");
        set(reuse, item, "reuse");
        set(build, item, "build");
        set(build_locked, item, "build_locked");
    }
    if let Some(item) = item.item("quality") {
        set(&mut rates.quality.seconds_per_point_week, item, "seconds_per_point_week");
        set(&mut rates.quality.weeks, item, "weeks");
        set(&mut rates.quality.hour, item, "hour");
    }
    rates
}

/// The `migration` of some `rates`, put over what holds without it, number by number.
pub(super) fn migration(rates: &mut MigrationRates, item: Item<'_>) {
    let Some(item) = item.item("migration") else { return };
    for kind in MigrationKind::ALL {
        let Some(item) = item.item(kind.name()) else { continue };
        let rate = rates.get_mut(kind);
        set(&mut rate.fixed, item, "fixed");
        set(&mut rate.per_user, item, "per_user");
        set(&mut rate.per_record, item, "per_record");
        set(&mut rate.per_site, item, "per_site");
        if kind == MigrationKind::Reenter {
            set(&mut rates.reenter_most, item, "most");
        }
    }
}

/// The limits.
pub(super) fn limits(manifest: Item<'_>) -> Limits {
    let Some(item) = manifest.item("limits") else { return Limits::default() };
    let limit = |key| item.whole(key).map(|limit| limit.value);
    let default = Limits::default();
    Limits {
        procurements: limit("procurements"),
        one_off_budget: limit("one_off_budget"),
        archive_cores: limit("archive_cores"),
        vendors: limit("vendors"),
        min_fit: limit("min_fit").map_or(default.min_fit, |fit| fit as u8),
        unknown_growth: match item.whole_or_word("unknown_growth").map(|growth| growth.value) {
            Some(WholeOrWord::Whole(percent)) => UnknownGrowth::Percent(percent),
            Some(WholeOrWord::Word(_)) => UnknownGrowth::Any,
            None => default.unknown_growth,
        },
    }
}

/// The roadmap's settings.
pub(super) fn roadmap(
    manifest: Item<'_>,
    as_of: Date,
    catalogue: &Catalogue<'_>,
    vendors: &[String],
    log: &mut Log,
) -> RoadmapSettings {
    let mut settings = RoadmapSettings { merger_phases: merger_phases(manifest, log), ..Default::default() };
    let first = if as_of.day() == 1 { Month::of(as_of) } else { Month(Month::of(as_of).0 + 1) };
    let Some(item) = manifest.item("roadmap") else { return settings };
    let number = |item: Item<'_>, key: &str, number: &mut u32| {
        if let Some(given) = item.whole(key) {
            *number = given.value as u32;
        }
    };
    if let Some(phases) = item.item("phases") {
        let RoadmapSettings { keep, consolidate, convert, procure, .. } = &mut settings;
        for (key, months) in
            [("keep", keep), ("consolidate", consolidate), ("convert", convert), ("procure", procure)]
        {
            let Some(item) = phases.item(key) else { continue };
            let PhaseMonths { pre_project, planning, implementation } = months;
            number(item, "FP", pre_project);
            number(item, "P", planning);
            number(item, "G", implementation);
        }
    }
    if let Some(item) = item.item("size_percent") {
        for (key, percent) in ["small", "medium", "large"].into_iter().zip(&mut settings.size_percent) {
            number(item, key, percent);
        }
    }
    number(item, "procurement_desk", &mut settings.procurement_desk);
    for (sector, teams) in item.table("teams") {
        match catalogue.find_sector(sector.value) {
            Some(index) => {
                settings.teams.insert(SectorId::at(index), teams as u32);
            }
            None => catalogue.unknown_sector(sector, "", log),
        }
    }
    for (vendor, lanes) in item.table("vendors") {
        match vendors.binary_search(&words::free(vendor.value)) {
            Ok(index) => {
                settings.vendors.insert(VendorId::at(index), lanes as u32);
            }
            Err(_) => {
                let meant = log.meant(vendor.value, vendors.iter().map(String::as_str));
                let message = format!("no product or system is of the vendor {}", quote(vendor.value));
                let finding = log.warning(codes::NO_EFFECT, vendor.span, "", message);
                finding.help(meant.map_or_else(
                    || "correct the name, or take it away".to_owned(),
                    |meant| format!("did you mean `{meant}`?"),
                ));
            }
        }
    }
    settings.status = item
        .items("status")
        .enumerate()
        .filter_map(|(place, item)| phase_report(item, place, first, catalogue, log))
        .collect();
    settings.status.sort_by_key(|report| (report.domain, report.phase));
    settings.freeze = item.months("freeze").map(|month| Month(month.value)).collect();
    settings.freeze.sort();
    settings.freeze.dedup();
    settings
}

/// How far a phase is; `first` is the first month that can be planned.
fn phase_report(
    item: Item<'_>,
    place: usize,
    first: Month,
    catalogue: &Catalogue<'_>,
    log: &mut Log,
) -> Option<PhaseReport> {
    let domain = catalogue.domain(item.text("domain")?, "", log)?;
    let phase = item.word("phase")?.value;
    let phase = Phase::ALL.into_iter().find(|other| other.sign() == phase)?;
    let month = |key: &str| item.month(key).map(|month| Month(month.value));
    let (from, to) = (month("from"), month("to"));
    let key_place = |key: &str| item.key_span(key).unwrap_or(item.span());
    let mut refuse = |key: &str, message: &str, help: &str| {
        log.error(codes::BAD_DATE, key_place(key), "", message.to_owned()).help(help.to_owned());
    };
    let state = match item.word("state")?.value {
        "done" => PhaseState::Done,
        "in_progress" => PhaseState::InProgress,
        _ => PhaseState::Slipped,
    };
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        refuse(
            "to",
            &format!("the phase ends in {to}, before it begins in {from}"),
            "swap the two, or correct one",
        );
    }
    match state {
        PhaseState::Done if to.or(from).is_some_and(|end| end >= first) => refuse(
            if to.is_some() { "to" } else { "from" },
            &format!(
                "the phase is said to be done, but ends in a month still to be planned, from {first} on"
            ),
            "say `in_progress`, or correct the month, or plan from a later day",
        ),
        PhaseState::InProgress if from.is_some_and(|from| from > first) => refuse(
            "from",
            &format!(
                "the phase is said to be under way, but begins after {first}, the first month to be planned"
            ),
            "say `slipped` to let it begin no earlier, or correct the month",
        ),
        PhaseState::Slipped if from.is_none() && !item.has("months") => refuse(
            "state",
            "the phase is said to have slipped, but not to when",
            "add `from`, the first month it may begin in, or `months`, how long it takes now",
        ),
        _ => {}
    }
    let months = item.whole("months").map(|months| months.value as u32);
    Some(PhaseReport { domain, phase, state, from, to, months, place })
}

/// The phases of the merger itself, by their first day.
fn merger_phases(manifest: Item<'_>, log: &mut Log) -> Vec<MergerPhase> {
    let mut phases = Vec::new();
    for (place, item) in manifest.items("phases").enumerate() {
        let (Some(name), Some(from), Some(to)) = (item.text("name"), item.date("from"), item.date("to"))
        else {
            continue;
        };
        if to.value < from.value {
            let message = format!("{} ends on {}, before it begins on {}", name.value, to.value, from.value);
            log.error(codes::BAD_DATE, to.span, "", message)
                .help("swap the two days, or correct one")
                .related(from.span, "it begins here");
        }
        let gate = item.text("gate").map(|gate| gate.value.to_owned());
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
