//! Where a finding is, as the formats for machines want it.

use crate::diagnostic::Label;
use crate::source::{Position, Sources};

/// A place: the path with `/` between folders, and where it begins and ends. The end is the position after the last
/// character.
#[derive(Clone, Copy, Debug)]
pub struct Region<'a> {
    pub path: &'a str,
    pub start: Position,
    pub end: Position,
}

/// The place of a label.
pub fn region<'a>(label: &Label, sources: &'a Sources) -> Region<'a> {
    Region {
        path: &sources.file(label.span.file).path,
        start: sources.start(label.span),
        end: sources.end(label.span),
    }
}
