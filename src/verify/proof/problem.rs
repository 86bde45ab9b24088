//! The problem of docs/certificate.md as numbers.

use super::Fault;
use super::exact::{plus, times};

/// How many limits there are: one_off_budget, procurements, archive_cores, vendors.
pub const LIMITS: usize = 4;
/// The place of `one_off_budget`, which edges count against.
pub const BUDGET: usize = 0;

/// A domain and one of its candidates, by their numbers.
pub type Literal = (u32, u32);

/// Some literals: domains in order, each with some of its candidates in order.
pub type Literals = Vec<(u32, Vec<u32>)>;

/// A cost in the certificate's unit, and what is taken from the limits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Price {
    /// unit · (users_scale · kroner + users).
    pub cost: i128,
    /// What it takes from each limit.
    pub uses: [i128; LIMITS],
}

impl Price {
    /// Adds another price.
    pub fn add(&mut self, other: &Price) -> Result<(), Fault> {
        self.cost = plus(self.cost, other.cost)?;
        for (mine, theirs) in self.uses.iter_mut().zip(other.uses) {
            *mine = plus(*mine, theirs)?;
        }
        Ok(())
    }

    /// Adds what an edge costs.
    pub fn add_edge(&mut self, kroner: i128, krone: i128) -> Result<(), Fault> {
        self.cost = plus(self.cost, times(kroner, krone)?)?;
        self.uses[BUDGET] = plus(self.uses[BUDGET], kroner)?;
        Ok(())
    }

    /// The cost when a unit of each limit has a price.
    pub fn at(&self, prices: &[i128; LIMITS]) -> Result<i128, Fault> {
        let mut sum = self.cost;
        for (&price, &uses) in prices.iter().zip(&self.uses).filter(|(price, _)| **price != 0) {
            sum = plus(sum, times(price, uses)?)?;
        }
        Ok(sum)
    }
}

/// Two domains that cost something together.
#[derive(Clone, Debug)]
pub struct Edge {
    /// The first domain.
    pub a: u32,
    /// The second, after the first.
    pub b: u32,
    /// Kroner by candidate of `a` and candidate of `b`; `None` where they exclude one another.
    pub kroner: Vec<Vec<Option<i128>>>,
}

/// A price that is paid once if any of its literals is taken.
#[derive(Clone, Debug)]
pub struct Group {
    /// The price.
    pub price: Price,
    /// Its literals by domain; at least two domains.
    pub domains: Literals,
}

/// What is paid by how many domains take one of some literals, unless one of others is taken; never less than 0.
#[derive(Clone, Debug)]
pub struct Remainder {
    /// The literals with which nothing is paid.
    pub unless: Literals,
    /// The domains that count.
    pub counted: Literals,
    /// Kroner, by how many do.
    pub kroner: Vec<i128>,
}

/// If any literal of `when` is taken, one of `any` must be.
#[derive(Clone, Debug)]
pub struct Need {
    /// What asks.
    pub when: Vec<Literal>,
    /// What helps.
    pub any: Vec<Literal>,
}

/// The problem.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The smallest difference between two costs.
    pub unit: i128,
    /// What a krone costs: unit · users_scale.
    pub krone: i128,
    /// The price of every candidate of every domain; `None` where it excludes itself.
    pub values: Vec<Vec<Option<Price>>>,
    /// Edges, sorted, each couple of domains at most once.
    pub edges: Vec<Edge>,
    /// Groups, by their numbers.
    pub groups: Vec<Group>,
    /// Remainders; what they cost counts as that of edges does.
    pub remainders: Vec<Remainder>,
    /// Needs.
    pub needs: Vec<Need>,
    /// The limits; an absent one does not bind.
    pub limits: [Option<i128>; LIMITS],
    /// What is paid whatever is taken.
    pub constant: Price,
}
