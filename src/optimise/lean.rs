//! Leaving out candidates that another one beats whatever else is chosen, before the tables of pairs are built: with all of
//! Norway's inventories those tables would fill the memory.
//!
//! A value v of a variable may go if some w that stays is cheaper in every assignment: then exchanging v for w repairs any
//! assignment that takes v, breaks no limit, need or exclusion, and saves money; so no optimum takes v (dominance, or
//! soft neighbourhood substitutability: Lecoutre, Roussel, Dehani 2012). Bounds on what pairs and groups could add
//! stand in for the exact difference, so that something may stay that could go, never the other way round. Where only the limits
//! count, w need not be cheaper.

use std::collections::BTreeSet;

use super::problem::{LIMITS, Price, Problem};

/// Two variables that pairs join.
#[derive(Clone, Copy, Debug)]
pub struct Link {
    /// One.
    pub a: usize,
    /// The other.
    pub b: usize,
}

/// What makes a value better than another.
#[derive(Clone, Copy, Debug)]
pub enum Goal {
    /// It costs less by more than this, and takes no more from any limit that is set.
    Cheaper(i128),
    /// It takes no more from any limit that is set, nor from this one, whatever it costs: some assignment that takes as little as can
    /// be is left.
    Frugal(Option<usize>),
}

/// How many values of a variable are tried as the better one.
const TRIED: usize = 3;

/// What becomes of a variable's values.
pub struct Stays {
    /// Whether each value stays.
    pub keep: Vec<bool>,
    /// The values that beat one of those that go.
    pub better: Vec<usize>,
}

/// For each variable, which values stay: those that no other beats. `problem` has no pairs yet; `money(link, value of a, value of b)` says
/// what they will cost, never less than 0. `excluding` are the values that exclude some other. Of the variable that is `asked` about all stay.
/// Only an `exact` look compares pairs one by one.
pub fn undominated(
    problem: &Problem,
    links: &[Link],
    money: impl Fn(usize, usize, usize) -> i128,
    excluding: &BTreeSet<(usize, usize)>,
    goal: Goal,
    asked: Option<usize>,
    exact: bool,
) -> Vec<Stays> {
    let mut links_of = vec![Vec::new(); problem.unary.len()];
    for (number, link) in links.iter().enumerate() {
        links_of[link.a].push(number);
        links_of[link.b].push(number);
    }
    let rivals = Rivals {
        problem,
        groups_of: groups_of(problem),
        remainders_of: remainders_of(problem),
        needing: literals(problem, true),
        helping: literals(problem, false),
        excluding,
        goal,
    };
    let pairs = Pairs { problem, links, links_of, money };
    (0..problem.unary.len())
        .map(|variable| match asked == Some(variable) {
            true => Stays { keep: vec![true; problem.unary[variable].len()], better: Vec::new() },
            false => rivals.stays(variable, &pairs, exact),
        })
        .collect()
}

/// What pairs will cost.
struct Pairs<'a, F> {
    problem: &'a Problem,
    links: &'a [Link],
    links_of: Vec<Vec<usize>>,
    money: F,
}

impl<F: Fn(usize, usize, usize) -> i128> Pairs<'_, F> {
    /// What a value's pairs cost, by link and value at the other end.
    fn of(&self, variable: usize, value: usize) -> Vec<Vec<i128>> {
        let of = |&number: &usize| {
            let link = &self.links[number];
            let first = link.a == variable;
            let other = if first { link.b } else { link.a };
            let cost = |theirs: usize| match first {
                true => (self.money)(number, value, theirs),
                false => (self.money)(number, theirs, value),
            };
            (0..self.problem.unary[other].len()).map(cost).collect()
        };
        self.links_of[variable].iter().map(of).collect()
    }
}

impl Rivals<'_> {
    /// Which values of a variable stay.
    fn stays(
        &self,
        variable: usize,
        pairs: &Pairs<'_, impl Fn(usize, usize, usize) -> i128>,
        exact: bool,
    ) -> Stays {
        let count = self.problem.unary[variable].len();
        let mut keep = vec![true; count];
        let mut beating = Vec::new();
        let mut known: Vec<Option<Vec<Vec<i128>>>> = vec![None; count];
        for better in self.best(variable) {
            let before = keep.iter().filter(|keep| **keep).count();
            let own = known[better].get_or_insert_with(|| pairs.of(variable, better)).clone();
            // Whatever the neighbours take, the better one's pairs cost no more than this.
            let most: i128 = own.iter().map(|pairs| pairs.iter().copied().max().unwrap_or(0)).sum();
            for worse in (0..count).filter(|&worse| worse != better) {
                if !keep[worse] || !keep[better] {
                    continue;
                }
                if self.beats(variable, better, worse, most) {
                    keep[worse] = false;
                } else if exact {
                    let theirs = known[worse].get_or_insert_with(|| pairs.of(variable, worse));
                    let more = |(own, theirs): (&Vec<i128>, &Vec<i128>)| {
                        own.iter().zip(theirs).map(|(own, theirs)| own - theirs).max().unwrap_or(0)
                    };
                    let most = own.iter().zip(&*theirs).map(more).sum();
                    keep[worse] = !self.beats(variable, better, worse, most);
                }
            }
            if keep.iter().filter(|keep| **keep).count() < before {
                beating.push(better);
            }
        }
        Stays { keep, better: beating }
    }
}

/// The groups of every value.
fn groups_of(problem: &Problem) -> Vec<Vec<Vec<usize>>> {
    let mut of: Vec<Vec<Vec<usize>>> =
        problem.unary.iter().map(|values| vec![Vec::new(); values.len()]).collect();
    for (number, group) in problem.groups.iter().enumerate() {
        for (variable, values) in &group.members {
            values.iter().for_each(|&value| of[*variable][value].push(number));
        }
    }
    of
}

/// The remainders of every variable.
fn remainders_of(problem: &Problem) -> Vec<Vec<usize>> {
    let mut of = vec![Vec::new(); problem.unary.len()];
    for (number, remainder) in problem.remainders.iter().enumerate() {
        let all = remainder.unless.iter().chain(&remainder.counted).map(|(variable, _)| *variable);
        all.collect::<BTreeSet<usize>>().into_iter().for_each(|variable| of[variable].push(number));
    }
    of
}

/// The values that need something, or that help a need.
fn literals(problem: &Problem, when: bool) -> BTreeSet<(usize, usize)> {
    problem.needs.iter().flat_map(|need| if when { &need.when } else { &need.any }).copied().collect()
}

struct Rivals<'a> {
    problem: &'a Problem,
    groups_of: Vec<Vec<Vec<usize>>>,
    remainders_of: Vec<Vec<usize>>,
    needing: BTreeSet<(usize, usize)>,
    helping: BTreeSet<(usize, usize)>,
    excluding: &'a BTreeSet<(usize, usize)>,
    goal: Goal,
}

impl Rivals<'_> {
    /// The values that are likeliest to beat others: free to be taken, and cheapest if all their groups must be paid.
    fn best(&self, variable: usize) -> Vec<usize> {
        let free = |&value: &usize| {
            let literal = (variable, value);
            !self.problem.barred[variable][value]
                && !self.needing.contains(&literal)
                && !self.excluding.contains(&literal)
        };
        let alone = |value: usize| {
            let mut price = self.problem.unary[variable][value];
            for &group in &self.groups_of[variable][value] {
                price.add(&at_most(&self.problem.groups[group].price));
            }
            match self.goal {
                Goal::Cheaper(_) => vec![price.money],
                // The limits are told in kroner or in things: those on things first, for a krone is soon saved.
                Goal::Frugal(_) => {
                    let pairs = self.problem.pairs_use;
                    let things = (0..LIMITS).filter(|&limit| Some(limit) != pairs);
                    let kroner = pairs.map_or(0, |limit| price.uses[limit]);
                    vec![things.map(|limit| price.uses[limit]).sum(), kroner]
                }
            }
        };
        let mut values: Vec<usize> = (0..self.problem.unary[variable].len()).filter(free).collect();
        values.sort_by_cached_key(|&value| (alone(value), value));
        values.truncate(TRIED);
        values
    }

    /// Whether one value is better than another, whatever the others take. `pairs` is the most by which its pairs may cost more.
    fn beats(&self, variable: usize, better: usize, worse: usize, pairs: i128) -> bool {
        if self.helping.contains(&(variable, worse)) {
            return false;
        }
        let mut change = self.problem.unary[variable][better];
        change.add(&self.problem.unary[variable][worse].negated());
        let remainders = self.remainders_of[variable].iter().map(|&number| &self.problem.remainders[number]);
        let more = pairs
            + remainders
                .filter(|remainder| remainder.role(variable, better) != remainder.role(variable, worse))
                .map(|remainder| i128::from(remainder.most()))
                .sum::<i128>();
        change.money += more;
        if let Some(limit) = self.problem.pairs_use {
            change.uses[limit] += more;
        }
        let (gained, lost) = (&self.groups_of[variable][better], &self.groups_of[variable][worse]);
        for &group in gained.iter().filter(|group| !lost.contains(group)) {
            change.add(&at_most(&self.problem.groups[group].price));
        }
        for &group in lost.iter().filter(|group| !gained.contains(group)) {
            change.add(&at_most(&self.problem.groups[group].price.negated()));
        }
        let fits = |limit: usize, also: Option<usize>| {
            let counts = self.problem.limits[limit].is_some() || also == Some(limit);
            !counts || change.uses[limit] <= 0
        };
        match self.goal {
            Goal::Cheaper(slack) => change.money < -slack && (0..LIMITS).all(|limit| fits(limit, None)),
            Goal::Frugal(also) => (0..LIMITS).all(|limit| fits(limit, also)),
        }
    }
}

/// A price that is paid or not: the most of either.
fn at_most(price: &Price) -> Price {
    Price { money: price.money.max(0), users: price.users.max(0), uses: price.uses.map(|used| used.max(0)) }
}
