//! Rules over the inventories and the target: what is wrong, and what is worth knowing.
//!
//! What enters: documents, the landscape with its origins, the findings of `load` and `resolve`, and perhaps a plan.
//! What leaves: a [`Checked`]: every finding with its place, sorted, and what was waived.
//! What always holds: rules point by name, and only here names become places; an error of `load` or `resolve` cannot be
//! turned down or waived, for what it left out is missing in every result.

mod accepted;
mod alike;
mod baseline;
mod cards;
mod chapters;
mod context;
mod hits;
mod jobs;
mod named;
mod own;
mod prepared;
pub mod rule;
mod rules;
mod settings;
mod unread;
mod wanted;

use crate::cost::Basis;
use crate::diagnostic::{Finding, Severity, Waived};
use crate::load::Documents;
use crate::plan::Solved;
use crate::resolve::Resolved;

pub use baseline::{Baseline, NoBaseline, since};
pub use cards::{Codes, Entry, FAMILIES, book, entries, entry};
pub use context::Context;
pub use own::{Change, Choice, view};
pub use prepared::Prepared;
pub use rules::ALL as RULES;
pub use wanted::{UnknownCode, Wanted};

/// The code of a rule of the user's own that cannot be read.
pub const WRONG_RULE: &str = own::WRONG.code;
/// The code of one whose example fails.
pub const FAILING_EXAMPLE: &str = own::EXAMPLE.code;

/// What is asked for.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// Which codes.
    pub wanted: Wanted,
    /// Whether waivers and `ignore` comments are set aside.
    pub no_ignores: bool,
}

/// What the checks found.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// The findings, sorted.
    pub findings: Vec<Finding>,
    /// What was accepted, in the same order.
    pub waived: Vec<Waived>,
    /// The codes of the rules that ran, sorted.
    pub ran: Vec<String>,
    /// The codes of the rules that did not run because something was left out by an error of `load` or `resolve`.
    pub held_back: Vec<String>,
    /// Whether there was a baseline to compare with.
    pub compared: bool,
    /// The code and subject of what the baseline has and is gone, sorted.
    pub fixed: Vec<(String, String)>,
    wanted: Wanted,
}

impl Checked {
    /// How many findings there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

/// Prepares and runs the checks of a workspace in one step; see [`Prepared::check`].
pub fn check(
    documents: &Documents,
    resolved: &Resolved,
    found: Vec<Finding>,
    plan: Option<(&Basis, &Solved)>,
    request: &Request,
) -> Checked {
    Prepared::read(documents).check(resolved.landscape.as_ref(), &resolved.origins, found, plan, request)
}
