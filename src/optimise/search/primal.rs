//! Good choices: read off the messages, then repaired step by step. A good choice found early is what lets the bound
//! close the rest.

use super::core::Core;
use super::needs::Settled;
use super::scalar::Scalar;
use super::walk::Walk;

/// A choice read off the messages: each variable in turn takes the value that is best for the bound, given what is taken
/// already.
pub fn decode<C: Scalar>(core: &Core<C>) -> Vec<usize> {
    let mut values = vec![0; core.variables.len()];
    let mut touched = vec![false; core.groups.len()];
    let mut settled: Vec<Settled> = core.needs.iter().map(Settled::new).collect();
    for (index, variable) in core.variables.iter().enumerate() {
        let mut liking = variable.theta.clone();
        for &number in &core.edges_of[index] {
            let edge = &core.edges[number as usize];
            // Edges to variables already taken: the true cost instead of the message.
            if edge.b == index {
                let row = &edge.table[values[edge.a] * edge.to_b.len()..];
                let taken = edge.to_a[values[edge.a]];
                for ((liking, &cost), &message) in liking.iter_mut().zip(row).zip(&edge.to_b) {
                    *liking += cost - taken - message;
                }
            }
        }
        for &(number, part) in &core.groups_of[index] {
            let group = &core.groups[number as usize];
            let part = &group.parts[part as usize];
            if touched[number as usize] {
                // It is already paid (or saved): using it costs nothing more.
                for (liking, _) in liking.iter_mut().zip(&part.mask).filter(|(_, touches)| **touches) {
                    *liking -= part.message;
                }
            }
        }
        for &(number, part) in &core.need_parts_of[index] {
            let (need, part) = (&core.needs[number as usize], part as usize);
            let prices = settled[number as usize].prices(need, part);
            let roles = liking.iter_mut().zip(&need.parts[part].roles);
            // What cannot be costs more than anything, however often that is so.
            roles.for_each(|(liking, &role)| *liking = (*liking + prices[role as usize]).min(C::TOP));
        }
        let best = (0..liking.len()).min_by_key(|&value| liking[value]);
        values[index] = best.expect("invariant: an open variable has values");
        for &(number, part) in &core.groups_of[index] {
            touched[number as usize] |= core.groups[number as usize].parts[part as usize].mask[values[index]];
        }
        for &(number, part) in &core.need_parts_of[index] {
            settled[number as usize]
                .take(core.needs[number as usize].parts[part as usize].roles[values[index]]);
        }
    }
    values
}

/// A good choice from where the messages point, and its cost; `None` if none was found that fits.
pub fn good_choice<C: Scalar>(core: &Core<C>) -> Option<(C, Vec<usize>)> {
    let mut walk = Walk::new(core, decode(core));
    walk.repair();
    walk.descend();
    let cost = core.cost(walk.values())?;
    Some((cost, walk.into_values()))
}

/// A better choice by moving whole groups, each once onto it and off it.
pub fn improve<C: Scalar>(core: &Core<C>, start: (C, Vec<usize>)) -> (C, Vec<usize>) {
    let mut walk = Walk::new(core, start.1);
    let mut best = start.0;
    for number in 0..core.groups.len() {
        for onto in [true, false] {
            let mut other = walk.clone();
            other.push_group(number, onto);
            other.repair();
            other.descend();
            if other.change() < walk.change()
                && let Some(cost) = core.cost(other.values())
                && cost < best
            {
                best = cost;
                walk = other;
            }
        }
    }
    (best, walk.into_values())
}
