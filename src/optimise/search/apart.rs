//! Independent parts of a core.

use std::collections::BTreeMap;

use super::core::{Core, Edge, Part};
use super::scalar::Scalar;

/// The parts of a core, each with its variables in order; `None` if there is only one, or limits or needs join them.
pub fn parts<C: Scalar>(core: &Core<C>) -> Option<Vec<Vec<usize>>> {
    if core.is_limited() || !core.needs.is_empty() {
        return None;
    }
    let mut label: Vec<usize> = (0..core.variables.len()).collect();
    let mut join = |a: usize, b: usize| {
        let (a, b) = (root(&mut label, a), root(&mut label, b));
        label[a.max(b)] = a.min(b);
    };
    for edge in &core.edges {
        join(edge.a, edge.b);
    }
    for group in &core.groups {
        for part in &group.parts[1..] {
            join(group.parts[0].variable, part.variable);
        }
    }
    for remainder in &core.remainders {
        let mut all = remainder.unless.iter().chain(&remainder.counted).map(|part| part.variable);
        let first = all.next().expect("invariant: what is settled is no remainder");
        all.for_each(|variable| join(first, variable));
    }
    let mut parts: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for index in 0..core.variables.len() {
        parts.entry(root(&mut label, index)).or_default().push(index);
    }
    (parts.len() > 1).then(|| parts.into_values().collect())
}

fn root(label: &mut [usize], mut variable: usize) -> usize {
    while label[variable] != variable {
        label[variable] = label[label[variable]];
        variable = label[variable];
    }
    variable
}

/// The core of one part alone, with nothing paid.
pub fn part_of<C: Scalar>(core: &Core<C>, part: &[usize]) -> Core<C> {
    let place = |variable: usize| part.binary_search(&variable).ok();
    let mut found = Core {
        variables: part.iter().map(|&index| core.variables[index].clone()).collect(),
        ..core.emptied()
    };
    for edge in &core.edges {
        if let (Some(a), Some(b)) = (place(edge.a), place(edge.b)) {
            found.edges.push(Edge { a, b, ..edge.clone() });
        }
    }
    for group in core.groups.iter().filter(|group| place(group.parts[0].variable).is_some()) {
        let mut group = group.clone();
        moved(&mut group.parts, place);
        found.groups.push(group);
    }
    for remainder in &core.remainders {
        let first = remainder.unless.iter().chain(&remainder.counted).next();
        if first.is_some_and(|first| place(first.variable).is_some()) {
            let mut remainder = remainder.clone();
            moved(&mut remainder.unless, place);
            moved(&mut remainder.counted, place);
            found.remainders.push(remainder);
        }
    }
    found.index();
    found
}

/// Gives the parts of one group or remainder their places.
fn moved<C: Scalar>(parts: &mut [Part<C>], place: impl Fn(usize) -> Option<usize>) {
    for part in parts {
        part.variable = place(part.variable).expect("invariant: it lies in one part");
    }
}
