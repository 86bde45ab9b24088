//! `portfolio schema`: JSON Schema of the files, so that editors complete and check.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::output::Output;
use super::{Context, Exit};
use crate::load::schema::{CATALOGUE, DECISIONS, INVENTORY, MANIFEST, PROGRESS, RULES, Shape};
use crate::render::{json, schema, terminal};
use crate::report::{Cell, Column, Kind, Table, Words};

/// Print the JSON Schema of a kind of file, for editors that complete and check while one writes
///
/// An editor with a YAML server (such as VS Code's YAML extension) uses it where the file says
/// `# yaml-language-server: $schema=PATH`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The kind of file; without it, all kinds are listed
    #[arg(value_name = "KIND", conflicts_with = "all")]
    kind: Option<File>,
    /// Write the schemas of all kinds into the folder of --output
    #[arg(long, requires = "output")]
    all: bool,
    /// Write it into this file; with --all, into this folder
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,
    /// Overwrite what is there
    #[arg(long, requires = "output")]
    force: bool,
}

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum File {
    Workspace,
    Catalogue,
    Inventory,
    Decisions,
    Progress,
    Rules,
}

impl File {
    const fn shape(self) -> &'static Shape {
        match self {
            File::Workspace => &MANIFEST,
            File::Catalogue => &CATALOGUE,
            File::Inventory => &INVENTORY,
            File::Decisions => &DECISIONS,
            File::Progress => &PROGRESS,
            File::Rules => &RULES,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            File::Workspace => "workspace",
            File::Catalogue => "catalogue",
            File::Inventory => "inventory",
            File::Decisions => "decisions",
            File::Progress => "progress",
            File::Rules => "rules",
        }
    }

    const fn about(self) -> &'static str {
        match self {
            File::Workspace => {
                "portfolio.yaml: the merger, who merges, rates and limits, and where the other files are"
            }
            File::Catalogue => "The catalogue: sectors, domains, products and national components",
            File::Inventory => "What one municipality has: systems, contracts, integrations",
            File::Decisions => {
                "What has been decided: a candidate chosen or rejected, a domain retired, an integration dropped"
            }
            File::Progress => "What has happened since: the procurements that have begun",
            File::Rules => "The checks of this workspace: levels, waivers and rules of its own",
        }
    }

    fn bytes(self) -> anyhow::Result<Vec<u8>> {
        Ok(json::document(&schema::schema(self.shape(), self.about()))?)
    }

    fn file(self) -> String {
        format!("{}.schema.json", self.name())
    }
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    match (arguments.kind, &arguments.output) {
        (Some(kind), None) => context.console.write(&kind.bytes()?)?,
        (Some(kind), Some(path)) => write(kind, Output::new(path, arguments.force)?, context)?,
        (None, Some(folder)) if arguments.all => {
            let output = |kind: &File| Output::inside(folder, &kind.file(), arguments.force);
            let outputs: Vec<Output> = File::value_variants().iter().map(output).collect::<Result<_, _>>()?;
            File::value_variants()
                .iter()
                .zip(outputs)
                .try_for_each(|(&kind, output)| write(kind, output, context))?;
        }
        (None, Some(_)) => anyhow::bail!("say which KIND, or --all"),
        (None, None) => context.console.print(|screen, to| terminal::table(&list(), screen, to))?,
    }
    Ok(Exit::Clean)
}

fn write(kind: File, output: Output, context: &mut Context) -> anyhow::Result<()> {
    output.write(&kind.bytes()?)?;
    context.console.saved(output.path());
    Ok(())
}

/// All kinds as a table.
fn list() -> Table {
    let columns = vec![
        Column::new("kind", Kind::Text, "Kind", "Slag"),
        Column::new("about", Kind::Text, "What the file holds", "Hva filen inneholder"),
    ];
    let mut table = Table::new("schemas", Words::new("Schemas", "Skjemaer"), columns);
    File::value_variants()
        .iter()
        .for_each(|kind| table.push([Cell::text(kind.name()), Cell::text(kind.about())]));
    table
}
