//! What is left of the problem in a box: what is decided is folded into what is open.

use super::Fault;
use super::exact::minus;
use super::problem::{Literal, Literals, Price, Problem, Remainder};
use crate::words::t;

/// The candidates that are left in each domain, in order.
#[derive(Clone, Debug)]
pub struct Left(Vec<Vec<u32>>);

impl Left {
    /// Everything.
    pub fn all(problem: &Problem) -> Self {
        Left(problem.values.iter().map(|values| (0..values.len() as u32).collect()).collect())
    }

    /// What is left in a domain.
    pub fn of(&self, domain: u32) -> &[u32] {
        &self.0[domain as usize]
    }

    /// Whether a candidate is left. Says no to what does not exist.
    pub fn has(&self, (domain, candidate): Literal) -> bool {
        self.0.get(domain as usize).is_some_and(|left| left.contains(&candidate))
    }

    /// Whether a domain has more than one candidate left.
    pub fn is_open(&self, domain: u32) -> bool {
        self.of(domain).len() > 1
    }

    /// The box in which a domain has one candidate only.
    pub fn only(&self, (domain, candidate): Literal) -> Self {
        let mut only = self.clone();
        only.0[domain as usize] = vec![candidate];
        only
    }

    /// Takes a candidate out.
    pub fn remove(&mut self, (domain, candidate): Literal) {
        self.0[domain as usize].retain(|&left| left != candidate);
    }
}

/// Which part of the problem a proof speaks of, and what it claims.
#[derive(Clone, Debug)]
pub struct Part {
    /// Whether each domain belongs to it.
    pub domains: Vec<bool>,
    /// Whether each group was paid before the part was set apart.
    pub settled: Vec<bool>,
    /// What was paid of each remainder before it was set apart, in kroner.
    pub paid: Vec<i128>,
    /// Whether it is the whole: then the problem's constant counts, and limits bind.
    pub whole: bool,
    /// What it is claimed to cost at least.
    pub claim: i128,
}

impl Part {
    /// The whole problem.
    pub fn whole(problem: &Problem, claim: i128) -> Self {
        Part {
            domains: vec![true; problem.values.len()],
            settled: vec![false; problem.groups.len()],
            paid: vec![0; problem.remainders.len()],
            whole: true,
            claim,
        }
    }

    /// Whether a domain belongs to it. Says no to what does not exist.
    pub fn has(&self, domain: u32) -> bool {
        self.domains.get(domain as usize).copied().unwrap_or(false)
    }

    /// The numbers of its domains.
    pub fn numbers(&self) -> impl Iterator<Item = u32> + '_ {
        (0..).zip(&self.domains).filter(|(_, mine)| **mine).map(|(number, _)| number)
    }
}

/// A group that at least two open domains may touch, each with which of its candidates left do.
#[derive(Clone, Debug)]
pub struct OpenGroup {
    /// Its number.
    pub number: usize,
    /// The domains that may touch it; none of them must.
    pub touching: Vec<(u32, Vec<bool>)>,
}

/// What is left of a part in a box.
#[derive(Clone, Debug)]
pub struct Folded {
    /// What is paid; `None` if what is decided is forbidden.
    pub constant: Option<Price>,
    /// The prices of the candidates left in each open domain, in order; empty for the others. `None` = forbidden.
    pub values: Vec<Vec<Option<Price>>>,
    /// The edges between open domains.
    pub edges: Vec<usize>,
    /// The groups that are open.
    pub groups: Vec<OpenGroup>,
    /// The groups that are paid here, and were not settled before.
    pub paid: Vec<usize>,
}

/// Folds what is decided in a box into what is open.
pub fn fold(problem: &Problem, part: &Part, left: &Left) -> Result<Folded, Fault> {
    let mut folded = Folded {
        constant: Some(if part.whole { problem.constant } else { Price::default() }),
        values: vec![Vec::new(); problem.values.len()],
        edges: Vec::new(),
        groups: Vec::new(),
        paid: Vec::new(),
    };
    for domain in part.numbers() {
        let values = &problem.values[domain as usize];
        let prices = left.of(domain).iter().map(|&candidate| values[candidate as usize]);
        match left.of(domain) {
            [] => folded.constant = None,
            [candidate] => folded.pay(values[*candidate as usize])?,
            _ => folded.values[domain as usize] = prices.collect(),
        }
    }
    for number in 0..problem.edges.len() {
        folded.edge(problem, part, left, number)?;
    }
    for (remainder, &paid) in problem.remainders.iter().zip(&part.paid) {
        let (least, _) = remainder.least_and_most(left);
        let mut price = Price::default();
        price.add_edge(minus(least, paid)?, problem.krone)?;
        folded.pay(Some(price))?;
    }
    for number in (0..problem.groups.len()).filter(|&number| !part.settled[number]) {
        folded.group(problem, part, left, number)?;
    }
    Ok(folded)
}

impl Folded {
    fn pay(&mut self, price: Option<Price>) -> Result<(), Fault> {
        match (&mut self.constant, price) {
            (Some(constant), Some(price)) => constant.add(&price)?,
            (constant, _) => *constant = None,
        }
        Ok(())
    }

    fn edge(&mut self, problem: &Problem, part: &Part, left: &Left, number: usize) -> Result<(), Fault> {
        let edge = &problem.edges[number];
        let of_edge = |kroner: Option<i128>| -> Result<Option<Price>, Fault> {
            let Some(kroner) = kroner else { return Ok(None) };
            let mut price = Price::default();
            price.add_edge(kroner, problem.krone)?;
            Ok(Some(price))
        };
        if !part.has(edge.a) && !part.has(edge.b) {
            return Ok(());
        }
        match (left.of(edge.a), left.of(edge.b)) {
            ([], _) | (_, []) => self.constant = None,
            (&[a], &[b]) => self.pay(of_edge(edge.kroner[a as usize][b as usize])?)?,
            (&[a], of_b) if part.has(edge.b) => {
                for (place, &b) in of_b.iter().enumerate() {
                    let price = of_edge(edge.kroner[a as usize][b as usize])?;
                    add(&mut self.values[edge.b as usize][place], price)?;
                }
            }
            (of_a, &[b]) if part.has(edge.a) => {
                for (place, &a) in of_a.iter().enumerate() {
                    let price = of_edge(edge.kroner[a as usize][b as usize])?;
                    add(&mut self.values[edge.a as usize][place], price)?;
                }
            }
            _ if part.has(edge.a) && part.has(edge.b) => self.edges.push(number),
            // Its other end lies in another part: setting apart has made sure that there is no such edge.
            _ => return Err(Fault::new(t!("proof.edge_joins_two"))),
        }
        Ok(())
    }

    fn group(&mut self, problem: &Problem, part: &Part, left: &Left, number: usize) -> Result<(), Fault> {
        let group = &problem.groups[number];
        let mut touching = Vec::new();
        for (domain, candidates) in group.domains.iter().filter(|(domain, _)| part.has(*domain)) {
            let touches: Vec<bool> =
                left.of(*domain).iter().map(|candidate| candidates.contains(candidate)).collect();
            if touches.iter().all(|&touches| touches) {
                self.paid.push(number);
                return self.pay(Some(group.price));
            }
            if touches.contains(&true) {
                touching.push((*domain, touches));
            }
        }
        match &touching[..] {
            [] => {}
            [(domain, touches)] => {
                let values = self.values[*domain as usize].iter_mut().zip(touches);
                for (value, _) in values.filter(|(_, touches)| **touches) {
                    add(value, Some(group.price))?;
                }
            }
            _ => self.groups.push(OpenGroup { number, touching }),
        }
        Ok(())
    }
}

impl Remainder {
    /// The least and the most that it can come to in a box, in kroner.
    pub fn least_and_most(&self, left: &Left) -> (i128, i128) {
        let (ended, may_end) = taking(&self.unless, left);
        if ended > 0 {
            return (0, 0);
        }
        let (sure, open) = taking(&self.counted, left);
        let reached = self.kroner[sure..=sure + open.len()].iter().copied();
        let most = reached.clone().max().unwrap_or(0);
        let least = if may_end.is_empty() { reached.min().unwrap_or(0) } else { 0 };
        (least, most)
    }

    /// The domains on which it depends in a box what it comes to.
    pub fn open(&self, left: &Left) -> Vec<u32> {
        let (least, most) = self.least_and_most(left);
        if least == most {
            return Vec::new();
        }
        let mut open = taking(&self.unless, left).1;
        open.extend(taking(&self.counted, left).1);
        open
    }
}

/// How many domains take one of some literals for sure, and which may do so or not.
fn taking(literals: &Literals, left: &Left) -> (usize, Vec<u32>) {
    let (mut sure, mut open) = (0, Vec::new());
    for (domain, candidates) in literals {
        let touches = || left.of(*domain).iter().map(|candidate| candidates.contains(candidate));
        if touches().any(|touches| touches) {
            if touches().all(|touches| touches) { sure += 1 } else { open.push(*domain) }
        }
    }
    (sure, open)
}

fn add(to: &mut Option<Price>, price: Option<Price>) -> Result<(), Fault> {
    match (to.as_mut(), price) {
        (Some(sum), Some(price)) => sum.add(&price)?,
        _ => *to = None,
    }
    Ok(())
}
