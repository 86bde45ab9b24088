//! Good choices: read off the messages, then mended step by step. A good choice found early is what lets the bound
//! close the rest.

use super::core::{Core, add_uses};
use super::propagate::uses_of;
use super::scalar::Scalar;
use crate::optimise::problem::LIMITS;

/// A choice of the open variables that is being mended.
pub struct Walk<'a, C> {
    core: &'a Core<C>,
    /// The value of each variable.
    pub values: Vec<usize>,
    /// How many parts of each group are touched.
    touched: Vec<u32>,
    used: [C; LIMITS],
    limited: bool,
}

/// What a step changes.
#[derive(Clone, Copy)]
struct Step<C> {
    cost: C,
    uses: [C; LIMITS],
}

impl<'a, C: Scalar> Walk<'a, C> {
    /// Starts from a choice.
    pub fn new(core: &'a Core<C>, values: Vec<usize>) -> Self {
        let limited = core.is_limited();
        let touched = core
            .groups
            .iter()
            .map(|group| group.parts.iter().filter(|part| part.mask[values[part.variable]]).count() as u32)
            .collect();
        let used = if limited { uses_of(core, &values) } else { [C::ZERO; LIMITS] };
        Walk { core, values, touched, used, limited }
    }

    /// What giving a variable another value changes; `None` if something forbids it.
    fn step(&self, index: usize, to: usize) -> Option<Step<C>> {
        let core = self.core;
        let from = self.values[index];
        let variable = &core.variables[index];
        let mut cost = variable.cost[to] - variable.cost[from];
        let mut uses = [C::ZERO; LIMITS];
        if self.limited {
            for (limit, uses) in uses.iter_mut().enumerate() {
                *uses = variable.uses[to][limit] - variable.uses[from][limit];
            }
        }
        let mut money = C::ZERO;
        for &edge in &core.edges_of[index] {
            let edge = &core.edges[edge as usize];
            let width = edge.to_b.len();
            let (new, old) = if edge.a == index {
                let other = self.values[edge.b];
                (edge.money[to * width + other], edge.money[from * width + other])
            } else {
                let other = self.values[edge.a];
                (edge.money[other * width + to], edge.money[other * width + from])
            };
            if new == C::TOP {
                return None;
            }
            money += new;
            if old != C::TOP {
                money -= old;
            }
        }
        cost += money * core.scale;
        if let Some(limit) = core.edges_use {
            uses[limit] += money;
        }
        for &(number, part) in &core.groups_of[index] {
            let group = &core.groups[number as usize];
            let mask = &group.parts[part as usize].mask;
            let others = self.touched[number as usize] - u32::from(mask[from]);
            if others == 0 && mask[from] != mask[to] {
                if mask[to] {
                    cost += group.cost;
                    add_uses(&mut uses, &group.uses);
                } else {
                    cost -= group.cost;
                    uses.iter_mut().zip(group.uses).for_each(|(uses, given)| *uses -= given);
                }
            }
        }
        Some(Step { cost, uses })
    }

    fn take(&mut self, index: usize, to: usize, step: &Step<C>) {
        let from = std::mem::replace(&mut self.values[index], to);
        add_uses(&mut self.used, &step.uses);
        for &(number, part) in &self.core.groups_of[index] {
            let mask = &self.core.groups[number as usize].parts[part as usize].mask;
            let touched = &mut self.touched[number as usize];
            *touched = *touched + u32::from(mask[to]) - u32::from(mask[from]);
        }
    }

    /// How far the limits are exceeded, as a share of each.
    fn excess(&self, used: &[C; LIMITS]) -> f64 {
        let mut sum = 0.0;
        for (left, &used) in self.core.left.iter().zip(used) {
            if let Some(left) = left
                && used > *left
            {
                let scale = left.wide().unsigned_abs().max(1) as f64;
                sum += (used - *left).wide() as f64 / scale;
            }
        }
        sum
    }

    fn after(&self, step: &Step<C>) -> [C; LIMITS] {
        let mut used = self.used;
        add_uses(&mut used, &step.uses);
        used
    }

    /// Takes single steps while they help: first what mends a broken limit at the least cost, then what saves without
    /// breaking one. Ends where no single step helps.
    pub fn descend(&mut self) {
        if self.limited {
            self.mend();
        }
        loop {
            let mut moved = false;
            for index in 0..self.values.len() {
                let mut best: Option<(Step<C>, usize)> = None;
                for to in (0..self.core.variables[index].values.len()).filter(|&to| to != self.values[index])
                {
                    let Some(step) = self.step(index, to) else { continue };
                    let better = step.cost < best.as_ref().map_or(C::ZERO, |(best, _)| best.cost);
                    if better && (!self.limited || self.excess(&self.after(&step)) == 0.0) {
                        best = Some((step, to));
                    }
                }
                if let Some((step, to)) = best {
                    self.take(index, to, &step);
                    moved = true;
                }
            }
            if !moved {
                return;
            }
        }
    }

    /// Mends broken limits, the cheapest mending per share of a limit first.
    fn mend(&mut self) {
        let mut excess = self.excess(&self.used);
        while excess > 0.0 {
            let mut best: Option<(f64, usize, usize, Step<C>)> = None;
            for index in 0..self.values.len() {
                for to in (0..self.core.variables[index].values.len()).filter(|&to| to != self.values[index])
                {
                    let Some(step) = self.step(index, to) else { continue };
                    let gain = excess - self.excess(&self.after(&step));
                    if gain > 0.0 {
                        let price = step.cost.wide() as f64 / gain;
                        if best.as_ref().is_none_or(|(least, ..)| price < *least) {
                            best = Some((price, index, to, step));
                        }
                    }
                }
            }
            let Some((_, index, to, step)) = best else { return };
            self.take(index, to, &step);
            excess = self.excess(&self.used);
        }
    }

    /// Moves every variable of a group onto it (or off it) where it can, each to its cheapest value there.
    pub fn push_group(&mut self, number: usize, onto: bool) {
        for part in &self.core.groups[number].parts {
            if part.mask[self.values[part.variable]] == onto {
                continue;
            }
            let mut best: Option<(Step<C>, usize)> = None;
            for to in (0..part.mask.len()).filter(|&to| part.mask[to] == onto) {
                if let Some(step) = self.step(part.variable, to)
                    && best.as_ref().is_none_or(|(least, _)| step.cost < least.cost)
                {
                    best = Some((step, to));
                }
            }
            if let Some((step, to)) = best {
                self.take(part.variable, to, &step);
            }
        }
    }
}

/// A choice read off the messages: each variable in turn takes the value that the bound likes best, given what is taken
/// already.
pub fn decode<C: Scalar>(core: &Core<C>) -> Vec<usize> {
    let mut values = vec![0; core.variables.len()];
    let mut touched = vec![false; core.groups.len()];
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
                // It is paid already (or saved already): touching it costs nothing more.
                for (liking, _) in liking.iter_mut().zip(&part.mask).filter(|(_, touches)| **touches) {
                    *liking -= part.message;
                }
            }
        }
        let best = (0..liking.len()).min_by_key(|&value| liking[value]);
        values[index] = best.expect("invariant: an open variable has values");
        for &(number, part) in &core.groups_of[index] {
            touched[number as usize] |= core.groups[number as usize].parts[part as usize].mask[values[index]];
        }
    }
    values
}

/// A good choice from where the messages point, and its cost; `None` if none was found that fits.
pub fn good_choice<C: Scalar>(core: &Core<C>) -> Option<(C, Vec<usize>)> {
    let mut walk = Walk::new(core, decode(core));
    walk.descend();
    let cost = core.cost(&walk.values)?;
    Some((cost, walk.values))
}

/// A better choice by moving whole groups, `rounds` times over all groups.
pub fn improve<C: Scalar>(core: &Core<C>, start: (C, Vec<usize>), rounds: usize) -> (C, Vec<usize>) {
    let mut best = start;
    for _ in 0..rounds {
        let before = best.0;
        for number in 0..core.groups.len() {
            for onto in [true, false] {
                let mut walk = Walk::new(core, best.1.clone());
                walk.push_group(number, onto);
                walk.descend();
                if let Some(cost) = core.cost(&walk.values)
                    && cost < best.0
                {
                    best = (cost, walk.values);
                }
            }
        }
        if best.0 == before {
            break;
        }
    }
    best
}
