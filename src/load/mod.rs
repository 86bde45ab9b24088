//! Files -> documents with spans. The only room that opens files.
//!
//! What enters: a [`Files`], which knows the workspace's folder. What leaves: [`Documents`], every file of the
//! workspace as a tree of text with places, and every finding about a single file: encoding, syntax, keys, types,
//! ranges. What always holds: one run finds everything, no input makes it panic, and nothing is skipped silently.

mod changed;
pub mod codes;
mod complaint;
mod embedded;
mod files;
mod item;
mod jobs;
mod mishap;
mod mixed;
mod overlay;
mod packed;
mod parse;
mod read;
mod scalar;
pub mod schema;
mod text;
mod tree;
mod validate;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::Finding;
use crate::source::{FileId, Sources};

pub use changed::{Changed, Overlaid};
pub use embedded::{CATALOGUE as BUILTIN_CATALOGUE, Embedded, PLACE as BUILTIN_PLACE};
pub use files::{Entry, FileError, Files, Folder, LARGEST};
pub use item::{Filled, Given, Item, Items, Spanned, Values};
pub use mixed::{DocumentName, EntryKey, Written, entries, mix};
pub use packed::Revision;
pub use parse::comments;
pub use scalar::{DateOrOffset, range};
pub use schema::NumberOrWord;
pub use tree::{Node, NodeKind, Tree};

/// The name of the file that makes a folder a workspace.
pub const MANIFEST: &str = "portfolio.yaml";

/// The folder whose files are scenarios.
pub const SCENARIOS: &str = "scenarios";

/// Every file of a workspace.
#[derive(Debug)]
pub struct Documents {
    /// The files' texts, to show findings in.
    pub sources: Sources,
    /// `rules.yaml`: the checks read it.
    pub rules: Option<Arc<Tree>>,
    pub(crate) manifest: Option<Arc<Tree>>,
    /// The files of the catalogue, joined.
    pub(crate) catalogue: Option<Arc<Tree>>,
    /// Whether every file of the catalogue could be read; else an unknown name may well be in the one that could not.
    pub(crate) catalogue_complete: bool,
    pub(crate) inventories: Vec<Inventory>,
    pub(crate) decisions: Option<Arc<Tree>>,
    pub(crate) progress: Option<Arc<Tree>>,
    /// The scenarios by their ids, sorted.
    pub(crate) scenarios: Vec<(String, Arc<Tree>)>,
    /// Every file but the manifest that could be read, by itself.
    trees: BTreeMap<FileId, Arc<Tree>>,
}

/// What one municipality of the manifest brings.
#[derive(Debug)]
pub(crate) struct Inventory {
    /// Its entry in the manifest.
    pub entry: u32,
    /// Its files.
    pub files: Vec<Arc<Tree>>,
    /// Whether every file could be read.
    pub complete: bool,
}

impl Documents {
    /// `portfolio.yaml`, read with its table.
    pub(crate) fn manifest(&self) -> Option<Item<'_, schema::Manifest>> {
        Item::new(self.manifest.as_deref()?.root())
    }

    /// The catalogue, read with its table.
    pub(crate) fn catalogue(&self) -> Option<Item<'_, schema::Catalogue>> {
        Item::new(self.catalogue.as_deref()?.root())
    }

    /// The scenarios by their ids, each read with its table; none for what is no mapping.
    pub(crate) fn scenarios(&self) -> impl Iterator<Item = (&str, Option<Item<'_, schema::Scenario>>)> {
        self.scenarios.iter().map(|(id, tree)| (id.as_str(), tree.item()))
    }

    /// The files of the catalogue, in the order in which they are read.
    pub(crate) fn catalogue_files(&self) -> impl DoubleEndedIterator<Item = FileId> {
        self.catalogue.iter().flat_map(|tree| tree.files())
    }

    /// The files of the inventories, each with its municipality as the manifest names it.
    pub(crate) fn inventory_files(&self) -> impl Iterator<Item = (&str, Item<'_, schema::Inventory>)> {
        self.inventories.iter().flat_map(|inventory| {
            let id = self.municipality(inventory).and_then(|item| item.id().value()).unwrap_or_default();
            inventory.files.iter().filter_map(move |file| Some((id, Item::new(file.root())?)))
        })
    }

    /// A municipality's entry in the manifest.
    pub(crate) fn municipality(&self, inventory: &Inventory) -> Option<Item<'_, schema::Municipality>> {
        Item::new(self.manifest.as_deref()?.at(inventory.entry))
    }
}

/// Reads a workspace.
pub fn load(files: &dyn Files) -> (Documents, Vec<Finding>) {
    read::Reader::new(files).workspace()
}

/// Reads a workspace most of whose files were read before, without errors: what has the same text is not read again, and what was found
/// in it is not told again.
pub fn load_again(files: &dyn Files, before: &Documents) -> (Documents, Vec<Finding>) {
    read::Reader::again(files, before).workspace()
}

/// Reads one file that is no part of a workspace's own, such as a mapping, with its table.
pub fn lone(path: &str, text: &str, shape: &'static schema::Shape) -> Lone {
    let mut sources = Sources::default();
    let file = sources.add(path, text);
    let (tree, mut findings) = parse::parse(file, &sources.file(file).text);
    if let Some(tree) = &tree {
        findings.extend(validate::validate(tree.root(), shape));
    }
    Lone { sources, tree, findings }
}

/// A file by itself.
#[derive(Debug)]
pub struct Lone {
    /// Its text.
    pub sources: Sources,
    /// What it says.
    pub tree: Option<Tree>,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
}

/// Reads one document that lies nowhere, such as a text that is about to be written: its tree, and what is wrong with it as
/// YAML. What its keys mean is not looked at.
pub fn document(text: &str) -> (Option<Tree>, Vec<Finding>) {
    let mut sources = Sources::default();
    let file = sources.add("", text);
    parse::parse(file, &sources.file(file).text)
}
