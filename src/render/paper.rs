//! What a command has to write, in all the forms that it has.

use std::fmt;
use std::io;

use serde::Serialize;

use super::findings::Results;
use super::json;
use super::notices::Notice;
use crate::export::Form;
use crate::export::archimate::Model;
use crate::graph::Drawing;
use crate::model::Date;
use crate::report::{Book, Cell, Chart, Event, Page, Picture, Table};
use crate::words::Text;

/// Months of projects under one title.
#[derive(Clone, Debug)]
pub struct Gantt {
    /// Its title.
    pub title: String,
    /// The charts, one below another.
    pub charts: Vec<Chart>,
}

/// Days to act by.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// Its name.
    pub name: String,
    /// The day on which they were worked out.
    pub stamp: Date,
    /// The days.
    pub events: Vec<Event>,
}

/// A list of a workbook, made when its sheet is written: all of them at once are more than a small machine holds.
pub struct WorkbookList<'a> {
    /// What it tells.
    pub about: Text,
    /// The list.
    pub table: Box<dyn Fn() -> Table + 'a>,
}

/// Lists that go into one workbook.
pub struct Workbook<'a> {
    /// Its title.
    pub title: String,
    /// The planning date: the only day that the file knows.
    pub stamp: Date,
    /// What it was made from and what it comes to, each with its heading.
    pub about: Vec<(Text, Cell)>,
    /// The lists, a sheet each.
    pub lists: Vec<WorkbookList<'a>>,
}

type Made<'a, T> = Option<Box<dyn Fn() -> T + 'a>>;

/// What a command has to write. A form is made only where a format wants it.
#[derive(Default)]
pub struct Paper<'a> {
    pub(super) page: Made<'a, Page>,
    pub(super) table: Made<'a, Table>,
    pub(super) record: Made<'a, io::Result<Vec<u8>>>,
    pub(super) gantt: Made<'a, Gantt>,
    pub(super) drawing: Option<&'a Drawing>,
    pub(super) picture: Made<'a, Picture>,
    pub(super) calendar: Made<'a, Calendar>,
    pub(super) findings: Option<&'a Results<'a>>,
    pub(super) leaflet: Option<String>,
    pub(super) workbook: Made<'a, Workbook<'a>>,
    pub(super) book: Made<'a, Book>,
    pub(super) model: Option<&'a Model>,
    pub(super) entities: Option<&'a [serde_json::Value]>,
    pub(super) form: Option<&'a Form>,
    pub(super) notices: Option<&'a [Notice]>,
}

impl<'a> Paper<'a> {
    /// A page.
    pub fn page(page: impl Fn() -> Page + 'a) -> Self {
        Paper { page: Some(Box::new(page)), ..Paper::default() }
    }

    /// One list: a page of its own, too.
    pub fn list(table: impl Fn() -> Table + Clone + 'a) -> Self {
        let same = table.clone();
        Paper::page(move || Page::of_tables([table()])).and_table(same)
    }

    /// A drawing.
    pub fn drawing(drawing: &'a Drawing) -> Self {
        Paper { drawing: Some(drawing), ..Paper::default() }
    }

    /// A model.
    pub fn model(model: &'a Model) -> Self {
        Paper { model: Some(model), ..Paper::default() }
    }

    /// Documents of keys and values.
    pub fn entities(entities: &'a [serde_json::Value]) -> Self {
        Paper { entities: Some(entities), ..Paper::default() }
    }

    /// Somebody else's form, filled in.
    pub fn form(form: &'a Form) -> Self {
        Paper { form: Some(form), ..Paper::default() }
    }

    /// What the rules found.
    pub fn findings(results: &'a Results<'a>) -> Self {
        Paper { findings: Some(results), ..Paper::default() }
    }

    /// What is worth saying beside lines of files.
    pub fn notices(notices: &'a [Notice]) -> Self {
        Paper { notices: Some(notices), ..Paper::default() }
    }

    /// A document for programs and nothing else.
    pub fn record(record: &'a impl Serialize) -> Self {
        Paper::default().and_record(record)
    }

    /// A text that is Markdown already.
    pub fn leaflet(text: impl Into<String>) -> Self {
        Paper { leaflet: Some(text.into()), ..Paper::default() }
    }

    /// The same as a document for programs.
    pub fn and_record(self, record: &'a impl Serialize) -> Self {
        Paper { record: Some(Box::new(move || json::document(record))), ..self }
    }

    /// The same as a document for programs that is large, and made only where it is wanted.
    pub fn and_large_record<R: Serialize>(self, make: impl Fn() -> R + 'a) -> Self {
        Paper { record: Some(Box::new(move || json::document(&make()))), ..self }
    }

    /// The same as one list.
    pub fn and_table(self, table: impl Fn() -> Table + 'a) -> Self {
        Paper { table: Some(Box::new(table)), ..self }
    }

    /// The same as months.
    pub fn and_gantt(self, gantt: impl Fn() -> Gantt + 'a) -> Self {
        Paper { gantt: Some(Box::new(gantt)), ..self }
    }

    /// The same to look at.
    pub fn and_picture(self, picture: impl Fn() -> Picture + 'a) -> Self {
        Paper { picture: Some(Box::new(picture)), ..self }
    }

    /// The same as a workbook.
    pub fn and_workbook(self, workbook: impl Fn() -> Workbook<'a> + 'a) -> Self {
        Paper { workbook: Some(Box::new(workbook)), ..self }
    }

    /// The same as a book of pages.
    pub fn and_book(self, book: impl Fn() -> Book + 'a) -> Self {
        Paper { book: Some(Box::new(book)), ..self }
    }

    /// The days of it.
    pub fn and_calendar(self, calendar: impl Fn() -> Calendar + 'a) -> Self {
        Paper { calendar: Some(Box::new(calendar)), ..self }
    }
}

impl fmt::Debug for Paper<'_> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Paper")
    }
}
