//! The time-indexed linear program, by a simplex of its own crate: the best prices, and whole schedules near them.
//!
//! Tasks alike in everything are one class. A column is a class and a month: how many of the class begin in it. The rows: each class begins as
//! often as it has tasks; what holds a resource in a month is no more than is free; what has begun by a month of a task that waits is
//! no more than what has ended of the other; being late costs no more than the budget. The model is that of classes in
//! `A time-indexed formulation` (Sousa and Wolsey 1992), with waits month by month (Christofides, Alvarez-Valdes and Tamarit 1987).
//!
//! Nothing here is trusted. Prices are rounded to integers, of which any make a bound ([`super::tariff`]); a schedule is checked by the
//! caller. So the floats of the simplex decide how good an answer is, never whether it is right.

use std::collections::HashMap;

use microlp::{ComparisonOp, OptimizationDirection, Problem as Model, Solution, SolveOptions, Variable};

use super::bound::DEAREST;
use super::problem::{Problem, Task};
use super::tariff::{Multipliers, Objective, SCALE, Tariff};
use super::windows::{Rules, Windows};

/// Columns that cost at most so much more than their class's cheapest, by the prices to begin with, have their row from the start.
const NEAR: i64 = 2 * SCALE;
/// Times that rows are added to the prices' program before it is taken as it is.
const ROUNDS: usize = 12;
/// How many months of a class are added in one of them, the most wrong first.
const ADDED: usize = 8;
/// A violation below this is rounding.
const TINY: f64 = 1e-6;

/// Tasks that are alike in everything, windows too.
struct Class {
    tasks: Vec<usize>,
}

impl Class {
    fn head(&self) -> usize {
        self.tasks[0]
    }
}

/// What the models are made from.
pub(super) struct Linear<'a> {
    problem: &'a Problem,
    rules: &'a Rules,
    windows: &'a Windows,
    objective: Objective,
    classes: Vec<Class>,
    /// The class of each task.
    class: Vec<usize>,
}

impl<'a> Linear<'a> {
    /// Groups the tasks.
    pub fn new(problem: &'a Problem, rules: &'a Rules, windows: &'a Windows, objective: Objective) -> Self {
        let mut classes: Vec<Class> = Vec::new();
        let mut class = Vec::with_capacity(problem.tasks.len());
        let mut known: HashMap<(&Task, &Vec<u32>), usize> = HashMap::new();
        let linked: Vec<bool> = {
            let mut linked = vec![false; problem.tasks.len()];
            rules.arcs.iter().for_each(|&(one, other)| (linked[one], linked[other]) = (true, true));
            linked
        };
        for (index, (task, window)) in problem.tasks.iter().zip(windows).enumerate() {
            let new = classes.len();
            let place = if linked[index] { new } else { *known.entry((task, window)).or_insert(new) };
            if place == new {
                classes.push(Class { tasks: Vec::new() });
            }
            classes[place].tasks.push(index);
            class.push(place);
        }
        Linear { problem, rules, windows, objective, classes, class }
    }

    /// What a class costs if it begins in a month.
    fn cost(&self, class: usize, start: u32) -> f64 {
        self.objective.cost(self.problem, self.classes[class].head(), start) as f64
    }

    fn late(&self, class: usize, start: u32) -> f64 {
        self.problem.tasks[self.classes[class].head()].cost(start) as f64
    }

    fn window(&self, class: usize) -> &[u32] {
        &self.windows[self.classes[class].head()]
    }

    /// The resource-months that a class holds if it begins in a month.
    fn held(&self, class: usize, start: u32) -> impl Iterator<Item = (usize, usize)> {
        let uses = &self.problem.tasks[self.classes[class].head()].uses;
        uses.iter().flat_map(move |part| {
            let from = (start + part.offset) as usize;
            (from..from + part.months as usize).map(|month| (part.resource, month))
        })
    }

    /// The best prices, rounded; `None` where the simplex fails. `near` says which columns to begin with: those that cost little more than
    /// their class's cheapest.
    pub fn prices(&self, near: &Tariff<'_>) -> Option<Multipliers> {
        Dual::new(self).solve(near)
    }

    /// A schedule near the program's optimum, after so many branchings at most; it may break a rule by the simplex's rounding.
    pub fn schedule(&self, nodes: u64) -> Option<Vec<u32>> {
        Whole::new(self).solve(nodes)
    }
}

/// The dual program: a price for every resource-month, wait-month and the budget, and what each class costs at least.
struct Dual<'a, 'b> {
    linear: &'b Linear<'a>,
    model: Model,
    least: Vec<Variable>,
    resource: Vec<Vec<Variable>>,
    arc: Vec<Vec<Variable>>,
    late: Option<Variable>,
    /// Which columns have their row.
    inside: Vec<Vec<bool>>,
}

impl<'a, 'b> Dual<'a, 'b> {
    fn new(linear: &'b Linear<'a>) -> Self {
        let mut model = Model::new(OptimizationDirection::Maximize);
        let dearest = (DEAREST / SCALE) as f64;
        let open = (-dearest, dearest);
        let priced = (0.0, dearest);
        let least =
            linear.classes.iter().map(|class| model.add_var(class.tasks.len() as f64, open)).collect();
        let resource =
            linear.rules.free.iter().map(|free| {
                free.iter().map(|&free| model.add_var(-f64::from(free), priced)).collect::<Vec<_>>()
            });
        let resource = resource.collect();
        let months = linear.rules.months;
        let arc = linear.rules.arcs.iter().map(|_| (0..months).map(|_| model.add_var(0.0, priced)).collect());
        let arc = arc.collect();
        let late = linear.rules.budget.map(|budget| model.add_var(-(budget as f64), priced));
        let inside = (0..linear.classes.len()).map(|class| vec![false; linear.window(class).len()]).collect();
        Dual { linear, model, least, resource, arc, late, inside }
    }

    /// A class costs at most what it costs in this month, with the prices.
    fn row(&self, class: usize, start: u32) -> Vec<(Variable, f64)> {
        let linear = self.linear;
        let mut row = vec![(self.least[class], 1.0)];
        row.extend(linear.held(class, start).map(|(resource, month)| (self.resource[resource][month], -1.0)));
        if let Some(late) = self.late {
            row.push((late, -linear.late(class, start)));
        }
        let head = linear.classes[class].head();
        let (length, lead) = (linear.problem.tasks[head].length, linear.problem.tasks[head].lead);
        for (&(one, other), months) in linear.rules.arcs.iter().zip(&self.arc) {
            if one == head {
                row.extend(months.iter().skip((start + length) as usize).map(|&month| (month, 1.0)));
            } else if other == head {
                row.extend(months.iter().skip((start + lead) as usize).map(|&month| (month, -1.0)));
            }
        }
        row
    }

    fn solve(mut self, near: &Tariff<'_>) -> Option<Multipliers> {
        for class in 0..self.linear.classes.len() {
            let head = self.linear.classes[class].head();
            let price = |start: u32| near.price(head, start);
            let window = self.linear.window(class);
            let least = window.iter().map(|&start| price(start)).min()?;
            for (place, &start) in window.iter().enumerate() {
                if price(start) - least <= NEAR {
                    self.adds(class, place);
                }
            }
        }
        let mut solution = self.solved()?;
        for _ in 0..ROUNDS {
            let wrong = self.wrong(&solution);
            if wrong.is_empty() {
                break;
            }
            for (class, place) in wrong {
                self.adds(class, place);
            }
            solution = self.solved()?;
        }
        let rounded = |variable: &Variable| (solution[*variable] * SCALE as f64).round().max(0.0) as i64;
        let all = |prices: &Vec<Vec<Variable>>| {
            prices.iter().map(|prices| prices.iter().map(rounded).collect()).collect()
        };
        Some(Multipliers {
            resource: all(&self.resource),
            arc: all(&self.arc),
            late: self.late.as_ref().map_or(0, rounded),
        })
    }

    fn adds(&mut self, class: usize, place: usize) {
        self.inside[class][place] = true;
        let start = self.linear.window(class)[place];
        let row = self.row(class, start);
        self.model.add_constraint(row, ComparisonOp::Le, self.linear.cost(class, start));
    }

    fn solved(&self) -> Option<Solution> {
        self.model.solve().ok()?.into_solution().ok()
    }

    /// The columns that cost less than their class is said to cost, the most wrong of each class.
    fn wrong(&self, solution: &Solution) -> Vec<(usize, usize)> {
        let mut all = Vec::new();
        for class in 0..self.linear.classes.len() {
            let mut wrong = Vec::new();
            for (place, &start) in self.linear.window(class).iter().enumerate() {
                if !self.inside[class][place] {
                    let row = self.row(class, start);
                    let sum: f64 = row.iter().map(|&(variable, times)| solution[variable] * times).sum();
                    let over = sum - self.linear.cost(class, start);
                    wrong.extend((over > TINY).then_some((over, place)));
                }
            }
            wrong.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
            all.extend(wrong.into_iter().take(ADDED).map(|(_, place)| (class, place)));
        }
        all
    }
}

/// The program in whole numbers.
struct Whole<'a, 'b> {
    linear: &'b Linear<'a>,
    model: Model,
    columns: Vec<Vec<Variable>>,
}

impl<'a, 'b> Whole<'a, 'b> {
    fn new(linear: &'b Linear<'a>) -> Self {
        let mut model = Model::new(OptimizationDirection::Minimize);
        let mut held: Vec<Vec<Vec<(Variable, f64)>>> =
            linear.rules.free.iter().map(|free| vec![Vec::new(); free.len()]).collect();
        let mut late = Vec::new();
        let mut columns = Vec::with_capacity(linear.classes.len());
        for (class, data) in linear.classes.iter().enumerate() {
            let size = data.tasks.len() as i32;
            let window = linear.window(class);
            let own: Vec<Variable> = window
                .iter()
                .map(|&start| model.add_integer_var(linear.cost(class, start), (0, size)))
                .collect();
            model.add_constraint(own.iter().map(|&column| (column, 1.0)), ComparisonOp::Eq, f64::from(size));
            for (&column, &start) in own.iter().zip(window) {
                for (resource, month) in linear.held(class, start) {
                    held[resource][month].push((column, 1.0));
                }
                late.push((column, linear.late(class, start)));
            }
            columns.push(own);
        }
        for (rows, free) in held.into_iter().zip(&linear.rules.free) {
            for (row, &free) in rows.into_iter().zip(free).filter(|(row, _)| !row.is_empty()) {
                model.add_constraint(row, ComparisonOp::Le, f64::from(free));
            }
        }
        let mut whole = Whole { linear, model, columns };
        whole.waits();
        if let Some(budget) = linear.rules.budget {
            whole.model.add_constraint(late, ComparisonOp::Le, budget as f64);
        }
        whole
    }

    /// What has begun by each month is no more than what has ended.
    fn waits(&mut self) {
        let linear = self.linear;
        for &(one, other) in &linear.rules.arcs {
            let (before, after) = (linear.class[one], linear.class[other]);
            let (length, lead) = (linear.problem.tasks[one].length, linear.problem.tasks[other].lead);
            for &start in linear.window(after) {
                let month = start + lead;
                let begun = self.by(after, month, lead).map(|column| (column, 1.0));
                let ended = self.by(before, month, length).map(|column| (column, -1.0));
                let row: Vec<(Variable, f64)> = begun.chain(ended).collect();
                self.model.add_constraint(row, ComparisonOp::Le, 0.0);
            }
        }
    }

    /// The columns of a class that are so many months old by a month.
    fn by(&self, class: usize, month: u32, months: u32) -> impl Iterator<Item = Variable> {
        let window = self.linear.window(class).iter();
        let columns = window.zip(&self.columns[class]);
        columns.filter(move |(start, _)| **start + months <= month).map(|(_, &column)| column)
    }

    fn solve(self, nodes: u64) -> Option<Vec<u32>> {
        let mut options = SolveOptions::default();
        options.node_limit = Some(nodes);
        let solution = self.model.solve_with(options).ok()?.into_solution().ok()?;
        let mut starts = vec![0; self.linear.problem.tasks.len()];
        for (class, columns) in self.columns.iter().enumerate() {
            let window = self.linear.window(class);
            let begun = window.iter().zip(columns).flat_map(|(&start, &column)| {
                std::iter::repeat_n(start, solution[column].round().max(0.0) as usize)
            });
            let begun: Vec<u32> = begun.collect();
            let tasks = &self.linear.classes[class].tasks;
            if begun.len() != tasks.len() {
                return None;
            }
            tasks.iter().zip(begun).for_each(|(&task, start)| starts[task] = start);
        }
        Some(starts)
    }
}
