//! A contract.

use super::{Card, Known};
use crate::calendar::{StandingStatus, standing};
use crate::cost::ExitWay;
use crate::model::{ContractId, Extendable, Money, NoticeTo, Options, Renewal, Thing};
use crate::report::{Cell, Column, Fact, Kind, Table, Text, Tone, Value};
use crate::words::t;

pub(super) fn card(known: &Known, id: ContractId) -> Card {
    let landscape = known.landscape();
    let contract = landscape.contract(id);
    let mut facts = vec![
        Fact::text("supplier", Some(&contract.supplier)),
        Fact::text("organisation_number", contract.organisation_number.as_ref()),
        Fact::text("municipality", Some(&landscape.municipality(contract.municipality).id)),
        Fact::new("annual_fee", Cell::money(Money::from(contract.annual_fee))),
        if contract.per_inhabitant {
            Fact::word("pricing", t!("pricing.per_inhabitant"))
        } else {
            Fact::word("pricing", t!("pricing.fixed"))
        },
    ];
    facts.extend(terms(known, id));
    facts.extend(now(known, id));
    facts.extend(exit(known, id));
    facts.push(Fact::text("place", Some(known.place(Thing::Contract(id)))));
    Card {
        kind: "contract",
        kind_words: t!("show.contract"),
        reference: contract.reference.clone(),
        name: Text::same(&contract.supplier),
        facts,
        tables: vec![systems(known, id)],
    }
}

/// What was agreed.
fn terms(known: &Known, id: ContractId) -> Vec<Fact> {
    let contract = known.landscape().contract(id);
    let months = |key, months: u32| Fact::new(key, Cell::count(months));
    let option = |key, number: fn(Options) -> u32| {
        Fact::new(key, Cell::or_empty(contract.options, |options| Cell::count(number(options))))
    };
    vec![
        Fact::date("start", contract.start),
        Fact::date("end", contract.end),
        match contract.renewal {
            Renewal::Tacit => Fact::word("renewal", t!("renewal.tacit")),
            Renewal::Express => Fact::word("renewal", t!("renewal-2.express")),
            Renewal::Never => Fact::word("renewal", t!("renewal.never")),
        },
        months("renewal_months", contract.renewal_months),
        months("option_months", contract.option_months),
        option("options_count", |options| options.count),
        option("options_months", |options| options.months),
        option("options_used", |options| options.used),
        option("options_decide_months", |options| options.decide_months),
        months("notice_months", contract.notice_months),
        match contract.notice_to {
            NoticeTo::Any => Fact::word("notice_to", t!("notice_to.any")),
            NoticeTo::Month => Fact::word("notice_to", t!("notice_to.month")),
            NoticeTo::Quarter => Fact::word("notice_to", t!("notice_to.quarter")),
            NoticeTo::Year => Fact::word("notice_to", t!("notice_to.year")),
        },
        Fact::date("irrevocable_until", contract.irrevocable_until),
        Fact::date("terminated_to", contract.terminated_to),
        Fact::new("exit_fee", Cell::or_empty(contract.exit_fee, |fee| Cell::money(Money::from(fee)))),
        match contract.extendable {
            Extendable::Yes => Fact::word("extendable", t!("extendable.yes")),
            Extendable::No => Fact::word("extendable", t!("extendable.no")),
            Extendable::Unknown => Fact::word("extendable", t!("extendable-2.unknown")),
        },
        Fact::list("shared_with", &contract.shared_with),
        Fact::new("dpa", Cell::or_empty(contract.dpa, Cell::truth)),
        Fact::text("responsible", contract.responsible.as_ref()),
    ]
}

/// How it stands on the planning date (section 13).
fn now(known: &Known, id: ContractId) -> Vec<Fact> {
    let landscape = known.landscape();
    let now = standing(landscape.contract(id), landscape.merger.as_of);
    vec![
        match now.status {
            StandingStatus::Running => Fact::word("status", t!("status.running")),
            StandingStatus::Ended => Fact::word("status", t!("status.ended")),
            StandingStatus::Terminated => Fact::word("status", t!("status.terminated")),
        },
        Fact::date("term_end", now.term_end),
        Fact::date("next_exit", now.next_exit),
        Fact::date("last_notice_day", now.notice_by),
        Fact::date("notice_working_day", now.notice_working_day),
        Fact::date("option_by", now.option_by),
    ]
}

/// How it would end at the merger (section 9).
fn exit(known: &Known, id: ContractId) -> Vec<Fact> {
    let exit = known.basis.exit(id);
    let bridge = Cell::or_empty(exit.bridge_to, |day| Cell::date(day).tone(Tone::Notice));
    vec![
        match exit.way {
            ExitWay::Wait => Fact::word("exit_way", t!("exit_way.wait")),
            ExitWay::BuyOut => Fact::word("exit_way", t!("exit_way.buy_out")),
            ExitWay::Expire => Fact::word("exit_way", t!("exit_way.expire")),
        },
        Fact::date("exit_notice_by", exit.notice_by),
        Fact::date("exit_ends", Some(exit.ends)),
        Fact::new("exit_cost", Cell::money(exit.cost)),
        Fact::new("exit_bridge_to", bridge),
    ]
}

fn systems(known: &Known, id: ContractId) -> Table {
    let landscape = known.landscape();
    let columns = [
        Column::new("system", Kind::Id),
        Column::new("name", Kind::Text),
        Column::new("domains", Kind::Text),
        Column::new("place", Kind::Id),
    ];
    let mut table = Table::new("systems", t!("show.systems_under_it"), columns);
    for &id in &landscape.contract(id).systems {
        let system = landscape.system(id);
        let covers = &landscape.entry(system.entry).covers;
        let domains = covers.iter().map(|cover| landscape.domain(cover.domain).id.clone()).collect();
        table.push([
            Cell::text(&system.reference),
            Cell::text(&system.name),
            Value::List(domains).into(),
            Cell::text(known.place(Thing::Use(system.entry))),
        ]);
    }
    table
}
