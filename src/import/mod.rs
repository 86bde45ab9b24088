//! From the lists that people have, and from what other tools and our own exports hold, to what an inventory needs.
//!
//! What enters: the bytes of a file, and what is known about it. What leaves: of a list, rows and cells with their places
//! ([`table`]), what a column's head means ([`heads`]), what a cell says ([`value`]); of a model or an export, [`Brought`]:
//! entries by key, in the words of the format, with what could not be read and what was kept out.
//! What always holds: nothing is guessed in silence and nothing left out silently; what could not be read has a place and a
//! reason; no id is changed; no input makes it panic or use more memory than its size warrants.

pub mod archimate;
mod brought;
pub mod heads;
pub mod own;
pub mod table;
pub mod value;

pub use brought::{Brought, Entry, Inventory, Refusal, Unread};
