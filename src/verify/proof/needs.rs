//! What messages leave in a need: the least over what its domains may do together, which is that somebody helps, or that nobody asks.

use std::collections::{BTreeMap, BTreeSet};

use super::Fault;
use super::bound::{Least, sum};
use super::exact::minus;
use super::fold::Left;
use super::problem::Need;
use crate::plan::FromNeed;

/// What a candidate does for a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Nothing.
    Neither,
    /// It asks.
    Asks,
    /// It helps.
    Helps,
}

/// A need that is not met, with the messages to its open domains.
pub struct NeedRest {
    /// Whether a domain that is decided asks.
    asked: bool,
    /// The open domains, the role of each of their candidates left, and the messages to those that ask and to those that help.
    pub parts: Vec<(u32, Vec<Role>, [i128; 2])>,
}

impl NeedRest {
    /// `None` if it is met, or if messages go to a domain twice or to one that has no open part in it.
    pub fn new(need: &Need, left: &Left, to: &[FromNeed]) -> Option<Self> {
        let mut given: BTreeMap<u32, [i128; 2]> = BTreeMap::new();
        for &(domain, asks, helps) in to {
            if given.insert(domain, [asks, helps]).is_some() {
                return None;
            }
        }
        let role = |literal| match (need.any.contains(&literal), need.when.contains(&literal)) {
            (true, _) => Role::Helps,
            (false, true) => Role::Asks,
            (false, false) => Role::Neither,
        };
        let mut rest = NeedRest { asked: false, parts: Vec::new() };
        let domains: BTreeSet<u32> = need.when.iter().chain(&need.any).map(|literal| literal.0).collect();
        for domain in domains {
            let roles: Vec<Role> =
                left.of(domain).iter().map(|&candidate| role((domain, candidate))).collect();
            match roles[..] {
                [Role::Helps] => return None,
                [role] => rest.asked |= role == Role::Asks,
                _ => rest.parts.push((domain, roles, given.remove(&domain).unwrap_or_default())),
            }
        }
        given.is_empty().then_some(rest)
    }

    /// The least that is left; of one domain it may be known what it does.
    pub fn least(&self, known: Option<(usize, Role)>) -> Result<Least, Fault> {
        let (mut free, mut quiet, mut help) = (Some(0), Some(0).filter(|_| !self.asked), None);
        for (part, (_, roles, [asks, helps])) in self.parts.iter().enumerate() {
            let may = |role| match known {
                Some((known, does)) if known == part => role == does,
                _ => roles.contains(&role),
            };
            let left = |role, message: i128| may(role).then(|| minus(0, message)).transpose();
            let (neither, asking, helping) =
                (left(Role::Neither, 0)?, left(Role::Asks, *asks)?, left(Role::Helps, *helps)?);
            let least = [neither, asking, helping].into_iter().flatten().min();
            if let (Some(helping), Some(least)) = (helping, least) {
                // What it costs more that this one helps.
                let more = minus(helping, least)?;
                help = Some(help.map_or(more, |help: i128| help.min(more)));
            }
            free = sum(free, [least])?;
            quiet = sum(quiet, [neither])?;
        }
        Ok([sum(free, [help])?, quiet].into_iter().flatten().min())
    }
}
