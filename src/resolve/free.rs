//! Free texts that name something.

use unicode_normalization::UnicodeNormalization;

use super::catalogue::sorted;
use super::log::{Add, Log};
use crate::diagnostic::quote;
use crate::load::schema::Record;
use crate::load::{Values, codes, schema};
use crate::words::{Text, t};

/// A free text that names something (a sector, a vendor, a suite, a supplier): in Unicode's composed form, trimmed.
pub(super) fn free(text: &str) -> String {
    text.trim().nfc().collect()
}

/// The place of a free text in a sorted list.
pub(super) fn find(list: &[String], text: Option<&str>) -> Option<usize> {
    list.binary_search(&free(text?)).ok()
}

/// The texts of a list, sorted, each once.
pub(super) fn texts(values: Values<'_, schema::Text>) -> Vec<String> {
    sorted(values.map(|text| text.value.to_owned()).collect())
}

/// The figures that were taken from something, of those that a thing may say it of. Any other key is a finding: it would change nothing.
pub(super) fn taken(
    key: &str,
    values: Values<'_, schema::Text>,
    figures: &[&str],
    subject: &str,
    log: &mut Log,
) -> Vec<String> {
    for text in values.filter(|text| !figures.contains(&text.value)) {
        let message = t!("resolve.no_such_figure", key = key, figure = quote(text.value));
        let help = t!("resolve.no_such_figure_help", figures = Text::and(figures.iter().copied()));
        log.warning(codes::NO_EFFECT, text.span, subject, message).help(help);
    }
    texts(values)
}

/// The keys that a program filled in. One that the thing does not have is a finding: it would be counted as given.
pub(super) fn guessed<R: Record>(
    values: Values<'_, schema::Text>,
    subject: &str,
    log: &mut Log,
) -> Vec<String> {
    let keys = R::SHAPE.keys;
    for text in values.filter(|text| !keys.iter().any(|key| key.name == text.value)) {
        let names: Vec<&str> = keys.iter().map(|key| key.name).collect();
        let meant = log.meant(text.value, names.into_iter());
        let message = t!("resolve.guessed_no_key", shape = R::SHAPE.text(), key = quote(text.value));
        log.warning(codes::NO_EFFECT, text.span, subject, message).help(match meant {
            Some(meant) => t!("resolve.meant", meant = meant),
            None => t!("resolve.guessed_help"),
        });
    }
    texts(values)
}
