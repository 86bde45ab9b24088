//! From the lists that people have to the entries of inventories, and again next month.
//!
//! What enters: the bytes of a file, what is known about it, the inventories. What leaves: rows and cells with their places
//! ([`table`]), what a column's head means ([`heads`]), what a cell says ([`value`]); of tables the changes of the inventories
//! that keep every other byte ([`run`]); of models and our own exports [`Brought`].
//! What always holds: no cell is lost and none is guessed in silence; what could not be read has a place and a reason; likeness
//! decides nothing; no id is changed; what a person wrote stays.

pub mod archimate;
pub mod backstage;
mod brought;
pub mod cells;
pub mod columns;
mod domain_words;
pub mod domains;
pub mod entries;
mod entry;
mod field;
mod gone;
pub mod heads;
mod ids;
mod joins;
pub mod known;
pub mod lock;
pub mod map;
pub mod models;
mod outcome;
pub mod own;
mod pair;
mod plain;
pub mod products;
pub mod questions;
pub mod record;
pub mod review;
mod row_parts;
pub mod rows;
pub mod run;
mod said_words;
mod shared;
pub mod standing;
pub mod table;
pub mod target;
pub mod told;
pub mod update;
pub mod value;
mod vendors;
pub mod write_map;

pub use brought::{Brought, Entry, Inventory, Refusal, Unread};
pub use entry::{List, Origin};
pub use row_parts::why;
