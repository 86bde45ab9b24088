//! `portfolio check`: the findings of the rules.

use clap::{Args, ValueEnum};

use super::{Context, Exit, planning, workspace};
use crate::check::{Checked, Request, Wanted, check};
use crate::cost::Basis;
use crate::diagnostic::Severity;
use crate::render::findings;

/// Check the inventories, and with --plan the target: what is wrong, and what is worth knowing
#[derive(Debug, Args)]
pub struct Arguments {
    /// Find the target and check it too
    #[arg(long)]
    plan: bool,
    /// How to write the findings
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
    /// Only codes that begin so; several with commas
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    select: Vec<String>,
    /// No codes that begin so; several with commas
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    ignore: Vec<String>,
    /// Count findings that were waived or ignored, too
    #[arg(long)]
    no_ignores: bool,
    /// Exit with 1 from this level on
    #[arg(long, value_name = "LEVEL", default_value = "error")]
    fail_on: Level,
    /// With --plan: stop the search after so many seconds, with the best found so far
    #[arg(long, value_name = "SECONDS", requires = "plan")]
    time_limit: Option<u64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// With the lines they are about.
    Text,
    /// One line each.
    Concise,
    /// For programs.
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Level {
    Error,
    Warning,
    Info,
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let wanted = Wanted::new(arguments.select.clone(), arguments.ignore.clone())?;
    let request = Request { wanted, no_ignores: arguments.no_ignores };
    let files = workspace::files(context)?;
    let reading = workspace::reading(files.as_ref(), context);
    let whole = reading.resolved.landscape.as_ref().filter(|_| !reading.has_errors());
    let basis = whole.filter(|_| arguments.plan).map(Basis::new);
    let plan = basis.as_ref().map(|basis| (basis, planning::solve(basis, arguments.time_limit)));
    let plan = plan.as_ref().map(|(basis, plan)| (*basis, plan));
    let planned = plan.is_some();
    let checked = check(&reading.documents, &reading.resolved, reading.findings, plan, &request);
    let (found, sources) = (&checked.findings, &reading.documents.sources);
    match arguments.format {
        Format::Text => context
            .console
            .print(|screen, mut to| findings::text(found, sources, screen.width, true, &mut to))?,
        Format::Concise => context.console.print(|_, mut to| findings::concise(found, sources, &mut to))?,
        Format::Json => context.console.print(|_, mut to| findings::json(found, sources, &mut to))?,
    }
    tell(&checked, arguments.plan && !planned, context);
    Ok(Exit::found(found.iter().any(|finding| finding.severity >= arguments.fail_on.severity())))
}

/// Says what the findings do not: that there are none, what was waived, and what could not be looked at.
fn tell(checked: &Checked, no_plan: bool, context: &mut Context) {
    let waived = checked.waived.len();
    match (checked.findings.len(), waived) {
        (0, 0) => context.console.note(&format!("no findings; {} rules ran", checked.ran)),
        (0, _) => context.console.note(&format!("no findings; {} rules ran, {waived} waived", checked.ran)),
        (_, 0) => {}
        _ => context.console.note(&format!("{waived} more waived; --no-ignores shows them")),
    }
    if !checked.held_back.is_empty() {
        let count = checked.held_back.len();
        let message = format!("{count} rules did not run: the errors leave out what they would look at");
        context.console.warn(&message);
    }
    if no_plan {
        context.console.warn("there is no plan to check: mend the errors first");
    }
}

impl Level {
    const fn severity(self) -> Severity {
        match self {
            Level::Error => Severity::Error,
            Level::Warning => Severity::Warning,
            Level::Info => Severity::Info,
        }
    }
}
