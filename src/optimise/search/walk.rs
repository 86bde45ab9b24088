//! A choice that is repaired step by step: what each step changes is known without pricing the whole choice again.

use super::core::{Core, add_uses};
use super::propagate::uses_of;
use super::scalar::Scalar;
use crate::optimise::problem::LIMITS;

/// A choice of the open variables that is being repaired.
#[derive(Clone)]
pub struct Walk<'a, C> {
    core: &'a Core<C>,
    values: Vec<usize>,
    /// How many parts of each group are touched.
    touched: Vec<u32>,
    /// How many literals of each need ask, and how many help.
    needs: Vec<(u32, u32)>,
    used: [C; LIMITS],
    limited: bool,
    /// What all steps so far have changed.
    change: C,
    /// The variables around which something has changed since they were last looked at.
    stirred: Vec<bool>,
    /// The values that may be taken, where not all may.
    keep: Option<&'a [Vec<bool>]>,
    /// Room for what each value of one variable would cost.
    prices: Vec<C>,
    /// Room for what each would take from the limits.
    takes: Vec<[C; LIMITS]>,
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
        let holds = |literals: &[(usize, usize)]| {
            literals.iter().filter(|&&(variable, value)| values[variable] == value).count() as u32
        };
        let needs = core.needs.iter().map(|need| (holds(&need.when), holds(&need.any))).collect();
        let used = if limited { uses_of(core, &values) } else { [C::ZERO; LIMITS] };
        let stirred = vec![true; values.len()];
        Walk {
            core,
            values,
            touched,
            needs,
            used,
            limited,
            change: C::ZERO,
            stirred,
            keep: None,
            prices: Vec::new(),
            takes: Vec::new(),
        }
    }

    /// Starts from a choice that no single step makes better, and takes only these values from now on.
    pub fn from_best(core: &'a Core<C>, values: Vec<usize>, keep: &'a [Vec<bool>]) -> Self {
        let stirred = vec![false; values.len()];
        Walk { keep: Some(keep), stirred, ..Walk::new(core, values) }
    }

    /// Gives a variable another value, whatever it costs.
    pub fn move_to(&mut self, index: usize, to: usize) {
        self.survey(index);
        // What is forbidden is not counted: the whole choice is priced in the end.
        let price = if self.prices[to] < C::TOP { self.prices[to] } else { C::ZERO };
        let uses = self.uses(index, to);
        self.take(index, to, price, &uses);
    }

    /// The values taken.
    pub fn values(&self) -> &[usize] {
        &self.values
    }

    /// The values taken.
    pub fn into_values(self) -> Vec<usize> {
        self.values
    }

    /// What all steps so far have changed.
    pub fn change(&self) -> C {
        self.change
    }

    /// What each value of a variable costs, and takes from the limits, while the others keep theirs: `TOP` where something
    /// forbids it.
    fn survey(&mut self, index: usize) {
        let core = self.core;
        let variable = &core.variables[index];
        self.prices.clear();
        self.prices.extend_from_slice(&variable.cost);
        self.takes.clear();
        self.takes.extend_from_slice(&variable.uses);
        let counted = core.edges_use;
        for &edge in &core.edges_of[index] {
            let edge = &core.edges[edge as usize];
            let width = edge.to_b.len();
            let (from, step) =
                if edge.a == index { (self.values[edge.b], width) } else { (self.values[edge.a] * width, 1) };
            let column = edge.money[from..].iter().step_by(step);
            for ((to, price), &money) in self.prices.iter_mut().enumerate().zip(column) {
                if money == C::TOP || *price == C::TOP {
                    *price = C::TOP;
                } else {
                    *price += money * core.scale;
                    if let Some(limit) = counted {
                        self.takes[to][limit] += money;
                    }
                }
            }
        }
        let from = self.values[index];
        for &(number, part) in &core.groups_of[index] {
            let group = &core.groups[number as usize];
            let mask = &group.parts[part as usize].mask;
            if self.touched[number as usize] == u32::from(mask[from]) {
                for to in (0..mask.len()).filter(|&to| mask[to]) {
                    if self.prices[to] != C::TOP {
                        self.prices[to] += group.cost;
                    }
                    if self.limited {
                        add_uses(&mut self.takes[to], &group.uses);
                    }
                }
            }
        }
        self.survey_needs(index);
        if let Some(keep) = self.keep {
            for (price, _) in self.prices.iter_mut().zip(&keep[index]).filter(|(_, keep)| !**keep) {
                *price = C::TOP;
            }
        }
    }

    /// Forbids the values of a variable with which a need would ask and nothing help.
    fn survey_needs(&mut self, index: usize) {
        let from = self.values[index];
        for &number in &self.core.needs_of[index] {
            let need = &self.core.needs[number as usize];
            let (asking, helping) = self.needs[number as usize];
            let asked = need.when.is_empty() || asking > u32::from(need.when.contains(&(index, from)));
            if helping > u32::from(need.any.contains(&(index, from))) {
                continue;
            }
            for (to, price) in self.prices.iter_mut().enumerate() {
                if (asked || need.when.contains(&(index, to))) && !need.any.contains(&(index, to)) {
                    *price = C::TOP;
                }
            }
        }
    }

    /// How a step of the variable surveyed last changes what is used.
    fn uses(&self, index: usize, to: usize) -> [C; LIMITS] {
        let mut uses = [C::ZERO; LIMITS];
        if self.limited {
            let from = &self.takes[self.values[index]];
            for (limit, uses) in uses.iter_mut().enumerate() {
                *uses = self.takes[to][limit] - from[limit];
            }
        }
        uses
    }

    /// Gives a variable another value. `price` and `uses` are the step's.
    fn take(&mut self, index: usize, to: usize, price: C, uses: &[C; LIMITS]) {
        let core = self.core;
        let from = std::mem::replace(&mut self.values[index], to);
        self.change += price;
        add_uses(&mut self.used, uses);
        for &edge in &core.edges_of[index] {
            let edge = &core.edges[edge as usize];
            self.stirred[if edge.a == index { edge.b } else { edge.a }] = true;
        }
        for &number in &core.needs_of[index] {
            let need = &core.needs[number as usize];
            let (asking, helping) = &mut self.needs[number as usize];
            let count = |literals: &[(usize, usize)], value| u32::from(literals.contains(&(index, value)));
            *asking = *asking + count(&need.when, to) - count(&need.when, from);
            *helping = *helping + count(&need.any, to) - count(&need.any, from);
            need.when.iter().chain(&need.any).for_each(|&(variable, _)| self.stirred[variable] = true);
        }
        for &(number, part) in &core.groups_of[index] {
            let group = &core.groups[number as usize];
            let mask = &group.parts[part as usize].mask;
            let touched = &mut self.touched[number as usize];
            let before = *touched;
            *touched = before + u32::from(mask[to]) - u32::from(mask[from]);
            // Only a variable that is alone in a group, or would be, sees the difference.
            if *touched != before && before.min(*touched) <= 1 {
                group.parts.iter().for_each(|part| self.stirred[part.variable] = true);
            }
        }
    }

    /// How far the limits are exceeded, as a share of each.
    fn excess(&self, used: &[C; LIMITS]) -> f64 {
        let mut sum = 0.0;
        for (left, &used) in self.core.left.iter().zip(used) {
            if let Some(left) = left
                && used > *left
            {
                sum += (used - *left).float() / left.float().abs().max(1.0);
            }
        }
        sum
    }

    fn after(&self, uses: &[C; LIMITS]) -> [C; LIMITS] {
        let mut used = self.used;
        add_uses(&mut used, uses);
        used
    }

    /// Whether the limits hold, or a step makes no broken limit worse.
    fn fits(&self, uses: &[C; LIMITS]) -> bool {
        let limits = self.core.left.iter().zip(self.used).zip(uses);
        limits
            .into_iter()
            .all(|((left, used), &more)| left.is_none_or(|left| more <= C::ZERO || used + more <= left))
    }

    /// Takes single steps while they save and break no limit. Ends where no single step helps.
    pub fn descend(&mut self) {
        loop {
            let mut moved = false;
            for index in 0..self.values.len() {
                if !std::mem::take(&mut self.stirred[index]) {
                    continue;
                }
                self.survey(index);
                let now = self.prices[self.values[index]];
                let mut best = now;
                let mut step = None;
                for to in 0..self.prices.len() {
                    if self.prices[to] < best {
                        let uses = self.uses(index, to);
                        if !self.limited || self.fits(&uses) {
                            best = self.prices[to];
                            step = Some((to, uses));
                        }
                    }
                }
                if let Some((to, uses)) = step {
                    self.take(index, to, best - now, &uses);
                    moved = true;
                }
            }
            if !moved {
                return;
            }
        }
    }

    /// Repairs broken limits, the cheapest repair per share of a limit first: one variable moves, or all variables leave a
    /// group that takes from a broken limit. Each is priced again when its turn comes.
    pub fn repair(&mut self) {
        if !self.limited {
            return;
        }
        loop {
            let before = self.excess(&self.used);
            if before == 0.0 {
                return;
            }
            let variables = 0..self.values.len();
            let singles = variables.filter_map(|index| Some((self.repair_of(index, before)?.0, index, true)));
            let mut repairs: Vec<(f64, usize, bool)> = singles.collect();
            for group in 0..self.core.groups.len() {
                if let Some((price, _)) = self.leaving(group, before) {
                    repairs.push((price, group, false));
                }
            }
            repairs.sort_by(|one, other| one.partial_cmp(other).unwrap_or(std::cmp::Ordering::Equal));
            for (_, index, single) in repairs {
                let excess = self.excess(&self.used);
                if excess == 0.0 {
                    return;
                }
                if single {
                    if let Some((_, to, price)) = self.repair_of(index, excess) {
                        let uses = self.uses(index, to);
                        self.take(index, to, price, &uses);
                    }
                } else if let Some((_, walk)) = self.leaving(index, excess) {
                    *self = walk;
                }
            }
            if self.excess(&self.used) >= before {
                return;
            }
        }
    }

    /// The cheapest step of a variable that repairs something: its price per share, its value, its price.
    fn repair_of(&mut self, index: usize, excess: f64) -> Option<(f64, usize, C)> {
        self.survey(index);
        let now = self.values[index];
        let mut best: Option<(f64, usize, C)> = None;
        for to in (0..self.prices.len()).filter(|&to| to != now && self.prices[to] != C::TOP) {
            let gain = excess - self.excess(&self.after(&self.uses(index, to)));
            if gain > 0.0 {
                let cost = self.prices[to] - self.prices[now];
                let price = cost.float() / gain;
                if best.as_ref().is_none_or(|(least, ..)| price < *least) {
                    best = Some((price, to, cost));
                }
            }
        }
        best
    }

    /// The walk in which all variables leave a group, and its price per share; `None` if that repairs nothing.
    fn leaving(&self, number: usize, excess: f64) -> Option<(f64, Walk<'a, C>)> {
        let group = &self.core.groups[number];
        let broken = |limit: usize| self.core.left[limit].is_some_and(|left| self.used[limit] > left);
        if self.touched[number] < 2 || !(0..LIMITS).any(|limit| broken(limit) && group.uses[limit] > C::ZERO)
        {
            return None;
        }
        let mut other = self.clone();
        other.push_group(number, false);
        let gain = excess - other.excess(&other.used);
        (gain > 0.0).then(|| ((other.change - self.change).float() / gain, other))
    }

    /// Moves every variable of a group onto it (or off it) where it can, each to its cheapest value there.
    pub fn push_group(&mut self, number: usize, onto: bool) {
        let core = self.core;
        for part in &core.groups[number].parts {
            let index = part.variable;
            if part.mask[self.values[index]] == onto {
                continue;
            }
            self.survey(index);
            let there = (0..part.mask.len()).filter(|&to| part.mask[to] == onto && self.prices[to] < C::TOP);
            if let Some(to) = there.min_by_key(|&to| self.prices[to]) {
                let price = self.prices[to] - self.prices[self.values[index]];
                let uses = self.uses(index, to);
                self.take(index, to, price, &uses);
            }
        }
    }
}
