//! The formats that something can be written in: one list, one line a format.
//!
//! A new format is a file beside this one with a function that writes it, and a line below: commands offer it, file
//! endings name it and the help lists it from then on.

use std::fmt;
use std::io::{self, Write};

use super::notices::Notice;
use super::paper::{Calendar, Gantt, Paper, Workbook};
use super::{
    Style, archimate, csv, findings, gantt, graph, html, ics, json, markdown, notices, picture, png,
    terminal, xlsx, yaml,
};
use crate::export::Form as Blank;
use crate::export::archimate::Model;
use crate::graph::Drawing;
use crate::render::findings::Results;
use crate::report::{Book, Page, Picture, Table};
use crate::words::Text;

/// What can be written: the forms that a result may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Headlines, sentences, tables, charts.
    Page,
    /// One list.
    Table,
    /// A document for programs, with keys of its own.
    Record,
    /// Months against rows.
    Gantt,
    /// Boxes and arrows.
    Drawing,
    /// Something to look at.
    Picture,
    /// Days to act by.
    Calendar,
    /// What the rules found.
    Findings,
    /// A text that is Markdown already.
    Leaflet,
    /// Lists in one file.
    Workbook,
    /// Pages under one title.
    Book,
    /// Elements and relations.
    Model,
    /// Documents of keys and values, one after another.
    Entities,
    /// Cells under the heads of somebody else's form.
    Blank,
    /// What is worth saying beside lines of files.
    Notices,
}

type Written = io::Result<()>;

/// How a format writes a form.
#[derive(Clone, Copy, Debug)]
enum Writer {
    Page(fn(&Page, Style, &mut dyn Write) -> Written),
    Table(fn(&Table, Style, &mut dyn Write) -> Written),
    Record,
    Gantt(fn(&Gantt, Style, &mut dyn Write) -> Written),
    Drawing(fn(&Drawing, Style, &mut dyn Write) -> Written),
    Picture(fn(&Picture, Style, &mut dyn Write) -> Written),
    Calendar(fn(&Calendar, Style, &mut dyn Write) -> Written),
    Findings(fn(&Results<'_>, Style, &mut dyn Write) -> Written),
    Leaflet,
    Workbook(fn(&Workbook<'_>, Style, &mut dyn Write) -> Written),
    Book(fn(&Book, Style, &mut dyn Write) -> Written),
    Model(fn(&Model, Style, &mut dyn Write) -> Written),
    Entities(fn(&[serde_json::Value], Style, &mut dyn Write) -> Written),
    Blank(fn(&Blank, Style, &mut dyn Write) -> Written),
    Notices(fn(&[Notice], &mut dyn Write) -> Written),
}

/// A line of the list.
struct Row {
    format: Format,
    name: &'static str,
    endings: &'static [&'static str],
    media: &'static str,
    about: &'static str,
    writers: &'static [Writer],
}

/// Makes [`Format`] and `FORMATS` out of the lines below.
macro_rules! formats {
    ($($(#[doc = $about:literal])* $format:ident, $name:literal, [$($ending:literal),*], $media:literal: $($writer:expr),+;)+) => {
        /// A format.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Format {
            $($(#[doc = $about])* $format,)+
        }

        impl Format {
            /// Every format.
            pub const ALL: &[Format] = &[$(Format::$format),+];
        }

        static FORMATS: &[Row] = {
            use Writer::*;
            &[$(Row {
                format: Format::$format,
                name: $name,
                endings: &[$($ending),*],
                media: $media,
                about: concat!($($about),*),
                writers: &[$($writer),+],
            }),+]
        };
    };
}

// Name, endings, media type, and how each form is written; the first form that a result has is taken.
formats! {
    /// For people, on a screen or in a mail
    Text, "text", ["txt"], "text/plain": Page(terminal::render), Findings(|found, style, to| findings::text(found.findings, found.sources, style.width, true, style.language, to)), Leaflet;
    /// One line each, for editors and pipes
    Concise, "concise", [], "text/plain": Findings(|found, style, to| findings::concise(found.findings, found.sources, style.language, to));
    /// For programs
    Json, "json", ["json"], "application/json": Record, Page(json::render), Findings(|found, _, to| findings::json(found.findings, found.sources, to));
    /// For programs: one object a line
    Jsonl, "jsonl", ["jsonl", "ndjson"], "application/x-ndjson": Findings(|found, _, to| findings::jsonl(found.findings, found.sources, to));
    /// For spreadsheets
    Csv, "csv", ["csv"], "text/csv": Table(csv::render);
    /// For Excel and LibreOffice: one workbook, a sheet a list
    Xlsx, "xlsx", ["xlsx"], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Workbook(xlsx::render), Blank(xlsx::form);
    /// The Open Group's exchange file of ArchiMate models
    Archimate, "archimate", ["archimate.xml"], "application/xml": Model(archimate::render);
    /// Keys and values, for programs and people
    Yaml, "yaml", ["yaml", "yml"], "application/yaml": Entities(yaml::render);
    /// For a wiki or a pull request
    Markdown, "markdown", ["md", "markdown"], "text/markdown": Page(markdown::render), Findings(|found, _, to| findings::markdown(found, to)), Leaflet;
    /// For a browser: one file that asks for nothing
    Html, "html", ["html", "htm"], "text/html": Book(html::book), Page(html::page);
    /// SARIF 2.1.0, for code scanning
    Sarif, "sarif", ["sarif", "sarif.json"], "application/sarif+json": Findings(|found, _, to| findings::sarif(found, to));
    /// GitHub Actions: notes beside the lines, and a table in the summary of the step
    Github, "github", [], "text/plain": Findings(|found, _, to| findings::github(found, to)), Notices(notices::github);
    /// GitLab's Code Quality report
    Gitlab, "gitlab", [], "application/json": Findings(|found, _, to| findings::gitlab(found, to));
    /// JUnit XML, for programs that show test results
    Junit, "junit", ["xml"], "application/xml": Findings(|found, _, to| findings::junit(found, to));
    /// Days to act by, for calendars
    Ics, "ics", ["ics"], "text/calendar": Calendar(ics::render);
    /// A picture
    Svg, "svg", ["svg"], "image/svg+xml": Gantt(picture::months), Drawing(picture::drawing), Picture(picture::svg);
    /// A picture in pixels
    Png, "png", ["png"], "image/png": Gantt(png::months), Drawing(png::drawing), Picture(png::picture);
    /// A drawing for a wiki
    Mermaid, "mermaid", ["mmd", "mermaid"], "text/vnd.mermaid": Gantt(gantt::mermaid), Drawing(graph::mermaid);
    /// A drawing for Graphviz
    Dot, "dot", ["dot", "gv"], "text/vnd.graphviz": Drawing(graph::dot);
}

impl Format {
    fn row(self) -> &'static Row {
        FORMATS.iter().find(|row| row.format == self).expect("invariant: a format has its line")
    }

    /// Its name, as `--format` takes it.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// What it is for, in a line.
    pub fn about(self) -> &'static str {
        self.row().about.trim()
    }

    /// The ending of files in it, without the dot; none where only its name says that it is meant.
    pub fn ending(self) -> Option<&'static str> {
        self.row().endings.first().copied()
    }

    /// Its media type (RFC 6838).
    pub fn media(self) -> &'static str {
        self.row().media
    }

    /// The format of this name.
    pub fn find(name: &str) -> Option<Format> {
        FORMATS.iter().find(|row| row.name == name).map(|row| row.format)
    }

    /// The format that a file's name asks for by its ending, in whatever case; the longest counts.
    pub fn of_file(name: &str) -> Option<Format> {
        let name = name.to_lowercase();
        let ends = |ending: &str| {
            name.strip_suffix(ending).is_some_and(|stem| stem.len() > 1 && stem.ends_with('.'))
        };
        FORMATS
            .iter()
            .flat_map(|row| row.endings.iter().map(|ending| (ending, row.format)))
            .filter(|(ending, _)| ends(ending))
            .max_by_key(|(ending, _)| ending.len())
            .map(|(_, format)| format)
    }

    /// Whether one of some forms can be written in it.
    pub fn holds(self, forms: &[Form]) -> bool {
        self.row().writers.iter().any(|writer| forms.contains(&writer.form()))
    }

    /// Why this program cannot write it, where it cannot, and what to do.
    pub fn missing(self) -> Option<Text> {
        if self == Format::Png { png::missing() } else { None }
    }

    /// Whether it is something to look at.
    pub fn is_picture(self) -> bool {
        self.holds(&[Form::Picture])
    }

    /// Writes a paper: the first of its forms that the format holds.
    pub fn write(self, paper: &Paper<'_>, style: Style, to: &mut dyn Write) -> Written {
        for writer in self.row().writers {
            match (writer, paper) {
                (Writer::Page(write), Paper { page: Some(page), .. }) => return write(&page(), style, to),
                (Writer::Table(write), Paper { table: Some(table), .. }) => {
                    return write(&table(), style, to);
                }
                (Writer::Record, Paper { record: Some(record), .. }) => return to.write_all(&record()?),
                (Writer::Gantt(write), Paper { gantt: Some(gantt), .. }) => {
                    return write(&gantt(), style, to);
                }
                (Writer::Drawing(write), Paper { drawing: Some(drawing), .. }) => {
                    return write(drawing, style, to);
                }
                (Writer::Picture(write), Paper { picture: Some(picture), .. }) => {
                    return write(&picture(), style, to);
                }
                (Writer::Calendar(write), Paper { calendar: Some(calendar), .. }) => {
                    return write(&calendar(), style, to);
                }
                (Writer::Findings(write), Paper { findings: Some(results), .. }) => {
                    return write(results, style, to);
                }
                (Writer::Model(write), Paper { model: Some(model), .. }) => return write(model, style, to),
                (Writer::Entities(write), Paper { entities: Some(entities), .. }) => {
                    return write(entities, style, to);
                }
                (Writer::Blank(write), Paper { form: Some(form), .. }) => return write(form, style, to),
                (Writer::Notices(write), Paper { notices: Some(notices), .. }) => return write(notices, to),
                (Writer::Workbook(write), Paper { workbook: Some(book), .. }) => {
                    return write(&book(), style, to);
                }
                (Writer::Book(write), Paper { book: Some(book), .. }) => return write(&book(), style, to),
                (Writer::Leaflet, Paper { leaflet: Some(text), .. }) => return to.write_all(text.as_bytes()),
                _ => {}
            }
        }
        Err(io::Error::new(io::ErrorKind::Unsupported, format!("this cannot be written as {self}")))
    }
}

impl Writer {
    const fn form(&self) -> Form {
        match self {
            Writer::Page(_) => Form::Page,
            Writer::Table(_) => Form::Table,
            Writer::Record => Form::Record,
            Writer::Gantt(_) => Form::Gantt,
            Writer::Drawing(_) => Form::Drawing,
            Writer::Picture(_) => Form::Picture,
            Writer::Calendar(_) => Form::Calendar,
            Writer::Findings(_) => Form::Findings,
            Writer::Leaflet => Form::Leaflet,
            Writer::Workbook(_) => Form::Workbook,
            Writer::Book(_) => Form::Book,
            Writer::Model(_) => Form::Model,
            Writer::Entities(_) => Form::Entities,
            Writer::Blank(_) => Form::Blank,
            Writer::Notices(_) => Form::Notices,
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_name_and_an_ending_mean_one_format() {
        let names: BTreeSet<&str> = FORMATS.iter().map(|row| row.name).collect();
        let endings: Vec<&str> = FORMATS.iter().flat_map(|row| row.endings).copied().collect();
        assert_eq!(names.len(), FORMATS.len());
        assert_eq!(endings.iter().collect::<BTreeSet<_>>().len(), endings.len());
        assert!(endings.iter().all(|ending| *ending == ending.to_lowercase()));
        assert!(FORMATS.iter().all(|row| row.media.contains('/') && !row.about.is_empty()));
    }

    #[test]
    fn an_ending_counts_in_whatever_case_and_the_longest_first() {
        for (name, format) in [
            ("CONTRACTS.CSV", Some(Format::Csv)),
            ("a.b.Md", Some(Format::Markdown)),
            ("found.sarif.json", Some(Format::Sarif)),
            ("found.json", Some(Format::Json)),
            ("found.json.sarif", Some(Format::Sarif)),
            ("csv", None),
            (".csv", None),
            ("plan.xlsx", Some(Format::Xlsx)),
            ("plan.docx", None),
            ("plan.", None),
            ("planjson", None),
        ] {
            assert_eq!(Format::of_file(name), format, "{name}");
        }
    }
}
