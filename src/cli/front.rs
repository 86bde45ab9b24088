//! `portfolio front`: everything that is best for some bound on a second aim.

use std::path::PathBuf;

use anyhow::bail;
use clap::{Args, ValueEnum};

use super::output::{Offers, Output};
use super::workspace::Workspace;
use super::{Context, Exit, planning, whole, workspace};
use crate::cost::Basis;
use crate::front::{Aim, Front, NoFront, curve, front};
use crate::model::Money;
use crate::optimise::{self, Effort, Outcome};
use crate::plan::{self, LeftOut, PlanStatus, Solved};
use crate::render::{Form, Paper};
use crate::report;
use crate::words::{Text, t};

/// See what less of a second aim costs: every plan that is best for some bound on it, proven, with knee and cliff
///
/// `portfolio front` weighs money against what is paid once, `portfolio front users` against users who change system.
#[derive(Debug, Args)]
pub struct Arguments {
    /// What money is weighed against
    #[arg(value_name = "AIM", default_value = "one_off")]
    aim: Second,
    /// About so many points; where there are more, it is told what lies between
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = clap::value_parser!(u32).range(2..=10_000))]
    points: u32,
    /// Save the plan of each point in this folder
    #[arg(long, value_name = "DIR")]
    save: Option<PathBuf>,
    #[command(flatten)]
    output: Output<Offer>,
}

/// What money is weighed against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Second {
    /// What is paid once
    #[value(name = "one_off")]
    OneOff,
    /// Users who change system
    Users,
    /// Contracts to terminate
    Notices,
    /// Uses that move to another system
    Moves,
}

impl From<Second> for Aim {
    fn from(second: Second) -> Self {
        match second {
            Second::OneOff => Aim::OneOff,
            Second::Users => Aim::Users,
            Second::Notices => Aim::Notices,
            Second::Moves => Aim::Moves,
        }
    }
}

/// What it writes.
#[derive(Clone, Debug)]
struct Offer;

impl Offers for Offer {
    const FORMS: &'static [Form] = &[Form::Page, Form::Table, Form::Picture];
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let sink = arguments.output.sink()?;
    let Some(workspace) = workspace::open(context)? else { return Ok(Exit::Findings) };
    let basis = Basis::new(&workspace.landscape);
    let found = match front(&basis, arguments.aim.into(), arguments.points as usize) {
        Ok(found) => found,
        Err(NoFront::NoPlan) => return planning::infeasible(&workspace, context),
        Err(NoFront::NoRoom) => bail!(t!("front.no_room")),
    };
    let curve = curve(&found);
    let conflict = conflict(&workspace, &found);
    let landscape = &workspace.landscape;
    let paper = Paper::page(|| report::front(landscape, &curve, &conflict, LeftOut::of(&basis)));
    let paper = paper.and_table(|| report::front_points(landscape, &curve));
    sink.put(&paper.and_picture(|| report::front_picture(landscape, &curve)), context)?;
    if let Some(folder) = &arguments.save {
        let files = saved(&basis, &found)?;
        let place = |(name, bytes): (String, Vec<u8>)| (folder.join(name), bytes);
        let files: Vec<(PathBuf, Vec<u8>)> = files.into_iter().map(place).collect();
        if let Some((there, _)) = files.iter().find(|(path, _)| path.exists() && !arguments.output.force) {
            bail!(t!("front.exists", path = there.display().to_string()));
        }
        whole::write_all(&files)?;
        context.console.saved(folder);
    }
    Ok(Exit::Clean)
}

/// What cannot hold together one krone below the last point.
pub fn conflict(workspace: &Workspace, found: &Front) -> Vec<Text> {
    let last = found.points.last().filter(|_| found.aim == Aim::OneOff);
    let Some(below) = last.and_then(|last| u64::try_from(last.taken - 1).ok()) else { return Vec::new() };
    let mut landscape = workspace.landscape.clone();
    landscape.limits.one_off_budget = Some(below);
    let basis = Basis::new(&landscape);
    match optimise::target(&basis, Effort::default()) {
        Outcome::Infeasible(facts) => {
            facts.into_iter().map(|fact| plan::clash(&basis, fact).words(&landscape)).collect()
        }
        Outcome::Optimal(..) | Outcome::Feasible(..) => Vec::new(),
    }
}

/// The plan documents of the points. None but the first costs least, and what does is their lower bound.
fn saved(basis: &Basis, found: &Front) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let best = Solved::of(basis, optimise::target(basis, Effort { prove: true, ..Effort::default() }));
    let lower = best.lower_bound.unwrap_or(Money::ZERO);
    let document = |(number, point): (usize, &optimise::Point)| {
        let selection = point.plan.selection.clone();
        let is_best = best.target.as_ref().is_some_and(|(best, _)| *best == selection);
        let status = if is_best { PlanStatus::Optimal } else { PlanStatus::Feasible };
        let solved = Solved::new(basis, status, selection, lower);
        let solved = Solved { certificate: best.certificate.clone(), ..solved };
        let document = plan::write(basis.landscape, &plan::make(basis, &solved));
        let mut bytes = serde_json::to_vec_pretty(&document)?;
        bytes.push(b'\n');
        Ok((format!("{}-{:03}.json", found.aim.name(), number + 1), bytes))
    };
    found.points.iter().enumerate().map(document).collect()
}
