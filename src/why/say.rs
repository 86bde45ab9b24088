//! Words that several parts of the answer need.

use crate::plan::Item;
use crate::report::{Words, terms};

/// An item of the price, as a sentence names it.
pub(super) fn item(item: Item) -> Words {
    Words::from(terms::item(item)).in_a_sentence()
}
