//! `portfolio schema`: JSON Schema of the files, so that editors complete and check.

use clap::{Args, ValueEnum};

use super::output::{Offers, Output, Sink};
use super::{Context, Exit};
use crate::load::schema::{
    BUDGET, CATALOGUE, DECISIONS, IMPORT_MAP, INVENTORY, MANIFEST, PROGRESS, RISKS, RULES, SCENARIO, Shape,
};
use crate::render::{Form, Format, Paper, schema, terminal};
use crate::report::{Cell, Column, Kind, Page, Table};
use crate::words::t;

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
    #[command(flatten)]
    output: Output<Offer>,
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
    Scenario,
    /// A programme budget as somebody printed it
    Budget,
    /// The risks that people see
    Risks,
    /// How the tables of a file become entries of inventories
    ImportMap,
    /// What `portfolio export json` writes
    Landscape,
}

impl File {
    /// The table of its keys; none of what is only written.
    const fn shape(self) -> Option<&'static Shape> {
        Some(match self {
            File::Workspace => &MANIFEST,
            File::Catalogue => &CATALOGUE,
            File::Inventory => &INVENTORY,
            File::Decisions => &DECISIONS,
            File::Progress => &PROGRESS,
            File::Rules => &RULES,
            File::Scenario => &SCENARIO,
            File::Budget => &BUDGET,
            File::Risks => &RISKS,
            File::ImportMap => &IMPORT_MAP,
            File::Landscape => return None,
        })
    }

    const fn name(self) -> &'static str {
        match self {
            File::Workspace => "workspace",
            File::Catalogue => "catalogue",
            File::Inventory => "inventory",
            File::Decisions => "decisions",
            File::Progress => "progress",
            File::Rules => "rules",
            File::Scenario => "scenario",
            File::Budget => "budget",
            File::Risks => "risks",
            File::ImportMap => "import-map",
            File::Landscape => "landscape",
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
            File::Scenario => "A scenario: what would be otherwise, and what people call it",
            File::Budget => "budget.yaml: a programme budget as somebody printed it, with its own sums",
            File::Risks => "risks.yaml: the risks that people see, each with probability and consequence",
            File::Rules => "The checks of this workspace: levels, waivers and rules of its own",
            File::ImportMap => "import/FILE.map.yaml: how the tables of a file become entries of inventories",
            File::Landscape => {
                "What `portfolio export json` writes: the resolved landscape with where everything stands"
            }
        }
    }

    fn document(self) -> serde_json::Value {
        match self.shape() {
            Some(shape) => schema::schema(shape, self.about()),
            None => schema::landscape(self.about()),
        }
    }
}

/// The schemas of all kinds as files of a workspace.
pub fn files() -> anyhow::Result<Vec<(String, String)>> {
    let file = |kind: &File| {
        let text = serde_json::to_string_pretty(&kind.document())?;
        Ok((format!("schema/{}.schema.json", kind.name()), format!("{text}\n")))
    };
    File::value_variants().iter().map(file).collect()
}

/// What it writes.
#[derive(Clone, Debug)]
struct Offer;

impl Offers for Offer {
    const FORMS: &'static [Form] = &[Form::Record];
    const DEFAULT: Format = Format::Json;
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    match (arguments.kind, arguments.output.folder()) {
        (Some(kind), _) => arguments.output.sink()?.put(&Paper::record(&kind.document()), context)?,
        (None, Some(folder)) if arguments.all => {
            let place = |kind: &File| {
                arguments.output.inside(folder, &format!("{}.schema", kind.name()), Format::Json)
            };
            let sinks: Vec<Sink> = File::value_variants().iter().map(place).collect::<Result<_, _>>()?;
            let put = |(kind, sink): (&File, Sink)| sink.put(&Paper::record(&kind.document()), context);
            File::value_variants().iter().zip(sinks).try_for_each(put)?;
        }
        (None, _) if arguments.all || arguments.output.is_given() => {
            anyhow::bail!("say which KIND, or --all and a folder after -o")
        }
        (None, _) => {
            context.console.print(|style, to| terminal::render(&Page::of_tables([list()]), style, to))?;
        }
    }
    Ok(Exit::Clean)
}

/// All kinds as a table.
fn list() -> Table {
    let columns = [
        Column::new("kind", Kind::Text, t!("column.kind")).of(|kind: &&File| Cell::text(kind.name())),
        Column::new("about", Kind::Text, t!("column.file_about")).of(|kind: &&File| Cell::text(kind.about())),
    ];
    Table::of("schemas", t!("schema.title"), columns, File::value_variants())
}
