//! Candidates that no optimum within a one-off budget takes.
//!
//! The budget becomes a price λ on every krone paid once, and need not be kept: Lagrangian relaxation (Geoffrion 1974). The least cost
//! then, less λ · budget, is a lower bound L on what any plan within the budget costs. Let a candidate v be beaten at that
//! price by some w by more than δ, whatever else is chosen. Then any plan with v within the budget costs at least L + δ: with w instead of v
//! it is still a plan of the relaxation, and δ cheaper there. Where L + δ is more than some plan U within the budget
//! costs, no optimum takes v. The closer U and L, the fewer stay; and everything said of all candidates holds as well of those that stay.

use super::{Candidates, Frame};
use crate::optimise::build::BUDGET;
use crate::optimise::lean::Goal;
use crate::optimise::problem::{Pair, Price, Problem};
use crate::optimise::proof::{Certificate, Priced};
use crate::optimise::search::{Search, minimise};

/// What a krone counts, and a krone from the one-off budget on top of that.
#[derive(Clone, Copy, Debug)]
pub struct Prices {
    krone: i128,
    one_off: i128,
}

/// So many parts of a krone a price may be fine.
const KRONE: i128 = 256;

/// The dearest that a krone of the budget is tried at, in kroner.
const DEAREST: i128 = 1 << 20;

impl Prices {
    fn at(one_off: i128) -> Self {
        Prices { krone: KRONE, one_off }
    }

    /// What a krone between two candidates counts: it is paid once, and from the budget.
    pub fn of_a_pair(self) -> i128 {
        self.krone + self.one_off
    }

    fn price(self, price: &mut Price) {
        price.money = price.money * self.krone + price.uses[BUDGET] * self.one_off;
        price.uses[BUDGET] = 0;
    }

    /// The problem with the budget priced instead of kept. Its pairs, if any, stay as they are. A remainder is some kroner, and a price
    /// at most [`DEAREST`].
    pub fn without_budget(self, mut problem: Problem) -> Problem {
        self.price(&mut problem.constant);
        problem.unary.iter_mut().flatten().for_each(|price| self.price(price));
        problem.groups.iter_mut().for_each(|group| self.price(&mut group.price));
        let factor = i64::try_from(self.of_a_pair()).expect("invariant: a price is at most the dearest");
        problem.remainders.iter_mut().flat_map(|one| &mut one.money).for_each(|money| *money *= factor);
        problem.limits[BUDGET] = None;
        problem.pairs_use = None;
        problem
    }

    /// The relaxation: pairs priced too. `None` where a table of pairs would overflow.
    fn relaxed(self, problem: &Problem) -> Option<Problem> {
        let mut problem = self.without_budget(problem.clone());
        let factor = i64::try_from(self.of_a_pair()).ok()?;
        for pair in &mut problem.pairs {
            if pair.widest().checked_mul(factor)? > i64::MAX / 4 {
                return None;
            }
            for money in pair.money.iter_mut().filter(|money| **money != Pair::FORBIDDEN) {
                *money *= factor;
            }
        }
        // The bound is one of money alone.
        problem.unary.iter_mut().flatten().for_each(|price| price.users = 0);
        problem.groups.iter_mut().for_each(|group| group.price.users = 0);
        Some(problem)
    }
}

/// By how much a candidate may be beaten and still be in a plan of so many kroner, where the bound is in parts of a krone.
fn slack(kroner: i128, bound: i128) -> i128 {
    (kroner * KRONE - bound).max(0)
}

/// The proof that no plan within the budget costs less than so many kroner: the bound at the price, the candidates that go by it, and the
/// proof for those that are left.
pub(super) fn prove(frame: &Frame<'_>, prices: Prices, kroner: i128, search: &Search) -> Option<Certificate> {
    let budget = frame.basis.landscape.limits.one_off_budget.map(i128::from)?;
    let (lean, left_out) = frame.lean(frame.all(), Some(prices), Goal::Cheaper(0), None);
    let prove = Search { prove: true, ..Search::default() };
    let relaxed = minimise(&prices.relaxed(&frame.encode(&lean).problem)?, &prove).certificate?;
    let Certificate { unit, claim, proof, .. } = relaxed;
    let bound = claim.div_euclid(unit) - prices.one_off * budget;
    let priced = Priced { price: prices.one_off, unit, claim, left_out, proof };
    let (candidates, left_out) =
        frame.lean(frame.all(), Some(prices), Goal::Cheaper(slack(kroner, bound)), None);
    let certificate = minimise(&frame.encode(&candidates).problem, search).certificate?;
    // What went costs more than so many kroner, so nothing above the next krone is proven.
    let Certificate { unit, users_scale, claim, .. } = certificate;
    let claim = claim.min(unit * (users_scale * (kroner + 1) - 1));
    Some(Certificate { claim, priced: Some(Box::new(priced)), left_out, ..certificate })
}

/// What the relaxation says at a price.
struct Answer {
    /// The candidates that no other beats at that price.
    lean: Candidates,
    /// The lower bound, in parts of a krone.
    bound: i128,
    /// What the relaxation's best choice takes from the budget.
    used: i128,
    /// What it costs, in kroner.
    cost: i128,
}

/// The candidates without those that no optimum within the budget takes, and the price that says so.
pub(super) fn candidates(frame: &Frame<'_>, all: Candidates, budget: i128) -> (Candidates, Option<Prices>) {
    // Without a plan in hand: no plan costs more than this. Where even that is less than the bound, there is none.
    let most = frame.most(&all);
    let mut state = State { frame, budget, all, least: None, most };
    let mut low = 0;
    let Some(mut below) = state.ask(low) else { return (state.all, None) };
    if below.used <= budget {
        return state.answer();
    }
    // The least power of four at which the budget is kept, then halving.
    let mut high = KRONE / 16;
    let mut above = loop {
        let Some(answer) = state.ask(high) else { return state.answer() };
        if answer.used <= budget {
            break answer;
        }
        (low, below) = (high, answer);
        high *= 4;
        if high > DEAREST * KRONE {
            return state.answer();
        }
    };
    while high - low > (high / 64).max(1) {
        let middle = low + (high - low) / 2;
        let Some(answer) = state.ask(middle) else { break };
        if answer.used <= budget {
            (high, above) = (middle, answer);
        } else {
            (low, below) = (middle, answer);
        }
    }
    // What either side likes, put together, makes a good plan that keeps the budget.
    let both: Candidates = state
        .all
        .iter()
        .zip(below.lean.iter().zip(&above.lean))
        .map(|(all, (low, high))| {
            all.iter().filter(|&one| low.contains(one) || high.contains(one)).copied().collect()
        })
        .collect();
    if both.iter().all(|some| !some.is_empty()) {
        let encoded = frame.encode(&both);
        let found = minimise(&encoded.problem, &Search::default());
        if let Some(price) = found.assignment.and_then(|assignment| encoded.problem.price(&assignment)) {
            state.most = state.most.min(price.money);
        }
    }
    state.answer()
}

struct State<'a> {
    frame: &'a Frame<'a>,
    budget: i128,
    /// The candidates that an optimum may still take.
    all: Candidates,
    /// The best lower bound, in parts of a krone, and where the budget had which price then.
    least: Option<(i128, Prices)>,
    /// The cheapest plan within the budget, if there is any, costs no more, in kroner.
    most: i128,
}

impl State<'_> {
    /// Solves the relaxation at a price, and takes down what it teaches. `None` where it has no solution or cannot be stated.
    fn ask(&mut self, one_off: i128) -> Option<Answer> {
        let prices = Prices::at(one_off);
        let (lean, _) = self.frame.lean(self.all.clone(), Some(prices), Goal::Cheaper(0), None);
        let encoded = self.frame.encode(&lean);
        let relaxed = prices.relaxed(&encoded.problem)?;
        let assignment = minimise(&relaxed, &Search::default()).assignment?;
        let bound = relaxed.price(&assignment)?.money - one_off * self.budget;
        let price = encoded.problem.price(&assignment)?;
        let answer = Answer { lean, bound, used: price.uses[BUDGET], cost: price.money };
        let kept = answer.used <= self.budget;
        if kept {
            self.most = self.most.min(answer.cost);
        }
        if self.least.is_none_or(|(least, _)| answer.bound > least) {
            self.least = Some((answer.bound, prices));
        }
        if kept {
            self.all = self.rest();
        }
        Some(answer)
    }

    /// What may still be in an optimum, by the bound and the plan known.
    fn rest(&self) -> Candidates {
        let Some((bound, prices)) = self.least else { return self.all.clone() };
        // What a plan of equal cost takes must stay: it may move fewer users.
        self.frame.lean(self.all.clone(), Some(prices), Goal::Cheaper(slack(self.most, bound)), None).0
    }

    fn answer(self) -> (Candidates, Option<Prices>) {
        (self.rest(), self.least.map(|(_, prices)| prices))
    }
}
