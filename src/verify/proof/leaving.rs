//! Candidates that a certificate leaves out before its proof begins: each must be beaten by another one whatever else is taken.
//!
//! Let v be beaten by w by more than δ: w instead of v saves more than δ in every assignment, and breaks nothing. Without a
//! price on the budget δ is 0, and the least assignment cannot take v. With one, let L be the least that everything costs at that price:
//! then whatever keeps the budget and takes v costs more than L + δ, and δ is chosen so that this is more than is claimed. Either way all
//! the candidates of a round may go at once, for each is measured against everything that was left before it.

use std::collections::BTreeSet;

use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use super::Fault;
use super::encode::{Candidates, Encoding, Joined, Sum, Terms, decided, joined};
use super::exact::{minus, plus, times};
use super::problem::{BUDGET, LIMITS, Literal, Literals, Remainder};
use crate::cost::Basis;
use crate::model::Candidate;
use crate::plan::Round;
use crate::words::t;

/// All candidates of the domains to decide.
fn all(basis: &Basis) -> Candidates {
    decided(basis).into_iter().map(|domain| basis.candidates(domain).to_vec()).collect()
}

/// The candidates that are left when all rounds are over. Every one that goes must be beaten by more than `slack`.
pub fn leave_out(basis: &Basis, rounds: &[Round], terms: Terms, slack: i128) -> Result<Candidates, Fault> {
    let all = all(basis);
    let mut left: Vec<Vec<u32>> = all.iter().map(|some| (0..some.len() as u32).collect()).collect();
    for (number, round) in rounds.iter().enumerate() {
        let at =
            |fault: Fault| Fault::new(t!("proof.round", number = (number + 1).to_string(), fault = fault.0));
        check_lists(round, &left).map_err(at)?;
        let candidates = chosen(&all, &left);
        let encoding = Encoding::new(basis, &candidates);
        Standing::new(basis, &encoding, terms, slack).check(round, &left).map_err(at)?;
        left.clone_from(&round.left);
    }
    Ok(chosen(&all, &left))
}

/// The candidates of some numbers.
fn chosen(all: &Candidates, numbers: &[Vec<u32>]) -> Candidates {
    let of =
        |(all, numbers): (&Vec<Candidate>, &Vec<u32>)| numbers.iter().map(|&n| all[n as usize]).collect();
    all.iter().zip(numbers).map(of).collect()
}

/// What is left must be some of what was, in order, and something of every domain.
fn check_lists(round: &Round, left: &[Vec<u32>]) -> Result<(), Fault> {
    if round.left.len() != left.len() || round.better.len() != left.len() {
        return Err(Fault::new(t!("proof.all_domains", count = left.len().to_string())));
    }
    for (domain, (before, after)) in left.iter().zip(&round.left).enumerate() {
        let sorted = after.windows(2).all(|two| two[0] < two[1]);
        if after.is_empty() || !sorted || after.iter().any(|number| before.binary_search(number).is_err()) {
            return Err(Fault::new(t!("proof.not_some", domain = domain.to_string())));
        }
        if round.better[domain].iter().any(|number| before.binary_search(number).is_err()) {
            return Err(Fault::new(t!("proof.better_gone", domain = domain.to_string())));
        }
    }
    Ok(())
}

/// What is left before a round, and what it all costs.
struct Standing<'a> {
    basis: &'a Basis<'a>,
    encoding: &'a Encoding<'a>,
    terms: Terms,
    slack: i128,
    limits: [Option<i128>; LIMITS],
    /// The groups of each candidate of each domain.
    groups_of: Vec<Vec<Vec<usize>>>,
    /// The remainders of each domain.
    remainders_of: Vec<Vec<&'a Remainder>>,
    /// The edges of each domain.
    edges_of: Vec<Vec<Joined<'a>>>,
    /// What needs something or excludes something: it cannot take another's place.
    bound: BTreeSet<Literal>,
    /// What meets a need: nothing takes its place.
    needed: BTreeSet<Literal>,
}

impl<'a> Standing<'a> {
    fn new(basis: &'a Basis<'a>, encoding: &'a Encoding<'a>, terms: Terms, slack: i128) -> Self {
        let candidates = encoding.candidates;
        let mut groups_of: Vec<Vec<Vec<usize>>> =
            candidates.iter().map(|some| vec![Vec::new(); some.len()]).collect();
        for (number, (domains, _)) in encoding.groups.iter().enumerate() {
            for (domain, places) in domains {
                places.iter().for_each(|&place| groups_of[*domain as usize][place as usize].push(number));
            }
        }
        let mut remainders_of: Vec<Vec<&Remainder>> = candidates.iter().map(|_| Vec::new()).collect();
        for remainder in &encoding.remainders {
            let domains = remainder.unless.iter().chain(&remainder.counted).map(|(domain, _)| *domain);
            for domain in domains.collect::<BTreeSet<u32>>() {
                remainders_of[domain as usize].push(remainder);
            }
        }
        let mut edges_of: Vec<Vec<Joined<'_>>> = candidates.iter().map(|_| Vec::new()).collect();
        for edge in joined(basis) {
            edges_of[edge.a as usize].push(edge);
            if edge.a != edge.b {
                edges_of[edge.b as usize].push(edge);
            }
        }
        let mut bound: BTreeSet<Literal> =
            encoding.excluded().into_iter().flat_map(|(one, other)| [one, other]).collect();
        let mut needed = BTreeSet::new();
        for need in encoding.needs() {
            let any: BTreeSet<Literal> = need.any.into_iter().collect();
            let mut asks = need.when.into_iter().filter(|literal| !any.contains(literal)).peekable();
            if asks.peek().is_some() {
                bound.extend(asks);
                needed.extend(any);
            }
        }
        let limits = terms.limits(basis);
        Standing { basis, encoding, terms, slack, limits, groups_of, remainders_of, edges_of, bound, needed }
    }

    /// Whether everything that a round leaves out is beaten. `left` are the numbers of what is left before it.
    fn check(&self, round: &Round, left: &[Vec<u32>]) -> Result<(), Fault> {
        left.par_iter().enumerate().try_for_each(|(domain, before)| {
            let domain = domain as u32;
            let place = |number: &u32| before.binary_search(number).ok().map(|place| place as u32);
            let stays = &round.left[domain as usize];
            let better: BTreeSet<u32> = round.better[domain as usize].iter().filter_map(place).collect();
            let rivals = better.into_iter().filter(|&place| !self.bound.contains(&(domain, place)));
            let rivals: Vec<Rival> = rivals.map(|place| self.rival((domain, place))).collect();
            for number in before.iter().filter(|number| stays.binary_search(number).is_err()) {
                let literal = (domain, place(number).unwrap_or_default());
                if self.needed.contains(&literal) || !self.is_beaten(literal, &rivals)? {
                    return Err(Fault::new(t!(
                        "proof.not_beaten",
                        number = number.to_string(),
                        domain = domain.to_string()
                    )));
                }
            }
            Ok(())
        })
    }

    /// What the edges of a candidate cost, by edge of its domain and candidate at the other end.
    fn of_edges(&self, (domain, place): Literal) -> impl Iterator<Item = impl Iterator<Item = i128>> {
        let own = self.encoding.candidates[domain as usize][place as usize];
        self.edges_of[domain as usize].iter().map(move |edge| {
            let here = edge.a == domain;
            let there = if here { edge.b } else { edge.a };
            self.encoding.candidates[there as usize].iter().map(move |&other| {
                if here { edge.kroner(self.basis, own, other) } else { edge.kroner(self.basis, other, own) }
            })
        })
    }

    fn rival(&self, literal: Literal) -> Rival {
        Rival { place: literal.1, edges: self.of_edges(literal).map(Iterator::collect).collect() }
    }

    /// Whether one of some rivals beats a candidate. No edge costs less than nothing; where that is not enough to tell, its own edges
    /// are looked at one by one.
    fn is_beaten(&self, literal: Literal, rivals: &[Rival]) -> Result<bool, Fault> {
        for rival in rivals {
            let most = rival.edges.iter().map(|edge| edge.iter().copied().max().unwrap_or(0));
            if rival.place != literal.1 && self.beats(literal, rival, most.sum())? {
                return Ok(true);
            }
        }
        let own: Vec<Vec<i128>> = self.of_edges(literal).map(Iterator::collect).collect();
        for rival in rivals.iter().filter(|rival| rival.place != literal.1) {
            let more = |(rival, own): (&Vec<i128>, &Vec<i128>)| {
                rival.iter().zip(own).map(|(rival, own)| rival - own).max().unwrap_or(0)
            };
            if self.beats(literal, rival, rival.edges.iter().zip(&own).map(more).sum())? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a rival costs less than a candidate by more than the slack, and takes no more from any limit, whatever else is taken.
    /// `edges` is the most by which its edges may cost more, in kroner.
    fn beats(&self, (domain, worse): Literal, rival: &Rival, edges: i128) -> Result<bool, Fault> {
        let remainders = self.remainders_of[domain as usize].iter();
        let other = |remainder: &&&Remainder| {
            part(remainder, (domain, worse)) != part(remainder, (domain, rival.place))
        };
        let most = |remainder: &&Remainder| remainder.kroner.iter().copied().max().unwrap_or(0);
        let edges = plus(edges, remainders.filter(other).map(most).sum())?;
        let of = |place: u32| self.terms.of(&self.encoding.values[domain as usize][place as usize]);
        let mut more = of(rival.place)?;
        let less = of(worse)?;
        more.kroner = plus(minus(more.kroner, less.kroner)?, times(edges, self.terms.of_an_edge()?)?)?;
        for (limit, (more, less)) in more.uses.iter_mut().zip(less.uses).enumerate() {
            *more = minus(*more, less)?;
            if limit == BUDGET && self.terms == Terms::Own {
                *more = plus(*more, edges)?;
            }
        }
        let groups = &self.groups_of[domain as usize];
        let (gained, lost) = (&groups[rival.place as usize], &groups[worse as usize]);
        for &group in gained.iter().filter(|group| !lost.contains(group)) {
            add_at_most(&mut more, &self.terms.of(&self.encoding.groups[group].1)?, 1)?;
        }
        for &group in lost.iter().filter(|group| !gained.contains(group)) {
            add_at_most(&mut more, &self.terms.of(&self.encoding.groups[group].1)?, -1)?;
        }
        let fits = more.uses.iter().zip(self.limits).all(|(&more, limit)| limit.is_none() || more <= 0);
        Ok(fits && plus(more.kroner, self.slack)? < 0)
    }
}

/// A candidate that may beat others of its domain.
struct Rival {
    place: u32,
    /// What it costs, by edge of its domain and candidate at the other end, in kroner.
    edges: Vec<Vec<i128>>,
}

/// Whether a remainder ends with a literal, and whether it counts.
fn part(remainder: &Remainder, (domain, place): Literal) -> (bool, bool) {
    let has = |literals: &Literals| {
        literals.iter().any(|(other, places)| *other == domain && places.contains(&place))
    };
    (has(&remainder.unless), has(&remainder.counted))
}

/// Adds a price that is paid or not, or one that is saved or not: the most of either.
fn add_at_most(sum: &mut Sum, price: &Sum, sign: i128) -> Result<(), Fault> {
    sum.kroner = plus(sum.kroner, times(price.kroner, sign)?.max(0))?;
    for (sum, uses) in sum.uses.iter_mut().zip(price.uses) {
        *sum = plus(*sum, times(uses, sign)?.max(0))?;
    }
    Ok(())
}
