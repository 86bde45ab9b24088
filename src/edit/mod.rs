//! Changes of a file's text that keep every other byte.
//!
//! What enters: the text of a YAML file and [`FileChange`]s, each with the [`Path`] of what it is about. What leaves: the new text,
//! or a [`Refusal`] that shows the change to make by hand.
//! What always holds: a change is a splice at a place that the loader's own reader found, so nothing else is touched; and what
//! comes out is read again by the same reader: it must say what the old text said but for what was addressed, and every
//! line that was not addressed must be there as it was. Otherwise nothing leaves. A line that is only a comment is never
//! taken away, unless it stands inside what is.

pub mod address;
pub mod begin;
mod collection;
pub mod confirm;
pub mod decide;
pub mod eject;
pub mod fix;
mod guard;
mod path;
mod quoting;
pub mod rename;
mod splice;
pub mod typed;
mod value;

use crate::words::Text;

pub use path::{Path, Step};
pub use value::{Entry, Value};

/// One change of a document. Every path speaks of the text as it is before the changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileChange {
    /// A key gets a value, whether it has one or not; an item of a list another value.
    Set {
        /// The key or item.
        path: Path,
        /// Its value.
        value: Value,
    },
    /// A key is taken away with its value, or an item of a list.
    Remove {
        /// The key or item.
        path: Path,
    },
    /// An item is put at the end of a list; the list is made where it is not there or empty.
    Append {
        /// The list.
        path: Path,
        /// The item.
        value: Value,
        /// A line of comment above it, without its `#`.
        comment: Option<String>,
    },
}

impl FileChange {
    /// A key or an item gets a value.
    pub fn set(path: Path, value: Value) -> Self {
        FileChange::Set { path, value }
    }

    /// A key or an item is taken away.
    pub fn remove(path: Path) -> Self {
        FileChange::Remove { path }
    }

    /// An item is put at the end of a list.
    pub fn append(path: Path, value: Value) -> Self {
        FileChange::Append { path, value, comment: None }
    }

    /// What it is about.
    pub fn path(&self) -> &Path {
        match self {
            FileChange::Set { path, .. } | FileChange::Remove { path } | FileChange::Append { path, .. } => {
                path
            }
        }
    }

    /// The change as a person would make it: what to write where.
    pub fn by_hand(&self) -> Text {
        use crate::words::t;
        let place = self.path().to_string();
        match self {
            FileChange::Set { value, .. } => t!("edit.set_by_hand", place = place, value = value.inline()),
            FileChange::Remove { .. } => t!("edit.remove_by_hand", place = place),
            FileChange::Append { value, .. } => {
                t!("edit.append_by_hand", place = place, value = value.inline())
            }
        }
    }
}

/// Why a change was not made. Nothing has been written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Why.
    pub why: Text,
    /// The changes that were wanted, to make by hand.
    pub by_hand: Vec<Text>,
}

/// Makes the changes, all or none.
pub fn apply(text: &str, changes: &[FileChange]) -> Result<String, Refusal> {
    let (mark, body) = match text.strip_prefix('\u{feff}') {
        Some(body) => ("\u{feff}", body),
        None => ("", text),
    };
    let edited = edited(body, changes)
        .map_err(|why| Refusal { why, by_hand: changes.iter().map(FileChange::by_hand).collect() })?;
    Ok(format!("{mark}{edited}"))
}

fn edited(text: &str, changes: &[FileChange]) -> Result<String, Text> {
    // Every line has an end while the work goes on; the last one loses it again if it had none.
    let ending = if text.ends_with('\n') || text.is_empty() { "" } else { splice::Page::new(text).newline };
    let text = format!("{text}{ending}");
    let tree = guard::read(&text)?;
    let plan = splice::plan(&tree, &text, changes)?;
    let mut edited = splice::spliced(&text, &plan.splices)?;
    guard::holds(&tree, &text, &plan, &edited)?;
    edited.truncate(edited.len() - if edited.ends_with(ending) { ending.len() } else { 0 });
    Ok(edited)
}
