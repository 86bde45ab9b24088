//! Files kept in memory, and the way from a byte in one of them to a line and a column.
//!
//! What enters: a file's path (as the user should see it) and its text. What leaves: [`Span`]s and [`Position`]s.
//! What always holds: a span lies inside its file, on character boundaries.

use std::sync::Arc;

/// A file of a [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A stretch of bytes in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

/// A place as people count: line and column from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// From 1.
    pub line: u32,
    /// From 1, in characters.
    pub column: u32,
}

/// The byte at which each line of a text begins. A line ends with LF, CR LF or CR alone, as YAML 1.2 has it (5.4).
pub fn line_starts(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let ends = move |&at: &usize| match bytes[at] {
        b'\n' => true,
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    };
    std::iter::once(0).chain((0..bytes.len()).filter(ends).map(|at| at + 1))
}

/// One file's text.
#[derive(Debug)]
pub struct SourceFile {
    /// The path as the user should see it, with `/` between folders.
    pub path: String,
    /// The text, without a byte order mark. Shared with its readers, so that it is kept once.
    pub text: Arc<str>,
    /// The byte at which each line begins.
    line_starts: Vec<u32>,
}

impl SourceFile {
    /// The 1-based line and column of a byte. The one place where positions are made.
    pub fn position(&self, byte: u32) -> Position {
        let byte = self.floor_boundary(byte);
        let line = self.line_starts.partition_point(|&start| start <= byte) - 1;
        let before = &self.text[self.line_starts[line] as usize..byte as usize];
        Position { line: line as u32 + 1, column: before.chars().count() as u32 + 1 }
    }

    /// The byte at which a 1-based line begins; the end of the text past its last line.
    pub fn line_start(&self, line: u32) -> usize {
        self.line_starts.get(line as usize - 1).map_or(self.text.len(), |&start| start as usize)
    }

    /// The text of a 1-based line, without its line ending; empty past the end.
    pub fn line(&self, line: u32) -> &str {
        let Some(&start) = self.line_starts.get(line as usize - 1) else { return "" };
        let end = self.line_starts.get(line as usize).map_or(self.text.len(), |&next| next as usize);
        self.text[start as usize..end].trim_end_matches(['\n', '\r'])
    }

    /// How many lines there are.
    pub fn line_count(&self) -> u32 {
        self.line_starts.len() as u32
    }

    fn floor_boundary(&self, byte: u32) -> u32 {
        let mut byte = (byte as usize).min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        byte as u32
    }
}

/// All files of a run.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    /// Keeps a file. Its text must be shorter than 4 GiB; `load` refuses larger ones long before.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<Arc<str>>) -> FileId {
        let text = text.into();
        assert!(u32::try_from(text.len()).is_ok(), "invariant: load refuses files of 4 GiB");
        let line_starts = line_starts(&text).map(|start| start as u32).collect();
        self.files.push(SourceFile { path: path.into(), text, line_starts });
        FileId(self.files.len() as u32 - 1)
    }

    /// A file.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// All files, in the order they were read.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(index, file)| (FileId(index as u32), file))
    }

    /// Where a span begins.
    pub fn start(&self, span: Span) -> Position {
        self.file(span.file).position(span.start)
    }

    /// Where a span ends: the position after its last character.
    pub fn end(&self, span: Span) -> Position {
        self.file(span.file).position(span.end)
    }

    /// The text of a span.
    pub fn text(&self, span: Span) -> &str {
        let file = self.file(span.file);
        &file.text[file.floor_boundary(span.start) as usize..file.floor_boundary(span.end) as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_count_from_one() {
        let mut sources = Sources::default();
        let file = sources.add("a.yaml", "æøå: 1\r\nb: 2");
        assert_eq!(sources.file(file).position(8), Position { line: 1, column: 6 });
        assert_eq!(sources.file(file).position(11), Position { line: 2, column: 1 });
        assert_eq!(sources.file(file).position(400), Position { line: 2, column: 5 });
        assert_eq!(sources.file(file).position(1), Position { line: 1, column: 1 });
        assert_eq!(sources.file(file).line(1), "æøå: 1");
        assert_eq!(sources.file(file).line(3), "");
    }

    #[test]
    fn a_line_ends_with_any_of_three() {
        let mut sources = Sources::default();
        for text in ["a\n\nb\n", "a\r\n\r\nb\r\n", "a\r\rb\r", "a\n\r\nb\r", "a\r\n\rb\n"] {
            let id = sources.add("a.yaml", text);
            let file = sources.file(id);
            let lines: Vec<&str> = (1..=file.line_count()).map(|line| file.line(line)).collect();
            assert_eq!(lines, ["a", "", "b", ""], "{text:?}");
            assert_eq!(file.position(text.find('b').unwrap() as u32), Position { line: 3, column: 1 });
        }
    }
}
