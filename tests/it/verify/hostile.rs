//! Documents that mean harm: too big, too deep, too much.

use portfolio::cost::Basis;
use portfolio::plan::{Certificate, Messages, Node, Priced, parse};
use portfolio::verify::{check, verify};

use super::planned;
use crate::oracle::generate::generate;
use crate::support::landscape_of;

#[test]
fn what_is_no_plan_document_is_refused() {
    for text in ["", "{", "[]", "null", "1", "{}", "{\"format\": 1}", "\u{0}", "{\"format\": 1e400}"] {
        assert!(parse(text.as_bytes()).is_err(), "{text}");
    }
    assert!(parse(&[0xff, 0xfe, 0x00]).is_err());
    assert!(parse("[".repeat(10_000_000).as_bytes()).is_err());
}

#[test]
fn numbers_that_do_not_fit_are_faults_and_no_panic() {
    let extremes = [i128::MAX, i128::MIN, i128::MAX / 2, i128::MIN + 1, 1 << 100, -(1 << 100)];
    for seed in 0..60 {
        let landscape = landscape_of(&generate(seed, 500));
        let basis = Basis::new(&landscape);
        let Some(honest) = planned(&landscape).certificate else { continue };
        for extreme in extremes {
            for spoil in SPOIL {
                let mut spoiled = honest.clone();
                spoil(&mut spoiled, extreme);
                let _ = check(&basis, &spoiled);
            }
        }
    }
}

type Spoil = fn(&mut Certificate, i128);

const SPOIL: [Spoil; 8] = [
    |certificate, extreme| certificate.claim = extreme,
    |certificate, extreme| certificate.unit = extreme,
    |certificate, extreme| certificate.users_scale = extreme,
    |certificate, extreme| certificate.priced = Some(Box::new(priced(certificate, extreme, 1, 0))),
    |certificate, extreme| certificate.priced = Some(Box::new(priced(certificate, 1, 1, extreme))),
    |certificate, extreme| each(&mut certificate.proof, &mut |by| by.prices = [extreme; 4]),
    |certificate, extreme| {
        each(&mut certificate.proof, &mut |by| {
            by.edges.iter_mut().flat_map(|(_, _, a, b)| a.iter_mut().chain(b)).for_each(|to| *to = extreme);
        });
    },
    |certificate, extreme| {
        each(&mut certificate.proof, &mut |by| {
            by.groups.iter_mut().flat_map(|(_, to)| to).for_each(|(_, to)| *to = extreme);
        });
    },
];

fn priced(certificate: &Certificate, price: i128, unit: i128, claim: i128) -> Priced {
    Priced { price, unit, claim, left_out: Vec::new(), proof: certificate.proof.clone() }
}

fn each(node: &mut Node, change: &mut impl FnMut(&mut Messages)) {
    match node {
        Node::Bound(by) => change(by),
        Node::Cut { by, then, .. } => {
            change(by);
            each(then, change);
        }
        Node::Impossible { then, .. } => each(then, change),
        Node::Split { with, without, .. } => {
            each(with, change);
            each(without, change);
        }
        Node::Apart(parts) => parts.iter_mut().for_each(|part| each(&mut part.proof, change)),
        Node::Empty | Node::Single | Node::Open => {}
    }
}

#[test]
fn figures_at_the_ends_of_the_numbers_are_differences_and_no_panic() {
    for seed in 0..40 {
        let landscape = landscape_of(&generate(seed, 500));
        let basis = Basis::new(&landscape);
        let honest = planned(&landscape);
        for extreme in [i128::MAX, i128::MIN] {
            let money = portfolio::model::Money(extreme);
            let mut spoiled = honest.clone();
            spoiled.lower_bound = Some(money);
            if let Some(cost) = &mut spoiled.cost {
                cost.total = money;
            }
            spoiled.changing_users = Some(u64::MAX);
            spoiled.migrations.iter_mut().for_each(|row| row.users = u64::MAX);
            let bytes = serde_json::to_vec(&spoiled).unwrap();
            assert!(!verify(&basis, &parse(&bytes).unwrap()).holds(), "seed {seed}");
        }
    }
}

#[test]
fn a_deep_proof_is_walked_without_the_stack() {
    let with_a_plan =
        |seed| Some(landscape_of(&generate(seed, 500))).filter(|it| planned(it).certificate.is_some());
    let landscape = (0..).find_map(with_a_plan).unwrap();
    let basis = Basis::new(&landscape);
    let mut certificate = planned(&landscape).certificate.unwrap();
    for _ in 0..1_900 {
        let then = Box::new(certificate.proof);
        certificate.proof = Node::Impossible { gone: Vec::new(), then };
    }
    check(&basis, &certificate).unwrap();
    let mut document = planned(&landscape);
    document.certificate = Some(certificate);
    let bytes = serde_json::to_vec(&document).unwrap();
    assert!(verify(&basis, &parse(&bytes).unwrap()).holds());
}
