//! What the book of a plan has only where it is asked for: each takes the plans of many other worlds.

use anyhow::bail;
use clap::{Args, ValueEnum};

use crate::cli::book::Inside;
use crate::cli::what_if::{self, Ground};
use crate::cli::workspace::{self, Workspace};
use crate::cli::{Context, compare, front};
use crate::cost::Basis;
use crate::freedom::Freedom;
use crate::front::{Aim, NoFront};
use crate::model::Place;
use crate::optimise::Other;
use crate::plan::LeftOut;
use crate::report::{self, As, Extra, Page};
use crate::risk::{Request, Written, risk};
use crate::words::t;

/// What is asked for.
#[derive(Debug, Args)]
pub struct Chapters {
    /// Of the whole plan as HTML: chapters that take many plans, and so some seconds
    #[arg(long, value_name = "CHAPTER", value_delimiter = ',', num_args = 1)]
    with: Vec<With>,
}

/// A chapter that takes many plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum With {
    /// The plans of all scenarios beside that of the base
    Scenarios,
    /// What a tighter one-off budget costs, with knee and cliff
    Front,
    /// What it costs that fewer users change system
    #[value(name = "front:users")]
    FrontUsers,
    /// What it costs to terminate fewer contracts
    #[value(name = "front:notices")]
    FrontNotices,
    /// What it costs that fewer uses move to another system
    #[value(name = "front:moves")]
    FrontMoves,
    /// What the plan may cost, how often each choice is best, which figures to ask for first
    Risk,
}

impl With {
    /// The chapter of a front.
    fn of(aim: Aim) -> Self {
        match aim {
            Aim::OneOff => With::Front,
            Aim::Users => With::FrontUsers,
            Aim::Notices => With::FrontNotices,
            Aim::Moves => With::FrontMoves,
        }
    }
}

/// How many worlds are drawn, and how many points a front has about.
const DRAWS: u32 = 1000;
const POINTS: usize = 20;

impl Chapters {
    /// Whether anything is asked for.
    pub fn is_asked(&self) -> bool {
        !self.with.is_empty()
    }

    /// Makes what is asked for. `None` where something is wrong, which is told.
    pub fn made(
        &self,
        (workspace, basis): (&Workspace, &Basis<'_>),
        best: Option<(&Other, &Freedom)>,
        context: &mut Context,
    ) -> anyhow::Result<Option<Extra>> {
        let mut extra = Extra::default();
        if self.with.contains(&With::Scenarios) {
            let Some(page) = scenarios(context)? else { return Ok(None) };
            extra.scenarios = Some(page);
        }
        for aim in Aim::ALL.into_iter().filter(|&aim| self.with.contains(&With::of(aim))) {
            extra.fronts.push((aim, front_page(workspace, basis, aim)?));
        }
        if self.with.contains(&With::Risk) {
            let Some((best, free)) = best else { bail!(t!("cli.no_risk")) };
            extra.risk = Some(risk_page((workspace, basis), best, free));
        }
        Ok(Some(extra))
    }
}

/// All scenarios beside the base. `None` where something is wrong with one, which is told.
fn scenarios(context: &mut Context) -> anyhow::Result<Option<Page>> {
    let files = workspace::own_files_again(context)?;
    let Some(ground) = Ground::read(files, context) else { return Ok(None) };
    if ground.scenarios.is_empty() {
        bail!(t!("cli.no_scenarios"));
    }
    let (id, parts) = what_if::asked(context)?.unwrap_or_default();
    let base = what_if::together(id.map(|id| ground.scenario(id)).transpose()?, parts);
    let found = compare::compared(&ground, &base, ground.scenarios.clone(), context)?;
    Ok(found.map(|comparison| {
        report::compared(&comparison, As::Value, || report::picture::compared(&comparison))
    }))
}

/// Money against a second aim.
fn front_page(workspace: &Workspace, basis: &Basis<'_>, aim: Aim) -> anyhow::Result<Page> {
    let found = match crate::front::front(basis, aim, POINTS) {
        Ok(found) => found,
        Err(NoFront::NoPlan | NoFront::NoRoom) => bail!(t!("front.no_room")),
    };
    let curve = crate::front::curve(&found);
    let conflict = front::conflict(workspace, &found);
    Ok(report::front(&workspace.landscape, &curve, &conflict, LeftOut::of(basis)))
}

/// How sure the plan is.
fn risk_page((workspace, basis): (&Workspace, &Basis<'_>), best: &Other, free: &Freedom) -> Page {
    let origins = &workspace.origins;
    let written = Written { range: &|place| origins.range(place), has: &|place| origins.has(place) };
    let found = risk(basis, &best.selection, free, written, Request { draws: DRAWS, seed: 1 });
    let inside = Inside::of(workspace);
    let shown = |place: &Place| match origins.has(place) {
        true => inside.path(workspace.shown(place)),
        false => String::new(),
    };
    let (landscape, left) = (&workspace.landscape, LeftOut::of(basis));
    report::Uncertain { landscape, risk: &found, place: &shown, left }.pictured()
}
