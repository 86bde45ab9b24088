//! `portfolio confirm`: what a program filled in is right.

use clap::Args;

use super::editing::{Desk, How};
use super::{Context, Exit};
use crate::edit::{address, confirm};
use crate::words::t;

/// Confirm what a program filled in: takes the key out of `guessed`
///
/// `portfolio confirm nord/gerica.product`, `portfolio confirm nord/gerica`, `portfolio confirm --all --class product`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The entry, and perhaps its key: `municipality/system.product`
    #[arg(value_name = "REF[.KEY]", required_unless_present = "all")]
    reference: Option<String>,
    /// Every entry of every inventory
    #[arg(long, conflicts_with = "reference")]
    all: bool,
    /// Only this key, such as `product` or `covers`
    #[arg(long, value_name = "KEY")]
    class: Option<String>,
    #[command(flatten)]
    how: How,
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let desk = Desk::open(context)?;
    let class = arguments.class.as_deref();
    let Some(reference) = &arguments.reference else {
        let (entries, changes) = confirm::all(&desk.documents, class);
        context.console.note(t!("edit.confirmed", count = entries));
        return desk.make(changes, Vec::new(), arguments.how, context);
    };
    let changes = address::thing_before(&desk.documents, &desk.register, reference)
        .and_then(|(thing, rest)| confirm::one(&desk.documents, &thing, rest.strip_prefix('.').or(class)));
    let changes = changes?;
    desk.make(changes, Vec::new(), arguments.how, context)
}
