//! The inventories: systems, shared entries, contracts, integrations (sections 4 and 13).

use std::collections::BTreeSet;

use super::super::calendar::{NoticeTo, Terms};
use super::super::node::{Node, Read, Refused, free, refuse};
use super::super::number::Ratio;
use super::super::world::*;
use super::catalogue::fit;
use super::{Known, Names, within};

const SHARED: &[&str] = &["id", "name", "shared_from", "covers", "data", "owner", "manager", "notes"];
const SYSTEM: &[&str] = &[
    "id",
    "name",
    "product",
    "form",
    "status",
    "unfit",
    "end_of_life",
    "capacity",
    "annual_cost",
    "cost_pricing",
    "archive",
    "interface",
    "municipality_number",
    "data",
    "contract",
    "covers",
    "guessed",
    "purpose",
    "units",
    "ids",
    "part_of",
    "data_location",
    "vendor",
    "version",
    "hosting",
    "zone",
    "personal_data",
    "owner",
    "manager",
    "maintainer",
    "sso",
    "nickname",
    "notes",
];
const CONTRACT: &[&str] = &[
    "id",
    "supplier",
    "annual_fee",
    "lines",
    "pricing",
    "growth",
    "start",
    "end",
    "renewal",
    "renewal_months",
    "option_months",
    "options",
    "notice_months",
    "notice_to",
    "notice_form",
    "irrevocable_until",
    "terminated_to",
    "exit_fee",
    "bridge",
    "shared_with",
    "dpa",
    "name",
    "reference",
    "total_value",
    "notes",
    "guessed",
];
const PRICINGS: &[(&str, Pricing)] =
    &[("tiered", Pricing::Tiered), ("per_inhabitant", Pricing::PerInhabitant), ("fixed", Pricing::Fixed)];
const DATA: &[(&str, Data)] = &[("convert", Data::Convert), ("lookup", Data::Lookup), ("none", Data::None)];

/// An entry of an inventory with its municipality.
struct Entry<'a> {
    municipality: usize,
    reference: String,
    node: Node<'a>,
}

/// The entries of one list of all inventories, sorted by reference.
fn entries<'a>(world: &World, inventories: &[Vec<Node<'a>>], key: &str) -> Read<Vec<Entry<'a>>> {
    let mut found = Vec::new();
    for (municipality, files) in inventories.iter().enumerate() {
        for file in files {
            for node in file.list(key)? {
                let reference = format!("{}/{}", world.municipalities[municipality].id, node.id("id")?);
                found.push(Entry { municipality, reference, node });
            }
        }
    }
    found.sort_by(|a, b| a.reference.cmp(&b.reference));
    Ok(found)
}

/// Reads the inventories, one list of files for each municipality.
pub fn read(world: &mut World, known: &Known, inventories: &[Vec<Node<'_>>]) -> Read<()> {
    complete(world, known, inventories)?;
    let contracts = entries(world, inventories, "contracts")?;
    let entries = entries(world, inventories, "systems")?;
    let contract_names = Names::new("contracts", contracts.iter().map(|e| e.reference.clone()).collect())?;
    Names::new("entries", entries.iter().map(|e| e.reference.clone()).collect())?;
    for entry in &contracts {
        let contract = within(&entry.reference, contract(&world.rates, entry))?;
        world.contracts.push(contract);
    }
    let ordinary = || entries.iter().filter(|e| e.node.get("shared_from").is_none());
    for entry in ordinary() {
        let system = within(&entry.reference, system(world, known, &contract_names, entry))?;
        world.systems.push(system);
    }
    let systems = Names(ordinary().map(|e| e.reference.clone()).collect());
    for entry in &entries {
        let entry = within(&entry.reference, a_use(world, known, &systems, entry))?;
        world.uses.push(entry);
    }
    for entry in &contracts {
        within(&entry.reference, lines(world, &systems, &contract_names, entry))?;
    }
    for (municipality, files) in inventories.iter().enumerate() {
        for node in files.iter().map(|file| file.list("integrations")).collect::<Read<Vec<_>>>()?.concat() {
            let integration = integration(world, known, municipality, node)?;
            world.integrations.extend(integration);
        }
    }
    Ok(())
}

fn complete(world: &mut World, known: &Known, inventories: &[Vec<Node<'_>>]) -> Read<()> {
    for (m, files) in inventories.iter().enumerate() {
        let everything: BTreeSet<usize> = (0..world.domains.len()).collect();
        let mut said: Option<BTreeSet<usize>> = None;
        for file in files {
            file.only(&["municipality", "complete", "systems", "contracts", "integrations"])?;
            let id = &world.municipalities[m].id;
            if file.needed("municipality")? != *id {
                return refuse(format!("an inventory of {id} is another's"));
            }
            let Some(node) = file.get("complete") else { continue };
            let here = if node.0.is_sequence() {
                let mut listed = BTreeSet::new();
                for name in file.texts("complete")? {
                    let sector = free(&name);
                    let of = |d: &usize| world.domains[*d].sector == sector || world.domains[*d].id == name;
                    if known.sectors.find(&sector).is_none() && known.domains.find(&name).is_none() {
                        return refuse(format!("complete: {name} is unknown"));
                    }
                    listed.extend(everything.iter().copied().filter(of));
                }
                listed
            } else if file.truth("complete")? == Some(true) {
                everything.clone()
            } else {
                BTreeSet::new()
            };
            said.get_or_insert_with(BTreeSet::new).extend(here);
        }
        world.municipalities[m].complete = said.unwrap_or(everything);
    }
    Ok(())
}

fn contract(rates: &Rates, entry: &Entry<'_>) -> Read<Contract> {
    let node = entry.node.only(CONTRACT)?;
    let renewal_months = node.months("renewal_months")?.unwrap_or(0);
    let tacit = match node.text("renewal")?.as_deref() {
        None => renewal_months > 0,
        Some("tacit") if renewal_months > 0 => true,
        Some("never") if renewal_months == 0 => false,
        Some("express") => false,
        Some(other) => return refuse(format!("renewal {other} with {renewal_months} months")),
    };
    let bridge = node.get("bridge");
    let bridge_number = |key, most| match bridge {
        Some(bridge) => bridge.only(&["months", "price_percent"])?.number(key, most),
        None => Ok(None),
    };
    let (option_months, decide_months) = options(node)?;
    let guessed = node.texts("guessed")?;
    Ok(Contract {
        reference: entry.reference.clone(),
        supplier: free(&node.needed("supplier")?),
        annual_fee: node.money("annual_fee")?,
        fee_guessed: guessed.iter().any(|key| key == "annual_fee"),
        lines: Vec::new(),
        pricing: node.one_of("pricing", PRICINGS)?,
        growth: match node.text("growth")?.as_deref() {
            None => Growth::Absent,
            Some("none") => Growth::Never,
            Some("any") => Growth::Any,
            Some(_) => Growth::Percent(node.number("growth", 10_000)?.expect("it is there")),
        },
        own_bridge: bridge.is_some(),
        terms: Terms {
            start: node.date("start")?,
            end: node.date("end")?,
            tacit: tacit.then_some(renewal_months),
            option_months,
            decide_months,
            notice_months: node.months("notice_months")?.unwrap_or(0),
            notice_to: node.one_of(
                "notice_to",
                &[
                    ("any", NoticeTo::Any),
                    ("month", NoticeTo::Month),
                    ("quarter", NoticeTo::Quarter),
                    ("year", NoticeTo::Year),
                ],
            )?,
            irrevocable_until: node.date("irrevocable_until")?,
            terminated_to: node.date("terminated_to")?,
            exit_fee: node.money("exit_fee")?,
            bridge_months: bridge_number("months", 1200)?
                .map_or(rates.bridge_months, |months| i64::try_from(months).expect("small")),
            bridge_percent: bridge_number("price_percent", 10_000)?.unwrap_or(rates.bridge_percent),
        },
    })
}

/// A contract alone, as the cases of the calendar have it.
pub fn terms_of(value: &serde_yaml::Value) -> Read<Contract> {
    let entry = Entry { municipality: 0, reference: "nord/k".to_owned(), node: Node(value) };
    contract(&super::rates::defaults(), &entry)
}

fn options(node: Node<'_>) -> Read<(i64, Option<i64>)> {
    let plain = node.months("option_months")?;
    let Some(options) = node.get("options") else { return Ok((plain.unwrap_or(0), None)) };
    options.only(&["count", "months", "used", "decide_months"])?;
    let needed =
        |key: &str| options.months(key)?.ok_or_else(|| Refused(format!("options: {key} is missing")));
    let (count, months) = (needed("count")?, needed("months")?);
    let left = count - options.months("used")?.unwrap_or(0);
    if plain.is_some() || left < 0 {
        return refuse("options: too many used, or option_months besides");
    }
    let decide = options.months("decide_months")?.unwrap_or(0);
    Ok((left * months, (left > 0).then_some(decide)))
}

fn system(world: &World, known: &Known, contracts: &Names, entry: &Entry<'_>) -> Read<System> {
    let node = entry.node.only(SYSTEM)?;
    let product = node.text("product")?.map(|id| known.products.place(&id)).transpose()?;
    let own = product.map(|product| &world.products[product]);
    let municipality = &world.municipalities[entry.municipality].id;
    let contract = node.text("contract")?;
    let contract = contract.map(|id| contracts.place(&format!("{municipality}/{id}"))).transpose()?;
    let annual_cost = node.money("annual_cost")?;
    let locked = own.is_some_and(|p| p.locked);
    let core = own.is_some_and(|p| p.archive_core);
    let interface = |default| {
        let mut values = [("documented", false), ("locked", true)];
        if default {
            values.reverse();
        }
        node.one_of("interface", &values)
    };
    let archive = |default| {
        let mut values = [("none", false), ("core", true)];
        if default {
            values.reverse();
        }
        node.one_of("archive", &values)
    };
    let forms = [("system", false), ("own", false), ("spreadsheet", true), ("files", true), ("paper", true)];
    Ok(System {
        reference: entry.reference.clone(),
        name: node.needed("name")?,
        municipality: entry.municipality,
        product,
        by_hand: node.one_of("form", &forms)?,
        in_use: node.one_of("status", &[("in_use", true), ("phasing_out", false)])?,
        unfit: node.text("unfit")?.is_some(),
        end_of_life: node.date("end_of_life")?.or(own.and_then(|p| p.end_of_life)),
        capacity: node.count("capacity")?,
        annual_cost: annual_cost.or(contract.map(|_| 0)),
        cost_pricing: node.one_of("cost_pricing", PRICINGS)?,
        archive_core: archive(core)?,
        locked: interface(locked)?,
        municipality_number: node
            .truth("municipality_number")?
            .unwrap_or(own.is_some_and(|p| p.municipality_number)),
        contract,
        data: node.one_of("data", DATA)?,
        vendor: match own.and_then(|p| p.vendor.clone()) {
            Some(vendor) => Some(vendor),
            None => node.free("vendor")?,
        },
        covers: covers(world, known, entry)?,
    })
}

fn covers(world: &World, known: &Known, entry: &Entry<'_>) -> Read<Vec<Cover>> {
    let guessed = entry.node.texts("guessed")?;
    let guessed = |key: &str| guessed.iter().any(|name| name == "covers" || name == key);
    let mut covers: Vec<Cover> = Vec::new();
    for node in entry.node.list("covers")? {
        node.only(&["domain", "users", "records", "fit", "sites"])?;
        let domain = known.domains.place(&node.needed("domain")?)?;
        if covers.iter().any(|cover| cover.domain == domain) {
            return refuse("a domain stands twice in covers");
        }
        let inhabitants = world.municipalities[entry.municipality].inhabitants;
        let typical = |thousandths: i128| Ratio::new(thousandths * inhabitants, 1_000_000).ceil();
        let (users, records) = (node.count("users")?, node.count("records")?);
        covers.push(Cover {
            domain,
            users: users.unwrap_or_else(|| typical(world.domains[domain].users_per_1000)),
            records: records.unwrap_or_else(|| typical(world.domains[domain].records_per_1000)),
            sites: node.count("sites")?.unwrap_or(0),
            fit: fit(node)?,
            users_assumed: users.is_none() || guessed("users"),
            records_assumed: records.is_none() || guessed("records"),
            records_given: records.is_some(),
        });
    }
    Ok(covers)
}

fn a_use(world: &World, known: &Known, systems: &Names, entry: &Entry<'_>) -> Read<Use> {
    let reference = entry.reference.clone();
    let municipality = entry.municipality;
    let Some(shared_from) = entry.node.text("shared_from")? else {
        let root = systems.place(&reference)?;
        let System { data, covers, .. } = world.systems[root].clone();
        return Ok(Use { reference, municipality, root, ordinary: true, data, covers });
    };
    let node = entry.node.only(SHARED)?;
    let root = systems.place(&shared_from)?;
    if world.systems[root].municipality == municipality {
        return refuse("shared_from names a system of its own municipality");
    }
    let mut covers = covers(world, known, entry)?;
    if covers.is_empty() {
        return refuse("a shared entry covers nothing");
    }
    for cover in &mut covers {
        let own = world.systems[root].covers(cover.domain);
        cover.fit = own.ok_or_else(|| Refused(format!("{shared_from} does not cover it")))?.fit;
    }
    let data = match node.get("data") {
        Some(_) => node.one_of("data", DATA)?,
        None => world.systems[root].data,
    };
    Ok(Use { reference, municipality, root, ordinary: false, data, covers })
}

fn lines(world: &mut World, systems: &Names, contracts: &Names, entry: &Entry<'_>) -> Read<()> {
    let at = contracts.place(&entry.reference)?;
    let mut lines: Vec<(usize, i128)> = Vec::new();
    for node in entry.node.list("lines")? {
        node.only(&["system", "annual"])?;
        let municipality = &world.municipalities[entry.municipality].id;
        let system = systems.place(&format!("{municipality}/{}", node.needed("system")?))?;
        let annual = node.money("annual")?.ok_or_else(|| Refused("lines: annual is missing".to_owned()))?;
        if world.systems[system].contract != Some(at) || lines.iter().any(|line| line.0 == system) {
            return refuse("lines: not one that names the contract, or twice");
        }
        lines.push((system, annual));
    }
    lines.sort_unstable();
    if lines.iter().map(|line| line.1).sum::<i128>() > world.contracts[at].annual_fee.unwrap_or(-1)
        && !lines.is_empty()
    {
        return refuse("lines: more than annual_fee");
    }
    world.contracts[at].lines = lines;
    Ok(())
}

/// One end of an integration: a root, and the domain meant (none where it is unplaced).
fn end(world: &World, known: &Known, municipality: usize, text: &str) -> Read<(usize, Option<usize>)> {
    let (id, domain) = text.split_once('@').map_or((text, None), |(id, domain)| (id, Some(domain)));
    let reference = format!("{}/{id}", world.municipalities[municipality].id);
    let entry = world.uses.iter().find(|entry| entry.reference == reference);
    let entry = entry.ok_or_else(|| Refused(format!("integrations: {reference} is unknown")))?;
    let domain = match domain {
        None => entry.covers.first().map(|cover| cover.domain),
        Some(id) => {
            let domain = known.domains.place(id)?;
            if entry.covers(domain).is_none() {
                return refuse(format!("integrations: {reference} does not cover {id}"));
            }
            Some(domain)
        }
    };
    Ok((entry.root, domain))
}

/// An integration; `None` where it is manual.
fn integration(
    world: &World,
    known: &Known,
    municipality: usize,
    node: Node<'_>,
) -> Read<Option<Integration>> {
    node.only(&["from", "to", "kind", "data", "notes"])?;
    node.needed("kind")?;
    let manual =
        node.one_of("kind", &[("api", false), ("file", false), ("locked", false), ("manual", true)])?;
    let from = end(world, known, municipality, &node.needed("from")?)?;
    let to = node.needed("to")?;
    let to = match known.component(&to)? {
        Some(component) => To::Component(component),
        None => {
            let (system, domain) = end(world, known, municipality, &to)?;
            if system == from.0 {
                return refuse("an integration of a system with itself");
            }
            To::System(system, domain)
        }
    };
    Ok((!manual).then_some(Integration { from, to }))
}
