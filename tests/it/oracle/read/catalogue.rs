//! The catalogue: its files laid over one another, then read (sections 2 and 3).

use std::collections::{BTreeMap, BTreeSet};

use serde_yaml::{Mapping, Value};

use super::super::node::{Node, Read, Refused, decimal, free, refuse, scalar};
use super::super::world::*;
use super::{Known, Names, rates, within};

type Entries = BTreeMap<String, Value>;

/// Lays a later entry over an earlier one.
fn lay(old: &mut Mapping, new: &Mapping, deep: bool) -> Read<()> {
    for (key, value) in new {
        let name = scalar(key)?.unwrap_or_default();
        if matches!(scalar(value), Ok(None)) {
            old.remove(key);
            continue;
        }
        let merged = deep || ["typical", "rates", "market", "name"].contains(&name.as_str());
        match (old.get_mut(key), value) {
            (Some(Value::Mapping(old)), Value::Mapping(new)) if merged => {
                lay(old, new, deep || name == "rates")?
            }
            _ => {
                old.insert(key.clone(), value.clone());
            }
        }
    }
    Ok(())
}

fn overlay(files: &[Node<'_>], kind: &str) -> Read<Entries> {
    let mut entries = Entries::new();
    for file in files {
        let mut seen = BTreeSet::new();
        for entry in file.list(kind)? {
            let id = if kind == "sectors" { free(&entry.needed("id")?) } else { entry.id("id")? };
            if !seen.insert(id.clone()) {
                return refuse(format!("{kind}: {id} stands twice in one file"));
            }
            if entry.truth("remove")? == Some(true) {
                entries.remove(&id);
                continue;
            }
            match (entries.get_mut(&id), entry.0) {
                (Some(Value::Mapping(old)), Value::Mapping(new)) => lay(old, new, false)?,
                _ => {
                    entries.insert(id, entry.0.clone());
                }
            }
        }
    }
    Ok(entries)
}

/// Reads the catalogue into the world.
pub fn read(world: &mut World, files: &[Node<'_>]) -> Read<Known> {
    for file in files {
        file.only(&["sectors", "domains", "products", "components"])?;
    }
    let [sectors, domains, products, components] = [
        overlay(files, "sectors")?,
        overlay(files, "domains")?,
        overlay(files, "products")?,
        overlay(files, "components")?,
    ];
    let names = |entries: &Entries| Names(entries.keys().cloned().collect());
    let known = Known {
        sectors: names(&sectors),
        domains: names(&domains),
        products: names(&products),
        components: names(&components),
    };
    for value in sectors.values().chain(components.values()) {
        Node(value).only(&["id", "name", "lead", "remove"])?;
    }
    world.components = known.components.0.clone();
    for (id, value) in &domains {
        let domain = within(&format!("domain {id}"), domain(world, &known, Node(value)))?;
        world.domains.push(domain);
    }
    for (id, value) in &products {
        let product = within(&format!("product {id}"), product(&known, Node(value)))?;
        world.products.push(product);
    }
    no_circle(&world.domains)?;
    Ok(known)
}

fn no_circle(domains: &[Domain]) -> Read<()> {
    for start in 0..domains.len() {
        let mut reached: BTreeSet<usize> = BTreeSet::new();
        let mut next = domains[start].after.clone();
        while let Some(domain) = next.pop() {
            if reached.insert(domain) {
                next.extend(&domains[domain].after);
            }
        }
        if reached.contains(&start) {
            return refuse(format!("a circle of after at {}", domains[start].id));
        }
    }
    Ok(())
}

const DOMAIN: &[&str] = &[
    "id",
    "name",
    "sector",
    "provision",
    "priority",
    "criticality",
    "size",
    "due",
    "due_wish",
    "earliest",
    "integrations",
    "archive",
    "personal_data",
    "parallel",
    "parallel_until",
    "advisory",
    "typical",
    "after",
    "rates",
    "remove",
];

fn name(node: Node<'_>) -> Read<String> {
    match node.get("name") {
        Some(Node(Value::Mapping(_))) => {
            let names = node.get("name").expect("it is there").only(&["nb", "en"])?;
            let nb = names.text("nb")?;
            nb.or(names.text("en")?).ok_or_else(|| Refused("name is missing".to_owned()))
        }
        _ => node.needed("name"),
    }
}

fn domain(world: &World, known: &Known, node: Node<'_>) -> Read<Domain> {
    node.only(DOMAIN)?;
    name(node)?;
    let sector = free(&node.needed("sector")?);
    known.sectors.place(&sector)?;
    let due = node.date_or_offset("due", world.date)?.unwrap_or(world.date);
    let earliest = node.date_or_offset("earliest", world.date)?;
    if earliest.is_some_and(|earliest| earliest > due) {
        return refuse("earliest is after due");
    }
    node.date_or_offset("due_wish", world.date)?;
    let mut parallel_until = node.date_or_offset("parallel_until", world.date)?;
    if !node.one_of("parallel", &[("forbidden", false), ("allowed", true)])? {
        parallel_until = None;
    } else if parallel_until.is_none() {
        return refuse("parallel: allowed wants parallel_until");
    }
    if let Some(advisory) = node.get("advisory") {
        advisory.only(&["against", "by", "until"])?;
        advisory.one_of("against", &[("procurement", ())])?;
        advisory.needed("against")?;
    }
    let typical = |key| -> Read<i128> {
        let Some(typical) = node.get("typical") else { return Ok(0) };
        typical.only(&["users_per_1000", "records_per_1000"])?;
        typical.text(key)?.map_or(Ok(0), |text| decimal(&text, 3))
    };
    let mut migration = world.rates.migration;
    if let Some(own) = node.get("rates") {
        own.only(&["migration"])?;
        rates::migration(&mut migration, own.get("migration"))?;
    }
    node.one_of("personal_data", &[("none", ()), ("ordinary", ()), ("special", ())])?;
    Ok(Domain {
        id: node.id("id")?,
        sector,
        provision: node.one_of(
            "provision",
            &[
                ("choose", Provision::Choose),
                ("national", Provision::National),
                ("own_project", Provision::OwnProject),
            ],
        )?,
        priority: node.one_of(
            "priority",
            &[("should", Priority::Should), ("must", Priority::Must), ("may", Priority::May)],
        )?,
        weight: node.one_of(
            "criticality",
            &[("operational", 2), ("life_health", 8), ("statutory", 4), ("support", 1)],
        )?,
        size: node.one_of("size", &[("medium", 1), ("small", 0), ("large", 2)])?,
        due,
        earliest,
        integrations: (node.texts("integrations")?.iter())
            .map(|reference| within("integrations", known.target(reference)))
            .collect::<Read<_>>()?,
        archive: node
            .one_of("archive", &[("none", Archive::None), ("core", Archive::Core), ("via", Archive::Via)])?,
        parallel_until,
        advisory: node.get("advisory").is_some(),
        users_per_1000: typical("users_per_1000")?,
        records_per_1000: typical("records_per_1000")?,
        after: node.texts("after")?.iter().map(|id| known.domains.place(id)).collect::<Read<_>>()?,
        migration,
    })
}

const PRODUCT: &[&str] = &[
    "id",
    "name",
    "aliases",
    "vendor",
    "suite",
    "domains",
    "succeeds",
    "end_of_life",
    "interface",
    "archive",
    "municipality_number",
    "connects",
    "requires",
    "excludes",
    "market",
    "remove",
];

fn product(known: &Known, node: Node<'_>) -> Read<Product> {
    node.only(PRODUCT)?;
    let id = node.id("id")?;
    let others = |key| -> Read<BTreeSet<usize>> {
        node.texts(key)?.iter().map(|other| known.product(other)).collect()
    };
    let (mut connects_products, mut connects_components) = (BTreeSet::new(), BTreeSet::new());
    for reference in node.texts("connects")? {
        match known.component(&reference)? {
            Some(component) => connects_components.insert(component),
            None => connects_products.insert(known.product(&reference)?),
        };
    }
    let excludes = others("excludes")?;
    if excludes.contains(&known.products.place(&id)?) {
        return refuse("it excludes itself");
    }
    Ok(Product {
        reference: format!("product:{id}"),
        name: name(node)?,
        vendor: node.free("vendor")?,
        suite: node.free("suite")?,
        domains: node.texts("domains")?.iter().map(|id| known.domains.place(id)).collect::<Read<_>>()?,
        succeeds: node.texts("succeeds")?.iter().map(|id| known.products.place(id)).collect::<Read<_>>()?,
        end_of_life: node.date("end_of_life")?,
        locked: node.one_of("interface", &[("documented", false), ("locked", true)])?,
        archive_core: node.one_of("archive", &[("none", false), ("core", true)])?,
        municipality_number: node.truth("municipality_number")?.unwrap_or(false),
        connects_products,
        connects_components,
        requires: others("requires")?,
        excludes,
        market: node.get("market").map(market).transpose()?,
        begun: None,
        id,
    })
}

fn market(node: Node<'_>) -> Read<Market> {
    node.only(&["one_off", "annual", "annual_per_inhabitant", "lead_months", "fit"])?;
    let missing = |key: &str| Refused(format!("market: {key} is missing"));
    Ok(Market {
        one_off: node.money("one_off")?.ok_or_else(|| missing("one_off"))?,
        annual: node.money("annual")?.unwrap_or(0),
        annual_per_inhabitant: node.number("annual_per_inhabitant", 1_000_000_000)?.unwrap_or(0),
        lead_months: node.months("lead_months")?.ok_or_else(|| missing("lead_months"))?,
        fit: fit(node)?,
    })
}

/// A fit, 1 to 5; the default is 3.
pub fn fit(node: Node<'_>) -> Read<i128> {
    let fit = node.number("fit", 5)?.unwrap_or(3);
    if fit < 1 { refuse("a fit below 1") } else { Ok(fit) }
}
