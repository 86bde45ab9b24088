//! Free texts that name something.

use unicode_normalization::UnicodeNormalization;

use super::catalogue::sorted;
use crate::load::{Values, schema};

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
