//! A contract.

use super::{Card, Known};
use crate::calendar::{StandingStatus, standing};
use crate::cost::ExitWay;
use crate::model::{ContractId, Growth, Money, NoticeTo, Options, Pricing, Renewal, Thing};
use crate::report::{Cell, Column, Fact, Kind, Table, Tone, Value, Words};

pub(super) fn card(known: &Known, id: ContractId) -> Card {
    let landscape = known.landscape();
    let contract = landscape.contract(id);
    let mut facts = vec![
        Fact::text("supplier", "Supplier", "Leverandør", Some(&contract.supplier)),
        Fact::text(
            "organisation_number",
            "Organisation number",
            "Organisasjonsnummer",
            contract.organisation_number.as_ref(),
        ),
        Fact::text(
            "municipality",
            "Municipality",
            "Kommune",
            Some(&landscape.municipality(contract.municipality).id),
        ),
        Fact::new(
            "annual_fee",
            "Fee a year, NOK",
            "Avgift i året, kr",
            Cell::money(Money::from(known.basis.annual_fee(id))).assumed(known.basis.has_assumed_fee(id)),
        ),
        Fact::text("case_number", "Case number", "Saksnummer", contract.case_number.as_ref()),
        Fact::new(
            "total_value",
            "Worth in all, NOK",
            "Samlet verdi, kr",
            Cell::or_empty(contract.total_value, |value| Cell::money(Money::from(value))),
        ),
        match contract.pricing {
            Pricing::Tiered => Fact::word(
                "pricing",
                PRICING,
                ("tiered", "grows by steps with the inhabitants", "vokser trinnvis med innbyggertallet"),
            ),
            Pricing::PerInhabitant => Fact::word(
                "pricing",
                PRICING,
                ("per_inhabitant", "grows with the inhabitants", "vokser med innbyggertallet"),
            ),
            Pricing::Fixed => Fact::word("pricing", PRICING, ("fixed", "fixed", "fast")),
        },
    ];
    facts.extend(terms(known, id));
    facts.extend(now(known, id));
    facts.extend(exit(known, id));
    facts.push(Fact::text("place", "Stands in", "Står i", Some(known.place(Thing::Contract(id)))));
    Card {
        kind: "contract",
        kind_words: Words::new("Contract", "Kontrakt"),
        reference: contract.reference.clone(),
        name: Words::same(contract.name.as_ref().unwrap_or(&contract.supplier)),
        facts,
        tables: vec![systems(known, id), lines(known, id)],
    }
}

const PRICING: (&str, &str) = ("Pricing", "Prising");

/// What was agreed.
fn terms(known: &Known, id: ContractId) -> Vec<Fact> {
    let contract = known.landscape().contract(id);
    let months = |key, en, nb, months: u32| Fact::new(key, en, nb, Cell::count(months));
    let option = |key, en, nb, number: fn(Options) -> u32| {
        Fact::new(key, en, nb, Cell::or_empty(contract.options, |options| Cell::count(number(options))))
    };
    vec![
        Fact::date("start", "Start", "Start", contract.start),
        Fact::date("end", "End", "Slutt", contract.end),
        match contract.renewal {
            Renewal::Tacit => Fact::word("renewal", RENEWAL, ("tacit", "by itself", "av seg selv")),
            Renewal::Express => Fact::word(
                "renewal",
                RENEWAL,
                ("express", "only if somebody says so", "bare når noen sier det"),
            ),
            Renewal::Never => Fact::word("renewal", RENEWAL, ("never", "no", "nei")),
        },
        months("renewal_months", "Renews by, months", "Fornyes med, måneder", contract.renewal_months),
        months("option_months", "Options left, months", "Opsjoner igjen, måneder", contract.option_months),
        option("options_count", "Options in all", "Opsjoner i alt", |options| options.count),
        option("options_months", "… months each", "… måneder hver", |options| options.months),
        option("options_used", "… used", "… brukt", |options| options.used),
        option(
            "options_decide_months",
            "… decided months before the end",
            "… avgjøres måneder før slutt",
            |options| options.decide_months,
        ),
        months("notice_months", "Notice, months", "Oppsigelsestid, måneder", contract.notice_months),
        match contract.notice_to {
            NoticeTo::Any => Fact::word("notice_to", NOTICE_TO, ("any", "any day", "hvilken dag som helst")),
            NoticeTo::Month => {
                Fact::word("notice_to", NOTICE_TO, ("month", "the end of a month", "en måneds slutt"))
            }
            NoticeTo::Quarter => {
                Fact::word("notice_to", NOTICE_TO, ("quarter", "the end of a quarter", "et kvartals slutt"))
            }
            NoticeTo::Year => {
                Fact::word("notice_to", NOTICE_TO, ("year", "the end of a year", "et års slutt"))
            }
        },
        Fact::date("irrevocable_until", "No exit before", "Ingen utgang før", contract.irrevocable_until),
        Fact::date("terminated_to", "Notice given, ends", "Sagt opp til", contract.terminated_to),
        Fact::new(
            "exit_fee",
            "Exit fee, NOK",
            "Utkjøp, kr",
            Cell::or_empty(contract.exit_fee, |fee| Cell::money(Money::from(fee))),
        ),
        match contract.growth {
            Growth::Any => Fact::word("growth", GROWTH, ("any", "as far as one likes", "fritt")),
            Growth::None => Fact::word("growth", GROWTH, ("none", "not at all", "ikke")),
            Growth::Percent(percent) => {
                Fact::new("growth", GROWTH.0, GROWTH.1, Cell::text(format!("{percent} %")))
            }
            Growth::Unknown => Fact::word("growth", GROWTH, ("unknown", "unknown: ask", "ukjent: spør")),
        },
        Fact::new(
            "bridge_months",
            "Can be bridged, months",
            "Kan forlenges, måneder",
            Cell::count(contract.bridge.months),
        ),
        Fact::new(
            "bridge_price_percent",
            "… at so many percent of the fee",
            "… til så mange prosent av avgiften",
            Cell::count(contract.bridge.price_percent).assumed(!contract.bridge.own),
        ),
        Fact::list("shared_with", "Shared with", "Delt med", &contract.shared_with),
        Fact::new(
            "dpa",
            "Data-processing agreement",
            "Databehandleravtale",
            Cell::or_empty(contract.dpa, Cell::truth),
        ),
        Fact::text("responsible", "Followed up by", "Følges opp av", contract.responsible.as_ref()),
        Fact::list("guessed", "Filled in by a program", "Fylt inn av et program", &contract.guessed),
        Fact::text("notes", "Notes", "Merknader", contract.notes.as_ref()),
    ]
}

const RENEWAL: (&str, &str) = ("Renews itself", "Fornyes");
const NOTICE_TO: (&str, &str) = ("Exits take effect on", "Utgang gjelder fra");
const GROWTH: (&str, &str) = ("May grow by", "Kan utvides med");

/// How it stands on the planning date (section 13).
fn now(known: &Known, id: ContractId) -> Vec<Fact> {
    let landscape = known.landscape();
    let now = standing(landscape.contract(id), landscape.merger.as_of);
    const STATUS: (&str, &str) = ("Status", "Status");
    vec![
        match now.status {
            StandingStatus::Running => Fact::word("status", STATUS, ("running", "running", "løper")),
            StandingStatus::Ended => Fact::word("status", STATUS, ("ended", "ended", "avsluttet")),
            StandingStatus::Terminated => {
                Fact::word("status", STATUS, ("terminated", "notice given", "sagt opp"))
            }
        },
        Fact::date("term_end", "This term ends", "Denne perioden slutter", now.term_end),
        Fact::date("next_exit", "Next exit", "Neste utgang", now.next_exit),
        Fact::date("notice_by", "Notice by", "Oppsigelse innen", now.notice_by),
        Fact::date(
            "notice_working_day",
            "Last working day for it",
            "Siste virkedag for den",
            now.notice_working_day,
        ),
        Fact::date("option_by", "Use the next option by", "Bruk neste opsjon innen", now.option_by),
        Fact::new(
            "missed_cost",
            "A missed notice costs, NOK",
            "En oversittet oppsigelse koster, kr",
            Cell::or_empty(now.missed_cost, |cost| Cell::money(Money::from(cost))),
        ),
        Fact::new(
            "remaining_cost",
            "To be paid until the next exit, NOK",
            "Betales til neste utgang, kr",
            Cell::or_empty(now.remaining_cost, |cost| Cell::money(Money::from(cost))),
        ),
    ]
}

/// How it would end at the merger (section 9).
fn exit(known: &Known, id: ContractId) -> Vec<Fact> {
    let exit = known.basis.exit(id);
    const WAY: (&str, &str) = ("If left at the merger", "Utgang ved sammenslåingen");
    let bridge = Cell::or_empty(exit.bridge_to, |day| Cell::date(day).tone(Tone::Notice));
    vec![
        match exit.way {
            ExitWay::Wait => {
                Fact::word("exit_way", WAY, ("wait", "give notice, let it run out", "si opp, la den løpe ut"))
            }
            ExitWay::BuyOut => Fact::word(
                "exit_way",
                WAY,
                ("buy_out", "give notice, pay the exit fee", "si opp, betal utkjøp"),
            ),
            ExitWay::Bridge => Fact::word(
                "exit_way",
                WAY,
                ("bridge", "give notice, bridge the months between", "si opp, forleng månedene imellom"),
            ),
            ExitWay::Expire => {
                Fact::word("exit_way", WAY, ("expire", "ends by itself", "løper ut av seg selv"))
            }
        },
        Fact::date("exit_notice_by", "… notice by", "… oppsigelse innen", exit.notice_by),
        Fact::date("exit_ends", "… ends", "… slutter", Some(exit.ends)),
        Fact::new("exit_cost", "… costs, NOK", "… koster, kr", Cell::money(exit.cost)),
        Fact::new("exit_bridge_to", "… to be bridged to", "… må forlenges til", bridge),
    ]
}

/// The parts of its fee that pay for one system each.
fn lines(known: &Known, id: ContractId) -> Table {
    let landscape = known.landscape();
    let columns = [
        Column::new("system", Kind::Id, "System", "System"),
        Column::new("annual", Kind::Money, "A year, NOK", "I året, kr"),
    ];
    let mut table = Table::new("lines", Words::new("Lines of its fee", "Linjer i avgiften"), columns);
    for line in &landscape.contract(id).lines {
        let system = &landscape.system(line.system).reference;
        table.push([Cell::text(system), Cell::money(Money::from(line.annual))]);
    }
    table
}

fn systems(known: &Known, id: ContractId) -> Table {
    let landscape = known.landscape();
    let columns = [
        Column::new("system", Kind::Id, "System", "System"),
        Column::new("name", Kind::Text, "Name", "Navn"),
        Column::new("domains", Kind::Text, "Domains", "Områder"),
        Column::new("place", Kind::Id, "Stands in", "Står i"),
    ];
    let mut table = Table::new("systems", Words::new("Systems under it", "Systemer under den"), columns);
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
