//! All that is best for some bound on a second aim: the front of money against it.
//!
//! What enters: a basis, the second aim, how many points are wanted. What leaves: [`Front`]: plans none of which is beaten by
//! another in both, and what is not known between them.
//! What always holds: each point is proven. It is the cheapest plan that takes no more of the second aim than it does, and no plan takes
//! less at the same cost. Bounds between two points are either settled (the cheaper point is best for all of them) or told as
//! unknown.

use std::sync::Arc;

use super::build::{BUDGET, CORES, Encoded, PROCUREMENTS, VENDORS, encode};
use super::others::{Other, in_parallel};
use super::problem::{Group, Pair, Price, Problem};
use super::search::{Cheapest, Search, Stretch, minimise};
use crate::cost::{Basis, ContractFate, Evaluation, ExitWay, evaluate};
use crate::model::{Candidate, ContractId};

/// What money is weighed against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// What is paid once, in kroner.
    OneOff,
    /// Users who change system.
    Users,
    /// Contracts to which notice is given.
    Notices,
    /// Uses that move to another system.
    Moves,
}

impl Aim {
    /// All of them.
    pub const ALL: [Aim; 4] = [Aim::OneOff, Aim::Users, Aim::Notices, Aim::Moves];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Aim::OneOff => "one_off",
            Aim::Users => "users",
            Aim::Notices => "notices",
            Aim::Moves => "moves",
        }
    }

    /// How much of it a plan takes.
    pub fn of(self, evaluation: &Evaluation) -> i128 {
        match self {
            Aim::OneOff => evaluation.one_off.get(),
            Aim::Users => i128::from(evaluation.changing_users),
            Aim::Notices => {
                let given = |fate: &&ContractFate| matches!(fate, ContractFate::Left(exit) if exit.way != ExitWay::Expire);
                evaluation.contracts.values().filter(given).count() as i128
            }
            Aim::Moves => evaluation.migrations.iter().filter(|row| row.changes_system()).count() as i128,
        }
    }
}

/// A plan on the front.
#[derive(Clone, Debug)]
pub struct Point {
    /// The plan.
    pub plan: Other,
    /// What it costs.
    pub money: i128,
    /// What it takes of the second aim.
    pub taken: i128,
    /// Whether the next point is the next there is: nothing is unknown between them.
    pub settled: bool,
}

/// The front.
#[derive(Clone, Debug)]
pub struct Front {
    /// What money is weighed against.
    pub aim: Aim,
    /// The points: the first costs least and takes most.
    pub points: Vec<Point>,
    /// Whether these are all.
    pub complete: bool,
}

/// Why there is no front.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoFront {
    /// There is no plan at all.
    NoPlan,
    /// All limits are set, so there is no room for a bound on this aim.
    NoRoom,
}

/// The front of money against an aim, with about so many points.
pub fn front(basis: &Basis, aim: Aim, points: usize) -> Result<Front, NoFront> {
    if basis.in_scope().any(|domain| basis.candidates(domain).is_empty()) {
        return Err(NoFront::NoPlan);
    }
    let encoded = encode(basis);
    let slot = slot(aim, &encoded.problem).ok_or(NoFront::NoRoom)?;
    let problem = bounded(basis, &encoded, aim, slot);
    let mut search = Fronts { basis, encoded: &encoded, problem, aim, slot, known: Vec::new() };
    search.ends().ok_or(NoFront::NoPlan)?;
    search.fill(points.max(2));
    Ok(search.front())
}

/// The place of the limit that bounds an aim: its own, or one that is not set.
fn slot(aim: Aim, problem: &Problem) -> Option<usize> {
    match aim {
        Aim::OneOff => Some(BUDGET),
        _ => [PROCUREMENTS, CORES, VENDORS, BUDGET].into_iter().find(|&slot| problem.limits[slot].is_none()),
    }
}

/// The problem in which a limit counts the aim. Its prices in money are those of the whole.
fn bounded(basis: &Basis, encoded: &Encoded, aim: Aim, slot: usize) -> Problem {
    let mut problem = encoded.problem.clone();
    if aim == Aim::OneOff {
        return problem;
    }
    if problem.pairs_use == Some(slot) {
        problem.pairs_use = None;
    }
    let groups = problem.groups.iter_mut().map(|group| &mut group.price);
    for price in problem.unary.iter_mut().flatten().chain(groups).chain([&mut problem.constant]) {
        price.uses[slot] = if aim == Aim::Users { price.users } else { 0 };
    }
    match aim {
        Aim::OneOff | Aim::Users => {}
        Aim::Moves => {
            for (variable, &domain) in encoded.domains.iter().enumerate() {
                for (value, &candidate) in encoded.candidates[variable].iter().enumerate() {
                    let rows = basis.migrations(domain, candidate);
                    let moves = rows.iter().filter(|row| row.changes_system()).count();
                    problem.unary[variable][value].uses[slot] = moves as i128;
                }
            }
        }
        Aim::Notices => notices(basis, encoded, slot, &mut problem),
    }
    problem
}

/// A contract is given notice unless it is kept, that is unless some system that names it is used.
fn notices(basis: &Basis, encoded: &Encoded, slot: usize, problem: &mut Problem) {
    let landscape = basis.landscape;
    let given = |id: &ContractId| {
        let contract = landscape.contract(*id);
        let always = contract.systems.iter().any(|system| basis.always_used[system.index()]);
        let way = basis.exit_with(*id, 0, basis.switch_off).way;
        !contract.systems.is_empty() && !always && way != ExitWay::Expire
    };
    for id in landscape.contract_ids().filter(given) {
        let systems = &landscape.contract(id).systems;
        let keeps = |variable: usize, candidate: Candidate| match candidate {
            Candidate::System(system) => systems.contains(&system),
            Candidate::Parallel => {
                basis.parallel(encoded.domains[variable]).iter().any(|system| systems.contains(system))
            }
            Candidate::Product(_) | Candidate::Open => false,
        };
        let mut members: Vec<(usize, Vec<usize>)> = Vec::new();
        for (variable, candidates) in encoded.candidates.iter().enumerate() {
            let values = candidates.iter().enumerate().filter(|&(_, &candidate)| keeps(variable, candidate));
            let values: Vec<usize> = values.map(|(value, _)| value).collect();
            if !values.is_empty() {
                members.push((variable, values));
            }
        }
        problem.constant.uses[slot] += 1;
        let mut price = Price::default();
        price.uses[slot] = -1;
        match &members[..] {
            [] => {}
            [(variable, values)] => {
                values.iter().for_each(|&value| problem.unary[*variable][value].uses[slot] -= 1);
            }
            _ => match problem.groups.iter_mut().find(|group| group.members == members) {
                Some(group) => group.price.uses[slot] -= 1,
                None => problem.groups.push(Group { price, members }),
            },
        }
    }
}

/// What is known of some bounds: from what its plan takes up to `most` nothing is cheaper.
#[derive(Clone, Debug)]
struct Known {
    assignment: Vec<usize>,
    money: i128,
    taken: i128,
    /// The highest bound for which it is the best.
    most: i128,
}

struct Fronts<'a> {
    basis: &'a Basis<'a>,
    encoded: &'a Encoded,
    problem: Problem,
    aim: Aim,
    slot: usize,
    /// By what they take, the least first.
    known: Vec<Known>,
}

/// How many bounds are looked at at once; the same on any number of cores.
const AT_ONCE: usize = 4;

/// Who asks for more points than this wants all of them: then it is quicker to follow the front from point to point.
const MANY: usize = 100;

/// So many points are spread over the whole front before the stretches between them are followed.
const SPREAD: usize = 4;

impl Fronts<'_> {
    /// The plan that takes least, and the one that costs least; none where there is no plan.
    fn ends(&mut self) -> Option<()> {
        let best = self.best(self.problem.limits[self.slot], None)?;
        let least = self.taken(&self.least(&best.assignment)?);
        let bounded = if least == best.taken { best.clone() } else { self.best(Some(least), None)? };
        self.learn(bounded);
        self.learn(best);
        Some(())
    }

    /// The cheapest assignment within a bound.
    fn best(&self, bound: Option<i128>, start: Option<&Known>) -> Option<Known> {
        let mut problem = self.problem.clone();
        problem.limits[self.slot] = bound;
        let start = start.map(|known| known.assignment.clone());
        let found = minimise(&problem, &Search { start, ..Search::default() });
        Some(self.known(found.assignment?, bound.unwrap_or(i128::MAX)))
    }

    /// The same where a known one keeps within the bound.
    fn within(&self, bound: i128, start: &Known) -> Known {
        self.best(Some(bound), Some(start)).expect("invariant: the known one keeps within the bound")
    }

    /// What an assignment says that is the cheapest within a bound.
    fn known(&self, assignment: Vec<usize>, most: i128) -> Known {
        let price = self.price(&assignment);
        Known { money: price.money, taken: price.uses[self.slot], most, assignment }
    }

    /// An assignment that takes least of the aim.
    fn least(&self, start: &[usize]) -> Option<Vec<usize>> {
        let (slot, pairs) = (self.slot, self.problem.pairs_use == Some(self.slot));
        let mut problem = self.problem.clone();
        let groups = problem.groups.iter_mut().map(|group| &mut group.price);
        for price in problem.unary.iter_mut().flatten().chain(groups).chain([&mut problem.constant]) {
            (price.money, price.users) = (price.uses[slot], 0);
        }
        if !pairs {
            // Pairs count against a limit that is set, by their money: then it must stay what it is.
            if problem.pairs_use.is_some_and(|limit| problem.limits[limit].is_some()) {
                return self.least_by_halving(start);
            }
            problem.pairs_use = None;
            for pair in &mut problem.pairs {
                let free = |money: &mut i64| *money = if *money == Pair::FORBIDDEN { *money } else { 0 };
                pair.money.iter_mut().for_each(free);
            }
            problem.remainders.clear();
        }
        problem.limits[slot] = None;
        minimise(&problem, &Search { start: Some(start.to_vec()), ..Search::default() }).assignment
    }

    /// The same where money cannot be made the aim: the least bound that any plan keeps.
    fn least_by_halving(&self, start: &[usize]) -> Option<Vec<usize>> {
        let (mut best, mut low) = (start.to_vec(), self.lowest());
        while low < self.taken(&best) {
            let bound = low + (self.taken(&best) - low).div_euclid(2);
            match self.best(Some(bound.min(self.taken(&best) - 1)), None) {
                Some(found) => best = found.assignment,
                None => low = bound.min(self.taken(&best) - 1) + 1,
            }
        }
        Some(best)
    }

    /// No assignment takes less than this.
    fn lowest(&self) -> i128 {
        let of = |price: &Price| price.uses[self.slot];
        let least = |values: &Vec<Price>| values.iter().map(of).min().unwrap_or(0);
        let groups: i128 = self.problem.groups.iter().map(|group| of(&group.price).min(0)).sum();
        of(&self.problem.constant) + self.problem.unary.iter().map(least).sum::<i128>() + groups
    }

    fn price(&self, assignment: &[usize]) -> Price {
        self.problem.price(assignment).expect("invariant: the search takes nothing that is forbidden")
    }

    fn taken(&self, assignment: &[usize]) -> i128 {
        self.price(assignment).uses[self.slot]
    }

    /// The bounds of which nothing is known, each stretch with the place of the known one below it.
    fn gaps(&self) -> Vec<(i128, i128, usize)> {
        let pairs = self.known.windows(2).enumerate();
        let gap = |(place, pair): (usize, &[Known])| (pair[0].most + 1, pair[1].taken - 1, place);
        pairs.map(gap).filter(|(low, high, _)| low <= high).collect()
    }

    /// Looks at bounds until so many points are known, or all.
    fn fill(&mut self, points: usize) {
        self.spread(if points > MANY { SPREAD } else { points });
        let gaps = self.gaps();
        let left = points.saturating_sub(self.known.len());
        if left > 0 && !gaps.is_empty() {
            let each = left.div_ceil(gaps.len());
            let found = in_parallel(&gaps, |&(low, high, place)| self.follow(low, high, place, each));
            found.into_iter().flatten().for_each(|known| self.learn(known));
        }
        // What stands right below each point settles that nothing takes less at the same cost.
        let below: Vec<(i128, usize)> = self
            .gaps()
            .into_iter()
            .filter(|&(_, high, place)| self.known[place + 1].taken == high + 1)
            .map(|(_, high, place)| (high, place))
            .collect();
        self.look(&below);
    }

    /// Halves what is unknown, the widest first, until so many points are known, or all.
    fn spread(&mut self, points: usize) {
        loop {
            let mut gaps = self.gaps();
            // The widest first; of a stretch whose ends cost the same the lower end is the point.
            gaps.sort_by_key(|&(low, high, place)| (std::cmp::Reverse(high - low), place));
            let exact = self.exact().len();
            if gaps.is_empty() || exact >= points || self.known.len() >= points {
                return;
            }
            gaps.truncate(AT_ONCE.min(points - self.known.len()));
            let bounds: Vec<(i128, usize)> =
                gaps.iter().map(|&(low, high, place)| (low + (high - low).div_euclid(2), place)).collect();
            self.look(&bounds);
        }
    }

    /// Follows the front down through a stretch, from bound to next lower bound: at most so many points.
    fn follow(&self, low: i128, high: i128, place: usize, points: usize) -> Vec<Known> {
        let lowest = &self.known[place];
        let mut problem = self.problem.clone();
        problem.limits[self.slot] = Some(high);
        let stretch = Stretch::new(&problem, self.slot, &lowest.assignment);
        let mut found: Vec<Known> = Vec::new();
        let mut bound = high;
        while bound >= low && found.len() < points {
            let near = found.last().map(|known| &known.assignment[..]);
            let known = match stretch.within(&problem, bound, near) {
                Cheapest::Lowest => Known { most: bound, ..lowest.clone() },
                Cheapest::Better(assignment) => self.known(assignment, bound),
                Cheapest::Unknown => self.within(bound, lowest),
            };
            bound = known.taken - 1;
            found.push(known);
        }
        found
    }

    fn look(&mut self, bounds: &[(i128, usize)]) {
        let found = in_parallel(bounds, |&(bound, place)| self.within(bound, &self.known[place]));
        for known in found {
            self.learn(known);
        }
    }

    /// Adds what is known. Of the same cost it is the same stretch.
    fn learn(&mut self, new: Known) {
        let place = self.known.partition_point(|known| known.taken < new.taken);
        match self.known.get_mut(place) {
            Some(same) if same.taken == new.taken => same.most = same.most.max(new.most),
            _ => self.known.insert(place, new),
        }
        // Where a more expensive bound is no cheaper, the lower one is best for it too.
        let mut merged: Vec<Known> = Vec::with_capacity(self.known.len());
        for known in self.known.drain(..) {
            match merged.last_mut() {
                Some(last) if last.money == known.money => last.most = last.most.max(known.most),
                _ => merged.push(known),
            }
        }
        self.known = merged;
    }

    /// The places of those that are points: nothing takes less at the same cost.
    fn exact(&self) -> Vec<usize> {
        let settled = |place: &usize| {
            let here = &self.known[*place];
            place.checked_sub(1).is_none_or(|before| self.known[before].most >= here.taken - 1)
        };
        (0..self.known.len()).filter(settled).collect()
    }

    fn front(self) -> Front {
        let complete = self.gaps().is_empty();
        let exact = self.exact();
        let mut points: Vec<Point> = Vec::new();
        for &place in exact.iter().rev() {
            let known = &self.known[place];
            let selection = self.encoded.selection(self.basis, &known.assignment);
            let evaluation = Arc::new(evaluate(self.basis, &selection));
            assert_eq!(
                self.aim.of(&evaluation),
                known.taken,
                "invariant: the problem counts as the model does"
            );
            assert_eq!(evaluation.total().money.get(), known.money, "invariant: it prices as the model does");
            let settled = place.checked_sub(1).is_some_and(|below| exact.contains(&below));
            let plan = Other { selection, evaluation };
            points.push(Point { plan, money: known.money, taken: known.taken, settled });
        }
        Front { aim: self.aim, points, complete }
    }
}
