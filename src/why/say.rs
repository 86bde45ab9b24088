//! Words that several parts of the answer need.

use crate::plan::Item;
use crate::words::{Text, t};

/// An item of the price, as a sentence names it.
pub(super) fn item(item: Item) -> Text {
    match item {
        Item::Running => t!("item_within.running"),
        Item::Fees => t!("item_within.fees"),
        Item::Exit => t!("item_within.exit"),
        Item::Procurement => t!("item_within.procurement"),
        Item::Renewal => t!("item_within.renewal"),
        Item::Vendors => t!("item_within.vendors"),
        Item::Migration => t!("item_within.migration"),
        Item::Integration => t!("item_within.integration"),
        Item::Quality => t!("item_within.quality"),
    }
}
