//! `portfolio scenario`: the scenarios of a workspace.

use anyhow::bail;
use clap::{Args, Subcommand};

use super::output::{Offers, Output};
use super::what_if::Ground;
use super::{Context, Exit, whole, workspace};
use crate::load::SCENARIOS;
use crate::render::{Form, Paper};
use crate::report;
use crate::scenario::{self, before_and_after};
use crate::source::Span;
use crate::words::t;

/// List, check and begin scenarios: files in `scenarios/` that say what would be otherwise
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// All scenarios, with what they ask
    List {
        #[command(flatten)]
        output: Output<ListOffer>,
    },
    /// Read the files as each scenario makes them, and tell what is wrong, at its line; exits with 1 if something is
    Check {
        /// The scenarios; without a name, all
        #[arg(value_name = "NAME")]
        names: Vec<String>,
    },
    /// Begin a scenario: writes scenarios/NAME.yaml
    New {
        /// Its id, which becomes the name of the file
        #[arg(value_name = "NAME")]
        name: String,
        /// What people call it
        #[arg(long, value_name = "TEXT")]
        title: Option<String>,
    },
    /// What a scenario changes: each value before and after, and where it is written
    Show {
        /// The scenario
        #[arg(value_name = "NAME")]
        name: String,
        #[command(flatten)]
        output: Output<ShowOffer>,
    },
}

/// What `list` writes.
#[derive(Clone, Debug)]
struct ListOffer;

impl Offers for ListOffer {
    const FORMS: &'static [Form] = &[Form::Page, Form::Table];
}

/// What `show` writes.
#[derive(Clone, Debug)]
struct ShowOffer;

impl Offers for ShowOffer {
    const FORMS: &'static [Form] = &[Form::Page];
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    if let What::New { name, title } = &arguments.what {
        return begin(name, title.as_deref().unwrap_or(name), context);
    }
    let files = workspace::own_files(context)?;
    let Some(ground) = Ground::read(files, context) else { return Ok(Exit::Findings) };
    let sources = &ground.documents.sources;
    let place = |span: Span| format!("{}:{}", sources.file(span.file).path, sources.start(span).line);
    match &arguments.what {
        What::List { output } => {
            output.sink()?.put(&Paper::list(|| report::scenarios(&ground.scenarios, &place)), context)?;
            Ok(Exit::Clean)
        }
        What::Check { names } => check(&ground, names, context),
        What::Show { name, output } => {
            let sink = output.sink()?;
            let found = ground.scenario(name)?;
            let changes = found.parts.iter().map(|part| before_and_after(ground.base(), part));
            let Ok(changes) = changes.collect::<Result<Vec<_>, _>>() else {
                return check(&ground, std::slice::from_ref(name), context);
            };
            sink.put(&Paper::page(|| report::scenario(found, &changes, &place)), context)?;
            Ok(Exit::Clean)
        }
        What::New { .. } => Ok(Exit::Clean),
    }
}

fn check(ground: &Ground, names: &[String], context: &mut Context) -> anyhow::Result<Exit> {
    let chosen = match names {
        [] => ground.scenarios.iter().collect(),
        names => names.iter().map(|name| ground.scenario(name)).collect::<anyhow::Result<Vec<_>>>()?,
    };
    let mut wrong = 0;
    for scenario in &chosen {
        match ground.world(scenario) {
            Ok(world) => {
                for note in world.notes {
                    context.console.warn(t!("console.of", of = scenario.id, said = note));
                }
            }
            Err(troubles) => {
                wrong += 1;
                ground.tell(scenario, &troubles, context)?;
            }
        }
    }
    let said = match wrong {
        0 => t!("scenario.all_right", count = chosen.len()),
        _ => t!("scenario.some_wrong", wrong = wrong, count = chosen.len()),
    };
    context.console.note(said);
    Ok(Exit::found(wrong > 0))
}

fn begin(name: &str, title: &str, context: &mut Context) -> anyhow::Result<Exit> {
    let right = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || ".-_".contains(sign);
    if !name.starts_with(|sign: char| sign.is_ascii_alphanumeric()) || !name.chars().all(right) {
        bail!(t!("scenario.bad_id", name = name));
    }
    let Some(root) = workspace::root(&context.options.directory)? else {
        bail!(t!("edit.no_workspace"));
    };
    let path = root.join(SCENARIOS).join(format!("{name}.yaml"));
    if path.exists() {
        bail!(t!("scenario.exists", path = path.display().to_string()));
    }
    whole::write_all(&[(path.clone(), scenario::blank(title).into_bytes())])?;
    context.console.saved(&path);
    Ok(Exit::Clean)
}
