//! The part of a problem that is still open, with the messages of its dual bound.
//!
//! A [`Core`] holds the variables that may still take more than one value, what is already paid, and a
//! reparametrisation: every edge and every group has given some of its cost to its variables, as messages. Whatever the
//! messages are, cost of variables + what is left in edges + what is left in groups = the cost, exactly; so the sum of
//! the least of each is a lower bound, and better messages make it better.

use super::needs::{NeedPart, all_needs, parts_by_variable};
use super::propagate::uses_of;
use super::scalar::Scalar;
use crate::optimise::problem::{LIMITS, Pair, Price, Problem};

/// A variable that may still take several values.
#[derive(Clone, Debug)]
pub struct Variable<C> {
    /// Its number in the problem.
    pub id: u32,
    /// Its values' numbers in the problem.
    pub values: Vec<u32>,
    /// What each costs, with all that is decided folded in.
    pub cost: Vec<C>,
    /// What each takes from the limits; empty where there are none.
    pub uses: Vec<[C; LIMITS]>,
    /// Cost, priced uses and messages together: what the bound sees.
    pub theta: Vec<C>,
}

/// Two open variables and what their values cost together.
#[derive(Clone, Debug)]
pub struct Edge<C> {
    /// The first variable's place in the core.
    pub a: usize,
    /// The second's.
    pub b: usize,
    /// Money by `a · values of b + b`; `TOP` where forbidden.
    pub money: Vec<C>,
    /// What the bound sees: money times the factor, limits priced in.
    pub table: Vec<C>,
    /// What the edge has given to each value of `a`.
    pub to_a: Vec<C>,
    /// What the edge has given to each value of `b`.
    pub to_b: Vec<C>,
}

/// One open variable's part in a group.
#[derive(Clone, Debug)]
pub struct Part<C> {
    /// The variable's place in the core.
    pub variable: usize,
    /// Which of its values touch the group.
    pub mask: Vec<bool>,
    /// What the group has given to those values.
    pub message: C,
}

/// A cost that is paid once if any part is touched. Negative = it saves.
#[derive(Clone, Debug)]
pub struct Group<C> {
    /// Its number in the problem.
    pub id: u32,
    /// The cost itself.
    pub cost: C,
    /// What it takes from the limits.
    pub uses: [C; LIMITS],
    /// What the bound sees: cost and priced uses.
    pub weight: C,
    /// Its parts, in the order of their variables.
    pub parts: Vec<Part<C>>,
}

/// If `when` is touched, or is empty, `any` must be.
#[derive(Clone, Debug)]
pub struct Need<C> {
    /// Its number in the problem.
    pub id: u32,
    /// The variables' places and values that need.
    pub when: Vec<(usize, usize)>,
    /// Those that help.
    pub any: Vec<(usize, usize)>,
    /// Who asked, where `when` is empty: (variable, value) by their numbers in the problem.
    pub asker: Option<(u32, u32)>,
    /// The open variables with a part in it; none where the bound does not look at it.
    pub parts: Vec<NeedPart<C>>,
}

/// What is paid by how many parts are touched, unless something else is. It is never negative, and the bound sees only the least of it.
#[derive(Clone, Debug)]
pub struct Remainder<C> {
    /// If any of these is touched, no more is paid. Messages are not used.
    pub unless: Vec<Part<C>>,
    /// The parts that count.
    pub counted: Vec<Part<C>>,
    /// Money by how many of them are touched, from none to all.
    pub money: Vec<C>,
}

/// The open part of a problem.
#[derive(Clone, Debug)]
pub struct Core<C> {
    /// The open variables.
    pub variables: Vec<Variable<C>>,
    /// The edges between them.
    pub edges: Vec<Edge<C>>,
    /// The groups that at least two of them may touch.
    pub groups: Vec<Group<C>>,
    /// The remainders that are not settled.
    pub remainders: Vec<Remainder<C>>,
    /// The needs that are not settled.
    pub needs: Vec<Need<C>>,
    /// What is already paid.
    pub paid: C,
    /// What is still left of each limit; `None` where there is none.
    pub left: [Option<C>; LIMITS],
    /// The price of a unit of each limit (Lagrange multipliers, not negative).
    pub prices: [C; LIMITS],
    /// The greatest price of each limit at which no sum overflows.
    pub most: [C; LIMITS],
    /// What a krone of an edge costs: the scale.
    pub scale: C,
    /// Which limit edges and remainders count against.
    pub edges_use: Option<usize>,
    /// The variables already decided: (number in the problem, value's number).
    pub decided: Vec<(u32, u32)>,
    /// Edges by variable.
    pub edges_of: Vec<Vec<u32>>,
    /// Groups by variable, with the part's place in the group.
    pub groups_of: Vec<Vec<(u32, u32)>>,
    /// Needs by variable.
    pub needs_of: Vec<Vec<u32>>,
    /// Needs that the bound looks at by variable, with the part's place in the need.
    pub need_parts_of: Vec<Vec<(u32, u32)>>,
    /// Whether nothing at all is left to choose.
    pub infeasible: bool,
    /// Where that is so although every variable has a value: a value that cannot be taken, by its numbers in the problem.
    pub culprit: Option<(u32, u32)>,
}

/// All variables with all their values; what is barred costs more than anything.
fn variables<C: Scalar>(problem: &Problem, count: impl Fn(&Price) -> C) -> Vec<Variable<C>> {
    let limited = problem.limits.iter().any(Option::is_some);
    let cost = |(price, &barred): (&Price, &bool)| if barred { C::TOP } else { count(price) };
    let variable = |(id, prices): (usize, &Vec<Price>)| Variable {
        id: id as u32,
        values: (0..prices.len() as u32).collect(),
        cost: prices.iter().zip(&problem.barred[id]).map(cost).collect(),
        uses: if limited { prices.iter().map(|price| price.uses.map(C::of)).collect() } else { Vec::new() },
        theta: Vec::new(),
    };
    problem.unary.iter().enumerate().map(variable).collect()
}

fn edge<C: Scalar>(problem: &Problem, pair: &Pair) -> Edge<C> {
    let cost = |&money: &_| if money == Pair::FORBIDDEN { C::TOP } else { C::of(i128::from(money)) };
    Edge {
        a: pair.a,
        b: pair.b,
        money: pair.money.iter().map(cost).collect(),
        table: Vec::new(),
        to_a: vec![C::ZERO; problem.unary[pair.a].len()],
        to_b: vec![C::ZERO; problem.unary[pair.b].len()],
    }
}

fn groups<C: Scalar>(problem: &Problem, count: impl Fn(&Price) -> C) -> Vec<Group<C>> {
    let numbered = problem.groups.iter().zip(0..);
    let group = numbered.map(|(group, id)| Group {
        id,
        cost: count(&group.price),
        uses: group.price.uses.map(C::of),
        weight: C::ZERO,
        parts: parts(problem, &group.members),
    });
    group.collect()
}

fn remainders<C: Scalar>(problem: &Problem) -> Vec<Remainder<C>> {
    let remainder = problem.remainders.iter().map(|remainder| Remainder {
        unless: parts(problem, &remainder.unless),
        counted: parts(problem, &remainder.counted),
        money: remainder.money.iter().map(|&money| C::of(i128::from(money))).collect(),
    });
    remainder.collect()
}

impl<C: Scalar> Core<C> {
    /// The whole problem. `scale` is what a krone counts, `unit` what a user counts.
    pub fn new(problem: &Problem, scale: i128, unit: i128) -> Self {
        let count = |price: &Price| C::of(price.money * scale + price.users * unit);
        let mut left = [None; LIMITS];
        for (index, limit) in problem.limits.iter().enumerate() {
            left[index] = limit.map(|limit| C::of(limit - problem.constant.uses[index]));
        }
        let core = Core {
            variables: variables(problem, count),
            edges: problem.pairs.iter().map(|pair| edge(problem, pair)).collect(),
            groups: groups(problem, count),
            remainders: remainders(problem),
            needs: all_needs(problem),
            paid: count(&problem.constant),
            left,
            prices: [C::ZERO; LIMITS],
            most: greatest_prices(problem),
            scale: C::of(scale),
            edges_use: problem.pairs_use.filter(|&limit| problem.limits[limit].is_some()),
            decided: Vec::new(),
            edges_of: Vec::new(),
            groups_of: Vec::new(),
            needs_of: Vec::new(),
            need_parts_of: Vec::new(),
            infeasible: false,
            culprit: None,
        };
        // Folds in what has one value from the beginning.
        let all: Vec<Vec<bool>> =
            core.variables.iter().map(|variable| vec![true; variable.values.len()]).collect();
        core.restrict(&all)
    }

    /// A core without anything open, paid or decided, that counts and is limited as this one.
    pub fn emptied(&self) -> Self {
        Core {
            variables: Vec::new(),
            edges: Vec::new(),
            groups: Vec::new(),
            remainders: Vec::new(),
            needs: Vec::new(),
            paid: C::ZERO,
            left: self.left,
            prices: self.prices,
            most: self.most,
            scale: self.scale,
            edges_use: self.edges_use,
            decided: Vec::new(),
            edges_of: Vec::new(),
            groups_of: Vec::new(),
            needs_of: Vec::new(),
            need_parts_of: Vec::new(),
            infeasible: false,
            culprit: None,
        }
    }

    /// Whether there are limits.
    pub fn is_limited(&self) -> bool {
        self.left.iter().any(Option::is_some)
    }

    /// What a krone of an edge counts for the bound: the scale and the price of the limit it counts against.
    fn edge_factor(&self) -> C {
        self.edges_use.map_or(self.scale, |limit| self.scale + self.prices[limit])
    }

    fn priced(&self, uses: &[C; LIMITS]) -> C {
        let mut sum = C::ZERO;
        for (&price, &used) in self.prices.iter().zip(uses) {
            if price != C::ZERO {
                sum += price * used;
            }
        }
        sum
    }

    /// Makes everything the bound sees agree with the prices and the messages.
    pub fn refresh(&mut self) {
        let factor = self.edge_factor();
        for edge in &mut self.edges {
            edge.table.clear();
            edge.table.extend(
                edge.money.iter().map(|&money| if money == C::TOP { C::TOP } else { money * factor }),
            );
        }
        for index in 0..self.groups.len() {
            self.groups[index].weight = self.groups[index].cost + self.priced(&self.groups[index].uses);
        }
        for index in 0..self.variables.len() {
            let variable = &self.variables[index];
            let mut theta = variable.cost.clone();
            for (theta, uses) in theta.iter_mut().zip(&variable.uses) {
                *theta += self.priced(uses);
            }
            for &edge in &self.edges_of[index] {
                let edge = &self.edges[edge as usize];
                let messages = if edge.a == index { &edge.to_a } else { &edge.to_b };
                theta.iter_mut().zip(messages).for_each(|(theta, &message)| *theta += message);
            }
            for &(group, part) in &self.groups_of[index] {
                let part = &self.groups[group as usize].parts[part as usize];
                let masked = theta.iter_mut().zip(&part.mask).filter(|(_, touches)| **touches);
                masked.for_each(|(theta, _)| *theta += part.message);
            }
            for &(need, part) in &self.need_parts_of[index] {
                let part = &self.needs[need as usize].parts[part as usize];
                let roles = theta.iter_mut().zip(&part.roles);
                roles.for_each(|(theta, &role)| *theta += part.messages[role as usize]);
            }
            self.variables[index].theta = theta;
        }
    }

    /// What is paid for the limits' prices whatever is chosen: −Σ price · left.
    pub fn limits_constant(&self) -> C {
        let mut sum = C::ZERO;
        for (price, left) in self.prices.iter().zip(self.left) {
            if let Some(left) = left
                && *price != C::ZERO
            {
                sum -= *price * left;
            }
        }
        sum
    }

    /// The exact cost of values for the open variables (places in the core), with what is already paid; `None` if
    /// something forbids it or a limit breaks.
    pub fn cost(&self, values: &[usize]) -> Option<C> {
        let money = self.remainders.iter().map(|remainder| remainder.of(values)).sum::<C>();
        let sum = self.seen_cost(values)? + money * self.scale;
        if self.needs.iter().any(|need| !need.is_met(values)) {
            return None;
        }
        if self.is_limited() {
            let mut used = uses_of(self, values);
            if let Some(limit) = self.edges_use {
                used[limit] += money;
            }
            if self.left.iter().zip(used).any(|(left, used)| left.is_some_and(|left| used > left)) {
                return None;
            }
        }
        Some(sum)
    }

    /// What the bound sees of the cost of values for the open variables where no limit has a price: all but the remainders. `None` if
    /// two of the values exclude one another.
    pub fn seen_cost(&self, values: &[usize]) -> Option<C> {
        let of_variables = self.variables.iter().zip(values).map(|(variable, &value)| variable.cost[value]);
        let mut sum = self.paid + of_variables.sum();
        for edge in &self.edges {
            let pair = edge.money[values[edge.a] * edge.to_b.len() + values[edge.b]];
            if pair == C::TOP {
                return None;
            }
            sum += pair * self.scale;
        }
        let touched = |group: &&Group<C>| group.parts.iter().any(|part| part.mask[values[part.variable]]);
        Some(sum + self.groups.iter().filter(touched).map(|group| group.cost).sum())
    }

    /// The core in which only some values are left. Variables with one value are decided and folded into the rest.
    pub fn restrict(&self, keep: &[Vec<bool>]) -> Self {
        super::restrict::restrict(self, keep)
    }

    /// Rebuilds the lists by variable.
    pub fn index(&mut self) {
        self.edges_of = vec![Vec::new(); self.variables.len()];
        for (number, edge) in self.edges.iter().enumerate() {
            self.edges_of[edge.a].push(number as u32);
            self.edges_of[edge.b].push(number as u32);
        }
        self.groups_of = vec![Vec::new(); self.variables.len()];
        for (number, group) in self.groups.iter().enumerate() {
            for (place, part) in group.parts.iter().enumerate() {
                self.groups_of[part.variable].push((number as u32, place as u32));
            }
        }
        self.needs_of = vec![Vec::new(); self.variables.len()];
        for (number, need) in self.needs.iter().enumerate() {
            for &(variable, _) in need.when.iter().chain(&need.any) {
                if self.needs_of[variable].last() != Some(&(number as u32)) {
                    self.needs_of[variable].push(number as u32);
                }
            }
        }
        self.need_parts_of = parts_by_variable(&self.needs, self.variables.len());
    }
}

impl<C: Scalar> Remainder<C> {
    /// What values for the open variables (places in the core) pay of it.
    fn of(&self, values: &[usize]) -> C {
        let touched = |part: &&Part<C>| part.mask[values[part.variable]];
        if self.unless.iter().any(|part| touched(&part)) {
            return C::ZERO;
        }
        self.money[self.counted.iter().filter(touched).count()]
    }
}

/// Parts of all values, by variable.
fn parts<C: Scalar>(problem: &Problem, members: &[(usize, Vec<usize>)]) -> Vec<Part<C>> {
    let part = |(variable, values): &(usize, Vec<usize>)| {
        let mut mask = vec![false; problem.unary[*variable].len()];
        values.iter().for_each(|&value| mask[value] = true);
        Part { variable: *variable, mask, message: C::ZERO }
    };
    members.iter().map(part).collect()
}

/// Adds uses.
pub fn add_uses<C: Scalar>(sum: &mut [C; LIMITS], uses: &[C; LIMITS]) {
    for (sum, &uses) in sum.iter_mut().zip(uses) {
        *sum += uses;
    }
}

/// The greatest price of each limit for which the priced uses of all limits together stay under a quarter of `TOP`.
pub fn greatest_prices<C: Scalar>(problem: &Problem) -> [C; LIMITS] {
    let bound = problem.limits.iter().filter(|limit| limit.is_some()).count().max(1) as i128;
    let mut most = [C::ZERO; LIMITS];
    for (limit, most) in most.iter_mut().enumerate().filter(|(limit, _)| problem.limits[*limit].is_some()) {
        let widest =
            |prices: &Vec<Price>| prices.iter().map(|price| price.uses[limit].abs()).max().unwrap_or(0);
        let mut uses = problem.limits[limit].unwrap_or(0).abs() + problem.constant.uses[limit].abs();
        uses += problem.unary.iter().map(widest).sum::<i128>();
        uses += problem.groups.iter().map(|group| group.price.uses[limit].abs()).sum::<i128>();
        if problem.pairs_use == Some(limit) {
            uses += problem.pairs.iter().map(|pair| i128::from(pair.widest())).sum::<i128>();
            uses += problem.remainders.iter().map(|remainder| i128::from(remainder.most())).sum::<i128>();
        }
        *most = C::of(C::TOP.wide() / 4 / bound / uses.max(1));
    }
    most
}
