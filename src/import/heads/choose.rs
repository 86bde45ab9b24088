//! Which sheets of a book are read.

use super::{Header, at, find};
use crate::import::table::{Book, BookKind, ReadError};

/// What the user says about sheets and heads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The sheets by name.
    pub sheets: Vec<String>,
    /// Every sheet that has a head.
    pub all: bool,
    /// The first and the last row of the head.
    pub header: Option<(u32, u32)>,
}

/// A sheet that is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Its index in the book.
    pub sheet: usize,
    /// Its head.
    pub header: Header,
}

/// The sheets that are read: those that were named, or the only one that looks like an inventory. Several that do are an
/// error that lists them, and hidden ones count only when they are named.
pub fn choose(book: &Book, wanted: &Wanted) -> Result<Vec<Chosen>, ReadError> {
    let head = |index: usize| match wanted.header {
        Some((first, last)) => at(&book.sheets[index], first, last),
        None if book.kind == BookKind::Json => at(&book.sheets[index], 1, 1),
        None => find(&book.sheets[index]),
    };
    if !wanted.sheets.is_empty() {
        return wanted.sheets.iter().map(|name| named(book, name, head)).collect();
    }
    let open = (0..book.sheets.len()).filter(|index| !book.sheets[*index].hidden);
    let mut good: Vec<Chosen> =
        open.filter_map(|sheet| head(sheet).map(|header| Chosen { sheet, header })).collect();
    if good.iter().any(|one| !one.header.data.is_empty()) {
        good.retain(|one| !one.header.data.is_empty());
    }
    match good.len() {
        0 => Err(no_table(book)),
        1 => Ok(good),
        _ if wanted.all => Ok(good),
        _ => {
            let listed = |one: &Chosen| {
                (book.sheets[one.sheet].name.clone().unwrap_or_default(), one.header.data.len())
            };
            Err(ReadError::SeveralSheets { sheets: good.iter().map(listed).collect() })
        }
    }
}

fn named(book: &Book, name: &str, head: impl Fn(usize) -> Option<Header>) -> Result<Chosen, ReadError> {
    let same = |given: &Option<String>| given.as_deref().is_some_and(|given| given == name);
    let loose = |given: &Option<String>| {
        given.as_deref().is_some_and(|given| given.trim().to_lowercase() == name.trim().to_lowercase())
    };
    let sheet = (book.sheets.iter().position(|sheet| same(&sheet.name)))
        .or_else(|| book.sheets.iter().position(|sheet| loose(&sheet.name)));
    let Some(sheet) = sheet else {
        let sheets = book.sheets.iter().filter_map(|sheet| sheet.name.clone()).collect();
        return Err(ReadError::NoSheet { wanted: name.to_owned(), sheets });
    };
    head(sheet).map(|header| Chosen { sheet, header }).ok_or_else(|| no_table(book))
}

/// The first five rows as they were read, so that the user sees what the program saw.
fn no_table(book: &Book) -> ReadError {
    let shown = |text: String| text.chars().take(30).collect::<String>();
    let first = book.sheets.iter().flat_map(|sheet| &sheet.rows).take(5).map(|row| {
        let cells: Vec<String> = row.cells.iter().take(8).map(|cell| shown(cell.plain())).collect();
        format!("{}: {}", row.number, cells.join(" | "))
    });
    ReadError::NoTable { first: first.collect() }
}
