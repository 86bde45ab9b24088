//! Where a finding is, as the formats for machines want it.

use std::borrow::Cow;

use super::Results;
use crate::diagnostic::Label;
use crate::source::{Position, Sources};

/// A place: the path with `/` between folders, and where it begins and ends. The end is the position after the last
/// character.
#[derive(Clone, Debug)]
pub struct Region<'a> {
    pub path: Cow<'a, str>,
    pub start: Position,
    pub end: Position,
}

/// The place of a label, with the path as it is shown.
pub fn region<'a>(label: &Label, sources: &'a Sources) -> Region<'a> {
    Region {
        path: Cow::Borrowed(&sources.file(label.span.file).path),
        start: sources.start(label.span),
        end: sources.end(label.span),
    }
}

/// The place of a label, with the path from the root of the repository.
pub fn in_repository<'a>(label: &Label, results: &Results<'a>) -> Region<'a> {
    let place = region(label, results.sources);
    Region { path: results.repository.path(&results.sources.file(label.span.file).path), ..place }
}
