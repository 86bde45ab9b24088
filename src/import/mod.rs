//! What other tools and our own exports hold, as entries of inventories.
//!
//! What enters: bytes, or a table's heads and cells. What leaves: [`Brought`]: entries by key, in the words of the format, with what
//! could not be read and what was kept out. What always holds: nothing is guessed, nothing is left out silently, no id is
//! changed, and no input makes it panic or use more memory than its size warrants.

pub mod archimate;
mod brought;
pub mod own;

pub use brought::{Brought, Entry, Inventory, Refusal, Unread};
