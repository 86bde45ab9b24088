//! What the head of a column means.
//!
//! What enters: a sheet. What leaves: which rows are its head, the name of each column and what it means; which rows are no
//! data.
//! What always holds: a head means what the dictionary says or nothing; likeness decides nothing.

mod choose;
mod dictionary;
mod find;
mod fold;
mod form;
mod sums;

pub use choose::{Chosen, Wanted, choose};
pub use dictionary::{Meaning, Sort, meaning};
pub use find::{Head, Header, at, find};
pub use fold::fold;
pub use form::Form;
