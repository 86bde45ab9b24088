//! A page: headline, sentences, facts, tables, in reading order. Whatever a command tells is one.

use super::{Chart, Fact, Picture, Table, Text, Tree};

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The first thing to read.
    Headline(Text),
    /// The head of a part.
    Heading(Text),
    /// A paragraph.
    Paragraph(Text),
    /// Points, one below another.
    Points(Vec<Text>),
    /// What is known of one thing, under its headline.
    Facts(Vec<Fact>),
    /// A table.
    Table(Table),
    /// Things under one heading.
    Tree(Tree),
    /// Months against rows.
    Chart(Chart),
    /// Something to look at; a table of the same data stands in the same page.
    Picture(Picture),
}

/// A page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Its parts, in reading order.
    pub blocks: Vec<Block>,
}

impl Page {
    /// A page of tables and nothing else.
    pub fn of_tables(tables: impl IntoIterator<Item = Table>) -> Self {
        Page { blocks: tables.into_iter().map(Block::Table).collect() }
    }

    /// A page with one headline.
    pub fn new(headline: impl Into<Text>) -> Self {
        Page { blocks: vec![Block::Headline(headline.into())] }
    }

    /// Then a heading.
    pub fn heading(mut self, sentence: impl Into<Text>) -> Self {
        self.blocks.push(Block::Heading(sentence.into()));
        self
    }

    /// Then a paragraph.
    pub fn paragraph(mut self, sentence: impl Into<Text>) -> Self {
        self.blocks.push(Block::Paragraph(sentence.into()));
        self
    }

    /// Then points; nothing if there are none.
    pub fn points(mut self, points: impl IntoIterator<Item = Text>) -> Self {
        let points: Vec<Text> = points.into_iter().collect();
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

    /// Then what is known of one thing.
    pub fn facts(mut self, facts: Vec<Fact>) -> Self {
        self.blocks.push(Block::Facts(facts));
        self
    }

    /// Then things under one heading each.
    pub fn trees(mut self, trees: impl IntoIterator<Item = Tree>) -> Self {
        self.blocks.extend(trees.into_iter().map(Block::Tree));
        self
    }

    /// Then tables that are for machines only where they have no rows.
    pub fn tables_if_any(mut self, tables: impl IntoIterator<Item = Table>) -> Self {
        self.blocks.extend(tables.into_iter().map(|table| Block::Table(table.hidden_if_empty())));
        self
    }

    /// Then a picture.
    pub fn picture(mut self, picture: Picture) -> Self {
        self.blocks.push(Block::Picture(picture));
        self
    }

    /// Then a chart.
    pub fn chart(mut self, chart: Chart) -> Self {
        self.blocks.push(Block::Chart(chart));
        self
    }
}
