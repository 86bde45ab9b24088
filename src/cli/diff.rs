//! `portfolio diff`: what changes between two portfolios.

use clap::Args;

use super::output::{Offers, Output};
use super::planning::Search;
use super::side;
use super::{Context, Exit, workspace};
use crate::cost::Basis;
use crate::diff::{self, EndName, Side};
use crate::render::{Form, Paper};
use crate::report::{Page, Planned, changes, named_page};
use crate::words::t;

/// See what changes: from today to the target, for one municipality, or between two plans
#[derive(Debug, Args)]
pub struct Arguments {
    /// What there is before: `today`, a municipality, `target`, a saved plan file, or a revision
    ///
    /// `git:REV` is this workspace at a revision of its repository, `git:REV:PATH` the one in that folder, or the plan saved there. Beside
    /// `target` or a saved plan it is the target of that revision, beside anything else what there was.
    #[arg(default_value = "today")]
    from: String,
    /// What there is afterwards: `target`, a saved plan file, a municipality, `today` or a revision
    #[arg(default_value = "target")]
    to: String,
    /// Only a table of sums, a line a sector
    #[arg(long)]
    stat: bool,
    /// Only the domains of a sector, and the contracts and integrations that touch them
    #[arg(long, value_name = "SECTOR", conflicts_with = "domain")]
    sector: Option<String>,
    /// Only one domain, and the contracts and integrations that touch it
    #[arg(long, value_name = "DOMAIN")]
    domain: Option<String>,
    /// Exit with 1 when there are changes, as git does
    #[arg(long)]
    exit_code: bool,
    #[command(flatten)]
    output: Output<Offer>,
    #[command(flatten)]
    search: Search,
}

/// What it writes.
#[derive(Clone, Debug)]
struct Offer;

impl Offers for Offer {
    const FORMS: &'static [Form] = &[Form::Page, Form::Record];
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let sink = arguments.output.sink()?;
    let Some(workspace) = workspace::open(context)? else { return Ok(Exit::Findings) };
    let only = side::only(arguments.sector.as_deref(), arguments.domain.as_deref(), &workspace)?;
    let (first, second) = (&arguments.from, &arguments.to);
    let Some(from) = side::choose(first, second, &workspace, &arguments.search, context)? else {
        return Ok(Exit::Findings);
    };
    let Some(to) = side::choose(second, first, &workspace, &arguments.search, context)? else {
        return Ok(Exit::Findings);
    };
    if from.is_infeasible() || to.is_infeasible() {
        context.console.error(t!("console.nothing_to_compare"));
        return Ok(Exit::Findings);
    }
    let basis = Basis::new(&workspace.landscape);
    // Two plans are compared as they were decided: a saved one knows no roadmap.
    let (was, then) = (from.was(), to.was());
    let side = if from.is_plan() { to.side(then.as_ref()) } else { to.side_of_today(then.as_ref()) };
    let planned = match side {
        Side::Plan(plan) if from.is_plan() => Some(Planned::new(&workspace.landscape, plan)),
        Side::Plan(plan) => Some(Planned::new(&workspace.landscape, plan).timed(to.timing())),
        Side::Today | Side::Was(_) | Side::Municipality(_) => None,
    };
    let compared = compare(&basis, (from.title(first), from.side(was.as_ref())), (to.title(second), side))?
        .only(only.as_deref());
    let page = || match arguments.stat {
        true => Page::of_tables([changes::sectors(&compared)]),
        false => named_page(&workspace.landscape, changes::changes(&compared, planned.as_ref())),
    };
    sink.put(&Paper::page(page).and_record(&compared), context)?;
    if let (true, Some(first)) =
        (workspace.landscape.uses.is_empty(), workspace.landscape.municipalities.first())
    {
        context.console.note(t!("begin.nothing_entered", id = first.id));
    }
    Ok(Exit::found(arguments.exit_code && compared.has_changes()))
}

fn compare(basis: &Basis, from: (EndName, Side<'_>), to: (EndName, Side<'_>)) -> anyhow::Result<diff::Diff> {
    let backwards = t!("cli.backwards", from = to.0.name(), to = from.0.name());
    diff::compare(basis, from, to).map_err(|diff::Backwards| backwards.into())
}
