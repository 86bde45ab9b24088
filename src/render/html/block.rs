//! The parts of a page, in reading order.

use super::{Sheet, prose};
use crate::render::picture;
use crate::report::{Block, Fact, Page, Picture, Text, Tree};

impl Sheet<'_> {
    /// All parts of a page.
    pub(super) fn blocks(&mut self, page: &Page) {
        for block in &page.blocks {
            match block {
                Block::Headline(sentence) if self.alone => self.prose("h1", "", sentence),
                Block::Headline(sentence) => self.prose("p", "headline", sentence),
                Block::Heading(sentence) => {
                    let title = prose::plain(sentence, self.language);
                    self.head = if self.alone { "h2" } else { "h3" };
                    self.part("part", &title);
                    self.head = "h3";
                }
                Block::Paragraph(sentence) => self.prose("p", "", sentence),
                Block::Points(points) => {
                    self.to.open("ul", &[]).line();
                    points.iter().for_each(|point| self.prose("li", "", point));
                    self.to.close().line();
                }
                Block::Facts(facts) => self.facts(facts),
                Block::Table(table) => self.table(table),
                Block::Tree(tree) => self.tree(tree),
                Block::Chart(chart) => self.chart(chart),
                Block::Picture(picture) => self.picture(picture),
            }
        }
    }

    /// A sentence in a tag of its own.
    pub(super) fn prose(&mut self, tag: &'static str, class: &str, sentence: &Text) {
        self.to.open(tag, &[("class", class)]);
        prose::sentence(sentence, self.language, &mut self.to);
        self.to.close().line();
    }

    /// A picture under its title, in a region that can be rolled: what is made smaller is not read.
    fn picture(&mut self, picture: &Picture) {
        let title = picture.title.say(self.language);
        let anchor = self.part(picture.name, &title);
        let region = [
            ("class", "picture"),
            ("role", "group"),
            ("aria-labelledby", anchor.as_str()),
            ("tabindex", "0"),
        ];
        self.to.open("div", &region).own(&picture::within_page(picture, self.language)).close().line();
    }

    fn facts(&mut self, facts: &[Fact]) {
        self.to.open("dl", &[]).line();
        for fact in facts.iter().filter(|fact| fact.is_shown()) {
            let Some(heading) = &fact.heading else { continue };
            self.to.tagged("dt", &[], &heading.say(self.language));
            let class = prose::tone(fact.cell.tone);
            self.to.tagged("dd", &[("class", class)], &prose::said(&fact.cell, self.language)).line();
        }
        self.to.close().line();
    }

    /// Things under one heading: a table of them.
    fn tree(&mut self, tree: &Tree) {
        let language = self.language;
        let title = prose::plain(&tree.heading, language);
        let anchor = self.part("part", &title);
        self.begin_table(&anchor, "", "");
        self.to.tagged("caption", &[], &title).line().open("thead", &[]).open("tr", &[]);
        for words in &tree.columns {
            self.to.tagged("th", &[("scope", "col")], &words.say(language));
        }
        self.to.close().close().line().open("tbody", &[]).line();
        for leaf in &tree.leaves {
            self.to.open("tr", &[]).tagged("th", &[("scope", "row")], &leaf.name.say(language));
            let class = prose::tone(leaf.sign.tone());
            self.to.open("td", &[]).tagged("strong", &[("class", class)], &leaf.word.say(language));
            if !prose::plain(&leaf.facts, language).is_empty() {
                self.to.text(": ");
                prose::sentence(&leaf.facts, language, &mut self.to);
            }
            self.to.close().open("td", &[]);
            prose::sentence(&leaf.body, language, &mut self.to);
            self.to.close().close().line();
        }
        for (_, word, things) in &tree.rest {
            self.to.open("tr", &[]).open("th", &[("scope", "row")]);
            prose::sentence(things, language, &mut self.to);
            self.to.close().tagged("td", &[], &word.say(language)).open("td", &[]).close().close().line();
        }
        self.to.close();
        self.end_table();
    }
}
