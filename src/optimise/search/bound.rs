//! The dual bound: messages that move cost from edges and groups into variables and back, in sweeps over the variables
//! (sequential tree-reweighted message passing, Kolmogorov 2006; groups are factors of their own, as in Kolmogorov's
//! SRMP 2015). Every step moves cost without changing any sum, so the bound is valid after each; sweeps only make it
//! better or leave it.

use super::core::{Core, Edge, Group, Need};
use super::needs::{collect_from_needs, give_to_needs};
use super::scalar::Scalar;

/// Which way a sweep goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From the first variable to the last.
    Forward,
    /// From the last to the first.
    Backward,
}

impl<C: Scalar> Group<C> {
    /// The least that is left in the group, given that a part is not touched and given that it is.
    ///
    /// What is left: with a weight w ≥ 0, w·[any touched] − Σ messages of the touched; with w < 0 (the w itself is in
    /// the bound already), |w|·[none touched] − Σ messages of the touched. The others are touched just when their
    /// message is positive, or (w < 0) when the cheapest of them costs less than |w|.
    fn least_by(&self, part: usize) -> (C, C) {
        let mut positive = C::ZERO;
        let mut cheapest = C::TOP;
        for (index, other) in self.parts.iter().enumerate() {
            if index != part {
                if other.message > C::ZERO {
                    positive += other.message;
                }
                cheapest = cheapest.min(-other.message);
            }
        }
        let touched = -self.parts[part].message - positive;
        if self.weight >= C::ZERO {
            ((self.weight - positive).min(C::ZERO), self.weight + touched)
        } else {
            let others = if positive > C::ZERO { -positive } else { cheapest };
            ((-self.weight).min(others), touched)
        }
    }

    /// What the group adds to the bound: the least that is left in it.
    fn bound(&self) -> C {
        let (untouched, touched) = self.least_by(0);
        self.weight.min(C::ZERO) + untouched.min(touched)
    }
}

impl<C: Scalar> Edge<C> {
    /// Moves all that the edge can give into the values of `b`: afterwards the least over `a` is 0 for each.
    fn give_to_b(&mut self, theta: &mut [C], least: &mut Vec<C>) {
        let width = self.to_b.len();
        least.clear();
        least.resize(width, C::TOP + C::TOP);
        for (row, &message) in self.table.chunks_exact(width).zip(&self.to_a) {
            for (least, &cost) in least.iter_mut().zip(row) {
                *least = (*least).min(cost - message);
            }
        }
        for ((theta, to_b), &least) in theta.iter_mut().zip(&mut self.to_b).zip(least.iter()) {
            *theta += least - *to_b;
            *to_b = least;
        }
    }

    /// Moves all that the edge can give into the values of `a`.
    fn give_to_a(&mut self, theta: &mut [C]) {
        let width = self.to_b.len();
        for ((row, theta), to_a) in self.table.chunks_exact(width).zip(theta).zip(&mut self.to_a) {
            let mut least = C::TOP + C::TOP;
            for (&cost, &message) in row.iter().zip(&self.to_b) {
                least = least.min(cost - message);
            }
            *theta += least - *to_a;
            *to_a = least;
        }
    }
}

/// Room for a sweep, kept between sweeps.
#[derive(Default)]
pub struct Scratch<C> {
    share: Vec<C>,
    least: Vec<C>,
}

/// One sweep. Every variable in turn collects what its groups can give, then shares what it has among its factors
/// ahead, which hand on what they can to the variables ahead.
pub fn sweep<C: Scalar>(core: &mut Core<C>, direction: Direction, scratch: &mut Scratch<C>) {
    let count = core.variables.len();
    for step in 0..count {
        let index = if direction == Direction::Forward { step } else { count - 1 - step };
        collect_from_groups(core, index);
        collect_from_needs(core, index);
        let (ahead, behind) = factors(core, index, direction);
        if ahead > 0 {
            share_ahead(core, index, direction, ahead.max(behind), scratch);
        }
    }
}

/// How many factors of a variable reach a variable ahead of it, and behind it.
fn factors<C: Scalar>(core: &Core<C>, index: usize, direction: Direction) -> (u32, u32) {
    let (mut after, mut before) = (0, 0);
    for &edge in &core.edges_of[index] {
        let edge = &core.edges[edge as usize];
        if edge.a == index {
            after += 1;
        } else {
            before += 1;
        }
    }
    for &(group, part) in &core.groups_of[index] {
        let parts = core.groups[group as usize].parts.len() as u32;
        after += u32::from(part + 1 < parts);
        before += u32::from(part > 0);
    }
    for &(need, part) in &core.need_parts_of[index] {
        let parts = core.needs[need as usize].parts.len() as u32;
        after += u32::from(part + 1 < parts);
        before += u32::from(part > 0);
    }
    if direction == Direction::Forward { (after, before) } else { (before, after) }
}

fn collect_from_groups<C: Scalar>(core: &mut Core<C>, index: usize) {
    for &(group, part) in &core.groups_of[index] {
        let group = &mut core.groups[group as usize];
        let (untouched, touched) = group.least_by(part as usize);
        let gain = touched - untouched;
        let part = &mut group.parts[part as usize];
        part.message += gain;
        let theta = core.variables[index].theta.iter_mut().zip(&part.mask);
        theta.filter(|(_, touches)| **touches).for_each(|(theta, _)| *theta += gain);
    }
}

fn share_ahead<C: Scalar>(
    core: &mut Core<C>,
    index: usize,
    direction: Direction,
    parts: u32,
    scratch: &mut Scratch<C>,
) {
    let theta = &core.variables[index].theta;
    let least = theta.iter().copied().min().expect("invariant: an open variable has values");
    scratch.share.clear();
    scratch.share.extend(theta.iter().map(|&theta| (theta - least).share(parts)));
    for &(group, part) in &core.groups_of[index] {
        let group = &mut core.groups[group as usize];
        let last = group.parts.len() as u32 - 1;
        if part == if direction == Direction::Forward { last } else { 0 } {
            continue;
        }
        let part = &mut group.parts[part as usize];
        let least_where = |touches: bool| {
            let shares = scratch.share.iter().zip(&part.mask).filter(|(_, mask)| **mask == touches);
            shares
                .map(|(share, _)| *share)
                .min()
                .expect("invariant: a group touches some values and not others")
        };
        // Only the difference between touching and not touching is the group's business.
        let given = least_where(true) - least_where(false);
        let theta = core.variables[index].theta.iter_mut().zip(&part.mask);
        theta.filter(|(_, touches)| **touches).for_each(|(theta, _)| *theta -= given);
        part.message -= given;
    }
    give_to_needs(core, index, direction == Direction::Forward, &scratch.share);
    for &number in &core.edges_of[index] {
        let edge = &mut core.edges[number as usize];
        let is_a = edge.a == index;
        if is_a != (direction == Direction::Forward) {
            continue;
        }
        let messages = if is_a { &mut edge.to_a } else { &mut edge.to_b };
        for ((theta, message), &share) in
            core.variables[index].theta.iter_mut().zip(messages).zip(scratch.share.iter())
        {
            *theta -= share;
            *message -= share;
        }
        if is_a {
            let b = edge.b;
            edge.give_to_b(&mut core.variables[b].theta, &mut scratch.least);
        } else {
            let a = edge.a;
            edge.give_to_a(&mut core.variables[a].theta);
        }
    }
}

/// The bound after a full sweep (in which every edge has given all it could).
pub fn bound<C: Scalar>(core: &Core<C>) -> C {
    let least = |theta: &Vec<C>| theta.iter().copied().min().expect("invariant: an open variable has values");
    core.paid
        + core.limits_constant()
        + core.variables.iter().map(|variable| least(&variable.theta)).sum::<C>()
        + core.groups.iter().map(Group::bound).sum::<C>()
        + core.needs.iter().map(Need::bound).sum::<C>()
}

/// For each value, the bound if it were taken (after a full sweep): the values that cannot beat `below` may go.
/// `keep` is narrowed; says whether anything went.
pub fn filter<C: Scalar>(core: &Core<C>, bound: C, below: C, keep: &mut [Vec<bool>]) -> bool {
    let mut changed = false;
    for (index, keep) in keep.iter_mut().enumerate() {
        for (keep, extra) in keep.iter_mut().zip(extra(core, index)) {
            if *keep && bound + extra > below {
                *keep = false;
                changed = true;
            }
        }
    }
    changed
}

/// By how much the bound rises if a variable takes each of its values (after a full sweep).
pub fn extra<C: Scalar>(core: &Core<C>, index: usize) -> Vec<C> {
    let theta = &core.variables[index].theta;
    let least = theta.iter().copied().min().expect("invariant: an open variable has values");
    let mut extra: Vec<C> = theta.iter().map(|&theta| theta - least).collect();
    for &number in &core.edges_of[index] {
        left_in_edge(&core.edges[number as usize], index, &mut extra);
    }
    for &(group, part) in &core.groups_of[index] {
        let group = &core.groups[group as usize];
        let (untouched, touched) = group.least_by(part as usize);
        let least = untouched.min(touched);
        for (extra, &touches) in extra.iter_mut().zip(&group.parts[part as usize].mask) {
            *extra += if touches { touched } else { untouched } - least;
        }
    }
    for &(need, part) in &core.need_parts_of[index] {
        let need = &core.needs[need as usize];
        let left = need.least_by(part as usize);
        let least = left.into_iter().min().expect("invariant: there are roles");
        let roles = &need.parts[part as usize].roles;
        extra.iter_mut().zip(roles).for_each(|(extra, &role)| *extra += left[role as usize] - least);
    }
    extra
}

/// Adds the least that is left in an edge for each value of one of its variables.
fn left_in_edge<C: Scalar>(edge: &Edge<C>, variable: usize, extra: &mut [C]) {
    let width = edge.to_b.len();
    if edge.a == variable {
        for ((row, extra), &to_a) in edge.table.chunks_exact(width).zip(extra).zip(&edge.to_a) {
            let least = row.iter().zip(&edge.to_b).map(|(&cost, &to_b)| cost - to_b).min();
            *extra += least.expect("invariant: an open variable has values") - to_a;
        }
    } else {
        for (value, extra) in extra.iter_mut().enumerate() {
            let least = (0..edge.to_a.len()).map(|a| edge.table[a * width + value] - edge.to_a[a]).min();
            *extra += least.expect("invariant: an open variable has values") - edge.to_b[value];
        }
    }
}
