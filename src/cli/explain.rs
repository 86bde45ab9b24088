//! `portfolio explain`: what a code means.

use anyhow::Context as _;
use clap::Args;

use super::{Context, Exit};
use crate::check::{Entry, entries, entry};
use crate::render::terminal;
use crate::report::{Cell, Column, Kind, Table, Words};

/// Explain a rule: what is wrong, why it matters, where it comes from and how to mend it
#[derive(Debug, Args)]
pub struct Arguments {
    /// A code such as CON003, or a name such as notice-day-passed
    #[arg(value_name = "CODE", required_unless_present = "list")]
    code: Option<String>,
    /// All codes
    #[arg(long, conflicts_with = "code")]
    list: bool,
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    match &arguments.code {
        Some(code) => {
            let entry = entry(code).with_context(|| {
                format!("there is no code `{code}`; `portfolio explain --list` names them all")
            })?;
            context.console.write(entry.page().as_bytes())?;
        }
        None => context.console.print(|screen, to| terminal::table(&list(), screen, to))?,
    }
    Ok(Exit::Clean)
}

/// All codes as a table.
fn list() -> Table {
    let columns = vec![
        Column::new("code", Kind::Text, "Code", "Kode"),
        Column::new("level", Kind::Text, "Level", "Nivå"),
        Column::new("looks_at", Kind::Text, "Looks at", "Ser på"),
        Column::new("name", Kind::Text, "Name", "Navn"),
        Column::new("summary", Kind::Text, "What is wrong", "Hva som er galt"),
    ];
    let mut table = Table::new("rules", Words::new("Rules", "Regler"), columns);
    entries().iter().for_each(|entry| table.push(cells(entry)));
    table
}

fn cells(entry: &Entry) -> [Cell; 5] {
    [
        Cell::text(entry.card.code),
        Cell::or_empty(entry.severity(), |severity| Cell::text(severity.name())),
        Cell::text(entry.stage()),
        Cell::text(entry.card.name),
        Cell::text(entry.card.meaning),
    ]
}
