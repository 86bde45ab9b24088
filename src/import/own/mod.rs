//! Our own exports: the document of the landscape, and the three tables.
//!
//! What always holds: what was exported comes in as the same entries, with the same ids; what was filled in is not taken for a fact.

mod json;
mod table;

use crate::load::schema::{SHARED, SYSTEM, Shape};

use super::Entry;

pub use json::{may_be_ours, read};
pub use table::{OwnTable, is_table, kind_of, rows, tables};

/// The table of an item of `systems`.
pub(in crate::import) fn shape_of_system(is_shared: bool) -> &'static Shape {
    if is_shared { &SHARED } else { &SYSTEM }
}

/// Whether an entry of `systems` is a shared one.
pub(in crate::import) fn is_shared(entry: &Entry) -> bool {
    entry.contains_key("shared_from")
}
