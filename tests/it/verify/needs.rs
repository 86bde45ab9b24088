//! Messages of needs, made by hand: whatever they are, they prove no more than is true.

use portfolio::cost::Basis;
use portfolio::model::Landscape;
use portfolio::optimise::build::encode;
use portfolio::optimise::problem::Problem;
use portfolio::optimise::search::{Search, minimise};
use portfolio::plan::{Messages, Node};
use portfolio::verify::check;

use super::certificates::{USERS, certificate, cost};
use crate::oracle::generate::generate;
use crate::oracle::generate::random::Random;
use crate::oracle::{Best, Oracle};
use crate::support::landscape_of;

/// The first generated workspaces in which something requires something of a domain with a choice.
fn needing(count: usize) -> Vec<(Landscape, Best)> {
    let found = (0..20_000).filter_map(|seed| {
        let landscape = landscape_of(&generate(seed, 200));
        if encode(&Basis::new(&landscape)).problem.needs.is_empty() {
            return None;
        }
        let best = Oracle::of(&landscape).survey().best?;
        Some((landscape, best))
    });
    found.take(count).collect()
}

/// A message for each role of each open domain of each need.
fn messages(problem: &Problem, mut any: impl FnMut() -> i128) -> Messages {
    let open = |domain: usize| problem.unary[domain].len() > 1;
    let needs = problem.needs.iter().enumerate().map(|(number, need)| {
        let mut domains: Vec<usize> = need.when.iter().chain(&need.any).map(|literal| literal.0).collect();
        domains.sort_unstable();
        domains.dedup();
        let to = domains.into_iter().filter(|&domain| open(domain));
        (number as u32, to.map(|domain| (domain as u32, any(), any())).collect())
    });
    Messages { needs: needs.collect(), ..Messages::default() }
}

#[test]
fn messages_of_needs_prove_no_more_than_is_true() {
    let mut random = Random::new(5);
    let (mut better, mut looked_at) = (0, 0);
    for (landscape, best) in needing(60) {
        let basis = Basis::new(&landscape);
        let problem = encode(&basis).problem;
        let chosen = minimise(&problem, &Search::default()).assignment.expect("a best target");
        let holds = |claim, messages: &Messages| {
            check(&basis, &certificate(claim, 1, Node::Bound(messages.clone()))).is_ok()
        };
        for round in 0..20 {
            let most = 10_i64.pow(3 + round % 5);
            let tried = messages(&problem, || i128::from(random.between(-most, most)) * USERS);
            if !holds(i128::from(i64::MIN) * USERS, &tried) {
                // A need that what is decided already meets, or that asks for nothing open.
                continue;
            }
            looked_at += 1;
            assert!(!holds(cost(&best) + 1, &tried), "{tried:?}");
            better += usize::from((0..40).any(|power| {
                let claim = cost(&best) - (USERS << power);
                holds(claim, &tried) && !holds(claim, &Messages::default())
            }));
            for (domain, &value) in
                chosen.iter().enumerate().filter(|(domain, _)| problem.unary[*domain].len() > 1)
            {
                let cut = Node::Cut {
                    by: tried.clone(),
                    gone: vec![(domain as u32, value as u32)],
                    then: Box::new(Node::Open),
                };
                let fault = check(&basis, &certificate(cost(&best) + 1, 1, cut)).expect_err("the best goes");
                assert!(fault.to_string().contains("the bound of its messages with"), "{fault}");
            }
        }
    }
    assert!(looked_at > 300, "{looked_at} messages were those of needs that are not met");
    assert!(better > 10, "messages made {better} bounds better");
}
