//! Two entries of `roadmap.status` about one domain exclude each other: they give one phase two states or different months,
//! or a phase has begun while one before it is not over.
//!
//! ## Why
//!
//! The roadmap would follow one of them and say nothing of the other.
//!
//! ## Source
//!
//! docs/roadmap.md: a phase that is done is over, and so are all before it; a phase that has slipped has not begun.
//!
//! ## Wrong
//!
//! ```yaml
//! # portfolio.yaml
//! roadmap: {status: [{domain: elderly-care, phase: FP, state: done, to: 2019-05}, {domain: elderly-care, phase: FP, state: slipped, from: 2019-10}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # portfolio.yaml
//! roadmap: {status: [{domain: elderly-care, phase: FP, state: done, to: 2019-05}, {domain: elderly-care, phase: P, state: slipped, from: 2019-10}]}
//! ```
//!
//! ## How to fix
//!
//! Take away the entry that no longer holds; what has happened since replaces what was reported before.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{PhaseReport, PhaseState, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "Two statements about the phases of a domain cannot both be true",
    severity: Severity::Error,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let mut status: Vec<&PhaseReport> = landscape.roadmap.status.iter().collect();
    status.sort_by_key(|entry| entry.place);
    let place = |entry: &PhaseReport| Place::key(Thing::Manifest, "roadmap").then("status").item(entry.place);
    for (index, later) in status.iter().enumerate() {
        let earlier = status[..index].iter().find(|earlier| excludes(earlier, later));
        let Some(earlier) = earlier else { continue };
        let domain = &landscape.domain(later.domain).id;
        let (one, two) = (earlier.phase.sign(), later.phase.sign());
        let message = t!("sch008.message", one = one, two = two, domain = domain);
        report.add(
            Hit::new(place(later), domain.clone(), message)
                .related(place(earlier), t!("sch008.related"))
                .help(t!("sch008.help")),
        );
    }
}

/// Whether two reports of one domain cannot both be true.
fn excludes(one: &PhaseReport, other: &PhaseReport) -> bool {
    if one.domain != other.domain {
        return false;
    }
    if one.phase == other.phase {
        let differ = |a, b| matches!((a, b), (Some(a), Some(b)) if a != b);
        let months = differ(one.from, other.from) || differ(one.to, other.to);
        return one.state != other.state || months || one.months.is_some() && other.months.is_some() && one.months != other.months;
    }
    let (first, second) = if one.phase < other.phase { (one, other) } else { (other, one) };
    let begun = second.state != PhaseState::Slipped;
    let ends_later = matches!((first.to.or(first.from), second.from.or(second.to)), (Some(to), Some(from)) if to > from);
    begun && (first.state != PhaseState::Done || ends_later)
}
