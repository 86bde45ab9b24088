//! Two phases of the merger overlap, or leave days between them that belong to no phase.
//!
//! ## Why
//!
//! Each phase ends with a gate, where the next one is decided. A closing phase that begins while execution is still
//! running is closed by no one, and in a gap no one has a mandate.
//!
//! ## Source
//!
//! S004: execution 2017-07-01 to 2019-12-31, but closing from 2019-01-01, probably a slip for 2020-01-01.
//!
//! ## Wrong
//!
//! ```yaml
//! phases:
//!   - {name: execution, from: 2017-07-01, to: 2019-12-31}
//!   - {name: closing, from: 2019-01-01, to: 2020-06-30}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! phases:
//!   - {name: execution, from: 2017-07-01, to: 2019-12-31}
//!   - {name: closing, from: 2020-01-01, to: 2020-06-30}
//! ```
//!
//! ## How to fix
//!
//! Let each phase begin the day after the one before it ends.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{MergerPhase, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "Two phases of the merger overlap or leave a gap",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let phases = &context.landscape.roadmap.merger_phases;
    let Some(mut before) = phases.first() else { return };
    for phase in &phases[1..] {
        let message = if phase.from <= before.to {
            let end = before.to.min(phase.to);
            Some(t!("sch001.message", before = before.name, phase = phase.name, from = phase.from, end = end))
        } else if before.to.tomorrow().is_ok_and(|next| next < phase.from) {
            Some(t!("sch001.message_2", before = before.name, to = before.to, phase = phase.name, from = phase.from))
        } else {
            None
        };
        if let Some(message) = message {
            let hit = Hit::new(place(phase, "from"), phase.name.clone(), message)
                .related(place(before, "to"), t!("sch001.related", before = before.name))
                .help(t!("sch001.help", phase = phase.name, before = before.name));
            report.add(hit);
        }
        if phase.to > before.to {
            before = phase;
        }
    }
}

fn place(phase: &MergerPhase, key: &'static str) -> Place {
    Place::key(Thing::Manifest, "phases").item(phase.place).then(key)
}
