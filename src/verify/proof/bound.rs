//! The bound that messages give in a box: the constant, plus the least candidate of every domain, plus what is left in each
//! edge, group and need.

use std::collections::{BTreeMap, BTreeSet};

use super::Fault;
use super::exact::{minus, plus, times};
use super::fold::{Folded, Left, Part};
use super::needs::{NeedRest, Role};
use super::problem::{BUDGET, LIMITS, Literal, Problem};
use crate::plan::Messages;
use crate::words::t;

/// A least cost; `None` where nothing can be taken at all.
pub(super) type Least = Option<i128>;

/// The bound of a box, and what it is made of.
pub struct Bound {
    /// The bound.
    pub total: Least,
    /// What each candidate left of each open domain costs, messages and all.
    values: BTreeMap<u32, Vec<Least>>,
    edges: Vec<EdgeRest>,
    groups: Vec<GroupRest>,
    needs: Vec<NeedRest>,
}

/// What is left in an edge once its messages are taken out.
struct EdgeRest {
    a: u32,
    b: u32,
    rest: Vec<Vec<Least>>,
}

/// What is left in a group: its price, and the messages of the domains that may touch it.
struct GroupRest {
    price: i128,
    parts: Vec<(u32, Vec<bool>, i128)>,
}

/// The bound of some messages in a box. `folded` is what is left in it.
pub fn bound(
    problem: &Problem,
    part: &Part,
    left: &Left,
    folded: &Folded,
    messages: &Messages,
) -> Result<Bound, Fault> {
    let prices = prices(problem, part, messages)?;
    let mut bound = Bound {
        total: None,
        values: BTreeMap::new(),
        edges: Vec::new(),
        groups: Vec::new(),
        needs: Vec::new(),
    };
    for domain in part.numbers().filter(|&domain| left.is_open(domain)) {
        let at = |price: &Option<super::problem::Price>| price.map(|price| price.at(&prices)).transpose();
        bound.values.insert(domain, folded.values[domain as usize].iter().map(at).collect::<Result<_, _>>()?);
    }
    bound.take_edges(problem, left, folded, messages, plus(problem.krone, prices[BUDGET])?)?;
    bound.take_groups(problem, folded, messages, &prices)?;
    bound.take_needs(problem, left, messages)?;
    let Some(constant) = folded.constant else { return Ok(bound) };
    let mut total = constant.at(&prices)?;
    for (&price, limit) in prices.iter().zip(problem.limits) {
        total = minus(total, times(price, limit.unwrap_or(0))?)?;
    }
    let mut parts: Vec<Least> = bound.values.values().map(|values| least(values.iter().copied())).collect();
    parts.extend(bound.edges.iter().map(|edge| least(edge.rest.iter().flatten().copied())));
    for group in &bound.groups {
        parts.push(Some(group.least(None)?));
    }
    for need in &bound.needs {
        parts.push(need.least(None)?);
    }
    bound.total = sum(Some(total), parts)?;
    Ok(bound)
}

/// The prices of the limits: not negative, and only of limits that there are.
fn prices(problem: &Problem, part: &Part, messages: &Messages) -> Result<[i128; LIMITS], Fault> {
    for (price, limit) in messages.prices.iter().zip(problem.limits) {
        if *price < 0 || (*price > 0 && (limit.is_none() || !part.whole)) {
            return Err(Fault::new(t!("proof.limit_price", price = price.to_string())));
        }
    }
    Ok(messages.prices)
}

/// The least of several, if any can be taken.
fn least(several: impl Iterator<Item = Least>) -> Least {
    several.flatten().min()
}

pub(super) fn sum(first: Least, rest: impl IntoIterator<Item = Least>) -> Result<Least, Fault> {
    let mut sum = first;
    for more in rest {
        sum = match (sum, more) {
            (Some(sum), Some(more)) => Some(plus(sum, more)?),
            _ => None,
        };
    }
    Ok(sum)
}

impl Bound {
    fn give(&mut self, domain: u32, place: usize, message: i128) -> Result<(), Fault> {
        let values = self.values.get_mut(&domain).expect("invariant: messages go to open domains only");
        if let Some(value) = &mut values[place] {
            *value = plus(*value, message)?;
        }
        Ok(())
    }

    fn take_edges(
        &mut self,
        problem: &Problem,
        left: &Left,
        folded: &Folded,
        messages: &Messages,
        krone: i128,
    ) -> Result<(), Fault> {
        let mut given = BTreeMap::new();
        for (a, b, to_a, to_b) in &messages.edges {
            if given.insert((*a, *b), (&to_a[..], &to_b[..])).is_some() {
                return Err(Fault::new(t!("proof.edge_twice", a = a.to_string(), b = b.to_string())));
            }
        }
        for edge in folded.edges.iter().map(|&number| &problem.edges[number]) {
            let (of_a, of_b) = (left.of(edge.a), left.of(edge.b));
            let none = (vec![0; of_a.len()], vec![0; of_b.len()]);
            let (to_a, to_b) = given.remove(&(edge.a, edge.b)).unwrap_or((&none.0[..], &none.1[..]));
            if to_a.len() != of_a.len() || to_b.len() != of_b.len() {
                return Err(Fault::new(t!(
                    "proof.edge_length",
                    a = edge.a.to_string(),
                    b = edge.b.to_string(),
                    to_a = to_a.len().to_string(),
                    to_b = to_b.len().to_string(),
                    of_a = of_a.len().to_string(),
                    of_b = of_b.len().to_string()
                )));
            }
            let mut rest = Vec::with_capacity(of_a.len());
            for (&a, &from) in of_a.iter().zip(to_a) {
                let mut row = Vec::with_capacity(of_b.len());
                for (&b, &other) in of_b.iter().zip(to_b) {
                    row.push(match edge.kroner[a as usize][b as usize] {
                        Some(kroner) => Some(minus(minus(times(kroner, krone)?, from)?, other)?),
                        None => None,
                    });
                }
                rest.push(row);
            }
            for (place, &message) in to_a.iter().enumerate() {
                self.give(edge.a, place, message)?;
            }
            for (place, &message) in to_b.iter().enumerate() {
                self.give(edge.b, place, message)?;
            }
            self.edges.push(EdgeRest { a: edge.a, b: edge.b, rest });
        }
        match given.keys().next() {
            Some((a, b)) => Err(Fault::new(t!("proof.no_edge", a = a.to_string(), b = b.to_string()))),
            None => Ok(()),
        }
    }

    fn take_groups(
        &mut self,
        problem: &Problem,
        folded: &Folded,
        messages: &Messages,
        prices: &[i128; LIMITS],
    ) -> Result<(), Fault> {
        let mut given: BTreeMap<usize, BTreeMap<u32, i128>> = BTreeMap::new();
        for (number, to) in &messages.groups {
            let by_domain: BTreeMap<u32, i128> = to.iter().copied().collect();
            if by_domain.len() != to.len() || given.insert(*number as usize, by_domain).is_some() {
                return Err(Fault::new(t!("proof.group_twice", number = number.to_string())));
            }
        }
        for group in &folded.groups {
            let mut given = given.remove(&group.number).unwrap_or_default();
            let mut parts = Vec::with_capacity(group.touching.len());
            for (domain, touches) in &group.touching {
                let message = given.remove(domain).unwrap_or(0);
                for place in (0..touches.len()).filter(|&place| touches[place]) {
                    self.give(*domain, place, message)?;
                }
                parts.push((*domain, touches.clone(), message));
            }
            if let Some(domain) = given.keys().next() {
                let number = group.number;
                return Err(Fault::new(t!(
                    "proof.group_touch",
                    domain = domain.to_string(),
                    number = number.to_string()
                )));
            }
            self.groups.push(GroupRest { price: problem.groups[group.number].price.at(prices)?, parts });
        }
        match given.keys().next() {
            Some(number) => Err(Fault::new(t!("proof.group_closed", number = number.to_string()))),
            None => Ok(()),
        }
    }

    fn take_needs(&mut self, problem: &Problem, left: &Left, messages: &Messages) -> Result<(), Fault> {
        let mut given = BTreeSet::new();
        for (number, to) in &messages.needs {
            let fault = || Fault::new(t!("proof.need_messages", number = number.to_string()));
            let need = problem.needs.get(*number as usize).filter(|_| given.insert(*number));
            let rest = need.and_then(|need| NeedRest::new(need, left, to)).ok_or_else(fault)?;
            for (domain, roles, [asks, helps]) in &rest.parts {
                if !self.values.contains_key(domain) {
                    return Err(fault());
                }
                for (place, role) in roles.iter().enumerate() {
                    match role {
                        Role::Neither => {}
                        Role::Asks => self.give(*domain, place, *asks)?,
                        Role::Helps => self.give(*domain, place, *helps)?,
                    }
                }
            }
            self.needs.push(rest);
        }
        Ok(())
    }

    /// The bound with only one candidate left in an open domain, wherever that domain's least is taken.
    pub fn with(&self, left: &Left, (domain, candidate): Literal) -> Result<Least, Fault> {
        let Some(total) = self.total else { return Ok(None) };
        let place = left.of(domain).iter().position(|&left| left == candidate);
        let (Some(values), Some(place)) = (self.values.get(&domain), place) else { return Ok(Some(total)) };
        let more = |all: Least, one: Least| match (all, one) {
            (Some(all), Some(one)) => minus(one, all).map(Some),
            _ => Ok(None),
        };
        let mut parts = vec![more(least(values.iter().copied()), values[place])?];
        for edge in self.edges.iter().filter(|edge| edge.a == domain || edge.b == domain) {
            let all = least(edge.rest.iter().flatten().copied());
            let one = if edge.a == domain {
                least(edge.rest[place].iter().copied())
            } else {
                least(edge.rest.iter().map(|row| row[place]))
            };
            parts.push(more(all, one)?);
        }
        for group in &self.groups {
            if let Some(part) = group.parts.iter().position(|(touching, _, _)| *touching == domain) {
                let touches = group.parts[part].1[place];
                parts.push(Some(minus(group.least(Some((part, touches)))?, group.least(None)?)?));
            }
        }
        for need in &self.needs {
            if let Some(part) = need.parts.iter().position(|(asking, ..)| *asking == domain) {
                let role = need.parts[part].1[place];
                parts.push(more(need.least(None)?, need.least(Some((part, role)))?)?);
            }
        }
        sum(Some(total), parts)
    }
}

impl GroupRest {
    /// The least that is left over which domains touch it; of one of them it may be known whether it does.
    fn least(&self, known: Option<(usize, bool)>) -> Result<i128, Fault> {
        let others =
            self.parts.iter().enumerate().filter(|(part, _)| known.is_none_or(|(known, _)| known != *part));
        let (mut gifts, mut best) = (0, None);
        for (_, (_, _, message)) in others {
            gifts = plus(gifts, (*message).max(0))?;
            best = best.max(Some(*message));
        }
        // Those that touch it: all with a message to gain by, else the one that loses least.
        let some = |best: i128| minus(self.price, if best > 0 { gifts } else { best });
        match (known, best) {
            (Some((part, true)), _) => minus(minus(self.price, self.parts[part].2)?, gifts),
            (_, Some(best)) => Ok(some(best)?.min(0)),
            (_, None) => Ok(0),
        }
    }
}
