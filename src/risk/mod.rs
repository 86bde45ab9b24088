//! How sure the plan is (whatif.md, section 4): what it may cost, how often each choice is best, what it could be regretted by, which
//! figures move money and decisions, and which to ask for first.
//!
//! What enters: a [`Basis`], its best plan, and which figures are written as ranges. What leaves: a [`Risk`].
//! What always holds: every world is planned exactly; the same seed gives the same draws, in whatever order they are worked on. Floats
//! choose what a figure is in a draw, never what a plan costs.

mod draw;
mod figure;
mod read;
mod screen;

use rayon::prelude::*;

use crate::cost::{Basis, Sums};
use crate::freedom::{Freedom, Package};
use crate::model::{Candidate, DomainId, Money, Place, Range, Selection};

use draw::{Draws, World, best, price};
use figure::Figures;

pub use figure::{Figure, Part, Price, RateKey, Subject};

/// What the files say of figures.
#[derive(Clone, Copy)]
pub struct Written<'a> {
    /// The range that is written at a place.
    pub range: &'a (dyn Fn(&Place) -> Option<Range> + Sync),
    /// Whether anything is written there.
    pub has: &'a (dyn Fn(&Place) -> bool + Sync),
}

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    /// How many worlds, at most [`MOST_DRAWS`].
    pub draws: u32,
    /// Another seed gives other worlds.
    pub seed: u32,
}

/// So many draws the sequence has.
pub const MOST_DRAWS: u32 = 1 << 16;

/// What was found.
#[derive(Clone, Debug)]
pub struct Risk {
    /// What was drawn.
    pub request: Request,
    /// How many figures have a range of their own in the files.
    pub own_ranges: usize,
    /// Worlds in which no plan keeps every limit.
    pub without_plan: usize,
    /// Worlds in which the plan breaks a limit, but another one does not.
    pub broken: usize,
    /// What the plan may cost.
    pub sums: [Spread; 3],
    /// How often each choice of the plan is the best one; domain by domain, in order.
    pub choices: Vec<Win>,
    /// How often all of a package is; with its place among the packages.
    pub packages: Vec<(Package, usize)>,
    /// What the plan costs more than the best one of each world.
    pub regret: Regret,
    /// What each uncertain figure does by itself, in the order of the figures.
    pub effects: Vec<Effect>,
}

/// What a sum may turn out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    /// Which sum.
    pub of: Sum,
    /// What the plan says.
    pub printed: Money,
    /// What it is in each world, rising.
    pub drawn: Vec<Money>,
}

/// A sum of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sum {
    /// What is paid over the horizon, at present value.
    Cash,
    /// What is paid once.
    OneOff,
    /// What the target costs a year.
    Yearly,
}

/// How often a choice is best.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Win {
    /// Where.
    pub domain: DomainId,
    /// What the plan chooses.
    pub chosen: Candidate,
    /// In how many worlds that is best.
    pub won: usize,
    /// What else is best in how many worlds, most often first.
    pub others: Vec<(Candidate, usize)>,
}

/// What the plan costs more than the best one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Regret {
    /// In the middle of all worlds in which it keeps the limits, rounded down.
    pub mean: Money,
    /// In nine of ten worlds it is no more.
    pub p90: Money,
    /// At the most.
    pub worst: Money,
}

/// What a figure does by itself, all others as they are.
#[derive(Clone, Debug)]
pub struct Effect {
    /// The figure.
    pub figure: Figure,
    /// Cash of the plan at the low and at the high end, less what the plan says.
    pub cash: [Money; 2],
    /// The domains in which something else is best at the low and at the high end.
    pub turns: [Vec<DomainId>; 2],
    /// What knowing it exactly would save on average, in kroner of the objective; nothing where it changes no decision.
    pub saves: Money,
}

impl Effect {
    /// How far it moves the cash of the plan, from the lowest to the highest.
    pub fn swing(&self) -> Money {
        let [low, high] = self.cash;
        low.max(high).max(Money::ZERO) - low.min(high).min(Money::ZERO)
    }

    /// In how many domains it changes what is best, at the end where it changes most.
    pub fn turning(&self) -> usize {
        self.turns.iter().map(Vec::len).max().unwrap_or_default()
    }
}

impl Risk {
    /// Those that move the money, those that move most first.
    pub fn money(&self) -> Vec<&Effect> {
        self.ranked(|effect| effect.swing().get())
    }

    /// Those that change what is best, those that change most first.
    pub fn decisions(&self) -> Vec<&Effect> {
        self.ranked(|effect| effect.turning() as i128)
    }

    /// Those to ask for, the one that would save most first.
    pub fn ask(&self) -> Vec<&Effect> {
        self.ranked(|effect| effect.saves.get())
    }

    fn ranked(&self, by: impl Fn(&Effect) -> i128) -> Vec<&Effect> {
        let mut ranked: Vec<&Effect> = self.effects.iter().filter(|effect| by(effect) > 0).collect();
        ranked.sort_by_key(|effect| std::cmp::Reverse(by(effect)));
        ranked
    }
}

impl Spread {
    /// The value that so many percent of the worlds do not exceed (nearest rank); what the plan says where nothing was drawn.
    pub fn quantile(&self, percent: usize) -> Money {
        quantile(&self.drawn, percent).unwrap_or(self.printed)
    }

    /// In how many worlds it is less than what the plan says.
    pub fn below(&self) -> usize {
        self.drawn.partition_point(|&drawn| drawn < self.printed)
    }
}

/// Of rising values the one that so many percent do not exceed: the nearest rank.
fn quantile(rising: &[Money], percent: usize) -> Option<Money> {
    rising.get((rising.len() * percent).div_ceil(100).max(1) - 1).copied()
}

/// In so many parts a range is cut where it is asked what knowing it would save.
const PARTS: u32 = 5;

/// What a figure would make one plan if one knew it: by part of its range, the number of the plan among those that differ from
/// the printed one.
struct Known {
    figure: usize,
    plans: Vec<Option<usize>>,
}

/// Finds out how sure a plan is: the best of its basis.
pub fn risk(
    basis: &Basis,
    printed: &Selection,
    freedom: &Freedom,
    written: Written<'_>,
    request: Request,
) -> Risk {
    let figures = Figures::of(basis, written);
    let draws = Draws { landscape: basis.landscape, figures: &figures, written, seed: request.seed };
    let now = price(basis, printed);
    let ends = at_ends(basis, &draws, printed, freedom);
    let (known, plans) = if_known(&draws, printed, &ends);
    let worlds = draws.worlds(request.draws.min(MOST_DRAWS), printed, &plans);
    let reading = read::Reading { basis, printed, worlds: &worlds };
    let saved = saved(&figures, &known, &worlds);
    let effects =
        figures.list.iter().zip(ends).zip(saved).filter(|((figure, _), _)| !figure.range.is_exact());
    let effect = |((figure, [low, high]), saves): ((&Figure, [End; 2]), Money)| Effect {
        figure: figure.clone(),
        cash: [low.cash - now.sums.cash, high.cash - now.sums.cash],
        turns: [low.turns, high.turns],
        saves,
    };
    let effects: Vec<Effect> = effects.map(effect).collect();
    Risk {
        request,
        own_ranges: effects.iter().filter(|effect| effect.figure.own_range).count(),
        without_plan: worlds.iter().filter(|world| world.best.is_none()).count(),
        broken: worlds.iter().filter(|world| world.best.is_some() && !world.printed.holds).count(),
        sums: reading.sums(now),
        choices: reading.choices(),
        packages: reading.packages(freedom),
        regret: reading.regret(),
        effects,
    }
}

/// What one end of a figure's range makes of the plan.
struct End {
    cash: Money,
    turns: Vec<DomainId>,
}

/// Each figure at both of its ends, all others as they are.
fn at_ends(basis: &Basis, draws: &Draws<'_>, printed: &Selection, freedom: &Freedom) -> Vec<[End; 2]> {
    let cash = price(basis, printed).sums.cash;
    let end = |figure: &Figure, value: u64| {
        if value == figure.range.likely {
            return End { cash, turns: Vec::new() };
        }
        let landscape = draws.with(figure.subject, value);
        let there = Basis::new(&landscape);
        let turns = match screen::turns_nothing(basis, freedom, figure, value) {
            true => Vec::new(),
            false => best(&there).map_or_else(Vec::new, |(plan, _)| otherwise(&there, printed, &plan)),
        };
        End { cash: price(&there, printed).sums.cash, turns }
    };
    let list = &draws.figures.list;
    list.par_iter().map(|figure| [end(figure, figure.range.low), end(figure, figure.range.high)]).collect()
}

/// The domains in which two plans choose otherwise.
fn otherwise(basis: &Basis, one: &Selection, other: &Selection) -> Vec<DomainId> {
    basis.in_scope().filter(|&domain| one.get(domain) != other.get(domain)).collect()
}

/// What one would plan if one knew a figure, for those that change anything at one of their ends: costs are straight lines in each of
/// them, so that what is best at both ends is best between.
fn if_known(draws: &Draws<'_>, printed: &Selection, ends: &[[End; 2]]) -> (Vec<Known>, Vec<Selection>) {
    let list = &draws.figures.list;
    let turning: Vec<usize> =
        (0..list.len()).filter(|&at| ends[at].iter().any(|end| !end.turns.is_empty())).collect();
    let planned = |&at: &usize| {
        let figure = &list[at];
        let middle = |part: u32| (u64::from(2 * part + 1) << 32) / u64::from(2 * PARTS);
        let plan = |part: u32| {
            let value = figure.range.at(u32::try_from(middle(part)).unwrap_or(u32::MAX));
            let landscape = draws.with(figure.subject, value);
            best(&Basis::new(&landscape)).map(|(plan, _)| plan).filter(|plan| plan != printed)
        };
        (0..PARTS).map(plan).collect::<Vec<_>>()
    };
    let found: Vec<Vec<Option<Selection>>> = turning.par_iter().map(planned).collect();
    let mut plans: Vec<Selection> = Vec::new();
    let mut number = |plan: Selection| match plans.iter().position(|known| *known == plan) {
        Some(at) => at,
        None => {
            plans.push(plan);
            plans.len() - 1
        }
    };
    let known = turning.into_iter().zip(found).map(|(figure, parts)| {
        let plans = parts.into_iter().map(|plan| plan.map(&mut number)).collect();
        Known { figure, plans }
    });
    let known: Vec<Known> = known.collect();
    (known, plans)
}

/// What knowing each figure would save on average: in each world one would take the plan for the part of the range that the figure
/// falls in. Nothing where that would be no better.
fn saved(figures: &Figures, known: &[Known], worlds: &[World]) -> Vec<Money> {
    let counted: Vec<&World> =
        worlds.iter().filter(|world| world.best.is_some() && world.printed.holds).collect();
    let mut saves = vec![Money::ZERO; figures.list.len()];
    for Known { figure, plans } in known {
        let factor = figures.list[*figure].factor;
        let saved = |world: &&World| {
            let part = (u64::from(world.points[factor]) * u64::from(PARTS)) >> 32;
            let other = plans[part as usize].and_then(|plan| world.others[plan]);
            other.map_or(Money::ZERO, |total| world.printed.sums.total - total)
        };
        let sum: Money = counted.iter().map(saved).sum();
        saves[*figure] = Money(sum.get().div_euclid(counted.len().max(1) as i128)).max(Money::ZERO);
    }
    saves
}

impl Sum {
    /// All of them, in order.
    pub const ALL: [Sum; 3] = [Sum::Cash, Sum::OneOff, Sum::Yearly];

    fn of(self, sums: &Sums, yearly: Money) -> Money {
        match self {
            Sum::Cash => sums.cash,
            Sum::OneOff => sums.one_off,
            Sum::Yearly => yearly,
        }
    }
}
