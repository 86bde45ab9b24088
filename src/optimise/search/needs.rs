//! Needs as the bound sees them: factors as groups are, in which each variable asks, helps or does neither. What is left in one is the least
//! over what its variables may do together: somebody helps, or nobody asks.

use std::collections::BTreeSet;

use super::core::{Core, Need};
use super::scalar::Scalar;
use crate::optimise::problem::Problem;

/// What a value does for a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Nothing.
    Neither,
    /// It needs.
    Asks,
    /// It helps.
    Helps,
}

/// All roles.
pub const ROLES: [Role; 3] = [Role::Neither, Role::Asks, Role::Helps];

/// One open variable's part in a need.
#[derive(Clone, Debug)]
pub struct NeedPart<C> {
    /// The variable's place in the core.
    pub variable: usize,
    /// The role of each of its values.
    pub roles: Vec<Role>,
    /// What the need has given to the values of each role; nothing to those that do neither.
    pub messages: [C; 3],
}

/// The needs of a problem, every variable open.
pub fn all_needs<C: Scalar>(problem: &Problem) -> Vec<Need<C>> {
    let numbered = problem.needs.iter().zip(0..);
    let need = numbered.map(|(need, id)| {
        let role = |literal: (usize, usize)| match need.any.contains(&literal) {
            true => Role::Helps,
            false if need.when.contains(&literal) => Role::Asks,
            false => Role::Neither,
        };
        let variables: BTreeSet<usize> = need.when.iter().chain(&need.any).map(|literal| literal.0).collect();
        let part = |variable: usize| NeedPart {
            variable,
            roles: (0..problem.unary[variable].len()).map(|value| role((variable, value))).collect(),
            messages: [C::ZERO; 3],
        };
        let parts = variables.into_iter().map(part).collect();
        Need { id, when: need.when.clone(), any: need.any.clone(), asker: None, parts }
    });
    need.collect()
}

/// The parts of needs by variable: (need, the part's place in it).
pub fn parts_by_variable<C>(needs: &[Need<C>], variables: usize) -> Vec<Vec<(u32, u32)>> {
    let mut found = vec![Vec::new(); variables];
    for (number, need) in needs.iter().enumerate() {
        for (place, part) in need.parts.iter().enumerate() {
            found[part.variable].push((number as u32, place as u32));
        }
    }
    found
}

impl<C: Scalar> NeedPart<C> {
    fn plays(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// What is left of a role; `TOP` where no value has it.
    fn left(&self, role: Role) -> C {
        if self.plays(role) { -self.messages[role as usize] } else { C::TOP }
    }

    /// The least that is left of any role.
    fn least(&self) -> C {
        ROLES.into_iter().map(|role| self.left(role)).min().expect("invariant: there are roles")
    }
}

impl<C: Scalar> Need<C> {
    /// Whether values for the open variables (places in the core) meet it.
    pub fn is_met(&self, values: &[usize]) -> bool {
        let holds =
            |literals: &[(usize, usize)]| literals.iter().any(|&(variable, value)| values[variable] == value);
        holds(&self.any) || !(self.when.is_empty() || holds(&self.when))
    }

    /// Whether every role of every part can be played whatever that is; where it cannot, propagation says more than a bound.
    pub fn is_sound(parts: &[NeedPart<C>], asked: bool) -> bool {
        let mut helpers = parts.iter().filter(|part| part.plays(Role::Helps));
        match (helpers.next(), helpers.next()) {
            (Some(_), Some(_)) => true,
            (Some(only), None) => {
                let quiet = |part: &NeedPart<C>| part.plays(Role::Neither);
                !asked && parts.len() > 1 && !only.plays(Role::Asks) && parts.iter().all(quiet)
            }
            (None, _) => false,
        }
    }

    /// The least that is left in the need where a part plays each role; `TOP` where it has no such value.
    pub fn least_by(&self, part: usize) -> [C; 3] {
        let (mut free, mut more) = (C::ZERO, C::TOP);
        let mut quiet = Some(C::ZERO).filter(|_| !self.when.is_empty());
        for (_, other) in self.parts.iter().enumerate().filter(|(index, _)| *index != part) {
            let least = other.least();
            free += least;
            if other.plays(Role::Helps) {
                more = more.min(other.left(Role::Helps) - least);
            }
            quiet = quiet.filter(|_| other.plays(Role::Neither));
        }
        let helped = if more < C::TOP { free + more } else { C::TOP };
        let of_others = |role| match role {
            Role::Neither => helped.min(quiet.unwrap_or(C::TOP)),
            Role::Asks => helped,
            Role::Helps => free,
        };
        let own = &self.parts[part];
        ROLES.map(|role| if own.plays(role) { own.left(role) + of_others(role) } else { C::TOP })
    }

    /// What the need adds to the bound: the least that is left in it.
    pub fn bound(&self) -> C {
        match self.parts.is_empty() {
            true => C::ZERO,
            false => self.least_by(0).into_iter().min().expect("invariant: there are roles"),
        }
    }
}

/// A variable collects what its needs can give.
pub fn collect_from_needs<C: Scalar>(core: &mut Core<C>, index: usize) {
    for &(need, part) in &core.need_parts_of[index] {
        let need = &mut core.needs[need as usize];
        let left = need.least_by(part as usize);
        let part = &mut need.parts[part as usize];
        let gains = differences(part, left);
        move_messages(&mut core.variables[index].theta, part, gains);
    }
}

/// A variable gives its share to each need that has a part ahead of it.
pub fn give_to_needs<C: Scalar>(core: &mut Core<C>, index: usize, forward: bool, share: &[C]) {
    for &(need, part) in &core.need_parts_of[index] {
        let need = &mut core.needs[need as usize];
        if part as usize == if forward { need.parts.len() - 1 } else { 0 } {
            continue;
        }
        let part = &mut need.parts[part as usize];
        let least = ROLES.map(|role| {
            let shares = share.iter().zip(&part.roles).filter(|(_, other)| **other == role);
            shares.map(|(share, _)| *share).min().unwrap_or(C::TOP)
        });
        let given = differences(part, least).map(|given| -given);
        move_messages(&mut core.variables[index].theta, part, given);
    }
}

/// By how much each role has more than the first that is played: only differences are a need's business.
fn differences<C: Scalar>(part: &NeedPart<C>, of: [C; 3]) -> [C; 3] {
    let first = ROLES.into_iter().find(|&role| part.plays(role)).expect("invariant: each value has a role");
    ROLES.map(|role| if part.plays(role) { of[role as usize] - of[first as usize] } else { C::ZERO })
}

fn move_messages<C: Scalar>(theta: &mut [C], part: &mut NeedPart<C>, more: [C; 3]) {
    for (message, more) in part.messages.iter_mut().zip(more) {
        *message += more;
    }
    for (theta, &role) in theta.iter_mut().zip(&part.roles) {
        *theta += more[role as usize];
    }
}

/// What a choice in the making has settled of a need.
#[derive(Clone, Copy, Default)]
pub struct Settled {
    asked: bool,
    helped: bool,
}

impl Settled {
    /// Nothing yet.
    pub fn new<C: Scalar>(need: &Need<C>) -> Self {
        Settled { asked: need.when.is_empty(), helped: false }
    }

    /// A part takes a role.
    pub fn take(&mut self, role: Role) {
        self.asked |= role == Role::Asks;
        self.helped |= role == Role::Helps;
    }

    /// What each role of the next part costs instead of its message. Where no part after it can help, it must if it is asked for.
    pub fn prices<C: Scalar>(self, need: &Need<C>, part: usize) -> [C; 3] {
        let own = &need.parts[part];
        let more_help = self.helped || need.parts[part + 1..].iter().any(|part| part.plays(Role::Helps));
        ROLES.map(|role| {
            let unmet = match role {
                Role::Neither => self.asked && !more_help,
                Role::Asks => !more_help,
                Role::Helps => false,
            };
            if unmet {
                C::TOP
            } else if self.helped {
                -own.messages[role as usize]
            } else {
                C::ZERO
            }
        })
    }
}
