//! What follows without any bound: values that nothing supports, needs that only one variable can meet, and values that
//! alone would break a limit.

use super::core::{Core, Edge, Variable, add_uses};
use super::scalar::Scalar;
use crate::optimise::problem::LIMITS;

/// Leaves out what cannot be taken, until nothing more follows. Exact: only impossible values go. They are added to
/// `gone` by their numbers in the problem, in the order in which they follow.
pub fn propagate<C: Scalar>(mut core: Core<C>, gone: &mut Vec<(u32, u32)>) -> Core<C> {
    loop {
        if core.infeasible {
            gone.extend(core.culprit);
            return core;
        }
        let mut keep = Keep::all(&core);
        for (index, variable) in core.variables.iter().enumerate() {
            for (value, &cost) in variable.cost.iter().enumerate() {
                keep.drop_unless(cost < C::TOP, index, value);
            }
        }
        unsupported(&core, &mut keep);
        needed(&core, &mut keep);
        over_limits(&core, &mut keep);
        if keep.gone.is_empty() {
            return core;
        }
        let number = |&(variable, value): &(usize, usize)| {
            let variable = &core.variables[variable];
            (variable.id, variable.values[value])
        };
        gone.extend(keep.gone.iter().map(number));
        core = core.restrict(&keep.values);
    }
}

/// The values that are kept, and those that went, in order.
struct Keep {
    values: Vec<Vec<bool>>,
    gone: Vec<(usize, usize)>,
}

impl Keep {
    fn all<C: Scalar>(core: &Core<C>) -> Self {
        Keep { values: core.variables.iter().map(|v| vec![true; v.values.len()]).collect(), gone: Vec::new() }
    }

    fn has(&self, variable: usize, value: usize) -> bool {
        self.values[variable][value]
    }

    fn drop_unless(&mut self, possible: bool, variable: usize, value: usize) {
        if !possible && self.values[variable][value] {
            self.values[variable][value] = false;
            self.gone.push((variable, value));
        }
    }
}

/// A value with which every value of a neighbour is forbidden.
fn unsupported<C: Scalar>(core: &Core<C>, keep: &mut Keep) {
    for edge in core.edges.iter().filter(|edge| edge.money.contains(&C::TOP)) {
        let width = edge.to_b.len();
        for a in 0..edge.to_a.len() {
            let supported = (0..width).any(|b| keep.has(edge.b, b) && edge.money[a * width + b] != C::TOP);
            keep.drop_unless(supported, edge.a, a);
        }
        for b in 0..width {
            let supported =
                (0..edge.to_a.len()).any(|a| keep.has(edge.a, a) && edge.money[a * width + b] != C::TOP);
            keep.drop_unless(supported, edge.b, b);
        }
    }
}

/// A need that nothing can meet rules out the values that have it; a need that certainly applies and that only one variable can
/// meet leaves that variable only the values that meet it.
fn needed<C: Scalar>(core: &Core<C>, keep: &mut Keep) {
    for need in &core.needs {
        if need.any.is_empty() {
            for &(variable, value) in &need.when {
                keep.drop_unless(false, variable, value);
            }
        } else if need.when.is_empty() && need.any.iter().all(|literal| literal.0 == need.any[0].0) {
            let variable = need.any[0].0;
            for value in 0..keep.values[variable].len() {
                keep.drop_unless(need.any.contains(&(variable, value)), variable, value);
            }
        }
    }
}

/// Values that break a limit even if everything else takes as little as it can. What everything takes at least: the least
/// of each variable and each edge, and each group that gives something back.
fn over_limits<C: Scalar>(core: &Core<C>, keep: &mut Keep) {
    for limit in 0..LIMITS {
        let Some(left) = core.left[limit] else { continue };
        let least_of = |(variable, keep): (&Variable<C>, &Vec<bool>)| {
            let uses = variable.uses.iter().zip(keep).filter(|(_, keep)| **keep).map(|(uses, _)| uses[limit]);
            uses.min().unwrap_or(C::ZERO)
        };
        let least_of_variables: Vec<C> = core.variables.iter().zip(&keep.values).map(least_of).collect();
        let edges_count = core.edges_use == Some(limit);
        let least_of_edge = |edge: &Edge<C>| {
            if edges_count { edge.money.iter().copied().min() } else { None }.unwrap_or(C::ZERO)
        };
        let least_of_edges: Vec<C> = core.edges.iter().map(least_of_edge).collect();
        let gifts: C = core.groups.iter().map(|group| group.uses[limit].min(C::ZERO)).sum();
        let least =
            least_of_variables.iter().copied().sum::<C>() + least_of_edges.iter().copied().sum::<C>() + gifts;
        for (index, variable) in core.variables.iter().enumerate() {
            for value in (0..variable.uses.len()).filter(|&value| variable.cost[value] < C::TOP) {
                let mut takes = least + variable.uses[value][limit] - least_of_variables[index];
                if edges_count {
                    for &edge in &core.edges_of[index] {
                        let row = least_in_row(&core.edges[edge as usize], index, value);
                        takes += row - least_of_edges[edge as usize];
                    }
                }
                for &(group, part) in &core.groups_of[index] {
                    let group = &core.groups[group as usize];
                    if group.parts[part as usize].mask[value] && group.uses[limit] > C::ZERO {
                        takes += group.uses[limit];
                    }
                }
                keep.drop_unless(takes <= left, index, value);
            }
        }
    }
}

/// The least money of an edge for one value of one of its variables.
fn least_in_row<C: Scalar>(edge: &Edge<C>, variable: usize, value: usize) -> C {
    let width = edge.to_b.len();
    let least = if edge.a == variable {
        edge.money[value * width..(value + 1) * width].iter().copied().min()
    } else {
        (0..edge.to_a.len()).map(|a| edge.money[a * width + value]).min()
    };
    least.expect("invariant: an open variable has values")
}

/// The uses of a choice of the open variables (places in the core), edges and groups with it; without remainders, which are not worth
/// the time of those who only want to come near.
pub fn uses_of<C: Scalar>(core: &Core<C>, values: &[usize]) -> [C; LIMITS] {
    let mut used = [C::ZERO; LIMITS];
    for (variable, &value) in core.variables.iter().zip(values) {
        add_uses(&mut used, &variable.uses[value]);
    }
    if let Some(limit) = core.edges_use {
        for edge in &core.edges {
            let money = edge.money[values[edge.a] * edge.to_b.len() + values[edge.b]];
            if money != C::TOP {
                used[limit] += money;
            }
        }
    }
    for group in &core.groups {
        if group.parts.iter().any(|part| part.mask[values[part.variable]]) {
            add_uses(&mut used, &group.uses);
        }
    }
    used
}
