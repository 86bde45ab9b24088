//! `portfolio set` and `unset`: one value of a file, every other byte as it was.

use clap::Args;

use super::editing::{Desk, How};
use super::{Context, Exit};
use crate::edit::{FileChange, address, typed};

/// Set one value in the files of the workspace; comments and every other byte stay
///
/// `portfolio set nord/gerica.contract tieto-2027`, `portfolio set 'nord/gerica.covers[care-ehr].users' 350`,
/// `portfolio set merger.date 2028-01-01`. Where a system and a contract have the same id, `system:` or `contract:` says which.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The entry and its key: `municipality/system.key`, `municipality/contract.key`, `municipality.key`, `merger.date`
    #[arg(value_name = "REF.KEY")]
    reference: String,
    /// The value; a list with commas, or in brackets
    #[arg(value_name = "VALUE", allow_hyphen_values = true)]
    value: String,
    #[command(flatten)]
    how: How,
}

/// Take one key away from the files of the workspace; comments and every other byte stay
///
/// `portfolio unset nord/gerica.owner`.
#[derive(Debug, Args)]
pub struct Unset {
    /// The entry and its key
    #[arg(value_name = "REF.KEY")]
    reference: String,
    #[command(flatten)]
    how: How,
}

/// Runs `set`.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let desk = Desk::open(context)?;
    let found = address::address(&desk.documents, &desk.register, &arguments.reference)
        .and_then(|address| Ok((typed::value(&address, &arguments.value, &desk.register)?, address)));
    let (value, address) = found?;
    let change = FileChange::set(address.path, value);
    desk.make(vec![(address.file, change)], Vec::new(), arguments.how, context)
}

/// Runs `unset`.
pub fn unset(arguments: &Unset, context: &mut Context) -> anyhow::Result<Exit> {
    let desk = Desk::open(context)?;
    let address = address::address(&desk.documents, &desk.register, &arguments.reference)
        .and_then(address::Address::of_a_key)?;
    desk.make(vec![(address.file, FileChange::remove(address.path))], Vec::new(), arguments.how, context)
}
