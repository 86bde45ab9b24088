//! Certificates that leave candidates out before their proof begins, as those of large workspaces do.

use std::collections::BTreeMap;

use portfolio::cost::Basis;
use portfolio::model::Landscape;
use portfolio::optimise::build::encode;
use portfolio::optimise::large::{Reduced, encode_lean, encode_within, proof_of_all, prove_within};
use portfolio::optimise::problem::Price;
use portfolio::optimise::search::{Search, minimise};
use portfolio::plan::{Certificate, Round};
use portfolio::verify::{Proven, check};

use super::certificates::{USERS, certificate, cost, places, small, spoiled, try_everything};
use crate::oracle::generate::generate;
use crate::support::landscape_of;

/// What the best target costs, by the whole problem.
fn best(basis: &Basis) -> Option<Price> {
    let whole = encode(basis);
    let found = minimise(&whole.problem, &Search::default()).assignment?;
    whole.problem.price(&found)
}

/// The certificate of a workspace as if it were large; `None` where it has no target.
fn beaten(basis: &Basis) -> Option<Certificate> {
    let (encoded, reduced) = encode_lean(basis);
    let search = Search { prove: true, ..Search::default() };
    Some(proof_of_all(minimise(&encoded.problem, &search).certificate?, reduced))
}

/// The same, of one with a budget.
fn within(basis: &Basis, budget: u64, best: Price) -> Certificate {
    let (_, reduced) = encode_within(basis, budget);
    let Reduced::Within(prices) = reduced else { panic!("a budget is priced") };
    prove_within(basis, prices, best.money, false).expect("a proof")
}

/// How many candidates a certificate leaves out.
fn left_out(basis: &Basis, rounds: &[Round]) -> usize {
    let all: usize = basis.decided().map(|domain| basis.candidates(domain).len()).sum();
    rounds.last().map_or(0, |round| all - round.left.iter().map(Vec::len).sum::<usize>())
}

fn assert_proves(seed: u64, basis: &Basis, certificate: &Certificate, best: Price) {
    let Proven { kroner, users, .. } =
        check(basis, certificate).unwrap_or_else(|fault| panic!("seed {seed}: {fault}"));
    assert_eq!((kroner, users), (best.money, best.users), "seed {seed}");
    let mut more = certificate.clone();
    more.claim += more.unit;
    assert!(check(basis, &more).is_err(), "seed {seed}: one too much");
}

/// The workspace with a budget that spares some of what its best target takes; `None` where nothing keeps it.
fn tightened(landscape: &Landscape, percent: i128) -> Option<(Landscape, u64, Price)> {
    let free = best(&Basis::new(landscape))?;
    let budget = u64::try_from(free.uses[0].max(0) * percent / 100).ok()?;
    let mut tight = landscape.clone();
    tight.limits.one_off_budget = Some(budget);
    let price = best(&Basis::new(&tight))?;
    Some((tight, budget, price))
}

#[test]
fn what_is_left_out_is_proven_to_be_beaten() {
    let (mut gone, mut priced, mut binding, mut reached) = (0, 0, 0, 0);
    for seed in 0..600 {
        let landscape = landscape_of(&generate(seed, 20_000));
        let basis = Basis::new(&landscape);
        let Some(price) = best(&basis) else { continue };
        let certificate = beaten(&basis).expect("a proof");
        gone += left_out(&basis, &certificate.left_out);
        assert_proves(seed, &basis, &certificate, price);
        for percent in [100, 90, 60] {
            let Some((tight, budget, best)) = tightened(&landscape, percent) else { continue };
            let basis = Basis::new(&tight);
            let certificate = within(&basis, budget, best);
            priced += left_out(&basis, &certificate.left_out);
            binding += usize::from(certificate.priced.as_ref().is_some_and(|priced| priced.price > 0));
            assert_proves(seed, &basis, &certificate, best);
            // Of a search that was stopped its bound is proven, or a little less.
            let (_, Reduced::Within(prices)) = encode_within(&basis, budget) else { panic!("a price") };
            let bound = best.money - i128::from(seed);
            let stopped = prove_within(&basis, prices, bound, true).expect("a proof");
            let proven = check(&basis, &stopped).unwrap_or_else(|fault| panic!("seed {seed}: {fault}"));
            assert!(proven.kroner <= bound, "seed {seed}");
            reached += usize::from(proven.kroner == bound);
        }
    }
    assert!(reached > 50, "{reached} of the bounds are reached");
    assert!(
        gone > 200 && priced > 500 && binding > 50,
        "{gone} beaten, {priced} priced out, {binding} prices"
    );
}

#[test]
fn a_spoiled_round_never_proves_more_than_is_true() {
    let mut tried: BTreeMap<&str, usize> = BTreeMap::new();
    for seed in 0..120 {
        let landscape = landscape_of(&generate(seed, 500));
        let Some((tight, budget, price)) = tightened(&landscape, 90) else { continue };
        let basis = Basis::new(&tight);
        let without_price = beaten(&basis).expect("a proof");
        for honest in [within(&basis, budget, price), without_price] {
            let honest = serde_json::to_value(honest).unwrap();
            let mut found = Vec::new();
            places(&honest, "", &mut found);
            found.retain(|place| !place.starts_with("/proof") && !place.starts_with("/priced/proof"));
            for place in &found {
                for other in spoiled(honest.pointer(place).unwrap()) {
                    let mut spoiled = honest.clone();
                    *spoiled.pointer_mut(place).unwrap() = other;
                    let Ok(certificate) = serde_json::from_value::<Certificate>(spoiled) else { continue };
                    let result = match check(&basis, &certificate) {
                        Ok(Proven { kroner, users, .. }) => {
                            let truth = (price.money, price.users);
                            assert!((kroner, users) <= truth, "seed {seed}: {place} proves too much");
                            "accepted"
                        }
                        Err(_) => "refused",
                    };
                    *tried.entry(result).or_default() += 1;
                }
            }
        }
    }
    assert!(tried["refused"] > 5_000, "{tried:?}");
}

/// Whatever a round leaves out, what it proves is true: here each candidate goes by itself, that of the best target too, anything at all is
/// said to be better, and the rest is tried one by one.
#[test]
fn a_round_made_up_never_hides_the_best() {
    let (mut holds, mut refused) = (0, 0);
    let mut each_goes = |seed: u64, basis: &Basis, best: i128, honest: Option<&Certificate>| {
        let counts: Vec<u32> = basis.decided().map(|domain| basis.candidates(domain).len() as u32).collect();
        let all = |count: &u32| (0..*count).collect::<Vec<u32>>();
        for (domain, candidate) in
            counts.iter().enumerate().flat_map(|(d, &count)| (0..count).map(move |c| (d, c)))
        {
            if counts[domain] == 1 {
                continue;
            }
            let mut left: Vec<Vec<u32>> = counts.iter().map(all).collect();
            let mut better = vec![Vec::new(); counts.len()];
            better[domain].clone_from(&left[domain]);
            left[domain].retain(|&other| other != candidate);
            let sizes: Vec<usize> = left.iter().map(Vec::len).collect();
            let mut claim = certificate(best + 1, 1, try_everything(&sizes));
            claim.left_out = vec![Round { better, left }];
            claim.priced = honest.and_then(|honest| honest.priced.clone());
            assert!(
                check(basis, &claim).is_err(),
                "seed {seed}: more than is true without {domain}/{candidate}"
            );
            claim.claim = best;
            *(if check(basis, &claim).is_ok() { &mut holds } else { &mut refused }) += 1;
        }
    };
    for (seed, landscape, best) in small(700) {
        each_goes(seed, &Basis::new(&landscape), cost(&best), None);
        for percent in [95, 80, 60, 30] {
            let Some((tight, budget, best)) = tightened(&landscape, percent) else { continue };
            let basis = Basis::new(&tight);
            let cost = best.money * USERS + best.users;
            each_goes(seed, &basis, cost, None);
            each_goes(seed, &basis, cost, Some(&within(&basis, budget, best)));
        }
    }
    assert!(holds > 300 && refused > 300, "{holds} hold and {refused} are refused: too few say anything");
}
