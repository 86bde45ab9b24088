//! What an edge between two domains costs for each pair of candidates, quickly: what depends on products alone is worked out
//! once for each pair of products, and the exceptions (the same system, an own core, systems joined today) are looked at singly.

use std::cell::OnceCell;
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
    /// What it costs where systems go on side by side at both ends.
    both_parallel: OnceCell<i64>,
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
    /// The members, where there are several.
    several: Several,
}

/// Systems that go on side by side, without those that keep an archive with a core of their own: these cost nothing.
#[derive(Default)]
struct Several {
    /// Each with its class, sorted.
    systems: Vec<(SystemId, usize)>,
    /// How many there are of each class.
    counts: Vec<i64>,
}

impl Several {
    fn class(&self, system: SystemId) -> Option<usize> {
        let found = self.systems.binary_search_by_key(&system, |&(system, _)| system);
        found.ok().map(|index| self.systems[index].1)
    }
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
            both_parallel: OnceCell::new(),
        }
    }

    /// Kroner for the candidates at two places.
    pub fn money(&self, near: usize, far: usize) -> i64 {
        let (one, other) = (&self.near[near], &self.far[far]);
        let (a, b) = match (one.member, other.member) {
            (Some(a), Some(b)) => (a, b),
            (None, Some(_)) => {
                return self.with_several(&one.several, other, |class| {
                    self.by_class[class * self.far_classes + other.class]
                });
            }
            (Some(_), None) => {
                return self.with_several(&other.several, one, |class| {
                    self.by_class[one.class * self.far_classes + class]
                });
            }
            (None, None) => {
                let work = || self.basis.edge_work(self.edge, one.candidate, Some(other.candidate));
                let money = || work().map_or(0, |work| kroner(work.cost.money.get()));
                return *self.both_parallel.get_or_init(money);
            }
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

    /// Kroner for several systems at one end and a single member at the other: the sum over them. `of_class` is what one of
    /// a class costs, but for the exceptions.
    fn with_several(&self, several: &Several, single: &End<'_>, of_class: impl Fn(usize) -> i64) -> i64 {
        if single.own_core {
            return 0;
        }
        let mut sum: i64 =
            several.counts.iter().enumerate().map(|(class, count)| count * of_class(class)).sum();
        if let Some(Member::System(system)) = single.member {
            sum -= several.class(system).map_or(0, &of_class);
            let joined = single.joined.iter().filter(|&&other| other != system);
            sum += joined
                .filter_map(|&other| several.class(other))
                .map(|class| self.keep - of_class(class))
                .sum::<i64>();
        }
        sum
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
    let mut class_of = |member: Member| {
        *numbers.entry((member.kin(landscape), member.is_locked(landscape))).or_insert_with(|| {
            classes.push(member);
            classes.len() - 1
        })
    };
    let has_own_core = |member: Member| edge.archived == Some(domain) && member.is_archive_core(landscape);
    let ends = candidates
        .iter()
        .map(|&candidate| {
            let several = Several::default();
            let member = match candidate {
                Candidate::System(system) => Member::System(system),
                Candidate::Product(product) => Member::Product(product),
                // No edge of an open domain counts.
                Candidate::Open => unreachable!("invariant: an open domain is not decided"),
                Candidate::Parallel => {
                    let members = basis.parallel(domain).iter();
                    let members = members.filter(|&&system| !has_own_core(Member::System(system)));
                    let systems: Vec<(SystemId, usize)> =
                        members.map(|&system| (system, class_of(Member::System(system)))).collect();
                    let most = systems.iter().map(|&(_, class)| class + 1).max().unwrap_or(0);
                    let mut counts = vec![0; most];
                    systems.iter().for_each(|&(_, class)| counts[class] += 1);
                    let several = Several { systems, counts };
                    return End { candidate, member: None, class: 0, own_core: false, joined: &[], several };
                }
            };
            let joined = match member {
                Member::System(system) => basis.joins.joined(system),
                Member::Product(_) => &[],
            };
            let (class, own_core) = (class_of(member), has_own_core(member));
            End { candidate, member: Some(member), class, own_core, joined, several }
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
