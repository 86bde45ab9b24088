//! Arguments -> stages -> renderers.
//!
//! What enters: the command line. What leaves: bytes on stdout, messages on stderr, an exit code.
//! What always holds: this is the only room with stdout, the clock and the environment. A command is one file that reads
//! like the pipeline: no loops, no formatting.

#![allow(
    clippy::disallowed_methods,
    reason = "this is the room with stdout, the clock, the environment and the files that are written"
)]

mod ask;
mod book;
mod catalogue;
mod check;
mod compare;
mod completions;
mod confirm;
mod console;
mod context;
mod decide;
mod diff;
mod editing;
mod exit;
mod explain;
mod export;
mod fairness;
mod fault;
mod fix;
mod freedom;
mod front;
mod git;
mod graph;
mod import;
mod init;
mod input;
mod journal;
mod list;
mod log;
mod options;
mod output;
mod pager;
mod plan;
mod planning;
mod reference;
mod rename;
mod report;
mod repository;
mod review;
mod risk;
mod roadmap;
mod saved;
mod scenario;
mod schema;
mod set;
mod show;
mod side;
mod statistics;
mod status;
mod summary;
mod supposed;
mod usage;
mod verify;
mod what_if;
mod whole;
mod why;
pub mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub use context::Context;
pub use exit::Exit;

/// The target application portfolio of a municipal merger: at most one system per domain, proven best.
#[derive(Debug, Parser)]
#[command(name = "portfolio", version, max_term_width = 100, propagate_version = true)]
struct Arguments {
    #[command(flatten)]
    options: options::Options,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Diff(diff::Arguments),
    Plan(plan::Arguments),
    Review(review::Arguments),
    Status(status::Arguments),
    Log(log::Arguments),
    Check(check::Arguments),
    Verify(verify::Arguments),
    Report(Box<report::Arguments>),
    Roadmap(roadmap::Arguments),
    Explain(explain::Arguments),
    Export(export::Arguments),
    Schema(schema::Arguments),
    Graph(graph::Arguments),
    Show(show::Arguments),
    Why(why::Arguments),
    Freedom(freedom::Arguments),
    Front(front::Arguments),
    Risk(risk::Arguments),
    Fairness(fairness::Arguments),
    Compare(compare::Arguments),
    Scenario(scenario::Arguments),
    Init(init::Arguments),
    Import(import::Arguments),
    List(list::Arguments),
    Set(set::Arguments),
    Unset(set::Unset),
    Rename(rename::Arguments),
    Decide(decide::Arguments),
    Confirm(confirm::Arguments),
    Catalogue(catalogue::Arguments),
    Completions(completions::Arguments),
    Man(completions::Manual),
}

impl Command {
    fn run(&self, context: &mut Context) -> anyhow::Result<Exit> {
        match self {
            Command::Diff(arguments) => diff::run(arguments, context),
            Command::Graph(arguments) => graph::run(arguments, context),
            Command::Show(arguments) => show::run(arguments, context),
            Command::Why(arguments) => why::run(arguments, context),
            Command::Risk(arguments) => risk::run(arguments, context),
            Command::Fairness(arguments) => fairness::run(arguments, context),
            Command::Front(arguments) => front::run(arguments, context),
            Command::Compare(arguments) => compare::run(arguments, context),
            Command::Scenario(arguments) => scenario::run(arguments, context),
            Command::Freedom(arguments) => freedom::run(arguments, context),
            Command::Plan(arguments) => plan::run(arguments, context),
            Command::Review(arguments) => review::run(arguments, context),
            Command::Status(arguments) => status::run(arguments, context),
            Command::Log(arguments) => log::run(arguments, context),
            Command::Check(arguments) => check::run(arguments, context),
            Command::Verify(arguments) => verify::run(arguments, context),
            Command::Report(arguments) => report::run(arguments, context),
            Command::Roadmap(arguments) => roadmap::run(arguments, context),
            Command::Explain(arguments) => explain::run(arguments, context),
            Command::Export(arguments) => export::run(arguments, context),
            Command::Schema(arguments) => schema::run(arguments, context),
            Command::Init(arguments) => init::run(arguments, context),
            Command::Import(arguments) => import::run(arguments, context),
            Command::List(arguments) => list::run(arguments, context),
            Command::Set(arguments) => set::run(arguments, context),
            Command::Unset(arguments) => set::unset(arguments, context),
            Command::Rename(arguments) => rename::run(arguments, context),
            Command::Decide(arguments) => decide::run(arguments, context),
            Command::Confirm(arguments) => confirm::run(arguments, context),
            Command::Catalogue(arguments) => catalogue::run(arguments, context),
            Command::Completions(arguments) => completions::run(arguments, context),
            Command::Man(arguments) => completions::manual(arguments, context),
        }
    }
}

/// Reads the command line and does what it says.
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return usage::refuse(&error),
    };
    let mut context = Context::new(arguments.options);
    let result = arguments.command.run(&mut context);
    exit::code(result, &mut context)
}
