//! From where on one changed amount a year turns a choice, to the krone.

use serde::Serialize;

use super::{Compared, Version, kept};
use crate::cost::{Basis, evaluate};
use crate::load::DocumentName;
use crate::model::{Landscape, Selection};
use crate::optimise::{Questions, best_given};

/// Where a choice turns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Close {
    /// The entry.
    pub id: String,
    /// The key.
    pub key: String,
    /// Up to this many kroner a year, or down to it, the base's choices stay the best.
    pub stays: u64,
    /// The next krone, at which they are not.
    pub turns: u64,
}

/// `None` where something else changed as well, or the base's choices cannot be made.
pub(super) fn close(compared: &Compared, before: Version<'_>, after: Version<'_>) -> Option<Close> {
    let [entry] = &compared.entries[..] else { return None };
    let [value] = &entry.values[..] else { return None };
    let amount = |text: &Option<String>| text.as_ref()?.parse::<u64>().ok();
    let (from, to) = (amount(&value.before)?, amount(&value.after)?);
    let put: fn(&mut Landscape, &str, u64) = match (&entry.key.part, entry.list.as_str(), value.path.as_str())
    {
        (DocumentName::Inventory(_), "contracts", "annual_fee") => |world, id, fee| {
            if let Some(id) = world.find_contract(id) {
                world.contracts[id.index()].annual_fee = Some(fee);
            }
        },
        (DocumentName::Inventory(_), "systems", "annual_cost") => |world, id, cost| {
            if let Some(id) = world.find_system(id) {
                world.systems[id.index()].annual_cost = Some(cost);
            }
        },
        _ => return None,
    };
    let (given, barred) = kept::given(compared, before, after.basis);
    if !barred.is_empty() {
        return None;
    }
    let stays = best_given(after.basis, &given)?.selection;
    let world = |amount: u64| {
        let mut world = after.basis.landscape.clone();
        put(&mut world, &entry.id, amount);
        world
    };
    let (mut last, mut rival) = (from, after.target?.0.clone());
    if cheaper(&world(to), &stays, &rival) {
        return None;
    }
    let mut first = to;
    // Each round finds where the rival stops being cheaper, and whether another one is there.
    loop {
        (last, first) = turn(last, first, |amount| cheaper(&world(amount), &stays, &rival));
        let there = world(last);
        let basis = Basis::new(&there);
        let best = Questions::of_the_best(&basis).best()?;
        if evaluate(&basis, &stays).total().money == best.total() {
            return Some(Close { id: entry.id.clone(), key: value.path.clone(), stays: last, turns: first });
        }
        (rival, first, last) = (best.selection, last, from);
    }
}

/// Whether a selection costs no more than another.
fn cheaper(world: &Landscape, one: &Selection, other: &Selection) -> bool {
    let basis = Basis::new(world);
    evaluate(&basis, one).total().money <= evaluate(&basis, other).total().money
}

/// The last amount at which something holds and the next one at which it does not, between one where it does and one where it does not.
fn turn(holds: u64, fails: u64, test: impl Fn(u64) -> bool) -> (u64, u64) {
    let (mut holds, mut fails) = (holds, fails);
    while holds.abs_diff(fails) > 1 {
        let middle = holds.midpoint(fails);
        match test(middle) {
            true => holds = middle,
            false => fails = middle,
        }
    }
    (holds, fails)
}
