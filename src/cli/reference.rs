//! References on the command line, and what to say where they mean nothing or too much.

use anyhow::bail;

use super::Context;
use crate::model::Landscape;
use crate::show::{self, NotFound, Subject};

/// What a reference means.
pub fn find(text: &str, landscape: &Landscape, context: &mut Context) -> anyhow::Result<Subject> {
    match show::find(landscape, text) {
        Ok(found) => {
            if !found.also.is_empty() {
                context.console.note(&format!("{text} is also {}", found.also.join(", ")));
            }
            Ok(found.subject)
        }
        Err(NotFound::Unknown(Some(near))) => bail!("nothing is called `{text}`; did you mean `{near}`?"),
        Err(NotFound::Unknown(None)) => bail!(
            "nothing is called `{text}`; a reference is municipality/system, municipality/contract, product:ID, component:ID or a domain"
        ),
        Err(NotFound::Several(several)) => {
            bail!("`{text}` may be one of several: {}", several.join(", "))
        }
    }
}
