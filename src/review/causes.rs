//! Which changed entry brings how much of the difference between two plans.
//!
//! What always holds: with few entries the shares are Shapley's, so they come to the whole whatever order one thinks of; each is the mean
//! of what the entry adds to the best plan, over all orders. With more, each is what it adds alone, and they need not come to the whole.
//! Where people work by a saved plan it is that plan's choices which are priced.

use std::collections::BTreeMap;

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use serde::Serialize;

use super::{Compared, Entry, Version, kept};
use crate::cost::Basis;
use crate::diagnostic::Severity;
use crate::load::{DocumentName, EntryKey, mix};
use crate::model::Money;
use crate::optimise::{Questions, best_given};
use crate::plan::InputPart;
use crate::resolve::{Clock, resolve};

/// So many entries at most are weighed in all orders.
const ALL_ORDERS: usize = 6;
/// So many at most are weighed one at a time.
const ONE_AT_A_TIME: usize = 12;

/// What some entries, which hang together, bring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cause {
    /// The entries, by id.
    pub entries: Vec<String>,
    /// What they bring.
    pub extra: Money,
}

/// Which entry brings how much.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Causes {
    /// The largest first; those that bring nothing are not told.
    pub each: Vec<Cause>,
    /// Whether they come to the whole; else each is what it brings alone.
    pub whole: bool,
    /// How many could not be weighed: there is no plan with them alone, or they are too many.
    pub unknown: usize,
}

pub(super) fn causes(
    compared: &Compared,
    before: Version<'_>,
    after: Version<'_>,
    total: Money,
    (held, clock): (bool, Clock),
) -> Causes {
    let relevant: Vec<&Entry> = compared.entries.iter().filter(|entry| steers(compared, entry)).collect();
    let groups = groups(&relevant);
    let ids = |group: &[usize]| group.iter().map(|&at| relevant[at].id.clone()).collect::<Vec<_>>();
    if let [only] = &groups[..] {
        let each = vec![Cause { entries: ids(only), extra: total }];
        return Causes { each, whole: true, unknown: 0 };
    }
    let world = World { compared, before, after, held, clock, relevant: &relevant, groups: &groups };
    let (shares, whole) = match groups.len() {
        0 => return Causes::default(),
        few if few <= ALL_ORDERS => match world.all_orders() {
            Some(shares) => (shares.into_iter().map(Some).collect(), true),
            None => (world.one_at_a_time(), false),
        },
        some if some <= ONE_AT_A_TIME => (world.one_at_a_time(), false),
        many => return Causes { each: Vec::new(), whole: false, unknown: many },
    };
    let unknown = shares.iter().filter(|share: &&Option<Money>| share.is_none()).count();
    let told = groups.iter().zip(shares).filter_map(|(group, share)| Some((group, share?)));
    let mut each: Vec<Cause> = told
        .filter(|(_, extra)| !extra.is_zero())
        .map(|(group, extra)| Cause { entries: ids(group), extra })
        .collect();
    each.sort_by_key(|cause| (std::cmp::Reverse(cause.extra.get().abs()), cause.entries.clone()));
    Causes { each, whole, unknown }
}

/// Whether an entry says something that a plan rests on.
fn steers(compared: &Compared, entry: &Entry) -> bool {
    let differs =
        |part: InputPart, id: &str| compared.differing.get(&part).is_some_and(|ids| ids.contains(id));
    let any = |part: InputPart| compared.differing.contains_key(&part);
    match (&entry.key.part, entry.list.as_str()) {
        (DocumentName::Inventory(_), "systems") => {
            differs(InputPart::Systems, &entry.id) || differs(InputPart::Uses, &entry.id)
        }
        (DocumentName::Inventory(_), "contracts") => differs(InputPart::Contracts, &entry.id),
        (DocumentName::Inventory(_), "integrations") => any(InputPart::Integrations),
        (DocumentName::Catalogue, "domains") => differs(InputPart::Domains, &entry.id),
        (DocumentName::Catalogue, "products") => {
            differs(InputPart::Products, &format!("product:{}", entry.id)) || any(InputPart::Systems)
        }
        (DocumentName::Decisions, _) => any(InputPart::Decisions),
        (DocumentName::Manifest, "roadmap" | "business_case" | "name") => false,
        _ => true,
    }
}

/// Entries that hang together: one that is new or gone, and those that name it.
fn groups(relevant: &[&Entry]) -> Vec<Vec<usize>> {
    let mut of: Vec<usize> = (0..relevant.len()).collect();
    for (at, entry) in relevant.iter().enumerate().filter(|(_, entry)| entry.added || entry.removed) {
        let names = [entry.id.as_str(), &entry.key.id];
        for (other, named) in relevant.iter().enumerate().filter(|(other, _)| *other != at) {
            let by = |text: &String| {
                names.contains(&text.as_str()) || names.contains(&text.trim_start_matches("product:"))
            };
            if named.texts.iter().any(by) {
                let (from, to) = (of[other].max(of[at]), of[other].min(of[at]));
                of.iter_mut().filter(|group| **group == from).for_each(|group| *group = to);
            }
        }
    }
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, group) in of.into_iter().enumerate() {
        groups.entry(group).or_default().push(at);
    }
    groups.into_values().collect()
}

/// The worlds between two versions.
struct World<'a> {
    compared: &'a Compared,
    before: Version<'a>,
    after: Version<'a>,
    /// Whether the base's choices stand, whatever would be best.
    held: bool,
    clock: Clock,
    relevant: &'a [&'a Entry],
    groups: &'a [Vec<usize>],
}

impl World<'_> {
    /// What the plan costs where only these groups have changed; `None` where there is none.
    fn total(&self, changed: usize) -> Option<Money> {
        let of: BTreeMap<&EntryKey, usize> = self
            .groups
            .iter()
            .enumerate()
            .flat_map(|(group, entries)| entries.iter().map(move |&at| (&self.relevant[at].key, group)))
            .collect();
        let takes = |key: &EntryKey| of.get(key).is_none_or(|group| changed >> group & 1 == 1);
        let documents = mix(self.before.documents, self.after.documents, &takes);
        let resolved = resolve(&documents, self.clock);
        if resolved.findings.iter().any(|finding| finding.severity == Severity::Error) {
            return None;
        }
        let landscape = resolved.landscape?;
        let basis = Basis::new(&landscape);
        let plan = match self.held {
            true => best_given(&basis, &kept::given(self.compared, self.before, &basis).0),
            false => Questions::of_the_best(&basis).best(),
        };
        plan.map(|plan| plan.total())
    }

    /// Shapley's share of each group; `None` where some world has no plan.
    fn all_orders(&self) -> Option<Vec<Money>> {
        let count = self.groups.len();
        let known = [(0, self.before.target), ((1 << count) - 1, self.after.target)];
        let totals: Option<Vec<i128>> = (0..1_usize << count)
            .into_par_iter()
            .map(|changed| {
                let known = known.iter().find(|(world, _)| *world == changed).and_then(|(_, target)| *target);
                match known {
                    Some((_, evaluation)) => Some(evaluation.total().money.get()),
                    None => self.total(changed).map(Money::get),
                }
            })
            .collect();
        let totals = totals?;
        let factorial = |number: usize| (1..=number as i128).product::<i128>();
        let whole = factorial(count);
        let share = |group: usize| -> i128 {
            let without = (0..1_usize << count).filter(|world| world >> group & 1 == 0);
            without
                .map(|world| {
                    let size = world.count_ones() as usize;
                    let orders = factorial(size) * factorial(count - size - 1);
                    orders * (totals[world | 1 << group] - totals[world])
                })
                .sum()
        };
        Some(Money::of_fractions(&(0..count).map(share).collect::<Vec<_>>(), whole))
    }

    /// What each group brings alone.
    fn one_at_a_time(&self) -> Vec<Option<Money>> {
        let Some((_, before)) = self.before.target else { return vec![None; self.groups.len()] };
        let base = before.total().money;
        (0..self.groups.len()).into_par_iter().map(|group| Some(self.total(1 << group)? - base)).collect()
    }
}
