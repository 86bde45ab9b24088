//! `portfolio rename`: another id, everywhere.

use clap::Args;

use super::editing::{Desk, How};
use super::{Context, Exit};
use crate::edit::{address, rename};
use crate::words::t;

/// Give a system or a contract another id, everywhere it is named: inventories, integrations, decisions, waivers, import locks, the saved plan that `lock` names
#[derive(Debug, Args)]
pub struct Arguments {
    /// The entry: `municipality/system` or `municipality/contract`
    #[arg(value_name = "REF")]
    reference: String,
    /// Its new id, with the municipality before it or not
    #[arg(value_name = "NEW")]
    new: String,
    #[command(flatten)]
    how: How,
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let desk = Desk::open(context)?;
    let found = address::thing(&desk.documents, &desk.register, &arguments.reference)
        .and_then(|thing| Ok((rename::new_id(&thing, &arguments.new)?, thing)));
    let (id, thing) = found?;
    let changes = rename::changes(&desk.documents, &thing, &id);
    let locks = desk.names("import").into_iter().map(|name| format!("import/{name}"));
    let locks = locks.filter(|path| path.ends_with(".lock.jsonl"));
    let locks = locks.filter_map(|path| Some((rename::lock(&thing, &id, &desk.text(&path)?)?, path)));
    let mut locks: Vec<(String, String)> = locks.map(|(text, path)| (path, text)).collect();
    let plan = desk.documents.manifest().and_then(|manifest| manifest.lock().owned());
    let plan = plan.and_then(|path| Some((rename::saved_plan(&thing, &id, &desk.text(&path)?)?, path)));
    locks.extend(plan.map(|(text, path)| (path, text)));
    let exit = desk.make(changes, locks, arguments.how, context)?;
    context.console.note(t!("edit.baseline"));
    Ok(exit)
}
