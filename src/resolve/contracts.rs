//! Contracts (model.md, sections 4 and 13).

use super::catalogue::sorted;
use super::inventory::{Entries, Inventories, Local};
use super::log::{Add, Log};
use super::words;
use crate::diagnostic::quote;
use crate::load::{Item, codes};
use crate::model::{Bridge, Contract, Line, Options, Rates, Renewal};

/// The most months anything takes.
const MOST_MONTHS: u64 = 1_200;

/// All contracts; nobody names them yet.
pub(super) fn contracts(inventories: &Inventories<'_>, rates: &Rates, log: &mut Log) -> Vec<Contract> {
    inventories.contracts.iter().map(|entry| contract(entry, rates, log)).collect()
}

fn contract(entry: &Local<'_>, rates: &Rates, log: &mut Log) -> Contract {
    let item = entry.item;
    dates(entry, log);
    let number = |key| item.whole(key).map(|number| number.value);
    let text = |key| item.text(key).map(|text| text.value.to_owned());
    let date = |key| item.date(key).map(|date| date.value);
    let months = |key| number(key).unwrap_or(0) as u32;
    let options = item.item("options").and_then(|options| self::options(entry, options, log));
    Contract {
        id: entry.id.value.to_owned(),
        municipality: entry.municipality,
        supplier: words::free_text(item, "supplier").unwrap_or_default(),
        organisation_number: text("organisation_number"),
        annual_fee: number("annual_fee"),
        // The lines name systems, which name the contract: see `lines`.
        lines: Vec::new(),
        pricing: words::pricing(item, "pricing"),
        start: date("start"),
        end: date("end"),
        renewal: renewal(entry, log),
        renewal_months: months("renewal_months"),
        option_months: options.map_or_else(
            || months("option_months"),
            |options| (options.count - options.used) * options.months,
        ),
        options,
        notice_months: months("notice_months"),
        notice_to: words::notice_to(item),
        irrevocable_until: date("irrevocable_until"),
        terminated_to: date("terminated_to"),
        exit_fee: number("exit_fee"),
        growth: words::growth(item),
        bridge: bridge(item, rates),
        shared_with: sorted(item.texts("shared_with").map(|party| party.value.to_owned()).collect()),
        dpa: item.truth("dpa").map(|truth| truth.value),
        responsible: text("responsible"),
        name: text("name"),
        case_number: text("reference"),
        total_value: number("total_value"),
        notes: text("notes"),
        guessed: words::texts(item, "guessed"),
        systems: Vec::new(),
        reference: entry.reference.clone(),
    }
}

/// The contract's own bridge, number by number over the workspace's.
fn bridge(item: Item<'_>, rates: &Rates) -> Bridge {
    let own = item.item("bridge");
    let number = |key| own.and_then(|own| own.whole(key)).map(|number| number.value);
    Bridge {
        months: number("months").unwrap_or(rates.bridge_months.value) as u32,
        price_percent: number("price_percent").unwrap_or(rates.bridge_price_percent.value),
        own: own.is_some(),
    }
}

/// The lines of every contract, now that it is known which systems name it.
pub(super) fn lines(
    inventories: &Inventories<'_>,
    entries: &Entries<'_>,
    contracts: &mut [Contract],
    log: &mut Log,
) {
    for (entry, contract) in inventories.contracts.iter().zip(contracts) {
        let mut sum = 0;
        for item in entry.item.items("lines") {
            let (Some(text), Some(annual)) = (item.text("system"), item.whole("annual")) else { continue };
            let Some(id) = inventories.own_id(entry.municipality, text, "a system", &entry.reference, log)
            else {
                continue;
            };
            let own = &inventories.own[entry.municipality.index()];
            let system = own.entries.get(id).and_then(|&index| entries.of_entry[index]);
            let system = system.map(|entry| entries.uses[entry.index()].root);
            let system = system.filter(|system| contract.systems.contains(system));
            let twice = contract.lines.iter().any(|line| Some(line.system) == system);
            let Some(system) = system.filter(|_| !twice) else {
                if own.complete {
                    let message = match twice {
                        true => format!("{} has two lines in {}", quote(text.value), quote(&entry.reference)),
                        false => format!(
                            "{} does not name the contract {}",
                            quote(text.value),
                            quote(&entry.reference)
                        ),
                    };
                    log.error(codes::LINE_WRONG, text.span, &entry.reference, message)
                        .help("a line pays for one system that names this contract; put two lines of one system together");
                }
                continue;
            };
            sum += annual.value;
            contract.lines.push(Line { system, annual: annual.value });
        }
        contract.lines.sort_by_key(|line| line.system);
        if sum > contract.annual_fee.unwrap_or(0) {
            let place = entry.item.key_span("lines").unwrap_or(entry.item.span());
            let message = match contract.annual_fee {
                Some(fee) => format!("the lines sum to {sum} kroner, more than the annual fee, {fee}"),
                None => "there are `lines`, but no `annual_fee` that they are parts of".to_owned(),
            };
            log.error(codes::OUT_OF_RANGE, place, &entry.reference, message)
                .help("`lines` are parts of `annual_fee`: correct one of them");
            contract.lines.clear();
        }
    }
}

fn renewal(entry: &Local<'_>, log: &mut Log) -> Renewal {
    let item = entry.item;
    let renews = item.whole("renewal_months").is_some_and(|months| months.value > 0);
    let Some(word) = item.word("renewal") else {
        return if renews { Renewal::Tacit } else { Renewal::Never };
    };
    let wrong = match word.value {
        "tacit" if !renews && !unreadable(item, "renewal_months") => {
            Some(("`renewal: tacit` without `renewal_months`", "say by how many months it renews itself"))
        }
        "never" if renews => Some(("`renewal: never` with `renewal_months`", "take one of them away")),
        _ => None,
    };
    if let Some((message, help)) = wrong {
        let finding = log.error(codes::KEYS_CLASH, word.span, &entry.reference, message);
        if let Some(months) = item.whole("renewal_months") {
            finding.related(months.span, "given here");
        }
        finding.help(help);
    }
    match word.value {
        "tacit" => Renewal::Tacit,
        "express" => Renewal::Express,
        _ => Renewal::Never,
    }
}

/// Whether a key is there with a value that is not what it wants, which is a finding already.
fn unreadable(item: Item<'_>, key: &str) -> bool {
    item.has(key) && item.whole(key).is_none()
}

fn options(entry: &Local<'_>, options: Item<'_>, log: &mut Log) -> Option<Options> {
    let item = entry.item;
    if let Some(clash) = item.key_span("option_months").filter(|_| item.has("option_months")) {
        let finding =
            log.error(codes::KEYS_CLASH, clash, &entry.reference, "`option_months` stands beside `options`");
        finding.help("keep one: option_months is then (count − used) · months");
        if let Some(other) = item.key_span("options") {
            finding.related(other, "the options one by one");
        }
    }
    let (count, months) = (options.whole("count")?, options.whole("months")?);
    let used = options.whole("used");
    if let Some(used) = used.filter(|used| used.value > count.value) {
        let message = format!("{} options are used, but there are only {}", used.value, count.value);
        log.error(codes::OUT_OF_RANGE, used.span, &entry.reference, message)
            .related(count.span, "all of them")
            .help("`count` counts all options, used ones too");
        return None;
    }
    let used = used.map_or(0, |used| used.value);
    if (count.value - used) * months.value > MOST_MONTHS {
        let message = format!(
            "{} options of {} months come to more than {MOST_MONTHS} months",
            count.value - used,
            months.value
        );
        log.error(codes::OUT_OF_RANGE, count.span, &entry.reference, message)
            .help("give the number of options and the months of one");
        return None;
    }
    Some(Options {
        count: count.value as u32,
        months: months.value as u32,
        used: used as u32,
        decide_months: options.whole("decide_months").map_or(0, |months| months.value as u32),
    })
}

/// Dates in an order that cannot be.
fn dates(entry: &Local<'_>, log: &mut Log) {
    let item = entry.item;
    let date = |key| item.date(key);
    if let (Some(start), Some(end)) = (date("start"), date("end"))
        && start.value > end.value
    {
        let message = format!("the contract {} ends before it starts", quote(&entry.reference));
        log.error(codes::BAD_DATE, end.span, &entry.reference, message)
            .related(start.span, "it starts here")
            .help("`end` is its last day, with the options used so far");
    }
    if let (Some(start), Some(to)) = (date("start"), date("terminated_to"))
        && start.value > to.value
    {
        let message =
            format!("the contract {} is terminated to a day before it starts", quote(&entry.reference));
        log.warning(codes::BAD_DATE, to.span, &entry.reference, message)
            .related(start.span, "it starts here");
    }
}
