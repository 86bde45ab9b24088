//! A contract.

use super::{Card, Known};
use crate::calendar::{StandingStatus, last_working_day, standing};
use crate::cost::ExitWay;
use crate::model::{ContractId, Growth, Line, Money, NoticeTo, Options, Pricing, Renewal, System, Thing};
use crate::report::{Cell, Column, Fact, Kind, Table, Text, Tone, terms};
use crate::words::t;

pub(super) fn card(known: &Known, id: ContractId) -> Card {
    let landscape = known.landscape();
    let contract = landscape.contract(id);
    let mut facts = vec![
        Fact::text("supplier", t!("fact.supplier"), Some(&contract.supplier)),
        Fact::text(
            "organisation_number",
            t!("fact.organisation_number"),
            contract.organisation_number.as_ref(),
        ),
        Fact::text(
            "municipality",
            t!("fact.municipality"),
            Some(&landscape.municipality(contract.municipality).id),
        ),
        Fact::new(
            "annual_fee",
            t!("fact.annual_fee"),
            Cell::money(Money::from(known.basis.annual_fee(id))).assumed(known.basis.has_assumed_fee(id)),
        ),
        Fact::text("case_number", t!("fact.case_number"), contract.case_number.as_ref()),
        Fact::new(
            "total_value",
            t!("fact.total_value"),
            Cell::or_empty(contract.total_value, |value| Cell::money(Money::from(value))),
        ),
        match contract.pricing {
            Pricing::Tiered => Fact::new("pricing", t!("fact.pricing"), t!("pricing_at_length.tiered")),
            Pricing::PerInhabitant => {
                Fact::new("pricing", t!("fact.pricing"), t!("pricing_at_length.per_inhabitant"))
            }
            Pricing::Fixed => Fact::new("pricing", t!("fact.pricing"), t!("pricing_at_length.fixed")),
        },
    ];
    facts.extend(terms(known, id));
    facts.extend(now(known, id));
    facts.extend(exit(known, id));
    facts.extend(planned(known, id));
    facts.push(Fact::text("place", t!("fact.place"), Some(known.place(Thing::Contract(id)))));
    Card {
        kind: "contract",
        kind_words: t!("show.contract"),
        reference: contract.reference.clone(),
        name: Text::same(contract.name.as_ref().unwrap_or(&contract.supplier)),
        facts,
        tables: vec![systems(known, id), lines(known, id)],
    }
}

/// What was agreed.
fn terms(known: &Known, id: ContractId) -> Vec<Fact> {
    let contract = known.landscape().contract(id);
    let months = |key, heading: Text, months: u32| Fact::new(key, heading, Cell::count(months));
    let option = |key, heading: Text, number: fn(Options) -> u32| {
        Fact::new(key, heading, Cell::or_empty(contract.options, |options| Cell::count(number(options))))
    };
    vec![
        Fact::date("start", t!("fact.start"), contract.start),
        Fact::date("end", t!("fact.end"), contract.end),
        match contract.renewal {
            Renewal::Tacit => Fact::new("renewal", t!("fact.renewal"), t!("renewal.tacit")),
            Renewal::Express => Fact::new("renewal", t!("fact.renewal"), t!("renewal.express")),
            Renewal::Never => Fact::new("renewal", t!("fact.renewal"), t!("renewal.never")),
        },
        months("renewal_months", t!("fact.renewal_months"), contract.renewal_months),
        months("option_months", t!("fact.option_months"), contract.option_months),
        option("options_count", t!("fact.options_count"), |options| options.count),
        option("options_months", t!("fact.options_months"), |options| options.months),
        option("options_used", t!("fact.options_used"), |options| options.used),
        option("options_decide_months", t!("fact.options_decide_months"), |options| options.decide_months),
        months("notice_months", t!("fact.notice_months"), contract.notice_months),
        match contract.notice_to {
            NoticeTo::Any => Fact::new("notice_to", t!("fact.notice_to"), t!("notice_to.any")),
            NoticeTo::Month => Fact::new("notice_to", t!("fact.notice_to"), t!("notice_to.month")),
            NoticeTo::Quarter => Fact::new("notice_to", t!("fact.notice_to"), t!("notice_to.quarter")),
            NoticeTo::Year => Fact::new("notice_to", t!("fact.notice_to"), t!("notice_to.year")),
        },
        Fact::date("irrevocable_until", t!("fact.irrevocable_until"), contract.irrevocable_until),
        Fact::date("terminated_to", t!("fact.terminated_to"), contract.terminated_to),
        Fact::new(
            "exit_fee",
            t!("fact.exit_fee"),
            Cell::or_empty(contract.exit_fee, |fee| Cell::money(Money::from(fee))),
        ),
        match contract.growth {
            Growth::Any => Fact::new("growth", t!("fact.growth"), t!("growth.any")),
            Growth::None => Fact::new("growth", t!("fact.growth"), t!("growth.none")),
            Growth::Percent(percent) => {
                Fact::new("growth", t!("fact.growth"), Cell::text(format!("{percent} %")))
            }
            Growth::Unknown => Fact::new("growth", t!("fact.growth"), t!("growth.unknown")),
        },
        Fact::new("bridge_months", t!("fact.bridge_months"), Cell::count(contract.bridge.months)),
        Fact::new(
            "bridge_price_percent",
            t!("fact.bridge_price_percent"),
            Cell::count(contract.bridge.price_percent).assumed(!contract.bridge.own),
        ),
        Fact::list("shared_with", t!("fact.shared_with"), &contract.shared_with),
        Fact::text("notice_form", t!("fact.notice_form"), contract.notice_form.as_ref()),
        Fact::new("dpa", t!("fact.dpa"), Cell::or_empty(contract.dpa, Cell::truth)),
        Fact::text("responsible", t!("fact.responsible"), contract.responsible.as_ref()),
        Fact::list("guessed", t!("fact.guessed"), &contract.guessed),
        Fact::list("invoiced", t!("fact.invoiced"), &contract.sources.invoiced),
        Fact::list("quoted", t!("fact.quoted"), &contract.sources.quoted),
        Fact::text("notes", t!("fact.notes"), contract.notes.as_ref()),
    ]
}

/// How it stands on the planning date (section 13).
fn now(known: &Known, id: ContractId) -> Vec<Fact> {
    let landscape = known.landscape();
    let now = standing(landscape.contract(id), landscape.merger.as_of);
    vec![
        match now.status {
            StandingStatus::Running => Fact::new("status", t!("fact.status"), t!("standing.running")),
            StandingStatus::Ended => Fact::new("status", t!("fact.status"), t!("standing.ended")),
            StandingStatus::Terminated => Fact::new("status", t!("fact.status"), t!("standing.terminated")),
        },
        Fact::date("term_end", t!("fact.term_end"), now.term_end),
        Fact::date("next_exit", t!("fact.next_exit"), now.next_exit),
        Fact::date("notice_by", t!("fact.notice_by"), now.notice_by),
        Fact::date("notice_working_day", t!("fact.notice_working_day"), now.notice_working_day),
        Fact::date("option_by", t!("fact.option_by"), now.option_by),
        Fact::new(
            "missed_cost",
            t!("fact.missed_cost"),
            Cell::or_empty(now.missed_cost, |cost| Cell::money(Money::from(cost))),
        ),
        Fact::new(
            "remaining_cost",
            t!("fact.remaining_cost"),
            Cell::or_empty(now.remaining_cost, |cost| Cell::money(Money::from(cost))),
        ),
    ]
}

/// How it would end at the merger (section 9).
fn exit(known: &Known, id: ContractId) -> Vec<Fact> {
    let exit = known.basis.exit(id);
    let bridge = Cell::or_empty(exit.bridge_to, |day| Cell::date(day).tone(Tone::Notice));
    vec![
        match exit.way {
            ExitWay::Wait => Fact::new("exit_way", t!("fact.exit_way"), t!("exit_way.wait")),
            ExitWay::BuyOut => Fact::new("exit_way", t!("fact.exit_way"), t!("exit_way.buy_out")),
            ExitWay::Bridge => Fact::new("exit_way", t!("fact.exit_way"), t!("exit_way.bridge")),
            ExitWay::Expire => Fact::new("exit_way", t!("fact.exit_way"), t!("exit_way.expire")),
        },
        Fact::date("exit_notice_by", t!("fact.exit_notice_by"), exit.notice_by),
        Fact::date("exit_ends", t!("fact.exit_ends"), Some(exit.ends)),
        Fact::new("exit_cost", t!("fact.exit_cost"), Cell::money(exit.cost)),
        Fact::new("exit_bridge_to", t!("fact.exit_bridge_to"), bridge),
    ]
}

/// What the plan makes of it, with the days of every other list: as its users move. Nothing where there is no plan.
fn planned(known: &Known, id: ContractId) -> Vec<Fact> {
    let Some((planned, fate)) = known.planned.and_then(|it| Some((it, it.plan.contracts.get(&id)?))) else {
        return Vec::new();
    };
    let mut facts = vec![Fact::new("plan_action", t!("fact.plan_action"), terms::action(fate.action))];
    if !fate.action.goes_on() {
        let extra = Cell::or_empty(fate.extra_exit_cost(), |extra| Cell::money(extra).tone(Tone::Alarm));
        let off = planned.landscape.contract(id).systems.iter().map(|&system| planned.switch_off(system).off);
        facts.extend([
            Fact::date("plan_switch_off", t!("fact.plan_switch_off"), off.max()),
            Fact::date("plan_notice_by", t!("fact.plan_notice_by"), fate.notice_by),
            Fact::date(
                "plan_notice_working_day",
                t!("fact.plan_notice_working_day"),
                fate.notice_by.map(last_working_day),
            ),
            Fact::date("plan_ends", t!("fact.plan_ends"), fate.ends),
            Fact::new(
                "plan_exit_cost",
                t!("fact.plan_exit_cost"),
                Cell::money(fate.exit_cost).assumed(fate.is_assumed()),
            ),
            Fact::new("plan_exit_extra", t!("fact.plan_exit_extra"), extra),
        ]);
    }
    facts
}

/// The parts of its fee that pay for one system each, and when the plan ends them while the contract goes on.
fn lines(known: &Known, id: ContractId) -> Table {
    let landscape = known.landscape();
    let fate = known.planned.and_then(|planned| planned.plan.contracts.get(&id));
    let parts = fate.filter(|fate| fate.action.goes_on()).map_or(&[][..], |fate| &fate.lines);
    let part = |line: &Line| parts.iter().find(|part| part.system == line.system);
    let columns = [
        Column::new("system", Kind::Id, t!("column.system"))
            .of(|line: &&Line| Cell::text(&landscape.system(line.system).reference)),
        Column::new("annual", Kind::Money, t!("column.annual"))
            .of(|line: &&Line| Cell::money(Money::from(line.annual))),
        Column::new("plan_notice_by", Kind::Date, t!("column.notice_by"))
            .of(|line: &&Line| Cell::or_empty(part(line).and_then(|part| part.notice_by), Cell::date)),
        Column::new("plan_ends", Kind::Date, t!("column.then_ends"))
            .of(|line: &&Line| Cell::or_empty(part(line), |part| Cell::date(part.ends))),
    ];
    Table::of("lines", t!("show.lines_of_its_fee"), columns, &landscape.contract(id).lines)
}

fn systems(known: &Known, id: ContractId) -> Table {
    let landscape = known.landscape();
    let columns = [
        Column::new("system", Kind::Id, t!("column.system"))
            .of(|system: &&System| Cell::text(&system.reference)),
        Column::new("name", Kind::Text, t!("column.name")).of(|system: &&System| Cell::text(&system.name)),
        Column::new("domains", Kind::Text, t!("column.domains")).of(|system: &&System| {
            let covers = &landscape.entry(system.entry).covers;
            Cell::list(covers.iter().map(|cover| &landscape.domain(cover.domain).id))
        }),
        Column::new("place", Kind::Id, t!("column.place"))
            .of(|system: &&System| Cell::text(known.place(Thing::Use(system.entry)))),
    ];
    let rows = landscape.contract(id).systems.iter().map(|&id| landscape.system(id));
    Table::of("systems", t!("show.systems_under_it"), columns, rows)
}
