//! `portfolio report letters`: letters of notice.

use anyhow::bail;
use clap::Args;

use crate::cli::output::{Offers, Output};
use crate::cli::planning::{Extras, Search};
use crate::cli::{Context, Exit, workspace};
use crate::render::{Form, Format, Paper, terminal};
use crate::report;
use crate::report::letters::{Letter, letters, overview};
use crate::words::t;

/// Letters of notice, one a contract, with gaps for what nobody has entered
///
/// Without `-o DIR` it lists them; with the reference of one contract it shows that letter.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Only those of these contracts: `municipality/contract`
    #[arg(value_name = "CONTRACT")]
    contracts: Vec<String>,
    #[command(flatten)]
    output: Output<Offer>,
    #[command(flatten)]
    search: Search,
}

/// What it writes.
#[derive(Clone, Debug)]
struct Offer;

impl Offers for Offer {
    const FORMS: &'static [Form] = &[Form::Page, Form::Table];
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let output = &arguments.output;
    let folder = output.folder();
    let sink = if folder.is_none() { Some(output.sink()?) } else { None };
    let Some(workspace) = workspace::open(context)? else { return Ok(Exit::Findings) };
    let answer = arguments.search.answer(&workspace, Extras { roadmap: true, ..Extras::default() });
    let planned = answer.planned(&workspace);
    if !answer.is_feasible() {
        context.console.tell(|style, to| terminal::render(&report::summary(&planned), style, to));
        return Ok(Exit::Findings);
    }
    let all = letters(&planned);
    let wanted = arguments.chosen(&all)?;
    if let Some(folder) = folder {
        let sinks = wanted.iter().map(|letter| output.inside(folder, &letter.stem, Format::Markdown));
        let sinks = sinks.collect::<anyhow::Result<Vec<_>>>()?;
        sinks
            .iter()
            .zip(&wanted)
            .try_for_each(|(sink, letter)| sink.put(&Paper::page(|| letter.page.clone()), context))?;
    }
    let Some(sink) = sink else { return Ok(Exit::Clean) };
    match wanted[..] {
        [only] if !arguments.contracts.is_empty() => {
            sink.put(&Paper::page(|| only.page.clone()), context)?;
        }
        _ => sink.put(&Paper::list(|| overview(&planned, &wanted)), context)?,
    }
    Ok(Exit::Clean)
}

impl Arguments {
    /// The letters that are asked for.
    fn chosen<'a>(&self, all: &'a [Letter]) -> anyhow::Result<Vec<&'a Letter>> {
        let about = |name: &String| all.iter().any(|letter| letter.reference == *name);
        if let Some(unknown) = self.contracts.iter().find(|name| !about(name)) {
            bail!(t!("cli.no_letter", name = unknown));
        }
        let wanted =
            |letter: &&Letter| self.contracts.is_empty() || self.contracts.contains(&letter.reference);
        Ok(all.iter().filter(wanted).collect())
    }
}
