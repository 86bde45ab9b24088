//! Markup in the making: what enters: tags and texts of the program, and anybody's text. What leaves: a string that is both HTML and
//! well-formed XML. What always holds: anybody's text and every attribute's value is escaped here, and nowhere else in this room.

use crate::render::escape::xml;

/// Markup in the making.
#[derive(Debug, Default)]
pub struct Markup {
    out: String,
    open: Vec<&'static str>,
}

impl Markup {
    /// Opens a tag.
    pub fn open(&mut self, tag: &'static str, attributes: &[(&'static str, &str)]) -> &mut Self {
        self.begin(tag, attributes);
        self.out.push('>');
        self.open.push(tag);
        self
    }

    /// Closes the tag that was opened last.
    pub fn close(&mut self) -> &mut Self {
        let tag = self.open.pop().expect("invariant: what is closed was opened");
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
        self
    }

    /// A tag with nothing in it.
    pub fn empty(&mut self, tag: &'static str, attributes: &[(&'static str, &str)]) -> &mut Self {
        self.begin(tag, attributes);
        self.out.push_str("/>");
        self
    }

    /// A tag with a text in it.
    pub fn tagged(
        &mut self,
        tag: &'static str,
        attributes: &[(&'static str, &str)],
        text: &str,
    ) -> &mut Self {
        self.open(tag, attributes).text(text).close()
    }

    fn begin(&mut self, tag: &'static str, attributes: &[(&'static str, &str)]) {
        self.out.push('<');
        self.out.push_str(tag);
        for (name, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            self.out.push_str(&xml(value));
            self.out.push('"');
        }
    }

    /// Anybody's text. What turns the direction of writing stays inside of it.
    pub fn text(&mut self, text: &str) -> &mut Self {
        let turns = text.chars().any(turns);
        if turns {
            self.out.push_str("<bdi>");
        }
        self.out.push_str(&xml(text));
        if turns {
            self.out.push_str("</bdi>");
        }
        self
    }

    /// Markup of the program's own.
    pub fn own(&mut self, markup: &str) -> &mut Self {
        self.out.push_str(markup);
        self
    }

    /// A line end, so that the file can be read and compared.
    pub fn line(&mut self) -> &mut Self {
        self.out.push('\n');
        self
    }

    /// The markup.
    pub fn done(self) -> String {
        assert!(self.open.is_empty(), "invariant: what was opened is closed: {:?}", self.open);
        self.out
    }
}

/// Whether a character is written from right to left.
fn turns(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_text_and_turns_nobody_elses_direction() {
        let mut markup = Markup::default();
        markup.tagged("p", &[("title", "\"><b"), ("class", "")], "<script>]]>&\n'\u{5d0}");
        assert_eq!(
            markup.done(),
            "<p title=\"&quot;&gt;&lt;b\"><bdi>&lt;script&gt;]]&gt;&amp; &#39;\u{5d0}</bdi></p>"
        );
    }

    #[test]
    fn each_block_of_right_to_left_letters_is_known_to_its_ends() {
        for (first, last) in [('\u{590}', '\u{8ff}'), ('\u{fb1d}', '\u{fdff}'), ('\u{fe70}', '\u{fefc}')] {
            assert!(turns(first) && turns(last));
            let (before, after) = (u32::from(first) - 1, u32::from(last) + 1);
            assert!([before, after].into_iter().filter_map(char::from_u32).all(|other| !turns(other)));
        }
    }
}
