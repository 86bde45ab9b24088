//! A plan in another world: without a decision, or with a fact of a conflict released. It is priced there from what a document says
//! that it chooses, so what is said to be possible is.

use super::selection::why_not;
use crate::cost::{Basis, Scope, evaluate};
use crate::model::{Candidate, DomainId, Money, Selection};
use crate::words::{Text, t};

/// What a plan that chooses so costs in a world; else why there is no such plan. What is chosen in a domain that is not decided in that
/// world is too much.
pub fn price(world: &Basis, chosen: impl Fn(DomainId) -> Option<Candidate>) -> Result<Money, Text> {
    let mut selection = Selection(vec![None; world.landscape.domains.len()]);
    for domain in world.landscape.domain_ids() {
        let id = &world.landscape.domain(domain).id;
        let choice = match (world.scope(domain), chosen(domain)) {
            (Scope::InScope, None) => return Err(t!("verify.not_chosen", id = id)),
            (Scope::InScope, Some(candidate)) if world.candidates(domain).contains(&candidate) => {
                Some(candidate)
            }
            (Scope::InScope, Some(candidate)) => return Err(why_not(world, domain, candidate)),
            (_, None) => None,
            (_, Some(_)) => return Err(t!("verify.not_decided_there", id = id)),
        };
        selection.0[domain.index()] = choice;
    }
    let evaluation = evaluate(world, &selection);
    match evaluation.breaches.is_empty() {
        true => Ok(evaluation.total().money),
        false => Err(t!("verify.otherwise_breaks")),
    }
}
