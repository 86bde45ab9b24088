//! What a zipped file unpacks to, measured before anybody believes it.
//!
//! What enters: the bytes of a zip file. What leaves: what kind of workbook it is, and what its sheets hide. What always holds: every
//! entry was unpacked into nothing and counted first, so that a small file that claims to be a large one costs little.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::error::{at_most, within};
use super::{BookKind, Limits, Measure, ReadError};

/// Files of these kinds have to be read whole, so that they may be so large, unpacked.
pub(super) const WHOLE: u64 = 64 << 20;

/// A zipped workbook.
pub(super) struct Package<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// What kind of workbook it is.
    pub kind: BookKind,
}

/// What the cells of a sheet do not say.
#[derive(Clone, Debug, Default)]
pub(super) struct Around {
    /// The numbers of the rows that are hidden, from 1.
    pub hidden: BTreeSet<u32>,
    /// Regions that look like one cell: first row, first column, last row, last column, from 1.
    pub merged: Vec<(u32, u32, u32, u32)>,
}

impl<'b> Package<'b> {
    /// Opens a file and measures it.
    pub fn open(bytes: &'b [u8], limits: &Limits) -> Result<Self, ReadError> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
        let mut total = 0_u64;
        for index in 0..zip.len() {
            let entry = zip.by_index(index).map_err(broken)?;
            // One byte more than allowed is enough to know.
            let left = limits.bytes.saturating_sub(total).saturating_add(1);
            total += io::copy(&mut entry.take(left), &mut io::sink()).map_err(broken)?;
            within(total, limits.bytes)?;
        }
        let kind = kind(&zip).ok_or_else(|| super::error::not_known(bytes))?;
        if kind == BookKind::Ods {
            if total > WHOLE {
                let (found, limit) = (total.div_ceil(1 << 20), WHOLE >> 20);
                return Err(ReadError::TooBig { measure: Measure::Whole, found, limit });
            }
            repeated(&mut zip, limits)?;
        }
        if kind == BookKind::Xlsx {
            held(&mut zip, limits)?;
        }
        Ok(Package { zip, kind })
    }

    /// What the sheets of an xlsx hide and join, by the sheets' names.
    pub fn around(&mut self) -> BTreeMap<String, Around> {
        let targets = self.targets();
        let mut all = BTreeMap::new();
        for (name, id) in self.names() {
            let Some(path) = targets.get(&id) else { continue };
            let path = path.strip_prefix('/').map_or_else(|| format!("xl/{path}"), str::to_owned);
            let Ok(entry) = self.zip.by_name(&path) else { continue };
            let mut around = Around::default();
            let mut reader = Reader::from_reader(BufReader::new(entry));
            each(&mut reader, |element| around.take(element));
            all.insert(name, around);
        }
        all
    }

    /// The names of the sheets with the ids of their parts.
    fn names(&mut self) -> Vec<(String, String)> {
        let mut names = Vec::new();
        self.each("xl/workbook.xml", |element| {
            if element.local_name().as_ref() == "sheet" {
                let id = attribute(element, "id");
                names.extend(attribute(element, "name").zip(id));
            }
        });
        names
    }

    /// The paths of the parts by their ids.
    fn targets(&mut self) -> BTreeMap<String, String> {
        let mut targets = BTreeMap::new();
        self.each("xl/_rels/workbook.xml.rels", |element| {
            if element.local_name().as_ref() == "Relationship" {
                targets.extend(attribute(element, "Id").zip(attribute(element, "Target")));
            }
        });
        targets
    }

    fn each(&mut self, path: &str, take: impl FnMut(&BytesStart<'_>)) {
        if let Ok(entry) = self.zip.by_name(path) {
            each(&mut Reader::from_reader(BufReader::new(entry)), take);
        }
    }
}

impl Around {
    fn take(&mut self, element: &BytesStart<'_>) {
        match element.local_name().as_ref() {
            "row" => {
                let hidden = attribute(element, "hidden").is_some_and(|text| text == "1" || text == "true");
                let number = attribute(element, "r").and_then(|text| text.parse::<u32>().ok());
                self.hidden.extend(number.filter(|_| hidden));
            }
            "mergeCell" => self.merged.extend(attribute(element, "ref").and_then(|text| region(&text))),
            _ => {}
        }
    }
}

/// What kind of workbook a zipped file is.
fn kind(zip: &ZipArchive<Cursor<&[u8]>>) -> Option<BookKind> {
    let has = |name: &str| zip.file_names().flatten().any(|known| known.eq_ignore_ascii_case(name));
    if has("xl/workbook.xml") {
        Some(BookKind::Xlsx)
    } else if has("xl/workbook.bin") {
        Some(BookKind::Xlsb)
    } else if has("content.xml") && has("mimetype") {
        Some(BookKind::Ods)
    } else {
        None
    }
}

/// Calls for every element that begins.
fn each(reader: &mut Reader<impl io::BufRead>, mut take: impl FnMut(&BytesStart<'_>)) {
    each_while(reader, &mut |element| {
        take(element);
        true
    });
}

/// Calls for every element that begins, as long as the answer is yes.
fn each_while(reader: &mut Reader<impl io::BufRead>, take: &mut dyn FnMut(&BytesStart<'_>) -> bool) {
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element) | Event::Empty(element)) if !take(&element) => return,
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut all = element.attributes().flatten();
    let found = all.find(|attribute| attribute.key.local_name().as_ref() == name)?;
    found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// What a workbook holds beside its sheets is read whole: the texts that its cells share, names, formats. They are counted first.
fn held(zip: &mut ZipArchive<Cursor<&[u8]>>, limits: &Limits) -> Result<(), ReadError> {
    let names: Vec<String> = zip.file_names().flatten().map(std::borrow::Cow::into_owned).collect();
    for name in names.iter().filter(|name| name.ends_with(".xml") && !name.starts_with("xl/worksheets/")) {
        let Ok(entry) = zip.by_name(name) else { continue };
        let is_texts = name.ends_with("sharedStrings.xml");
        let mut count = 0;
        let mut take = |element: &BytesStart<'_>| {
            count += usize::from(!is_texts || element.local_name().as_ref() == "si");
            count <= limits.cells
        };
        each_while(&mut Reader::from_reader(BufReader::new(entry)), &mut take);
        at_most(Measure::Cells, count, limits.cells)?;
    }
    Ok(())
}

/// An OpenDocument table says once what stands in many cells: what that comes to is counted before it is read.
fn repeated(zip: &mut ZipArchive<Cursor<&[u8]>>, limits: &Limits) -> Result<(), ReadError> {
    let Ok(entry) = zip.by_name("content.xml") else { return Ok(()) };
    let mut reader = Reader::from_reader(BufReader::new(entry));
    let mut table = Extent::default();
    let mut worst = (0_u64, 0_u64);
    let mut take = |element: &BytesStart<'_>| {
        let times =
            |name: &str| attribute(element, name).and_then(|text| text.parse::<u64>().ok()).unwrap_or(1);
        match element.local_name().as_ref() {
            "table" => table = Extent::default(),
            "table-row" => table.row(times("number-rows-repeated")),
            "table-cell" | "covered-table-cell" => {
                let filled =
                    element.attributes().flatten().any(|one| one.key.local_name().as_ref() == "value-type");
                table.cell(times("number-columns-repeated"), filled);
            }
            _ => {}
        }
        worst = (worst.0.max(table.rows), worst.1.max(table.rows.saturating_mul(table.width)));
    };
    each(&mut reader, &mut take);
    let whole = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    at_most(Measure::Rows, whole(worst.0), limits.rows)?;
    at_most(Measure::Cells, whole(worst.1), limits.cells.saturating_mul(5))
}

/// How far the filled cells of a table reach.
#[derive(Default)]
struct Extent {
    /// Rows up to the last one with anything in it.
    rows: u64,
    width: u64,
    /// Rows up to the one that is read now, and how often that one stands.
    before: u64,
    times: u64,
    column: u64,
}

impl Extent {
    fn row(&mut self, times: u64) {
        self.before = self.before.saturating_add(self.times);
        self.times = times;
        self.column = 0;
    }

    fn cell(&mut self, times: u64, filled: bool) {
        self.column = self.column.saturating_add(times);
        if filled {
            self.width = self.width.max(self.column);
            self.rows = self.rows.max(self.before.saturating_add(self.times));
        }
    }
}

/// `B2:D4` as numbers.
fn region(text: &str) -> Option<(u32, u32, u32, u32)> {
    let (first, last) = text.split_once(':')?;
    let ((top, left), (bottom, right)) = (cell(first)?, cell(last)?);
    Some((top, left, bottom, right))
}

/// `B2` as its row and column.
fn cell(text: &str) -> Option<(u32, u32)> {
    let plain = text.replace('$', "");
    let letters = plain.find(|sign: char| sign.is_ascii_digit())?;
    let column = plain[..letters].bytes().try_fold(0_u32, |column, letter| {
        let digit = letter.to_ascii_uppercase().checked_sub(b'A').filter(|digit| *digit < 26)?;
        column.checked_mul(26)?.checked_add(u32::from(digit) + 1)
    })?;
    Some((plain[letters..].parse().ok()?, column))
}

fn broken(error: impl std::fmt::Display) -> ReadError {
    ReadError::Broken { reason: error.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_are_numbers() {
        assert_eq!(region("B2:AA14"), Some((2, 2, 14, 27)));
        assert_eq!(region("B2"), None);
    }

    #[test]
    fn what_is_repeated_counts() {
        let mut extent = Extent::default();
        extent.row(1);
        extent.cell(3, true);
        extent.row(1_000_000);
        extent.cell(16_000, false);
        assert_eq!((extent.rows, extent.width), (1, 3));
        extent.cell(1, true);
        assert_eq!((extent.rows, extent.width), (1_000_001, 16_001));
    }
}
