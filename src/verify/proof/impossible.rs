//! What cannot be taken with what is left, whatever it costs.

use super::Fault;
use super::exact::plus;
use super::fold::{Left, Part, fold};
use super::problem::{BUDGET, LIMITS, Literal, Need, Problem};

/// Whether a candidate cannot be taken with what is left.
pub fn is_impossible(problem: &Problem, part: &Part, left: &Left, literal: Literal) -> Result<bool, Fault> {
    let only = left.only(literal);
    Ok(is_forbidden(problem, left, literal)
        || breaks_a_need(problem, &only)
        || breaks_a_limit(problem, part, &only)?)
}

/// Whether it excludes itself, or all that is left of some other domain.
fn is_forbidden(problem: &Problem, left: &Left, (domain, candidate): Literal) -> bool {
    let candidate = candidate as usize;
    problem.values[domain as usize][candidate].is_none()
        || problem.edges.iter().any(|edge| {
            let mut others = match domain {
                _ if edge.a == domain => {
                    left.of(edge.b).iter().map(|&b| (candidate, b as usize)).collect::<Vec<_>>()
                }
                _ if edge.b == domain => left.of(edge.a).iter().map(|&a| (a as usize, candidate)).collect(),
                _ => return false,
            }
            .into_iter();
            others.all(|(a, b)| edge.kroner[a][b].is_none())
        })
}

/// Whether a need is asked for sure and nothing left can meet it.
pub fn breaks_a_need(problem: &Problem, left: &Left) -> bool {
    let can_be_met = |need: &Need| need.any.iter().any(|&literal| left.has(literal));
    let is_asked = |need: &Need| {
        need.when.iter().any(|&(domain, _)| {
            left.of(domain).iter().all(|&candidate| need.when.contains(&(domain, candidate)))
        })
    };
    problem.needs.iter().any(|need| !can_be_met(need) && is_asked(need))
}

/// Whether some limit is broken even if everything takes the least it can.
pub fn breaks_a_limit(problem: &Problem, part: &Part, left: &Left) -> Result<bool, Fault> {
    if !part.whole || problem.limits == [None; LIMITS] {
        return Ok(false);
    }
    let folded = fold(problem, part, left)?;
    let Some(constant) = folded.constant else { return Ok(true) };
    for (limit, most) in problem.limits.iter().enumerate() {
        let Some(most) = *most else { continue };
        let mut takes = constant.uses[limit];
        for values in folded.values.iter().filter(|values| !values.is_empty()) {
            let Some(least) = values.iter().flatten().map(|price| price.uses[limit]).min() else {
                return Ok(true);
            };
            takes = plus(takes, least)?;
        }
        for edge in folded.edges.iter().filter(|_| limit == BUDGET).map(|&number| &problem.edges[number]) {
            let row =
                |&a: &u32| left.of(edge.b).iter().filter_map(move |&b| edge.kroner[a as usize][b as usize]);
            let Some(least) = left.of(edge.a).iter().flat_map(row).min() else { return Ok(true) };
            takes = plus(takes, least)?;
        }
        for group in &folded.groups {
            takes = plus(takes, problem.groups[group.number].price.uses[limit].min(0))?;
        }
        if takes > most {
            return Ok(true);
        }
    }
    Ok(false)
}
