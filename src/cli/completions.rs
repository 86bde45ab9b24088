//! `portfolio completions` and `portfolio man`: what shells and manuals know of the program.

use std::path::PathBuf;

use clap::{Args, CommandFactory};
use clap_complete::Shell;
use clap_mangen::Man;

use super::whole;
use super::{Context, Exit};
use crate::words::t;

/// Print what a shell needs to complete commands and options
///
/// `portfolio completions bash > /etc/bash_completion.d/portfolio`; for fish: `~/.config/fish/completions/portfolio.fish`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Which shell
    shell: Shell,
}

/// Print the manual page; with a folder: one of every command
#[derive(Debug, Args)]
pub struct Manual {
    /// A folder for the pages of every command: `portfolio.1`, `portfolio-plan.1` and so on
    #[arg(short, long = "output", value_name = "DIR")]
    output: Option<PathBuf>,
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let mut bytes = Vec::new();
    clap_complete::generate(arguments.shell, &mut super::Arguments::command(), "portfolio", &mut bytes);
    context.console.write(&bytes)?;
    Ok(Exit::Clean)
}

/// Runs it.
pub fn manual(arguments: &Manual, context: &mut Context) -> anyhow::Result<Exit> {
    let mut command = super::Arguments::command();
    command.build();
    let Some(folder) = &arguments.output else {
        context.console.write(&page(command)?)?;
        return Ok(Exit::Clean);
    };
    let mut pages = Vec::new();
    pages_below(command, "portfolio", &mut pages)?;
    let files: Vec<(PathBuf, Vec<u8>)> =
        pages.into_iter().map(|(name, bytes)| (folder.join(format!("{name}.1")), bytes)).collect();
    whole::write_all(&files)?;
    let shown = folder.display().to_string();
    context.console.note(t!("manual.wrote", count = files.len(), folder = shown));
    Ok(Exit::Clean)
}

fn page(command: clap::Command) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    Man::new(command).render(&mut bytes)?;
    Ok(bytes)
}

/// The pages of a command and of those below it.
fn pages_below(command: clap::Command, name: &str, pages: &mut Vec<(String, Vec<u8>)>) -> anyhow::Result<()> {
    for below in command.get_subcommands().filter(|below| below.get_name() != "help" && !below.is_hide_set())
    {
        let name = format!("{name}-{}", below.get_name());
        pages_below(below.clone(), &name, pages)?;
    }
    pages.push((name.to_owned(), page(command)?));
    Ok(())
}
