//! The best target where it costs something to choose otherwise than before.

use std::collections::BTreeMap;

use super::build::{Encoded, paid};
use super::large::encode_staying;
use super::problem::Group;
use super::search::minimise_without;
use crate::cost::Basis;
use crate::model::{Candidate, DomainId, Money, Selection};

/// Variables in order, each with the value that joins a package.
type Members = Vec<(usize, Vec<usize>)>;

/// The target of which the cost and `charge` kroner for each package come to least, exactly; `None` where there is none. A package is the
/// domains that go from the same candidate in `given` to the same other one. Domains that are not given are free.
pub fn best_staying(
    basis: &Basis,
    given: &BTreeMap<DomainId, Candidate>,
    charge: Money,
) -> Option<Selection> {
    basis.in_scope().all(|domain| !basis.candidates(domain).is_empty()).then_some(())?;
    let mut encoded = encode_staying(basis, charge);
    for members in packages(&encoded, given).into_values() {
        let price = paid(charge);
        match &members[..] {
            [(variable, values)] => {
                values.iter().for_each(|&value| encoded.problem.unary[*variable][value].add(&price));
            }
            _ => encoded.problem.groups.push(Group { price, members }),
        }
    }
    let assignment = minimise_without(&encoded.problem, &[])?;
    Some(encoded.selection(basis, &assignment))
}

/// The values that belong to each package, by what is given and what is taken instead.
fn packages(
    encoded: &Encoded,
    given: &BTreeMap<DomainId, Candidate>,
) -> BTreeMap<(Candidate, Candidate), Members> {
    let mut found: BTreeMap<(Candidate, Candidate), Members> = BTreeMap::new();
    for (variable, (domain, candidates)) in encoded.domains.iter().zip(&encoded.candidates).enumerate() {
        let Some(&from) = given.get(domain) else { continue };
        for (value, &to) in candidates.iter().enumerate().filter(|(_, to)| **to != from) {
            found.entry((from, to)).or_default().push((variable, vec![value]));
        }
    }
    found
}
