//! ArchiMate models: the Open Group's exchange file, and the file of Archi.
//!
//! What enters: bytes. What leaves: the entries of our own models as they were; of others an application component each, with its
//! identifier, so that an export keeps the links of views drawn elsewhere. What always holds: no entity is expanded, no document type
//! accepted, no nesting deeper than [`DEEPEST`]; what is kept out is counted by its type.

mod archi;
mod entries;
mod exchange;
mod separated;
mod tree;

use super::table::{self, ReadError, ReadOptions};
use super::{Brought, Refusal};
use crate::words::t;

pub use separated::is_csv;
pub use tree::DEEPEST;

/// A concept of a model: an element or a relation.
#[derive(Clone, Debug, Default)]
struct Concept {
    id: String,
    /// Its type, as the exchange file names it.
    kind: String,
    /// Its names, in whatever languages.
    names: Vec<String>,
    documentation: Option<String>,
    properties: Vec<(String, String)>,
    /// Of a relation, its ends.
    ends: Option<(String, String)>,
}

/// Reads a model.
pub fn read(bytes: &[u8], options: &ReadOptions) -> Result<Brought, Refusal> {
    let tree = tree::parse(&table::text(bytes, options)?, &options.limits)?;
    let concepts = match tree.name.as_str() {
        "model" if tree.attribute("xmlns").is_some_and(|space| space.starts_with(exchange::NAMESPACE)) => {
            exchange::concepts(&tree)
        }
        "archimate:model" => archi::concepts(&tree),
        other => {
            return Err(Refusal::NotThis(t!("import_refused.other_root", element = other)));
        }
    };
    Ok(entries::entries(concepts))
}

/// Reads the files of Archi's CSV.
pub fn read_csv(files: &[&[u8]], options: &ReadOptions) -> Result<Brought, ReadError> {
    Ok(entries::entries(separated::concepts(files, options)?))
}

/// Whether a file looks like an ArchiMate model: for whoever must tell what a file is.
pub fn is_model(beginning: &str) -> bool {
    beginning.contains("<archimate:model") || beginning.contains(exchange::NAMESPACE)
}
