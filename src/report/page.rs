//! A page for people: headline, sentences, tables, in reading order.

use super::{Chart, Sentence, Table};

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The first thing to read.
    Headline(Sentence),
    /// The head of a part.
    Heading(Sentence),
    /// A paragraph.
    Paragraph(Sentence),
    /// Points, one below another.
    Points(Vec<Sentence>),
    /// A table.
    Table(Table),
    /// Months against rows.
    Chart(Chart),
}

/// A page for people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Its parts, in reading order.
    pub blocks: Vec<Block>,
}

impl Page {
    /// A page with one headline.
    pub fn new(headline: impl Into<Sentence>) -> Self {
        Page { blocks: vec![Block::Headline(headline.into())] }
    }

    /// Then a heading.
    pub fn heading(mut self, sentence: impl Into<Sentence>) -> Self {
        self.blocks.push(Block::Heading(sentence.into()));
        self
    }

    /// Then a paragraph.
    pub fn paragraph(mut self, sentence: impl Into<Sentence>) -> Self {
        self.blocks.push(Block::Paragraph(sentence.into()));
        self
    }

    /// Then points; nothing if there are none.
    pub fn points(mut self, points: impl IntoIterator<Item = Sentence>) -> Self {
        let points: Vec<Sentence> = points.into_iter().collect();
        if !points.is_empty() {
            self.blocks.push(Block::Points(points));
        }
        self
    }

    /// Then a table; nothing if it has no rows.
    pub fn table(mut self, table: Table) -> Self {
        if !table.rows.is_empty() {
            self.blocks.push(Block::Table(table));
        }
        self
    }

    /// Then a chart.
    pub fn chart(mut self, chart: Chart) -> Self {
        self.blocks.push(Block::Chart(chart));
        self
    }
}
