//! Facts under one another: what each is called, then its value.

use unicode_width::UnicodeWidthStr;

use super::Style;
use super::paint::{HARD_SPACE, Paint, paint, tame};
use super::prose::lines;
use super::text::{self, Legend};
use crate::report::Fact;

/// The widest a fact's name may stand before its value.
const WIDEST: usize = 34;

/// The facts that people read.
pub(super) fn body(facts: &[Fact], screen: Style, legend: &mut Legend) -> String {
    let shown: Vec<&Fact> = facts.iter().filter(|fact| fact.is_shown()).collect();
    let headings = shown.iter().map(|fact| heading(fact, screen).width());
    let widest = headings.max().unwrap_or(0).min(WIDEST);
    let mut out = String::new();
    for fact in shown {
        let heading = heading(fact, screen);
        let padding = HARD_SPACE.to_string().repeat(widest.saturating_sub(heading.width()) + 2);
        let first = format!("{HARD_SPACE}{HARD_SPACE}{}{padding}", paint(&heading, Some(Paint::Faint)));
        let next = HARD_SPACE.to_string().repeat(widest + 4);
        out.push_str(&lines(&text::cell(&fact.cell, None, screen, legend), screen.width, &first, &next));
    }
    out
}

fn heading(fact: &Fact, screen: Style) -> String {
    let heading =
        fact.heading.as_ref().map_or_else(String::new, |heading| tame(&heading.say(screen.language)));
    if screen.ascii { heading.replace('…', "..") } else { heading.to_owned() }
}
