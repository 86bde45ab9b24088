//! `portfolio risk`: how sure the plan is, and which figures to ask for first.

use clap::Args;

use super::output::{Offers, Output};
use super::{Context, Exit, planning, workspace};
use crate::cost::Basis;
use crate::freedom::{Within, freedom};
use crate::model::Place;
use crate::plan::LeftOut;
use crate::render::{Form, Format, Paper};
use crate::report;
use crate::risk::{MOST_DRAWS, Request, Written, risk};

/// See how sure the plan is: what it may cost, how often each choice is best, and which figures to ask for first
///
/// A figure may be written as a range: `annual_fee: 4605000 ±10%`, `4200000..5100000`, `4200000..4605000..5100000` (lowest, most
/// probable, highest). What has none gets that of its origin from `ranges` of the catalogue. Each world that is drawn is planned again,
/// exactly; what errs together is drawn together: the prices of one supplier, the counts of one municipality, all prices.
#[derive(Debug, Args)]
pub struct Arguments {
    /// How many worlds are drawn
    #[arg(long, value_name = "N", default_value_t = 1000, value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_DRAWS)))]
    draws: u32,
    /// Another number gives other worlds
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u32,
    #[command(flatten)]
    output: Output<Offer>,
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
    let Some(target) = planning::best(&basis) else { return planning::infeasible(&workspace, context) };
    let free = freedom(&basis, &target, Within::default());
    let origins = &workspace.origins;
    let written = Written { range: &|place| origins.range(place), has: &|place| origins.has(place) };
    let request = Request { draws: arguments.draws, seed: arguments.seed };
    let found = risk(&basis, &target.selection, &free, written, request);
    let landscape = &workspace.landscape;
    let shown = |place: &Place| if origins.has(place) { workspace.shown(place) } else { String::new() };
    let told = report::Uncertain { landscape, risk: &found, place: &shown, left: LeftOut::of(&basis) };
    let page = || if sink.format == Format::Html { told.pictured() } else { told.page() };
    let paper = Paper::page(page).and_table(|| told.list()).and_picture(|| told.picture());
    sink.put(&paper, context)?;
    Ok(Exit::Clean)
}
