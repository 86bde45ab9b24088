//! What an edge between two domains costs for each pair of candidates, quickly: what depends on products alone is worked out
//! once for each pair of products, and the exceptions (the same system, an own core, systems joined today) are looked at singly.

use std::collections::BTreeMap;

use crate::cost::{Basis, Edge, Kin, Member, Work};
use crate::model::{Candidate, DomainId, SystemId};

/// The costs of an edge by the candidates at its ends.
pub struct PairCosts<'a> {
    basis: &'a Basis<'a>,
    edge: &'a Edge,
    near: Vec<End<'a>>,
    far: Vec<End<'a>>,
    /// Kroner by class of the near end · classes of the far one + class of that.
    by_class: Vec<i64>,
    far_classes: usize,
    keep: i64,
}

/// A candidate at an end of an edge.
struct End<'a> {
    candidate: Candidate,
    /// The member, if there is just one.
    member: Option<Member>,
    /// Members of one class cost the same but for the exceptions.
    class: usize,
    /// Whether it is the end that keeps an archive, with a core of its own.
    own_core: bool,
    /// The systems that integrations join it to today. Sorted.
    joined: &'a [SystemId],
}

impl<'a> PairCosts<'a> {
    /// Prepares an edge between `edge.near` and the domain `far`.
    pub fn new(
        basis: &'a Basis<'a>,
        edge: &'a Edge,
        near: &[Candidate],
        (far_domain, far): (DomainId, &[Candidate]),
    ) -> Self {
        let money = |work| rate(basis, edge, work);
        let (near, near_classes) = ends(basis, edge, edge.near, near);
        let (far, far_classes) = ends(basis, edge, far_domain, far);
        let mut by_class = Vec::with_capacity(near_classes.len() * far_classes.len());
        for &one in &near_classes {
            by_class.extend(far_classes.iter().map(|&other| money(basis.work_between_products(one, other))));
        }
        PairCosts {
            basis,
            edge,
            near,
            far,
            by_class,
            far_classes: far_classes.len(),
            keep: money(Work::Keep),
        }
    }

    /// Kroner for the candidates at two places.
    pub fn money(&self, near: usize, far: usize) -> i64 {
        let (one, other) = (&self.near[near], &self.far[far]);
        let (Some(a), Some(b)) = (one.member, other.member) else {
            let work = self.basis.edge_work(self.edge, one.candidate, Some(other.candidate));
            return work.map_or(0, |work| kroner(work.cost.money.get()));
        };
        if a == b || one.own_core || other.own_core {
            return 0;
        }
        if let Member::System(system) = b
            && one.joined.binary_search(&system).is_ok()
        {
            return self.keep;
        }
        self.by_class[one.class * self.far_classes + other.class]
    }

    /// No two candidates cost more.
    pub fn most(&self) -> i64 {
        let places = |ends: &[End], alone: bool| -> Vec<usize> {
            (0..ends.len()).filter(|&place| !alone || ends[place].member.is_none()).collect()
        };
        let rows = |near: Vec<usize>, far: Vec<usize>| {
            let row = |&near: &usize| far.iter().map(|&far| self.money(near, far)).max().unwrap_or(0);
            near.iter().map(row).max().unwrap_or(0)
        };
        let several = rows(places(&self.near, true), places(&self.far, false))
            .max(rows(places(&self.near, false), places(&self.far, true)));
        self.by_class.iter().copied().fold(self.keep.max(several), i64::max)
    }
}

/// The candidates at an end, and a member of each class.
fn ends<'a>(
    basis: &'a Basis<'a>,
    edge: &Edge,
    domain: DomainId,
    candidates: &[Candidate],
) -> (Vec<End<'a>>, Vec<Member>) {
    let landscape = basis.landscape;
    let mut numbers: BTreeMap<(Kin, bool), usize> = BTreeMap::new();
    let mut classes = Vec::new();
    let ends = candidates
        .iter()
        .map(|&candidate| {
            let member = match candidate {
                Candidate::System(system) => Member::System(system),
                Candidate::Product(product) => Member::Product(product),
                Candidate::Parallel => {
                    return End { candidate, member: None, class: 0, own_core: false, joined: &[] };
                }
            };
            let class =
                *numbers.entry((member.kin(landscape), member.is_locked(landscape))).or_insert_with(|| {
                    classes.push(member);
                    classes.len() - 1
                });
            let joined = match member {
                Member::System(system) => basis.joins.joined(system),
                Member::Product(_) => &[],
            };
            let own_core = edge.archived == Some(domain) && member.is_archive_core(landscape);
            End { candidate, member: Some(member), class, own_core, joined }
        })
        .collect();
    (ends, classes)
}

fn rate(basis: &Basis, edge: &Edge, work: Work) -> i64 {
    kroner(basis.work_cost(edge, work).money.get())
}

fn kroner(money: i128) -> i64 {
    i64::try_from(money).expect("invariant: integration rates are bounded by the format")
}
