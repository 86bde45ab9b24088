//! Certificates made by hand, and certificates spoiled.

use std::collections::BTreeMap;

use portfolio::cost::Basis;
use portfolio::plan::{Certificate, Messages, Node, Part};
use portfolio::verify::{Fault, Proven, check};
use serde_json::{Value, json};

use super::{clusters, planned};
use crate::oracle::generate::generate;
use crate::oracle::generate::random::Random;
use crate::oracle::{Best, Oracle};
use crate::support::landscape_of;

/// More users than any generated workspace has.
pub(super) const USERS: i128 = 1_000_000_000;

/// A tree that tries everything: valid for any problem, and any claim that is true.
pub(super) fn try_everything(candidates: &[usize]) -> Node {
    fn below(candidates: &[usize], domain: usize, from: usize) -> Node {
        match candidates.get(domain) {
            None => Node::Single,
            Some(&count) if from + 1 == count => below(candidates, domain + 1, 0),
            Some(_) => Node::Split {
                domain: domain as u32,
                candidate: from as u32,
                with: Box::new(below(candidates, domain + 1, 0)),
                without: Box::new(below(candidates, domain, from + 1)),
            },
        }
    }
    below(candidates, 0, 0)
}

fn candidates(basis: &Basis) -> Vec<usize> {
    basis.decided().map(|domain| basis.candidates(domain).len()).collect()
}

pub(super) fn certificate(claim: i128, unit: i128, proof: Node) -> Certificate {
    let (priced, left_out) = (None, Vec::new());
    Certificate { version: 1, users_scale: USERS, unit, claim: claim * unit, priced, left_out, proof }
}

pub(super) fn cost(best: &Best) -> i128 {
    best.total * USERS + best.changing_users
}

/// The first workspaces with a target, a few combinations each, and their best targets.
pub(super) fn small(count: usize) -> impl Iterator<Item = (u64, portfolio::model::Landscape, Best)> {
    (0..)
        .filter_map(|seed| {
            let landscape = landscape_of(&generate(seed, 200));
            let best = Oracle::of(&landscape).survey().best?;
            Some((seed, landscape, best))
        })
        .take(count)
}

#[test]
fn trying_everything_proves_what_is_true_and_nothing_more() {
    for (seed, landscape, best) in small(200) {
        let basis = Basis::new(&landscape);
        let proof = try_everything(&candidates(&basis));
        let true_claim = certificate(cost(&best), 1 + i128::from(seed % 7), proof.clone());
        let proven = check(&basis, &true_claim).unwrap_or_else(|fault| panic!("seed {seed}: {fault}"));
        assert_eq!((proven.kroner, proven.users), (best.total, best.changing_users), "seed {seed}");
        let one_too_much = certificate(cost(&best) + 1, 1, proof);
        assert!(check(&basis, &one_too_much).is_err(), "seed {seed}");
    }
}

#[test]
fn the_zero_bound_proves_no_more_than_is_true() {
    let mut proves = 0;
    for (seed, landscape, best) in small(200) {
        let basis = Basis::new(&landscape);
        let bound = |claim| check(&basis, &certificate(claim, 1, Node::Bound(Messages::default())));
        assert!(bound(cost(&best) + 1).is_err(), "seed {seed}");
        // The greatest claim that it proves.
        let (mut yes, mut no) = (-cost(&best).abs() - (1 << 70), cost(&best) + 1);
        assert!(bound(yes).is_ok(), "seed {seed}");
        while no - yes > 1 {
            let middle = yes + (no - yes) / 2;
            *(if bound(middle).is_ok() { &mut yes } else { &mut no }) = middle;
        }
        proves += usize::from(yes == cost(&best));
    }
    assert!(proves > 5, "the zero bound is never exact: {proves}");
}

#[test]
fn random_messages_never_prove_too_much() {
    let mut random = Random::new(1);
    for (seed, landscape, best) in small(100) {
        let basis = Basis::new(&landscape);
        let Some(honest) = planned(&landscape).certificate else { panic!("seed {seed}: no certificate") };
        // The shapes of the honest messages at the root, filled with anything.
        let mut found = Vec::new();
        messages(&honest.proof, &mut found);
        let Some(shape) = found.first() else { continue };
        for _ in 0..20 {
            let mut messages = (*shape).clone();
            let mut any = || i128::from(random.between(-1_000_000, 1_000_000)) * USERS;
            messages.prices.iter_mut().filter(|price| **price != 0).for_each(|price| *price = any().abs());
            messages.edges.iter_mut().flat_map(|(_, _, a, b)| a.iter_mut().chain(b)).for_each(|m| *m = any());
            messages.groups.iter_mut().flat_map(|(_, to)| to).for_each(|(_, m)| *m = any());
            for (_, asks, helps) in messages.needs.iter_mut().flat_map(|(_, to)| to) {
                (*asks, *helps) = (any(), any());
            }
            let claim = certificate(cost(&best) + 1, 1, Node::Bound(messages));
            assert!(check(&basis, &claim).is_err(), "seed {seed}");
        }
    }
}

fn messages<'a>(node: &'a Node, found: &mut Vec<&'a Messages>) {
    match node {
        Node::Bound(by) => found.push(by),
        Node::Cut { by, then, .. } => {
            found.push(by);
            messages(then, found);
        }
        Node::Impossible { then, .. } => messages(then, found),
        Node::Split { with, without, .. } => {
            messages(with, found);
            messages(without, found);
        }
        Node::Apart(parts) => parts.iter().for_each(|part| messages(&part.proof, found)),
        Node::Empty | Node::Single | Node::Open => {}
    }
}

/// What is at a place of a JSON document, all places of the document in order.
pub(super) fn places(value: &Value, path: &str, found: &mut Vec<String>) {
    found.push(path.to_owned());
    match value {
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(index, item)| places(item, &format!("{path}/{index}"), found));
        }
        Value::Object(map) => {
            map.iter().for_each(|(key, item)| places(item, &format!("{path}/{key}"), found))
        }
        _ => {}
    }
}

/// Some ways to spoil a value.
pub(super) fn spoiled(value: &Value) -> Vec<Value> {
    match value {
        Value::Number(number) => {
            let number = i128::from(number.as_i64().unwrap());
            let others = [number - 1, number + 1, -number, 0, number * 2, number + 1_000_000];
            others.iter().filter(|other| **other != number).map(|other| json!(*other as i64)).collect()
        }
        Value::Array(items) if !items.is_empty() => {
            let twice: Vec<Value> = items.iter().chain(items.first()).cloned().collect();
            vec![json!(items[1..]), json!(items[..items.len() - 1]), json!([]), json!(twice)]
        }
        Value::Object(map) if map.keys().any(|key| NODES.contains(&key.as_str())) => {
            let mut others = vec![
                json!("empty"),
                json!("single"),
                json!("open"),
                json!({"bound": {"edges": [], "groups": []}}),
            ];
            others.extend(map.values().filter_map(|inside| inside.get("then")).cloned());
            others.extend(map.values().filter_map(|inside| inside.get("with")).cloned());
            others.extend(map.values().filter_map(|inside| inside.get("without")).cloned());
            others
        }
        Value::String(_) => vec![json!("empty"), json!("single"), json!("open")],
        _ => Vec::new(),
    }
}

const NODES: [&str; 5] = ["bound", "cut", "impossible", "split", "apart"];

#[test]
fn a_spoiled_certificate_never_proves_more_than_is_true() {
    let mut tried: BTreeMap<&str, usize> = BTreeMap::new();
    for (seed, landscape, best) in small(120) {
        let basis = Basis::new(&landscape);
        let honest = serde_json::to_value(planned(&landscape).certificate.unwrap()).unwrap();
        let mut found = Vec::new();
        places(&honest, "", &mut found);
        for (place, other) in found.iter().flat_map(|place| {
            spoiled(honest.pointer(place).unwrap()).into_iter().map(move |other| (place, other))
        }) {
            let mut spoiled = honest.clone();
            *spoiled.pointer_mut(place).unwrap() = other;
            let Ok(certificate) = serde_json::from_value::<Certificate>(spoiled) else { continue };
            let result = match check(&basis, &certificate) {
                Ok(Proven { kroner, users, .. }) => {
                    let truth = (best.total, best.changing_users);
                    assert!((kroner, users) <= truth, "seed {seed}: {place} proves ({kroner}, {users})");
                    "accepted"
                }
                Err(_) => "refused",
            };
            *tried.entry(result).or_default() += 1;
        }
    }
    assert!(tried["refused"] > tried["accepted"] && tried["refused"] > 5_000, "{tried:?}");
}

fn fault(basis: &Basis, change: impl FnOnce(&mut Certificate), honest: &Certificate) -> String {
    let mut certificate = honest.clone();
    change(&mut certificate);
    check(basis, &certificate).map_err(|fault: Fault| fault.to_string()).unwrap_err()
}

#[test]
fn what_is_wrong_with_a_certificate_is_said() {
    let (_, landscape, best) = small(60)
        .find(|(_, landscape, _)| {
            let basis = Basis::new(landscape);
            landscape.limits == portfolio::model::Limits::default()
                && candidates(&basis).iter().all(|&count| count > 1)
        })
        .unwrap();
    let basis = Basis::new(&landscape);
    let honest = certificate(cost(&best), 2, try_everything(&candidates(&basis)));
    check(&basis, &honest).unwrap();
    let says = |change: fn(&mut Certificate), words: &str| {
        let fault = fault(&basis, change, &honest);
        assert!(fault.contains(words), "{fault}");
    };
    says(|c| c.version = 2, "its version is 2");
    says(|c| c.unit = 0, "unit is 0");
    says(|c| c.unit = -256, "unit is -256");
    says(|c| c.users_scale = 0, "kroner do not come first");
    says(|c| c.users_scale = i128::MAX, "128 bits");
    says(|c| c.claim = i128::MIN, "128 bits");
    says(|c| c.claim += 1 << 60, "the cost of what is left");
    says(|c| c.proof = Node::Open, "node 1 (open): the proof was not finished");
    says(|c| c.proof = Node::Empty, "has a candidate left");
    says(|c| c.proof = Node::Single, "more than one candidate left");
    says(|c| c.proof = Node::Apart(Vec::new()), "is in no part");
    says(
        |c| c.proof = Node::Apart(vec![Part { domains: vec![u32::MAX], claim: 0, proof: Node::Single }]),
        "is not open here",
    );
    let split = |domain, candidate| Node::Split {
        domain,
        candidate,
        with: Box::new(Node::Single),
        without: Box::new(Node::Single),
    };
    c_says(&basis, &honest, split(u32::MAX, 0), "is not left here");
    c_says(&basis, &honest, split(0, u32::MAX), "is not left here");
    let bound = |messages| Node::Bound(messages);
    let edge = Messages { edges: vec![(u32::MAX, 0, vec![0], vec![0])], ..Messages::default() };
    c_says(&basis, &honest, bound(edge), "no edge between open domains");
    let group = Messages { groups: vec![(u32::MAX, vec![])], ..Messages::default() };
    c_says(&basis, &honest, bound(group), "which is not open");
    let need = Messages { needs: vec![(u32::MAX, vec![])], ..Messages::default() };
    c_says(&basis, &honest, bound(need), "the need 4294967295");
    let price = Messages { prices: [0, 0, 0, 1], ..Messages::default() };
    c_says(&basis, &honest, bound(price), "no such price");
    let price = Messages { prices: [-1, 0, 0, 0], ..Messages::default() };
    c_says(&basis, &honest, bound(price), "no such price");
}

fn c_says(basis: &Basis, honest: &Certificate, proof: Node, words: &str) {
    let fault = fault(basis, |certificate| certificate.proof = proof, honest);
    assert!(fault.contains(words), "{fault}");
}

/// Two domains that have nothing to do with one another, two systems in each.
const TWO: [(&str, &str); 4] = [
    (
        "portfolio.yaml",
        "format: 2
merger: {name: Two, date: 2020-01-01, as_of: 2018-04-01}
catalogue: [catalogue.yaml]
municipalities:
  - {id: nord, inhabitants: 1000, inventory: nord.yaml}
  - {id: sor, inhabitants: 2000, inventory: sor.yaml}
",
    ),
    (
        "catalogue.yaml",
        "sectors: [{id: S}]
domains: [{id: a, name: A, sector: S}, {id: b, name: B, sector: S}]
",
    ),
    (
        "nord.yaml",
        "municipality: nord
systems:
  - {id: a, name: A, annual_cost: 1000, covers: [{domain: a, users: 10, records: 10}]}
  - {id: b, name: B, annual_cost: 2000, covers: [{domain: b, users: 20, records: 20}]}
",
    ),
    (
        "sor.yaml",
        "municipality: sor
systems:
  - {id: a, name: A, annual_cost: 3000, covers: [{domain: a, users: 30, records: 10}]}
  - {id: b, name: B, annual_cost: 4000, covers: [{domain: b, users: 40, records: 20}]}
",
    ),
];

/// The greatest claim for which something holds; it holds for very small ones, and not for very great ones.
fn greatest(holds: impl Fn(i128) -> bool) -> i128 {
    let (mut yes, mut no) = (-(1 << 90), 1 << 90);
    assert!(holds(yes) && !holds(no));
    while no - yes > 1 {
        let middle = yes + (no - yes) / 2;
        *(if holds(middle) { &mut yes } else { &mut no }) = middle;
    }
    yes
}

/// The page says that more than claim − unit is enough, as costs are multiples of the unit. Two parts that each round in
/// their own favour must not prove more than they cost together.
#[test]
fn parts_that_round_in_their_favour_prove_nothing_more() {
    let landscape = landscape_of(&TWO.map(|(path, text)| (path.to_owned(), text.to_owned())));
    let best = Oracle::of(&landscape).survey().best.unwrap();
    let basis = Basis::new(&landscape);
    let unit = 256;
    let part = |domain: u32, claim| {
        let split = Node::Split {
            domain,
            candidate: 0,
            with: Box::new(Node::Single),
            without: Box::new(Node::Single),
        };
        Part { domains: vec![domain], claim, proof: split }
    };
    let proves = |claim, a, b| {
        let proof = Node::Apart(vec![part(0, a), part(1, b)]);
        check(&basis, &Certificate { claim, ..certificate(0, unit, proof) }).is_ok()
    };
    let small = -(1 << 89);
    let (a, b) = (greatest(|a| proves(-(1 << 91), a, small)), greatest(|b| proves(-(1 << 91), small, b)));
    // Each part shows a little more than it costs, by the letter.
    assert_eq!((a.rem_euclid(unit), b.rem_euclid(unit)), (unit - 1, unit - 1));
    assert!(proves(cost(&best) * unit, a, b));
    assert!(proves(cost(&best) * unit, a - unit + 1, b - unit + 1));
    assert!(!proves(cost(&best) * unit, a - unit, b));
    assert!(!proves((cost(&best) + 1) * unit, a, b));
}

/// The kinds of nodes of a proof.
fn kinds(node: &Node, found: &mut BTreeMap<&'static str, usize>) {
    let (kind, inside): (_, Vec<&Node>) = match node {
        Node::Bound(_) => ("bound", Vec::new()),
        Node::Cut { then, .. } => ("cut", vec![&**then]),
        Node::Impossible { then, .. } => ("impossible", vec![&**then]),
        Node::Split { with, without, .. } => ("split", vec![&**with, &**without]),
        Node::Apart(parts) => ("apart", parts.iter().map(|part| &part.proof).collect()),
        Node::Empty => ("empty", Vec::new()),
        Node::Single => ("single", Vec::new()),
        Node::Open => ("open", Vec::new()),
    };
    *found.entry(kind).or_default() += 1;
    inside.into_iter().for_each(|node| kinds(node, found));
}

#[test]
fn proofs_with_every_kind_of_node_are_held_against_the_oracle() {
    let mut found = BTreeMap::new();
    let random = (5_000..5_600).map(|seed| (seed, generate(seed, 20_000)));
    for (seed, files) in random.chain((0..100).map(|seed| (seed, clusters::files(seed)))) {
        let landscape = landscape_of(&files);
        let Some(certificate) = planned(&landscape).certificate else { continue };
        let best = Oracle::of(&landscape).survey().best.unwrap();
        let proven = check(&Basis::new(&landscape), &certificate).unwrap();
        let truth = (best.total, best.changing_users);
        assert_eq!((proven.kroner, proven.users), truth, "seed {seed}");
        kinds(&certificate.proof, &mut found);
    }
    for kind in ["bound", "cut", "impossible", "split", "apart", "empty", "single"] {
        assert!(found.contains_key(kind), "no {kind}: {found:?}");
    }
}
