//! `portfolio diff`: what changes between two portfolios.

use clap::Args;
use serde::Serialize;

use super::output::{Offers, Output};
use super::planning::Search;
use super::side::{Chosen, Sides, Wanted};
use super::{Context, Exit, side, supposed, workspace};
use crate::compare::{Causes, Incomparable};
use crate::cost::Basis;
use crate::diff::{self, EndName, Side};
use crate::render::{Form, Paper};
use crate::report::changes::{self, Why};
use crate::report::{self, Page, Planned, named_page};
use crate::words::t;

/// See what changes: from today to the target, for one municipality, between two plans, or from the base to a scenario
///
/// `portfolio diff base budget-80` tells what a scenario plans otherwise, and what of the difference each of its changes brings.
#[derive(Debug, Args)]
pub struct Arguments {
    /// What there is before: `today`, a municipality, `target` (or `base`), a scenario, a saved plan file, or a revision
    ///
    /// `scenario:NAME` is the target of a scenario, also where a municipality has its name. `git:REV` is this workspace at a revision of its repository, `git:REV:PATH` the one in that folder, or the plan saved there. Beside
    /// `target` or a saved plan it is the target of that revision, beside anything else what there was.
    #[arg(default_value = "today")]
    from: String,
    /// What there is afterwards: `target`, a scenario, a saved plan file, a municipality, `today` or a revision
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
    const FORMS: &'static [Form] = &[Form::Page, Form::Record, Form::Table];
}

/// What programs read of a pair with a scenario.
#[derive(Serialize)]
struct Pair<'a> {
    #[serde(flatten)]
    changes: &'a diff::Diff,
    /// What makes its sums none to be subtracted.
    incomparable: Vec<&'a Incomparable>,
    /// What each change between the two brings.
    causes: &'a Option<Causes>,
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let sink = arguments.output.sink()?;
    let Some(workspace) = workspace::open(context)? else { return Ok(Exit::Findings) };
    let only = side::only(arguments.sector.as_deref(), arguments.domain.as_deref(), &workspace)?;
    let (first, second) = (&arguments.from, &arguments.to);
    let Some(mut sides) = Sides::of(&workspace, context)? else {
        return Ok(Exit::Findings);
    };
    // What else could be chosen is told of the second side, and not beside sums alone.
    let of_first = Wanted { search: &arguments.search, seconds: false };
    let of_second = Wanted { search: &arguments.search, seconds: !arguments.stat };
    let Some(from) = sides.choose((first, second), of_first, context)? else { return Ok(Exit::Findings) };
    let Some(to) = sides.choose((second, first), of_second, context)? else { return Ok(Exit::Findings) };
    if from.is_infeasible() || to.is_infeasible() {
        let why = supposed::without_plan(&from, &to);
        context.console.error(why.unwrap_or(t!("console.nothing_to_compare")));
        return Ok(Exit::Findings);
    }
    let apart = supposed::apart(&workspace, &from, &to);
    let causes =
        supposed::caused((&from, &to), (&workspace, &arguments.search), sides.ground.as_ref(), context)?;
    let basis = Basis::new(&workspace.landscape);
    // Two plans are compared as they were decided: a saved one knows no roadmap.
    let (was, then) = (from.was(), to.was());
    let side = if from.is_plan() { to.side(then.as_ref()) } else { to.side_of_today(then.as_ref()) };
    let planned = match side {
        Side::Plan(plan) if from.is_plan() => Some(Planned::new(&workspace.landscape, plan)),
        Side::Plan(plan) => Some(Planned::new(&workspace.landscape, plan).timed(to.timing())),
        Side::Today | Side::Was(_) | Side::Municipality(_) => None,
    };
    let mut compared =
        compare(&basis, (from.title(first), from.side(was.as_ref())), (to.title(second), side))?
            .only(only.as_deref());
    if !apart.is_empty() {
        compared = compared.without_money();
    }
    let causes = causes.filter(|_| only.is_none());
    let why = Why { apart: &report::warnings_of(&apart), causes: causes.as_ref() };
    let page = || match arguments.stat {
        true => Page::of_tables([changes::sectors(&compared)]),
        false => named_page(&workspace.landscape, changes::changes(&compared, planned.as_ref(), &why)),
    };
    let incomparable = apart.iter().map(|(_, what)| what).collect();
    let pair = Pair { changes: &compared, incomparable, causes: &causes };
    let paper = Paper::page(page).and_table(|| changes::money(&compared, causes.as_ref()));
    let with_scenario = [&from, &to].iter().any(|side| matches!(side, Chosen::Scenario(_)));
    let paper = if with_scenario { paper.and_record(&pair) } else { paper.and_record(&compared) };
    sink.put(&paper, context)?;
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
