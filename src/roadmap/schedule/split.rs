//! A short proof where the linear program's bound falls just short: windows are split, and each half gets the best prices of its own.
//!
//! Much stronger than [`super::branch`], where prices only follow from those before, and much slower: a linear program in every half. So it is
//! only asked where little is left, and for few halves. Every bound is that of integer prices ([`super::tariff`]), like all others here.

use super::branch::{Aim, most_spread};
use super::problem::Problem;
use super::root::Root;
use super::windows::alike;

/// The most halves that are looked at.
const HALVES: u32 = 6;
/// Rounds of prices before the linear program of a half.
const ROUNDS: u32 = 25;
/// The most beginnings that may be open, beyond one a task.
const OPEN: usize = 1_400;

/// What a proof by halves came to.
pub(super) enum Halves {
    /// No schedule is within the target.
    Closed,
    /// This one may be.
    Left(Vec<u32>),
    /// Neither is known.
    Unknown,
}

/// Whether any schedule within the target is left.
pub(super) fn halves(problem: &Problem, aim: Aim, root: &Root, work: &mut u64) -> Halves {
    let open: usize = root.open.iter().map(|window| window.len().saturating_sub(1)).sum();
    if open > OPEN {
        return Halves::Unknown;
    }
    let mut root = root.clone();
    root.rules.alike = alike(problem, &root.rules.arcs);
    look(problem, aim, root, &mut HALVES.clone(), work)
}

fn look(problem: &Problem, aim: Aim, mut root: Root, left: &mut u32, work: &mut u64) -> Halves {
    if *left == 0 {
        return Halves::Unknown;
    }
    *left -= 1;
    if root.tighten(problem, aim, ROUNDS, work).is_none() || root.sharpen(problem, aim, work).is_none() {
        return Halves::Closed;
    }
    if root.open.iter().all(|window| window.len() == 1) {
        return Halves::Left(root.open.iter().map(|window| window[0]).collect());
    }
    let (task, at) = most_spread(&root.prices, &root.open);
    let mut early = root.clone();
    early.open[task].truncate(at);
    root.open[task].drain(..at);
    for half in [early, root] {
        match look(problem, aim, half, left, work) {
            Halves::Closed => {}
            other => return other,
        }
    }
    Halves::Closed
}
