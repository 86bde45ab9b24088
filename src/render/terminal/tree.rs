//! Things under one heading, a line or two each: a sign, the same in a word, the thing, what is known of it; below, the
//! particulars.

use unicode_width::UnicodeWidthStr;

use super::Style;
use super::paint::{HARD_SPACE, Paint, paint, tame};
use super::prose::{self, lines};
use super::text::Legend;
use crate::report::{Leaf, Sign, Text, Tree};

/// A tree with its heading.
pub(super) fn body(tree: &Tree, screen: Style, legend: &mut Legend) -> String {
    let mut out = prose::paragraph(&tree.heading, Some(Paint::Bold), screen, legend);
    let all = tree.leaves.iter().map(|leaf| &leaf.word).chain(tree.rest.iter().map(|(_, word, _)| word));
    let widest = all.map(|word| word.say(screen.language).as_str().width()).max().unwrap_or(0);
    for one in &tree.leaves {
        out.push_str(&leaf(one, widest, screen, legend));
    }
    for (sign, word, things) in &tree.rest {
        let first = mark(*sign, word, widest, screen);
        let text = prose::plain(things, Some(Paint::Faint), screen, legend);
        out.push_str(&lines(&text, screen.width, &first, &indent(widest)));
    }
    out
}

fn leaf(leaf: &Leaf, widest: usize, screen: Style, legend: &mut Legend) -> String {
    let first = mark(leaf.sign, &leaf.word, widest, screen);
    let mut text = paint(&tame(&leaf.name.say(screen.language)), Some(Paint::Bold));
    let facts = prose::plain(&leaf.facts, None, screen, legend);
    if !facts.is_empty() {
        text = format!("{text}: {facts}");
    }
    let indent = indent(widest);
    let mut out = lines(&text, screen.width, &first, &indent);
    let body = prose::plain(&leaf.body, None, screen, legend);
    if !body.is_empty() {
        out.push_str(&lines(&body, screen.width, &indent, &format!("{indent}{HARD_SPACE}{HARD_SPACE}")));
    }
    out
}

/// A sign and its word.
fn mark(sign: Sign, word: &Text, widest: usize, screen: Style) -> String {
    let (drawn, plain) = look(sign);
    let word = word.say(screen.language);
    let padding = HARD_SPACE.to_string().repeat(widest - word.width());
    let text = format!("{}{HARD_SPACE}{word}{padding}", if screen.ascii { plain } else { drawn });
    format!("{HARD_SPACE}{HARD_SPACE}{}{HARD_SPACE}{HARD_SPACE}", paint(&text, Paint::of(sign.tone())))
}

fn indent(widest: usize) -> String {
    HARD_SPACE.to_string().repeat(widest + 6)
}

/// A sign, and the same in ASCII.
const fn look(sign: Sign) -> (char, char) {
    match sign {
        Sign::Arrow => ('→', '>'),
        Sign::Plus => ('+', '+'),
        Sign::Minus => ('−', '-'),
        Sign::Cross => ('×', 'x'),
        Sign::Beside => ('∥', '|'),
        Sign::Unequal => ('≠', '#'),
        Sign::Gap => ('?', '?'),
        Sign::Equal => ('=', '='),
        Sign::Outside => ('◦', 'o'),
    }
}
