//! Writes the proof down during the search.

use super::core::Core;
use super::needs::NeedPart;
use super::scalar::Scalar;
use crate::optimise::proof::{Messages, Node};

/// The steps of one path through the tree, outermost first. What ends the path closes them.
#[derive(Clone, Default)]
pub struct Path {
    steps: Vec<Step>,
    /// Whether the proof is wanted.
    wanted: bool,
}

#[derive(Clone)]
enum Step {
    Cut { by: Messages, gone: Vec<(u32, u32)> },
    Impossible { gone: Vec<(u32, u32)> },
    Split { domain: u32, candidate: u32, with: Node },
}

impl Path {
    /// A path at its beginning.
    pub fn new(wanted: bool) -> Self {
        Path { steps: Vec::new(), wanted }
    }

    /// These values went because of the messages' bound.
    pub fn cut<C: Scalar>(&mut self, core: &Core<C>, keep: &[Vec<bool>]) {
        if self.wanted {
            let mut gone = Vec::new();
            for (variable, keep) in core.variables.iter().zip(keep) {
                let out = variable.values.iter().zip(keep).filter(|(_, keep)| !**keep);
                gone.extend(out.map(|(&value, _)| (variable.id, value)));
            }
            self.steps.push(Step::Cut { by: messages(core), gone });
        }
    }

    /// These values went because they cannot be taken.
    pub fn impossible(&mut self, gone: Vec<(u32, u32)>) {
        if self.wanted && !gone.is_empty() {
            self.steps.push(Step::Impossible { gone });
        }
    }

    /// A variable takes a value, which was followed to its end; the path continues without it.
    pub fn split(&mut self, domain: u32, candidate: u32, with: Node) {
        if self.wanted {
            self.steps.push(Step::Split { domain, candidate, with });
        }
    }

    /// The messages' bound closes the path.
    pub fn bound<C: Scalar>(self, core: &Core<C>) -> Node {
        if self.wanted {
            let end = Node::Bound(messages(core));
            self.end(end)
        } else {
            Node::Open
        }
    }

    /// Something closes the path.
    pub fn end(self, end: Node) -> Node {
        if !self.wanted {
            return Node::Open;
        }
        self.steps.into_iter().rev().fold(end, |then, step| {
            let then = Box::new(then);
            match step {
                Step::Cut { by, gone } => Node::Cut { by, gone, then },
                Step::Impossible { gone } => Node::Impossible { gone, then },
                Step::Split { domain, candidate, with } => {
                    Node::Split { domain, candidate, with: Box::new(with), without: then }
                }
            }
        })
    }
}

/// The messages of a core, by the problem's numbers.
pub fn messages<C: Scalar>(core: &Core<C>) -> Messages {
    let id = |variable: usize| core.variables[variable].id;
    let wide = |numbers: &[C]| numbers.iter().map(|number| number.wide()).collect();
    let asked_and_helped = |part: &NeedPart<C>| {
        let [_, asks, helps] = part.messages.map(Scalar::wide);
        (id(part.variable), asks, helps)
    };
    Messages {
        prices: core.prices.map(Scalar::wide),
        edges: core.edges.iter().map(|e| (id(e.a), id(e.b), wide(&e.to_a), wide(&e.to_b))).collect(),
        groups: core
            .groups
            .iter()
            .map(|g| (g.id, g.parts.iter().map(|part| (id(part.variable), part.message.wide())).collect()))
            .collect(),
        needs: core
            .needs
            .iter()
            .filter(|need| !need.parts.is_empty())
            .map(|need| (need.id, need.parts.iter().map(asked_and_helped).collect()))
            .collect(),
    }
}
