//! `portfolio list`: every id, with what it is called and what it belongs to.

use clap::{Args, ValueEnum};

use super::output::{Offers, Output};
use super::{Context, Exit, explain, workspace};
use crate::load::load;
use crate::register::{EntryKind, Register};
use crate::render::{Form, Paper};
use crate::report::{self, List};
use crate::source::Span;

/// List ids, with names and what they belong to; words filter by id, name or alias. Works while files have errors
///
/// `portfolio list domains pleie`, `portfolio list systems visma`, `portfolio list visma`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// What to list, and words to filter by; accents and capitals do not count
    #[arg(value_name = "[KIND] [WORDS]")]
    words: Vec<String>,
    #[command(flatten)]
    output: Output<Offer>,
}

/// What can be listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Of {
    Domains,
    Products,
    Systems,
    Contracts,
    Vendors,
    Municipalities,
    Components,
    Sectors,
    Rules,
    Reports,
}

impl Of {
    const fn kind(self) -> Option<EntryKind> {
        Some(match self {
            Of::Domains => EntryKind::Domain,
            Of::Products => EntryKind::Product,
            Of::Systems => EntryKind::System,
            Of::Contracts => EntryKind::Contract,
            Of::Vendors => EntryKind::Vendor,
            Of::Municipalities => EntryKind::Municipality,
            Of::Components => EntryKind::Component,
            Of::Sectors => EntryKind::Sector,
            Of::Rules | Of::Reports => return None,
        })
    }
}

/// What it writes.
#[derive(Clone, Debug)]
struct Offer;

impl Offers for Offer {
    const FORMS: &'static [Form] = &[Form::Page, Form::Table];
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let sink = arguments.output.sink()?;
    let (of, words) = arguments.meant();
    let paper = match of {
        Some(Of::Rules) => Paper::list(|| explain::list_with(words)),
        Some(Of::Reports) => Paper::list(List::overview),
        _ => {
            let Some(files) = workspace::files(context)? else { return Ok(Exit::Findings) };
            let (documents, _) = load(files.as_ref());
            let register = Register::of(&documents);
            let kinds = of.and_then(Of::kind).map_or_else(|| EntryKind::ALL.to_vec(), |kind| vec![kind]);
            let place = |span: Span| {
                let sources = &documents.sources;
                format!("{}:{}", sources.file(span.file).path, sources.start(span).line)
            };
            let table = report::register(&register.filtered(words, &kinds), &kinds, &place);
            Paper::list(move || table.clone())
        }
    };
    sink.put(&paper, context)?;
    Ok(Exit::Clean)
}

impl Arguments {
    /// The kind that the first word names, if it names one, and the words to filter by.
    fn meant(&self) -> (Option<Of>, &[String]) {
        let Some((first, rest)) = self.words.split_first() else { return (None, &[]) };
        match Of::from_str(first, true) {
            Ok(of) => (Some(of), rest),
            Err(_) => (None, &self.words),
        }
    }
}
