//! `portfolio decide`: a decision, recorded.

use clap::{Args, ValueEnum};

use super::editing::{Desk, How};
use super::{Context, Exit};
use crate::edit::decide::{self, Decision, Outcome};
use crate::model::Date;
use crate::words::t;

/// Record a decision: choose or reject a candidate, retire or need a domain, drop an integration
///
/// `portfolio decide care-ehr choose nord/gerica --by "Joint committee" --reason "the nurses asked for it"`
#[derive(Debug, Args)]
pub struct Arguments {
    /// The domain
    #[arg(value_name = "DOMAIN")]
    domain: String,
    /// What is decided of it
    #[arg(value_name = "VERDICT")]
    verdict: Verdict,
    /// The candidate that is chosen or rejected, or the far end of the integration that is dropped
    #[arg(value_name = "WHAT")]
    what: Option<String>,
    /// Who decided
    #[arg(long)]
    by: Option<String>,
    /// Why
    #[arg(long)]
    reason: Option<String>,
    /// When
    #[arg(long)]
    date: Option<Date>,
    /// In place of what is decided of the domain now
    #[arg(long)]
    replace: bool,
    #[command(flatten)]
    how: How,
}

/// What is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Verdict {
    Choose,
    Reject,
    Retire,
    Need,
    Drop,
}

impl Verdict {
    const fn word(self) -> &'static str {
        match self {
            Verdict::Choose => "choose",
            Verdict::Reject => "reject",
            Verdict::Retire => "retire",
            Verdict::Need => "need",
            Verdict::Drop => "drop",
        }
    }
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let desk = Desk::open(context)?;
    let said = decide::Said {
        domain: &arguments.domain,
        verdict: arguments.verdict.word(),
        what: arguments.what.as_deref(),
    };
    let (domain, verdict) = said.meant(&desk.register)?;
    let decision = Decision {
        domain,
        verdict,
        by: arguments.by.clone(),
        date: arguments.date.map(|date| date.to_string()),
        reason: arguments.reason.clone(),
    };
    let outcome = decision.in_files(&desk.documents, arguments.replace)?;
    match outcome {
        Outcome::Changes(changes, new) => desk.make(changes, new, arguments.how, context),
        Outcome::Already => {
            context.console.note(t!("edit.already_decided"));
            Ok(Exit::Clean)
        }
    }
}
