//! Decisions and progress (section 5).

use std::collections::BTreeSet;

use super::super::node::{Node, Read, Refused, refuse, scalar};
use super::super::world::*;
use super::catalogue::fit;
use super::{Known, within};

fn candidate(world: &World, known: &Known, text: &str) -> Read<Candidate> {
    if text == "parallel" {
        return Ok(Candidate::Parallel);
    }
    if text.starts_with("product:") {
        return Ok(Candidate::Product(known.product(text)?));
    }
    let system = world.systems.iter().position(|system| system.reference == text);
    system.map(Candidate::System).ok_or_else(|| Refused(format!("unknown candidate {text}")))
}

pub fn decisions(world: &mut World, known: &Known, file: Node<'_>) -> Read<()> {
    file.only(&["decisions"])?;
    for node in file.list("decisions")? {
        decision(world, known, node)?;
    }
    for domain in world.decisions.choose.keys() {
        if world.decisions.retire.contains(domain) || world.decisions.need.contains(domain) {
            return refuse(format!("two decisions on {}", world.domains[*domain].id));
        }
    }
    if world.decisions.retire.intersection(&world.decisions.need).next().is_some() {
        return refuse("a domain is retired and needed");
    }
    Ok(())
}

fn decision(world: &mut World, known: &Known, node: Node<'_>) -> Read<()> {
    node.only(&["domain", "edge", "choose", "reject", "retire", "need", "drop", "by", "date", "reason"])?;
    node.date("date")?;
    if let Some(edge) = node.get("edge") {
        let ends = edge.0.as_sequence().filter(|ends| ends.len() == 2);
        let ends = ends.ok_or_else(|| Refused("an edge has two ends".to_owned()))?;
        let end = |at: usize| known.target(&scalar(&ends[at])?.unwrap_or_default());
        if node.truth("drop")? != Some(true) {
            return refuse("an edge is dropped or not spoken of");
        }
        let pair = match (end(0)?, end(1)?) {
            (Target::Domain(a), Target::Domain(b)) => (a.min(b), Target::Domain(a.max(b))),
            (Target::Domain(a), b) | (b, Target::Domain(a)) => (a, b),
            _ => return refuse("an edge has a domain"),
        };
        world.decisions.drop.insert(pair);
        return Ok(());
    }
    let domain = known.domains.place(&node.needed("domain")?)?;
    let verdicts = ["choose", "reject", "retire", "need"];
    let given: Vec<&str> = verdicts.into_iter().filter(|key| node.get(key).is_some()).collect();
    let provision = world.domains[domain].provision;
    match (given.as_slice(), provision) {
        (_, Provision::National) => return refuse("a decision on a national domain"),
        (["choose"], _) => {
            let chosen = candidate(world, known, &node.needed("choose")?)?;
            if world.decisions.choose.insert(domain, chosen).is_some() {
                return refuse("two choices in one domain");
            }
        }
        (_, Provision::OwnProject) => return refuse("an own_project domain knows only choose"),
        (["reject"], _) => {
            let rejected = candidate(world, known, &node.needed("reject")?)?;
            world.decisions.reject.insert((domain, rejected));
        }
        ([verdict @ ("retire" | "need")], _) if node.truth(verdict)? == Some(true) => {
            let list =
                if *verdict == "retire" { &mut world.decisions.retire } else { &mut world.decisions.need };
            if !list.insert(domain) {
                return refuse("the same decision twice");
            }
        }
        _ => return refuse("a decision has one verdict"),
    }
    Ok(())
}

pub fn progress(world: &mut World, known: &Known, file: Node<'_>) -> Read<()> {
    file.only(&["procurements"])?;
    let mut named = BTreeSet::new();
    for node in file.list("procurements")? {
        let id = node.needed("product")?;
        let product = known.products.place(id.strip_prefix("product:").unwrap_or(&id))?;
        if !named.insert(product) {
            return refuse(format!("{id} is begun twice"));
        }
        let as_of = world.as_of;
        within(&id, begun(&mut world.products[product], as_of, node))?;
    }
    Ok(())
}

fn begun(product: &mut Product, as_of: super::Day, node: Node<'_>) -> Read<()> {
    node.only(&["product", "begun", "ready", "spent", "one_off", "annual", "annual_per_inhabitant", "fit"])?;
    let Some(market) = &mut product.market else { return refuse("begun without a market") };
    let day = node.date("begun")?.ok_or_else(|| Refused("begun is missing".to_owned()))?;
    let ready = node.date("ready")?.unwrap_or_else(|| day.plus_months(market.lead_months));
    if day > as_of || ready < day {
        return refuse("begun after as_of, or ready before begun");
    }
    market.one_off = node.money("one_off")?.unwrap_or(market.one_off);
    market.annual = node.money("annual")?.unwrap_or(market.annual);
    market.annual_per_inhabitant =
        node.number("annual_per_inhabitant", 1_000_000_000)?.unwrap_or(market.annual_per_inhabitant);
    if node.get("fit").is_some() {
        market.fit = fit(node)?;
    }
    product.begun = Some(Begun { begun: day, ready, spent: node.money("spent")?.unwrap_or(0) });
    Ok(())
}
