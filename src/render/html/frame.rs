//! What stands around a page or a book: the head of the file, who made it from what, the table of contents, and the foot.

use super::markup::Markup;
use super::policy::policy;
use super::{Sheet, prose};
use crate::report::{Book, Language};
use crate::words::{Text, t};

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");

/// What stands in the body of a file.
pub struct Body {
    before: String,
    inside: String,
}

/// A chapter in the table of contents: its anchor, its title and its parts.
type Contents = Vec<(String, String, Vec<(String, String)>)>;

impl Body {
    /// A page by itself.
    pub fn page(sheet: Sheet<'_>) -> Self {
        Body { before: String::new(), inside: sheet.to.done() }
    }

    /// A book, with its title, what it was made from, and its contents.
    pub fn book(sheet: Sheet<'_>, book: &Book, contents: Contents) -> Self {
        let language = sheet.language;
        let mut to = Markup::default();
        to.open("header", &[]).line().tagged("h1", &[], &book.title).line();
        for text in &book.lead {
            to.tagged("p", &[], &text.say(language)).line();
        }
        to.open("dl", &[]).line();
        for (heading, cell) in &book.about {
            to.tagged("dt", &[], &heading.say(language));
            to.tagged("dd", &[], &prose::said(cell, language)).line();
        }
        to.close().line().close().line();
        let heading = t!("html.contents").say(language);
        to.open("nav", &[("aria-label", &heading)]).line().tagged("p", &[("class", "title")], &heading);
        to.open("ol", &[]).line();
        for (anchor, title, parts) in contents {
            to.open("li", &[]).tagged("a", &[("href", &format!("#{anchor}"))], &title);
            if parts.len() > 1 {
                to.open("ol", &[]);
                for (anchor, title) in parts {
                    to.open("li", &[]).tagged("a", &[("href", &format!("#{anchor}"))], &title).close();
                }
                to.close();
            }
            to.close().line();
        }
        to.close().close().line();
        Body { before: to.done(), inside: sheet.to.done() }
    }
}

/// The whole file.
pub fn framed(language: Language, title: &str, body: &Body) -> String {
    let say = |text: Text| text.say(language);
    let mut to = Markup::default();
    let code = if language == Language::Pseudo { Language::En.code() } else { language.code() };
    to.own("<!DOCTYPE html>\n").open("html", &[("lang", code)]).line().open("head", &[]).line();
    to.empty("meta", &[("charset", "utf-8")]).line();
    let policy = policy(STYLE, SCRIPT);
    to.empty("meta", &[("http-equiv", "Content-Security-Policy"), ("content", &policy)]).line();
    to.empty("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]).line();
    to.empty("meta", &[("name", "color-scheme"), ("content", "light dark")]).line();
    to.tagged("title", &[], title).line();
    to.open("style", &[]).own(STYLE).close().line().close().line();
    to.open("body", &[]).line();
    to.tagged("a", &[("class", "skip"), ("href", "#main")], &say(t!("html.skip"))).line();
    to.own(&body.before);
    to.open("main", &[("id", "main"), ("tabindex", "-1")]).line().own(&body.inside).close().line();
    to.open("footer", &[]).tagged("p", &[], &say(t!("html.legend"))).close().line();
    // What the script says, where a script is no place for data.
    let (filter, shown, sort) = (say(t!("html.filter")), say(t!("html.shown")), say(t!("html.sort")));
    let words = [
        ("id", "words"),
        ("hidden", "hidden"),
        ("data-filter", filter.as_str()),
        ("data-shown", shown.as_str()),
        ("data-sort", sort.as_str()),
    ];
    to.open("div", &words).close().line();
    to.open("script", &[]).own(SCRIPT).close().line().close().close().line();
    to.done()
}
