//! `portfolio freedom`: what may be chosen otherwise for next to nothing, and what only together.

use clap::Args;

use super::output::{Offers, Output};
use super::planning::{Extras, Search};
use super::{Context, Exit, planning, workspace};
use crate::cost::Basis;
use crate::freedom::{Within, freedom_of};
use crate::plan::LeftOut;
use crate::render::{Form, Paper};
use crate::report;
use crate::words::{Text, t};

/// Tell what may be chosen otherwise for next to nothing, which domains change only together, and what is forced
///
/// For each domain the cheapest whole plan that chooses something else there is found exactly. What that costs more decides:
/// beyond --within, the choice is forced; else it is free. Domains that change in each other's plan are one package.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Up to how much of the plan's cash another choice is free: `1%`, `0.5%`
    #[arg(long, value_name = "PERCENT", default_value = "1%", value_parser = within)]
    within: Within,
    #[command(flatten)]
    output: Output<Offer>,
}

/// What it writes.
#[derive(Clone, Debug)]
struct Offer;

impl Offers for Offer {
    const FORMS: &'static [Form] = &[Form::Page, Form::Table];
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let sink = arguments.output.sink()?;
    let Some(workspace) = workspace::open(context)? else { return Ok(Exit::Findings) };
    let basis = Basis::new(&workspace.landscape);
    let search = Search { time_limit: None, runners_up: true };
    let answer = search.answer(&workspace, Extras::default());
    let Some((target, seconds)) = answer.best().zip(answer.runners_up.as_deref()) else {
        return planning::infeasible(&workspace, context);
    };
    let found = freedom_of(&basis, &target, seconds, arguments.within);
    let planned = answer.planned(&workspace);
    let paper = Paper::page(|| report::freedom(&planned, &found, LeftOut::of(&basis)));
    sink.put(&paper.and_table(|| report::freedom_list(&planned, &found)), context)?;
    Ok(Exit::Clean)
}

/// A share such as `1%` or `0.5`, with at most one decimal.
fn within(text: &str) -> Result<Within, Text> {
    let number = text.trim().trim_end_matches('%').trim_end().replace(',', ".");
    let (whole, tenth) = number.split_once('.').unwrap_or((&number, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(tenth) || tenth.len() != 1 || whole.len() > 3 {
        return Err(no_share());
    }
    let tenths =
        whole.parse::<u32>().map_err(|_| no_share())? * 10 + tenth.parse::<u32>().map_err(|_| no_share())?;
    if tenths <= 1000 { Ok(Within(tenths)) } else { Err(no_share()) }
}

fn no_share() -> Text {
    t!("usage.no_share")
}
