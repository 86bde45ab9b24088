//! Circles of `after`: domains that wait for each other.

use std::collections::VecDeque;

use super::log::{Add, Log};
use super::names::Names;
use crate::load::{codes, schema};
use crate::model::{Domain, DomainId};
use crate::source::Span;
use crate::words::t;

/// Finds one shortest circle through each domain that is in one, no domain in two findings.
pub(super) fn report(domains: &[Domain], names: &Names<'_, schema::Domain>, log: &mut Log) {
    let mut open = within_circles(domains);
    for start in 0..domains.len() {
        if !open[start] {
            continue;
        }
        let Some(circle) = shortest(domains, start, &open) else { continue };
        for &domain in &circle {
            open[domain] = false;
        }
        let mut words: Vec<&str> = circle.iter().map(|&domain| domains[domain].id.as_str()).collect();
        words.push(&domains[start].id);
        let place = |from: usize, to: usize| -> Option<Span> {
            let (_, item) = names.items().nth(from)?;
            item.after().find(|text| text.value == domains[to].id).map(|text| text.span)
        };
        let next = |position: usize| circle[(position + 1) % circle.len()];
        let first = place(start, next(0)).expect("invariant: an edge of `after` stands in the text");
        let message = t!("resolve.circle", names = words.join(" after "));
        let finding = log.error(codes::AFTER_CIRCLE, first, &domains[start].id, message);
        finding.help(t!("resolve.circle_help"));
        for (position, &domain) in circle.iter().enumerate().skip(1) {
            if let Some(span) = place(domain, next(position)) {
                finding.related(span, t!("resolve.and_this"));
            }
        }
    }
}

/// Domains left when those that wait for nobody, and those that nobody waits for, are taken away again and again.
fn within_circles(domains: &[Domain]) -> Vec<bool> {
    let mut left = vec![true; domains.len()];
    let forward: Vec<Vec<usize>> =
        domains.iter().map(|domain| domain.after.iter().map(|id| id.index()).collect()).collect();
    let mut backward = vec![Vec::new(); domains.len()];
    for (from, after) in forward.iter().enumerate() {
        for &to in after {
            backward[to].push(from);
        }
    }
    for (out, back) in [(&forward, &backward), (&backward, &forward)] {
        let mut degree: Vec<usize> =
            out.iter().map(|ends| ends.iter().filter(|&&end| left[end]).count()).collect();
        let mut queue: Vec<usize> =
            (0..domains.len()).filter(|&node| left[node] && degree[node] == 0).collect();
        while let Some(node) = queue.pop() {
            left[node] = false;
            for &other in back[node].iter().filter(|&&other| left[other]) {
                degree[other] -= 1;
                if degree[other] == 0 {
                    queue.push(other);
                }
            }
        }
    }
    left
}

/// A shortest way from a domain back to itself.
fn shortest(domains: &[Domain], start: usize, open: &[bool]) -> Option<Vec<usize>> {
    let mut from = vec![usize::MAX; domains.len()];
    let mut queue = VecDeque::from([start]);
    while let Some(node) = queue.pop_front() {
        for next in domains[node].after.iter().map(|id: &DomainId| id.index()).filter(|&next| open[next]) {
            if next == start {
                let mut circle = vec![node];
                while circle[circle.len() - 1] != start {
                    circle.push(from[circle[circle.len() - 1]]);
                }
                circle.reverse();
                return Some(circle);
            }
            if from[next] == usize::MAX {
                from[next] = node;
                queue.push_back(next);
            }
        }
    }
    None
}
