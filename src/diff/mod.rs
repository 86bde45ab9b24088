//! Two portfolios -> what changes between them.
//!
//! What enters: a [`Basis`](crate::cost::Basis) and two [`Side`]s of it: what there is (all of it, or one
//! municipality's), or a plan document. What leaves: a [`Diff`]: a list of [`Change`]s, each with what was and what will
//! be, in a fixed order, and their [`Tally`].
//! What always holds: nothing depends on the order of the files; two sides that are the same give no change.

mod change;
mod compare;
mod holders;
mod inventories;
mod plans;
mod tally;
mod target;

use std::collections::{BTreeMap, BTreeSet};

pub use change::*;
pub use compare::{Backwards, Diff, End, EndName, EndSort, Side, TogetherEntry, compare};
pub use tally::{SectorTally, Tally};

/// What each side has under each key of either.
fn both<'a, K: Ord, T>(
    from: &'a BTreeMap<K, T>,
    to: &'a BTreeMap<K, T>,
) -> Vec<(&'a K, Option<&'a T>, Option<&'a T>)> {
    let keys: BTreeSet<&K> = from.keys().chain(to.keys()).collect();
    keys.into_iter().map(|key| (key, from.get(key), to.get(key))).collect()
}
