//! `portfolio catalogue`: an entry of the catalogue, to read or to build upon.

use clap::{Args, Subcommand};

use super::editing::{Desk, How};
use super::{Context, Exit, workspace};
use crate::edit::eject;
use crate::load::load;
use crate::register::Register;

/// Print an entry of the catalogue as YAML, or write it into a file of your own
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Print the entry as it is written
    Show {
        /// A domain, product, component or sector, by id or name
        #[arg(value_name = "ENTRY", required = true)]
        entries: Vec<String>,
    },
    /// Write the entry into the workspace's own catalogue, where `set` and you can change it
    Eject {
        /// A domain, product, component or sector, by id or name
        #[arg(value_name = "ENTRY", required = true)]
        entries: Vec<String>,
        #[command(flatten)]
        how: How,
    },
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    match &arguments.what {
        What::Show { entries } => {
            let Some(files) = workspace::files(context)? else { return Ok(Exit::Findings) };
            let (documents, _) = load(files.as_ref());
            let text = eject::shown(&documents, &Register::of(&documents), entries);
            let text = text?;
            context.console.print(|_, to| to.write_all(text.as_bytes()))?;
            Ok(Exit::Clean)
        }
        What::Eject { entries, how } => {
            let desk = Desk::open(context)?;
            let ejected = eject::ejected(&desk.documents, &desk.register, entries);
            let ejected = ejected?;
            desk.make(ejected.changes, ejected.new, *how, context)
        }
    }
}
