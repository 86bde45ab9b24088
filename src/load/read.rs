//! Which files a workspace has, and reading them all.

use std::collections::BTreeMap;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use super::embedded::{CATALOGUE, Embedded};
use super::files::{FileError, Files, LARGEST, plain};
use super::item::{Item, Spanned};
use super::jobs::{Job, Role, parse_all, same_files};
use super::schema::{self, FORMAT};
use super::text::{Decoded, decode};
use super::tree::{Node, NodeKind, Tree};
use super::validate::validate;
use super::{Documents, Inventory, MANIFEST, SCENARIOS, codes, overlay, parse};
use crate::diagnostic::{Finding, quote};
use crate::source::{FileId, Sources, Span};
use crate::words::{Text, t};

pub(super) struct Reader<'a> {
    files: &'a dyn Files,
    sources: Sources,
    findings: Vec<Finding>,
    /// Every path read so far, and where it is named.
    named: BTreeMap<String, Span>,
    jobs: Vec<Job>,
    /// What was read before, of which whatever has the same text need not be read again.
    before: Option<&'a Documents>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(files: &'a dyn Files) -> Self {
        Reader {
            files,
            sources: Sources::default(),
            findings: Vec::new(),
            named: BTreeMap::new(),
            jobs: Vec::new(),
            before: None,
        }
    }

    /// The same, where most of it was read before.
    pub(super) fn again(files: &'a dyn Files, before: &'a Documents) -> Self {
        Reader { before: Some(before), ..Reader::new(files) }
    }

    pub(super) fn workspace(mut self) -> (Documents, Vec<Finding>) {
        let mut documents = Documents {
            sources: Sources::default(),
            rules: None,
            manifest: None,
            catalogue: None,
            catalogue_complete: true,
            inventories: Vec::new(),
            decisions: None,
            progress: None,
            scenarios: Vec::new(),
            trees: BTreeMap::new(),
        };
        documents.manifest = self.manifest().map(Arc::new);
        let manifest = documents.manifest.clone();
        let manifest = manifest.as_deref().and_then(|tree| tree.item::<schema::Manifest>());
        let scenarios = manifest.map(|manifest| self.named_in(manifest, &mut documents)).unwrap_or_default();
        let mut layers: Vec<Vec<Arc<Tree>>> = Vec::new();
        let mut same_catalogue = true;
        for (job, read) in self.jobs.iter().zip(parse_all(&self.jobs, &self.sources, self.before)) {
            same_catalogue &= read.known || !matches!(job.role, Role::Catalogue(_));
            self.findings.extend(read.findings);
            documents.trees.extend(read.tree.clone().map(|tree| (job.file, tree)));
            match (job.role, read.tree) {
                (Role::Catalogue(layer), Some(tree)) => {
                    documents.catalogue_complete &= all_lists_are_read(&tree);
                    layers.resize_with(layers.len().max(layer + 1), Vec::new);
                    layers[layer].push(tree);
                }
                (Role::Catalogue(_), None) => documents.catalogue_complete = false,
                (Role::Inventory(index), Some(tree)) => documents.inventories[index].files.push(tree),
                (Role::Inventory(index), None) => documents.inventories[index].complete = false,
                (Role::Decisions, tree) => documents.decisions = tree,
                (Role::Progress, tree) => documents.progress = tree,
                (Role::Rules, tree) => documents.rules = tree,
                (Role::Scenario(index), tree) => {
                    let tree = tree.map(|tree| (scenarios[index].clone(), tree));
                    documents.scenarios.extend(tree);
                }
            }
        }
        documents.catalogue = self.joined(&layers, same_catalogue);
        documents.sources = self.sources;
        crate::diagnostic::sort(&mut self.findings, &documents.sources);
        (documents, self.findings)
    }

    /// Opens every file that the manifest names, and those of the scenarios, whose names come back.
    fn named_in(&mut self, manifest: Item<'_, schema::Manifest>, documents: &mut Documents) -> Vec<String> {
        documents.catalogue_complete = self.catalogue(manifest);
        for municipality in manifest.municipalities() {
            let complete = match municipality.inventory().found() {
                Some(path) => self.inventory(path, documents.inventories.len()),
                None => false,
            };
            let entry = municipality.node().index();
            documents.inventories.push(Inventory { entry, files: Vec::new(), complete });
        }
        let files = [
            (manifest.decisions(), Role::Decisions),
            (manifest.progress(), Role::Progress),
            (manifest.rules(), Role::Rules),
        ];
        for (path, role) in files {
            if let Some(path) = path.found() {
                self.file(path, role);
            }
        }
        self.scenarios(manifest.span())
    }

    /// The catalogue of all layers; the one that was read before where no file of it is another.
    fn joined(&mut self, layers: &[Vec<Arc<Tree>>], same: bool) -> Option<Arc<Tree>> {
        let known = self.before.filter(|_| same);
        if let Some(catalogue) = known.and_then(|before| same_files(before, layers)) {
            return Some(catalogue);
        }
        let (catalogue, findings) = overlay::join(layers);
        self.findings.extend(findings);
        if let Some(tree) = &catalogue {
            self.findings.extend(validate(tree.root(), &schema::CATALOGUE));
        }
        catalogue.map(Arc::new)
    }

    fn manifest(&mut self) -> Option<Tree> {
        let nowhere = |sources: &mut Sources, path: String| {
            let file = sources.add(path, "");
            Span { file, start: 0, end: 0 }
        };
        let file = match self.files.read(MANIFEST) {
            Ok(bytes) => self.add(self.files.shown(MANIFEST), bytes)?,
            Err(error) => {
                let place = nowhere(&mut self.sources, self.files.shown(MANIFEST));
                self.failed(&error, MANIFEST, place);
                return None;
            }
        };
        self.named.insert(MANIFEST.to_owned(), Span { file, start: 0, end: 0 });
        let (tree, findings) = parse::parse(file, &self.sources.file(file).text);
        self.findings.extend(findings);
        let tree = tree?;
        let root = tree.root();
        let ours = FORMAT.to_string();
        let format = root.get("format").filter(|format| format.text().is_some_and(|text| text != ours));
        if let Some(format) = format {
            self.other_format(format);
            return None;
        }
        if root.kind() == NodeKind::Null {
            self.empty(root.span(), t!("load.workspace_begins"));
            return None;
        }
        self.findings.extend(validate(root, &schema::MANIFEST));
        (root.kind() == NodeKind::Mapping).then_some(tree)
    }

    /// Refuses a workspace of another format, with the way out.
    fn other_format(&mut self, format: Node<'_>) {
        let text = format.text().unwrap_or_default();
        let message = t!("load.other_format", format = quote(text));
        let mut finding = Finding::error(codes::FORMAT_VERSION.code, format.span(), message);
        if text == "1" {
            let help = t!("load.other_format_old", format = FORMAT);
            finding = changed().into_iter().fold(finding.help(help), Finding::help);
        } else {
            let help = t!("load.other_format_new", format = FORMAT);
            finding = finding.help(help);
        }
        self.findings.push(finding);
    }

    /// Queues the catalogue's files. Whether all could be read.
    fn catalogue(&mut self, manifest: Item<'_, schema::Manifest>) -> bool {
        let files = manifest.catalogue();
        let Some(list) = files.node() else {
            self.builtin(None, 0);
            return true;
        };
        let read = |item: Node<'_>| item.kind() == NodeKind::Scalar;
        let mut complete = list.kind() == NodeKind::List && list.items().all(read);
        for (layer, path) in files.enumerate() {
            complete &= if path.value == CATALOGUE {
                self.builtin(Some(path.span), layer)
            } else {
                self.file(path, Role::Catalogue(layer))
            };
        }
        complete
    }

    fn builtin(&mut self, named: Option<Span>, layer: usize) -> bool {
        if let Some(place) = named
            && !self.first_named(CATALOGUE.to_owned(), place)
        {
            return true;
        }
        for (path, text) in Embedded::files().iter().filter(|(path, _)| path.starts_with("catalogue/")) {
            let shown = Embedded.shown(path);
            let text = self.files.instead(&shown).unwrap_or_else(|| (*text).to_owned());
            let file = self.sources.add(shown, text);
            self.jobs.push(Job { file, role: Role::Catalogue(layer) });
        }
        true
    }

    /// Queues a municipality's files. Whether all could be read.
    fn inventory(&mut self, path: Spanned<&str>, index: usize) -> bool {
        let Some(folder) = self.plain(path) else { return false };
        let entries = match self.files.read(&folder) {
            Ok(bytes) => return self.take(folder, bytes, path.span, Role::Inventory(index)),
            Err(FileError::IsFolder) => match self.files.list(&folder) {
                Ok(entries) => entries,
                Err(error) => return self.failed(&error, path.value, path.span),
            },
            Err(error) => return self.failed(&error, path.value, path.span),
        };
        let (mut complete, mut count) = (true, 0);
        for entry in entries {
            let inside =
                if folder.is_empty() { entry.name.clone() } else { format!("{folder}/{}", entry.name) };
            let ending = entry.name.ends_with(".yaml") || entry.name.ends_with(".yml");
            let yaml = ending && !entry.name.starts_with('.');
            if yaml && !entry.folder {
                count += 1;
                complete &= match self.files.read(&inside) {
                    Ok(bytes) => self.take(inside, bytes, path.span, Role::Inventory(index)),
                    Err(error) => self.failed(&error, &inside, path.span),
                };
            } else if !of_no_concern(&entry.name) {
                let inside = quote(&inside);
                let (message, help) = match entry.folder {
                    true => (t!("load.folder_not_read", path = inside), t!("load.folder_help")),
                    false => (t!("load.file_not_read", path = inside), t!("load.file_help")),
                };
                self.findings.push(Finding::warning(codes::FILE_IGNORED.code, path.span, message).help(help));
            }
        }
        if count == 0 {
            let message = t!("load.folder_empty", path = quote(path.value));
            self.findings.push(
                Finding::error(codes::FOLDER_EMPTY.code, path.span, message)
                    .help(t!("load.folder_empty_help")),
            );
        }
        complete && count > 0
    }

    /// Queues the files of the scenarios. Their ids: the files' names without the ending.
    fn scenarios(&mut self, named: Span) -> Vec<String> {
        let mut ids = Vec::new();
        for entry in self.files.list(SCENARIOS).unwrap_or_default() {
            let ending = [".yaml", ".yml"].iter().find_map(|ending| entry.name.strip_suffix(ending));
            let Some(id) = ending.filter(|id| !entry.folder && !id.starts_with('.')) else { continue };
            let path = format!("{SCENARIOS}/{}", entry.name);
            let role = Role::Scenario(ids.len());
            let taken = match self.files.read(&path) {
                Ok(bytes) => self.take(path, bytes, named, role),
                Err(error) => self.failed(&error, &path, named),
            };
            if taken {
                ids.push(id.to_owned());
            }
        }
        ids
    }

    /// Queues a file. Whether it could be read.
    fn file(&mut self, path: Spanned<&str>, role: Role) -> bool {
        let Some(name) = self.plain(path) else { return false };
        match self.files.read(&name) {
            Ok(bytes) => self.take(name, bytes, path.span, role),
            Err(error) => self.failed(&error, path.value, path.span),
        }
    }

    fn plain(&mut self, path: Spanned<&str>) -> Option<String> {
        let name = plain(path.value);
        if name.is_none() {
            self.failed(&FileError::Outside, path.value, path.span);
        }
        name
    }

    fn take(&mut self, path: String, bytes: Vec<u8>, named: Span, role: Role) -> bool {
        let shown = self.files.shown(&path);
        if !self.first_named(path, named) {
            return false;
        }
        match self.add(shown, bytes) {
            Some(file) => self.jobs.push(Job { file, role }),
            None => return false,
        }
        true
    }

    fn first_named(&mut self, path: String, place: Span) -> bool {
        if let Some(&first) = self.named.get(&path) {
            let message = t!("load.file_twice", path = quote(&path));
            self.findings.push(
                Finding::error(codes::FILE_TWICE.code, place, message)
                    .related(first, t!("load.first_named"))
                    .help(t!("load.file_twice_help")),
            );
            return false;
        }
        self.named.insert(path, place);
        true
    }

    /// Keeps a file's text. None where it is not UTF-8, which is then found.
    fn add(&mut self, shown: String, bytes: Vec<u8>) -> Option<FileId> {
        match decode(bytes) {
            Decoded::Text(text) => Some(self.sources.add(shown, text)),
            Decoded::Bad { text, at, byte } => {
                let file = self.sources.add(shown, text);
                let place = Span { file, start: at as u32, end: at as u32 + '\u{fffd}'.len_utf8() as u32 };
                self.findings.push(
                    Finding::error(
                        codes::FILE_ENCODING.code,
                        place,
                        t!("load.no_utf8", byte = format!("{byte:02X}")),
                    )
                    .help(t!("load.save_utf8")),
                );
                None
            }
            Decoded::Wide => {
                let file = self.sources.add(shown, "");
                let place = Span { file, start: 0, end: 0 };
                self.findings.push(
                    Finding::error(codes::FILE_ENCODING.code, place, t!("load.utf16"))
                        .help(t!("load.save_utf8")),
                );
                None
            }
        }
    }

    fn empty(&mut self, place: Span, help: Text) {
        self.findings.push(Finding::error(codes::FILE_EMPTY.code, place, t!("load.file_empty")).help(help));
    }

    /// Whether something of this name lies there, written in other bytes, as a Mac or an archive may write it.
    fn in_other_bytes(&self, path: &str) -> bool {
        let Some(path) = plain(path).filter(|path| !path.is_ascii()) else { return false };
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
        let entries = self.files.list(folder).unwrap_or_default();
        entries.iter().any(|entry| entry.name.nfc().eq(name.nfc()))
    }

    /// Says why a file could not be read. Always false, for anyone who asks whether it could.
    fn failed(&mut self, error: &FileError, named: &str, place: Span) -> bool {
        let path = quote(named);
        let (card, message, help) = match error {
            FileError::Missing => match self.in_other_bytes(named) {
                true => {
                    (codes::FILE_MISSING, t!("load.other_bytes", path = path), t!("load.other_bytes_help"))
                }
                false => (codes::FILE_MISSING, t!("load.not_there", path = path), t!("load.not_there_help")),
            },
            FileError::IsFolder => {
                (codes::FILE_UNREADABLE, t!("load.is_folder", path = path), t!("load.is_folder_help"))
            }
            FileError::NotFolder => {
                (codes::FILE_UNREADABLE, t!("load.no_folder", path = path), t!("load.no_folder_help"))
            }
            FileError::Outside => {
                (codes::FILE_OUTSIDE, t!("load.outside", path = path), t!("load.outside_help"))
            }
            FileError::TooLarge(bytes) => (
                codes::FILE_TOO_LARGE,
                t!("load.too_large", path = path, bytes = bytes, most = LARGEST),
                t!("load.too_large_help"),
            ),
            FileError::Unreadable(why) => (
                codes::FILE_UNREADABLE,
                t!("load.unreadable", path = path, why = why),
                t!("load.unreadable_help"),
            ),
        };
        self.findings.push(Finding::error(card.code, place, message).help(help));
        false
    }
}

/// What format 2 says otherwise than format 1 (model.md, section 15): the way from one to the other.
fn changed() -> [Text; 6] {
    [
        t!("load.format_2_contracts"),
        t!("load.format_2_prices"),
        t!("load.format_2_domains"),
        t!("load.format_2_rates"),
        t!("load.format_2_systems"),
        t!("load.format_2_inventories"),
    ]
}

/// What may lie in an inventory folder without a word: notes and the system's own hidden files.
fn of_no_concern(name: &str) -> bool {
    let lower = name.to_lowercase();
    let yaml = lower.ends_with(".yaml") || lower.ends_with(".yml");
    !yaml && (lower.starts_with('.') || lower.starts_with("readme") || lower.ends_with(".md"))
}

/// Whether each list of a file of the catalogue is a list of mappings: what another one held may be what somebody names.
fn all_lists_are_read(tree: &Tree) -> bool {
    tree.item::<schema::Catalogue>().is_none_or(|file| {
        file.sectors().is_whole()
            && file.domains().is_whole()
            && file.products().is_whole()
            && file.components().is_whole()
    })
}
