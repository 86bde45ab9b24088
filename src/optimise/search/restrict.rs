//! Leaving values out of a core, and folding what is decided into what is open. Exact: the restricted core costs the
//! same as the old one for every choice that is left.

use super::core::{Core, Edge, Group, Need, Part, Remainder, Variable, add_uses};
use super::needs::{NeedPart, Role};
use super::scalar::Scalar;
use crate::optimise::problem::LIMITS;

/// See [`Core::restrict`].
pub fn restrict<C: Scalar>(old: &Core<C>, keep: &[Vec<bool>]) -> Core<C> {
    let kept: Vec<Vec<usize>> = keep
        .iter()
        .map(|keep| keep.iter().enumerate().filter(|(_, keep)| **keep).map(|(value, _)| value).collect())
        .collect();
    let mut core = Core {
        paid: old.paid,
        decided: old.decided.clone(),
        infeasible: old.infeasible || kept.iter().any(Vec::is_empty),
        culprit: old.culprit,
        ..old.emptied()
    };
    if core.infeasible {
        core.index();
        return core;
    }
    // The new place of each open variable; `None` = decided.
    let mut place = vec![None; old.variables.len()];
    for (index, (variable, kept)) in old.variables.iter().zip(&kept).enumerate() {
        if let [value] = kept[..] {
            if variable.cost[value] >= C::TOP {
                core.infeasible = true;
                core.culprit = Some((variable.id, variable.values[value]));
                continue;
            }
            core.decided.push((variable.id, variable.values[value]));
            core.paid += variable.cost[value];
            if let Some(uses) = variable.uses.get(value) {
                core.take(uses, 1);
            }
        } else {
            place[index] = Some(core.variables.len());
            core.variables.push(pick(variable, kept));
        }
    }
    for edge in &old.edges {
        if !fold_edge(&mut core, edge, &kept, &place) {
            let variable = &old.variables[edge.b];
            core.infeasible = true;
            core.culprit = Some((variable.id, variable.values[kept[edge.b][0]]));
        }
    }
    for group in &old.groups {
        fold_group(&mut core, group, &kept, &place);
    }
    for remainder in &old.remainders {
        fold_remainder(&mut core, remainder, &kept, &place);
    }
    for need in &old.needs {
        fold_need(&mut core, old, need, &kept, &place);
    }
    core.index();
    core
}

fn pick<C: Scalar>(variable: &Variable<C>, kept: &[usize]) -> Variable<C> {
    Variable {
        id: variable.id,
        values: kept.iter().map(|&value| variable.values[value]).collect(),
        cost: kept.iter().map(|&value| variable.cost[value]).collect(),
        uses: if variable.uses.is_empty() {
            Vec::new()
        } else {
            kept.iter().map(|&value| variable.uses[value]).collect()
        },
        theta: Vec::new(),
    }
}

impl<C: Scalar> Core<C> {
    /// Takes uses from what is left of the limits, once or (−1) gives them back.
    fn take(&mut self, uses: &[C; LIMITS], times: i128) {
        for (left, &uses) in self.left.iter_mut().zip(uses) {
            if let Some(left) = left {
                *left -= uses * C::of(times);
            }
        }
    }

    /// Pays money as edges do.
    fn pay(&mut self, money: C) {
        self.paid += money * self.scale;
        if let Some(limit) = self.edges_use
            && let Some(left) = &mut self.left[limit]
        {
            *left -= money;
        }
    }

    /// Adds an edge's money to a value of an open variable.
    fn charge(&mut self, variable: usize, value: usize, money: C) {
        let scale = self.scale;
        let limit = self.edges_use;
        let variable = &mut self.variables[variable];
        variable.cost[value] += money * scale;
        if let Some(limit) = limit {
            variable.uses[value][limit] += money;
        }
    }
}

/// Returns whether what is decided is allowed.
fn fold_edge<C: Scalar>(
    core: &mut Core<C>,
    edge: &Edge<C>,
    kept: &[Vec<usize>],
    place: &[Option<usize>],
) -> bool {
    let width = edge.to_b.len();
    let money = |a: usize, b: usize| edge.money[a * width + b];
    let (of_a, of_b) = (&kept[edge.a], &kept[edge.b]);
    match (place[edge.a], place[edge.b]) {
        (None, None) => {
            let money = money(of_a[0], of_b[0]);
            if money == C::TOP {
                return false;
            }
            core.pay(money);
        }
        (Some(a), None) => fold_end(core, a, of_a.iter().map(|&value| money(value, of_b[0]))),
        (None, Some(b)) => fold_end(core, b, of_b.iter().map(|&value| money(of_a[0], value))),
        (Some(a), Some(b)) => {
            let mut table = Vec::with_capacity(of_a.len() * of_b.len());
            for &value in of_a {
                table.extend(of_b.iter().map(|&other| money(value, other)));
            }
            core.edges.push(Edge {
                a,
                b,
                money: table,
                table: Vec::new(),
                to_a: of_a.iter().map(|&value| edge.to_a[value]).collect(),
                to_b: of_b.iter().map(|&value| edge.to_b[value]).collect(),
            });
        }
    }
    true
}

/// One end is decided: the edge becomes part of the other's values. What is forbidden costs `TOP`, which the next
/// filter removes.
fn fold_end<C: Scalar>(core: &mut Core<C>, variable: usize, moneys: impl Iterator<Item = C>) {
    for (value, money) in moneys.enumerate() {
        if money == C::TOP {
            core.variables[variable].cost[value] = C::TOP;
        } else if core.variables[variable].cost[value] != C::TOP {
            core.charge(variable, value, money);
        }
    }
}

fn fold_group<C: Scalar>(core: &mut Core<C>, group: &Group<C>, kept: &[Vec<usize>], place: &[Option<usize>]) {
    let mut parts = Vec::with_capacity(group.parts.len());
    let mut settled = false;
    for part in &group.parts {
        let mask: Vec<bool> = kept[part.variable].iter().map(|&value| part.mask[value]).collect();
        if mask.iter().all(|&touches| touches) {
            settled = true;
            break;
        }
        if let Some(variable) = place[part.variable]
            && mask.contains(&true)
        {
            parts.push(Part { variable, mask, message: part.message });
        }
    }
    if settled {
        core.paid += group.cost;
        core.take(&group.uses, 1);
    } else if let [part] = &parts[..] {
        let limited = core.is_limited();
        let variable = &mut core.variables[part.variable];
        for value in (0..part.mask.len()).filter(|&value| part.mask[value]) {
            if variable.cost[value] != C::TOP {
                variable.cost[value] += group.cost;
                if limited {
                    add_uses(&mut variable.uses[value], &group.uses);
                }
            }
        }
    } else if !parts.is_empty() {
        core.groups.push(Group { id: group.id, cost: group.cost, uses: group.uses, weight: C::ZERO, parts });
    }
}

/// Pays what is sure of a remainder; what may still come on top stays.
fn fold_remainder<C: Scalar>(
    core: &mut Core<C>,
    old: &Remainder<C>,
    kept: &[Vec<usize>],
    place: &[Option<usize>],
) {
    // The parts that may still be touched or not, and how many are touched for sure.
    let fold = |parts: &[Part<C>]| {
        let (mut open, mut sure) = (Vec::new(), 0);
        for part in parts {
            let mask: Vec<bool> = kept[part.variable].iter().map(|&value| part.mask[value]).collect();
            if mask.iter().all(|&touches| touches) {
                sure += 1;
            } else if let Some(variable) = place[part.variable].filter(|_| mask.contains(&true)) {
                open.push(Part { variable, mask, message: C::ZERO });
            }
        }
        (open, sure)
    };
    let (unless, never) = fold(&old.unless);
    let (counted, sure) = fold(&old.counted);
    if never > 0 {
        return;
    }
    let mut money = old.money[sure..=sure + counted.len()].to_vec();
    if unless.is_empty() {
        let least = money.iter().copied().min().expect("invariant: none or more may be touched");
        core.pay(least);
        money.iter_mut().for_each(|money| *money -= least);
    }
    if money.iter().any(|&money| money != C::ZERO) {
        core.remainders.push(Remainder { unless, counted, money });
    }
}

fn fold_need<C: Scalar>(
    core: &mut Core<C>,
    old: &Core<C>,
    need: &Need<C>,
    kept: &[Vec<usize>],
    place: &[Option<usize>],
) {
    // Whether a literal still can hold, and whether it must.
    let must = |&(variable, value): &(usize, usize)| kept[variable][..] == [value];
    let moved = |&(variable, value): &(usize, usize)| {
        let value = kept[variable].iter().position(|&kept| kept == value)?;
        place[variable].map(|variable| (variable, value))
    };
    if need.any.iter().any(must) {
        return;
    }
    let any: Vec<(usize, usize)> = need.any.iter().filter_map(moved).collect();
    let decided = need.when.iter().find(|literal| must(literal));
    if need.when.is_empty() || decided.is_some() {
        let number = |&(variable, value): &(usize, usize)| {
            let variable = &old.variables[variable];
            (variable.id, variable.values[value])
        };
        let asker = need.asker.or(decided.map(number));
        if any.is_empty() {
            core.infeasible = true;
            core.culprit = asker;
        } else {
            let parts = parts_of_need(need, true, kept, place);
            core.needs.push(Need { id: need.id, when: Vec::new(), any, asker, parts });
        }
        return;
    }
    let when: Vec<(usize, usize)> = need.when.iter().filter_map(moved).collect();
    if !when.is_empty() {
        let parts = parts_of_need(need, false, kept, place);
        core.needs.push(Need { id: need.id, when, any, asker: None, parts });
    }
}

/// What is left of a need's parts: those of open variables that do anything for it.
fn parts_of_need<C: Scalar>(
    need: &Need<C>,
    asked: bool,
    kept: &[Vec<usize>],
    place: &[Option<usize>],
) -> Vec<NeedPart<C>> {
    let mut parts = Vec::with_capacity(need.parts.len());
    for part in &need.parts {
        let roles: Vec<Role> = kept[part.variable].iter().map(|&value| part.roles[value]).collect();
        if let Some(variable) = place[part.variable]
            && roles.iter().any(|&role| role == Role::Helps || (role == Role::Asks && !asked))
        {
            // Once it is asked for, nobody asks any more.
            let quiet = |role| if asked && role == Role::Asks { Role::Neither } else { role };
            let mut messages = part.messages;
            if asked {
                messages[Role::Asks as usize] = C::ZERO;
            }
            parts.push(NeedPart { variable, roles: roles.into_iter().map(quiet).collect(), messages });
        }
    }
    if Need::is_sound(&parts, asked) { parts } else { Vec::new() }
}
