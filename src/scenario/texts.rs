//! The texts of the files that a scenario changes.

use std::collections::BTreeMap;

use super::{Override, What, decisions, refused, settings, without};
use crate::edit::{self, FileChange};
use crate::load::{self, BUILTIN_PLACE, Documents, Tree};
use crate::register::Register;
use crate::source::FileId;
use crate::words::Text;

/// The workspace that a scenario is about.
#[derive(Clone, Copy, Debug)]
pub struct Base<'a> {
    /// Its files.
    pub documents: &'a Documents,
    /// What has an id in them.
    pub register: &'a Register,
    /// The path of each file that was read, by how it is shown.
    pub paths: &'a BTreeMap<String, String>,
}

/// The files as they would be.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    /// The texts that change: by the path of the file, or by how it is shown where it is inside the program.
    pub texts: BTreeMap<String, String>,
    /// What is worth knowing, with the part that makes it so.
    pub notes: Vec<(usize, Text)>,
}

/// The texts of the files that some parts of a scenario change; or what is wrong, with the part that is.
pub fn texts(base: Base<'_>, parts: &[&Override]) -> Result<Texts, Vec<(usize, Text)>> {
    let mut draft = Draft { base, changed: BTreeMap::new(), new: BTreeMap::new() };
    let (mut wrong, mut notes) = (Vec::new(), Vec::new());
    for (number, part) in parts.iter().enumerate() {
        let done = match &part.what {
            What::Set(path, given) => settings::set(&mut draft, path, given),
            What::Decision(value) => decisions::decide(&mut draft, value),
            What::Without(words) => without::leave(&mut draft, words)
                .map(|said| notes.extend(said.into_iter().map(|note| (number, note)))),
        };
        wrong.extend(done.err().map(|why| (number, why)));
    }
    if wrong.is_empty() { Ok(Texts { texts: draft.texts(), notes }) } else { Err(wrong) }
}

/// Texts in the making.
pub(super) struct Draft<'a> {
    pub base: Base<'a>,
    changed: BTreeMap<FileId, String>,
    /// Files that are not there yet, by their paths.
    pub new: BTreeMap<String, String>,
}

impl Draft<'_> {
    /// The text of a file as it is by now.
    pub fn text(&self, file: FileId) -> &str {
        self.changed.get(&file).map_or(&self.base.documents.sources.file(file).text, String::as_str)
    }

    /// The same, read.
    pub fn tree(&self, file: FileId) -> Option<Tree> {
        load::document(self.text(file)).0
    }

    /// Makes changes in a file.
    pub fn change(&mut self, file: FileId, changes: &[FileChange]) -> Result<(), Text> {
        if changes.is_empty() {
            return Ok(());
        }
        let text = edit::apply(self.text(file), changes).map_err(refused)?;
        self.changed.insert(file, text);
        Ok(())
    }

    fn texts(self) -> BTreeMap<String, String> {
        let sources = &self.base.documents.sources;
        let name = |file: FileId| {
            let shown = sources.file(file).path.as_str();
            match self.base.paths.get(shown) {
                Some(path) => path.clone(),
                None => {
                    debug_assert!(shown.starts_with(BUILTIN_PLACE), "{shown} was read by nobody");
                    shown.to_owned()
                }
            }
        };
        let changed: BTreeMap<String, String> =
            self.changed.iter().map(|(file, text)| (name(*file), text.clone())).collect();
        changed.into_iter().chain(self.new).collect()
    }
}
