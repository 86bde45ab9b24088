//! `portfolio compare`: the plans of scenarios beside that of the base.

use std::collections::BTreeMap;

use anyhow::bail;
use clap::{Args, ValueEnum};
use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use super::output::{Offers, Output};
use super::what_if::{self, Ground};
use super::workspace::Workspace;
use super::{Context, Exit, planning, workspace};
use crate::compare::{self, Comparison, Side};
use crate::cost::Basis;
use crate::plan::{self, Plan, PlanStatus, Solved};
use crate::render::{Form, Paper};
use crate::report::{self, As};
use crate::roadmap;
use crate::scenario::{Override, Scenario, Trouble};
use crate::words::t;

/// Set the plans of scenarios beside that of the base: what each costs, who changes, and what it chooses otherwise
///
/// `portfolio compare`, `portfolio compare cap-100 cap-80 --as diff`,
/// `portfolio compare --sweep limits.one_off_budget=110000000..80000000/10000000`. --set and --scenario hold for all of them.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The scenarios; without a name, all of scenarios/
    #[arg(value_name = "NAME")]
    names: Vec<String>,
    /// Scenarios in passing: PATH=A..B/STEP, or PATH=A,B,C
    #[arg(long, value_name = "PATH=VALUES", conflicts_with = "names")]
    sweep: Option<String>,
    /// How the figures of scenarios are shown
    #[arg(long = "as", value_name = "HOW", default_value = "value")]
    how: How,
    #[command(flatten)]
    output: Output<Offer>,
}

/// How figures are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum How {
    /// As they are
    Value,
    /// What they are more or less than the base's
    Diff,
    /// That in percent
    Percent,
}

/// What it writes.
#[derive(Clone, Debug)]
struct Offer;

impl Offers for Offer {
    const FORMS: &'static [Form] = &[Form::Page, Form::Table, Form::Record, Form::Picture];
}

/// The id of what the scenarios are compared with.
const BASE: &str = "base";

/// The most scenarios that are made in passing.
const MOST: usize = 1_000;

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let sink = arguments.output.sink()?;
    let swept = arguments.sweep.as_deref().map(sweep).transpose()?;
    let files = workspace::own_files(context)?;
    let Some(ground) = Ground::read(files, context) else { return Ok(Exit::Findings) };
    let (id, parts) = what_if::asked(context)?.unwrap_or_default();
    let base = what_if::together(id.map(|id| ground.scenario(id)).transpose()?, parts);
    let chosen: Vec<Scenario> = match (swept, arguments.names.as_slice()) {
        (Some(swept), _) => swept,
        (None, []) => ground.scenarios.clone(),
        (None, names) => {
            names.iter().map(|name| ground.scenario(name).cloned()).collect::<anyhow::Result<_>>()?
        }
    };
    let Some(comparison) = compared(&ground, &base, chosen, context)? else { return Ok(Exit::Findings) };
    let path = arguments.sweep.as_deref().and_then(|text| text.split_once('='));
    let picture = || {
        let swept = path.and_then(|(path, _)| report::picture::swept(&comparison, path.trim()));
        swept.unwrap_or_else(|| report::picture::compared(&comparison))
    };
    let paper = Paper::page(|| report::compared(&comparison, arguments.how.into(), picture));
    let paper = paper.and_table(|| report::compared_list(&comparison)).and_record(&comparison);
    sink.put(&paper.and_picture(picture), context)?;
    Ok(Exit::found(comparison.scenarios.iter().any(|side| side.status == PlanStatus::Infeasible)))
}

/// Scenarios beside the base, each with what the base says too. `None` where something is wrong with one, which is told.
pub fn compared(
    ground: &Ground,
    base: &Scenario,
    chosen: Vec<Scenario>,
    context: &mut Context,
) -> anyhow::Result<Option<Comparison>> {
    let base = Scenario { id: BASE.to_owned(), name: BASE.to_owned(), ..base.clone() };
    let scenarios: Vec<Scenario> = std::iter::once(base.clone())
        .chain(chosen.into_iter().map(|scenario| {
            let parts = base.parts.iter().chain(&scenario.parts).cloned().collect();
            Scenario { parts, ..scenario }
        }))
        .collect();
    let planned: Vec<Result<Planned, Vec<Trouble>>> =
        scenarios.par_iter().with_max_len(1).map(|scenario| plan(ground, scenario)).collect();
    let late = late_months(&planned);
    let mut sides = Vec::new();
    let mut wrong = false;
    for (scenario, planned) in scenarios.iter().zip(&planned) {
        match planned {
            Ok(planned) => sides.push(Side {
                id: &scenario.id,
                name: &scenario.name,
                landscape: &planned.workspace.landscape,
                plan: &planned.plan,
                late_months: planned
                    .rests_on
                    .as_ref()
                    .and_then(|key| late.get(key.as_str()).copied().flatten()),
            }),
            Err(troubles) => {
                wrong = true;
                ground.tell(scenario, troubles, context)?;
            }
        }
    }
    Ok((!wrong).then(|| compare::compare(&sides)))
}

/// A scenario with its plan.
struct Planned {
    workspace: Workspace,
    solved: Solved,
    plan: Plan,
    /// What the months of its projects rest on, where there is a plan.
    rests_on: Option<String>,
}

fn plan(ground: &Ground, scenario: &Scenario) -> Result<Planned, Vec<Trouble>> {
    let workspace = ground.workspace(scenario)?;
    let basis = Basis::new(&workspace.landscape);
    let solved = planning::solve(&basis, None);
    let plan = plan::make(&basis, &solved);
    let rests_on = solved.target.as_ref().map(|(selection, evaluation)| {
        roadmap::rests_on(&workspace.landscape, &roadmap::projects(&basis, selection, evaluation))
    });
    drop(basis);
    Ok(Planned { workspace, solved, plan, rests_on })
}

/// The late months of all plans, by what the months rest on: many scenarios share theirs.
fn late_months(planned: &[Result<Planned, Vec<Trouble>>]) -> BTreeMap<&str, Option<u64>> {
    let mut first: BTreeMap<&str, &Planned> = BTreeMap::new();
    for planned in planned.iter().flatten() {
        if let Some(key) = &planned.rests_on {
            first.entry(key).or_insert(planned);
        }
    }
    let first: Vec<(&str, &Planned)> = first.into_iter().collect();
    let late = |(_, planned): &(&str, &Planned)| {
        let (selection, evaluation) = planned.solved.target.as_ref()?;
        let made = roadmap::of_plan(&Basis::new(&planned.workspace.landscape), selection, evaluation);
        made.ok().map(|roadmap| compare::late_months(&roadmap))
    };
    let found: Vec<Option<u64>> = first.par_iter().with_max_len(1).map(late).collect();
    first.into_iter().map(|(key, _)| key).zip(found).collect()
}

/// The scenarios of `PATH=A..B/STEP` or `PATH=A,B,C`, each called by its value.
fn sweep(text: &str) -> anyhow::Result<Vec<Scenario>> {
    let no = || t!("compare.bad_sweep", text = text);
    let (path, values) = text.split_once('=').ok_or_else(no)?;
    let values: Vec<String> = match values.split_once("..") {
        None => values.split(',').map(|value| value.trim().to_owned()).collect(),
        Some((from, rest)) => {
            let (to, step) = rest.split_once('/').ok_or_else(no)?;
            let number = |text: &str| text.trim().parse::<i64>().map_err(|_| no());
            let (from, to, step) = (number(from)?, number(to)?, number(step)?.unsigned_abs());
            if step == 0 {
                return Err(no().into());
            }
            if from.abs_diff(to) / step >= MOST as u64 {
                bail!(t!("compare.long_sweep", text = text, most = MOST));
            }
            let forward = from <= to;
            (0..=from.abs_diff(to) / step)
                .map(|count| {
                    let far = i64::try_from(count * step).unwrap_or(i64::MAX);
                    if forward { from.saturating_add(far) } else { from.saturating_sub(far) }.to_string()
                })
                .collect()
        }
    };
    let scenario = |value: String| Scenario {
        name: format!("{path} = {value}"),
        about: None,
        span: None,
        parts: vec![Override::typed(path, &value)],
        id: value,
    };
    Ok(values.into_iter().map(scenario).collect())
}

impl From<How> for As {
    fn from(how: How) -> Self {
        match how {
            How::Value => As::Value,
            How::Diff => As::Diff,
            How::Percent => As::Percent,
        }
    }
}
