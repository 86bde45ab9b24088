//! Contracts (model.md, sections 4 and 13).

use super::free::{free, guessed, taken, texts};
use super::inventory::{Entries, Inventories, Local};
use super::log::{Add, Log};
use crate::diagnostic::quote;
use crate::load::{Item, NumberOrWord, Spanned, codes, schema};
use crate::model::{Bridge, Contract, Growth, GrowthWord, Line, Options, Rates, Renewal, TakenFrom};
use crate::words::t;

type Entry<'a> = Local<'a, schema::Contract>;

/// The most months anything takes.
const MOST_MONTHS: u64 = 1_200;

/// All contracts; nobody names them yet.
pub(super) fn contracts(inventories: &Inventories<'_>, rates: &Rates, log: &mut Log) -> Vec<Contract> {
    inventories.contracts.iter().map(|entry| contract(entry, rates, log)).collect()
}

/// The figures of a contract that may say what they were taken from.
const FIGURES: [&str; 2] = ["annual_fee", "exit_fee"];

fn contract(entry: &Entry<'_>, rates: &Rates, log: &mut Log) -> Contract {
    let item = entry.item;
    dates(entry, log);
    let options = item.options().value().and_then(|options| self::options(entry, options, log));
    Contract {
        id: entry.id.value.to_owned(),
        municipality: entry.municipality,
        supplier: item.supplier().value().map(free).unwrap_or_default(),
        organisation_number: item.organisation_number().owned(),
        annual_fee: item.annual_fee().value(),
        // The lines name systems, which name the contract: see `lines`.
        lines: Vec::new(),
        pricing: item.pricing().value,
        start: item.start().value(),
        end: item.end().value(),
        renewal: renewal(entry, log),
        renewal_months: item.renewal_months().value,
        option_months: options.map_or_else(
            || item.option_months().value,
            |options| (options.count - options.used) * options.months,
        ),
        options,
        notice_months: item.notice_months().value,
        notice_to: item.notice_to().value,
        irrevocable_until: item.irrevocable_until().value(),
        terminated_to: item.terminated_to().value(),
        exit_fee: item.exit_fee().value(),
        growth: match item.growth().value() {
            Some(NumberOrWord::Number(percent)) => Growth::Percent(percent),
            Some(NumberOrWord::Word(GrowthWord::Any)) => Growth::Any,
            Some(NumberOrWord::Word(GrowthWord::None)) => Growth::None,
            None => Growth::Unknown,
        },
        bridge: bridge(item, rates),
        shared_with: texts(item.shared_with()),
        dpa: item.dpa().value(),
        notice_form: item.notice_form().owned(),
        responsible: item.responsible().owned(),
        name: item.name().owned(),
        case_number: item.reference().owned(),
        total_value: item.total_value().value(),
        notes: item.notes().owned(),
        guessed: guessed::<schema::Contract>(item.guessed(), &entry.reference, log),
        sources: TakenFrom {
            invoiced: taken("invoiced", item.invoiced(), &FIGURES, &entry.reference, log),
            quoted: taken("quoted", item.quoted(), &FIGURES, &entry.reference, log),
        },
        systems: Vec::new(),
        reference: entry.reference.clone(),
    }
}

/// The contract's own bridge, number by number over the workspace's.
fn bridge(item: Item<'_, schema::Contract>, rates: &Rates) -> Bridge {
    let own = item.bridge().value();
    let months = own.and_then(|own| own.months().value());
    let price_percent = own.and_then(|own| own.price_percent().value());
    Bridge {
        months: months.unwrap_or(rates.bridge_months.value as u32),
        price_percent: price_percent.unwrap_or(rates.bridge_price_percent.value),
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
        for item in entry.item.lines() {
            let (Some(text), Some(annual)) = (item.system().found(), item.annual().value()) else { continue };
            let Some(id) = inventories.own_id(
                entry.municipality,
                text,
                &t!("resolve.wanted_system"),
                &entry.reference,
                log,
            ) else {
                continue;
            };
            let own = &inventories.own[entry.municipality.index()];
            let named = own.entries.get(id).copied();
            if named.is_none() {
                if own.complete {
                    no_system_here(id, own.entries.keys().copied(), text, &entry.reference, log);
                }
                continue;
            }
            let system = named.and_then(|index| entries.of_entry[index]);
            let system = system.map(|entry| entries.uses[entry.index()].root);
            let system = system.filter(|system| contract.systems.contains(system));
            let twice = contract.lines.iter().any(|line| Some(line.system) == system);
            let unread = named.is_some_and(|index| names_what_is_not_there(inventories, entries, index));
            if unread {
                continue;
            }
            let Some(system) = system.filter(|_| !twice) else {
                if own.complete {
                    wrong_line(text, &entry.reference, twice, log);
                }
                continue;
            };
            sum += annual;
            contract.lines.push(Line { system, annual });
        }
        contract.lines.sort_by_key(|line| line.system);
        if sum > contract.annual_fee.unwrap_or(0) && !entry.item.annual_fee().is_unreadable() {
            let place = entry.item.lines().key().unwrap_or(entry.item.span());
            let message = match contract.annual_fee {
                Some(fee) => t!("resolve.lines_too_much", sum = sum, fee = fee),
                None => t!("resolve.lines_no_fee"),
            };
            log.error(codes::OUT_OF_RANGE, place, &entry.reference, message).help(t!("resolve.lines_help"));
            contract.lines.clear();
        }
    }
}

/// A line names a system that the municipality, which has told all of its systems, does not have.
fn no_system_here<'a>(
    id: &str,
    known: impl ExactSizeIterator<Item = &'a str>,
    text: Spanned<&str>,
    subject: &str,
    log: &mut Log,
) {
    let message = t!("resolve.no_system_here", name = quote(id));
    let help = match log.meant(id, known) {
        Some(meant) => t!("resolve.meant", meant = meant),
        None => t!("resolve.name_system_here"),
    };
    log.error(codes::UNKNOWN_SYSTEM, text.span, subject, message).help(help);
}

/// Whether the contract that a system names could not be told, which is a finding already.
fn names_what_is_not_there(inventories: &Inventories<'_>, entries: &Entries<'_>, index: usize) -> bool {
    let names = inventories.entries[index].item.system().is_some_and(|item| item.contract().is_there());
    let root = entries.of_entry[index].map(|entry| entries.uses[entry.index()].root);
    names && root.is_none_or(|root| entries.systems[root.index()].contract.is_none())
}

fn wrong_line(text: Spanned<&str>, contract: &str, twice: bool, log: &mut Log) {
    let message = match twice {
        true => t!("resolve.two_lines", system = quote(text.value), contract = quote(contract)),
        false => t!("resolve.line_not_named", system = quote(text.value), contract = quote(contract)),
    };
    log.error(codes::LINE_WRONG, text.span, contract, message).help(t!("resolve.line_help"));
}

fn renewal(entry: &Entry<'_>, log: &mut Log) -> Renewal {
    let item = entry.item;
    let given = item.renewal_months().given;
    let renews = given.value().is_some_and(|months| months > 0);
    let Some(word) = item.renewal().found() else {
        return if renews { Renewal::Tacit } else { Renewal::Never };
    };
    let wrong = match word.value {
        Renewal::Tacit if !renews && !given.is_unreadable() => {
            Some((t!("resolve.tacit_no_months"), t!("resolve.tacit_help")))
        }
        Renewal::Never if renews => Some((t!("resolve.never_months"), t!("resolve.one_away"))),
        _ => None,
    };
    if let Some((message, help)) = wrong {
        let finding = log.error(codes::KEYS_CLASH, word.span, &entry.reference, message);
        if let Some(months) = given.found() {
            finding.related(months.span, t!("resolve.given_here"));
        }
        finding.help(help);
    }
    word.value
}

fn options(entry: &Entry<'_>, options: Item<'_, schema::Options>, log: &mut Log) -> Option<Options> {
    let item = entry.item;
    let together = item.option_months().given;
    if let Some(clash) = together.key.filter(|_| together.is_there()) {
        let finding = log.error(codes::KEYS_CLASH, clash, &entry.reference, t!("resolve.options_beside"));
        finding.help(t!("resolve.options_beside_help"));
        if let Some(other) = item.options().key {
            finding.related(other, t!("resolve.options_here"));
        }
    }
    let (count, months) = (options.count().found()?, options.months().found()?);
    let used = options.used();
    if let Some(used) = used.given.found().filter(|used| used.value > count.value) {
        let message = t!("resolve.options_used", used = used.value, count = count.value);
        log.error(codes::OUT_OF_RANGE, used.span, &entry.reference, message)
            .related(count.span, t!("resolve.all_options"))
            .help(t!("resolve.options_used_help"));
        return None;
    }
    let used = used.value;
    if u64::from(count.value - used) * u64::from(months.value) > MOST_MONTHS {
        let message = t!(
            "resolve.options_long",
            count = count.value - used,
            months = months.value,
            most = MOST_MONTHS.to_string()
        );
        log.error(codes::OUT_OF_RANGE, count.span, &entry.reference, message)
            .help(t!("resolve.options_long_help"));
        return None;
    }
    Some(Options {
        count: count.value,
        months: months.value,
        used,
        decide_months: options.decide_months().value,
    })
}

/// Dates in an order that cannot be.
fn dates(entry: &Entry<'_>, log: &mut Log) {
    let item = entry.item;
    let start = item.start().found();
    if let (Some(start), Some(end)) = (start, item.end().found())
        && start.value > end.value
    {
        let message = t!("resolve.ends_first", name = quote(&entry.reference));
        log.error(codes::BAD_DATE, end.span, &entry.reference, message)
            .related(start.span, t!("resolve.starts_here"))
            .help(t!("resolve.ends_help"));
    }
    if let (Some(start), Some(to)) = (start, item.terminated_to().found())
        && start.value > to.value
    {
        let message = t!("resolve.terminated_first", name = quote(&entry.reference));
        log.warning(codes::BAD_DATE, to.span, &entry.reference, message)
            .related(start.span, t!("resolve.starts_here"));
    }
}
