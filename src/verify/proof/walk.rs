//! Walking through a proof, node by node, with a stack of its own: a hostile one may nest as deep as it likes.

use std::rc::Rc;

use super::Fault;
use super::bound::bound;
use super::exact::{minus, plus, times};
use super::fold::{Folded, Left, Part, fold};
use super::impossible::{breaks_a_limit, breaks_a_need, is_impossible};
use super::problem::{LIMITS, Literal, Problem, Remainder};
use crate::plan::{self, Messages, Node};
use crate::words::{Text, t};

/// A node to be looked at, the part of the problem that it speaks of, and its box.
struct Task<'a> {
    node: &'a Node,
    part: Rc<Part>,
    left: Left,
}

/// Checks that a proof shows that everything costs at least the claim. Says how many nodes it has.
pub fn walk(problem: &Problem, claim: i128, proof: &Node) -> Result<usize, Fault> {
    let mut seen = 0;
    let whole = Rc::new(Part::whole(problem, claim));
    let mut tasks = vec![Task { node: proof, part: whole, left: Left::all(problem) }];
    while let Some(task) = tasks.pop() {
        seen += 1;
        let walker = Walker { problem, part: task.part, left: task.left };
        walker.step(task.node, &mut tasks).map_err(|fault| fault.at(seen, task.node))?;
    }
    Ok(seen)
}

struct Walker<'p> {
    problem: &'p Problem,
    part: Rc<Part>,
    left: Left,
}

impl Walker<'_> {
    /// Checks what a node says of itself; what it leaves to others becomes tasks, the next one last.
    fn step<'a>(mut self, node: &'a Node, tasks: &mut Vec<Task<'a>>) -> Result<(), Fault> {
        match node {
            Node::Bound(messages) => {
                let total = bound(self.problem, &self.part, &self.left, &self.fold()?, messages)?.total;
                self.require(total, || t!("proof.bound_of"))
            }
            Node::Cut { by, gone, then } => {
                self.cut(by, gone)?;
                self.go_on(then, tasks);
                Ok(())
            }
            Node::Impossible { gone, then } => {
                for &literal in gone {
                    self.check_left(literal)?;
                    if !is_impossible(self.problem, &self.part, &self.left, literal)? {
                        return Err(Fault::new(t!("proof.possible", literal = format!("{:?}", literal))));
                    }
                    self.left.remove(literal);
                }
                self.go_on(then, tasks);
                Ok(())
            }
            Node::Split { domain, candidate, with, without } => {
                let literal = (*domain, *candidate);
                self.check_left(literal)?;
                let taken = self.left.only(literal);
                let part = Rc::clone(&self.part);
                self.left.remove(literal);
                self.go_on(without, tasks);
                tasks.push(Task { node: with, part, left: taken });
                Ok(())
            }
            Node::Apart(parts) => self.set_apart(parts, tasks),
            Node::Empty => match self.part.numbers().find(|&domain| self.left.of(domain).is_empty()) {
                Some(_) => Ok(()),
                None => Err(Fault::new(t!("proof.all_left"))),
            },
            Node::Single => self.single(),
            Node::Open => Err(Fault::new(t!("proof.not_finished"))),
        }
    }

    fn fold(&self) -> Result<Folded, Fault> {
        fold(self.problem, &self.part, &self.left)
    }

    fn go_on<'a>(self, node: &'a Node, tasks: &mut Vec<Task<'a>>) {
        tasks.push(Task { node, part: self.part, left: self.left });
    }

    /// As costs are multiples of the unit, more than claim − unit is enough; `None` is more than anything.
    fn require(&self, least: Option<i128>, what: impl FnOnce() -> Text) -> Result<(), Fault> {
        let enough = minus(self.part.claim, self.problem.unit)?;
        match least {
            Some(least) if least <= enough => Err(Fault::new(t!(
                "proof.more_claimed",
                what = what(),
                least = least.to_string(),
                enough = enough.to_string()
            ))),
            _ => Ok(()),
        }
    }

    fn check_left(&self, literal: Literal) -> Result<(), Fault> {
        if self.part.has(literal.0) && self.left.has(literal) {
            Ok(())
        } else {
            Err(Fault::new(t!("proof.gone", literal = format!("{:?}", literal))))
        }
    }

    fn cut(&mut self, by: &Messages, gone: &[Literal]) -> Result<(), Fault> {
        let all = bound(self.problem, &self.part, &self.left, &self.fold()?, by)?;
        let before = self.left.clone();
        for &literal in gone {
            self.check_left(literal)?;
            self.require(all.with(&before, literal)?, || {
                t!("proof.bound_with", literal = format!("{:?}", literal))
            })?;
            self.left.remove(literal);
        }
        Ok(())
    }

    fn single(&self) -> Result<(), Fault> {
        if let Some(domain) = self.part.numbers().find(|&domain| self.left.is_open(domain)) {
            return Err(Fault::new(t!("proof.several_left", domain = domain.to_string())));
        }
        let broken =
            breaks_a_need(self.problem, &self.left) || breaks_a_limit(self.problem, &self.part, &self.left)?;
        let cost = self.fold()?.constant.filter(|_| !broken);
        self.require(cost.map(|price| price.cost), || t!("proof.cost_left"))
    }

    fn set_apart<'a>(self, parts: &'a [plan::Part], tasks: &mut Vec<Task<'a>>) -> Result<(), Fault> {
        if self.problem.limits != [None; LIMITS] {
            return Err(Fault::new(t!("proof.limit_joins")));
        }
        let folded = self.fold()?;
        let home = self.homes(parts)?;
        self.check_apart(&folded, &home)?;
        let mut settled = self.part.settled.clone();
        folded.paid.iter().for_each(|&group| settled[group] = true);
        let least = |remainder: &Remainder| remainder.least_and_most(&self.left).0;
        let paid: Vec<i128> = self.problem.remainders.iter().map(least).collect();
        let mut least = folded.constant.map(|constant| constant.cost);
        for (number, part) in parts.iter().enumerate().rev() {
            // More than claim − unit is what the part shows, so of its claim only whole units count.
            let whole_units = times(part.claim.div_euclid(self.problem.unit), self.problem.unit)?;
            least = least.map(|sum| plus(sum, whole_units)).transpose()?;
            let domains = home.iter().map(|&home| home == Some(number)).collect();
            let (settled, paid) = (settled.clone(), paid.clone());
            let own = Part { domains, settled, paid, whole: false, claim: part.claim };
            tasks.push(Task { node: &part.proof, part: Rc::new(own), left: self.left.clone() });
        }
        self.require(least, || t!("proof.claim_together"))
    }

    /// The part of each open domain; each has exactly one.
    fn homes(&self, parts: &[plan::Part]) -> Result<Vec<Option<usize>>, Fault> {
        let mut home = vec![None; self.problem.values.len()];
        for (number, part) in parts.iter().enumerate() {
            if part.domains.is_empty() {
                return Err(Fault::new(t!("proof.empty_part")));
            }
            for &domain in &part.domains {
                if !self.part.has(domain) || !self.left.is_open(domain) {
                    return Err(Fault::new(t!("proof.not_open", domain = domain.to_string())));
                }
                if home[domain as usize].replace(number).is_some() {
                    return Err(Fault::new(t!("proof.part_twice", domain = domain.to_string())));
                }
            }
        }
        let open = |domain: &u32| self.left.is_open(*domain) && home[*domain as usize].is_none();
        match self.part.numbers().find(open) {
            Some(domain) => Err(Fault::new(t!("proof.no_part", domain = domain.to_string()))),
            None => Ok(home),
        }
    }

    /// Whether nothing joins open domains of different parts.
    fn check_apart(&self, folded: &Folded, home: &[Option<usize>]) -> Result<(), Fault> {
        let home = |domain: u32| home[domain as usize];
        for edge in folded.edges.iter().map(|&number| &self.problem.edges[number]) {
            if home(edge.a) != home(edge.b) {
                return Err(Fault::new(t!(
                    "proof.edge_joins",
                    a = edge.a.to_string(),
                    b = edge.b.to_string()
                )));
            }
        }
        for group in &folded.groups {
            let first = home(group.touching[0].0);
            if group.touching.iter().any(|(domain, _)| home(*domain) != first) {
                return Err(Fault::new(t!("proof.group_joins", number = group.number.to_string())));
            }
        }
        for (number, remainder) in self.problem.remainders.iter().enumerate() {
            let mut homes = remainder.open(&self.left).into_iter().map(home);
            let first = homes.next();
            if homes.any(|home| Some(home) != first) {
                return Err(Fault::new(t!("proof.remainder_joins", number = number.to_string())));
            }
        }
        for need in &self.problem.needs {
            if need.any.iter().any(|&(domain, candidate)| *self.left.of(domain) == [candidate]) {
                continue;
            }
            let literals = need.when.iter().chain(&need.any).filter(|literal| self.left.has(**literal));
            let mut homes = literals.filter_map(|literal| home(literal.0));
            let first = homes.next();
            if homes.any(|home| Some(home) != first) {
                return Err(Fault::new(t!("proof.need_joins")));
            }
        }
        Ok(())
    }
}
