//! `portfolio schema`: JSON Schema of the files, so that editors complete and check.

use clap::{Args, ValueEnum};

use super::output::{Offers, Output, Sink};
use super::{Context, Exit};
use crate::load::schema::{
    BUDGET, CATALOGUE, DECISIONS, IMPORT_MAP, INVENTORY, MANIFEST, PROGRESS, RISKS, RULES, SCENARIO, Shape,
};
use crate::render::{Form, Format, Paper, schema, terminal};
use crate::report::{Cell, Column, Kind, Page, Table};
use crate::words::{Text, t};

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

    fn about(self) -> Text {
        match self {
            File::Workspace => t!("schema.of_workspace"),
            File::Catalogue => t!("schema.of_catalogue"),
            File::Inventory => t!("schema.of_inventory"),
            File::Decisions => t!("schema.of_decisions"),
            File::Progress => t!("schema.of_progress"),
            File::Scenario => t!("schema.of_scenario"),
            File::Rules => t!("schema.of_rules"),
            File::Budget => t!("schema.of_budget"),
            File::Risks => t!("schema.of_risks"),
            File::ImportMap => t!("schema.of_import_map"),
            File::Landscape => t!("schema.of_landscape"),
        }
    }

    fn document(self) -> serde_json::Value {
        match self.shape() {
            Some(shape) => schema::schema(shape, &self.about().to_string()),
            None => schema::landscape(&self.about().to_string()),
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
            anyhow::bail!(t!("cli.which_kind"))
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
        Column::new("about", Kind::Text, t!("column.file_about")).of(|kind: &&File| kind.about().into()),
    ];
    Table::of("schemas", t!("schema.title"), columns, File::value_variants())
}
