//! `portfolio plan`: the target portfolio.

use clap::Args;

use super::output::{Offers, Output};
use super::planning::{Extras, Search};
use super::{Context, Exit, saved, workspace};
use crate::cost::Basis;
use crate::model::Money;
use crate::plan::file::v1::{KeptEntry, WeighedEntry};
use crate::render::{Form, Format, Paper, terminal};
use crate::review::Weighed;
use crate::{plan, report, review};

/// Find the target portfolio: what is kept, procured and retired, what it costs and who must act
///
/// `-o plan.json` saves the plan document and prints the plan for people as well, unless --format json is given.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Do not find out what each decision costs against leaving it open
    #[arg(long)]
    no_decision_costs: bool,
    /// Stay with the choices of a saved plan (a file, or `git:REV:FILE`): change one only where that gains at least --gain
    #[arg(long, value_name = "PLAN")]
    keep: Option<String>,
    /// With --keep: kroner over the horizon that a package of domains must gain by itself to be changed
    #[arg(long, value_name = "KRONER", default_value = "0", requires = "keep")]
    gain: u64,
    #[command(flatten)]
    output: Output<Offer>,
    #[command(flatten)]
    search: Search,
}

impl Arguments {
    /// What a plan that stays with a saved one says of that.
    fn kept(&self, path: &str, weighed: &[Weighed]) -> KeptEntry {
        let entry = |one: &Weighed| WeighedEntry {
            from: one.from.name().to_owned(),
            to: one.to.name().to_owned(),
            domains: one.domains.clone(),
            gain: one.gain,
            changes: one.taken,
        };
        let packages = weighed.iter().map(entry).collect();
        KeptEntry { plan: path.to_owned(), gain: Money::kroner(self.gain), packages }
    }
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
    let is_document = sink.format == Format::Json;
    let extras = Extras {
        prove: is_document,
        decisions: !arguments.no_decision_costs,
        roadmap: true,
        // A plan that is kept is not asked what else could be chosen.
        seconds: arguments.keep.is_none(),
        ..Extras::default()
    };
    let mut answer = arguments.search.answer(&workspace, extras);
    let mut weighed = Vec::new();
    if let (Some(path), Some((best, evaluation))) = (&arguments.keep, &answer.target) {
        let Some(saved) = saved::plan(path, &workspace, context)? else { return Ok(Exit::Findings) };
        let basis = Basis::new(&workspace.landscape);
        let held = review::keep(&basis, &saved, best, Money::kroner(arguments.gain));
        weighed = held.weighed;
        if held.selection != *best {
            let (bound, extras) = (evaluation.total().money, Extras { decisions: false, ..extras });
            // What is proven of the best plan bounds this one.
            let proof = answer.plan.proof.take();
            answer = arguments.search.answer_given(&workspace, held.selection, Some(bound), extras);
            answer.plan.proof = proof;
        }
    }
    let mut document = plan::write(&workspace.landscape, &answer.plan);
    document.kept = arguments.keep.as_deref().map(|path| arguments.kept(path, &weighed));
    let page = || {
        let page = report::named_page(&workspace.landscape, report::summary(&answer.planned(&workspace)));
        let Some(path) = &arguments.keep else { return page };
        let gain = Money::kroner(arguments.gain);
        page.table(report::standing::weighed(&workspace.landscape, path, gain, &weighed))
    };
    // A plan that is kept is read as well.
    if is_document && arguments.output.asked().is_none() {
        context.console.print(|style, to| terminal::render(&page(), style, to))?;
    }
    sink.put(&Paper::page(page).and_record(&document), context)?;
    Ok(Exit::found(!answer.is_feasible()))
}
