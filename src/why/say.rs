//! Words that several parts of the answer need.

use crate::plan::Item;
use crate::words::{Text, t};

/// An item of the price, as a sentence names it.
pub(super) fn item(item: Item) -> Text {
    match item {
        Item::Running => t!("item-in-a-sentence.running"),
        Item::Fees => t!("item-in-a-sentence.fees"),
        Item::Exit => t!("item-in-a-sentence.exit"),
        Item::Procurement => t!("item-in-a-sentence.procurement"),
        Item::Vendors => t!("item-in-a-sentence.vendors"),
        Item::Migration => t!("item-in-a-sentence.migration"),
        Item::Integration => t!("item-in-a-sentence.integration"),
        Item::Quality => t!("item-in-a-sentence.quality"),
    }
}
