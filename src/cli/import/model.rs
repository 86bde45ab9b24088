//! The import of entries that come whole: our own exports, and models.

use std::collections::BTreeMap;

use super::super::editing::How;
use super::super::{Context, Exit};
use super::{Arguments, Ground, Telling};
use crate::import::Brought;
use crate::import::models::{self, Model, NoOne};
use crate::render::terminal;
use crate::report::imported;
use crate::words::t;

/// Imports what a file brings.
pub fn run(
    arguments: &Arguments,
    ground: &Ground,
    name: &str,
    brought: Brought,
    context: &mut Context,
) -> anyhow::Result<Exit> {
    brought.within(&arguments.flags.limits()).map_err(|error| super::unreadable(&error))?;
    let into = arguments.municipality(ground)?;
    let model = models::update(brought, into.as_deref(), &ground.standing, arguments.prefer());
    let model = model.map_err(|no| match no {
        NoOne::NotSaid => t!("import_model.not_said"),
        NoOne::Unknown(id) => t!("import_refused.no_municipality", id = id),
    })?;
    show(arguments, name, &model, context)?;
    let exit = arguments.exit(&model.told, model.conflicts, 0);
    if arguments.dry_run && arguments.format == Telling::Json {
        return Ok(exit);
    }
    let how = How { diff: false, dry_run: arguments.dry_run };
    ground.desk.make(ground.changes(model.edits), Vec::new(), how, context)?;
    Ok(exit)
}

fn show(arguments: &Arguments, name: &str, model: &Model, context: &mut Context) -> anyhow::Result<()> {
    let language = context.options.language();
    if arguments.format == Telling::Json {
        let told: Vec<_> =
            model.told.iter().map(|told| crate::import::record::told(told, language)).collect();
        let counts: BTreeMap<&String, _> =
            model.counts.iter().map(|(id, counts)| (id, crate::import::record::counts(counts))).collect();
        let record = serde_json::json!({
            "format": 1, "file": name, "new": counts, "same": model.same, "conflicts": model.conflicts, "told": told,
        });
        let text = format!("{}\n", serde_json::to_string_pretty(&record)?);
        return Ok(context.console.write(text.as_bytes())?);
    }
    let page = imported::model(model, &super::program(context), name);
    Ok(context.console.print(|style, to| terminal::render(&page, style, to))?)
}
