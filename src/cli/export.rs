//! `portfolio export`: the landscape and its target for other tools, and for the way back in.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::output::Sink;
use super::planning::{Extras, Search};
use super::workspace::Workspace;
use super::{Context, Exit, reference, side, workspace};
use crate::export::archimate::model;
use crate::export::document::document;
use crate::export::{self, Export, Wanted};
use crate::render::{Dialect, Format, Paper};
use crate::words::t;

/// Hand the landscape and its target over to other tools: ArchiMate, Backstage, KITOS, JSON, CSV
///
/// What is written as archimate, json or csv comes in again as the same entries.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(subcommand)]
    kind: Destination,
}

#[derive(Debug, Subcommand)]
enum Destination {
    /// The Open Group's exchange file of ArchiMate models, which Archi and others open
    Archimate {
        /// One view a sector: its domains with their systems
        #[arg(long)]
        views: bool,
        #[command(flatten)]
        what: What,
    },
    /// Entities for Backstage's software catalogue, as YAML
    Backstage(What),
    /// The Excel form in which KITOS takes contracts
    Kitos(What),
    /// The resolved landscape with what was filled in and where everything stands; `portfolio schema landscape` says its keys
    Json(What),
    /// Three tables in a folder: systems.csv, contracts.csv, integrations.csv
    Csv {
        /// The kind of CSV: for people with a Norwegian spreadsheet, or for machines
        #[arg(long, value_name = "DIALECT", default_value = "nordic")]
        dialect: Separators,
        #[command(flatten)]
        what: What,
    },
}

/// What is exported, and where to.
#[derive(Debug, Args)]
struct What {
    /// The file to write, whole or not at all; `-` is the screen or the pipe. Of csv the folder
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Overwrite a file that exists
    #[arg(long)]
    force: bool,
    /// Which portfolio
    #[arg(long, value_name = "WHICH", default_value = "both")]
    of: Of,
    /// Only one sector
    #[arg(long, value_name = "ID", conflicts_with = "domain")]
    sector: Option<String>,
    /// Only one domain
    #[arg(long, value_name = "ID")]
    domain: Option<String>,
    /// Only what one municipality has
    #[arg(long, value_name = "ID")]
    municipality: Option<String>,
    #[command(flatten)]
    search: Search,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Of {
    /// What there is
    Today,
    /// What goes on, and what is procured
    Target,
    /// What there is, and what becomes of it
    Both,
}

impl From<Of> for export::Of {
    fn from(of: Of) -> Self {
        match of {
            Of::Today => export::Of::Today,
            Of::Target => export::Of::Target,
            Of::Both => export::Of::Both,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Separators {
    /// Semicolons, byte order mark.
    Nordic,
    /// Commas.
    Rfc4180,
}

impl From<Separators> for Dialect {
    fn from(separators: Separators) -> Self {
        match separators {
            Separators::Nordic => Dialect::Nordic,
            Separators::Rfc4180 => Dialect::Rfc4180,
        }
    }
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let sinks = arguments.sinks()?;
    let what = arguments.what();
    let Some(workspace) = workspace::open(context)? else { return Ok(Exit::Findings) };
    let wanted = what.wanted(&workspace)?;
    let answer = (what.of != Of::Today).then(|| {
        let roadmap = matches!(arguments.kind, Destination::Archimate { .. });
        what.search.answer(&workspace, Extras { roadmap, ..Extras::default() })
    });
    let answer = answer.filter(|answer| answer.is_feasible());
    if answer.is_none() && what.of == Of::Target {
        context.console.error(t!("console.no_target_to_export"));
        return Ok(Exit::Findings);
    }
    if answer.is_none() && what.of == Of::Both {
        context.console.warn(t!("console.only_today_exported"));
    }
    let planned = answer.as_ref().map(|answer| answer.planned(&workspace));
    let Workspace { landscape, origins, documents, .. } = &workspace;
    let export =
        Export::new(landscape, origins, &documents.sources, planned.as_ref(), what.of.into(), &wanted);
    arguments.put(&export, &sinks, context)?;
    Ok(Exit::Clean)
}

impl Arguments {
    fn what(&self) -> &What {
        match &self.kind {
            Destination::Archimate { what, .. } | Destination::Csv { what, .. } => what,
            Destination::Backstage(what) | Destination::Kitos(what) | Destination::Json(what) => what,
        }
    }

    /// The places to write to. Refuses what cannot be written before any work is done.
    fn sinks(&self) -> anyhow::Result<Vec<Sink>> {
        let What { output, force, .. } = self.what();
        let (format, endings): (Format, &[&str]) = match &self.kind {
            Destination::Archimate { .. } => (Format::Archimate, &["xml"]),
            Destination::Backstage(_) => (Format::Yaml, &["yaml", "yml"]),
            Destination::Kitos(_) => (Format::Xlsx, &["xlsx"]),
            Destination::Json(_) => (Format::Json, &["json"]),
            Destination::Csv { dialect, .. } => {
                let Some(folder) = output else {
                    anyhow::bail!(t!("cli.three_tables"));
                };
                let names = [export::SYSTEMS, export::CONTRACTS, export::INTEGRATIONS];
                let place = |name| Sink::in_folder(folder, name, *force, Format::Csv, (*dialect).into());
                return names.into_iter().map(place).collect();
            }
        };
        Ok(vec![Sink::named(output.as_deref(), *force, format, endings)?])
    }

    fn put(&self, export: &Export<'_>, sinks: &[Sink], context: &mut Context) -> anyhow::Result<()> {
        match &self.kind {
            Destination::Archimate { views, .. } => {
                sinks[0].put(&Paper::model(&model(export, *views)), context)
            }
            Destination::Backstage(_) => sinks[0].put(&Paper::entities(&export::entities(export)), context),
            Destination::Kitos(_) => sinks[0].put(&Paper::form(&export::form(export)), context),
            Destination::Json(_) => sinks[0].put(&Paper::record(&document(export)), context),
            Destination::Csv { .. } => {
                let tables = export::tables(export);
                let put =
                    |(table, sink): (&_, &Sink)| sink.put(&Paper::list(|| Clone::clone(table)), context);
                tables.iter().zip(sinks).try_for_each(put)
            }
        }
    }
}

impl What {
    fn wanted(&self, workspace: &Workspace) -> anyhow::Result<Wanted> {
        let domains = side::only(self.sector.as_deref(), self.domain.as_deref(), workspace)?;
        let named = |id: &String| reference::must_be_municipality(id, workspace);
        let municipality = self.municipality.as_ref().map(named).transpose()?;
        Ok(Wanted { domains, municipality })
    }
}
