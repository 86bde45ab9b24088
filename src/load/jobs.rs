//! Files that wait to be parsed, each with what it is: their trees, and what is wrong in each by itself.
//!
//! What always holds: the results stand in the order of the jobs; what was read before with the same text is not read again.

use std::sync::Arc;

use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use super::schema::{self, Shape};
use super::tree::{NodeKind, Tree};
use super::validate::validate;
use super::{Documents, codes, parse};
use crate::diagnostic::Finding;
use crate::source::{FileId, Sources};
use crate::words::t;

/// Below this many bytes in all, one thread is quicker than two.
const WORTH_THREADS: usize = 1 << 20;

/// A file that waits to be parsed.
pub(super) struct Job {
    pub file: FileId,
    pub role: Role,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Of this layer: a later one may change what an earlier one says.
    Catalogue(usize),
    /// Of the municipality at this place of [`Documents::inventories`].
    Inventory(usize),
    Decisions,
    Progress,
    Rules,
    /// At this place of [`Documents::scenarios`].
    Scenario(usize),
}

impl Role {
    fn shape(self) -> &'static Shape {
        match self {
            Role::Catalogue(_) => &schema::CATALOGUE_FILE,
            Role::Inventory(_) => &schema::INVENTORY,
            Role::Decisions => &schema::DECISIONS,
            Role::Progress => &schema::PROGRESS,
            Role::Rules => &schema::RULES,
            Role::Scenario(_) => &schema::SCENARIO,
        }
    }
}

/// Parses and validates files, on all cores where there is much to read. The results stand in the order of the jobs.
pub(super) fn parse_all(jobs: &[Job], sources: &Sources, before: Option<&Documents>) -> Vec<Read> {
    let read = |job: &Job| {
        if let Some(tree) = before.and_then(|before| known(before, sources, job.file)) {
            return Read { tree: Some(tree), findings: Vec::new(), known: true };
        }
        let (tree, findings) = parse_one(job, sources);
        Read { tree: tree.map(Arc::new), findings, known: false }
    };
    let bytes: usize = jobs.iter().map(|job| sources.file(job.file).text.len()).sum();
    if bytes < WORTH_THREADS {
        return jobs.iter().map(read).collect();
    }
    jobs.par_iter().with_max_len(1).map(read).collect()
}

/// A file as it was read.
pub(super) struct Read {
    pub tree: Option<Arc<Tree>>,
    pub findings: Vec<Finding>,
    /// Whether that was before, with the same text.
    pub known: bool,
}

/// The tree of a file that was read before with the same text, at the same place of the list.
fn known(before: &Documents, sources: &Sources, file: FileId) -> Option<Arc<Tree>> {
    let tree = before.trees.get(&file)?;
    let (one, other) = (before.sources.file(file), sources.file(file));
    (one.path == other.path && one.text == other.text).then(|| Arc::clone(tree))
}

/// The catalogue as it was joined before, where it was of the same files.
pub(super) fn same_files(before: &Documents, layers: &[Vec<Arc<Tree>>]) -> Option<Arc<Tree>> {
    let catalogue = before.catalogue.as_ref()?;
    let files = layers.iter().flatten().map(|tree| tree.file());
    files.eq(catalogue.files()).then(|| Arc::clone(catalogue))
}

fn parse_one(job: &Job, sources: &Sources) -> (Option<Tree>, Vec<Finding>) {
    let (tree, mut findings) = parse::parse(job.file, &sources.file(job.file).text);
    let Some(tree) = tree else { return (None, findings) };
    let root = tree.root();
    let shape = job.role.shape();
    if root.kind() == NodeKind::Null {
        // No decisions yet is a fine state of a project; a catalogue or inventory without a word is not.
        let finding = match job.role {
            Role::Catalogue(_) => {
                Finding::warning(codes::FILE_EMPTY.code, root.span(), t!("load.file_empty"))
            }
            Role::Inventory(_) => Finding::error(codes::FILE_EMPTY.code, root.span(), t!("load.file_empty"))
                .help(t!("load.inventory_begins")),
            Role::Decisions | Role::Progress | Role::Rules | Role::Scenario(_) => {
                return (Some(tree), findings);
            }
        };
        findings.push(finding);
        return (Some(tree), findings);
    }
    findings.extend(validate(root, shape));
    if root.kind() == NodeKind::Mapping { (Some(tree), findings) } else { (None, findings) }
}
